# SPDX-License-Identifier: MIT
"""The columns by which films are sorted."""

from __future__ import annotations

from typing import NamedTuple


class SortKey(NamedTuple):
    """A column to sort by. Films without a value come last either way."""

    field: str
    descending: bool = False

    def __str__(self) -> str:
        return f"-{self.field}" if self.descending else self.field


Order = tuple[SortKey, ...]
#: By title, then year: what an empty order means.
DEFAULT_ORDER: Order = ()
