# SPDX-License-Identifier: MIT
"""Checks that the program works where it was installed, one line a step."""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from laufbild import paths
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_cells import film_of
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.files.output import write_file
from laufbild.core.files.scratch import scratch_folder
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import FIELDS
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.text.formula_guard import restored
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import language, set_language, translate
from laufbild.system.launch_options import Options
from laufbild.system.profile_files import guarded

REPORT = "laufbild-self-test.txt"
_SPELLINGS = ("бегущая мишень", "begushchaya", "Beguschtschaja", "begushaja", "БЕГУЩАЯ", ",tueofz")
_SOUGHT = "begushchaya-mishen-1991"


class _Failure(Exception):
    """What is not as it should be."""


def run(options: Options, report: Path | None = None) -> int:
    """Check everything and print a line a step, or write them to a file where there is nowhere to print.

    The lines are English in every language: they are for reports of faults.
    """
    if report is None and sys.stdout is None:
        report = Path(tempfile.gettempdir(), REPORT)
    kept = guarded(options.profile or paths.profile(), options.catalogue or paths.bundled_catalogue())
    if report:
        kept.check(report)
    lines: list[str] = []
    for line in _results(options):
        lines.append(line)
        if report:  # all of it after each line, as what comes next may end the process
            write_file(report, "".join(f"{each}\n" for each in lines).encode("utf-8", "backslashreplace"), kept)
        else:
            print(line, flush=True)
    return 0 if all(line.startswith("ok") for line in lines) else 1


def _results(options: Options) -> Iterator[str]:
    steps: list[tuple[str, Callable[[CatalogueFile], str]]] = [
        ("search", _search),
        ("language", _language),
        ("order", _order),
        ("facets", _facets),
        ("export", _export),
        ("build", _build),
    ]
    path = options.catalogue or paths.bundled_catalogue()
    try:
        with closing(CatalogueFile.open(path)) as catalogue:
            yield f"ok  catalogue: {catalogue.count} films, revision {catalogue.revision}, {path}"
            for name, step in steps:
                yield _result(name, partial(step, catalogue))
    except CatalogueError as error:
        yield f"FAILED catalogue: {error}"
    yield _result("window", partial(_window, options))


def _result(name: str, step: Callable[[], str]) -> str:
    try:
        return f"ok  {name}: {step()}"
    except Exception as error:  # whatever it is, it is what a report must say
        return f"FAILED {name}: {error!r}"


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise _Failure(otherwise)


def _search(catalogue: CatalogueFile) -> str:
    for spelling in _SPELLINGS:
        found = {catalogue.film(number).key for number in catalogue.find(parse(spelling)).ids}
        _require(_SOUGHT in found, f"“{spelling}” does not find {_SOUGHT}")
    return f"{len(_SPELLINGS)} spellings find {_SOUGHT}"


def _language(catalogue: CatalogueFile) -> str:
    """The window's texts and the films' titles are there in every language."""
    before = language()
    seen = {}
    try:
        for code in LANGUAGES:
            set_language(code)
            seen[code] = translate("Fields", FIELDS["title"].label), catalogue.film(1).title_in(code)[0]
    finally:
        set_language(before)
    labels = [label for label, _ in seen.values()]
    _require(len(set(labels)) == len(labels), f"the same text in two languages: {', '.join(labels)}")
    return "; ".join(f"{code} {label}: {title}" for code, (label, title) in seen.items())


def _order(catalogue: CatalogueFile) -> str:
    for descending in (False, True):
        ids = catalogue.find(parse(""), (SortKey("year", descending),)).ids
        years = [year for number in ids if (year := catalogue.film(number).year) is not None]
        _require(years == sorted(years, reverse=descending), "the films are not in the order of their years")
    firsts = {code: catalogue.film(catalogue.find(parse(""), (), code).ids[0]) for code in LANGUAGES}
    return f"by title, first {', '.join(film.title_in(code)[0] for code, film in firsts.items())}"


def _facets(catalogue: CatalogueFile) -> str:
    counts = catalogue.facets(parse(""))["evidence"]
    _require(sum(counts.values()) == catalogue.count, f"of {catalogue.count} films, {counts} have evidence")
    return ", ".join(f"{count} {value}" for value, count in counts.items())


def _export(catalogue: CatalogueFile) -> str:
    """Written and read back, every film is the same."""
    ids = catalogue.find(parse("")).ids
    with scratch_folder() as folder:
        file = folder / "films.csv"
        for _ in write(catalogue, Plan(PRESETS["complete"], ids), file):
            pass
        with file.open(encoding="utf-8", newline="") as stream:
            rows = [{name: restored(cell) for name, cell in row.items()} for row in csv.DictReader(stream)]
    same = [film_of(row, n) == catalogue.film(n) for row, n in zip(rows, ids, strict=True)]
    _require(all(same), f"{same.count(False)} films came back changed")
    return f"{len(rows)} films written and read back"


def _build(catalogue: CatalogueFile) -> str:
    """A catalogue is built of a spreadsheet, and says of a row why it is not in it."""
    import openpyxl  # type: ignore[import-untyped]

    from laufbild.core.tables.catalogue_build import build
    from laufbild.core.tables.film_rows import Options as Reading
    from laufbild.core.tables.mapping import suggest
    from laufbild.core.tables.table_file import open_table

    book = openpyxl.Workbook()
    for row in (("Titel", "Jahr"), ("Der Läufer", 1970), ("Бег", "?"), ("Старт", None)):
        book.active.append(row)
    with scratch_folder() as folder:
        source, target = folder / "films.xlsx", folder / "films.laufbild"
        book.save(source)
        table = open_table(source)
        steps = build(source, target, suggest(table.headings), Reading(catalogue.vocabulary))
        shares = [step.share for step in steps]
        with closing(CatalogueFile.open(target)) as built:
            keys = [built.film(number).key for number in built.find(parse("laufer or start")).ids]
    _require(keys == ["der-laeufer-1970", "start"] and shares[-1] == 1, f"{keys} were built and found")
    return f"{table.kind} makes a catalogue of {len(keys)} films"


def _window(options: Options) -> str:
    from laufbild.app import check_window

    return check_window(options)
