# SPDX-License-Identifier: MIT
"""A user's own table: headings, and rows read one by one whatever the file's size."""

from __future__ import annotations

import re
import stat
from abc import ABC, abstractmethod
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.schema import CLOSED, MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from laufbild.catalogue.importing.problems import Reason

CSV, JSON_LINES, XLSX = "csv", "json", "xlsx"
NO_TABLE = QT_TRANSLATE_NOOP("Errors", "{path} is no table; CSV, TSV, JSON lines and XLSX can be read.")
EMPTY_TABLE = QT_TRANSLATE_NOOP("Errors", "There is nothing in {path}.")
#: Letters of a cell, and of a row.
LONGEST_CELL = 1 << 20
LONGEST_ROW = 1 << 22

#: How objects of JSON begin.
JSON_BEGINS = r"\s*(\{|\[\s*[{\]]|\[\s*$)"


class Row(NamedTuple):
    """A row: the line it begins in, and a text for each column; or why it cannot be read."""

    line: int
    cells: Sequence[str]
    problem: Reason | None = None


class Table(ABC):
    """A table in a file. `size` is the file's, in bytes; `encoding` and `separator` are empty where there is none."""

    kind: str
    encoding = ""
    separator = ""

    def __init__(self, path: Path, headings: Sequence[str]) -> None:
        self.path = path
        self.headings = tuple(heading.strip() for heading in headings)
        self.size = path.stat().st_size
        self.share = 0.0
        """How far the latest `rows` have come, from 0 to 1."""

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """The rows from the first, without empty ones. Raises CatalogueError where the file can be read no further."""


def open_table(path: Path) -> Table:
    """The table in a file, told by its content. Raises CatalogueError where there is none."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise CatalogueError(NO_TABLE, path=path)
        with path.open("rb") as file:
            return _opened(path, file)
    except OSError as error:
        raise unreadable(error, path) from error


def _opened(path: Path, file: IO[bytes]) -> Table:
    head = file.read(1 << 12)
    if not head.strip():
        raise CatalogueError(EMPTY_TABLE, path=path)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        from laufbild.catalogue.importing.workbook import open_workbook

        return open_workbook(path)
    from laufbild.catalogue.importing.decoding import encoding_of

    encoding = encoding_of(file)
    if encoding is None:
        raise CatalogueError(NO_TABLE, path=path)
    if re.match(JSON_BEGINS, head.decode(encoding, "replace").lstrip("\ufeff")):
        from laufbild.catalogue.importing.json_lines import open_json

        return open_json(path, encoding)
    from laufbild.catalogue.importing.separated import open_separated

    return open_separated(path, encoding)


def unreadable(error: OSError, path: Path) -> CatalogueError:
    """The sentence for what the system says about reading a file."""
    if isinstance(error, FileNotFoundError):
        return CatalogueError(MISSING, path=path)
    return CatalogueError(CLOSED, path=path, reason=error.strerror or error)
