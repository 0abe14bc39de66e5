# SPDX-License-Identifier: MIT
"""Every field of the table goes through every codec: cells, JSON, a row of a database, the form and the checks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from laufbild.core.backup import personal_json
from laufbild.core.codec import film_cells, film_row
from laufbild.core.codec.film_names import neutral
from laufbild.core.codec.whole_films import whole_film, wrong_field
from laufbild.core.library.film_editing import PARTS, cells_of, edited
from laufbild.core.model.fields import CREDITS, DAY, FIELDS, TEXTS_BY_LANGUAGE, WHOLE, WORD, WORDS, Reader
from laufbild.core.model.film import Credit, Film, Person, Text
from laufbild.core.model.vocabulary import Vocabulary

STORED = [field for field in FIELDS.values() if field.shape]
#: What a film has beside the fields of the table.
NO_FIELDS = {"id", "key", "search", "disputed", "sources", "same_title", "same_story", "marks", "own", "corrected"}
SOMEBODY = Person("Pyotr", "Pjotr", "Пётр")
#: By shape a value, and one that no film may have.
VALUES: dict[str, tuple[Any, Any]] = {
    WHOLE: (12, -1),
    WORD: ("drama", None),
    WORDS: (("one", "two"), (1, 2)),
    DAY: ("1981-01-12", "1981-13"),
    CREDITS: ((Credit(SOMEBODY, "voice", SOMEBODY._replace(latin="Petya")), Credit(SOMEBODY)), (Credit((1, 2, 3)),)),  # type: ignore[arg-type]
    TEXTS_BY_LANGUAGE: ({"ru": Text("Бег", "ours")}, {"ru": Text("Бег", "no status")}),
}
EVIDENCES = ("documented", "listed")
every_field = pytest.mark.parametrize("name", [field.name for field in STORED])


def value_of(name: str) -> Any:
    special = {"evidence": "documented", "title": {"ru": Text("Бег", "translation")}, "year": 1981}
    return special.get(name, VALUES[FIELDS[name].shape][0])


def film_with(name: str, value: Any) -> Film:
    plain = Film(1, "own-run-1985", "documented", "2026-11-22", title={"en": Text("Run", "listed")}, own=True)
    return plain._replace(**{name: value})


class Shared:
    """Values that are stored once."""

    def __init__(self) -> None:
        self.stored: list[str] = []

    def share(self, field: str, value: Any, plain: Callable[[Any], Any]) -> int:
        self.stored.append(json.dumps(plain(value)))
        return len(self.stored) - 1

    def value(self, field: str, number: int) -> Any:
        return film_row.shared_value(field, self.stored[number])


def through_cells(film: Film) -> Film:
    return film_cells.film_of(film_cells.row_of(film), film.id)


def through_a_row(film: Film) -> Film:
    shared = Shared()
    return film_row.film_of(film.id, film_row.row_of(film, shared.share), shared.value)


def through_our_json(film: Film) -> Film:
    _, found = personal_json.film_of(json.loads(json.dumps(personal_json.plain_film(film.id, film))))
    return found


def through_the_form(film: Film) -> Film:
    cells = cells_of(film)
    return edited(film_with("key", film.key)._replace(added=film.added), cells)


CODECS = {
    "cells": through_cells,
    "row of a database": through_a_row,
    "our JSON": through_our_json,
    "form": through_the_form,
}


@pytest.mark.parametrize("codec", CODECS)
@every_field
def test_a_value_comes_back_as_it_was(name: str, codec: str) -> None:
    film = film_with(name, value_of(name))
    if codec == "form" and name in {*FIELDS} - {part.field for part in PARTS}:
        assert name == "added"  # nobody types that
        return
    assert getattr(CODECS[codec](film), name) == getattr(film, name)


@every_field
def test_a_value_is_in_the_json_of_an_export_and_shown(name: str) -> None:
    film = film_with(name, value_of(name))
    field = FIELDS[name]
    said = json.dumps(neutral(film, "en"), ensure_ascii=False)
    shown = field.show(film, Reader("ru", Vocabulary({}, {})))
    assert name in said or name == "title"
    assert shown and (field.shape != CREDITS or shown == "Пётр (Пётр, voice), Пётр")


@every_field
def test_the_checks_know_a_value_from_nonsense(name: str) -> None:
    good, bad = film_with(name, value_of(name)), film_with(name, VALUES[FIELDS[name].shape][1])
    assert wrong_field(good) == "" and whole_film(film_cells.row_of(good), EVIDENCES) == good._replace(id=0, own=False)
    if FIELDS[name].shape != WORD:
        assert wrong_field(bad).startswith(name)


def test_a_film_has_a_place_for_each_field_and_no_other() -> None:
    assert {field.name for field in STORED} == set(Film._fields) - NO_FIELDS
