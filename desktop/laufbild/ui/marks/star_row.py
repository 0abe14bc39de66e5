# SPDX-License-Identifier: MIT
"""Five stars to rate with: half by half with the mouse, which shows what a click would do, or with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractSlider

from laufbild.i18n.language import decimal, translate
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.glyphs import paint_stars, stars_width

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from laufbild.ui.widgets.theme import Colours

_SIZE, _GAP = 21, 4
_MOST = 10
_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
    Qt.Key.Key_Home: -_MOST, Qt.Key.Key_End: _MOST,
    Qt.Key.Key_Delete: -_MOST, Qt.Key.Key_Backspace: -_MOST,
}  # fmt: skip


class StarRow(Coloured, QAbstractSlider):
    """`rated` carries half stars, 0 to take the rating away. A slider to screen readers."""

    rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._hovered: int | None = None
        self._mixed = False
        self.setRange(0, _MOST)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_SIZE + 7)
        self.set_colours(theme.current())
        self.retranslate()

    def set_colours(self, colours: Colours) -> None:
        self._full, self._muted = QColor(colours.accent), QColor(colours.muted)
        self._empty, self._line = QColor(colours.line), QColor(colours.faint)
        self._hover = QColor(colours.accent)
        self._hover.setAlphaF(0.6)
        self.update()

    def show_rating(self, rating: int | None, *, mixed: bool) -> None:
        self._mixed = mixed
        self.setValue(rating or 0)
        self.retranslate()

    def retranslate(self) -> None:
        said = self._said(self.value())
        self.setAccessibleName(translate("Marks", "My rating: {rating}").format(rating=said))
        self.setToolTip(translate("Marks", "Click on a star, or on half of one; the same once more takes it away."))
        self.update()

    def _said(self, rating: int) -> str:
        if self._mixed and self._hovered is None:
            return translate("Marks", "different ratings")
        if not rating:
            return translate("Marks", "not rated")
        shown = decimal(rating / 2) if rating % 2 else str(rating // 2)
        return translate("Marks", "{stars} of 5").format(stars=shown)

    def sizeHint(self) -> QSize:
        texts = (translate("Marks", "different ratings"), translate("Marks", "not rated"))
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        return QSize(self._stars_width + 12 + widest, _SIZE + 7)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _stars_width(self) -> int:
        return int(stars_width(_SIZE, _GAP)) + 4

    # --- The mouse ----------------------------------------------------------------------------------------

    def _at(self, x: float) -> int | None:
        """The half stars that a place stands for, None beside the stars."""
        star, within = divmod(x - 2, _SIZE + _GAP)
        if not -6 <= x < self._stars_width:
            return None
        return min(max(int(2 * star) + (2 if within > _SIZE / 2 else 1), 1), _MOST)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position().x())
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = self._at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        elif rating := self._at(event.position().x()):
            self._rate(0 if rating == self.value() and not self._mixed else rating)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what is around."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        rating = min(max(self.value() + step, 0), _MOST)
        if rating != self.value() or self._mixed:
            self._rate(rating)

    def _rate(self, rating: int) -> None:
        """What is pressed next goes on from here; what is written is shown a moment later."""
        self.show_rating(rating, mixed=False)
        self.rated.emit(rating)

    # --- Drawing ------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.value() if self._hovered is None else self._hovered
        place = QRectF(2, (self.height() - _SIZE) / 2, self._stars_width, _SIZE)
        paint_stars(painter, place, shown, self._full if self._hovered is None else self._hover, self._empty, gap=_GAP)
        painter.setPen(self._muted)
        beside = self.rect().adjusted(self._stars_width + 10, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self._said(shown))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._line, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(0.5, 0.5, self._stars_width + 3, self.height() - 1), 4, 4)
