# SPDX-License-Identifier: MIT
"""The process that reads spreadsheets: openpyxl can't be told how much it may take, nor be stopped, so it runs here.

What is read goes through a pipe as JSON in UTF-8, and is nothing but data there, whatever this process was made to do:

    {"sheet": 0, "headings": ["title", "year"]}     first, if that was asked for
    {"share": 0.5, "rows": [[2, ["Beg", "1970"]], [3, null]]}     null for a row that is too long
    {"fault": "damaged"}, or "empty", "memory", "time", or the number of an error of the system
    {"all": true}     at last, with false where there is more than was asked for
"""

from __future__ import annotations

import datetime
import gc
import json
import struct
import time
import warnings
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import ParseError

from laufbild.core.tables.table_file import LONGEST_ROW
from laufbild.core.work.process_limits import Limits, confine

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DAMAGE, EMPTY, MEMORY, TIME = "damaged", "empty", "memory", "time"
#: Rows that Excel has.
MOST_ROWS = 1_048_576
#: What zipfile, zlib, the XML parser and openpyxl raise where a file is damaged.
DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, EOFError, NotImplementedError, RuntimeError,
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError,
)  # fmt: skip
#: Rows, letters and seconds after which what was read is sent.
_BATCH, _LETTERS, _INTERVAL = 512, 1 << 18, 0.5
#: Cells of a row that are not counted, and cells that all rows may have beyond those: openpyxl makes each that is left
#: out before the last one of a row.
_WIDE, _MOST_BEYOND = 1_000, 1 << 24
#: Characters that a cell takes in a message besides its own.
_PER_CELL = 3

Say = Callable[[dict[str, Any]], None]


class _TooWide(Exception):
    """The rows of a sheet have more cells in all than can be waited for."""


class Asked(NamedTuple):
    """Which rows of a workbook are to be read: of the first sheet with anything in it, or of the one of a number.

    Without a number the first row comes as headings. Rows that begin up to line `after` are left out; it ends after
    `most` rows, or `letters`.
    """

    path: Path
    sheet: int | None = None
    after: int = 0
    most: int = MOST_ROWS
    letters: int = 1 << 60


def serve(connection: Connection, asked: Asked, limits: Limits) -> None:
    """Read what was asked for, within limits, and say what is found until nobody listens any more."""
    gc.enable()  # the program's start turns it off
    confine(limits)
    with suppress(BrokenPipeError, ConnectionResetError):
        answer(asked, lambda message: connection.send_bytes(as_bytes(message)))


