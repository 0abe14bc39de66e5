# SPDX-License-Identifier: MIT
"""Compares two contents of a personal file by digests of their rows, so that only what differs is read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from laufbild.core.model.film import NO_MARKS, Film
from laufbild.core.personal.tables import Row, batches
from laufbild.core.personal.values import Change, OwnList
from laufbild.core.work.steps import finished

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile

#: What a difference can be one of.
MARKS, NOTES, OWN_FILMS, CORRECTIONS, LISTS, VIEWS = "marks", "notes", "own films", "corrections", "lists", "views"
#: Whether something is there now only, then only, or both times and not the same.
GOES, COMES, DIFFERS = "goes", "comes", "differs"
WAYS = (GOES, COMES, DIFFERS)
#: The fields that a whole other content may change, besides those of films.
_FIELDS = frozenset(("wanted", "favourite", "rating", "note", "own_tag", "seen", "own", "list", "view"))
#: Differences between two reports of progress.
_SLICE = 500
#: By kind, statements whose rows begin with the key of what they are about, and hold all that counts of it.
_ROWS: Mapping[str, tuple[str, ...]] = {
    MARKS: (
        "SELECT film, wanted, favourite, rating FROM mark WHERE wanted OR favourite OR rating IS NOT NULL",
        "SELECT film, tag FROM own_tag ORDER BY film, tag",
        "SELECT film, date, place, comment FROM viewing ORDER BY film, date, place, comment",
    ),
    NOTES: ("SELECT film, note FROM mark WHERE note <> ''",),
    OWN_FILMS: ("SELECT key, record FROM own_film",),
    CORRECTIONS: ("SELECT film, field, value, original FROM correction ORDER BY film, field",),
    LISTS: (
        "SELECT key, name, language, address, introduction, imported FROM own_list",
        "SELECT list, film, position, title, year, story, claim, fact, language FROM listing"
        " WHERE list IN (SELECT key FROM own_list) ORDER BY list, place",
    ),
    VIEWS: ("SELECT name, line, shortcut, position FROM view ORDER BY name, position, id",),
}


class ListedFilms(NamedTuple):
    """A list, and the keys of the films that it names."""

    own_list: OwnList
    films: tuple[str, ...]


class Difference(NamedTuple):
    """Something that is `now` and would be `then`, None where it is not there at all.

    `key` is the film's; a list has its key there, a view its name. Of an own film there are its titles and its year.
    """

    kind: str
    key: str
    now: Any
    then: Any

    @property
    def way(self) -> str:
        """One of WAYS."""
        return COMES if self.now is None else GOES if self.then is None else DIFFERS


def differences(now: PersonalFile, then: PersonalFile) -> list[Difference]:
    """What would be different if `then` were in the place of `now`, by kind and key."""
    return finished(comparing(now, then))


def comparing(now: PersonalFile, then: PersonalFile) -> Generator[int, None, list[Difference]]:
    """`differences`, telling how many have been found."""
    found: list[Difference] = []
    for kind in _ROWS:
        yield len(found)
        for each in _different(kind, now, then):
            found.append(each)
            if len(found) % _SLICE == 0:
                yield len(found)
    return found


def counts(found: Iterable[Difference]) -> Mapping[str, int]:
    """How many differences there are of each kind."""
    return Counter(difference.kind for difference in found)


def change_of(found: Iterable[Difference]) -> Change:
    """What changes when all of that is done."""
    films: set[str] = set()
    fields: set[str] = set()
    for each in found:
        fields |= _FIELDS
        if each.kind == LISTS:
            films.update(chain.from_iterable(side.films for side in (each.now, each.then) if side))
        elif each.kind == CORRECTIONS:
            fields |= {*(each.now or ()), *(each.then or ())}
        if each.kind not in (LISTS, VIEWS):
            films.add(each.key)
    return Change(frozenset(films), frozenset(fields))


# --- By kind ----------------------------------------------------------------------------------------------


def _different(kind: str, now: PersonalFile, then: PersonalFile) -> Iterator[Difference]:
    old, new = _digests(kind, now), _digests(kind, then)
    keys = sorted(key for key in {**old, **new} if old.get(key) != new.get(key))
    del old, new
    for batch in batches(keys):
        before, after = _VALUES[kind](now, batch), _VALUES[kind](then, batch)
        yield from (Difference(kind, key, before.get(key), after.get(key)) for key in batch)


def _digests(kind: str, content: PersonalFile) -> dict[str, bytes]:
    """A short value for each thing of a kind, which is another one whenever the thing is."""
    found: dict[str, bytes] = {}
    for statement in _ROWS[kind]:
        for row in content.rows(statement):
            found[row[0]] = _digest(found.get(row[0], b""), row[1:])
    return found


def _digest(before: bytes, row: Row) -> bytes:
    return hashlib.blake2b(before + repr(row).encode("utf-8", "backslashreplace"), digest_size=16).digest()


def _marks(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    bare = {
        key: found._replace(note="", viewings=tuple(viewing._replace(id=0) for viewing in found.viewings))
        for key, found in content.marks.of(keys).items()
    }
    return {key: found for key, found in bare.items() if found != NO_MARKS}


def _notes(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    return {key: found.note for key, found in content.marks.of(keys).items() if found.note}


def _own_films(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    films = ((key, content.films.own(key)) for key in keys)
    return {key: Film(0, key, film.evidence, film.added, film.year, title=film.title) for key, film in films if film}


def _corrections(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    return {key: said for key in keys if (said := content.films.corrections_of(key))}


def _lists(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    wanted = set(keys)
    return {
        found.key: ListedFilms(found, tuple(said.film for said in content.lists.films_of(found.key)))
        for found in content.lists.all()
        if found.key in wanted
    }


def _views(content: PersonalFile, keys: Iterable[str]) -> dict[str, Any]:
    return {view.name: view._replace(id=0) for view in reversed(content.views.all())}


_VALUES: Mapping[str, Callable[[PersonalFile, Iterable[str]], dict[str, Any]]] = {
    MARKS: _marks, NOTES: _notes, OWN_FILMS: _own_films, CORRECTIONS: _corrections, LISTS: _lists, VIEWS: _views,
}  # fmt: skip
