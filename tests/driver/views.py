# SPDX-License-Identifier: MIT
"""Shows, saves, names and moves saved views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDropEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QToolButton,
)

from driver.event_loop import settle
from driver.mouse_and_keyboard import KEYS, LEFT
from driver.screen import menus_of
from laufbild.ui.views.view_model import SHOWN
from laufbild.ui.views.view_panel import ViewList

if TYPE_CHECKING:
    from driver.window import Window


class DropFromItself(QDropEvent):
    """A drop of a list's own row, as `startDrag` brings it about."""

    def __init__(self, at: QPointF, data: QMimeData, source: QObject) -> None:
        super().__init__(at, Qt.DropAction.MoveAction, data, LEFT, KEYS[""])
        self._source = source

    def source(self) -> QObject:
        return self._source


class ViewsDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main
        self._box = window._main.top.box

    def listed(self) -> list[str]:
        """The saved views as they are listed, a star in front of the one that is shown."""
        found = [self.list.model().index(row, 0) for row in range(self.list.model().rowCount())]
        listed = [f"*{index.data()}" if index.data(SHOWN) else index.data() for index in found]
        entries = self._main.late.view_menu.entries
        assert listed == [f"{'*' if e.isChecked() else ''}{e.text().replace('&&', '&')}" for e in entries]
        return listed

    def count(self) -> int:
        """How many views the panel has."""
        return self.list.model().rowCount()

    def shown(self) -> str:
        """The name of the view that is shown now, or ""."""
        found = self._main.late.views.shown()
        return found.name if found else ""

    def reread(self) -> None:
        """As when another program has saved some."""
        self._main.late.views.refresh()
        self._window.wait_for_answer()

    def height(self) -> int:
        """Of the whole part of the window with the saved views."""
        return self._main.late.view_panel.height()

    def shortcuts(self) -> dict[str, str]:
        return {entry.text(): entry.shortcut().toString() for entry in self._main.late.view_menu.entries}

    def show(self, name: str) -> None:
        """Click on a view."""
        self._window._come_to_front()
        index = self._index(name)
        self.list.scrollTo(index)
        QTest.mouseClick(self.list.viewport(), LEFT, KEYS[""], self.list.visualRect(index).center())
        self._window.wait_for_answer()
        settle()

    def save(self, name: str = "") -> None:
        """Choose "Save this view…", type a name over the proposed one, or leave that, and press Enter."""
        self._window.do("save_view")
        self.name(name)

    def name(self, name: str, key: str = "Return") -> None:
        """Type a name into the field that is open for it, and press a key."""
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit) and editor is not self._box
        if name:
            editor.selectAll()
            self._window.type(name)
        self._window.press(key)

    def name_being_typed(self) -> str:
        editor = QApplication.focusWidget()
        return editor.selectedText() if isinstance(editor, QLineEdit) and editor is not self._box else ""

    def add_with_button(self) -> None:
        QTest.mouseClick(self._main.late.view_panel.findChildren(QToolButton)[0], LEFT)
        settle()

    def focus(self, name: str) -> None:
        self.list.setFocus()
        self.list.setCurrentIndex(self._index(name))

    def menu(self, name: str) -> dict[str, QAction]:
        """What can be done with a view, its shortcuts by their names among it."""
        menu = self.list.menu(self._index(name))
        entries = [*menu.actions(), *(each for sub in menus_of(menu) for each in sub.actions())]
        return {action.text(): action for action in entries}

    def do(self, name: str, what: str) -> None:
        self.menu(name)[what].trigger()
        self._window.wait_for_answer()
        settle()

    def drag(self, name: str, onto: str = "") -> None:
        """Drop a view onto another, or below all."""
        self.focus(name)
        viewport = self.list.viewport()
        at = self.list.visualRect(self._index(onto)).center() if onto else viewport.rect().bottomLeft()
        data = self.list.model().mimeData([self._index(name)])
        event = DropFromItself(QPointF(at), data, self.list)
        self.list.dropEvent(event)
        assert event.dropAction() == Qt.DropAction.IgnoreAction
        settle()

    def spoken(self, name: str) -> str:
        return str(self._index(name).data(Qt.ItemDataRole.AccessibleTextRole))

    def tip(self, name: str) -> str:
        return str(self._index(name).data(Qt.ItemDataRole.ToolTipRole))

    @property
    def list(self) -> ViewList:
        return self._main.late.view_panel.list

    def _index(self, name: str) -> Any:
        model = self.list.model()
        return next(i for row in range(model.rowCount()) if (i := model.index(row, 0)).data() == name)
