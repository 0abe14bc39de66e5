# SPDX-License-Identifier: MIT
"""Drives the window that brings lists in, in the user's words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import pick_file
from laufbild.ui.list_import.list_import_dialog import ListImportDialog

_LEFT = Qt.MouseButton.LeftButton


class Importing:
    """The open dialog that brings a list in, once the list is read."""

    def __init__(self, dialog: ListImportDialog, *, strict: bool) -> None:
        self.dialog = dialog
        self._preview = dialog.preview
        self._open = True
        dialog.finished.connect(self._finish)
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._tester = QAbstractItemModelTester(self._preview.model, warn) if strict else None
        self.wait()

    def _finish(self) -> None:
        self._open = False

    def wait(self) -> None:
        """Until it is read, or nothing is there to be read."""
        wait_for(lambda: not self._open or self.dialog._reading is None, "the list", 60)
        if self._open:
            self.dialog.activateWindow()
            wait_for(lambda: QApplication.activeWindow() is self.dialog, "the dialog in front")
        settle()

    def is_open(self) -> bool:
        return self._open

    def title(self) -> str:
        return self.dialog.windowTitle()

    # --- The list -----------------------------------------------------------------------------------------

    def what(self) -> str:
        """What is said of the list: "a list as text · English · 4 rows"."""
        return self._preview.source.what.text()

    def name(self) -> str:
        return self._preview.source.name.text()

    def language(self) -> str:
        return self._preview.source.languages.currentText()

    def introduction(self) -> str:
        part = self._preview.source.introduction
        return part.toPlainText() if part.isVisible() else ""

    def call_it(self, name: str, address: str = "") -> None:
        self._preview.source.name.setText(name)
        self._preview.source.address.setText(address)

    def choose_language(self, name: str) -> None:
        """Choose the language of the list, and wait until it was read in it."""
        box = self._preview.source.languages
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())
        self.wait()

    # --- Columns ------------------------------------------------------------------------------------------

    def asks_for_columns(self) -> bool:
        return self.dialog.columns.isVisible()

    def show_columns(self) -> None:
        QTest.mouseClick(self._preview.source.columns, _LEFT)
        settle()

    def fields(self) -> dict[str, str]:
        return {box.heading: box.currentText() for box in self.dialog.columns.fields.boxes}

    def choose_field(self, column: str, field: str) -> None:
        box = next(box for box in self.dialog.columns.fields.boxes if box.heading == column)
        place = box.findText(field)
        assert place >= 0, field
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle()

    def choose_best_rating(self, best: int) -> None:
        box = self.dialog.columns.scale
        box.setCurrentIndex(box.findData(best))

    def columns_note(self) -> str:
        return self.dialog.columns.note.text()

    def go_on(self) -> None:
        """Go on from the columns to the films."""
        QTest.mouseClick(self.dialog.columns.go_on, _LEFT)
        self.wait()

    # --- Rows ---------------------------------------------------------------------------------------------

    def rows(self) -> list[tuple[str, ...]]:
        """What stands in the table: status, title, year, what it becomes, how it was found, marks."""
        model = self._preview.model
        return [tuple(model.index(row, column).data() for column in range(6)) for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        return [row[1] for row in self.rows()]

    def becomes(self, title: str) -> tuple[str, str]:
        """The status of a row, and what becomes of it."""
        return next((row[0], row[3]) for row in self.rows() if row[1] == title)

    def marks(self, title: str) -> str:
        return next(row[5] for row in self.rows() if row[1] == title)

    def spoken(self, title: str, column: int) -> str:
        index = self._preview.model.index(self.titles().index(title), column)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def tip(self, title: str, column: int) -> str:
        index = self._preview.model.index(self.titles().index(title), column)
        return str(index.data(Qt.ItemDataRole.ToolTipRole))

    def groups(self) -> list[str]:
        return [button.text() for button in self._preview.groups.buttons.values()]

    def show_group(self, status: str) -> None:
        QTest.mouseClick(self._preview.groups.buttons[status], _LEFT)
        settle()

    def filter(self, text: str) -> None:
        self._preview.sought.setText(text)
        settle()

    def select(self, *titles: str) -> None:
        """Click on a row, and with Ctrl on others."""
        for place, title in enumerate(titles):
            keys = Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(self._preview.rows.viewport(), _LEFT, keys, self._point_of(title))
        settle()

    def _point_of(self, title: str) -> QPoint:
        rows = self._preview.rows
        index = self._preview.model.index(self.titles().index(title), 1)
        rows.scrollTo(index)
        return rows.visualRect(index).center()

    def menu(self) -> list[str]:
        """What the context menu of the selected rows offers."""
        return [action.text() for action in self._preview.rows.menu().actions() if not action.isSeparator()]

    def choose_in_menu(self, text: str) -> None:
        menu = self._preview.rows.menu()
        next(action for action in menu.actions() if action.text() == text).trigger()
        settle()

    # --- Choices ------------------------------------------------------------------------------------------

    def question(self) -> str:
        return self._preview.question.text()

    def cards(self) -> list[tuple[str, ...]]:
        """What stands on the cards, side by side."""
        return [(said.title, *said.lines) for said in self._preview.cards.texts()]

    def chosen_card(self) -> str:
        return next((said.title for said in self._preview.cards.texts() if said.is_chosen), "")

    def click_card(self, place: int) -> None:
        card = self._preview.cards.cards[place]
        QTest.mouseClick(card, _LEFT)
        settle()

    # --- What happens -------------------------------------------------------------------------------------

    def note(self) -> str:
        return self._preview.note.text() if self._preview.note.isVisible() else ""

    def start_text(self) -> str:
        return self._preview.start.text()

    def can_start(self) -> bool:
        return self._preview.start.isEnabled()

    def start(self) -> None:
        QTest.mouseClick(self._preview.start, _LEFT)

    def bring_in(self) -> None:
        """Click on the button, and wait for the end."""
        self.start()
        personal_session = self.dialog._personal_session
        wait_for(lambda: personal_session.is_ready and not personal_session.busy, "the import", 60)
        settle()

    def can_save(self) -> bool:
        return self._preview.save.isEnabled()

    def save_skipped(self, path: Path) -> None:
        QTest.mouseClick(self._preview.save, _LEFT)
        pick_file(path)
        self.wait()

    def offers_catalogue(self) -> bool:
        return self._preview.catalogue.isVisible()

    def make_catalogue(self) -> None:
        QTest.mouseClick(self._preview.catalogue, _LEFT)
        settle()

    def cancel(self) -> None:
        """Click on the button of the page that is shown; while it is being written, wait until that has stopped."""
        page: Any = self.dialog._pages.currentWidget()
        QTest.mouseClick(page.cancel, _LEFT)
        wait_for(lambda: self.dialog._carrying is None, "the end of the import")
        settle()

    def progress(self) -> float:
        bar = self._preview.progress
        return bar.value() / bar.maximum() if bar.isVisible() else 0

    def is_writing(self) -> bool:
        return self.dialog._carrying is not None

    def focus(self) -> str:
        """Which part has the focus."""
        widget = QApplication.focusWidget()
        return type(widget).__name__ if widget else ""

    def widgets(self) -> list[QWidget]:
        return [self.dialog, *self.dialog.findChildren(QWidget)]

    def picture(self) -> QImage:
        return self.dialog.grab().toImage()
