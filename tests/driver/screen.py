# SPDX-License-Identifier: MIT
"""What can be seen, and what a screen reader says of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTextBrowser,
    QWidget,
)


def visible_windows() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def accessible_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def menus_of(bar: QWidget) -> list[QMenu]:
    return [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]


def entries_of(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def texts_in(window: QWidget) -> Iterator[str]:
    for thing in (window, *window.findChildren(QObject)):
        if not isinstance(thing, QWidget | QAction):
            continue
        if isinstance(thing, QWidget) and not isinstance(thing, QMenu) and not thing.isVisible():
            continue
        for text in _texts_of(thing):
            if text:
                yield f"{type(thing).__name__}: {text}"


def _texts_of(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QAction | QAbstractButton):
        yield from (thing.text(), thing.toolTip())
    if isinstance(thing, QWidget):
        yield from (thing.accessibleName(), accessible_name(thing), thing.toolTip(), thing.windowTitle())
    if isinstance(thing, QLabel):
        yield thing.text()
    if isinstance(thing, QLineEdit):
        yield thing.placeholderText()
    if isinstance(thing, QComboBox):
        yield from (thing.itemText(place) for place in range(thing.count()))
    if isinstance(thing, QTextBrowser):
        yield thing.toPlainText()
    if isinstance(thing, QAbstractItemView) and not isinstance(thing, QHeaderView):
        yield from _texts_of_view(thing)


def _texts_of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(model.rowCount()):
            index = model.index(row, column)
            yield from (str(index.data() or ""), str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
