# SPDX-License-Identifier: MIT
"""Notices that the personal file was deleted or replaced under the running program, and saves what was in it.

Where a file may be deleted while it is open, what was open can still be read, and written too: but what is written
then is gone with the last program that has it open. So this is looked at before each write.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.personal.backing_up import RESCUED, Backup, back_up, copy_to, saying_why_not

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


def identity(path: Path) -> Identity | None:
    """Which file this is, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def put_back(db: sqlite3.Connection, path: Path) -> None:
    """Make the file again of what a connection to it still sees. Raises CatalogueError where that cannot be."""
    with saying_why_not(path):
        path.parent.mkdir(exist_ok=True)
        forget_journal(path)
        copy_to(db, Path(os.path.realpath(path)))


def rescue(db: sqlite3.Connection, path: Path) -> tuple[sqlite3.Connection, Backup]:
    """Save what a connection to a file that was replaced still sees, and have it in memory.

    SQLite finds a journal by the name of its file: the connection is not to take that of the new one for its own.
    """
    backup = back_up(db, path, RESCUED)
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db.backup(memory)
    db.close()
    return memory, backup


def forget_journal(path: Path) -> None:
    """A journal that is left of a file that is gone is not to be played into the new one."""
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
