# SPDX-License-Identifier: MIT
"""What writing to the personal file takes, each write there for good when it returns; see docs/personal-file.md.

    python tests/benchmarks/personal.py [FOLDER]

The folder says which disk is meant; else it is the one of temporary files.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from laufbild.core.backup.checking import check  # noqa: E402
from laufbild.core.backup.exchange import export_json, import_json  # noqa: E402
from laufbild.core.model.film import (  # noqa: E402
    Credit,
    Film,
    Marks,
    Person,
    Source,
    Text,
    Viewing,
)
from laufbild.core.personal.personal_file import PersonalFile  # noqa: E402

FEW = [f"film-number-{number}-1985" for number in range(1000)]
MANY = [f"film-number-{number}-1985" for number in range(100_000)]
ALL = Marks(True, False, 5, "a note", ("one tag", "another"), (Viewing(date="2020"),))
STORY = Text("Somebody runs, and somebody else does not. " * 8, "retold")
FILM = Film(
    0,
    "",
    "listed",
    "2026-11-26",
    year=1985,
    story={"en": STORY},
    theme=("freedom", "exile"),
    directors=(Credit(Person("Jan", "Jan", "Ян")),),
    sources={"title": (Source("x", "https://x.example"),)},
)


def measure(name: str, *deeds: Callable[[], object]) -> None:
    """Do each, and say what one took, the median: by the clock, and of the processor, which others may share."""
    clock, processor = [], []
    for deed in deeds:
        begin, used = time.perf_counter(), time.process_time()
        deed()
        clock.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - used) * 1000)
    figures = f"{statistics.median(clock):9.1f} ms   processor {statistics.median(processor):9.1f} ms"
    print(f"{name:45} {figures}", flush=True)


def films() -> list[Film]:
    return [FILM._replace(title={"en": Text(f"The Run {number}", "listed")}) for number in range(len(MANY))]


def main(folder: Path) -> None:
    path = folder / "personal.sqlite"
    with closing(PersonalFile.open(path)) as personal:
        ratings = [number % 9 + 1 for number in range(15)]
        measure("rate one film", *(lambda r=r: personal.marks.rate(FEW[:1], r) for r in ratings))
        measure("rate 1,000 films", *(lambda r=r: personal.marks.rate(FEW, r) for r in ratings))
        measure("undo that", *([personal.undo] * 15))
        measure("redo it", *([personal.redo] * 15))
        measure("a viewing of 1,000 films", *([lambda: personal.marks.see(FEW, Viewing(date="2024"))] * 5))
        measure("the marks of 1,000 films", *([lambda: personal.marks.of(FEW)] * 5))
        measure("rate 100,000 films", lambda: personal.marks.rate(MANY, 7))
        measure("all marks, tags, a viewing of 100,000 films", lambda: personal.marks.set(dict.fromkeys(MANY, ALL)))
        measure("undo that", personal.undo)
        measure("redo it", personal.redo)
        measure("read all marks of 100,000 films", lambda: dict(personal.marks.all()))
        new = films()
        measure("add 100,000 own films", lambda: personal.films.add_all(new))
        measure("read them", lambda: sum(1 for _ in personal.films.all()))
        measure("undo that", personal.undo)
        measure("redo it", personal.redo)
        measure("back up", personal.backup)
        measure("export as JSON", lambda: export_json(personal, folder / "mine.json"))
        measure("bring it in again", lambda: import_json(personal, folder / "mine.json"))
        measure("check", lambda: check(personal))
    measure("open", lambda: PersonalFile.open(path).close())
    sizes = [file.stat().st_size / 1e6 for file in (path, folder / "mine.json")]
    print("the file has {:.0f} MB, the JSON {:.0f} MB,".format(*sizes))
    print(f"the process had at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as place:
        main(Path(place))
