# SPDX-License-Identifier: MIT
"""Tables in XLSX files, read by openpyxl row by row once the archive is known to be of a sane size."""

from __future__ import annotations

import datetime
import struct
import warnings
import zipfile
import zlib
from contextlib import closing
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.export.guard import restored
from laufbild.catalogue.importing.problems import (
    LONG_CELL,
    NOT_PRINTABLE,
    SPREADSHEET_ERROR,
    TOO_MANY_CELLS,
    Reason,
)
from laufbild.catalogue.importing.tables import EMPTY_TABLE, LONGEST_CELL, NO_TABLE, XLSX, Row, Table, unreadable
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.schema import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "{path} would unpack to more than can be read; save the table as CSV and take that."
)
_MOST_ROWS = 1_048_576  # all that Excel has
_MOST_UNPACKED = 4 << 30
#: What a table repeats does not shrink to less than a hundredth; what is made to burst does.
_MOST_SHRUNK = 100
_UNSUSPICIOUS = 32 << 20
#: What openpyxl holds in memory as a whole, the texts of all cells above all.
_MOST_HELD = 512 << 20
_NOT_HELD = ("xl/worksheets/", "xl/media/")
_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"))
#: What zipfile, zlib, the XML parser and openpyxl raise where a file is damaged.
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, EOFError, NotImplementedError, RuntimeError,
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError,
)  # fmt: skip


class WorkbookTable(Table):
    """The first sheet with anything in it."""

    kind = XLSX

    def __init__(self, path: Path) -> None:
        super().__init__(path, ())
        try:
            with closing(_workbook(path)) as workbook:
                firsts = [(place, next(_filled(sheet), None)) for place, sheet in enumerate(workbook.worksheets)]
        except _DAMAGES as error:
            raise CatalogueError(DAMAGED, path=path) from error
        filled = [(place, first[1]) for place, first in firsts if first]
        if not filled:
            raise CatalogueError(EMPTY_TABLE, path=path)
        self._sheet, cells = filled[0]
        while not cells[-1].strip():
            del cells[-1]
        self.headings = tuple(restored(cell.strip()) for cell in cells)

    def rows(self) -> Iterator[Row]:
        try:
            with closing(_workbook(self.path)) as workbook:
                sheet = workbook.worksheets[self._sheet]
                last = min(sheet.max_row or _MOST_ROWS, _MOST_ROWS)
                filled = _filled(sheet)
                next(filled, None)
                for line, cells in filled:
                    self.share = min(1.0, line / last)
                    yield _row(line, cells, len(self.headings))
        except _DAMAGES as error:
            raise CatalogueError(DAMAGED, path=self.path) from error
        except OSError as error:
            raise unreadable(error, self.path) from error


def open_workbook(path: Path) -> WorkbookTable:
    """The table in an XLSX file. Raises CatalogueError for another archive, a damaged one, and one that would burst."""
    if not is_workbook(path):
        raise CatalogueError(NO_TABLE, path=path)
    if _would_burst(_entries(path)):
        raise CatalogueError(TOO_LARGE, path=path)
    return WorkbookTable(path)


def is_workbook(path: Path) -> bool:
    """Whether an archive is an XLSX file. Raises CatalogueError for a damaged one."""
    return any(entry.filename.lower() == "xl/workbook.xml" for entry in _entries(path))


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except _DAMAGES as error:
        raise CatalogueError(DAMAGED, path=path) from error


def _would_burst(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Judged by what the archive says of itself; nothing more is ever unpacked from it."""
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    held = sum(entry.file_size for entry in entries if not entry.filename.lower().startswith(_NOT_HELD))
    suspicious = unpacked > _UNSUSPICIOUS and unpacked > packed * _MOST_SHRUNK
    return suspicious or unpacked > _MOST_UNPACKED or held > _MOST_HELD


def _workbook(path: Path) -> Any:
    import openpyxl  # type: ignore[import-untyped]

    warnings.filterwarnings("ignore", module="openpyxl")  # of what it leaves out: styles, validation, pictures
    return openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)


def _filled(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows with anything in them, with their lines."""
    sheet.reset_dimensions()  # what a file says about them is often wrong
    for line, values in enumerate(sheet.iter_rows(max_row=_MOST_ROWS, values_only=True), 1):
        cells = [_cell(value) for value in values]
        if any(map(str.strip, cells)):
            yield line, cells


def _row(line: int, cells: list[str], width: int) -> Row:
    if any(cell.strip() for cell in cells[width:]):
        return Row(line, (), Reason(TOO_MANY_CELLS, {"count": len(cells), "columns": width}))
    if not _ERRORS.isdisjoint(cells):
        return Row(line, (), Reason(SPREADSHEET_ERROR, {"value": next(filter(_ERRORS.__contains__, cells))}))
    if max(map(len, cells)) > LONGEST_CELL:
        return Row(line, (), Reason(LONG_CELL))
    if any("\0" in cell for cell in cells):
        return Row(line, (), Reason(NOT_PRINTABLE))
    return Row(line, [*cells[:width], *[""] * (width - len(cells))])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        at_midnight = value.time() == datetime.time()
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "seconds")
    return str(value)
