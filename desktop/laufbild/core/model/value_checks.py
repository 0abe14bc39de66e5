# SPDX-License-Identifier: MIT
"""What the values in a catalogue file must look like; for anything else these functions raise ValueError."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Collection
from functools import lru_cache
from typing import Any

#: Characters of a text or of JSON, at most: a hostile one is not to fill the memory.
LONGEST = 1 << 22
_MONTH = r"\d{4}(-(0[1-9]|1[0-2]))?"
_LONE_SURROGATE = "[\ud800-\udfff]"


def parsed(stored: object) -> Any:
    """What JSON says. Raises RecursionError for what is nested too deeply."""
    stored = text(stored)
    value = json.loads(stored)
    if "\\u" in stored and re.search(_LONE_SURROGATE, json.dumps(value, ensure_ascii=False)):
        raise ValueError("a lone surrogate")
    return value


def text(value: object) -> str:
    if type(value) is not str or len(value) > LONGEST:
        raise ValueError("not a text")
    return value


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list."""
    if type(value) is not list or not all(type(each) is str for each in value):
        raise ValueError("not a list of texts")
    return tuple(value)


def texts_by_name(value: object) -> dict[str, str]:
    """A mapping of texts, by language or whatever else has a name."""
    if type(value) is not dict or not all(type(each) is str for each in value.values()):
        raise ValueError("not a mapping of texts")
    return value


def one_of(value: object, known: Collection[str]) -> str:
    if type(value) is not str or value not in known:
        raise ValueError("not a known value")
    return value


@lru_cache(maxsize=1024)
def date(value: object) -> str:
    """A day, "2026-11-22"."""
    if type(value) is not str or datetime.date.fromisoformat(value).isoformat() != value:
        raise ValueError("not a date")
    return value


def day_or_part(value: object) -> str:
    """A day, a month or a year: "1981-01-12", "1981-01", "1981"."""
    if type(value) is not str or not _is_day_or_part(value):
        raise ValueError("not a day, a month or a year")
    return value


def _is_day_or_part(value: str) -> bool:
    if len(value) == len("1981-01-12"):
        return datetime.date.fromisoformat(value).isoformat() == value
    return re.fullmatch(_MONTH, value, re.ASCII) is not None


def month(value: object) -> str:
    """A year, "2026", or a month of it, "2026-11"."""
    if type(value) is not str or not re.fullmatch(_MONTH, value, re.ASCII):
        raise ValueError("not a month")
    return value
