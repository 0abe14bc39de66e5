# SPDX-License-Identifier: MIT
"""The window: puts the parts beside each other and does what the actions say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from laufbild.catalogue.fields import FIELDS
from laufbild.catalogue.query import Query
from laufbild.language import translate
from laufbild.ui.actions import ACTIONS, MENUS, ActionSpec
from laufbild.ui.chips import Chips
from laufbild.ui.copying import as_html, as_tsv
from laufbild.ui.message_bar import MessageBar
from laufbild.ui.search_bar import TopBar
from laufbild.ui.status_bar import StatusBar
from laufbild.ui.table_view import TableView

if TYPE_CHECKING:  # they are opened rarely, and so imported late
    from collections.abc import Callable

    from laufbild.settings import Settings
    from laufbild.ui.export_dialog import ExportDialog
    from laufbild.ui.help_dialog import HelpDialog
    from laufbild.ui.session import Session
    from laufbild.ui.theme import Colours
    from laufbild.worker import Worker

#: After the first frame has gone out to the screen.
_LATER_MS = 5
_SIZE = QSize(1440, 900)
_FACETS, _DETAILS = 236, 366
_ROOMY, _FACETS_NARROW, _DETAILS_NARROW = 1200, 200, 300


class MainWindow(QMainWindow):
    """`painted` follows the first frame; `theme_asked` and `language_asked` carry a choice, `closing` the end."""

    painted = Signal()
    theme_asked = Signal(str)
    language_asked = Signal(str)

    def __init__(self, session: Session, settings: Settings, colours: Colours, worker: Worker) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._colours = colours
        self._worker = worker
        self._painted = self._ready = False
        self._make_parts()
        self._arrange()
        self._make_actions()
        self._connect()
        self._restore()
        self.retranslate()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        session, colours = self.session, self._colours
        self.top = TopBar(session, colours)
        self.messages = MessageBar()
        self.chips = Chips(session)
        self.table = TableView(session, colours)
        self.table.setObjectName("table")
        self.status = StatusBar(session)
        self.left, self.right = _frame("left"), _frame("right")

    def _make_late_parts(self) -> None:
        """The parts that the first frame can do without, imported only now: they are a tenth of the start."""
        from laufbild.ui.detail_panel import DetailPanel
        from laufbild.ui.empty_answer import EmptyAnswer
        from laufbild.ui.facet_panel import FacetPanel

        session, colours = self.session, self._colours
        self.facets = FacetPanel(session, colours, self._settings.facets_folded)
        self.details = DetailPanel(session, colours)
        self.empty = EmptyAnswer(session, colours)
        for frame, part in ((self.left, self.facets), (self.right, self.details)):
            layout = frame.layout()
            assert layout is not None
            layout.addWidget(part)
        self._stack.addWidget(self.empty)
        self.details.film_asked.connect(self.go_to_film)

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        column.addLayout(self._stack, 1)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, middle, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self.messages)
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _make_actions(self) -> None:
        self.actions_by_name: dict[str, QAction] = {}
        self._menus = {name: self.menuBar().addMenu("") for name in MENUS}
        groups: dict[str, QActionGroup] = {}
        handlers = self._handlers()
        for spec in ACTIONS:
            action = self.actions_by_name[spec.name] = QAction(self)
            action.setCheckable(spec.checkable or bool(spec.choice))
            action.setShortcuts(_sequences(spec))
            if spec.choice:
                group = groups.setdefault(spec.choice, QActionGroup(self))
                group.addAction(action)
            if spec.separated:
                self._menus[spec.menu].addSeparator()
            self._menus[spec.menu].addAction(action)
            action.triggered.connect(handlers[spec.name])

    def _handlers(self) -> dict[str, Callable[..., object]]:
        return {
            "export": self.export,
            "quit": self.close,
            "search": self._go_to_search,
            "clear": self._clear,
            "copy": lambda: self.copy(headed=False),
            "copy_headed": lambda: self.copy(headed=True),
            "copy_query": lambda: QGuiApplication.clipboard().setText(str(self.session.query)),
            "select_all": self.table.selectAll,
            "select_none": self.table.clearSelection,
            "select_inverted": self.table.invert_selection,
            "facets": self.left.setVisible,
            "details": self.right.setVisible,
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
        for name, panel, shown in (
            ("facets", self.left, settings.facets_shown),
            ("details", self.right, settings.details_shown),
        ):
            panel.setVisible(shown)
            self.actions_by_name[name].setChecked(shown)
        self.table.header.set_order(self.session.shown.order)
        self._show_choices()

    # --- Texts --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Window", "Laufbild – Soviet films about running"))
        for name, menu in self._menus.items():
            menu.setTitle(translate("Actions", name))
        for spec in ACTIONS:
            self.actions_by_name[spec.name].setText(translate("Actions", spec.text))
        self._show_choices()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_choices(self) -> None:
        self.actions_by_name[f"theme_{self._settings.theme}"].setChecked(True)
        self.actions_by_name[f"language_{self.session.shown.language}"].setChecked(True)
        self.top.languages.show_language(self.session.shown.language)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        parts = (self.top.box, self.table, *((self.facets, self.empty, self.details) if self._ready else ()))
        for part in parts:
            part.set_colours(colours)

    # --- What happens -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(_LATER_MS, self._finish_start)

    def _finish_start(self) -> None:
        self._make_late_parts()
        self._ready = True
        self.facets.facets.refresh()
        self._show_stack()
        if self.table.currentIndex().row() < 0:
            self.table.go_to_first()
        self.table.setFocus()
        self.painted.emit()

    def _answered(self) -> None:
        if self._ready:
            self._show_stack()
            self.facets.facets.refresh()

    def _show_stack(self) -> None:
        self.empty.refresh()
        self._stack.setCurrentWidget(self.table if self.session.found.ids else self.empty)

    def _selection_changed(self) -> None:
        count = len(self.table.selected_ids())
        self.status.show_selected(count)
        for name in ("copy", "copy_headed"):
            self.actions_by_name[name].setEnabled(count > 0)

    def _go_to_search(self) -> None:
        self.top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.box.selectAll()

    def _go_to_details(self) -> None:
        self.right.show()
        self.actions_by_name["details"].setChecked(True)
        self.details.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _clear(self) -> None:
        if self.top.box.text():
            self.session.set_query(Query())
        else:
            self.table.setFocus()

    def go_to_film(self, key: str) -> None:
        """Show a film, giving up the conditions if they hide it."""
        film = self.session.catalogue.film_of_key(key)
        if film is None:
            self.messages.say(translate("Window", "The catalogue has no film “{key}”.").format(key=key))
        elif not self.table.go_to(film.id):
            self.session.set_query(Query())
            self.table.go_to(film.id)

    def copy(self, *, headed: bool) -> None:
        """Put the selected rows on the clipboard, with the columns as they are shown."""
        columns = [FIELDS[name] for name in self.table.header.shown_columns()]
        reader = self.session.reader
        films = (self.session.catalogue.film(number) for number in self.table.selected_ids())
        rows = [[field.show(film, reader) for field in columns] for film in films]
        if headed:
            rows.insert(0, [translate("Fields", field.label) for field in columns])
        data = QMimeData()
        data.setText(as_tsv(rows))
        data.setData("text/tab-separated-values", as_tsv(rows).encode())
        data.setHtml(as_html(rows, headed))
        QGuiApplication.clipboard().setMimeData(data)

    def _table_menu(self, at: QPoint) -> None:
        self.table_menu().exec(self.table.viewport().mapToGlobal(at))

    def table_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in ("open_details", "copy", "copy_headed", "export", "select_all", "select_inverted"):
            menu.addAction(self.actions_by_name[name])
        return menu

    def export(self) -> ExportDialog:
        """Ask what to export where, and write it."""
        from laufbild.ui.export_dialog import ExportDialog

        columns = self.table.header.shown_columns()
        dialog = ExportDialog(self.session, self.table.selected_ids(), columns, self._settings, self._worker, self)
        dialog.exported.connect(self.messages.say)
        dialog.open()
        return dialog

    def open_page(self, name: str) -> HelpDialog:
        """Open one of the pages of the menu Help, beside this window."""
        from laufbild.ui import help_page
        from laufbild.ui.help_dialog import HelpDialog

        action = self.actions_by_name[name]
        pages: dict[str, Callable[[], str]] = {
            "help": help_page.help_page,
            "shortcuts": lambda: help_page.shortcuts_page(self._shortcuts_of),
            "about": help_page.about_page,
        }
        dialog = HelpDialog(lambda: help_page.without_mnemonic(action.text()), pages[name], self)
        dialog.show()
        return dialog

    def _shortcuts_of(self, name: str) -> list[str]:
        native = QKeySequence.SequenceFormat.NativeText
        return [keys.toString(native) for keys in self.actions_by_name[name].shortcuts()]

    # --- The end ------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
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


def _frame(name: str) -> QFrame:
    """An empty place for a panel that comes later."""
    frame = QFrame()
    frame.setObjectName(name)
    QVBoxLayout(frame).setContentsMargins(0, 0, 0, 0)
    return frame


def _sequences(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts of an action, without repeating one that the platform gives as well."""
    found: list[QKeySequence] = []
    for keys in spec.keys:
        standard = getattr(QKeySequence.StandardKey, keys, None)
        for sequence in QKeySequence.keyBindings(standard) if standard is not None else [QKeySequence(keys)]:
            if sequence not in found:
                found.append(sequence)
    return found


def _on_screen(rect: QRect) -> bool:
    return any(screen.availableGeometry().intersects(rect) for screen in QGuiApplication.screens())
