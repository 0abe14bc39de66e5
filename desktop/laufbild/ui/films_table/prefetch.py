# SPDX-License-Identifier: MIT
"""Makes the cells of the rows above and below those that are seen, while nothing else is to be done.

To page through films that were never looked at is then as quick as through those that were.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView

    from laufbild.ui.films_table.table_model import TableModel

#: Milliseconds until the next look, while there is something else to do.
_LATER_MS = 8
#: Rows that are made between two looks at what else is to be done, which takes 2 ms.
_ROWS = 14


class Prefetch(QObject):
    """`is_busy` tells whether there is something else to be done."""

    def __init__(self, view: QTableView, model: TableModel, is_busy: Callable[[], bool]) -> None:
        super().__init__(view)
        self._view, self._model, self._is_busy = view, model, is_busy
        self._last_top = 0
        self._rows: deque[int] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        view.verticalScrollBar().valueChanged.connect(self._begin)
        model.modelReset.connect(self._begin)

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    def _begin(self) -> None:
        self._rows.clear()
        self._timer.start(0)

    def _go_on(self) -> None:
        if self._is_busy():
            self._timer.start(_LATER_MS)
            return
        if not self._rows:
            self._rows.extend(self._next_to_see())
        sections = [section for section in range(self._model.columnCount()) if not self._view.isColumnHidden(section)]
        for _ in range(min(_ROWS, len(self._rows))):
            row = self._rows.popleft()
            for section in sections:
                self._model.cell(row, section)
        if self._rows:
            self._timer.start(0)

    def _next_to_see(self) -> list[int]:
        """The rows of the windows below and above, first in the direction that is scrolled in."""
        top, height = self._view.rowAt(0), self._view.viewport().height()
        count = len(self._model.ids)
        if top < 0:
            return []
        bottom = self._view.rowAt(height - 1)
        seen = (bottom if bottom >= 0 else count - 1) - top + 1
        below = list(range(top + seen, min(top + 2 * seen + 1, count)))
        above = list(range(max(top - seen - 1, 0), top))  # films are read together with those below them
        upwards, self._last_top = top < self._last_top, top
        return above + below if upwards else below + above
