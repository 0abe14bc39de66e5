# SPDX-License-Identifier: MIT
"""The line below the note that says that it could not be saved yet, with a button to try again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from laufbild.i18n.language import translate
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import PaintedButton

if TYPE_CHECKING:
    from laufbild.ui.widgets.theme import Colours


class UnsavedLine(Coloured, QFrame):
    """Hidden as long as there is nothing to say; `again` is the button."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.again = PaintedButton(height=28, padding=11)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.again)
        self.hide()
        self.set_colours(theme.current())
        self.retranslate()

    def set_colours(self, colours: Colours) -> None:
        self.text.setStyleSheet(f"color: {colours.accent}")

    def retranslate(self) -> None:
        self.text.setText(translate("Marks", "Not saved yet; what you typed is kept."))
        self.again.setText(translate("Marks", "Try again"))
        self.again.updateGeometry()
