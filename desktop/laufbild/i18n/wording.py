# SPDX-License-Identifier: MIT
"""How things are put into words, the same in the window and on the terminal: evidence, bad rows, time left."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from laufbild.core.model.fields import FIELDS
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import day, month, remarked, translate

if TYPE_CHECKING:
    from datetime import datetime

    from laufbild.core.codec.row_problems import Problem
    from laufbild.core.lists.import_plan import Plan
    from laufbild.core.model.fields import Reader
    from laufbild.core.model.film import Disputed, Search

_STATUSES = {
    "listed": QT_TRANSLATE_NOOP("Details", "as the list has it"),
    "original": QT_TRANSLATE_NOOP("Details", "original title"),
    "attested": QT_TRANSLATE_NOOP("Details", "found in a source"),
    "transliteration": QT_TRANSLATE_NOOP("Details", "put back from a transliteration"),
    "translation": QT_TRANSLATE_NOOP("Details", "our translation"),
}
#: The kinds of lists that can be imported.
FORMATS = {
    "text": QT_TRANSLATE_NOOP("Import", "a list as text"),
    "complete": QT_TRANSLATE_NOOP("Import", "a complete export of Laufbild"),
    "json": QT_TRANSLATE_NOOP("Import", "a JSON export of Laufbild"),
    "table": QT_TRANSLATE_NOOP("Import", "a table"),
    "letterboxd": QT_TRANSLATE_NOOP("Import", "an export of Letterboxd"),
    "letterboxd-import": QT_TRANSLATE_NOOP("Import", "a table for Letterboxd"),
    "imdb": QT_TRANSLATE_NOOP("Import", "an export of IMDb"),
    "kinorium": QT_TRANSLATE_NOOP("Import", "a backup of Kinorium"),
    "simkl": QT_TRANSLATE_NOOP("Import", "an export of Simkl"),
    "movary": QT_TRANSLATE_NOOP("Import", "an export of Movary"),
    "trakt": QT_TRANSLATE_NOOP("Import", "an export of Trakt"),
    "yamtrack": QT_TRANSLATE_NOOP("Import", "an export of Yamtrack"),
    "movielens": QT_TRANSLATE_NOOP("Import", "a table of MovieLens"),
}
COLUMN_NOT_READ = QT_TRANSLATE_NOOP("Import", "The column is not read.")
_PROVENANCES = {
    "listed": QT_TRANSLATE_NOOP("Details", "The list, word for word"),
    "retold": QT_TRANSLATE_NOOP("Details", "The list, retold in our words"),
    "translation": QT_TRANSLATE_NOOP("Details", "The list, retold in our words and translated"),
    "ours": QT_TRANSLATE_NOOP("Details", "In our words, after the sources"),
}
_TITLES = {
    "title_en": QT_TRANSLATE_NOOP("Details", "English title"),
    "title_de": QT_TRANSLATE_NOOP("Details", "German title"),
    "title_ru": QT_TRANSLATE_NOOP("Details", "Russian title"),
}


def how_known(status: str) -> str:
    """Where a title comes from, of its status."""
    return translate("Details", _STATUSES[status])


def whose_words(status: str) -> str:
    """Where a text comes from, of its status."""
    return translate("Details", _PROVENANCES[status])


def what_was_read(field: str) -> str:
    """What a source was read for: "title_ru" → "Russian title"."""
    return translate("Details", _TITLES[field]) if field in _TITLES else translate("Fields", FIELDS[field].label)


def what_was_found(search: Search) -> str:
    sentence = translate(
        "Details",
        "Searched for in {month} in film encyclopaedias, archives, newspapers and film sites: "
        "nothing found. That does not prove that the film never existed.",
    )
    return "" if search.found else sentence.format(month=month(search.date))


def what_is_disputed(disputed: Disputed, reader: Reader) -> str:
    sentence = translate("Details", "The sources disagree on “{field}”: {values}.")
    values = " / ".join(reader.name(disputed.field, value) for value in disputed.values)
    return sentence.format(field=translate("Fields", FIELDS[disputed.field].label), values=values)


def reason_text(problem: Problem) -> str:
    """Why a row was left out, for where its line and column stand beside it."""
    return translate("Import", problem.reason.text).format(**problem.reason.values)


def unread_columns(plan: Plan) -> str:
    """The headings of the columns that are not read, with their files where there are several: "a, b"."""
    return ", ".join(remarked(each.heading, each.file) if each.file else each.heading for each in plan.unread_columns)


def what_is_wrong(problem: Problem) -> str:
    """Why a row was left out: "line 12, “Year”: “abc” is not a year."."""
    reason = reason_text(problem)
    if problem.heading:
        form = translate("Import", "line {line}, “{heading}”: {reason}")
        return form.format(line=problem.line, heading=problem.heading, reason=reason)
    return translate("Import", "line {line}: {reason}").format(line=problem.line, reason=reason)


def moment(at: datetime) -> str:
    """A time by the clock on the wall: "22 November 2026, 17:05"."""
    try:
        here = at.astimezone()
    except (OverflowError, OSError, ValueError):  # a year that the system does not know, as a wrong clock gives it
        here = at
    return translate("Dates", "{day}, {time}").format(day=day(f"{here:%Y-%m-%d}"), time=f"{here:%H:%M}")


def time_left(seconds: float) -> str:
    """12.3 → "about 15 seconds left"; 100 → "about 2 minutes left"."""
    if seconds < 55:
        return translate("Import", "about %n second(s) left", None, max(5, math.ceil(seconds / 5) * 5))
    return translate("Import", "about %n minute(s) left", None, max(1, round(seconds / 60)))
