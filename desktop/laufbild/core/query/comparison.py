# SPDX-License-Identifier: MIT
"""How numbers, dates and decades are compared with what a query says."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from laufbild.core.model.fields import (
    DATE,
    DECADE,
    FIELDS,
    STARS,
)

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    ":": operator.eq,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
_RANGE = r"(\d*)(?:\.\.|–|-)(\d*)"
_YEARS = r"(\d{4})-(\d{4})"
#: Later than every month, and every day.
_LAST = 99


class Span(NamedTuple):
    """The days of a date, each as year, month and day: one day, or all of a month or a year."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]


_BEFORE_ALL, _AFTER_ALL = (0, 0, 0), (9999, _LAST, _LAST)
#: How the days of a stored date are compared with those that are asked for. A film seen some time in 2024 was not
#: certainly seen in May of that year, nor before or after it.
_SPANS: dict[str, Callable[[Span, Span], bool]] = {
    ":": lambda stored, asked: asked.first <= stored.first and stored.last <= asked.last,
    ">=": lambda stored, asked: stored.first >= asked.first,
    "<=": lambda stored, asked: stored.last <= asked.last,
    ">": lambda stored, asked: stored.first > asked.last,
    "<": lambda stored, asked: stored.last < asked.first,
}


def comparison(kind: str, op: str, text: str) -> Callable[[str], bool]:
    """Whether a stored value is meant by a value of a query, as `Field.reads` let it through.

    Years and numbers: 1985, 1975..1989, 1975.., ..1989, and 198 on its way to 1985. Dates: 2026, 2026-11, 2026-11-22,
    2026-1..2026-3.
    """
    if kind == DECADE:
        digits = re.match(r"\d+", text)
        return lambda value: value.startswith(digits[0] if digits else text)
    if kind == DATE:
        return _dates(op, text)
    if kind == STARS:
        return _stars(op, text)
    if between := re.fullmatch(_RANGE, text):
        low, high = int(between[1] or 0), int(between[2] or 9999)
        return lambda value: low <= int(value) <= high
    if op == ":":
        return lambda value: value == text or (len(value) == 4 and len(text) < 4 and value.startswith(text))
    return lambda value: _OPERATORS[op](int(value), int(text))


def is_date(text: str) -> bool:
    """Whether a value of a query is a date, or a range of dates."""
    return FIELDS["added"].reads(":", (text,))


def _dates(op: str, text: str) -> Callable[[str], bool]:
    if op == ":" and text.isdecimal() and len(text) < 4:  # on its way to a year
        return lambda value: value.startswith(text)
    asked = _asked(text)

    def is_meant(value: str) -> bool:
        stored = _span(value)
        return stored is not None and _SPANS[op](stored, asked)

    return is_meant


def _asked(text: str) -> Span:
    """The days of a date or of a range of dates."""
    first, last = _ends(re.sub(_YEARS, r"\1..\2", text)) or (text, text)
    begins, ends = _span(first), _span(last)
    return Span(begins.first if begins else _BEFORE_ALL, ends.last if ends else _AFTER_ALL)


def _ends(text: str) -> tuple[str, str] | None:
    """The ends of a range, "" for an open one; None where it is none."""
    first, between, last = text.replace("–", "..").partition("..")
    return (first, last) if between else None


def _span(date: str) -> Span | None:
    """ "2026-11" → all days of that month, whatever day its last one is; None where it is not a date."""
    parts = date.split("-")
    if not all(map(str.isdecimal, parts)):
        return None
    year, month, day = (*map(int, parts), None, None)[:3]
    return Span((year or 0, month or 1, day or 1), (year or 0, month or _LAST, day or _LAST))


def _stars(op: str, text: str) -> Callable[[str], bool]:
    """4, 4.5, 4½, 3..4.5, ..2; values are like "4.5"."""
    plain = text.replace("½", ".5").replace(",", ".").replace("-", "..")
    if ends := _ends(plain):
        low, high = float(ends[0] or 0), float(ends[1] or 5)
        return lambda value: low <= float(value) <= high
    return lambda value: _OPERATORS[op](float(value), float(plain))
