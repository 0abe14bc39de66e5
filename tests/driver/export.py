# SPDX-License-Identifier: MIT
"""Drives the open dialog that asks what to export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import KEYS, LEFT
from laufbild.ui.export.export_dialog import ExportDialog

if TYPE_CHECKING:
    pass


class Export:
    """The open dialog that asks what to export."""

    def __init__(self, dialog: ExportDialog) -> None:
        self.dialog = dialog
        self._open = True
        dialog.finished.connect(self._finish)
        settle()

    def _finish(self) -> None:
        self._open = False

    def is_open(self) -> bool:
        return self._open

    def scopes(self) -> dict[str, str]:
        return {name: button.text() for name, button in self.dialog.scopes.items()}

    def chosen_scope(self) -> str:
        return next(name for name, button in self.dialog.scopes.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Click on one of the alternatives: a scope, "as_shown", "all_columns", "labels", "names"."""
        button = self._alternatives()[name]
        QTest.mouseClick(button, LEFT, KEYS[""], QPoint(8, button.height() // 2))
        settle()

    def greyed(self) -> list[str]:
        """The alternatives that cannot be chosen."""
        return [name for name, button in self._alternatives().items() if not button.isEnabled()]

    def _alternatives(self) -> dict[str, Any]:
        return {**self.dialog.scopes, **self.dialog.widths, **self.dialog.headings}

    def presets(self) -> list[str]:
        box = self.dialog.preset
        return [box.itemText(place) for place in range(box.count())]

    def preset(self) -> str:
        return str(self.dialog.preset.currentData())

    def choose_preset(self, name: str) -> None:
        self.dialog.preset.setCurrentIndex(self.dialog.preset.findData(name))
        settle()

    def target(self) -> str:
        return self.dialog.target.text()

    def set_target(self, path: Path | str) -> None:
        self.dialog.target.setText(str(path))
        settle()

    def preview(self) -> list[list[str]]:
        rows = self.dialog.rows
        model, columns = rows.model(), range(rows.columnCount())
        header = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        return [header, *([model.index(row, column).data() for column in columns] for row in range(rows.rowCount()))]

    def note(self) -> str:
        return self.dialog.note.text()

    def start_text(self) -> str:
        return self.dialog.start.text()

    def can_start(self) -> bool:
        return self.dialog.start.isEnabled()

    def start(self) -> None:
        """Click on the button that writes, and wait for the end: the dialog closes, or says what went wrong."""
        QTest.mouseClick(self.dialog.start, LEFT)
        wait_for(lambda: not self._open or self.dialog.start.isEnabled(), "the export")
        settle()

    def start_and_cancel(self) -> None:
        """Click on the button that writes, and at once on the one that cancels."""
        QTest.mouseClick(self.dialog.start, LEFT)
        self.cancel()

    def cancel(self) -> None:
        QTest.mouseClick(self.dialog.cancel, LEFT)
        settle()
