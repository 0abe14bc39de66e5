# SPDX-License-Identifier: MIT
"""What an import will do: for each row of a list whether its film is matched, to choose, new or skipped."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from laufbild.core.catalogue.title_search import Titles, spelt
from laufbild.core.codec.row_problems import Reason, excerpt
from laufbild.core.lists.entries import (
    MOST_ROWS,
    TOO_MANY,
    Entry,
    ListFile,
    Skipped,
    Source,
)
from laufbild.core.lists.matching import Match, certain, matches
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.personal.rows import check_film, check_marks
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

MATCHED, AMBIGUOUS, NEW, SKIPPED = "known", "choose", "new", "left_out"
STATUSES = (MATCHED, AMBIGUOUS, NEW, SKIPPED)
BY_HAND = QT_TRANSLATE_NOOP("Import", "You left the film out.")
TOO_MUCH = QT_TRANSLATE_NOOP("Import", "The row says more of a film than can be kept.")
UNDECIDED = QT_TRANSLATE_NOOP("Import", "Several films may be meant, and none was chosen.")
NOTHING_IN_IT = QT_TRANSLATE_NOOP("Errors", "No film is named in {path}.")
_BATCH = 256
_INTERVAL = 0.1


class Progress(NamedTuple):
    """How far an import is: the share that is done, 0 to 1, and the rows read so far."""

    share: float
    rows: int


class Row(NamedTuple):
    """A row of a list: an entry, or what cannot be one.

    `match` is the film that is known; `candidates` are all that may be meant. `same_as` is the place of an earlier row
    of the same film: both are imported as one.
    """

    status: str
    entry: Entry | None = None
    match: Match | None = None
    candidates: tuple[Match, ...] = ()
    same_as: int | None = None
    unread: Skipped | None = None

    @property
    def skipped(self) -> Skipped | None:
        """What is left out of this row, and why."""
        if self.unread or not self.entry or self.status not in (AMBIGUOUS, SKIPPED):
            return self.unread
        reason = Reason(BY_HAND if self.status == SKIPPED else UNDECIDED)
        return Skipped(self.entry.line, self.entry.title, reason, file=self.entry.file)


class Plan:
    """The rows of a list, each of which can be decided in another way until the plan is carried out."""

    def __init__(self, sources: tuple[Source, ...], rows: list[Row]) -> None:
        self.sources = sources
        self.rows = rows
        self._counts = Counter(row.status for row in rows)
        self._same: dict[int, list[int]] = {}
        for place, row in enumerate(rows):
            if row.same_as is not None:
                self._same.setdefault(row.same_as, []).append(place)

    @property
    def source(self) -> Source:
        return self.sources[0]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows there are of each status."""
        return {status: self._counts[status] for status in STATUSES}

    def skipped(self) -> Iterator[Skipped]:
        """All that will not be imported as things are."""
        return (found for row in self.rows if (found := row.skipped))

    def take(self, place: int, match: Match) -> None:
        """The row at a place is about this film."""
        self._decide(place, MATCHED, match)

    def add(self, place: int) -> None:
        """The row at a place is about a film that is not there yet."""
        self._decide(place, NEW)

    def leave_out(self, place: int) -> None:
        self._decide(place, SKIPPED)

    def _decide(self, place: int, status: str, match: Match | None = None) -> None:
        """Decide about a row, and the later ones of the same film; what cannot be read stays left out."""
        for each in (place, *self._same.get(place, ())):
            row = self.rows[each]
            if row.entry:
                self._counts[row.status] -= 1
                self._counts[status] += 1
                self.rows[each] = row._replace(status=status, match=match)


def planning(found: ListFile, titles: Titles, path: object) -> Generator[Progress, None, Plan]:
    """Read a list and match it, telling how far it is. Raises CatalogueError where it cannot be read, or has no row."""
    rows: list[Row] = []
    first: dict[object, int] = {}
    told = 0.0
    entries = found.entries()
    while batch := list(islice(entries, _BATCH)):
        for row in _rows(batch, titles):
            rows.append(row._replace(same_as=_same_as(row, len(rows), first)))
        if len(rows) > MOST_ROWS:
            raise CatalogueError(TOO_MANY, path=path, most=MOST_ROWS)
        if time.monotonic() - told > _INTERVAL:
            told = time.monotonic()
            yield Progress(found.share, len(rows))
    if not rows:
        raise CatalogueError(NOTHING_IN_IT, path=path)
    return Plan(tuple(found.sources), rows)


def _rows(batch: list[Entry | Skipped], titles: Titles) -> Iterator[Row]:
    kept = [_kept(each) for each in batch]
    alike = iter(matches([each for each in kept if isinstance(each, Entry)], titles))
    for each in kept:
        if isinstance(each, Entry):
            yield _judged(each, next(alike))
        else:
            yield Row(SKIPPED, unread=each)


def _kept(each: Entry | Skipped) -> Entry | Skipped:
    """An entry, unless it says of a film what the personal file cannot keep."""
    if isinstance(each, Entry):
        try:
            check_film(each.film)
            check_marks(each.marks)
            bounds.text(each.title)
        except bounds.BoundError:
            return Skipped(each.line, excerpt(each.title), Reason(TOO_MUCH), file=each.file)
    return each


def _judged(entry: Entry, candidates: tuple[Match, ...]) -> Row:
    match = certain(candidates)
    status = MATCHED if match else AMBIGUOUS if candidates else NEW
    return Row(status, entry, match, candidates)


def _same_as(row: Row, place: int, first: dict[object, int]) -> int | None:
    """The place of the first row of the same film: of the same key, or of the same title and year where it has none."""
    if row.entry is None:
        return None
    key = row.match.key if row.match else row.entry.film.key
    earlier = first.setdefault(key or (spelt(row.entry.title).folded, row.entry.film.year), place)
    return None if earlier == place else earlier
