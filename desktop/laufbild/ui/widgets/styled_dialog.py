# SPDX-License-Identifier: MIT
"""A dialog in the window's colours, also after they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import dialog_style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.widgets.theme import Colours


class StyledDialog(Coloured, QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyleSheet(dialog_style(theme.current()))

    def set_colours(self, colours: Colours) -> None:
        self.setStyleSheet(dialog_style(colours))
