# SPDX-License-Identifier: MIT
"""What a personal file holds as plain values for JSON, and back, each checked to be what it has to be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from laufbild.catalogue import shapes
from laufbild.catalogue.film import TAGS, Film, Marks, Viewing
from laufbild.catalogue.personal.marking import check_rating, is_date
from laufbild.catalogue.personal.owning import OWN, record_of
from laufbild.catalogue.personal.values import Correction, Listing, OwnList, View

_NUMBERS = ("year", "position", "runtime")
#: What has a structure of its own, which is JSON in the cells of a complete export.
_STRUCTURED = ("directors", "cast", "studio", *TAGS, "same_title", "same_story", "sources", "search", "disputed")
#: So deep a value may be nested that is kept as it is.
_DEEPEST = 20
#: No number of a film or a view is higher.
_HIGHEST = 10**9


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
    check_rating(rating := found.get("rating"))
    return Marks(
        _is(found.get("wanted", False)),
        _is(found.get("favourite", False)),
        rating,
        shapes.text(found.get("note", "")),
        shapes.texts(found.get("tags", [])),
        tuple(map(_viewing, list_in(found.get("viewings", [])))),
    )


def _viewing(value: Any) -> Viewing:
    viewing = Viewing(0, *_texts(only(value, Viewing._fields[1:]), Viewing._fields[1:]))
    if not is_date(viewing.date):
        raise ValueError("no date")
    return viewing


# --- Own films and corrections ----------------------------------------------------------------------------


def plain_film(number: int, film: Film) -> dict[str, Any]:
    """The number, the key, and what else a complete export has, numbers as numbers and lists as lists."""
    cells = json.loads(record_of(film))
    return {"number": number, "key": film.key} | {name: _value(name, cell) for name, cell in cells.items()}


def film_of(value: Any) -> tuple[int, Film]:
    from laufbild.catalogue.export import complete
    from laufbild.catalogue.importing.whole_films import is_well_formed

    cells = {name: _cell(each) for name, each in value.items() if name != "number"}
    film = complete.film_of(cells)
    if not film.key.startswith(OWN) or not is_well_formed(film):
        raise ValueError("no film")
    return _number(value["number"]), film


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
    return Correction(shallow(found["value"]), shallow(found.get("original")))


def shallow(value: Any, depth: int = 0) -> Any:
    """A value that is not nested so deeply that who reads it would stumble."""
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    for each in value.values() if type(value) is dict else value if type(value) is list else ():
        shallow(each, depth + 1)
    return value


# --- Lists and views --------------------------------------------------------------------------------------


def plain_list(own_list: OwnList, listings: list[Listing]) -> dict[str, Any]:
    return {**said(own_list), "films": [said(listing, "list") for listing in listings]}


def list_of(value: Any) -> tuple[OwnList, list[Listing]]:
    found = only(value, (*OwnList._fields, "films"))
    own_list = OwnList(*_texts(found, OwnList._fields))
    if not own_list.key:
        raise ValueError("no key")
    return own_list, [_listing(own_list.key, each) for each in list_in(found.get("films", []))]


def _listing(key: str, value: Any) -> Listing:
    found = only(value, Listing._fields[1:])
    position, year = (None if (number := found.get(name)) is None else _number(number) for name in ("position", "year"))
    words = ("film", "title", "story", "claim", "fact", "language")
    return Listing(key, position=position, year=year, **dict(zip(words, _texts(found, words), strict=True)))


def view_of(value: Any) -> View:
    found = only(value, View._fields)
    name, line, shortcut = _texts(found, View._fields[1:4])
    return View(_number(found["id"]), name, line, shortcut, _number(found.get("position", 0)))


def said(value: Any, without: str = "") -> dict[str, Any]:
    """What of a named tuple is not empty; a year 0 is."""
    return {name: each for name, each in value._asdict().items() if each not in ("", None) and name != without}


def _texts(found: Mapping[str, Any], names: tuple[str, ...]) -> list[str]:
    return [shapes.text(found.get(name, "")) for name in names]


def list_in(value: Any) -> list[Any]:
    if type(value) is not list:
        raise ValueError("not a list")
    return value


def _is(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("neither true nor false")
    return value


def _number(value: Any) -> int:
    if shapes.count(value) > _HIGHEST:
        raise ValueError("too high a number")
    return shapes.count(value)
