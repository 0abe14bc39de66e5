# SPDX-License-Identifier: MIT
"""Keeps the library in step with a personal file: all of it once, then change by change."""

from __future__ import annotations

from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.library.library import Library
from laufbild.core.library.own_films_index import (
    Gathered,
    changed_films,
    fields_of,
    gathering,
    listed,
    own_lists,
    part_of,
)
from laufbild.core.model.fields import MARKED
from laufbild.core.model.film import NO_MARKS, Film
from laufbild.core.work.steps import finished

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from laufbild.core.catalogue.catalogue_file import CatalogueFile
    from laufbild.core.library.overlay import Overlay
    from laufbild.core.model.vocabulary import FilmList
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change

#: Fields that no index of films has.
_NO_FILMS = (MARKED | {"view"}) - {"own"}
#: Changed films that are indexed at once; with more of them all of the user's films are gathered anew.
FEW = 24
_CHANGED = "changed-"


def with_personal(catalogue: CatalogueFile, personal: PersonalFile, folder: Path) -> Library:
    """A catalogue with all that a personal file says of it; the index of own films is kept in the folder."""
    library = Library(catalogue)
    PersonalSync(library, personal, folder).start_with(finished(gathering(catalogue, personal, folder)))
    return library


def is_of_films(change: Change) -> bool:
    """Whether a change is one of films, which must be indexed before it can be followed."""
    return bool(change.fields - _NO_FILMS)


class ChangedFilms(NamedTuple):
    """What changes have made of films.

    `films` are all that were changed since the whole file was read, by their ids; `part` is the index of just these,
    None if there are none. The `gone` are no longer the user's in any way; `corrected` and `lists` are those of the
    whole personal file.
    """

    films: Mapping[int, Film]
    gone: frozenset[int]
    part: Overlay | None
    corrected: Mapping[str, frozenset[str]]
    lists: Mapping[str, FilmList]

    def close(self) -> None:
        """Let the index go, as nobody will show it."""
        if self.part:
            self.part.catalogue.close()


class PersonalSync:
    """`folder` is for the small index of the films that were changed."""

    def __init__(self, library: Library, personal: PersonalFile, folder: Path) -> None:
        self._collection, self._personal, self._folder = library, personal, folder
        self._settled: Overlay | None = None
        self._fresh: Mapping[int, Film] = {}

    def gathering(self) -> Generator[None, None, Gathered]:
        """Read all of the personal file, in steps that may be gone through in another thread."""
        with closing(self._collection.catalogue.again()) as catalogue:
            return (yield from gathering(catalogue, self._personal, self._folder))

    def start_with(self, gathered: Gathered) -> None:
        """Show what was gathered from the whole file."""
        self._settled, self._fresh = gathered.own, {}
        self._collection.put_all_marks(gathered.marked)
        self._collection.put_own([gathered.own] if gathered.own else [], gathered.corrected, gathered.lists)
        self._collection.put_listed(gathered.listed)
        self._forget_indexes(None)

    def is_small(self, change: Change) -> bool:
        """Whether the films of a change can join those that were changed before; else all must be gathered anew."""
        known = self._fresh.keys() | self._collection.ids_of(change.films).values()
        return len(known) <= FEW and len(change.films) <= FEW

    def indexing(self, change: Change) -> Generator[None, None, ChangedFilms]:
        """Index the films of a small change, in steps that may be gone through in another thread.

        What the library holds is read now, and not in the steps: it is the window's.
        """
        catalogue, before, fresh = self._collection.catalogue, self._collection.ids_of(change.films), self._fresh
        path = self._folder / f"{_CHANGED}{token_hex(8)}.laufbild"

        def steps() -> Generator[None, None, ChangedFilms]:
            with closing(catalogue.again()) as again:
                found = dict(changed_films(again, self._personal, sorted(change.films)))
                yield
                deleted = {film for film in before.values() if film > again.count} - found.keys()
                gone = deleted | {film for film, there in found.items() if there is None}
                films = {**fresh, **{film: there for film, there in found.items() if there is not None}}
                films = {film: there for film, there in films.items() if film not in gone}
                corrected, lists = fields_of(self._personal.films.corrections()), own_lists(self._personal)
                yield
                part = (yield from part_of(films, again, lists, path)) if films else None
                return ChangedFilms(films, frozenset(gone), part, corrected, lists)

        return steps()

    def follow(self, change: Change, changed: ChangedFilms | None = None) -> None:
        """Show what a change has made of the marks of its films, and of the films themselves, which were indexed."""
        before = after = self._collection.ids_of(change.films)
        if changed:
            self._put_films(changed)
            after = self._collection.ids_of(change.films)
        if "list" in change.fields or after.keys() != before.keys():
            self._collection.put_listed(listed(self._personal, self._collection.ids_of))
        ids = before | after
        marks = self._personal.marks.of(ids)
        self._collection.put_marks((film, marks.get(key, NO_MARKS)) for key, film in ids.items())

    def _put_films(self, changed: ChangedFilms) -> None:
        self._fresh = changed.films
        if self._settled:
            self._settled.lose(changed.gone)
        parts = [part for part in (self._settled, changed.part) if part]
        self._collection.put_own(parts, changed.corrected, changed.lists)
        self._forget_indexes(changed.part)

    def _forget_indexes(self, kept: Overlay | None) -> None:
        """Drop the indexes of changed films but one; another system may hold on to one that is still read."""
        folders = {self._folder, kept.catalogue.path.parent} if kept else {self._folder}
        with suppress(OSError):
            for path in chain.from_iterable(folder.glob(f"{_CHANGED}*.laufbild") for folder in folders):
                if kept is None or path != kept.catalogue.path:
                    with suppress(OSError):
                        path.unlink()
