# SPDX-License-Identifier: MIT
"""Rows as films: what is said about each text is true, nothing is invented, and a bad cell is named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_cells import row_of
from laufbild.core.codec.row_problems import (
    LONG_VALUE,
    NO_TITLE,
    NONE_OF,
    NOT_A_NUMBER,
    NOT_A_YEAR,
    NOT_COMPLETE,
    NOT_WHOLE,
    TWO_IN_ONE,
    Problem,
    Reason,
)
from laufbild.core.model.film import (
    Credit,
    Film,
    Person,
    Text,
)
from laufbild.core.model.vocabulary import FilmList, Vocabulary
from laufbild.core.tables.film_rows import FilmReader, FilmRow, Options
from laufbild.core.tables.headings import Target
from laufbild.core.tables.mapping import COMPLETE, Mapping, suggest
from laufbild.core.tables.table_file import Row

TABLE = Path("My Films.csv")


def reader(options: Options, *headings: str) -> FilmReader:
    return FilmReader(TABLE, suggest(headings), options)


def film(options: Options, **cells: str) -> Film:
    found = reader(options, *cells).film(Row(2, list(cells.values())))
    assert isinstance(found, FilmRow) and not found.unread, found
    return found.film


def unread(options: Options, **cells: str) -> list[tuple[str, str, str]]:
    """The cells of a film that are not read: heading, text and reason."""
    found = reader(options, *cells).film(Row(2, list(cells.values())))
    assert isinstance(found, FilmRow), found
    return [(cell.heading, cell.text, cell.reason.text) for cell in found.unread]


def problem(options: Options, **cells: str) -> Problem:
    found = reader(options, *cells).film(Row(7, list(cells.values())))
    assert isinstance(found, Problem)
    assert found.line == 7
    return found


def listed(**titles: str) -> dict[str, Text]:
    return {language: Text(title, "listed") for language, title in titles.items()}


def test_a_row_is_a_film(options: Options) -> None:
    found = film(
        options,
        Titel=" Der Lauf ",
        Jahr="1985",
        Regie="Kim",
        Genre="Драма, Noir",
        Filmart="Kurzfilm",
        Farbe="bw",
        Studio="",
        Laufzeit="90 min",
        Platz="3",
        Beschreibung="Er läuft.",
        Fakt="'=1",
        Quellen="Lexikon",
    )
    assert found == Film(
        0,
        "der-lauf-1985",
        "listed",
        options.added,
        year=1985,
        kind="short",
        list="my-films",
        position=3,
        runtime=90,
        colour="bw",
        title=listed(de="Der Lauf"),
        story=listed(de="Er läuft."),
        fact=listed(de="=1"),
        directors=(Credit(Person("Kim", "Kim", "Kim")),),
        genre=("drama", "Noir"),
        sources=found.sources,
    )
    assert [source.name for source in found.sources["sources"]] == ["Lexikon"]


@pytest.mark.parametrize(
    ("cells", "language", "titles"),
    [
        ({"Title": "Run"}, "", listed(en="Run")),
        ({"Titel": "Lauf"}, "", listed(de="Lauf")),
        ({"Titel": "Бег"}, "", listed(ru="Бег")),
        ({"xx": "", "Titel": "Run"}, "en", listed(en="Run")),
        ({"Film": "Run"}, "", listed(en="Run")),
        ({"Film": "Run"}, "ru", listed(ru="Run")),
        ({"title_ru": "Run"}, "", listed(ru="Run")),
        ({"title_de": "Бег"}, "", listed(de="Бег")),
        ({"Title": "Run", "title_en": "Race"}, "", listed(de="Run", en="Race")),
        ({"Title": "Run", "title_en": "Race", "title_de": "Lauf"}, "", None),
        ({"Title": "Run", "title_en": "Run", "title_de": "Lauf"}, "", listed(en="Run", de="Lauf")),
        ({"Title": "Бег", "title_ru": "Бег"}, "", listed(ru="Бег")),
        ({"Title": "Бег", "title_ru": "Старт"}, "", None),
        ({"Title": "", "title_ru": ""}, "", None),
    ],
)
def test_the_language_of_a_title(
    options: Options, cells: dict[str, str], language: str, titles: dict[str, Text] | None
) -> None:
    chosen = replace(options, language=language)
    if titles is None and not any(cells.values()):
        assert problem(chosen, **cells).reason.text == NO_TITLE
    elif titles is None:
        ((_, text, reason),) = unread(chosen, **cells)
        assert reason == TWO_IN_ONE and text in cells.values(), "the first title counts"
    else:
        assert film(chosen, **cells).title == titles


@pytest.mark.parametrize(
    ("cells", "titles"),
    [
        ({"Originaltitel": "Бег", "Titel": "Flucht"}, {"de": "listed", "ru": "original"}),
        ({"Originaltitel": "Run", "Titel": "Lauf"}, {"de": "listed", "en": "original"}),
        ({"Originaltitel": "Lauf", "Titel": "Lauf"}, {"de": "original"}),
        ({"Originaltitel": "Run", "title_de": "Run", "title_en": "Run"}, {"de": "original", "en": "original"}),
        ({"Originaltitel": "Lauf"}, {"de": "original"}),
        ({"Originaltitel de": "Lauf"}, None),
        ({"Originaltitel": "Бег", "title_ru": "Старт"}, None),
        ({"Originaltitel": "Run", "title_de": "Lauf", "title_en": "Race"}, None),
    ],
)
def test_the_original_title(options: Options, cells: dict[str, str], titles: dict[str, str] | None) -> None:
    german = replace(options, language="de")
    if titles is None and len(cells) == 1:
        assert problem(german, **cells).reason.text == NO_TITLE
    elif titles is None:
        assert [reason for _, _, reason in unread(german, **cells)] == [TWO_IN_ONE]
    else:
        found = film(german, **cells)
        assert {language: text.status for language, text in found.title.items()} == titles


def test_an_original_title_may_be_said_to_be_in_a_language(options: Options) -> None:
    mapping = suggest(["x"]).choose(0, Target("original", "de"))
    found = FilmReader(TABLE, mapping, options).film(Row(2, ["Lauf"]))
    assert isinstance(found, FilmRow) and found.film.title == {"de": Text("Lauf", "original")}


def test_structures_of_our_own_json(options: Options) -> None:
    said = {"de": {"text": "Lauf", "status": "original"}, "en": {"text": "Run", "status": "odd"}, "ru": "Бег"}
    cells = {"titles": json.dumps(said), "story": '{"en": {"text": "She runs.", "status": "ours"}}', "fact": "{}"}
    found = film(options, **cells)
    assert found.title == {"de": Text("Lauf", "original"), **listed(en="Run", ru="Бег")}
    assert found.story == {"en": Text("She runs.", "ours")}
    assert not found.fact
    cells["title_de"] = "Rennen"
    assert unread(options, **cells) == [("title_de", "Rennen", TWO_IN_ONE)]
    assert unread(options, title_de="Rennen", titles=json.dumps(said)) == [("titles", json.dumps(said), TWO_IN_ONE)]


def test_a_bad_cell_is_named_with_its_column_and_costs_no_film(options: Options) -> None:
    assert unread(options, Film="Beg", Jahr="bald", Laufzeit="lang") == [
        ("Jahr", "bald", NOT_A_YEAR), ("Laufzeit", "lang", NOT_WHOLE)
    ]  # fmt: skip
    found = reader(options, "Film", "Jahr").film(Row(2, ["Beg", "ca. 1970"]))
    assert isinstance(found, FilmRow) and found.film.year == 1970 and found.film.key == "beg-1970"
    assert [str(cell.reason) for cell in found.unread] == ["“ca. 1970” was read as 1970."]
    assert problem(options, Film=" ", Jahr="1970") == Problem(7, "", Reason(NO_TITLE))
    reason = Reason("The row is too long.")
    assert reader(options, "Film").film(Row(7, (), reason)) == Problem(7, "", reason)


def test_unknown_is_not_zero(options: Options) -> None:
    found = film(options, Film="Beg", Jahr="0", Laufzeit="0")
    assert (found.year, found.runtime, found.key) == (None, None, "beg")


def test_what_the_table_says_of_evidence_date_and_key(options: Options) -> None:
    found = film(options, Film="Beg", Beleg="Belegt", added="22.11.2026", key=" my-key ")
    assert (found.evidence, found.added, found.key) == ("documented", "2026-11-22", "my-key")
    assert unread(options, Film="Beg", Beleg="maybe") == [("Beleg", "maybe", NONE_OF)]


def test_added_is_today_where_nothing_is_said(vocabulary: Vocabulary) -> None:
    assert len(Options(vocabulary).added) == 10


def test_the_table_is_the_list(options: Options) -> None:
    one = reader(options, "Titel")
    label = {"en": "My Films", "de": "My Films", "ru": "My Films"}
    assert one.lists == {"my-films": FilmList("my-films", "My Films.csv", "de", "", label)}


def test_a_column_of_lists_makes_a_list_of_each(options: Options, vocabulary: Vocabulary) -> None:
    lists = reader(options, "Film", "List")
    names = ("Русский список", "English list", "en", "", "De", "DE!", "EN 2")
    found = [lists.film(Row(2, ["Beg", name])) for name in names]
    keys = [each.film.list for each in found if isinstance(each, FilmRow)]
    assert keys == ["russkii-spisok", "en", "en", None, "de", "de", "en-2"]
    assert lists.lists["en"] == vocabulary.lists["en"]
    assert lists.lists["russkii-spisok"].name == "Русский список"
    last = lists.film(Row(3, ["Beg", "x" * 301]))
    assert isinstance(last, FilmRow) and [cell.heading for cell in last.unread] == ["List"]


def test_a_lists_key_is_its_own() -> None:
    known = FilmList("a-1", "x", "en", "", {})
    lists = FilmReader(TABLE, suggest(["Film", "List"]), Options(Vocabulary({}, {"a-1": known})))
    found = [lists.film(Row(2, ["Beg", name])) for name in ("a 1", "a,1", "a. 1", "a-1")]
    assert [each.film.list for each in found if isinstance(each, FilmRow)] == ["a-1-2", "a-1-2", "a-1-2", "a-1"]
    assert isinstance(lists.film(Row(2, ["Beg", "A - 1!"])), FilmRow)


def test_new_values_get_names_beside_the_known_ones(options: Options, vocabulary: Vocabulary) -> None:
    one = reader(options, "Film", "Genre", "Studio")
    for genre in ("Noir", "Western; noir", "Drama", "Anime"):
        one.film(Row(2, ["Beg", genre, ""]))
    new = {name: dict.fromkeys(("en", "de", "ru"), name) for name in ("Anime", "Noir", "Western")}
    assert one.names["genre"] == {**vocabulary.terms["genre"], **new}
    assert list(one.names["genre"])[-3:] == ["Anime", "Noir", "Western"]
    assert {name: values for name, values in one.names.items() if name != "genre"} == {
        name: values for name, values in vocabulary.terms.items() if name != "genre"
    }
    assert "list" not in one.names


# --- Our own complete export ------------------------------------------------------------------------------


def complete(options: Options) -> FilmReader:
    return FilmReader(TABLE, suggest(COMPLETE), options)


def cells_of(film: Film, **changed: str) -> list[str]:
    return list((row_of(film) | changed).values())


def test_every_film_of_the_catalogue_is_the_same(catalogue: CatalogueFile, options: Options) -> None:
    one = complete(options)
    for number in range(1, catalogue.count + 1):
        film = catalogue.film(number)
        assert one.film(Row(2, cells_of(film))) == FilmRow(film._replace(id=0))
    assert one.names == catalogue.vocabulary.terms
    assert one.lists == catalogue.vocabulary.lists


def test_values_of_another_catalogue_are_kept(catalogue: CatalogueFile, options: Options) -> None:
    one = complete(options)
    film = catalogue.film(1)._replace(
        genre=("Drama", "noir"),
        kind="odd",
        colour=None,
        list="my-list",
        cast=(Credit(Person("A", "A", "A"), "singer"), Credit(Person("B", "B", "B"))),
    )
    assert one.film(Row(2, cells_of(film))) == FilmRow(film._replace(id=0))
    assert list(one.names["genre"])[-2:] == ["Drama", "noir"]
    assert "odd" in one.names["kind"] and "singer" in one.names["role"]
    assert one.lists["my-list"].name == "my-list"


BAD_CELLS = [
    ("year", "19888"), ("year", "-1"), ("year", "x"), ("runtime", "-5"), ("position", "1" * 10), ("added", "today"),
    ("added", "20261122"), ("evidence", "maybe"), ("evidence", ""), ("key", ""), ("title_en_status", "odd"),
    ("story_de_status", "listen"), ("directors", "Kim"), ("directors", '[{"name":1,"name_de":"","name_ru":""}]'),
    ("directors", '[{"name":"","name_de":"","name_ru":"","role":5}]'), ("cast", '["Kim"]'), ("studio", "[1]"),
    ("genre", '[["a"]]'), ("genre", '{"a":1}x'), ("theme", "[[[[" * 10_000), ("same_title", "[null]"),
    ("sources", '{"year":[1]}'), ("sources", '{"odd":[{"name":"","address":""}]}'),
    ("sources", '{"year":[{"name":1,"address":""}]}'),
    ("search", "{}"), ("search", '{"date":"2026-13","found":true,"note":{},"nearest":[]}'),
    ("search", '{"date":2026,"found":true,"note":{},"nearest":[]}'),
    ("search", '{"date":"2026-11","found":1,"note":{},"nearest":[]}'),
    ("search", '{"date":"2026-11","found":true,"note":[],"nearest":[]}'),
    ("search", '{"date":"2026-11","found":true,"note":{},"nearest":[{"film":1,"differs":{}}]}'),
    ("search", '{"date":"2026-11","found":true,"note":{},"nearest":[{"film":"a","differs":{"de":1}}]}'),
    ("disputed", '[{"field":"odd","values":[]}]'), ("disputed", '[{"field":"year","values":[1]}]'),
    ("disputed", '[{"field":[],"values":[]}]'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cell"), BAD_CELLS)
def test_a_cell_no_export_holds_is_named(catalogue: CatalogueFile, options: Options, name: str, cell: str) -> None:
    film = catalogue.film_of_key("the-marathon-1988")
    assert film
    found = complete(options).film(Row(5, cells_of(film, **{name: cell})))
    assert isinstance(found, FilmRow)
    assert [(cell.heading, cell.text, cell.reason.text) for cell in found.unread] == [(name, cell, NOT_COMPLETE)]
    field = name if hasattr(film, name) else name.partition("_")[0]
    assert found.film._replace(**{field: getattr(film, field)}) == film._replace(id=0), "nothing else is lost"


def test_a_film_without_a_title_is_none(catalogue: CatalogueFile, options: Options) -> None:
    film = catalogue.film(1)._replace(title={"en": Text(" ", "listed")})
    assert complete(options).film(Row(5, cells_of(film))) == Problem(5, "", Reason(NO_TITLE))


def test_other_columns_of_a_complete_table_do_no_harm(catalogue: CatalogueFile, options: Options) -> None:
    mapping = suggest([*COMPLETE, "mine"])
    found = FilmReader(TABLE, mapping, options).film(Row(5, [*cells_of(catalogue.film(1)), "x"]))
    assert found == FilmRow(catalogue.film(1)._replace(id=0))


cells_ = st.text() | st.sampled_from([cell for _, cell in BAD_CELLS])


@given(st.lists(cells_, min_size=len(COMPLETE), max_size=len(COMPLETE)), st.booleans())
def test_any_cells_are_a_film_or_a_problem(row: list[str], whole: bool) -> None:
    mapping = Mapping(COMPLETE, suggest(COMPLETE).targets, complete=whole)
    options = Options(Vocabulary({"evidence": {"listed": {}}}, {}))
    assert isinstance(FilmReader(TABLE, mapping, options).film(Row(1, row)), FilmRow | Problem)


def test_a_row_that_is_wrong_twice_is_none(catalogue: CatalogueFile) -> None:
    """Where the only evidence that there is cannot be had either."""
    options = Options(Vocabulary({"evidence": {"documented": {}}}, {}))
    found = complete(options).film(Row(5, cells_of(catalogue.film(1), evidence="maybe")))
    assert isinstance(found, Problem) and (found.heading, found.reason.text) == ("evidence", NOT_COMPLETE)


def test_numbers_in_other_catalogues_are_pages(options: Options) -> None:
    cells = {"Film": "Run", "imdb_id": "tt12", "TMDB": "7", "tmdbId": "8", "Trakt ID": "-", "Wikidata": "Q5"}
    pages = film(options, **cells).sources["sources"]
    assert [(page.name, page.address) for page in pages] == [
        ("imdb.com", "https://www.imdb.com/title/tt12/"), ("themoviedb.org", "https://www.themoviedb.org/movie/7"),
        ("wikidata.org", "https://www.wikidata.org/wiki/Q5"),
    ]  # fmt: skip
    assert unread(options, Film="Run", IMDb="none of it") == [("IMDb", "none of it", NOT_A_NUMBER)]
    (page,) = film(options, Film="Run", IMDb="https://www.imdb.com/title/tt12/").sources["sources"]
    assert page.address.endswith("tt12/")


@pytest.mark.parametrize("order", [("Const", "URL"), ("URL", "Const")])
def test_a_page_that_is_named_twice_stands_once(options: Options, order: tuple[str, str]) -> None:
    cells = {"Film": "Run", **{name: {"Const": "tt12", "URL": "http://imdb.com/title/tt12"}[name] for name in order}}
    assert [page.address for page in film(options, **cells).sources["sources"]] == ["http://imdb.com/title/tt12"]


def test_a_title_that_is_nothing_to_a_database_is_none(options: Options) -> None:
    assert film(options, title_de="Lauf", title_en="\\N").title == listed(de="Lauf")
    assert problem(options, Film="\\N").reason.text == NO_TITLE


def test_sources_of_two_columns_are_joined() -> None:
    options = Options(Vocabulary({"evidence": {"listed": {}}}, {}))
    mapping = Mapping(("a", "b", "c"), (Target("title"), Target("sources"), Target("sources", "imdb")))
    found = FilmReader(TABLE, mapping, options).film(
        Row(1, ["Run", "https://film.at/1", "https://www.imdb.com/title/tt1"])
    )
    assert isinstance(found, FilmRow)
    assert [page.address for page in found.film.sources["sources"]] == [
        "https://film.at/1",
        "https://www.imdb.com/title/tt1",
    ]


def test_a_list_with_an_endless_name_costs_no_film_of_a_complete_export(
    catalogue: CatalogueFile, options: Options
) -> None:
    film = catalogue.film(1)._replace(list="x" * 301)
    found = complete(options).film(Row(5, cells_of(film)))
    assert isinstance(found, FilmRow) and found.film == film._replace(id=0, list=None)
    assert [(cell.heading, cell.text, cell.reason.text) for cell in found.unread] == [("list", "x" * 301, LONG_VALUE)]
