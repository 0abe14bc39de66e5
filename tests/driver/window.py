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
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFileOpenEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from driver.backups import BackupsDriver
from driver.marks import MarksDriver
from laufbild.app import Application
from laufbild.core.model.fields import COLUMNS
from laufbild.i18n.language import set_language
from laufbild.system.launch_options import Options
from laufbild.ui.details.detail_panel import DetailPanel
from laufbild.ui.export.export_dialog import ExportDialog
from laufbild.ui.films_table.table_model import CELL
from laufbild.ui.filters.facet_model import ROW, FacetRow
from laufbild.ui.new_catalogue.new_catalogue_dialog import NewCatalogueDialog
from laufbild.ui.state.row_cells import Cell
from laufbild.ui.views.view_model import SHOWN
from laufbild.ui.views.view_panel import ViewList
from laufbild.ui.widgets.frames import Note, PaintedButton

if TYPE_CHECKING:
    from driver.list_import import Importing
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change

_KEYS = {
    "": Qt.KeyboardModifier.NoModifier,
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}
_LEFT = Qt.MouseButton.LeftButton
_COPY = Qt.DropAction.CopyAction
_MILLISECONDS = re.compile(r"\d+[.,]\d+")
#: The windows that were opened and not closed yet.
_OPEN: list[Window] = []


def turn() -> bool:
    """One turn of the event loop; whether there was anything to do."""
    return QEventLoop().processEvents()


def settle() -> None:
    """Turns of the event loop until there is nothing more to do, and what was written into films is shown."""
    _turn_until_still()
    for window in list(_OPEN):
        personal_session = window.application.personal_session
        while personal_session.is_ready and personal_session.is_reading:
            QTest.qWait(1)
            _turn_until_still()


def _turn_until_still() -> None:
    for _ in range(100):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not turn():
            return


