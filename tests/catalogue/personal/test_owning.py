# SPDX-License-Identifier: MIT
"""Own films keep all that a film can have, their keys and their numbers; corrections go field by field."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from laufbild.catalogue.bounds import BoundError
from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.film import NO_MARKS, Film, Marks, Text, Viewing
from laufbild.catalogue.personal import Change, Correction, Listing, OwnList, Personal
from laufbild.catalogue.personal.integrity import UNREADABLE
from laufbild.catalogue.personal.rows import own_film, record_of
from strategies import OWN_FILMS

RUN = Film(0, "", "listed", "2026-11-22", year=1985, title={"ru": Text("Бег", "original")})


def changed(films: str, *fields: str) -> Change:
    return Change(frozenset(films.split()), frozenset(fields))


def test_films_are_added_under_keys_and_numbers_of_their_own(personal: Personal) -> None:
    assert personal.add_film(RUN) == changed("own-beg-1985", "own")
    assert personal.own_keys([RUN, RUN, RUN._replace(year=None)]) == ["own-beg-1985-2", "own-beg-1985-3", "own-beg"]
    personal.add_films([RUN._replace(key="own-mine"), RUN, RUN._replace(key="beg-1985")])
    assert [(number, film.key) for number, film in personal.own_films()] == [
        (1, "own-beg-1985"),
        (2, "own-mine"),
        (3, "own-beg-1985-3"),
        (4, "own-beg-1985-4"),
    ]
    assert personal.own_film("own-mine") == RUN._replace(id=2, key="own-mine")
    assert personal.own_film("beg-1985") is None


def test_a_change_outside_the_bounds_is_refused_by_its_own_sentence(personal: Personal) -> None:
    personal.add_film(RUN)
    with pytest.raises(BoundError):
        personal.change_film("own-beg-1985", RUN._replace(year=12_345))
    assert [film.year for _, film in personal.own_films()] == [1985]


def test_a_key_that_looks_like_a_numbered_one_is_no_hindrance(personal: Personal) -> None:
    personal.add_films([RUN, RUN._replace(key="own-beg-1985-3"), RUN])
    assert [film.key for _, film in personal.own_films()] == ["own-beg-1985", "own-beg-1985-3", "own-beg-1985-3-2"]


def test_a_number_is_never_given_twice(personal: Personal) -> None:
    personal.add_films([RUN, RUN])
    personal.delete_films(["own-beg-1985-2"])
    personal.add_film(RUN)
    assert [number for number, _ in personal.own_films()] == [1, 3]
    personal.undo()
    personal.add_film(RUN)
    assert [number for number, _ in personal.own_films()] == [1, 4]


def test_numbers_and_state_tell_what_is_there(personal: Personal) -> None:
    states = [personal.own_state()]
    for write in (
        lambda: personal.add_films([RUN, RUN]),
        lambda: personal.change_film("own-beg-1985", RUN._replace(year=1986)),
        lambda: personal.delete_films(["own-beg-1985"]),
        lambda: personal.correct("a", {"year": Correction(1, 2)}),
        lambda: personal.add_list(OwnList("l", "List"), []),
    ):
        write()
        states.append(personal.own_state())
    assert len(set(states)) == 6
    assert personal.own_numbers() == [2]
    personal.rate(["a"], 5)
    assert personal.own_state() == states[-1], "marks are no part of it"
    personal.go_to(0)
    assert personal.own_state() == states[0]


def test_marks_are_no_part_of_a_film(personal: Personal) -> None:
    personal.add_film(RUN._replace(marks=Marks(True), corrected=("year",)))
    assert personal.own_film("own-beg-1985") == RUN._replace(id=1, key="own-beg-1985")


def test_a_film_is_changed_under_its_key(personal: Personal) -> None:
    personal.add_film(RUN)
    other = RUN._replace(key="own-other", year=1986, title={"en": Text("Run", "translation")})
    assert personal.change_film("own-beg-1985", other) == changed(
        "own-beg-1985", "own", "year", "title_ru", "title_ru_status", "title_en", "title_en_status"
    )
    assert personal.own_film("own-beg-1985") == other._replace(id=1, key="own-beg-1985")
    assert not personal.change_film("own-none", RUN)
    assert not personal.change_film("own-beg-1985", other)


def test_a_deleted_film_takes_what_is_said_of_it_along_and_brings_it_back(personal: Personal) -> None:
    personal.add_films([RUN, RUN._replace(key="own-two")])
    keys = ["own-beg-1985", "own-two", "of-the-catalogue"]
    personal.set_marks(dict.fromkeys(keys, Marks(True, tags=("t",), viewings=(Viewing(),))))
    personal.correct("own-beg-1985", {"year": Correction(1, 2)})
    said = [Listing("l", key) for key in keys]
    personal.add_list(OwnList("l", "List"), said)
    before = dict(personal.all_marks())
    deleted = personal.delete_films(keys)
    assert deleted == changed("own-beg-1985 own-two", "own", "wanted", "own_tag", "seen", "year", "list")
    assert list(personal.own_films()) == [] and personal.corrections() == {}
    assert list(dict(personal.all_marks())) == ["of-the-catalogue"]
    assert personal.listings_of("l") == said[2:]
    assert personal.undo() == deleted
    assert dict(personal.all_marks()) == before and personal.listings_of("l") == said
    assert [number for number, _ in personal.own_films()] == [1, 2]


def test_films_are_read_in_pieces(personal: Personal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laufbild.catalogue.personal.owning._PIECE", 2)
    personal.add_films([RUN] * 5)
    assert [number for number, _ in personal.own_films()] == [1, 2, 3, 4, 5]


@given(OWN_FILMS)
def test_a_record_holds_all_of_a_film(film: Film) -> None:
    film = film._replace(key=f"own-{film.key}")
    found = own_film(film.id, film.key, record_of(film))
    assert found == film._replace(marks=NO_MARKS, corrected=())


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(OWN_FILMS)
def test_any_film_can_be_kept(personal: Personal, film: Film) -> None:
    (key,) = personal.add_film(film).films
    found = personal.own_film(key)
    assert found and found == film._replace(id=found.id, key=key, marks=NO_MARKS, corrected=())


def test_corrections_go_field_by_field(personal: Personal) -> None:
    year = Correction(1986, 1985)
    people = Correction([{"name": "Ян", "name_de": "Jan", "name_ru": "Ян", "role": None}], [])
    assert personal.correct("a", {"year": year, "directors": people}) == changed("a", "own", "year", "directors")
    assert personal.correct("a", {"year": Correction(None, 1985)}) == changed("a", "own", "year")
    assert personal.corrections() == {"a": {"year": Correction(None, 1985), "directors": people}}
    assert personal.corrections_of("a") == personal.corrections()["a"] and personal.corrections_of("b") == {}
    assert not personal.correct("a", {"directors": people})
    assert personal.revert("a", ["year", "title_en"]) == changed("a", "own", "year")
    assert personal.corrections() == {"a": {"directors": people}}
    assert not personal.revert("b", ["year"])


@pytest.mark.parametrize(
    "record", ["[]", "{", '{"evidence":"listed"}', '{"evidence":"listed","added":"2026-11-22","cast":"5"}', "\ud7ff"]
)
def test_a_record_that_makes_no_sense_is_said_to_be_damaged(personal: Personal, record: str) -> None:
    personal.add_film(RUN)
    personal.db.execute("UPDATE own_film SET record = ?", (record,))
    for read in (lambda: list(personal.own_films()), lambda: personal.own_film("own-beg-1985")):
        with pytest.raises(CatalogueError) as caught:
            read()
        assert caught.value.text == UNREADABLE


def test_a_film_that_makes_no_sense_is_not_written_over(personal: Personal) -> None:
    personal.add_film(RUN)
    personal.db.execute("UPDATE own_film SET record = '{'")
    with pytest.raises(CatalogueError) as caught:
        personal.change_film("own-beg-1985", RUN)
    assert caught.value.text == UNREADABLE
    assert len(personal.history()) == 1


def test_a_correction_that_makes_no_sense_is_said_to_be_damaged(personal: Personal) -> None:
    personal.correct("a", {"year": Correction(1, 2)})
    personal.db.execute("UPDATE correction SET value = 'x'")
    with pytest.raises(CatalogueError) as caught:
        personal.corrections()
    assert caught.value.text == UNREADABLE
