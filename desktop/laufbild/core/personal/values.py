# SPDX-License-Identifier: MIT
"""What the personal file gives and takes, as values: changes, steps of the journal, corrections, lists, views."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

#: What a step of the journal can be; neutral words, put into the user's by whoever shows them.
KINDS = (
    "wanted", "favourite", "rating", "note", "tag", "viewing", "marks",
    "film added", "film changed", "film deleted", "correction", "list", "list deleted",
    "view", "view deleted", "import",
)  # fmt: skip
#: What the keys of own films begin with.
OWN = "own-"


class Change(NamedTuple):
    """What a write changed: the films' keys, and the fields by name ("seen", "rating", "own", "title_ru" ...)."""

    films: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.films or self.fields)

    def __or__(self, other: Change) -> Change:
        return Change(self.films | other.films, self.fields | other.fields)

    @classmethod
    def all_of(cls, changes: Iterable[Change]) -> Change:
        found = tuple(changes)
        films = frozenset[str]().union(*(change.films for change in found))
        return cls(films, frozenset[str]().union(*(change.fields for change in found)))


class Step(NamedTuple):
    """One step of the journal. `kind` is one of KINDS, `at` ISO in UTC; `film` is the key if it is of one film only.

    `title` is what whoever wrote it wants it called by.
    """

    number: int
    kind: str
    films: int
    title: str
    at: str
    undone: bool
    film: str = ""


class OwnList(NamedTuple):
    """An imported list; the introduction is the prose before its first film, `imported` a day."""

    key: str
    name: str
    language: str = ""
    address: str = ""
    introduction: str = ""
    imported: str = ""


class Listing(NamedTuple):
    """What an own list says of a film, in the list's own words and language."""

    list: str
    film: str
    position: int | None = None
    title: str = ""
    year: int | None = None
    story: str = ""
    claim: str = ""
    fact: str = ""
    language: str = ""


class SavedView(NamedTuple):
    """A saved view: `line` is the query, order and columns as one line of text."""

    id: int
    name: str
    line: str
    shortcut: str = ""
    position: int = 0
