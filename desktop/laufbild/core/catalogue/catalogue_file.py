# SPDX-License-Identifier: MIT
"""An open catalogue file: reads films, orders, sets and counts."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from laufbild.core.catalogue import opening
from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.catalogue.film_order import Key, Ordered, Ranking
from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.catalogue.schema import SCHEMA, quoted
from laufbild.core.codec.film_row import (
    COLUMNS,
    as_json,
    columns_for,
    film_of,
    shared_value,
)
from laufbild.core.model import value_checks
from laufbild.core.model.film import Film
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.query.sort_order import DEFAULT_ORDER, Order

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.film_order import Numbers
    from laufbild.core.catalogue.search import Finder
    from laufbild.core.catalogue.sets import ValueSets, WordSets
    from laufbild.core.catalogue.title_search import CatalogueTitles
    from laufbild.core.catalogue.value_names import Meaning

_COLUMNS = ", ".join(map(quoted, COLUMNS))
_FILM = f"SELECT {_COLUMNS} FROM film WHERE id = ?"
_FILMS = f"SELECT id, {_COLUMNS} FROM film WHERE id IN (SELECT value FROM json_each(?))"
#: Films that are read at once where many are read.
_PAGE = 256


class CatalogueFile(FilmSource):
    """A catalogue file, opened read-only and immutable: nothing is ever written to it or next to it."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self._db, self._seeking, (self.revision, self.count), self.vocabulary = opened
        self._reading = DamageGuard(path, self.count)
        self._film = lru_cache(maxsize=2048)(self._read_film)
        self._shared = lru_cache(maxsize=8192)(self._read_shared)
        self._glimpsed = lru_cache(maxsize=16)(_glimpsing)
        self._ranked = lru_cache(maxsize=2)(self._read_ranking)

    @classmethod
    def open(cls, path: Path, *, whole: bool = True) -> CatalogueFile:
        """Open a catalogue file. Raises CatalogueError, telling missing, foreign, older, newer and damaged apart.

        Without `whole`, only what shows films is checked for damage: `check` is to follow before anything is sought.
        """
        return cls(path, opening.open_file(path, whole=whole))

    def check(self) -> None:
        with self._reading:
            opening.check(self._db, self.path)

    @classmethod
    def empty(cls) -> CatalogueFile:
        """A catalogue without films, to start with where the real one cannot be read."""
        db = sqlite3.connect(":memory:", check_same_thread=False)
        db.executescript(SCHEMA)
        return cls(Path(), opening.Opened(db, db, opening.Contents("", 0), Vocabulary({}, {})))

    @property
    def catalogue(self) -> CatalogueFile:
        return self

    @property
    def mine(self) -> BitMap:
        from pyroaring import BitMap

        return BitMap()

    def again(self) -> CatalogueFile:
        return CatalogueFile.open(self.path, whole=False) if self.path != Path() else CatalogueFile.empty()

    def close(self) -> None:
        self._db.close()
        self._seeking.close()

    # --- Films --------------------------------------------------------------------------------------------

    def film(self, number: int) -> Film:
        return self._film(number)

    def films(self, numbers: Iterable[int]) -> Iterator[Film]:
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
        with self._reading:
            rows = {row[0]: row[1:] for row in self._db.execute(self._glimpsed(fields), (str(list(numbers)),))}
            return [film_of(number, rows[number], self._shared, fields) for number in numbers]

    def numbers_of(self, keys: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Those of the keys that films have, each with its film's id, in no order."""
        statement = "SELECT film.key, film.id FROM json_each(?) AS asked CROSS JOIN film ON film.key = asked.value"
        left = iter(keys)
        while page := list(islice(left, _PAGE)):
            with self._reading:
                yield from self._db.execute(statement, (as_json(page),)).fetchall()

    def keys_of(self, numbers: Iterable[int]) -> Iterator[str]:
        """The keys of films, in no order."""
        statement = "SELECT film.key FROM json_each(?) AS asked CROSS JOIN film ON film.id = asked.value"
        left = iter(numbers)
        while page := list(islice(left, _PAGE)):
            with self._reading:
                yield from (value_checks.text(key) for (key,) in self._db.execute(statement, (str(page),)).fetchall())

    def film_of_key(self, key: str) -> Film | None:
        with self._reading:
            row = self._db.execute("SELECT id FROM film WHERE key = ?", (key,)).fetchone()
            return self.film(row[0]) if row else None

    # --- Finding ------------------------------------------------------------------------------------------

    def ordered(self, films: BitMap | None, order: Order = DEFAULT_ORDER, language: str = "en") -> Ordered:
        keys = [Key(ranking, key.descending) for key in order if (ranking := self.ranking(key.field, language))]
        return self.rows(films, keys, language)

    def rows(self, films: BitMap | None, keys: Sequence[Key], language: str) -> Ordered:
        """Some films, or all, sorted by rankings and then as a reader of the language expects."""
        return Ordered(films, keys, self.default_ranking(language), self._reading)

    def default_ranking(self, language: str) -> Ranking:
        """The order by title, then year."""
        return self.ranking("", language) or _no_order()

    # --- What is read when it is needed -------------------------------------------------------------------

    @cached_property
    def titles(self) -> CatalogueTitles:
        """Finds films by whole titles, for one thread."""
        from laufbild.core.catalogue.title_search import CatalogueTitles

        return CatalogueTitles(self._seeking, self._reading)

    @cached_property
    def values(self) -> ValueSets:
        from laufbild.core.catalogue.sets import ValueSets

        return ValueSets(self._seeking, self._reading)

    @cached_property
    def meaning(self) -> Meaning:
        from laufbild.core.catalogue.value_names import Meaning

        return Meaning(self.vocabulary, self.values)

    @cached_property
    def finder(self) -> Finder:
        from pyroaring import BitMap

        from laufbild.core.catalogue.search import Finder

        return Finder(BitMap(range(1, self.count + 1)), self.words, self.values, self.meaning)

    @cached_property
    def words(self) -> WordSets:
        from laufbild.core.catalogue.sets import WordSets

        return WordSets(self._seeking, self._reading)

    @cached_property
    def _rankings(self) -> dict[tuple[str, str], int]:
        with self._reading:
            rows = self._db.execute("SELECT field, language, ranking FROM ranking LIMIT ?", (self._reading.most_rows,))
            return {(field, language): number for field, language, number in rows}

    def ranking(self, field: str, language: str) -> Ranking | None:
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
    from laufbild.core.catalogue.sets import union

    return Ranking(0, array("I"), lambda: array("I"), lambda block: union([]))
