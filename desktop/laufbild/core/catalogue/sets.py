# SPDX-License-Identifier: MIT
"""Sets of films: for each word, for each value of a field, read when they are asked for.

What may take long is a generator: it yields between two reads, so that it can be stopped there, and returns the set.
"""

from __future__ import annotations

import re
import sqlite3
from array import array
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.model.fields import (
    ANYWHERE,
    DECADE,
    FIELDS,
    SCOPES,
)
from laufbild.core.text.folding import fold, folded_words
from laufbild.core.text.languages import is_cyrillic
from laufbild.core.text.match_positions import crosses
from laufbild.core.text.transliteration import skeleton, unfinished

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap

#: A generator that returns a set; it may be stopped at each step.
Steps = Generator[None, None, "BitMap"]
NARROW, WIDE, CYRILLIC, LATIN = "narrow", "wide", "cyrillic", "latin"
_DASHES = "[-‐-―−]"
_BATCH = 64
#: Texts searched in one step.
_PAGE = 256


def union(sets: list[BitMap]) -> BitMap:
    from pyroaring import BitMap

    return BitMap.union(*sets) if sets else BitMap()


def intersection(sets: list[BitMap]) -> BitMap:
    """What is in all of these sets, of which there is at least one."""
    from pyroaring import BitMap

    return BitMap.intersection(*sets) if len(sets) > 1 else sets[0]


class Values(Protocol):
    """The films of each value of each field, and how many they are."""

    def counts(self, field: str) -> Mapping[str, int]:
        """The values that occur in a field, in no order that means anything, each with its number of films."""

    def films(self, field: str, value: str) -> BitMap: ...

    def where(self, field: str, wanted: Callable[[str], bool]) -> Steps:
        """The films of the values that are wanted."""

    def keyed(self, keys: Sequence[str]) -> BitMap:
        """The films of these keys."""


