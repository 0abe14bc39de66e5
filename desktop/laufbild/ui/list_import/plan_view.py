# SPDX-License-Identifier: MIT
"""The table of an import's rows, in which each can be decided in another way: with keys, and in a context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from laufbild.core.lists.import_plan import MATCHED
from laufbild.i18n.language import translate
from laufbild.ui.list_import import plan_texts
from laufbild.ui.list_import.plan_model import (
    BECOMES,
    LIKENESS,
    MARKS,
    STATUS,
    TITLE,
    YEAR,
    PlanModel,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_AIR = 14
#: Of what is left when the narrow columns have their room.
_SHARES = {TITLE: 0.32, BECOMES: 0.36, MARKS: 0.32}
#: Candidates that have a key.
_KEYED = 9
_ADD, _LEAVE_OUT = ("Ins", "+"), ("Del", "-")


class PlanView(QTableView):
    """`looked_at` follows the current and the selected rows; `choice_asked` Enter on a row."""

    looked_at = Signal()
    choice_asked = Signal()

    def __init__(self, rows: PlanModel) -> None:
        super().__init__()
        self.rows = rows
        self.setModel(rows)
        self._set_up()
        self.add = self._action(_ADD, lambda: rows.add(self.selected()))
        self.leave_out = self._action(_LEAVE_OUT, lambda: rows.leave_out(self.selected()))
        for number in range(_KEYED):
            self._action((str(number + 1),), lambda number=number: self.take(number))
        self.selectionModel().selectionChanged.connect(lambda *_: self.looked_at.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.looked_at.emit())
        rows.modelReset.connect(self.looked_at)
        self.doubleClicked.connect(self.choice_asked)
        self.customContextMenuRequested.connect(self._open_menu)
        self.retranslate()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(self.font()).height() + 9)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        # One that is never used: the header asks for each of 100,000 rows whether it is selected, which takes a second.
        header.setSelectionModel(QItemSelectionModel(self.rows, header))

    def _action(self, keys: Sequence[str], do: object) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("BringIn", "Rows of the list"))
        self.add.setText(translate("BringIn", "A &new film"))
        self.leave_out.setText(translate("BringIn", "&Leave out"))
        self.rows.retranslate()
        self._share_room()

    # --- Deciding -----------------------------------------------------------------------------------------

    def selected(self) -> list[int]:
        """The selected rows, and where there are none the current one, from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.size()))
        found = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        current = self.currentIndex().row()
        return found or [row for row in (current,) if row >= 0]

    def take(self, number: int) -> None:
        """Have the current row be about one of the films that it may mean, by its place among them."""
        shown = self.selected()
        if len(shown) == 1 and number < len(candidates := self.rows.row_at(shown[0]).candidates):
            self.rows.take(shown[0], candidates[number])

    def menu(self) -> QMenu:
        """What can become of the selected rows."""
        menu = QMenu(self)
        shown = self.selected()
        for number, match in enumerate(self.rows.row_at(shown[0]).candidates if len(shown) == 1 else ()):
            row = self.rows.row_at(shown[0])
            action = menu.addAction(plan_texts.briefly(match.title, match.year).replace("&", "&&"))
            action.triggered.connect(lambda _=False, number=number: self.take(number))
            action.setCheckable(True)
            action.setChecked(row.status == MATCHED and row.match == match)
        if menu.actions():
            menu.addSeparator()
        for action in (self.add, self.leave_out):
            action.setEnabled(bool(shown))
            menu.addAction(action)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choice_asked.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_room()

    def _share_room(self) -> None:
        """The narrow columns get what they need, the others share the rest: of 100,000 rows none is looked at."""
        header, metrics = self.horizontalHeader(), QFontMetrics(self.font())
        needed = {STATUS: plan_texts.statuses(), YEAR: ("0000",), LIKENESS: plan_texts.likenesses()}
        widths = {column: _widest(metrics, texts) for column, texts in needed.items()}
        for column in widths:
            heading = metrics.horizontalAdvance(str(self.rows.headerData(column, Qt.Orientation.Horizontal)))
            widths[column] = max(widths[column], heading) + _AIR
        left = max(0, self.viewport().width() - sum(widths.values()))
        widths |= {column: int(left * share) for column, share in _SHARES.items()}
        for column, width in widths.items():
            header.resizeSection(column, width)


def _widest(metrics: QFontMetrics, texts: Sequence[str]) -> int:
    return max(map(metrics.horizontalAdvance, texts))
