# SPDX-License-Identifier: MIT
"""Keeps the library in step with a personal file: all of it once, then change by change."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

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
    from collections.abc import Mapping

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


class PersonalSync:
    """`folder` is for the small index of the films that were changed."""

    def __init__(self, library: Library, personal: PersonalFile, folder: Path) -> None:
        self._collection, self._personal, self._folder = library, personal, folder
        self._settled: Overlay | None = None
        self._fresh: dict[int, Film] = {}
        self._written = count()

    def start_with(self, gathered: Gathered) -> None:
        """Show what was gathered from the whole file."""
        self._settled, self._fresh = gathered.own, {}
        self._collection.put_all_marks(gathered.marked)
        self._collection.put_own([gathered.own] if gathered.own else [], gathered.corrected, gathered.lists)
        self._collection.put_listed(gathered.listed)
        self._forget_indexes(None)

    def follow(self, change: Change) -> bool:
        """Show what a change has made of its films; False where there are so many that all must be gathered anew."""
        before = after = self._collection.ids_of(change.films)
        if change.fields - _NO_FILMS:
            if len(self._fresh.keys() | before.values()) > FEW or len(change.films) > FEW:
                return False
            self._follow_films(change.films, before)
            after = self._collection.ids_of(change.films)
        if "list" in change.fields or after.keys() != before.keys():
            self._collection.put_listed(listed(self._personal, self._collection.ids_of))
        ids = before | after
        marks = self._personal.marks.of(ids)
        self._collection.put_marks((film, marks.get(key, NO_MARKS)) for key, film in ids.items())
        return True

    def _follow_films(self, keys: frozenset[str], before: dict[str, int]) -> None:
        catalogue = self._collection.catalogue
        changed = dict(changed_films(catalogue, self._personal, sorted(keys)))
        deleted = {film for film in before.values() if film > catalogue.count} - changed.keys()
        gone = deleted | {film for film, found in changed.items() if found is None}
        self._fresh |= {film: found for film, found in changed.items() if found is not None}
        for film in gone:
            self._fresh.pop(film, None)
        if self._settled:
            self._settled.lose(gone)
        lists = own_lists(self._personal)
        fresh = self._index(lists) if self._fresh else None
        parts = [part for part in (self._settled, fresh) if part]
        self._collection.put_own(parts, fields_of(self._personal.films.corrections()), lists)
        self._forget_indexes(fresh)

    def _index(self, lists: Mapping[str, FilmList]) -> Overlay:
        path = self._folder / f"{_CHANGED}{next(self._written)}.laufbild"
        return part_of(self._fresh, self._collection.catalogue, lists, path)

    def _forget_indexes(self, kept: Overlay | None) -> None:
        """Drop the indexes of changed films but one; another system may hold on to one that is still read."""
        folders = {self._folder, kept.catalogue.path.parent} if kept else {self._folder}
        with suppress(OSError):
            for path in chain.from_iterable(folder.glob(f"{_CHANGED}*.laufbild") for folder in folders):
                if kept is None or path != kept.catalogue.path:
                    with suppress(OSError):
                        path.unlink()
