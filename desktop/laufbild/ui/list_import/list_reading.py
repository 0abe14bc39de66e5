# SPDX-License-Identifier: MIT
"""Reads a list and matches it with the films that are there: the job behind the preview of an import."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from laufbild.core.lists.detect import opened_list, opened_text
from laufbild.core.lists.entries import ANY_TABLES, TEXT, Reading
from laufbild.core.lists.import_plan import known_pages, planning
from laufbild.core.lists.list_columns import MARKS
from laufbild.core.lists.tabular import TableList
from laufbild.core.tables.headings import IMPORTED, Target
from laufbild.core.tables.mapping import Mapping
from laufbild.ui.new_catalogue.field_choices import PREVIEWED, choices_of
from laufbild.ui.widgets.drops import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping as Mapping_

    from laufbild.core.library.library import Library
    from laufbild.core.lists.entries import ListFile, Source
    from laufbild.core.lists.import_plan import Plan, Progress
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.tables.table_file import Row

#: What a column of a list can be.
FIELDS = (*MARKS, *IMPORTED)


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table are, the language where none is said, and the best rating, 0 to judge by them."""

    mapping: Mapping
    language: str
    best: int = 0


@dataclass(frozen=True, slots=True)
class ListRequest:
    """A list to be read: a file, or a text under a name; `columns` are as they were chosen, if they were.

    A language that is `certain` was chosen as well, and counts whatever the list tells.
    """

    path: Path | None
    name: str
    language: str
    text: str = ""
    columns: Columns | None = None
    certain: bool = False

    def with_columns(self, columns: Columns | None) -> ListRequest:
        return replace(self, columns=columns)

    def in_language(self, code: str) -> ListRequest:
        columns = self.columns and replace(self.columns, language=code)
        return replace(self, language=code, columns=columns, certain=True)


class ReadList(NamedTuple):
    """A list as it was read. Of a table whose columns can be chosen there are also those, and its first rows.

    Without a plan, `problem` says why the columns must be chosen first.
    """

    wanted: ListRequest
    source: Source
    plan: Plan | None
    scales: tuple[int, ...] = ()
    columns: Columns | None = None
    rows: Sequence[Row] = ()
    problem: CatalogueError | None = None

    @property
    def is_table_file(self) -> bool:
        """Whether a catalogue can be made of it as well."""
        path = self.wanted.path
        return path is not None and path.suffix.lower() in TABLES and self.source.format != TEXT


def looking(wanted: ListRequest, library: Library, personal: PersonalFile) -> Generator[Progress, None, ReadList]:
    """Read and match a list, telling how far it is. Raises CatalogueError where there is none."""
    with closing(library.again()) as films:
        chosen = wanted.columns
        language, best = (chosen.language, chosen.best) if chosen else (wanted.language, 0)
        with _opened(wanted, Reading(films.vocabulary, language, best, wanted.certain)) as found:
            remembered = None if chosen else _remembered(found, personal)
            if remembered is None:
                pages = known_pages(film for _, film in personal.films.all())
                return (yield from _looked(wanted, found, films, pages))
    return (yield from looking(replace(wanted, columns=remembered), library, personal))


def _opened(wanted: ListRequest, reading: Reading) -> AbstractContextManager[ListFile]:
    if wanted.path:
        return opened_list(wanted.path, reading)
    return opened_text(wanted.text, reading, wanted.name)


def _looked(
    wanted: ListRequest, found: ListFile, films: Library, pages: Mapping_[str, str]
) -> Generator[Progress, None, ReadList]:
    columns: Columns | None = None
    rows: Sequence[Row] = ()
    if _is_any_table(found):
        assert isinstance(found, TableList)
        found.mapping = wanted.columns.mapping if wanted.columns else found.mapping
        columns = wanted.columns or Columns(found.mapping, found.source.language or wanted.language)
        rows = tuple(islice((row for row in found.table.rows() if not row.problem), PREVIEWED))
        if problem := found.mapping.problem:
            return ReadList(wanted, found.source, None, (), columns, rows, problem)
    plan = yield from planning(found, films.titles, wanted.path or wanted.name, pages)
    rated = {row.entry.rated.best for row in plan.rows if row.entry and row.entry.rated}
    return ReadList(wanted, plan.source, plan, tuple(sorted(rated)), columns, rows)


def _is_any_table(found: ListFile) -> bool:
    """Whether whoever made the table has to say what its columns are."""
    return isinstance(found, TableList) and found.source.format in ANY_TABLES


# --- Columns that were chosen before ----------------------------------------------------------------------


def _remembered(found: ListFile, personal: PersonalFile) -> Columns | None:
    """The columns as they were chosen for a table with the same headings."""
    if not _is_any_table(found) or found.mapping is None:
        return None
    return _columns(personal.lists.mapping(_hash(found.mapping.headings)), found.mapping)


def remember(columns: Columns, personal: PersonalFile) -> None:
    """Keep the choice for the next table with these headings."""
    targets = [target and [target.field, target.language] for target in columns.mapping.targets]
    value = {"targets": targets, "language": columns.language, "best": columns.best}
    personal.lists.remember_mapping(_hash(columns.mapping.headings), value)


def _hash(headings: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(list(headings)).encode()).hexdigest()


def _columns(kept: Any, suggested: Mapping) -> Columns | None:
    """What was kept, unless it makes no sense here."""
    try:
        targets = tuple(target and Target(*map(str, target)) for target in kept["targets"])
        columns = Columns(replace(suggested, targets=targets), str(kept["language"]), int(kept["best"]))
    except (TypeError, KeyError, ValueError):
        return None
    offered = set(targets) <= set(choices_of(FIELDS)) and len(targets) == len(suggested.headings)
    return columns if offered and not columns.mapping.problem else None
