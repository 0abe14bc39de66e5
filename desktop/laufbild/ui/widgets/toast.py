# SPDX-License-Identifier: MIT
"""A small message over the lower edge of a part of the window: it moves nothing aside, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import PaintedButton, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.widgets.message_bar import Offer
    from laufbild.ui.widgets.theme import Colours

_STAYS_MS = 10_000
_ABOVE = 14


class Toast(Coloured, QFrame):
    """Says one sentence, with something to do about it. Texts are plain: nothing in them is markup."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._sentence: Callable[[], str] = str
        self._offer: Offer | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = PaintedButton(height=28, padding=11)
        self._button.clicked.connect(self._take)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 7, 7)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(_STAYS_MS)
        self._time.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.set_colours(theme.current())
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def say(self, sentence: Callable[[], str], offer: Offer | None = None, *, staying: bool = False) -> None:
        """Show what is given for a while, or until it is taken away; again in another language when that changes."""
        self._sentence, self._offer = sentence, offer
        self.retranslate()
        self.show()
        self.raise_()
        self._time.stop() if staying else self._time.start()

    def retranslate(self) -> None:
        self._label.setText(self._sentence())
        self._label.setAccessibleName(self._sentence())
        self._button.setText(self._offer.text() if self._offer else "")
        self._button.setVisible(self._offer is not None)
        self._button.updateGeometry()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), QColor(self._colours.faint), QColor(self._colours.warning))

    def _place(self) -> None:
        room = self._over.width() - 2 * _ABOVE
        button = self._button.sizeHint().width() + 18 if self._offer else 0
        wish = self._label.fontMetrics().horizontalAdvance(self._label.text()) + button + 28
        width = min(wish, room)
        height = max(self._row.heightForWidth(width), 42)
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - _ABOVE, width, height)

    def _take(self) -> None:
        offer = self._offer
        self.hide()
        if offer:
            offer.take()

    @property
    def text(self) -> str:
        return self._label.text() if self.isVisible() else ""
