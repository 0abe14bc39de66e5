# SPDX-License-Identifier: MIT
"""The films that a row of a list may mean, side by side, with the other things that can become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

_WIDTH, _AIR, _LINES = 232, 8, 4


class CardText(NamedTuple):
    """What stands on a card: a title, and up to three lines below it."""

    title: str
    lines: tuple[str, ...] = ()
    is_chosen: bool = False


class Card(QAbstractButton):
    """A thing that can be chosen; it draws its lines itself, as plain text that is cut off where it is too long."""

    def __init__(self) -> None:
        super().__init__()
        self._said = CardText("")
        self._inside = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_text(self, said: CardText) -> None:
        self._said = said
        self.setChecked(said.is_chosen)
        whole = ", ".join(filter(None, (said.title, *said.lines)))
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole))
        self.update()

    @property
    def said(self) -> CardText:
        return self._said

    def nextCheckState(self) -> None:
        """Whoever listens decides, and shows the cards anew."""

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _LINES * QFontMetrics(self.font()).lineSpacing() + 2 * _AIR)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._inside = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._inside = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, roles = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._inside or self.hasFocus() or self.isChecked()
        painter.setPen(QPen(colours.color(roles.Accent if lit else roles.Mid), 2 if self.hasFocus() else 1))
        painter.setBrush(colours.color(roles.Highlight if self.isChecked() else roles.Base))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        self._draw_lines(painter)

    def _draw_lines(self, painter: QPainter) -> None:
        height = QFontMetrics(self.font()).lineSpacing()
        room = QRect(_AIR, _AIR, self.width() - 2 * _AIR, height)
        for place, line in enumerate((self._said.title, *self._said.lines)):
            font = self.font()
            font.setBold(place == 0)
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            text = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.translated(0, place * height), Qt.AlignmentFlag.AlignVCenter, text)


class FilmCards(QScrollArea):
    """`chosen` carries the place of the card that was clicked on. Tab comes to the cards from the widget `before`."""

    chosen = Signal(int)

    def __init__(self, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self.cards: list[Card] = []
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(Card().sizeHint().height() + self.horizontalScrollBar().sizeHint().height())

    def show_cards(self, texts: Sequence[CardText]) -> None:
        """Show these in the place of those there are; a card that has the focus keeps it if it is still there."""
        while len(self.cards) < len(texts):
            self._add_card(len(self.cards))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(texts))
            if place < len(texts):
                card.show_text(texts[place])

    def _add_card(self, place: int) -> None:
        card = Card()
        card.clicked.connect(lambda: self.chosen.emit(place))
        self._row.insertWidget(place, card)
        self.setTabOrder(self.cards[-1] if self.cards else self._before, card)
        self.cards.append(card)

    def texts(self) -> list[CardText]:
        return [card.said for card in self.cards if not card.isHidden()]

    def go_to_first(self) -> None:
        """Put the focus on the card that is chosen, else on the first."""
        shown = [card for card in self.cards if not card.isHidden()]
        if shown:
            next((card for card in shown if card.isChecked()), shown[0]).setFocus(Qt.FocusReason.TabFocusReason)