def as_bytes(message: dict[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def answer(asked: Asked, say: Say) -> None:
    """Say what is found, and at last that it was all, or what is wrong."""
    from openpyxl.utils import exceptions  # type: ignore[import-untyped]

    try:
        with asked.path.open("rb") as file, closing(_workbook(file)) as workbook:
            said = _read(workbook, asked, say)
    except (BrokenPipeError, ConnectionResetError):
        raise
    except MemoryError:
        said = {"fault": MEMORY}
    except _TooWide:
        said = {"fault": TIME}
    except (*DAMAGES, exceptions.CellCoordinatesException, exceptions.NamedRangeException):
        said = {"fault": DAMAGE}
    except OSError as error:
        said = {"fault": error.errno or DAMAGE}
    say(said)


def _read(workbook: Any, asked: Asked, say: Say) -> dict[str, Any]:
    for place, sheet in enumerate(workbook.worksheets):
        if asked.sheet in (None, place):
            last = min(sheet.max_row or MOST_ROWS, MOST_ROWS)
            rows = _filled(sheet, say)
            if asked.sheet is None and (first := next(rows, None)):
                say({"sheet": place, "headings": first[1]})
                return {"all": _send(rows, last, asked, say)}
            if asked.sheet == place:
                return {"all": _send(rows, last, asked, say)}
    return {"fault": EMPTY}


def _send(rows: Iterator[tuple[int, list[str]]], last: int, asked: Asked, say: Say) -> bool:
    """Say what the rows are, in batches; whether these were all."""
    batch = _Batch()
    for line, cells in rows:
        if line > asked.after:
            batch.add(line, cells)
            if batch.is_full or batch.count == asked.most:
                batch.send(min(1.0, line / last), say)
        if batch.count >= asked.most or batch.letters >= asked.letters:
            return False
    batch.send(1.0, say)
    return True


class _Batch:
    """Rows that are sent together; `count` and `letters` are of all that were added."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, list[str] | None]] = []
        self._letters = self.letters = self.count = 0
        self._told = time.monotonic()

    def add(self, line: int, cells: list[str]) -> None:
        length = sum(map(len, cells)) + len(cells) * _PER_CELL
        is_long = length >= LONGEST_ROW
        self._rows.append((line, None if is_long else cells))
        self._letters += 0 if is_long else length
        self.count += 1

    @property
    def is_full(self) -> bool:
        is_late = time.monotonic() - self._told > _INTERVAL
        return len(self._rows) == _BATCH or self._letters > _LETTERS or is_late

    def send(self, share: float, say: Say) -> None:
        say({"share": share, "rows": self._rows})
        self.letters += self._letters
        self._rows, self._letters, self._told = [], 0, time.monotonic()


def _workbook(file: IO[bytes]) -> Any:
    """Of a path, openpyxl would ask for a certain ending."""
    import openpyxl  # type: ignore[import-untyped]

    percents: set[int] = set()
    _amend(percents)
    warnings.filterwarnings("ignore", module="openpyxl")  # of what it leaves out: styles, validation, pictures
    workbook = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    percents |= _percent_styles(workbook)
    return workbook


def _percent_styles(workbook: Any) -> set[int]:
    """The styles whose numbers are shown as percents."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE  # type: ignore[import-untyped]

    own = dict(enumerate(workbook._number_formats, BUILTIN_FORMATS_MAX_SIZE))
    formats = {**BUILTIN_FORMATS, **own}
    return {n for n, style in enumerate(workbook._cell_styles) if "%" in (formats.get(style.numFmtId) or "")}


def _amend(percents: Collection[int]) -> None:
    """Take rows that go back for damage: openpyxl would leave them out without a word. Show percents as such.

    `percents` are the styles of cells of percents; they are known once the workbook is open.
    """
    from openpyxl.worksheet import _read_only, _reader  # type: ignore[import-untyped]

    class InOrder(_reader.WorkSheetParser):  # type: ignore[misc]
        def parse_row(self, row: Any) -> Any:
            before = self.row_counter
            found = super().parse_row(row)
            if self.row_counter <= before:
                raise ValueError(f"row {self.row_counter} stands behind row {before}")
            return found

        def parse_cell(self, element: Any) -> Any:
            """As a spreadsheet shows it: 0.85 in a cell of percents is 85 %."""
            found = super().parse_cell(element)
            if found["style_id"] in percents and isinstance(found["value"], int | float):
                found["value"] = f"{found['value'] * 100:.10g} %"
            return found

    _read_only.WorkSheetParser = InOrder


def _filled(sheet: Any, say: Say) -> Iterator[tuple[int, list[str]]]:
    """The rows with anything in them, with their lines. Where nothing comes for long, that it is still read is said."""
    beyond = 0
    sheet.reset_dimensions()  # what a file says about them is often wrong
    told = time.monotonic()
    for line, values in enumerate(sheet.iter_rows(max_row=MOST_ROWS, values_only=True), 1):
        beyond += max(0, len(values) - _WIDE)
        if beyond > _MOST_BEYOND:
            raise _TooWide
        cells = [_cell(value) for value in values]
        while cells and not cells[-1].strip():
            del cells[-1]
        if cells:
            yield line, cells
        elif time.monotonic() - told > _INTERVAL:
            told = time.monotonic()
            say({"rows": []})


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        at_midnight = value.time() == datetime.time()
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "seconds")
    return str(value)
