# SPDX-License-Identifier: MIT
"""Why PySide6 is pinned: some versions lose a reference to None on every call that returns nothing, and die of it."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(1_000_000):
    thing.setObjectName("")
"""


def test_a_million_calls_that_return_nothing() -> None:
    """In a process of its own, so that a crash is one test that fails."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
