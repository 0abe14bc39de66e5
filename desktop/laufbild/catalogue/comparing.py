# SPDX-License-Identifier: MIT
"""How numbers, dates and decades are compared with what a query says."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any

from laufbild.catalogue.fields import DATE, DECADE, STARS

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    ":": operator.eq,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
_RANGE = r"(\d*)(?:\.\.|–|-)(\d*)"


def comparison(kind: str, op: str, text: str) -> Callable[[str], bool]:
    """Whether a stored value is meant by a value of a query, as `Field.reads` let it through.

    Years and numbers: 1985, 1975..1989, 1975.., ..1989, and 198 on its way to 1985. Dates: 2026, 2026-11, 2026-11-22.
    """
    if kind == DECADE:
        digits = re.match(r"\d+", text)
        return lambda value: value.startswith(digits[0] if digits else text)
    if kind == DATE:
        return lambda value: _OPERATORS[op](value[: len(text)], text)
    if kind == STARS:
        return _stars(op, text)
    if between := re.fullmatch(_RANGE, text):
        low, high = int(between[1] or 0), int(between[2] or 9999)
        return lambda value: low <= int(value) <= high
    if op == ":":
        return lambda value: value == text or (len(value) == 4 and len(text) < 4 and value.startswith(text))
    return lambda value: _OPERATORS[op](int(value), int(text))


def _stars(op: str, text: str) -> Callable[[str], bool]:
    """4, 4.5, 4½, 3..4.5, ..2; values are like "4.5"."""
    plain = text.replace("½", ".5").replace(",", ".")
    if between := re.fullmatch(r"([\d.]*?)(?:\.\.|–|-)([\d.]*)", plain):
        low, high = float(between[1] or 0), float(between[2] or 5)
        return lambda value: low <= float(value) <= high
    return lambda value: _OPERATORS[op](float(value), float(plain))
