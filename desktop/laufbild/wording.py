# SPDX-License-Identifier: MIT
"""How evidence and times are put into words, the same in the window and on the terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from laufbild.catalogue.fields import FIELDS
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.language import month, translate

if TYPE_CHECKING:
    from laufbild.catalogue.fields import Reader
    from laufbild.catalogue.film import Disputed, Search

_STATUSES = {
    "listed": QT_TRANSLATE_NOOP("Details", "as the list has it"),
    "original": QT_TRANSLATE_NOOP("Details", "original title"),
    "attested": QT_TRANSLATE_NOOP("Details", "found in a source"),
    "transliteration": QT_TRANSLATE_NOOP("Details", "put back from a transliteration"),
    "translation": QT_TRANSLATE_NOOP("Details", "our translation"),
}
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


def time_left(seconds: float) -> str:
    """How long something will still take, as nobody needs to know it more exactly: "about 2 minutes left"."""
    if seconds < 8:
        return translate("Progress", "a few seconds left")
    if seconds < 55:
        return translate("Progress", "about %n second(s) left", None, 10 * math.ceil(seconds / 10))
    if seconds < 55 * 60:
        return translate("Progress", "about %n minute(s) left", None, round(seconds / 60))
    return translate("Progress", "about %n hour(s) left", None, round(seconds / 3600))


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
