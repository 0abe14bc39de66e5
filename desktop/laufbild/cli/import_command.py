# SPDX-License-Identifier: MIT
"""The command that imports a list, and what it says: which films are matched, to choose, new or skipped."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from laufbild import paths
from laufbild.cli.build_command import (
    mapped,
    report_file,
    said_of,
    shown_while,
    write_report,
)
from laufbild.cli.preflight import say
from laufbild.core.codec.row_problems import Problem, UnreadCell
from laufbild.core.files.output import INPUT, Guarded
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.detect import opened_list, opened_stream
from laufbild.core.lists.entries import (
    Column,
    Entry,
    ListFile,
    Reading,
    Skipped,
    Source,
)
from laufbild.core.lists.import_plan import (
    AMBIGUOUS,
    MATCHED,
    NEW,
    STATUSES,
    Plan,
    Row,
    known_pages,
    planning,
)
from laufbild.core.lists.list_columns import MARKS, mark_of
from laufbild.core.lists.matching import Match
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import TEXTS
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.tables.headings import IMPORTED, Target, target_of
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import quoted, remarked, translate
from laufbild.i18n.wording import COLUMN_NOT_READ, FORMATS, reason_text, unread_columns, what_is_wrong

if TYPE_CHECKING:
    from laufbild.cli.arguments import Arguments
    from laufbild.core.catalogue.catalogue_file import CatalogueFile
    from laufbild.core.catalogue.title_search import Titles
    from laufbild.core.model.film import Film

NOTHING_TO_IMPORT = QT_TRANSLATE_NOOP("Errors", "Nothing was imported from {path}: no row is a film that can be taken.")
FROM_INPUT = QT_TRANSLATE_NOOP("CommandLine", "The standard input")
_SAID = 20
#: Where a system has the file that is redirected into this process.
_STANDARD_INPUT = "/dev/stdin"


def import_from(arguments: Arguments, catalogue: CatalogueFile, profile: Path, guarded: Guarded) -> None:
    """Bring a list in, and say what came of it."""
    source = arguments.words[0]
    dry = "--dry-run" in arguments.values
    guarded = guarded.with_file(Path(_STANDARD_INPUT if source == "-" else source), INPUT)
    where = report_file(arguments, guarded)
    file = paths.personal_file(profile)
    with ExitStack() as opened:
        known = opened.enter_context(closing(PersonalFile.open(file))) if file.exists() else None
        plan = _planned(arguments, source, catalogue, known)
        films = plan.counts[MATCHED] + plan.counts[NEW]
        if films and not dry:
            shown_while(apply_plan(plan, known or opened.enter_context(closing(PersonalFile.open(file)))))
    written = bool(films) and not dry
    if "--json" in arguments.values:
        print(json.dumps(_neutral(plan, written), ensure_ascii=False, indent=2))
    else:
        _say(plan, written)
    write_report(_report_rows(plan), where, guarded)
    if not films:
        raise CatalogueError(NOTHING_TO_IMPORT, path=source)


def _planned(arguments: Arguments, source: str, catalogue: CatalogueFile, personal: PersonalFile | None) -> Plan:
    name = translate("CommandLine", FROM_INPUT) if source == "-" else source
    said = arguments.value("--table-language")
    reading = Reading(catalogue.vocabulary, said or "", certain=bool(said))
    with _opened(source, reading, name) as found:
        if found.mapping:
            found.mapping = mapped(found.mapping, arguments.each("--map"), _target_of, (*IMPORTED, *MARKS))
        own = [film for _, film in personal.films.all()] if personal else []
        return shown_while(planning(found, _titles(catalogue, own), name, known_pages(own)))


def _opened(source: str, reading: Reading, name: str) -> AbstractContextManager[ListFile]:
    if source != "-":
        return opened_list(Path(source), reading)
    return opened_stream(sys.stdin.buffer if sys.stdin else BytesIO(), reading, name)


def _target_of(name: str) -> Target | None:
    return mark_of(name) or target_of(name)


def _titles(catalogue: CatalogueFile, own: Sequence[Film]) -> Titles:
    """The titles of the catalogue and of the user's own films."""
    return OwnTitles(catalogue.titles, (film._replace(id=catalogue.count + film.id) for film in own))


# --- What is said -----------------------------------------------------------------------------------------


def _say(plan: Plan, written: bool) -> None:
    source = plan.source
    print(remarked(quoted(source.name), translate("Import", FORMATS[source.format])))
    for status in STATUSES:
        print(f"  {_how_many(status, plan.counts[status])}")
    _say_unread(plan)
    if written:
        if plan.counts[AMBIGUOUS]:
            say(translate("CommandLine", "Choose among several films in the window; they were left out here."))
        films = plan.counts[MATCHED] + plan.counts[NEW]
        print(translate("CommandLine", "%n row(s) brought in.", None, films))


