# SPDX-License-Identifier: MIT
"""The command that imports a list, and what it says: which films are matched, to choose, new or skipped."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from laufbild import paths
from laufbild.cli.build_command import (
    mapped,
    report_file,
    shown_while,
    write_report,
)
from laufbild.cli.preflight import say
from laufbild.core.codec.row_problems import Problem
from laufbild.core.files.output import INPUT, Guarded
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.detect import opened_list, opened_stream
from laufbild.core.lists.entries import (
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
    planning,
)
from laufbild.core.lists.list_columns import MARKS, mark_of
from laufbild.core.lists.matching import Match
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.fields import TEXTS
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.tables.headings import IMPORTED, Target, target_of
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import quoted, remarked, translate
from laufbild.i18n.wording import FORMATS, reason_text, what_is_wrong

if TYPE_CHECKING:
    from laufbild.cli.arguments import Arguments
    from laufbild.core.catalogue.catalogue_file import CatalogueFile
    from laufbild.core.catalogue.title_search import Titles

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
        if not dry:
            shown_while(apply_plan(plan, known or opened.enter_context(closing(PersonalFile.open(file)))))
    if "--json" in arguments.values:
        print(json.dumps(_neutral(plan, not dry), ensure_ascii=False, indent=2))
    else:
        _say(plan, not dry)
    write_report(_report_rows(plan.skipped()), where, guarded)


def _planned(arguments: Arguments, source: str, catalogue: CatalogueFile, personal: PersonalFile | None) -> Plan:
    name = translate("CommandLine", FROM_INPUT) if source == "-" else source
    said = arguments.value("--table-language")
    reading = Reading(catalogue.vocabulary, said or "", certain=bool(said))
    with _opened(source, reading, name) as found:
        if found.mapping:
            found.mapping = mapped(found.mapping, arguments.each("--map"), _target_of, (*IMPORTED, *MARKS))
        return shown_while(planning(found, _titles(catalogue, personal), name))


def _opened(source: str, reading: Reading, name: str) -> AbstractContextManager[ListFile]:
    if source != "-":
        return opened_list(Path(source), reading)
    return opened_stream(sys.stdin.buffer if sys.stdin else BytesIO(), reading, name)


def _target_of(name: str) -> Target | None:
    return mark_of(name) or target_of(name)


def _titles(catalogue: CatalogueFile, personal: PersonalFile | None) -> Titles:
    """The titles of the catalogue and of the user's own films."""
    own = personal.films.all() if personal else ()
    return OwnTitles(catalogue.titles, (film._replace(id=catalogue.count + number) for number, film in own))


# --- What is said -----------------------------------------------------------------------------------------


def _say(plan: Plan, written: bool) -> None:
    source = plan.source
    print(remarked(quoted(source.name), translate("Import", FORMATS[source.format])))
    for status in STATUSES:
        print(f"  {_how_many(status, plan.counts[status])}")
    unread = [row.unread for row in plan.rows if row.unread]
    for each in unread[:_SAID]:
        say(_what_is_wrong(each))
    if more := len(unread[_SAID:]):
        say(translate("CommandLine", "and %n more row(s) that cannot be read.", None, more))
    if written:
        if plan.counts[AMBIGUOUS]:
            say(translate("CommandLine", "Choose among several films in the window; they were left out here."))
        films = plan.counts[MATCHED] + plan.counts[NEW]
        print(translate("CommandLine", "%n row(s) brought in.", None, films))


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


def _report_rows(skipped: Iterable[Skipped]) -> Iterator[tuple[str, ...]]:
    yield "line", "title", "column", "reason", "file"
    for each in skipped:
        yield str(each.line), each.title, each.heading, _reason(each), each.file


def _reason(found: Skipped) -> str:
    return reason_text(Problem(found.line, found.heading, found.reason))


# --- What is said to programs -----------------------------------------------------------------------------


def _neutral(plan: Plan, written: bool) -> dict[str, Any]:
    return {
        "source": {**_source(plan.source), "lists": [_source(source) for source in plan.sources[1:]]},
        "written": written,
        "counts": dict(plan.counts),
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
    return found | ({"file": entry.file} if entry.file else {})


def _match(match: Match) -> dict[str, Any]:
    how = {"tolerance": match.tolerance, "same_spelling": match.same, "by_key": match.by_key}
    return {"key": match.key, "title": match.title, "year": match.year, **how}


def _skipped(found: Skipped) -> dict[str, Any]:
    said = {"line": found.line, "title": found.title, "column": found.heading or None, "reason": _reason(found)}
    return said | ({"file": found.file} if found.file else {})
