# SPDX-License-Identifier: MIT
"""Opens a catalogue file for reading only, and refuses a file that is not a catalogue, damaged, or made to do harm."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.catalogue.schema import (
    FILM_TABLES,
    FILMS_OF_3,
    FORMAT,
    INDEX,
    OLDER,
    SCHEMA,
    check_pages,
)
from laufbild.core.files.file_header import APPLICATION_ID, check_header
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.model.vocabulary import Vocabulary, read_vocabulary
from laufbild.core.text.languages import LANGUAGES

#: Smaller files are read whole before they are trusted; damage in larger ones is found where it is come upon.
_CHECKED_WHOLE = 32 * 1024 * 1024
#: What shows films; the rest may be checked when they are shown.
_SHOWN_TABLES = ("meta", "vocabulary", "list", "film", "shared", "ranking", "ranked")
#: What is read from one end to the other when films are shown, and small in a file of any size.
_SMALL_TABLES = ("meta", "vocabulary", "list", "ranking")
#: Bytes of a text or a shared value, at most.
_LONGEST_VALUE = 1 << 22
#: SQLite's own bound for what is longest.
_LONGEST = 1_000_000_000
_MOST_ORDERS = 1_000
#: SQLite's page cache in KiB, for the connection that shows films.
_AT_HAND = 4_000
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 1_000),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)
#: Views and triggers may do nothing, cells must lie in their pages, a file cut short must not end the program.
_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0")
#: An order is sound when it has a place for each film.
_ORDERS = """
SELECT field, language,
  typeof(present) = 'integer' AND present BETWEEN 0 AND :films AND typeof(blocks) = 'integer'
  AND typeof(films) = 'blob' AND length(films) = 4 * :films
  AND typeof(ranks) = 'blob' AND length(ranks) = 4 * (:films + 1)
FROM ranking LEFT JOIN ranked ON id = ranking LIMIT :most
"""


class Contents(NamedTuple):
    """What a catalogue says of itself: its revision, which names exactly these films, and how many they are."""

    revision: str
    films: int


class Opened(NamedTuple):
    """A catalogue with a connection for showing films and one for searching: what stops one is not to stop the other.

    Both are there from the start, as another file may come into the place of this one.
    """

    showing: sqlite3.Connection
    seeking: sqlite3.Connection
    contents: Contents
    vocabulary: Vocabulary


def connect(path: Path) -> sqlite3.Connection:
    """A connection that never writes, to the file or next to it, and runs nothing that stands in it."""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro&immutable=1"
    db = sqlite3.connect(address, uri=True, check_same_thread=False)
    if sys.version_info >= (3, 12):  # pragma: no cover
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for limit, most in _LIMITS:
        db.setlimit(limit, most)
    if db.execute("PRAGMA user_version").fetchone() == (3,):
        db.execute(FILMS_OF_3)
    for pragma in _PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    return db


def open_file(path: Path, *, whole: bool) -> Opened:
    """Open a catalogue. Raises CatalogueError, telling missing, foreign, older, newer and damaged apart."""
    header = check_header(path, APPLICATION_ID, FORMAT)
    if header.format not in FILM_TABLES:
        raise CatalogueError(OLDER, path=path)
    if not header.is_whole:
        raise CatalogueError(DAMAGED, path=path)
    with DamageGuard(path, 0), ExitStack() as opened:
        showing, seeking = (opened.enter_context(closing(connect(path))) for _ in range(2))
        showing.execute(f"PRAGMA cache_size = -{_AT_HAND}")
        seeking.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(max(header.size, _LONGEST_VALUE), _LONGEST))
        _check_schema(showing, header.format)  # first, as looking at pages runs what a schema asks for
        check(showing, path, () if whole else _SHOWN_TABLES)
        contents, vocabulary = _contents(showing), read_vocabulary(showing)
        showing.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(4 * (contents.films + 1), _LONGEST_VALUE))
        opened.pop_all()
        return Opened(showing, seeking, contents, vocabulary)


def check(db: sqlite3.Connection, path: Path, tables: tuple[str, ...] = ()) -> None:
    """Look at the pages of these tables, or at all; raises CatalogueError where one is damaged."""
    (pages,), (size,) = (db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    check_pages(db, path, tables if pages * size <= _CHECKED_WHOLE else _SMALL_TABLES)


def _check_schema(db: sqlite3.Connection, written: int) -> None:
    """Raise ValueError where the file has any other tables, columns or whatever else than a catalogue has."""
    expected = _schema(written)
    rows = db.execute(
        "SELECT type, name, tbl_name, sql FROM main.sqlite_schema LIMIT ?", (len(expected) + 1,)
    ).fetchall()
    if len(rows) != len(expected) or set(rows) != expected:
        raise ValueError("not the tables of a catalogue")


def _schema(written: int) -> set[tuple[str, str, str, str | None]]:
    """What stands in the schema of a catalogue of a format."""
    found: set[tuple[str, str, str, str | None]] = {("index", "film_key", "film", INDEX)}
    for statement in filter(None, map(str.strip, SCHEMA.split(";"))):
        name = statement.split()[2]
        statement = FILM_TABLES[written] if name == "film" else statement
        found.add(("table", name, name, statement))
        if "PRIMARY KEY (" in statement and "WITHOUT ROWID" not in statement:
            found.add(("index", f"sqlite_autoindex_{name}_1", name, None))
    return found


def _contents(db: sqlite3.Connection) -> Contents:
    """What the file says of itself, if it is so. Raises ValueError, TypeError or KeyError where it is not."""
    statement = "SELECT name, value FROM meta WHERE name IN ('revision', 'films') AND length(value) < 100"
    said = dict(db.execute(statement).fetchmany(2))
    if not (isinstance(said["revision"], str) and isinstance(said["films"], str) and said["films"].isdecimal()):
        raise ValueError("not a number of films")
    films = int(said["films"])
    ends = db.execute("SELECT (SELECT min(id) FROM film), (SELECT max(id) FROM film)").fetchone()
    if ends != ((1, films) if films else (None, None)):
        raise ValueError("not as many films as said")
    orders = db.execute(_ORDERS, {"films": films, "most": _MOST_ORDERS}).fetchall()
    languages = {language for field, language, _ in orders if field == ""}
    if not (all(sound for _, _, sound in orders) and languages.issuperset(LANGUAGES) and len(orders) < _MOST_ORDERS):
        raise ValueError("not an order of all films")
    return Contents(said["revision"], films)
