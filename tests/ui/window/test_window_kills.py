# SPDX-License-Identifier: MIT
"""The real window is killed while it is used and others write beside it: nothing it has shown as written is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import window_kills


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed otherwise there")
def test_nothing_that_the_window_showed_is_lost(tmp_path: Path, catalogue_path: Path) -> None:
    figures = window_kills.run(tmp_path, catalogue_path, rounds=2, seed=1)
    assert figures.rounds == 2 and sum(figures.reported.values())
