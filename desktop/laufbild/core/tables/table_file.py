# SPDX-License-Identifier: MIT
"""A user's own table: headings, and rows read one by one whatever the file's size."""

from __future__ import annotations

import re
import stat
from abc import ABC, abstractmethod
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import reading
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work import cancellation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from laufbild.core.codec.row_problems import Reason

CSV, JSON_LINES, XLSX = "csv", "json", "xlsx"
NO_TABLE = QT_TRANSLATE_NOOP("Errors", "{path} is no table; CSV, TSV, JSON lines and XLSX can be read.")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "{path} would unpack to more than can be read; save the table as CSV and take that."
)
TOO_BIG = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} is too large to be read; a list or table may have up to {most} GB. Split it, and import the parts.",
)
TOO_WIDE = QT_TRANSLATE_NOOP("Errors", "{path} has more columns than can be read; there can be at most {most}.")
EMPTY_TABLE = QT_TRANSLATE_NOOP("Errors", "There is nothing in {path}.")
#: Bytes of a file, whatever it holds and wherever it comes from.
MOST_BYTES = 4 << 30
#: Characters of a cell, of a row, and of an object of JSON: json.loads lets nobody else have a turn while it reads one.
LONGEST_CELL = 1 << 20
LONGEST_ROW = 1 << 22
LONGEST_OBJECT = 1 << 20
#: Columns of a table, as many as those of Excel.
MOST_COLUMNS = 16_384

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

    def _advance(self, file: IO[bytes]) -> None:
        """Note how far a file is read, which may grow meanwhile. Raises CatalogueError where it grows too large."""
        cancellation.check()
        place = file.tell()
        self.share = min(1.0, place / (self.size or 1))
        if place > MOST_BYTES:
            raise too_big(self.path)

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """The rows from the first, without empty ones. Raises CatalogueError where the file can be read no further."""


def open_table(path: Path) -> Table:
    """The table in a file, told by its content. Raises CatalogueError where there is none."""
    with reading(path):
        check_file(path, NO_TABLE)
        with path.open("rb") as file:
            table = _opened(path, file)
    if len(table.headings) > MOST_COLUMNS:
        raise CatalogueError(TOO_WIDE, path=path, most=MOST_COLUMNS)
    return table


def check_file(path: Path, otherwise: str) -> None:
    """Raise CatalogueError for what is not a file, such as a pipe that nobody writes to, and for one too large."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise CatalogueError(otherwise, path=path)
    if found.st_size > MOST_BYTES:
        raise too_big(path)


def too_big(path: Path) -> CatalogueError:
    return CatalogueError(TOO_BIG, path=path, most=MOST_BYTES >> 30)


def _opened(path: Path, file: IO[bytes]) -> Table:
    head = file.read(1 << 12)
    if not head.strip():
        raise CatalogueError(EMPTY_TABLE, path=path)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        from laufbild.core.tables.xlsx_table import open_workbook

        return open_workbook(path)
    from laufbild.core.tables.decoding import encoding_of

    encoding = encoding_of(file)
    if encoding is None:
        raise CatalogueError(NO_TABLE, path=path)
    if re.match(JSON_BEGINS, head.decode(encoding, "replace").lstrip("\ufeff")):
        from laufbild.core.tables.json_rows import open_json

        return open_json(path, encoding)
    from laufbild.core.tables.csv_table import open_separated

    return open_separated(path, encoding)
