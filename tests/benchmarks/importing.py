# SPDX-License-Identifier: MIT
"""How long a list takes to be read and matched beside the least that it can take.

    python tests/benchmarks/importing.py FILE.laufbild [--rows 10000] [--rounds 3]

The list has rows as other programs export them: of films that are in the catalogue, every tenth under its title in
another spelling and every tenth a year off, and every tenth of no film in it. The floor is reading the file with
Python's csv module and looking up as many films by their keys, for which SQLite has an index: their ids alone, or
what the import needs to know of them. All take turns; memory is looked through as seldom as by the command.
"""

from __future__ import annotations

import argparse
import csv
import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_key import key_of
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Reading
from laufbild.core.lists.import_plan import planning
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.work.steps import finished

#: What is looked up of a film.
FLOORS = {"floor, ids": "id", "floor, titles and years": "id, year, title_en, title_de, title_ru"}
HEADINGS = ("Date", "Name", "Year", "Letterboxd URI", "Rating")


def write_list(catalogue: CatalogueFile, rows: int, target: Path, seed: int = 1) -> list[str]:
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


def floor(path: Path, table: Path, keys: list[str], columns: str) -> float:
    """Seconds to read the rows, and to look up columns of as many films."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        begun = time.perf_counter()
        with table.open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file):
                pass
        for key in keys:
            db.execute(f"SELECT {columns} FROM film WHERE key = ?", (key,)).fetchone()
        return time.perf_counter() - begun


def bring_in(path: Path, table: Path, folder: Path) -> tuple[float, float, Counter[str]]:
    """Seconds to read and match the rows of a list, seconds to write them, and how many there are of each status."""
    with closing(CatalogueFile.open(path)) as catalogue:
        begun = time.perf_counter()
        with opened_list(table, Reading(catalogue.vocabulary)) as found:
            plan = finished(planning(found, catalogue.titles, table))
        planned = time.perf_counter()
    file = folder / "personal.sqlite"
    file.unlink(missing_ok=True)
    with closing(PersonalFile.open(file)) as personal:
        begun_writing = time.perf_counter()
        finished(apply_plan(plan, personal))
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
        with closing(CatalogueFile.open(arguments.catalogue)) as catalogue:
            keys = write_list(catalogue, arguments.rows, table)
        gc.freeze()
        gc.set_threshold(100_000)
        times: defaultdict[str, list[float]] = defaultdict(list)
        for _ in range(arguments.rounds):
            for what, columns in FLOORS.items():
                times[what].append(floor(arguments.catalogue, table, keys, columns))
            reading, writing, counts = bring_in(arguments.catalogue, table, folder)
            for what, seconds in (("read and matched", reading), ("written", writing), ("both", reading + writing)):
                times[what].append(seconds)
    floors = [statistics.median(times[what]) for what in FLOORS]
    print(f"{arguments.rows:,} rows: {', '.join(f'{count:,} {status}' for status, count in counts.items())}")
    for what, seconds in times.items():
        middle = statistics.median(seconds)
        said = " or ".join(f"{middle / least:.1f}" for least in floors)
        print(f"{what:26} {middle:8.3f} s  (lowest {min(seconds):.3f} s)  {said} times the floor")


if __name__ == "__main__":
    main()
