# SPDX-License-Identifier: MIT
"""Years and dates in cells as people write them: in three languages, in any order, uncertain, as spreadsheets count."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from typing import NamedTuple

from laufbild.core.codec.row_problems import (
    NOT_A_DATE,
    NOT_A_YEAR,
    ReadInPart,
    Unreadable,
    excerpt,
)

#: Cells that say that nothing is known, in lower case.
_NOTHING = frozenset(
    (
        "", "-", "--", "–", "—", "?", "??", "???", ".", "n.d.", "n. d.", "nd", "n/a", "n.a.", "na", "\\n", "null",
        "none", "nan", "unknown", "tba", "tbd", "unbekannt", "o. j.", "o.j.", "k. a.", "k.a.", "б/г", "б. г.", "б.г.",
        "н/д", "нет", "нет данных", "неизвестно", "неизвестен",
    )
)  # fmt: skip
#: Characters of a cell in which a year or a date is looked for.
_LONGEST = 80
_YEAR = r"(?:18[5-9][0-9]|19[0-9][0-9]|20[0-9][0-9])"
_PLAIN_YEAR = re.compile(r"[(\[]?(0{1,4}|[0-9]{4})(?:[.,]00?)?[)\]]?(?:\s*(?:г|год|года|г\.))?", re.ASCII)
_DECADE = re.compile(r"(?<![0-9])[0-9]{3}(?:\?|0\s*(?:s\b|er\b|'s|’s|-?(?:е|х)\b))", re.IGNORECASE)
_SOME_YEAR = re.compile(rf"(?<![0-9])({_YEAR})(?=[0-9]{{4}}(?![0-9])|(?![0-9]))")
_MONTHS = (
    "jan january januar jän jänner янв январь января", "feb february februar febr фев февр февраль февраля",
    "mar march mär märz mrz мар март марта", "apr april апр апрель апреля", "may mai май мая",
    "jun june juni июн июнь июня", "jul july juli июл июль июля", "aug august авг август августа",
    "sep sept september сен сент сентябрь сентября", "oct october okt oktober окт октябрь октября",
    "nov november ноя нояб ноябрь ноября", "dec december dez dezember дек декабрь декабря",
)  # fmt: skip
_MONTH_OF = {name: month for month, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_WEEKDAY = (
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|"
    r"\b(?:mo|di|mi|do|fr|sa|so)\.,?\s|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|"
    r"\b(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b"
)
_CLOCK = r"(?<![0-9])[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9](?:[.,][0-9]+)?)?"
_ZONE = r"\s*(?:[ap]m|uhr)?\s*(?:z|utc|gmt)?\s*(?:[+-][0-9][0-9]:?[0-9][0-9])?"
_TIME = rf"(?:(?<=[0-9])t)?{_CLOCK}{_ZONE}"
_BESIDES = re.compile(rf"{_TIME}|{_WEEKDAY}", re.IGNORECASE)
_ORDINAL = r"(?:st|nd|rd|th)?"
_Y, _YY, _D = r"(?P<y>[0-9]{4})", r"(?P<y>[0-9]{4}|[0-9][0-9])", r"(?P<d>[0-9]{1,2})"
_M, _NAMED = r"(?P<m>[0-9]{1,2})", rf"(?P<name>{_MONTH})"
_FORMS = [
    re.compile(form)
    for form in (
        rf"{_Y}[-/.]{_M}[-/.]{_D}", rf"{_Y}(?P<m>[0-9][0-9])(?P<d>[0-9][0-9])", rf"{_D}\.\s?{_M}\.\s?{_YY}",
        rf"{_D}{_ORDINAL}\.?[\s/-]*{_NAMED}\.?[,\s/-]*{_YY}", rf"{_NAMED}\.?\s*{_D}{_ORDINAL},?\s*{_Y}",
        rf"{_Y},?\s*{_NAMED}\.?\s*{_D}", rf"{_NAMED}\.?,?\s*{_Y}", rf"{_Y}[-/.]{_M}", rf"{_M}[-./]{_Y}", _Y,
    )
]  # fmt: skip
_TWO_NUMBERS = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9][0-9])")
_SOME_TWO_NUMBERS = re.compile(r"(?<![0-9/-])([0-9]{1,2})[/-]([0-9]{1,2})[/-](?:[0-9]{4}|[0-9][0-9])(?![0-9])")
#: Days since the end of 1899, as spreadsheets count: from 1982 to 2064.
_SERIAL = re.compile(r"([3-5][0-9]{4})(?:[.,][0-9]+)?")
_FIRST_DAY = datetime.date(1899, 12, 30)
#: What stands between several dates; a comma may also be part of one.
_SEPARATORS = (r"[;|\r\n]\s*", r"[,;|\r\n]\s*")
#: Years from now up to which a year of two digits is of this century.
_AHEAD = 1


class DayOrder(NamedTuple):
    """Whether the month stands first in dates such as 05/03/2024; not `certain` where no cell of a column tells it."""

    month_first: bool = False
    certain: bool = True


DAY_FIRST = DayOrder()


def says_nothing(cell: str) -> bool:
    """Whether a cell says that nothing is known: "-", "n/a", "\\N", "unbekannt"."""
    return cell.strip().lower() in _NOTHING


def year(cell: str) -> int | None:
    """ "1988", "1988.0", "(1988)" and "1988 г." → 1988; "0", "-" and "n.d." → None.

    Raises ReadInPart with the first year for whatever else names one: "c. 1979", "1962–1963", "1979-01-01".
    """
    if plain := _PLAIN_YEAR.fullmatch(cell):
        return int(plain[1]) or None
    if says_nothing(cell):
        return None
    if len(cell) <= _LONGEST and not _DECADE.search(cell) and (found := _SOME_YEAR.search(cell)):
        raise ReadInPart(cell, int(found[1]))
    raise Unreadable(NOT_A_YEAR, value=excerpt(cell))


def day_or_part(cell: str, order: DayOrder = DAY_FIRST) -> str | None:
    """A day, a month or a year in ISO, whatever time and zone stand behind it; None where nothing is known.

    "22.11.2026", "22 Nov 2026", "November 22, 2026", "46348" → "2026-11-22"; "01.1981" → "1981-01"; "1981" → "1981".
    """
    if says_nothing(cell):
        return None
    if len(cell) <= _LONGEST:
        text = " ".join(_BESIDES.sub(" ", cell).lower().split()).removesuffix(" г.").removesuffix(" года").strip(" ,")
        if found := _TWO_NUMBERS.fullmatch(text):
            return _iso(cell, found[3], *_day_and_month(int(found[1]), int(found[2]), order))
        if found := _SERIAL.fullmatch(text):
            return (_FIRST_DAY + datetime.timedelta(int(found[1]))).isoformat()
        for form in _FORMS:
            if found := form.fullmatch(text):
                parts = found.groupdict()
                month = _MONTH_OF[parts["name"]] if parts.get("name") else _number(parts.get("m"))
                return _iso(cell, parts["y"], _number(parts.get("d")), month)
    raise Unreadable(NOT_A_DATE, value=excerpt(cell))


def date(cell: str, order: DayOrder = DAY_FIRST) -> str | None:
    """A whole day in ISO, as of `day_or_part`; a month or a year alone is none."""
    found = day_or_part(cell, order)
    if found and len(found) < len("2026-11-22"):
        raise Unreadable(NOT_A_DATE, value=excerpt(cell))
    return found


def days(cell: str, order: DayOrder = DAY_FIRST) -> list[str]:
    """The dates of a cell, of which there may be several: "2023-01-01, 2024-02-29" → both."""
    try:
        return [found for found in [day_or_part(cell, order)] if found]
    except Unreadable:
        pass
    for separators in _SEPARATORS:
        parts = [part for part in re.split(separators, cell) if part.strip()]
        if len(parts) > 1:
            with suppress(Unreadable):
                return [found for part in parts if (found := day_or_part(part, order))]
    raise Unreadable(NOT_A_DATE, value=excerpt(cell))


def is_guess(cell: str, order: DayOrder) -> bool:
    """Whether a date such as 05/03/2024 was read in an order that nothing in its column tells."""
    hint = None if order.certain else order_hint(cell)
    return hint is not None and not hint.certain


def order_hint(cell: str) -> DayOrder | None:
    """What a cell tells of the order of day and month: one above 12 is a day; not `certain` if either can be either.

    None for a cell without such a date.
    """
    pairs = [(int(first), int(second)) for first, second in _SOME_TWO_NUMBERS.findall(cell[:_LONGEST])]
    for first, second in pairs:
        if first > 12 or second > 12:
            return DayOrder(second > 12)
    return DayOrder(certain=False) if any(first != second for first, second in pairs) else None


def _day_and_month(first: int, second: int, order: DayOrder) -> tuple[int, int]:
    if first <= 12 and (order.month_first or second > 12):
        return second, first
    return first, second


def _number(part: str | None) -> int | None:
    return None if part is None else int(part)


def _iso(cell: str, year: str, day: int | None, month: int | None) -> str:
    number = int(year)
    if len(year) == 2:
        latest = datetime.date.today().year + _AHEAD
        number += 100 * ((latest - number) // 100)
    with suppress(ValueError):
        if day is not None and month is not None:
            return datetime.date(number, month, day).isoformat()
        if month is None or 1 <= month <= 12:
            return f"{number:04}" if month is None else f"{number:04}-{month:02}"
    raise Unreadable(NOT_A_DATE, value=excerpt(cell))
