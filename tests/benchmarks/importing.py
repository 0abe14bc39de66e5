# SPDX-License-Identifier: MIT
"""How long a list takes to be read and matched beside the least that it can take.

    python tests/benchmarks/importing.py FILE.laufbild [--rows 10000] [--rounds 3]

The list has rows as other programs export them: of films that are in the catalogue, every tenth under its title in
another spelling and every tenth a year off, and every tenth of no film in it. The floor is reading the file with
Python's csv module and looking up as many keys in the index that SQLite has of them. Both take turns.
"""

from __future__ import annotations

import argparse
import csv
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.holdings import finished
from laufbild.catalogue.importing.lists import Reading, carry_out, opened_list, planning
from laufbild.catalogue.importing.naming import key_of
from laufbild.catalogue.personal import Personal

HEADINGS = ("Date", "Name", "Year", "Letterboxd URI", "Rating")


def write_list(catalogue: Catalogue, rows: int, target: Path, seed: int = 1) -> list[str]:
    """Write a list of ratings; the result are the keys of the films that it was made of."""
    chance = random.Random(seed)
    numbers = [chance.randint(1, catalogue.count) for _ in range(rows)]
    films = list(catalogue.films(numbers))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for place, film in enumerate(films):
            title, year = film.title_in(chance.choice(("en", "de", "ru")))[0], film.year or ""
            if place % 10 == 3:
                title = " ".join(key_of(title, None).split("-"))
            elif place % 10 == 6 and film.year:
                year = film.year + chance.choice((-1, 1))
            elif place % 10 == 9:
                title = f"{title} {chance.randrange(10**6)}"
            rating = chance.randint(1, 10) / 2
            writer.writerow(("2026-11-22", title, year, f"https://boxd.it/{place:x}", f"{rating:g}"))
    return [film.key for film in films]


def floor(path: Path, table: Path, keys: list[str]) -> float:
    """Seconds to read the rows, and to look up the keys."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        begun = time.perf_counter()
        with table.open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file):
                pass
        for key in keys:
            db.execute("SELECT id FROM film WHERE key = ?", (key,)).fetchone()
        return time.perf_counter() - begun


def bring_in(path: Path, table: Path, folder: Path) -> tuple[float, float, Counter[str]]:
    """Seconds to read and match the rows of a list, seconds to write them, and how many there are of each status."""
    with closing(Catalogue.open(path)) as catalogue:
        begun = time.perf_counter()
        with opened_list(table, Reading(catalogue.vocabulary)) as found:
            plan = finished(planning(found, catalogue.titles, table))
        planned = time.perf_counter()
    file = folder / "personal.sqlite"
    file.unlink(missing_ok=True)
    with closing(Personal.open(file)) as personal:
        begun_writing = time.perf_counter()
        finished(carry_out(plan, personal))
        written = time.perf_counter()
    return planned - begun, written - begun_writing, Counter(plan.counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "ratings.csv"
        with closing(Catalogue.open(arguments.catalogue)) as catalogue:
            keys = write_list(catalogue, arguments.rows, table)
        floors, planned, written = [], [], []
        for _ in range(arguments.rounds):
            floors.append(floor(arguments.catalogue, table, keys))
            reading, writing, counts = bring_in(arguments.catalogue, table, folder)
            planned.append(reading)
            written.append(writing)
    least = statistics.median(floors)
    print(f"{arguments.rows:,} rows: {', '.join(f'{count:,} {status}' for status, count in counts.items())}")
    print(f"{'floor':24} {least:8.3f} s  (lowest {min(floors):.3f} s)")
    for what, seconds in (("read and matched", planned), ("written", written)):
        middle = statistics.median(seconds)
        print(f"{what:24} {middle:8.3f} s  (lowest {min(seconds):.3f} s)  {middle / least:.1f} times the floor")
    whole = statistics.median(planned) + statistics.median(written)
    print(f"{'both':24} {whole:8.3f} s  {whole / least:.1f} times the floor")


if __name__ == "__main__":
    main()
