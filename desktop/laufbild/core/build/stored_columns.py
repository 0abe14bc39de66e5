# SPDX-License-Identifier: MIT
"""The stored values of all films, column by column: put away while films come, read when all are there."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from laufbild.core.codec.film_row import VALUED

_BATCH = 2_000
#: Different values that are told apart in memory; where there are more, SQLite sorts them.
FEW_VALUES = 50_000


class StoredColumns:
    def __init__(self, scratch: sqlite3.Connection) -> None:
        self._db = scratch
        names = ", ".join(f'"{name}"' for name in VALUED)
        scratch.execute(f"CREATE TABLE valued (film INTEGER PRIMARY KEY, {names})")
        self._insert = f"INSERT INTO valued VALUES (?{', ?' * len(VALUED)})"
        self._waiting: list[Sequence[Any]] = []

    def add(self, values: Sequence[Any]) -> None:
        """The values of the next film: its number, then as VALUED names them."""
        self._waiting.append(values)
        if len(self._waiting) == _BATCH:
            self._write()

    def _write(self) -> None:
        self._db.executemany(self._insert, self._waiting)
        self._waiting.clear()

    def column(self, name: str) -> Iterator[Any]:
        """What each film has, in the order of the films; None where it has nothing."""
        self._write()
        return chain.from_iterable(self._db.execute(f'SELECT "{name}" FROM valued'))

    def distinct(self, name: str) -> list[Any]:
        """The different values there are, in their own order."""
        self._write()
        statement = f'SELECT DISTINCT "{name}" FROM valued WHERE "{name}" NOT NULL'
        return sorted(value for (value,) in self._db.execute(statement))

    def groups(self, name: str) -> Iterator[tuple[Any, array[int]]]:
        """Each value with the films that have it, in their order."""
        values = self.distinct(name)
        if len(values) > FEW_VALUES:
            yield from self._sorted(name)
            return
        films: dict[Any, array[int]] = {value: array("I") for value in values}
        for number, value in enumerate(self.column(name), 1):
            if value is not None:
                films[value].append(number)
        yield from films.items()

    def _sorted(self, name: str) -> Iterator[tuple[Any, array[int]]]:
        rows = self._db.execute(f'SELECT "{name}", film FROM valued WHERE "{name}" NOT NULL ORDER BY 1, 2')
        for value, group in groupby(rows, key=itemgetter(0)):
            yield value, array("I", (number for _, number in group))
