# SPDX-License-Identifier: MIT
"""No command line writes over the user's data, the program's own files, a catalogue that is open, or what it reads."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from laufbild import paths
from laufbild.cli import command_line
from laufbild.core.files.output import (
    BACKUPS,
    BUNDLED,
    INPUT,
    OURS,
    PERSONAL,
    SHOWN,
    TWICE,
)
from laufbild.i18n.language import set_language
from protected import contents, fill, names_of, protected_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows symbolic links")
ROOT = Path(__file__).resolve().parents[1]
TABLE = "Title;Year\nThe Run;1985\n;x\n"
LIST = "Films\n\nThe Run (1985)\nStory: They run.\n\nThe Race (1984)\nStory: They race.\n"
#: Command lines that write a file, by what writes.
WRITERS: dict[str, Callable[[str], list[str]]] = {
    "export": lambda file: ["export", "--output", file],
    "complete export": lambda file: ["export", "--output", file, "--preset", "complete"],
    "JSON export": lambda file: ["export", "--output", file, "--format", "json"],
    "build": lambda file: ["build", "table.csv", "--output", file],
    "report of a build": lambda file: ["build", "table.csv", "--output", "made.laufbild", "--report", file],
    "report of an import": lambda file: ["import", "list.txt", "--report", file],
    "personal export": lambda file: ["personal", "export", file],
    "screenshot": lambda file: ["--screenshot", file],
    "self-test": lambda file: ["--self-test", file],
}
every_writer = pytest.mark.parametrize("writer", WRITERS)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    fill(tmp_path / "profile")
    return tmp_path / "profile"


@pytest.fixture
def run(
    profile: Path, catalogue_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Callable[..., tuple[int, str]]]:  # fmt: skip
    """Runs a command line in a folder with a table and a list; gives its code and what it says of errors."""
    work = tmp_path / "work"
    work.mkdir()
    (work / "table.csv").write_text(TABLE)
    (work / "list.txt").write_text(LIST)
    for name in ("open", "bundled"):
        shutil.copyfile(catalogue_path, tmp_path / f"{name}.laufbild")
    monkeypatch.setattr(paths, "bundled_catalogue", lambda: tmp_path / "bundled.laufbild")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(work)

    def run(*argv: str) -> tuple[int, str]:
        where = ["--catalogue", str(tmp_path / "open.laufbild"), "--profile", str(profile), "--language", "en"]
        code = command_line.main([*where, *argv])
        out, err = capsys.readouterr()
        assert out == ""
        return code, err

    yield run
    set_language("en")


def sentences_for(file: Path, profile: Path) -> list[str]:
    """What may be said of a protected file; a hard link of a backup may be told by what is in it, too."""
    if file.suffix == ".laufbild":
        return [SHOWN, BUNDLED]
    if file.parent.name == "backups":
        return [BACKUPS]
    return [PERSONAL] if file.name.startswith("personal") else [OURS]


@every_writer
def test_nothing_that_must_stay_is_written_over_by_whatever_name(
    run: Callable[..., tuple[int, str]], profile: Path, tmp_path: Path, writer: str
) -> None:
    before = contents(tmp_path)
    for file in (*protected_in(profile), tmp_path / "open.laufbild", tmp_path / "bundled.laufbild"):
        for name in names_of(file, tmp_path / "work"):
            code, said = run(*WRITERS[writer](str(name)))
            expected = [f"laufbild: {text.format(path=name)}\n" for text in sentences_for(file, profile)]
            assert code == 1 and said in expected, f"{writer} to {name}: {code} {said}"
    assert contents(tmp_path) == before


@every_writer
def test_a_copy_of_the_users_data_is_not_written_over_wherever_it_is(
    run: Callable[..., tuple[int, str]], profile: Path, tmp_path: Path, writer: str
) -> None:
    copy = tmp_path / "work" / "copy"
    shutil.copyfile(profile / "personal.sqlite", copy)
    before = contents(tmp_path)
    code, said = run(*WRITERS[writer](str(copy)))
    assert (code, said) == (1, f"laufbild: {PERSONAL.format(path=copy)}\n")
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("argv", "file", "sentence"),
    [
        (["build", "table.csv", "--output", "{}"], "table.csv", INPUT),
        (["build", "table.csv", "--output", "made.laufbild", "--report", "{}"], "table.csv", INPUT),
        (["build", "table.csv", "--output", "made.laufbild", "--report", "{}"], "made.laufbild", TWICE),
        (["import", "list.txt", "--report", "{}"], "list.txt", INPUT),
    ],
)
def test_what_is_read_is_not_written_over(
    run: Callable[..., tuple[int, str]], tmp_path: Path, argv: list[str], file: str, sentence: str
) -> None:
    before = contents(tmp_path)
    for name in names_of(tmp_path / "work" / file, tmp_path):
        code, said = run(*(word.format(name) for word in argv))
        assert (code, said) == (1, f"laufbild: {sentence.format(path=name)}\n")
    assert contents(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="the standard input has no name here")
def test_a_list_that_is_redirected_into_the_program_is_not_written_over(
    run: Callable[..., tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = os.dup(0)
    with open("list.txt", "rb") as file:
        os.dup2(file.fileno(), 0)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.FileIO(0, closefd=False)))  # type: ignore[type-var]
        try:
            code, said = run("import", "-", "--report", "list.txt")
        finally:
            os.dup2(number, 0)
            os.close(number)
    assert (code, said) == (1, f"laufbild: {INPUT.format(path='list.txt')}\n")
    assert Path("list.txt").read_text() == LIST


def test_none_of_the_files_of_a_split_export_is_the_personal_file(
    profile: Path, tmp_path: Path, run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from laufbild.core.export.presets import PRESETS

    monkeypatch.setitem(PRESETS, "letterboxd", replace(PRESETS["letterboxd"], most_rows=20))
    second = tmp_path / "work" / "films-2.csv"
    second.symlink_to(profile / "personal.sqlite")
    before = contents(profile)
    code, said = run("export", "--preset", "letterboxd", "--output", "films.csv")
    assert (code, said) == (1, f"laufbild: {PERSONAL.format(path=second)}\n")
    assert contents(profile) == before and sorted(os.listdir()) == ["films-2.csv", "list.txt", "table.csv"]
    second.unlink()
    second.symlink_to("films-3.csv")
    code, said = run("export", "--preset", "letterboxd", "--output", "films.csv")
    assert (code, said) == (1, f"laufbild: {TWICE.format(path=tmp_path / 'work' / 'films-3.csv')}\n")
    assert sorted(os.listdir()) == ["films-2.csv", "list.txt", "table.csv"]


# --- Whole or not at all ------------------------------------------------------------------------------------

#: What runs a command line that may write no file longer than so many bytes, as on a full disk.
LIMITED = """
import resource, sys
from laufbild import paths
from laufbild.cli import command_line
most, bundled, *argv = sys.argv[1:]
paths.bundled_catalogue = lambda: __import__("pathlib").Path(bundled)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
sys.exit(command_line.main(argv))
"""


@every_writer
@pytest.mark.parametrize("old", [True, False])
def test_where_there_is_no_room_a_file_is_as_it_was(
    run: Callable[..., tuple[int, str]], profile: Path, tmp_path: Path, writer: str, old: bool
) -> None:
    target = tmp_path / "work" / "target"
    if old:
        target.write_text("old")
    argv = WRITERS[writer]("target")
    if writer == "report of an import":
        argv.append("--dry-run")  # what it writes for the user would have no room either
        Path("list.txt").write_text("Title,Year\n" + "A title,x\n" * 300)
    before = contents(profile, tmp_path / "work")
    where = ["--catalogue", str(tmp_path / "open.laufbild"), "--profile", str(profile), "--language", "en"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, "150", str(tmp_path / "bundled.laufbild"), *where, *argv],
        env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 1 and " cannot be written: " in ended.stderr.splitlines()[-1]
    assert [line for line in ended.stderr.splitlines() if not line.startswith("laufbild: ")] == []
    after = contents(profile, tmp_path / "work")
    if writer == "self-test":  # each of its lines is written at once, as long as there is room
        assert after.pop(str(target), "").startswith(b"ok  catalogue") if target.exists() else not old
        before.pop(str(target), "")
    assert after == before and not list((tmp_path / "work").glob(".*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "argv",
    [
        ["list"], ["list", "--json"], ["show", "beg-1970"], ["show", "beg-1970", "--json"], ["export", "--output", "-"],
        ["export", "--output", "-", "--format", "json"], ["export", "--output", "-", "--preset", "complete"],
        ["export", "--output", "made.csv"], ["import", "list.txt", "--dry-run"], ["personal", "check"], ["--help"],
        ["--version"], ["--self-test"], ["build", "table.csv", "--output", "made.laufbild"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_full_disk_under_the_standard_output_is_one_sentence(
    run: Callable[..., tuple[int, str]], profile: Path, tmp_path: Path, argv: list[str]
) -> None:
    where = ["--catalogue", str(tmp_path / "open.laufbild"), "--profile", str(profile), "--language", "en"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "laufbild", *where, *argv]
        ended = subprocess.run(command, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    said = [line for line in ended.stderr.splitlines() if not line.startswith("laufbild: line ")]
    assert ended.returncode == 1
    assert said == ["laufbild: The output cannot be written: there is no room left on the disk."]
