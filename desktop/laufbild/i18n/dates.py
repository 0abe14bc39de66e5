# SPDX-License-Identifier: MIT
"""Dates of viewings as people write them, and as they are shown: a day, only a month, or only a year."""

from __future__ import annotations

import re

from laufbild.core.model.bounds import is_date
from laufbild.i18n.language import day, month

_FORMS = (
    re.compile(r"(?P<year>\d{4})(?:[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?)?", re.ASCII),
    re.compile(r"(?:(?:(?P<day>\d{1,2})\. ?)?(?P<month>\d{1,2})[./] ?)(?P<year>\d{4})", re.ASCII),
)


def read_date(text: str) -> str | None:
    """ "31.5.2024" → "2024-05-31", "5/2024" → "2024-05", "2024" → "2024", "" → ""; None where it is no date."""
    text = text.strip()
    if not text:
        return ""
    for form in _FORMS:
        if found := form.fullmatch(text):
            parts = [found["year"], *(found[name].zfill(2) for name in ("month", "day") if found[name])]
            date = "-".join(parts)
            return date if is_date(date) else None
    return None


def shown_date(date: str) -> str:
    """ "2024-05-31" → "31 May 2024", "2024-05" → "May 2024", "2024" → "2024", "" → ""."""
    return day(date) if len(date) == 10 else month(date) if date else ""
