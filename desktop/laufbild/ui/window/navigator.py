# SPDX-License-Identifier: MIT
"""Goes to a film or to a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from laufbild.core.query.conditions import Query
from laufbild.i18n.language import translate
from laufbild.ui.state.navigation import Navigation

if TYPE_CHECKING:
    from laufbild.ui.details.detail_panel import DetailPanel
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.state.session import Session
    from laufbild.ui.views.view_panel import ViewPanel
    from laufbild.ui.widgets.message_bar import MessageBar
    from laufbild.ui.window.side_panels import SidePanels

#: Milliseconds until a film is looked for again in an answer that is not there yet.
_LATER_MS = 5


class Navigator(QObject):
    """Shows what is asked for, opening the panel it stands in, and gives it the focus."""

    def __init__(
        self,
        session: Session,
        table: TableView,
        panels: SidePanels,
        details: DetailPanel,
        view_panel: ViewPanel,
        messages: MessageBar,
    ) -> None:
        super().__init__(table)
        self._session, self._table, self._panels = session, table, panels
        self._details, self._view_panel, self._messages = details, view_panel, messages
        self.ways = Navigation(self.go_to_film, panels.show_details)

    def go_to_film(self, key: str) -> None:
        """Show a film, giving up the conditions if they hide it."""
        film = self._session.library.film_of_key(key)
        if film is None:
            self._messages.say(lambda: translate("Window", "The catalogue has no film “{key}”.").format(key=key))
        elif not self._table.go_to(film.id):
            self._session.set_query(Query())
            self._go_to_soon(film.id)

    def _go_to_soon(self, number: int) -> None:
        """Go to a film as soon as the answer has it, which on a busy computer may take more than one slice."""
        if not self._table.go_to(number) and self._session.busy:
            QTimer.singleShot(_LATER_MS, self, lambda: self._go_to_soon(number))

    def go_to_details(self) -> None:
        self._panels.show_details()
        self._details.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_view(self) -> None:
        """Ask for the name of a view that keeps what is shown."""
        self._panels.show_filters()
        self._view_panel.begin_to_save()
