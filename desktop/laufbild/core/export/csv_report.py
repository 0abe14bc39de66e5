# SPDX-License-Identifier: MIT
"""Writes a report, such as the rows that an import left out, as CSV that people and spreadsheets can read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from laufbild.core.files.output import Guarded, write_file
from laufbild.core.text.formula_guard import defused


def write_rows(target: Path, rows: Iterable[Sequence[str]], guarded: Guarded, encoding: str = "utf-8") -> None:
    """Write rows as a file in which no cell runs as a formula. Raises CatalogueError where it cannot be written."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([defused(cell) for cell in row] for row in rows)
    write_file(target, text.getvalue().encode(encoding, "replace"), guarded)
