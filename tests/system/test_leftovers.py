# SPDX-License-Identifier: MIT
"""What a killed process leaves behind is swept at the next start, and nothing that only looks like it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.cli import command_line
from laufbild.core.files import scratch
from laufbild.core.files.file_lock import lock
from laufbild.core.files.scratch import (
    FORGOTTEN,
    LOCK,
    scratch_folder,
    sweep,
    sweep_files,
    sweep_noted,
)
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.system.profile_files import sweep_leftovers

ROOT = Path(__file__).resolve().parents[2]
#: A process that makes temporary folders of each kind and is killed inside them.
KILLED = """
import os, signal, sys
from contextlib import ExitStack
from pathlib import Path
from laufbild.core.files.scratch import scratch_folder
beside, notes, index = map(Path, sys.argv[1:])
with ExitStack() as opened:
    for folder in (scratch_folder(beside, notes), scratch_folder(index), scratch_folder()):
        place = opened.enter_context(folder)
        (place / "0").write_text("half")
        (place / "inside").mkdir()
        (place / "inside" / "1").write_text("half")
    print("made", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system has its temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "profile" / "index").mkdir(parents=True)
    return tmp_path / "profile"


def age(*paths: Path, days: float = 1.1) -> None:
    """Have files and folders, and all that is in them, be as old as that."""
    at = time.time() - days * 86_400
    for path in paths:
        for file in (*path.rglob("*"), path):
            os.utime(file, (at, at), follow_symlinks=False)


def started(*folders: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, *map(str, folders)],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout and process.stdout.readline() == b"made\n"
    return process


def killed(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_what_a_killed_process_leaves_is_swept_when_it_is_old(temporary: Path, profile: Path, tmp_path: Path) -> None:
    beside = tmp_path / "films"
    beside.mkdir()
    (beside / "films.csv").write_text("the user's")
    process = started(beside, profile / "begun", profile / "index")
    age(beside, profile, temporary)
    sweep_leftovers(profile)
    assert [len(os.listdir(folder)) for folder in (beside, profile / "index", temporary)] == [2, 1, 1], "in use"
    killed(process)
    for folder in (beside, profile / "index", temporary):
        for left in folder.iterdir():
            os.utime(left)
    sweep_leftovers(profile)
    assert [len(os.listdir(folder)) for folder in (beside, profile / "index", temporary)] == [2, 1, 1], "too young"
    age(beside, profile, temporary)
    sweep_leftovers(profile)

    assert [os.listdir(folder) for folder in (profile / "index", profile / "begun", temporary)] == [[], [], []]
    assert os.listdir(beside) == ["films.csv"]


def test_a_folder_that_is_left_in_order_leaves_nothing(temporary: Path, profile: Path, tmp_path: Path) -> None:
    with scratch_folder(tmp_path, profile / "begun") as folder:
        assert folder.name.startswith(".laufbild-") and len(os.listdir(profile / "begun")) == 1
    assert not folder.exists() and os.listdir(profile / "begun") == []
    with pytest.raises(OSError), scratch_folder(tmp_path / "none", profile / "begun"):
        pass
    assert os.listdir(profile / "begun") == []
    with scratch_folder(tmp_path, tmp_path / "no profile" / "begun") as folder:
        assert folder.is_dir()
    assert not (tmp_path / "no profile").exists()
    (profile / "in the way").write_text("")
    with scratch_folder(tmp_path, profile / "in the way") as folder:
        assert folder.is_dir(), "a note that cannot be written keeps nothing away"


def test_where_nothing_can_be_noted_the_folder_is_swept_at_the_next_output(tmp_path: Path) -> None:
    left = made(tmp_path)
    with scratch_folder(tmp_path, tmp_path / "no profile" / "begun") as folder:
        assert folder.is_dir() and not left.exists()


def made(folder: Path, name: str = "laufbild-0123456789abcdef", *, marked: bool = True) -> Path:
    (folder / name).mkdir()
    (folder / name / "film.csv").write_text("x")
    if marked:
        (folder / name / LOCK).write_text("")
    age(folder / name)
    return folder / name


def test_what_only_looks_like_ours_stays(tmp_path: Path, temporary: Path) -> None:
    unmarked = made(tmp_path, marked=False)
    others = [made(tmp_path, name) for name in ("laufbild-films", "laufbild-0123456789abcdef0", "my-laufbild-01234567")]
    a_file = tmp_path / "laufbild-00000000000000aa"
    a_file.write_text("x")
    elsewhere = made(tmp_path, "elsewhere")
    a_link = tmp_path / "laufbild-00000000000000bb"
    a_link.symlink_to(elsewhere)
    linked_mark = made(tmp_path, "laufbild-00000000000000cc", marked=False)
    (linked_mark / LOCK).symlink_to(elsewhere / LOCK)
    age(tmp_path)
    for _ in range(2):
        sweep(tmp_path)
    for path in (unmarked, *others, elsewhere, linked_mark):
        assert (path / "film.csv").read_text() == "x", path
    assert a_file.exists() and a_link.is_symlink()
    sweep(tmp_path / "none")


def test_links_inside_are_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "films.csv").write_text("x")
    left = made(tmp_path)
    (left / "link").symlink_to(mine)
    age(left)
    sweep(tmp_path)
    assert not left.exists() and (mine / "films.csv").read_text() == "x"


