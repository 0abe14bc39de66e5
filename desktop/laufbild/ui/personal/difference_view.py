# SPDX-License-Identifier: MIT
"""What would become of the user's data, as a sentence and a table: for a backup, and for a file in its place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from laufbild.i18n.difference_texts import (
    SIGNS,
    name_of,
    way_text,
    what_changes,
)
from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.backup.differences import Difference
    from laufbild.ui.state.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
#: Pixels of the column that names what a difference is about.
_NAME_WIDTH = 170


class DifferenceView(QWidget):
    """`restoring` says that what would come was there once."""

    def __init__(self, session: Session, *, restoring: bool = True) -> None:
        super().__init__()
        self._said: Callable[[], str] = str
        self.text, self.rows = QLabel(), QTableView()
        self.differences = DifferenceModel(session, restoring=restoring)
        self.differences.setParent(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._set_up_rows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addWidget(self.rows, 1)

    def _set_up_rows(self) -> None:
        self.rows.setModel(self.differences)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setTabKeyNavigation(False)
        self.rows.setWordWrap(False)
        signs = self.rows.verticalHeader()
        signs.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        signs.setHighlightSections(False)
        header = self.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.rows.setColumnWidth(0, _NAME_WIDTH)

    def say(self, said: Callable[[], str]) -> None:
        self._said = said
        self.text.setText(said())

    def show_differences(self, found: list[Difference]) -> None:
        self.differences.show(found)

    def retranslate(self) -> None:
        self.rows.setAccessibleName(translate("Backups", "What would change"))
        self.text.setText(self._said())


class DifferenceModel(QAbstractTableModel):
    """What there is a difference about, and which; each row is marked as something that goes, comes or changes."""

    def __init__(self, session: Session, *, restoring: bool) -> None:
        super().__init__()
        self._session, self._restoring = session, restoring
        self._rows: list[Difference] = []

    def show(self, found: list[Difference]) -> None:
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return _sign(self._rows[section].way, role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return translate("Backups", "What")
        return translate("Backups", "Now → then") if self._restoring else translate("Exchange", "Now → afterwards")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(self._text(index))}</p>"
        return self._text(index) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, index: _Index) -> str:
        difference, session = self._rows[index.row()], self._session
        if index.column():
            return what_changes(difference, session.reader, restoring=self._restoring)
        return name_of(difference, session.library, session.reader)


def _sign(way: str, role: int) -> Any:
    """What stands before a row: a sign, and in words what it means."""
    if role == Qt.ItemDataRole.DisplayRole:
        return SIGNS[way]
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignCenter
    return way_text(way) if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None
