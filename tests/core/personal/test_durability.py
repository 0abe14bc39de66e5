# SPDX-License-Identifier: MIT
"""Nothing that was reported as written is lost, whatever happens to the program, the disk or the file."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import durability
import durability_beside
from laufbild.core.backup.backup_restore import backup_to_offer, restore, restore_file
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks
from laufbild.core.model.system_errors import DISK_FULL, UNWRITTEN
from laufbild.core.personal import migrations
from laufbild.core.personal.backup_files import NO_BACKUP, backups
from laufbild.core.personal.migrations import MIGRATIONS
from laufbild.core.personal.personal_file import PersonalFile
from stateful_model import Model, any_deed, perform, state_of

TINY = 400_000
MAKING = """
import sys
from pathlib import Path
from laufbild.core.personal.personal_file import PersonalFile
print(flush=True)
PersonalFile.open(Path(sys.argv[1]))
"""


def test_a_program_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    figures = durability.run(tmp_path, 20)
    assert figures.rounds == 20 and figures.reported > 20


def test_what_another_program_restores_and_imports_beside_loses_nothing(tmp_path: Path) -> None:
    figures = durability_beside.run(tmp_path, 8)
    assert figures.rounds == 8 and figures.reported["write"] > 8


def test_a_file_is_made_or_not_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for number in range(10):
        path = tmp_path / f"{number}.sqlite"
        command = [sys.executable, "-c", MAKING, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as program:
            assert program.stdout and program.stdout.readline()
            time.sleep(chance.random() * 0.012)
            program.kill()
        for _ in range(2):
            with closing(PersonalFile.open(path)) as personal:
                assert personal.history() == []


def test_two_programs_that_write_the_same_file_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "personal.sqlite"
    writing = (
        "import sys; from pathlib import Path; from laufbild.core.personal.personal_file import PersonalFile\n"
        "from laufbild.core.personal import personal_opening\n"
        "personal_opening.PATIENCE = 60\n"
        "personal = PersonalFile.open(Path(sys.argv[1]))\n"
        "for n in range(40): personal.marks.tag([sys.argv[2], 'both'], f'{sys.argv[2]} {n}')\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    programs = [subprocess.Popen([sys.executable, "-c", writing, path, name], env=environment) for name in "ab"]
    assert [program.wait(60) for program in programs] == [0, 0]
    with closing(PersonalFile.open(path)) as personal:
        assert {key: len(marks.tags) for key, marks in personal.marks.all()} == {"a": 40, "b": 40, "both": 80}
        assert len(personal.history(1000)) == 80
        personal.go_to(0)
        assert not list(personal.marks.all())


# --- The disk ---------------------------------------------------------------------------------------------------


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that is soon full, where one may be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={TINY}", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(["mount", *options], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_takes_nothing_away(tiny: Path) -> None:
    model, chance, refusals = Model(), random.Random(2), 0
    with closing(PersonalFile.open(tiny / "personal.sqlite")) as personal:
        while refusals < 30:
            deed = any_deed(chance)
            try:
                perform(personal, deed)
            except CatalogueError as error:
                assert error.text in (DISK_FULL, UNWRITTEN)
                refusals += 1
            else:
                model.do(deed)
            assert state_of(personal) == model.state
        with pytest.raises(CatalogueError) as caught:
            personal.backup()
        assert caught.value.text == NO_BACKUP
    with closing(PersonalFile.open(tiny / "personal.sqlite")) as personal:
        assert state_of(personal) == model.state
        assert personal.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def fill(disk: Path, left: int) -> Path:
    """A file that takes all room of a disk but for so many bytes."""
    filler = disk / "filler"
    filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - left))
    return filler


def refused(path: Path) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(path)
    return caught.value


@pytest.mark.parametrize("left", [0, 4096, 8192, 16384, 32768])
def test_a_first_start_on_a_full_disk_is_not_called_damage(tiny: Path, left: int) -> None:
    path = tiny / "personal.sqlite"
    filler = fill(tiny, left)
    for _ in range(2):
        error = refused(path)
        assert error.text == DISK_FULL and backup_to_offer(path, error) is None
    filler.unlink()
    with closing(PersonalFile.open(path)) as personal:
        assert personal.marks.rate(["a"], 5)


def grow(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE large AS SELECT zeroblob(4000) AS x FROM step")


def test_a_migration_on_a_full_disk_is_not_called_damage(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tiny / "personal.sqlite"
    with closing(PersonalFile.open(path)) as personal:
        for number in range(30):
            personal.marks.rate(["a"], number % 10 + 1)
        personal.backup()
    size = path.stat().st_size
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, grow))
    filler = fill(tiny, 2 * size + 30_000)
    said = [refused(path) for _ in range(3)]
    assert {(error.text, backup_to_offer(path, error)) for error in said} == {(DISK_FULL, None)}
    assert [backup.reason for backup in backups(path)] == ["regular", "migration"]
    filler.write_bytes(b"x" * (filler.stat().st_size + size + 10_000))
    error = refused(path)
    assert (error.text, backup_to_offer(path, error)) == (NO_BACKUP, None), "there is no room for a draft of a backup"
    filler.unlink()
    with closing(PersonalFile.open(path)) as personal:
        assert personal.marks.of("a")["a"].rating == 10 and len(personal.history()) == 30
    assert [backup.reason for backup in backups(path)] == ["regular", "migration"]


def test_a_restore_on_a_full_disk_changes_nothing(tiny: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.sqlite"
    with closing(PersonalFile.open(large)) as personal:
        personal.marks.write_note(["a"], "".join(chr(97 + number % 26) for number in range(90_000)))
    with closing(PersonalFile.open(tiny / "personal.sqlite")) as personal:
        personal.marks.rate(["b"], 5)
        filler = fill(tiny, 110_000)
        for _ in range(2):
            with pytest.raises(CatalogueError) as caught:
                restore(personal, large)
            assert caught.value.text in (DISK_FULL, NO_BACKUP)
            assert dict(personal.marks.all()) == {"b": Marks(rating=5)}
        assert not list(tiny.rglob("*.part"))
        filler.unlink()
        restore(personal, large)
        assert len(personal.marks.of("a")["a"].note) == 90_000


def test_a_damaged_file_on_a_full_disk_stays_what_it_is(tiny: Path, tmp_path: Path) -> None:
    path, backup = tiny / "personal.sqlite", tmp_path / "backup.sqlite"
    with closing(PersonalFile.open(backup)) as personal:
        personal.marks.rate(["a"], 5)
    path.write_bytes(b"my notes")
    filler = fill(tiny, 20_000)
    with pytest.raises(CatalogueError) as caught:
        restore_file(path, backup)
    assert caught.value.text == NO_BACKUP and path.read_bytes() == b"my notes"
    assert not list(tiny.rglob("*.part"))
    filler.unlink()
    restore_file(path, backup)
    with closing(PersonalFile.open(path)) as personal:
        assert dict(personal.marks.all()) == {"a": Marks(rating=5)}


def test_a_disk_that_may_only_be_read_is_read(tiny: Path) -> None:
    path = tiny / "personal.sqlite"
    with closing(PersonalFile.open(path)) as personal:
        personal.marks.rate(["a"], 5)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    with closing(PersonalFile.open(path)) as personal:
        for write in (lambda: personal.marks.rate(["a"], 6), personal.undo):
            with pytest.raises(CatalogueError) as caught:
                write()
            assert caught.value.text == UNWRITTEN
        assert dict(personal.marks.all()) == {"a": Marks(rating=5)}
    with pytest.raises(CatalogueError):
        PersonalFile.open(tiny / "new.sqlite")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="writes everywhere")
def test_a_folder_that_may_only_be_read_is_read(path: Path, personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    path.parent.chmod(0o555)
    try:
        with pytest.raises(CatalogueError) as caught:
            personal.marks.rate(["a"], 6)
        assert caught.value.text == UNWRITTEN
        assert dict(personal.marks.all()) == {"a": Marks(rating=5)}
    finally:
        path.parent.chmod(0o755)
    assert personal.marks.rate(["a"], 6)
