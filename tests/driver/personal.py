# SPDX-License-Identifier: MIT
"""Writes into the personal file as actions do, and waits until all of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from driver.event_loop import settle, wait_for

if TYPE_CHECKING:
    from driver.window import Window
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change


class PersonalDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main

    def wait(self) -> None:
        wait_for(lambda: self._main.personal_session.is_ready, "what is the user's")
        settle()

    def look_at_file(self) -> None:
        """As every two seconds: whether another program has written to it."""
        self._main.personal_session.look_at_file()
        self.wait()
        self._window.wait_for_answer()

    def write(self, write: Callable[[PersonalFile], Change | None]) -> None:
        """As an action of the window does."""
        assert self._main.personal_session.write(write)
        settle()

    def undo(self) -> None:
        self._main.personal_session.undo()
        settle()

    def redo(self) -> None:
        self._main.personal_session.redo()
        settle()
