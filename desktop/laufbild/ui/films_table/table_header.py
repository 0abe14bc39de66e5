# SPDX-License-Identifier: MIT
"""The table's heading: sorting by one or several columns, with numbered arrows; columns to choose, move and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu

from laufbild.core.model.fields import COLUMNS, NUMBER
from laufbild.i18n.language import translate
from laufbild.ui.films_table.table_delegate import PADDING
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QMouseEvent

    from laufbild.core.query.sort_order import Order
    from laufbild.ui.widgets.theme import Colours

_ARROW = 7


class TableHeader(Coloured, QHeaderView):
    """`sort_asked` carries the column's name and whether it is to be added to the others."""

    sort_asked = Signal(str, bool)
    columns_changed = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.order: Order = ()
        self._adding = False
        self.set_colours(theme.current())
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self._hint = QSize(200, QFontMetrics(QApplication.font()).height() + 13)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._choose_columns)
        self.sectionClicked.connect(lambda section: self.sort_asked.emit(COLUMNS[section].name, self._adding))
        self.sectionMoved.connect(self.columns_changed)
        self.sectionResized.connect(self.columns_changed)

    def set_colours(self, colours: Colours) -> None:
        self._line = QPen(QColor(colours.line))
        self._muted, self._accent = QColor(colours.muted), QColor(colours.accent)
        self.update()

    def sizeHint(self) -> QSize:
        """The same for all headings; Qt would measure each of them, hidden ones too, ten times in a start."""
        return self._hint

    def set_order(self, order: Order) -> None:
        self.order = order
        self.viewport().update()

    def shown_columns(self) -> list[str]:
        """The names of the columns from left to right."""
        sections = (self.logicalIndex(place) for place in range(self.count()))
        return [COLUMNS[section].name for section in sections if not self.isSectionHidden(section)]

    def show_columns(self, names: list[str]) -> None:
        """Show just these columns, in this order; names that are no columns are passed over."""
        place_of = {field.name: section for section, field in enumerate(COLUMNS)}
        wanted = [place_of[name] for name in dict.fromkeys(names) if name in place_of] or [0]
        with QSignalBlocker(self):
            for place, section in enumerate(wanted):
                self.moveSection(self.visualIndex(section), place)
        for section in range(self.count()):
            self.setSectionHidden(section, section not in wanted)
        self.columns_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def _choose_columns(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.exec(self.mapToGlobal(at))

    def columns_menu(self) -> QMenu:
        """A menu with every column, the shown ones ticked."""
        menu = QMenu(self)
        shown = self.shown_columns()
        for field in COLUMNS:
            action = menu.addAction(translate("Fields", field.label))
            action.setCheckable(True)
            action.setChecked(field.name in shown)
            action.setEnabled(shown != [field.name])
            action.setData(field.name)
        menu.triggered.connect(lambda action: self.toggle_column(action.data()))
        return menu

    def toggle_column(self, name: str) -> None:
        shown = self.shown_columns()
        if name in shown:
            shown.remove(name)
        else:
            shown.append(name)
        self.show_columns(shown)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(QApplication.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._muted)
        place = next((n for n, key in enumerate(self.order) if key.field == COLUMNS[section].name), None)
        room = rect.width() - PADDING - 6 - (0 if place is None else _ARROW + 14)
        label = metrics.elidedText(self._label(section), Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(label)
        left = rect.left() + PADDING
        if COLUMNS[section].kind == NUMBER:
            left = rect.right() - PADDING - width
        baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left, baseline, label)
        if place is not None:
            beside = left - _ARROW - 12 if COLUMNS[section].kind == NUMBER else left + width + 6
            self._paint_arrow(painter, beside, rect.center().y(), place)

    def _label(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _paint_arrow(self, painter: QPainter, left: int, middle: int, place: int) -> None:
        tip = 4 if self.order[place].descending else -3
        base = 1 - tip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left, middle + base),
                    QPointF(left + _ARROW + 1, middle + base),
                    QPointF(left + (_ARROW + 1) / 2, middle + tip),
                ]
            )
        )
        if len(self.order) > 1:
            small = QFont(painter.font())
            small.setPointSizeF(small.pointSizeF() * 0.75)
            painter.setFont(small)
            painter.setPen(self._accent)
            painter.drawText(left + _ARROW + 3, middle + 1, str(place + 1))