class Words(Protocol):
    """The films of what is written in them."""

    def films(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        """The films with a typed word in any scope, where a word begins or inside, in any spelling."""

    def films_with_word(self, word: str, scopes: tuple[str, ...]) -> Steps:
        """The films with exactly this folded word."""

    def with_phrase(self, films: Sequence[int], folded: str) -> list[int]:
        """Those of a few films with these folded words one after the other."""


class ValueSets:
    """The films of each value of each field, and how many they are."""

    def __init__(self, db: sqlite3.Connection, reading: DamageGuard) -> None:
        self._db = db
        self._reading = reading
        self._counts: dict[str, dict[str, int]] = {}
        self._read = lru_cache(maxsize=1024)(self._read_set)

    def counts(self, field: str) -> dict[str, int]:
        if field not in self._counts:
            self._counts[field] = self._read_counts(field)
        return self._counts[field]

    def films(self, field: str, value: str) -> BitMap:
        return self._read(field, value)

    def _read_counts(self, field: str) -> dict[str, int]:
        statement = "SELECT value, count FROM value_set WHERE field = ? ORDER BY value LIMIT ?"
        with self._reading:
            counts = dict(self._db.execute(statement, (field, self._reading.most_rows)))
            if not all(type(value) is str for value in counts) or not all(map(self._is_count, counts.values())):
                raise ValueError("not a value and its number of films")
            if field in FIELDS and FIELDS[field].kind == DECADE:
                deque(map(int, counts), 0)
            return counts

    def _is_count(self, count: object) -> bool:
        return type(count) is int and 0 < count <= self._reading.films

    def _read_set(self, field: str, value: str) -> BitMap:
        if value not in self.counts(field):
            return union([])
        statement = "SELECT films FROM value_set WHERE field = ? AND value = ?"
        with self._reading:
            films = self._reading.film_set(self._db.execute(statement, (field, value)).fetchone()[0])
            if len(films) != self.counts(field)[value]:
                raise ValueError("not as many films as said")
            return films

    def where(self, field: str, wanted: Callable[[str], bool]) -> Steps:
        found: list[BitMap] = []
        counts = self.counts(field)
        with self._reading:  # what is compared as a number may be none
            values = list(filter(wanted, counts))
        for value in values:
            found.append(self.films(field, value))
            if len(found) == _BATCH:
                found = [union(found)]
                yield
        return union(found)

    def keyed(self, keys: Sequence[str]) -> BitMap:
        from pyroaring import BitMap

        stored = [key for key in keys if key.encode(errors="ignore").decode() == key]  # a lone surrogate is in no key
        statement = f"SELECT id FROM film WHERE key IN ({', '.join('?' * len(stored))})"
        with self._reading:
            return self._reading.known(BitMap([number for (number,) in self._db.execute(statement, stored)]))


class _Words(NamedTuple):
    """All words of a scope in one form, each on a line of its own, and the number of each one's set."""

    text: str
    sets: array[int]

    def numbers(self, needle: str) -> Iterator[int]:
        """The sets of the words that a needle stands in; where it has line ends, they are the words' own."""
        text, lines, place = self.text, needle.startswith("\n"), -1
        at, before = text.find(needle), 0
        while at >= 0:
            place += text.count("\n", before, at + lines)
            yield self.sets[place]
            before = at + lines
            at = text.find(needle, text.find("\n", at + 1))


class WordSets:
    """The films of each word, by scope (where the word stands) and form.

    The forms are the folded words ("narrow" and "wide", by how much room their letters take in memory), and
    "cyrillic" and "latin": how the words of that script sound.
    """

    def __init__(self, db: sqlite3.Connection, reading: DamageGuard) -> None:
        self._db = db
        self._reading = reading
        self._words = lru_cache(maxsize=None)(self._read_words)
        with reading:
            self._common = set(db.execute("SELECT scope, form, part FROM part LIMIT ?", (reading.most_rows,)))

    def films(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        scopes = (ANYWHERE,) if scopes == SCOPES else scopes
        films = yield from self._all_parts(typed, scopes)
        apart = re.sub(_DASHES, " ", typed) if re.search(_DASHES, typed) else ""
        if apart.strip():
            films = films | (yield from self._all_parts(apart, scopes))
        return films

    def films_with_word(self, word: str, scopes: tuple[str, ...]) -> Steps:
        scopes = (ANYWHERE,) if scopes == SCOPES else scopes
        forms = ((scope, form) for scope in scopes for form in (NARROW, WIDE))
        numbers = {number for key in forms for number in self._numbers(*key, f"\n{word}\n")}
        return (yield from self._unite(numbers, []))

    def with_phrase(self, films: Sequence[int], folded: str) -> list[int]:
        places = [*films, *(0,) * (-len(films) % _PAGE)]  # SQLite knows a statement of the same length
        statement = f"SELECT id FROM folded WHERE id IN ({', '.join('?' * len(places))}) AND instr(words, ?)"
        with self._reading:
            found = [number for (number,) in self._db.execute(statement, (*places, f" {folded} "))]
            if not set(films).issuperset(found):
                raise ValueError("a film that was not asked for")
            return found

    def _all_parts(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        parts = dict.fromkeys(typed[starts[0] : ends[-1]] for _, starts, ends in folded_words(typed))
        found = []
        for part in parts:
            found.append((yield from self._one(part, scopes)))
        return intersection(found) if found else union([])

    def _one(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        numbers: set[int] = set()
        ready: list[BitMap] = []
        needle = fold(typed)
        for scope in scopes:
            for form in (WIDE,) if is_cyrillic(needle) else (NARROW, WIDE):
                self._seek(scope, form, needle, numbers, ready)
        self._hear(typed, skeleton(typed), scopes, numbers, ready)
        if not numbers and not ready:
            for sounds in unfinished(typed):
                self._hear(typed, sounds, scopes, numbers, ready)
        return (yield from self._unite(numbers, ready))

    def _seek(self, scope: str, form: str, needle: str, numbers: set[int], ready: list[BitMap]) -> None:
        if (scope, form, needle) in self._common:
            ready.append(self._part(scope, form, needle))
        else:
            numbers.update(self._numbers(scope, form, needle))

    def _hear(self, typed: str, sounds: str, scopes: tuple[str, ...], numbers: set[int], ready: list[BitMap]) -> None:
        forms = (LATIN,) if is_cyrillic(typed) else (CYRILLIC, LATIN)
        for scope, form in ((scope, form) for scope in scopes for form in forms if sounds):
            if crosses(1, sounds, typed):
                numbers.update(self._numbers(scope, form, sounds))
            elif (scope, form, sounds) in self._common:
                ready.append(self._part(scope, form, sounds))
            else:
                numbers.update(self._numbers(scope, form, f"\n{sounds}"))

    def _unite(self, numbers: Iterable[int], ready: list[BitMap]) -> Steps:
        wanted = sorted(numbers)
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            ready = [union([*ready, *self._read_sets(batch, _BATCH if start else len(batch))])]
            yield
        return union(ready)

    def _read_sets(self, numbers: list[int], places: int) -> list[BitMap]:
        """These sets, asked for in a fixed number of places, as SQLite knows a statement of the same length."""
        statement = f"SELECT films FROM word_set WHERE id IN ({', '.join('?' * places)})"
        with self._reading:
            rows = self._db.execute(statement, numbers + [0] * (places - len(numbers)))
            sets = [self._reading.film_set(films) for (films,) in rows]
            if len(sets) != len(numbers):
                raise ValueError("a set that is not there")
            return sets

    def _numbers(self, scope: str, form: str, needle: str) -> list[int]:
        with self._reading:  # there may be fewer sets than words
            return list(self._words(scope, form).numbers(needle))

    def _read_words(self, scope: str, form: str) -> _Words:
        statement = "SELECT words, sets FROM words WHERE scope = ? AND form = ?"
        with self._reading:
            row = self._db.execute(statement, (scope, form)).fetchone()
            words, sets = ("\n", array("I")) if row is None else (row[0], array("I", row[1]))
            if not words[:1] == words[-1:] == "\n":  # or the search for the end of a word would not end
                raise ValueError("not words on lines")
            return _Words(words, sets)

    def _part(self, scope: str, form: str, part: str) -> BitMap:
        statement = "SELECT films FROM part WHERE scope = ? AND form = ? AND part = ?"
        with self._reading:
            return self._reading.film_set(self._db.execute(statement, (scope, form, part)).fetchone()[0])
