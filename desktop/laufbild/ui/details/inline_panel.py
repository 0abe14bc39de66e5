# SPDX-License-Identifier: MIT
"""A widget in the midst of a page of text: the page leaves room for it, and it scrolls with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit, QWidget

_AROUND = 10


class InlinePanel(QObject):
    """`after` finds the block below which the widget stands, None where it stands nowhere."""

    def __init__(self, page: QTextEdit, widget: QWidget, after: Callable[[], QTextBlock | None]) -> None:
        super().__init__(page)
        self._page, self._widget, self._after = page, widget, after
        widget.setParent(page.viewport())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.place)
        widget.installEventFilter(self)
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._move)
        self.place()

    def place(self) -> None:
        """Leave as much room as the widget needs, and put it there."""
        block, layout = self._after(), self._widget.layout()
        self._widget.setVisible(block is not None)
        if block is None or layout is None:
            return
        self._arrange_inside()
        width = self._page.viewport().width() - 2 * self._margin
        height = layout.totalHeightForWidth(width)
        self._widget.resize(width, height)
        self._arrange_inside()
        leave_room(block, height + 2 * _AROUND)
        self._move()

    def _arrange_inside(self) -> None:
        """At once, from the inmost parts outwards: Qt would do so a turn of the event loop later."""
        for inner in reversed(self._widget.findChildren(QLayout)):
            inner.activate()

    @property
    def _margin(self) -> int:
        return int(self._page.document().documentMargin())

    def _move(self) -> None:
        block = self._after()
        if block is not None:
            head = self._page.document().documentLayout().blockBoundingRect(block)
            below = int(head.bottom()) - self._page.verticalScrollBar().value()
            self._widget.move(self._margin, below + _AROUND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget and event.type() == QEvent.Type.LayoutRequest:
            self.place()
        elif watched is not self._widget and event.type() == QEvent.Type.Resize:
            self._later.start(0)  # when the page has taken its new width
        return False


def leave_room(block: QTextBlock, height: int) -> None:
    """Have so much room below a block of a page."""
    if block.blockFormat().bottomMargin() != height:
        form = QTextBlockFormat()
        form.setBottomMargin(height)
        QTextCursor(block).mergeBlockFormat(form)
