# SPDX-License-Identifier: MIT
"""Lists in tables: each row a film, with what its maker says of it as a viewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from laufbild.core.codec.cell_values import Remembered
from laufbild.core.codec.row_problems import (
    Problem,
    Reason,
    Unreadable,
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
from laufbild.core.lists.list_columns import films_only, places_of_marks
from laufbild.core.lists.list_formats import NO_FILM, ListFormat
from laufbild.core.lists.prose_lines import Named, named
from laufbild.core.model.film import (
    Film,
    Marks,
    Text,
    Texts,
    Viewing,
)
from laufbild.core.tables.film_rows import FilmReader, Options
from laufbild.core.tables.mapping import Mapping
from laufbild.core.tables.table_file import Row, Table
from laufbild.core.text.folding import fold
from laufbild.core.text.formula_guard import restored

#: Rows that are looked at to tell the scale of the ratings.
_JUDGED = 1000
_SEEN = (Viewing(),)
_Marked = tuple[dict[str, Any], Rated | None]


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
        films = Options(options.vocabulary, language, options.added, keyed=False)
        self._film = FilmReader(table.path, films_only(mapping), films).film
        self._headings = mapping.headings
        self._whole = mapping.complete
        self._form = form
        self._titles = [n for n, to in enumerate(mapping.targets) if to and to.field in ("title", "original")]
        self._marks = places_of_marks(mapping)
        self._undated = not any(to and to.field == "year" for to in mapping.targets)
        named = (place for place, heading in enumerate(mapping.headings) if fold(heading) == form.kind_column)
        self._kind = next(named, -1) if form.kind_column else -1
        self._best = form.best or options.best or self._judged(table)
        self._read = {name: Remembered(self._reading(name)) for name in self._marks}
        self._unmarked = Marks(wanted=form.wanted, viewings=_SEEN if form.seen else ())

    def _judged(self, table: Table) -> int:
        """The best rating that the first rows let one think of."""
        place = self._marks.get("rating", -1)
        if place < 0:
            return viewer_cells.STARS
        return viewer_cells.best_of(row.cells[place] for row in islice(table.rows(), _JUDGED) if not row.problem)

    def entry(self, row: Row) -> Entry | Skipped:
        if row.problem:
            return Skipped(row.line, "", row.problem)
        title = self._title(row)
        kind = row.cells[self._kind].strip() if self._kind >= 0 else ""
        if kind and self._form.is_no_film and self._form.is_no_film(kind):
            return Skipped(row.line, excerpt(title), Reason(NO_FILM, {"value": excerpt(kind)}))
        film = self._film(row)
        if isinstance(film, Problem):
            return Skipped(row.line, excerpt(title), film.reason, film.heading)
        found = self._marked(row) if self._marks else (self._unmarked, None)
        if isinstance(found, Skipped):
            return found._replace(title=excerpt(title))
        title = film.title_in("en")[0] if title.startswith("{") else title
        if self._undated and (dated := named(title)):
            film, title = _dated(film, title, dated), dated.titles[0]
        return Entry(row.line, title, self._claimed(film), *found, whole=self._whole)

    def _title(self, row: Row) -> str:
        """The title as it stands there: the first one that does; JSON where that has all of them in one."""
        titles = (restored(row.cells[place]).strip() for place in self._titles)
        return next(filter(None, titles), "")

    def _claimed(self, film: Film) -> Film:
        """What a list calls a fact is what it claims, as nobody has looked it up."""
        if not film.fact or self._whole:
            return film
        return film._replace(claim=_joined(film.claim, film.fact), fact={})

    def _marked(self, row: Row) -> tuple[Marks, Rated | None] | Skipped:
        marks, rating, name = self._unmarked, None, ""
        try:
            for name, place in self._marks.items():
                if cell := row.cells[place].strip():
                    changed, found = self._read[name][cell]
                    marks, rating = marks._replace(**changed), found or rating
        except Unreadable as error:
            return Skipped(row.line, "", error.reason, self._headings[self._marks[name]])
        return marks, rating

    def _reading(self, name: str) -> Callable[[str], _Marked]:
        """How a cell of one of MARKS is read: what it changes, and the rating as it stands there."""
        if name == "rating":
            return self._rated
        if name in ("wanted", "favourite"):
            return lambda cell: ({name: viewer_cells.says_yes(restored(cell))}, None)
        if name == "seen":
            return lambda cell: ({"viewings": viewer_cells.viewings(restored(cell))}, None)
        if name == "own_tag":
            return lambda cell: ({"tags": viewer_cells.tags(restored(cell))}, None)
        return lambda cell: ({name: restored(cell)}, None)

    def _rated(self, cell: str) -> _Marked:
        rating = viewer_cells.rated(cell, self._best)
        return {"rating": viewer_cells.half_stars(rating) if rating else None}, rating


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
