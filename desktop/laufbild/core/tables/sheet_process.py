# SPDX-License-Identifier: MIT
"""Starts the process that reads a spreadsheet, and hears what it says: nothing of that is trusted, and it may be ended.

It takes no more memory and time than the size of the file allows, and ends as soon as the work is cancelled.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from typing import NamedTuple

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, reading, why_unread
from laufbild.core.tables import sheet_rows
from laufbild.core.tables.sheet_rows import Asked
from laufbild.core.tables.table_file import EMPTY_TABLE, LONGEST_ROW
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work import cancellation
from laufbild.core.work.helper_process import HelperProcess
from laufbild.core.work.process_limits import MEMORY_SPENT, TIME_SPENT, Limits

TOO_MUCH_MEMORY = QT_TRANSLATE_NOOP(
    "Errors", "{path} takes more memory to read than a spreadsheet may; save the table as CSV and take that."
)
TOO_MUCH_TIME = QT_TRANSLATE_NOOP(
    "Errors", "{path} takes more time to read than a spreadsheet may; save the table as CSV and take that."
)
#: What the process that reads may take: bytes, and bytes for each byte of the file; seconds, and seconds for each MB.
_MEMORY, _MEMORY_RATIO, _MOST_MEMORY = 256 << 20, 16, 3 << 30
_SECONDS, _SECONDS_PER_MB = 20, 20
#: Seconds without a word from that process after which it is given up.
_SILENCE = 120
#: Seconds that it is given to end.
_GRACE = 5
#: Seconds between two looks at whether the work was cancelled.
_PATIENCE = 0.05
#: Bytes of its longest message: a row of the longest, a batch of rows, and what JSON escapes.
_LONGEST_MESSAGE = 8 * LONGEST_ROW
Cells = tuple[int, "list[str] | None"]
_FAULTS = {
    sheet_rows.DAMAGE: DAMAGED, sheet_rows.EMPTY: EMPTY_TABLE,
    sheet_rows.MEMORY: TOO_MUCH_MEMORY, sheet_rows.TIME: TOO_MUCH_TIME,
}  # fmt: skip
#: How a process ends that its own watch, the system or its user ended for what it took.
_ENDS = {
    MEMORY_SPENT: TOO_MUCH_MEMORY, TIME_SPENT: TOO_MUCH_TIME,
    -9: TOO_MUCH_MEMORY, -24: TOO_MUCH_TIME,  # SIGKILL and SIGXCPU, which Windows does not have
}  # fmt: skip


class SheetMessage(NamedTuple):
    """A message of the process that reads, checked; `all` is None but in the last one."""

    sheet: int
    headings: list[str] | None
    rows: list[Cells]
    share: float
    all: bool | None


class SheetProcess(HelperProcess):
    """The process that reads a workbook. Raises CatalogueError where there is none, or nothing good to be heard."""

    def __init__(self, asked: Asked) -> None:
        self._path = asked.path
        with reading(asked.path):
            size = asked.path.stat().st_size
            memory = min(_MEMORY + size * _MEMORY_RATIO, _MOST_MEMORY)
            super().__init__(sheet_rows.serve, asked, Limits(memory, _SECONDS + _SECONDS_PER_MB * (size >> 20)))

    def messages(self) -> Iterator[SheetMessage]:
        """What it says, to the end."""
        is_last = False
        while not is_last:
            said = self._checked(self._next())
            is_last = said.all is not None
            yield said

    def _next(self) -> bytes:
        cancellation.check()
        until = time.monotonic() + _SILENCE
        try:
            while not self._connection.poll(_PATIENCE):
                cancellation.check()
                if time.monotonic() > until:
                    raise CatalogueError(TOO_MUCH_TIME, path=self._path)
            return self._connection.recv_bytes(_LONGEST_MESSAGE)
        except (EOFError, OSError) as error:  # it has ended, or says more than it may
            self._process.join(_GRACE)
            raise CatalogueError(_ENDS.get(self._process.exitcode or 0, DAMAGED), path=self._path) from error

    def _checked(self, message: bytes) -> SheetMessage:
        """A message as what it should be: it comes from a process that reads what anybody made."""
        try:
            found = json.loads(message)
            if "fault" in found:
                raise self._fault(found["fault"])
            rows = [(int(line), cells and _texts(cells)) for line, cells in found.get("rows", ())]
            headings = _texts(found["headings"]) if "headings" in found else None
            return SheetMessage(
                int(found.get("sheet", 0)), headings, rows, float(found.get("share", 0)), found.get("all")
            )
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            raise CatalogueError(DAMAGED, path=self._path) from error

    def _fault(self, fault: object) -> CatalogueError:
        if isinstance(fault, int):
            return why_unread(OSError(fault, os.strerror(fault)), self._path)
        return CatalogueError(_FAULTS[str(fault)], path=self._path)


def _texts(cells: list[str]) -> list[str]:
    """The cells, if they are texts; else TypeError."""
    "".join(cells)
    return cells
