# SPDX-License-Identifier: MIT
"""The window: puts the parts beside each other and does what the actions say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QMainWindow, QMenu, QStackedLayout, QVBoxLayout, QWidget

from laufbild import paths
from laufbild.core.model.fields import FIELDS
from laufbild.core.query.conditions import Query
from laufbild.i18n.language import sentence, translate
from laufbild.ui.films_table.table_view import TableView
from laufbild.ui.marks.mark_actions import handlers
from laufbild.ui.state.actions import CONTEXT_MENU, VIEWS
from laufbild.ui.widgets.frames import LinedFrame, LinedSplitter, dialog_style
from laufbild.ui.window.menus import Menus
from laufbild.ui.window.search_bar import TopBar
from laufbild.ui.window.status_bar import StatusBar

if TYPE_CHECKING:  # they are opened rarely, and so imported late
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from laufbild.core.library.library import Library
    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.export.export_dialog import ExportDialog
    from laufbild.ui.films_table.clipboard import Clipboard
    from laufbild.ui.help.help_dialog import HelpDialog
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours

#: After the first frame has gone out to the screen.
_LATER_MS = 5
_SIZE = QSize(1440, 900)
_FACETS, _DETAILS = 236, 366
_ROOMY, _FACETS_NARROW, _DETAILS_NARROW = 1200, 200, 300


class MainWindow(QMainWindow):
    """`framed` follows the first frame, `painted` the window with all its parts.

    `theme_asked` and `language_asked` carry a choice, `catalogue_asked` the path of a catalogue to open,
    None for the one that comes with the program.
    """

    framed = Signal()
    painted = Signal()
    theme_asked = Signal(str)
    language_asked = Signal(str)
    catalogue_asked = Signal(object)

    def __init__(
        self, session: Session, personal_session: PersonalSession, settings: Settings, colours: Colours, worker: Worker
    ) -> None:
        super().__init__()
        self.session = session
        self.personal_session = personal_session
        self._settings = settings
        self._colours = colours
        self._worker = worker
        self._painted = self._ready = False
        self.copying: Clipboard | None = None
        self._make_parts()
        self._arrange()
        self._connect()
        self._restore()
        self._set_title()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        session, colours = self.session, self._colours
        self.top = TopBar(session, colours)
        self.menus = Menus(self.menuBar())
        self.table = TableView(session, colours)
        self.status = StatusBar(session, colours)
        self._above = LinedFrame(colours)  # the chips' place
        self._above.setFixedHeight(38)
        self.left, self.right = _frame(), _frame()
        self.right.setBackgroundRole(QPalette.ColorRole.Base)
        self.right.setAutoFillBackground(True)

    def _make_late_parts(self) -> None:
        """The parts that the first frame can do without, imported only now: they are a quarter of the start."""
        from laufbild.ui.details.detail_panel import DetailPanel
        from laufbild.ui.film_form.own_films_controller import OwnFilmsController
        from laufbild.ui.films_table.empty_answer import EmptyAnswer
        from laufbild.ui.filters.chips import Chips
        from laufbild.ui.filters.facet_panel import FacetPanel
        from laufbild.ui.personal.backup_service import BackupService
        from laufbild.ui.personal.exchange_actions import ExchangeActions
        from laufbild.ui.personal.unwritten_notice import UnwrittenNotice
        from laufbild.ui.views.saved_views import SavedViews
        from laufbild.ui.views.view_panel import ViewPanel
        from laufbild.ui.widgets.message_bar import MessageBar

        session, colours = self.session, self._colours
        self.facets = FacetPanel(session, colours, self._settings.facets_folded)
        self.details = DetailPanel(session, colours)
        self.empty = EmptyAnswer(session, colours)
        self.messages = MessageBar(colours)
        self.views = SavedViews(session, self.personal_session, self.table, self.messages)
        self.view_panel = ViewPanel(self.views, colours)
        self.chips = Chips(session, colours)
        self._column.replaceWidget(self._above, self.chips)
        self._above.deleteLater()
        self._rows.insertWidget(1, self.messages)
        for frame, part in ((self.left, self.view_panel), (self.left, self.facets), (self.right, self.details)):
            layout = frame.layout()
            assert layout is not None
            layout.addWidget(part)
        self._stack.addWidget(self.empty)
        self.own = OwnFilmsController(self, colours)
        self.keeping = BackupService(session, self.personal_session, self._worker, self.messages)
        self.exchanging = ExchangeActions(
            session, self.personal_session, self._worker, self.messages, self._undo, self.keeping.guarded
        )
        self.details.film_asked.connect(self.go_to_film)
        self.facets.value_sought.connect(self.top.box.begin)
        self.top.box.line_given.connect(self.views.show_line)
        self.session.failed.connect(lambda error: self.messages.say(lambda: sentence(error)))
        self.unwritten = UnwrittenNotice(self.personal_session, self.messages, self.close)

    def _make_marks(self) -> None:
        """What shows the personal file, which is opened after the start."""
        from laufbild.ui.marks.marks_controller import MarksController

        self.mine = MarksController(self, self._colours)

    def _undo(self) -> None:
        self.mine.undoing.undo()

    def _make_ways_to_open(self) -> None:
        from laufbild.ui.list_import.list_import import ListImport
        from laufbild.ui.views.view_menu import ViewMenu
        from laufbild.ui.window.catalogue_actions import CatalogueActions

        self.view_menu = ViewMenu(self.menus.menus[VIEWS], self.views)
        self.opening = CatalogueActions(
            self, self.menus, self._settings, self._worker, self.keeping.guarded, self._colours
        )
        self.opening.asked.connect(self.catalogue_asked)
        self.importing = ListImport(
            self, self.session, self.personal_session, self._undo, self._worker, self.messages, self.keeping.guarded,
            self._colours,
        )  # fmt: skip
        self.importing.catalogue_asked.connect(self.opening.new_catalogue)
        self.opening.drops.lists_dropped.connect(self.importing.bring_in_files)

    def _arrange(self) -> None:
        middle = QWidget()
        self._column = column = _stacked(middle)
        column.addWidget(self._above)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        column.addLayout(self._stack, 1)
        self.splitter = LinedSplitter(self._colours)
        for widget in (self.left, middle, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        whole = QWidget()
        self._rows = rows = _stacked(whole)
        rows.addWidget(self.top)
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _handlers(self) -> dict[str, Callable[..., object]]:
        return {
            "new": lambda: self.opening.new_catalogue(None),
            "open": lambda: self.opening.choose_catalogue(),
            "bundled": lambda: self.catalogue_asked.emit(None),
            "forget_recent": lambda: self.opening.recent.clear(),
            "import": lambda: self.importing.choose_files(),
            "export": self.export,
            "export_mine": lambda: self.exchanging.ask_where(),
            "import_mine": lambda: self.exchanging.ask_for_file(self._colours),
            "restore": lambda: self.keeping.choose_backup(self._colours),
            "quit": self.close,
            **self.own.handlers(),
            **handlers(lambda: self.mine),
            "search": self._go_to_search,
            "clear": self._clear,
            "copy": lambda: self.copy(headed=False),
            "copy_headed": lambda: self.copy(headed=True),
            "paste": lambda: self.views.paste() if self.views.is_on_clipboard() else self.importing.paste(),
            "copy_query": lambda: self.views.copy(),
            "select_all": self.table.selectAll,
            "select_none": self.table.select_none,
            "select_inverted": self.table.invert_selection,
            "facets": lambda shown: self.left.setVisible(shown),
            "details": lambda shown: self.right.setVisible(shown),
            "save_view": self._save_view,
            "paste_view": lambda: self.views.paste(),
            "default_order": lambda: self.session.sort(()),
            "default_columns": lambda: self.table.show_columns([], {}, self.table.viewport().width()),
            **{f"theme_{name}": lambda _=False, name=name: self.theme_asked.emit(name) for name in _THEMES},
            "open_details": self._go_to_details,
            "next": lambda: self.table.step(1),
            "previous": lambda: self.table.step(-1),
            **{f"language_{code}": lambda _=False, code=code: self.language_asked.emit(code) for code in _CODES},
            "help": lambda: self.open_page("help"),
            "shortcuts": lambda: self.open_page("shortcuts"),
            "about": lambda: self.open_page("about"),
        }

    def _connect(self) -> None:
        self.session.answered.connect(self._answered)
        self.table.selection_changed.connect(self._selection_changed)
        self.table.opened.connect(self._go_to_details)
        self.table.customContextMenuRequested.connect(self._table_menu)
        self.top.box.left.connect(self.table.setFocus)
        self.top.export.clicked.connect(self.export)
        self.top.languages.chosen.connect(self.language_asked)

    def _restore(self) -> None:
        settings = self._settings
        self.resize(_SIZE)
        if settings.geometry and _on_screen(QRect(*settings.geometry)):
            self.setGeometry(QRect(*settings.geometry))
        usual = (_FACETS, _DETAILS) if self.width() >= _ROOMY else (_FACETS_NARROW, _DETAILS_NARROW)
        facets, details = settings.facets_width or usual[0], settings.details_width or usual[1]
        room = max(self.width() - facets - details, 200)
        self.splitter.setSizes([facets, room, details])
        self.table.show_columns(settings.columns, settings.column_widths, room)
        self.table.header.setStretchLastSection(True)
        self.left.setVisible(settings.facets_shown)
        self.right.setVisible(settings.details_shown)
        self.table.header.set_order(self.session.shown.order)

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
        self.mine.undoing.retranslate()
        self._show_choices()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._ready:
            self.retranslate()

    def _show_choices(self) -> None:
        for name in (f"theme_{self._settings.theme}", f"language_{self.session.shown.language}"):
            self.menus.actions[name].setChecked(True)
        self.menus.actions["facets"].setChecked(not self.left.isHidden())
        self.menus.actions["details"].setChecked(not self.right.isHidden())
        self.top.languages.show_language(self.session.shown.language)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.top.show_colours(colours)
        for part in (self.table, self.splitter, self.status):
            part.set_colours(colours)
        if self._ready:
            self.chips.show_colours(colours)
            panels = (self.view_panel, self.facets, self.empty, self.details)
            for late in (self.messages, *panels, self.opening, self.importing, self.own, self.mine):
                late.set_colours(colours)
        for dialog in self.findChildren(QDialog):
            dialog.setStyleSheet(dialog_style(colours))

    # --- What happens -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(_LATER_MS, self._finish_start)

    def _finish_start(self) -> None:
        self.framed.emit()
        self.table.style_scroll_bars(self._colours)
        self._make_late_parts()
        self.menus.fill(self._handlers())
        self.own.connect_actions(self.menus.actions)
        self._make_ways_to_open()
        self._show_choices()
        self._selection_changed()
        self._ready = True
        self.session.count_facets()
        self._show_stack()
        if self.table.currentIndex().row() < 0:
            self.table.go_to_first()
        self.table.setFocus()
        self.painted.emit()
        self._make_marks()

    def _answered(self) -> None:
        if self._ready:
            self._show_stack()

    def _show_stack(self) -> None:
        self.empty.refresh()
        self._stack.setCurrentWidget(self.table if len(self.session.found.ids) else self.empty)

    def _selection_changed(self) -> None:
        count = len(self.table.selection.shown())
        self.status.show_selected(count)
        for name in ("copy", "copy_headed") if self.menus.actions else ():
            self.menus.actions[name].setEnabled(count > 0)

    def _go_to_search(self) -> None:
        self.top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.box.selectAll()

    def show_details(self) -> None:
        self.right.show()
        self.menus.actions["details"].setChecked(True)

    def _go_to_details(self) -> None:
        self.show_details()
        self.details.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save_view(self) -> None:
        self.left.show()
        self.menus.actions["facets"].setChecked(True)
        self.view_panel.begin_to_save()

    def _clear(self) -> None:
        if self.top.box.text():
            self.session.set_query(Query())
        else:
            self.table.setFocus()

    def go_to_film(self, key: str) -> None:
        """Show a film, giving up the conditions if they hide it."""
        film = self.session.library.film_of_key(key)
        if film is None:
            self.messages.say(lambda: translate("Window", "The catalogue has no film “{key}”.").format(key=key))
        elif not self.table.go_to(film.id):
            self.session.set_query(Query())
            self._go_to_soon(film.id)

    def _go_to_soon(self, number: int) -> None:
        """Go to a film as soon as the answer has it, which on a busy computer may take more than one slice."""
        if not self.table.go_to(number) and self.session.busy:
            QTimer.singleShot(_LATER_MS, self, lambda: self._go_to_soon(number))

    # --- Catalogues ---------------------------------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Show the films of another catalogue from the top; what was selected and looked at is the other one's."""
        if self.copying:
            self.copying.cancel()
        if self._ready:
            self.own.leave()
            self.messages.hide()  # before the new one is read, which may be damaged and say so
        self.table.select_none()
        self.table.selectionModel().clearCurrentIndex()
        self.session.show_library(library)
        self.table.scrollToTop()
        self._set_title()

    def copy(self, *, headed: bool) -> None:
        """Put the selected rows on the clipboard, with the columns as they are shown."""
        from laufbild.ui.films_table.clipboard import Clipboard

        self.copying = self.copying or Clipboard(self.session, self._worker, self.messages)
        columns = [FIELDS[name] for name in self.table.header.shown_columns()]
        self.copying.copy(self.table.selection.shown(), columns, headed=headed)

    def _table_menu(self, at: QPoint) -> None:
        self.table_menu().exec(self.table.viewport().mapToGlobal(at))

    def table_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in CONTEXT_MENU:
            menu.addAction(self.menus.actions[name]) if name else menu.addSeparator()
        return menu

    def export(self) -> ExportDialog:
        """Ask what to export where, and write it."""
        from laufbild.ui.export.export_dialog import ExportDialog

        columns = self.table.header.shown_columns()
        selected, guarded = self.table.selected_ids(), self.keeping.guarded
        dialog = ExportDialog(self.session, selected, columns, self._settings, self._worker, guarded, self)
        dialog.setStyleSheet(dialog_style(self._colours))
        dialog.exported.connect(self.messages.say)
        dialog.open()
        return dialog

    def open_page(self, name: str) -> HelpDialog:
        """Open one of the pages of the menu Help, beside this window."""
        from laufbild.ui.help import help_page
        from laufbild.ui.help.help_dialog import HelpDialog

        action = self.menus.actions[name]
        pages: dict[str, Callable[[], str]] = {
            "help": help_page.help_page,
            "shortcuts": lambda: help_page.shortcuts_page(self.menus.shortcuts_of),
            "about": help_page.about_page,
        }
        dialog = HelpDialog(lambda: help_page.without_mnemonic(action.text()), pages[name], self)
        dialog.setStyleSheet(dialog_style(self._colours))
        dialog.show()
        return dialog

    # --- The end ------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ready and not self.unwritten.may_close():
            event.ignore()
            return
        if self.copying:
            self.copying.cancel()
        if self._ready:
            self.own.finish()
            self.mine.finish()
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
        settings.facets_shown, settings.details_shown = not self.left.isHidden(), not self.right.isHidden()
        facets, _, details = self.splitter.sizes()
        settings.facets_width = facets or settings.facets_width
        settings.details_width = details or settings.details_width
        if self._ready:
            settings.facets_folded = list(self.facets.facets.folded)


_THEMES = ("system", "light", "dark")
_CODES = ("en", "de", "ru")


def _frame() -> QFrame:
    """An empty place for a panel that comes later."""
    frame = QFrame()
    _stacked(frame)
    return frame


def _stacked(widget: QWidget) -> QVBoxLayout:
    """A layout that stacks parts without any room between them."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _on_screen(rect: QRect) -> bool:
    return any(screen.availableGeometry().intersects(rect) for screen in QGuiApplication.screens())
