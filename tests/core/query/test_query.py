# SPDX-License-Identifier: MIT
"""The query language: what a text means, the films it finds, and laws that hold for any text."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.model.fields import DATE, NUMBER, STARS
from laufbild.core.query.comparison import comparison
from laufbild.core.query.conditions import (
    EVERYTHING,
    All,
    AnyOf,
    Condition,
    Not,
    Phrase,
    Problem,
    Query,
    Word,
)
from laufbild.core.query.facet_conditions import (
    FacetChange,
    choose_also,
    choose_only,
    exclude,
)
from laufbild.core.query.parser import (
    LOST_BRACKET,
    MOST_PARTS,
    OPEN_BRACKET,
    OPEN_QUOTE,
    TOO_DEEP,
    TOO_LONG,
    UNKNOWN_KEY,
    UNREADABLE,
    parse,
)
from strategies import QUERIES, TEXTS

DATA = Path(__file__).resolve().parents[3] / "data"
TARGET = "begushchaya-mishen-1991"
anything = TEXTS | QUERIES
searching = settings(max_examples=20)  # a search for "a" reads hundreds of words
something = anything.filter(lambda text: parse(text) != Query())

Titled = Callable[..., CatalogueFile]


def keys(catalogue: CatalogueFile, text: str) -> set[str]:
    return {catalogue.film(number).key for number in catalogue.find(parse(text)).ids}


# --- What a text means ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("", ""),
        ("  marathon\trelay ", "marathon relay"),
        ("- – « »", ""),
        ("sprint or relay", "sprint or relay"),
        ("sprint ODER relay или cross | track", "sprint or relay or cross or track"),
        ("a b or c", "a b or c"),
        ("a (b or c)", "a (b or c)"),
        ("(a b) c", "a b c"),
        ("(a or (b or c))", "a or b or c"),
        ("-a", "-a"),
        ("not a", "-a"),
        ("not not a", "a"),
        ("--a", "a"),
        ("-(a b)", "-(a b)"),
        ("-(a or b)", "-(a or b)"),
        ("-(-a)", "a"),
        ("-()", ""),
        ("a or", "a"),
        ("or a", "a"),
        ("() or a", "a"),
        ("not or a", "a"),
        ("a -", "a"),
        ("Alma-Ata", "Alma-Ata"),
        ('"in  Moscow "', '"in Moscow"'),
        ('""', ""),
        ('-"in Moscow"', '-"in Moscow"'),
        ("„in Moscow“ “a b” «c d» »e f« ”g h”", '"in Moscow" "a b" "c d" "e f" "g h"'),
        ('a„b "c“ d', 'a "b" "c“ d"'),
        ("theme:«fair  play»,“exile”", 'theme:"fair play",exile'),
        ('studio:"«Lenfilm»"', 'studio:"«Lenfilm»"'),
        ('a"b c"d', 'a "b c" d'),
        ("year:1985", "year:1985"),
        ("year=1985", "year:1985"),
        ("Jahr:1985", "year:1985"),
        ("ГОД:1985", "year:1985"),
        ("year:1985,1986,1985", "year:1985,1986"),
        ("year>=1975 year<1980", "year>=1975 year<1980"),
        ("jahrzehnt:1980er", "decade:1980er"),
        ("десятилетие:1980-е", "decade:1980-е"),
        ("режиссер:аловы", "directors:аловы"),
        ("regie:Alow", "directors:Alow"),
        ("schlüssel:beg-1970", "key:beg-1970"),
        ("schluessel:beg-1970", "key:beg-1970"),
        ('theme:"fair  play",exile', 'theme:"fair play",exile'),
        ('title:"a (b)"', 'title:"a (b)"'),
        ("title:", ""),
        ("title:,", ""),
        ("-theme:exile", "-theme:exile"),
        ("-(theme:exile)", "-theme:exile"),
        ("hinzugefügt:2026-11", "added:2026-11"),
        ("http://example.org", "http example org"),
        ("foo:or", "foo"),
        ("1985:86", "1985:86"),
    ],
)
def test_the_canonical_text(text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", EVERYTHING),
        ("a", Word("a")),
        ('"a b"', Phrase("a b")),
        ("-a b", All((Not(Word("a")), Word("b")))),
        ("a b or c", AnyOf((All((Word("a"), Word("b"))), Word("c")))),
        ("theme:exile,hope", Condition("theme", ":", ("exile", "hope"))),
        ("year>1985", Condition("year", ">", ("1985",))),
    ],
)
def test_the_tree(text: str, root: object) -> None:
    assert parse(text).root == root


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("marathon -relay (a or b)", []),
        ("theme:", []),
        ("foo:", []),
        ("foo:bar", [Problem(UNKNOWN_KEY, "foo:")]),
        ("year:soon", [Problem(UNREADABLE, "year:soon")]),
        ("year>1980..1985", [Problem(UNREADABLE, "year>1980..1985")]),
        ("year>1980,1985", [Problem(UNREADABLE, "year>1980,1985")]),
        ("title>a", [Problem(UNREADABLE, "title>a")]),
        ("added:soon", [Problem(UNREADABLE, "added:soon")]),
        ('"in Moscow', [Problem(OPEN_QUOTE)]),
        ('„in Moscow"', [Problem(OPEN_QUOTE)]),
        ("theme:«exile", [Problem(OPEN_QUOTE)]),
        ("(a", [Problem(OPEN_BRACKET)]),
        ("a)", [Problem(LOST_BRACKET)]),
        ("a) b) c", [Problem(LOST_BRACKET)]),
        ("(" * 50 + "a" + ")" * 50, [Problem(TOO_DEEP), Problem(LOST_BRACKET)]),
    ],
)
def test_what_could_not_be_read_is_said(text: str, problems: list[Problem]) -> None:
    assert parse(text).problems == tuple(problems)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ('marathon "in Mos', 'marathon "in Mos"'),
        ('title:"in Mos', 'title:"in Mos"'),
        ("(a or b", "a or b"),
        ("a) b", "a b"),
        ("a) or b", "a or b"),
        ("foo:bar,Über", "foo bar uber"),
        ("year:soon marathon", "marathon"),
        ("-year:soon marathon", "marathon"),
        ("-foo:bar", "-(foo bar)"),
        ("title:marathon>1", "title:marathon>1"),
    ],
)
def test_half_a_query_still_searches(text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical


@pytest.mark.parametrize("unit", ["(", ")", "-(", "a)", "a or ", '"', "foo:", "not "])
def test_a_hundred_thousand_of_anything(unit: str) -> None:
    parse(unit * (100_000 // len(unit)))


# --- What a query finds -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["begushchaya", "Beguschtschaja", "бегущая", "begushaja", "БЕГУЩАЯ", ",tueofz", "«бегущая мишень»"]
)
def test_one_film_in_every_spelling(catalogue: CatalogueFile, text: str) -> None:
    assert keys(catalogue, text) == {TARGET}


@pytest.mark.parametrize("text", ["begushchaya", "Beguschtschaja", "begushaja", "beguščaja", "бегущая"])
def test_a_film_stays_in_the_answer_while_it_is_typed(catalogue: CatalogueFile, text: str) -> None:
    for end in range(1, len(text) + 1):
        assert TARGET in keys(catalogue, text[:end]), text[:end]


def test_umlauts_in_every_spelling(catalogue: CatalogueFile) -> None:
    assert keys(catalogue, "laeufer ") == keys(catalogue, "Läufer") == keys(catalogue, "laufer") != set()


def test_letters_that_are_one_and_letters_that_are_not(titled: Titled) -> None:
    with_russian = titled("Мой ёж", "Мои ежи")
    assert keys(with_russian, "еж") == keys(with_russian, "ёж") == {"film-1", "film-2"}
    assert keys(with_russian, "мой") == {"film-1"}
    assert keys(with_russian, "мои") == {"film-2"}


def test_short_words_do_not_match_inside_words_of_the_other_script(titled: Titled) -> None:
    with_russian = titled("Команда")
    assert keys(with_russian, "kom") == keys(with_russian, "manda") == keys(with_russian, "ман") == {"film-1"}
    assert keys(with_russian, "man") == keys(with_russian, "oma") == set()


def test_words_with_a_dash_are_also_two_words(titled: Titled) -> None:
    assert len(keys(titled("A long distance", "Long-distance", "Longdistance"), "long-distance")) == 3


def test_names_are_found_in_the_spelling_of_another_scheme(titled: Titled) -> None:
    assert keys(titled("Pakhomova", "Pakhmutova"), "Pachomowa") == {"film-1"}


def listed_in_the_eighties() -> set[str]:
    films = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in DATA.glob("films/*.toml")}
    return {key for key, film in films.items() if film["evidence"] == "listed" and film["year"] // 10 == 198}


def test_the_listed_films_of_the_eighties(catalogue: CatalogueFile) -> None:
    expected = listed_in_the_eighties()
    assert len(expected) == 11
    assert keys(catalogue, "year:1980..1989 evidence:listed") == expected


@pytest.mark.parametrize(
    "texts",
    [
        ("year:1985", "jahr:1985", "год:1985", "Year:1985", "year=1985"),
        ("decade:1980", "decade:1980s", "jahrzehnt:1980er", "десятилетие:1980-е", "year:1980..1989", "year:198"),
        ("theme:freedom", "thema:Freiheit", "тема:свобода", "theme:Freiheit", "tag:freedom", "тег:Freiheit"),
        ("evidence:listed", "beleg:Gelistet", 'подтверждение:"Из списка, не проверено"'),
        ("list:de", "liste:Deutsche", 'список:"Немецкий список"'),
        ("director:temenov", "regie:Temenow", "режиссёр:Теменов", "режиссер:теменов", "directors:temenov"),
        ("person:Mordyukova", "люди:Мордюкова", "cast:Mordjukowa", "people:мордюкова"),
        ("title:marathon", "titel:marathon", "название:marathon"),
        ("has:runtime", "hat:minuten", "есть:минуты", "has:laufzeit"),
        ("added:2026", "added:2026-11", "added:2026-11-22", "hinzugefügt>=2026", "added<=2026-11-22"),
        ("key:beg-1970", "schlüssel:beg-1970", "ключ:beg-1970"),
        ("sprint or relay", "sprint oder relay", "sprint или relay", "sprint | relay", "relay or sprint"),
        ("runtime>=90 runtime<=100", "runtime:90..100", "laufzeit:90-100", "minuten:90–100"),
        ("year>1979 year<1990", "year:1980..1989"),
        ("year:1980.. year:..1989", "year:1980..1989"),
        ("-evidence:listed", "not evidence:listed", "evidence:documented"),
    ],
)
def test_queries_that_find_the_same(catalogue: CatalogueFile, texts: tuple[str, ...]) -> None:
    first, *others = (keys(catalogue, text) for text in texts)
    assert 0 < len(first) <= catalogue.count
    for text, found in zip(texts[1:], others, strict=True):
        assert found == first, text


DAYS = ("2025-12-31", "2026-01-05", "2026-02-28", "2026-09-30", "2026-10-01", "2026-11-22")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("added>=2026-9", "09 10 11"), ("added>=2026-09", "09 10 11"), ("added>2026-9", "10 11"),
        ("added<2026-9", "12 01 02"),
        ("added<=2026-9", "12 01 02 09"), ("added:2026-1", "01"), ("added:2026-01", "01"), ("added:2026-1-5", "01"),
        ("added:2026-10", "10"), ("added=2026-2", "02"), ("added>=2026-9-30", "09 10 11"), ("added>2026-9-30", "10 11"),
        ("added<2026-10-1", "12 01 02 09"), ("added<=2026-10-1", "12 01 02 09 10"), ("added:202", "12 01 02 09 10 11"),
        ("added<2026", "12"), ("added>2025", "01 02 09 10 11"), ("added:2026-2..2026-10", "02 09 10"),
        ("added:2026-2–2026-10-1", "02 09 10"), ("added:2026-9..", "09 10 11"), ("added:..2026-2", "12 01 02"),
        ("added:2025-2026", "12 01 02 09 10 11"), ("added:2025..2025", "12"), ("added:2026-1,2026-11", "01 11"),
        ("added:2026-13", ""), ("added:2026-2-30", ""), ("added>2026-2-30", "09 10 11"), ("added:2026-10..2026-2", ""),
        ("-added>=2026-9", "12 01 02"), ("hinzugefügt>=2026-9", "09 10 11"), ("добавлено<2026-2", "12 01"),
    ],
)  # fmt: skip
def test_dates_are_compared_as_dates(made: Callable[..., CatalogueFile], text: str, found: str) -> None:
    catalogue = made(*({"added": day} for day in DAYS))
    assert parse(text).problems == ()
    days = {f"film-{place}": day[5:7] for place, day in enumerate(DAYS, 1)}
    assert {days[key] for key in keys(catalogue, text)} == set(found.split())


@pytest.mark.parametrize(
    ("kind", "stored", "meant", "not_meant"),
    [
        (DATE, "2024", ":2024 >=2024 <=2024 >2023 <2025 :2023..2024 :2023-2025",
         ":2024-5 >2024 <2024 >=2024-2 <=2024-11"),
        (DATE, "2024-05", ":2024 :2024-5 >=2024-5 <=2024-5 >2024-4 <2024-6 :2024-5-1..2024-6",
         ":2024-5-1 >2024-5 <2024-5-31"),
        (DATE, "soon", "", ":2024 >=2024 <=2024 >2023 <2025 :2023..2024"),
        (STARS, "4.5", ":4.5 :4,5 :4½ >=4,5 :4..5 :..4,5 :4,5.. <5", ":4 :5 >4.5 <4½ :..4"),
        (NUMBER, "1985", ":1985 :198 :1980-1989 :1980..1989 >=1985 <1986", ":1984 >1985 :..1984"),
    ],
)  # fmt: skip
def test_a_stored_value_is_compared_with_what_is_asked_for(kind: str, stored: str, meant: str, not_meant: str) -> None:
    for text in f"{meant} {not_meant}".split():
        op = text[:2] if text[1] == "=" else text[0]
        assert comparison(kind, op, text[len(op) :])(stored) == (text in meant.split()), text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("rating:4,5", "rating:4.5"), ("rating=0,5", "rating:0.5"), ("wertung>=4,5", "rating>=4.5"),
        ("оценка:3,5..4,5", "rating:3.5..4.5"), ("rating:3,5–5", "rating:3.5–5"), ("rating:..2,5", "rating:..2.5"),
        ("-rating:4,5", "-rating:4.5"), ("rating:5,4", "rating:5,4"), ("rating:3,4,5", "rating:3,4,5"),
        ('rating:"4","5"', 'rating:4,"5"'), ('rating:4,"5"', 'rating:4,"5"'), ('rating:"4,5"', 'rating:"4,5"'),
        ('rating:3..4,"5"', 'rating:3..4,"5"'), ("rating:4 or rating:5", "rating:4 or rating:5"),
        ("rating:5,5", "rating:5"),
        ("year:1985,5", "year:1985,5"), ("position:4,5", "position:4,5"), ("rating:5.5", ""),
    ],
)  # fmt: skip
def test_a_decimal_comma_is_one_where_half_stars_are_meant(text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical
    assert parse(canonical) == parse(text)


def test_four_or_five_stars_stay_that_however_they_were_chosen_or_saved() -> None:
    chosen = choose_also(choose_also(Query(), "rating", "4"), "rating", "5")
    assert chosen.root == Condition("rating", ":", ("4", "5"))
    assert parse(str(chosen)) == chosen
    assert parse("rating:4,5", decimal_commas=False) == chosen, "as older versions saved it"
    assert parse(str(chosen), decimal_commas=False) == chosen
    assert parse("rating>=4,5", decimal_commas=False) == parse("rating>=4.5")


@pytest.mark.parametrize("text", ["a-" * 50_000, "word " * 2_000, "title:" + "a," * 5_000, "theme:" + "x,y" * 2_000])
def test_of_a_search_without_end_only_the_beginning_is_read(text: str) -> None:
    query = parse(f"marathon {text}")
    assert str(query).startswith("marathon") and str(query).count(" ") < MOST_PARTS
    assert [problem.sentence for problem in query.problems] == [TOO_LONG]
    assert all(len(problem.text) < 50 for problem in query.problems)


def test_any_number_of_films_may_be_named_by_their_keys() -> None:
    query = parse("key:" + ",".join(f"film-{number}" for number in range(5_000)))
    assert query.problems == () and isinstance(query.root, Condition) and len(query.root.values) == 5_000


def test_the_conditions_to_blame_are_looked_for_among_the_first(catalogue: CatalogueFile) -> None:
    query = parse("year:9999 " + "title:a " + " ".join(f"-word{number}" for number in range(30)))
    assert not catalogue.find(query).ids
    assert [str(condition) for condition, _ in catalogue.emptied_by(query)] == ["year:9999"]


# --- Laws -------------------------------------------------------------------------------------------------


@given(anything)
def test_the_canonical_text_means_the_same(text: str) -> None:
    query = parse(text)
    assert parse(str(query)) == query
    assert parse(str(query)).problems == ()


@searching
@given(st.text())
@example("a lone surrogate: \ud800")
def test_any_text_can_be_searched(catalogue: CatalogueFile, text: str) -> None:
    catalogue.find(parse(text))
    catalogue.find(parse(f'key:"{text}"'))


@searching
@given(anything)
def test_a_query_or_its_opposite_is_everything(catalogue: CatalogueFile, text: str) -> None:
    query = str(parse(text))
    assert len(keys(catalogue, f"({query}) or -({query})")) == catalogue.count


@searching
@given(something)
def test_a_query_and_its_opposite_is_nothing(catalogue: CatalogueFile, text: str) -> None:
    query = str(parse(text))
    assert keys(catalogue, f"({query}) -({query})") == set()


@searching
@given(anything, anything)
def test_and_is_what_both_find_in_either_order(catalogue: CatalogueFile, one: str, other: str) -> None:
    a, b = str(parse(one)), str(parse(other))
    both = keys(catalogue, a) & keys(catalogue, b)
    assert keys(catalogue, f"({a}) ({b})") == keys(catalogue, f"({b}) ({a})") == both


@searching
@given(something, something)
def test_or_is_what_one_of_them_finds_in_either_order(catalogue: CatalogueFile, one: str, other: str) -> None:
    a, b = str(parse(one)), str(parse(other))
    any_of_them = keys(catalogue, a) | keys(catalogue, b)
    assert keys(catalogue, f"({a}) or ({b})") == keys(catalogue, f"({b}) or ({a})") == any_of_them


@searching
@given(anything)
def test_the_neutral_query_finds_the_same(catalogue: CatalogueFile, text: str) -> None:
    neutral = str(catalogue.neutral(parse(text)))
    assert keys(catalogue, neutral) == keys(catalogue, text)
    assert str(catalogue.neutral(parse(neutral))) == neutral


@given(anything)
def test_conditions_make_up_the_query(text: str) -> None:
    query = rebuilt = parse(text)
    for condition in query.conditions:
        assert condition not in query.without(condition).conditions
        rebuilt = rebuilt.without(condition).adding(condition)
    assert set(rebuilt.conditions) == set(query.conditions)


# --- Changing a query -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "before", "value", "after"),
    [
        (choose_only, "lyzhi", "hope", "lyzhi theme:hope"),
        (choose_only, "theme:exile lyzhi", "hope", "theme:hope lyzhi"),
        (choose_only, "theme:exile,hope", "hope", "theme:hope"),
        (choose_only, "theme:hope lyzhi", "hope", "lyzhi"),
        (choose_also, "lyzhi", "hope", "lyzhi theme:hope"),
        (choose_also, "theme:exile lyzhi", "hope", "theme:exile,hope lyzhi"),
        (choose_also, "theme:exile,hope", "hope", "theme:exile"),
        (choose_also, "theme:hope", "hope", ""),
        (exclude, "lyzhi", "hope", "lyzhi -theme:hope"),
        (exclude, "-theme:exile lyzhi", "hope", "-theme:exile,hope lyzhi"),
        (exclude, "-theme:exile,hope", "hope", "-theme:exile"),
        (exclude, "-theme:hope lyzhi", "hope", "lyzhi"),
        (exclude, "theme:exile,hope", "hope", "theme:exile -theme:hope"),
        (exclude, "theme:hope", "hope", "-theme:hope"),
        (exclude, "-(theme:hope or lyzhi)", "hope", "-(theme:hope or lyzhi) -theme:hope"),
    ],
)
def test_a_click_on_a_value(change: FacetChange, before: str, value: str, after: str) -> None:
    assert str(change(parse(before), "theme", value)) == after


def test_a_condition_is_exchanged_in_its_place() -> None:
    query = parse("a theme:hope b")
    hope, exile = Condition("theme", ":", ("hope",)), Condition("theme", ":", ("exile",))
    assert str(query.replacing(hope, exile)) == "a theme:exile b"
    assert str(query.replacing(hope, None)) == "a b"
    assert str(query.replacing(None, exile)) == "a theme:hope b theme:exile"
    assert query.replacing(None, None) == query
    assert query.adding(hope) == query


def test_only_a_choice_of_the_facet_itself_is_its_choice() -> None:
    query = parse("theme:hope -setting:moscow year>1980 (genre:drama or genre:comedy)")
    assert query.chosen("theme") == Condition("theme", ":", ("hope",))
    assert query.excluded("setting") == Not(Condition("setting", ":", ("moscow",)))
    assert query.chosen("setting") is query.chosen("year") is query.chosen("genre") is None
    assert query.excluded("theme") is None


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("lyzhi -sneg", [("lyzhi", None)]),
        ('"in Moscow" or sneg', [("in", None), ("Moscow", None), ("sneg", None)]),
        ('title:"der Lauf",snow theme:hope year:1985', [("der", "title"), ("Lauf", "title"), ("snow", "title")]),
        ("person:boris", [("boris", "people")]),
        ("", []),
    ],
)
def test_what_is_looked_for_is_known_for_marking(text: str, sought: list[tuple[str, str | None]]) -> None:
    assert list(parse(text).sought()) == sought


def test_problems_do_not_make_a_query_another_one() -> None:
    assert parse("a)") == parse("a")
    assert Query() == parse("")


@given(anything)
def test_a_tree_is_written_as_python_would_make_it(text: str) -> None:
    root = parse(text).root
    assert eval(repr(root)) == root


def test_trees_of_different_kinds_differ() -> None:
    assert Word("a") != Phrase("a") and All((Word("a"),)) != AnyOf((Word("a"),))
    assert len({Word("a"), Word("a"), Phrase("a")}) == 2
