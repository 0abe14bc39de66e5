# SPDX-License-Identifier: MIT
"""Drives the window in the user's words: types, clicks, reads; nothing else in the tests knows a widget's name."""

from __future__ import annotations

import gc
import logging
import re
import sys
import time
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QImage,
    QKeySequence,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QTextBrowser,
    QWidget,
)

from driver.backups import BackupsDriver
from driver.catalogues import CataloguesDriver
from driver.details import DetailsDriver
from driver.drops import DropsDriver
from driver.event_loop import PERSONAL_SESSIONS, settle, turn, wait_for
from driver.export import Export
from driver.films_table import TableDriver
from driver.filters import FiltersDriver
from driver.marks import MarksDriver
from driver.messages import MessagesDriver
from driver.mouse_and_keyboard import LEFT, dragged_data, pick_file
from driver.new_catalogue import NewCatalogue
from driver.personal import PersonalDriver
from driver.screen import entries_of, menus_of, texts_in, visible_windows
from driver.search import SearchDriver
from driver.views import ViewsDriver
from laufbild.app import Application
from laufbild.i18n.language import set_language
from laufbild.system.launch_options import Options
from laufbild.ui.export.export_dialog import ExportDialog
from laufbild.ui.new_catalogue.new_catalogue_dialog import NewCatalogueDialog

if TYPE_CHECKING:
    from driver.list_import import Importing

_MILLISECONDS = re.compile(r"\d+[.,]\d+")


