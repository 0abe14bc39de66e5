# SPDX-License-Identifier: MIT
"""Says in SQL which of a film's texts a reader is shown.

Which language's text that is depends only on how the texts came about, on the statuses, and many films have these
alike. So the fields are asked once for each kind of film, with a film whose texts are the codes of their languages;
what they show then is the name of an alternative.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from laufbild.core.model.fields import FIELDS, TEXTS, Reader
from laufbild.core.model.film import Film, Text
from laufbild.core.text.languages import LANGUAGES

Statuses = Mapping[str, Mapping[str, str]]

#: Fields that show one of several texts.
CHOOSING = ("title", "other_titles", "original", *TEXTS)
_SETS = [codes for size in range(1, len(LANGUAGES)) for codes in combinations(LANGUAGES, size)]


def alternatives(name: str) -> dict[str, str]:
    """What a field may show, as expressions in the columns of a film, by what it shows of a film of codes."""
    if name == "other_titles":
        return {" · ".join(codes): _joined([f"film.title_{code}" for code in codes]) for codes in _SETS}
    column = "title" if name == "original" else name
    return {code: f"film.{column}_{code}" for code in LANGUAGES}


def _joined(texts: Sequence[str]) -> str:
    """Different texts once each, with a dot between them."""
    first, *others = texts
    parts = [
        f"CASE WHEN {text} IN ({', '.join(texts[:place])}) THEN '' ELSE ' · ' || {text} END"
        for place, text in enumerate(others, 1)
    ]
    return " || ".join([first, *parts])


def expression(name: str, chosen: str) -> str:
    """What a field shows, where `chosen` holds the number that `choice` gives."""
    cases = " ".join(f"WHEN {place} THEN {text}" for place, text in enumerate(alternatives(name).values(), 1))
    return f"CASE {chosen} {cases} ELSE {'film.key' if name == 'title' else repr('')} END"


def choice(name: str, statuses: Statuses, reader: Reader) -> int:
    """Which alternative a field shows of films with these statuses, from 1; 0 for none."""
    texts: dict[str, Any] = {
        field: {code: Text(code, status) for code, status in found.items()} for field, found in statuses.items()
    }
    shown = FIELDS[name].show(Film(0, "", "", "")._replace(**texts), reader)
    return [*alternatives(name)].index(shown) + 1 if shown else 0
