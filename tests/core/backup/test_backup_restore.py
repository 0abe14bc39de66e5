# SPDX-License-Identifier: MIT
"""A restore says before what it would change, backs up what was there, and leaves nothing half."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from laufbild.core.backup import backup_restore
from laufbild.core.backup.backup_restore import differences_with, restore, restore_file
from laufbild.core.backup.differences import Difference, ListedFilms, counts
from laufbild.core.backup.exchange import export_json, import_json
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.files.file_header import PERSONAL_ID
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.model.system_errors import (
    DAMAGED,
    DISK_FULL,
    LOCKED,
    MISSING,
)
from laufbild.core.personal import migrations, personal_file, personal_opening
from laufbild.core.personal.backup_files import (
    DAMAGED_FILE,
    IMPORT,
    NO_BACKUP,
    RESTORE,
    Backup,
    back_up,
    backups,
    folder_of,
    reserve,
)
from laufbild.core.personal.layout import ALTERED
from laufbild.core.personal.migrations import MIGRATIONS
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList, SavedView

FILM = Film(0, "own-a", "listed", "2026-11-26", title={"en": Text("A", "original")})
LIST = OwnList("l", "List")


@pytest.fixture
def earlier(personal: PersonalFile) -> Path:
    """A backup, since when everything changed."""
    personal.marks.set({"a": Marks(rating=5, note="old", viewings=(Viewing(date="2020"),)), "b": Marks(True)})
    personal.films.add(FILM)
    personal.films.correct("c", {"year": Correction(1, 2)})
    personal.lists.add(LIST, [Listing("l", "d")])
    personal.views.add("View", "line")
    made = personal.backup()
    personal.marks.rate(["a"], 6)
    personal.marks.write_note(["a", "e"], "new")
    personal.marks.want(["b"], False)
    personal.films.change("own-a", FILM._replace(year=1985))
    personal.films.revert("c", ["year"])
    personal.films.correct("c", {"title_en": Correction("x")})
    personal.lists.add(LIST, [Listing("l", "f")])
    personal.views.change(SavedView(1, "View", "other", position=1))
    return made.path


def test_a_restore_says_what_it_would_change(personal: PersonalFile, earlier: Path) -> None:
    before = personal.path.read_bytes()
    found = differences_with(personal, earlier)
    seen = Marks(rating=6, viewings=(Viewing(date="2020"),))
    assert found == [
        Difference("marks", "a", seen, seen._replace(rating=5)),
        Difference("marks", "b", None, Marks(True)),
        Difference("notes", "a", "new", "old"),
        Difference("notes", "e", "new", None),
        Difference("own films", "own-a", FILM._replace(year=1985), FILM),
        Difference("corrections", "c", {"title_en": Correction("x")}, {"year": Correction(1, 2)}),
        Difference("lists", "l", ListedFilms(LIST, ("f",)), ListedFilms(LIST, ("d",))),
        Difference("views", "View", SavedView(0, "View", "other", "", 1), SavedView(0, "View", "line", "", 1)),
    ]
    assert counts(found) == {"marks": 2, "notes": 2, "own films": 1, "corrections": 1, "lists": 1, "views": 1}
    assert personal.path.read_bytes() == before and len(backups(personal.path)) == 1


def test_a_restore_changes_that_and_can_be_taken_back(personal: PersonalFile, earlier: Path) -> None:
    change, before = restore(personal, earlier)
    assert change.films == {"a", "b", "c", "d", "e", "f", "own-a"}
    assert {"rating", "note", "own", "view", "year", "title_en"} <= change.fields
    assert differences_with(personal, earlier) == []
    assert personal.marks.of("ab") == {
        "a": Marks(rating=5, note="old", viewings=(Viewing(1, "2020"),)),
        "b": Marks(True),
    }
    assert personal.history()[0].kind == "view" and personal.undo(), "with the journal of then"
    _, last = backups(personal.path)
    assert last == before and last.reason == RESTORE
    restore(personal, last.path)
    assert personal.marks.of("b") == {} and personal.marks.of("e") == {"e": Marks(note="new")}
    with closing(PersonalFile.open(personal.path)) as again:
        assert differences_with(again, last.path) == []


def test_an_old_backup_is_brought_up_to_date(
    personal: PersonalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old.sqlite"
    with monkeypatch.context() as patch, closing(sqlite3.connect(old, isolation_level=None)) as db:
        patch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")
        migrations.bring_up_to_date(db)
        db.execute("INSERT INTO mark (film, rating) VALUES ('a', 7)")
    personal.marks.rate(["a"], 1)
    assert [(each.kind, each.then) for each in differences_with(personal, old)] == [("marks", Marks(rating=7))]
    assert restore(personal, old).change.films == {"a"}
    assert personal.marks.rate(["a"], 8) and personal.undo()
    assert personal.marks.of("a") == {"a": Marks(rating=7)}


def test_what_cannot_be_restored_changes_nothing(personal: PersonalFile, earlier: Path, tmp_path: Path) -> None:
    before = personal.path.read_bytes()
    spoilt = tmp_path / "spoilt.sqlite"
    for data, sentence in ((earlier.read_bytes()[:8000], DAMAGED), (None, MISSING)):
        spoilt.unlink(missing_ok=True)
        if data:
            spoilt.write_bytes(data)
        for ask in (differences_with, restore):
            with pytest.raises(CatalogueError) as caught:
                ask(personal, spoilt)
            assert caught.value.text == sentence
    assert personal.path.read_bytes() == before


def test_a_backup_that_no_migration_can_bring_up_to_date(
    personal: PersonalFile, earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("SELECT 1 FROM nowhere")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, fail))
    with pytest.raises(CatalogueError) as caught:
        differences_with(personal, earlier)
    assert caught.value.text == DAMAGED


def test_a_backup_with_tables_of_others_is_not_restored(personal: PersonalFile, tmp_path: Path) -> None:
    odd = tmp_path / "odd.sqlite"
    with closing(sqlite3.connect(odd, isolation_level=None)) as db:
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(CatalogueError) as caught:
        differences_with(personal, odd)
    assert caught.value.text == ALTERED and caught.value.values["name"] == "mine"


def test_no_restore_without_a_backup(personal: PersonalFile, earlier: Path, tmp_path: Path) -> None:
    earlier = earlier.rename(tmp_path / "earlier.sqlite")
    folder_of(personal.path).rmdir()
    folder_of(personal.path).touch()
    before = personal.path.read_bytes()
    with pytest.raises(CatalogueError) as caught:
        restore(personal, earlier)
    assert caught.value.text == NO_BACKUP
    assert personal.path.read_bytes() == before


# --- A file that cannot be opened -----------------------------------------------------------------------------


def test_a_damaged_file_makes_room_and_is_kept(personal: PersonalFile, earlier: Path) -> None:
    path = personal.path
    personal.close()
    path.write_bytes(b"my notes")
    path.with_name("personal.sqlite-journal").write_bytes(b"its journal")
    restore_file(path, earlier)
    damaged = backups(path)[-1]
    assert damaged.reason == DAMAGED_FILE and damaged.path.read_bytes() == b"my notes"
    assert Path(f"{damaged.path}-journal").read_bytes() == b"its journal"
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", "personal.sqlite"]
    with closing(PersonalFile.open(path)) as opened:
        assert differences_with(opened, earlier) == []


def test_a_file_that_is_gone_is_had_back(personal: PersonalFile, earlier: Path) -> None:
    personal.close()
    personal.path.unlink()
    restore_file(personal.path, earlier)
    with closing(PersonalFile.open(personal.path)) as opened:
        assert differences_with(opened, earlier) == [] and not opened.fresh
    assert len(backups(personal.path)) == 1


def test_a_backup_that_is_not_sound_replaces_nothing(personal: PersonalFile, earlier: Path) -> None:
    personal.close()
    personal.path.write_bytes(b"my notes")
    earlier.write_bytes(earlier.read_bytes()[:8000])
    with pytest.raises(CatalogueError):
        restore_file(personal.path, earlier)
    assert personal.path.read_bytes() == b"my notes"


def test_a_sound_file_that_another_program_has_put_there_meanwhile_is_backed_up(
    personal: PersonalFile, earlier: Path
) -> None:
    """As where two programs offer the same backup, and one has restored it and gone on."""
    before = restore_file(personal.path, earlier)
    assert before and before == backups(personal.path)[-1] and before.reason == RESTORE
    assert differences_with(personal, earlier) == []
    restore(personal, before.path)
    assert personal.marks.of("e") == {"e": Marks(note="new")}


def test_a_file_that_another_program_is_writing_is_not_replaced(
    personal: PersonalFile, earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_opening, "PATIENCE", 0.05)
    personal.db.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CatalogueError) as caught:
        restore_file(personal.path, earlier)
    assert caught.value.text == LOCKED and len(backups(personal.path)) == 1
    personal.db.execute("ROLLBACK")
    assert personal.marks.of("e") == {"e": Marks(note="new")}


@pytest.mark.skipif(sys.platform == "win32", reason="replaces no file that is open")
@pytest.mark.parametrize("links", [True, False])
def test_what_comes_into_the_place_of_a_damaged_file_at_the_last_moment_is_kept(
    personal: PersonalFile, earlier: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    def another_first(*arguments: Any) -> tuple[Backup, Path]:
        os.replace(other, personal.path)
        return reserve(*arguments)

    other = personal.path.with_name("other.sqlite")
    with closing(PersonalFile.open(other)) as opened:
        opened.marks.rate(["another program's"], 3)
    personal.close()
    personal.path.write_bytes(b"my notes")
    monkeypatch.setattr(backup_restore, "reserve", another_first)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    assert restore_file(personal.path, earlier) is None
    with closing(PersonalFile.open(backups(personal.path)[-1].path)) as kept:
        assert kept.marks.of(["another program's"])
    with closing(PersonalFile.open(personal.path)) as opened:
        assert differences_with(opened, earlier) == []


# --- Pulling the plug -------------------------------------------------------------------------------------------

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
KILLED = """
import sys
from pathlib import Path
from laufbild.core.backup.backup_restore import restore, restore_file
from laufbild.core.personal.backup_files import backups
from laufbild.core.personal.personal_file import PersonalFile
path, backup = map(Path, sys.argv[2:])
personal = PersonalFile.open(path)
print("ready", flush=True)
while True:
    if sys.argv[1] == "open":
        restore(personal, backup)
    else:
        restore_file(path, backup)
    for old in backups(path)[:-3]:
        old.path.unlink()
