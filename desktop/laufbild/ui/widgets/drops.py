# SPDX-License-Identifier: MIT
"""Files dropped onto the window: a catalogue is opened, lists are imported, anything else is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLabel

from laufbild.i18n.language import translate
from laufbild.paths import SUFFIX
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.widgets.theme import Colours

TABLES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx")
#: What can be imported, as its name says; what is in it tells the rest.
LISTS = (*TABLES, ".zip", ".md", ".text")
_MARGIN = 10


class Drops(QObject):
    """Watches what is dragged over a window; the signals carry the path of a catalogue, or the paths of lists."""

    catalogue_dropped = Signal(object)
    lists_dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.hint = DropHint(window)
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
        catalogue, lists = dropped_catalogue(event.mimeData()), dropped_lists(event.mimeData())
        if not (catalogue or lists) or QApplication.activeModalWidget():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragMoveEvent):  # on entering, too
            self.hint.show_for(len(lists))
            return
        self.hint.hide()
        if catalogue:
            self.catalogue_dropped.emit(catalogue)
        else:
            self.lists_dropped.emit(lists)


def dropped_catalogue(data: QMimeData) -> Path | None:
    """The one catalogue that is dragged, if it is nothing else."""
    paths = _files(data, (SUFFIX,))
    return paths[0] if len(paths) == 1 else None


def dropped_lists(data: QMimeData) -> list[Path]:
    """The files that are dragged or copied, if all of them may be lists of films."""
    return _files(data, LISTS)


def _files(data: QMimeData, suffixes: tuple[str, ...]) -> list[Path]:
    """The local files, if all are of these kinds."""
    urls = data.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    good = [path for path in paths if path.suffix.lower() in suffixes and path.is_file()]
    return good if len(good) == len(urls) else []


class DropHint(Coloured, QLabel):
    """Lies over the window while something is dragged over it that can be dropped."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self.setFont(font)
        self.set_colours(theme.current())
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        self._line, self._ground = QColor(colours.accent), QColor(colours.window)
        self._ground.setAlphaF(0.93)
        self.update()

    def show_for(self, lists: int) -> None:
        """Say what becomes of a number of lists, or with none of them of a catalogue."""
        self.setText(
            translate("Drops", "Drop to bring %n list(s) in", None, lists)
            if lists
            else translate("Drops", "Drop the file to open the catalogue")
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
