# SPDX-License-Identifier: MIT
"""Films of the user's own and corrections in the window: added, edited, duplicated, deleted, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from laufbild.core.library.film_changes import duplicate, keep
from laufbild.core.model.fields import MARKED
from laufbild.i18n.language import quoted, translate
from laufbild.ui.details.own_page import NOTHING_SAID, OwnTexts
from laufbild.ui.film_form.editor_place import EditorPlace
from laufbild.ui.state.drafts import NEW
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QFrame

    from laufbild.core.model.film import Film
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.ui.details.detail_panel import DetailPanel
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.state.navigation import Navigation
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar


class OwnFilmsController(QObject):
    """Puts the form into the window, and does what the actions and the links about own films say."""

    def __init__(
        self,
        session: Session,
        personal_session: PersonalSession,
        table: TableView,
        details: DetailPanel,
        frame: QFrame,
        messages: MessageBar,
        navigation: Navigation,
    ) -> None:
        super().__init__(table)
        self._session, self._personal_session, self._table, self._details = session, personal_session, table, details
        self._messages, self._navigation = messages, navigation
        self._actions: Mapping[str, QAction] = {}
        self._offered: int | None = None
        self._told = False
        self.place = EditorPlace(self._session, self._personal_session, details, frame)
        self.place.left.connect(self._left)
        self.place.saved.connect(self._saved)
        self.place.discarded.connect(self._discarded)
        details.said = self.said
        details.asked.connect(self._asked)
        table.film_chosen.connect(self._chosen)
        table.selection_changed.connect(self._show_state)
        self._session.current_changed.connect(self._show_state)
        self._personal_session.changed.connect(self._changed)
        self._personal_session.ready.connect(self._ready)
        details.installEventFilter(self)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do, by their names."""
        return {
            "add_film": self.add,
            "edit_film": self.edit,
            "duplicate_film": self.duplicate,
            "delete_film": self.delete,
        }

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """From now on the actions show how things stand; the key that deletes films does so in the table only."""
        self._actions = actions
        actions["delete_film"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._table.addAction(actions["delete_film"])
        self._show_state()

    def _show_state(self) -> None:
        for name in self._actions and ("edit_film", "duplicate_film"):
            self._actions[name].setEnabled(self._session.current is not None)
        if self._actions:
            self._actions["delete_film"].setEnabled(bool(self._own_ids()))

    # --- What the actions do ------------------------------------------------------------------------------

    def add(self) -> None:
        """Open the form of a film that is not there yet."""
        self._open(NEW)

    def edit(self) -> None:
        """Open the form of the film that is looked at: to change it, or to correct it where it is the catalogue's."""
        if film := self._session.current:
            self._open(film.key)

    def _open(self, key: str) -> None:
        if self._personal_session.personal is None:
            self._messages.say(
                lambda: translate("Editor", "Your own films cannot be kept at present: their file could not be opened.")
            )
            return
        self._navigation.show_details()
        self.place.open(key)

    def duplicate(self) -> None:
        """Add a copy of the film that is looked at, and open its form."""
        film = self._session.current
        if film is None:
            return
        title = self._title(film)
        if change := self._personal_session.write(lambda personal: duplicate(personal, film, title)):
            (key,) = change.films
            self._personal_session.when_shown(lambda: self._go_to_form(key))

    def delete(self) -> None:
        """Delete those of the selected films that are the user's own, else the one that is looked at."""
        library = self._session.library
        keys = library.keys_of(self._own_ids())
        if not keys:
            return
        film = library.film_of_key(keys[0])
        title = self._title(film) if film and len(keys) == 1 else ""
        if self._personal_session.write(lambda personal: personal.films.delete(keys, title=title)):
            self._personal_session.when_shown(lambda: self._offer_undo(lambda: _deleted(title, len(keys))))

    def _own_ids(self) -> list[int]:
        count = self._session.library.catalogue.count
        own = [number for number in self._table.selection.shown() if number > count]
        film = self._session.current
        if not own and not self._table.selection.shown() and film and film.own:
            return [film.id]
        return own

    def _title(self, film: Film) -> str:
        return film.title_in(self._session.shown.language)[0]

    # --- What is said of it -------------------------------------------------------------------------------

    def _offer_undo(self, sentence: Callable[[], str]) -> None:
        """Offer to take back the last step, as long as it is the last one."""
        last = self._personal_session.next_undo()
        self._offered = last.number if last else None
        self._messages.say(sentence, Offer(lambda: translate("Editor", "Undo"), self._undo_offered))

    def _undo_offered(self) -> None:
        last = self._personal_session.next_undo()
        self._messages.hide()
        if last and last.number == self._offered:
            self._personal_session.undo()

    def _changed(self, change: Change) -> None:
        if self._offered is not None:
            self._offered = None
            self._messages.hide()
        film = self._session.current
        if film and film.key in change.films and change.fields - MARKED | change.fields & {"own"}:
            self._details.refresh()
        self._show_state()

    def _left(self, key: str, typed: bool) -> None:
        if typed:
            self._offer_to_go_on(key)
        self._table.setFocus()

    def _offer_to_go_on(self, key: str) -> None:
        self._messages.say(
            lambda: self._not_saved(key), Offer(lambda: translate("Editor", "Go on"), lambda: self._go_on(key))
        )

    def _not_saved(self, key: str) -> str:
        film = self.place.film(key) if key != NEW else None
        if film is None:
            return translate("Editor", "The film you began to add is not saved yet; what you typed is kept.")
        return translate("Editor", "What you typed about {title} is not saved yet; it is kept.").format(
            title=quoted(self._title(film))
        )

    def _go_on(self, key: str) -> None:
        self._messages.hide()
        if key == NEW:
            self._open(key)
        else:
            self._go_to_form(key)

    def _go_to_form(self, key: str) -> None:
        self._navigation.go_to_film(key)
        self._open(key)

    def _saved(self, key: str) -> None:
        self._messages.hide()
        if self._session.current is None or self._session.current.key != key:
            self._navigation.go_to_film(key)
        self._table.setFocus()

    def _discarded(self, key: str, typed: Mapping[str, str]) -> None:
        def bring_back() -> None:
            self.place.drafts.put(key, typed)
            self._go_on(key)

        self._messages.say(
            lambda: translate("Editor", "What you typed was discarded."),
            Offer(lambda: translate("Editor", "Bring it back"), bring_back),
        )
        self._table.setFocus()

    def _ready(self) -> None:
        """After a start, tell of what was left unfinished."""
        begun = [key for key in self.place.drafts if key == NEW or self.place.film(key)]
        if begun and not self._told and not self._messages.text and self.place.key is None:
            self._offer_to_go_on(begun[-1])
        self._told = True
        self._show_state()
        self._details.refresh()

    # --- Following the window -----------------------------------------------------------------------------

    def _chosen(self) -> None:
        """The user goes to another film: the form is left, and what was typed kept."""
        film = self._session.current
        if self.place.key is not None and film and film.key != self.place.key:
            self.leave()

    def leave(self) -> None:
        self.place.leave()

    def finish(self) -> None:
        """The window is closed."""
        self.place.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.place.retranslate()
        return False

    # --- The page about a film ----------------------------------------------------------------------------

    def said(self, film: Film) -> OwnTexts:
        """What the page about a film tells of what the user says of it."""
        return self._personal_session.read(lambda personal: self._said(personal, film), NOTHING_SAID)

    def _said(self, personal: PersonalFile, film: Film) -> OwnTexts:
        listings = personal.lists.listings(film.key)
        return OwnTexts(
            personal.films.corrections_of(film.key) if film.corrected else {},
            self.place.original(film) if film.corrected else None,
            listings,
            {found.key: found for found in personal.lists.all()} if listings else {},
            bool(self.place.drafts.of(film.key)),
        )

    def _asked(self, kind: str, field: str) -> None:
        """Do what a link of the page says."""
        film = self._session.current
        if film is None:
            return
        key, title, original = film.key, self._title(film), self.place.original(film)
        if kind == "edit":
            self._open(key)
        elif kind == "revert":
            self._personal_session.write(lambda personal: personal.films.revert(key, [field], title=title))
        elif kind == "keep" and original:
            self._personal_session.write(lambda personal: keep(personal, original, field, title))


def _deleted(title: str, films: int) -> str:
    if title:
        return translate("Editor", "{title} was deleted.").format(title=quoted(title))
    return translate("Editor", "%n film(s) deleted.", None, films)
