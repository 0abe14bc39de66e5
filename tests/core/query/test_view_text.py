# SPDX-License-Identifier: MIT
"""A view as a line: what it says, what a mail may do to it, and that any line can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.model.fields import COLUMNS
from laufbild.core.query.conditions import Problem
from laufbild.core.query.parser import ON_ENTER, UNKNOWN_KEY, parse
from laufbild.core.query.sort_order import Order, SortKey
from laufbild.core.query.view_text import (
    NO_COLUMN,
    Look,
    arranges,
    line_of,
    view_of,
)
from strategies import QUERIES, TEXTS

ANYTHING = TEXTS | QUERIES
BY_YEAR = (SortKey("year", True), SortKey("title"))
LINE = 'year:1975..1985 -theme:war "in Moscow"  sort:-year,title  columns:title,year,rating'
LOOK = Look(parse('year:1975..1985 -theme:war "in Moscow"'), BY_YEAR, ("title", "year", "rating"))

names = st.sampled_from([field.name for field in COLUMNS])
orders = st.lists(st.builds(SortKey, names, st.booleans()), unique_by=lambda key: key.field, max_size=5).map(tuple)
columns = st.lists(names, unique=True).map(tuple)


def test_a_line_is_one_that_people_can_read() -> None:
    assert line_of(*LOOK) == LINE
    assert view_of(LINE) == LOOK
    assert line_of(parse("")) == "" and view_of("") == Look()


@pytest.mark.parametrize(
    "line",
    [
        'columns:title,year,rating sort:-year,title year:1975..1985 -theme:war "in Moscow"',
        "Jahr:1975..1985 -Thema:war „in Moscow“ Sortierung:-Jahr,Titel Spalten:Titel,Jahr,Wertung",
        "год:1975..1985 -тема:war «in Moscow» сортировка:–год,название столбцы:название,год,оценка",
        "year=1975..1985 -theme:war “in Moscow” sort:−year sort=title columns:title columns:year,title,rating",
        "> year:1975..1985 -theme:war\r\n> “in Moscow” sort:-year,\r\n> title columns:title, year,\n rating\n",
        "year:1975..1985\N{NO-BREAK SPACE}-theme:war »in\N{NO-BREAK SPACE}Moscow«\tsort:-year,title,"
        '\u2028columns:"title",year,rating',
        "(year:1975..1985 -theme:war) ”in Moscow” -sort:-year,title,-year columns:title,year, columns:rating",
    ],
)
def test_it_is_read_whatever_became_of_it(line: str) -> None:
    assert view_of(line) == LOOK and view_of(line).query.problems == ()


def test_what_it_says_in_vain_is_told() -> None:
    look = view_of("foo:bar sort:people,-when,year columns:, columns:x")
    assert look == Look(parse("foo bar"), (SortKey("year"),))
    assert look.query.problems == (
        Problem(UNKNOWN_KEY, "foo:"), *(Problem(NO_COLUMN, name) for name in ("people", "-when", "x")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "order", "shown", "query"),
    [
        ("columns:title, sort:year marathon", "year", "title", "marathon"),
        ("columns:title, year:1985", "", "title", "year:1985"),
        ("sort:year, title marathon", "year title", "", "marathon"),
        ('"sort:year" title:"columns:year"', "", "", '"sort:year" title:columns:year'),
        ("sort: year", "", "", "year"),
    ],
)
def test_where_the_names_end(line: str, order: str, shown: str, query: str) -> None:
    look = view_of(line)
    found = [str(key) for key in look.order], list(look.columns), str(look.query)
    assert found == (order.split(), shown.split(), query)


@pytest.mark.parametrize(
    ("text", "said"),
    [("sort:year", True), ("a Spalten:Titel", True), ("", False), ("sort:", False), ("sort:x", False), ("year:1", 0)],
)
def test_whether_it_is_more_than_a_query(text: str, said: bool) -> None:
    assert arranges(text) == said


def test_while_it_is_typed_it_is_not_searched_for() -> None:
    assert str(parse("marathon sort:-year columns:")) == "marathon"
    assert parse("marathon sort:-year columns:").problems == (Problem(ON_ENTER, "sort:-year"),)


# --- Laws -------------------------------------------------------------------------------------------------


@given(ANYTHING, orders, columns)
def test_a_line_says_just_the_view_that_it_was_made_of(text: str, order: Order, shown: tuple[str, ...]) -> None:
    look = view_of(line_of(parse(text), order, shown))
    assert look == (parse(text), order, shown)
    assert look.query.problems == ()


@given(ANYTHING, orders, columns, st.data())
def test_a_mail_does_no_harm(text: str, order: Order, shown: tuple[str, ...], data: st.DataObject) -> None:
    line = line_of(parse(text), order, shown)
    blank = st.sampled_from([" ", "\n", "\r\n", "\N{NO-BREAK SPACE}", "  ", "\t", "\u2028"])
    mailed = "".join(data.draw(blank) if letter == " " else letter for letter in line)
    if not set(line) & set("„“”«»"):
        opening, closing = data.draw(st.sampled_from(['""', "„“", "“”", "«»", "””"]))
        pieces = mailed.split('"')
        mailed = "".join(f"{opening if place % 2 else closing}{piece}" for place, piece in enumerate(pieces))[1:]
    assert view_of(f"> {mailed}\n") == view_of(line)


@given(ANYTHING | st.text())
def test_any_line_can_be_read(line: str) -> None:
    look = view_of(line)
    assert view_of(line_of(*look)) == look


@pytest.mark.parametrize("unit", ["sort:", "sort:year,", "columns:x, ", "> ", "„", "«a", "sort:a:b"])
def test_a_hundred_thousand_of_anything(unit: str) -> None:
    view_of(unit * (100_000 // len(unit)))
