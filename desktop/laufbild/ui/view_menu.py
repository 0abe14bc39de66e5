# SPDX-License-Identifier: MIT
"""The submenu of the saved views; its entries are there all the time, for the sake of their shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from laufbild.ui.saved_views import SHORTCUTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from laufbild.catalogue.personal import View
    from laufbild.ui.saved_views import SavedViews


class ViewMenu(QObject):
    """Puts the views below the entries a menu has, the one that is shown ticked."""

    def __init__(self, menu: QMenu, saved: SavedViews) -> None:
        super().__init__(menu)
        self._menu, self._saved = menu, saved
        self._views: list[View] = []
        self.entries: list[QAction] = []
        menu.addSeparator()
        saved.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        if self._views != self._saved.views:
            self._views = list(self._saved.views)
            for entry in self.entries:
                self._menu.removeAction(entry)
                entry.deleteLater()
            self.entries = [self._entry(view) for view in self._views]
            self._menu.addActions(self.entries)
        shown = self._saved.shown()
        for view, entry in zip(self._views, self.entries, strict=True):
            entry.setChecked(view == shown)

    def _entry(self, view: View) -> QAction:
        taken = {before.shortcut for before in self._views[: self._views.index(view)]}
        entry = QAction(view.name.replace("&", "&&"), self)
        entry.setCheckable(True)
        if view.shortcut in SHORTCUTS and view.shortcut not in taken:  # a file from elsewhere may say anything
            entry.setShortcut(view.shortcut)
        entry.triggered.connect(lambda: self._saved.show(view))
        return entry
