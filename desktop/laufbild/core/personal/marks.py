# SPDX-License-Identifier: MIT
"""Marks in the personal file: wanted, favourite, rating, note, tags, and when and where a film was seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import starmap
from typing import TYPE_CHECKING, Any

from laufbild.core.model import bounds
from laufbild.core.model.film import NO_MARKS, Marks, Viewing
from laufbild.core.personal import rows
from laufbild.core.personal.tables import (
    MARK,
    OWN_TAG,
    VIEWING,
    Row,
    Rows,
    Table,
    batches,
)
from laufbild.core.personal.values import Change

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile

_FILM, _WANTED, _FAVOURITE, _RATING, _NOTE = range(5)


class FilmMarks:
    """The marks of films by their keys.

    A key that a write is given twice counts once; a write that changes nothing is no step.
    """

    def __init__(self, file: PersonalFile) -> None:
        self._file = file

    # --- Reading ------------------------------------------------------------------------------------------

    def of(self, keys: Iterable[str]) -> dict[str, Marks]:
        """The marks of those of the films that have any."""
        with self._file.reading() as db:
            found: dict[str, Marks] = {}
            for batch in batches(keys):
                found |= _marks(db, f" WHERE film IN ({', '.join('?' * len(batch))})", tuple(batch))
            return found

    def all(self) -> Iterator[tuple[str, Marks]]:
        """Every film that has marks, with them."""
        with self._file.reading() as db:
            found = _marks(db, "", ())
        yield from found.items()

    def tags(self) -> list[tuple[str, int]]:
        """The user's own tags, each with how many films have it."""
        with self._file.reading() as db:
            found = db.execute("SELECT tag, count(*) FROM own_tag GROUP BY tag ORDER BY tag").fetchall()
            return [(bounds.text(tag), count) for tag, count in found]

    # --- Marks --------------------------------------------------------------------------------------------

    def want(self, keys: Iterable[str], wanted: bool, *, title: str = "") -> Change:
        return self._mark(keys, "wanted", _WANTED, int(wanted), title)

    def favour(self, keys: Iterable[str], favourite: bool, *, title: str = "") -> Change:
        return self._mark(keys, "favourite", _FAVOURITE, int(favourite), title)

    def rate(self, keys: Iterable[str], rating: int | None, *, title: str = "") -> Change:
        """Rate films in half stars, 1 to 10, or take the rating away. Raises BoundError for another."""
        return self._mark(keys, "rating", _RATING, rating, title)

    def write_note(self, keys: Iterable[str], text: str, *, title: str = "", amending: int | None = None) -> Change:
        """Write a note; `amending` is the step of the same editing, so that all of it is undone together."""
        return self._mark(keys, "note", _NOTE, text, title, amending)

    def _mark(
        self, keys: Iterable[str], kind: str, column: int, value: Any, title: str, amending: int | None = None
    ) -> Change:
        keys = list(dict.fromkeys(keys))
        with self._file.step(kind, title=title, amending=amending) as step:
            before = MARK.read(self._file.db, keys)
            there = (before.get((key,), (key, *_UNMARKED)) for key in keys)
            step.put(MARK, before, _marked((*row[:column], value, *row[column + 1 :]) for row in there))
        return step.change

    # --- Tags ---------------------------------------------------------------------------------------------

    def tag(self, keys: Iterable[str], tag: str, *, title: str = "") -> Change:
        tag = " ".join(tag.split())
        with self._file.step("tag", title=title) as step:
            after = {(key, tag): (key, tag) for key in keys if tag}
            there = OWN_TAG.read(self._file.db, [key for key, _ in after])
            step.put(OWN_TAG, {key: row for key, row in there.items() if key in after}, after)
        return step.change

    def untag(self, keys: Iterable[str], tag: str, *, title: str = "") -> Change:
        with self._file.step("tag", title=title) as step:
            there = OWN_TAG.read(self._file.db, keys)
            step.put(OWN_TAG, {key: row for key, row in there.items() if row[1] == tag}, {})
        return step.change

    # --- Viewings -----------------------------------------------------------------------------------------

    def see(self, keys: Iterable[str], viewing: Viewing, *, title: str = "") -> Change:
        """Add a viewing to each of the films; its id counts for nothing. Raises BoundError for a date that is none."""
        with self._file.step("viewing", title=title) as step:
            step.put(VIEWING, {}, _new_viewings(self._file.db, ((key, viewing) for key in dict.fromkeys(keys))))
        return step.change

    def change_viewing(self, id: int, viewing: Viewing, *, title: str = "") -> Change:
        """Have another viewing under this id. Raises BoundError for a date that is none."""
        with self._file.step("viewing", title=title) as step:
            before = VIEWING.read(self._file.db, [id])
            step.put(VIEWING, before, {key: _viewing_row(id, row[1], viewing) for key, row in before.items()})
        return step.change

    def forget_viewing(self, id: int, *, title: str = "") -> Change:
        with self._file.step("viewing", title=title) as step:
            step.put(VIEWING, VIEWING.read(self._file.db, [id]), {})
        return step.change

    def unsee(self, keys: Iterable[str], *, title: str = "") -> Change:
        """Forget all viewings of the films."""
        with self._file.step("viewing", title=title) as step:
            step.put(VIEWING, VIEWING.read(self._file.db, keys, "film"), {})
        return step.change

    # --- Everything at once -------------------------------------------------------------------------------

    def set(self, marks: Mapping[str, Marks], *, title: str = "") -> Change:
        """Give films these marks in the place of all they have; much quicker for many than one by one.

        Viewings keep their ids where the film has them, and get new ones otherwise.
        """
        with self._file.step("marks", title=title) as step:
            step.put(MARK, MARK.read(self._file.db, marks), _marked(_mark_row(*item) for item in marks.items()))
            tags = [(key, " ".join(tag.split())) for key, each in marks.items() for tag in each.tags]
            step.put(OWN_TAG, OWN_TAG.read(self._file.db, marks), {row: row for row in tags if row[1]})
            there = VIEWING.read(self._file.db, marks, "film")
            said = [(key, viewing) for key, each in marks.items() for viewing in each.viewings]
            kept = {(v.id,): _viewing_row(v.id, key, v) for key, v in said if _is_of(there, v.id, key)}
            new = _new_viewings(self._file.db, ((key, v) for key, v in said if not _is_of(there, v.id, key)))
            step.put(VIEWING, there, kept | new)
        return step.change


