# SPDX-License-Identifier: MIT
"""A film as a row that holds all of it, and the film of such a row: export and import lose nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from laufbild.core.codec.film_names import disputed_of, search_of
from laufbild.core.model.fields import DAY, FIELDS, PEOPLE, TEXTS, WHOLE, WORD, WORDS, in_stars, names_of_shape
from laufbild.core.model.film import (
    Credit,
    Disputed,
    Film,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)
from laufbild.core.text.languages import LANGUAGES

_NUMBERS = names_of_shape(WHOLE)
_WORDS = names_of_shape(WORD, DAY)
_LISTS = (*names_of_shape(WORDS), "same_title", "same_story")
#: By field, the columns of a text and of its status in each language.
_TEXT_CELLS = {
    name: [(code, f"{name}_{code}", f"{name}_{code}_status") for code in LANGUAGES] for name in ("title", *TEXTS)
}
_NO_TEXT = Text("", "")


def row_of(film: Film) -> dict[str, str]:
    """The cells of a film under their headings, always all and in this order; what it lacks is empty.

    A text has a column and a status for each language; lists and structures are JSON. The catalogue's
    number for the film is left out: it holds only in that catalogue.
    """
    row = {"key": film.key, "year": _number(film.year), **_text_cells(film, "title")}
    row |= {name: getattr(film, name) or "" for name in _WORDS}
    row |= {name: _number(getattr(film, name)) for name in _NUMBERS}
    row |= {name: _json(FIELDS[name].raw(film)) for name in PEOPLE}
    row |= {name: _json(getattr(film, name)) for name in _LISTS}
    for name in TEXTS:
        row |= _text_cells(film, name)
    sources = {
        field: [{"name": source.name, "address": source.address} for source in found]
        for field, found in film.sources.items()
    }
    return row | {
        "sources": _json(sources),
        "search": _json(search_of(film)),
        "disputed": _json(disputed_of(film)),
    }


def marks_row(film: Film) -> dict[str, str]:
    """The cells of what the user says of a film, under the names of the fields; viewings and tags are JSON."""
    marks = film.marks
    viewings = [{"date": each.date, "place": each.place, "comment": each.comment} for each in marks.viewings]
    return {
        "wanted": "yes" if marks.wanted else "",
        "seen": _json(viewings),
        "rating": "" if marks.rating is None else in_stars(marks.rating),
        "favourite": "yes" if marks.favourite else "",
        "own_tag": _json(list(marks.tags)),
        "note": marks.note,
    }


def film_of(row: Mapping[str, str], number: int = 0) -> Film:
    """The film of a row, without the columns it lacks.

    Raises ValueError, TypeError, AttributeError or KeyError for a cell that makes no sense.
    """
    values: dict[str, Any] = {name: row.get(name) or None for name in _WORDS}
    values |= {name: int(row[name]) if row.get(name) else None for name in _NUMBERS}
    values |= {name: _texts(row, name) for name in ("title", *TEXTS)}
    values |= {name: _credits(row.get(name) or "[]") for name in PEOPLE}
    values |= {name: _several(row.get(name) or "[]") for name in _LISTS}
    values["sources"] = {
        field: tuple(Source(each["name"], each["address"]) for each in found)
        for field, found in _read(row, "sources", {}).items()
    }
    values["search"] = _search(_read(row, "search", None))
    values["disputed"] = tuple(Disputed(d["field"], tuple(d["values"])) for d in _read(row, "disputed", []))
    values |= {name: row[name] for name in ("key", "evidence", "added")}  # every film has these
    return Film(id=number, **values)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def _read(row: Mapping[str, str], name: str, missing: Any) -> Any:
    return json.loads(row[name]) if row.get(name) else missing


def _text_cells(film: Film, name: str) -> dict[str, str]:
    texts: Mapping[str, Text] = getattr(film, name)
    found = [(code, texts.get(code, _NO_TEXT)) for code in LANGUAGES]
    cells = {f"{name}_{code}": text.text for code, text in found}
    return cells | {f"{name}_{code}_status": text.status for code, text in found}


def _texts(row: Mapping[str, str], name: str) -> dict[str, Text]:
    return {
        code: Text(row.get(text, ""), status) for code, text, column in _TEXT_CELLS[name] if (status := row.get(column))
    }


@lru_cache(4096)
def _several(cell: str) -> tuple[Any, ...]:
    return tuple(json.loads(cell))


@lru_cache(4096)
def _credits(cell: str) -> tuple[Credit, ...]:
    return tuple(map(_credit, json.loads(cell)))


def _credit(each: Mapping[str, str]) -> Credit:
    character = _person(each, "character") if "character" in each else None
    return Credit(_person(each, "name"), each.get("role"), character)


def _person(each: Mapping[str, str], name: str) -> Person:
    return Person(each[name], each[f"{name}_de"], each[f"{name}_ru"])


def _search(found: Mapping[str, Any] | None) -> Search | None:
    if found is None:
        return None
    nearest = tuple(Nearest(near["film"], near["differs"]) for near in found["nearest"])
    return Search(found["date"], found["found"], found["note"], nearest)
