# SPDX-License-Identifier: MIT
"""A catalogue with what its reader made of it answers as one catalogue would in which all of that stands."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, nullcontext
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_order import ABSENT, PIECE, Ranking
from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.library.library import Library
from laufbild.core.library.marks_index import MarksIndex, ranking
from laufbild.core.library.overlay import Overlay
from laufbild.core.model.fields import COLUMNS, FACETS
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.model.vocabulary import FilmList
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.text.languages import LANGUAGES
from strategies import QUERIES

#: By the rest, and by whose films they are, a catalogue of them all would sort otherwise.
SORTED = [column.name for column in COLUMNS if column.name != "own"]
orders = st.lists(st.builds(SortKey, st.sampled_from(SORTED), st.booleans()), max_size=3).map(tuple)
languages = st.sampled_from(LANGUAGES)
MARKS = (
    Marks(wanted=True),
    Marks(rating=9, viewings=(Viewing(1, "2024-05-03", "Berlin"), Viewing(2, "2023"))),
    Marks(rating=4, favourite=True, note="В марафоне бежит Анна, very good", tags=("rainy days", "Лето")),
    Marks(viewings=(Viewing(3),), tags=("rainy days",)),
    Marks(rating=10, viewings=(Viewing(4, "2024-01"),), note="Qwertz once more"),
)


def written(folder: Path, name: str, films: Sequence[Film], names: CatalogueFile) -> CatalogueFile:
    vocabulary = names.vocabulary
    write_catalogue(folder / name, films, vocabulary.terms, vocabulary.lists)
    return CatalogueFile.open(folder / name)


def keys(holdings: FilmSource, text: str = "", order: tuple[SortKey, ...] = (), language: str = "en") -> list[str]:
    found = holdings.find(parse(text), order, language).ids
    return [film.key for film in holdings.films(found)]


@pytest.fixture(scope="module")
def divided(
    tmp_path_factory: pytest.TempPathFactory, catalogue: CatalogueFile
) -> Iterator[tuple[Library, CatalogueFile]]:
    """The films in three parts, of which the second corrects some of the first; and all in one catalogue."""
    folder, chance = tmp_path_factory.mktemp("divided"), Random(4)
    films = list(catalogue.films(range(1, catalogue.count + 1)))
    chance.shuffle(films)
    base, own, fresh = films[:30], films[30:45], films[45:]
    own[0] = own[0]._replace(title={"de": Text("Nur ein Titel", "listed")})
    corrected = [
        film._replace(year=1901, theme=("freedom",), title={**film.title, "en": Text("Äpfel", "listed")})
        for film in base[3:20:4]
    ]
    with ExitStack() as opened:
        one, two, three = (
            opened.enter_context(closing(written(folder, name, part, catalogue)))
            for name, part in (("base", base), ("own", own + corrected), ("fresh", fresh))
        )
        numbers = [len(base) + number for number in range(1, len(own) + 1)]
        hidden = [base.index(next(b for b in base if b.key == film.key)) + 1 for film in corrected]
        library = Library(one)
        library.put_own(
            [
                Overlay(two, numbers + hidden),
                Overlay(three, [len(base) + len(own) + n for n in range(1, len(fresh) + 1)]),
            ],
            {film.key: frozenset(("year", "theme", "title_en")) for film in corrected},
            {},
        )
        kept = [film for film in base if film.key not in {film.key for film in corrected}]
        whole = opened.enter_context(closing(written(folder, "whole", kept + own + corrected + fresh, catalogue)))
        yield library, whole


@settings(max_examples=150, deadline=None)
@given(text=QUERIES, order=orders, language=languages)
def test_parts_are_found_and_sorted_as_one(
    divided: tuple[Library, CatalogueFile], text: str, order: tuple[SortKey, ...], language: str
) -> None:
    library, whole = divided
    assert keys(library, text, order, language) == keys(whole, text, order, language)


@settings(max_examples=80, deadline=None)
@given(text=QUERIES)
def test_parts_are_counted_as_one(divided: tuple[Library, CatalogueFile], text: str) -> None:
    library, whole = divided
    mine = ("own",)
    counts, expected = library.facets(parse(text)), whole.facets(parse(text))
    for facet in FACETS:
        if facet.name not in mine:
            assert counts[facet.name] == expected[facet.name], facet.name


def test_rows_of_several_parts(divided: tuple[Library, CatalogueFile]) -> None:
    library, _ = divided
    for order in ((), (SortKey("year", True),), (SortKey("directors"), SortKey("year"))):
        rows = library.everything(order, "ru")
        ids = list(rows)
        assert len(ids) == len(rows) == library.count == len(set(ids))
        assert [rows[row] for row in range(len(rows))] == ids == list(rows[:]) and rows[-1] == ids[-1]
        assert [rows.row_of(film) for film in ids] == list(range(len(ids)))
        assert set(rows.films) == set(ids) and all(film in rows for film in ids)
        for first, last in ((0, 0), (3, 17), (10, 10), (0, len(ids) - 1), (-4, 99), (40, 52)):
            assert set(rows.between(first, last)) == set(ids[max(first, 0) : last + 1])
        assert rows.row_of(9_999) is None and 9_999 not in rows
        with pytest.raises(IndexError):
            rows[len(ids)]


def test_films_of_several_parts(divided: tuple[Library, CatalogueFile]) -> None:
    library, whole = divided
    for key in keys(whole):
        film, expected = library.film_of_key(key), whole.film_of_key(key)
        assert film and expected
        plain = film._replace(id=expected.id, own=False, corrected=())
        assert plain == expected
        assert film == library.film(film.id)
        assert film.own == (film.id > library.catalogue.count)
        assert (film.corrected == ("theme", "title_en", "year")) == (film.year == 1901)
    everything = library.films(library.everything())
    assert set(keys(library, "own:own")) == {film.key for film in everything if film.own}
    assert keys(library, "own:corrected") == keys(library, "year:1901")
    assert library.facets(parse(""))["own"] == {"own": 24, "corrected": 5}
    assert library.film_of_key("no-such-film") is None
    with pytest.raises(KeyError):
        library.film(9_999)


# --- Marks ------------------------------------------------------------------------------------------------


@pytest.fixture
def marked(catalogue: CatalogueFile) -> Library:
    """The catalogue, of whose films number 3, 6, 9 … have marks."""
    library = Library(catalogue)
    library.put_marks((3 * place, marks) for place, marks in enumerate(MARKS, 1))
    return library


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wanted:yes", {3}), ("wunsch:ja", {3}), ("хочу:да", {3}),
        ("favourite:yes", {9}),
        ("rating:4.5", {6}), ('rating:"4,5"', {6}), ("rating:4½", {6}), ("rating>=4", {6, 15}), ("rating<3", {9}),
        ("rating:4,5", {6}), ("wertung=4,5", {6}), ("оценка>=4,5", {6, 15}), ("rating<4,5", {9}),
        ("rating:3,5..4,5", {6}), ("rating:1,5-5", {6, 9, 15}), ("rating:..4,5", {6, 9}), ("rating:5,4", {15}),
        ('rating:4,"5"', {15}), ("rating:2,4,5", {9, 15}), ("rating:4 or rating:5", {15}),
        ("rating:2..4.5", {6, 9}), ("rating:5,2", {9, 15}), ("wertung>4", {6, 15}),
        ("seen:yes", {6, 12, 15}), ("gesehen:ja", {6, 12, 15}), ("seen:2024", {6, 15}), ("seen:2024-05", {6}),
        ("seen>=2024-02", {6}), ("seen:2024-5", {6}), ("seen>2024-4", {6}), ("seen<2024-6", {6, 15}),
        ("seen<=2024-5", {6, 15}),
        ("seen>2024-5", set()), ("seen<2025", {6, 15}), ("seen:2024-4..2024-6", {6}), ("seen:2023-2024", {6, 15}),
        ("seen:2024-12..", set()), ("seen:..2024-6", {6, 15}), ("seen:2024soon", set()),
        ("seen:2023,2025", {6}), ("seen:perhaps", set()),
        ("note:marafon", {9}), ("note:good", {9}), ("notiz:once", {15}), ("note:nothing", set()),
        ("tag:rainy", {9, 12}), ("own_tag:лето", {9}), ("метка:Лето", {9}),
        ('"very good"', {9}), ('"qwertz once"', {15}),
        ("has:rating", {6, 9, 15}), ("has:note", {9, 15}), ("has:own_tag", {9, 12}), ("rainy", {9, 12}),
    ],
)  # fmt: skip
def test_films_are_found_by_their_marks(marked: Library, text: str, found: set[int]) -> None:
    assert set(marked.find(parse(text)).ids) == found


def test_what_is_not_marked(marked: Library) -> None:
    assert set(marked.find(parse("seen:no")).ids) == set(marked.find(parse("-seen:yes")).ids)
    assert len(marked.find(parse("wanted:no")).ids) == marked.count - 1


def test_marks_are_counted(marked: Library) -> None:
    counts = marked.facets(parse(""))
    assert counts["seen"] == {"yes": 3, "no": marked.count - 3}
    assert counts["wanted"] == {"yes": 1} and counts["own_tag"] == {"rainy days": 2, "Лето": 1}
    assert list(counts["rating"].items()) == [("5", 1), ("4.5", 1), ("2", 1)]
    assert marked.facets(parse("seen:yes"))["rating"] == {"5": 1, "4.5": 1, "2": 0}
    assert str(marked.neutral(parse("gesehen:ja rating>=4"))) == "seen:yes rating>=4"


@pytest.mark.parametrize(
    ("field", "first"),
    [("rating", [9, 6, 15]), ("-rating", [15, 6, 9]), ("seen", [12, 15, 6]), ("-seen", [6, 15, 12]),
     ("note", [15, 9]), ("own_tag", [12, 9]), ("favourite", [9]), ("-wanted", [3])],
)  # fmt: skip
def test_films_are_sorted_by_their_marks(marked: Library, field: str, first: list[int]) -> None:
    order = (SortKey(field.removeprefix("-"), field.startswith("-")),)
    rows = list(marked.everything(order))
    assert rows[: len(first)] == first
    plain = [film for film in marked.everything() if film not in first]
    assert rows[len(first) :] == plain


def test_a_film_shows_its_marks_where_they_are_looked_at(marked: Library) -> None:
    assert marked.film(6).marks == MARKS[1] and marked.film(7).marks == NO_MARKS
    assert marked.marks_of(6) == MARKS[1] and marked.marks_of(7) == NO_MARKS
    seen = marked.glimpses([5, 6], frozenset(("title", "rating")))
    assert [film.marks.rating for film in seen] == [None, 9]
    assert [film.marks for film in marked.films([6, 7])] == [MARKS[1], NO_MARKS]


def test_marks_are_replaced(marked: Library) -> None:
    marked.put_marks([(6, NO_MARKS), (3, Marks(rating=1, viewings=(Viewing(1, "2020"), Viewing(2, "2020"))))])
    marked.put_marks([(3, Marks(rating=1))])
    assert set(marked.find(parse("has:rating")).ids) == {3, 9, 15}
    assert not marked.find(parse("wanted:yes or seen:2020 or rating:4.5")).ids
    assert marked.facets(parse(""))["wanted"] == {}


def test_lists_of_the_user_have_names(marked: Library) -> None:
    marked.put_own([], {}, {"mine": FilmList("mine", "Mine", "en", "", {"en": "Mine"})})
    assert marked.vocabulary.name("list", "mine", "en") == "Mine"


def test_films_that_an_own_list_names_are_found_by_it(catalogue: CatalogueFile) -> None:
    library = Library(catalogue)
    library.put_own([], {}, {"mine": FilmList("mine", "Laufend", "de", "", {"en": "Laufend"})})
    library.put_listed({"mine": BitMap([2, 5]), "empty": BitMap()})
    assert set(library.find(parse("list:laufend")).ids) == {2, 5}
    counts = library.facets(parse(""))["list"]
    assert counts["mine"] == 2 and counts["en"] == 10 and "empty" not in counts
    assert set(library.find(parse("list:en,mine")).ids) == {2, 5} | set(catalogue.find(parse("list:en")).ids)


def test_many_notes_are_looked_through_in_steps() -> None:
    marks = MarksIndex()
    for film in range(1, 201):
        marks.put(film, Marks(note="something else" if film % 100 == 7 else f"note {film}"))
    steps, paused = marks.with_words("else", ("note",)), 0
    while True:
        try:
            next(steps)
            paused += 1
        except StopIteration as end:
            assert list(end.value) == [7, 107] and paused == 3
            return


def test_words_that_are_sought_elsewhere_are_not_sought_in_notes(marked: Library) -> None:
    assert not marked.find(parse("story:qwertz or title:rainy or people:marafon")).ids


def test_films_are_seen_in_passing_wherever_they_stand(marked: Library) -> None:
    plain = marked.glimpses([5, 6], frozenset(("title", "year")))
    assert plain == marked.catalogue.glimpses([5, 6], frozenset(("title", "year")))


def test_what_films_are_sorted_by_is_forgotten_in_time(
    divided: tuple[Library, CatalogueFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laufbild.core.library.library._REMEMBERED", 5)
    library, whole = divided
    library._keys_of.cache_clear()
    assert keys(library, "", (SortKey("story"),)) == keys(whole, "", (SortKey("story"),))


def test_an_order_of_a_great_many_films_by_the_marks_of_a_few() -> None:
    films = 3 * PIECE
    places = array("I", (0, *range(films)))
    default = Ranking(films, array("I", range(1, films + 1)), lambda: places, lambda block: BitMap())
    found = ranking({7000: "b", 5: "a", 9000: "a"}, default)
    order = [5, 9000, 7000, *(film for film in range(1, films + 1) if film not in (5, 7000, 9000))]
    assert found.present == 3 and list(found.films) == order
    assert [found.ranks[film] for film in (5, 9000, 7000, 1)] == [0, 0, 1, ABSENT]
    assert found.between(10, 2 * PIECE + 3) == BitMap(order[10 : 2 * PIECE + 3])


def test_whose_films_are_is_something_they_have(divided: tuple[Library, CatalogueFile]) -> None:
    library, _ = divided
    assert set(keys(library, "has:own")) == set(keys(library, "own:own,corrected"))


def test_parts_that_are_replaced_are_closed_in_the_end(catalogue: CatalogueFile, tmp_path: Path) -> None:
    parts = [Overlay(written(tmp_path, f"part-{n}", [catalogue.film(1)], catalogue), [100 + n]) for n in range(12)]
    library = Library(catalogue.again())
    for part in parts:
        library.put_own([part], {}, {})
    for part, is_open in ((parts[0], False), (parts[2], False), (parts[3], True), (parts[11], True)):
        with pytest.raises(sqlite3.ProgrammingError) if not is_open else nullcontext():
            assert part.catalogue.film(1)
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        list(parts[11].catalogue.films([1]))


def test_films_are_sorted_by_whose_they_are(divided: tuple[Library, CatalogueFile]) -> None:
    library, _ = divided
    for descending in (False, True):
        films = list(library.films(library.everything((SortKey("own", descending),))))
        whose = ["own" if film.own else "corrected" if film.corrected else "" for film in films]
        expected = ["own"] * 24 + ["corrected"] * 5 if descending else ["corrected"] * 5 + ["own"] * 24
        assert whose == expected + [""] * (len(films) - 29)
