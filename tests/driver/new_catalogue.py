# SPDX-License-Identifier: MIT
"""Drives the open dialog that makes a catalogue of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import KEYS, LEFT, pick_file
from driver.screen import accessible_name
from laufbild.ui.new_catalogue.new_catalogue_dialog import NewCatalogueDialog

if TYPE_CHECKING:
    pass


class NewCatalogue:
    """The open dialog that makes a catalogue of a table."""

    def __init__(self, dialog: NewCatalogueDialog) -> None:
        self.dialog = dialog
        self._choices, self._outcome = dialog.choices, dialog.outcome
        self._open = True
        dialog.finished.connect(self._finish)
        self.wait_for_table()

    def _finish(self) -> None:
        self._open = False

    def is_open(self) -> bool:
        return self._open

    # --- Choosing -----------------------------------------------------------------------------------------

    def choose_table(self, path: Path) -> None:
        """Click on "Choose…", pick the table, and wait until it has been looked at."""
        QTest.mouseClick(self._choices.choose, LEFT)
        pick_file(path)
        self.wait_for_table()

    def wait_for_table(self) -> None:
        wait_for(lambda: self.dialog._reading is None, "the look at the table")
        self._come_to_front()

    def _come_to_front(self) -> None:
        """What a window manager does when a dialog over it is closed."""
        self.dialog.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is self.dialog, "the dialog in front")
        settle()

    def table(self) -> str:
        return self._choices.source.text()

    def recognised(self) -> str:
        """What is said about the table: "CSV · UTF-8 · separated by commas · 7 columns"."""
        return self._choices.recognised.text()

    def language(self) -> str:
        """The language of texts that do not say theirs."""
        return self._choices.languages.currentText()

    def fields(self) -> dict[str, str]:
        """For each column of the table the field it is."""
        return {box.heading: box.currentText() or box.placeholderText() for box in self._choices.fields.boxes}

    def choose_field(self, column: str, field: str) -> None:
        """Choose what a column is in its list."""
        box = next(box for box in self._choices.fields.boxes if box.heading == column)
        box.setFocus()
        place = box.findText(field)
        assert place >= 0, field
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle()

    def turn_wheel_on(self, column: str) -> None:
        box = next(box for box in self._choices.fields.boxes if box.heading == column)
        at = QPointF(box.rect().center())
        turned = QWheelEvent(
            at, box.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, KEYS[""],
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turned)

    def column_in_sight(self, column: str) -> bool:
        fields = self._choices.fields
        box = next(box for box in fields.boxes if box.heading == column)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        return fields.viewport().rect().contains(box.geometry().center())

    def preview(self) -> list[list[str]]:
        """The first rows as they are shown, a list for each column."""
        model = self._choices.fields.model()
        places = range(2, model.columnCount())
        return [[model.index(row, place).data() or "" for place in places] for row in range(model.rowCount())]

    def note(self) -> str:
        return self._choices.note.text()

    def target(self) -> str:
        return self._choices.target_name.text()

    def set_target(self, path: Path | str) -> None:
        self._choices.target_name.setText(str(path))
        settle()

    def choose_target(self, path: Path) -> None:
        QTest.mouseClick(self._choices.browse, LEFT)
        pick_file(path)

    def can_build(self) -> bool:
        return self._choices.start.isVisible() and self._choices.start.isEnabled()

    # --- Building -----------------------------------------------------------------------------------------

    def build(self) -> None:
        """Click on the button, and wait for the end: the result, or a sentence."""
        self.start()
        wait_for(lambda: self.dialog._building is None, "the build", 60)
        settle()

    def start(self) -> None:
        QTest.mouseClick(self._choices.start, LEFT)

    def wait_for_progress(self) -> None:
        wait_for(lambda: self._choices.progress.value() > 0, "progress")

    def progress(self) -> float:
        """The share that is done; 0 while nothing is being built."""
        bar = self._choices.progress
        return bar.value() / bar.maximum() if bar.isVisible() else 0

    def cancel(self, *, wait: bool = True) -> None:
        """Click on the button; while it builds, wait until that has stopped."""
        QTest.mouseClick(self._choices.cancel, LEFT)
        if wait:
            wait_for(lambda: self.dialog._building is None, "the end of the build")
        settle()

    # --- The result ---------------------------------------------------------------------------------------

    def result(self) -> str:
        return self._outcome.headline.text() if self._outcome.isVisible() else ""

    def result_note(self) -> str:
        return self._outcome.note.text()

    def skipped(self) -> list[list[str]]:
        """The rows left out as they are listed, with the headings."""
        if not self._outcome.rows.isVisible():
            return []
        model = self._outcome.rows.model()
        rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
        return [[model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)], *rows]

    def copy_list(self) -> None:
        QTest.mouseClick(self._outcome.copy, LEFT)

    def save_list(self, path: Path) -> None:
        QTest.mouseClick(self._outcome.save, LEFT)
        pick_file(path)

    def open_catalogue(self) -> None:
        """Press Enter: the button that opens it is the default."""
        QTest.keyClick(QApplication.focusWidget() or self.dialog, Qt.Key.Key_Return)
        settle()

    def focus(self) -> str:
        """What has the focus, by what it is called."""
        widget = QApplication.focusWidget()
        return (widget.accessibleName() or accessible_name(widget)) if widget else ""

    def close(self) -> None:
        QTest.mouseClick(self._outcome.close_, LEFT)
        settle()
