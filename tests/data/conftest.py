# SPDX-License-Identifier: MIT
"""A source tree of one's own to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.sources import SMALL, builder


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small source tree without a fault."""
    return Path(shutil.copytree(SMALL, tmp_path / "data"))


@pytest.fixture
def faults(tree: Path) -> Callable[[], list[str]]:
    def build() -> list[str]:
        with pytest.raises(builder.SourceErrors) as caught:
            builder.build(tree, tree / "catalogue.sqlite")
        assert not (tree / "catalogue.sqlite").exists()
        lines: list[str] = caught.value.lines
        return lines

    return build
