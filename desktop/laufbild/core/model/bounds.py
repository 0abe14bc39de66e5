# SPDX-License-Identifier: MIT
"""The bounds of what the personal file keeps: one set for the form, the marks, imports, JSON and the file itself.

What lies outside them is refused where it would enter, and named where another program wrote it.
"""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Sized
from typing import Any

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.value_checks import LONGEST
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

#: The first and the last year a film can be of.
YEARS = (0, 9_999)
#: Minutes of a film, and places in a list.
COUNTS = (0, 999_999_999)
#: Half stars.
RATINGS = (1, 10)
#: Numbers of own films, viewings and saved views, and the places of views. In a library an own film is known by
#: the sum of its number and the catalogue's films, which has to stay below 2**32.
NUMBERS = (0, 1_000_000_000)
#: Yes and no, as SQLite has them.
FLAGS = (0, 1)
#: The highest number that a film or view of a JSON file keeps, so that there are always numbers left for new ones.
HIGHEST_KEPT = 100_000_000
#: Tags and viewings of one film.
MOST_TAGS, MOST_VIEWINGS = 1_000, 10_000
#: Films of one list.
MOST_LISTED = 1_000_000
#: Saved views.
MOST_VIEWS = 1_000
#: Characters of the name of a list or a view: as many as a field of one line takes.
LONGEST_NAME = 32_767
#: Characters of a view as one line.
LONGEST_LINE = 100_000
#: Levels of lists and mappings in a value that is kept as it is.
DEEPEST = 20

TOO_LONG = QT_TRANSLATE_NOOP("Errors", "A text of {letters} letters cannot be kept; there can be at most {most}.")
NOT_A_TEXT = QT_TRANSLATE_NOOP("Errors", "What should be a text is something else, and cannot be kept.")
LONE_SURROGATE = QT_TRANSLATE_NOOP(
    "Errors", "A text with half a character, as a broken emoji leaves it, cannot be kept; please delete that character."
)
NOT_A_NUMBER = QT_TRANSLATE_NOOP("Errors", "“{value}” is not a whole number from {least} to {most}.")
NOT_A_DATE = QT_TRANSLATE_NOOP("Errors", "“{value}” is not a date such as 2026-11-22, 2026-11 or 2026.")
NOT_A_VALUE = QT_TRANSLATE_NOOP("Errors", "A value cannot be kept: it is nested too deeply, or is not a valid number.")
WRONG_FIELD = QT_TRANSLATE_NOOP("Errors", "What stands in “{field}” cannot be kept; it makes no sense there.")
MANY_TAGS = QT_TRANSLATE_NOOP("Errors", "A film can have at most {most} tags.")
MANY_VIEWINGS = QT_TRANSLATE_NOOP("Errors", "A film can have at most {most} viewings.")
MANY_LISTED = QT_TRANSLATE_NOOP("Errors", "A list can have at most {most} films.")
MANY_VIEWS = QT_TRANSLATE_NOOP(
    "Errors", "There can be at most {most} saved views; please delete one that you no longer need."
)
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)
_SHOWN = 60


class BoundError(CatalogueError, ValueError):
    """A value that cannot be kept, as one sentence."""


def text(value: object, longest: int = LONGEST) -> str:
    if type(value) is not str:
        raise BoundError(NOT_A_TEXT)
    if len(value) > longest:
        raise BoundError(TOO_LONG, letters=len(value), most=longest)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise BoundError(LONE_SURROGATE) from None
    return value


def number(value: object, within: tuple[int, int] = COUNTS) -> int:
    least, most = within
    if type(value) is not int or not least <= value <= most:
        raise BoundError(NOT_A_NUMBER, value=excerpt(value), least=least, most=most)
    return value


def number_or_none(value: object, within: tuple[int, int] = COUNTS) -> int | None:
    return None if value is None else number(value, within)


def is_date(said: str) -> bool:
    """Whether it is a day, a month or a year in ISO, or nothing: "2024-05-01", "2024-05", "2024", ""."""
    if not said:
        return True
    if not _DATE.fullmatch(said):
        return False
    try:
        return len(said) < 10 or bool(datetime.date.fromisoformat(said))
    except ValueError:
        return False


def date(value: object) -> str:
    said = text(value)
    if not is_date(said):
        raise BoundError(NOT_A_DATE, value=excerpt(said))
    return said


def at_most(values: Sized, most: int, sentence: str) -> None:
    """Refuse more things than there can be, with the sentence for them."""
    if len(values) > most:
        raise BoundError(sentence, most=most)


def packed(value: Any) -> str:
    """A value of JSON as a text that can be kept and read again."""
    _check_value(value, 0)
    return text(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def unpacked(stored: object) -> Any:
    """What `packed` made a text of. Raises ValueError or RecursionError for what it never makes."""
    value = json.loads(text(stored))
    _check_value(value, 0)
    if "\\u" in str(stored):
        text(json.dumps(value, ensure_ascii=False))
    return value


def _check_value(value: Any, depth: int) -> None:
    if depth > DEEPEST or (type(value) is float and not math.isfinite(value)):
        raise BoundError(NOT_A_VALUE)
    for each in value.values() if type(value) is dict else value if type(value) is list else ():
        _check_value(each, depth + 1)


def readable(said: str) -> str:
    """A text with a sign for each half character, as the name of a file may hold some."""
    return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def excerpt(value: object) -> str:
    """The beginning of a value to name it by, whatever it is."""
    said = value if type(value) is str else f"{value:.0f}" if type(value) is float else _written(value)
    return readable(said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…")


def _written(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # a number of more digits than Python writes
        return "…"
