# SPDX-License-Identifier: MIT
"""Turns whatever a damaged or hostile catalogue file makes of reading it into one sentence, where the file is read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, why_unread

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap

#: Bytes that a set takes for each 65,536 numbers at most, and before the first of them.
_CONTAINER_BYTES, _HEAD_BYTES = 8 * 1024 + 64, 64
_NONSENSE = (sqlite3.Error, ValueError, TypeError, LookupError, OverflowError, RecursionError, MemoryError)
#: What is not a fault of a file: a closed connection, a lone surrogate in what was typed.
_OURS = (sqlite3.ProgrammingError, UnicodeEncodeError)


class DamageGuard:
    """`with reading:` stands around what reads a file of `films` films: nonsense in it becomes a CatalogueError.

    It stands around as little as possible, so that a fault of ours is not taken for one of the file.
    """

    __slots__ = ("films", "path")

    def __init__(self, path: Path, films: int) -> None:
        self.path = path
        self.films = films

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, _NONSENSE) and not isinstance(error, _OURS) and not _is_interrupt(error):
            raise fault(error, self.path) from error

    @property
    def most_rows(self) -> int:
        """More rows than any table has that is read from one end to the other."""
        return 100_000 + 16 * self.films

    def film_set(self, stored: bytes) -> BitMap:
        """A stored set of films. Raises ValueError, TypeError or IndexError for anything else."""
        if len(stored) > _HEAD_BYTES + (self.films // 65_536 + 1) * _CONTAINER_BYTES:
            raise ValueError("more bytes than a set of all films has")
        return self.known(stored_set(stored))

    def known(self, films: BitMap) -> BitMap:
        """The films; raises ValueError where the file does not have all of them."""
        if films and not (films.min() > 0 and films.max() <= self.films):
            raise ValueError("a film that is not there")
        return films


def stored_set(stored: bytes) -> BitMap:
    """A set as it is stored; pyroaring looks at every container. Raises ValueError, TypeError or IndexError."""
    from pyroaring import BitMap

    return BitMap.deserialize(stored)


def fault(error: BaseException, path: Path) -> CatalogueError:
    """The sentence for what came of reading a file."""
    return why_unread(error, path) if isinstance(error, sqlite3.Error) else CatalogueError(DAMAGED, path=path)


def _is_interrupt(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT"
