# SPDX-License-Identifier: MIT
"""What a personal file holds as plain values for JSON, and back, each checked to be what it has to be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from laufbild.core.backup import differences
from laufbild.core.backup.differences import Difference
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model import bounds
from laufbild.core.model.fields import PEOPLE, WHOLE, WORDS, names_of_shape
from laufbild.core.model.film import Film, Marks, Viewing
from laufbild.core.personal.rows import check_marks, own_key, record_of
from laufbild.core.personal.values import Listing, OwnList, SavedView

_NUMBERS = names_of_shape(WHOLE)
#: What has a structure of its own, which is JSON in the cells of a complete export.
_STRUCTURED = (*PEOPLE, *names_of_shape(WORDS), "same_title", "same_story", "sources", "search", "disputed")


class WrongError(ValueError):
    """Something that makes no sense; `place` is where in the file: "marks/run-1985"."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@contextmanager
def reading(*place: object) -> Iterator[None]:
    """Say where it is that something makes no sense."""
    try:
        yield
    except WrongError:
        raise
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError) as error:
        raise WrongError("/".join(map(str, place))) from error


def only(value: Any, known: tuple[str, ...]) -> Mapping[str, Any]:
    """A mapping that has no other names than these."""
    if type(value) is not dict or not set(value) <= set(known):
        raise ValueError("not a mapping, or of something else")
    return value


# --- Marks ------------------------------------------------------------------------------------------------


def plain_marks(marks: Marks) -> dict[str, Any]:
    """The marks that there are, by name."""
    viewings = [said(viewing, "id") for viewing in marks.viewings]
    found = {**marks._asdict(), "tags": list(marks.tags), "viewings": viewings}
    return {name: value for name, value in found.items() if value}


def marks_of(value: Any) -> Marks:
    found = only(value, Marks._fields)
    marks = Marks(
        _is(found.get("wanted", False)),
        _is(found.get("favourite", False)),
        found.get("rating"),
        found.get("note", ""),
        tuple(list_in(found.get("tags", []))),
        tuple(map(_viewing, list_in(found.get("viewings", [])))),
    )
    check_marks(marks)
    return marks


def _viewing(value: Any) -> Viewing:
    return Viewing(0, *_texts(only(value, Viewing._fields[1:]), Viewing._fields[1:]))


# --- Own films and corrections ----------------------------------------------------------------------------


def plain_film(number: int, film: Film) -> dict[str, Any]:
    """The number, the key, and what else a complete export has, numbers as numbers and lists as lists."""
    cells = json.loads(record_of(film))
    return {"number": number, "key": film.key} | {name: _value(name, cell) for name, cell in cells.items()}


def film_of(value: Any) -> tuple[int, Film]:
    from laufbild.core.codec import film_cells

    cells = {name: _cell(each) for name, each in value.items() if name != "number"}
    film = film_cells.film_of(cells)
    own_key(film.key)
    return bounds.number(value["number"], bounds.NUMBERS), film


def _value(name: str, cell: str) -> Any:
    if name in _NUMBERS:
        return int(cell)
    return json.loads(cell) if name in _STRUCTURED else cell


def _cell(value: Any) -> str:
    if type(value) is str:
        return value
    if type(value) not in (int, list, dict):
        raise ValueError("nothing a film has")
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def correction_of(value: Any) -> Correction:
    found = only(value, Correction._fields)
    return Correction(found["value"], found.get("original"))


# --- Lists and views --------------------------------------------------------------------------------------


def plain_list(own_list: OwnList, listings: list[Listing]) -> dict[str, Any]:
    return {**said(own_list), "films": [said(listing, "list") for listing in listings]}


def list_of(value: Any) -> OwnList:
    """A list, whose films are read one by one."""
    found = only(value, (*OwnList._fields, "films"))
    own_list = OwnList(*_texts(found, OwnList._fields))
    if not own_list.key:
        raise ValueError("no key")
    return own_list


def key_in(value: Mapping[str, Any]) -> str:
    """The key of a list, if it is known by now."""
    return bounds.text(value.get("key", ""))


def listing_of(key: str, value: Any) -> Listing:
    found = only(value, Listing._fields[1:])
    position = bounds.number_or_none(found.get("position"))
    year = bounds.number_or_none(found.get("year"), bounds.YEARS)
    words = ("film", "title", "story", "claim", "fact", "language")
    return Listing(key, position=position, year=year, **dict(zip(words, _texts(found, words), strict=True)))


def view_of(value: Any) -> SavedView:
    found = only(value, SavedView._fields)
    name, line, shortcut = _texts(found, SavedView._fields[1:4])
    position = bounds.number(found.get("position", 0), bounds.NUMBERS)
    return SavedView(bounds.number(found["id"], bounds.NUMBERS), name, line, shortcut, position)


def said(value: Any, without: str = "") -> dict[str, Any]:
    """What of a named tuple is not empty; a year 0 is."""
    return {name: each for name, each in value._asdict().items() if each not in ("", None) and name != without}


def _texts(found: Mapping[str, Any], names: tuple[str, ...]) -> list[str]:
    return [bounds.text(found.get(name, "")) for name in names]


def list_in(value: Any) -> list[Any]:
    if type(value) is not list:
        raise ValueError("not a list")
    return value


def mapping_in(value: Any) -> Mapping[str, Any]:
    if type(value) is not dict:
        raise ValueError("not a mapping")
    return value


def _is(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("neither true nor false")
    return value


# --- Differences ------------------------------------------------------------------------------------------


def plain_difference(found: Difference) -> dict[str, Any]:
    """A difference under neutral names; `now` and `then` are None where there is nothing."""
    sides = (None if side is None else _SIDES.get(found.kind, _as_it_is)(side) for side in (found.now, found.then))
    now, then = sides
    return {"kind": found.kind, "key": found.key, "way": found.way, "now": now, "then": then}


def _as_it_is(side: Any) -> Any:
    return side


def _titled(film: Film) -> dict[str, Any]:
    return {"titles": {code: text.text for code, text in film.title.items()}, "year": film.year}


_SIDES: Mapping[str, Callable[[Any], Any]] = {
    differences.MARKS: plain_marks,
    differences.OWN_FILMS: _titled,
    differences.CORRECTIONS: lambda side: {field: found._asdict() for field, found in side.items()},
    differences.LISTS: lambda side: {**said(side.own_list), "films": list(side.films)},
    differences.VIEWS: lambda side: said(side, "id"),
}
