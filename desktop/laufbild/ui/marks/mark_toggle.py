# SPDX-License-Identifier: MIT
"""A button for a mark that films have or have not: on, off, or mixed where only some of them have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from laufbild.i18n.language import translate
from laufbild.ui.widgets.frames import PaintedButton
from laufbild.ui.widgets.glyphs import paint_glyph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


_GLYPH, _PADDING, _BETWEEN = 15, 10, 6


class MarkToggle(PaintedButton):
    def __init__(self, name: str) -> None:
        super().__init__(height=30, padding=_PADDING)
        self._name = name
        self._on: bool | None = False
        self.setCheckable(True)

    def show_state(self, on: bool | None) -> None:
        """Whether all of the films have it; None where only some have."""
        self._on = on
        self.setChecked(on is True)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say what is mixed; what it is called comes from its action."""
        mixed = translate("Marks", "some of the films") if self._on is None else ""
        self.setAccessibleDescription(mixed)

    def nextCheckState(self) -> None:
        """A click asks for a change; what then is so is shown when it is written."""

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(text + _GLYPH + _BETWEEN + 2 * _PADDING + 1, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, lit = self._colours, self._inside or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self._on is not False
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPen(QColor(colours.accent if lit or on else colours.line))
        if self._on is None:
            outline.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(outline)
        painter.setBrush(QColor(colours.chosen if self._on else colours.panel))
        painter.drawRoundedRect(frame, 6, 6)
        glyph = QRectF(_PADDING, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH)
        sign = QColor(colours.accent if on else colours.muted)
        paint_glyph(painter, self._name, glyph, sign, filled=self._on is True)
        painter.setPen(QColor(colours.text if on or lit or self.isEnabled() else colours.muted))
        room = self.rect().adjusted(_PADDING + _GLYPH + _BETWEEN, 0, -_PADDING + 1, 0)
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
