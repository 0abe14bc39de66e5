# SPDX-License-Identifier: MIT
"""The films of one file among those of the library."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from laufbild.core.catalogue.film_order import Rows

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.catalogue_file import CatalogueFile


class Overlay:
    """The films of one catalogue file under their ids in the library.

    `hidden` are those that stand in another part, or, being `gone`, nowhere. Without `ids`, the file's own numbers
    are the ids.
    """

    def __init__(self, catalogue: CatalogueFile, ids: Sequence[int] | None = None) -> None:
        self.catalogue = catalogue
        self._ids = None if ids is None else array("I", ids)
        self._numbers = {} if ids is None else {film: number for number, film in enumerate(ids, 1)}
        self.hidden: BitMap | None = None
        self.gone: BitMap | None = None

    @cached_property
    def all(self) -> BitMap:
        """The ids of its films and of the hidden ones."""
        from pyroaring import BitMap

        return BitMap(range(1, self.catalogue.count + 1) if self._ids is None else self._ids)

    @property
    def members(self) -> BitMap:
        """The ids of its films."""
        return self.all - self.hidden if self.hidden else self.all

    def again(self) -> Overlay:
        """The same films by connections of their own, for another thread."""
        same = Overlay(self.catalogue.again(), self._ids)
        same.gone = self.gone
        return same

    def lose(self, films: Iterable[int]) -> None:
        """From now on these films stand nowhere, unless in another part."""
        self.gone = type(self.all)(films) | self.gone if self.gone else type(self.all)(films)

    def hide(self, later: BitMap) -> None:
        """Hide what stands in later parts, or is gone."""
        self.hidden = (self.all & (later | self.gone if self.gone else later)) or None

    def outside(self, films: BitMap) -> BitMap:
        """The ids of films by their numbers in the file."""
        if self._ids is not None:
            films = type(films)([self._ids[number - 1] for number in films])
        return films - self.hidden if self.hidden else films

    def inside(self, films: BitMap) -> BitMap:
        """Which of these films are in the file, by their numbers there."""
        films = films & self.members
        return films if self._ids is None else type(films)([self._numbers[film] for film in films])

    def __contains__(self, film: int) -> bool:
        if self.hidden and film in self.hidden:
            return False
        return 1 <= film <= self.catalogue.count if self._ids is None else film in self._numbers

    def number(self, film: int) -> int:
        """The number in the file."""
        return film if self._ids is None else self._numbers[film]

    def id(self, number: int) -> int:
        return number if self._ids is None else self._ids[number - 1]

    def placed(self, rows: Rows) -> Rows:
        """Rows of the file's numbers as rows of ids."""
        return rows if self._ids is None else Placed(rows, self)

    def of_keys(self, keys: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Those of the keys that films here have, each with its film's id."""
        for key, number in self.catalogue.numbers_of(keys):
            film = self.id(number)
            if not self.hidden or film not in self.hidden:
                yield key, film


class Placed(Rows):
    """Rows of a part, under the ids of the library."""

    def __init__(self, rows: Rows, part: Overlay) -> None:
        self._rows, self._part = rows, part

    @property
    def films(self) -> BitMap:
        return self._part.outside(self._rows.films)

    def row_of(self, film: int) -> int | None:
        return self._rows.row_of(self._part.number(film)) if film in self._part else None

    def between(self, first: int, last: int) -> BitMap:
        return self._part.outside(self._rows.between(first, last))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: Any) -> Any:
        found = self._rows[row]
        return self._part.id(found) if isinstance(found, int) else array("I", map(self._part.id, found))

    def __iter__(self) -> Iterator[int]:
        return map(self._part.id, self._rows)
