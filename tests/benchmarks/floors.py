# SPDX-License-Identifier: MIT
"""The floors of building and exporting: SQLite's own command line on the same table of films.

    python tests/benchmarks/floors.py FILMS.csv [--rounds 3]

Building a catalogue cannot well be faster than reading its table into SQLite and indexing the words there;
an export cannot well be faster than SQLite's own. The times are those of the whole process, start and end.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.films import HEADINGS

#: What the word index is made of: titles, stories, claims, directors and tags.
INDEXED = tuple(name for name in HEADINGS if name not in ("key", "year", "studio", "runtime"))
DATABASE = "floor.sqlite"
EXPORTS = {
    "export of all columns": "SELECT * FROM films",
    "export of ten columns": "SELECT title_en, title_de, title_ru, year, directors, studio, genre, kind, colour,"
    " story_en FROM films",
}
_BUILD = f"""
.bail on
PRAGMA journal_mode = off;
PRAGMA synchronous = off;
.mode csv
.import "{{table}}" films
CREATE VIRTUAL TABLE words USING fts5({", ".join(INDEXED)}, content='', tokenize='unicode61');
INSERT INTO words (rowid, {", ".join(INDEXED)}) SELECT rowid, {", ".join(INDEXED)} FROM films;
"""


def import_and_index(csv_path: Path, folder: Path) -> float:
    """Seconds to read a table into the table `films` of a new DATABASE in a folder, and to index its words."""
    database = folder / DATABASE
    database.unlink(missing_ok=True)
    table = str(csv_path.resolve()).replace("\\", "\\\\").replace('"', '\\"')
    script = _BUILD.format(table=table).encode()
    command = [_sqlite(), "-batch", str(database)]
    begun = time.perf_counter()
    subprocess.run(command, input=script, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def export_csv(database: Path, sql: str, out: Path) -> float:
    """Seconds to write what a query finds to a CSV file with headings."""
    command = [_sqlite(), "-batch", "-readonly", "-csv", "-header", str(database), sql]
    with out.open("wb") as file:
        begun = time.perf_counter()
        subprocess.run(command, stdout=file, check=True)
        return time.perf_counter() - begun


def _sqlite() -> str:
    found = shutil.which("sqlite3")
    if found is None:
        raise SystemExit("sqlite3 is not there: install SQLite's command line (Debian: sqlite3)")
    return found


def _say(what: str, seconds: Sequence[float], written: Path) -> None:
    size = written.stat().st_size / 1e6
    print(
        f"{what:22} {statistics.median(seconds):8.3f} s  (lowest {min(seconds):.3f} s, {len(seconds)} rounds)", end=""
    )
    print(f"  {size:,.1f} MB written")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database, out = folder / DATABASE, folder / "films.csv"
        built = [import_and_index(arguments.table, folder) for _ in range(arguments.rounds)]
        _say("import and word index", built, database)
        for what, sql in EXPORTS.items():
            _say(what, [export_csv(database, sql, out) for _ in range(arguments.rounds)], out)


if __name__ == "__main__":
    main()
