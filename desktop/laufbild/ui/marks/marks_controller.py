# SPDX-License-Identifier: MIT
"""What is the user's in the window: the marks and their actions, undo and redo, the history."""

from __future__ import annotations

from datetime import date as calendar
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from laufbild.core.model.film import Viewing
from laufbild.i18n.language import number, quoted, translate
from laufbild.ui.marks.mark_actions import RATINGS, SWITCHES
from laufbild.ui.marks.marking import Marking
from laufbild.ui.marks.marks_panel import MarksPanel
from laufbild.ui.personal.undo_actions import UndoActions
from laufbild.ui.state.actions import ACTIONS
from laufbild.ui.widgets.message_bar import Offer
from laufbild.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.details.detail_panel import DetailPanel
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.personal.history_dialog import HistoryDialog
    from laufbild.ui.state.navigation import Navigation
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar


class MarksController(QObject):
    """Puts the marks into the window's details, and does what the actions about them say."""

    def __init__(
        self,
        session: Session,
        personal_session: PersonalSession,
        table: TableView,
        details: DetailPanel,
        messages: MessageBar,
        navigation: Navigation,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(table)
        self._session, self._personal_session, self._table, self._details = session, personal_session, table, details
        self._messages, self._navigation, self._actions = messages, navigation, actions
        self.marking = Marking(session, personal_session, table, self)
        self.undoing = UndoActions(session, personal_session, self)
        self.panel = MarksPanel(self.marking)
        self.toast = Toast(table)
        self._marking_films = 0
        self._history: HistoryDialog | None = None
        details.set_inset(self.panel)
        self.panel.setTabOrder(self.panel.note, details)
        self.panel.left.connect(table.setFocus)
        self.marking.changed.connect(self._show_state)
        self.marking.marked.connect(self._say)
        self.marking.begun.connect(self._say_begun)
        self.marking.progressed.connect(self._say_progress)
        self.marking.ended.connect(self.toast.hide)
        self.undoing.begun.connect(lambda sentence: self.toast.say(sentence, staying=True))
        self.undoing.ended.connect(self.toast.hide)
        personal_session.changed.connect(self.toast.hide)
        personal_session.ready.connect(self._offer_drafts)
        self._has_offered = False
        self._connect_actions()

    # --- Actions ------------------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        """The actions show how things stand; the keys of those about films work where films are looked at."""
        self.undoing.connect_actions(self._actions["undo"], self._actions["redo"])
        for spec in ACTIONS:
            if spec.among_films:
                for part in (self._table, self._details):
                    part.addAction(self._actions[spec.name])
        self._show_state()

    def _show_state(self) -> None:
        found, ready = self.marking.summary(), self.marking.can_mark
        for spec in ACTIONS:
            if spec.among_films:
                self._actions[spec.name].setEnabled(ready and found.films > 0)
        for name in SWITCHES:
            self._actions[name].setChecked(found.all_have(name) is True)
        for name, half in RATINGS.items():
            is_so = found.films > 0 and not found.is_rating_mixed and half == (found.rating or 0)
            self._actions[name].setChecked(is_so)

    def see_today(self) -> None:
        self.marking.see(Viewing(date=calendar.today().isoformat()))

    def go_to_tag(self) -> None:
        self._go_to(self.panel.tags.field)

    def go_to_note(self) -> None:
        self._go_to(self.panel.note)

    def _go_to(self, part: QWidget) -> None:
        self._navigation.show_details()
        self.panel.refresh()
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._details.bring_into_sight(part)

    def open_history(self) -> HistoryDialog:
        """Open the list of all steps, in a window of its own."""
        from laufbild.ui.personal.history_dialog import HistoryDialog

        if self._history is None:
            self._history = HistoryDialog(self._personal_session, self._session, self._table.window())
            self._history.asked.connect(self.undoing.go_to)
            self._history.destroyed.connect(self._forget_history)
        self._history.show()
        self._history.activateWindow()
        return self._history

    def _forget_history(self) -> None:
        self._history = None

    # --- Messages -----------------------------------------------------------------------------------------

    def _say(self, sentence: Callable[[], str]) -> None:
        self.toast.say(sentence, Offer(lambda: translate("Marks", "Undo"), self.undoing.undo))

    def _say_begun(self, films: int) -> None:
        self._marking_films = films
        self._say_progress(0)

    def _say_progress(self, done: int) -> None:
        def sentence() -> str:
            form = translate("Marks", "Marking %n film(s): {done} done…", None, self._marking_films)
            return form.format(done=number(done))

        offer = Offer(lambda: translate("Marks", "Cancel"), self._personal_session.cancel)
        self.toast.say(sentence, offer, staying=True)

    def _offer_drafts(self) -> None:
        """After a start, tell of a note or a viewing that could not be saved before, unless something else is said."""
        catalogue, messages = self._session.library, self._messages
        found = (film for key in self.marking.drafts if (film := catalogue.film_of_key(key)))
        film = None if self._has_offered or messages.text else next(found, None)
        self._has_offered = True
        if film is None:
            return

        def sentence() -> str:
            title = quoted(film.title_in(self._session.shown.language)[0])
            return translate("Marks", "What you typed about {title} is not saved yet; it is kept.").format(title=title)

        def show() -> None:
            messages.hide()
            self._navigation.go_to_film(film.key)
            self.go_to_note()

        messages.say(sentence, Offer(lambda: translate("Marks", "Show it"), show))

    # --- The window ---------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Keep the note that is being written when the window is closed, and end what takes long."""
        self._personal_session.leave()
        self.panel.note.save()
        self.panel.keep_viewing()