_UNMARKED = (0, 0, None, "")


def _marked(rows: Iterable[Row]) -> Rows:
    """The rows of films that have a mark; the others have none in the file."""
    return {row[:1]: row for row in rows if row[1:] != _UNMARKED}


def _mark_row(key: str, marks: Marks) -> Row:
    return key, int(marks.wanted), int(marks.favourite), marks.rating, marks.note


def _is_of(there: Rows, id: int, film: str) -> bool:
    return (id,) in there and there[id,][1] == film


def _new_viewings(db: sqlite3.Connection, said: Iterable[tuple[str, Viewing]]) -> Rows:
    first = VIEWING.next_number(db)
    return {(id,): _viewing_row(id, key, viewing) for id, (key, viewing) in enumerate(said, first)}


def _viewing_row(id: int, film: str, viewing: Viewing) -> Row:
    return id, film, viewing.date, viewing.place, viewing.comment


def _marks(db: sqlite3.Connection, where: str, values: Row) -> dict[str, Marks]:
    """The marks of films by their keys. Raises what `rows` does for what makes no sense."""
    found = dict(rows.mark(*row) for row in db.execute(_select(MARK, where, "film"), values))
    tags: dict[str, list[str]] = {}
    for film, tag in starmap(rows.tag, db.execute(_select(OWN_TAG, where, "film, tag"), values)):
        tags.setdefault(film, []).append(tag)
    viewings: dict[str, list[Viewing]] = {}
    for film, viewing in starmap(rows.viewing, db.execute(_select(VIEWING, where, "film, date, id"), values)):
        viewings.setdefault(film, []).append(viewing)
    for film, found_tags in tags.items():
        bounds.at_most(found_tags, bounds.MOST_TAGS, bounds.MANY_TAGS)
        found[film] = found.get(film, NO_MARKS)._replace(tags=tuple(found_tags))
    for film, found_viewings in viewings.items():
        bounds.at_most(found_viewings, bounds.MOST_VIEWINGS, bounds.MANY_VIEWINGS)
        found[film] = found.get(film, NO_MARKS)._replace(viewings=tuple(found_viewings))
    return found


def _select(table: Table, where: str, order: str) -> str:
    return f"SELECT {', '.join(table.columns)} FROM {table.name}{where} ORDER BY {order}"
