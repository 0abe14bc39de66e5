# SPDX-License-Identifier: MIT
"""Tables as text: CSV in its many dresses, read so that a bad row spoils only itself."""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple

from laufbild.core.codec.row_problems import (
    BAD_BYTES,
    LONG_CELL,
    LONG_ROW,
    NOT_PRINTABLE,
    QUOTES,
    TOO_MANY_CELLS,
    Reason,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import reading
from laufbild.core.tables.decoding import UNREADABLE, reader
from laufbild.core.tables.heading_row import HEADING_ROWS, heading_place
from laufbild.core.tables.table_file import (
    CSV,
    EMPTY_TABLE,
    LONGEST_CELL,
    LONGEST_ROW,
    NO_TABLE,
    Row,
    Table,
)
from laufbild.core.text.formula_guard import restored
from laufbild.core.work import cancellation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

_SAMPLE = 1 << 18
_SAMPLE_ROWS = 200
_PIECE = 1 << 16
#: How many times the letters of a file may be read again for quotations that are not closed: each line may open one
#: that is looked for up to the file's end.
_MOST_AGAIN = 8
#: A separator that is in no table, for one that has a single column.
_ONE_COLUMN = "\x1f"
_SAID = r'"?sep=(.)"?[\r\n]*'


class Dialect(NamedTuple):
    separator: str
    quoted: bool = True
    """Whether a quotation mark has a meaning."""


class _TooLong(Exception):
    """A row of more letters than anybody wants to hold."""


class _Unclosed(Exception):
    """A row that goes on in a file of which enough was read again."""


class _Lines:
    """The lines of a text as the csv module wants them, and the way on where it finds a row unreadable."""

    def __init__(self, text: io.TextIOWrapper, dialect: Dialect, size: int) -> None:
        self._text = text
        self._quoted = dialect.quoted
        self._most_again = size * _MOST_AGAIN
        self._again: deque[str] = deque()
        self.number = 0
        self.row: list[str] = []
        self._length = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.row and self._most_again < 0:
            raise _Unclosed
        line = self._popped() if self._again else self._text.readline(LONGEST_ROW)
        if not line:
            raise StopIteration
        self.number += 1
        self.row.append(line)
        self._length += len(line)
        if self._length >= LONGEST_ROW:
            raise _TooLong
        return line

    def _popped(self) -> str:
        line = self._again.popleft()
        self._most_again -= len(line)
        return line

    def begin(self) -> int:
        """Begin a row; the result is its line."""
        self.row = []
        self._length = 0
        return self.number + 1

    def go_on(self, error: Exception) -> Reason:
        """After an error in a row: go to where the next one begins, and say what was wrong."""
        if isinstance(error, _TooLong):
            return self._past_long_row(LONG_ROW)
        if "field larger" in str(error):
            return self._past_long_row(LONG_CELL)
        self._read_again()
        return Reason(QUOTES)

    def _past_long_row(self, sentence: str) -> Reason:
        here, again, number = self._text.tell(), self._again.copy(), self.number
        if self._skip(self._is_open() and self._most_again >= 0):
            return Reason(sentence)
        self._text.seek(here)  # to the file's end no quotation mark: it was the first that was wrong
        self._again, self.number = again, number
        if len(self.row) > 1:
            self._read_again()
        else:
            self._skip(False)
        return Reason(QUOTES)

    def _read_again(self) -> None:
        """Take all lines of the row but the first for rows of their own."""
        self._again.extendleft(reversed(self.row[1:]))
        self.number -= len(self.row) - 1

    def _is_open(self) -> bool:
        """Whether the row goes on after its last line: a quotation is not closed yet."""
        return self._quoted and sum(line.count('"') for line in self.row) % 2 == 1

    def _skip(self, is_open: bool) -> bool:
        """Go to the end of the row, in a quotation or not; whether that ends before the file does."""
        ends = self.row[-1].endswith(("\n", "\r"))
        while is_open or not ends:
            cancellation.check()
            piece = self._again.popleft() if self._again else self._text.readline(_PIECE)
            if not piece:
                return not is_open
            self._most_again -= len(piece)
            is_open ^= self._quoted and piece.count('"') % 2 == 1
            self.number += ends
            ends = piece.endswith(("\n", "\r"))
        return True


class SeparatedTable(Table):
    """CSV, TSV and their like."""

    kind = CSV

    def __init__(self, path: Path, encoding: str, dialect: Dialect, skipped: int, preamble: int = 0) -> None:
        """`skipped` lines do not count, as that which names the separator; the headings stand after a `preamble`."""
        self.encoding = encoding
        self.separator = dialect.separator.strip(_ONE_COLUMN)
        self._dialect = dialect
        self.preamble = preamble
        self._skipped = skipped + preamble
        super().__init__(path, ())
        heading = next(self._rows(), None)
        if heading is None or heading.problem:
            raise CatalogueError(NO_TABLE if heading else EMPTY_TABLE, path=path)
        self.headings = tuple(restored(cell.strip()) for cell in heading.cells)

    def rows(self) -> Iterator[Row]:
        width = len(self.headings)
        rows = self._rows()
        next(rows, None)
        for row in rows:
            missing = width - len(row.cells)
            if missing == 0 or row.problem:
                yield row
            elif missing > 0:
                yield Row(row.line, [*row.cells, *[""] * missing])
            else:
                yield _narrowed(row, width)

    def _rows(self) -> Iterator[Row]:
        with reading(self.path), self.path.open("rb") as file, reader(file, self.encoding) as text:
            for _ in range(self._skipped):
                text.readline(_PIECE)
            yield from self._read(file, _Lines(text, self._dialect, self.size))

    def _read(self, file: IO[bytes], lines: _Lines) -> Iterator[Row]:
        lines.number = self._skipped
        csv.field_size_limit(LONGEST_CELL)
        rows = _csv_reader(lines, self._dialect)
        while True:
            line = lines.begin()
            if line & 0xFF == 0:
                self._advance(file)
            try:
                cells = next(rows, None)
            except (csv.Error, _TooLong, _Unclosed) as error:
                yield Row(line, (), lines.go_on(error))
                continue
            if cells is None:
                return
            if problem := self._flaw(lines.row):
                yield Row(line, (), problem)
            elif any(map(str.strip, cells)):
                yield Row(line, cells)

    def _flaw(self, lines: list[str]) -> Reason | None:
        for line in lines:
            if UNREADABLE in line:
                return Reason(BAD_BYTES, {"encoding": self.encoding.removesuffix("-sig").upper()})
            if "\0" in line:
                return Reason(NOT_PRINTABLE)
        return None


def _narrowed(row: Row, width: int) -> Row:
    """A row without the empty cells beyond the last column."""
    if any(cell.strip() for cell in row.cells[width:]):
        return Row(row.line, (), Reason(TOO_MANY_CELLS, {"count": len(row.cells), "columns": width}))
    return Row(row.line, row.cells[:width])


def _csv_reader(lines: Iterator[str], dialect: Dialect) -> Iterator[list[str]]:
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if dialect.quoted else csv.QUOTE_NONE
    return csv.reader(lines, delimiter=dialect.separator, quoting=quoting, skipinitialspace=True, strict=True)


def open_separated(path: Path, encoding: str) -> SeparatedTable:
    """The table in a text file. Raises CatalogueError where there is nothing in it."""
    with path.open("rb") as file, reader(file, encoding) as text:
        lines = list(io.StringIO(text.read(_SAMPLE), newline=""))
    said = re.fullmatch(_SAID, lines[0]) if lines else None
    if said:
        return SeparatedTable(path, encoding, Dialect(said[1]), 1)
    preamble = _preamble(lines)
    return SeparatedTable(path, encoding, dialect_of(lines[preamble:]), 0, preamble)


def _preamble(lines: list[str]) -> int:
    """The lines before the headings, where a later line than the first can be those: a title row, empty rows."""
    first = _cells(lines)
    if heading_place([first]) == 0:
        return 0
    for place in range(1, min(HEADING_ROWS, len(lines))):
        if heading_place([first, _cells(lines[place:])]) == 1:
            return place
    return 0


def _cells(lines: list[str]) -> list[str]:
    """The cells of the first of these lines, in the dialect that suits them."""
    with suppress(csv.Error):
        return next(_csv_reader(iter(lines), dialect_of(lines)), [])
    return []


def dialect_of(lines: list[str]) -> Dialect:
    """The dialect in which most rows have as many cells as the headings, and in which those are more than one."""
    tried = (Dialect(_ONE_COLUMN), Dialect(","), Dialect(";"), Dialect("\t"), Dialect("\t", quoted=False))
    scores = [(agreement(lines, dialect), -place) for place, dialect in enumerate(tried)]
    return tried[-max(scores)[1]]


def agreement(lines: list[str], dialect: Dialect) -> tuple[float, int]:
    """The share of rows that are as wide as the headings, in tenths, and that width; 0 where it is 1."""
    widths = list(_widths(lines, dialect))
    if not widths or widths[0] < 2:
        return 0, 0
    return round(widths.count(widths[0]) / len(widths), 1), widths[0]


def _widths(lines: list[str], dialect: Dialect) -> Iterator[int]:
    rows = _csv_reader(iter(lines), dialect)
    for _ in range(_SAMPLE_ROWS):
        try:
            cells = next(rows, None)
        except csv.Error:
            yield 0
            continue
        if cells is None:
            return
        if any(cells):
            yield len(cells)
