# SPDX-License-Identifier: MIT
"""What single films are sorted by, so that they compare as they would in a stored order."""

from __future__ import annotations

from collections.abc import Callable
from functools import total_ordering
from typing import Any

from laufbild.core.catalogue.folded_words import SortWords
from laufbild.core.codec.film_row import PLAIN
from laufbild.core.library.marks_index import sort_value
from laufbild.core.model.fields import (
    FIELDS,
    MARKED,
    TEXT,
    TEXTS,
    Reader,
)
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Film,
    Text,
    Texts,
    preferred,
)
from laufbild.core.query.sort_order import Order
from laufbild.core.text.sort_keys import for_reader, sort_key

#: Words of its beginning by which a text is sorted.
BEGINNING = 8


@total_ordering
class _Backwards:
    """A value that is sorted from the end."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Backwards) and self.value == other.value

    def __lt__(self, other: _Backwards) -> bool:
        return bool(other.value < self.value)

    __hash__ = None  # type: ignore[assignment]


class SortKeys:
    """Gives for films what they are sorted by in an order, for a reader; `fields` are what they must have for it."""

    def __init__(self, order: Order, reader: Reader) -> None:
        self._reader = reader
        self._words = SortWords()
        self._parts = [(self._part(key.field), key.descending) for key in order]
        self.fields = frozenset(("title", *(key.field for key in order)))

    def of(self, film: Film) -> tuple[Any, ...]:
        """Films without a value come last either way; where all is equal, the title decides, the year and the key."""
        found: list[Any] = []
        for part, descending in self._parts:
            value = part(film)
            if value is None:
                found.append((True, 0))
            else:
                found.append((False, _Backwards(value) if descending else value))
        return (*found, self._title(film), film.year or 0, film.key)

    def _part(self, name: str) -> Callable[[Film], Any]:
        if name == "own":
            return lambda film: "own" if film.own else "corrected" if film.corrected else None
        if name in MARKED:
            return lambda film: sort_value(name, film.marks)
        if name == "title":
            return self._title
        if name in TEXTS:
            return lambda film: self._text(getattr(film, name), TEXT_STATUSES)
        if name in PLAIN and name != "key":
            return lambda film: getattr(film, name)
        if name in ("key", "original", "other_titles"):
            return self._written(name)
        return self._shown(name)

    def _title(self, film: Film) -> str:
        titles = film.title or {"": Text(film.key, TITLE_STATUSES[0])}
        language = self._language(titles, TITLE_STATUSES)
        text = titles[language].text
        key = self._words.key(text, language, BEGINNING)
        return for_reader(f"{key}\0{text}", self._reader.language)

    def _text(self, texts: Texts, statuses: tuple[str, ...]) -> str | None:
        if not texts:
            return None
        language = self._language(texts, statuses)
        return for_reader(self._words.key(texts[language].text, language, BEGINNING), self._reader.language)

    def _language(self, texts: Texts, statuses: tuple[str, ...]) -> str:
        return (
            self._reader.language
            if self._reader.language in texts
            else preferred(texts, self._reader.language, statuses)
        )

    def _written(self, name: str) -> Callable[[Film], str | None]:
        code = {"key": "en"}.get(name, self._reader.language)

        def key(film: Film) -> str | None:
            if name == "other_titles" and len(film.title) < 2:
                return None
            shown = FIELDS[name].show(film, self._reader)
            absent = name == "original" and not shown
            return None if absent else for_reader(self._words.key(shown, "", BEGINNING), code)

        return key

    def _shown(self, name: str) -> Callable[[Film], str | None]:
        field, language = FIELDS[name], self._reader.language

        def key(film: Film) -> str | None:
            if not getattr(film, name):
                return None
            return sort_key(field.show(film, self._reader), "" if field.kind == TEXT else language, language)

        return key
