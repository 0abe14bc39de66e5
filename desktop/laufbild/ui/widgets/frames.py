# SPDX-License-Identifier: MIT
"""Small widgets that draw themselves: a style sheet for these few would cost the start a tenth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSplitter, QSplitterHandle

from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRect
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from laufbild.ui.widgets.theme import Colours

#: How wide a scroll bar is.
SCROLL_BAR = 11
_SCROLL_BAR = """
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {width}px; }}
QScrollBar:horizontal {{ height: {width}px; }}
QScrollBar::handle {{ background: {line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; width: 0; height: 0; }}
"""


_DIALOG = """
QLineEdit, QPlainTextEdit {{
  background: {panel}; border: 1px solid {line}; border-radius: 5px; padding: 5px 7px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
QPushButton {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 6px 14px; }}
QPushButton:default, QPushButton:focus, QPushButton:hover {{ border-color: {accent}; }}
QPushButton:checked {{ background: {chosen}; border-color: {accent}; }}
QPushButton:disabled {{ color: {faint}; border-color: {line}; }}
QRadioButton::indicator {{
  width: 11px; height: 11px; border: 1px solid {muted}; border-radius: 6px; background: {panel}; }}
QRadioButton::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QRadioButton::indicator:disabled {{ border-color: {line}; background: {window}; }}
QTableView, QTextBrowser, QListWidget {{ border: 1px solid {line}; gridline-color: {line}; }}
QHeaderView {{ background: {window}; }}
QHeaderView::section {{
  background: {window}; color: {muted}; border: 0; border-bottom: 1px solid {line}; padding: 5px 6px; }}
QTableCornerButton::section {{ background: {window}; border: 0; border-bottom: 1px solid {line}; }}
QProgressBar {{ border: 1px solid {line}; border-radius: 4px; background: {panel}; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def dialog_style(colours: Colours) -> str:
    """A style sheet for dialogs, which are opened rarely: it makes their outlines seen in the dark, too."""
    return _DIALOG.format(**colours._asdict()) + scroll_bar_style(colours)


def scroll_bar_style(colours: Colours) -> str:
    """A style sheet for one scroll bar: slim, without arrows."""
    return _SCROLL_BAR.format(line=colours.line, faint=colours.faint, width=SCROLL_BAR)


class PaintedButton(Coloured, QAbstractButton):
    """A rounded button. `filled` says what it stands on: its own colour (a chip) or a line around it."""

    def __init__(self, *, height: int = 34, padding: int = 14, filled: bool = False) -> None:
        super().__init__()
        self._padding, self._height, self._filled = padding, height, filled
        self._inside = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_colours(theme.current())

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * self._padding, self._height)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._inside = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._inside = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, lit = self._colours, self._inside or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent if lit else colours.chosen))
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        else:
            rounded(painter, self.rect(), QColor(colours.accent if lit else colours.line), QColor(colours.panel))
        painter.setPen(QColor(colours.on_accent if self._filled and lit else colours.text))
        metrics = QFontMetrics(self.font())
        room = self.rect().adjusted(self._padding, 0, -self._padding + 1, 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


class Segment(PaintedButton):
    """One of several alternatives side by side; the checked one is filled."""

    def __init__(self) -> None:
        super().__init__(height=32, padding=12)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.accent))
            painter.drawRoundedRect(self.rect(), 5, 5)
            font.setBold(True)
        font.setUnderline(self.hasFocus())
        painter.setFont(font)
        painter.setPen(QColor(self._colours.on_accent if self.isChecked() else self._colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class RoundedFrame(Coloured, QFrame):
    """A frame with a thin line and round corners."""

    def __init__(self) -> None:
        super().__init__()
        self.set_colours(theme.current())

    def set_colours(self, colours: Colours) -> None:
        self._line, self._fill = QColor(colours.line), QColor(colours.panel)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), self._line, self._fill)


class Note(Coloured, QLabel):
    """A remark that stands out: plain text on a coloured ground."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.set_colours(theme.current())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(9, 3, 9, 3)

    def set_colours(self, colours: Colours) -> None:
        self._ground = QColor(colours.warning)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), self._ground, self._ground)
        painter.end()
        super().paintEvent(event)


def rounded(painter: QPainter, rect: QRect, line: QColor, fill: QColor) -> None:
    """Fill a rectangle with round corners and draw a line around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class LinedFrame(Coloured, QFrame):
    """A bar with a line at its lower edge."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QColor(theme.current().line)

    def set_colours(self, colours: Colours) -> None:
        self._line = QColor(colours.line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._line)  # not fillRect(): its overloads cost the first frame 3 ms
        edge = self.height() - 1
        painter.drawLine(0, edge, self.width(), edge)


class LinedSplitter(Coloured, QSplitter):
    """Panels beside each other with a thin line between them."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QColor(theme.current().line)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def set_colours(self, colours: Colours) -> None:
        self.line = QColor(colours.line)
        for place in range(self.count()):
            self.handle(place).update()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        splitter = self.splitter()
        assert isinstance(splitter, LinedSplitter)
        painter = QPainter(self)
        painter.setPen(splitter.line)
        painter.drawLine(self.rect().topLeft(), self.rect().bottomLeft())
