# SPDX-License-Identifier: MIT
"""Writes the words of all films with their sets, so that any part of a word is found in a few reads.

Each word has a set of films for each scope it stands in, and one for anywhere. What is typed is sought in one long
text of words; only for one or two letters, which stand in too many words, sets are made ready.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from pyroaring import BitMap

from laufbild.core.catalogue.damage_guard import stored_set
from laufbild.core.catalogue.folded_words import NAME_SCOPES, beginnings_of, parts_of
from laufbild.core.catalogue.sets import (
    CYRILLIC,
    LATIN,
    NARROW,
    WIDE,
)
from laufbild.core.model.fields import ANYWHERE, SCOPES
from laufbild.core.text.languages import is_cyrillic
from laufbild.core.text.transliteration import skeleton

#: A part of one, two or three letters that stands in fewer words than these is sought word by word.
FEW_WORDS = (200, 200, 600)
#: Bytes of the sets of parts that are held at a time.
_HELD = 96_000_000
#: Scopes in which a single letter is worth a set of its own.
_SCOPES_WITH_PARTS = (ANYWHERE, "title")
#: Forms in which a word stands as it sounds.
_HEARD = (CYRILLIC, LATIN)


class Entries:
    """Words, or how they sound, each with the number of its set: two lists, as there are very many."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.sets = array("I")

    def add(self, word: str, number: int) -> None:
        self.words.append(word)
        self.sets.append(number)

    def sort(self) -> None:
        """Put the words in order, those that are alike by their numbers: in the order in which they came."""
        order = sorted(range(len(self.words)), key=self.words.__getitem__)
        self.words = list(map(self.words.__getitem__, order))
        self.sets = array("I", map(self.sets.__getitem__, order))


class WordIndex:
    """`add` each word with its sets by scope, in order; then `finish`."""

    def __init__(self, db: sqlite3.Connection, sounds: Mapping[str, Iterable[str]], films: int) -> None:
        self._db = db
        self._sounds = sounds
        self._films = films
        self._entries: defaultdict[tuple[str, str], Entries] = defaultdict(Entries)
        self._count = 0

    def add(self, word: str, by_scope: Iterable[tuple[str, BitMap]]) -> None:
        spellings = self._spellings(word)
        anywhere: list[tuple[int, BitMap]] = []
        for scope, films in by_scope:
            number = self._write(films)
            self._enter(scope, spellings, number)
            if scope in SCOPES:
                anywhere.append((number, films))
            if scope in NAME_SCOPES:
                self._enter_sounds(ANYWHERE, word, number)
                self._enter_sounds(scope, word, number)
        if anywhere:
            alone = len(anywhere) == 1
            self._enter(ANYWHERE, spellings, anywhere[0][0] if alone else self._write(_union(anywhere)))

    def _spellings(self, word: str) -> list[tuple[str, str]]:
        """The forms in which a word is sought, and how it is written in each."""
        found = [(NARROW if max(word) < "\u0100" else WIDE, word)]
        if is_cyrillic(word) and (sounds := skeleton(word)):
            found.append((CYRILLIC, sounds))
        return found

    def _write(self, films: BitMap) -> int:
        self._count += 1
        films.run_optimize()
        self._db.execute("INSERT INTO word_set VALUES (?, ?)", (self._count, films.serialize()))
        return self._count

    def _enter(self, scope: str, spellings: Iterable[tuple[str, str]], number: int) -> None:
        for form, written in spellings:
            self._entries[scope, form].add(written, number)

    def _enter_sounds(self, scope: str, word: str, number: int) -> None:
        for sounds in filter(None, self._sounds.get(word, ())):
            self._entries[scope, LATIN].add(sounds, number)

    def finish(self) -> Iterator[None]:
        """Write the texts of words and the sets of parts, in steps."""
        for (scope, form), entries in sorted(self._entries.items()):
            if form in _HEARD:  # words come in order
                entries.sort()
            words = "\n".join(("", *entries.words, ""))
            self._db.execute("INSERT INTO words VALUES (?, ?, ?, ?)", (scope, form, words, entries.sets.tobytes()))
            if scope in _SCOPES_WITH_PARTS:
                yield from self._write_parts(scope, form, entries)

    def _write_parts(self, scope: str, form: str, entries: Entries) -> Iterator[None]:
        parts = beginnings_of if form in _HEARD else parts_of
        counts = Counter(chain.from_iterable(map(parts, entries.words)))
        common = sorted(part for part, count in counts.items() if count >= FEW_WORDS[len(part) - 1])
        at_once = max(_HELD // (self._films // 8 + 1), 32)
        for start in range(0, len(common), at_once):
            sets: dict[str, BitMap] = {part: BitMap() for part in common[start : start + at_once]}
            yield from self._unite(entries, parts, sets)
            for part, films in sets.items():
                films.run_optimize()
                row = (scope, form, part, films.serialize())
                self._db.execute("INSERT INTO part VALUES (?, ?, ?, ?)", row)

    def _unite(self, entries: Entries, parts: Callable[[str], set[str]], sets: Mapping[str, BitMap]) -> Iterator[None]:
        for place, (word, number) in enumerate(zip(entries.words, entries.sets, strict=True)):
            if wanted := parts(word) & sets.keys():
                row = self._db.execute("SELECT films FROM word_set WHERE id = ?", (number,)).fetchone()
                films = stored_set(row[0])
                for part in wanted:
                    sets[part].update(films)
            if place % 20_000 == 0:
                yield


def _union(sets: list[tuple[int, BitMap]]) -> BitMap:
    return BitMap.union(*(films for _, films in sets))
