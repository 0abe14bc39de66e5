# SPDX-License-Identifier: MIT
"""The one place that wires the window: which signal reaches which part, and what each action does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.model.fields import FIELDS
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import sentence
from laufbild.ui.marks.mark_actions import handlers as handlers_of_marks
from laufbild.ui.window.dialogs import ask_for_export, open_help

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.window.late_parts import LateParts
    from laufbild.ui.window.main_window import MainWindow

_THEMES = ("system", "light", "dark")


def connect(window: MainWindow, parts: LateParts, settings: Settings, worker: Worker) -> None:
    """Connect the parts with each other, and the actions with what they do."""
    session, table, messages = window.session, window.table, parts.messages
    parts.details.film_asked.connect(parts.navigator.go_to_film)
    parts.facets.value_sought.connect(window.top.box.begin)
    window.top.box.line_given.connect(parts.views.show_line)
    session.failed.connect(lambda error: messages.say(lambda: sentence(error)))
    table.opened.connect(parts.navigator.go_to_details)
    parts.catalogues.asked.connect(window.catalogue_asked)
    parts.catalogues.drops.lists_dropped.connect(parts.list_import.import_files)
    parts.list_import.catalogue_asked.connect(parts.catalogues.new_catalogue)
    found = handlers(window, parts, settings, worker)
    window.menus.connect_actions(found)
    parts.own_films.connect_actions(window.menus.actions)
    window.top.export.clicked.connect(found["export"])


def handlers(
    window: MainWindow, parts: LateParts, settings: Settings, worker: Worker
) -> dict[str, Callable[..., object]]:
    """What each action does, by its name."""
    return {
        **_handlers_of_files(window, parts, settings, worker),
        **_handlers_of_the_table(window, parts),
        **_handlers_of_the_window(window, parts),
        **parts.own_films.handlers(),
        **handlers_of_marks(parts.marks),
    }


def _handlers_of_files(
    window: MainWindow, parts: LateParts, settings: Settings, worker: Worker
) -> dict[str, Callable[..., object]]:
    def export() -> object:
        guarded = parts.backups.guarded
        return ask_for_export(window.session, window.table, settings, worker, guarded, parts.messages)

    return {
        "new": lambda: parts.catalogues.new_catalogue(None),
        "open": lambda: parts.catalogues.choose_catalogue(),
        "bundled": lambda: window.catalogue_asked.emit(None),
        "forget_recent": lambda: parts.catalogues.recent.clear(),
        "import": lambda: parts.list_import.choose_files(),
        "export": export,
        "export_mine": lambda: parts.exchange.ask_where(),
        "import_mine": parts.exchange.ask_for_file,
        "restore": parts.backups.choose_backup,
        "quit": window.close,
    }


def _handlers_of_the_table(window: MainWindow, parts: LateParts) -> dict[str, Callable[..., object]]:
    table, views = window.table, parts.views

    def copy(*, headed: bool) -> None:
        columns = [FIELDS[name] for name in table.header.shown_columns()]
        parts.clipboard.copy(table.selection.shown(), columns, headed=headed)

    return {
        "copy": lambda: copy(headed=False),
        "copy_headed": lambda: copy(headed=True),
        "paste": lambda: views.paste() if views.is_on_clipboard() else parts.list_import.paste(),
        "copy_query": lambda: views.copy(),
        "save_view": parts.navigator.save_view,
        "paste_view": lambda: views.paste(),
        "select_all": table.selectAll,
        "select_none": table.select_none,
        "select_inverted": table.invert_selection,
        "default_order": lambda: window.session.sort(()),
        "default_columns": lambda: table.show_columns([], {}, table.viewport().width()),
        "next": lambda: table.step(1),
        "previous": lambda: table.step(-1),
    }


def _handlers_of_the_window(window: MainWindow, parts: LateParts) -> dict[str, Callable[..., object]]:
    def choosing(signal: Callable[[str], None], choice: str) -> Callable[..., object]:
        return lambda _=False: signal(choice)

    def help_page(name: str) -> Callable[..., object]:
        return lambda _=False: open_help(name, window.menus, window)

    return {
        "search": window.top.box.go_to,
        "clear": window.clear_search,
        "facets": lambda shown: window.panels.left.setVisible(shown),
        "details": lambda shown: window.panels.right.setVisible(shown),
        "open_details": parts.navigator.go_to_details,
        **{f"theme_{name}": choosing(window.theme_asked.emit, name) for name in _THEMES},
        **{f"language_{code}": choosing(window.language_asked.emit, code) for code in LANGUAGES},
        **{name: help_page(name) for name in ("help", "shortcuts", "about")},
    }
