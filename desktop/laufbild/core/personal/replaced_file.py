# SPDX-License-Identifier: MIT
"""Notices that the personal file was deleted or replaced under the running program, and saves what was in it.

Where a file may be deleted while it is open, what was open can still be read, and written too: but what is written
then is gone with the last program that has it open. So this is looked at before each write.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from laufbild.core.model.system_errors import failing_as
from laufbild.core.personal.backup_files import (
    NO_BACKUP,
    RESCUED,
    Backup,
    back_up,
    copy_all,
    drafted,
    put_in_place,
)
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

PUT_BACK = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} had been deleted or moved; it was put back with everything that was in it. Please do the last thing again.",
)
REPLACED = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} was replaced by another file, which stays as it is; everything that was open was saved as {backup}. "
    "Nothing can be written before Laufbild is started again.",
)
#: Tells a file from any other, whatever it is called.
Identity = tuple[int, int]
#: Tells whether anything was done to a file, by whatever way.
Stamp = tuple[int, int, int, int, int]


def identity(path: Path) -> Identity | None:
    """Which file this is, or None where there is none."""
    found = stamp(path)
    return found and found[:2]


def stamp(path: Path) -> Stamp | None:
    """What the system says of a file; None where there is none.

    The file itself is not opened: to close it again would take away the locks that this program has on it.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def put_back(db: sqlite3.Connection, path: Path) -> None:
    """Make the file again of what a connection to it still sees. Raises CatalogueError where that cannot be."""
    real = behind_links(path)
    with failing_as(NO_BACKUP, path):
        real.parent.mkdir(exist_ok=True)
        forget_journal(real)
        with drafted(real) as draft:
            copy_all(db, draft, path)
            put_in_place(draft, real, replace=False)


def rescue(db: sqlite3.Connection, path: Path) -> tuple[sqlite3.Connection, Backup]:
    """Save what a connection to a file that was replaced still sees, and have it in memory.

    SQLite finds a journal by the name of its file: the connection is not to take that of the new one for its own.
    """
    backup = back_up(db, path, RESCUED)
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.backup(memory)
    db.close()
    return memory, backup


def behind_links(path: Path) -> Path:
    """The file itself, which is to be replaced, and not a link to it."""
    return Path(os.path.realpath(path))


def journal_of(real: Path) -> Path:
    """Where SQLite keeps the journal of a file: next to the file itself, not next to a link to it."""
    return real.with_name(f"{real.name}-journal")


def forget_journal(real: Path) -> None:
    """A journal that is left of a file that is gone is not to be played into the new one."""
    journal_of(real).unlink(missing_ok=True)