def _say_unread(plan: Plan) -> None:
    """Say which rows, cells and columns are not read."""
    unread = [row.unread for row in plan.rows if row.unread]
    for each in unread[:_SAID]:
        say(_what_is_wrong(each))
    if more := len(unread[_SAID:]):
        say(translate("CommandLine", "and %n more row(s) that cannot be read.", None, more))
    cells = [_unread(entry, cell) for entry, cell in plan.unread()]
    for each in cells[:_SAID]:
        say(_what_is_wrong(each))
    if more := len(cells[_SAID:]):
        say(translate("CommandLine", "and %n more cell(s) that are not read as they stand.", None, more))
    if columns := unread_columns(plan):
        say(translate("CommandLine", "Columns left out: {columns}.").format(columns=columns))


def _how_many(status: str, count: int) -> str:
    if status == MATCHED:
        return translate("CommandLine", "%n known", None, count)
    if status == AMBIGUOUS:
        return translate("CommandLine", "%n to be chosen", None, count)
    if status == NEW:
        return translate("CommandLine", "%n new", None, count)
    return translate("CommandLine", "%n left out", None, count)


def _what_is_wrong(found: Skipped) -> str:
    said = what_is_wrong(Problem(found.line, found.heading, found.reason))
    said = f"{found.file}, {said}" if found.file else said
    return remarked(said, quoted(found.title)) if found.title else said


def _unread(entry: Entry, cell: UnreadCell) -> Skipped:
    return Skipped(entry.line, entry.title, cell.reason, cell.heading, entry.file)


def _report_rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    """What is left out: rows, cells of the others with their texts, and columns."""
    yield "line", "title", "column", "reason", "file", "cell"
    for each in plan.skipped():
        yield str(each.line), each.title, each.heading, _reason(each), each.file, ""
    for entry, cell in plan.unread():
        yield str(entry.line), entry.title, cell.heading, _reason(_unread(entry, cell)), entry.file, cell.text
    for column in plan.unread_columns:
        yield "", "", column.heading, translate("Import", COLUMN_NOT_READ), column.file, ""


def _reason(found: Skipped) -> str:
    return reason_text(Problem(found.line, found.heading, found.reason))


# --- What is said to programs -----------------------------------------------------------------------------


def _neutral(plan: Plan, written: bool) -> dict[str, Any]:
    return {
        "source": {**_source(plan.source), "lists": [_source(source) for source in plan.sources[1:]]},
        "written": written,
        "counts": dict(plan.counts),
        "columns": [_column(column) for column in plan.columns],
        "rows": [_row(row) for row in plan.rows],
        "left_out": [_skipped(each) for each in plan.skipped()],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "format": source.format,
        "name": source.name,
        "language": source.language or None,
        "introduction": source.introduction,
        "address": source.address or None,
    }


def _row(row: Row) -> dict[str, Any]:
    if row.entry is None:
        unread = row.unread
        return {"line": unread and unread.line, "status": row.status, "title": unread and unread.title, "year": None}
    entry, film, marks = row.entry, row.entry.film, row.entry.marks
    found: dict[str, Any] = {
        "line": entry.line,
        "status": row.status,
        "title": entry.title,
        "year": film.year,
        "position": film.position,
        "match": row.match and _match(row.match),
        "candidates": [_match(match) for match in row.candidates],
        "same_as": row.same_as,
        "titles": {code: text.text for code, text in film.title.items()},
    }
    found |= {name: {code: text.text for code, text in getattr(film, name).items()} or None for name in TEXTS}
    rated = entry.rated
    found["rating"] = rated and {"given": rated.raw, "of": rated.best, "stars": marks.rating and marks.rating / 2}
    found["viewings"] = [viewing.date or None for viewing in marks.viewings]
    found |= {"wanted": marks.wanted, "favourite": marks.favourite, "note": marks.note, "tags": list(marks.tags)}
    found["unread"] = [
        {"column": cell.heading, "text": cell.text, "reason": _reason(_unread(entry, cell))} for cell in entry.unread
    ]
    return found | ({"file": entry.file} if entry.file else {})


def _column(column: Column) -> dict[str, Any]:
    target = column.target
    becomes = target and {"field": target.field, **said_of(target)}
    return {"heading": column.heading, "becomes": becomes} | ({"file": column.file} if column.file else {})


def _match(match: Match) -> dict[str, Any]:
    how = {"tolerance": match.tolerance, "same_spelling": match.same, "by_key": match.by_key}
    return {"key": match.key, "title": match.title, "year": match.year, **how}


def _skipped(found: Skipped) -> dict[str, Any]:
    said = {"line": found.line, "title": found.title, "column": found.heading or None, "reason": _reason(found)}
    return said | ({"file": found.file} if found.file else {})
