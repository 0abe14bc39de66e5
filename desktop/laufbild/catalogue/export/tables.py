# SPDX-License-Identifier: MIT
"""What stands in the file of an export, a page of films at a time: CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import islice

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.export.cells import Cells
from laufbild.catalogue.export.guard import defused
from laufbild.catalogue.export.lines import Lines
from laufbild.catalogue.export.plan import Plan
from laufbild.catalogue.export.presets import JSON
from laufbild.catalogue.fields import Reader
from laufbild.catalogue.film import Film
from laufbild.catalogue.plain import neutral

#: So many films are written at once: a few milliseconds, and less than the processor's own memory.
PAGE = 256
#: A film without anything, to ask a preset with certain columns for their headings.
_NOBODY = Film(id=0, key="", evidence="", added="")


def preview(catalogue: Catalogue, plan: Plan, rows: int = 5) -> list[list[str]]:
    """The headings and the first rows, cell by cell as they will stand in the file."""
    reader = Reader(plan.language, catalogue.vocabulary)
    table = [_headings(plan, reader)]
    table += (_cells(film, plan, reader) for film in catalogue.films(plan.ids[:rows]))
    return [[defused(cell) for cell in cells] for cells in table]


def pieces(catalogue: Catalogue, plan: Plan, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """The content of a file in UTF-8, piece by piece, each with the number of films in it."""
    if plan.preset == JSON:
        return _objects(catalogue, plan, ids)
    return _tables(catalogue, plan, ids)


def _objects(catalogue: Catalogue, plan: Plan, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    before = "["
    for page in pages(ids):
        objects = ",\n".join(_object(film, plan) for film in catalogue.films(page))
        yield len(page), f"{before}\n{objects}".encode()
        before = ","
    yield 0, (b"\n]\n" if before == "," else b"[\n]\n")


def _object(film: Film, plan: Plan) -> str:
    values = neutral(film, plan.language)
    chosen = {name: values[name] for name in plan.columns} or values
    return json.dumps(chosen, ensure_ascii=False)


def _tables(catalogue: Catalogue, plan: Plan, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    reader = Reader(plan.language, catalogue.vocabulary)
    yield 0, _lines([_headings(plan, reader)], plan)
    with ExitStack() as opened:
        lines: Callable[[list[int]], bytes] | None = None
        for page in pages(ids):
            lines = lines or _writer(catalogue, plan, opened)
            yield len(page), lines(page)


def _writer(catalogue: Catalogue, plan: Plan, opened: ExitStack) -> Callable[[list[int]], bytes]:
    """What gives the lines of films; a preset that has no columns of its own needs no films for that."""
    if not plan.preset.row:
        return opened.enter_context(closing(Lines(catalogue, plan))).of
    reader = Reader(plan.language, catalogue.vocabulary)
    return lambda ids: _lines([_cells(film, plan, reader) for film in catalogue.films(ids)], plan)


def pages(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids by and by, so that there are never many of them at a time."""
    left = iter(ids)
    while page := list(islice(left, PAGE)):
        yield page


def _headings(plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(_NOBODY, reader))
    return [plan.heading(field) if plan.heading else field.name for field in plan.fields]


def _cells(film: Film, plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(film, reader).values())
    return [field.show(film, reader) for field in plan.fields]


def _lines(table: Sequence[Sequence[str]], plan: Plan) -> bytes:
    cells = Cells(plan.separator)
    columns = [cells.column([cell.encode() for cell in column]) for column in zip(*table, strict=True)]
    return cells.lines(columns, plan.preset.line_end.encode())
