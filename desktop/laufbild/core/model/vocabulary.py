# SPDX-License-Identifier: MIT
"""Tags and fixed values with their names in every language, as a catalogue holds them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from laufbild.core.model import value_checks

#: Characters of all names together, at most; those of our own catalogue are some ten thousand.
_MOST_LETTERS = 1 << 26
_MOST_LISTS = 10_000
#: `names[field][value][language]`
Names = Mapping[str, Mapping[str, Mapping[str, str]]]


class FilmList(NamedTuple):
    """A list that names films: what it calls itself, its language, where it stands, and a short label."""

    key: str
    name: str
    language: str
    address: str
    label: Mapping[str, str]


class Vocabulary:
    """The values of every field that has fixed ones, in the order to show them."""

    def __init__(self, names: Names, lists: Mapping[str, FilmList]) -> None:
        self.lists = lists
        self._names = {**names, "list": {key: found.label for key, found in lists.items()}}

    @property
    def terms(self) -> Names:
        """The names of everything but lists, as a catalogue is written with."""
        return {field: values for field, values in self._names.items() if field != "list"}

    def values(self, field: str) -> tuple[str, ...]:
        return tuple(self._names.get(field, ()))

    def name(self, field: str, value: str, language: str) -> str:
        """What a value is called; the value itself where the vocabulary does not have it."""
        names = self._names.get(field, {}).get(value, {})
        return names.get(language) or names.get("en") or value

    def names(self, field: str, value: str) -> tuple[str, ...]:
        """What a value is called in every language."""
        return tuple(dict.fromkeys(self._names.get(field, {}).get(value, {}).values()))


def read_vocabulary(db: sqlite3.Connection) -> Vocabulary:
    """The vocabulary of a catalogue file. Raises sqlite3.Error, ValueError or RecursionError where it is damaged."""
    names: dict[str, dict[str, dict[str, str]]] = {}
    letters = 0
    for field, value, called in db.execute("SELECT field, value, names FROM vocabulary ORDER BY place"):
        names.setdefault(value_checks.text(field), {})[value_checks.text(value)] = value_checks.texts_by_name(
            value_checks.parsed(called)
        )
        letters += len(called)
        if letters > _MOST_LETTERS:
            raise ValueError("more than a vocabulary")
    rows = db.execute("SELECT key, name, language, address, label FROM list ORDER BY place LIMIT ?", (_MOST_LISTS,))
    return Vocabulary(names, {found.key: found for found in map(_list_of, rows)})


def _list_of(row: tuple[object, ...]) -> FilmList:
    key, name, language, address = map(value_checks.text, row[:4])
    return FilmList(key, name, language, address, value_checks.texts_by_name(value_checks.parsed(row[4])))
