# SPDX-License-Identifier: MIT
"""The steps of the journal as a list, the latest first, read as far as somebody scrolls."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from laufbild.i18n.language import day, number, translate
from laufbild.ui.personal.step_names import as_sentence, step_name

if TYPE_CHECKING:
    from laufbild.core.personal.values import Step
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session

_TOGETHER = 200
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """A row a step, and a last one for the time before the first; `present` is the row of the last step done."""

    def __init__(self, personal_session: PersonalSession, session: Session) -> None:
        super().__init__()
        self._personal_session, self._session = personal_session, session
        self._steps: list[Step] = []
        self._whole = False
        self.present = -1
        self._muted = QColor()
        self.renew()

    def renew(self) -> None:
        """Read anew, as far as it had been read."""
        self.beginResetModel()
        wanted = max(len(self._steps), _TOGETHER)
        self._steps = self._personal_session.history(wanted)
        self._whole = len(self._steps) < wanted
        self.present = self._find_present()
        self.endResetModel()

    def set_muted(self, colour: QColor) -> None:
        """The colour of what was undone."""
        self._muted = colour

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # --- Going to a step ----------------------------------------------------------------------------------

    def _find_present(self) -> int:
        """The row where things stand now; -1 where that is further back than was read."""
        done = next((row for row, step in enumerate(self._steps) if not step.undone), None)
        if done is not None:
            return done
        return len(self._steps) if self._whole else -1

    def step_number(self, row: int) -> int:
        """The number of the step of a row, 0 before the first."""
        return self._steps[row].number if row < len(self._steps) else 0

    def films_between(self, row: int) -> int:
        """How many films change on the way from now to a row, each counted as often as it does."""
        present = len(self._steps) if self.present < 0 else self.present
        first, last = sorted((row, present))
        return sum(max(step.films, 1) for step in self._steps[first:last])

    # --- Qt -----------------------------------------------------------------------------------------------

    def canFetchMore(self, parent: _Index) -> bool:
        return not self._whole and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if not self.canFetchMore(parent):
            return
        more, first = self._personal_session.history(_TOGETHER, self._steps[-1].number), len(self._steps)
        whole = len(more) < _TOGETHER
        self.beginInsertRows(QModelIndex(), first, first + len(more) - (not whole))
        self._steps, self._whole = self._steps + more, whole
        self.present = self._find_present()
        self.endInsertRows()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._steps) + self._whole

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        if role == Qt.ItemDataRole.FontRole and row == self.present:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and row < self.present:
            return self._muted
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: int, column: int) -> str:
        if row == len(self._steps):
            return translate("History", "Before the first change") if column == 1 else ""
        step = self._steps[row]
        if column == 0:
            return shown_time(step.at)
        if column == 1:
            return as_sentence(step_name(step, self._session.library, self._session.shown.language))
        return number(step.films) if step.films else ""

    def _spoken(self, row: int, column: int) -> str:
        text = self._text(row, column)
        if column == 1 and row == self.present:
            return translate("History", "{step}, where things stand now").format(step=text)
        if column == 1 and row < self.present:
            return translate("History", "{step}, undone").format(step=text)
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("History", "When"), translate("History", "What"), translate("History", "Films"),
            )[section]  # fmt: skip
        return None


def shown_time(at: str) -> str:
    """A moment in UTC, as ISO has it, by the clock here: "26 November 2026, 14:05"."""
    here = datetime.fromisoformat(at).astimezone()
    return f"{day(here.date().isoformat())}, {here:%H:%M}"
