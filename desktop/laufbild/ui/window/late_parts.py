# SPDX-License-Identifier: MIT
"""The parts of the window that the first frame can do without: imported and made only after it, all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.ui.details.detail_panel import DetailPanel
from laufbild.ui.film_form.own_films_controller import OwnFilmsController
from laufbild.ui.films_table.clipboard import Clipboard
from laufbild.ui.films_table.empty_answer import EmptyAnswer
from laufbild.ui.filters.chips import Chips
from laufbild.ui.filters.facet_panel import FacetPanel
from laufbild.ui.list_import.list_import import ListImport
from laufbild.ui.marks.marks_controller import MarksController
from laufbild.ui.personal.backup_service import BackupService
from laufbild.ui.personal.exchange_actions import ExchangeActions
from laufbild.ui.personal.unwritten_notice import UnwrittenNotice
from laufbild.ui.state.actions import VIEWS
from laufbild.ui.views.saved_views import SavedViews
from laufbild.ui.views.view_menu import ViewMenu
from laufbild.ui.views.view_panel import ViewPanel
from laufbild.ui.widgets.message_bar import MessageBar
from laufbild.ui.window.catalogue_actions import CatalogueActions
from laufbild.ui.window.navigator import Navigator

if TYPE_CHECKING:
    from laufbild.settings import Settings
    from laufbild.system.worker import Worker
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.window.main_window import MainWindow


class LateParts:
    """Each part is given the parts and sessions that it needs, in the order in which they need each other."""

    def __init__(
        self, window: MainWindow, personal_session: PersonalSession, settings: Settings, worker: Worker
    ) -> None:
        session, table, panels, menus = window.session, window.table, window.panels, window.menus
        self.facets = FacetPanel(session, settings.facets_folded)
        self.details = DetailPanel(session)
        self.empty = EmptyAnswer(session)
        self.messages = messages = MessageBar()
        self.chips = Chips(session)
        self.views = SavedViews(session, personal_session, table, messages)
        self.view_panel = ViewPanel(self.views)
        self.view_menu = ViewMenu(menus.menus[VIEWS], self.views)
        self.clipboard = Clipboard(session, worker, messages)
        self.navigator = Navigator(session, table, panels, self.details, self.view_panel, messages)
        self.own_films = OwnFilmsController(
            session, personal_session, table, self.details, panels.right, messages, self.navigator.ways
        )
        self.marks = MarksController(
            session, personal_session, table, self.details, messages, self.navigator.ways, menus.actions
        )
        self.backups = BackupService(session, personal_session, worker, messages)
        guarded, undo = self.backups.guarded, self.marks.undoing.undo
        self.exchange = ExchangeActions(session, personal_session, worker, messages, undo, guarded)
        self.catalogues = CatalogueActions(window, menus, settings, worker, guarded)
        self.list_import = ListImport(window, session, personal_session, undo, worker, messages, guarded)
        self.unwritten = UnwrittenNotice(personal_session, messages, window.close)
