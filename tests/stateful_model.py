# SPDX-License-Identifier: MIT
"""A personal file as plain Python values: a list of what it held after each step, and where in it one stands.

Deeds are tuples, so that they can be drawn by hypothesis or by chance and told to a process.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model.film import (
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList

FILMS = ("run-1985", "der-lauf-1985", "бег-1970", "own-a", "own-b", "own-c", "")
OWN_FILMS = ("own-a", "own-b", "own-c")
TEXTS = ("", "x", "two words", "Ёлки\n<b>", "'; DROP TABLE mark; --", "\0", "x\ufffdy")
DATES = ("", "2024", "2023-05", "2020-02-29")
FIELDS = ("year", "title_ru")
Deed = tuple[Any, ...]
State = dict[str, Any]
EMPTY: State = {"marks": {}, "films": {}, "corrected": {}, "lists": {}, "views": ()}


class Model:
    """What a personal file is to hold."""

    def __init__(self) -> None:
        self.states: list[State] = [EMPTY]
        self.place = 0

    @property
    def state(self) -> State:
        return self.states[self.place]

    def do(self, deed: Deed) -> None:
        if deed[0] == "undo":
            self.place = max(0, self.place - 1)
        elif deed[0] == "redo":
            self.place = min(len(self.states) - 1, self.place + 1)
        else:
            after = deepcopy(self.state)
            for part in deed[1] if deed[0] == "step" else (deed,):
                _DEEDS[part[0]](after, *part[1:])
            _forget_nothings(after)
            if after != self.state:
                self.states[self.place + 1 :] = [after]
                self.place += 1


def perform(personal: PersonalFile, deed: Deed) -> object:
    """Do the same to a personal file."""
    name, *values = deed
    if name == "step":
        with personal.step("import") as step:
            for part in values[0]:
                perform(personal, part)
        return step.change
    return _PERFORMED[name](personal, *values)


def state_of(personal: PersonalFile) -> State:
    """What a personal file holds, as the model has it."""
    return {
        "marks": {
            key: {**found._asdict(), "tags": set(found.tags), "viewings": sorted(v.date for v in found.viewings)}
            for key, found in personal.marks.all()
        },
        "films": {film.key: film.year for _, film in personal.films.all()},
        "corrected": {
            (key, field): said.value
            for key, found in personal.films.corrections().items()
            for field, said in found.items()
        },
        "lists": {
            found.key: tuple(said.film for said in personal.lists.films_of(found.key)) for found in personal.lists.all()
        },
        "views": tuple(view.name for view in personal.views.all()),
    }


def any_deed(chance: random.Random) -> Deed:
    """A deed drawn by chance."""
    keys = tuple(chance.sample(FILMS, chance.randint(1, 5)))
    return chance.choice((
        ("rate", keys, chance.choice((None, 1, 7, 10))), ("want", keys, chance.random() < 0.6),
        ("favour", keys, chance.random() < 0.6), ("note", keys, chance.choice(TEXTS) * chance.choice((1, 1, 2000))),
        ("tag", keys, chance.choice(TEXTS[1:4])), ("untag", keys, chance.choice(TEXTS[1:4])),
        ("see", keys, chance.choice(DATES)), ("unsee", keys), ("add", chance.choice(OWN_FILMS), chance.randint(1, 999)),
        ("change", chance.choice(OWN_FILMS), chance.randint(1, 9999)), ("delete", keys),
        ("correct", keys[0], chance.choice(FIELDS), chance.randint(1, 9)), ("revert", keys[0], chance.choice(FIELDS)),
        ("list", chance.choice("xy"), keys), ("unlist", chance.choice("xy")), ("view", chance.choice(TEXTS)),
        ("unview",), ("undo",), ("undo",), ("redo",),
        ("step", (("rate", FILMS, 3), ("note", keys, "import"), ("see", keys, "2001"), ("add", "own-c", 5))),
    ))  # fmt: skip


# --- What the deeds do --------------------------------------------------------------------------------------


def _mark(name: str) -> Callable[[State, Iterable[str], Any], None]:
    def do(state: State, keys: Iterable[str], value: Any) -> None:
        for key in keys:
            _marks(state, key)[name] = value

    return do


def _marks(state: State, key: str) -> dict[str, Any]:
    empty = {**Marks()._asdict(), "tags": set(), "viewings": []}
    found: dict[str, Any] = state["marks"].setdefault(key, empty)
    return found


def _forget_nothings(state: State) -> None:
    state["marks"] = {key: found for key, found in state["marks"].items() if any(found.values())}


def _tag(state: State, keys: Iterable[str], tag: str) -> None:
    for key in keys:
        _marks(state, key)["tags"].add(" ".join(tag.split()))


def _untag(state: State, keys: Iterable[str], tag: str) -> None:
    for key in keys:
        _marks(state, key)["tags"].discard(tag)


def _see(state: State, keys: Iterable[str], date: str) -> None:
    for key in keys:
        found = _marks(state, key)
        found["viewings"] = sorted([*found["viewings"], date])


def _unsee(state: State, keys: Iterable[str]) -> None:
    for key in keys:
        _marks(state, key)["viewings"] = []


def _add(state: State, key: str, year: int) -> None:
    state["films"].setdefault(key, year)


def _change(state: State, key: str, year: int) -> None:
    if key in state["films"]:
        state["films"][key] = year


def _delete(state: State, keys: Iterable[str]) -> None:
    for key in state["films"].keys() & set(keys):
        del state["films"][key]
        state["marks"].pop(key, None)
        state["corrected"] = {at: value for at, value in state["corrected"].items() if at[0] != key}
        state["lists"] = {name: tuple(film for film in said if film != key) for name, said in state["lists"].items()}


def _set(state: State, name: str, at: Any, value: Any) -> None:
    kept = {key: old for key, old in state[name].items() if key != at}
    state[name] = kept if value is None else {**kept, at: value}


_DEEDS: dict[str, Callable[..., None]] = {
    "rate": _mark("rating"),
    "want": _mark("wanted"),
    "favour": _mark("favourite"),
    "note": _mark("note"),
    "tag": _tag,
    "untag": _untag,
    "see": _see,
    "unsee": _unsee,
    "add": _add,
    "change": _change,
    "delete": _delete,
    "correct": lambda state, key, field, value: _set(state, "corrected", (key, field), value),
    "revert": lambda state, key, field: _set(state, "corrected", (key, field), None),
    "list": lambda state, name, keys: _set(state, "lists", name, tuple(keys)),
    "unlist": lambda state, name: _set(state, "lists", name, None),
    "view": lambda state, name: state.update(views=(*state["views"], name)),
    "unview": lambda state: state.update(views=state["views"][1:]),
}


def _film(key: str, year: int) -> Film:
    return Film(0, key, "listed", "2026-11-26", year=year, title={"en": Text(key, "original")})


def _add_film(personal: PersonalFile, key: str, year: int) -> object:
    return personal.films.own(key) or personal.films.add(_film(key, year))


def _delete_first_view(personal: PersonalFile) -> object:
    return [personal.views.delete(view.id) for view in personal.views.all()[:1]]


_PERFORMED: dict[str, Callable[..., object]] = {
    "rate": lambda personal, *given: personal.marks.rate(*given),
    "want": lambda personal, *given: personal.marks.want(*given),
    "favour": lambda personal, *given: personal.marks.favour(*given),
    "note": lambda personal, *given: personal.marks.write_note(*given),
    "tag": lambda personal, *given: personal.marks.tag(*given),
    "untag": lambda personal, *given: personal.marks.untag(*given),
    "see": lambda personal, keys, date: personal.marks.see(keys, Viewing(date=date)),
    "unsee": lambda personal, *given: personal.marks.unsee(*given),
    "add": _add_film,
    "change": lambda personal, key, year: personal.films.change(key, _film(key, year)),
    "delete": lambda personal, keys: personal.films.delete(keys),
    "correct": lambda personal, key, field, value: personal.films.correct(key, {field: Correction(value)}),
    "revert": lambda personal, key, field: personal.films.revert(key, [field]),
    "list": lambda personal, name, keys: personal.lists.add(OwnList(name, name), [Listing(name, key) for key in keys]),
    "unlist": lambda personal, key: personal.lists.delete(key),
    "view": lambda personal, name: personal.views.add(name, ""),
    "unview": _delete_first_view,
    "undo": PersonalFile.undo,
    "redo": PersonalFile.redo,
}
