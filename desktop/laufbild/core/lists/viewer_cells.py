# SPDX-License-Identifier: MIT
"""What cells of a table say of a viewer: ratings on any scale, dates of viewings, yes and no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from laufbild.core.codec.cell_dates import DAY_FIRST, DayOrder, days, is_guess, says_nothing
from laufbild.core.codec.cell_values import structure
from laufbild.core.codec.row_problems import NOT_A_DATE, ReadInPart, Unreadable, excerpt
from laufbild.core.lists.entries import Rated
from laufbild.core.model.film import Viewing
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_RATING = QT_TRANSLATE_NOOP("Import", "“{value}” is not a rating from {least} to {best}.")
NOT_YES_OR_NO = QT_TRANSLATE_NOOP("Import", "“{value}” says neither yes nor no.")
#: What is the best rating where a table does not say it.
SCALES = (5, 10, 100)
STARS = 5
_YES = frozenset(
    (
        "1", "x", "yes", "y", "true", "ja", "j", "wahr", "да", "истина", "+", "✓", "✔", "✅", "☑", "♥", "❤", "★",
        "watched", "seen", "gesehen", "просмотрено",
    )
)  # fmt: skip
_NO = frozenset(["0", "no", "n", "false", "nein", "falsch", "нет", "ложь", "-", "–", "✗"])
#: Words of other programs for what a viewer did or means to do with a film, folded.
_WANTED = frozenset(
    map(fold, (
        "plantowatch", "plan to watch", "planned", "planning", "want to watch", "want to see", "to watch", "watchlist",
        "wishlist", "queued", "backlog", "vorgemerkt", "geplant", "хочу посмотреть", "запланировано", "буду смотреть",
    ))
)  # fmt: skip
_COMPLETED = frozenset(
    map(fold, (
        "completed", "complete", "finished", "watched", "seen", "done", "gesehen", "abgeschlossen", "beendet",
        "просмотрено", "завершено", "посмотрел", "посмотрела",
    ))
)  # fmt: skip
_UNFINISHED = frozenset(
    map(fold, (
        "dropped", "watching", "in progress", "paused", "on hold", "hold", "stopped", "notinteresting", "abandoned",
        "abgebrochen", "pausiert", "брошено", "смотрю", "отложено",
    ))
)  # fmt: skip
_NUMBER = r"(\d{1,3}(?:[.,]\d{1,3})?)(½|\s1/2)?"
_OF = r"(?:\s*(?:/|of|out of|von|из)\s*(\d{1,3})|\s*(%)|\s*(stars?|sterne?|зв[её]зд[аы]?))?"
_RATING = re.compile(_NUMBER + _OF, re.ASCII)
_STARS = re.compile(r"[★☆⭐*]+½?|½")
#: What stands for a rating that was not given.
_MINUS_ONE = re.compile(r"[-–−]\s?1(?:[.,]0)?")
#: School marks from the worst to the best, where a column has nothing else.
_MARKS = ("f", "d-", "d", "d+", "c-", "c", "c+", "b-", "b", "b+", "a-", "a", "a+")
OF_LETTERS = len(_MARKS)
_CERTIFICATE = re.compile(
    r"g|pg|pg-?13|r|nc-?17|tv-?(?:y7?(?:-fv)?|g|pg|14|ma)|nr|ur|(?:not |un)rated|approved|passed|x|ma?|ua?|aa?|e|t|"
    r"(?:fsk|ab|usk)\s?\d{1,2}|\d{1,2}\s?\+|12a|15|18|o\.?\s?a\.?"
)
#: Numbers in a row that are a rank and no ratings.
_RANK_FROM = 6
#: Ratings of a column for each one that may be mistyped, and tells no scale.
_MISTYPED = 20
#: The share of a column's cells that make it one of certificates.
_MOSTLY = 0.8


def rated(cell: str, best: int) -> Rated | None:
    """ "4,5" of 5, "4½", "9/10", "85 %", "★★★½", "4 stars" → a rating as it stands, with its scale.

    Among OF_LETTERS, "B+" is one. "0", "-1" and "-" are none.
    """
    if says_nothing(cell) or _MINUS_ONE.fullmatch(cell):
        return None
    if _STARS.fullmatch(cell):
        return Rated(cell, STARS)
    if best == OF_LETTERS and cell.lower() in _MARKS:
        return Rated(cell, OF_LETTERS)
    found = _RATING.fullmatch(cell.lower())
    if found is None:
        raise Unreadable(NO_RATING, value=excerpt(cell), least=0, best=best)
    value = _value(found)
    if found[3] or found[4]:
        best = int(found[3] or 100)
    elif (found[2] or found[5]) and value <= STARS:
        best = STARS
    if not 0 <= value <= best or not best:
        raise Unreadable(NO_RATING, value=excerpt(cell), least=0, best=best)
    return Rated(cell, best) if value else None


def half_stars(rating: Rated) -> int:
    """A rating as one of 1 to 10 half stars; what lies between two goes up."""
    raw = rating.raw.lower()
    if _STARS.fullmatch(raw):
        return min(10, max(1, 2 * (raw.count("★") + raw.count("⭐") + raw.count("*")) + raw.count("½")))
    if raw in _MARKS:
        return 1 + round(_MARKS.index(raw) * 9 / (OF_LETTERS - 1))
    found = _RATING.match(raw)
    return max(1, int(_value(found) * 10 / rating.best + 0.5)) if found else 1


def _value(found: re.Match[str]) -> float:
    return float(found[1].replace(",", ".")) + (0.5 if found[2] else 0)


def best_of(cells: Iterable[str]) -> int:
    """The best rating of the smallest scale that has these ratings, but for a few of very many that may be mistyped."""
    texts = [text for cell in cells if not says_nothing(text := cell.strip().lower())]
    if texts and all(text in _MARKS for text in texts):
        return OF_LETTERS
    found = (_RATING.fullmatch(text) for text in texts)
    plain = (each for each in found if each and not (each[3] or each[4]))
    values = sorted(value for each in plain if (value := _value(each)) > STARS or not (each[2] or each[5]))
    highest = values[-1 - len(values) // _MISTYPED] if values else 0
    return next((best for best in SCALES if highest <= best), SCALES[-1])


def are_ratings(cells: Iterable[str]) -> bool:
    """Whether any cell of a column can be a rating, or none says anything."""
    texts = [text for cell in cells if not says_nothing(text := cell.strip().lower())]
    return not texts or any(text in _MARKS or _STARS.fullmatch(text) or _RATING.fullmatch(text) for text in texts)


def are_ranks(cells: Iterable[str]) -> bool:
    """Whether the cells of a column count its rows: 1, 2, 3 …, or down to 1."""
    texts = [text for cell in cells if (text := cell.strip())]
    if len(texts) < _RANK_FROM or not all(text.isascii() and text.isdigit() for text in texts):
        return False
    numbers = [int(text[:9]) for text in texts]
    return {second - first for first, second in pairwise(numbers)} in ({1}, {-1})


def are_certificates(cells: Iterable[str]) -> bool:
    """Whether the cells of a column say from which age on a film may be seen: PG-13, FSK 12, 18+."""
    texts = [text for cell in cells if not says_nothing(text := cell.strip().lower())]
    if all(text in _MARKS or text.isdigit() for text in texts):
        return False
    return sum(bool(_CERTIFICATE.fullmatch(text)) for text in texts) >= _MOSTLY * len(texts)


def status(cell: str) -> dict[str, Any]:
    """What a cell such as "plan to watch" or "yes" says of the marks; "completed" is a viewing of no date."""
    word = fold(cell)
    if word in _WANTED:
        return {"wanted": True}
    if word in _COMPLETED:
        return {"viewings": (Viewing(),)}
    return {} if word in _UNFINISHED else {"wanted": says_yes(cell)}


def says_yes(cell: str) -> bool:
    word = cell.casefold().removesuffix("\ufe0f")  # an emoji's colour
    if word not in _YES and word not in _NO:
        raise Unreadable(NOT_YES_OR_NO, value=excerpt(cell))
    return word in _YES


def viewings(cell: str, order: DayOrder = DAY_FIRST) -> tuple[Viewing, ...]:
    """ "2026-11-22", "22.11.2026", "2026-11", "2026" → a viewing; "yes" → one of no date; "no" → none.

    A cell may have several dates. Our own exports have an array of JSON, or the last date and how many viewings there
    were.
    """
    said = structure(cell)
    if isinstance(said, list):
        return tuple(_viewing(each) for each in said)
    if cell.casefold().removesuffix("\ufe0f") in _YES | _NO:
        return (Viewing(),) if says_yes(cell) else ()
    found = tuple(Viewing(date=date) for date in days(re.sub(r" \(\d+\)$", "", cell), order))
    if is_guess(cell, order):
        raise ReadInPart(cell, found, ", ".join(viewing.date for viewing in found))
    return found


def _viewing(said: object) -> Viewing:
    values = said if isinstance(said, dict) else {"date": said}
    date, place, comment = (str(values.get(name) or "").strip() for name in ("date", "place", "comment"))
    dated = viewings(date) if date else (Viewing(),)
    if not dated:
        raise Unreadable(NOT_A_DATE, value=excerpt(date))
    return dated[0]._replace(place=place, comment=comment)


def tags(cell: str) -> tuple[str, ...]:
    """ "sport, running" → ("sport", "running"); or an array of JSON."""
    said = structure(cell)
    parts = map(str, said) if isinstance(said, list) else re.split(r"[,;|\r\n]", cell)
    return tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in parts))))
