# SPDX-License-Identifier: MIT
"""The tables and catalogues that are measured with: made once in a folder, and kept there for the next run.

    python tests/benchmarks/catalogues.py TABLE.csv CATALOGUE

builds one in a process of its own, and prints seconds and memory as JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from benchmarks.films import write_csv
from benchmarks.words import VOCABULARY
from laufbild.core.catalogue import schema

ROOT = Path(__file__).resolve().parents[2]
#: What a process that runs the program is to find.
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT / "tests")))}


class Made(NamedTuple):
    """The table and the catalogue of so many films."""

    count: int
    table: Path
    catalogue: Path


def make(folder: Path, count: int) -> Made:
    """The files of so many films. What is there is taken as it is, a catalogue if its tables are today's."""
    made = Made(count, folder / f"films-{count}.csv", folder / f"films-{count}-{_tables()}.laufbild")
    if not made.table.exists():
        draft = made.table.with_suffix(".part")
        write_csv(draft, count)
        draft.replace(made.table)
    if not made.catalogue.exists():
        built(made.table, made.catalogue)
    return made


def _tables() -> str:
    """A short name for the format and the tables of a catalogue file."""
    spec = f"{schema.FORMAT} {schema.PAGE_SIZE} {schema.SCHEMA}"
    return hashlib.blake2b(spec.encode(), digest_size=4).hexdigest()


def built(table: Path, target: Path) -> dict[str, float]:
    """Build a catalogue in a process of its own: its seconds from start to end, and what it says of its memory."""
    command = [sys.executable, __file__, str(table), str(target)]
    begun = time.perf_counter()
    said = subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True).stdout
    return {"seconds": time.perf_counter() - begun, **json.loads(said)}


def _build(table: Path, target: Path) -> None:
    from laufbild.core.model.vocabulary import Vocabulary
    from laufbild.core.tables.catalogue_build import build
    from laufbild.core.tables.film_rows import Options
    from laufbild.core.tables.mapping import suggest
    from laufbild.core.tables.table_file import open_table

    options = Options(Vocabulary(VOCABULARY, {}), "en")
    for _ in build(table, target, suggest(open_table(table).headings), options):
        pass


def main() -> None:
    _build(Path(sys.argv[1]), Path(sys.argv[2]))
    unit = 1 if sys.platform == "darwin" else 1024
    beside = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"memory": _most_memory() * unit / 1e6, "memory_beside": beside * unit / 1e6}))


def _most_memory() -> int:
    """The most that was resident, in the unit of `getrusage`, which counts in what the parent had."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
