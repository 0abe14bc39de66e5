# SPDX-License-Identifier: MIT
"""Films for the clipboard: as text with tabs, which every program reads, and as an HTML table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from laufbild.language import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from laufbild.catalogue.fields import Field, Reader
    from laufbild.catalogue.film import Film


def as_data(films: Iterable[Film], columns: Sequence[Field], reader: Reader, *, headed: bool) -> QMimeData:
    """The columns of the films in every form; `headed` puts the columns' names above them."""
    rows = [[field.show(film, reader) for field in columns] for film in films]
    if headed:
        rows.insert(0, [translate("Fields", field.label) for field in columns])
    data = QMimeData()
    data.setText(as_tsv(rows))
    data.setData("text/tab-separated-values", as_tsv(rows).encode())
    data.setHtml(as_html(rows, headed=headed))
    return data


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """A line a row, a tab between cells; tabs and line ends inside a cell become blanks."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def as_html(rows: Sequence[Sequence[str]], *, headed: bool) -> str:
    """A table; with `headed` the first row is its heading."""
    lines = []
    for place, row in enumerate(rows):
        tag = "th" if headed and place == 0 else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>")
    return f"<table>{''.join(lines)}</table>"
