# SPDX-License-Identifier: MIT
"""The form in the place of the details: opened for a film, left and come back to, saved; nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from laufbild.core.library.film_changes import save
from laufbild.core.library.film_editing import new_film
from laufbild.ui.film_form.film_editor import FilmEditor
from laufbild.ui.state.drafts import NEW, Drafts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from laufbild.core.model.film import Film
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.ui.details.detail_panel import DetailPanel
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session

#: What was typed is put away so soon after the last letter.
_KEPT_MS = 400


class EditorPlace(QObject):
    """`left` follows when the form is closed: with the film's key, and whether something typed is kept as a draft.

    `saved` carries the key of the film, `discarded` what was typed into its form.
    """

    left = Signal(str, bool)
    saved = Signal(str)
    discarded = Signal(str, object)

    def __init__(
        self, session: Session, personal_session: PersonalSession, details: DetailPanel, frame: QFrame
    ) -> None:
        super().__init__(frame)
        self._session, self._personal_session = session, personal_session
        self._details, self._frame = details, frame
        self._drafts: Drafts | None = None
        self.editor: FilmEditor | None = None
        self.key: str | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEPT_MS)
        self._later.timeout.connect(self.put_away)
        personal_session.changed.connect(self._follow)
        personal_session.busy_changed.connect(self._wait_or_go_on)

    @property
    def drafts(self) -> Drafts:
        """Beside the personal file; without one, of this window only."""
        if self._drafts is None:
            personal = self._personal_session.personal
            self._drafts = Drafts(personal.path.with_name("drafts.json") if personal else None)
        return self._drafts

    # --- Films --------------------------------------------------------------------------------------------

    def film(self, key: str) -> Film | None:
        return new_film() if key == NEW else self._session.library.film_of_key(key)

    def original(self, film: Film) -> Film | None:
        """The film as the catalogue has it; None for one of the user's own."""
        return None if film.own else self._session.library.catalogue.film_of_key(film.key)

    # --- Opening and leaving ------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show the form of a film with what was typed into it before; NEW is one that is not there yet."""
        film = self.film(key)
        if film is None:
            return
        if key != self.key:
            self.leave()
            editor = self._made()
            self.key = key
            editor.show_film(film, self.original(film), self.drafts.of(key), self._session.reader)
        editor = self._made()
        self._details.hide()
        editor.show()
        editor.begin(self._session.shown.language)

    def _made(self) -> FilmEditor:
        if self.editor is None:
            self.editor = FilmEditor()
            self.editor.typed.connect(self._later.start)
            self.editor.save_asked.connect(self.save)
            self.editor.discard_asked.connect(self.discard)
            self.editor.left.connect(self.leave)
            layout = self._frame.layout()
            assert layout is not None
            layout.addWidget(self.editor)
            self._wait_or_go_on()
        return self.editor

    def put_away(self) -> None:
        """Keep what was typed so far."""
        self._later.stop()
        if self.editor and self.key is not None:
            self.drafts.put(self.key, self.editor.form.typed())

    def leave(self) -> None:
        """Show the details again; what was typed is kept."""
        if self.key is None:
            return
        self.put_away()
        key = self._close()
        self.left.emit(key, bool(self.drafts.of(key)))

    def _close(self) -> str:
        key, self.key = self.key or NEW, None
        self._later.stop()
        if self.editor:
            self.editor.hide()
        self._details.show()
        self._details.refresh()
        return key

    def discard(self) -> None:
        """Forget what was typed."""
        if self.editor is None or self.key is None:
            return
        typed = self.editor.form.typed()
        self.drafts.put(self.key, {})
        key = self._close()
        if typed:
            self.discarded.emit(key, typed)
        else:
            self.left.emit(key, False)

    # --- Saving -------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write what was typed; where something is wrong with it, show that instead."""
        key = self.key
        self._personal_session.when_shown(lambda: self._save(key))  # a change of this film may be about to be shown

    def _save(self, key: str | None) -> None:
        editor = self.editor
        if editor is None or key is None or key != self.key:
            return
        if self._personal_session.busy or editor.go_to_fault():
            return
        film, typed = self.film(key), editor.form.typed()
        if film is None or not typed:
            self.leave()
            return
        original = self.original(film)
        title = editor.title(self._session.shown.language)
        self.put_away()

        def write(personal: PersonalFile) -> Change:
            change = save(personal, film, original, typed, title)
            self._end(key, change)
            return change

        # Where it cannot be written, the form stays as it is, and may be typed on in.
        if self._personal_session.write(write, is_kept=False):
            self._details.refresh()

    def _wait_or_go_on(self) -> None:
        """While very many films are written, nothing else is."""
        if self.editor:
            self.editor.save.setEnabled(not self._personal_session.busy)

    def _end(self, key: str, change: Change) -> None:
        """It is written: the draft is no longer needed."""
        self.drafts.put(key, {})
        if self.key == key:
            self._close()
        saved = next(iter(change.films), key)
        QTimer.singleShot(0, self, lambda: self._personal_session.when_shown(lambda: self.saved.emit(saved)))

    def _follow(self, change: Change) -> None:
        """What is edited may have become another film, or none."""
        if self.editor is None or self.key is None or self.key not in change.films:
            return
        film = self.film(self.key)
        if film is None:
            self.leave()
        else:
            self.editor.follow_film(film, self.original(film), self._session.reader)

    # --- Looks --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        if self.editor and self.key is not None:
            self.editor.retranslate(self._session.reader)
