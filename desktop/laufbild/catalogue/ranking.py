# SPDX-License-Identifier: MIT
"""Films in an order, a few at a time: what is looked at is sorted when it is looked at, at any size of an answer.

A catalogue stores for each column in which order all its films stand. The films of an answer are found by walking
along that order, piece by piece; how many of them a piece holds is counted by sets, so that the middle of a large
answer is reached without sorting what stands before it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from laufbild.catalogue.reading import Reading

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap

#: The rank of a film that has nothing in a column.
ABSENT = 0xFFFFFFFF
#: So many places of a stored order are looked at together.
_PIECE = 16_384
#: So few films are sorted at once.
_FEW = 2_048
#: So many stretches that were looked at are kept.
_KEPT = 8


class Ranking(NamedTuple):
    """All films by one column: `films` in order, the first `present` have a value; `ranks` by id, equal for equals.

    Films with equal values stand in the default order.
    """

    present: int
    films: array[int]
    ranks: array[int]


class Key(NamedTuple):
    """A ranking to sort by, and whether from its end. Films without a value come last either way."""

    ranking: Ranking
    descending: bool = False


class Span(NamedTuple):
    """A stretch of a stored order; `level`: its films stand there as they are wanted, or are all equal so far."""

    begin: int
    end: int
    level: bool


class Ordered(Sequence[int]):
    """The ids of a set of films, or of all, sorted by keys and then by the default order.

    It costs nothing until it is looked at. Looking at a row takes as long as counting the films of the stretches
    between it and the nearer end; `warm` counts a few of them ahead. An order that is none raises CatalogueError
    where that is met: the stored orders are too long to be looked at before.
    """

    def __init__(self, films: BitMap | None, keys: Sequence[Key], default: Ranking, reading: Reading) -> None:
        self._films = films
        self._reading = reading
        self._default = default
        self._keys = tuple(keys)
        self._count = len(default.films) if films is None else len(films)
        self._all = self._count == len(default.films)
        self._walked = self._keys[0] if self._keys else Key(default)
        self._finer = self._keys[1:]
        with reading:
            self._spans = list(self._stretches()) if self._count > _FEW else []
        self._starts = [0] * len(self._spans) + [self._count]
        self._front, self._back = 0, len(self._spans)
        self._looked_at: dict[int, Sequence[int]] = {}
        if not self._spans:
            with reading:
                few = default.films if films is None else sorted(films, key=default.ranks.__getitem__)
                self._looked_at[0] = array("I", self._sorted(list(few)))

    @property
    def films(self) -> BitMap:
        """The films as a set."""
        if self._films is None:
            from pyroaring import BitMap

            self._films = BitMap(range(1, self._count + 1))
        return self._films

    # --- As a sequence ------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> int: ...
    @overload
    def __getitem__(self, row: slice) -> array[int]: ...
    def __getitem__(self, row: int | slice) -> int | array[int]:
        if isinstance(row, slice):
            return array("I", map(self._at, range(*row.indices(self._count))))
        if not -self._count <= row < self._count:
            raise IndexError(row)
        return self._at(row % self._count)

    def __iter__(self) -> Iterator[int]:
        if not self._spans:
            yield from self._existing(self._looked_at[0])
        for place in range(len(self._spans)):
            yield from self._existing(self._looked_at.get(place) or self._films_of(place))

    def __contains__(self, film: object) -> bool:
        return isinstance(film, int) and film in self.films

    def row_of(self, film: int) -> int | None:
        """Where a film stands, or None if it does not."""
        if film not in self.films:
            return None
        with self._reading:
            if not self._spans:
                return self._looked_at[0].index(film)
            at = self._place_in_order(film)
            place = [span.begin <= at < span.end for span in self._spans].index(True)
            films = self._look_at(place)
            within = films.row_of(film) if isinstance(films, Ordered) else films.index(film)
            return None if within is None else self._start_of(place) + within

    def between(self, first: int, last: int) -> BitMap:
        """The films of these rows, both included, as a set."""
        from pyroaring import BitMap

        if first <= 0 and last >= self._count - 1:
            return self.films
        if not self._spans:
            return BitMap(self._looked_at[0][first : last + 1])
        begin, end = self._place_of(first), self._place_of(last)
        found = BitMap()
        for place in range(begin, end + 1):
            if begin < place < end:
                found |= self._members(place)
            else:
                start, films = self._start_of(place), self._look_at(place)
                rows = max(first - start, 0), min(last - start, len(films) - 1)
                found |= films.between(*rows) if isinstance(films, Ordered) else BitMap(films[rows[0] : rows[1] + 1])
        return found

    def warm(self, spans: int = 4) -> bool:
        """Count the films of a few more stretches; False when all are counted."""
        for _ in range(spans):
            if self._front == self._back:
                return False
            self._count_front()
        return True

    # --- Rows and stretches -------------------------------------------------------------------------------

    def _at(self, row: int) -> int:
        with self._reading:
            place = self._place_of(row)
            film = self._look_at(place)[row - self._start_of(place)]
            if not 0 < film < len(self._default.ranks):
                raise ValueError("a film that is not there")
            return film

    def _place_of(self, row: int) -> int:
        """The stretch that a row lies in."""
        if not self._spans:
            return 0
        while self._starts[self._front] <= row < self._starts[self._back]:
            if row - self._starts[self._front] <= self._starts[self._back] - row:
                self._count_front()
            else:
                self._count_back()
        if row < self._starts[self._front]:
            return bisect_right(self._starts, row, 0, self._front) - 1
        return bisect_right(self._starts, row, self._back, len(self._spans)) - 1

    def _start_of(self, place: int) -> int:
        while self._front < place < self._back:
            self._count_front()
        return self._starts[place] if self._spans else 0

    def _count_front(self) -> None:
        start = self._starts[self._front] + self._count_of(self._front)
        self._front += 1
        self._starts[self._front] = start

    def _count_back(self) -> None:
        start = self._starts[self._back] - self._count_of(self._back - 1)
        self._back -= 1
        self._starts[self._back] = start

    def _count_of(self, place: int) -> int:
        span = self._spans[place]
        if self._all:
            return span.end - span.begin
        if place in self._looked_at:
            return len(self._looked_at[place])
        from pyroaring import BitMap

        return self.films.intersection_cardinality(BitMap(self._walked.ranking.films[span.begin : span.end]))

    def _members(self, place: int) -> BitMap:
        from pyroaring import BitMap

        span = self._spans[place]
        return self.films & BitMap(self._walked.ranking.films[span.begin : span.end])

    # --- Sorting ------------------------------------------------------------------------------------------

    def _look_at(self, place: int) -> Sequence[int]:
        if place not in self._looked_at:
            if len(self._looked_at) == _KEPT:
                del self._looked_at[next(iter(self._looked_at))]
            self._looked_at[place] = self._films_of(place)
        return self._looked_at[place]

    def _films_of(self, place: int) -> Sequence[int]:
        span = self._spans[place]
        if span.level and self._finer:
            return Ordered(self._members(place), self._finer, self._default, self._reading)
        films = self._walked.ranking.films[span.begin : span.end]
        with self._reading:
            if not self._all:
                films = array("I", filter(self.films.__contains__, films))
            return films if span.level else array("I", self._sorted(list(films)))

    def _existing(self, films: Sequence[int]) -> Sequence[int]:
        """The films of a stretch, if there are such films."""
        with self._reading:
            if self._all and isinstance(films, array) and films and not 0 < min(films) <= max(films) <= self._count:
                raise ValueError("a film that is not there")
        return films

    def _sorted(self, films: list[int]) -> list[int]:
        """Films that stand in the default order where the keys tell them not apart, sorted by the keys."""
        for ranking, descending in reversed(self._keys):
            ranks = ranking.ranks
            if descending:
                films.sort(key=_absent_lowest(ranks), reverse=True)
            else:
                films.sort(key=ranks.__getitem__)
        return films

    def _place_in_order(self, film: int) -> int:
        """Where a film stands in the stored order that is walked."""
        present, films, ranks = self._walked.ranking
        places = self._default.ranks.__getitem__
        if ranks[film] == ABSENT:
            return bisect_left(films, places(film), present, key=places)
        begin = bisect_left(films, ranks[film], 0, present, key=ranks.__getitem__)
        end = bisect_right(films, ranks[film], begin, present, key=ranks.__getitem__)
        return bisect_left(films, places(film), begin, end, key=places)

    def _stretches(self) -> Iterator[Span]:
        """The stretches of the walked order, in the order of the answer."""
        present, films, _ = self._walked.ranking
        if self._walked.descending:
            yield from self._from_the_end(present)
        elif self._finer:
            yield from self._from_the_start(present)
        else:
            yield from self._level(0, present)
        yield from self._level(present, len(films))

    def _level(self, begin: int, end: int) -> Iterator[Span]:
        """Films without anything between them, or equal ones: as one if they are to be sorted more finely."""
        step = max(end - begin, 1) if self._finer else _PIECE
        for start in range(begin, end, step):
            yield Span(start, min(start + step, end), True)

    def _from_the_start(self, present: int) -> Iterator[Span]:
        _, films, ranks = self._walked.ranking
        begin = 0
        while begin < present:
            end = min(begin + _PIECE, present)
            rank = ranks[films[end - 1]]
            equals = bisect_left(films, rank, begin, end, key=ranks.__getitem__)
            if equals == begin:
                end = _forwards(begin, bisect_right(films, rank, begin, present, key=ranks.__getitem__))
                yield from self._level(begin, end)
            else:
                end = equals if end < present else end
                yield Span(begin, end, False)
            begin = end

    def _from_the_end(self, present: int) -> Iterator[Span]:
        _, films, ranks = self._walked.ranking
        end = present
        while end > 0:
            begin = max(end - _PIECE, 0)
            rank = ranks[films[begin]]
            equals = bisect_right(films, rank, begin, end, key=ranks.__getitem__)
            if equals == end:
                begin = bisect_left(films, rank, 0, end, key=ranks.__getitem__)
                _forwards(begin, end)
                yield from self._level(begin, end)
            else:
                begin = equals if begin > 0 else begin
                yield Span(begin, end, False)
            end = begin


def _forwards(begin: int, end: int) -> int:
    """The end of a stretch; raises ValueError where it has no film, as only that of a wrong order has none."""
    if end <= begin:
        raise ValueError("not in order")
    return end


def _absent_lowest(ranks: array[int]) -> Callable[[int], int]:
    """The rank of a film, so that from the end as well those without one come last."""
    return lambda film: (ranks[film] + 1) & ABSENT
