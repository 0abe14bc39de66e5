# SPDX-License-Identifier: MIT
"""What is typed into the form of a film: what is wrong with it, and what film or corrections come of it."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.codec.corrected_film import Correction, corrected
from laufbild.core.library.film_editing import (
    FIRST_YEAR,
    PARTS,
    cells_of,
    corrections_by,
    edited,
    faults,
    is_address,
    is_same,
    makes_sense,
    moved,
    new_film,
)
from laufbild.core.model.fields import FIELDS
from laufbild.core.model.film import (
    Credit,
    Film,
    Marks,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)
from library_fixture import own_film
from strategies import FILMS

THIS_YEAR = datetime.date.today().year
ANNA, BORIS = Person("Anna", "Anna", "Анна"), Person("Boris", "Boris", "Борис")
FILM = own_film(
    "The Race",
    id=7,
    key="the-race",
    year=1985,
    title={"en": Text("The Race", "listed"), "ru": Text("Забег", "original")},
    story={"en": Text("They run.", "retold")},
    cast=(Credit(ANNA), Credit(BORIS, "voice")),
    genre=("drama",),
    evidence="documented",
    sources={"year": (Source("film.at", "https://film.at/1"),), "title_ru": (Source("film.at", "https://film.at/1"),)},
    search=Search("2026-11", False, {"en": "nothing"}, (Nearest("x", {}),)),
    same_title=("other",),
    added="2020-01-01",
    marks=Marks(wanted=True),
)


def people(*named: str) -> str:
    return json.dumps([dict(zip(("name", "name_de", "name_ru", "role"), n.split("|"), strict=False)) for n in named])


def test_the_form_has_a_part_for_everything_but_what_is_made_of_it() -> None:
    fields = {part.field for part in PARTS}
    shown = {field.name for field in FIELDS.values() if field.width and not field.marked}
    assert shown - fields == {"other_titles", "original", "added", "key"} and fields <= set(FIELDS)
    assert len({part.name for part in PARTS}) == len(PARTS) == len(cells_of(FILM))


def test_a_new_film_has_nothing_but_its_day() -> None:
    film = new_film()
    assert film.added == datetime.date.today().isoformat() and film.evidence == "listed" and film.own
    assert {cell for name, cell in cells_of(film).items() if name != "evidence"} == {""}
    assert faults(cells_of(film), {}) == {}, "nobody is scolded before anything is typed"


# --- Editing ----------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(FILMS)
def test_typing_what_is_there_changes_nothing(film: Film) -> None:
    cells = cells_of(film)
    said, reverted = corrections_by(film, film, cells)
    assert (said, reverted) == ({}, frozenset())
    assert not faults(cells, {})


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("year", " 1986 ", {"year": 1986}),
        ("year", "", {"year": None}),
        ("runtime", "90 min", {"runtime": 90}),
        ("position", "3", {"position": 3}),
        ("kind", "short", {"kind": "short"}),
        ("kind", "", {"kind": None}),
        ("title_de", "Lauf", {"title": {**FILM.title, "de": Text("Lauf", "translation")}}),
        ("title_ru", " ", {"title": {"en": FILM.title["en"]}}),
        ("title_en", "Race", {"title": {**FILM.title, "en": Text("Race", "listed")}}),
        ("story_en", "They walk.\n", {"story": {"en": Text("They walk.", "ours")}}),
        ("story_de", "Sie laufen.", {"story": {**FILM.story, "de": Text("Sie laufen.", "ours")}}),
        ("genre", '["comedy"," my own ","comedy",""]', {"genre": ("comedy", "my own")}),
        ("genre", "[]", {"genre": ()}),
        ("genre", "", {"genre": ()}),
        ("cast", people("Eva||Ева|", "||Ян|voice", " | | "),
         {"cast": (Credit(Person("Eva", "Eva", "Ева")), Credit(Person("Ян", "Ян", "Ян"), "voice"))}),
        ("directors", "", {"directors": ()}),
        ("sources", '{"sources":[{"name":"","address":"https://www.a.org/x"},{"name":"Lexikon ","address":""},'
                    '{"name":"","address":" "}]}',
         {"sources": {"sources": (Source("a.org", "https://www.a.org/x"), Source("Lexikon"))}}),
    ],
)  # fmt: skip
def test_what_is_typed_and_nothing_else_is_changed(name: str, cell: str, expected: dict[str, object]) -> None:
    assert edited(FILM, {name: cell}) == FILM._replace(**expected)


def test_nothing_typed_changes_nothing() -> None:
    assert edited(FILM, {}) == FILM


# --- What is wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"year": "1985"}, ""), ({"year": ""}, ""), ({"year": str(FIRST_YEAR)}, ""),
        ({"year": str(THIS_YEAR + 10)}, ""),
        ({"year": "198"}, "year"), ({"year": "soon"}, "year"), ({"year": "1785"}, "year"),
        ({"year": str(THIS_YEAR + 11)}, "year"), ({"year": "-1985"}, "year"), ({"year": "٢٠٠٠"}, "year"),
        ({"runtime": "90"}, ""), ({"runtime": "90 мин"}, ""), ({"runtime": "1:30"}, ""),
        ({"runtime": "long"}, "runtime"),
        ({"position": "12"}, ""), ({"position": "first"}, "position"),
        ({"title_en": "", "title_ru": "Бег"}, ""), ({"title_en": " ", "title_ru": ""}, "title_en"),
        ({"sources": "{}"}, "evidence"), ({"sources": "{}", "evidence": "listed"}, ""),
        ({"evidence": "listed"}, ""), ({"evidence": "documented"}, ""), ({"year": "1986"}, ""),
        ({"sources": '{"x":[{"name":"","address":"film.at"}]}'}, "sources"),
        ({"sources": '{"x":[{"name":"","address":"https://a b"}]}'}, "sources"),
        ({"sources": '{"x":[{"name":"A","address":""},{"name":"","address":"http://a.org"}]}'}, ""),
        ({"sources": '{"x":[{"name":"","address":""}]}'}, "evidence"),
        ({"story_en": "anything: 1:30", "genre": '["anything"]'}, ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_was_typed(typed: dict[str, str], wrong: str) -> None:
    found = faults(cells_of(FILM), typed)
    assert list(found) == [name for name in (wrong,) if name]
    assert all("{" not in str(fault) for fault in found.values())


def test_what_is_there_already_is_not_complained_about() -> None:
    odd = FILM._replace(title={}, year=1500, sources={})
    assert faults(cells_of(odd), {}) == {}
    assert list(faults(cells_of(odd), {"story_en": "x"})) == ["title_en"], "but a film that is written needs a title"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("https://a.org", True), ("http://a.org/x?y=ü#z", True), ("https://", False), ("ftp://a.org", False),
     ("a.org", False), ("https://a.org b", False), ("https://[", False), ("javascript:alert(1)", False),
     ("see https://a.org", False), ("https://a.org,", False)],
)  # fmt: skip
def test_addresses(text: str, expected: bool) -> None:
    assert is_address(text) == expected


# --- Corrections ------------------------------------------------------------------------------------------


def test_corrections_are_what_differs_from_the_catalogue() -> None:
    before = {"year": Correction(1980, 1984), "title_en": Correction("Race", "The Race")}
    shown = corrected(FILM, before)
    typed = {"year": "1981", "title_en": "The Race ", "genre": '["drama"]', "runtime": "90 min", "story_en": "x"}
    assert corrections_by(FILM, shown, typed) == (
        {"year": Correction(1981, 1985), "runtime": Correction(90, None), "story_en": Correction("x", "They run.")},
        frozenset({"title_en"}),
    )
    assert corrections_by(FILM, shown, {"year": "1980"}) == ({}, frozenset()), "what was corrected before stays"


@settings(max_examples=40)
@given(FILMS, FILMS)
def test_what_is_corrected_is_shown(film: Film, other: Film) -> None:
    typed = cells_of(other._replace(evidence="listed", year=1985, position=3, runtime=4))
    said, reverted = corrections_by(film, film, typed)
    shown = cells_of(corrected(film, said))
    assert not reverted
    assert all(is_same(name, shown[name], typed[name]) for name in typed)


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("year", "1985", "1985.0", True), ("year", "soon", "soon", True), ("year", "soon", "1985", False),
        ("runtime", "90 min", "90", True), ("title_en", "a ", "a", True), ("title_en", "a", "A", False),
        ("genre", '["a", "b"]', '["a","b"]', True),
        ("genre", '["b","a"]', '["a","b"]', False), ("genre", "[]", "", True),
        ("cast", people("A||"), people("A|A|A"), True), ("cast", people("A||"), people("A|A|A|voice"), False),
        ("sources", '{"x":1}', '{"x":1}', True), ("sources", '{"x":1}', "", False), ("genre", "{", "", False),
        ("title_en_status", "listed", "listed", True),
    ],
)  # fmt: skip
def test_what_is_the_same(name: str, one: str, other: str, same: bool) -> None:
    assert is_same(name, one, other) == same == is_same(name, other, one)


@pytest.mark.parametrize(
    ("name", "cell", "sense"),
    [("year", "soon", True), ("genre", '["a"]', True), ("genre", "5", False), ("genre", "[5]", False),
     ("cast", '[{"name":5}]', False), ("cast", "[5]", False), ("sources", "[]", False), ("sources", "{", False),
     ("sources", '{"x":[{"name":"a"}]}', False), ("story_en", "{", True), ("key", "x", False), ("cast", "", True)],
)  # fmt: skip
def test_cells_that_a_form_can_show(name: str, cell: str, sense: bool) -> None:
    assert makes_sense(name, cell) == sense


@given(st.sampled_from([part.name for part in PARTS]), st.text(max_size=20) | st.from_regex(r"[\[{].{0,12}"))
def test_any_cell_can_be_looked_at(name: str, cell: str) -> None:
    assert makes_sense(name, cell) in (True, False)
    assert is_same(name, cell, cell)


def test_a_value_of_the_catalogue_that_has_become_another_is_noticed() -> None:
    said = {
        "year": Correction(1980, 1984),
        "title_en": Correction("Race", "The Race"),
        "cast": Correction([], [{"name": "Anna", "name_de": "Anna", "name_ru": "Анна"}]),
        "genre": Correction(["comedy"], ["drama"]),
        "runtime": Correction(90),
        "no_such_field": Correction(1, 2),
        "sources": Correction({}, {"x": 1}),
    }
    changed = moved(FILM, said)
    assert list(changed) == ["year", "cast", "sources"] and changed["year"] == "1985"
    assert moved(FILM._replace(year=1984), {"year": said["year"]}) == {}
