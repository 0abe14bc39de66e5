# SPDX-License-Identifier: MIT
"""The line at the bottom: how many films there are, are shown, are selected, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QStatusBar

from laufbild.core.model.fields import FIELDS
from laufbild.i18n.language import translate
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours


class StatusBar(Coloured, QStatusBar):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.set_colours(theme.current())
        self._session = session
        self._selected = 0
        self.setSizeGripEnabled(False)
        self._films, self._shown, self._chosen, self._order = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._films, self._shown, self._chosen):
            self.addWidget(label)
        self.addPermanentWidget(self._order)
        for label in (self._films, self._shown, self._chosen, self._order):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setContentsMargins(8, 3, 8, 3)
        session.answered.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def set_colours(self, colours: Colours) -> None:
        self._line = QColor(colours.line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._line)
        painter.drawLine(0, 0, self.width(), 0)

    def show_selected(self, count: int) -> None:
        self._selected = count
        self.refresh()

    def refresh(self) -> None:
        session = self._session
        self._films.setText(translate("Status", "%n film(s)", None, session.library.count))
        shown = len(session.found.ids)
        if session.found.whole:
            self._shown.setText(translate("Status", "%n shown", None, shown))
        else:
            self._shown.setText(translate("Status", "%n found so far", None, shown))
        self._chosen.setText(translate("Status", "%n selected", None, self._selected))
        self._order.setText(order_text(session))

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(label.text() for label in (self._films, self._shown, self._chosen, self._order))


def order_text(session: Session) -> str:
    """The order in words: "Sorted by Year ↓, Title ↑"."""
    if not session.shown.order:
        return translate("Status", "Sorted by title")
    keys = [f"{translate('Fields', FIELDS[k.field].label)} {'↓' if k.descending else '↑'}" for k in session.shown.order]
    return translate("Status", "Sorted by {columns}").format(columns=", ".join(keys))
