# SPDX-License-Identifier: MIT
"""Opens a personal file, or makes it: told apart from other files, brought up to date, set to lose nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.personal import migrations
from laufbild.catalogue.personal.backups import back_up
from laufbild.catalogue.schema import (
    CLOSED,
    DAMAGED,
    LOCKED,
    PERSONAL_ID,
    check_header,
    check_pages,
    say_what_failed,
)

#: So many seconds are given to another program that is writing.
PATIENCE = 2.0
DISK_FULL = QT_TRANSLATE_NOOP("Errors", "There is no room left for {path}; nothing was changed.")
UNWRITTEN = QT_TRANSLATE_NOOP("Errors", "{path} cannot be written, and nothing was changed: {reason}.")


def connect(path: Path) -> sqlite3.Connection:
    """Open or make the file; an older one is backed up and migrated.

    Raises CatalogueError, telling foreign, newer, damaged and locked apart, and leaves the file alone.
    """
    try:
        fresh = not path.exists() or path.stat().st_size == 0
        if not fresh:
            check_header(path, PERSONAL_ID, len(migrations.MIGRATIONS))
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise _unopened(error, path) from error
    try:
        _prepare(db, path, fresh)
    except BaseException as error:
        db.close()
        if isinstance(error, OSError | sqlite3.Error):
            raise _unopened(error, path) from error
        raise
    return db


def _unopened(error: OSError | sqlite3.Error, path: Path) -> CatalogueError:
    if isinstance(error, sqlite3.Error):
        return say_what_failed(error, path)
    return CatalogueError(CLOSED, path=path, reason=error.strerror or error)


def _prepare(db: sqlite3.Connection, path: Path, fresh: bool) -> None:
    _set_to_lose_nothing(db)
    if not fresh:
        check_pages(db, path)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if not fresh and version < len(migrations.MIGRATIONS):
        back_up(db, path)
    if fresh:
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")
    for number, migrate in enumerate(migrations.MIGRATIONS[version:], version + 1):
        migrations.apply(db, number, migrate)


def _set_to_lose_nothing(db: sqlite3.Connection) -> None:
    """A rollback journal rather than a write-ahead log, deleted at each commit, with all the syncing there is.

    Between writes everything is then in the one file: it can be copied while the program runs, moved to a stick, or
    kept where no memory can be shared, as a log's index needs. EXTRA is FULL and a sync of the folder after the
    journal is gone: without it a power cut could bring the journal back, and with it undo the last write.
    """
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")


def why_unwritten(error: sqlite3.Error, path: Path) -> CatalogueError:
    """The sentence for a write that failed and was taken back."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        return CatalogueError(DISK_FULL, path=path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return CatalogueError(LOCKED, path=path)
    if name.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return CatalogueError(UNWRITTEN, path=path, reason=error)
    return CatalogueError(DAMAGED, path=path)
