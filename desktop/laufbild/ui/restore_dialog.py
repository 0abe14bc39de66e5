# SPDX-License-Identifier: MIT
"""The backups of what is the user's, and for the chosen one what having it back would change."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from laufbild.catalogue.personal import counts
from laufbild.catalogue.personal.backing_up import DAMAGED_FILE
from laufbild.language import sentence, translate
from laufbild.ui.difference_texts import backup_text, name_of, summary, what_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from PySide6.QtWidgets import QWidget

    from laufbild.catalogue.errors import CatalogueError
    from laufbild.catalogue.personal import Backup, Difference, Personal
    from laufbild.ui.session import Session
    from laufbild.worker import Job, Worker

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTH, _HEIGHT, _MARGIN = 960, 520, 40
_NAME_WIDTH = 170


class RestoreDialog(QDialog):
    """`restore_asked` carries the backup. `personal` is None where the file itself cannot be read."""

    restore_asked = Signal(object)

    def __init__(
        self, session: Session, personal: Personal | None, found: Sequence[Backup], worker: Worker, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._personal, self._worker = session, personal, worker
        self._backups = [backup for backup in reversed(found) if backup.reason != DAMAGED_FILE]
        self._looking: Job | None = None
        self._said: Callable[[], str] = str
        self.list, self.text, self.rows = QListWidget(), QLabel(), QTableView()
        self.restore, self.cancel = QPushButton(), QPushButton()
        self.differences = DifferenceModel(session)
        self.differences.setParent(self)
        self.list.addItems([""] * len(self._backups))
        self._set_up()
        self._arrange()
        self.resize(min(_WIDTH, parent.width() - _MARGIN), min(_HEIGHT, parent.height() - _MARGIN))
        self._say(lambda: translate("Backups", "There is no backup yet; the first one is made within the hour."))
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(self.look_at)
        self.list.setCurrentRow(0)
        self.retranslate()

    def _set_up(self) -> None:
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.rows.setModel(self.differences)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setTabKeyNavigation(False)
        self.rows.verticalHeader().hide()
        self.rows.setWordWrap(False)
        header = self.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.rows.setColumnWidth(0, _NAME_WIDTH)
        self.restore.clicked.connect(self._ask)
        self.restore.setDefault(True)
        self.cancel.clicked.connect(self.reject)

    def _arrange(self) -> None:
        right, below, beside = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        right.addWidget(self.text)
        right.addWidget(self.rows, 1)
        beside.addWidget(self.list, 3)
        beside.addLayout(right, 5)
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.addLayout(beside, 1)
        layout.addLayout(below)

    # --- Texts --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Backups", "Restore a backup"))
        self.restore.setText(translate("Backups", "Restore"))
        self.cancel.setText(translate("Backups", "Cancel"))
        self.list.setAccessibleName(translate("Backups", "Backups"))
        self.rows.setAccessibleName(translate("Backups", "What would change"))
        for row, backup in enumerate(self._backups):
            item = self.list.item(row)
            item.setText(backup_text(backup))
        self.text.setText(self._said())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self, said: Callable[[], str]) -> None:
        self._said = said
        self.text.setText(said())

    # --- Looking and restoring ----------------------------------------------------------------------------

    def look_at(self, row: int) -> None:
        """Find out beside the window what having a backup back would change, and show it."""
        if self._looking:
            self._looking.cancel()
        self.restore.setEnabled(False)
        self.differences.show([])
        personal, backup = self._personal, self._backups[row]
        if personal is None:
            self._say(lambda: translate("Backups", "Your file cannot be read; this backup would take its place."))
            self.restore.setEnabled(True)
            return
        found: list[list[Difference]] = []

        def steps() -> Generator[None, None, None]:
            found.append(personal.differences(backup.path))
            yield

        self._say(lambda: translate("Backups", "The backup is being looked at…"))
        self._looking = self._worker.run(
            steps, progress=lambda step: None, done=lambda: self._show(found[0]), failed=self._fail
        )

    def _show(self, found: list[Difference]) -> None:
        self._looking = None
        self.differences.show(found)
        self._say(lambda: summary(counts(found)))
        self.restore.setEnabled(bool(found))

    def _fail(self, error: CatalogueError) -> None:
        self._looking = None
        self._say(lambda: sentence(error))

    def _ask(self) -> None:
        backup = self._backups[self.list.currentRow()]
        self.accept()
        self.restore_asked.emit(backup)

    def done(self, result: int) -> None:
        if self._looking:
            self._looking.cancel()
        super().done(result)


class DifferenceModel(QAbstractTableModel):
    """What there is a difference about, and which."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
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
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (translate("Backups", "What"), translate("Backups", "Now → then"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(self._text(index))}</p>"
        return self._text(index) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, index: _Index) -> str:
        difference, session = self._rows[index.row()], self._session
        if index.column():
            return what_changes(difference, session.reader)
        return name_of(difference, session.catalogue, session.reader)
