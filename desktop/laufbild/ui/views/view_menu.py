# SPDX-License-Identifier: MIT
"""The submenu of the saved views; its entries are there all the time, for the sake of their shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from laufbild.ui.views.saved_views import SHORTCUTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from laufbild.core.personal.values import SavedView
    from laufbild.ui.views.saved_views import SavedViews


#: Views that have an entry, besides those with a shortcut; the panel has all of them.
_MOST_ENTRIES = 100
#: Characters of the name in an entry.
_LONGEST_NAME = 100


class ViewMenu(QObject):
    """Puts views below the entries a menu has, the one that is shown ticked."""

    def __init__(self, menu: QMenu, saved: SavedViews) -> None:
        super().__init__(menu)
        self._menu, self._saved = menu, saved
        self._views: list[SavedView] = []
        self.entries: list[QAction] = []
        menu.addSeparator()
        saved.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        keys = _keys(self._saved.views)
        views = [view for place, view in enumerate(self._saved.views) if place < _MOST_ENTRIES or view.id in keys]
        if views != self._views:
            self._views = views
            for entry in self.entries:
                self._menu.removeAction(entry)
                entry.deleteLater()
            self.entries = [self._entry(view, keys.get(view.id, "")) for view in views]
            self._menu.addActions(self.entries)
        shown = self._saved.shown()
        for view, entry in zip(self._views, self.entries, strict=True):
            entry.setChecked(view == shown)

    def _entry(self, view: SavedView, keys: str) -> QAction:
        name = view.name if len(view.name) <= _LONGEST_NAME else f"{view.name[:_LONGEST_NAME]}…"
        entry = QAction(name.replace("&", "&&"), self)
        entry.setCheckable(True)
        if keys:
            entry.setShortcut(keys)
        entry.triggered.connect(lambda: self._saved.show(view))
        return entry


def _keys(views: list[SavedView]) -> dict[int, str]:
    """The shortcuts of views by their ids: a key is the first view's that has it, whatever a file says."""
    first = {view.shortcut: view.id for view in reversed(views) if view.shortcut in SHORTCUTS}
    return {id: keys for keys, id in first.items()}
