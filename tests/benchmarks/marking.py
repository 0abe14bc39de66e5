# SPDX-License-Identifier: MIT
"""Measures marking 1,000 selected films in the window, and undoing it: how long its thread is busy with that.

    python tests/benchmarks/marking.py [CATALOGUE ...] [--films 1000] [--rounds 7]

Without a catalogue the one that comes with the program is taken. The program runs without a screen and with an empty
profile. From the key that is pressed until the event loop has nothing more to do: the write that is there for good,
the table and the marks in the details painted anew, and the facets counted. Prints medians and the longest, in
milliseconds; the bar is 100.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from pyroaring import BitMap
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.moments import between, now
from benchmarks.window import opened
from laufbild import paths
from laufbild.app import Application

_PATIENCE_S = 120


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogues", nargs="*", type=Path)
    parser.add_argument("--films", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


def measure(catalogue: Path, profile: Path, films: int, rounds: int) -> Iterator[tuple[str, list[float]]]:
    """The milliseconds of each action of the window, a round after the other."""
    stage = opened(catalogue, profile)
    application = stage.application
    personal_session, window = application.personal_session, application.window
    _wait(lambda: personal_session.is_ready)
    ids = application.session.found.ids
    window.table.selection.set_films(BitMap(ids[: min(films, len(ids))]))
    _settle(application)
    marks = {"rate": ("rate_8", "rate_6"), "want": ("wanted", "wanted"), "see": ("seen", "seen")}
    for name, actions in marks.items():
        done, undone = [], []
        for round_ in range(rounds):
            done.append(_busy(application, window.menus.actions[actions[round_ % 2]].trigger))
            undone.append(_busy(application, window.menus.actions["undo"].trigger))
        yield name, done
        yield f"undo {name}", undone
    window.close()
    application.close()


def _busy(application: Application, act: Callable[[], object]) -> float:
    """How many milliseconds the window's thread works until it rests again, without waiting."""
    begun = now()
    act()
    at_once = between(begun, now())
    working = at_once
    while True:
        begun = now()
        more = QEventLoop().processEvents() or application.session.busy
        working += between(begun, now())
        if not more and not _waiting(application):
            return working * 1000
        time.sleep(0.001)


def _waiting(application: Application) -> bool:
    window = application.window
    return window.late.marks.panel.waiting or window.late.details.waiting or application.personal_session.busy


def _settle(application: Application) -> None:
    _busy(application, lambda: None)


def _wait(true: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not true() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def main() -> None:
    arguments = _arguments()
    for catalogue in arguments.catalogues or [paths.bundled_catalogue()]:
        with tempfile.TemporaryDirectory() as profile:
            for name, found in measure(catalogue, Path(profile), arguments.films, arguments.rounds):
                said = f"median {median(found):7.1f}  longest {max(found):7.1f}"
                print(f"{catalogue.name:28} {name:10} {said}", flush=True)


if __name__ == "__main__":
    main()
