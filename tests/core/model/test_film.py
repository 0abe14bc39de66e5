# SPDX-License-Identifier: MIT
"""Which of a film's titles and texts a reader gets."""

from __future__ import annotations

import pytest

from laufbild.core.model.film import Film, Person, Text


def titled(**statuses: str) -> Film:
    texts = {language: Text(f"{language} title", status) for language, status in statuses.items()}
    return Film(1, "beg-1970", "documented", "2026-11-22", title=texts)


@pytest.mark.parametrize(
    ("statuses", "reader", "shown"),
    [
        ({"en": "translation", "ru": "original"}, "en", "en"),
        ({"en": "translation", "ru": "original"}, "de", "ru"),
        ({"en": "translation", "de": "attested"}, "ru", "de"),
        ({"en": "translation", "ru": "transliteration"}, "de", "ru"),
        ({"de": "listed", "ru": "original"}, "en", "de"),
    ],
)
def test_the_title_for_a_reader(statuses: dict[str, str], reader: str, shown: str) -> None:
    assert titled(**statuses).title_in(reader) == (f"{shown} title", shown)


def test_a_film_without_a_title_shows_its_key() -> None:
    assert titled().title_in("en") == ("beg-1970", "")


def test_the_text_for_a_reader() -> None:
    story = {"de": Text("Erzählt", "ours"), "en": Text("Told", "retold")}
    film = Film(1, "beg-1970", "documented", "2026-11-22", story=story)
    assert film.text_in("story", "de") == ("Erzählt", "de")
    assert film.text_in("story", "ru") == ("Told", "en")
    assert film.text_in("claim", "ru") == ("", "")


@pytest.mark.parametrize(("year", "decade"), [(None, None), (1980, 1980), (1989, 1980), (7, 0)])
def test_decades(year: int | None, decade: int | None) -> None:
    assert Film(1, "beg", "documented", "2026-11-22", year=year).decade == decade


def test_a_person_is_named_in_the_readers_script() -> None:
    person = Person("Temenov", "Temenow", "Теменов")
    assert [person.name(code) for code in ("en", "de", "ru")] == ["Temenov", "Temenow", "Теменов"]
    assert Person("Alov", "Alov", "Алов").names == ("Alov", "Алов")
