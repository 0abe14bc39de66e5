# SPDX-License-Identifier: MIT
"""Tables in files, the vocabulary of the shipped catalogue, and a build run to its end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.importing import Options
from laufbild.catalogue.vocabulary import Vocabulary

Write = Callable[..., Path]
ADDED = "2026-11-25"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a table as text or bytes."""

    def write(content: str | bytes, name: str = "films.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture(scope="session")
def vocabulary(catalogue: Catalogue) -> Vocabulary:
    return catalogue.vocabulary


@pytest.fixture(scope="session")
def options(vocabulary: Vocabulary) -> Options:
    return Options(vocabulary, added=ADDED)
