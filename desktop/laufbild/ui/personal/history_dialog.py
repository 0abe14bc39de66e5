# SPDX-License-Identifier: MIT
"""All that was ever changed, in a window of its own: a double click goes to any point, back or forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
)

from laufbild.i18n.language import translate
from laufbild.ui.personal.history_model import HistoryModel
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours


#: Room beside the bar that marks where things stand.
_ROWS = "QTableView::item { padding: 0 7px; }"


class HistoryDialog(StyledDialog):
    """`asked` carries the number of a step to go to, and how many films change on the way."""

    asked = Signal(int, int)

    def __init__(self, personal_session: PersonalSession, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._personal_session = personal_session
        self.model = HistoryModel(personal_session, session)
        self.model.setParent(self)
        self.rows = _Steps(self.model)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.go, self.close_ = QPushButton(), QPushButton()
        self.close_.setAutoDefault(False)
        self.go.setDefault(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._renew)
        self._arrange()
        self._connect()
        self.set_colours(theme.current())
        self.retranslate()
        self._look_at_present()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.close_)
        whole = QVBoxLayout(self)
        whole.addWidget(self.note)
        whole.addWidget(self.rows, 1)
        whole.addLayout(buttons)
        self.resize(640, 520)

    def _connect(self) -> None:
        self.rows.doubleClicked.connect(lambda index: self._ask(index.row()))
        self.rows.chosen.connect(self._ask)
        self.rows.selectionModel().currentRowChanged.connect(self._refresh)
        self.go.clicked.connect(lambda: self._ask(self.rows.currentIndex().row()))
        self.close_.clicked.connect(self.close)
        for signal in (
            self._personal_session.changed,
            self._personal_session.ready,
            self._personal_session.busy_changed,
        ):
            signal.connect(self._soon)

    def set_colours(self, colours: Colours) -> None:
        super().set_colours(colours)
        self.model.set_muted(QColor(colours.muted))
        self.rows.delegate.accent = QColor(colours.accent)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(translate("History", "History"))
        self.rows.setAccessibleName(translate("History", "History"))
        self.note.setText(
            translate("History", "A double click goes to where things stood after a step; those above it are undone.")
        )
        self.go.setText(translate("History", "Go there"))
        self.close_.setText(translate("History", "Close"))
        self.model.retranslate()
        self.rows.fit()

    # --- What happens -------------------------------------------------------------------------------------

    def _ask(self, row: int) -> None:
        if row >= 0 and row != self.model.present and not self._personal_session.busy:
            self.asked.emit(self.model.step_number(row), self.model.films_between(row))

    def _soon(self, _change: object = None) -> None:
        """Once the window shows it itself."""
        self._later.start(0)

    def _renew(self) -> None:
        if not self._personal_session.busy:
            place = self.rows.verticalScrollBar().value()
            self.model.renew()
            self.rows.verticalScrollBar().setValue(place)
            self._look_at_present()
        self._refresh()

    def _look_at_present(self) -> None:
        if self.model.present >= 0:
            self.rows.setCurrentIndex(self.model.index(self.model.present, 1))
        self.rows.delegate.present = self.model.present
        self._refresh()

    def _refresh(self) -> None:
        row = self.rows.currentIndex().row()
        self.go.setEnabled(row >= 0 and row != self.model.present and not self._personal_session.busy)


class _Steps(QTableView):
    """`chosen` carries a row when Enter is pressed on it."""

    chosen = Signal(int)

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.delegate = _Delegate()
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setStyleSheet(_ROWS)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """Make the outer columns as wide as what is in them."""
        self.resizeColumnToContents(0)
        self.resizeColumnToContents(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Draws a bar beside the row where things stand."""

    def __init__(self) -> None:
        super().__init__()
        self.present = -1
        self.accent = QColor()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index.row() == self.present and index.column() == 0:
            painter.fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), self.accent)
