# SPDX-License-Identifier: MIT
"""The lists that the films of a table stand in: the table itself, or those that a column of it names."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from laufbild.core.codec.film_key import key_of
from laufbild.core.codec.row_problems import LONG_VALUE, Unreadable, excerpt
from laufbild.core.model.vocabulary import FilmList, Vocabulary
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES

_LONGEST = 300


class ListColumn:
    """Lists under their keys, as they are met."""

    def __init__(self, path: Path, language: str, vocabulary: Vocabulary) -> None:
        self._path = path
        self._language = language
        self._known: dict[str, FilmList] = {}
        for one in vocabulary.lists.values():
            self._known |= {fold(name): one for name in (one.key, one.name, *one.label.values())}
        self._keys = set(vocabulary.lists)
        self._numbers: dict[str, int] = {}
        self.found: dict[str, FilmList] = {}

    def whole_table(self) -> str:
        """The list that the table is: called as its file."""
        return self._add(key_of(self._path.stem, None), self._path.name, self._path.stem)

    def of(self, cell: str) -> str:
        """The key of the list a cell names: one of the vocabulary, or one called as it stands there."""
        if len(cell) > _LONGEST:
            raise Unreadable(LONG_VALUE, value=excerpt(cell))
        known = self._known.get(fold(cell))
        if known:
            self.found[known.key] = known
            return known.key
        key = self._add(self._free(key_of(cell, None)), cell, cell)
        self._known[fold(cell)] = self.found[key]
        return key

    def _free(self, key: str) -> str:
        """The key, or with the first number that is free: numbers that are taken are asked for only once."""
        if key not in self._keys:
            return key
        free = next(n for n in count(self._numbers.get(key, 2)) if f"{key}-{n}" not in self._keys)
        self._numbers[key] = free + 1
        return f"{key}-{free}"

    def _add(self, key: str, name: str, label: str) -> str:
        self._keys.add(key)
        self.found[key] = FilmList(key, name, self._language, "", dict.fromkeys(LANGUAGES, label))
        return key
