# SPDX-License-Identifier: MIT
"""Writes into the personal file that could not be done yet, in their order, and what they may be tried again for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.model.system_errors import CLOSED, LOCKED

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change


class Write(NamedTuple):
    """What is to be written. One that fails is kept if `is_kept`, in the place of another of its name if it has one.

    `is_safe` tells whether what was typed is kept in a file, too, and outlives the program.
    """

    write: Callable[[PersonalFile], Change | None]
    name: str = ""
    is_kept: bool = True
    is_safe: Callable[[], bool] = lambda: False


class WriteQueue:
    def __init__(self) -> None:
        self._writes: list[Write] = []

    def __bool__(self) -> bool:
        return bool(self._writes)

    @property
    def may_be_lost(self) -> bool:
        """Whether there is a write that nothing would be left of after the program."""
        return not all(each.is_safe() for each in self._writes)

    def keep(self, asked: Write) -> None:
        if not asked.is_kept:
            return
        place = next((n for n, each in enumerate(self._writes) if asked.name and each.name == asked.name), None)
        if place is None:
            self._writes.append(asked)
        else:
            self._writes[place] = asked

    def clear(self) -> None:
        self._writes = []

    def go_through(self, do: Callable[[Write], object]) -> bool:
        """Do them in their order; whether nothing is left. One that is kept again by `do` stops that."""
        left, self._writes = self._writes, []
        while left:
            do(left.pop(0))
            if self._writes:
                self._writes += left
                return False
        return True


def may_pass(error: CatalogueError | None) -> bool:
    """Whether what went wrong may be over after a while: another program has the file, or there is no room."""
    return error is not None and error.text in _passing()


@cache
def _passing() -> frozenset[str]:
    from laufbild.core.model.system_errors import DISK_FULL, UNWRITTEN

    return frozenset((LOCKED, CLOSED, DISK_FULL, UNWRITTEN))
