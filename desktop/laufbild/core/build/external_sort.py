# SPDX-License-Identifier: MIT
"""Sorts any number of keys in bounded memory: SQLite does it, with temporary files of its own where it needs them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

#: Keys that wait in memory.
_BATCH = 2_000


class Sorter:
    """Takes keys for each number, one for the readers of each language, then gives them in their order, any time.

    Keys compare as in Python: by code points, which is by the bytes of UTF-8.
    """

    def __init__(self, db: sqlite3.Connection, name: str, codes: Sequence[str]) -> None:
        self._db = db
        self._name = f'"{name}"'
        self._waiting: list[tuple[Any, ...]] = []
        db.execute(f"CREATE TABLE {self._name} (number INTEGER PRIMARY KEY, {', '.join(codes)})")
        self._insert = f"INSERT INTO {self._name} VALUES (?{', ?' * len(codes)})"

    def add(self, number: int, *keys: str) -> None:
        self._waiting.append((number, *keys))
        if len(self._waiting) >= _BATCH:
            self._db.executemany(self._insert, self._waiting)
            self._waiting.clear()

    def sorted(self, code: str) -> Iterator[tuple[str, int]]:
        """Keys and numbers in order."""
        self._db.executemany(self._insert, self._waiting)
        self._waiting.clear()
        return iter(self._db.execute(f"SELECT {code}, number FROM {self._name} ORDER BY 1, 2"))
