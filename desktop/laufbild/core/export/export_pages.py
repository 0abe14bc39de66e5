# SPDX-License-Identifier: MIT
"""What stands in the file of an export, a page of films at a time: CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.codec.film_names import neutral
from laufbild.core.export.csv_cells import Cells, Tabbed
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON
from laufbild.core.export.rows_with_marks import lines_of
from laufbild.core.export.spill_order import arranged, pages
from laufbild.core.model.fields import Field, Reader
from laufbild.core.model.film import Film
from laufbild.core.text.formula_guard import defused

#: A film without anything, to ask a preset with certain columns for their headings.
_NOBODY = Film(id=0, key="", evidence="", added="")


def preview(catalogue: FilmSource, plan: Plan, rows: int = 5) -> list[list[str]]:
    """The headings and the first rows, cell by cell as they will stand in the file."""
    reader = Reader(plan.language, catalogue.vocabulary)
    table = [_headings(plan, reader)]
    table += (_cells(film, plan, reader) for film in catalogue.films(plan.ids[:rows]))
    return [[defused(cell) for cell in cells] for cells in table]


def pieces(
    catalogue: FilmSource, plan: Plan, ids: Sequence[int], scratch: Path | None = None
) -> Iterator[tuple[int, bytes]]:
    """The content of a file in UTF-8, piece by piece, with the number of films that are done by then.

    In the folder `scratch` there should be as much room as for the file.
    """
    if plan.preset.name == JSON.name:
        return _objects(catalogue, plan, ids)
    if plan.preset.row:
        return _own_tables(catalogue, plan, ids)
    return _tables(catalogue, plan, ids, scratch)


def tabbed(
    catalogue: FilmSource, ids: Sequence[int], fields: Sequence[Field], language: str
) -> Iterator[tuple[int, bytes]]:
    """The films as lines of text with tabs between the cells, as `pieces` gives a file."""
    with closing(lines_of(catalogue, fields, language, Tabbed())) as made:
        for done, lines in arranged(ids, made.of):
            yield done, b"\n".join((*lines, b"")) if lines else b""


def _objects(catalogue: FilmSource, plan: Plan, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    done, before = 0, "["
    for page in pages(ids):
        done += len(page)
        objects = ",\n".join(_object(film, plan) for film in catalogue.films(page))
        yield done, f"{before}\n{objects}".encode()
        before = ","
    yield done, b"\n]\n" if done else b"[\n]\n"


def _object(film: Film, plan: Plan) -> str:
    values = neutral(film, plan.language)
    chosen = {name: values[name] for name in plan.columns} or values
    return json.dumps(chosen, ensure_ascii=False)


def _own_tables(catalogue: FilmSource, plan: Plan, ids: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """With the columns of the preset, for which there must be films."""
    reader = Reader(plan.language, catalogue.vocabulary)
    done, end = 0, plan.preset.line_end.encode()
    yield done, end.join((*_lines([_headings(plan, reader)], plan), b""))
    for page in pages(ids):
        done += len(page)
        lines = _lines([_cells(film, plan, reader) for film in catalogue.films(page)], plan)
        yield done, end.join((*lines, b""))


def _tables(catalogue: FilmSource, plan: Plan, ids: Sequence[int], scratch: Path | None) -> Iterator[tuple[int, bytes]]:
    end = plan.preset.line_end.encode()
    headings = _headings(plan, Reader(plan.language, catalogue.vocabulary))
    yield 0, end.join((*_lines([headings], plan), b""))
    if ids:
        from laufbild.core.export.export_worker import Work, halving  # a library comes with it

        path = catalogue.catalogue.path
        halve = halving(Work(path, tuple(field.name for field in plan.fields), plan.language, plan.separator), scratch)
        with closing(lines_of(catalogue, plan.fields, plan.language, Cells(plan.separator))) as made:
            for done, lines in arranged(ids, made.of, scratch, lambda films: halve(films - catalogue.mine)):
                yield done, end.join((*lines, b"")) if lines else b""


def _headings(plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(_NOBODY, reader))
    return [plan.heading(field) if plan.heading else field.name for field in plan.fields]


def _cells(film: Film, plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(film, reader).values())
    return [field.show(film, reader) for field in plan.fields]


def _lines(table: Sequence[Sequence[str]], plan: Plan) -> list[bytes]:
    cells = Cells(plan.separator)
    return cells.lines([cells.column([cell.encode() for cell in column]) for column in zip(*table, strict=True)])
