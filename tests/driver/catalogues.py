# SPDX-License-Identifier: MIT
"""Opens other catalogues, and those opened before."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QAction,
    QFileOpenEvent,
)
from PySide6.QtWidgets import (
    QMenu,
)

from driver.event_loop import settle
from driver.mouse_and_keyboard import pick_file
from driver.screen import entries_of

if TYPE_CHECKING:
    from driver.window import Window


class CataloguesDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main

    def open(self, path: Path) -> None:
        """Choose "Open catalogue…", pick the file, and confirm."""
        self._window.do("open")
        pick_file(path)
        self._window._come_to_front()

    def open_from_outside(self, path: Path) -> None:
        """A double click on a file while the program runs, as macOS tells it."""
        QCoreApplication.sendEvent(self._window.application.qt, QFileOpenEvent(str(path)))
        settle()

    def recent(self) -> list[tuple[str, bool]]:
        """The entries of the recent catalogues, and whether each can be chosen."""
        return [(action.text(), action.isEnabled()) for action in self.recent_entries()]

    def recent_tips(self) -> list[str]:
        tips = (action.toolTip() for action in self.recent_entries())
        return [unescape(tip.removeprefix("<p>").removesuffix("</p>")) for tip in tips]

    def choose_recent(self, place: int) -> None:
        self.recent_entries()[place - 1].trigger()
        settle()

    def recent_entries(self) -> list[QAction]:
        menu = self._window.action("recent").menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        declared = self._main.menus.actions.values()
        return [action for action in entries_of(menu) if action not in declared]
