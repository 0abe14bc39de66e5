# SPDX-License-Identifier: MIT
"""Years and dates as people write them, in three languages; what names no day, month or year is refused."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.codec.cell_dates import (
    DAY_FIRST,
    DayOrder,
    date,
    day_or_part,
    days,
    is_guess,
    order_hint,
    says_nothing,
    year,
)
from laufbild.core.codec.row_problems import ReadInPart, Unreadable

MONTH_FIRST = DayOrder(month_first=True)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("1988", 1988),
        ("1988.0", 1988),
        ("1988,00", 1988),
        ("(1961)", 1961),
        ("[1961]", 1961),
        ("1963 г.", 1963),
        ("1963 год", 1963),
        ("0", None),
        ("0000", None),
        ("n.d.", None),
        ("-", None),
        ("\\N", None),
        ("N/A", None),
        ("unbekannt", None),
        ("б/г", None),
        ("?", None),
    ],
)
def test_plain_years(cell: str, found: int | None) -> None:
    assert year(cell) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("c. 1979", 1979),
        ("ca. 1948", 1948),
        ("um 1970", 1970),
        ("около 1970", 1970),
        ("1970?", 1970),
        ("1962–1963", 1962),
        ("1962/63", 1962),
        ("1991/92", 1991),
        ("1979-01-01", 1979),
        ("19790101", 1979),
        ("31.12.1979", 1979),
        ("~1985", 1985),
        ("1985 (1987)", 1985),
        ("1979, released 1980", 1979),
    ],
)
def test_other_cells_give_the_year_they_name_first_and_keep_their_text(cell: str, found: int) -> None:
    with pytest.raises(ReadInPart) as caught:
        year(cell)
    assert caught.value.read == found and caught.value.reason.values == {"value": cell, "read": found}


@pytest.mark.parametrize(
    "cell",
    [
        "197?",
        "1970s",
        "1970er",
        "1970-е",
        "1970's",
        "70er",
        "12345",
        "88",
        "abc",
        "2 Seasons",
        "1" * 200,
        "١٩٨٨",
        "x" * 81 + "1979",
    ],
)
def test_what_names_no_year_is_refused(cell: str) -> None:
    with pytest.raises(Unreadable) as caught:
        year(cell)
    assert not isinstance(caught.value, ReadInPart)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2026-11-22 10:30:00", "2026-11-22"),
        ("2026-11-22T23:59:00Z", "2026-11-22"),
        ("2026-11-22T23:59:00.123+05:00", "2026-11-22"),
        ("2026-11-22 10:30:00+00:00", "2026-11-22"),
        ("2026/3/5", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("1.2.2026", "2026-02-01"),
        ("1. 2. 2026", "2026-02-01"),
        ("05.03.24", "2024-03-05"),
        ("31.12.99", "1999-12-31"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("18-12-2023 21:50:41", "2023-12-18"),
        ("5 Mar 2024", "2024-03-05"),
        ("5. März 2024", "2024-03-05"),
        ("5 марта 2024", "2024-03-05"),
        ("5 марта 2024 г.", "2024-03-05"),
        ("5 марта 2024 года", "2024-03-05"),
        ("25-Sep-21", "2021-09-25"),
        ("September 24, 2021", "2021-09-24"),
        ("Sept. 24th, 2021", "2021-09-24"),
        ("Mon, 5 Feb 2024 10:00:00 GMT", "2024-02-05"),
        ("Sat Dec 31 00:00:00 2016", "2016-12-31"),
        ("Mo., 5. März 2024", "2024-03-05"),
        ("Mar 5, 2024 3:15 PM", "2024-03-05"),
        ("1. Jänner 2020", "2020-01-01"),
        ("2024 Mar 5", "2024-03-05"),
        ("45657", "2024-12-31"),
        ("45657.75", "2024-12-31"),
        ("1981", "1981"),
        ("1981-01", "1981-01"),
        ("01.1981", "1981-01"),
        ("1/1981", "1981-01"),
        ("март 2024", "2024-03"),
        ("Dec 2016", "2016-12"),
        ("Dezember 2016", "2016-12"),
        ("-", None),
        ("n/a", None),
        ("\\N", None),
    ],
)
def test_dates(cell: str, found: str | None) -> None:
    assert day_or_part(cell) == found


@pytest.mark.parametrize(
    "cell",
    [
        "soon",
        "2026-13-01",
        "31.2.2026",
        "32/12/2024",
        "13/13/2024",
        "99999",
        "3:15",
        "5th of May",
        "20266",
        "2026-00",
        "Marathon 2024",
        "٢٠٢٤",
        "2024-03-05 " + " " * 100 + "x",
    ],
)
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(Unreadable):
        day_or_part(cell)


def test_a_month_is_not_a_whole_day() -> None:
    assert date("22.11.2026") == "2026-11-22" and date("-") is None
    with pytest.raises(Unreadable):
        date("2026-11")


def test_the_month_may_stand_first() -> None:
    assert day_or_part("05/03/2024") == "2024-03-05" and day_or_part("05/03/2024", MONTH_FIRST) == "2024-05-03"
    assert day_or_part("25/03/2024", MONTH_FIRST) == "2024-03-25", "a day above 12 tells it anyway"
    assert day_or_part("05.03.2024", MONTH_FIRST) == "2024-03-05", "with points, the day is first everywhere"


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("13/01/2024", DayOrder(month_first=False)),
        ("1/31/20", MONTH_FIRST),
        ("05/03/2024", DayOrder(certain=False)),
        ("05/05/2024", None),
        ("2024-03-05", None),
        ("", None),
        ("soon", None),
        ("5/3/2024, 4/20/2024", MONTH_FIRST),
        ("18-12-2023 21:50:41", DAY_FIRST),
        ("1/2/2024, 2/3/2024", DayOrder(certain=False)),
    ],
)
def test_what_a_cell_tells_of_the_order_of_day_and_month(cell: str, hint: DayOrder | None) -> None:
    assert order_hint(cell) == hint


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2023-01-01, 2024-02-29", ["2023-01-01", "2024-02-29"]),
        ("1.2.2020; 2021", ["2020-02-01", "2021"]),
        ("September 24, 2021", ["2021-09-24"]),
        ("2020|-", ["2020"]),
        ("-", []),
        ("2020\n2021\n", ["2020", "2021"]),
    ],
)
def test_several_dates_of_a_cell(cell: str, found: list[str]) -> None:
    assert days(cell) == found


@pytest.mark.parametrize("cell", ["soon", "2020, soon", ", ,"])
def test_a_cell_with_something_else_among_its_dates_is_refused(cell: str) -> None:
    with pytest.raises(Unreadable):
        days(cell)


@given(st.dates(datetime.date(1855, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%Y-%m-%dT%H:%M:%SZ"):
        assert day_or_part(day.strftime(form)) == day.isoformat(), form
    assert day_or_part(day.strftime("%m/%d/%Y"), MONTH_FIRST) == day.isoformat() or day.day > 12 or day.month > 12


@given(st.text(max_size=100))
def test_any_cell_is_read_or_refused(cell: str) -> None:
    for read in (year, day_or_part, date, days):
        try:
            read(cell)
        except Unreadable as error:
            assert str(error.reason)
    order_hint(cell)
    says_nothing(cell)


def test_commas_within_dates_part_them_last() -> None:
    assert days("Nov 22, 2023; Dec 1, 2024") == ["2023-11-22", "2024-12-01"]


def test_a_date_is_guessed_where_nothing_tells_its_order() -> None:
    unsure = DayOrder(certain=False)
    assert is_guess("05/03/2024", unsure) and not is_guess("05/03/2024", DAY_FIRST)
    assert not any(is_guess(cell, unsure) for cell in ("13/03/2024", "05/05/2024", "2024-03-05", "soon"))
