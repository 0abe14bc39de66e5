# SPDX-License-Identifier: MIT
"""The bar at the top: the search box with its count, the export button and the language switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit

from laufbild.core.query.view_text import arranges
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import (
    NAMES,
    decimal,
    number,
    translate,
)
from laufbild.settings import LONGEST_QUERY
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import (
    LinedFrame,
    PaintedButton,
    RoundedFrame,
    Segment,
    rounded,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours

_BURST_MS = 15


class SearchBox(Coloured, QLineEdit):
    """Where the query is typed; `left` follows Down and Enter, `line_given` carries the line of a view."""

    left = Signal()
    line_given = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session.shown.text)
        self._session = session
        self._colours = theme.current()
        self._before = self.text()
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(_BURST_MS)
        self._burst.timeout.connect(self.search_now)
        self.setFrame(False)
        self.setFixedHeight(36)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.setMaxLength(LONGEST_QUERY)
        self.textEdited.connect(self._edited)
        session.text_replaced.connect(self._replace)
        session.answered.connect(self.show_count)
        self.retranslate()

    def go_to(self) -> None:
        """Give it the focus, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Search", "Search in any spelling: бегущая, begushchaya, Läufer…"))
        self.setAccessibleName(translate("Search", "Search the films"))
        self.setToolTip(
            translate(
                "Search",
                "Words in any spelling, or conditions: year:1975..1989 theme:freedom -marathon (sprint or relay)",
            )
        )
        self.show_count()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _edited(self, text: str) -> None:
        before, self._before = self._before, text
        pasted = not before.startswith(text[: max(0, self.cursorPosition() - 1)])  # more than a letter at once
        if pasted and arranges(text):
            self._give_line()
        else:
            self._burst.start()

    def _give_line(self) -> None:
        self._burst.stop()
        self.line_given.emit(self.text())

    def search_now(self) -> None:
        self._burst.stop()
        self._before = self.text()
        self._session.search(self.text())

    def begin(self, key: str) -> None:
        """Let the user go on with a condition of this key."""
        self.setText(f"{self._session.query} {key}:".lstrip())
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # else what is there would be marked, and typed over
        self.search_now()

    def _replace(self, text: str) -> None:
        self._burst.stop()
        self._before = text
        if text != self.text():
            self.setText(text)

    def show_count(self) -> None:
        found, all_ = len(self._session.found.ids), self._session.library.count
        said = translate("Search", "{found} of {all}")
        if not self._session.found.whole:
            said = translate("Search", "{found} of {all} so far")
        count = said.format(found=number(found), all=number(all_))
        if self._session.shown.query.conditions and self._session.found.whole:
            milliseconds = translate("Search", "{time} ms").format(time=decimal(self._session.seconds * 1000))
            count += f" · {milliseconds}"
        self._count.setText(count)
        self._count.adjustSize()
        self._place_count()

    def _place_count(self) -> None:
        width = self._count.width()
        self._count.move(self.width() - width - 12, (self.height() - self._count.height()) // 2)
        self.setTextMargins(29, 0, width + 16, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._colours
        painter = QPainter(self)
        line = QColor(colours.accent if self.hasFocus() else colours.line)
        rounded(painter, self.rect(), line, QColor(colours.panel))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.muted), 1.6))
        middle = self.height() / 2
        painter.drawEllipse(QRectF(12, middle - 6, 9, 9))
        painter.drawLine(QPointF(20, middle + 2), QPointF(24, middle + 6))
        painter.end()
        super().paintEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes dragged text; a file is for the window around it."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.key() != Qt.Key.Key_Down and arranges(self.text()):
                self._give_line()
            else:
                self.search_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LanguageSwitch(RoundedFrame):
    """EN | DE | RU; `chosen` carries the language's code."""

    chosen = Signal(str)

    def __init__(self, current: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        for code in LANGUAGES:
            button = Segment()
            button.setText(code.upper())
            button.setAccessibleName(NAMES[code])
            button.setToolTip(NAMES[code])
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            self._group.addButton(button)
            self._buttons[code] = button
            layout.addWidget(button)
        self.show_language(current)

    def show_language(self, code: str) -> None:
        self._buttons[code].setChecked(True)


class TopBar(LinedFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.box = SearchBox(session)
        self.export = PaintedButton()
        self.languages = LanguageSwitch(session.shown.language)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 11)
        layout.setSpacing(12)
        layout.addWidget(self.box, 3)
        layout.addStretch(1)
        layout.addWidget(self.export)
        layout.addWidget(self.languages)
        self.retranslate()

    def retranslate(self) -> None:
        self.export.setText(translate("Search", "Export…"))
        self.export.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
