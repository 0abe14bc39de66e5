# SPDX-License-Identifier: MIT
"""The personal file: made, reopened, migrated after a backup, and left alone where anything is wrong."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from laufbild.core.backup.backup_restore import backup_to_offer, sound_backup
from laufbild.core.files.file_header import NEWER, NOT_OURS, PERSONAL_ID
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks
from laufbild.core.model.system_errors import (
    CLOSED,
    DAMAGED,
    DISK_FULL,
    LOCKED,
)
from laufbild.core.personal import migrations, personal_opening
from laufbild.core.personal.backup_files import MIGRATION, NO_BACKUP, Backup, back_up, backups
from laufbild.core.personal.layout import ALTERED, check_layout
from laufbild.core.personal.migrations import MIGRATIONS
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.personal_opening import PATIENCE

Migration = Callable[[sqlite3.Connection], None]
NOW = len(MIGRATIONS)


def add_places(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE place (name TEXT)")


def add_and_fail(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE half (name TEXT)")
    db.execute("INSERT INTO half VALUES ('one', 'too many')")


@pytest.fixture
def used(path: Path) -> Path:
    """A personal file with a note in it."""
    with closing(PersonalFile.open(path)) as opened:
        opened.marks.write_note(["beg-1970"], "seen in Odessa")
    return path


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(statement).fetchall()


def refused(path: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(path)
    assert caught.value.values["path"] == path
    return caught.value.text


def test_a_fresh_file_is_ours_and_up_to_date(path: Path) -> None:
    with closing(PersonalFile.open(path)) as opened:
        assert opened.path == path
    assert rows(path, "PRAGMA application_id") == [(PERSONAL_ID,)]
    assert rows(path, "PRAGMA user_version") == [(NOW,)]
    assert [number for (number,) in rows(path, "SELECT number FROM migration")] == [1, 2, 3, 4]
    assert not backups(path)


def test_an_empty_file_is_a_fresh_one(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    PersonalFile.open(path).close()
    assert rows(path, "PRAGMA user_version") == [(NOW,)]


def test_what_was_written_is_there_again(used: Path) -> None:
    with closing(PersonalFile.open(used)) as opened:
        assert opened.db.execute("SELECT film, note FROM mark").fetchall() == [("beg-1970", "seen in Odessa")]
    assert not backups(used)


@pytest.mark.parametrize("rating", [0, 11])
def test_a_rating_has_its_bounds(used: Path, rating: int) -> None:
    with closing(PersonalFile.open(used)) as opened, pytest.raises(sqlite3.IntegrityError):
        opened.db.execute("INSERT INTO mark (film, rating) VALUES ('x', ?)", (rating,))


def test_an_older_file_is_backed_up_and_migrated(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_places))
    PersonalFile.open(used).close()
    assert rows(used, "SELECT number, name FROM migration ORDER BY number")[-1] == (NOW + 1, "add_places")
    assert rows(used, "SELECT note FROM mark") == [("seen in Odessa",)]
    assert rows(used, "SELECT * FROM place") == []
    (backup,) = backups(used)
    assert backup.reason == MIGRATION
    assert rows(backup.path, "PRAGMA user_version") == [(NOW,)]
    assert rows(backup.path, "SELECT note FROM mark") == [("seen in Odessa",)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(used, "SELECT name, sql FROM sqlite_schema")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_and_fail))
    refused(used)
    assert rows(used, "SELECT name, sql FROM sqlite_schema") == before
    assert rows(used, "PRAGMA user_version") == [(NOW,)]
    assert rows(used, "SELECT note FROM mark") == [("seen in Odessa",)]
    assert len(backups(used)) == 1


def test_migrations_before_the_failing_one_are_taken_back_as_well(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the program that could read the file before still can."""
    before = rows(used, "SELECT name, sql FROM sqlite_schema")
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_places, add_and_fail))
    refused(used)
    assert rows(used, "PRAGMA user_version") == [(NOW,)]
    assert rows(used, "SELECT name, sql FROM sqlite_schema") == before


def test_a_migration_that_fails_again_leaves_no_further_backup(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_and_fail))
    for _ in range(3):
        refused(used)
    assert [backup.reason for backup in backups(used)] == [MIGRATION]


def test_what_another_program_writes_before_a_migration_is_in_its_backup(
    used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []

    def write(number: int) -> None:
        with suppress(sqlite3.Error), closing(sqlite3.connect(used, isolation_level=None, timeout=0)) as db:
            db.execute("INSERT INTO mark (film, wanted) VALUES (?, 1)", (f"meanwhile-{number}",))
            written.append(f"meanwhile-{number}")

    def back_up_between_writes(*arguments: Any) -> Backup:
        write(1)
        made = back_up(*arguments)
        write(2)
        return made

    monkeypatch.setattr(personal_opening, "back_up", back_up_between_writes)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_places))
    PersonalFile.open(used).close()
    (backup,) = backups(used)
    kept = rows(backup.path, "SELECT film FROM mark WHERE film LIKE 'meanwhile%'")
    assert [film for (film,) in kept] == written


