# SPDX-License-Identifier: MIT
"""A personal file of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.catalogue.personal import PersonalFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[PersonalFile]:
    with closing(PersonalFile.open(path)) as opened:
        yield opened
