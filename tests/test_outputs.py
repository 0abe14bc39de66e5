# SPDX-License-Identifier: MIT
"""No command line writes over the user's data, the program's own files, a catalogue that is open, or what it reads."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from laufbild import cli, paths
from laufbild.catalogue.output import BACKUPS, BUNDLED, INPUT, OURS, PERSONAL, SHOWN, TWICE
from laufbild.language import set_language
from protected import contents, fill, names_of, protected_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows symbolic links")
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
        code = cli.main([*where, *argv])
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

    from laufbild.catalogue.export import PRESETS

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
