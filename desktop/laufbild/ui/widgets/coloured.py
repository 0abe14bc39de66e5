# SPDX-License-Identifier: MIT
"""Widgets that paint or style with more colours than a palette has follow the palette's change by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from laufbild.ui.widgets import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.widgets.theme import Colours

    _Base = QWidget
else:
    _Base = object


class Coloured(_Base):
    """Stands before a class of Qt's widgets: `set_colours` is called whenever the application has other colours."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self._coloured = theme.current()
        super().__init__(*given, **named)

    def set_colours(self, colours: Colours) -> None:
        """Take the colours; the widget is painted anew."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.follow_palette()

    def follow_palette(self) -> None:
        """Take the colours of the application's palette, unless it has them."""
        before, self._coloured = self._coloured, theme.current()
        if before is not self._coloured:
            self.set_colours(self._coloured)
            self.update()


def change_colours(colours: Colours) -> None:
    """Give the application other colours."""
    theme.apply(colours)
    for widget in QApplication.allWidgets():  # Qt sends no PaletteChange to what stands under a style sheet
        if isinstance(widget, Coloured):
            widget.follow_palette()
