# SPDX-License-Identifier: MIT
"""What an import will do: for each row of a list whether its film is matched, to choose, new or skipped."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from laufbild.core.catalogue.title_search import Titles, spelt
from laufbild.core.codec.row_problems import Reason, UnreadCell, excerpt
from laufbild.core.lists.entries import (
    MOST_ROWS,
    TOO_MANY,
    Column,
    Entry,
    ListFile,
    Skipped,
    Source,
    pages_of,
)
from laufbild.core.lists.matching import Match, certain, matches
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import NO_MARKS, Film, Text
from laufbild.core.personal.rows import check_film, check_marks
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

MATCHED, AMBIGUOUS, NEW, SKIPPED = "known", "choose", "new", "left_out"
STATUSES = (MATCHED, AMBIGUOUS, NEW, SKIPPED)
BY_HAND = QT_TRANSLATE_NOOP("Import", "You left the film out.")
TOO_MUCH = QT_TRANSLATE_NOOP("Import", "The row says more of a film than can be kept.")
UNDECIDED = QT_TRANSLATE_NOOP("Import", "Several films may be meant, and none was chosen.")
NOTHING_IN_IT = QT_TRANSLATE_NOOP("Errors", "No film is named in {path}.")
_BATCH = 256
#: What tells a film from others, and what is no part of a list.
_NAMING = ("id", "key", "title", "marks")
_ANY_FILM = Film(0, "film", "listed", "2026-11-22", title={"en": Text("film", "listed")})
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

    def __init__(self, sources: tuple[Source, ...], rows: list[Row], columns: Sequence[Column] = ()) -> None:
        self.sources = sources
        self.columns = columns
        #: How many cells were not read, or only in part.
        self.unread_count = sum(len(row.entry.unread) for row in rows if row.entry)
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

    def unread(self) -> Iterator[tuple[Entry, UnreadCell]]:
        """The cells of the rows which were not read, or only in part, but for rows that are skipped."""
        kept = (row.entry for row in self.rows if row.entry and row.status != SKIPPED)
        return ((entry, cell) for entry in kept for cell in entry.unread)

    @property
    def unread_columns(self) -> list[Column]:
        return [column for column in self.columns if column.target is None]

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


def known_pages(films: Iterable[Film]) -> dict[str, str]:
    """The keys of films by their pages in other catalogues."""
    return {page: film.key for film in films for page in pages_of(film).values()}


def planning(
    found: ListFile, titles: Titles, path: object, pages: Mapping[str, str] = MappingProxyType({})
) -> Generator[Progress, None, Plan]:
    """Read a list and match it, telling how far it is. Raises CatalogueError where it cannot be read, or has no row.

    `pages` are the keys of films by their pages in other catalogues.
    """
    rows: list[Row] = []
    earlier = _Earlier()
    told = 0.0
    entries = found.entries()
    while batch := list(islice(entries, _BATCH)):
        rows += map(earlier.placed, _rows(batch, titles, pages))
        if len(rows) > MOST_ROWS:
            raise CatalogueError(TOO_MANY, path=path, most=MOST_ROWS)
        if time.monotonic() - told > _INTERVAL:
            told = time.monotonic()
            yield Progress(found.share, len(rows))
    if not rows:
        raise CatalogueError(NOTHING_IN_IT, path=path)
    return Plan(tuple(found.sources), rows, found.columns)


def _rows(batch: list[Entry | Skipped], titles: Titles, pages: Mapping[str, str]) -> Iterator[Row]:
    kept = [_kept(each) for each in batch]
    alike = iter(matches([each for each in kept if isinstance(each, Entry)], titles, pages))
    for each in kept:
        if isinstance(each, Entry):
            yield _judged(each, next(alike))
        else:
            yield Row(SKIPPED, unread=each)


def _kept(each: Entry | Skipped) -> Entry | Skipped:
    """An entry without what the personal file cannot keep; what is too much of a title costs the film."""
    if isinstance(each, Entry) and not _can_be_kept(each):
        each = _within_bounds(each)
        if not _can_be_kept(each):
            return Skipped(each.line, excerpt(each.title), Reason(TOO_MUCH), file=each.file)
    return each


def _can_be_kept(entry: Entry) -> bool:
    try:
        check_film(entry.film)
        check_marks(entry.marks)
        bounds.text(entry.title)
    except bounds.BoundError:
        return False
    return True


def _within_bounds(entry: Entry) -> Entry:
    """An entry without those values that can't be kept by themselves, which are named as not read."""
    unread = list(entry.unread)
    film, marks = entry.film, entry.marks
    for name in film._fields:
        alone = _ANY_FILM._replace(**{name: getattr(film, name)})
        if name not in _NAMING and not _can_be_kept(Entry(0, "", alone)):
            unread.append(UnreadCell(name, _plain(getattr(film, name)), Reason(TOO_MUCH)))
            film = film._replace(**{name: getattr(_ANY_FILM, name)})
    for name in marks._fields:
        if not _can_be_kept(Entry(0, "", _ANY_FILM, NO_MARKS._replace(**{name: getattr(marks, name)}))):
            unread.append(UnreadCell(name, _plain(getattr(marks, name)), Reason(TOO_MUCH)))
            marks = marks._replace(**{name: getattr(NO_MARKS, name)})
    return entry._replace(film=film, marks=marks, unread=tuple(unread))


def _plain(value: Any) -> str:
    """A value as a reader would write it: texts and tags one after the other."""
    if isinstance(value, dict):
        value = [getattr(each, "text", each) for each in value.values()]
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _judged(entry: Entry, candidates: tuple[Match, ...]) -> Row:
    match = certain(candidates)
    status = MATCHED if match else AMBIGUOUS if candidates else NEW
    return Row(status, entry, match, candidates)


class _Earlier:
    """The rows so far, by what tells their films apart: a key, else pages, else title and year."""

    def __init__(self) -> None:
        self._count = 0
        self._first: dict[object, int] = {}
        self._pages: dict[int, dict[str, str]] = {}

    def placed(self, row: Row) -> Row:
        """The next row, with the place of the first one of its film.

        A film that is known by its title may be another one where an earlier row of it has other pages.
        """
        place, self._count = self._count, self._count + 1
        if row.entry is None:
            return row
        pages = pages_of(row.entry.film)
        match = row.match
        if match and not match.by_key and self._is_another(match.key, pages):
            row = row._replace(status=AMBIGUOUS, match=None, candidates=(match,))
        names = self._names(row, pages)
        found = next((first for name in names if (first := self._first.get(name)) is not None), None)
        first = place if found is None else found
        for name in names:
            self._first.setdefault(name, first)
        if pages:
            self._pages[first] = {**pages, **self._pages.get(first, {})}
        return row if found is None else row._replace(same_as=found)

    def _names(self, row: Row, pages: Mapping[str, str]) -> list[object]:
        assert row.entry
        film = row.entry.film
        if key := row.match.key if row.match else film.key:
            return [key]
        named = (spelt(row.entry.title).folded, film.year)
        return [*sorted(pages.values()), *(() if self._is_another(named, pages) else (named,))]

    def _is_another(self, name: object, pages: Mapping[str, str]) -> bool:
        """Whether the row that has this name has pages on the same sites, and none of these."""
        before = self._pages.get(self._first.get(name, -1), {})
        shared = before.keys() & pages.keys()
        return bool(shared) and all(before[site] != pages[site] for site in shared)
