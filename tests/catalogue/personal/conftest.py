# SPDX-License-Identifier: MIT
"""A personal file of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.catalogue.personal import Personal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[Personal]:
    with closing(Personal.open(path)) as opened:
        yield opened
