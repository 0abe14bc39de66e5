# SPDX-License-Identifier: MIT
"""Reads the message bar, and clicks on what it offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QToolButton,
)

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import LEFT

if TYPE_CHECKING:
    from driver.window import Window


class MessagesDriver:
    def __init__(self, window: Window) -> None:
        self._main = window._main

    def text(self) -> str:
        return self._main.late.messages.text

    def button(self) -> str:
        """What can be done about the message."""
        return next(iter(self.buttons()), "")

    def buttons(self) -> list[str]:
        return [button.text() for button in self._buttons()]

    def click(self, text: str = "") -> None:
        """Click on the button with a text, or on the first."""
        QTest.mouseClick(next(b for b in self._buttons() if text in ("", b.text())), LEFT)
        settle()

    def _buttons(self) -> list[QPushButton]:
        return [b for b in self._main.late.messages.findChildren(QPushButton) if b.isVisible()]

    def close(self) -> None:
        QTest.mouseClick(self._main.late.messages.findChildren(QToolButton)[0], LEFT)

    def wait(self) -> None:
        wait_for(self.text, "a message")
