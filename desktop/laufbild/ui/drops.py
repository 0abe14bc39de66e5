# SPDX-License-Identifier: MIT
"""Files dropped onto the window: a catalogue is opened, of a table one can be made, anything else is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLabel

from laufbild.language import translate
from laufbild.paths import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.theme import Colours

TABLES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx")
_MARGIN = 10


class Drops(QObject):
    """Watches what is dragged over a window; the signals carry the path of what was dropped."""

    catalogue_dropped = Signal(object)
    table_dropped = Signal(object)

    def __init__(self, window: QWidget, colours: Colours) -> None:
        super().__init__(window)
        self._window = window
        self.hint = DropHint(window, colours)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.hint.hide()
        elif isinstance(event, QDropEvent):  # the others are of its kind
            self._judge(event)
            return True
        return False

    def _judge(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is None or QApplication.activeModalWidget():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        is_catalogue = path.suffix.lower() == SUFFIX
        if isinstance(event, QDragMoveEvent):  # on entering, too
            self.hint.show_for(is_catalogue=is_catalogue)
            return
        self.hint.hide()
        (self.catalogue_dropped if is_catalogue else self.table_dropped).emit(path)


def dropped_file(data: QMimeData) -> Path | None:
    """The one local file that is dragged, if it is of a kind that can be opened."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in (SUFFIX, *TABLES) and path.is_file() else None


class DropHint(QLabel):
    """Lies over the window while something is dragged over it that can be dropped."""

    def __init__(self, window: QWidget, colours: Colours) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.setFont(font)
        self.set_colours(colours)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        self._line, self._ground = QColor(colours.accent), QColor(colours.window)
        self._ground.setAlphaF(0.93)
        self.update()

    def show_for(self, *, is_catalogue: bool) -> None:
        self.setText(
            translate("Drops", "Drop the file to open the catalogue")
            if is_catalogue
            else translate("Drops", "Drop the table to make a catalogue of it")
        )
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, 2, Qt.PenStyle.DashLine))
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(room, 10, 10)
        painter.end()
        super().paintEvent(event)
