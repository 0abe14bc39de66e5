# SPDX-License-Identifier: MIT
"""What the source files may hold: every table, every name in it and the kind of its value."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from laufbild.core.codec.whole_films import CHOSEN
from laufbild.core.model.fields import PEOPLE, WHOLE, WORDS, names_of_shape
from laufbild.core.text.languages import LANGUAGES

#: A table as it was read. What it lacks or had wrong has been complained about, so checks ask with `get`.
Source: TypeAlias = Mapping[str, Any]

#: A film's values that its [sources] can vouch for.
VALUES = ("year", *PEOPLE, "studio", "republic", "runtime", "colour", "premiere")
SOURCED = (*(f"title_{code}" for code in LANGUAGES), *VALUES, "genre", "discipline", "story", "fact")
DISPUTABLE = ("title", *VALUES, "genre", "discipline")


class Complaint(NamedTuple):
    """Something wrong, and its place within the file: "story.ru", or "" for the whole file."""

    place: str
    what: str

    def about_the_same(self, other: Complaint) -> bool:
        """A field and its sources are the same here: where one is wrong, the other can't be judged."""
        here, there = self.place.removeprefix("sources."), other.place.removeprefix("sources.")
        return here == there or _inside(here, there) or _inside(there, here)


def _inside(place: str, outer: str) -> bool:
    return place.startswith((f"{outer}.", f"{outer}["))


@dataclass(frozen=True, slots=True)
class Table:
    """The names that a table must have, those it may have, and what any other name stands for, if it may."""

    needed: Mapping[str, Shape] = field(default_factory=dict)
    optional: Mapping[str, Shape] = field(default_factory=dict)
    other: Shape | None = None

    def shape_of(self, name: str) -> Shape | None:
        return self.needed.get(name) or self.optional.get(name) or self.other


@dataclass(frozen=True, slots=True)
class Many:
    """An array of values of one shape."""

    shape: Shape


@dataclass(frozen=True, slots=True)
class Either:
    """A plain value, or a table that says more."""

    plain: type
    table: Table


Shape: TypeAlias = type | Table | Many | Either
_CALLED = {
    str: "a text in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a date such as 2026-11-22",
}

_TEXT = Table({"text": str, "status": str})
_TEXTS = Table(dict.fromkeys(LANGUAGES, _TEXT))
_LABELS = Table(dict.fromkeys(LANGUAGES, str))
_PERSON = Table({"latin": str, "german": str, "cyrillic": str})
_CREDITS = Many(Either(str, Table({"person": str}, {"role": str, "character": _PERSON})))
_SEARCH = Table(
    {"date": str, "found": bool},
    {"note": _LABELS, "nearest": Many(Table({"film": str, "differs": _LABELS}))},
)
FILM = Table(
    {
        "evidence": str,
        "added": date,
        "title": Table({"en": _TEXT, "de": _TEXT}, {"ru": _TEXT}),
        "story": _TEXTS,
    },
    {
        **dict.fromkeys((*CHOSEN, "list", "premiere"), str),
        **dict.fromkeys(names_of_shape(WHOLE), int),
        **dict.fromkeys(("claim", "fact", "remark"), _TEXTS),
        **dict.fromkeys(PEOPLE, _CREDITS),
        **dict.fromkeys((*names_of_shape(WORDS), "same_story"), Many(str)),
        "search": _SEARCH,
        "disputed": Many(Table({"field": str, "values": Many(str)})),
        "sources": Table(optional=dict.fromkeys(SOURCED, Many(str))),
    },
)
_LIST = Table({"name": str, "language": str, "address": str, "films": int, "label": _LABELS})
TAGGED = (*names_of_shape(WORDS), *CHOSEN, "evidence", "role")
#: The files beside the films.
REGISTERS: Mapping[str, Table] = {
    "lists": Table(other=_LIST),
    "people": Table(other=_PERSON),
    "sources": Table(other=Table(optional={"address": str, "name": str})),
    "vocabulary": Table(optional=dict.fromkeys(TAGGED, Table(other=_LABELS))),
}


def fitting(value: Any, shape: Shape, place: str, wrong: list[Complaint]) -> Any:
    """What of a value has the shape (None: nothing); the rest is complained about in `wrong`."""
    if isinstance(shape, Either):
        shape = shape.table if isinstance(value, dict) else shape.plain
    if isinstance(shape, Table):
        return _fitting_table(value, shape, place, wrong)
    if isinstance(shape, Many):
        return _fitting_array(value, shape, place, wrong)
    if type(value) is shape:
        return value
    wrong.append(Complaint(place, f"must be {_CALLED[shape]}"))
    return None


def _fitting_table(value: Any, shape: Table, place: str, wrong: list[Complaint]) -> Source | None:
    if not isinstance(value, dict):
        wrong.append(Complaint(place, "must be a table"))
        return None
    found = {}
    for name, part in value.items():
        inner = shape.shape_of(name)
        if inner is None:
            wrong.append(Complaint(below(place, name), _unknown(name, shape)))
        elif (fit := fitting(part, inner, below(place, name), wrong)) is not None:
            found[name] = fit
    wrong += [Complaint(below(place, name), "is missing") for name in shape.needed if name not in value]
    return found


def _fitting_array(value: Any, shape: Many, place: str, wrong: list[Complaint]) -> list[Any] | None:
    if not isinstance(value, list):
        wrong.append(Complaint(place, "must be an array in square brackets"))
        return None
    parts = [fitting(part, shape.shape, f"{place}[{n}]", wrong) for n, part in enumerate(value, 1)]
    return [part for part in parts if part is not None]


def below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _unknown(name: str, shape: Table) -> str:
    close = difflib.get_close_matches(name, (*shape.needed, *shape.optional), 1)
    return "is an unknown name" + (f"; is “{close[0]}” meant?" if close else "")
