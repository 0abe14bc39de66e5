# SPDX-License-Identifier: MIT
"""The tables of a catalogue file, and the header that tells it from other files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from laufbild.core.codec.film_row import COLUMNS
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, reading
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

FORMAT = 4
#: A few films to a page; larger ones make the long sets and orders quicker to read.
PAGE_SIZE = 16_384


def quoted(column: str) -> str:
    """The name of a column as it is written in a statement: "cast" is a word of SQL's own."""
    return f'"{column}"'


WORD_TABLES = ("folded", "words", "part", "word_set", "titled")
WORDS_SCHEMA = """
CREATE TABLE folded (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE words (scope TEXT, form TEXT, words TEXT, sets BLOB, PRIMARY KEY (scope, form));
CREATE TABLE part (scope TEXT, form TEXT, part TEXT, films BLOB, PRIMARY KEY (scope, form, part));
CREATE TABLE word_set (id INTEGER PRIMARY KEY, films BLOB NOT NULL);
CREATE TABLE titled (name INTEGER, film INTEGER, PRIMARY KEY (name, film)) WITHOUT ROWID;
"""
#: What a film's row had in format 3, which is still read: all that is younger is missing in each film.
COLUMNS_OF_3 = (
    "key", "year", "runtime", "position", "added", "evidence", "kind", "relevance", "list", "colour", "discipline",
    "theme", "setting", "genre", "studio", "directors", "cast", "sources", "statuses", "rest",
    *(f"{name}_{code}" for name in ("title", "story", "claim", "fact", "remark") for code in ("en", "de", "ru")),
)  # fmt: skip
_FILM_TABLE = "CREATE TABLE film (id INTEGER PRIMARY KEY, {columns})"
#: ids count from 1 without a gap; sets are roaring bitmaps of ids, all other blobs unsigned 32-bit integers.
SCHEMA = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (place INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL,
                         names TEXT NOT NULL);
CREATE TABLE list (place INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL,
                   address TEXT NOT NULL, label TEXT NOT NULL);
{_FILM_TABLE.format(columns=", ".join(map(quoted, COLUMNS)))};
CREATE TABLE shared (id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE value_set (field TEXT, value TEXT, count INTEGER, films BLOB, PRIMARY KEY (field, value));
CREATE TABLE ranking (field TEXT, language TEXT, ranking INTEGER, PRIMARY KEY (field, language));
CREATE TABLE ranked (id INTEGER PRIMARY KEY, present INTEGER NOT NULL, blocks INTEGER NOT NULL,
                     films BLOB NOT NULL, ranks BLOB NOT NULL);
CREATE TABLE block (id INTEGER PRIMARY KEY, films BLOB NOT NULL);
{WORDS_SCHEMA}"""
#: The same, and how older formats differ: format → the statement that makes the table of films.
FILM_TABLES = {
    FORMAT: _FILM_TABLE.format(columns=", ".join(map(quoted, COLUMNS))),
    3: _FILM_TABLE.format(columns=", ".join(map(quoted, COLUMNS_OF_3))),
}
#: Stands in the place of the films of format 3 wherever they are read.
FILMS_OF_3 = f"""CREATE TEMP VIEW film AS SELECT id, {
    ", ".join(quoted(name) if name in COLUMNS_OF_3 else f"NULL AS {quoted(name)}" for name in COLUMNS)
} FROM main.film"""
#: Made when all films are there, so that it is filled in order.
INDEX = "CREATE INDEX film_key ON film (key)"

OLDER = QT_TRANSLATE_NOOP("Errors", "{path} was written by an older version of Laufbild and has to be built anew.")


def draft(path: Path) -> sqlite3.Connection:
    """A new file for a catalogue that is being built: quick, as nobody misses it if the build is cut short."""
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    db.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000"
    )
    return db


def check_pages(db: sqlite3.Connection, path: Path, tables: tuple[str, ...] = ()) -> None:
    """Let SQLite look at the pages of these tables, or at all; raises CatalogueError where one is damaged."""
    with reading(path):
        said = [db.execute(f"PRAGMA main.quick_check({scope})").fetchone() for scope in tables or (1,)]
    if any(answer != ("ok",) for answer in said):
        raise CatalogueError(DAMAGED, path=path)
