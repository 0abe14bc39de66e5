# SPDX-License-Identifier: MIT
"""The facets beside the table: a click shows one value alone, Ctrl adds one, Alt leaves one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication, QListView, QMenu, QStyle, QStyledItemDelegate

from laufbild.core.query import facet_conditions
from laufbild.i18n.language import translate
from laufbild.ui.filters.facet_model import ROW, FacetModel, shown_count
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import scroll_bar_style
from laufbild.ui.widgets.keys import keeps

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
    )
    from PySide6.QtWidgets import QStyleOptionViewItem

    from laufbild.ui.filters.facet_model import FacetRow
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours

_Index = QModelIndex | QPersistentModelIndex
_BOX = 13
_LEFT = 14


class FacetPanel(Coloured, QListView):
    """`value_sought` carries a facet of which the user wants a value that is not offered."""

    value_sought = Signal(str)

    def __init__(self, session: Session, folded: list[str]) -> None:
        super().__init__()
        self._session = session
        self.facets = FacetModel(session, folded)
        self.facets.setParent(self)
        self._delegate = FacetDelegate()
        self.setModel(self.facets)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(theme.current()))
        self.setMouseTracking(True)
        session.counted.connect(self.facets.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("Facets", "Filters"))
        self.setToolTip(translate("Facets", "Click: only this. Ctrl+click: this as well. Alt+click: not this."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.facets.refresh()

    def set_colours(self, colours: Colours) -> None:
        self._delegate.set_colours(colours)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(colours))
        self.viewport().update()

    def apply(self, row: FacetRow, modifiers: Qt.KeyboardModifier) -> None:
        """Do what a click on a row with these keys held means."""
        if row.more:
            self.value_sought.emit(row.facet)
        elif row.is_heading:
            self.facets.toggle_folded(row.facet)
            self.setCurrentIndex(self.facets.heading(row.facet))
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            self._change(facet_conditions.exclude, row)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._change(facet_conditions.choose_also, row)
        else:
            self._change(facet_conditions.choose_only, row)

    def _change(self, change: facet_conditions.FacetChange, row: FacetRow) -> None:
        self._session.set_query(change(self._session.query, row.facet, row.value))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.apply(index.data(ROW), event.modifiers())
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if keeps(event, Qt.Key.Key_Delete, Qt.Key.Key_Minus):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.apply(index.data(ROW), event.modifiers())
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Delete) and index.isValid() and index.data(ROW).value:
            self._change(facet_conditions.exclude, index.data(ROW))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else self._place_of_current()
        index = self.indexAt(at)
        if index.isValid() and index.data(ROW).value:
            self._menu(index.data(ROW)).exec(self.mapToGlobal(at))

    def _place_of_current(self) -> QPoint:
        return self.visualRect(self.currentIndex()).center()

    def _menu(self, row: FacetRow) -> QMenu:
        menu = QMenu(self)
        for text, change in (
            (translate("Facets", "Only this"), facet_conditions.choose_only),
            (translate("Facets", "This as well"), facet_conditions.choose_also),
            (translate("Facets", "Not this"), facet_conditions.exclude),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, change=change: self._change(change, row))
        return menu


class FacetDelegate(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.set_colours(theme.current())
        self._font = QFont(QApplication.font())
        self._bold, self._struck, self._small = QFont(self._font), QFont(self._font), QFont(self._font)
        self._bold.setBold(True)
        self._struck.setStrikeOut(True)
        self._small.setPointSizeF(self._small.pointSizeF() * 0.9)
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)
        self._height = self._bold_metrics.height()

    def set_colours(self, colours: Colours) -> None:
        self._colours = {
            "text": QColor(colours.text),
            "muted": QColor(colours.muted),
            "faint": QColor(colours.faint),
            "accent": QColor(colours.accent),
            "chosen": QColor(colours.chosen),
            "on_accent": QColor(colours.on_accent),
        }
        self._bar = QColor(colours.accent)
        self._bar.setAlphaF(0.45)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: FacetRow = index.data(ROW)
        return QSize(60, self._height + (16 if row.is_heading else 7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: FacetRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.more:
            self._paint_more(painter, rect.adjusted(_LEFT + _BOX + 8, 0, -_LEFT + 2, -1), row)
        elif row.value:
            self._paint_value(painter, rect.adjusted(_LEFT, 0, -_LEFT + 2, -1), row, state)
        else:
            self._paint_heading(painter, rect.adjusted(_LEFT, 8, -_LEFT, 0), row)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colours["muted"], 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(rect).adjusted(5.5, 0.5, -5.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["muted"])
        middle, left = rect.center().y() + 0.5, float(rect.left())
        down = [QPointF(left, middle - 2.5), QPointF(left + 8, middle - 2.5), QPointF(left + 4, middle + 2.5)]
        aside = [QPointF(left + 1.5, middle - 4), QPointF(left + 6.5, middle), QPointF(left + 1.5, middle + 4)]
        painter.drawPolygon(QPolygonF(aside if row.folded else down))
        painter.setFont(self._bold)
        painter.setPen(self._colours["muted"])
        painter.drawText(rect.adjusted(14, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.label)

    def _paint_more(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        painter.setFont(self._small)
        painter.setPen(self._colours["muted"])
        label = self._small_metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_value(self, painter: QPainter, rect: QRect, row: FacetRow, state: QStyle.StateFlag) -> None:
        if row.chosen or row.excluded or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = QColor(self._colours["chosen"])
            fill.setAlphaF(1.0 if row.chosen else 0.5)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(-4, 0, 4, 0), 4, 4)
        self._paint_box(painter, rect, row)
        painter.setFont(self._small)
        count = shown_count(row)
        width = self._small_metrics.horizontalAdvance(count)
        painter.setPen(self._colours["muted" if row.films else "faint"])
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(self._bold if row.chosen else self._struck if row.excluded else self._font)
        metrics = self._bold_metrics if row.chosen else self._metrics
        painter.setPen(self._colours["text" if row.films or row.chosen else "faint"])
        room = rect.adjusted(_BOX + 8, 0, -width - 8, 0)
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)
        if row.share and not row.excluded:
            painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width() * row.share, 1.2), self._bar)

    def _paint_box(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        box = QRectF(rect.left() + 0.5, rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
        painter.setPen(QPen(self._colours["accent" if row.chosen else "muted"], 1.1))
        painter.setBrush(self._colours["accent"] if row.chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if row.chosen:
            painter.setPen(QPen(self._colours["on_accent"], 1.8))
            left, middle = box.left(), box.center().y()
            tick = [QPointF(left + 3, middle), QPointF(left + 5.5, middle + 3), QPointF(left + 10, middle - 3)]
            painter.drawPolyline(QPolygonF(tick))
        elif row.excluded:
            painter.drawLine(QPointF(box.left() + 3, box.center().y()), QPointF(box.right() - 3, box.center().y()))