"""


@pytest.mark.parametrize("way", ["open", "file"])
def test_a_restore_that_is_killed_leaves_the_one_or_the_other(personal: PersonalFile, earlier: Path, way: str) -> None:
    kept = earlier.rename(earlier.parent.parent / "kept.sqlite")
    for seconds in (0.0, 0.002, 0.005, 0.01, 0.02, 0.03):
        command = [sys.executable, "-c", KILLED, way, str(personal.path), str(kept)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=ENVIRONMENT) as program:
            assert program.stdout and program.stdout.readline() == b"ready\n"
            time.sleep(seconds)
            program.kill()
        with closing(PersonalFile.open(personal.path)) as opened:
            found = counts(differences_with(opened, kept))
            assert found in ({}, {"marks": 2, "notes": 2, "own films": 1, "corrections": 1, "lists": 1, "views": 1})
            opened.undo()
            opened.redo()


def test_a_restore_that_finds_no_room_changes_nothing(personal: PersonalFile, earlier: Path, tmp_path: Path) -> None:
    with closing(PersonalFile.open(tmp_path / "large.sqlite")) as large:
        large.marks.write_note(["a"], "x" * 100_000)
    before = personal.path.read_bytes()
    personal.db.execute(f"PRAGMA max_page_count = {personal.db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(CatalogueError) as caught:
        restore(personal, large.path)
    assert caught.value.text == DISK_FULL
    assert personal.path.read_bytes() == before


# --- While another program writes -------------------------------------------------------------------------------


def _restore(personal: PersonalFile, earlier: Path) -> None:
    restore(personal, earlier)


def _import(personal: PersonalFile, earlier: Path) -> None:
    with closing(PersonalFile.open(earlier.with_name("other.sqlite"))) as other:
        export_json(other, earlier.with_suffix(".json"))
    import_json(personal, earlier.with_suffix(".json"))


def _step(personal: PersonalFile, earlier: Path) -> None:
    with personal.step("import", backup=IMPORT):
        personal.marks.set(dict.fromkeys(dict(personal.marks.all()), NO_MARKS))


@pytest.mark.parametrize("replace", [_restore, _import, _step])
def test_what_another_program_writes_meanwhile_is_there_or_backed_up(
    personal: PersonalFile,
    earlier: Path,
    monkeypatch: pytest.MonkeyPatch,
    replace: Callable[[PersonalFile, Path], None],
) -> None:
    written = []

    def write(rating: int) -> None:
        with suppress(CatalogueError), closing(PersonalFile.open(personal.path)) as other:
            other.db.execute("PRAGMA busy_timeout = 0")
            other.marks.rate([f"meanwhile-{rating}"], rating)
            written.append(rating)

    def back_up_between_writes(*arguments: Any) -> Backup:
        write(1)
        made = back_up(*arguments)
        write(2)
        return made

    monkeypatch.setattr(personal_file, "back_up", back_up_between_writes)
    replace(personal, earlier)
    write(3)
    assert 3 in written
    found = [personal.marks.of(["meanwhile-1", "meanwhile-2", "meanwhile-3"])]
    with closing(PersonalFile.open(backups(personal.path)[-1].path)) as backup:
        found.append(backup.marks.of(["meanwhile-1", "meanwhile-2"]))
    kept = {key for marks in found for key in marks}
    assert kept == {f"meanwhile-{rating}" for rating in written}


def test_numbers_that_were_given_are_not_given_again_after_a_restore(personal: PersonalFile, earlier: Path) -> None:
    personal.films.add(FILM._replace(key="own-b"))
    steps, films = personal.history(1)[0].number, dict(personal.films.all())
    restore(personal, earlier)
    personal.films.add(FILM._replace(key="own-c"))
    assert personal.history(1)[0].number == steps + 1
    assert not dict(personal.films.all()).keys() - {1} & films.keys()


def test_a_file_without_numbers_is_restored(personal: PersonalFile, tmp_path: Path) -> None:
    with closing(PersonalFile.open(tmp_path / "empty.sqlite")) as empty:
        pass
    personal.marks.rate(["a"], 5)
    restore(personal, empty.path)
    assert personal.history() == [] and not list(personal.marks.all())
    personal.marks.rate(["a"], 6)
    assert personal.history()[0].number == 2
