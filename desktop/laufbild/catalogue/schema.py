# SPDX-License-Identifier: MIT
"""What a catalogue file looks like inside, and how it is told apart from other files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP

#: "Lauf" and "LPer" in four bytes: what the two kinds of file carry in their headers.
APPLICATION_ID = 0x4C617566
PERSONAL_ID = 0x4C506572
FORMAT = 1

#: ids count from 1 without a gap; sets are roaring bitmaps of ids, ranks and orders 32-bit integers.
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (place INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL,
                         names TEXT NOT NULL);
CREATE TABLE list (place INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL,
                   address TEXT NOT NULL, label TEXT NOT NULL);
CREATE TABLE film (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL,
                   folded TEXT NOT NULL);
CREATE TABLE value_set (field TEXT, value TEXT, films BLOB NOT NULL,
                        PRIMARY KEY (field, value)) WITHOUT ROWID;
CREATE TABLE words (scope TEXT, form TEXT, words TEXT NOT NULL, PRIMARY KEY (scope, form)) WITHOUT ROWID;
CREATE TABLE word_set (scope TEXT, form TEXT, place INTEGER, films BLOB NOT NULL,
                       PRIMARY KEY (scope, form, place)) WITHOUT ROWID;
CREATE TABLE rank (field TEXT, language TEXT, ranks BLOB NOT NULL,
                   PRIMARY KEY (field, language)) WITHOUT ROWID;
CREATE TABLE default_order (language TEXT PRIMARY KEY, ids BLOB NOT NULL) WITHOUT ROWID;
"""

MISSING = QT_TRANSLATE_NOOP("Errors", "There is no file {path}.")
NOT_OURS = QT_TRANSLATE_NOOP("Errors", "{path} is not a file of Laufbild.")
DAMAGED = QT_TRANSLATE_NOOP("Errors", "{path} is damaged and cannot be read.")
NEWER = QT_TRANSLATE_NOOP(
    "Errors", "{path} was written by a newer version of Laufbild; this one cannot read it."
)
LOCKED = QT_TRANSLATE_NOOP("Errors", "{path} is in use by another program.")
CLOSED = QT_TRANSLATE_NOOP("Errors", "{path} cannot be opened: {reason}.")
_IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")
_REFUSED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_FULL")


def check_header(path: Path, application_id: int, newest: int) -> None:
    """Tell by the first hundred bytes whether a file is ours and not too new; raises CatalogueError."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise CatalogueError(MISSING, path=path) from None
    except OSError as error:
        raise CatalogueError(CLOSED, path=path, reason=error.strerror or error) from error
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise CatalogueError(NOT_OURS if header[:6] != b"SQLite" else DAMAGED, path=path)
    if int.from_bytes(header[68:72], "big") != application_id:
        raise CatalogueError(NOT_OURS, path=path)
    if int.from_bytes(header[60:64], "big") > newest:
        raise CatalogueError(NEWER, path=path)


def check_pages(db: sqlite3.Connection, path: Path, tables: tuple[str, ...] = ()) -> None:
    """Let SQLite look at the pages of these tables, or at all; raises CatalogueError where one is damaged."""
    try:
        said = [db.execute(f"PRAGMA quick_check({scope})").fetchone() for scope in tables or (1,)]
    except sqlite3.Error as error:
        raise say_what_failed(error, path) from error
    if any(answer != ("ok",) for answer in said):
        raise CatalogueError(DAMAGED, path=path)


def say_what_failed(error: sqlite3.Error, path: Path) -> CatalogueError:
    """The sentence for what SQLite reports about a file."""
    if error.sqlite_errorname.startswith(_IN_USE):
        return CatalogueError(LOCKED, path=path)
    if error.sqlite_errorname.startswith(_REFUSED):
        return CatalogueError(CLOSED, path=path, reason=error)
    return CatalogueError(DAMAGED, path=path)
