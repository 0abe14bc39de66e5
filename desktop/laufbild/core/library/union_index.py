# SPDX-License-Identifier: MIT
"""The sets of several parts of the library as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from laufbild.core.catalogue.sets import Steps, union
from laufbild.core.model.fields import MARKED, PEOPLE
from laufbild.core.model.film import Film

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.library.marks_index import MarksIndex
    from laufbild.core.library.overlay import Overlay


class UnitedWords:
    """What is written in the films of several parts, and what the user wrote of them."""

    def __init__(self, parts: Sequence[Overlay], marked: MarksIndex) -> None:
        self._parts, self._marked = parts, marked

    def films(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        found = []
        for part in self._parts:
            found.append(part.outside((yield from part.catalogue.words.films(typed, scopes))))
        if self._marked:
            found.append((yield from self._marked.with_words(typed, scopes)))
        return _together(found)

    def films_with_word(self, word: str, scopes: tuple[str, ...]) -> Steps:
        found = []
        for part in self._parts:
            found.append(part.outside((yield from part.catalogue.words.films_with_word(word, scopes))))
        if self._marked:
            found.append(self._marked.with_phrase(word))
        return _together(found)

    def with_phrase(self, films: Sequence[int], folded: str) -> list[int]:
        from pyroaring import BitMap

        asked, found = BitMap(films), union([])
        for part in self._parts:
            if here := part.inside(asked):
                found |= part.outside(BitMap(part.catalogue.words.with_phrase(list(here), folded)))
        return list(found | (self._marked.with_phrase(folded) & asked))


class UnitedValues:
    """The values of the films of several parts, and the marks of the user.

    `mine` are the films that the user made or corrected, by the values of the field "own"; `listed` are those that
    the user's lists name, by the lists' keys.
    """

    def __init__(
        self, parts: Sequence[Overlay], marked: MarksIndex, mine: Mapping[str, BitMap], listed: Mapping[str, BitMap]
    ) -> None:
        self._parts, self._marked, self._mine, self._listed = parts, marked, mine, listed
        self._counts: dict[str, Mapping[str, int]] = {}
        self._stored = lru_cache(maxsize=256)(self._unite) if len(parts) > 1 else self._unite

    @property
    def everything(self) -> BitMap:
        return union([part.members for part in self._parts])

    def counts(self, field: str) -> Mapping[str, int]:
        if field not in self._counts:
            counts = self._count(field)
            if field == "list" and self._listed:
                also = {value: len(self.films(field, value)) for value, films in self._listed.items() if films}
                counts = {**counts, **also}
            self._counts[field] = counts
        return self._counts[field]

    def _count(self, field: str) -> Mapping[str, int]:
        if field == "own":
            return {value: len(films) for value, films in self._mine.items() if films}
        if field in MARKED:
            counts = self._marked.counts(field)
            if field == "seen" and counts:
                counts["no"] = len(self.everything) - counts["yes"]
            return counts
        first, *others = (part.catalogue.values.counts(field) for part in self._parts)
        if not others:
            return first
        total = Counter(first)
        for counts in others:
            total.update(counts)
        for part in self._parts:
            hidden = [part.number(film) for film in part.hidden or ()]
            total.subtract(value for film in part.catalogue.films(hidden) for value in _values(film, field))
        return {value: count for value, count in total.items() if count > 0}

    def films(self, field: str, value: str) -> BitMap:
        if field == "own":
            return self._mine.get(value) or union([])
        if field in MARKED or field == "seen_on":
            films = self._marked.films(field, "yes" if value == "no" else value)
            return self.everything - films if value == "no" else films
        if field == "list" and value in self._listed:
            return self._stored(field, value) | self._listed[value]
        return self._stored(field, value)

    def _unite(self, field: str, value: str) -> BitMap:
        return _together([part.outside(part.catalogue.values.films(field, value)) for part in self._parts])

    def where(self, field: str, wanted: Callable[[str], bool]) -> Steps:
        found = [self._marked.where(field, wanted)]
        if field == "has" and wanted("own"):
            found += self._mine.values()
        if field not in MARKED and field != "seen_on":
            for part in self._parts:
                found.append(part.outside((yield from part.catalogue.values.where(field, wanted))))
        return union(found)

    def keyed(self, keys: Sequence[str]) -> BitMap:
        return union([part.outside(part.catalogue.values.keyed(keys)) for part in self._parts])


def _together(sets: list[BitMap]) -> BitMap:
    """One set as it is: copying it would take longer than counting in it."""
    return sets[0] if len(sets) == 1 else union(sets)


def _values(film: Film, field: str) -> Iterator[str]:
    """The values that a film counts for in a field."""
    if field == "people":
        yield from {credit.person.latin for name in PEOPLE for credit in getattr(film, name)}
        return
    value = film.decade if field == "decade" else getattr(film, field, None)
    if isinstance(value, tuple):
        yield from dict.fromkeys(map(str, value))
    elif value is not None:
        yield str(value)