def wait_for(true: Callable[[], object], what: str, seconds: float = 10) -> None:
    """Turns of the event loop until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"waited in vain: {what}"
        QTest.qWait(1)


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
        _OPEN.append(self)
        # Its warnings fail the test, as every warning of Qt's does.
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._testers = [QAbstractItemModelTester(self._table.model(), warn)] if tested else []
        hook, handlers = sys.excepthook, logging.getLogger().handlers[:]
        loop = QEventLoop()
        self._main.painted.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        self._main.showMaximized() if self.application.settings.maximised else self._main.show()
        loop.exec()
        for model in (self._main.late.facets.facets, self._view_list.model()):
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

    # --- Searching ----------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Type into whatever has the focus, key by key, in any alphabet."""
        for letter in text:
            widget = QApplication.focusWidget() or self._main
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, widget, code, letter, Qt.KeyboardModifier.NoModifier)

    def type_search(self, text: str) -> None:
        """Empty the search box, type, and wait for the answer."""
        self._come_to_front()
        self._box.setFocus()
        self._box.selectAll()
        QTest.keyClick(self._box, Qt.Key.Key_Backspace)
        self.type(text)
        assert self._box.text() == text
        wait_for(lambda: self._session.shown.text == text, "the search")
        self.wait_for_answer()
        settle()

    def begin_search(self, text: str) -> None:
        """Have a text searched for, and do not wait for the answer."""
        self._box.setFocus()
        self._box.selectAll()
        self.type(text)
        self._box.search_now()

    def watch_counts(self) -> list[tuple[str, str]]:
        """A list that grows by what the search box and the status bar say of each answer, from now on."""
        said: list[tuple[str, str]] = []

        def note() -> None:
            said.append((next(label.text() for label in self._box.findChildren(QLabel)), self.status()[1]))

        self._session.answered.connect(note)
        return said

    def watch_first_keys(self, count: int) -> list[list[str]]:
        """A list that grows by the keys of the first rows of each answer, from now on."""
        seen: list[list[str]] = []

        def note() -> None:
            model = self._table.model()
            rows = range(min(count, model.rowCount()))
            seen.append([model.index(row, section_of("key")).data() for row in rows])

        self._session.answered.connect(note)
        return seen

    def count_searches(self) -> list[str]:
        """A list that grows by what was searched for, from now on."""
        searched: list[str] = []
        self._session.answered.connect(lambda: searched.append(self._session.shown.text))
        return searched

    def search_text(self) -> str:
        return self._box.text()

    def query(self) -> str:
        return str(self._session.query)

    def found_text(self) -> str:
        """What the search box says about the answer: "54 of 54"."""
        self.wait_for_answer()
        return next(label.text() for label in self._box.findChildren(QLabel))

    def notes(self) -> list[str]:
        return [note.text() for note in self._main.late.chips.findChildren(Note) if note.isVisible()]

    def chips(self) -> list[str]:
        return [chip.text().removesuffix("✕").strip() for chip in self._chips()]

    def remove_chip(self, text: str) -> None:
        chip = next(chip for chip in self._chips() if chip.text().startswith(text))
        QTest.mouseClick(chip, _LEFT)
        settle()

    def focus_on_chip(self, text: str) -> None:
        next(chip for chip in self._chips() if chip.text().startswith(text)).setFocus()

    def chip_shortcuts(self) -> list[str]:
        return [chip.shortcut().toString() for chip in self._chips()]

    def chip_tips(self) -> list[str]:
        return [chip.toolTip() for chip in self._chips()]

    def no_conditions_text(self) -> str:
        """What stands in the place of the chips when there are none."""
        labels = self._main.late.chips.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible() and not isinstance(label, Note))

    def _chips(self) -> list[PaintedButton]:
        chips = [chip for chip in self._main.late.chips.findChildren(PaintedButton) if chip.isVisible()]
        return sorted(chips, key=lambda chip: (chip.y(), chip.x()))

    # --- Facets -------------------------------------------------------------------------------------------

    def choose(self, facet: str, value: str = "", with_keys: str = "") -> None:
        """Click on a value of a facet, or on its heading, with keys held."""
        view = self._main.late.facets
        index = self._facet_index(facet, value)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        QTest.mouseClick(view.viewport(), _LEFT, _KEYS[with_keys], view.visualRect(index).center())
        settle()

    def click_below_facets(self) -> None:
        viewport = self._main.late.facets.viewport()
        QTest.mouseClick(viewport, _LEFT, _KEYS[""], QPoint(20, viewport.height() - 4))
        settle()

    def focus_facet(self, facet: str, value: str = "") -> None:
        """Go to a value of a facet with the keyboard."""
        self._main.late.facets.setFocus()
        self._main.late.facets.setCurrentIndex(self._facet_index(facet, value))

    def focused_facet(self) -> tuple[str, str]:
        row: FacetRow = self._main.late.facets.currentIndex().data(ROW)
        return row.facet, row.value

    def counts(self, facet: str) -> dict[str, int]:
        return {row.value: row.films for row in self._facet_rows() if row.facet == facet and row.value}

    def facet_labels(self, facet: str) -> list[str]:
        return [row.label for row in self._facet_rows() if row.facet == facet]

    def facet_names(self) -> list[str]:
        return [row.facet for row in self._facet_rows() if row.is_heading]

    def marked(self, facet: str) -> dict[str, str]:
        """The chosen and excluded values."""
        rows = (row for row in self._facet_rows() if row.facet == facet and (row.chosen or row.excluded))
        return {row.value: "chosen" if row.chosen else "excluded" for row in rows}

    def facet_spoken(self, facet: str, value: str) -> str:
        """What a screen reader says about a row."""
        return str(self._facet_index(facet, value).data(Qt.ItemDataRole.AccessibleTextRole))

    def facet_menu(self, facet: str, value: str) -> QMenu:
        return self._main.late.facets._menu(self._facet_index(facet, value).data(ROW))

    def facet_picture(self, facet: str, value: str) -> QImage:
        view = self._main.late.facets
        index = self._facet_index(facet, value)
        view.scrollTo(index)
        return view.viewport().grab(view.visualRect(index)).toImage()

    def wait_for_answer(self) -> None:
        """Until all films are found and the facets are counted."""
        wait_for(lambda: not self._session.busy, "the answer")

    def _facet_rows(self) -> list[FacetRow]:
        self.wait_for_answer()
        model = self._main.late.facets.model()
        return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]

    def _facet_index(self, facet: str, value: str) -> Any:
        for place, row in enumerate(self._facet_rows()):
            if row.facet == facet and value in (("",) if row.is_heading else (row.value, row.label)):
                return self._main.late.facets.model().index(place, 0)
        raise AssertionError(f"no row {facet}:{value}")

    # --- The table ----------------------------------------------------------------------------------------

    def column(self, name: str) -> list[str]:
        """What stands in a column, from top to bottom."""
        self.wait_for_answer()
        model = self._table.model()
        return [model.index(row, section_of(name)).data() for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        return self.column("title")

    def keys(self) -> list[str]:
        return self.column("key")

    def cell(self, key: str, name: str) -> Cell:
        found: Cell = self._table.model().index(self.keys().index(key), section_of(name)).data(CELL)
        return found

    def tip(self, key: str, name: str) -> str:
        """What a cell says when the mouse rests on it."""
        index = self._table.model().index(self.keys().index(key), section_of(name))
        return str(index.data(Qt.ItemDataRole.ToolTipRole))

    def click_heading(self, name: str, *, shift: bool = False) -> None:
        header = self._table.header
        QTest.mouseClick(header.viewport(), _LEFT, _KEYS["shift" if shift else ""], self._heading_centre(name))
        settle()

    def heading_picture(self, name: str) -> QImage:
        header = self._table.header
        left = header.sectionViewportPosition(section_of(name))
        size = header.sectionSize(section_of(name))
        return header.viewport().grab().toImage().copy(left, 0, size, header.height())

    def _heading_centre(self, name: str) -> QPoint:
        header = self._table.header
        bar = self._table.horizontalScrollBar()
        if header.sectionViewportPosition(section_of(name)) + header.sectionSize(section_of(name)) > header.width():
            bar.setValue(header.sectionPosition(section_of(name)))
        left = header.sectionViewportPosition(section_of(name))
        return QPoint(left + header.sectionSize(section_of(name)) // 2, header.height() // 2)

    def order(self) -> list[str]:
        """The columns that the heading shows as sorted, a minus in front of the descending ones."""
        return [str(key) for key in self._table.header.order]

    def columns(self) -> list[str]:
        return self._table.header.shown_columns()

    def headings(self) -> list[str]:
        model = self._table.model()
        return [model.headerData(section_of(name), Qt.Orientation.Horizontal) for name in self.columns()]

    def tick_column(self, label: str) -> None:
        """Choose a column in the menu of the heading."""
        menu = self._table.header.columns_menu()
        next(action for action in menu.actions() if action.text() == label).trigger()
        settle()

    def columns_menu(self) -> dict[str, tuple[bool, bool]]:
        """The entries of the heading's menu: ticked, enabled."""
        actions = self._table.header.columns_menu().actions()
        return {action.text(): (action.isChecked(), action.isEnabled()) for action in actions}

    def drag_heading(self, name: str, onto: str) -> None:
        """Move a column with the mouse to the place of another."""
        viewport = self._table.header.viewport()
        header = self._table.header
        start = self._heading_centre(name)
        end = QPoint(header.sectionViewportPosition(section_of(onto)) + 12, start.y())
        QTest.mousePress(viewport, _LEFT, _KEYS[""], start)
        for part in range(1, 11):
            QTest.mouseMove(viewport, start + (end - start) * part / 10)
        QTest.mouseRelease(viewport, _LEFT, _KEYS[""], end)
        settle()

    def drag_heading_edge(self, name: str, by: int) -> None:
        """Make a column wider or narrower with the mouse."""
        header = self._table.header
        edge = QPoint(header.sectionViewportPosition(section_of(name)) + header.sectionSize(section_of(name)) - 2, 8)
        QTest.mouseMove(header.viewport(), edge)
        QTest.mousePress(header.viewport(), _LEFT, _KEYS[""], edge)
        QTest.mouseMove(header.viewport(), edge + QPoint(by, 0))
        QTest.mouseRelease(header.viewport(), _LEFT, _KEYS[""], edge + QPoint(by, 0))
        settle()

    def column_width(self, name: str) -> int:
        return self._table.columnWidth(section_of(name))

    def has_sideways_scroll_bar(self) -> bool:
        return self._table.horizontalScrollBar().isVisible()

    def paint(self) -> None:
        """Paint all of the window once more."""
        self._main.grab()

    # --- Selection and place ------------------------------------------------------------------------------

    def click_film(self, key: str, with_keys: str = "") -> None:
        QTest.mouseClick(self._table.viewport(), _LEFT, _KEYS[with_keys], self._point_of(key))
        settle()

    def double_click_film(self, key: str) -> None:
        point = self._point_of(key)
        QTest.mouseClick(self._table.viewport(), _LEFT, _KEYS[""], point)
        QTest.mouseDClick(self._table.viewport(), _LEFT, _KEYS[""], point)
        settle()

    def select_films(self, *keys: str) -> None:
        """Click on the first one, and with Ctrl on the others; the last one is the film looked at."""
        for place, key in enumerate(keys):
            self.click_film(key, "ctrl" if place else "")

    def select_rows(self, count: int) -> None:
        """Click on the first film, and with Shift on the last of so many."""
        self.click_film(self.keys()[0])
        self.click_film(self.keys()[count - 1], "shift")

    def _point_of(self, key: str) -> QPoint:
        index = self._table.model().index(self.keys().index(key), section_of(self.columns()[0]))
        if not self._table.viewport().rect().contains(self._table.visualRect(index)):
            self._table.scrollTo(index)
        return self._table.visualRect(index).center()

    def selected_keys(self) -> list[str]:
        """The selected films, as the table marks them, from top to bottom."""
        return [key for row, key in enumerate(self.keys()) if self._table.selection.has_row(row)]

    def current_key(self) -> str:
        """The film looked at: the same in the table and in the details."""
        row = self._table.currentIndex().row()
        film = self._session.current
        key = self.keys()[row] if row >= 0 else ""
        assert key == (film.key if film else "")
        return key

    def scroll_to(self, key: str) -> None:
        """Scroll so that a film stands at the top."""
        bar = self._table.verticalScrollBar()
        bar.setValue(bar.value() + self._table.rowViewportPosition(self.keys().index(key)))
        settle()

    def keys_in_sight(self) -> list[str]:
        """The films whose rows are seen, if only in part."""
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        return self.keys()[first : (last if last >= 0 else len(self.keys())) + 1]

    def keys_made(self) -> set[str]:
        """The films whose rows are ready to be painted."""
        made = {row for row, _ in self._main.table.model()._cells}
        return {key for row, key in enumerate(self.keys()) if row in made}

    def wait_for_rest(self) -> None:
        """Until nothing more is made ahead."""
        wait_for(lambda: not self._main.table._anticipation.busy, "the rows above and below")

    def first_visible_key(self) -> str:
        return self.keys()[self._table.rowAt(0)]

    def height_of(self, key: str) -> int:
        """How far below the top of the table a film stands on the screen."""
        return self._table.rowViewportPosition(self.keys().index(key))

    def is_visible(self, key: str) -> bool:
        return 0 <= self.height_of(key) < self._table.viewport().height()

    # --- Details ------------------------------------------------------------------------------------------

    def _details(self) -> DetailPanel:
        """The details, once they tell of what is shown."""
        wait_for(lambda: not self._main.late.details.waiting and not self._main.late.marks.panel.waiting, "the details")
        return self._main.late.details

    def details_text(self) -> str:
        return self._details().toPlainText().replace("\N{NO-BREAK SPACE}", " ")

    def details_html(self) -> str:
        return self._details().toHtml()

    def details_shown(self) -> bool:
        return self._details().isVisible()

    def filters_shown(self) -> bool:
        return self._main.late.facets.isVisible()

    def links(self) -> list[str]:
        return [text for text, _, _ in self._anchors()]

    def follow(self, link: str) -> None:
        """Click on a link of the details, named by its text."""
        details = self._details()
        start, end = next((start, end) for text, start, end in self._anchors() if text == link)
        cursor = QTextCursor(details.document())
        cursor.setPosition((start + end) // 2)
        details.setTextCursor(cursor)
        details.ensureCursorVisible()
        rect = details.cursorRect(cursor)
        QTest.mouseClick(details.viewport(), _LEFT, _KEYS[""], rect.center() + QPoint(1, 0))
        settle()

    def _anchors(self) -> Iterator[tuple[str, int, int]]:
        block = self._details().document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                if fragment.charFormat().isAnchor():
                    text = fragment.text().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NON-BREAKING HYPHEN}", "-")
                    yield text.strip(), fragment.position(), fragment.position() + fragment.length()
                fragments += 1
            block = block.next()

    def scroll_details(self, to: int | None = None) -> int:
        """How far the details are scrolled, after scrolling them there."""
        bar = self._details().verticalScrollBar()
        if to is not None:
            bar.setValue(to)
        return bar.value()

    def select_details_text(self, text: str) -> None:
        """Mark a text of the details as the mouse would."""
        details = self._details()
        details.moveCursor(QTextCursor.MoveOperation.Start)
        assert details.find(text)
        details.setFocus()

    # --- Other parts --------------------------------------------------------------------------------------

    def message(self) -> str:
        return self._main.late.messages.text

    def message_button(self) -> str:
        """What can be done about the message."""
        return next(iter(self.message_buttons()), "")

    def message_buttons(self) -> list[str]:
        return [button.text() for button in self._message_buttons()]

    def click_message_button(self, text: str = "") -> None:
        """Click on the button with a text, or on the first."""
        QTest.mouseClick(next(b for b in self._message_buttons() if text in ("", b.text())), _LEFT)
        settle()

    def _message_buttons(self) -> list[QPushButton]:
        return [b for b in self._main.late.messages.findChildren(QPushButton) if b.isVisible()]

    def begin_to_copy(self, name: str = "copy") -> None:
        """Choose the action, and wait until the window says that it copies."""
        self.action(name).trigger()
        wait_for(self.message, "the message")

    def wait_for_copy(self) -> None:
        wait_for(lambda: not self._main.late.clipboard.busy, "the copy")
        settle()

    def close_message(self) -> None:
        QTest.mouseClick(self._main.late.messages.findChildren(QToolButton)[0], _LEFT)

    def status(self) -> list[str]:
        return list(self._main.status.texts)

    def nothing_found_text(self) -> str:
        """What stands in the place of the table when nothing matches, without its markup."""
        empty = self._main.late.empty
        return re.sub("<[^>]*>", "", empty.text().replace("<br>", "\n")) if empty.isVisible() else ""

    def nothing_found_links(self) -> list[str]:
        return re.findall(r"<a[^>]*>([^<]*)</a>", self._main.late.empty.text())

    def follow_nothing_found(self, link: str) -> None:
        """Click on a link of the text that stands there when nothing matches."""
        address = re.findall(rf'<a href="(\d+)"[^>]*>{re.escape(link)}</a>', self._main.late.empty.text())[0]
        self._main.late.empty.linkActivated.emit(address)
        settle()

    def paste_into_search(self, text: str) -> None:
        """Replace what is in the search box by what is on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._come_to_front()
        self._box.setFocus()
        self._box.selectAll()
        self.press("Ctrl+V")
        wait_for(lambda: self._session.shown.text == self._box.text(), "the search")
        self.wait_for_answer()
        settle()

    def focus(self) -> str:
        """Which part has the focus: "search", "table", "details", "filters", "views", or another widget's class."""
        parts = {
            self._box: "search",
            self._table: "table",
            self._main.late.details: "details",
            self._main.late.facets: "filters",
        }
        parts[self._view_list] = "views"
        widget = QApplication.focusWidget()
        return parts.get(widget, type(widget).__name__) if widget else ""

    def focus_on(self, part: str) -> None:
        late = self._main.late
        parts: dict[str, QWidget] = {
            "search": self._box, "table": self._table, "details": late.details, "filters": late.facets,
            "nothing found": late.empty,
        }  # fmt: skip
        parts[part].setFocus()

    # --- Acting -------------------------------------------------------------------------------------------

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
        return {menu.title(): _entries(menu) for menu in _menus_of(self._main.menuBar())}

    def submenus(self) -> dict[str, list[QAction]]:
        """The menus in those, without the recent catalogues."""
        menus = [menu for above in _menus_of(self._main.menuBar()) for menu in _menus_of(above)]
        others = self._recent_entries() + self._main.late.view_menu.entries
        return {menu.title(): [action for action in _entries(menu) if action not in others] for menu in menus}

    def context_menu(self) -> list[str]:
        return [action.text() for action in _entries(self._main.table_menu())]

    def switch_language(self, code: str, *, wait: bool = True) -> None:
        """Click on the language switch; without `wait` nothing has been painted yet."""
        switch = self._main.top.languages
        button = next(b for b in switch.findChildren(QAbstractButton) if b.text() == code.upper())
        QTest.mouseClick(button, _LEFT)
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

    def cells_spoken(self) -> set[str]:
        """What a screen reader finds in the table."""
        table = QAccessible.queryAccessibleInterface(self._table)
        return {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}

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
        QTest.mouseClick(self._main.top.export, _LEFT)
        settle()

    def panel_widths(self) -> list[int]:
        return self._main.splitter.sizes()

    def drag_panels(self, facets: int, details: int) -> None:
        """Move the lines between the panels."""
        self._main.splitter.setSizes([facets, self._main.width() - facets - details, details])

    # --- Saved views --------------------------------------------------------------------------------------

    def wait_for_personal_file(self) -> None:
        wait_for(lambda: self._main.personal_session.is_ready, "what is the user's")
        settle()

    def look_at_personal_file(self) -> None:
        """As every two seconds: whether another program has written to it."""
        self._main.personal_session.look_at_file()
        self.wait_for_personal_file()
        self.wait_for_answer()

    def views(self) -> list[str]:
        """The saved views as they are listed, a star in front of the one that is shown."""
        found = [self._view_list.model().index(row, 0) for row in range(self._view_list.model().rowCount())]
        listed = [f"*{index.data()}" if index.data(SHOWN) else index.data() for index in found]
        entries = self._main.late.view_menu.entries
        assert listed == [f"{'*' if e.isChecked() else ''}{e.text().replace('&&', '&')}" for e in entries]
        return listed

    def listed_views(self) -> int:
        """How many views the panel has."""
        return self._view_list.model().rowCount()

    def shown_view(self) -> str:
        """The name of the view that is shown now, or ""."""
        found = self._main.late.views.shown()
        return found.name if found else ""

    def reread_views(self) -> None:
        """As when another program has saved some."""
        self._main.late.views.refresh()
        self.wait_for_answer()

    def views_height(self) -> int:
        """Of the whole part of the window with the saved views."""
        return self._main.late.view_panel.height()

    def view_shortcuts(self) -> dict[str, str]:
        return {entry.text(): entry.shortcut().toString() for entry in self._main.late.view_menu.entries}

    def show_view(self, name: str) -> None:
        """Click on a view."""
        self._come_to_front()
        index = self._view_index(name)
        self._view_list.scrollTo(index)
        QTest.mouseClick(self._view_list.viewport(), _LEFT, _KEYS[""], self._view_list.visualRect(index).center())
        self.wait_for_answer()
        settle()

    def save_view(self, name: str = "") -> None:
        """Choose "Save this view…", type a name over the proposed one, or leave that, and press Enter."""
        self.do("save_view")
        self.name_view(name)

    def name_view(self, name: str, key: str = "Return") -> None:
        """Type a name into the field that is open for it, and press a key."""
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit) and editor is not self._box
        if name:
            editor.selectAll()
            self.type(name)
        self.press(key)

    def name_being_typed(self) -> str:
        editor = QApplication.focusWidget()
        return editor.selectedText() if isinstance(editor, QLineEdit) and editor is not self._box else ""

    def add_view_with_button(self) -> None:
        QTest.mouseClick(self._main.late.view_panel.findChildren(QToolButton)[0], _LEFT)
        settle()

    def focus_view(self, name: str) -> None:
        self._view_list.setFocus()
        self._view_list.setCurrentIndex(self._view_index(name))

    def view_menu(self, name: str) -> dict[str, QAction]:
        """What can be done with a view, its shortcuts by their names among it."""
        menu = self._view_list.menu(self._view_index(name))
        entries = [*menu.actions(), *(each for sub in _menus_of(menu) for each in sub.actions())]
        return {action.text(): action for action in entries}

    def do_with_view(self, name: str, what: str) -> None:
        self.view_menu(name)[what].trigger()
        self.wait_for_answer()
        settle()

    def drag_view(self, name: str, onto: str = "") -> None:
        """Drop a view onto another, or below all."""
        self.focus_view(name)
        viewport = self._view_list.viewport()
        at = self._view_list.visualRect(self._view_index(onto)).center() if onto else viewport.rect().bottomLeft()
        data = self._view_list.model().mimeData([self._view_index(name)])
        event = DropFromItself(QPointF(at), data, self._view_list)
        self._view_list.dropEvent(event)
        assert event.dropAction() == Qt.DropAction.IgnoreAction
        settle()

    def view_spoken(self, name: str) -> str:
        return str(self._view_index(name).data(Qt.ItemDataRole.AccessibleTextRole))

    def view_tip(self, name: str) -> str:
        return str(self._view_index(name).data(Qt.ItemDataRole.ToolTipRole))

    def write(self, write: Callable[[PersonalFile], Change | None]) -> None:
        """As an action of the window does."""
        assert self._main.personal_session.write(write)
        settle()

    def undo(self) -> None:
        self._main.personal_session.undo()
        settle()

    def redo(self) -> None:
        self._main.personal_session.redo()
        settle()

    @property
    def _view_list(self) -> ViewList:
        return self._main.late.view_panel.list

    def _view_index(self, name: str) -> Any:
        model = self._view_list.model()
        return next(i for row in range(model.rowCount()) if (i := model.index(row, 0)).data() == name)

    # --- Catalogues ---------------------------------------------------------------------------------------

    def open_catalogue(self, path: Path) -> None:
        """Choose "Open catalogue…", pick the file, and confirm."""
        self.do("open")
        pick_file(path)
        self._come_to_front()

    def open_from_outside(self, path: Path) -> None:
        """A double click on a file while the program runs, as macOS tells it."""
        QCoreApplication.sendEvent(self.application.qt, QFileOpenEvent(str(path)))
        settle()

    def recent(self) -> list[tuple[str, bool]]:
        """The entries of the recent catalogues, and whether each can be chosen."""
        return [(action.text(), action.isEnabled()) for action in self._recent_entries()]

    def recent_tips(self) -> list[str]:
        tips = (action.toolTip() for action in self._recent_entries())
        return [unescape(tip.removeprefix("<p>").removesuffix("</p>")) for tip in tips]

    def choose_recent(self, place: int) -> None:
        self._recent_entries()[place - 1].trigger()
        settle()

    def _recent_entries(self) -> list[QAction]:
        menu = self.action("recent").menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        declared = self._main.menus.actions.values()
        return [action for action in _entries(menu) if action not in declared]

    def drag(self, *files: Path | str, over: str = "table", text: str = "") -> bool:
        """Hold files, or addresses, over a part of the window; whether it would take them."""
        part = self._box if over == "search" else self._table.viewport()
        self._dragged = _dragged(files, text)
        event = QDragEnterEvent(part.rect().center(), _COPY, self._dragged, _LEFT, _KEYS[""])
        QApplication.sendEvent(part, event)
        settle()
        return event.isAccepted()

    def drag_away(self) -> None:
        QApplication.sendEvent(self._table.viewport(), QDragLeaveEvent())
        settle()

    def drop(self, *files: Path | str, over: str = "table", text: str = "") -> bool:
        """Drag files onto the window and let them go; whether they were taken."""
        if not self.drag(*files, over=over, text=text):
            return False
        part = self._box if over == "search" else self._table.viewport()
        at = QPointF(part.rect().center())
        event = QDropEvent(at, _COPY, self._dragged, _LEFT, _KEYS[""])
        QApplication.sendEvent(part, event)
        settle()
        return event.isAccepted()

    def drop_hint(self) -> str:
        """What is said over the whole window while something is dragged."""
        hint = self._main.late.catalogues.drops.hint
        assert hint.geometry() == self._main.rect() or not hint.isVisible()
        return hint.text() if hint.isVisible() else ""

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

    def wait_for_message(self) -> None:
        wait_for(self.message, "a message")

    def begin_import(self, *files: Path) -> None:
        """Have files brought in that cannot be, and wait for what is said."""
        self.do("import")
        pick_file(*files)
        wait_for(lambda: self._main.late.list_import.dialog is None and self.message(), "a sentence")

    def put_on_clipboard(self, text: str = "", *files: Path) -> None:
        QGuiApplication.clipboard().setMimeData(_dragged(files, text))

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

    # --- Looking at all of it -----------------------------------------------------------------------------

    def title(self) -> str:
        return self._main.windowTitle()

    def on_screen(self) -> QImage:
        """What has been painted, without painting anything."""
        return self._main.screen().grabWindow(self._main.winId()).toImage()

    def texts(self) -> list[str]:
        """Every text of every open window, with the kind of thing that carries it."""
        self._details()
        return sorted(_MILLISECONDS.sub("#", text) for window in visible_windows() for text in _texts_in(window))

    def widgets(self) -> list[QWidget]:
        """Every widget that can be seen."""
        self._details()
        return [w for window in visible_windows() for w in (window, *window.findChildren(QWidget)) if w.isVisible()]

    def colours(self) -> dict[str, int]:
        """How many points of each colour the window has."""
        self._details()
        image = self._main.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        data = memoryview(image.constBits()).cast("B").cast("I")
        return {QColor(point & 0xFFFFFF).name(): count for point, count in Counter(data).items()}

    # --- The end ------------------------------------------------------------------------------------------

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
        _OPEN.remove(self)
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


class DropFromItself(QDropEvent):
    """A drop of a list's own row, as `startDrag` brings it about."""

    def __init__(self, at: QPointF, data: QMimeData, source: QObject) -> None:
        super().__init__(at, Qt.DropAction.MoveAction, data, _LEFT, _KEYS[""])
        self._source = source

    def source(self) -> QObject:
        return self._source


class Export:
    """The open dialog that asks what to export."""

    def __init__(self, dialog: ExportDialog) -> None:
        self.dialog = dialog
        self._open = True
        dialog.finished.connect(self._finish)
        settle()

    def _finish(self) -> None:
        self._open = False

    def is_open(self) -> bool:
        return self._open

    def scopes(self) -> dict[str, str]:
        return {name: button.text() for name, button in self.dialog.scopes.items()}

    def chosen_scope(self) -> str:
        return next(name for name, button in self.dialog.scopes.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Click on one of the alternatives: a scope, "as_shown", "all_columns", "labels", "names"."""
        button = self._alternatives()[name]
        QTest.mouseClick(button, _LEFT, _KEYS[""], QPoint(8, button.height() // 2))
        settle()

    def greyed(self) -> list[str]:
        """The alternatives that cannot be chosen."""
        return [name for name, button in self._alternatives().items() if not button.isEnabled()]

    def _alternatives(self) -> dict[str, Any]:
        return {**self.dialog.scopes, **self.dialog.widths, **self.dialog.headings}

    def presets(self) -> list[str]:
        box = self.dialog.preset
        return [box.itemText(place) for place in range(box.count())]

    def preset(self) -> str:
        return str(self.dialog.preset.currentData())

    def choose_preset(self, name: str) -> None:
        self.dialog.preset.setCurrentIndex(self.dialog.preset.findData(name))
        settle()

    def target(self) -> str:
        return self.dialog.target.text()

    def set_target(self, path: Path | str) -> None:
        self.dialog.target.setText(str(path))
        settle()

    def preview(self) -> list[list[str]]:
        rows = self.dialog.rows
        model, columns = rows.model(), range(rows.columnCount())
        header = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        return [header, *([model.index(row, column).data() for column in columns] for row in range(rows.rowCount()))]

    def note(self) -> str:
        return self.dialog.note.text()

    def start_text(self) -> str:
        return self.dialog.start.text()

    def can_start(self) -> bool:
        return self.dialog.start.isEnabled()

    def start(self) -> None:
        """Click on the button that writes, and wait for the end: the dialog closes, or says what went wrong."""
        QTest.mouseClick(self.dialog.start, _LEFT)
        wait_for(lambda: not self._open or self.dialog.start.isEnabled(), "the export")
        settle()

    def start_and_cancel(self) -> None:
        """Click on the button that writes, and at once on the one that cancels."""
        QTest.mouseClick(self.dialog.start, _LEFT)
        self.cancel()

    def cancel(self) -> None:
        QTest.mouseClick(self.dialog.cancel, _LEFT)
        settle()


class NewCatalogue:
    """The open dialog that makes a catalogue of a table."""

    def __init__(self, dialog: NewCatalogueDialog) -> None:
        self.dialog = dialog
        self._choices, self._outcome = dialog.choices, dialog.outcome
        self._open = True
        dialog.finished.connect(self._finish)
        self.wait_for_table()

    def _finish(self) -> None:
        self._open = False

    def is_open(self) -> bool:
        return self._open

    # --- Choosing -----------------------------------------------------------------------------------------

    def choose_table(self, path: Path) -> None:
        """Click on "Choose…", pick the table, and wait until it has been looked at."""
        QTest.mouseClick(self._choices.choose, _LEFT)
        pick_file(path)
        self.wait_for_table()

    def wait_for_table(self) -> None:
        wait_for(lambda: self.dialog._reading is None, "the look at the table")
        self._come_to_front()

    def _come_to_front(self) -> None:
        """What a window manager does when a dialog over it is closed."""
        self.dialog.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is self.dialog, "the dialog in front")
        settle()

    def table(self) -> str:
        return self._choices.source.text()

    def recognised(self) -> str:
        """What is said about the table: "CSV · UTF-8 · separated by commas · 7 columns"."""
        return self._choices.recognised.text()

    def language(self) -> str:
        """The language of texts that do not say theirs."""
        return self._choices.languages.currentText()

    def fields(self) -> dict[str, str]:
        """For each column of the table the field it is."""
        return {box.heading: box.currentText() or box.placeholderText() for box in self._choices.fields.boxes}

    def choose_field(self, column: str, field: str) -> None:
        """Choose what a column is in its list."""
        box = next(box for box in self._choices.fields.boxes if box.heading == column)
        box.setFocus()
        place = box.findText(field)
        assert place >= 0, field
        box.setCurrentIndex(place)
        box.activated.emit(place)
        settle()

    def turn_wheel_on(self, column: str) -> None:
        box = next(box for box in self._choices.fields.boxes if box.heading == column)
        at = QPointF(box.rect().center())
        turned = QWheelEvent(
            at, box.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, _KEYS[""],
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turned)

    def column_in_sight(self, column: str) -> bool:
        fields = self._choices.fields
        box = next(box for box in fields.boxes if box.heading == column)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        return fields.viewport().rect().contains(box.geometry().center())

    def preview(self) -> list[list[str]]:
        """The first rows as they are shown, a list for each column."""
        model = self._choices.fields.model()
        places = range(2, model.columnCount())
        return [[model.index(row, place).data() or "" for place in places] for row in range(model.rowCount())]

    def note(self) -> str:
        return self._choices.note.text()

    def target(self) -> str:
        return self._choices.target_name.text()

    def set_target(self, path: Path | str) -> None:
        self._choices.target_name.setText(str(path))
        settle()

    def choose_target(self, path: Path) -> None:
        QTest.mouseClick(self._choices.browse, _LEFT)
        pick_file(path)

    def can_build(self) -> bool:
        return self._choices.start.isVisible() and self._choices.start.isEnabled()

    # --- Building -----------------------------------------------------------------------------------------

    def build(self) -> None:
        """Click on the button, and wait for the end: the result, or a sentence."""
        self.start()
        wait_for(lambda: self.dialog._building is None, "the build", 60)
        settle()

    def start(self) -> None:
        QTest.mouseClick(self._choices.start, _LEFT)

    def wait_for_progress(self) -> None:
        wait_for(lambda: self._choices.progress.value() > 0, "progress")

    def progress(self) -> float:
        """The share that is done; 0 while nothing is being built."""
        bar = self._choices.progress
        return bar.value() / bar.maximum() if bar.isVisible() else 0

    def cancel(self, *, wait: bool = True) -> None:
        """Click on the button; while it builds, wait until that has stopped."""
        QTest.mouseClick(self._choices.cancel, _LEFT)
        if wait:
            wait_for(lambda: self.dialog._building is None, "the end of the build")
        settle()

    # --- The result ---------------------------------------------------------------------------------------

    def result(self) -> str:
        return self._outcome.headline.text() if self._outcome.isVisible() else ""

    def result_note(self) -> str:
        return self._outcome.note.text()

    def skipped(self) -> list[list[str]]:
        """The rows left out as they are listed, with the headings."""
        if not self._outcome.rows.isVisible():
            return []
        model = self._outcome.rows.model()
        rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
        return [[model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)], *rows]

    def copy_list(self) -> None:
        QTest.mouseClick(self._outcome.copy, _LEFT)

    def save_list(self, path: Path) -> None:
        QTest.mouseClick(self._outcome.save, _LEFT)
        pick_file(path)

    def open_catalogue(self) -> None:
        """Press Enter: the button that opens it is the default."""
        QTest.keyClick(QApplication.focusWidget() or self.dialog, Qt.Key.Key_Return)
        settle()

    def focus(self) -> str:
        """What has the focus, by what it is called."""
        widget = QApplication.focusWidget()
        return (widget.accessibleName() or accessible_name(widget)) if widget else ""

    def close(self) -> None:
        QTest.mouseClick(self._outcome.close_, _LEFT)
        settle()


def section_of(name: str) -> int:
    return next(section for section, field in enumerate(COLUMNS) if field.name == name)


def pick_file(*paths: Path) -> None:
    """Pick a file, or several, in the dialog that asks for them."""
    dialog = next(w for w in visible_windows() if isinstance(w, QFileDialog))
    name = dialog.findChildren(QLineEdit)[0]
    name.setText(str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths))
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle()


def _menus_of(bar: QWidget) -> list[QMenu]:
    return [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]


def _entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def _dragged(files: Sequence[Path | str], text: str) -> QMimeData:
    """What a file manager hands over: the addresses of the files, and the same as text."""
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(f)) if isinstance(f, Path) else QUrl(f) for f in files])
    data.setText(text or "\n".join(map(str, files)))
    return data


def visible_windows() -> list[QWidget]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def accessible_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def copied() -> dict[str, str]:
    """What is on the clipboard, by kind: "text", "tsv", "html"."""
    data = clipboard()
    tsv = bytes(data.data("text/tab-separated-values").data()).decode()
    return {"text": data.text(), "tsv": tsv, "html": data.html()}


def _texts_in(window: QWidget) -> Iterator[str]:
    for thing in (window, *window.findChildren(QObject)):
        if not isinstance(thing, QWidget | QAction):
            continue
        if isinstance(thing, QWidget) and not isinstance(thing, QMenu) and not thing.isVisible():
            continue
        for text in _texts_of(thing):
            if text:
                yield f"{type(thing).__name__}: {text}"


def _texts_of(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QAction | QAbstractButton):
        yield from (thing.text(), thing.toolTip())
    if isinstance(thing, QWidget):
        yield from (thing.accessibleName(), accessible_name(thing), thing.toolTip(), thing.windowTitle())
    if isinstance(thing, QLabel):
        yield thing.text()
    if isinstance(thing, QLineEdit):
        yield thing.placeholderText()
    if isinstance(thing, QComboBox):
        yield from (thing.itemText(place) for place in range(thing.count()))
    if isinstance(thing, QTextBrowser):
        yield thing.toPlainText()
    if isinstance(thing, QAbstractItemView) and not isinstance(thing, QHeaderView):
        yield from _texts_of_view(thing)


def _texts_of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(model.rowCount()):
            index = model.index(row, column)
            yield from (str(index.data() or ""), str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
