# SPDX-License-Identifier: MIT
"""A bar under the search box that says in one sentence what went wrong or was done; never a dialog in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from laufbild.i18n.language import translate
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from laufbild.ui.widgets.theme import Colours


class Offer(NamedTuple):
    """What can be done about a message: what the button says, and what it does."""

    text: Callable[[], str]
    take: Callable[[], None]


class MessageBar(Coloured, QFrame):
    """Shows the last message until it is closed. Texts are plain: nothing in them is markup."""

    def __init__(self) -> None:
        super().__init__()
        self.set_colours(theme.current())
        self._sentence: Callable[[], str] = str
        #: What the message is about, for whoever hides it when that is over.
        self.topic = ""
        self._offers: tuple[Offer, ...] = ()
        self._buttons: list[QPushButton] = []
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self.retranslate()

    def set_colours(self, colours: Colours) -> None:
        self._ground = QColor(colours.warning)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._ground)

    def retranslate(self) -> None:
        self._label.setText(self._sentence())
        self._label.setAccessibleName(self._sentence())
        for place, button in enumerate(self._buttons):
            button.setText(self._offers[place].text() if place < len(self._offers) else "")
            button.setVisible(place < len(self._offers))
        self._close.setAccessibleName(translate("Messages", "Close the message"))
        self._close.setToolTip(translate("Messages", "Close the message"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def say(self, sentence: Callable[[], str], *offers: Offer) -> None:
        """Show what is given, and again in another language when that changes."""
        self.topic = ""
        self._sentence, self._offers = sentence, offers
        while len(self._buttons) < len(offers):
            self._add_button(len(self._buttons))
        self.retranslate()
        self.show()

    def _add_button(self, place: int) -> None:
        button = QPushButton()
        button.clicked.connect(lambda: self._offers[place].take())
        self._buttons.append(button)
        self._row.insertWidget(place + 1, button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        return self._label.text() if self.isVisible() else ""
