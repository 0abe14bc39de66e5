# SPDX-License-Identifier: MIT
"""The user's own and corrected films as parts of the library, and all of the user's marks: read, indexed, kept.

The films stand in catalogue files of their own: one with all there were when it was built, which may be many, and
one with the few that were changed since, built anew at every change.
"""

from __future__ import annotations

import atexit
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any, NamedTuple

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.schema import FORMAT
from laufbild.core.codec.corrected_film import corrected
from laufbild.core.files.scratch import scratch_folder
from laufbild.core.library.marks_index import MarksIndex
from laufbild.core.library.overlay import Overlay
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film
from laufbild.core.model.system_errors import writing
from laufbild.core.model.vocabulary import FilmList
from laufbild.core.text.languages import LANGUAGES

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.codec.corrected_film import Correction
    from laufbild.core.personal.personal_file import PersonalFile

_PAGE = 500
_OWN, _SUFFIX = "own-", ".laufbild"


class Gathered(NamedTuple):
    """What a personal file adds to a catalogue: marks by the films' ids, and the user's films.

    `corrected` names the corrected fields of films by their keys; `listed` are the films that own lists name.
    """

    marked: MarksIndex
    own: Overlay | None
    corrected: Mapping[str, frozenset[str]]
    lists: Mapping[str, FilmList]
    listed: Mapping[str, BitMap]

    def close(self) -> None:
        """Let the index go, as nobody will show it."""
        if self.own:
            self.own.catalogue.close()


def gathering(catalogue: CatalogueFile, personal: PersonalFile, folder: Path) -> Generator[None, None, Gathered]:
    """Read and index all of a personal file, in steps; the index of its films is kept in the folder."""
    corrections = personal.films.corrections()
    yield
    own = yield from _own_part(catalogue, personal, corrections, folder)

    def ids_of(keys: Iterable[str]) -> dict[str, int]:
        found = dict(catalogue.numbers_of(keys))
        return found | dict(own.of_keys(keys)) if own else found

    with ExitStack() as opened:
        if own:
            opened.callback(own.catalogue.close)
        marked = MarksIndex()
        for page in _paged(personal.marks.all()):
            keys = dict(page)
            for key, film in ids_of(keys).items():
                marked.put(film, keys[key])
            yield
        found = Gathered(marked, own, fields_of(corrections), own_lists(personal), listed(personal, ids_of))
        opened.pop_all()
    return found


def listed(personal: PersonalFile, ids_of: Callable[[list[str]], Mapping[str, int]]) -> dict[str, BitMap]:
    """The films that each of the imported lists names, by the lists' keys."""
    from pyroaring import BitMap

    found = {}
    for each in personal.lists.all():
        keys = [listing.film for listing in personal.lists.films_of(each.key)]
        found[each.key] = BitMap(ids_of(keys).values())
    return found


