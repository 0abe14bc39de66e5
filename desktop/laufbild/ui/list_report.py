# SPDX-License-Identifier: MIT
"""Writes down what an import leaves out, and why, as a CSV that people and spreadsheets can read."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.export.guard import defused
from laufbild.catalogue.export.writing import NOT_REPLACEABLE, why_unwritable
from laufbild.catalogue.importing.tables import is_same_file
from laufbild.language import translate
from laufbild.ui.plan_texts import why_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from laufbild.catalogue.importing.lists.planning import Plan


def save_left_out(plan: Plan, path: Path, source: Path | None) -> None:
    """Write it, but not over the list itself. Raises CatalogueError, saying what stands in the way."""
    if source and is_same_file(path, source):
        raise CatalogueError(NOT_REPLACEABLE, path=path)
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([defused(cell) for cell in line] for line in _lines(plan))
    except OSError as error:
        raise why_unwritable(error, path) from error


def _lines(plan: Plan) -> Iterator[tuple[str, ...]]:
    yield (
        translate("BringIn", "Line"),
        translate("BringIn", "Title"),
        translate("BringIn", "Reason"),
        translate("BringIn", "File"),
    )
    for each in plan.left_out():
        yield str(each.line), each.title, why_left_out(each), each.file
