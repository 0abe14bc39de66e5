# SPDX-License-Identifier: MIT
"""The tables a user writes into, as the journal sees them: rows under keys, and what a changed row changes."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

Row = tuple[Any, ...]
#: Rows under their keys, the first columns of each.
Rows = dict[Row, Row]
#: Tells which fields differ between a row before and after a write; either may be missing.
Differing = Callable[[Row | None, Row | None], Iterable[str]]
#: Values that are asked for at once; older SQLite takes at most 999.
BATCH = 900


class Table(NamedTuple):
    """The first `keyed` columns are the key; column `film` names the film, if there is one."""

    name: str
    columns: tuple[str, ...]
    keyed: int
    film: int | None
    differing: Differing

    def read(self, db: sqlite3.Connection, values: Iterable[Any], column: str = "") -> Rows:
        """The rows that have one of these values in a column, the first one if none is named."""
        select = f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE {column or self.columns[0]} IN"
        return {
            row[: self.keyed]: row
            for batch in batches(values)
            for row in db.execute(f"{select} ({', '.join('?' * len(batch))})", batch)
        }

    def read_all(self, db: sqlite3.Connection) -> Rows:
        return {row[: self.keyed]: row for row in db.execute(f"SELECT {', '.join(self.columns)} FROM {self.name}")}

    def delete(self, db: sqlite3.Connection, keys: Iterable[Row]) -> None:
        where = " AND ".join(f"{column} = ?" for column in self.columns[: self.keyed])
        db.executemany(f"DELETE FROM {self.name} WHERE {where}", keys)

    def insert(self, db: sqlite3.Connection, rows: Iterable[Row]) -> None:
        places = ", ".join("?" * len(self.columns))
        db.executemany(f"INSERT INTO {self.name} ({', '.join(self.columns)}) VALUES ({places})", rows)

    def next_number(self, db: sqlite3.Connection) -> int:
        """A number for a new row; one of `own_film` was never given before."""
        if self is OWN_FILM:
            found = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (self.name,)).fetchone()
        else:
            found = db.execute(f"SELECT max({self.columns[0]}) FROM {self.name}").fetchone()
        return 1 + ((found and found[0]) or 0)


def batches(values: Iterable[Any]) -> Iterator[Sequence[Any]]:
    rest = iter(dict.fromkeys(values))
    while batch := tuple(islice(rest, BATCH)):
        yield batch


def _always(*fields: str) -> Differing:
    return lambda before, after: fields


def _marks(before: Row | None, after: Row | None) -> Iterable[str]:
    olds, news = before or _UNMARKED, after or _UNMARKED
    return [name for name, old, new in zip(_MARKS, olds[1:], news[1:], strict=True) if old != new]


def _own(before: Row | None, after: Row | None) -> Iterable[str]:
    """That it is the user's own; of a film that is changed, also what of it changes."""
    yield "own"
    if before and after:
        old, new = json.loads(before[2]), json.loads(after[2])
        yield from (name for name in {**old, **new} if old.get(name) != new.get(name))


def _correction(before: Row | None, after: Row | None) -> Iterable[str]:
    return "own", *(row[1] for row in (before or after,) if row)


_MARKS = ("wanted", "favourite", "rating", "note")
_UNMARKED = ("", 0, 0, None, "")
MARK = Table("mark", ("film", *_MARKS), 1, 0, _marks)
VIEWING = Table("viewing", ("id", "film", "date", "place", "comment"), 1, 1, _always("seen"))
OWN_TAG = Table("own_tag", ("film", "tag"), 2, 0, _always("own_tag"))
OWN_FILM = Table("own_film", ("number", "key", "record"), 1, 1, _own)
CORRECTION = Table("correction", ("film", "field", "value", "original"), 2, 0, _correction)
OWN_LIST = Table(
    "own_list", ("key", "name", "language", "address", "introduction", "imported"), 1, None, _always("list")
)
LISTING = Table(
    "listing",
    ("list", "place", "film", "position", "title", "year", "story", "claim", "fact", "language"),
    2,
    2,
    _always("list"),
)
VIEW = Table("view", ("id", "name", "line", "shortcut", "position"), 1, None, _always("view"))
#: All that the journal knows; what is remembered of imports is none of it.
TABLES = {table.name: table for table in (MARK, VIEWING, OWN_TAG, OWN_FILM, CORRECTION, OWN_LIST, LISTING, VIEW)}


def replace_all(target: sqlite3.Connection, source: sqlite3.Connection) -> None:
    """Replace all rows of a file by those of another with the same tables, in a transaction of the first.

    Row by row, because SQLite copies pages into no file that this connection holds a lock of. Numbers that were given
    in either file are not given again.
    """
    given = Counter(_given(target)) | Counter(_given(source))
    for (name,) in target.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        rows = source.execute(f"SELECT * FROM {name}")
        target.execute(f"DELETE FROM {name}")
        target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows.description))})", rows)
    target.execute("DELETE FROM sqlite_sequence")
    target.executemany("INSERT INTO sqlite_sequence VALUES (?, ?)", given.items())


def _given(db: sqlite3.Connection) -> dict[str, int]:
    """The last number that was given in each table whose numbers are never given twice."""
    return dict(db.execute("SELECT name, seq FROM sqlite_sequence"))
