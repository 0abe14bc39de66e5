# SPDX-License-Identifier: MIT
"""Tags and fixed values with their names in every language, as a catalogue holds them."""

from collections.abc import Mapping
from typing import NamedTuple

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
