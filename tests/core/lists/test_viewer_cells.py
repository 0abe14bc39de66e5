# SPDX-License-Identifier: MIT
"""Ratings on any scale, dates as far as they are known, yes and no in three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.codec.row_problems import Unreadable
from laufbild.core.lists.entries import Rated
from laufbild.core.lists.viewer_cells import (
    best_of,
    half_stars,
    rated,
    says_yes,
    tags,
    viewings,
)
from laufbild.core.model.film import Viewing


@pytest.mark.parametrize(
    ("cell", "best", "of", "stars"),
    [
        ("4.5", 5, 5, 9), ("4,5", 5, 5, 9), ("5", 5, 5, 10), ("0.5", 5, 5, 1), ("3.3", 5, 5, 7), ("0,1", 5, 5, 1),
        ("8", 10, 10, 8), ("7.5", 10, 10, 8), ("100", 100, 100, 10), ("84", 100, 100, 8), ("9/10", 5, 10, 9),
        ("3 / 4", 10, 4, 8), ("85 %", 5, 100, 9), ("★★★★½", 10, 5, 9), ("★★☆☆☆", 10, 5, 4), ("½", 5, 5, 1),
        ("☆☆☆☆☆", 5, 5, 1), ("★★★★★★★", 5, 5, 10),
    ],
)  # fmt: skip
def test_ratings(cell: str, best: int, of: int, stars: int) -> None:
    rating = rated(cell, best)
    assert rating == Rated(cell, of) and half_stars(rating) == stars


@pytest.mark.parametrize("cell", ["0", "0.0", "0/10", "0 %", "-1", "–", "n/a", "nan"])
def test_nothing_is_no_rating(cell: str) -> None:
    assert rated(cell, 5) is None


@pytest.mark.parametrize("cell", ["6", "-2", "good", "1/0", "11/10", "5.5.5", "1e3", "٣", "A", "6½"])
def test_other_ratings_are_refused(cell: str) -> None:
    with pytest.raises(Unreadable):
        rated(cell, 5)


@pytest.mark.parametrize(
    ("cells", "best"),
    [(("4", "5", ""), 5), (("4", "7,5"), 10), (("85", "9/10"), 100), (("200",), 100), ((), 5), (("good", "9/10"), 5)],
)
def test_the_scale_is_told_by_the_ratings(cells: tuple[str, ...], best: int) -> None:
    assert best_of(cells) == best


@pytest.mark.parametrize(
    ("cell", "dates"),
    [
        ("2026-11-22", ["2026-11-22"]), ("2026-11-22 20:15:00", ["2026-11-22"]), ("2026-11-22T20:15", ["2026-11-22"]),
        ("22.11.2026", ["2026-11-22"]), ("1.2.2026, 20:15", ["2026-02-01"]), ("2026-11", ["2026-11"]),
        ("11/2026", ["2026-11"]), ("11.2026", ["2026-11"]), ("2026", ["2026"]), ("2026-11-22 (3)", ["2026-11-22"]),
        ("yes", [""]), ("Ja", [""]), ("да", [""]), ("x", [""]), ("✓", [""]), ("1", [""]), ("no", []), ("нет", []),
        ("0", []), ("✗", []), ('[{"date":"2026"},{"date":"","place":"Kino"}]', ["2026", ""]),
        ('["2026-11"]', ["2026-11"]),
    ],
)  # fmt: skip
def test_viewings(cell: str, dates: list[str]) -> None:
    assert [viewing.date for viewing in viewings(cell)] == dates


def test_a_viewing_of_our_own_export_is_whole() -> None:
    cell = '[{"id":3,"date":"2026-11-22","place":"Kino","comment":"late"}]'
    assert viewings(cell) == (Viewing(date="2026-11-22", place="Kino", comment="late"),)


@pytest.mark.parametrize("cell", ["soon", "2026-13-01", "31.2.2026", "20266", "2026-00", '["no"]', '[["x"]]'])
def test_other_dates_are_refused(cell: str) -> None:
    with pytest.raises(Unreadable):
        viewings(cell)


@pytest.mark.parametrize("cell", ["maybe", "", "2", "??"])
def test_neither_yes_nor_no(cell: str) -> None:
    with pytest.raises(Unreadable):
        says_yes(cell)


def test_tags() -> None:
    assert tags(" sport, running;sport |\n late  night ") == ("sport", "running", "late night")
    assert tags('["a, b", "c"]') == ("a, b", "c") and tags(" , ") == ()


@given(st.text(max_size=12), st.sampled_from((5, 10, 100)))
def test_any_cell_is_a_rating_or_refused(cell: str, best: int) -> None:
    try:
        rating = rated(cell, best)
    except Unreadable:
        return
    assert rating is None or 1 <= half_stars(rating) <= 10
