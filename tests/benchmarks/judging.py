# SPDX-License-Identifier: MIT
"""What was measured, row by row: each cost beside its floor or peer, and whether it keeps its bar.

Ratios are taken pair by pair, and of them the median: a cost and its floor right before it, or the same action with
the fewest films in the same round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import Any, NamedTuple

Figures = dict[str, Any]
Sample = dict[str, Any]

#: A floor that seems lower is a slip of the clock; the median passes it over.
_LEAST = 1e-4


class Cell(NamedTuple):
    """A cost, in the unit of its row; what it is set beside, and how many times that it is."""

    cost: float
    beside: float | None = None
    ratio: float | None = None


class Row(NamedTuple):
    """A cost at each number of films, and its bar: the most its ratio, or the cost itself, may be with most films.

    `least`: the bar is how many times as much its peer is to cost, at least.
    """

    name: str
    bar: str
    unit: str
    cells: dict[int, Cell]
    most: float
    by_ratio: bool = True
    least: bool = False

    @property
    def met(self) -> bool | None:
        """None where there is nothing to judge."""
        cell = self.cells[max(self.cells)]
        value = cell.ratio if self.by_ratio else cell.cost
        if value is None:
            return None
        return value >= self.most if self.least else value <= self.most


def rows(figures: Figures) -> list[Row]:
    """All rows that the figures are enough for."""
    found = (make(figures) for make in _ROWS)
    return [row for some in found for row in some if row.cells]


# --- The window -------------------------------------------------------------------------------------------


def _samples(figures: Figures, action: str) -> dict[int, list[list[Sample]]]:
    """By the number of films, for each round, what was measured of an action."""
    return {int(films): found[action] for films, found in figures.get("window", {}).items() if action in found}


def _beside_floor(figures: Figures, action: str, picked: Callable[[Sample], bool] = lambda s: True) -> dict[int, Cell]:
    cells = {}
    for films, rounds in _samples(figures, action).items():
        some = [sample for found in rounds for sample in found if picked(sample)]
        if not some:
            continue
        ratio = median(sample["seconds"] / max(sample["floor"], _LEAST) for sample in some)
        cells[films] = Cell(_ms(s["seconds"] for s in some), _ms(s["floor"] for s in some), ratio)
    return cells


def _ms(seconds: Iterable[float]) -> float:
    return 1000 * median(seconds)


def _beside_fewest(rounds: dict[int, list[float]]) -> dict[int, Cell]:
    """Costs by films and round, each beside that with the fewest films in the same round."""
    few = rounds.get(min(rounds, default=0), [])
    return {
        films: Cell(median(costs), median(few), median(a / b for a, b in zip(costs, few, strict=True)))
        for films, costs in rounds.items()
    }


def _sorting(figures: Figures) -> Iterator[Row]:
    for name, filtered in (("click a header, all films", False), ("click a header, with a filter", True)):
        picked = lambda sample, filtered=filtered: sample["what"].endswith("all films") != filtered  # noqa: E731
        yield Row(name, "≤ 3 × repainting", "ms", _beside_floor(figures, "sort", picked), 3)
    ours = _beside_floor(figures, "sort", lambda sample: sample["what"].startswith("title, all"))
    peers = {int(films): 1000 * found["seconds"] for films, found in figures.get("proxy", {}).items()}
    cells = {films: Cell(ours[films].cost, peer, peer / ours[films].cost) for films, peer in peers.items() if ours}
    yield Row("click a header, beside a sorting proxy", "≥ 500 × faster", "ms", cells, 500, least=True)


def _scrolling(figures: Figures) -> Iterator[Row]:
    kinds = {"anywhere": "drag the scroll bar", "wheel": "turn the wheel", "page": "page", "end": "jump to the end"}
    measured = _samples(figures, "scroll")
    for kind, name in kinds.items():
        costs = {films: [_of_kind(found, kind) for found in rounds] for films, rounds in measured.items()}
        yield Row(name, "≤ 1.5 × fewest films", "ms", _beside_fewest(costs), 1.5)


def _of_kind(found: list[Sample], kind: str) -> float:
    return _ms(sample["seconds"] for sample in found if sample["what"] == kind)


def _typing(figures: Figures) -> Iterator[Row]:
    yield Row("type a letter", "≤ 4 × repainting", "ms", _beside_floor(figures, "type"), 4)
    slowest, waited = {}, {}
    for films, rounds in _samples(figures, "type").items():
        keys = defaultdict(list)
        for sample in (sample for found in rounds for sample in found):
            keys[sample["what"]].append(sample["seconds"])
        slowest[films] = Cell(max(_ms(costs) for costs in keys.values()))
        waited[films] = Cell(_ms(sample["with_timer"] for found in rounds for sample in found))
    yield Row("the slowest letter", "≤ 60 ms", "ms", slowest, 60, by_ratio=False)
    yield Row("a letter, with the wait for the next one", "", "ms", waited, 0)


def _choosing(figures: Figures) -> Iterator[Row]:
    chip = lambda sample: "chip" in sample["what"]  # noqa: E731
    choices = _beside_floor(figures, "facets", lambda sample: not chip(sample))
    yield Row("click a facet", "≤ 4 × repainting", "ms", choices, 4)
    yield Row("remove a chip", "≤ 4 × repainting", "ms", _beside_floor(figures, "facets", chip), 4)
    yield Row("drag a range of years", "≤ 4 × repainting", "ms", _beside_floor(figures, "years"), 4)


def _jumping(figures: Figures) -> Iterator[Row]:
    yield Row("jump to the middle", "≤ 150 ms", "ms", _beside_floor(figures, "jump"), 150, by_ratio=False)
    held = {
        films: Cell(_ms(max(sample["held_up"] for sample in found) for found in rounds))
        for films, rounds in _samples(figures, "jump").items()
    }
    yield Row("the window held up meanwhile", "≤ 33 ms", "ms", held, 33, by_ratio=False)


def _switching(figures: Figures) -> Iterator[Row]:
    yield Row("switch the language", "≤ 100 ms", "ms", _beside_floor(figures, "language"), 100, by_ratio=False)


# --- Processes --------------------------------------------------------------------------------------------


def _starting(figures: Figures) -> Iterator[Row]:
    for name, key, unit, scale, most in (
        ("open to the first painted rows", "seconds", "ms", 1000, 1.2),
        ("memory after the first paint", "memory", "MB", 1, 1.4),
    ):
        costs = {
            int(films): [scale * found[key] for found in starts] for films, starts in figures.get("starts", {}).items()
        }
        yield Row(name, f"≤ {most} × fewest films", unit, _beside_fewest(costs), most)


def _using(figures: Figures) -> Iterator[Row]:
    minutes = {int(films): found for films, found in figures.get("minute", {}).items()}
    for name, key in (("private memory after a minute of use", "Private"), ("of it written to", "Private_Dirty")):
        memory = {films: [found["after"][key]] for films, found in minutes.items()}
        yield Row(name, "≤ 2.5 × fewest films", "MB", _beside_fewest(memory), 2.5)
    for name, share, most in (("longest hold-up in that minute", 1.0, 100), ("its 99th percentile", 0.99, 33)):
        cells = {films: Cell(1000 * _at(found["gaps"], share)) for films, found in minutes.items()}
        yield Row(name, f"≤ {most} ms", "ms", cells, most, by_ratio=False)
    for name, key in (("the longest, with what other programs took", "walls"), ("most processor time", "worked")):
        cells = {films: Cell(1000 * _at(found[key], 1.0)) for films, found in minutes.items()}
        yield Row(name, "", "ms", cells, 0)


def _at(values: list[float], share: float) -> float:
    ordered = sorted(values) or [0.0]
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _writing(figures: Figures) -> Iterator[Row]:
    for name, key, bar, most in (
        ("export all films to CSV", "exports", "≤ 1.8 × SQLite’s command line", 1.8),
        ("build from CSV", "builds", "≤ 4 × .import and FTS5", 4),
    ):
        cells = {}
        for films, found in figures.get(key, {}).items():
            costs, beside = [f["seconds"] for f in found], [f["floor"] for f in found]
            ratio = median(a / b for a, b in zip(costs, beside, strict=True))
            cells[int(films)] = Cell(median(costs), median(beside), ratio)
        yield Row(name, bar, "s", cells, most)
    memory = {
        int(films): median(build["memory"] + build["memory_beside"] for build in found)
        for films, found in figures.get("builds", {}).items()
    }
    few = {films: memory[max((fewer for fewer in memory if fewer < films), default=films)] for films in memory}
    cells = {films: Cell(memory[films], few[films], memory[films] / few[films]) for films in memory}
    yield Row("most memory of a build", "≤ 2 × the next fewer films", "MB", cells, 2)


_ROWS = (_starting, _sorting, _scrolling, _typing, _choosing, _jumping, _switching, _using, _writing)
