# SPDX-License-Identifier: MIT
"""A film as it stands in a catalogue file: a row, and values that films share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings

from laufbild.core.codec.film_row import (
    COLUMNS,
    as_json,
    film_of,
    row_of,
    shared_value,
)
from laufbild.core.model.film import Film
from strategies import FILMS


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
@given(FILMS)
def test_a_row_holds_all_of_a_film(film: Film) -> None:
    shared = Shared()
    row = row_of(film, shared.share)
    assert len(row) == len(COLUMNS)
    assert film_of(film.id, row, shared.value) == film


def test_a_row_holds_only_what_a_film_has() -> None:
    row = row_of(Film(7, "beg-1970", "documented", "2026-11-22", year=0), Shared().share)
    had = {name: value for name, value in zip(COLUMNS, row, strict=True) if value is not None}
    assert had == {"key": "beg-1970", "year": 0, "added": "2026-11-22", "evidence": 0}