class Window:
    """The running program with its window open and its first frame painted.

    `tested` by Qt's model tester, which reads every cell at every change: not for thousands of films.
    """

    def __init__(self, profile: Path, catalogue: Path | None = None, *, tested: bool = True, **options: Any) -> None:
        chosen = {"language": "en", "theme": "light", "size": (1200, 600)} | options
        self.profile = profile
        self.application = Application(Options(catalogue=catalogue, profile=profile, **chosen))
        self._main = self.application.window
        self._session = self.application.session
        self._box = self._main.top.box
        self._table = self._main.table
        self._closed = False
        self.search = SearchDriver(self)
        self.table = TableDriver(self)
        self.drops = DropsDriver(self)
        self.catalogues = CataloguesDriver(self)
        self.filters = FiltersDriver(self)
        self.details = DetailsDriver(self)
        self.views = ViewsDriver(self)
        self.messages = MessagesDriver(self)
        self.personal = PersonalDriver(self)
        PERSONAL_SESSIONS.append(self.application.personal_session)
        # Its warnings fail the test, as every warning of Qt's does.
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._testers = [QAbstractItemModelTester(self._table.model(), warn)] if tested else []
        hook, handlers = sys.excepthook, logging.getLogger().handlers[:]
        loop = QEventLoop()
        self._main.painted.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        self._main.showMaximized() if self.application.settings.maximised else self._main.show()
        loop.exec()
        for model in (self._main.late.facets.facets, self.views.list.model()):
            self._testers.append(QAbstractItemModelTester(model, warn))
        self.marks = MarksDriver(self._main, settle, wait_for)
        self.backups = BackupsDriver(self._main, profile, settle, wait_for, pick_file)
        self._come_to_front()
        # Faults are to fail the test, not to be written to the log.
        self.report_fault, sys.excepthook = sys.excepthook, hook
        for handler in logging.getLogger().handlers:
            if handler not in handlers:
                handler.close()
        logging.getLogger().handlers[:] = handlers
        settle()

    def _come_to_front(self) -> None:
        """What a window manager does when the other windows are closed."""
        if QApplication.activeWindow() is not self._main:
            self._main.activateWindow()
            wait_for(lambda: QApplication.activeWindow() is self._main, "the window in front")

    def type(self, text: str) -> None:
        """Type into whatever has the focus, key by key, in any alphabet."""
        for letter in text:
            widget = QApplication.focusWidget() or self._main
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, widget, code, letter, Qt.KeyboardModifier.NoModifier)

    def wait_for_answer(self) -> None:
        """Until all films are found and the facets are counted."""
        wait_for(lambda: not self._session.busy, "the answer")

    def paint(self) -> None:
        """Paint all of the window once more."""
        self._main.grab()

    # --- What goes on -----------------------------------------------------------------------------------

    def begin_to_copy(self, name: str = "copy") -> None:
        """Choose the action, and wait until the window says that it copies."""
        self.action(name).trigger()
        wait_for(self.messages.text, "the message")

    def wait_for_copy(self) -> None:
        wait_for(lambda: not self._main.late.clipboard.busy, "the copy")
        settle()

    def status(self) -> list[str]:
        return list(self._main.status.texts)

    def focus(self) -> str:
        """Which part has the focus: "search", "table", "details", "filters", "views", or another widget's class."""
        parts = {
            self._box: "search",
            self._table: "table",
            self._main.late.details: "details",
            self._main.late.facets: "filters",
        }
        parts[self.views.list] = "views"
        widget = QApplication.focusWidget()
        return parts.get(widget, type(widget).__name__) if widget else ""

    def focus_on(self, part: str) -> None:
        late = self._main.late
        parts: dict[str, QWidget] = {
            "search": self._box, "table": self._table, "details": late.details, "filters": late.facets,
            "nothing found": late.empty,
        }  # fmt: skip
        parts[part].setFocus()

    # --- Acting -----------------------------------------------------------------------------------------

    def press(self, keys: str) -> None:
        """Press keys ("Ctrl+F", "Down") where the focus is."""
        pressed = QKeySequence(keys)[0]  # type: ignore[index]
        focused = QApplication.focusWidget() or self._main
        QTest.keyClick(focused, pressed.key(), pressed.keyboardModifiers())
        settle()

    def do(self, name: str) -> None:
        """Choose an action in its menu."""
        self.action(name).trigger()
        settle()

    def do_without_waiting(self, name: str) -> None:
        self.action(name).trigger()

    def action(self, name: str) -> QAction:
        return self._main.menus.actions[name]

    def menus(self) -> dict[str, list[QAction]]:
        """The menus of the bar by what they are called, each with its actions."""
        return {menu.title(): entries_of(menu) for menu in menus_of(self._main.menuBar())}

    def submenus(self) -> dict[str, list[QAction]]:
        """The menus in those, without the recent catalogues."""
        menus = [menu for above in menus_of(self._main.menuBar()) for menu in menus_of(above)]
        others = self.catalogues.recent_entries() + self._main.late.view_menu.entries
        return {menu.title(): [action for action in entries_of(menu) if action not in others] for menu in menus}

    def context_menu(self) -> list[str]:
        return [action.text() for action in entries_of(self._main.table_menu())]

    def switch_language(self, code: str, *, wait: bool = True) -> None:
        """Click on the language switch; without `wait` nothing has been painted yet."""
        switch = self._main.top.languages
        button = next(b for b in switch.findChildren(QAbstractButton) if b.text() == code.upper())
        QTest.mouseClick(button, LEFT)
        if wait:
            settle()

    def focus_on_switch(self) -> None:
        switch = self._main.top.languages
        next(b for b in switch.findChildren(QAbstractButton) if b.isChecked()).setFocus()

    def tab_round(self) -> list[QWidget]:
        """The widgets that Tab comes by until it is back where it began."""
        reached: list[QWidget] = []
        for _ in range(90):
            self.press("Tab")
            widget = QApplication.focusWidget()
            if widget is None or (reached and widget is reached[0]):
                break
            reached.append(widget)
        self.press("Shift+Tab")
        return reached

    def palette_of_pages(self) -> list[str]:
        """The ground of every other open window."""
        return [w.palette().window().color().name() for w in visible_windows() if w is not self._main]

    def system_colours_change(self) -> None:
        """As the system says so."""
        hints = self.application.qt.styleHints()
        hints.colorSchemeChanged.emit(hints.colorScheme())
        settle()

    def quit(self) -> None:
        """Close the window and leave everything else to it."""
        self._main.close()
        settle()

    def switch_language_behind_dialogs(self, code: str) -> None:
        """As the system would: while a dialog is open, nobody can click on the switch."""
        self.application.set_language(code)
        settle()

    def qt_text(self) -> str:
        """A text of Qt's own, as its dialogs have it."""
        return QCoreApplication.translate("QPlatformTheme", "Close")

    def language_shown(self) -> str:
        switch = self._main.top.languages
        return next(b.text().lower() for b in switch.findChildren(QAbstractButton) if b.isChecked())

    def resize(self, width: int, height: int) -> None:
        self._main.resize(width, height)
        settle()

    def size(self) -> tuple[int, int]:
        return self._main.width(), self._main.height()

    def maximise(self) -> None:
        self._main.showMaximized()
        settle()

    def is_maximised(self) -> bool:
        return self._main.isMaximized()

    def wait_a_turn(self) -> None:
        settle()

    def click_export(self) -> None:
        QTest.mouseClick(self._main.top.export, LEFT)
        settle()

    def panel_widths(self) -> list[int]:
        return self._main.splitter.sizes()

    def drag_panels(self, facets: int, details: int) -> None:
        """Move the lines between the panels."""
        self._main.splitter.setSizes([facets, self._main.width() - facets - details, details])

    # --- Dialogs and pages ------------------------------------------------------------------------------

    def new_catalogue_dialog(self, table: Path | None = None) -> NewCatalogue:
        """Choose "New catalogue from a table…" and, with a table, that one in the dialog that opens."""
        self.do("new")
        dialog = self.open_new_catalogue_dialog()
        if table:
            dialog.choose_table(table)
        return dialog

    def open_new_catalogue_dialog(self) -> NewCatalogue:
        return NewCatalogue(next(d for d in self._main.findChildren(NewCatalogueDialog) if d.isVisible()))

    def import_dialog(self, *files: Path) -> Importing:
        """Choose "Import…", pick files, and give the dialog that shows the first of them."""
        self.do("import")
        pick_file(*files)
        return self.open_import_dialog()

    def open_import_dialog(self, *, strict: bool = True) -> Importing:
        """The dialog that brings a list in, once that was read; `strict` has its model tested, row by row."""
        from driver.list_import import Importing

        wait_for(
            lambda: self._main.late.list_import.dialog and self._main.late.list_import.dialog.isVisible(), "the import"
        )
        assert self._main.late.list_import.dialog
        return Importing(self._main.late.list_import.dialog, strict=strict)

    def wait_for_no_import(self) -> None:
        wait_for(lambda: self._main.late.list_import.dialog is None, "the end of the import")

    def begin_import(self, *files: Path) -> None:
        """Have files brought in that cannot be, and wait for what is said."""
        self.do("import")
        pick_file(*files)
        wait_for(lambda: self._main.late.list_import.dialog is None and self.messages.text(), "a sentence")

    def put_on_clipboard(self, text: str = "", *files: Path) -> None:
        QGuiApplication.clipboard().setMimeData(dragged_data(files, text))

    def export_dialog(self) -> Export:
        """Choose "Export…" and give the dialog that opens."""
        self.do("export")
        return Export(next(d for d in self._main.findChildren(ExportDialog) if d.isVisible()))

    def page(self, name: str) -> tuple[str, str]:
        """Open a page of the menu Help, close it again, and give its title and text."""
        before = set(visible_windows())
        self.do(name)
        (dialog,) = set(visible_windows()) - before
        text = dialog.findChildren(QTextBrowser)[0].toPlainText()
        title = dialog.windowTitle()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settle()
        self._come_to_front()
        return title, text

    def open_pages(self) -> list[str]:
        return [w.windowTitle() for w in visible_windows() if w is not self._main]

    def close_pages(self) -> None:
        for widget in visible_windows():
            if widget is not self._main:
                widget.close()
        settle()
        if self._main.isVisible():
            self._come_to_front()

    # --- Looking at all of it ---------------------------------------------------------------------------

    def title(self) -> str:
        return self._main.windowTitle()

    def on_screen(self) -> QImage:
        """What has been painted, without painting anything."""
        return self._main.screen().grabWindow(self._main.winId()).toImage()

    def texts(self) -> list[str]:
        """Every text of every open window, with the kind of thing that carries it."""
        self.details.panel()
        return sorted(_MILLISECONDS.sub("#", text) for window in visible_windows() for text in texts_in(window))

    def widgets(self) -> list[QWidget]:
        """Every widget that can be seen."""
        self.details.panel()
        return [w for window in visible_windows() for w in (window, *window.findChildren(QWidget)) if w.isVisible()]

    def colours(self) -> dict[str, int]:
        """How many points of each colour the window has."""
        self.details.panel()
        image = self._main.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        data = memoryview(image.constBits()).cast("B").cast("I")
        return {QColor(point & 0xFFFFFF).name(): count for point, count in Counter(data).items()}

    # --- The end ----------------------------------------------------------------------------------------

    def try_to_close(self) -> None:
        """Close the window as its user does, which may be warned of something first."""
        self._main.close()
        settle()

    def close(self) -> None:
        """Close the window as its user does, and see that nothing goes on."""
        if self._closed:
            return
        self._closed = True
        self.close_pages()
        idle, until = 0, time.monotonic() + 10  # on a busy machine what is under way takes a while
        while idle < 3 and time.monotonic() < until:
            time.sleep(0.001)
            idle += not turn()
        self._main.close()
        settle()
        left = [type(window).__name__ for window in visible_windows()]
        until = time.monotonic() + 10  # on a busy machine what is nearly done takes a while
        while (jobs := sum(not job.cancelled for job in self.application.worker._jobs)) and time.monotonic() < until:
            turn()
        self.application.close()
        self._forget()
        assert not left, f"windows left open: {left}"
        assert not jobs, f"jobs left running: {jobs}"
        assert idle == 3, "the window is never idle"

    def _forget(self) -> None:
        """Undo what ends with the process in real life."""
        PERSONAL_SESSIONS.remove(self.application.personal_session)
        self._testers.clear()
        with warnings.catch_warnings(action="ignore"):  # another window may have done so
            self.application.qt.styleHints().colorSchemeChanged.disconnect()
            self.application.qt.file_opened.disconnect()
        if self.application._qt_texts:
            self.application.qt.removeTranslator(self.application._qt_texts)
        QGuiApplication.clipboard().clear()  # Qt's offscreen plugin would keep it until Python has ended, and crash
        self._main.deleteLater()
        settle()
        gc.unfreeze()
        set_language("en")

    def is_open(self) -> bool:
        return not self._closed and self._main.isVisible()
