# SPDX-License-Identifier: MIT
"""Measures every action of the window with few films and with many, each beside its floor or peer.

    python tests/benchmarks/million.py [--films 54,10000,100000,1000000] [--rounds 5] [--only sort,type]
    python tests/benchmarks/million.py --write-docs FIGURES.json

Prints a table of medians; `--json` keeps all figures, and `--write-docs` makes the page and the picture of them.
Tables and catalogues are made once in `--folder`; without it in a temporary one. docs/measurements.md says what is
measured from where to where.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import catalogues, processes, report
from benchmarks.judging import Figures

WINDOW = ("sort", "scroll", "type", "facets", "years", "jump", "language")
OTHERS = ("start", "proxy", "minute", "build", "export")
_ONCE_FROM = 1_000_000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=_numbers, default=[54, 10_000, 100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", type=_names, default=[*OTHERS, *WINDOW], metavar=",".join((*WINDOW, *OTHERS)))
    parser.add_argument("--minute", type=float, default=60, metavar="SECONDS", help="how long the minute of use is")
    parser.add_argument("--folder", type=Path, help="where tables and catalogues are kept")
    parser.add_argument("--json", type=Path, help="where all figures are to be written")
    parser.add_argument("--write-docs", type=Path, metavar="JSON", help="write the page and the picture of figures")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return sorted({int(number.replace("_", "")) for number in text.split(",")})


def _names(text: str) -> list[str]:
    names = text.split(",")
    if unknown := set(names).difference(WINDOW, OTHERS):
        raise argparse.ArgumentTypeError(f"not among {', '.join((*WINDOW, *OTHERS))}: {', '.join(unknown)}")
    return names


def measure(arguments: argparse.Namespace, folder: Path) -> Iterator[Figures]:
    """Everything that was asked for, by its kind and the number of films; given after each kind, with those before."""
    made = [catalogues.make(folder, count) for count in arguments.films]
    only, rounds = arguments.only, arguments.rounds
    figures: Figures = {"films": arguments.films, "rounds": rounds, "minute_seconds": arguments.minute, **_setting()}
    few_rounds = {files.count: 1 if files.count >= _ONCE_FROM else rounds for files in made}
    actions = [name for name in WINDOW if name in only]
    kinds: dict[str, tuple[bool, Callable[[], Figures]]] = {
        "starts": ("start" in only, lambda: processes.starts(made, rounds)),
        "window": (bool(actions), lambda: _act(made, actions, rounds)),
        "minute": ("minute" in only, lambda: _once("minute", made, arguments.minute)),
        "proxy": ("proxy" in only, lambda: _once("proxy", made, arguments.minute)),
        "exports": ("export" in only, lambda: processes.exports(made, few_rounds, folder)),
        "builds": ("build" in only, lambda: processes.builds(made, few_rounds, folder)),
    }
    for name, (asked, run) in kinds.items():
        if asked:
            _tell(name)
            figures[name] = run()
            yield json.loads(json.dumps(figures))  # as they are read back


def _act(made: list[catalogues.Made], actions: list[str], rounds: int) -> Figures:
    """Each action in turn in windows of all sizes, round by round; the first round warms up and is not counted."""
    found: Figures = {files.count: {name: [] for name in actions} for files in made}
    with ExitStack() as open_:
        windows = processes.windows(made, open_)
        for round_ in range(-1, rounds):
            for name in actions:
                _tell(f"round {round_ + 1} of {rounds}: {name}")
                for _, window in processes.in_turn(windows, round_):
                    samples = window.ask(name)
                    if round_ >= 0:
                        found[window.films][name].append(samples)
    return found


def _once(name: str, made: list[catalogues.Made], seconds: float) -> Figures:
    """What is measured once for each size. All windows are open, so that they share Qt's libraries alike."""
    found: Figures = {}
    with ExitStack() as open_:
        for files, window in zip(made, processes.windows(made, open_), strict=True):
            _tell(f"{name} with {files.count:,} films")
            found[files.count] = window.ask(f"{name} {seconds if name == 'minute' else files.table.resolve()}")
    return found


def _setting() -> dict[str, str]:
    from PySide6 import __version__

    return {
        "python": platform.python_version(),
        "qt": __version__,
        "sqlite": sqlite3.sqlite_version,
        "platform": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "cores": str(os.cpu_count()),
    }


def _tell(what: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what}", end="", file=sys.stderr, flush=True)


def main() -> None:
    arguments = _arguments()
    if arguments.write_docs:
        from benchmarks.docs import write

        write(json.loads(arguments.write_docs.read_text(encoding="utf-8")))
        return
    with ExitStack() as open_:
        folder = arguments.folder or Path(open_.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        figures: Figures = {}
        for figures in measure(arguments, folder):
            if arguments.json:
                arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    _tell("")
    print(report.table(figures))


if __name__ == "__main__":
    main()
