# SPDX-License-Identifier: MIT
"""Tables in files, the vocabulary of the shipped catalogue, and a build run to its end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.importing import Options, sheet_rows, workbook
from laufbild.catalogue.importing.sheet_process import SheetProcess
from laufbild.catalogue.importing.sheet_rows import Asked
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


class ReadHere(SheetProcess):
    """What reads a spreadsheet, in this process."""

    def __init__(self, asked: Asked) -> None:
        self._path = asked.path
        self._said: list[bytes] = []
        sheet_rows.answer(asked, lambda message: self._said.append(sheet_rows.as_bytes(message)))
        self._said.reverse()

    def _next(self) -> bytes:
        return self._said.pop()

    def close(self) -> None: ...


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spreadsheets are read in this process, where a test can reach into what reads them."""
    monkeypatch.setattr(workbook, "_process", lambda *asked, **bounds: ReadHere(Asked(*asked, **bounds)))


@pytest.fixture(scope="session")
def vocabulary(catalogue: Catalogue) -> Vocabulary:
    return catalogue.vocabulary


@pytest.fixture(scope="session")
def options(vocabulary: Vocabulary) -> Options:
    return Options(vocabulary, added=ADDED)
