# SPDX-License-Identifier: MIT
"""Lists in tables: each row a film, with what its maker says of it as a viewer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from laufbild.core.codec.cell_dates import DAY_FIRST
from laufbild.core.codec.cell_values import Remembered
from laufbild.core.codec.row_problems import (
    Problem,
    ReadInPart,
    Reason,
    Unreadable,
    UnreadCell,
    excerpt,
)
from laufbild.core.lists import viewer_cells
from laufbild.core.lists.entries import (
    Entry,
    ListFile,
    Rated,
    Reading,
    Skipped,
    Source,
)
from laufbild.core.lists.list_columns import films_only, mark_of, places_of_marks
from laufbild.core.lists.list_formats import KINDS, NO_FILM, ListFormat, is_no_film
from laufbild.core.lists.prose_lines import Named, named
from laufbild.core.model.film import (
    Film,
    Marks,
    Text,
    Texts,
    Viewing,
)
from laufbild.core.tables.column_samples import day_orders
from laufbild.core.tables.film_rows import FilmReader, Options, without_year
from laufbild.core.tables.headings import Target, heading_words, target_of
from laufbild.core.tables.mapping import Mapping
from laufbild.core.tables.table_file import Row, Table
from laufbild.core.text.formula_guard import restored

#: Rows that are looked at to tell the scale of the ratings.
_JUDGED = 1000
#: How the heading of a column of ratings says the best one, and the characters in which that is.
_SCALE = re.compile(r"(?:-|–|/|\bto|\bbis|\bдо|\bof|\bvon|\bиз)\s*(5|10|100)\s*[)\]]?$")
_SCALE_LENGTH = 20
_RATING = Target("rating")
_SEEN = (Viewing(),)
#: What a cell changes of the marks, and the rating as it stands there.
_Said = tuple[dict[str, Any], Rated | None]


class _Marked(NamedTuple):
    """What a row says of a viewer."""

    marks: Marks
    rated: Rated | None = None
    unread: tuple[UnreadCell, ...] = ()


class TableList(ListFile):
    """A table of films; `mapping` may be set to another one before the entries are read.

    One that `is_list` names films in an order, and is not what its maker saw.
    """

    def __init__(
        self, table: Table, form: ListFormat, options: Reading, source: Source, *, is_list: bool = False
    ) -> None:
        super().__init__(source)
        self.is_list = is_list
        self.table = table
        self.mapping: Mapping = form.suggested(table.headings)
        if not form.best and not self.mapping.complete:
            self.mapping = _without_other_ratings(self.mapping, table)
        self._form = form
        self._options = options

    @property
    def share(self) -> float:
        return self.table.share

    def entries(self) -> Iterator[Entry | Skipped]:
        """Raises CatalogueError where no column holds titles, too."""
        if self.mapping.problem:
            raise self.mapping.problem
        return map(_Rows(self.table, self.mapping, self._form, self._options).entry, self.table.rows())


class _Rows:
    """Makes entries of the rows of a table."""

    def __init__(self, table: Table, mapping: Mapping, form: ListFormat, options: Reading) -> None:
        language = options.language_of(form.language, mapping.language)
        self._day_orders = day_orders(table, mapping, language)
        films = Options(options.vocabulary, language, options.added, keyed=False, day_orders=self._day_orders)
        self._film = FilmReader(table.path, films_only(mapping), films).film
        self._headings = mapping.headings
        self._whole = mapping.complete
        self._form = form
        self._titles = [n for n, to in enumerate(mapping.targets) if to and to.field in ("title", "original")]
        self._marks = places_of_marks(mapping)
        self._undated = not any(to and to.field == "year" for to in mapping.targets)
        self._kind = next(
            (place for place, named in enumerate(map(heading_words, mapping.headings)) if named in KINDS), -1
        )
        self._best = form.best or options.best or self._said_best() or self._judged(table)
        self._read = {name: Remembered(self._reading(name)) for name in self._marks}
        self._unmarked = Marks(wanted=form.wanted, viewings=_SEEN if form.seen else ())

    def _said_best(self) -> int:
        """The best rating that a heading names: "Rating (1-10)" → 10."""
        place = self._marks.get("rating", -1)
        found = _SCALE.search(self._headings[place][-_SCALE_LENGTH:]) if place >= 0 else None
        return int(found[1]) if found else 0

    def _judged(self, table: Table) -> int:
        """The best rating that the first rows let one think of."""
        place = self._marks.get("rating", -1)
        return viewer_cells.best_of(_cells(table, place)) if place >= 0 else viewer_cells.STARS

    def entry(self, row: Row) -> Entry | Skipped:
        if row.problem:
            return Skipped(row.line, "", row.problem)
        title = self._title(row)
        kind = row.cells[self._kind].strip() if self._kind >= 0 else ""
        if kind and is_no_film(kind):
            return Skipped(row.line, excerpt(title), Reason(NO_FILM, {"value": excerpt(kind)}))
        found = self._film(row)
        if isinstance(found, Problem):
            return Skipped(row.line, excerpt(title), found.reason, found.heading)
        film, unread = found
        marked = self._marked(row) if self._marks else _Marked(self._unmarked)
        title = film.title_in("en")[0] if title.startswith("{") else without_year(title, film.year)
        if self._undated and film.year is None and (dated := named(title)):
            film, title = _dated(film, title, dated), dated.titles[0]
        film, unread = self._claimed(film), unread + marked.unread
        return Entry(row.line, title, film, marked.marks, marked.rated, whole=self._whole, unread=unread)

    def _title(self, row: Row) -> str:
        """The title as it stands there: the first one that does; JSON where that has all of them in one."""
        titles = (restored(row.cells[place]).strip() for place in self._titles)
        return next(filter(None, titles), "")

    def _claimed(self, film: Film) -> Film:
        """What a list calls a fact is what it claims, as nobody has looked it up."""
        if not film.fact or self._whole:
            return film
        return film._replace(claim=_joined(film.claim, film.fact), fact={})

    def _marked(self, row: Row) -> _Marked:
        marks, rating = self._unmarked, None
        unread: list[UnreadCell] = []
        for name, place in self._marks.items():
            if cell := row.cells[place].strip():
                try:
                    changed, found = self._read[name][cell]
                except Unreadable as error:
                    unread.append(UnreadCell(self._headings[place], cell, error.reason))
                    if isinstance(error, ReadInPart) and isinstance(error.read, tuple):
                        marks = marks._replace(viewings=error.read)
                else:
                    if name == "wanted" and marks.viewings:  # a date of a viewing says more than "completed"
                        changed = {**changed, "viewings": marks.viewings}
                    marks, rating = marks._replace(**changed), found or rating
        return _Marked(marks, rating, tuple(unread))

    def _reading(self, name: str) -> Callable[[str], _Said]:
        """How a cell of one of MARKS is read: what it changes, and the rating as it stands there."""
        if name == "rating":
            return self._rated
        if name == "wanted":
            return lambda cell: (viewer_cells.status(restored(cell)), None)
        if name == "favourite":
            return lambda cell: ({name: viewer_cells.says_yes(restored(cell))}, None)
        if name == "seen":
            order = self._day_orders.get("seen", DAY_FIRST)
            return lambda cell: ({"viewings": viewer_cells.viewings(restored(cell), order)}, None)
        if name == "own_tag":
            return lambda cell: ({"tags": viewer_cells.tags(restored(cell))}, None)
        return lambda cell: ({name: restored(cell)}, None)

    def _rated(self, cell: str) -> _Said:
        rating = viewer_cells.rated(cell, self._best)
        return {"rating": viewer_cells.half_stars(rating) if rating else None}, rating


def _cells(table: Table, place: int) -> list[str]:
    """The cells of a column in the first rows."""
    return [row.cells[place] for row in islice(table.rows(), _JUDGED) if not row.problem]


def _without_other_ratings(mapping: Mapping, table: Table) -> Mapping:
    """The first column that is called a rating and has ratings is that; ranks are the place in the list.

    Certificates are not read, and a column of "Stars" may be people.
    """
    place = places_of_marks(mapping).get("rating", -1)
    named = [n for n, heading in enumerate(mapping.headings) if mark_of(heading) == _RATING and n != place]
    for each in (place, *named) if place >= 0 else ():
        cells = _cells(table, each)
        if viewer_cells.are_ranks(cells):
            mapping = _instead(mapping, each, Target("position"))
        elif viewer_cells.are_certificates(cells):
            mapping = mapping.choose(each, None)
        elif viewer_cells.are_ratings(cells):
            return mapping.choose(each, _RATING)
        elif each == place:
            mapping = _instead(mapping, each, target_of(mapping.headings[each]))
    return mapping


def _instead(mapping: Mapping, place: int, target: Target | None) -> Mapping:
    """The mapping with a column being something else, or nothing where another one is that."""
    return mapping.choose(place, None if target in mapping.targets else target)


def _dated(film: Film, title: str, dated: Named) -> Film:
    """A film whose year stands behind its title, as no column has it."""
    titles = {code: Text(dated.titles[0], t.status) if t.text == title else t for code, t in film.title.items()}
    return film._replace(title=titles, year=dated.year)


def _joined(texts: Texts, others: Texts) -> Texts:
    """The texts with the others behind them."""
    joined = dict(texts)
    for code, other in others.items():
        joined[code] = Text(f"{joined[code].text}\n\n{other.text}", "listed") if code in joined else other
    return joined
