# SPDX-License-Identifier: MIT
"""Draws the cells of the table: text with its matches marked, and tags as pills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from laufbild.ui.films_table.table_model import CELL
from laufbild.ui.widgets import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStyleOptionViewItem

    from laufbild.ui.state.row_cells import Cell, Span
    from laufbild.ui.widgets.theme import Colours

PADDING = 12
_Index = QModelIndex | QPersistentModelIndex
_PILL_PADDING, _PILL_GAP = 8, 5
#: How large a star of a rating and the sign of a mark are.
_STAR, _SIGN = 13, 13
_STARS_WIDTH = 5 * (_STAR + 2)


class TableDelegate(QStyledItemDelegate):
    """`current_row` is the film looked at; `first_column` the leftmost column, which carries its mark.

    Whether a row is selected is asked rather than read from the option: QStyle's enumerations cost a start 5 ms.
    """

    def __init__(self, is_selected: Callable[[int], bool]) -> None:
        super().__init__()
        self._is_selected = is_selected
        self.current_row = -1
        self.first_column = 0
        self.set_colours(theme.current())
        self.set_fonts()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._text, self._muted = QColor(colours.text), QColor(colours.muted)
        self._line = QPen(QColor(colours.line))
        self._chosen, self._match = QColor(colours.chosen), QColor(colours.match)
        self._pill, self._documented = QColor(colours.pill), QColor(colours.documented)
        self._documented_text, self._accent = QColor(colours.documented_text), QColor(colours.accent)
        self._unlit = QColor(colours.faint)
        self._unlit.setAlphaF(0.45)

    def set_fonts(self) -> None:
        font = QApplication.font()
        self._font, self._bold, self._small = QFont(font), QFont(font), QFont(font)
        self._bold.setBold(True)
        self._small.setPointSizeF(font.pointSizeF() * 0.88)
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)

    @property
    def row_height(self) -> int:
        return self._metrics.height() + 17

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        cell: Cell = index.data(CELL)
        if cell.rating or cell.sign:
            width = _STARS_WIDTH if cell.rating else _SIGN
        elif cell.parts:
            widths = (self._pill_width(part) for part, _ in cell.parts)
            width = sum(widths) + _PILL_GAP * (len(cell.parts) - 1)
        else:
            width = (self._bold_metrics if cell.bold else self._metrics).horizontalAdvance(cell.text)
        return QSize(width + 2 * PADDING + 1, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Cell = index.data(CELL)
        rect: QRect = option.rect
        if self._is_selected(index.row()):
            painter.fillRect(rect, self._chosen)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.row() == self.current_row and index.column() == self.first_column:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._accent)
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        if cell.rating or cell.sign:
            self._paint_mark(painter, QRectF(inner), cell)
        elif cell.parts:
            self._paint_pills(painter, inner, cell)
        else:
            right = index.data(Qt.ItemDataRole.TextAlignmentRole) is not None
            self._paint_text(painter, inner, cell, right)

    def _paint_mark(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        """The stars of a rating, or the sign of a mark."""
        from laufbild.ui.widgets.glyphs import paint_glyph, paint_stars  # few tables have any

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        middle = rect.center().y() + 0.5
        if cell.rating:
            stars = QRectF(rect.left(), middle - _STAR / 2, rect.width(), _STAR)
            paint_stars(painter, stars, cell.rating, self._accent, self._unlit)
        else:
            sign = QRectF(rect.left(), middle - _SIGN / 2, _SIGN, _SIGN)
            paint_glyph(painter, cell.sign, sign, self._accent, filled=True)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, cell: Cell, right: bool) -> None:
        metrics = self._bold_metrics if cell.bold else self._metrics
        room = rect.width()
        if cell.foreign:
            room -= self._small_metrics.horizontalAdvance(cell.foreign) + 6
        text = metrics.elidedText(cell.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        left = rect.right() - metrics.horizontalAdvance(text) if right else rect.left()
        painter.setFont(self._bold if cell.bold else self._font)
        self._mark(painter, metrics, left, rect, text, cell.matches)
        painter.setPen(self._muted if cell.muted else self._text)
        baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), text)
        if cell.muted:
            self._repaint_matches(painter, metrics, QPointF(left, baseline), text, cell.matches)
        if cell.foreign:
            painter.setFont(self._small)
            painter.setPen(self._muted)
            painter.drawText(QPointF(left + metrics.horizontalAdvance(text) + 6, baseline), cell.foreign)

    def _mark(
        self, painter: QPainter, metrics: QFontMetrics, left: int, rect: QRect, text: str, matches: tuple[Span, ...]
    ) -> None:
        height = metrics.height()
        top = rect.top() + (rect.height() - height) / 2
        for start, end in matches:
            if start >= len(text):
                continue
            begin = left + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[: min(end, len(text))]) - metrics.horizontalAdvance(text[:start])
            painter.fillRect(QRectF(begin - 1, top, width + 2, height), self._match)

    def _repaint_matches(
        self, painter: QPainter, metrics: QFontMetrics, at: QPointF, text: str, matches: tuple[Span, ...]
    ) -> None:
        """Muted text is too faint on the colour of a match."""
        painter.setPen(self._text)
        for start, end in matches:
            painter.drawText(at + QPointF(metrics.horizontalAdvance(text[:start]), 0), text[start:end])

    def _pill_width(self, text: str) -> int:
        return self._small_metrics.horizontalAdvance(text) + 2 * _PILL_PADDING

    def _paint_pills(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        painter.setFont(self._small)
        left = rect.left()
        height = self._small_metrics.height() + 2
        top = rect.top() + (rect.height() - height) // 2
        for part, matches in cell.parts:
            room = rect.right() - left + 1
            if room < 3 * _PILL_PADDING:
                break
            text = self._small_metrics.elidedText(part, Qt.TextElideMode.ElideRight, room - 2 * _PILL_PADDING)
            pill = QRect(left, top, self._pill_width(text), height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._documented if cell.documented else self._pill)
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            inner = pill.adjusted(_PILL_PADDING, 0, -_PILL_PADDING, 0)
            self._mark(painter, self._small_metrics, inner.left(), inner, text, matches)
            painter.setPen(self._documented_text if cell.documented else self._text)
            baseline = top + (height + self._small_metrics.ascent() - self._small_metrics.descent()) / 2
            painter.drawText(QPointF(inner.left(), baseline), text)
            left = pill.right() + 1 + _PILL_GAP
