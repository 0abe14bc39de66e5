# SPDX-License-Identifier: MIT
"""Rows of a table as films: a mapping is made into one quick step for each column, once for the whole table."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from laufbild.core.codec import cell_values
from laufbild.core.codec.cell_values import Remembered, Values, by_language
from laufbild.core.codec.film_key import key_of
from laufbild.core.codec.row_problems import (
    NO_TITLE,
    NOT_COMPLETE,
    TWO_IN_ONE,
    Problem,
    Reason,
    Unreadable,
    excerpt,
)
from laufbild.core.codec.whole_films import CHOSEN, values_of, whole_film
from laufbild.core.model.fields import DAY, PEOPLE, WHOLE, WORDS, names_of_shape
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Film,
    Text,
)
from laufbild.core.model.vocabulary import FilmList, Names, Vocabulary
from laufbild.core.tables.headings import WORDED
from laufbild.core.tables.list_column import ListColumn
from laufbild.core.tables.mapping import COMPLETE, Mapping, Target
from laufbild.core.tables.table_file import Row
from laufbild.core.text.formula_guard import restored
from laufbild.core.text.languages import LANGUAGES, is_cyrillic

_COMPLETE = frozenset(COMPLETE)
#: A cell that is not empty, and the film's values so far.
Step = Callable[[str, dict[str, Any]], None]
#: How numbers and dates are read.
_READ: dict[str, Callable[[str], int | str | None]] = {
    **dict.fromkeys(names_of_shape(WHOLE), cell_values.whole),
    **dict.fromkeys(names_of_shape(DAY), cell_values.day_or_part),
    "year": cell_values.year,
    "runtime": cell_values.minutes,
    "added": cell_values.date,
}
LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a table.

    `vocabulary` gives the values known by name. `language` is the table's, where neither a column nor the
    letters of a cell tell it; none for that of the headings. Films without a date were `added` today. Films that
    bring no key get one unless they are to have none.
    """

    vocabulary: Vocabulary
    language: str = ""
    added: str = field(default_factory=lambda: datetime.date.today().isoformat())
    keyed: bool = True


class FilmReader:
    """Makes films of the rows of a table, and collects the values and lists that the vocabulary does not know."""

    def __init__(self, path: Path, mapping: Mapping, options: Options) -> None:
        self._mapping = mapping
        self._vocabulary = options.vocabulary
        self._language = options.language or mapping.language or "en"
        self._added = options.added
        self._key_of = key_of if options.keyed else _no_key
        names = (*names_of_shape(WORDS), *CHOSEN, "role")
        self._values = {name: Values(name, options.vocabulary) for name in names}
        self._values["evidence"] = Values("evidence", options.vocabulary, closed=True)
        self._lists = ListColumn(path, self._language, options.vocabulary)
        mapped = [(place, target) for place, target in enumerate(mapping.targets) if target]
        mapped.sort(key=lambda pair: pair[1].field == "original")  # the last, in a language that is left
        self._steps = [(place, self._step(target)) for place, target in mapped]
        has_lists = mapping.complete or Target("list") in mapping.targets
        self._own_list = None if has_lists else self._lists.whole_table()

    def film(self, row: Row) -> Film | Problem:
        """The film of a row, numbered 0, or why there is none."""
        if row.problem:
            return Problem(row.line, "", row.problem)
        return self._whole_film(row) if self._mapping.complete else self._mapped_film(row)

    def _mapped_film(self, row: Row) -> Film | Problem:
        values: dict[str, Any] = {"evidence": LISTED, "added": self._added, "list": self._own_list}
        place = -1
        try:
            found = [*map(str.strip, row.cells)]
            for place, step in self._steps:
                if cell := found[place]:
                    step(cell, values)
            place = -1
            return self._finished(values)
        except Unreadable as error:
            heading = self._mapping.headings[place] if place >= 0 else ""
            return Problem(row.line, heading, error.reason)

    def _finished(self, values: dict[str, Any]) -> Film:
        titles = values.get("title")
        if not titles:
            raise Unreadable(NO_TITLE)
        if "key" not in values:
            values["key"] = self._key_of(next(iter(titles.values())).text, values.get("year"))
        return Film(0, **values)

    def _whole_film(self, row: Row) -> Film | Problem:
        """The film of a row of a complete export: nothing is read by name, everything is what it was."""
        named = zip(self._mapping.headings, row.cells, strict=True)
        found = {heading: restored(cell) for heading, cell in named if heading in _COMPLETE}
        film = whole_film(found, self._vocabulary.values("evidence"))
        if isinstance(film, str):
            return Problem(row.line, film, Reason(NOT_COMPLETE, {"value": excerpt(found.get(film, ""))}))
        if not any(text.text.strip() for text in film.title.values()):
            return Problem(row.line, "", Reason(NO_TITLE))
        for name, value in values_of(film):
            self._values[name].keep(value)
        return film._replace(list=self._lists.of(film.list)) if film.list else film

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
            return {"key": _key_step, "sources": _sources_step}[name]
        read = self._reading(name)
        known = Remembered(lambda cell: read(_plain(cell)))

        def step(cell: str, values: dict[str, Any]) -> None:
            values[name] = known[cell]

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
        return _READ[name]

    def _text_step(self, target: Target) -> Step:
        name, certain = target
        others = self._mapping.languages(name)
        likely = next((code for code in self._preferred if code not in others), self._language)

        def step(cell: str, values: dict[str, Any]) -> None:
            if cell[0] in "{'":
                cell = _plain(cell)
                if (said := by_language(cell)) is not None:
                    _put_all(values, name, said)
                    return
            language = certain or ("ru" if is_cyrillic(cell) else likely)
            text = Text(cell, LISTED)
            texts = values.get(name)
            if texts is None:
                values[name] = {language: text}
            elif texts.setdefault(language, text) != text:
                raise _two_in_one(texts[language], text)

        return step

    def _original_step(self, target: Target) -> Step:
        def step(cell: str, values: dict[str, Any]) -> None:
            titles: dict[str, Text] = values.setdefault("title", {})
            text = Text(_plain(cell), "original")
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


def _plain(cell: str) -> str:
    return restored(cell).strip()


def _key_step(cell: str, values: dict[str, Any]) -> None:
    values["key"] = _plain(cell)


def _sources_step(cell: str, values: dict[str, Any]) -> None:
    values["sources"] = cell_values.sources_by_field(_plain(cell))


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