def fields_of(corrections: Mapping[str, Mapping[str, Correction]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(said) for key, said in corrections.items()}


def own_lists(personal: PersonalFile) -> dict[str, FilmList]:
    """The imported lists, as a vocabulary has lists."""
    return {
        found.key: FilmList(found.key, found.name, found.language, found.address, dict.fromkeys(LANGUAGES, found.name))
        for found in personal.lists.all()
    }


def changed_films(
    catalogue: CatalogueFile, personal: PersonalFile, keys: Iterable[str]
) -> Iterator[tuple[int, Film | None]]:
    """The films of these keys as the user has them; None for those that are no longer the user's in any way."""
    corrections = personal.films.corrections()
    numbers = dict(catalogue.numbers_of(list(keys)))
    for key in keys:
        if own := personal.films.own(key):
            yield catalogue.count + own.id, own
        elif key in numbers:
            said = corrections.get(key)
            yield numbers[key], corrected(catalogue.film(numbers[key]), said) if said else None


def part_of(
    films: Mapping[int, Film], catalogue: CatalogueFile, lists: Mapping[str, FilmList], path: Path
) -> Generator[None, None, Overlay]:
    """Films by their ids as a part, which is written to a file, in steps."""
    path, ids = yield from _indexed(lambda: iter(films.items()), catalogue, lists, path)
    return Overlay(CatalogueFile.open(path), ids)


def _indexed(
    films: Callable[[], Iterator[tuple[int, Film]]], catalogue: CatalogueFile, lists: Mapping[str, FilmList], path: Path
) -> Generator[None, None, tuple[Path, list[int]]]:
    """Write films to a catalogue file, or to a temporary one where that can't be; gives where it is, and their ids.

    Raises CatalogueError where there is no room for it anywhere.
    """
    try:
        return path, (yield from _written(films(), catalogue, lists, path))
    except (OSError, sqlite3.Error):
        path = _temporary_folder(path.parent) / path.name
        with writing(path, database=True):
            return path, (yield from _written(films(), catalogue, lists, path))


@cache
def _temporary_folder(_folder: Path) -> Path:
    """A temporary folder to use where another one can't be written into; it is removed when the program ends."""
    stack = ExitStack()
    folder = stack.enter_context(scratch_folder())
    atexit.register(stack.close)
    return folder


def _written(
    films: Iterator[tuple[int, Film]], catalogue: CatalogueFile, lists: Mapping[str, FilmList], path: Path
) -> Generator[None, None, list[int]]:
    """Write films as a catalogue file, with the names that values have in another; gives their ids."""
    from laufbild.core.build.writer import CatalogueWriter

    ids = []
    with CatalogueWriter(path) as writer:
        for number, film in films:
            writer.add(film)
            ids.append(number)
            yield
        for _ in writer.finish(catalogue.vocabulary.terms, {**catalogue.vocabulary.lists, **lists}):
            yield
    return ids


def _own_part(
    catalogue: CatalogueFile, personal: PersonalFile, corrections: Mapping[str, Mapping[str, Correction]], folder: Path
) -> Generator[None, None, Overlay | None]:
    """All films of the user as a part; its file is built unless it is there already."""
    numbers = dict(catalogue.numbers_of(corrections))
    ids = [catalogue.count + number for number in personal.films.numbers()] + [*numbers.values()]
    path = _path(folder, catalogue, personal)
    if not ids:
        _forget(folder, path)
        return None

    def films() -> Iterator[tuple[int, Film]]:
        yield from ((catalogue.count + number, film) for number, film in personal.films.all())
        for key, number in numbers.items():
            yield number, corrected(catalogue.film(number), corrections[key])

    if kept := _kept(path, ids):
        return kept
    written, ids = yield from _indexed(films, catalogue, own_lists(personal), path)
    if _path(folder, catalogue, personal) != path:  # written into meanwhile: what is in the file has no name to keep
        with suppress(OSError):
            written = written.replace(written.with_name(f"{_OWN}{token_hex(8)}{_SUFFIX}"))
    _forget(folder, written)
    return Overlay(CatalogueFile.open(written), ids)


def _path(folder: Path, catalogue: CatalogueFile, personal: PersonalFile) -> Path:
    """Where the index of the user's films is kept: under another name whenever it has to be another one."""
    return folder / f"{_OWN}{personal.films.state()}-{catalogue.revision}-{FORMAT}{_SUFFIX}"


def _kept(path: Path, ids: list[int]) -> Overlay | None:
    """The index that was built before, if it is there and sound."""
    try:
        found = CatalogueFile.open(path)
    except CatalogueError:
        return None
    if found.count == len(ids):
        return Overlay(found, ids)
    found.close()
    return None


def _forget(folder: Path, kept: Path) -> None:
    """Drop the indexes that are no longer needed."""
    with suppress(OSError):
        for old in folder.glob(f"{_OWN}*{_SUFFIX}"):
            if old != kept:
                with suppress(OSError):
                    old.unlink()


def _paged(pairs: Iterator[tuple[str, Any]]) -> Iterator[list[tuple[str, Any]]]:
    page = []
    for pair in pairs:
        page.append(pair)
        if len(page) == _PAGE:
            yield page
            page = []
    if page:
        yield page
