# SPDX-License-Identifier: MIT
"""Writes down what an import leaves out, rows, cells and columns, as a CSV that people and spreadsheets can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.export.csv_report import write_rows
from laufbild.core.files.output import INPUT
from laufbild.i18n.language import quoted, translate
from laufbild.i18n.wording import COLUMN_NOT_READ
from laufbild.ui.list_import.plan_texts import unread_text, why_skipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from laufbild.core.files.output import Guarded
    from laufbild.core.lists.import_plan import Plan


def save_skipped(plan: Plan, path: Path, source: Path | None, guarded: Guarded) -> None:
    """Write it, but not over the list itself. Raises CatalogueError, saying what stands in the way."""
    guarded = guarded.with_file(source, INPUT) if source else guarded
    write_rows(path, _lines(plan), guarded, "utf-8-sig")


def _lines(plan: Plan) -> Iterator[tuple[str, ...]]:
    yield (
        translate("BringIn", "Line"),
        translate("BringIn", "Title"),
        translate("BringIn", "Reason"),
        translate("BringIn", "File"),
        translate("BringIn", "Cell"),
    )
    for each in plan.skipped():
        yield str(each.line), each.title, why_skipped(each), each.file, ""
    for entry, cell in plan.unread():
        yield str(entry.line), entry.title, unread_text(cell), entry.file, cell.text
    for column in plan.unread_columns:
        named = translate("BringIn", "{column}: {reason}")
        reason = named.format(column=quoted(column.heading), reason=translate("Import", COLUMN_NOT_READ))
        yield "", "", reason, column.file, ""
