# SPDX-License-Identifier: MIT
"""Reads Letterboxd's export: an archive of tables that name the same films, and lists with a head of their own."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from laufbild.core.lists.entries import (
    LETTERBOXD,
    MOST_ROWS,
    TOO_MANY,
    Column,
    Entry,
    ListFile,
    ListRank,
    Rated,
    Skipped,
    Source,
    pages_of,
)
from laufbild.core.lists.tabular import TableList
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Viewing,
)
from laufbild.core.tables.csv_table import Dialect, SeparatedTable
from laufbild.core.tables.decoding import reader
from laufbild.core.tables.table_file import LONGEST_CELL
from laufbild.core.text.folding import fold
from laufbild.core.text.language_guess import language_of
from laufbild.core.work import cancellation

LIST_MARK = "Letterboxd list export"
#: Folders of an export that are not imported: deleted entries, likes, reviews of films that are gone.
LEFT_ALONE = ("deleted", "likes", "orphaned")
#: Characters of the head of a list, which says of itself what it is, at most.
_HEAD = 1 << 18
#: Tables whose ratings are what the user thinks now; elsewhere a rating belongs to a viewing.
_RATINGS = "ratings"
#: Tables in which the address is that of a film.
_OF_FILMS = ("watched", _RATINGS, "watchlist", "films")
_SEEN = (Viewing(),)
_ORDER = ("watched", _RATINGS, "diary", "reviews", "watchlist")


def open_list_table(path: Path, encoding: str) -> tuple[SeparatedTable, Source]:
    """A list of an export: its table, and what stands above it. Raises CatalogueError where there is no table."""
    with path.open("rb") as file, reader(file, encoding) as text:
        lines = list(io.StringIO(text.read(_HEAD), newline=""))
    about, skipped = _about(lines)
    words = about.get("description", "")
    language = language_of(" ".join((about.get("name", ""), words)))
    source = Source(LETTERBOXD, about.get("name") or path.stem, language, words, about.get("url", ""))
    return SeparatedTable(path, encoding, Dialect(","), skipped), source


def _about(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """What a list says of itself by heading, and the number of lines before its table."""
    csv.field_size_limit(LONGEST_CELL)  # more than the head has
    rows = csv.reader(iter(lines[1:]), strict=False)
    found: list[list[str]] = []
    for row in islice(rows, 20):
        if found and found[-1] and not row:
            return dict(zip(map(fold, found[0]), found[-1], strict=False)), rows.line_num + 1
        found.append(row)
    return {}, 1


@dataclass(slots=True)
class _Merged:
    """What several tables say of one film. There may be a million: what few of them have is made when it is needed."""

    entry: Entry
    wanted: bool = False
    rated: Rated | None = None
    rating: int | None = None
    of_viewing: tuple[str, Rated | None, int | None] = ("", None, None)
    seen: bool = False
    notes: dict[str, None] | None = None
    tags: dict[str, None] | None = None
    dates: dict[str, Counter[str]] | None = None
    stands_in: dict[int, ListRank] | None = None

    def add(self, entry: Entry, table: str) -> None:
        marks = entry.marks
        self.wanted |= marks.wanted
        self.seen |= bool(marks.viewings)
        self.tags = _with(self.tags, marks.tags)
        self.notes = _with(self.notes, (marks.note,) if marks.note else ())
        date = max((viewing.date for viewing in marks.viewings), default="")
        if table == _RATINGS:
            self.rated, self.rating = entry.rated, marks.rating
        elif marks.rating and date >= self.of_viewing[0]:
            self.of_viewing = date, entry.rated, marks.rating
        if date:
            self.dates = self.dates or {}
            self.dates.setdefault(table, Counter()).update(v.date for v in marks.viewings if v.date)

    def add_standing(self, standing: ListRank) -> None:
        self.stands_in = self.stands_in or {}
        self.stands_in.setdefault(standing.source, standing)

    @property
    def marks(self) -> Marks:
        """One and the same viewing stands in the diary and among the reviews; it counts once."""
        dated: Counter[str] = Counter()
        for each in (self.dates or {}).values():
            dated |= each
        viewings = tuple(Viewing(date=date) for date in sorted(dated.elements())) or (_SEEN if self.seen else ())
        rating = self.rating or self.of_viewing[2]
        return Marks(self.wanted, False, rating, "\n\n".join(self.notes or ()), tuple(self.tags or ()), viewings)

    @property
    def whole(self) -> Entry:
        rated = self.rated or self.of_viewing[1]
        return self.entry._replace(marks=self.marks, rated=rated, stands_in=tuple((self.stands_in or {}).values()))


def _with(some: dict[str, None] | None, more: Sequence[str]) -> dict[str, None] | None:
    """Some texts and more, each once; the same dictionary, if there was one."""
    if more:
        some = some or {}
        some |= dict.fromkeys(more)
    return some


class _Films:
    """The films of an export in the order in which they are met; two of one title and year differ by their pages.

    Only some tables name the page of a film; in the others it is that of a viewing or a review.
    """

    def __init__(self) -> None:
        self.all: deque[_Merged] = deque()
        self._named: dict[tuple[str, int | None], _Merged | dict[str, _Merged]] = {}

    def find(self, entry: Entry, *, is_of_film: bool) -> _Merged | None:
        """The film of an entry, if it was met; of several of one title and year the first, where no page tells."""
        found = self._named.get(_name(entry))
        page = _page(entry) if is_of_film else ""
        if isinstance(found, dict):
            return found.get(page) if page else next(iter(found.values()))
        return found if found and (not page or _page(found.entry) in ("", page)) else None

    def add(self, merged: _Merged) -> _Merged:
        self.all.append(merged)
        before = self._named.get(_name(merged.entry))
        if isinstance(before, _Merged):
            before = {_page(before.entry): before}
        if before:
            before[_page(merged.entry)] = merged
        self._named[_name(merged.entry)] = before or merged
        return merged


class LetterboxdExport(ListFile):
    """All tables of an export as one list, each film once; the lists in it are further sources."""

    def __init__(self, path: Path, name: str, tables: Sequence[tuple[str, TableList]]) -> None:
        super().__init__(Source(LETTERBOXD, name, "en"))
        self._path = path
        self._tables = sorted(tables, key=lambda pair: _place(pair[0]))
        self._done = 0
        for _, table in self._tables:
            if table.is_list:
                self.sources.append(table.source)

    @property
    def columns(self) -> list[Column]:
        return [column._replace(file=name) for name, table in self._tables for column in table.columns]

    @property
    def share(self) -> float:
        return self._done / (len(self._tables) or 1)

    def entries(self) -> Iterator[Entry | Skipped]:
        """First all tables are read: what is said of a film stands in several of them."""
        films = _Films()
        number = 0
        for done, (name, table) in enumerate(self._tables):
            self._done = done
            number += table.is_list
            for found in table.entries():
                if isinstance(found, Skipped):
                    yield found._replace(file=name)
                else:
                    self._merge(films, found, name, number if table.is_list else 0)
        self._done = len(self._tables)
        while films.all:
            yield films.all.popleft().whole

    def _merge(self, films: _Films, entry: Entry, name: str, source: int) -> None:
        merged = films.find(entry, is_of_film=Path(name).stem in _OF_FILMS)
        if merged is None:
            cancellation.check()
            if len(films.all) == MOST_ROWS:
                raise CatalogueError(TOO_MANY, path=self._path, most=MOST_ROWS)
            merged = films.add(_Merged(entry._replace(file=name, marks=NO_MARKS)))
        if source:
            merged.add_standing(ListRank(source, entry.film.position, _claim(entry.film)))
        else:
            merged.add(entry, Path(name).stem)


def _name(entry: Entry) -> tuple[str, int | None]:
    return fold(entry.title) or entry.title, entry.film.year


def _page(entry: Entry) -> str:
    return min(pages_of(entry.film).values(), default="")


def _place(name: str) -> tuple[int, str]:
    stem = Path(name).stem
    return (_ORDER.index(stem) if stem in _ORDER else len(_ORDER)), name


def _claim(film: Film) -> str:
    return next((text.text for text in film.claim.values()), "")
