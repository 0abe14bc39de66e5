# SPDX-License-Identifier: MIT
"""The table of what was measured, as Markdown."""

from __future__ import annotations

from benchmarks.judging import Cell, Figures, Row, rows

_SAID = {True: "yes", False: "**no**", None: ""}


def table(figures: Figures) -> str:
    """A line for each cost: its figures for each number of films, its bar, and whether that is met."""
    found = rows(figures)
    sizes = sorted({films for row in found for films in row.cells})
    heads = ["", *(f"{films:,} films" for films in sizes), "bar", "met"]
    lines = [heads, ["---", *("---:" for _ in sizes), "---", "---"]]
    lines += (_line(row, sizes) for row in found)
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _line(row: Row, sizes: list[int]) -> list[str]:
    cells = (_cell(row.cells[films], row) if films in row.cells else "" for films in sizes)
    return [row.name, *cells, row.bar, _SAID[row.met] if row.bar else ""]


def _cell(cell: Cell, row: Row) -> str:
    """What it costs; in brackets how many times its floor or peer that is, and that."""
    said = f"{_number(cell.cost)} {row.unit}"
    if cell.ratio is None or cell.beside is None:
        return said
    if row.least:
        return f"{said} (1/{_number(cell.ratio)} of {_number(cell.beside)})"
    return f"{said} ({_number(cell.ratio)} × {_number(cell.beside)})"


def _number(value: float) -> str:
    """Three digits: 1,234 · 12.3 · 1.23 · 0.123."""
    places = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:,.{places}f}"
