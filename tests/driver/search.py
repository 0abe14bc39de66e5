# SPDX-License-Identifier: MIT
"""Types into the search box, and reads what is said of the answer and the chips of its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
)

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import LEFT
from laufbild.ui.widgets.frames import Note, PaintedButton

if TYPE_CHECKING:
    from driver.window import Window


class SearchDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main
        self._box = window._main.top.box
        self._session = window._session

    def type(self, text: str) -> None:
        """Empty the search box, type, and wait for the answer."""
        self._window._come_to_front()
        self._box.setFocus()
        self._box.selectAll()
        QTest.keyClick(self._box, Qt.Key.Key_Backspace)
        self._window.type(text)
        assert self._box.text() == text
        wait_for(lambda: self._session.shown.text == text, "the search")
        self._window.wait_for_answer()
        settle()

    def begin(self, text: str) -> None:
        """Have a text searched for, and do not wait for the answer."""
        self._box.setFocus()
        self._box.selectAll()
        self._window.type(text)
        self._box.search_now()

    def watch_counts(self) -> list[tuple[str, str]]:
        """A list that grows by what the search box and the status bar say of each answer, from now on."""
        said: list[tuple[str, str]] = []

        def note() -> None:
            said.append((next(label.text() for label in self._box.findChildren(QLabel)), self._window.status()[1]))

        self._session.answered.connect(note)
        return said

    def watch(self) -> list[str]:
        """A list that grows by what was searched for, from now on."""
        searched: list[str] = []
        self._session.answered.connect(lambda: searched.append(self._session.shown.text))
        return searched

    def text(self) -> str:
        return self._box.text()

    def query(self) -> str:
        return str(self._session.query)

    def found(self) -> str:
        """What the search box says about the answer: "54 of 54"."""
        self._window.wait_for_answer()
        return next(label.text() for label in self._box.findChildren(QLabel))

    def notes(self) -> list[str]:
        return [note.text() for note in self._main.late.chips.findChildren(Note) if note.isVisible()]

    def chips(self) -> list[str]:
        return [chip.text().removesuffix("✕").strip() for chip in self._chips()]

    def remove_chip(self, text: str) -> None:
        chip = next(chip for chip in self._chips() if chip.text().startswith(text))
        QTest.mouseClick(chip, LEFT)
        settle()

    def focus_on_chip(self, text: str) -> None:
        next(chip for chip in self._chips() if chip.text().startswith(text)).setFocus()

    def chip_shortcuts(self) -> list[str]:
        return [chip.shortcut().toString() for chip in self._chips()]

    def chip_tips(self) -> list[str]:
        return [chip.toolTip() for chip in self._chips()]

    def no_conditions_text(self) -> str:
        """What stands in the place of the chips when there are none."""
        labels = self._main.late.chips.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible() and not isinstance(label, Note))

    def _chips(self) -> list[PaintedButton]:
        chips = [chip for chip in self._main.late.chips.findChildren(PaintedButton) if chip.isVisible()]
        return sorted(chips, key=lambda chip: (chip.y(), chip.x()))

    def paste(self, text: str) -> None:
        """Replace what is in the search box by what is on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._window._come_to_front()
        self._box.setFocus()
        self._box.selectAll()
        self._window.press("Ctrl+V")
        wait_for(lambda: self._session.shown.text == self._box.text(), "the search")
        self._window.wait_for_answer()
        settle()
