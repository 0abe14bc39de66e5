# SPDX-License-Identifier: MIT
"""Writes the page and the picture of measurements from the figures of a run."""

from __future__ import annotations

from pathlib import Path

from benchmarks.judging import Figures, rows
from benchmarks.picture import picture
from benchmarks.report import table

DOCS = Path(__file__).resolve().parents[2] / "docs"
_PAGE = """# Measurements

`python tests/benchmarks/million.py` measures what a user waits for, with {sizes} films,
and prints this table; `--json FILE` keeps all figures, and `--write-docs FILE` makes this page of them.

{table}

In brackets stands how many times its floor or peer a cost is, and what that costs. The bars are set for 1,000,000
films and are judged here with {most}. Below, both axes of each diagram grow tenfold from line to line.

![How each cost grows with the number of films](pictures/growth.svg)

## What is measured

- The program runs as its user has it, in a window of 1440 × 900, and gets keys, clicks and turns of the wheel.
  A range of years has no control of its own yet: its conditions are set one after the other, as dragging would.
- **From** the event that is delivered **to** the end of the last paint that shows the answer: that of the table, and
  where films are sought also that of the facets with all their counts. An answer that comes in parts is waited for.
  The search box waits 15 ms for the next key; a letter is measured from the end of that wait, and with it beside.
- **Repainting** is the floor: the table is painted once more as it stands, right before each action.
- **Fewest films**: the same action in the same round with {fewest} films. Windows of all sizes stand open at once and
  act in turn, each round in the other direction.
- Everything is the median of {rounds} rounds after one to warm up; ratios are taken pair by pair, and of them the
  median. Starts of the program, builds and exports are processes of their own; the largest ones run once.
- **A sorting proxy** is Qt's QSortFilterProxyModel over rows of texts that a plain model in Python holds; it sorts
  them by title, without painting them. Beside it stands a click on the title's heading with all films.
- **Held up**: a timer beats every millisecond; what its beats are late by is the time in which no key or click would
  have been seen. The percentile is among the stretches of over 1 ms.
- **Private memory** is what the process shares with no other one (Private_Clean and Private_Dirty of the kernel's
  smaps_rollup), measured while the other windows are open; memory after the first paint is the resident set.
- Where the kernel tells how long the window's thread stood in line for a processor, that time is not counted, floors
  included: it depends on what else runs. Of the minute of use the clock's own time stands beside it.

The last run: a minute of {seconds:g} seconds, Python {python}, Qt {qt}, SQLite {sqlite}, {cores} cores, platform
{platform}.
"""
#: The heading of the sections that are written by hand; they stay as they are.
_OTHERS = "\n## Start and memory\n"


def write(figures: Figures) -> None:
    """Write docs/pictures/growth.svg, and docs/measurements.md up to the sections of other measurements."""
    sizes = [f"{films:,}" for films in figures["films"]]
    said = {name: figures[name] for name in ("rounds", "python", "qt", "sqlite", "cores", "platform")}
    page = _PAGE.format(
        sizes=" and ".join(filter(None, (", ".join(sizes[:-1]), sizes[-1]))),
        fewest=sizes[0],
        most=sizes[-1],
        table=table(figures),
        seconds=figures["minute_seconds"],
        **said,
    )
    measurements = DOCS / "measurements.md"
    _, heading, others = measurements.read_text(encoding="utf-8").partition(_OTHERS)
    measurements.write_text(f"{page}{heading}{others}", encoding="utf-8")
    (DOCS / "pictures" / "growth.svg").write_text(picture(rows(figures)), encoding="utf-8")
