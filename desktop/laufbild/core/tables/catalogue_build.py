# SPDX-License-Identifier: MIT
"""Builds a catalogue out of a table: all of it, with what could not be read, or nothing."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from laufbild.core.build.writer import CatalogueWriter
from laufbild.core.codec.row_problems import Problem, UnreadCell
from laufbild.core.files.output import (
    INPUT,
    UNGUARDED,
    Guarded,
    replacing,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import writing
from laufbild.core.tables.column_samples import day_orders
from laufbild.core.tables.film_rows import FilmReader, Options
from laufbild.core.tables.mapping import Mapping
from laufbild.core.tables.table_file import Table, open_table
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

READING, FINISHING = "reading", "finishing"
OTHER_TABLE = QT_TRANSLATE_NOOP("Errors", "{path} has other columns now than before.")
NO_FILM = QT_TRANSLATE_NOOP("Errors", "No row of {path} can be read as a film.")
#: The share of the time that reading takes.
_READING_SHARE = 0.6
_INTERVAL = 0.25
_MOST_PROBLEMS = 1000


class Progress(NamedTuple):
    """How far a build is: its phase, the share of the whole that is done, the rows read."""

    phase: str
    share: float
    rows: int


class Report(NamedTuple):
    """What became of a table. Of the rows left out, and of cells not read, the first thousand are named."""

    films: int
    skipped: tuple[Problem, ...]
    skipped_count: int
    unread: tuple[Problem, ...] = ()
    unread_count: int = 0

    @property
    def problems(self) -> list[Problem]:
        """The rows and cells that are named, in the order of the table."""
        return sorted((*self.skipped, *self.unread), key=lambda problem: problem.line)

    @property
    def unnamed(self) -> int:
        """How many rows and cells are counted, and not named."""
        return self.skipped_count + self.unread_count - len(self.skipped) - len(self.unread)


class NothingRead(CatalogueError):
    """No row of a table is a film; `report` says why."""

    def __init__(self, path: Path, report: Report) -> None:
        super().__init__(NO_FILM, path=path)
        self.report = report


def build(
    source: Path, target: Path, mapping: Mapping, options: Options, guarded: Guarded = UNGUARDED
) -> Generator[Progress, None, Report]:
    """Write the films of a table as a catalogue, telling how far it is a few times a second.

    Closed early, or failing with CatalogueError, it leaves every file as it was.
    """
    if mapping.problem:
        raise mapping.problem
    with replacing([target], guarded.with_file(source, INPUT)) as (draft,):
        table = open_table(source)
        if table.headings != mapping.headings:
            raise CatalogueError(OTHER_TABLE, path=source)
        with writing(target, database=True):
            report = yield from _Build(table, mapping, options).write(draft)
    return report


class _Build:
    def __init__(self, table: Table, mapping: Mapping, options: Options) -> None:
        self._table = table
        orders = day_orders(table, mapping, options.language)
        self._reader = FilmReader(table.path, mapping, replace(options, day_orders=orders))
        self._skipped: list[Problem] = []
        self._skipped_count = 0
        self._unread: list[Problem] = []
        self._unread_count = 0
        self._rows = 0

    def write(self, target: Path) -> Generator[Progress, None, Report]:
        with CatalogueWriter(target) as writer:
            yield from self._read(writer)
            if not writer.count:
                raise NothingRead(self._table.path, self._report(writer))
            for share in writer.finish(self._reader.names, self._reader.lists):
                yield Progress(FINISHING, _READING_SHARE + share * (1 - _READING_SHARE), self._rows)
            return self._report(writer)

    def _read(self, writer: CatalogueWriter) -> Iterator[Progress]:
        read, add = self._reader.film, writer.add
        told = 0.0
        for rows, row in enumerate(self._table.rows(), 1):
            found = read(row)
            if isinstance(found, Problem):
                self._leave_out(found)
            else:
                add(found.film)
                if found.unread:
                    self._note_unread(row.line, found.unread)
            if rows & 0x3F == 0 and time.monotonic() - told > _INTERVAL:
                told = time.monotonic()
                self._rows = rows
                yield Progress(READING, self._table.share * _READING_SHARE, self._rows)
        self._rows = writer.count + self._skipped_count
        yield Progress(READING, _READING_SHARE, self._rows)

    def _report(self, writer: CatalogueWriter) -> Report:
        skipped, unread = tuple(self._skipped), tuple(self._unread)
        return Report(writer.count, skipped, self._skipped_count, unread, self._unread_count)

    def _note_unread(self, line: int, cells: Sequence[UnreadCell]) -> None:
        self._unread_count += len(cells)
        room = _MOST_PROBLEMS - len(self._unread)
        self._unread += (Problem(line, cell.heading, cell.reason) for cell in cells[:room])

    def _leave_out(self, problem: Problem) -> None:
        self._skipped_count += 1
        if len(self._skipped) < _MOST_PROBLEMS:
            self._skipped.append(problem)
