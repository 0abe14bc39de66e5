# SPDX-License-Identifier: MIT
"""The ways to another catalogue: a file dialog, the recent ones, a drop, and a new one made of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from laufbild import paths
from laufbild.i18n.language import translate
from laufbild.ui.state.actions import RECENT
from laufbild.ui.widgets.drops import LISTS, Drops
from laufbild.ui.widgets.file_dialogs import ask_for_file
from laufbild.ui.window.recent_menu import RecentMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from laufbild.core.files.output import Guarded
    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.new_catalogue.new_catalogue_dialog import NewCatalogueDialog
    from laufbild.ui.window.menus import Menus


class CatalogueActions(QObject):
    """`asked` carries the path of a catalogue that is to be opened; `guarded` gives what no output may replace."""

    asked = Signal(object)

    def __init__(
        self,
        window: QWidget,
        menus: Menus,
        settings: Settings,
        worker: Worker,
        guarded: Callable[[], Guarded],
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._worker = window, settings, worker
        self._guarded = guarded
        self.recent = RecentMenu(menus.menus[RECENT], menus.actions["forget_recent"], settings)
        self.drops = Drops(window)
        for signal in (self.recent.asked, self.drops.catalogue_dropped):
            signal.connect(self.asked)

    def take(self, path: Path) -> None:
        """Do with a file what is done when it is dropped onto the window."""
        if path.suffix.lower() in LISTS:
            self.drops.lists_dropped.emit([path])
        else:
            self.asked.emit(path)

    def choose_catalogue(self) -> QFileDialog:
        """Ask for a catalogue file to open."""
        recent = self._settings.recent
        title, start = translate("Window", "Open catalogue"), Path(recent[0]) if recent else Path.home()
        kinds = (f"{translate('Window', 'Catalogues')} (*{paths.SUFFIX})", f"{translate('Window', 'All files')} (*)")
        return ask_for_file(self._window, title, kinds, start, self.asked.emit)

    def new_catalogue(self, table: Path | None) -> NewCatalogueDialog:
        """Ask how a table is to become a catalogue, and make it."""
        from laufbild.ui.new_catalogue.new_catalogue_dialog import NewCatalogueDialog

        dialog = NewCatalogueDialog(self._worker, self._guarded, self._window)
        dialog.open_asked.connect(self.asked)
        dialog.open()
        if table:
            dialog.choose_table(table)
        return dialog
