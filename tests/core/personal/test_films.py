# SPDX-License-Identifier: MIT
"""Own films keep all that a film can have, their keys and their numbers; corrections go field by field."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model.bounds import BoundError
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.rows import own_film, record_of
from laufbild.core.personal.values import Change, Listing, OwnList
from strategies import OWN_FILMS

RUN = Film(0, "", "listed", "2026-11-22", year=1985, title={"ru": Text("Бег", "original")})


def changed(films: str, *fields: str) -> Change:
    return Change(frozenset(films.split()), frozenset(fields))


def test_films_are_added_under_keys_and_numbers_of_their_own(personal: PersonalFile) -> None:
    assert personal.films.add(RUN) == changed("own-beg-1985", "own")
    assert personal.films.keys_for([RUN, RUN, RUN._replace(year=None)]) == [
        "own-beg-1985-2",
        "own-beg-1985-3",
        "own-beg",
    ]
    personal.films.add_all([RUN._replace(key="own-mine"), RUN, RUN._replace(key="beg-1985")])
    assert [(number, film.key) for number, film in personal.films.all()] == [
        (1, "own-beg-1985"),
        (2, "own-mine"),
        (3, "own-beg-1985-3"),
        (4, "own-beg-1985-4"),
    ]
    assert personal.films.own("own-mine") == RUN._replace(id=2, key="own-mine")
    assert personal.films.own("beg-1985") is None


def test_a_change_outside_the_bounds_is_refused_by_its_own_sentence(personal: PersonalFile) -> None:
    personal.films.add(RUN)
    with pytest.raises(BoundError):
        personal.films.change("own-beg-1985", RUN._replace(year=12_345))
    assert [film.year for _, film in personal.films.all()] == [1985]


def test_a_key_that_looks_like_a_numbered_one_is_no_hindrance(personal: PersonalFile) -> None:
    personal.films.add_all([RUN, RUN._replace(key="own-beg-1985-3"), RUN])
    assert [film.key for _, film in personal.films.all()] == ["own-beg-1985", "own-beg-1985-3", "own-beg-1985-3-2"]


def test_a_number_is_never_given_twice(personal: PersonalFile) -> None:
    personal.films.add_all([RUN, RUN])
    personal.films.delete(["own-beg-1985-2"])
    personal.films.add(RUN)
    assert [number for number, _ in personal.films.all()] == [1, 3]
    personal.undo()
    personal.films.add(RUN)
    assert [number for number, _ in personal.films.all()] == [1, 4]


def test_numbers_and_state_tell_what_is_there(personal: PersonalFile) -> None:
    states = [personal.films.state()]
    for write in (
        lambda: personal.films.add_all([RUN, RUN]),
        lambda: personal.films.change("own-beg-1985", RUN._replace(year=1986)),
        lambda: personal.films.delete(["own-beg-1985"]),
        lambda: personal.films.correct("a", {"year": Correction(1, 2)}),
        lambda: personal.lists.add(OwnList("l", "List"), []),
    ):
        write()
        states.append(personal.films.state())
    assert len(set(states)) == 6
    assert personal.films.numbers() == [2]
    personal.marks.rate(["a"], 5)
    assert personal.films.state() == states[-1], "marks are no part of it"
    personal.go_to(0)
    assert personal.films.state() == states[0]


def test_marks_are_no_part_of_a_film(personal: PersonalFile) -> None:
    personal.films.add(RUN._replace(marks=Marks(True), corrected=("year",)))
    assert personal.films.own("own-beg-1985") == RUN._replace(id=1, key="own-beg-1985")


def test_a_film_is_changed_under_its_key(personal: PersonalFile) -> None:
    personal.films.add(RUN)
    other = RUN._replace(key="own-other", year=1986, title={"en": Text("Run", "translation")})
    assert personal.films.change("own-beg-1985", other) == changed(
        "own-beg-1985", "own", "year", "title_ru", "title_ru_status", "title_en", "title_en_status"
    )
    assert personal.films.own("own-beg-1985") == other._replace(id=1, key="own-beg-1985")
    assert not personal.films.change("own-none", RUN)
    assert not personal.films.change("own-beg-1985", other)


def test_a_deleted_film_takes_what_is_said_of_it_along_and_brings_it_back(personal: PersonalFile) -> None:
    personal.films.add_all([RUN, RUN._replace(key="own-two")])
    keys = ["own-beg-1985", "own-two", "of-the-catalogue"]
    personal.marks.set(dict.fromkeys(keys, Marks(True, tags=("t",), viewings=(Viewing(),))))
    personal.films.correct("own-beg-1985", {"year": Correction(1, 2)})
    said = [Listing("l", key) for key in keys]
    personal.lists.add(OwnList("l", "List"), said)
    before = dict(personal.marks.all())
    deleted = personal.films.delete(keys)
    assert deleted == changed("own-beg-1985 own-two", "own", "wanted", "own_tag", "seen", "year", "list")
    assert list(personal.films.all()) == [] and personal.films.corrections() == {}
    assert list(dict(personal.marks.all())) == ["of-the-catalogue"]
    assert personal.lists.films_of("l") == said[2:]
    assert personal.undo() == deleted
    assert dict(personal.marks.all()) == before and personal.lists.films_of("l") == said
    assert [number for number, _ in personal.films.all()] == [1, 2]


def test_films_are_read_in_pieces(personal: PersonalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laufbild.core.personal.films._PIECE", 2)
    personal.films.add_all([RUN] * 5)
    assert [number for number, _ in personal.films.all()] == [1, 2, 3, 4, 5]


@given(OWN_FILMS)
def test_a_record_holds_all_of_a_film(film: Film) -> None:
    film = film._replace(key=f"own-{film.key}")
    found = own_film(film.id, film.key, record_of(film))
    assert found == film._replace(marks=NO_MARKS, corrected=())


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(OWN_FILMS)
def test_any_film_can_be_kept(personal: PersonalFile, film: Film) -> None:
    (key,) = personal.films.add(film).films
    found = personal.films.own(key)
    assert found and found == film._replace(id=found.id, key=key, marks=NO_MARKS, corrected=())


def test_corrections_go_field_by_field(personal: PersonalFile) -> None:
    year = Correction(1986, 1985)
    people = Correction([{"name": "Ян", "name_de": "Jan", "name_ru": "Ян", "role": None}], [])
    assert personal.films.correct("a", {"year": year, "directors": people}) == changed("a", "own", "year", "directors")
    assert personal.films.correct("a", {"year": Correction(None, 1985)}) == changed("a", "own", "year")
    assert personal.films.corrections() == {"a": {"year": Correction(None, 1985), "directors": people}}
    assert (
        personal.films.corrections_of("a") == personal.films.corrections()["a"]
        and personal.films.corrections_of("b") == {}
    )
    assert not personal.films.correct("a", {"directors": people})
    assert personal.films.revert("a", ["year", "title_en"]) == changed("a", "own", "year")
    assert personal.films.corrections() == {"a": {"directors": people}}
    assert not personal.films.revert("b", ["year"])


@pytest.mark.parametrize(
    "record", ["[]", "{", '{"evidence":"listed"}', '{"evidence":"listed","added":"2026-11-22","cast":"5"}', "\ud7ff"]
)
def test_a_record_that_makes_no_sense_is_said_to_be_damaged(personal: PersonalFile, record: str) -> None:
    personal.films.add(RUN)
    personal.db.execute("UPDATE own_film SET record = ?", (record,))
    for read in (lambda: list(personal.films.all()), lambda: personal.films.own("own-beg-1985")):
        with pytest.raises(CatalogueError) as caught:
            read()
        assert caught.value.text == UNREADABLE


def test_a_film_that_makes_no_sense_is_not_written_over(personal: PersonalFile) -> None:
    personal.films.add(RUN)
    personal.db.execute("UPDATE own_film SET record = '{'")
    with pytest.raises(CatalogueError) as caught:
        personal.films.change("own-beg-1985", RUN)
    assert caught.value.text == UNREADABLE
    assert len(personal.history()) == 1


def test_a_correction_that_makes_no_sense_is_said_to_be_damaged(personal: PersonalFile) -> None:
    personal.films.correct("a", {"year": Correction(1, 2)})
    personal.db.execute("UPDATE correction SET value = 'x'")
    with pytest.raises(CatalogueError) as caught:
        personal.films.corrections()
    assert caught.value.text == UNREADABLE
