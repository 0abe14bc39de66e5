# SPDX-License-Identifier: MIT
"""Opens a catalogue file for reading only, and refuses what is no catalogue, damaged, or made to do harm."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.schema import APPLICATION_ID, DAMAGED, FORMAT, check_header, check_pages, say_what_failed

#: Smaller files are read whole before they are trusted; SQLite finds damage in larger ones where it comes upon it.
_CHECKED_WHOLE = 32 * 1024 * 1024
#: What shows films; the rest may be checked when they are shown.
_SHOWN_TABLES = ("meta", "vocabulary", "list", "film", "shared", "ranking", "ranked")


def connect(path: Path) -> sqlite3.Connection:
    """A connection that never writes, to the file or beside it."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def open_file(path: Path, *, whole: bool) -> sqlite3.Connection:
    """Open a catalogue. Raises CatalogueError, telling missing, foreign, newer and damaged apart."""
    check_header(path, APPLICATION_ID, FORMAT)
    try:
        db = connect(path)
        check(db, path, () if whole else _SHOWN_TABLES)
    except sqlite3.Error as error:
        raise say_what_failed(error, path) from error
    return db


def check(db: sqlite3.Connection, path: Path, tables: tuple[str, ...] = ()) -> None:
    """Look at the pages of these tables, or at all; raises CatalogueError where one is damaged."""
    if path.stat().st_size <= _CHECKED_WHOLE:
        check_pages(db, path, tables)


def damaged(path: Path) -> CatalogueError:
    return CatalogueError(DAMAGED, path=path)
