# SPDX-License-Identifier: MIT
"""Drags files and texts onto the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QApplication,
)

from driver.event_loop import settle
from driver.mouse_and_keyboard import KEYS, LEFT, dragged_data

if TYPE_CHECKING:
    from driver.window import Window


COPY = Qt.DropAction.CopyAction


class DropsDriver:
    def __init__(self, window: Window) -> None:
        self._main = window._main
        self._table = window._main.table
        self._box = window._main.top.box
        self._dragged = QMimeData()

    def drag(self, *files: Path | str, over: str = "table", text: str = "") -> bool:
        """Hold files, or addresses, over a part of the window; whether it would take them."""
        part = self._box if over == "search" else self._table.viewport()
        self._dragged = dragged_data(files, text)
        event = QDragEnterEvent(part.rect().center(), COPY, self._dragged, LEFT, KEYS[""])
        QApplication.sendEvent(part, event)
        settle()
        return event.isAccepted()

    def drag_away(self) -> None:
        QApplication.sendEvent(self._table.viewport(), QDragLeaveEvent())
        settle()

    def drop(self, *files: Path | str, over: str = "table", text: str = "") -> bool:
        """Drag files onto the window and let them go; whether they were taken."""
        if not self.drag(*files, over=over, text=text):
            return False
        part = self._box if over == "search" else self._table.viewport()
        at = QPointF(part.rect().center())
        event = QDropEvent(at, COPY, self._dragged, LEFT, KEYS[""])
        QApplication.sendEvent(part, event)
        settle()
        return event.isAccepted()

    def hint(self) -> str:
        """What is said over the whole window while something is dragged."""
        hint = self._main.late.catalogues.drops.hint
        assert hint.geometry() == self._main.rect() or not hint.isVisible()
        return hint.text() if hint.isVisible() else ""
