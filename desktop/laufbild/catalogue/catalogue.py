# SPDX-License-Identifier: MIT
"""An open catalogue: finds, orders and counts films, and hands them out by id or key."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from laufbild.catalogue import opening
from laufbild.catalogue.film import Film
from laufbild.catalogue.query import Query
from laufbild.catalogue.ranking import Key, Ordered, Ranking
from laufbild.catalogue.reading import Reading
from laufbild.catalogue.schema import SCHEMA, quoted
from laufbild.catalogue.stored import COLUMNS, columns_for, film_of, shared_value
from laufbild.catalogue.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.catalogue.counting import Counts
    from laufbild.catalogue.finding import Films, Finder
    from laufbild.catalogue.meaning import Meaning
    from laufbild.catalogue.query import Node
    from laufbild.catalogue.ranking import Numbers
    from laufbild.catalogue.sets import ValueSets

_COLUMNS = ", ".join(map(quoted, COLUMNS))
_FILM = f"SELECT {_COLUMNS} FROM film WHERE id = ?"
_FILMS = f"SELECT id, {_COLUMNS} FROM film WHERE id IN (SELECT value FROM json_each(?))"
#: So many films are read at once where many are read.
_PAGE = 256
_Answer = TypeVar("_Answer")


class SortKey(NamedTuple):
    """A column to sort by. Films without a value come last either way."""

    field: str
    descending: bool = False

    def __str__(self) -> str:
        return f"-{self.field}" if self.descending else self.field


Order = tuple[SortKey, ...]
#: By title, then year: what an empty order means.
DEFAULT_ORDER: Order = ()


class Found(NamedTuple):
    """The ids of an answer in order; `retyped`: words read as typed on another keyboard layout.

    Until it is `whole`, the answer is still growing.
    """

    ids: Ordered
    retyped: tuple[tuple[str, str], ...] = ()
    whole: bool = True


class Catalogue:
    """A catalogue file, opened read-only and immutable: nothing is ever written to it or beside it."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self._db, self._seeking, (self.revision, self.count), self.vocabulary = opened
        self._reading = Reading(path, self.count)
        self._film = lru_cache(maxsize=2048)(self._read_film)
        self._shared = lru_cache(maxsize=8192)(self._read_shared)
        self._glimpsed = lru_cache(maxsize=16)(_glimpsing)
        self._ranked = lru_cache(maxsize=2)(self._read_ranking)

    @classmethod
    def open(cls, path: Path, *, whole: bool = True) -> Catalogue:
        """Open a catalogue file. Raises CatalogueError, telling missing, foreign, older, newer and damaged apart.

        Without `whole`, only what shows films is checked for damage: `check` is to follow before anything is sought.
        """
        return cls(path, opening.open_file(path, whole=whole))

    def check(self) -> None:
        """Look at the rest of the file, if it is small; raises CatalogueError where it is damaged.

        Damage that is not looked for is found where it is come upon: every method may raise this error.
        """
        with self._reading:
            opening.check(self._db, self.path)

    @classmethod
    def empty(cls) -> Catalogue:
        """A catalogue without films, to start with where the real one cannot be read."""
        db = sqlite3.connect(":memory:", check_same_thread=False)
        db.executescript(SCHEMA)
        return cls(Path(), opening.Opened(db, db, opening.Contents("", 0), Vocabulary({}, {})))

    def close(self) -> None:
        self._db.close()
        self._seeking.close()

    # --- Films --------------------------------------------------------------------------------------------

    def film(self, number: int) -> Film:
        """The film of an id. Raises KeyError where there is none."""
        return self._film(number)

    def films(self, numbers: Iterable[int]) -> Iterator[Film]:
        """The films of ids in their order, read a few at a time and not kept. Raises KeyError where there is none."""
        left = iter(numbers)
        while page := list(islice(left, _PAGE)):
            if not 1 <= min(page) <= max(page) <= self.count:
                raise KeyError(min(page), max(page))
            with self._reading:
                rows = {row[0]: row[1:] for row in self._db.execute(_FILMS, (str(page),))}
                films = [film_of(number, rows[number], self._shared) for number in page]
            yield from films

    def _read_film(self, number: int) -> Film:
        if not 1 <= number <= self.count:
            raise KeyError(number)
        with self._reading:
            return film_of(number, self._db.execute(_FILM, (number,)).fetchone(), self._shared)

    def _read_shared(self, field: str, number: int) -> Any:
        with self._reading:
            (value,) = self._db.execute("SELECT value FROM shared WHERE id = ?", (number,)).fetchone()
            return shared_value(field, value)

    def glimpses(self, numbers: Sequence[int], fields: frozenset[str]) -> list[Film]:
        """The films of a few ids with some of their fields and their evidence, for what is looked at in passing."""
        with self._reading:
            rows = {row[0]: row[1:] for row in self._db.execute(self._glimpsed(fields), (str(list(numbers)),))}
            return [film_of(number, rows[number], self._shared, fields) for number in numbers]

    def film_of_key(self, key: str) -> Film | None:
        with self._reading:
            row = self._db.execute("SELECT id FROM film WHERE key = ?", (key,)).fetchone()
            return self.film(row[0]) if row else None

    # --- Finding ------------------------------------------------------------------------------------------

    def find(self, query: Query, order: Order = DEFAULT_ORDER, language: str = "en") -> Found:
        """The films of a query, sorted for a reader of the language."""
        return finished(self.finding(query, order, language))

    def finding(
        self, query: Query, order: Order = DEFAULT_ORDER, language: str = "en"
    ) -> Generator[Found | None, None, Found]:
        """`find` in steps: gives None, or what was found so far, and at the end all of it."""
        if not query.conditions:
            return Found(self.everything(order, language))
        steps = self._finder.find(query, lambda films: self.ordered(films, order, language))
        while True:
            try:
                films = next(steps)
            except StopIteration as end:
                return self._found(end.value, order, language)
            yield films and self._found(films, order, language)

    def _found(self, films: Films, order: Order, language: str) -> Found:
        return Found(self.ordered(films.films, order, language), films.retyped, films.whole)

    def everything(self, order: Order = DEFAULT_ORDER, language: str = "en") -> Ordered:
        """All films, sorted for a reader of the language."""
        return self.ordered(None, order, language)

    def ordered(self, films: BitMap | None, order: Order = DEFAULT_ORDER, language: str = "en") -> Ordered:
        """Some films, or all, sorted for a reader of the language."""
        keys = [Key(ranking, key.descending) for key in order if (ranking := self._ranking(key.field, language))]
        return Ordered(films, keys, self._ranking("", language) or _no_order(), self._reading)

    def facets(self, query: Query) -> Counts:
        """For each facet and each of its values, how many films choosing it would leave.

        A facet does not narrow itself: its own chosen values are set aside when it is counted.
        """
        return finished(self.counting(query, self.find(query)))

    def counting(self, query: Query, found: Found) -> Generator[None, None, Counts]:
        """`facets` in steps, for what the query found."""
        from laufbild.catalogue.counting import counting

        return counting(query, found.ids.films, self._finder, self._values, self.vocabulary)

    def facet_values(self, name: str) -> tuple[str, ...]:
        """The values of a facet that occur, in the order to show them."""
        from laufbild.catalogue.counting import facet_values

        return tuple(facet_values(self._values, self.vocabulary, name))

    def value_count(self, name: str) -> int:
        """How many values of a field occur, offered or not."""
        return len(self._values.counts(name))

    def neutral(self, query: Query) -> Query:
        """The query with values as the catalogue names them: "theme:Freiheit" → "theme:freedom"."""
        return self._meaning.neutral(query) if query.conditions else query

    def emptied_by(self, query: Query) -> list[tuple[Node, int]]:
        """For a query that finds nothing: each condition without which it would find films, and how many."""
        return finished(self.blaming(query))

    def blaming(self, query: Query) -> Generator[None, None, list[tuple[Node, int]]]:
        """`emptied_by` in steps."""
        blamed = []
        for condition in query.conditions:
            films = yield from self._sought(query.without(condition))
            blamed.append((condition, len(films)))
        return sorted(((c, count) for c, count in blamed if count), key=lambda pair: -pair[1])

    def counting_alone(self, query: Query) -> Generator[None, None, list[tuple[Node, int]]]:
        """In steps, each condition of a query that finds films by itself, and how many."""
        alone = []
        for condition in query.conditions:
            films = yield from self._sought(Query(condition))
            alone.append((condition, len(films)))
        return [(condition, count) for condition, count in alone if count]

    def _sought(self, query: Query) -> Generator[None, None, BitMap]:
        from laufbild.catalogue.counting import whole

        return whole(query, self._finder)

    # --- What is read when it is needed -------------------------------------------------------------------

    @cached_property
    def _values(self) -> ValueSets:
        from laufbild.catalogue.sets import ValueSets

        return ValueSets(self._seeking, self._reading)

    @cached_property
    def _meaning(self) -> Meaning:
        from laufbild.catalogue.meaning import Meaning

        return Meaning(self.vocabulary, self._values)

    @cached_property
    def _finder(self) -> Finder:
        from laufbild.catalogue.finding import Finder

        return Finder(self._seeking, self._reading, self._meaning, self._values)

    @cached_property
    def _rankings(self) -> dict[tuple[str, str], int]:
        with self._reading:
            rows = self._db.execute("SELECT field, language, ranking FROM ranking LIMIT ?", (self._reading.most_rows,))
            return {(field, language): number for field, language, number in rows}

    def _ranking(self, field: str, language: str) -> Ranking | None:
        """The order of all films by a field, or None where no film has anything there."""
        number = self._rankings.get((field, language))
        return None if number is None else self._ranked(number)

    def _read_ranking(self, number: int) -> Ranking:
        with self._reading:
            statement = "SELECT present, blocks FROM ranked WHERE id = ?"
            present, blocks = self._db.execute(statement, (number,)).fetchone()
        ranks = partial(self._numbers, number, "ranks")
        return Ranking(present, self._numbers(number, "films"), ranks, lambda block: self._read_block(blocks + block))

    def _read_block(self, number: int) -> BitMap:
        with self._reading:
            (films,) = self._db.execute("SELECT films FROM block WHERE id = ?", (number,)).fetchone()
            return self._reading.film_set(films)

    def _numbers(self, ranked: int, column: str) -> Numbers:
        """The numbers of an order, read where they stand: a query would copy them three times."""
        with self._reading, self._db.blobopen("ranked", column, ranked, readonly=True) as blob:
            return memoryview(blob.read()).cast("I")


def _glimpsing(fields: frozenset[str]) -> str:
    columns = ", ".join(columns_for(fields))
    return f"SELECT film.id, {columns} FROM json_each(?) AS asked CROSS JOIN film ON film.id = asked.value"


def _no_order() -> Ranking:
    """The order of no films."""
    from laufbild.catalogue.sets import union

    return Ranking(0, array("I"), lambda: array("I"), lambda block: union([]))


def finished(steps: Generator[object, None, _Answer]) -> _Answer:
    """Take all steps at once, for their answer."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            answer: _Answer = end.value
            return answer
