# SPDX-License-Identifier: MIT
"""The window: puts its parts beside each other and says by signals what is asked of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedLayout, QWidget

from laufbild import paths
from laufbild.core.query.conditions import Query
from laufbild.i18n.language import translate
from laufbild.ui.films_table.table_view import TableView
from laufbild.ui.state.actions import CONTEXT_MENU
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.frames import LinedFrame, LinedSplitter
from laufbild.ui.window.menus import Menus
from laufbild.ui.window.search_bar import TopBar
from laufbild.ui.window.side_panels import SidePanels, stacked
from laufbild.ui.window.status_bar import StatusBar

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from laufbild.core.library.library import Library
    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.window.late_parts import LateParts

#: Milliseconds after the first frame has gone out to the screen.
_LATER_MS = 5
_SIZE = QSize(1440, 900)
_FACETS, _DETAILS = 236, 366
_ROOMY, _FACETS_NARROW, _DETAILS_NARROW = 1200, 200, 300


class MainWindow(QMainWindow):
    """`framed` follows the first frame, `painted` the window with all its parts.

    `theme_asked` and `language_asked` carry a choice, `catalogue_asked` the path of a catalogue to open,
    None for the one that comes with the program. `late` is None until the parts are there that come after the first
    frame.
    """

    framed = Signal()
    painted = Signal()
    theme_asked = Signal(str)
    language_asked = Signal(str)
    catalogue_asked = Signal(object)

    def __init__(self, session: Session, personal_session: PersonalSession, settings: Settings, worker: Worker) -> None:
        super().__init__()
        self.session = session
        self.personal_session = personal_session
        self._settings = settings
        self._worker = worker
        self._painted = False
        self.late: LateParts | None = None
        self._make_parts()
        self._arrange()
        self._connect()
        self._restore()
        self._set_title()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.top = TopBar(self.session)
        self.menus = Menus(self.menuBar())
        self.panels = SidePanels(self, self.menus.actions)
        self.table = TableView(self.session)
        self.status = StatusBar(self.session)
        self._above = LinedFrame()  # the chips' place
        self._above.setFixedHeight(38)

    def _arrange(self) -> None:
        middle = QWidget()
        self._column = column = stacked(middle)
        column.addWidget(self._above)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        column.addLayout(self._stack, 1)
        self.splitter = LinedSplitter()
        for widget in (self.panels.left, middle, self.panels.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        whole = QWidget()
        self._rows = rows = stacked(whole)
        rows.addWidget(self.top)
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.session.answered.connect(self._show_stack)
        self.table.selection_changed.connect(self._selection_changed)
        self.table.customContextMenuRequested.connect(self._table_menu)
        self.top.box.left.connect(self.table.setFocus)
        self.top.languages.chosen.connect(self.language_asked)

    def _restore(self) -> None:
        settings, panels = self._settings, self.panels
        self.resize(_SIZE)
        if settings.geometry and _on_screen(QRect(*settings.geometry)):
            self.setGeometry(QRect(*settings.geometry))
        usual = (_FACETS, _DETAILS) if self.width() >= _ROOMY else (_FACETS_NARROW, _DETAILS_NARROW)
        facets, details = settings.facets_width or usual[0], settings.details_width or usual[1]
        room = max(self.width() - facets - details, 200)
        self.splitter.setSizes([facets, room, details])
        self.table.show_columns(settings.columns, settings.column_widths, room)
        self.table.header.setStretchLastSection(True)
        panels.left.setVisible(settings.facets_shown)
        panels.right.setVisible(settings.details_shown)
        self.table.header.set_order(self.session.shown.order)

    # --- After the first frame ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(_LATER_MS, self._finish_start)

    def _finish_start(self) -> None:
        from laufbild.ui.window import wiring
        from laufbild.ui.window.late_parts import LateParts

        self.framed.emit()
        self.table.style_scroll_bars(theme.current())
        self.menus.fill()
        parts = LateParts(self, self.personal_session, self._settings, self._worker)
        wiring.connect(self, parts, self._settings, self._worker)
        self._place(parts)
        self.late = parts
        self._show_choices()
        self._selection_changed()
        self.session.count_facets()
        self._show_stack()
        if self.table.currentIndex().row() < 0:
            self.table.go_to_first()
        self.table.setFocus()
        self.painted.emit()

    def _place(self, parts: LateParts) -> None:
        self._column.replaceWidget(self._above, parts.chips)
        self._above.deleteLater()
        self._rows.insertWidget(1, parts.messages)
        self._stack.addWidget(parts.empty)
        for part in (parts.view_panel, parts.facets):
            self.panels.add(self.panels.left, part)
        self.panels.add(self.panels.right, parts.details)

    # --- Texts --------------------------------------------------------------------------------------------

    def _set_title(self) -> None:
        path = self.session.library.path
        if not path.name or paths.is_bundled(path):
            self.setWindowTitle(translate("Window", "Laufbild – Soviet films about running"))
            return
        name = path.name.replace("[*]", "[*][*]")  # Qt's mark for what is not saved
        self.setWindowTitle(translate("Window", "{name} – Laufbild").format(name=name))

    def retranslate(self) -> None:
        self._set_title()
        self.menus.retranslate()
        if self.late:
            self.late.marks.undoing.retranslate()
        self._show_choices()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.late:
            self.retranslate()

    def _show_choices(self) -> None:
        for name in (f"theme_{self._settings.theme}", f"language_{self.session.shown.language}"):
            self.menus.actions[name].setChecked(True)
        self.panels.show_state()
        self.top.languages.show_language(self.session.shown.language)

    # --- What happens -------------------------------------------------------------------------------------

    def _show_stack(self) -> None:
        if self.late:
            self.late.empty.refresh()
            self._stack.setCurrentWidget(self.table if len(self.session.found.ids) else self.late.empty)

    def _selection_changed(self) -> None:
        count = len(self.table.selection.shown())
        self.status.show_selected(count)
        for name in ("copy", "copy_headed") if self.menus.actions else ():
            self.menus.actions[name].setEnabled(count > 0)

    def clear_search(self) -> None:
        """Empty the search box, and leave it when it is empty."""
        if self.top.box.text():
            self.session.set_query(Query())
        else:
            self.table.setFocus()

    def show_library(self, library: Library) -> None:
        """Show the films of another catalogue from the top; what was selected and looked at is the other one's."""
        if self.late:
            self.late.clipboard.cancel()
            self.late.own_films.leave()
            self.late.messages.hide()  # before the new one is read, which may be damaged and say so
        self.table.select_none()
        self.table.selectionModel().clearCurrentIndex()
        self.session.show_library(library)
        self.table.scrollToTop()
        self._set_title()

    def _table_menu(self, at: QPoint) -> None:
        self.table_menu().exec(self.table.viewport().mapToGlobal(at))

    def table_menu(self) -> QMenu:
        """The menu of the films in the table."""
        menu = QMenu(self)
        for name in CONTEXT_MENU:
            menu.addAction(self.menus.actions[name]) if name else menu.addSeparator()
        return menu

    # --- The end ------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.late and not self.late.unwritten.may_close():
            event.ignore()
            return
        if self.late:
            self.late.clipboard.cancel()
            self.late.own_films.finish()
            self.late.marks.finish()
        self.keep_settings()
        super().closeEvent(event)

    def keep_settings(self) -> None:
        """Put what is to be kept into the settings."""
        settings, header = self._settings, self.table.header
        settings.query = str(self.session.query)
        settings.order = [str(key) for key in self.session.shown.order]
        settings.columns = header.shown_columns()
        settings.column_widths = self.table.column_widths()
        settings.maximised = self.isMaximized()
        if not self.isMaximized():
            at = self.geometry()
            settings.geometry = [at.x(), at.y(), at.width(), at.height()]
        settings.facets_shown = not self.panels.left.isHidden()
        settings.details_shown = not self.panels.right.isHidden()
        facets, _, details = self.splitter.sizes()
        settings.facets_width = facets or settings.facets_width
        settings.details_width = details or settings.details_width
        if self.late:
            settings.facets_folded = list(self.late.facets.facets.folded)


def _on_screen(rect: QRect) -> bool:
    return any(screen.availableGeometry().intersects(rect) for screen in QGuiApplication.screens())
