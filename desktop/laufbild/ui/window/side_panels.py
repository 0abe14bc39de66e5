# SPDX-License-Identifier: MIT
"""The panels on both sides of the table, which can be hidden: views and filters on the left, details on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction


class SidePanels(QObject):
    """Two frames, empty at first; the actions that show and hide them are checked as they are."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(parent)
        self._actions = actions
        self.left, self.right = QFrame(), QFrame()
        self._columns = {frame: stacked(frame) for frame in (self.left, self.right)}
        self.right.setBackgroundRole(QPalette.ColorRole.Base)
        self.right.setAutoFillBackground(True)

    def add(self, frame: QFrame, part: QWidget) -> None:
        """Put a part below the others in a frame."""
        self._columns[frame].addWidget(part)

    def show_filters(self) -> None:
        self.left.show()
        self.show_state()

    def show_details(self) -> None:
        self.right.show()
        self.show_state()

    def show_state(self) -> None:
        """Check the actions of what is shown."""
        self._actions["facets"].setChecked(not self.left.isHidden())
        self._actions["details"].setChecked(not self.right.isHidden())


def stacked(widget: QWidget) -> QVBoxLayout:
    """A layout that stacks parts without any room between them."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
