# SPDX-License-Identifier: MIT
"""The saved views as a list, and at its end the one that is just being given a name."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence

from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from laufbild.core.personal.values import SavedView
    from laufbild.ui.views.saved_views import SavedViews

VIEW = Qt.ItemDataRole.UserRole + 1
SHOWN = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ViewModel(QAbstractListModel):
    """`named` carries a row's view, None for the draft, and the name that was typed for it."""

    named = Signal(object, str)

    def __init__(self, saved: SavedViews) -> None:
        super().__init__()
        self._saved = saved
        self._rows: list[SavedView | None] = []
        self._draft = ""
        self._shown: int | None = None
        saved.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the views there are; where they are the same, only which of them is shown changes."""
        found = self._saved.shown()
        before, self._shown = self._shown, found.id if found else None
        rows: list[SavedView | None] = [*self._saved.views, *([None] if self._draft else [])]
        if rows == self._rows:
            if before != self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def begin_draft(self, name: str) -> QModelIndex:
        """A last row for a view that is still to be named."""
        self._draft = name
        self.refresh()
        return self.index(len(self._rows) - 1)

    def end_draft(self) -> None:
        if self._draft:
            self._draft = ""
            self.refresh()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        view = self._rows[index.row()]
        name = view.name if view else self._draft
        if role == VIEW:
            return view
        if role == SHOWN:
            return view is not None and view.id == self._shown
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(view, view.id == self._shown) if view else name
        if role == Qt.ItemDataRole.ToolTipRole and view:
            return f"<p>{escape(view.name)}</p><p>{escape(view.line)}</p>"
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not name:
            return False
        view = self._rows[index.row()]
        if view is None or view.name != name:
            self.named.emit(view, name)
        return True


def keys_of(view: SavedView) -> str:
    """The keys that show a view, as this system writes them."""
    return QKeySequence(view.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _spoken(view: SavedView, shown: bool) -> str:
    name = translate("Views", "{view}, shown").format(view=view.name) if shown else view.name
    return f"{name}, {keys_of(view)}" if view.shortcut else name
