# SPDX-License-Identifier: MIT
"""What cells of a table say of a viewer: ratings on any scale, dates of viewings, yes and no."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from laufbild.core.codec.cell_values import structure
from laufbild.core.codec.row_problems import NOT_A_DATE, Unreadable, excerpt
from laufbild.core.lists.entries import Rated
from laufbild.core.model.film import Viewing
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_RATING = QT_TRANSLATE_NOOP("Import", "“{value}” is not a rating from {least} to {best}.")
NOT_YES_OR_NO = QT_TRANSLATE_NOOP("Import", "“{value}” says neither yes nor no.")
#: What is the best rating where a table does not say it.
SCALES = (5, 10, 100)
STARS = 5
_YES = frozenset(["1", "x", "yes", "y", "true", "ja", "j", "wahr", "да", "истина", "+", "✓", "✔", "♥", "❤", "★"])
_NO = frozenset(["0", "no", "n", "false", "nein", "falsch", "нет", "ложь", "-", "–", "✗"])
_NUMBER = r"(\d{1,3}(?:[.,]\d{1,3})?)(?:\s*/\s*(\d{1,3})|\s*(%))?"
_DAY = r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?"
_FORMS = (
    (_DAY, (1, 2, 3)),
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[, ].*)?", (3, 2, 1)),
    (r"(\d{4})-(\d{1,2})", (1, 2)),
    (r"(\d{1,2})[./](\d{4})", (2, 1)),
    (r"(\d{4})", (1,)),
)


def rated(cell: str, best: int) -> Rated | None:
    """ "4,5" of 5, "9/10", "85 %", "★★★½" → a rating as it stands, with its scale; "0" → None."""
    if re.fullmatch(r"[★☆]+½?|½", cell):
        return Rated(cell, STARS)
    found = re.fullmatch(_NUMBER, cell, re.ASCII)
    if found is None:
        raise Unreadable(NO_RATING, value=excerpt(cell), least=0, best=best)
    best = int(found[2] or (100 if found[3] else best))
    value = _value(found[1])
    if not 0 <= value <= best or not best:
        raise Unreadable(NO_RATING, value=excerpt(cell), least=0, best=best)
    return Rated(cell, best) if value else None


def half_stars(rating: Rated) -> int:
    """A rating as one of 1 to 10 half stars; what lies between two goes up."""
    if "★" in rating.raw or "½" in rating.raw or "☆" in rating.raw:
        return min(10, max(1, 2 * rating.raw.count("★") + rating.raw.count("½")))
    found = re.match(_NUMBER, rating.raw)
    value = _value(found[1]) if found else 0
    return max(1, int(value * 10 / rating.best + 0.5))


def _value(number: str) -> float:
    return float(number.replace(",", "."))


def best_of(cells: Iterable[str]) -> int:
    """The best rating of the smallest scale that has all of these ratings."""
    found = (re.fullmatch(_NUMBER, cell.strip(), re.ASCII) for cell in cells)
    highest = max((_value(each[1]) for each in found if each and not (each[2] or each[3])), default=0)
    return next((best for best in SCALES if highest <= best), SCALES[-1])


def says_yes(cell: str) -> bool:
    word = cell.casefold()
    if word not in _YES and word not in _NO:
        raise Unreadable(NOT_YES_OR_NO, value=excerpt(cell))
    return word in _YES


def viewings(cell: str) -> tuple[Viewing, ...]:
    """ "2026-11-22", "22.11.2026", "2026-11", "2026" → a viewing; "yes" → one of no date; "no" → none.

    Our own exports have an array of JSON, or the last date and how many viewings there were.
    """
    said = structure(cell)
    if isinstance(said, list):
        return tuple(_viewing(each) for each in said)
    for form, places in _FORMS:
        if found := re.fullmatch(form, re.sub(r" \(\d+\)$", "", cell), re.ASCII):
            return (Viewing(date=_date(cell, [int(found[place]) for place in places])),)
    try:
        return (Viewing(),) if says_yes(cell) else ()
    except Unreadable:
        raise Unreadable(NOT_A_DATE, value=excerpt(cell)) from None


def _viewing(said: object) -> Viewing:
    values = said if isinstance(said, dict) else {"date": said}
    date, place, comment = (str(values.get(name) or "").strip() for name in ("date", "place", "comment"))
    dated = viewings(date) if date else (Viewing(),)
    if not dated:
        raise Unreadable(NOT_A_DATE, value=excerpt(date))
    return dated[0]._replace(place=place, comment=comment)


def _date(cell: str, parts: list[int]) -> str:
    try:
        day = datetime.date(*(*parts, 1, 1)[:3]).isoformat()
    except ValueError:
        raise Unreadable(NOT_A_DATE, value=excerpt(cell)) from None
    return day[: (4, 7, 10)[len(parts) - 1]]


def tags(cell: str) -> tuple[str, ...]:
    """ "sport, running" → ("sport", "running"); or an array of JSON."""
    said = structure(cell)
    parts = map(str, said) if isinstance(said, list) else re.split(r"[,;|\r\n]", cell)
    return tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in parts))))
