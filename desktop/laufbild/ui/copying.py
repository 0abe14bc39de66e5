# SPDX-License-Identifier: MIT
"""Rows for the clipboard: as text with tabs, which every program reads, and as an HTML table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """A line a row, a tab between cells; tabs and line ends inside a cell become blanks."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def as_html(rows: Sequence[Sequence[str]], headed: bool) -> str:
    """A table; with `headed` the first row is its heading."""
    lines = []
    for place, row in enumerate(rows):
        tag = "th" if headed and place == 0 else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>")
    return f"<table>{''.join(lines)}</table>"
