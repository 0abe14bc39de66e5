# SPDX-License-Identifier: MIT
"""Finds what no reader of the personal file could read: every row and every step, named by its table and key."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from laufbild.core.model import bounds
from laufbild.core.personal import journal
from laufbild.core.personal.rows import MOST, READERS, many_of
from laufbild.core.personal.tables import TABLES, Row
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

UNREADABLE = QT_TRANSLATE_NOOP("Errors", "{path} is damaged: what stands at “{place}” makes no sense.")
#: Numbers that rows can have as their keys.
_KEYS = (0, 2**53)
_MAPPING = ("headings", "value")
_STEP = ("number", "kind", "films", "title", "at", "undone", "film", "images")


class Fault(NamedTuple):
    """Something that cannot be read; `key` is "" where it is not one row's fault. `error` may tell more."""

    table: str
    key: str
    error: Exception

    @property
    def place(self) -> str:
        return f"{self.table}/{self.key}" if self.key else self.table


def faults(db: sqlite3.Connection, most: int) -> list[Fault]:
    """What cannot be read, at most as many as asked for."""
    db.text_factory = lambda data: data.decode("utf-8", "surrogateescape")  # such letters are refused by name
    try:
        return list(islice(_faults(db), most))
    finally:
        db.text_factory = str


def _faults(db: sqlite3.Connection) -> Iterator[Fault]:
    for name, read in READERS.items():
        columns, keyed = (TABLES[name].columns, TABLES[name].keyed) if name in TABLES else (_MAPPING, 1)
        yield from _unread(db, name, columns, keyed, _CHECKED.get(name, read))
    for name, (_, most, sentence) in MOST.items():
        for key in many_of(db, name):
            yield Fault(name, key, bounds.BoundError(sentence, most=most))
    (views,) = db.execute("SELECT count(*) FROM view").fetchone()
    if views > bounds.MOST_VIEWS:
        yield Fault("view", "", bounds.BoundError(bounds.MANY_VIEWS, most=bounds.MOST_VIEWS))
    yield from _unread(db, "sqlite_sequence", ("name", "seq"), 1, _read_sequence)
    yield from _unread(db, "step", _STEP, 1, _read_step)


def _unread(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], keyed: int, read: Callable[..., Any]
) -> Iterator[Fault]:
    try:
        for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}"):
            try:
                read(*row)
            except journal.NO_SENSE as error:
                yield Fault(table, _key(row[:keyed]), error)
    except (sqlite3.Error, OverflowError) as error:
        yield Fault(table, "", error)


def _key(values: Row) -> str:
    return " ".join(bounds.excerpt(value) for value in values)


def _read_view(*row: object) -> None:
    from laufbild.core.query.view_text import view_of

    view_of(READERS["view"](*row).line)


def _read_own_film(*row: object) -> None:
    """Numbers are given from 1 on: in a library, 0 would be the number of the catalogue's last film."""
    READERS["own_film"](*row)
    bounds.number(row[0], (1, bounds.NUMBERS[1]))


#: By table, what makes more of a row than its values.
_CHECKED: Mapping[str, Callable[..., None]] = {"view": _read_view, "own_film": _read_own_film}


def _read_sequence(table: object, last: object) -> None:
    """The last number that was given must leave room for others."""
    bounds.number(last, bounds.NUMBERS if table == "own_film" else (0, 2**53))


def _read_step(*row: Any) -> None:
    journal.step_from(*row[:-1])
    for name, images in journal.unpacked(row[-1]).items():
        read, keyed = READERS[name], TABLES[name].keyed
        for key, image in images.items():
            if image:
                read(*image)
            else:
                _read_key(key, keyed)


def _read_key(key: Row, keyed: int) -> None:
    """The key of a row that a step has to drop."""
    if len(key) != keyed:
        raise ValueError("not a key")
    for value in key:
        bounds.text(value) if type(value) is str else bounds.number(value, _KEYS)
