# SPDX-License-Identifier: MIT
"""Two orders of films as one: nothing is compared until it is looked at, and then little."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from laufbild.core.catalogue.film_order import Rows
from laufbild.core.catalogue.sets import union

if TYPE_CHECKING:
    from pyroaring import BitMap

#: Rows of a page, which are merged together.
_PAGE = 64
#: Pages that are kept.
_KEPT = 16


class MergedRows(Rows):
    """`keys` gives what films are sorted by: values that compare. Of equal films those of `first` come first."""

    def __init__(self, first: Rows, second: Rows, keys: Callable[[Sequence[int]], list[Any]]) -> None:
        self._first, self._second, self._keys = first, second, keys
        self._page = lru_cache(maxsize=_KEPT)(self._merge)

    @cached_property
    def films(self) -> BitMap:
        return union([self._first.films, self._second.films])

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    def __contains__(self, film: object) -> bool:
        return film in self._first or film in self._second

    def __getitem__(self, row: Any) -> Any:
        if isinstance(row, slice):
            return array("I", map(self._at, range(*row.indices(len(self)))))
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        return self._at(row % len(self))

    def _at(self, row: int) -> int:
        return self._page(row // _PAGE)[row % _PAGE]

    def __iter__(self) -> Iterator[int]:
        for page in range(-(-len(self) // _PAGE)):
            yield from self._page(page)

    def row_of(self, film: int) -> int | None:
        row = self._first.row_of(film)
        if row is not None:
            return row + self._before(self._second, film, after=False)
        row = self._second.row_of(film)
        return None if row is None else row + self._before(self._first, film, after=True)

    def _before(self, rows: Rows, film: int, *, after: bool) -> int:
        """How many of the rows stand before a film; equal ones do if it is to stand `after` them."""
        (key,) = self._keys([film])
        low, high = 0, len(rows)
        while low < high:
            middle = (low + high) // 2
            (other,) = self._keys([rows[middle]])
            if other < key or (after and not key < other):
                low = middle + 1
            else:
                high = middle
        return low

    def between(self, first: int, last: int) -> BitMap:
        first, last = max(first, 0), min(last, len(self) - 1)
        begin, end = self._split(first), self._split(last + 1)
        found = []
        if begin < end:
            found.append(self._first.between(begin, end - 1))
        if first - begin <= last - end:
            found.append(self._second.between(first - begin, last - end))
        return union(found)

    # --- Merging ------------------------------------------------------------------------------------------

    def _split(self, row: int) -> int:
        """How many of the films above a row are of `first`."""
        low, high = max(0, row - len(self._second)), min(row, len(self._first))
        while low < high:
            middle = (low + high + 1) // 2
            if row - middle == len(self._second) or self._stands_before(middle - 1, row - middle):
                low = middle
            else:
                high = middle - 1
        return low

    def _stands_before(self, first: int, second: int) -> bool:
        one, other = self._keys([self._first[first], self._second[second]])
        return not other < one

    def _merge(self, page: int) -> Sequence[int]:
        start, end = page * _PAGE, min((page + 1) * _PAGE, len(self))
        begin, stop = self._split(start), self._split(end)
        ours, theirs = self._first[begin:stop], self._second[start - begin : end - stop]
        if not ours or not theirs:
            return ours or theirs
        keys = dict(zip((*ours, *theirs), self._keys((*ours, *theirs)), strict=True))
        return sorted((*ours, *theirs), key=keys.__getitem__)
