# SPDX-License-Identifier: MIT
"""The whole personal file as JSON that people can read, and a personal file made of it again.

The journal stays: it is of use only to the file it was written in. What is brought in is a step of its own there.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.film import NO_MARKS, Film, Marks, Viewing
from laufbild.catalogue.holdings import finished
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.output import PERSONAL, UNGUARDED, Guarded, replacing
from laufbild.catalogue.personal import plain
from laufbild.catalogue.personal.backing_up import IMPORT
from laufbild.catalogue.personal.journal import Writing
from laufbild.catalogue.personal.owning import record_of
from laufbild.catalogue.personal.plain import WrongError, reading
from laufbild.catalogue.personal.restoring import RestoreStore
from laufbild.catalogue.personal.tables import CORRECTION, LISTING, OWN_FILM, OWN_LIST, VIEW, Rows
from laufbild.catalogue.personal.values import Change, Correction, Listing, OwnList, View
from laufbild.catalogue.schema import CLOSED, MISSING, NEWER

Thing = TypeVar("Thing")
FORMAT, VERSION = "personal", 1
#: No file is read that has more bytes.
LARGEST = 1 << 29
#: After so many lines it is told how many there are.
_SLICE = 500
NOT_EXPORTED = QT_TRANSLATE_NOOP("Errors", "{path} is no personal file that Laufbild exported.")
WRONG = QT_TRANSLATE_NOOP("Errors", "{path} cannot be brought in; what stands at “{place}” makes no sense.")
TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "{path} is too large for a personal file.")


class Whole(NamedTuple):
    """All that is exchanged."""

    marks: Mapping[str, Marks]
    own_films: list[tuple[int, Film]]
    corrections: Mapping[str, Mapping[str, Correction]]
    lists: list[tuple[OwnList, list[Listing]]]
    views: list[View]
    mappings: Mapping[str, Any]


class ExchangeStore(RestoreStore):
    """A personal file that can be told as JSON and told by it."""

    def export_json(self, target: Path, guarded: Guarded = UNGUARDED) -> None:
        """Write all of it; see `exporting`."""
        finished(self.exporting(target, guarded))

    def exporting(self, target: Path, guarded: Guarded = UNGUARDED) -> Generator[int, None, None]:
        """Write all of it, and tell now and then how many things are written.

        The file is there as a whole or as it was, also when this is closed before its end. Raises CatalogueError.
        """
        guarded = guarded.with_file(self.path, PERSONAL)
        with ExitStack() as opened:
            (draft,) = opened.enter_context(replacing([target], guarded, synced=True))
            file = opened.enter_context(draft.open("w", encoding="utf-8", newline="\n"))
            opened.enter_context(self._at_one_moment())
            for count, line in enumerate(_lines(self)):
                file.write(line)
                if count % _SLICE == 0:
                    yield count

    def import_json(self, source: Path) -> Change:
        """Have what an export says in the place of all that is there; see `importing`."""
        return finished(self.importing(source))

    def importing(self, source: Path) -> Generator[int, None, Change]:
        """Have what an export says in the place of all that is there, as one step and after a backup.

        It tells how many films with marks have been read, then written. Raises CatalogueError, and changes nothing,
        where the file is no export or makes no sense; nor when this is closed before its end.
        """
        yield 0
        whole = read_json(source)
        yield len(whole.marks)
        with self._lock:
            self.backup(IMPORT)
            with self.step("import", title=source.name) as step:
                there = dict(self.all_marks())
                self.set_marks(_with_ids({**dict.fromkeys(there, NO_MARKS), **whole.marks}, there))
                yield len(whole.marks)
                films = OWN_FILM.read_all(self.db)
                step.put(OWN_FILM, films, _numbered(whole.own_films, films, OWN_FILM.next_number(self.db)))
                _put_rest(step, whole)
                for headings, value in whole.mappings.items():
                    self.remember_mapping(headings, value)
        return step.change


# --- Writing ----------------------------------------------------------------------------------------------


def _lines(store: RestoreStore) -> Iterator[str]:
    """The lines of an export, one for each thing that is in the file."""
    written = datetime.now(UTC).isoformat(timespec="seconds")
    yield f'{{"laufbild":"{FORMAT}","version":{VERSION},"written":"{written}"'
    yield from _mapping("marks", ((key, plain.plain_marks(marks)) for key, marks in store.all_marks()))
    yield from _list("own_films", (plain.plain_film(*each) for each in store.own_films()))
    corrections = store.corrections().items()
    yield from _mapping("corrections", ((key, {f: c._asdict() for f, c in each.items()}) for key, each in corrections))
    yield from _list("lists", (plain.plain_list(each, store.listings_of(each.key)) for each in store.own_lists()))
    yield from _list("views", map(plain.said, store.views()))
    yield from _mapping("mappings", store.mappings().items())
    yield "\n}\n"


def _mapping(name: str, items: Iterable[tuple[str, Any]]) -> Iterator[str]:
    yield from _block(name, "{}", (f"{_json(key)}:{_json(value)}" for key, value in items))


def _list(name: str, values: Iterable[Any]) -> Iterator[str]:
    yield from _block(name, "[]", map(_json, values))


def _block(name: str, brackets: str, entries: Iterable[str]) -> Iterator[str]:
    yield f',\n"{name}":{brackets[0]}'
    comma = ""
    for entry in entries:
        yield f"{comma}\n{entry}"
        comma = ","
    yield f"\n{brackets[1]}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- Reading ----------------------------------------------------------------------------------------------


def read_json(source: Path) -> Whole:
    """What an export says, checked to the last value. Raises CatalogueError."""
    said = _parsed(source)
    if type(said) is not dict or said.get("laufbild") != FORMAT or type(said.get("version")) is not int:
        raise CatalogueError(NOT_EXPORTED, path=source)
    if said["version"] > VERSION:
        raise CatalogueError(NEWER, path=source)
    try:
        with reading("laufbild"):
            plain.only(said, ("laufbild", "version", "written", *Whole._fields))
        return _whole(said)
    except WrongError as error:
        raise CatalogueError(WRONG, path=source, place=error.place) from error


def _parsed(source: Path) -> Any:
    try:
        found = source.stat()
        if not stat.S_ISREG(found.st_mode):
            raise CatalogueError(NOT_EXPORTED, path=source)
        if found.st_size > LARGEST:
            raise CatalogueError(TOO_LARGE, path=source)
        return _json_of(source.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise CatalogueError(MISSING, path=source) from error
    except OSError as error:
        raise CatalogueError(CLOSED, path=source, reason=error.strerror or error) from error
    except (ValueError, RecursionError) as error:
        raise CatalogueError(NOT_EXPORTED, path=source) from error


def _json_of(text: str) -> Any:
    said = json.loads(text, parse_constant=_refuse)
    if "\\ud" in text.lower():
        _json(said).encode()  # half a letter is none
    return said


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _whole(said: Mapping[str, Any]) -> Whole:
    corrections = {
        key: _each_of(each, f"corrections/{key}", plain.correction_of)
        for key, each in _each_of(said.get("corrections", {}), "corrections", dict).items()
    }
    return Whole(
        _each_of(said.get("marks", {}), "marks", plain.marks_of),
        _all_of(said.get("own_films", []), "own_films", plain.film_of, lambda each: each[1].key, lambda each: each[0]),
        corrections,
        _all_of(said.get("lists", []), "lists", plain.list_of, lambda each: each[0].key),
        _all_of(said.get("views", []), "views", plain.view_of, lambda each: each.id),
        _each_of(said.get("mappings", {}), "mappings", plain.shallow),
    )


def _each_of(values: Any, place: str, read: Callable[[Any], Thing]) -> dict[str, Thing]:
    found = {}
    with reading(place):
        for key, value in values.items():
            with reading(place, key):
                found[key] = read(value)
    return found


def _all_of(values: Any, place: str, read: Callable[[Any], Thing], *unique: Callable[[Thing], Any]) -> list[Thing]:
    """All things of a list, no two of which may be the same in one of these."""
    found: list[Thing] = []
    with reading(place):
        for number, value in enumerate(plain.list_in(values), 1):
            with reading(place, number):
                found.append(read(value))
        for each in unique:
            if len(set(map(each, found))) < len(found):
                raise ValueError("twice the same")
    return found


# --- Bringing in ------------------------------------------------------------------------------------------


def _with_ids(marks: Mapping[str, Marks], there: Mapping[str, Marks]) -> dict[str, Marks]:
    """The marks, with their viewings under the ids of those that are there already and say the same."""
    found = {}
    for key, each in marks.items():
        known: dict[Viewing, list[int]] = {}
        for viewing in there.get(key, NO_MARKS).viewings:
            known.setdefault(viewing._replace(id=0), []).append(viewing.id)
        viewings = [v._replace(id=known[v].pop(0)) if known.get(v) else v for v in each.viewings]
        found[key] = each._replace(viewings=tuple(viewings))
    return found


def _numbered(films: list[tuple[int, Film]], there: Rows, first: int) -> Rows:
    """The rows of films: under the number a film has here, or else its own if that was never given here.

    `first` is the first number that never was.
    """
    here = {row[1]: row[0] for row in there.values()}
    free = max((first, *(number + 1 for number, _ in films)))
    rows: Rows = {}
    for number, film in films:
        if film.key in here:
            number = here[film.key]
        elif number < first:
            number, free = free, free + 1
        rows[number,] = (number, film.key, record_of(film))
    return rows


def _put_rest(step: Writing, whole: Whole) -> None:
    """Corrections, lists and views in the place of those that are there."""
    corrections = {
        (key, field): (key, field, _json(said.value), _json(said.original))
        for key, each in whole.corrections.items()
        for field, said in each.items()
    }
    listings = {
        (own_list.key, place): (own_list.key, place, *said[1:])
        for own_list, films in whole.lists
        for place, said in enumerate(films, 1)
    }
    lists = {(own_list.key,): tuple(own_list) for own_list, _ in whole.lists}
    views = {(view.id,): tuple(view) for view in whole.views}
    for table, rows in ((CORRECTION, corrections), (OWN_LIST, lists), (LISTING, listings), (VIEW, views)):
        step.put(table, table.read_all(step.db), rows)
