# SPDX-License-Identifier: MIT
"""Rows of a complete export as the films they were, once every cell is found to be what such an export holds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from laufbild.core.codec.film_cells import film_of
from laufbild.core.model.bounds import COUNTS, YEARS
from laufbild.core.model.fields import DAY, FIELDS, PEOPLE, TEXTS, WHOLE, WORD, WORDS, names_of_shape
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Film,
    Search,
)
from laufbild.core.model.value_checks import day_or_part
from laufbild.core.text.languages import LANGUAGES

#: What `film_of` raises for a cell that makes no sense.
_NO_SENSE = (ValueError, TypeError, AttributeError, KeyError, RecursionError)
#: What a film is of one value of: all words but those that say what is known of it.
CHOSEN = tuple(name for name in names_of_shape(WORD) if name not in ("evidence", "list"))
_MONTH = r"\d{4}(-(0[1-9]|1[0-2]))?"
_SOURCED = {*FIELDS, *(f"title_{code}" for code in LANGUAGES)}


def whole_film(row: dict[str, str], evidences: tuple[str, ...]) -> Film | str:
    """The film of a row, or the heading of the column whose cell is wrong."""
    try:
        film = film_of(row)
    except _NO_SENSE:
        return _wrong_column(row)
    return next(_wrong_fields(film, evidences), film)


def wrong_field(film: Film) -> str:
    """The first field of a film that is not what it has to be, or ""; its key may be missing, its evidence any."""
    return next((name for name in _wrong_fields(film, (film.evidence,)) if name != "key"), "")


def values_of(film: Film) -> Iterator[tuple[str, str]]:
    """The values of a film that have names, each with its field."""
    for name in names_of_shape(WORDS):
        yield from ((name, value) for value in getattr(film, name))
    for name in CHOSEN:
        if value := getattr(film, name):
            yield name, value
    for name in PEOPLE:
        yield from (("role", credit.role) for credit in getattr(film, name) if credit.role)


def _wrong_column(row: dict[str, str]) -> str:
    needed = {name: row[name] for name in ("key", "evidence", "added")}
    return next(name for name, cell in row.items() if not _makes_sense({**needed, name: cell}))


def _makes_sense(row: dict[str, str]) -> bool:
    with suppress(*_NO_SENSE):
        return bool(film_of(row))
    return False


def _wrong_fields(film: Film, evidences: tuple[str, ...]) -> Iterator[str]:
    wrong = {name: not isright(getattr(film, name)) for name, isright in _RIGHT.items()}
    wrong |= {"evidence": film.evidence not in evidences, "key": not film.key}
    yield from (name for name, is_wrong in wrong.items() if is_wrong)
    for name in ("title", *TEXTS):
        known = TITLE_STATUSES if name == "title" else TEXT_STATUSES
        texts = getattr(film, name).items()
        yield from (f"{name}_{code}_status" for code, text in texts if text.status not in known)


def _is_year(value: int | None) -> bool:
    return value is None or YEARS[0] <= value <= YEARS[1]


def _is_count(value: int | None) -> bool:
    return value is None or COUNTS[0] <= value <= COUNTS[1]


def _is_date(value: str) -> bool:
    with suppress(ValueError):
        return datetime.date.fromisoformat(value).isoformat() == value
    return False


def _is_day_or_part(value: str | None) -> bool:
    with suppress(ValueError):
        return value is None or bool(day_or_part(value))
    return False


def _is_search(search: Search | None) -> bool:
    if search is None:
        return True
    dated = isinstance(search.date, str) and re.fullmatch(_MONTH, search.date, re.ASCII)
    notes = (search.note, *(near.differs for near in search.nearest))
    keys = [near.film for near in search.nearest]
    return bool(dated) and isinstance(search.found, bool) and _are_texts(keys) and all(map(_is_by_language, notes))


def _is_by_language(texts: Any) -> bool:
    return isinstance(texts, dict) and _are_texts([*texts, *texts.values()])


def _are_texts(values: Any) -> bool:
    return all(isinstance(value, str) for value in values)


def _are_credits(credits: Any) -> bool:
    return all(_are_texts((*credit.person, credit.role or "", *(credit.character or ()))) for credit in credits)


def _are_sources(sources: Any) -> bool:
    return set(sources) <= _SOURCED and all(_are_texts(source) for found in sources.values() for source in found)


def _are_disputed(disputed: Any) -> bool:
    return all(_are_texts((one.field, *one.values)) and one.field in FIELDS for one in disputed)


_RIGHT: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(names_of_shape(WHOLE), _is_count),
    "year": _is_year,
    **dict.fromkeys(names_of_shape(DAY), _is_day_or_part),
    "added": _is_date,
    **dict.fromkeys(PEOPLE, _are_credits),
    **dict.fromkeys((*names_of_shape(WORDS), "same_title", "same_story"), _are_texts),
    "sources": _are_sources,
    "search": _is_search,
    "disputed": _are_disputed,
}
