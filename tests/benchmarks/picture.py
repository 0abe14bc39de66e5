# SPDX-License-Identifier: MIT
"""Draws how costs grow with the number of films: an SVG of small log-log diagrams, legible on light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from math import ceil, floor, log10

from benchmarks.judging import Row

_COLUMNS, _WIDTH, _HEIGHT = 3, 290, 184
#: A cost so low has no place on an axis that never comes to 0.
_LEAST = 0.01
_LEFT, _TOP, _RIGHT, _BOTTOM = 44, 42, 12, 26
_STYLE = """
svg { color-scheme: light dark; font: 11px system-ui, sans-serif; }
text { fill: #333; } .quiet { fill: #666; } .grid { stroke: #ddd; } .ground { fill: #fff; }
.cost { stroke: #0b62b8; } .beside { stroke: #b4550c; } circle { fill: #0b62b8; }
.line { fill: none; stroke-width: 1.8; } .beside.line { stroke-dasharray: 4 3; }
@media (prefers-color-scheme: dark) {
text { fill: #ddd; } .quiet { fill: #aaa; } .grid { stroke: #444; } .ground { fill: #1b1b1b; }
.cost { stroke: #6cb2f5; } .beside { stroke: #f0a066; } circle { fill: #6cb2f5; }
}"""


def picture(rows: Iterable[Row]) -> str:
    """A diagram for each cost, its floor or peer dashed; both axes grow tenfold from line to line."""
    drawn = [row for row in rows if row.bar and len(row.cells) > 1]
    across, down = _COLUMNS * _WIDTH, ceil(len(drawn) / _COLUMNS) * _HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down + 26}" role="img">',
        "<title>How each cost grows with the number of films</title>",
        f"<style>{_STYLE}\n</style>",
        f'<rect class="ground" width="{across}" height="{down + 26}"/>',
    ]
    for place, row in enumerate(drawn):
        parts += _diagram(row, place % _COLUMNS * _WIDTH, place // _COLUMNS * _HEIGHT)
    parts += _legend(down + 12)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _legend(top: int) -> Iterator[str]:
    for left, name, said in ((14, "cost", "Laufbild"), (114, "beside", "its floor, its peer, or fewer films")):
        yield f'<path class="{name} line" d="M{left} {top}h24"/>'
        yield f'<text x="{left + 30}" y="{top + 4}">{said}</text>'


def _diagram(row: Row, left: int, top: int) -> Iterator[str]:
    costs = {films: max(cell.cost, _LEAST) for films, cell in row.cells.items()}
    beside = {films: cell.beside for films, cell in row.cells.items() if cell.beside}
    axes = _Axes(costs, [*costs.values(), *beside.values()])
    yield f'<g transform="translate({left} {top})">'
    yield f'<text x="12" y="20" font-weight="600">{escape(row.name)}</text>'
    yield f'<text class="quiet" x="12" y="34">{row.unit}</text>'
    yield from axes.lines()
    for name, values in (("beside", beside), ("cost", costs)):
        points = [(axes.across(films), axes.up(value)) for films, value in sorted(values.items())]
        if points:
            yield f'<path class="{name} line" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'
        if name == "cost":
            yield from (f'<circle class="cost" cx="{x:.1f}" cy="{y:.1f}" r="2.4"/>' for x, y in points)
    yield "</g>"


class _Axes:
    """Where a number of films and a cost are drawn; whole powers of ten at all sides of the costs."""

    def __init__(self, films: Iterable[int], costs: list[float]) -> None:
        self.films = sorted(films)
        self.low = floor(log10(min(costs)))
        self.high = max(ceil(log10(max(costs))), self.low + 2)

    def across(self, films: float) -> float:
        first, last = log10(self.films[0]), log10(self.films[-1])
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (log10(films) - first) / (last - first)

    def up(self, cost: float) -> float:
        share = (log10(cost) - self.low) / (self.high - self.low)
        return _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * share

    def lines(self) -> Iterator[str]:
        for power in range(self.low, self.high + 1):
            height = self.up(10**power)
            yield f'<path class="grid" d="M{_LEFT} {height:.1f}H{_WIDTH - _RIGHT}"/>'
            at = f'x="{_LEFT - 5}" y="{height + 4:.1f}"'
            yield f'<text class="quiet" {at} text-anchor="end">{_short(10**power)}</text>'
        for films in self.films:
            anchor = "end" if films == self.films[-1] else "start" if films == self.films[0] else "middle"
            at = f'x="{self.across(films):.1f}" y="{_HEIGHT - 10}"'
            yield f'<text class="quiet" {at} text-anchor="{anchor}">{_short(films)}</text>'


def _short(number: float) -> str:
    """54 · 10k · 1M · 0.1"""
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:g}{letter}"
    return f"{number:g}"
