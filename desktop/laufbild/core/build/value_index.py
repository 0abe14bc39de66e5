# SPDX-License-Identifier: MIT
"""Writes the set of films of each value of each field, and which fields a film has anything in."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any

from pyroaring import BitMap

from laufbild.core.build.stored_columns import StoredColumns
from laufbild.core.catalogue.facet_counts import MOST_PEOPLE
from laufbild.core.codec.film_row import (
    LISTS,
    PLAIN,
    SHARED,
    VALUES,
)
from laufbild.core.model.fields import (
    DATE,
    FACETS,
    FIELDS,
    NUMBER,
    PEOPLE,
)

#: Fields whose values are counted or compared.
_COUNTED = tuple(
    name for name in (*PLAIN, *VALUES, *LISTS) if FIELDS[name] in FACETS or FIELDS[name].kind in (NUMBER, DATE)
)
_SET = "INSERT INTO value_set VALUES (?, ?, ?, ?)"


class ValueIndex:
    """`had` are the films with what is no column, by its name."""

    def __init__(
        self, db: sqlite3.Connection, columns: StoredColumns, had: Mapping[str, array[int]], films: int
    ) -> None:
        self._db = db
        self._columns = columns
        self._had = {name: BitMap(numbers) for name, numbers in had.items()}
        self._had["key"] = BitMap(range(1, films + 1))

    def write(self) -> Iterator[None]:
        """Write the sets, in steps."""
        for name in _COUNTED:
            sets = self._sets(name)
            self._write(name, sets)
            if name == "year":
                self._write("decade", _decades(sets))
            yield
        self._write("people", self._people())
        yield
        for name in (*PEOPLE, "sources"):
            self._had[name] = BitMap(n for n, value in enumerate(self._columns.column(name), 1) if value is not None)
        self._note_texts()
        self._write("has", self._had)
        yield

    def _sets(self, name: str) -> dict[str, BitMap]:
        """The films of each value; films that share several have them as one stored value."""
        sets: defaultdict[str, BitMap] = defaultdict(BitMap)
        for stored, films in self._columns.groups(name):
            values = self._shared(stored) if name in SHARED else str(stored)
            for value in [values] if isinstance(values, str) else values:
                sets[value].update(films)
        return sets

    def _shared(self, number: int) -> Any:
        (value,) = self._db.execute("SELECT value FROM shared WHERE id = ?", (number,)).fetchone()
        return json.loads(value)

    def _people(self) -> dict[str, BitMap]:
        """The films of the people with the most films, whatever they did in them, by their Latin names."""
        stored = [(self._names(number), films) for name in PEOPLE for number, films in self._columns.groups(name)]
        counts: Counter[str] = Counter()
        for names, films in stored:
            for name in names:
                counts[name] += len(films)
        sets = {name: BitMap() for name, _ in counts.most_common(MOST_PEOPLE)}
        for names, films in stored:
            for name in sets.keys() & names:
                sets[name].update(films)
        return sets

    def _names(self, number: int) -> frozenset[str]:
        return frozenset(names[0] for names, *_ in self._shared(number))

    def _note_texts(self) -> None:
        """Which films have a title, a story …, by how their texts came about."""
        for stored, films in self._columns.groups("statuses"):
            (value,) = self._db.execute("SELECT value FROM shared WHERE id = ?", (stored,)).fetchone()
            statuses = json.loads(value)
            names = list(statuses)
            if {"listed", "original"} & set(statuses.get("title", {}).values()):
                names.append("original")
            for name in names:
                self._had.setdefault(name, BitMap()).update(films)

    def _write(self, name: str, sets: Mapping[str, BitMap]) -> None:
        if name != "has" and sets:
            self._had[name] = BitMap.union(*sets.values())
        for value, films in sorted(filter(itemgetter(1), sets.items())):
            films.run_optimize()
            self._db.execute(_SET, (name, value, len(films), films.serialize()))


def _decades(years: Mapping[str, BitMap]) -> dict[str, BitMap]:
    decades: defaultdict[str, BitMap] = defaultdict(BitMap)
    for year, films in years.items():
        decades[str(int(year) // 10 * 10)] |= films
    return decades
