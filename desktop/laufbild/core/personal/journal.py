# SPDX-License-Identifier: MIT
"""Every write, recorded so that it can be turned round: undo and redo of everything, for ever.

A step keeps one image only: the rows as they were before it, and the keys of those that were not there. The rows
after it are those in the tables, until it is undone; then it keeps these in exchange for the ones it puts back.
So an import of 100,000 films costs the journal their numbers, and not each film a second time.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from itertools import chain, starmap
from operator import itemgetter

from laufbild.core.model.bounds import (
    FLAGS,
    NUMBERS,
    number,
    readable,
    text,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.personal.rows import check_counts, check_rows
from laufbild.core.personal.tables import (
    TABLES,
    Row,
    Rows,
    Table,
)
from laufbild.core.personal.values import Change, Step
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

TOO_MUCH = QT_TRANSLATE_NOOP("Errors", "That would change too much at once to be undone later; nothing was changed.")
#: Bytes of a plain image, and opening brackets in it, of which there is one for each row and each key.
LARGEST, MOST_ROWS = 1 << 29, 1 << 25
_PIECE = 1 << 20
_COLUMNS = "number, kind, films, title, at, undone, film"
#: What reading an image of a spoiled file can raise, besides SQLite's own errors.
NO_SENSE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, zlib.error)


#: Numbers of steps.
_IDS = (1, 2**53)
#: A row before and after a step; either may be missing.
Image = tuple[Row | None, Row | None]


class SpoiledRowError(Exception):
    """A row in the file, not what is to be written, makes no sense."""


class Writing:
    """What is written in one step: the rows it touches, as they were before and are after it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._images: dict[str, dict[Row, Image]] = {}

    @property
    def change(self) -> Change:
        """What is changed by now; a row that is again what it was is not."""
        films: set[str] = set()
        fields: set[str] = set()
        for table, images in self.images():
            fields.update(chain.from_iterable(starmap(table.differing, images.values())))
            if table.film is not None:
                films.update(map(itemgetter(table.film), filter(None, chain.from_iterable(images.values()))))
        return Change(frozenset(films), frozenset(fields))

    def images(self) -> list[tuple[Table, dict[Row, Image]]]:
        """The rows that differ, by table and key."""
        found = [
            (TABLES[name], {key: image for key, image in images.items() if image[0] != image[1]})
            for name, images in self._images.items()
        ]
        return [(table, images) for table, images in found if images]

    def put(self, table: Table, before: Rows, after: Rows) -> None:
        """Have the rows `after` in the place of the rows `before`, which are those that are there.

        Raises BoundError for rows that no reader could read again, SpoiledRowError where they come from such ones.
        """
        try:
            check_rows(table, after.values())
        except NO_SENSE:
            _check_before(table, before)
            raise
        changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        table.delete(self.db, [key for key in changed if key in before])
        table.insert(self.db, [after[key] for key in changed if key in after])
        check_counts(self.db, table, before.values(), after.values())
        self.note(table.name, {key: (before.get(key), after.get(key)) for key in changed})

    def take(self, other: Writing) -> None:
        """Have all that was written in another one, after this."""
        for name, images in other._images.items():
            self.note(name, images)

    def note(self, name: str, images: dict[Row, Image]) -> None:
        """Have rows of a table, as they were before and are after, together with those that are noted."""
        noted = self._images.setdefault(name, {})
        noted.update({key: (noted.get(key, image)[0], image[1]) for key, image in images.items()})


def _check_before(table: Table, before: Rows) -> None:
    try:
        check_rows(table, before.values())
    except NO_SENSE as error:
        raise SpoiledRowError from error


def record(writing: Writing, kind: str, films: int | None, title: str, amending: int | None = None) -> None:
    """Make a step of what was written, if it is anything; what was undone cannot be redone any more.

    Where the step `amending` is the last one and did the same to the same film, it is made a part of that one.
    """
    images, db = writing.images(), writing.db
    if not images:
        return
    change = writing.change
    (film,) = change.films if len(change.films) == 1 else ("",)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    if amending is not None and _is_last(db, amending, kind, film):
        _amend(writing, amending, at)
        return
    number = len(change.films) if films is None else films
    db.execute("DELETE FROM step WHERE undone")
    db.execute(
        "INSERT INTO step (kind, films, title, at, undone, film, images) VALUES (?, ?, ?, ?, 0, ?, ?)",
        (kind, number, readable(title), at, film, _packed(images)),
    )


def _is_last(db: sqlite3.Connection, number: int, kind: str, film: str) -> bool:
    """Whether a step is the last of all, of this kind and of this one film."""
    last = db.execute("SELECT number, kind, film FROM step ORDER BY number DESC LIMIT 1").fetchone()
    return bool(film) and last == (number, kind, film) and last_done(db) == number


