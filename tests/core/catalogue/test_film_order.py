# SPDX-License-Identifier: MIT
"""Films in an order, a few at a time: the same rows as if all had been sorted at once."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from laufbild.core.catalogue import film_order
from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.catalogue.film_order import (
    ABSENT,
    Key,
    Ordered,
    Ranking,
)
from laufbild.core.model.errors import CatalogueError

Values = Sequence[int | None]
READING = DamageGuard(Path("films.laufbild"), 5000)


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a few hundred films have many stretches."""
    monkeypatch.setattr(film_order, "PIECE", 16)
    monkeypatch.setattr(film_order, "_FEW", 8)
    monkeypatch.setattr(film_order, "_KEPT", 2)


def ranked(values: Values, places: Sequence[int]) -> Ranking:
    """As a catalogue stores it: by value, then by place in the default order; those without a value last."""
    ids = range(1, len(values) + 1)
    present = [n for n in ids if values[n - 1] is not None]
    films = array("I", sorted(present, key=lambda n: (values[n - 1] or 0, places[n - 1])))
    films.extend(sorted((n for n in ids if values[n - 1] is None), key=lambda n: places[n - 1]))
    by_value = {value: rank for rank, value in enumerate(sorted({v for v in values if v is not None}))}
    ranks = array("I", (ABSENT, *(ABSENT if value is None else by_value[value] for value in values)))

    def block(number: int) -> BitMap:
        return BitMap(films[number * film_order.PIECE : (number + 1) * film_order.PIECE])

    return Ranking(len(present), films, lambda: ranks, block)


def expected(films: Sequence[int], keys: Sequence[tuple[Values, bool]], places: Sequence[int]) -> list[int]:
    ordered = sorted(films, key=lambda n: places[n - 1])
    for values, descending in reversed(keys):
        present = [n for n in ordered if values[n - 1] is not None]
        present.sort(key=lambda n: values[n - 1] or 0, reverse=descending)
        ordered = [*present, *(n for n in ordered if values[n - 1] is None)]
    return ordered


@st.composite
def questions(draw: st.DrawFn) -> tuple[Ordered, list[int]]:
    """An order of some films of up to 300 by up to three columns, and how it is to come out."""
    count = draw(st.integers(0, 300))
    chance = random.Random(draw(st.integers(0, 2**32)))
    places = chance.sample(range(count), count)
    kinds = draw(st.lists(st.tuples(st.sampled_from((2, 7, 1000)), st.booleans(), st.booleans()), max_size=3))
    keys = [
        ([None if gaps and chance.random() < 0.3 else chance.randrange(most) for _ in range(count)], descending)
        for most, gaps, descending in kinds
    ]
    share = draw(st.sampled_from((0, 0.02, 0.5, 1)))
    films = [n for n in range(1, count + 1) if chance.random() < share]
    default = ranked(places, places)
    all_of_them = len(films) == count and draw(st.booleans())
    ordered = Ordered(
        None if all_of_them else BitMap(films), [Key(ranked(v, places), down) for v, down in keys], default, READING
    )
    return ordered, expected(films, keys, places)


@settings(max_examples=300)
@given(questions())
def test_the_rows_are_those_of_sorting_all(question: tuple[Ordered, list[int]]) -> None:
    ordered, rows = question
    assert len(ordered) == len(rows)
    assert [ordered[row] for row in range(len(rows))] == rows
    assert list(ordered) == rows


@settings(max_examples=150)
@given(questions(), st.randoms(use_true_random=False))
def test_any_row_may_be_the_first_looked_at(question: tuple[Ordered, list[int]], chance: random.Random) -> None:
    ordered, rows = question
    for row in chance.choices(range(len(rows)), k=5) if rows else ():
        assert ordered[row] == rows[row] == ordered[row - len(rows)]
    assert list(ordered[3:40:2]) == rows[3:40:2]


@settings(max_examples=150)
@given(questions())
def test_each_film_knows_its_row(question: tuple[Ordered, list[int]]) -> None:
    ordered, rows = question
    assert [ordered.row_of(film) for film in rows] == list(range(len(rows)))
    others = set(range(1, 302)) - set(rows)
    assert all(ordered.row_of(film) is None and film not in ordered for film in others)
    assert all(film in ordered for film in rows) and "1" not in ordered


@settings(max_examples=150)
@given(questions(), st.integers(0, 300), st.integers(0, 300))
def test_the_films_between_two_rows(question: tuple[Ordered, list[int]], first: int, last: int) -> None:
    ordered, rows = question
    first, last = sorted((first, last))
    if last < len(rows):
        assert sorted(ordered.between(first, last)) == sorted(rows[first : last + 1])
    assert sorted(ordered.films) == sorted(rows)


@settings(max_examples=300)
@given(questions(), st.randoms(use_true_random=False))
def test_an_order_of_a_damaged_file_gives_a_row_that_is_there_or_one_sentence(
    question: tuple[Ordered, list[int]], chance: random.Random
) -> None:
    ordered, rows = question
    for ranking_ in (ordered._default, *(key.ranking for key in ordered._keys)):
        ranks, films = ranking_.ranks, ranking_.films
        for _ in range(3):
            ranks[chance.randrange(len(ranks))] = chance.choice((0, 1, len(ranks) - 1, ABSENT))
        for _ in range(len(films) // 3):
            films[chance.randrange(len(films))] = chance.choice(films)
    for film in rows:
        with suppress(CatalogueError):
            row = ordered.row_of(film)
            assert row is None or 0 <= row < len(rows)


def test_a_row_that_is_none() -> None:
    default = ranked([2, 1, 0], [2, 1, 0])
    ordered = Ordered(None, (), default, READING)
    assert list(ordered) == [3, 2, 1]
    for row in (3, -4):
        with pytest.raises(IndexError):
            ordered[row]


def test_little_is_sorted_for_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at one row sorts its stretch, and once the first one, however many films there are."""
    places = list(range(2000))
    looked_at: list[int] = []
    backwards = Key(ranked(places[::-1], places), True)
    ordered = Ordered(BitMap(range(1, 2001, 2)), [backwards], ranked(places, places), READING)
    films_of = ordered._films_of
    monkeypatch.setattr(ordered, "_films_of", lambda place: looked_at.append(place) or films_of(place))
    assert ordered[500] == 1001 and ordered[501] == 1003 and ordered[-1] == 1999
    assert len(looked_at) == 3
