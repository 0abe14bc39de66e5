# SPDX-License-Identifier: MIT
"""Reads the details of a film and follows their links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QTextCursor,
)
from PySide6.QtTest import QTest

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import KEYS, LEFT
from laufbild.ui.details.detail_panel import DetailPanel

if TYPE_CHECKING:
    from driver.window import Window


class DetailsDriver:
    def __init__(self, window: Window) -> None:
        self._main = window._main

    def panel(self) -> DetailPanel:
        """The details, once they tell of what is shown."""
        wait_for(lambda: not self._main.late.details.waiting and not self._main.late.marks.panel.waiting, "the details")
        return self._main.late.details

    def text(self) -> str:
        return self.panel().toPlainText().replace("\N{NO-BREAK SPACE}", " ")

    def html(self) -> str:
        return self.panel().toHtml()

    def is_shown(self) -> bool:
        return self.panel().isVisible()

    def links(self) -> list[str]:
        return [text for text, _, _ in self._anchors()]

    def follow(self, link: str) -> None:
        """Click on a link of the details, named by its text."""
        details = self.panel()
        start, end = next((start, end) for text, start, end in self._anchors() if text == link)
        cursor = QTextCursor(details.document())
        cursor.setPosition((start + end) // 2)
        details.setTextCursor(cursor)
        details.ensureCursorVisible()
        rect = details.cursorRect(cursor)
        QTest.mouseClick(details.viewport(), LEFT, KEYS[""], rect.center() + QPoint(1, 0))
        settle()

    def _anchors(self) -> Iterator[tuple[str, int, int]]:
        block = self.panel().document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                if fragment.charFormat().isAnchor():
                    text = fragment.text().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NON-BREAKING HYPHEN}", "-")
                    yield text.strip(), fragment.position(), fragment.position() + fragment.length()
                fragments += 1
            block = block.next()

    def scroll(self, to: int | None = None) -> int:
        """How far the details are scrolled, after scrolling them there."""
        bar = self.panel().verticalScrollBar()
        if to is not None:
            bar.setValue(to)
        return bar.value()

    def select_text(self, text: str) -> None:
        """Mark a text of the details as the mouse would."""
        details = self.panel()
        details.moveCursor(QTextCursor.MoveOperation.Start)
        assert details.find(text)
        details.setFocus()