def _amend(writing: Writing, number: int, at: str) -> None:
    """Have what was written in a step there is; a step that then changes nothing any more is none."""
    db, whole = writing.db, Writing(writing.db)
    for name, before in _images(db, number).items():
        there = _rows_there(db, TABLES[name], before)
        whole.note(name, {key: (row, there.get(key)) for key, row in before.items()})
    whole.take(writing)
    if images := whole.images():
        db.execute("UPDATE step SET at = ?, images = ? WHERE number = ?", (at, _packed(images), number))
    else:
        db.execute("DELETE FROM step WHERE number = ?", (number,))


def turned(db: sqlite3.Connection, number: int) -> Change:
    """Undo a step that is done, or do one again that is undone. Raises one of NO_SENSE for a spoiled image."""
    writing = Writing(db)
    for name, images in _images(db, number).items():
        after = {key: row for key, row in images.items() if row is not None}
        writing.put(TABLES[name], _rows_there(db, TABLES[name], images), after)
    db.execute("UPDATE step SET undone = NOT undone, images = ? WHERE number = ?", (_packed(writing.images()), number))
    return writing.change


def _images(db: sqlite3.Connection, number: int) -> dict[str, dict[Row, Row | None]]:
    """What a step keeps: the rows by their keys, None for those that are not there, of tables by their names."""
    (packed,) = db.execute("SELECT images FROM step WHERE number = ?", (number,)).fetchone()
    return unpacked(packed)


def _rows_there(db: sqlite3.Connection, table: Table, keys: Collection[Row]) -> Rows:
    """Those of the rows that are there now."""
    there = table.read(db, [key[0] for key in keys])
    return {key: row for key, row in there.items() if key in keys}


def last_done(db: sqlite3.Connection) -> int | None:
    """The number of the step that an undo undoes."""
    found: int | None = db.execute("SELECT max(number) FROM step WHERE NOT undone").fetchone()[0]
    return found


def first_undone(db: sqlite3.Connection) -> int | None:
    """The number of the step that a redo does again."""
    found: int | None = db.execute("SELECT min(number) FROM step WHERE undone").fetchone()[0]
    return found


def between(db: sqlite3.Connection, target: int) -> Iterator[int]:
    """The numbers of the steps to turn, in this order, so that `target` is the last that is done."""
    undo = "SELECT number FROM step WHERE NOT undone AND number > ? ORDER BY number DESC"
    redo = "SELECT number FROM step WHERE undone AND number <= ? ORDER BY number"
    for statement in (undo, redo):
        yield from [number for (number,) in db.execute(statement, (target,)).fetchall()]


def steps(db: sqlite3.Connection, limit: int, before: int | None) -> list[Step]:
    """The latest steps, or the latest before one, the latest first."""
    where = "" if before is None else f"WHERE number < {before:d}"
    rows = db.execute(f"SELECT {_COLUMNS} FROM step {where} ORDER BY number DESC LIMIT ?", (limit,)).fetchall()
    return [step_from(*row) for row in rows]


def step_of(db: sqlite3.Connection, number: int | None) -> Step | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM step WHERE number = ?", (number,)).fetchone()
    return row and step_from(*row)


def step_from(id: int, kind: str, films: int, title: str, at: str, undone: int, film: str) -> Step:
    """A step from its row. Raises ValueError or TypeError for one that makes no sense."""
    datetime.fromisoformat(at)
    said = text(kind), number(films, NUMBERS), text(title), at
    return Step(number(id, _IDS), *said, bool(number(undone, FLAGS)), text(film))


def unpacked(packed: bytes) -> dict[str, dict[Row, Row | None]]:
    """What a step keeps, from how it is stored. Raises one of NO_SENSE."""
    found: dict[str, dict[Row, Row | None]] = {}
    for name, (rows, missing) in json.loads(_inflated(packed)).items():
        found[name] = {tuple(row[: TABLES[name].keyed]): tuple(row) for row in rows}
        found[name] |= dict.fromkeys(map(tuple, missing))
    return found


def _inflated(packed: bytes) -> bytes:
    """The plain image of a step: looked through piece by piece first, as a small one can become very large.

    Raises zlib.error, or ValueError for one that is larger than any that is written.
    """
    looking, size, rows, rest = zlib.decompressobj(), 0, 0, packed
    while rest and not looking.eof:
        piece = looking.decompress(rest, _PIECE)
        rest, size, rows = looking.unconsumed_tail, size + len(piece), rows + piece.count(b"[")
        if size > LARGEST or rows > MOST_ROWS:
            raise ValueError("an image that is too large")
    return zlib.decompress(packed)


def _packed(images: list[tuple[Table, dict[Row, Image]]]) -> bytes:
    """An image as it is stored. Raises CatalogueError for one that would not be read again."""
    plain = {
        table.name: [
            [before for before, _ in rows.values() if before],
            [key for key, (before, _) in rows.items() if before is None],
        ]
        for table, rows in images
    }
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    if len(written) > LARGEST or written.count(b"[") > MOST_ROWS:
        raise CatalogueError(TOO_MUCH)
    return zlib.compress(written, 1)
