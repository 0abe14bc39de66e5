# SPDX-License-Identifier: MIT
"""What was typed into the form is one step of the personal file, and can be taken back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.library.film_changes import duplicate, keep, save
from laufbild.core.library.film_editing import moved, new_film
from laufbild.core.model.film import Film, Text
from library_fixture import Desk

RELAY = "the-relay-1980"


@pytest.fixture
def desk(catalogue: CatalogueFile, tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(catalogue, tmp_path)) as opened:
        yield opened


def original(desk: Desk) -> Film:
    found = desk.library.catalogue.film_of_key(RELAY)
    assert found
    return found


def kinds(desk: Desk) -> list[str]:
    return [step.kind for step in desk.personal.history() if not step.undone]


def test_a_new_film_is_added_and_then_changed(desk: Desk) -> None:
    desk.write(save(desk.personal, new_film(), None, {"title_de": "Lauf", "year": "1991"}, "Lauf"))
    film = desk.film("own-lauf-1991")
    assert film.own and film.title == {"de": Text("Lauf", "translation")} and film.evidence == "listed"
    desk.write(save(desk.personal, film, None, {"title_de": "", "title_ru": "Бег"}, "Бег"))
    assert desk.film(film.key).title == {"ru": Text("Бег", "translation")} and desk.film(film.key).year == 1991
    assert kinds(desk) == ["film changed", "film added"]
    desk.write(desk.personal.undo())
    assert desk.film(film.key) == film


def test_corrections_and_what_is_taken_back_are_one_step(desk: Desk) -> None:
    plain = desk.film(RELAY)
    desk.write(save(desk.personal, plain, original(desk), {"year": "1981", "title_en": "Relay"}, "The Relay"))
    film = desk.film(RELAY)
    assert film.year == 1981 and film.corrected == ("title_en", "year")
    desk.write(save(desk.personal, film, original(desk), {"year": "1980", "runtime": "90"}, "The Relay"))
    assert desk.film(RELAY).corrected == ("runtime", "title_en")
    assert kinds(desk) == ["correction", "correction"] and desk.personal.history()[0].title == "The Relay"
    desk.write(desk.personal.undo())
    assert desk.film(RELAY) == film
    desk.write(desk.personal.undo())
    assert desk.film(RELAY) == plain


def test_a_copy_is_a_film_of_the_users_own(desk: Desk) -> None:
    desk.write(desk.personal.marks.rate([RELAY], 5))
    desk.write(desk.personal.films.correct(RELAY, {"year": Correction(1981, 1980)}))
    film = desk.film(RELAY)
    desk.write(duplicate(desk.personal, film, "The Relay"))
    (key,) = desk.keys("own:own")
    copy = desk.film(key)
    today = datetime.date.today().isoformat()
    assert copy == film._replace(id=copy.id, key=key, own=True, corrected=(), marks=copy.marks, added=today)
    assert copy.marks.rating is None
    desk.write(duplicate(desk.personal, copy, ""))
    assert len(desk.keys("own:own")) == 2


def test_a_correction_is_kept_though_the_catalogue_has_another_value(desk: Desk) -> None:
    desk.personal.films.correct(RELAY, {"year": Correction(1981, 1979), "genre": Correction(["opera"], ["x"])})
    assert list(moved(original(desk), desk.personal.films.corrections_of(RELAY))) == ["genre", "year"]
    desk.write(keep(desk.personal, original(desk), "year", "The Relay"))
    assert desk.personal.films.corrections_of(RELAY)["year"] == Correction(1981, 1980)
    assert list(moved(original(desk), desk.personal.films.corrections_of(RELAY))) == ["genre"]
    desk.write(keep(desk.personal, original(desk), "genre", "The Relay"))
    assert moved(original(desk), desk.personal.films.corrections_of(RELAY)) == {}
