# SPDX-License-Identifier: MIT
"""The submenu of the catalogues opened last; it is made anew each time it opens, since files come and go."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics

from laufbild.i18n.language import remarked
from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from laufbild.settings import Settings

_FOLDER_WIDTH = 320


class RecentMenu(QObject):
    """Puts the recent catalogues above the entries a menu has; `asked` carries the path of the chosen one."""

    asked = Signal(object)

    def __init__(self, menu: QMenu, forget: QAction, settings: Settings) -> None:
        super().__init__(menu)
        self._menu, self._forget, self._settings = menu, forget, settings
        self._first = menu.actions()[0]
        self._entries: list[QAction] = []
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the catalogues; one whose file is gone is grey."""
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        self._entries = [self._entry(place, Path(path)) for place, path in enumerate(self._settings.recent, 1)]
        self._menu.insertActions(self._first, self._entries)
        self._forget.setEnabled(bool(self._entries))

    def clear(self) -> None:
        self._settings.recent = []
        self.refresh()

    def _entry(self, place: int, path: Path) -> QAction:
        metrics = QFontMetrics(self._menu.font())
        folder = metrics.elidedText(_from_home(path.parent), Qt.TextElideMode.ElideMiddle, _FOLDER_WIDTH)
        said = remarked(path.name, folder).replace("&", "&&")
        entry = QAction(f"&{place} {said}" if place < 10 else f"1&0 {said}", self)
        entry.setToolTip(plain_tip(str(path)))
        entry.setEnabled(path.is_file())
        entry.triggered.connect(lambda: self.asked.emit(path))
        return entry


def _from_home(folder: Path) -> str:
    """ "/home/anna/films" → "~/films" """
    home = Path.home()
    return os.path.join("~", folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
