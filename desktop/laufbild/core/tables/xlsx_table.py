# SPDX-License-Identifier: MIT
"""Tables in XLSX files, read in a process of its own once the archive is known to be of a sane size."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from laufbild.core.codec.row_problems import (
    LONG_CELL,
    LONG_ROW,
    NOT_PRINTABLE,
    TOO_MANY_CELLS,
    Reason,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.tables.heading_row import HEADING_ROWS, heading_place
from laufbild.core.tables.table_file import (
    LONGEST_CELL,
    NO_TABLE,
    TOO_LARGE,
    XLSX,
    Row,
    Table,
)
from laufbild.core.tables.zip_directory import entries_of, would_burst
from laufbild.core.text.formula_guard import restored

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from laufbild.core.tables.sheet_process import SheetProcess

#: Bytes that all of a workbook unpacks to.
_MOST_UNPACKED = 4 << 30
#: Bytes of the texts of all cells, which openpyxl holds in memory.
_MOST_TEXTS = 512 << 20
_TEXTS = "xl/sharedstrings.xml"
#: Bytes of all else of which openpyxl makes objects: styles, names, lists of sheets.
_MOST_ELSE = 8 << 20
_ELSE = ("xl/workbook.xml", "xl/styles.xml", "xl/_rels/", "xl/theme/", "docprops/", "[content_types].xml", "_rels/")
#: Rows, and letters of them, that are kept from the first reading: who looks at no more needs no second process.
#: Sheets in which headings are looked for.
_SHEETS = 8
_KEPT, _KEPT_LETTERS = 1024, 1 << 20


class WorkbookTable(Table):
    """The first sheet with headings that name a title, else the first one with anything in it."""

    kind = XLSX

    def __init__(self, path: Path) -> None:
        super().__init__(path, ())
        self._sheet = self._last = 0
        self._kept: list[tuple[int, list[str] | None]] = []
        self._has_more = True
        self._read_first(None)
        place = self._heading_place()
        if place is None:
            place = self._place_on_later_sheet()
        if place:
            self._last, cells = self._kept[place - 1]
            self.headings = _headings(cells or [])
            self._kept = self._kept[place:]

    def _place_on_later_sheet(self) -> int | None:
        """The place of the headings on a later sheet, which is read instead; None, and the first sheet, without any."""
        first = self._sheet, self.headings, self._kept, self._has_more, self._last
        with suppress(CatalogueError):  # after the last sheet, or where one takes too much
            for sheet in range(self._sheet + 1, self._sheet + _SHEETS):
                self._read_first(sheet)
                if (place := self._heading_place()) is not None:
                    return place
        self._sheet, self.headings, self._kept, self._has_more, self._last = first
        return None

    def _read_first(self, sheet: int | None) -> None:
        """Read the first rows of a sheet, or of the first one with anything in it."""
        self._sheet, self._kept, self._has_more, self._last = sheet or 0, [], True, 0
        with closing(_process(self.path, sheet, most=_KEPT, letters=_KEPT_LETTERS)) as process:
            for said in process.messages():
                if said.headings is not None:
                    self._sheet = said.sheet
                    self.headings = _headings(said.headings)
                self._kept += said.rows
                self._has_more = not said.all
        if sheet is not None:
            self._last, cells = self._kept.pop(0) if self._kept else (0, [])
            self.headings = _headings(cells or [])

    def _heading_place(self) -> int | None:
        return heading_place([self.headings, *(cells or [] for _, cells in self._kept[:HEADING_ROWS])])

    def rows(self) -> Iterator[Row]:
        width = len(self.headings)
        yield from (_row(line, cells, width) for line, cells in self._kept)
        if self._has_more:
            last = max((line for line, _ in self._kept), default=self._last)
            with closing(_process(self.path, self._sheet, last)) as process:
                for said in process.messages():
                    yield from (_row(line, cells, width) for line, cells in said.rows)
                    self.share = said.share
        self.share = 1.0


def _headings(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(restored(cell.strip()) for cell in cells)


def _process(path: Path, sheet: int | None = None, after: int = 0, **bounds: int) -> SheetProcess:
    from laufbild.core.tables.sheet_process import SheetProcess  # Python's means for processes take their time
    from laufbild.core.tables.sheet_rows import Asked

    return SheetProcess(Asked(path, sheet, after, **bounds))


def open_workbook(path: Path) -> WorkbookTable:
    """The table in an XLSX file. Raises CatalogueError for another archive, a damaged one, and one that would burst."""
    if not is_workbook(path):
        raise CatalogueError(NO_TABLE, path=path)
    entries = entries_of(path)
    if would_burst(entries, _MOST_UNPACKED) or _is_large(entries):
        raise CatalogueError(TOO_LARGE, path=path)
    return WorkbookTable(path)


def is_workbook(path: Path) -> bool:
    """Whether an archive is an XLSX file. Raises CatalogueError for a damaged one."""
    return any(entry.filename.lower() == "xl/workbook.xml" for entry in entries_of(path))


def _is_large(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether more is in it than is read as a whole, before the first row."""
    sizes = [(entry.filename.lower(), entry.file_size) for entry in entries]
    texts = sum(size for name, size in sizes if name == _TEXTS)
    return texts > _MOST_TEXTS or sum(size for name, size in sizes if name.startswith(_ELSE)) > _MOST_ELSE


def _row(line: int, cells: list[str] | None, width: int) -> Row:
    if cells is None:
        return Row(line, (), Reason(LONG_ROW))
    if any(cell.strip() for cell in cells[width:]):
        return Row(line, (), Reason(TOO_MANY_CELLS, {"count": len(cells), "columns": width}))
    if max(map(len, cells), default=0) > LONGEST_CELL:
        return Row(line, (), Reason(LONG_CELL))
    if any("\0" in cell for cell in cells):
        return Row(line, (), Reason(NOT_PRINTABLE))
    return Row(line, [*cells[:width], *[""] * (width - len(cells))])
