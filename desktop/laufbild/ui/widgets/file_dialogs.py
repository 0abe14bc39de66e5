# SPDX-License-Identifier: MIT
"""Asks for a file with the system's own dialog where it has one, without holding up the program meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget


def ask_for_file(
    parent: QWidget, title: str, filters: Sequence[str], start: Path, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Open a dialog in a folder or on a file; `chosen` is called with the file that is picked, if one is."""
    return _ask_for_one(QFileDialog(parent, title), filters, start, chosen)


def ask_for_files(
    parent: QWidget, title: str, filters: Sequence[str], start: Path, chosen: Callable[[list[Path]], object]
) -> QFileDialog:
    """As above, for one file or several."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: chosen([Path(path) for path in paths]))
    return _ask(dialog, filters, start)


def ask_where_to_save(
    parent: QWidget,
    title: str,
    filters: Sequence[str],
    start: Path,
    chosen: Callable[[Path], object],
    *,
    confirmed: bool = False,
) -> QFileDialog:
    """As above, for a file to be written; one that is there is replaced, with `confirmed` only after a question."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(start.suffix)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not confirmed)
    return _ask_for_one(dialog, filters, start, chosen)


def _ask_for_one(
    dialog: QFileDialog, filters: Sequence[str], start: Path, chosen: Callable[[Path], object]
) -> QFileDialog:
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return _ask(dialog, filters, start)


def _ask(dialog: QFileDialog, filters: Sequence[str], start: Path) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(filters))
    folder = start if start.is_dir() else start.parent
    dialog.setDirectory(str(folder if folder.is_dir() else Path.home()))
    if start != folder and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
        dialog.selectFile(start.name)
    dialog.open()
    return dialog
