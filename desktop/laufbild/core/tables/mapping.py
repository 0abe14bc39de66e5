# SPDX-License-Identifier: MIT
"""Which column of a table is which field: suggested by the headings, changed by whoever knows better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from laufbild.core.codec.film_cells import row_of
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film
from laufbild.core.tables.headings import (
    WORDED,
    Target,
    languages_of,
    target_of,
)
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_TITLE_COLUMN = QT_TRANSLATE_NOOP("Errors", "No column of the table is known to hold titles; say which one does.")
SAME_FIELD = QT_TRANSLATE_NOOP("Errors", "The columns “{first}” and “{second}” cannot both be the same field.")
#: The headings of a complete export, and those that tell it from any other table.
COMPLETE = tuple(row_of(Film(id=0, key="", evidence="", added="")))
_TELLING = frozenset(("key", "evidence", "added", *(f"title_{code}_status" for code in LANGUAGES)))


@dataclass(frozen=True, slots=True)
class Mapping:
    """For each column of a table what it is, or None where it is left out.

    `language` is that of the headings, "" where they do not tell. In a `complete` table, as our own export
    writes it, all columns of the export are read, also those that are no field a user's table can have.
    """

    headings: tuple[str, ...]
    targets: tuple[Target | None, ...]
    language: str = ""
    complete: bool = False

    def choose(self, column: int, target: Target | None) -> Mapping:
        """The mapping with a column, counted from 0, being something else, or left out."""
        targets = (*self.targets[:column], target, *self.targets[column + 1 :])
        return replace(self, targets=targets, complete=self.complete and targets == self.targets)

    @property
    def read_as(self) -> tuple[Target | None, ...]:
        """What each column is read as: in a complete table, as the field that its heading names."""
        if not self.complete:
            return self.targets
        return tuple(Target(heading) if heading in COMPLETE else None for heading in self.headings)

    @property
    def skipped(self) -> tuple[str, ...]:
        """The headings of the columns that are not read."""
        read = zip(self.headings, self.read_as, strict=True)
        return tuple(heading for heading, target in read if target is None)

    @property
    def problem(self) -> CatalogueError | None:
        """Why no catalogue can be built so."""
        first: dict[Target, str] = {}
        for heading, target in zip(self.headings, self.targets, strict=True):
            if target and target in first:
                return CatalogueError(SAME_FIELD, first=first[target], second=heading)
            if target:
                first[target] = heading
        if not any(target.field in ("title", "original") for target in first):
            return CatalogueError(NO_TITLE_COLUMN)
        return None

    def languages(self, field: str) -> frozenset[str]:
        """The languages that have a column of their own for a title or a text."""
        return frozenset(target.language for target in self.targets if target and target.field == field) - {""}


def suggest(headings: Sequence[str]) -> Mapping:
    """What the columns are by their headings, in any of the languages; where two name the same, the first."""
    targets = once(_told_apart(headings, [target_of(heading) for heading in headings]))
    complete = set(headings) >= _TELLING and len(set(headings)) == len(headings)
    return Mapping(tuple(headings), tuple(_without_derived(headings, targets)), _language(headings), complete)


def once(targets: Iterable[Target | None]) -> list[Target | None]:
    """The targets, with None for one that an earlier column has."""
    met: set[Target] = set()
    found: list[Target | None] = []
    for target in targets:
        found.append(None if target in met else target)
        if target:
            met.add(target)
    return found


def _told_apart(headings: Sequence[str], targets: list[Target | None]) -> list[Target | None]:
    """Columns of one text, told apart by the languages of their headings: "Titel", "Title" → in German, in English."""
    times = Counter(targets)
    found = []
    for heading, target in zip(headings, targets, strict=True):
        languages = languages_of(heading)
        if target and target.field in WORDED and times[target] > 1 and len(languages) == 1:
            target = Target(target.field, *languages)
        found.append(target)
    return found


def _without_derived(headings: Sequence[str], targets: list[Target | None]) -> list[Target | None]:
    """Without what is only one of the other titles again: in our own JSON, and where each language has its own."""
    if "titles" in headings and "title" in headings:
        again = {"titles": Target("title"), "title": None, "original": None}
        targets = [again.get(heading, target) for heading, target in zip(headings, targets, strict=True)]
    if {target.language for target in targets if target and target.field == "title"} >= set(LANGUAGES):
        targets = [None if target == Target("original") else target for target in targets]
    return targets


def _language(headings: Sequence[str]) -> str:
    """The language of most headings that are of one language only."""
    votes = Counter(code for heading in headings for code in languages_of(heading) if len(languages_of(heading)) == 1)
    ((language, most),) = votes.most_common(1) or [("", 0)]
    return language if list(votes.values()).count(most) == 1 else ""


__all__ = ["COMPLETE", "NO_TITLE_COLUMN", "SAME_FIELD", "WORDED", "Mapping", "Target", "suggest"]
