# SPDX-License-Identifier: MIT
"""Which row of a table has its headings, where title rows, empty rows or notes stand above it."""

from __future__ import annotations

from collections.abc import Sequence

from laufbild.core.tables.mapping import suggest

#: Rows in which headings are looked for.
HEADING_ROWS = 20
#: Characters of a heading.
_LONGEST = 60


def heading_place(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the row with the headings, or None where no row looks like it.

    It is the first whose cells name a title, and that has other headings as well unless the table has one column.
    """
    width = max((len(row) for row in rows), default=0)
    return next((place for place, row in enumerate(rows) if _are_headings(row, width)), None)


def _are_headings(cells: Sequence[str], width: int) -> bool:
    found = [cell.strip() for cell in cells if cell.strip()]
    if not found or max(map(len, found)) > _LONGEST or suggest(found).problem:
        return False
    return len(found) > 1 or width == 1
