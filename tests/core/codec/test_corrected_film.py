# SPDX-License-Identifier: MIT
"""A film is corrected field by field; what makes no sense changes nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from laufbild.core.codec.corrected_film import Correction, cell_of, corrected
from laufbild.core.model.film import Credit, Person, Text
from library_fixture import own_film

FILM = own_film(
    "The Race",
    id=7,
    key="the-race",
    year=1985,
    title={"en": Text("The Race", "listed"), "ru": Text("Забег", "original")},
    story={"en": Text("They run.", "retold")},
    directors=(Credit(Person("Anna", "Anna", "Анна")),),
    genre=("drama",),
)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("year", "1986", {"year": 1986}),
        ("year", 1986, {"year": 1986}),
        ("year", None, {"year": None}),
        ("year", "", {"year": None}),
        ("kind", "fiction", {"kind": "fiction"}),
        ("kind", None, {"kind": None}),
        ("evidence", "documented", {"evidence": "documented"}),
        ("genre", ["comedy", "my own"], {"genre": ("comedy", "my own")}),
        ("genre", '["comedy"]', {"genre": ("comedy",)}),
        ("genre", [], {"genre": ()}),
        ("directors", [], {"directors": ()}),
        ("directors", [{"name": "B", "name_de": "B", "name_ru": "Б"}],
         {"directors": (Credit(Person("B", "B", "Б")),)}),
        ("title_ru", "Бег", {"title": {"en": FILM.title["en"], "ru": Text("Бег", "original")}}),
        ("title_de", "Lauf", {"title": {**FILM.title, "de": Text("Lauf", "translation")}}),
        ("title_ru", "", {"title": {"en": FILM.title["en"]}}),
        ("story_en", "They walk.", {"story": {"en": Text("They walk.", "ours")}}),
        ("story_en", None, {"story": {}}),
        ("title_en_status", "original", {"title": {**FILM.title, "en": Text("The Race", "original")}}),
    ],
)  # fmt: skip
def test_a_film_is_corrected_field_by_field(field: str, value: Any, expected: dict[str, Any]) -> None:
    assert corrected(FILM, {field: Correction(value)}) == FILM._replace(**expected)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("year", "soon"), ("year", [5]), ("year", "-4"), ("year", 99_999), ("evidence", "proved"), ("evidence", ""),
        ("genre", "5"), ("genre", [5]), ("directors", [{"name": 5, "name_de": 5, "name_ru": 5}]), ("directors", "{"),
        ("sources", {"x": 1}), ("title_en_status", "heard"), ("key", "other"), ("added", "2020-01-01"),
        ("no_such_field", "x"), ("", ""),
    ],
)  # fmt: skip
def test_what_makes_no_sense_leaves_its_field_and_no_other(field: str, value: Any) -> None:
    said = {"runtime": Correction("90"), field: Correction(value), "position": Correction(4)}
    assert corrected(FILM, said) == FILM._replace(runtime=90, position=4)


def test_an_odd_film_of_a_catalogue_can_be_corrected() -> None:
    odd = FILM._replace(evidence="rumoured")
    assert corrected(odd, {"year": Correction(1986)}) == odd._replace(year=1986)


def test_values_as_cells() -> None:
    assert [cell_of(value) for value in ("1985", 1985, None, ["a"], "")] == ["1985", "1985", "", '["a"]', ""]
