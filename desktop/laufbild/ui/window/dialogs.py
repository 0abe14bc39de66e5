# SPDX-License-Identifier: MIT
"""The dialogs that stand on the window and on nothing else: export and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they are opened rarely, and so imported late
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from laufbild.core.files.output import Guarded
    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.export.export_dialog import ExportDialog
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.help.help_dialog import HelpDialog
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar
    from laufbild.ui.window.menus import Menus


def ask_for_export(
    session: Session,
    table: TableView,
    settings: Settings,
    worker: Worker,
    guarded: Callable[[], Guarded],
    messages: MessageBar,
) -> ExportDialog:
    """Ask what to export where, and write it."""
    from laufbild.ui.export.export_dialog import ExportDialog

    columns, window = table.header.shown_columns(), table.window()
    dialog = ExportDialog(session, table.selected_ids(), columns, settings, worker, guarded, window)
    dialog.exported.connect(messages.say)
    dialog.open()
    return dialog


def open_help(name: str, menus: Menus, window: QWidget) -> HelpDialog:
    """Open one of the pages of the menu Help, in a window of its own."""
    from laufbild.ui.help import help_page
    from laufbild.ui.help.help_dialog import HelpDialog

    action = menus.actions[name]
    pages: dict[str, Callable[[], str]] = {
        "help": help_page.help_page,
        "shortcuts": lambda: help_page.shortcuts_page(menus.shortcuts_of),
        "about": help_page.about_page,
    }
    dialog = HelpDialog(lambda: help_page.without_mnemonic(action.text()), pages[name], window)
    dialog.show()
    return dialog
