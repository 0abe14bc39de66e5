# SPDX-License-Identifier: MIT
"""Sorts any number of keys in bounded memory: SQLite does it, with temporary files of its own where it needs them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

#: So many keys wait in memory.
_BATCH = 5_000


class Sorter:
    """Takes a key for each number, then gives them in the keys' order, any time.

    Keys are all numbers or all strings, which compare as in Python: by code points, which is by the bytes of UTF-8.
    Who has many sorters may put keys into `waiting` and call `write` now and then.
    """

    def __init__(self, db: sqlite3.Connection, name: str) -> None:
        self._db = db
        self._name = f'"{name}"'
        self.waiting: list[tuple[str | int, int]] = []
        db.execute(f"CREATE TABLE {self._name} (key, number INTEGER)")

    def add(self, key: str | int, number: int) -> None:
        self.waiting.append((key, number))
        if len(self.waiting) >= _BATCH:
            self.write()

    def write(self) -> None:
        self._db.executemany(f"INSERT INTO {self._name} VALUES (?, ?)", self.waiting)
        self.waiting.clear()

    def sorted(self) -> Iterator[tuple[str | int, int]]:
        """Keys and numbers in order."""
        self.write()
        return iter(self._db.execute(f"SELECT key, number FROM {self._name} ORDER BY key, number"))
