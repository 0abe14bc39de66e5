# SPDX-License-Identifier: MIT
"""What is asked of the program from outside: by its start or another start of it, or by the system."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from laufbild.core.model.errors import CatalogueError
from laufbild.core.query.view_text import arranges, view_of
from laufbild.i18n.language import sentence
from laufbild.system.single_instance import SingleInstance, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from laufbild.system.launch_options import Options

#: Milliseconds for which a program whose output nobody may see shows why it does not start.
_SHOWN_MS = 20_000
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class ExternalRequests(QObject):
    """Does what is asked, but not before the window is there, nor behind a dialog that is about the films shown now."""

    def __init__(self, window: QWidget, open_file: Callable[[Path], None], search: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._open_file, self._search = window, open_file, search
        self._is_ready = False
        self._early: list[Callable[[], None]] = []
        self._running: SingleInstance | None = None
        self._watcher: QFileSystemWatcher | None = None

    def begin(self) -> None:
        """Do from now on what is asked, and first what was asked before."""
        self._is_ready = True
        early, self._early = self._early, []
        for do in early:
            self._when_free(do)

    def heed(self, running: SingleInstance, options: Options) -> None:
        """Do what this start was told that is not done at once, and what other starts ask for."""
        self._running = running
        self._early.append(self._listen)
        told = wish_of(options)
        self._grant(Wish(told.file if _is_list(options.catalogue) else "", told.query if arranges(told.query) else ""))

    def _listen(self) -> None:
        assert self._running
        self._watcher = QFileSystemWatcher([str(self._running.folder)], self)
        self._watcher.directoryChanged.connect(self._take_wishes)
        self._take_wishes()

    def open(self, name: str) -> None:
        self._when_free(lambda: self._open_file(Path(name)))

    def search(self, line: str) -> None:
        self._when_free(lambda: self._search(line))

    def _take_wishes(self) -> None:
        for wish in self._running.wishes() if self._running else ():
            self._come_to_front(wish.token)
            self._grant(wish)

    def _grant(self, wish: Wish) -> None:
        """The search is for the catalogue that is opened, but goes before the dialog about a list."""
        deeds = [(self.open, wish.file), (self.search, wish.query)]
        for do, what in reversed(deeds) if _is_list(Path(wish.file)) else deeds:
            if what:
                do(what)

    def _come_to_front(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.raise_()
        (QApplication.activeModalWidget() or window).activateWindow()

    def _when_free(self, do: Callable[[], None]) -> None:
        dialog = QApplication.activeModalWidget()
        if not self._is_ready:
            self._early.append(do)
        elif isinstance(dialog, QDialog):
            dialog.finished.connect(lambda: self._when_free(do))
        else:
            do()


def wish_of(options: Options) -> Wish:
    """What a start was told, for another program to do."""
    file = str(options.catalogue.absolute()) if options.catalogue else ""
    token = next((said for name in _TOKENS if (said := os.environ.get(name))), "")
    return Wish(file, options.query or "", token)


def at_once(options: Options) -> Options:
    """What of it a window can show from the first frame: no list of films, and of a view the query."""
    query = options.query and str(view_of(options.query).query)
    return options._replace(query=query, catalogue=None if _is_list(options.catalogue) else options.catalogue)


def _is_list(file: Path | None) -> bool:
    """Whether a file is to be imported, as its name says, rather than opened."""
    if file is None or not file.suffix:
        return False
    from laufbild.ui.widgets.drops import LISTS

    return file.suffix.lower() in LISTS


def is_done_by(running: SingleInstance, options: Options, qt: QApplication) -> bool:
    """Whether the program that runs does what this start was told; not if it has just ended.

    Raises CatalogueError, after a while in which it is shown where no terminal shows it, if it does not answer.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # anyone may come to the front now
    try:
        return running.ask(wish_of(options))
    except CatalogueError as error:
        if sys.stderr is None or not sys.stderr.isatty():
            _show(sentence(error), qt)
        raise


def _show(text: str, qt: QApplication) -> None:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "Laufbild", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.finished.connect(qt.quit)
    QTimer.singleShot(_SHOWN_MS, box.reject)
    box.show()
    qt.exec()
