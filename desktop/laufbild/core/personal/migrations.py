# SPDX-License-Identifier: MIT
"""How a personal file became what it is: each step once and with its own record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

Migration = Callable[[sqlite3.Connection], None]


def _marks(db: sqlite3.Connection) -> None:
    """Films are named by their keys, which outlive every catalogue; ratings count half stars.

    Dates are ISO: a day, a month or a year.
    """
    db.execute(
        "CREATE TABLE mark (film TEXT PRIMARY KEY, wanted INTEGER NOT NULL DEFAULT 0,"
        " favourite INTEGER NOT NULL DEFAULT 0, rating INTEGER CHECK (rating BETWEEN 1 AND 10),"
        " note TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE viewing (id INTEGER PRIMARY KEY, film TEXT NOT NULL, date TEXT NOT NULL DEFAULT '',"
        " place TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '')"
    )
    db.execute("CREATE INDEX viewing_film ON viewing (film)")
    db.execute("CREATE TABLE own_tag (film TEXT, tag TEXT, PRIMARY KEY (film, tag)) WITHOUT ROWID")


def _journal(db: sqlite3.Connection) -> None:
    """Every write is a step; `images` holds the rows to put back and the keys of those to drop, to turn it round."""
    db.execute(
        "CREATE TABLE step (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, films INTEGER NOT NULL,"
        " title TEXT NOT NULL, at TEXT NOT NULL, undone INTEGER NOT NULL, film TEXT NOT NULL, images BLOB NOT NULL)"
    )


def _own_films(db: sqlite3.Connection) -> None:
    """Records, values and originals are JSON with the names and values of a complete export.

    Numbers are never given twice, so that whoever remembers one never meets another film under it.
    """
    db.execute(
        "CREATE TABLE own_film (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,"
        " record TEXT NOT NULL)"
    )
    db.execute(
        "CREATE TABLE correction (film TEXT, field TEXT, value TEXT NOT NULL, original TEXT NOT NULL,"
        " PRIMARY KEY (film, field)) WITHOUT ROWID"
    )


def _lists_and_views(db: sqlite3.Connection) -> None:
    """`place` is the order in which a list has its films; `position` what it numbers them, if it does."""
    db.execute(
        "CREATE TABLE own_list (key TEXT PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL,"
        " address TEXT NOT NULL, introduction TEXT NOT NULL, imported TEXT NOT NULL) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE listing (list TEXT, place INTEGER, film TEXT NOT NULL, position INTEGER, title TEXT NOT NULL,"
        " year INTEGER, story TEXT NOT NULL, claim TEXT NOT NULL, fact TEXT NOT NULL, language TEXT NOT NULL,"
        " PRIMARY KEY (list, place)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX listing_film ON listing (film)")
    db.execute(
        "CREATE TABLE view (id INTEGER PRIMARY KEY, name TEXT NOT NULL, line TEXT NOT NULL, shortcut TEXT NOT NULL,"
        " position INTEGER NOT NULL)"
    )
    db.execute("CREATE TABLE mapping (headings TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")


#: In the order they are applied; never change one that was released, add another. One that changes the columns of a
#: table of the journal (`tables.TABLES`) has to change the images of the steps as well, or to empty the journal.
MIGRATIONS: tuple[Migration, ...] = (_marks, _journal, _own_films, _lists_and_views)


def bring_up_to_date(db: sqlite3.Connection, before: Callable[[], object] = lambda: None) -> None:
    """Apply what was not applied yet, all of it or nothing, after `before`, which no other program can write after."""
    if version_of(db) == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(db)
        if version < len(MIGRATIONS):  # else another program has just done it
            before()
            apply(db, MIGRATIONS[version:], version)
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # where a full disk has taken it back already
            db.execute("ROLLBACK")
        raise


def version_of(db: sqlite3.Connection) -> int:
    """How many migrations were applied to a file."""
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def apply(db: sqlite3.Connection, missing: Sequence[Migration], version: int = 0) -> None:
    """Apply migrations and record each."""
    for number, migrate in enumerate(missing, version + 1):
        if number == 1:
            db.execute("CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)")
        migrate(db)
        applied = datetime.now(UTC).isoformat(timespec="seconds")
        db.execute("INSERT INTO migration VALUES (?, ?, ?)", (number, migrate.__name__, applied))
        db.execute(f"PRAGMA user_version = {number}")
