# SPDX-License-Identifier: MIT
"""Rows of a table as films: a mapping is made into one quick step for each column, once for the whole table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from laufbild.core.codec import cell_dates, cell_values
from laufbild.core.codec.cell_dates import DAY_FIRST, DayOrder, says_nothing
from laufbild.core.codec.cell_values import Remembered, Values, by_language
from laufbild.core.codec.film_key import key_of
from laufbild.core.codec.row_problems import (
    NO_TITLE,
    NOT_A_NUMBER,
    NOT_COMPLETE,
    SPREADSHEET_ERROR,
    SPREADSHEET_ERRORS,
    TWO_IN_ONE,
    Problem,
    ReadInPart,
    Reason,
    Unreadable,
    UnreadCell,
    excerpt,
)
from laufbild.core.codec.whole_films import CHOSEN, values_of, whole_film
from laufbild.core.model.fields import DAY, PEOPLE, WORDS, names_of_shape
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Film,
    Source,
    Text,
)
from laufbild.core.model.vocabulary import FilmList, Names, Vocabulary
from laufbild.core.tables.headings import WORDED, page_of
from laufbild.core.tables.list_column import ListColumn
from laufbild.core.tables.mapping import COMPLETE, Mapping, Target
from laufbild.core.tables.table_file import Row
from laufbild.core.text.formula_guard import restored
from laufbild.core.text.languages import LANGUAGES, is_cyrillic

_COMPLETE = frozenset(COMPLETE)
#: A cell that is not empty, and the film's values so far.
Step = Callable[[str, dict[str, Any]], None]
_NUMBER = re.compile(r"[A-Za-z]{0,3}\d{1,12}")
_TITLE_AND_YEAR = re.compile(r"(.*\S)\s*[(\[]((?:18|19|20)\d\d)[)\]]", re.ASCII)
_APOSTROPHES = ("'", "’")
_ARTICLE_BEHIND = re.compile(
    r"(.+?),\s+(the|an?|der|die|das|eine?|les?|la|l['’]|une?|el|los|las|il|lo|gli)", re.IGNORECASE
)
#: How SQL writes that there is nothing.
_NULL = "\\N"
#: Cells of titles that are none, in lower case; "?" may be one.
_NO_TITLES = frozenset(("-", "–", "—", "n/a"))
LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a table.

    `vocabulary` gives the values known by name. `language` is the table's, where neither a column nor the
    letters of a cell tell it; none for that of the headings. Films without a date were `added` today. Films that
    bring no key get one unless they are to have none. `day_orders` has the order of day and month in the columns of
    certain fields.
    """

    vocabulary: Vocabulary
    language: str = ""
    added: str = field(default_factory=lambda: datetime.date.today().isoformat())
    keyed: bool = True
    day_orders: Mapping_[str, DayOrder] = field(default_factory=dict)


class FilmRow(NamedTuple):
    """The film of a row, numbered 0, and the cells of it that were not read, or only in part."""

    film: Film
    unread: tuple[UnreadCell, ...] = ()


