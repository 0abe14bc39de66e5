# SPDX-License-Identifier: MIT
"""Opens a personal file, or makes it: told apart from other files, brought up to date, set to lose nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from laufbild.core.catalogue.schema import check_pages
from laufbild.core.files.file_header import NOT_OURS, PERSONAL_ID, check_header
from laufbild.core.model.system_errors import (
    DAMAGED,
    why_unread,
)
from laufbild.core.personal import migrations
from laufbild.core.personal.backup_files import MIGRATION, back_up
from laufbild.core.personal.layout import ALTERED, check_layout
from laufbild.core.personal.tables import TABLES

#: Seconds that another program that is writing is waited for.
PATIENCE = 2.0
#: What is wrong with a file that a backup can take the place of.
SPOILED = (DAMAGED, NOT_OURS, ALTERED)


def connect(path: Path) -> sqlite3.Connection:
    """Open or make the file; an older one is backed up and migrated.

    Raises CatalogueError, telling foreign, newer, damaged, altered, locked and a full disk apart, and leaves the file
    alone.
    """
    try:
        fresh = is_fresh(path)
        if not fresh:
            check_header(path, PERSONAL_ID, len(migrations.MIGRATIONS))
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise why_unread(error, path) from error
    try:
        _prepare(db, path)
    except BaseException as error:
        db.close()
        if isinstance(error, OSError | sqlite3.Error | UnicodeDecodeError):
            raise why_unread(error, path) from error
        raise
    return db


def connect_again(path: Path) -> sqlite3.Connection:
    """A further connection to a file that is open already, which is neither made nor looked at."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE, check_same_thread=False)


def is_fresh(path: Path) -> bool:
    """Whether a file is still to be made. If it has backups, it was there once."""
    return not path.exists() or path.stat().st_size == 0


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    check_layout(db, path)  # first, as looking at pages runs what stands there
    _set_to_lose_nothing(db)
    check_pages(db, path)
    migrations.bring_up_to_date(db, lambda: _before_migrating(db, path))
    for table in TABLES.values():  # a page may be sound and still be another table's
        db.execute(f"SELECT {', '.join(table.columns)} FROM {table.name} LIMIT 1").fetchone()


def _before_migrating(db: sqlite3.Connection, path: Path) -> None:
    """Within the transaction: nothing that is migrated can be missing in the backup."""
    if migrations.version_of(db):
        with closing(connect_again(path)) as second:
            back_up(second, path, MIGRATION)
    else:  # there is nothing in it: it is fresh, or its making was cut short
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")


def _set_to_lose_nothing(db: sqlite3.Connection) -> None:
    """A rollback journal rather than a write-ahead log, deleted at each commit, with all the syncing there is.

    Between writes everything is then in the one file: it can be copied while the program runs, moved to a stick, or
    kept where no memory can be shared, as a log's index needs. EXTRA is FULL and a sync of the folder after the
    journal is gone: without it a power cut could bring the journal back, and with it undo the last write.
    """
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
