# SPDX-License-Identifier: MIT
"""Runs what is measured in processes of its own: windows that do what they are told, starts, builds and exports.

Windows of all sizes stand open at once and act in turn, so that a machine that changes its speed changes all.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks import exporting, floors, start
from benchmarks.catalogues import ENVIRONMENT, ROOT, Made, built


class Window:
    """The window of a catalogue, in a process of its own."""

    def __init__(self, made: Made, profile: Path) -> None:
        command = [sys.executable, str(ROOT / "tests/benchmarks/window.py"), str(made.catalogue), str(profile)]
        # Only Qt's own event loop says when it has nothing more to do.
        environment = {"QT_QPA_PLATFORM": "offscreen", **ENVIRONMENT, "QT_NO_GLIB": "1"}
        self.films = made.count
        self._process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._hear()

    def ask(self, what: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return self._hear()

    def _hear(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"the window with {self.films} films has failed with exit code {self._process.wait()}")
        return json.loads(line)

    def close(self) -> None:
        with self._process:
            pass


def windows(made: Sequence[Made], open_: ExitStack) -> list[Window]:
    """Open a window for each catalogue; they are closed with `open_`."""
    found = []
    for files in made:
        profile = open_.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        window = Window(files, Path(profile))
        open_.callback(window.close)
        found.append(window)
    return found


def in_turn(made: Sequence[Any], round_: int) -> Iterator[tuple[int, Any]]:
    """All with their places, from the front in one round and from the back in the next."""
    pairs = list(enumerate(made))
    yield from pairs if round_ % 2 == 0 else reversed(pairs)


def starts(made: Sequence[Made], rounds: int) -> dict[int, list[dict[str, float]]]:
    """Starts of the program with each catalogue in turn: to the first painted rows, and the memory then."""
    found: dict[int, list[dict[str, float]]] = {files.count: [] for files in made}
    with tempfile.TemporaryDirectory() as profile:
        for round_ in range(-1, rounds):
            for _, files in in_turn(made, round_):
                words = ("--catalogue", str(files.catalogue))
                seconds, memory, settled = start.started(start.LAUFBILD, profile, *words)
                if round_ >= 0:  # the first start reads the files from the disk
                    found[files.count].append({"seconds": seconds, "memory": memory, "settled": settled})
    return found


def exports(made: Sequence[Made], rounds: Mapping[int, int], folder: Path) -> dict[int, list[dict[str, Any]]]:
    """Exports of all films and columns, in two orders of the window, each beside SQLite's own command line."""
    found: dict[int, list[dict[str, Any]]] = {files.count: [] for files in made}
    for files in made:
        with tempfile.TemporaryDirectory(dir=folder) as name:
            timed = iter(exporting.rounds(files.catalogue, exporting.COLUMNS["all"], rounds[files.count], Path(name)))
            for (_, floor, _), (what, seconds, step) in zip(timed, timed, strict=True):
                sample = {"what": what, "seconds": seconds, "floor": floor, "longest_step": step}
                found[files.count].append(sample)
    return found


def builds(made: Sequence[Made], rounds: Mapping[int, int], folder: Path) -> dict[int, list[dict[str, float]]]:
    """Builds of each table beside SQLite's own command line, one after the other."""
    found: dict[int, list[dict[str, float]]] = {files.count: [] for files in made}
    with tempfile.TemporaryDirectory(dir=folder) as name:
        scratch = Path(name)
        for files in made:
            for _ in range(rounds[files.count]):
                floor = floors.import_and_index(files.table, scratch)
                (scratch / floors.DATABASE).unlink()
                found[files.count].append(built(files.table, scratch / "films.laufbild") | {"floor": floor})
    return found
