# SPDX-License-Identifier: MIT
"""The command that makes a catalogue of a table, and what it says: how far it is, and what it could not read."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from laufbild.cli.arguments import Arguments, UsageError
from laufbild.cli.preflight import say
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.row_problems import Problem
from laufbild.core.export.csv_report import write_rows
from laufbild.core.files.output import INPUT, TWICE, Guarded
from laufbild.core.tables.catalogue_build import NothingRead, Report, build
from laufbild.core.tables.film_rows import Options
from laufbild.core.tables.headings import IMPORTED, Target, target_of
from laufbild.core.tables.mapping import NO_TITLE_COLUMN, Mapping, suggest
from laufbild.core.tables.table_file import open_table
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work.steps import Steps, finished
from laufbild.core.work.time_left import TimeLeft
from laufbild.i18n.language import translate
from laufbild.i18n.wording import time_left, what_is_wrong

NO_COLUMN = QT_TRANSLATE_NOOP("CommandLine", "The table has no column “{column}”; it has: {columns}.")
NO_FIELD = QT_TRANSLATE_NOOP("CommandLine", "There is no field “{field}”; there are: {fields}.")
NO_PAIR = QT_TRANSLATE_NOOP("CommandLine", "“{value}” is not of the form HEADING=FIELD.")
NO_TITLES = QT_TRANSLATE_NOOP(
    "CommandLine",
    'No column is known to hold titles; say which one does with --map "{column}=title". The columns are: {columns}.',
)
_SAID = 20
Answer = TypeVar("Answer")


class Step(Protocol):
    """How far something is: the share that is done, and the rows."""

    @property
    def share(self) -> float: ...
    @property
    def rows(self) -> int: ...


def build_from(arguments: Arguments, source: Path, target: Path, catalogue: CatalogueFile, guarded: Guarded) -> None:
    """Build, and say what came of it; `catalogue` gives the values known by name."""
    guarded.with_file(source, INPUT).check(target)
    where = report_file(arguments, guarded.with_file(source, INPUT).with_file(target, TWICE))
    table = open_table(source)
    mapping = mapped(suggest(table.headings), arguments.each("--map"), target_of, IMPORTED)
    language = arguments.value("--table-language") or ""
    options = Options(catalogue.vocabulary, language)
    try:
        report = shown_while(build(source, target, mapping, options, guarded))
    except NothingRead as error:
        _say_skipped(error.report, where, guarded)
        raise
    if "--json" in arguments.values:
        print(json.dumps(_neutral(report, mapping, target), ensure_ascii=False, indent=2))
        write_report(_report_rows(report), where, guarded)
        return
    if mapping.skipped:
        columns = ", ".join(filter(None, mapping.skipped))
        say(translate("CommandLine", "Columns left out: {columns}.").format(columns=columns))
    _say_skipped(report, where, guarded)
    said = translate("CommandLine", "%n film(s) written to {path}.", None, report.films)
    print(said.format(path=target))


def mapped(
    mapping: Mapping, said: list[str], target_of: Callable[[str], Target | None], fields: Sequence[str]
) -> Mapping:
    """The mapping as it was said, and for the other columns as it is."""
    headings = mapping.headings
    chosen = dict(_chosen(headings, pair, target_of, fields) for pair in said)
    for place, target in enumerate(mapping.targets):
        if target in chosen.values():
            mapping = mapping.choose(place, None)
    for place, target in chosen.items():
        mapping = mapping.choose(place, target)
    if mapping.problem and mapping.problem.text == NO_TITLE_COLUMN:
        raise UsageError(NO_TITLES, column=headings[0], columns=", ".join(headings))
    return mapping


def _chosen(
    headings: tuple[str, ...], pair: str, target_of: Callable[[str], Target | None], fields: Sequence[str]
) -> tuple[int, Target | None]:
    """ "Name 2=title de" → the place of that column, and the title in German"""
    heading, equals, name = pair.rpartition("=")
    if not equals:
        raise UsageError(NO_PAIR, value=pair)
    target = target_of(name) if name.strip() else None
    if name.strip() and target is None:
        raise UsageError(NO_FIELD, field=name, fields=", ".join(fields))
    return _column(headings, heading), target


def _column(headings: tuple[str, ...], name: str) -> int:
    """The place of a column by its heading, as it stands there or nearly so."""
    for alike in (str.strip, fold):
        found = [place for place, heading in enumerate(headings) if alike(heading) == alike(name)]
        if found:
            return found[0]
    raise UsageError(NO_COLUMN, column=name, columns=", ".join(headings))


def shown_while(steps: Generator[Step, None, Answer]) -> Answer:
    """Take all steps of something, showing on a terminal how far it is, in one line that is gone at the end."""
    if sys.stderr is None or not sys.stderr.isatty():
        return finished(steps)
    left, shown = TimeLeft(), Steps(steps)
    try:
        for step in shown:
            said = translate("CommandLine", "{percent} % – %n row(s)", None, step.rows)
            seconds = left.seconds(step.share, time.monotonic())
            remark = "" if seconds is None else f" – {time_left(seconds)}"
            sys.stderr.write(f"\r\x1b[K{said.format(percent=int(step.share * 100))}{remark}")
            sys.stderr.flush()
    finally:
        sys.stderr.write("\r\x1b[K")
    return shown.answer


def _say_skipped(report: Report, file: Path | None, guarded: Guarded) -> None:
    for problem in report.problems[:_SAID]:
        say(what_is_wrong(problem))
    if more := len(report.problems[_SAID:]) + report.unnamed:
        say(_and_more(more))
    write_report(_report_rows(report), file, guarded)


def _and_more(count: int) -> str:
    return translate("CommandLine", "and %n more row(s) or cell(s) that cannot be read.", None, count)


def report_file(arguments: Arguments, guarded: Guarded) -> Path | None:
    """Where to write what was left out, if that was said. Raises CatalogueError where nothing may be written."""
    said = arguments.value("--report")
    if said is None:
        return None
    guarded.check(Path(said))
    return Path(said)


def write_report(rows: Iterable[Sequence[str]], file: Path | None, guarded: Guarded) -> None:
    if file is not None:
        write_rows(file, rows, guarded)


def _report_rows(report: Report) -> Iterator[tuple[str, str, str]]:
    yield "line", "column", "reason"
    for problem in report.problems:
        yield str(problem.line), problem.heading, _reason(problem)
    if more := report.unnamed:
        yield "", "", _and_more(more)


def _reason(problem: Problem) -> str:
    return translate("Import", problem.reason.text).format(**problem.reason.values)


def said_of(target: Target | None) -> dict[str, str | None]:
    """The language of a column of texts, or the catalogue that a column of numbers is from."""
    kind = "catalogue" if target and target.field == "sources" else "language"
    return {kind: (target and target.language) or None}


def _neutral(report: Report, mapping: Mapping, target: Path) -> dict[str, object]:
    columns = [
        {"heading": heading, "field": to and to.field, **said_of(to)}
        for heading, to in zip(mapping.headings, mapping.read_as, strict=True)
    ]
    problems = [
        {"line": problem.line, "column": problem.heading or None, "reason": _reason(problem)}
        for problem in report.problems
    ]
    return {
        "path": str(target),
        "films": report.films,
        "left_out": report.skipped_count,
        "unread_cells": report.unread_count,
        "problems": problems,
        "columns": columns,
    }