def test_our_own_mistake_in_a_migration_is_no_fault_of_the_file(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(db: sqlite3.Connection) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, mistaken))
    with pytest.raises(ZeroDivisionError):
        PersonalFile.open(used)
    assert rows(used, "PRAGMA user_version") == [(NOW,)]


def test_a_newer_file_is_refused_untouched(used: Path) -> None:
    with closing(sqlite3.connect(used)) as db:
        db.execute(f"PRAGMA user_version = {NOW + 1}")
    before = used.read_bytes()
    assert refused(used) == NEWER
    assert used.read_bytes() == before


@pytest.mark.parametrize(
    ("place", "data", "sentence"),
    [(0, b"Notes of mine...", NOT_OURS), (68, b"Lauf", NOT_OURS), (4096, b"\xff" * 200, DAMAGED)],
)
def test_a_foreign_or_damaged_file_is_refused_untouched(used: Path, place: int, data: bytes, sentence: str) -> None:
    with used.open("r+b") as file:
        file.seek(place)
        file.write(data)
    before = used.read_bytes()
    assert refused(used) == sentence
    assert used.read_bytes() == before


def test_a_file_cut_off_is_refused(used: Path) -> None:
    used.write_bytes(used.read_bytes()[:4096])
    assert refused(used) == DAMAGED


def test_a_file_in_use_is_not_called_damaged(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personal_opening, "PATIENCE", 0.05)
    with closing(sqlite3.connect(used, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refused(used) == LOCKED
    PersonalFile.open(used).close()


def test_a_folder_is_no_personal_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == CLOSED


def test_a_profile_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "personal.sqlite") == CLOSED


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_profile_that_finds_no_room(path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(self: Path, **options: bool) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", fail)
    assert refused(path) == DISK_FULL


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "personal.sqlite"
    link.symlink_to(tmp_path / "gone" / "personal.sqlite")
    assert refused(link) == CLOSED


def test_the_file_of_the_first_version_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
        path.parent.mkdir()
        with closing(sqlite3.connect(path, isolation_level=None)) as old:
            old.execute(f"PRAGMA application_id = {PERSONAL_ID}")
            migrations.bring_up_to_date(old)
            old.execute("INSERT INTO mark (film, rating) VALUES ('beg-1970', 7)")
    with closing(PersonalFile.open(path)) as opened:
        assert opened.marks.of(["beg-1970"]) == {"beg-1970": Marks(rating=7)}
        assert opened.history() == [] and opened.views.all() == []


def test_no_migration_without_a_backup(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, add_places))
    (used.parent / "backups").touch()
    before = used.read_bytes()
    assert refused(used) == NO_BACKUP
    assert used.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="writes everywhere")
def test_a_profile_that_may_not_be_written(path: Path) -> None:
    path.parent.mkdir(mode=0o555)
    assert refused(path) == CLOSED


@pytest.mark.parametrize(
    ("data", "offers"), [(b"Notes of mine..." * 9, True), (b"SQLite format 3\0" + b"\0" * 99, True), (None, False)]
)
def test_a_spoiled_file_comes_with_the_latest_sound_backup(used: Path, data: bytes | None, offers: bool) -> None:
    with closing(PersonalFile.open(used)) as opened:
        made = opened.backup()
    if data is None:
        with closing(sqlite3.connect(used)) as db:
            db.execute(f"PRAGMA user_version = {NOW + 1}")
    else:
        used.write_bytes(data)
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(used)
    assert backup_to_offer(used, caught.value) == (made if offers else None)


def test_a_name_that_is_no_text_is_damage(used: Path) -> None:
    with closing(PersonalFile.open(used)) as opened:
        made = opened.backup()
    for file in (used, made.path):
        data = file.read_bytes()
        assert data.count(b"tableviewingviewing") == 1
        file.write_bytes(data.replace(b"tableviewingviewing", b"tableview\xd4ngviewing"))
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(used)
    assert caught.value.text == DAMAGED and backup_to_offer(used, caught.value) is None


def test_a_file_that_lacks_a_table_is_damaged(used: Path) -> None:
    with closing(sqlite3.connect(used)) as db:
        db.execute("DROP TABLE listing")
    assert refused(used) == DAMAGED


RECURSIVE = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS film, x AS tag FROM n"
ALTERATIONS = {
    "TABLE mine": "CREATE TABLE mine (x)",
    "an index": "CREATE INDEX quick ON mark (rating)",
    "a trigger": "CREATE TRIGGER hostile AFTER UPDATE ON mark BEGIN DELETE FROM own_tag; DELETE FROM viewing; END",
    "a view": "CREATE VIEW harmless AS SELECT 1",
    "a view for ever": f"DROP TABLE own_tag; CREATE VIEW own_tag AS {RECURSIVE}",
    "a trigger for a table": "DROP TABLE view; CREATE TRIGGER view AFTER INSERT ON mark BEGIN SELECT 1; END",
    "a column": "ALTER TABLE mark ADD COLUMN mine TEXT",
    "a generated column": "ALTER TABLE mark ADD COLUMN g AS (hex(zeroblob(1000000000)))",
    "no index": "DROP INDEX viewing_film",
    "another index": "DROP INDEX viewing_film; CREATE UNIQUE INDEX viewing_film ON viewing (film)",
    "no table": "DROP TABLE mapping",
    "another table": "DROP TABLE mapping; CREATE TABLE mapping (headings, value)",
    "statistics": "ANALYZE",
    "a virtual table": "CREATE VIRTUAL TABLE found USING fts5(x)",
}


