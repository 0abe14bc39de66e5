# SPDX-License-Identifier: MIT
"""Sets of films: for each word, for each value of a field, read when they are asked for."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from laufbild.catalogue.text import crosses, fold, folded_words, is_cyrillic, skeleton, unfinished

if TYPE_CHECKING:  # the library is loaded after the first paint
    from pyroaring import BitMap


_DASHES = "[-‐-―−]"


def union(sets: list[BitMap]) -> BitMap:
    from pyroaring import BitMap

    return BitMap.union(*sets) if sets else BitMap()


class ValueSets:
    """The films of each value of each field."""

    def __init__(self, db: sqlite3.Connection) -> None:
        from pyroaring import BitMap

        self._sets: dict[str, dict[str, BitMap]] = {}
        rows = db.execute("SELECT field, value, films FROM value_set ORDER BY field, value")
        for field, value, films in rows:
            self._sets.setdefault(field, {})[value] = BitMap.deserialize(films)

    def __getitem__(self, field: str) -> dict[str, BitMap]:
        return self._sets.get(field, {})

    def where(self, field: str, wanted: Callable[[str], bool]) -> BitMap:
        return union([films for value, films in self[field].items() if wanted(value)])


class WordSets:
    """The films of each word, by scope (where the word stands) and form.

    The forms are "folded" (see `fold`), and "cyrillic" and "latin": the skeletons of words in that script.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._words: dict[tuple[str, str], tuple[str, list[int]]] = {}
        for scope, form, words in db.execute("SELECT scope, form, words FROM words"):
            self._words[scope, form] = words, list(_places(words))

    def films(self, typed: str, scopes: tuple[str, ...]) -> BitMap:
        """The films with a typed word in any scope, where a word begins or inside, in any spelling."""
        readings = [self._all_parts(typed, scopes)]
        apart = re.sub(_DASHES, " ", typed) if re.search(_DASHES, typed) else ""
        if apart.strip():
            readings.append(self._all_parts(apart, scopes))
        return union(readings)

    def films_with_word(self, word: str, scopes: tuple[str, ...]) -> BitMap:
        """The films with exactly this folded word."""
        whole = f"\n{word}\n"
        return union([s for scope in scopes for s in self._read(scope, "folded", whole, _anywhere)])

    def _all_parts(self, typed: str, scopes: tuple[str, ...]) -> BitMap:
        parts = [typed[starts[0] : ends[-1]] for _, starts, ends in folded_words(typed)]
        first, *others = [self._one(part, scopes) for part in parts] or [union([])]
        for other in others:
            first = first & other
        return first

    def _one(self, typed: str, scopes: tuple[str, ...]) -> BitMap:
        needle = fold(typed)
        found = [films for scope in scopes for films in self._read(scope, "folded", needle, _anywhere)]
        found += self._heard(typed, skeleton(typed), scopes)
        if not found:
            found = [films for sounds in unfinished(typed) for films in self._heard(typed, sounds, scopes)]
        return union(found)

    def _heard(self, typed: str, sounds: str, scopes: tuple[str, ...]) -> list[BitMap]:
        forms = ("latin",) if is_cyrillic(typed) else ("cyrillic", "latin")
        found: list[BitMap] = []
        for scope, form in ((scope, form) for scope in scopes for form in forms if sounds):
            found += self._read(scope, form, sounds, lambda place: crosses(place, sounds, typed))
        return found

    def _read(self, scope: str, form: str, needle: str, counts: Callable[[int], bool]) -> Iterator[BitMap]:
        from pyroaring import BitMap

        words, starts = self._words.get((scope, form), ("", []))
        places = []
        at = words.find(needle)
        while at >= 0:
            place = bisect_right(starts, at + needle.startswith("\n")) - 1
            if counts(at - starts[place]):
                places.append(place)
            at = words.find(needle, words.find("\n", at + 1))
        for place in places:
            row = self._db.execute(
                "SELECT films FROM word_set WHERE scope = ? AND form = ? AND place = ?", (scope, form, place)
            ).fetchone()
            yield BitMap.deserialize(row[0])


def _anywhere(place: int) -> bool:
    return True


def _places(words: str) -> Iterator[int]:
    at = words.find("\n")
    while at >= 0 and at + 1 < len(words):
        yield at + 1
        at = words.find("\n", at + 1)
