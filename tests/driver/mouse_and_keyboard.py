# SPDX-License-Identifier: MIT
"""What hands do outside the widgets: keys held, files picked and dragged, the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from driver.event_loop import settle
from driver.screen import visible_windows

KEYS = {
    "": Qt.KeyboardModifier.NoModifier,
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}
LEFT = Qt.MouseButton.LeftButton


def pick_file(*paths: Path) -> None:
    """Pick a file, or several, in the dialog that asks for them."""
    dialog = next(w for w in visible_windows() if isinstance(w, QFileDialog))
    name = dialog.findChildren(QLineEdit)[0]
    name.setText(str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths))
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle()


def dragged_data(files: Sequence[Path | str], text: str) -> QMimeData:
    """What a file manager hands over: the addresses of the files, and the same as text."""
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(f)) if isinstance(f, Path) else QUrl(f) for f in files])
    data.setText(text or "\n".join(map(str, files)))
    return data


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def copied() -> dict[str, str]:
    """What is on the clipboard, by kind: "text", "tsv", "html"."""
    data = clipboard()
    tsv = bytes(data.data("text/tab-separated-values").data()).decode()
    return {"text": data.text(), "tsv": tsv, "html": data.html()}