def test_an_empty_folder_is_one_that_was_killed_at_once(tmp_path: Path) -> None:
    (tmp_path / "laufbild-0123456789abcdef").mkdir()
    sweep(tmp_path)
    assert os.listdir(tmp_path)
    age(tmp_path / "laufbild-0123456789abcdef")
    sweep(tmp_path)
    assert os.listdir(tmp_path) == []


def test_another_users_folder_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = made(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 12345, raising=False)
    sweep(tmp_path)
    assert left.exists()
    monkeypatch.delattr(os, "geteuid")
    sweep(tmp_path)
    assert not left.exists()


def test_where_locks_cannot_be_asked_for_nothing_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(number: int) -> None:
        raise OSError(95, "not supported")

    left = made(tmp_path)
    monkeypatch.setattr(scratch, "lock", refuse)
    sweep(tmp_path)
    assert left.exists()
    with scratch_folder(tmp_path) as folder:
        assert folder.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="the lock of Windows is another")
def test_a_folder_that_is_locked_stays(tmp_path: Path) -> None:
    left = made(tmp_path)
    with (left / LOCK).open("r+b") as file:
        lock(file.fileno())
        sweep(tmp_path)
        assert left.exists()
    sweep(tmp_path)
    assert not left.exists()


def test_a_note_is_believed_only_about_folders_of_ours(tmp_path: Path) -> None:
    notes = tmp_path / "begun"
    notes.mkdir()
    mine = made(tmp_path, "mine")
    left = made(tmp_path)
    far = tmp_path / "not mounted" / "laufbild-0123456789abcdef"
    said = {"a": bytes(mine), "b": b"", "c": b"\0", "d": bytes(left), "e": bytes(far), "f": bytes(tmp_path / "gone")}
    for name, content in said.items():
        (notes / name).write_bytes(content)
    sweep_noted(notes)
    assert left.exists() and len(os.listdir(notes)) == 6, "a note is of today"
    age(notes)
    sweep_noted(notes)
    assert mine.exists() and not left.exists()
    assert sorted(os.listdir(notes)) == ["a", "e"], "kept while what they name is there, or its disk is not"


def test_drafts_of_single_files_are_swept_by_their_whole_name(tmp_path: Path) -> None:
    names = ("settings.part", "settings.part.txt", "my settings.part", "notes.part")
    for name in names:
        (tmp_path / name).write_text("x")
    (tmp_path / "drafts.part").symlink_to(tmp_path / "notes.part")
    sweep_files(tmp_path, r"(settings|drafts)\.part")
    assert len(os.listdir(tmp_path)) == 5
    age(*(tmp_path / name for name in (*names, "drafts.part")))
    sweep_files(tmp_path, r"(settings|drafts)\.part")
    assert sorted(os.listdir(tmp_path)) == sorted((*names[1:], "drafts.part"))


def test_every_draft_in_a_profile_is_swept(profile: Path, temporary: Path) -> None:
    with closing(PersonalFile.open(profile / "personal.sqlite")) as personal:
        personal.backup("regular")
    kept = {file for file in profile.rglob("*") if file.is_file()}
    drafts = (
        "settings.part", "drafts.part", ".personal.sqlite.part", "asked/17-4.part", "unsaved.part",
        ".personal.sqlite.0a1b2c3d.part", "backups/.personal-000012-20261130-120000-000000-regular.sqlite.part",
        "backups/.personal-20261130-120000-000000-damaged.sqlite.part",
    )  # fmt: skip
    for name in drafts:
        (profile / name).parent.mkdir(exist_ok=True)
        (profile / name).write_text("half")
    age(profile)
    sweep_leftovers(profile)
    assert {file for file in profile.rglob("*") if file.is_file()} == kept


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
@pytest.mark.parametrize("argv", [["export"], ["build", "table.csv"], ["personal", "export"]])
def test_a_command_that_is_killed_while_it_writes_is_cleaned_up_after(
    catalogue_path: Path, profile: Path, temporary: Path, tmp_path: Path, argv: list[str],
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The process is stopped by its own first write into a temporary folder."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    (work / "table.csv").write_text("Title;Year\nThe Run;1985\n")
    with closing(PersonalFile.open(profile / "personal.sqlite")) as personal:
        personal.marks.rate(["beg-1970"], 9)
    where = ["--catalogue", str(catalogue_path), "--profile", str(profile)]
    target = ["mine.json"] if argv[0] == "personal" else ["--output", "mine.laufbild"]
    code = (
        "import os, signal, sys\n"
        "from laufbild.cli import command_line\n"
        "from laufbild.core.files import output\n"
        "output._publish = lambda *given: os.kill(os.getpid(), signal.SIGKILL)\n"
        "sys.exit(command_line.main(sys.argv[1:]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    ended = subprocess.run([sys.executable, "-c", code, *where, *argv, *target], env=environment, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    (left,) = [name for name in os.listdir(work) if name != "table.csv"]
    assert left.startswith(".laufbild-")
    age(work, profile)
    assert command_line.main([*where, "personal", "check"]) == 0
    assert os.listdir(work) == ["table.csv"] and os.listdir(profile / "begun") == []
    capsys.readouterr()


def test_a_day_is_the_age() -> None:
    assert FORGOTTEN == 24 * 60 * 60
