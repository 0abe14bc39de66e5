# SPDX-License-Identifier: MIT
"""The text of an export, film by film: CSV as RFC 4180 has it, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.export.guard import defused
from laufbild.catalogue.export.plan import Plan
from laufbild.catalogue.export.presets import JSON
from laufbild.catalogue.fields import Reader
from laufbild.catalogue.film import Film
from laufbild.catalogue.plain import neutral

#: A film without anything, to ask a preset with certain columns for their headings.
_NOBODY = Film(id=0, key="", evidence="", added="")


def preview(catalogue: Catalogue, plan: Plan, rows: int = 5) -> list[list[str]]:
    """The headings and the first rows, cell by cell as they will stand in the file."""
    return list(islice(_table(catalogue, plan, plan.ids[:rows]), rows + 1))


def texts(catalogue: Catalogue, plan: Plan, ids: Sequence[int]) -> Iterator[str]:
    """What stands before the first film, then each film, then what stands after the last."""
    if plan.preset == JSON:
        yield "["
        for place, number in enumerate(ids):
            yield ("," if place else "") + "\n" + _object(catalogue.film(number), plan)
        yield "\n]\n"
    else:
        for cells in _table(catalogue, plan, ids):
            yield _line(cells, plan.separator) + plan.preset.line_end
        yield ""


def _object(film: Film, plan: Plan) -> str:
    values = neutral(film, plan.language)
    chosen = {name: values[name] for name in plan.columns} or values
    return json.dumps(chosen, ensure_ascii=False)


def _table(catalogue: Catalogue, plan: Plan, ids: Sequence[int]) -> Iterator[list[str]]:
    reader = Reader(plan.language, catalogue.vocabulary)
    yield [defused(heading) for heading in _headings(plan, reader)]
    for number in ids:
        yield [defused(cell) for cell in _cells(catalogue.film(number), plan, reader)]


def _headings(plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(_NOBODY, reader))
    return [plan.heading(field) if plan.heading else field.name for field in plan.fields]


def _cells(film: Film, plan: Plan, reader: Reader) -> list[str]:
    if plan.preset.row:
        return list(plan.preset.row(film, reader).values())
    return [field.show(film, reader) for field in plan.fields]


def _line(cells: list[str], separator: str) -> str:
    """Not by the csv module: until Python 3.13 it leaves a carriage return unquoted where lines end in LF."""
    if cells == [""]:
        return '""'  # an empty line would be no row
    return separator.join(_quoted(cell, separator) for cell in cells)


def _quoted(cell: str, separator: str) -> str:
    special = any(sign in cell for sign in (separator, '"', "\r", "\n"))
    return f'"{cell.replace(chr(34), chr(34) * 2)}"' if special else cell
