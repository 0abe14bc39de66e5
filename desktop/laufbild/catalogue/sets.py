# SPDX-License-Identifier: MIT
"""Sets of films: for each word, for each value of a field, read when they are asked for.

What may take long is a generator: it yields between two reads, so that it can be stopped there, and returns the set.
"""

from __future__ import annotations

import re
import sqlite3
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from laufbild.catalogue.fields import ANYWHERE, SCOPES
from laufbild.catalogue.text import crosses, fold, folded_words, is_cyrillic, skeleton, unfinished

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap

#: Gives a set at the end, and chances to stop before.
Steps = Generator[None, None, "BitMap"]
NARROW, WIDE, CYRILLIC, LATIN = "narrow", "wide", "cyrillic", "latin"
_DASHES = "[-‐-―−]"
_BATCH = 64


def union(sets: list[BitMap]) -> BitMap:
    from pyroaring import BitMap

    return BitMap.union(*sets) if sets else BitMap()


def intersection(sets: list[BitMap]) -> BitMap:
    """What is in all of these sets, of which there is at least one."""
    from pyroaring import BitMap

    return BitMap.intersection(*sets) if len(sets) > 1 else sets[0]


class ValueSets:
    """The films of each value of each field, and how many they are."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._counts: dict[str, dict[str, int]] = {}
        self._read = lru_cache(maxsize=1024)(self._read_set)

    def counts(self, field: str) -> dict[str, int]:
        """The values that occur in a field, in no order that means anything, each with its number of films."""
        if field not in self._counts:
            rows = self._db.execute("SELECT value, count FROM value_set WHERE field = ? ORDER BY value", (field,))
            self._counts[field] = dict(rows)
        return self._counts[field]

    def films(self, field: str, value: str) -> BitMap:
        return self._read(field, value)

    def _read_set(self, field: str, value: str) -> BitMap:
        from pyroaring import BitMap

        statement = "SELECT films FROM value_set WHERE field = ? AND value = ?"
        row = self._db.execute(statement, (field, value)).fetchone()
        return BitMap.deserialize(row[0]) if row else BitMap()

    def where(self, field: str, wanted: Callable[[str], bool]) -> Steps:
        """The films of the values that are wanted."""
        found: list[BitMap] = []
        for value in filter(wanted, self.counts(field)):
            found.append(self.films(field, value))
            if len(found) == _BATCH:
                found = [union(found)]
                yield
        return union(found)


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

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._words = lru_cache(maxsize=None)(self._read_words)
        self._common = set(db.execute("SELECT scope, form, part FROM part"))

    def films(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        """The films with a typed word in any scope, where a word begins or inside, in any spelling."""
        scopes = (ANYWHERE,) if scopes == SCOPES else scopes
        films = yield from self._all_parts(typed, scopes)
        apart = re.sub(_DASHES, " ", typed) if re.search(_DASHES, typed) else ""
        if apart.strip():
            films = films | (yield from self._all_parts(apart, scopes))
        return films

    def films_with_word(self, word: str, scopes: tuple[str, ...]) -> Steps:
        """The films with exactly this folded word."""
        scopes = (ANYWHERE,) if scopes == SCOPES else scopes
        forms = ((scope, form) for scope in scopes for form in (NARROW, WIDE))
        numbers = {number for key in forms for number in self._words(*key).numbers(f"\n{word}\n")}
        return (yield from self._unite(numbers, []))

    def _all_parts(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        parts = [typed[starts[0] : ends[-1]] for _, starts, ends in folded_words(typed)]
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
            numbers.update(self._words(scope, form).numbers(needle))

    def _hear(
        self, typed: str, sounds: str, scopes: tuple[str, ...], numbers: set[int], ready: list[BitMap]
    ) -> None:
        forms = (LATIN,) if is_cyrillic(typed) else (CYRILLIC, LATIN)
        for scope, form in ((scope, form) for scope in scopes for form in forms if sounds):
            if crosses(1, sounds, typed):
                numbers.update(self._words(scope, form).numbers(sounds))
            elif (scope, form, sounds) in self._common:
                ready.append(self._part(scope, form, sounds))
            else:
                numbers.update(self._words(scope, form).numbers(f"\n{sounds}"))

    def _unite(self, numbers: Iterable[int], ready: list[BitMap]) -> Steps:
        from pyroaring import BitMap

        wanted = sorted(numbers)
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            batch += [0] * (_BATCH - len(batch) if start else 0)  # of one length, so that SQLite knows the statement
            rows = self._db.execute(f"SELECT films FROM word_set WHERE id IN ({', '.join('?' * len(batch))})", batch)
            ready = [union([*ready, *(BitMap.deserialize(films) for (films,) in rows)])]
            yield
        return union(ready)

    def _read_words(self, scope: str, form: str) -> _Words:
        statement = "SELECT words, sets FROM words WHERE scope = ? AND form = ?"
        words, numbers = self._db.execute(statement, (scope, form)).fetchone() or ("", b"")
        return _Words(words, array("I", numbers))

    def _part(self, scope: str, form: str, part: str) -> BitMap:
        from pyroaring import BitMap

        statement = "SELECT films FROM part WHERE scope = ? AND form = ? AND part = ?"
        return BitMap.deserialize(self._db.execute(statement, (scope, form, part)).fetchone()[0])
