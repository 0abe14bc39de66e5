# SPDX-License-Identifier: MIT
"""Where an action's time goes: profiles it in a window of its own.

QT_QPA_PLATFORM=offscreen python tests/benchmarks/profiling.py CATALOGUE ACTION [LINES]
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sys
import tempfile
from pathlib import Path

os.environ["QT_NO_GLIB"] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from benchmarks.actions import ACTIONS
from benchmarks.window import opened


def main() -> None:
    catalogue, name, lines = sys.argv[1], sys.argv[2], int((sys.argv[3:] or ["35"])[0])
    with tempfile.TemporaryDirectory() as profile:
        stage = opened(Path(catalogue), Path(profile))
        list(ACTIONS[name](stage))
        watched = cProfile.Profile()
        watched.runcall(lambda: list(ACTIONS[name](stage)))
    stats = pstats.Stats(watched)
    stats.sort_stats("cumulative").print_stats("laufbild|benchmarks|method", lines)
    stats.sort_stats("tottime").print_stats(lines)


if __name__ == "__main__":
    main()