class FilmReader:
    """Makes films of the rows of a table, and collects the values and lists that the vocabulary does not know."""

    def __init__(self, path: Path, mapping: Mapping, options: Options) -> None:
        self._mapping = mapping
        self._vocabulary = options.vocabulary
        self._language = options.language or mapping.language or "en"
        self._added = options.added
        self._day_orders = options.day_orders
        self._key_of = key_of if options.keyed else _no_key
        names = (*names_of_shape(WORDS), *CHOSEN, "role")
        self._values = {name: Values(name, options.vocabulary) for name in names}
        self._values["evidence"] = Values("evidence", options.vocabulary, closed=True)
        self._lists = ListColumn(path, self._language, options.vocabulary)
        self._has_no_year = not any(target and target.field == "year" for target in mapping.targets)
        mapped = [(place, target) for place, target in enumerate(mapping.targets) if target]
        mapped.sort(key=lambda pair: pair[1].field == "original")  # the last, in a language that is left
        self._steps = [(place, self._step(target)) for place, target in mapped]
        has_lists = mapping.complete or Target("list") in mapping.targets
        self._own_list = None if has_lists else self._lists.whole_table()

    def film(self, row: Row) -> FilmRow | Problem:
        """The film of a row, or why there is none: no cell costs a film but that of its title."""
        if row.problem:
            return Problem(row.line, "", row.problem)
        return self._whole_film(row) if self._mapping.complete else self._mapped_film(row)

    def _mapped_film(self, row: Row) -> FilmRow | Problem:
        values: dict[str, Any] = {"evidence": LISTED, "added": self._added, "list": self._own_list}
        unread: list[UnreadCell] = []
        found = [*map(str.strip, row.cells)]
        for place, step in self._steps:
            if cell := found[place]:
                try:
                    if cell[0] == "#" and cell in SPREADSHEET_ERRORS:
                        raise Unreadable(SPREADSHEET_ERROR, value=cell)
                    step(cell, values)
                except Unreadable as error:
                    unread.append(UnreadCell(self._mapping.headings[place], cell, error.reason))
        try:
            return FilmRow(self._finished(values), tuple(unread))
        except Unreadable as error:
            return Problem(row.line, "", error.reason)

    def _finished(self, values: dict[str, Any]) -> Film:
        titles = values.get("title")
        if not titles:
            raise Unreadable(NO_TITLE)
        for code, title in titles.items():
            if (dated := _dated(title.text)) and values.get("year") in (None, int(dated[2])):
                titles[code], values["year"] = Text(with_article(dated[1], code), title.status), int(dated[2])
        if self._has_no_year and (premiere := values.get("premiere")):
            values.setdefault("year", int(premiere[:4]))
        numbers = values.pop("numbers", ())
        if numbers:
            values["sources"] = _with_pages(values.get("sources", {}), numbers)
        if "key" not in values:
            values["key"] = self._key_of(next(iter(titles.values())).text, values.get("year"))
        return Film(0, **values)

    def _whole_film(self, row: Row) -> FilmRow | Problem:
        """The film of a row of a complete export: nothing is read by name, everything is what it was."""
        named = zip(self._mapping.headings, row.cells, strict=True)
        found = {heading: restored(cell) for heading, cell in named if heading in _COMPLETE}
        instead = {"evidence": LISTED, "added": self._added, "key": key_of(_first_title(found), None)}
        unread: list[UnreadCell] = []
        while isinstance(film := whole_film(found, self._vocabulary.values("evidence")), str):
            reason = Reason(NOT_COMPLETE, {"value": excerpt(found.get(film, ""))})
            if film in (each.heading for each in unread):
                return Problem(row.line, film, reason)
            unread.append(UnreadCell(film, found.get(film, ""), reason))
            found[film] = instead.get(film, LISTED if film.endswith("_status") else "")
        if not any(text.text.strip() for text in film.title.values()):
            return Problem(row.line, "", Reason(NO_TITLE))
        for name, value in values_of(film):
            self._values[name].keep(value)
        try:
            film = film._replace(list=self._lists.of(film.list)) if film.list else film
        except Unreadable as error:
            unread.append(UnreadCell("list", film.list or "", error.reason))
            film = film._replace(list=None)
        return FilmRow(film, tuple(unread))

    @property
    def names(self) -> Names:
        """The vocabulary's names, and the new values, each called by itself in every language."""
        names = {name: dict(values) for name, values in self._vocabulary.terms.items()}
        for name, values in self._values.items():
            names.setdefault(name, {}).update((value, dict.fromkeys(LANGUAGES, value)) for value in sorted(values.new))
        return names

    @property
    def lists(self) -> dict[str, FilmList]:
        """Those of the vocabulary in its order, then those of the table as they were met."""
        found = self._lists.found
        return {key: found[key] for key in (*self._vocabulary.lists, *found) if key in found}

    def _step(self, target: Target) -> Step:
        name = target.field
        if name in WORDED:
            return self._text_step(target)
        if name == "original":
            return self._original_step(target)
        if name in ("key", "sources"):  # seldom twice the same
            return {"key": _key_step, "sources": _sources_step}[name] if not target.language else _number_step(target)
        read = self._reading(name)
        known = Remembered(lambda cell: None if says_nothing(cell) else read(_plain(cell)))

        def step(cell: str, values: dict[str, Any]) -> None:
            try:
                found = known[cell]
            except ReadInPart as error:
                values[name] = error.read
                raise
            if found is not None:
                values[name] = found

        return step

    def _reading(self, name: str) -> Callable[[str], Any]:
        if name in PEOPLE:
            return lambda cell: cell_values.people(cell, self._values["role"])
        if name in names_of_shape(WORDS):
            return self._values[name].several
        if name in (*CHOSEN, "evidence"):
            return self._values[name].one
        if name == "list":
            return self._lists.of
        if name in names_of_shape(DAY) or name == "added":
            read = cell_dates.date if name == "added" else cell_dates.day_or_part
            order = self._day_orders.get(name, DAY_FIRST)

            def dated(cell: str) -> str | None:
                found = read(cell, order)
                if cell_dates.is_guess(cell, order):
                    raise ReadInPart(cell, found)
                return found

            return dated
        numbers = {"year": cell_dates.year, "runtime": cell_values.minutes, "position": cell_values.position}
        return numbers.get(name, cell_values.whole)

    def _text_step(self, target: Target) -> Step:
        name, certain = target
        others = self._mapping.languages(name)
        likely = next((code for code in self._preferred if code not in others), self._language)

        def step(cell: str, values: dict[str, Any]) -> None:
            if cell == _NULL or (name == "title" and cell.lower() in _NO_TITLES):
                return
            if cell[0] in "{'":
                cell = _plain(cell)
                if (said := by_language(cell)) is not None:
                    _put_all(values, name, said)
                    return
            language = certain or ("ru" if is_cyrillic(cell) else likely)
            text = Text(with_article(cell, language) if name == "title" else cell, LISTED)
            texts = values.get(name)
            if texts is None:
                values[name] = {language: text}
            elif texts.setdefault(language, text) != text:
                raise _two_in_one(texts[language], text)

        return step

    def _original_step(self, target: Target) -> Step:
        def step(cell: str, values: dict[str, Any]) -> None:
            titles: dict[str, Text] = values.setdefault("title", {})
            text = Text(with_article(_plain(cell), target.language or self._language), "original")
            same = [code for code, title in titles.items() if title.text == text.text]
            free = [code for code in self._preferred if code not in titles]
            likely = "ru" if is_cyrillic(cell) else (free or [self._language])[0]
            for language in same or [target.language or likely]:
                if language in titles and not same:
                    raise _two_in_one(titles[language], text)
                titles[language] = text

        return step

    @property
    def _preferred(self) -> tuple[str, ...]:
        """The languages a text without Cyrillic letters may be in, the likeliest first."""
        return (self._language, "en", "de")


