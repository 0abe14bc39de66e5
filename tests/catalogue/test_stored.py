# SPDX-License-Identifier: MIT
"""A film as it stands in a catalogue file: a row, and values that films share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.catalogue.fields import FIELDS
from laufbild.catalogue.film import TEXT_STATUSES, TEXTS, TITLE_STATUSES, Disputed, Film, Search, Source, Text
from laufbild.catalogue.stored import COLUMNS, as_json, film_of, row_of, shared_value
from laufbild.catalogue.text import LANGUAGES


def texts(statuses: tuple[str, ...]) -> st.SearchStrategy[dict[str, Text]]:
    return st.dictionaries(st.sampled_from(LANGUAGES), st.builds(Text, status=st.sampled_from(statuses)))


fields = st.sampled_from(tuple(FIELDS))
months = st.builds("{:04}-{:02}".format, st.integers(0, 9999), st.integers(1, 12))
found = {
    **dict.fromkeys(Film._fields, ...),
    **dict.fromkeys(("year", "runtime", "position"), st.none() | st.integers(-(2**31), 2**31)),
    "added": st.dates().map(str),
    "title": texts(TITLE_STATUSES),
    **dict.fromkeys(TEXTS, texts(TEXT_STATUSES)),
    "sources": st.dictionaries(fields | st.just("title_ru"), st.lists(st.builds(Source)).map(tuple)),
    "disputed": st.lists(st.builds(Disputed, field=fields)).map(tuple),
    "search": st.none() | st.builds(Search, date=months | st.just("2026")),
}
films = st.builds(Film, **found)


class Shared:
    """Shared values as a catalogue file has them."""

    def __init__(self) -> None:
        self.stored: list[str] = []

    def share(self, field: str, value: Any, plain: Callable[[Any], Any]) -> int:
        self.stored.append(as_json(plain(value)))
        return len(self.stored) - 1

    def value(self, field: str, number: int) -> Any:
        return shared_value(field, self.stored[number])


@settings(max_examples=60)
@given(films)
def test_a_row_holds_all_of_a_film(film: Film) -> None:
    shared = Shared()
    row = row_of(film, shared.share)
    assert len(row) == len(COLUMNS)
    words = {name: getattr(film, name) or None for name in ("kind", "relevance", "list", "colour")}
    assert film_of(film.id, row, shared.value) == film._replace(**words)


def test_a_row_holds_only_what_a_film_has() -> None:
    row = row_of(Film(7, "beg-1970", "documented", "2026-11-22", year=0), Shared().share)
    had = {name: value for name, value in zip(COLUMNS, row, strict=True) if value is not None}
    assert had == {"key": "beg-1970", "year": 0, "added": "2026-11-22", "evidence": 0}
