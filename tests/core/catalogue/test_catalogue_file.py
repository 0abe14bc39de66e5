# SPDX-License-Identifier: MIT
"""What an open catalogue finds, in which order, and how it counts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.model.fields import (
    COLUMNS,
    FACETS,
    MARKED,
    Field,
    Reader,
)
from laufbild.core.model.film import (
    Credit,
    Film,
    Person,
    Source,
    Text,
)
from laufbild.core.query.conditions import Query
from laufbild.core.query.facet_conditions import choose_only
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.work.steps import finished
from strategies import QUERIES

Make = Callable[..., CatalogueFile]
orders = st.lists(st.builds(SortKey, st.sampled_from([c.name for c in COLUMNS]), st.booleans()), max_size=3)
languages = st.sampled_from(LANGUAGES)


def films(catalogue: CatalogueFile, text: str = "", order: str = "", language: str = "en") -> list[Film]:
    keys = tuple(SortKey(name.removeprefix("-"), name.startswith("-")) for name in order.split())
    return [catalogue.film(number) for number in catalogue.find(parse(text), keys, language).ids]


def keys(catalogue: CatalogueFile, text: str = "", order: str = "", language: str = "en") -> list[str]:
    return [film.key for film in films(catalogue, text, order, language)]


def titles(catalogue: CatalogueFile, order: str = "", language: str = "en") -> list[str]:
    return [film.title_in(language)[0] for film in films(catalogue, "", order, language)]


# --- Films ------------------------------------------------------------------------------------------------


def test_films_are_known_by_id_and_by_key(catalogue: CatalogueFile) -> None:
    for number in catalogue.find(parse("")).ids:
        film = catalogue.film(number)
        assert film.id == number
        assert catalogue.film_of_key(film.key) == film


def test_a_film_that_is_not_there(catalogue: CatalogueFile) -> None:
    assert catalogue.film_of_key("no-such-film") is None
    with pytest.raises(KeyError):
        catalogue.film(catalogue.count + 1)


def test_an_empty_catalogue_answers_everything_with_nothing() -> None:
    with closing(CatalogueFile.empty()) as empty:
        assert empty.count == 0
        assert not empty.find(parse('marathon or -"in Moscow" key:a theme:hope'), (SortKey("year"),)).ids
        assert empty.facets(parse("")) == {facet.name: {} for facet in FACETS}
        assert empty.vocabulary.values("theme") == ()


def test_the_lists_and_names_are_the_catalogues(catalogue: CatalogueFile) -> None:
    assert list(catalogue.vocabulary.lists) == ["en", "de"]
    assert catalogue.vocabulary.lists["de"].language == "de"
    assert catalogue.vocabulary.name("list", "de", "ru") == "Немецкий список"
    assert catalogue.vocabulary.name("theme", "freedom", "de") == "Freiheit"
    assert catalogue.vocabulary.name("theme", "unheard-of", "de") == "unheard-of"


# --- Conditions of every kind -----------------------------------------------------------------------------


@pytest.fixture
def four(made: Make) -> CatalogueFile:
    """A marathon of 1985, a relay of 1980, a film of which little is known, and one of the year 98."""
    names = {
        "theme": {"hope": {"en": "Hope", "de": "Hoffnung"}, "hopeless": {"en": "Hopeless"}},
        "setting": {"moscow": {"en": "Moscow", "de": "Moskau", "ru": "Москва"}},
        "colour": {"bw": {"en": "Black and white", "de": "Schwarzweiß"}},
    }
    person = Person("Alow", "Alow", "Алов")
    return made(
        {"year": 1985, "theme": ("hope",), "title": {"en": Text("The marathon", "original")}, "colour": "bw",
         "story": {"en": Text("A run in Moscow. And home", "ours"), "de": Text("Heim nach Moskau", "ours")},
         "directors": (Credit(person),), "runtime": 90, "added": "2026-11-22"},
        {"year": 1980, "theme": ("hopeless",), "setting": ("moscow",), "cast": (Credit(person),),
         "title": {"de": Text("Die Staffel", "original")}, "runtime": 9, "added": "2026-10-01",
         "sources": {"year": (Source("film.at", "https://www.film.at/staffel"), Source("a register"))}},
        {"title": {"en": Text("Home and away", "original")}, "disputed": (), "added": "2025-01-02"},
        {"year": 98, "added": "2026-11-01", "same_title": ("film-3",)},
        names=names,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "1 2 3 4"),
        ("moscow", "1 2"),
        ("москва", "2"),
        ("home", "1 3"),
        ('"moscow and"', "1"),
        ('"home heim nach"', ""),
        ('"in moscow"', "1"),
        ('"a run in moscow and home"', "1"),
        ('"home and"', "3"),
        ('"moscow"', "1 2"),
        ('"mosc"', ""),
        ('"home heim"', ""),
        ("title:home", "3"),
        ("title:home,marathon", "1 3"),
        ("story:home", "1"),
        ('story:"home run"', "1"),
        ("auch:staffel", "2"),
        ("original:staffel", "2"),
        ("director:alow", "1"),
        ("director:алов", "1"),
        ("cast:alow", "2"),
        ("person:alov", "1 2"),
        ("film.at", ""),
        ("sources:film.at", "2"),
        ("sources:register", "2"),
        ("key:film-1,film-3,film-9", "1 3"),
        ("key:film", ""),
        ("tag:hope", "1"),
        ("tag:moskau", "2"),
        ("tag:nothing", ""),
        ("theme:hope", "1"),
        ("theme:hopel", "2"),
        ("theme:hopeless,hope", "1 2"),
        ("theme:hoff", "1"),
        ("theme:hop", "1 2"),
        ("colour:schwarzweiss", "1"),
        ("colour:colour", ""),
        ("year:1985", "1"),
        ("year:198", "1 2"),
        ("year:98", "4"),
        ("year:9", ""),
        ("year:1985,98", "1 4"),
        ("year:..1980", "2 4"),
        ("year:1980..", "1 2"),
        ("year:1980–1984", "2"),
        ("year>1980", "1"),
        ("year>=1980", "1 2"),
        ("year<1980", "4"),
        ("year<=1980", "2 4"),
        ("-year>1980", "2 3 4"),
        ("runtime:9", "2"),
        ("decade:1980", "1 2"),
        ("decade:198", "1 2"),
        ("decade:1980er,90", "1 2 4"),
        ("added:2026-11", "1 4"),
        ("added:2026-11-22", "1"),
        ("added>2026-10", "1 4"),
        ("added>=2026-10", "1 2 4"),
        ("added<2026", "3"),
        ("has:year", "1 2 4"),
        ("has:jahr", "1 2 4"),
        ("has:title", "1 2 3"),
        ("has:same_title", "4"),
        ("has:sources,story", "1 2"),
        ("has:note", ""),
        ("-has:theme", "3 4"),
        ("-", "1 2 3 4"),
    ],
)
def test_conditions(four: CatalogueFile, text: str, found: str) -> None:
    assert sorted(keys(four, text)) == [f"film-{number}" for number in found.split()]


def test_a_phrase_is_looked_for_in_every_film_of_many(titled: Make) -> None:
    many = titled(*["in Moscow at last"] * 600, *["at last in thin Moscow"] * 5)
    assert len(keys(many, '"in moscow"')) == 600


@pytest.mark.parametrize(
    ("text", "retyped"),
    [
        ("begushchaya", ()),
        (",tueofz", ((",tueofz", "бегущая"),)),
        ("ьфкферщт", (("ьфкферщт", "marathon"),)),
        ("title:,tueofz", (("tueofz", "егущая"),)),
        ('title:",tueofz"', ((",tueofz", "бегущая"),)),
        ("blorptang", ()),
    ],
)
def test_another_keyboard_layout_is_tried_and_told(
    catalogue: CatalogueFile, text: str, retyped: tuple[tuple[str, str], ...]
) -> None:
    assert catalogue.find(parse(text)).retyped == retyped


# --- Order ------------------------------------------------------------------------------------------------


@settings(max_examples=50)
@given(QUERIES, orders, languages)
def test_no_order_adds_or_loses_a_film(
    catalogue: CatalogueFile, text: str, order: list[SortKey], language: str
) -> None:
    query = parse(text)
    ids = catalogue.find(query, tuple(order), language).ids
    assert len(ids) == len(set(ids))
    assert set(ids) == set(catalogue.find(query).ids)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
@pytest.mark.parametrize("sign", ["", "-"])
def test_films_without_a_value_come_last_either_way(
    catalogue: CatalogueFile, column: Field, sign: str, language: str
) -> None:
    reader = Reader(language, catalogue.vocabulary)
    shown = [bool(column.show(film, reader)) for film in films(catalogue, "", sign + column.name, language)]
    assert shown == sorted(shown, reverse=True)


def test_descending_turns_ascending_round(catalogue: CatalogueFile) -> None:
    years = [film.year for film in films(catalogue, "has:year", "year")]
    assert years == sorted(years, key=lambda year: year or 0)
    assert [film.year for film in films(catalogue, "has:year", "-year")] == years[::-1]


def test_equal_films_stay_in_the_order_of_the_next_key(catalogue: CatalogueFile) -> None:
    found = films(catalogue, "has:year", "-year -title")
    by_title = keys(catalogue, "has:year", "-title")
    assert [film.year for film in found] == sorted((film.year or 0 for film in found), reverse=True)
    for _, group in groupby(found, key=lambda film: film.year):
        places = [by_title.index(film.key) for film in group]
        assert places == sorted(places)


def test_the_default_order_is_by_title_then_year(made: Make) -> None:
    run = {"en": Text("The Run", "original")}
    some = made({"title": run, "year": 1985}, {"title": run, "year": 1970}, {"title": run},
                {"title": {"en": Text("A Race", "original")}})  # fmt: skip
    assert keys(some) == ["film-4", "film-3", "film-2", "film-1"]


def test_numbers_in_titles_count_by_value(titled: Make) -> None:
    assert titles(titled("episode 13", "episode 2", "episode 0100")) == ["episode 2", "episode 13", "episode 0100"]


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["Der Apfel", "The Berg", "Cello", "Арбуз", "Ёлка", "Жук"]),
        ("de", ["Der Apfel", "The Berg", "Cello", "Арбуз", "Ёлка", "Жук"]),
        ("ru", ["Арбуз", "Ёлка", "Жук", "Der Apfel", "The Berg", "Cello"]),
    ],
)
def test_titles_are_ordered_by_their_own_language_for_the_reader(made: Make, language: str, ordered: list[str]) -> None:
    spoken = {"de": ("Der Apfel",), "en": ("The Berg", "Cello"), "ru": ("Жук", "Ёлка", "Арбуз")}
    some = made(*({"title": {code: Text(title, "original")}} for code, all_ in spoken.items() for title in all_))
    assert titles(some, "title", language) == ordered
    assert titles(some, "-title", language) == ordered[::-1]
    assert titles(some, "", language) == ordered


def test_a_sort_key_is_written_as_in_the_settings() -> None:
    assert [str(SortKey("year")), str(SortKey("year", True))] == ["year", "-year"]


# --- Facets -----------------------------------------------------------------------------------------------


def choose(name: str, value: str) -> Query:
    return choose_only(Query(), name, value)


@settings(max_examples=15)
@given(QUERIES)
def test_a_count_is_what_choosing_the_value_would_leave(catalogue: CatalogueFile, text: str) -> None:
    query = catalogue.neutral(parse(text))
    for name, counts in catalogue.facets(query).items():
        chosen = query.chosen(name)
        rest = query.without(chosen) if chosen else query
        left = set(catalogue.find(rest).ids)
        for value, count in counts.items():
            assert count == len(left & set(catalogue.find(choose(name, value)).ids)), (name, value)


def test_a_facet_does_not_narrow_itself(catalogue: CatalogueFile) -> None:
    whole = catalogue.facets(parse(""))
    chosen = catalogue.facets(parse("theme:freedom"))
    assert chosen["theme"] == whole["theme"]
    assert chosen["decade"] != whole["decade"]
    assert sum(chosen["evidence"].values()) == whole["theme"]["freedom"]


def test_values_of_a_facet_stand_in_the_order_of_the_vocabulary(catalogue: CatalogueFile) -> None:
    themes = catalogue.facet_values("theme")
    assert list(themes) == [value for value in catalogue.vocabulary.values("theme") if value in themes]
    decades = [int(decade) for decade in catalogue.facet_values("decade")]
    assert decades == sorted(decades)


def test_values_that_do_not_occur_are_left_out(four: CatalogueFile) -> None:
    counts = {name: values for name, values in four.facets(parse("")).items() if name not in MARKED}
    assert counts | {"theme": {}} == {
        "decade": {"1980": 2, "90": 1}, "discipline": {}, "theme": {}, "setting": {"moscow": 1}, "genre": {},
        "kind": {}, "evidence": {"documented": 4}, "list": {}, "studio": {}, "colour": {"bw": 1}, "relevance": {},
        "republic": {}, "people": {"Alow": 2},
    }  # fmt: skip
    assert four.facets(parse("year:1985"))["setting"] == {"moscow": 0}


@pytest.mark.parametrize(
    ("text", "neutral"),
    [
        ("theme:Freiheit", "theme:freedom"),
        ("тема:свобода,надежда", "theme:freedom,hope"),
        ("-theme:Freiheit", "-theme:freedom"),
        ("(theme:Freiheit or lyzhi) sneg", "(theme:freedom or lyzhi) sneg"),
        ("theme:freedom,Freiheit", "theme:freedom"),
        ("theme:nonsense", "theme:nonsense"),
        ("decade:1980er", "decade:1980"),
        ("decade:1750", "decade:1750"),
        ("tag:Freiheit", "tag:Freiheit"),
        ('year:198 title:Lauf "in Moskau"', 'year:198 title:Lauf "in Moskau"'),
    ],
)
def test_values_get_their_neutral_names(catalogue: CatalogueFile, text: str, neutral: str) -> None:
    assert str(catalogue.neutral(parse(text))) == neutral


def test_half_a_decade_means_all_of_them(catalogue: CatalogueFile) -> None:
    neutral = str(catalogue.neutral(parse("decade:19")))
    assert neutral == f"decade:{','.join(catalogue.facet_values('decade'))}"


def test_what_empties_an_answer_is_named_the_most_rewarding_first(catalogue: CatalogueFile) -> None:
    listed, documented = (len(keys(catalogue, f"evidence:{value}")) for value in ("listed", "documented"))
    told = catalogue.emptied_by(parse("evidence:documented evidence:listed"))
    assert listed < documented
    assert [(str(condition), count) for condition, count in told] == [
        ("evidence:listed", documented),
        ("evidence:documented", listed),
    ]


def test_what_alone_empties_nothing_is_not_named(catalogue: CatalogueFile) -> None:
    assert [str(condition) for condition, _ in catalogue.emptied_by(parse("lyzhi blorptang"))] == ["blorptang"]
    assert catalogue.emptied_by(parse("blorptang gnarfle")) == []


def test_what_finds_films_by_itself_is_counted(catalogue: CatalogueFile) -> None:
    told = finished(catalogue.counting_alone(parse("lyzhi blorptang evidence:listed")))
    assert [str(condition) for condition, _ in told] == ["lyzhi", "evidence:listed"]
    assert [count for _, count in told] == [len(keys(catalogue, str(condition))) for condition, _ in told]


def test_many_films_are_read_in_the_order_asked_for(catalogue: CatalogueFile) -> None:
    numbers = [7, 2, 7, *range(catalogue.count, 0, -1)] * 6
    assert list(catalogue.films(iter(numbers))) == [catalogue.film(number) for number in numbers]


def test_many_films_of_which_one_is_not_there(catalogue: CatalogueFile) -> None:
    with pytest.raises(KeyError):
        list(catalogue.films([1, catalogue.count + 1]))


@pytest.mark.parametrize("field", COLUMNS, ids=lambda field: field.name)
def test_a_glimpse_shows_what_the_film_shows(catalogue: CatalogueFile, field: Field) -> None:
    fields = frozenset({field.name, "title"})
    numbers = range(catalogue.count, 0, -1)
    for number, glimpse in zip(numbers, catalogue.glimpses(numbers, fields), strict=True):
        film = catalogue.film(number)
        for code in LANGUAGES:
            reader = Reader(code, catalogue.vocabulary)
            assert field.show(glimpse, reader) == field.show(film, reader)
            assert glimpse.title_in(code) == film.title_in(code) and glimpse.evidence == film.evidence
