# SPDX-License-Identifier: MIT
"""Tables of cells and what they mean; whatever else stands in one is refused rather than guessed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from laufbild.core.codec import cell_values
from laufbild.core.codec.cell_values import Remembered, Values
from laufbild.core.codec.film_key import key_of
from laufbild.core.codec.row_problems import Unreadable, excerpt
from laufbild.core.model.film import Credit, Person, Source
from laufbild.core.model.vocabulary import Vocabulary
from strategies import TEXTS


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (cell_values.whole, "12", 12),
        (cell_values.whole, "007", 7),
        (cell_values.whole, "12,0", 12),
        (cell_values.whole, "999999999", 999999999),
        (cell_values.whole, "0", None),
        (cell_values.minutes, "90", 90),
        (cell_values.minutes, "90,0", 90),
        (cell_values.minutes, "90 min", 90),
        (cell_values.minutes, "90 Min.", 90),
        (cell_values.minutes, "90 Minuten", 90),
        (cell_values.minutes, "90 мин.", 90),
        (cell_values.minutes, "1 minute", 1),
        (cell_values.minutes, "96'", 96),
        (cell_values.minutes, "1:30", 90),
        (cell_values.minutes, "02:18:00", 138),
        (cell_values.minutes, "0:00", None),
        (cell_values.position, "12", 12),
        (cell_values.position, "1.", 1),
        (cell_values.position, "#2", 2),
        (cell_values.position, "3)", 3),
        (cell_values.position, "4th", 4),
        (cell_values.minutes, "1h", 60),
        (cell_values.minutes, "1 h 45 min", 105),
        (cell_values.minutes, "2 Std. 5 Min.", 125),
        (cell_values.minutes, "1 ч 30 мин", 90),
    ],
)
def test_numbers(read: Callable[[str], object], cell: str, value: object) -> None:
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        *((cell_values.whole, cell) for cell in ("12,5", "1.000", "1e3", "1234567890", "-1", "x", "")),
        *((cell_values.position, cell) for cell in ("first", "1..", "#", "1 2")),
        *((cell_values.minutes, cell) for cell in ("1:3", "90 h", "min", "90 min 3", "2 Seasons", "1:90")),
    ],
)
def test_what_is_no_number(read: Callable[[str], object], cell: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(cell)
    assert f"“{excerpt(cell)}”" in str(caught.value.reason)


@pytest.fixture
def genres(vocabulary: Vocabulary) -> Values:
    return Values("genre", vocabulary)


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("drama", ("drama",)),
        ("Драма; KOMÖDIE | Komoedie\nsports film, ,", ("drama", "comedy", "sport")),
        ("Western, western,WESTERN", ("Western",)),
        ('["drama", " Western ", "", 3]', ("drama", "Western", "3")),
        ("[noir", ("[noir",)),
        ("Dra", ("Dra",)),
        ("—; !", ("—", "!")),
        (" , ", ()),
    ],
)
def test_tags_are_known_by_their_whole_names_only(genres: Values, cell: str, values: tuple[str, ...]) -> None:
    assert genres.several(cell) == values


def test_a_new_value_is_collected_once(genres: Values) -> None:
    assert genres.several("Noir, drama, noir") == ("Noir", "drama")
    assert genres.one("NOIR") == "Noir"
    genres.keep("drama")
    genres.keep("Drama")
    assert list(genres.new) == ["Noir", "Drama"]


def test_one_value_is_the_whole_cell(vocabulary: Vocabulary) -> None:
    kinds = Values("kind", vocabulary)
    assert [kinds.one(cell) for cell in ("Spielfilm", "Film, short")] == ["feature", "Film, short"]
    evidence = Values("evidence", vocabulary, closed=True)
    assert evidence.one("Gelistet, ungeprüft") == "listed"
    with pytest.raises(Unreadable, match="none of these") as caught:
        evidence.one("maybe")
    assert str(caught.value.reason) == "“maybe” is none of these: documented, listed."


def test_a_known_name_with_a_comma_is_not_taken_apart() -> None:
    names = {"theme": {"home": {"en": "Home, sweet home"}}}
    assert Values("theme", Vocabulary(names, {})).several("home, sweet home") == ("home",)


def test_a_whole_story_is_no_value(genres: Values) -> None:
    with pytest.raises(Unreadable, match="too long"):
        genres.several("x" * 301)
    with pytest.raises(Unreadable, match="too long"):
        cell_values.people("x" * 301, genres)
    with pytest.raises(Unreadable, match="too long"):
        cell_values.people(f'["{"x" * 301}"]', genres)


def test_a_cell_is_not_taken_apart_for_ever(genres: Values) -> None:
    for read in (genres.several, lambda cell: cell_values.people(cell, genres)):
        with pytest.raises(Unreadable, match="too long"):
            read("a," * (1 << 19))


def same(name: str) -> Person:
    return Person(name, name, name)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Alov, Naumov", [same("Alov"), same("Naumov")]),
        ("Алов; Наумов | Alov", [same("Алов"), same("Наумов"), same("Alov")]),
        ("Alov, Alexander; Naumov, Vladimir", [same("Alov, Alexander"), same("Naumov, Vladimir")]),
        ("Alov (voice; song); Naumov", [same("Alov (voice; song)"), same("Naumov")]),
        ("Alov (voice, song), Naumov", [same("Alov (voice, song)"), same("Naumov")]),
        ("Alov\r\nAlov\n", [same("Alov")]),
        (" , ", []),
        ('["Alov, A.", {"name": "Naumov", "name_ru": "Наумов"}, {}, {"name": null}]',
         [same("Alov, A."), Person("Naumov", "Naumov", "Наумов")]),
        ("[unknown]", [same("[unknown]")]),
    ],
)  # fmt: skip
def test_people_are_called_as_it_stands_there(genres: Values, cell: str, people: list[Person]) -> None:
    assert cell_values.people(cell, genres) == tuple(Credit(person) for person in people)


def test_roles_come_with_structures(vocabulary: Vocabulary) -> None:
    roles = Values("role", vocabulary)
    found = cell_values.people('[{"name": "Alov", "role": "Stimme"}, {"name": "Naumov", "role": "singer"}]', roles)
    assert [credit.role for credit in found] == ["voice", "singer"]
    assert list(roles.new) == ["singer"]


FILM_AT = Source("film.at", "https://www.film.at/1")


@pytest.mark.parametrize(
    ("cell", "sources"),
    [
        ("https://www.film.at/1", {"sources": (FILM_AT,)}),
        ("https://www.film.at/1, https://www.film.at/1 https://film.ru/a;b", {
            "sources": (FILM_AT, Source("film.ru", "https://film.ru/a;b"))}),
        ("Lexikon, Band 3 | see https://www.film.at/1", {
            "sources": (Source("Lexikon"), Source("Band 3"), FILM_AT, Source("see"))}),
        ("javascript:alert(1)", {"sources": (Source("javascript:alert(1)"),)}),
        ("https://[", {"sources": (Source("https://["),)}),
        (";", {}),
        ('{"year": ["https://www.film.at/1"], "x": "Lexikon", "y": ["Band"]}', {
            "year": (FILM_AT,), "sources": (Source("Lexikon"), Source("Band"))}),
    ],
)  # fmt: skip
def test_sources(cell: str, sources: dict[str, tuple[Source, ...]]) -> None:
    assert cell_values.sources_by_field(cell) == sources


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Beg", None),
        ("{Beg}", None),
        ("[1]", None),
        ("[" * 100_000, None),
        ("{}", []),
        ('{"de": {"text": " Lauf ", "status": "listed"}, "ru": "Бег", "en": null, "fr": ""}', [
            ("de", "Lauf", "listed"), ("ru", "Бег", "")]),
        ('{"en": {"text": " "}}', []),
    ],
)  # fmt: skip
def test_texts_by_language(cell: str, said: object) -> None:
    assert cell_values.by_language(cell) == said


def test_a_text_in_another_language_is_not_dropped_silently() -> None:
    with pytest.raises(Unreadable, match="none of these"):
        cell_values.by_language('{"fr": "La course"}')


def test_what_was_read_is_remembered_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cell_values, "_REMEMBERED", 2)
    read: list[str] = []
    known = Remembered(lambda cell: read.append(cell) or len(cell))  # type: ignore[func-returns-value]
    assert [known[cell] for cell in ("a", "a", "bb", "a", "c", "a")] == [1, 1, 2, 1, 1, 1]
    assert read == ["a", "bb", "c", "a"]
    assert known["x" * 1000] == 1000
    assert set(known) == {"c", "a"}


@pytest.mark.parametrize(
    ("title", "year", "key"),
    [
        ("Бегущая мишень", 1991, "begushchaya-mishen-1991"),
        ("Der Läufer – „Größe“", None, "der-laeufer-groesse"),
        ("It's a Run!", 1988, "its-a-run-1988"),
        ("走る 2", 1970, "走る-2-1970"),
        ("?!", None, "film"),
        ("Ъ", 1988, "film-1988"),
        ("Été", 1, "ete-1"),
        ("a" * 500, 1988, f"{'a' * 60}-1988"),
        (f"{'a' * 59} b", None, "a" * 59),
    ],
)
def test_keys(title: str, year: int | None, key: str) -> None:
    assert key_of(title, year) == key


@given(TEXTS)
def test_any_title_makes_a_key_of_one_word(title: str) -> None:
    key = key_of(title, None)
    assert key and not set(key) & set(" ,:\"'()_/\\")
    assert not key.startswith("-") and not key.endswith("-")


def test_an_excerpt_is_short_and_in_one_line() -> None:
    assert excerpt(" a\n b ") == "a b"
    assert excerpt("x" * 1000) == f"{'x' * 60}…"