@pytest.mark.parametrize("alteration", ALTERATIONS.values(), ids=ALTERATIONS.keys())
def test_a_file_with_other_tables_is_refused_untouched(used: Path, alteration: str) -> None:
    with closing(PersonalFile.open(used)) as opened:
        opened.marks.rate(["beg-1970"], 5)
        sound = opened.backup()
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.executescript(alteration)
    before = used.read_bytes()
    shutil.copy(used, sound.path.with_name("personal-000002-20261126-123000-000000-regular.sqlite"))
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(used)
    assert caught.value.text in (ALTERED, DAMAGED) and caught.value.values["path"] == used
    assert backup_to_offer(used, caught.value) == sound, "one with the same fault is not offered"
    assert used.read_bytes() == before


def test_what_another_program_added_is_named(used: Path) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.execute(f'CREATE INDEX "{"q" * 1000}" ON mark (rating)')
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(used)
    assert caught.value.text == ALTERED and caught.value.values["name"] == "q" * 60
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.execute(f'DROP INDEX "{"q" * 1000}"')
    PersonalFile.open(used).close()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE sqlite_sequence SET seq = 9223372036854775807", "UPDATE sqlite_sequence SET seq = 'x'",
     "INSERT INTO sqlite_sequence VALUES ('own_film', NULL)", "UPDATE step SET number = 9223372036854775807",
     "INSERT INTO viewing (id, film) VALUES (9223372036854775807, 'x')",
     "INSERT INTO viewing (id, film) VALUES (-9223372036854775808, 'x')",
     "INSERT INTO own_film VALUES (9223372036854775806, 'own-x', '{}')",
     "INSERT INTO view VALUES (9223372036854775807, '', '', '', 1)",
     "INSERT INTO view VALUES (1, '', '', '', 9223372036854775807)", "INSERT INTO view VALUES (1, '', '', '', 'x')"],
)  # fmt: skip
def test_numbers_that_leave_no_room_for_others_are_damage(used: Path, statement: str) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.execute(statement)
    assert refused(used) == DAMAGED


def test_a_newer_file_that_says_so_only_in_its_journal_is_refused(used: Path) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.execute(f"PRAGMA user_version = {NOW + 1}")
        with pytest.raises(CatalogueError) as caught:
            check_layout(db, used)
    assert caught.value.text == NEWER


def test_a_schema_that_names_a_table_twice_is_damaged(used: Path) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'mapping'")
    assert refused(used) == DAMAGED


def test_a_file_that_is_made_anew_says_so(path: Path) -> None:
    with closing(PersonalFile.open(path)) as opened:
        assert opened.fresh
        made = opened.backup()
    with closing(PersonalFile.open(path)) as opened:
        assert not opened.fresh
    path.unlink()
    with closing(PersonalFile.open(path)) as opened:
        assert opened.fresh and sound_backup(path) == made, "so that it can be offered"


def test_programs_that_make_the_file_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personal_opening, "PATIENCE", 60)  # a busy disk is no fault
    threads = [threading.Thread(target=lambda: PersonalFile.open(path).close()) for _ in range(6)]
    failed: list[object] = []
    threading.excepthook, hook = failed.append, threading.excepthook
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        threading.excepthook = hook
    assert not failed
    assert [number for (number,) in rows(path, "SELECT number FROM migration")] == [1, 2, 3, 4]


def test_a_migration_that_another_program_applied_is_not_applied_again(used: Path) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        migrations.bring_up_to_date(db, before=lambda: pytest.fail("there is nothing to be done"))
    assert rows(used, "SELECT note FROM mark") == [("seen in Odessa",)]


def test_a_migration_that_another_program_applies_just_before_is_not_applied_again(
    used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = iter([NOW - 1, NOW])
    monkeypatch.setattr(migrations, "version_of", lambda db: next(versions))
    with closing(sqlite3.connect(used, isolation_level=None)) as db:
        migrations.bring_up_to_date(db, before=lambda: pytest.fail("there is nothing to be done any more"))
        assert not db.in_transaction


def test_a_file_whose_making_was_cut_short_is_made_after_all(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 0")
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")
    PersonalFile.open(path).close()
    assert rows(path, "PRAGMA application_id") == [(PERSONAL_ID,)]
    PersonalFile.open(path).close()


def test_without_patience_a_locked_file_is_refused_at_once(tmp_path: Path) -> None:
    with closing(PersonalFile.open(tmp_path / "personal.sqlite")) as personal:
        with personal.without_patience():
            assert personal.db.execute("PRAGMA busy_timeout").fetchone() == (0,)
        assert personal.db.execute("PRAGMA busy_timeout").fetchone() == (int(PATIENCE * 1000),)
        with personal.without_patience():
            personal.close()  # as where it has to be opened anew, and cannot be
