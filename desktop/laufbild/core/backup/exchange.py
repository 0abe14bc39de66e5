# SPDX-License-Identifier: MIT
"""Writes the whole personal file as JSON that people can read, and replaces what is there by such a file.

The journal stays: it is of use only to the file it was written in. What takes its place is a step of its own there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from laufbild.core.backup import personal_json
from laufbild.core.backup.differences import Difference, comparing
from laufbild.core.backup.json_content import FORMAT, VERSION, opened_json
from laufbild.core.files.output import (
    PERSONAL,
    UNGUARDED,
    Guarded,
    replacing,
)
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.personal.backup_files import IMPORT
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.tables import (
    OWN_FILM,
    TABLES,
    VIEW,
    VIEWING,
    Row,
    Rows,
)
from laufbild.core.personal.values import Change
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work.steps import finished

#: Lines between two reports of progress.
_SLICE = 500
MEANWHILE = QT_TRANSLATE_NOOP(
    "Errors", "{path} was written to meanwhile, and nothing was replaced; please look again at what would change."
)


class WrittenMeanwhileError(CatalogueError):
    """Another program has written to the file since somebody looked at what would change."""


#: Another value whenever anything was written to a file, by this connection or another.
State = tuple[int, int]


class Comparison(NamedTuple):
    """What would be different with another content, and the state of the file in which that holds."""

    differences: list[Difference]
    state: State


def export_json(file: PersonalFile, target: Path, guarded: Guarded = UNGUARDED) -> None:
    """Write all of it; see `exporting`."""
    finished(exporting(file, target, guarded))


def exporting(file: PersonalFile, target: Path, guarded: Guarded = UNGUARDED) -> Generator[int, None, None]:
    """Write all of it, and tell now and then how many things are written.

    The file is there as a whole or as it was, also when this is closed before its end. Raises CatalogueError.
    """
    guarded = guarded.with_file(file.path, PERSONAL)
    with ExitStack() as opened:
        (draft,) = opened.enter_context(replacing([target], guarded, synced=True))
        out = opened.enter_context(draft.open("w", encoding="utf-8", newline="\n"))
        opened.enter_context(file.at_one_moment())
        for count, line in enumerate(_lines(file)):
            out.write(line)
            if count % _SLICE == 0:
                yield count


def import_json(file: PersonalFile, source: Path) -> Change:
    """Have what an export says in the place of all that is there; see `importing`."""
    return finished(importing(file, source))


def importing(file: PersonalFile, source: Path) -> Generator[int, None, Change]:
    """Have what an export says in the place of all that is there, as one step and after a backup.

    Raises CatalogueError, and changes nothing, where the file is not an export or makes no sense; nor when this is
    closed before its end. Nothing but what is remembered of tables is written, and no backup is made,
    where nothing would be different.
    """
    with opened_json(source) as then:
        yield from then.loading()
        if (yield from comparison_with(file, then)).differences:  # not kept: they may be many
            return (yield from replacing_content(file, then))
        _remember_new_mappings(file, then)
        return Change()


def comparison_with(file: PersonalFile, then: PersonalFile) -> Generator[int, None, Comparison]:
    """What would be different with this content, telling how many differences have been found."""
    state = _state(file)
    return Comparison((yield from comparing(file, then)), state)


def replacing_content(
    file: PersonalFile, then: PersonalFile, seen: State | None = None
) -> Generator[int, None, Change]:
    """Replace what is there by all of another content, as one step and after a backup.

    Of what is remembered of tables, which no step undoes, only that for new headings is added. It tells how many
    rows have been compared. Raises WrittenMeanwhileError, and changes nothing, where something was written since
    the state of the file that somebody has seen.
    """
    with file.step("import", title=then.path.name) as step:
        if seen and seen != _state(file):
            raise WrittenMeanwhileError(MEANWHILE, path=file.path)
        file.backup(IMPORT)  # of what is there now, as no other program can write any more
        rows = 0
        for table in TABLES.values():
            yield rows
            before, after = table.read_all(file.db), table.read_all(then.db)
            rows += len(before) + len(after)
            step.put(table, before, _FITTED.get(table.name, _as_they_are)(file.db, before, after))
        _remember_new_mappings(file, then)
    return step.change


def _remember_new_mappings(file: PersonalFile, then: PersonalFile) -> None:
    known = file.lists.mappings()
    for headings, value in then.lists.mappings().items():
        if headings not in known:
            file.lists.remember_mapping(headings, value)


def _state(file: PersonalFile) -> State:
    return file.version(), file.db.total_changes


# --- Writing ----------------------------------------------------------------------------------------------


def _lines(file: PersonalFile) -> Iterator[str]:
    """The lines of an export, one for each thing that is in the file."""
    written = datetime.now(UTC).isoformat(timespec="seconds")
    yield f'{{"laufbild":"{FORMAT}","version":{VERSION},"written":"{written}"'
    yield from _mapping("marks", ((key, personal_json.plain_marks(marks)) for key, marks in file.marks.all()))
    yield from _list("own_films", (personal_json.plain_film(*each) for each in file.films.all()))
    corrections = file.films.corrections().items()
    yield from _mapping("corrections", ((key, {f: c._asdict() for f, c in each.items()}) for key, each in corrections))
    yield from _list(
        "lists", (personal_json.plain_list(each, file.lists.films_of(each.key)) for each in file.lists.all())
    )
    yield from _list("views", map(personal_json.said, file.views.all()))
    yield from _mapping("mappings", file.lists.mappings().items())
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


# --- Replacing --------------------------------------------------------------------------------------------


def _as_they_are(db: sqlite3.Connection, before: Rows, after: Rows) -> Rows:
    return after


def _viewings(db: sqlite3.Connection, before: Rows, after: Rows) -> Rows:
    """Viewings under the ids of those that are there already and say the same, or else new ones."""
    known: dict[Row, list[int]] = {}
    for id, *said in before.values():
        known.setdefault(tuple(said), []).append(id)
    free = count(VIEWING.next_number(db))
    rows: Rows = {}
    for _, *said in after.values():
        ids = known.get(tuple(said))
        id = ids.pop(0) if ids else next(free)
        rows[id,] = (id, *said)
    return rows


def _own_films(db: sqlite3.Connection, before: Rows, after: Rows) -> Rows:
    """Films under the number a film has here, or else their own if that was never given here and is not too high."""
    here = {row[1]: row[0] for row in before.values()}
    first = OWN_FILM.next_number(db)
    kept = [number for (number,) in after if number <= bounds.HIGHEST_KEPT]
    free = count(max((first, *(number + 1 for number in kept))))
    rows: Rows = {}
    for number, key, record in after.values():
        if key in here:
            number = here[key]
        elif not first <= number <= bounds.HIGHEST_KEPT:
            number = next(free)
        rows[number,] = (number, key, record)
    return rows


def _views(db: sqlite3.Connection, before: Rows, after: Rows) -> Rows:
    """Views under their own ids, but for those that would leave none for new ones."""
    free = count(1 + max((id for (id,) in after if id <= bounds.HIGHEST_KEPT), default=0))
    rows: Rows = {}
    for id, *said in after.values():
        id = id if id <= bounds.HIGHEST_KEPT else next(free)
        rows[id,] = (id, *said)
    return rows


#: How the rows of some tables are numbered here.
_FITTED = {VIEWING.name: _viewings, OWN_FILM.name: _own_films, VIEW.name: _views}