def _first_title(row: dict[str, str]) -> str:
    return next(filter(None, (row.get(f"title_{code}", "").strip() for code in LANGUAGES)), "")


def _plain(cell: str) -> str:
    return restored(cell).strip()


def _key_step(cell: str, values: dict[str, Any]) -> None:
    values["key"] = _plain(cell)


def _number_step(target: Target) -> Step:
    """Takes the number of a film in another catalogue, or its page there."""

    def step(cell: str, values: dict[str, Any]) -> None:
        if cell.startswith("http"):
            _sources_step(cell, values)
        elif _NUMBER.fullmatch(cell):
            values["numbers"] = (*values.get("numbers", ()), (target.language, cell))
        elif not says_nothing(cell):
            raise Unreadable(NOT_A_NUMBER, value=excerpt(cell))

    return step


def _with_pages(sources: dict[str, tuple[Source, ...]], numbers: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The sources with the pages of a film in other catalogues, but for those that are among them."""
    found = list(sources.get("sources", ()))
    for catalogue, number in numbers:
        page = cell_values.source(page_of(catalogue, number))
        if not any(page.name == each.name and number in each.address.split("/") for each in found):
            found.append(page)
    return {**sources, "sources": tuple(found)}


def without_year(title: str, year: int | None) -> str:
    """ "The Run (1985)", 1985 → "The Run"; a title with another year stays as it is."""
    dated = _dated(title)
    return dated[1] if dated and int(dated[2]) == year else title


def _dated(title: str) -> re.Match[str] | None:
    return _TITLE_AND_YEAR.fullmatch(title) if title.endswith((")", "]")) else None


def with_article(title: str, language: str = "") -> str:
    """ "Marathon, The" → "The Marathon", "Âge d'or, L'" → "L'Âge d'or"; "Live, Love, Die" is English, and stays."""
    found = _ARTICLE_BEHIND.fullmatch(title) if ", " in title else None
    if found is None or (found[2].lower() == "die" and language != "de" and not re.search("[äöüß]", title)):
        return title
    return f"{found[2]}{'' if found[2].endswith(_APOSTROPHES) else ' '}{found[1]}"


def _sources_step(cell: str, values: dict[str, Any]) -> None:
    found = cell_values.sources_by_field(_plain(cell))
    for name, pages in values.get("sources", {}).items():
        found[name] = tuple(dict.fromkeys((*pages, *found.get(name, ()))))
    values["sources"] = found


def _two_in_one(one: Text, other: Text) -> Unreadable:
    return Unreadable(TWO_IN_ONE, value=excerpt(one.text), other=excerpt(other.text))


def _put_all(values: dict[str, Any], name: str, said: list[tuple[str, str, str]]) -> None:
    known = TITLE_STATUSES if name == "title" else TEXT_STATUSES
    texts = values.setdefault(name, {}) if said else {}
    for language, words, status in said:
        text = Text(words, status if status in known else LISTED)
        if texts.setdefault(language, text) != text:
            raise _two_in_one(texts[language], text)


def _no_key(title: str, year: int | None) -> str:
    return ""
