# SPDX-License-Identifier: MIT
"""Start to the first painted row, and memory: Laufbild beside a bare PySide6 window with an empty table.

    python tests/benchmarks/start.py [ROUNDS]

The bare table has nothing at all in it, so that its window never needs a font; beside it stands one with headings.
They start in turn, so that a machine that changes its speed changes all; ratios are taken round by round.
The time is from starting the process to the end of the table's first paint; the memory is the resident set then,
and again when the start has settled (counts, details and fonts are there).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

WATCH = """
def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6
class Painted(QObject):
    def __init__(self, table):
        super().__init__()
        self.table = table
        table.viewport().installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.table.viewportEvent(event)  # the viewport's own event() would paint no table
            print(megabytes(), flush=True)
            QTimer.singleShot(400, settled)
            return True
        return False
def settled():
    print(megabytes(), flush=True)
    app.quit()
"""
BARE = f"""
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
{WATCH}
app = QApplication([])
window = QMainWindow()
table = QTableView()
window.setCentralWidget(table)
window.resize(1440, 900)
painted = Painted(table)
window.show()
app.exec()
"""
HEADED = BARE.replace(
    "window.setCentralWidget(table)",
    """from PySide6.QtGui import QStandardItemModel
model = QStandardItemModel(0, 5)
model.setHorizontalHeaderLabels(["Title", "Also known as", "Year", "Discipline", "Evidence"])
table.setModel(model)
window.setCentralWidget(table)""",
)
LAUFBILD = f"""
import sys
from laufbild.__main__ import main
from laufbild.cli import preflight
handler = preflight.install_fatal_handler
def watched():
    handler()
    from PySide6.QtWidgets import QApplication
    import laufbild.app
    run = laufbild.app.Application.run
    def run_watched(laufbild):
        global app, painted
        from PySide6.QtCore import QEvent, QObject, QTimer
        globals().update(QEvent=QEvent, QObject=QObject, QTimer=QTimer)
        exec(WATCH, globals())
        app = laufbild.qt
        painted = globals()["Painted"](laufbild.window.table)
        return run(laufbild)
    laufbild.app.Application.run = run_watched
preflight.install_fatal_handler = watched
WATCH = {WATCH!r}
sys.exit(main(["--profile", *sys.argv[1:]]))
"""
MEASURES = (("first painted row", "s"), ("memory then", "MB"), ("memory settled", "MB"))


def started(code: str, profile: str, *more: str) -> tuple[float, float, float]:
    """Seconds to the first paint, megabytes then, and megabytes when the start has settled; `more` words for it."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each start would compile the program anew
    begun = time.perf_counter()
    command = [sys.executable, "-c", code, profile, *more]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=environment, text=True, **pipes) as run:
        assert run.stdout is not None
        then = run.stdout.readline()
        seconds = time.perf_counter() - begun
        settled = run.stdout.readline()
    if run.returncode or not settled:
        raise SystemExit(f"a start failed with exit code {run.returncode}")
    return seconds, float(then), float(settled)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    codes = {"bare": BARE, "with headings": HEADED, "Laufbild": LAUFBILD}
    with tempfile.TemporaryDirectory() as profile:
        for code in codes.values():
            started(code, profile)
        measured = [{name: started(code, profile) for name, code in codes.items()} for _ in range(rounds)]
    for place, (what, unit) in enumerate(MEASURES):
        medians = {name: statistics.median(found[name][place] for found in measured) for name in codes}
        print(f"{what:18}", *(f"{name} {value:.3f} {unit}  " for name, value in medians.items()), end=" ")
        for name in ("bare", "with headings"):
            ratio = statistics.median(found["Laufbild"][place] / found[name][place] for found in measured)
            fastest = min(found["Laufbild"][place] for found in measured) / min(f[name][place] for f in measured)
            print(f"{ratio:.2f} × {name} (lowest by lowest {fastest:.2f})", end="  ")
        print(f"({rounds} rounds)")


if __name__ == "__main__":
    main()
