# SPDX-License-Identifier: MIT
"""The window sweeps what killed processes left behind, after its first frame."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from driver.event_loop import wait_for
from driver.window import Window
from laufbild import app
from laufbild.core.files.scratch import LOCK


def test_leftovers_are_swept_after_the_start(
    open_window: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_SWEPT_AFTER_MS", 0)
    left, mine = (tmp_path / name for name in (".laufbild-0123456789abcdef", ".laufbild-films"))
    for folder in (left, mine):
        folder.mkdir()
        (folder / LOCK).write_text("")
    note = tmp_path / "profile" / "begun" / "laufbild-0123456789abcdef"
    note.parent.mkdir(parents=True)
    note.write_bytes(os.fsencode(left))
    long_ago = time.time() - 100_000
    for path in (left / LOCK, left, mine / LOCK, mine, note):
        os.utime(path, (long_ago, long_ago))
    open_window()
    wait_for(lambda: not note.exists(), "the sweep")
    assert not left.exists() and mine.exists()
