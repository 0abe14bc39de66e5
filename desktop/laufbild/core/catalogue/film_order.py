# SPDX-License-Identifier: MIT
"""Sorts an answer lazily: only the rows that are looked at are sorted, however large the answer.

A catalogue stores for each column in which order all its films stand. The films of an answer are found by walking
along that order, piece by piece; how many of them a piece holds is counted by sets, so that the middle of a large
answer is reached without sorting what stands before it.
"""

from __future__ import annotations

from abc import abstractmethod
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap

    from laufbild.core.catalogue.damage_guard import DamageGuard

    #: Ids or ranks of films, unsigned 32-bit integers.
    Numbers = array[int] | memoryview

#: The rank of a film that has nothing in a column.
ABSENT = 0xFFFFFFFF
#: Places of a stored order that are looked at together; their films are stored as sets, too.
PIECE = 4_096
#: Films up to which an answer is sorted at once.
_FEW = 2_048
#: Stretches that are kept after they were looked at.
_KEPT = 8


class Ranking:
    """All films by one column: `films` in order, the first `present` of them have a value there.

    Films with equal values stand in the default order. `read_block` gives the films of PIECE places as a set.
    """

    def __init__(
        self, present: int, films: Numbers, read_ranks: Callable[[], Numbers], read_block: Callable[[int], BitMap]
    ) -> None:
        self.present = present
        self.films = films
        self._read_ranks = read_ranks
        self.block = lru_cache(maxsize=None)(read_block)

    @cached_property
    def ranks(self) -> Numbers:
        """The rank of each film by its id, equal for equals. Read late: the first rows can do without."""
        return self._read_ranks()

    def between(self, begin: int, end: int) -> BitMap:
        """The films of some places as a set."""
        from pyroaring import BitMap

        first, last = -(-begin // PIECE), end // PIECE
        if first >= last:
            return BitMap(self.films[begin:end])
        edges = (self.films[begin : first * PIECE], self.films[last * PIECE : end])
        return BitMap.union(*map(self.block, range(first, last)), *map(BitMap, edges))


class Key(NamedTuple):
    """A ranking to sort by, and whether from its end. Films without a value come last either way."""

    ranking: Ranking
    descending: bool = False


class Span(NamedTuple):
    """A stretch of a stored order; `level`: its films stand there as they are wanted, or are all equal so far.

    What is level is walked forwards from `first` to `last`, also where all the rest is walked backwards.
    """

    begin: int
    end: int
    level: bool
    first: int
    last: int


class Rows(Sequence[int]):
    """The ids of films as they stand in the rows of a view."""

    @property
    @abstractmethod
    def films(self) -> BitMap:
        """The films as a set."""

    @abstractmethod
    def row_of(self, film: int) -> int | None:
        """Where a film stands, or None if it does not."""

    @abstractmethod
    def between(self, first: int, last: int) -> BitMap:
        """The films of these rows, both included, as a set."""


class Ordered(Rows):
    """The ids of a set of films, or of all, sorted by keys and then by the default order.

    It costs nothing until it is looked at, and then little: the stretch that a row lies in is found by counting how
    many films stand before it, and only that stretch is sorted. A damaged order raises CatalogueError where
    that is met: the stored orders are too long to be looked at before.
    """

    def __init__(self, films: BitMap | None, keys: Sequence[Key], default: Ranking, reading: DamageGuard) -> None:
        self._films = films
        self._reading = reading
        self._default = default
        self._keys = tuple(keys)
        self._count = len(default.films) if films is None else len(films)
        self._all = self._count == len(default.films)
        self._walked = self._keys[0] if self._keys else Key(default)
        self._finer = self._keys[1:]
        self._looked_at: dict[int, Sequence[int]] = {}
        #: The stretch that was looked at last, with its first row: rows are asked for one after the other.
        self._last: tuple[int, Sequence[int]] | None = None
        with reading:
            self._spans = list(self._stretches()) if self._count > _FEW else []
            if not self._spans:
                few = default.films if films is None else sorted(films, key=default.ranks.__getitem__)
                self._looked_at[0] = array("I", self._sorted(list(few)))

    @property
    def films(self) -> BitMap:
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
        if not isinstance(film, int):
            return False
        return 0 < film <= self._count if self._films is None else film in self._films

    def row_of(self, film: int) -> int | None:
        if film not in self:
            return None
        with self._reading:
            if not self._spans:
                return self._looked_at[0].index(film)
            at = self._place_in_order(film)
            place = [span.begin <= at < span.end for span in self._spans].index(True)
            films = self._look_at(place)
            within = films.row_of(film) if isinstance(films, Ordered) else films.index(film)
            if within is None:
                return None
            row = self._start(place) + within
            if not 0 <= row < self._count:
                raise ValueError("a row that is not there")
            return row

    def between(self, first: int, last: int) -> BitMap:
        from pyroaring import BitMap

        if first <= 0 and last >= self._count - 1:
            return self.films
        if not self._spans:
            return BitMap(self._looked_at[0][first : last + 1])
        with self._reading:
            begin, end = self._place_of(first), self._place_of(last)
            found = [self._members(place) for place in range(begin + 1, end)]
            found += (self._part(place, first, last) for place in {begin, end})
            return self._reading.known(BitMap.union(*found))

    def _part(self, place: int, first: int, last: int) -> BitMap:
        """The films of a stretch that stand in these rows."""
        from pyroaring import BitMap

        start, films = self._start(place), self._look_at(place)
        begin, end = max(first - start, 0), min(last - start, len(films) - 1)
        return films.between(begin, end) if isinstance(films, Ordered) else BitMap(films[begin : end + 1])

    # --- Rows and stretches -------------------------------------------------------------------------------

    def _at(self, row: int) -> int:
        with self._reading:
            start, films = self._last or (0, self._look_at(0))
            if not start <= row < start + len(films):  # else nothing has to be counted
                place = self._place_of(row)
                start, films = self._last = self._start(place), self._look_at(place)
            film = films[row - start]
            if not 0 < film <= len(self._default.films):
                raise ValueError("a film that is not there")
            return film

    def _place_of(self, row: int) -> int:
        """The stretch that a row lies in."""
        return bisect_right(range(len(self._spans)), row, key=self._start) - 1 if self._spans else 0

    def _start(self, place: int) -> int:
        """The first row of a stretch."""
        if place == 0:
            return 0
        if place == len(self._spans):
            return self._count
        span, present = self._spans[place], self._walked.ranking.present
        if self._walked.descending and span.begin < present:
            skipped = self._before(present) - self._before(span.last)
            return skipped + self._before(span.begin) - self._before(span.first)
        return self._before(span.begin)

    def _before(self, place: int) -> int:
        """How many of the films stand before a place in the walked order."""
        if self._all:
            return place
        if place not in self._counted:
            block, rest = divmod(place, PIECE)
            stretch = self._walked.ranking.films[place - rest : place]
            self._counted[place] = self._before_block(block) + sum(map(self.films.__contains__, stretch))
        return self._counted[place]

    @cached_property
    def _counted(self) -> dict[int, int]:
        return {}

    def _before_block(self, number: int) -> int:
        """How many of the films stand before a block of the walked order; counted as far as is asked."""
        block, count = self._walked.ranking.block, self.films.intersection_cardinality
        while len(self._up_to) <= number:
            self._up_to.append(self._up_to[-1] + count(block(len(self._up_to) - 1)))
        return self._up_to[number]

    @cached_property
    def _up_to(self) -> list[int]:
        return [0]

    def _members(self, place: int) -> BitMap:
        span = self._spans[place]
        return self.films & self._walked.ranking.between(span.begin, span.end)

    # --- Sorting ------------------------------------------------------------------------------------------

    def _look_at(self, place: int) -> Sequence[int]:
        if place not in self._looked_at:
            if len(self._looked_at) == _KEPT:
                del self._looked_at[next(iter(self._looked_at))]
            films = self._films_of(place)
            if place and len(films) != self._start(place + 1) - self._start(place):
                raise ValueError("not the films of the blocks")
            self._looked_at[place] = films
        return self._looked_at[place]

    def _films_of(self, place: int) -> Sequence[int]:
        span = self._spans[place]
        if span.level and self._finer:
            return Ordered(self._members(place), self._finer, self._default, self._reading)
        stretch = self._walked.ranking.films[span.begin : span.end]
        with self._reading:
            films = array("I", stretch if self._all else filter(self.films.__contains__, stretch))
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
            films.sort(key=ranks.__getitem__, reverse=descending)
            if descending and films and ranks[films[0]] == ABSENT:
                absent = sum(ranks[film] == ABSENT for film in films)  # they came first, as if they were the highest
                films = films[absent:] + films[:absent]
        return films

    def _place_in_order(self, film: int) -> int:
        """Where a film stands in the stored order that is walked."""
        present, films, ranks = self._walked.ranking.present, self._walked.ranking.films, self._walked.ranking.ranks
        places = self._default.ranks.__getitem__
        if ranks[film] == ABSENT:
            return bisect_left(films, places(film), present, key=places)
        begin = bisect_left(films, ranks[film], 0, present, key=ranks.__getitem__)
        end = bisect_right(films, ranks[film], begin, present, key=ranks.__getitem__)
        return bisect_left(films, places(film), begin, end, key=places)

    def _stretches(self) -> Iterator[Span]:
        """The stretches of the walked order, in the order of the answer."""
        present, films = self._walked.ranking.present, self._walked.ranking.films
        if self._walked.descending:
            yield from self._from_the_end(present)
        elif self._finer:
            yield from self._from_the_start(present)
        else:
            yield from self._level(0, present)
        yield from self._level(present, len(films))

    def _level(self, begin: int, end: int) -> Iterator[Span]:
        """Films without anything between them, or equal ones: as one if they are to be sorted more finely."""
        step = max(end - begin, 1) if self._finer else PIECE
        for start in range(begin, end, step):
            yield Span(start, min(start + step, end), True, begin, end)

    def _from_the_start(self, present: int) -> Iterator[Span]:
        films, ranks = self._walked.ranking.films, self._walked.ranking.ranks
        begin = 0
        while begin < present:
            end = min(begin + PIECE, present)
            rank = ranks[films[end - 1]]
            equals = bisect_left(films, rank, begin, end, key=ranks.__getitem__)
            if equals == begin:
                end = _forwards(begin, bisect_right(films, rank, begin, present, key=ranks.__getitem__))
                yield from self._level(begin, end)
            else:
                end = equals if end < present else end
                yield Span(begin, end, False, begin, end)
            begin = end

    def _from_the_end(self, present: int) -> Iterator[Span]:
        films, ranks = self._walked.ranking.films, self._walked.ranking.ranks
        end = present
        while end > 0:
            begin = max(end - PIECE, 0)
            rank = ranks[films[begin]]
            equals = bisect_right(films, rank, begin, end, key=ranks.__getitem__)
            if equals == end:
                begin = bisect_left(films, rank, 0, end, key=ranks.__getitem__)
                _forwards(begin, end)
                yield from self._level(begin, end)
            else:
                begin = equals if begin > 0 else begin
                yield Span(begin, end, False, begin, end)
            end = begin


def _forwards(begin: int, end: int) -> int:
    """The end of a stretch; raises ValueError where it has no film, as only that of a wrong order has none."""
    if end <= begin:
        raise ValueError("not in order")
    return end
