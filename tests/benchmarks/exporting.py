# SPDX-License-Identifier: MIT
"""How long an export of all films takes beside SQLite's own command line.

    python tests/benchmarks/exporting.py FILE.laufbild [--rounds 3] [--columns all|ten]

The films are written in the order of the window, by title and by year from the last, with all columns and with ten
usual ones. The command line writes the same cells from a table of nothing else, in the order they stand there. Both
take turns, and each time is of the whole: opening the catalogue and ordering it, or starting the process.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from benchmarks.floors import _sqlite, export_csv
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.query.sort_order import Order, SortKey

COLUMNS: dict[str, tuple[str, ...]] = {
    "all": (),
    "ten": (
        "title", "other_titles", "original", "year", "directors", "studio", "genre", "kind", "colour", "story",
    ),
}  # fmt: skip
ORDERS: dict[str, Order] = {"by title": (), "by year from the last": (SortKey("year", True),)}
PEER = "SQLite's command line"


def plain_table(path: Path, columns: tuple[str, ...], folder: Path) -> Path:
    """A database with the table `plain` of the cells that an export shows, in the order of the catalogue."""
    with closing(CatalogueFile.open(path)) as catalogue:
        plan = Plan(PRESETS["unix"], range(1, catalogue.count + 1), columns)
        for _ in write(catalogue, plan, folder / "plain.csv"):
            pass
    database = folder / "plain.sqlite"
    database.unlink(missing_ok=True)
    commands = ["PRAGMA journal_mode = off", ".mode csv", f".import {folder / 'plain.csv'} plain"]
    subprocess.run([_sqlite(), "-batch", str(database), *commands], stdout=subprocess.DEVNULL, check=True)
    (folder / "plain.csv").unlink()
    return database


def export(path: Path, columns: tuple[str, ...], order: Order, out: Path) -> tuple[float, float]:
    """Seconds to open a catalogue and export all its films, and the longest that a step of it took."""
    out.unlink(missing_ok=True)  # else a copy of it would be kept until the new one is there
    begun = last = time.perf_counter()
    longest = 0.0
    with closing(CatalogueFile.open(path)) as catalogue:
        for _ in write(catalogue, Plan(PRESETS["unix"], catalogue.everything(order), columns), out):
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
    return time.perf_counter() - begun, longest


def rounds(path: Path, columns: tuple[str, ...], count: int, folder: Path) -> Iterator[tuple[str, float, float]]:
    """What was timed, its seconds and its longest step, in turns."""
    database, out = plain_table(path, columns, folder), folder / "films.csv"
    for _ in range(count):
        for name, order in ORDERS.items():
            yield PEER, export_csv(database, "SELECT * FROM plain", out), 0
            yield name, *export(path, columns, order, out)


def say(columns: str, timed: Sequence[tuple[str, float, float]]) -> None:
    times, steps = defaultdict(list), defaultdict(list)
    for name, seconds, step in timed:
        times[name].append(seconds)
        steps[name].append(step)
    peer = statistics.median(times[PEER])
    for name, found in times.items():
        median = statistics.median(found)
        spread = f"{min(found):.2f} to {max(found):.2f} s, {len(found)} rounds"
        print(f"{columns} columns, {name:22} {median:7.2f} s  {median / peer:.2f} ×  ({spread})", end="")
        print(f"  longest step {1000 * max(steps[name]):.0f} ms" if name != PEER else "", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--columns", choices=COLUMNS, action="append")
    arguments = parser.parse_args()
    for name in arguments.columns or COLUMNS:
        with tempfile.TemporaryDirectory() as folder:
            say(name, list(rounds(arguments.catalogue, COLUMNS[name], arguments.rounds, Path(folder))))


if __name__ == "__main__":
    main()
