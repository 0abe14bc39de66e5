# SPDX-License-Identifier: MIT
"""Start to the first painted row, and memory: Laufbild beside a bare PySide6 window with an empty table.

    python tests/benchmarks/start.py [PAIRS]

The two start in turn, so that a machine that changes its speed changes both; ratios are taken pair by pair.
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
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
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
painted = Painted()
table.viewport().installEventFilter(painted)
window.show()
app.exec()
"""
LAUFBILD = f"""
import sys
from laufbild.__main__ import main
from laufbild import preflight
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
        painted = globals()["Painted"]()
        laufbild.window.table.viewport().installEventFilter(painted)
        return run(laufbild)
    laufbild.app.Application.run = run_watched
preflight.install_fatal_handler = watched
WATCH = {WATCH!r}
sys.exit(main(["--profile", sys.argv[1]]))
"""
MEASURES = (("first painted row", "s"), ("memory then", "MB"), ("memory settled", "MB"))


def started(code: str, profile: str) -> tuple[float, float, float]:
    """Seconds to the first paint, megabytes then, and megabytes when the start has settled."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each start would compile the program anew
    begun = time.perf_counter()
    command = [sys.executable, "-c", code, profile]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
        assert run.stdout is not None
        then = run.stdout.readline()
        seconds = time.perf_counter() - begun
        settled = run.stdout.readline()
    if run.returncode or not settled:
        raise SystemExit(f"a start failed with exit code {run.returncode}")
    return seconds, float(then), float(settled)


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as profile:
        for code in (BARE, LAUFBILD):
            started(code, profile)
        measured = [(started(BARE, profile), started(LAUFBILD, profile)) for _ in range(pairs)]
    for place, (what, unit) in enumerate(MEASURES):
        bare = statistics.median(pair[0][place] for pair in measured)
        ours = statistics.median(pair[1][place] for pair in measured)
        ratio = statistics.median(pair[1][place] / pair[0][place] for pair in measured)
        print(f"{what:18} bare {bare:8.3f} {unit:2}   Laufbild {ours:8.3f} {unit:2}   ratio {ratio:.2f}   ({pairs} pairs)")


if __name__ == "__main__":
    main()
