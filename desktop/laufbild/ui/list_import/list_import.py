# SPDX-License-Identifier: MIT
"""The ways to import a list: a file dialog, a drop, the clipboard; and what is said when it is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from laufbild.core.query.parser import parse
from laufbild.i18n.language import (
    language,
    number,
    quoted,
    sentence,
    translate,
)
from laufbild.ui.list_import.list_reading import ListRequest
from laufbild.ui.widgets.drops import LISTS, dropped_lists
from laufbild.ui.widgets.file_dialogs import ask_for_files
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from laufbild.core.files.output import Guarded
    from laufbild.core.model.errors import CatalogueError
    from laufbild.system.worker import Worker
    from laufbild.ui.list_import.list_import_dialog import Imported, ListImportDialog
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar


class ListImport(QObject):
    """`catalogue_asked` carries the path of a table that is to become a catalogue instead.

    `guarded` gives what no output may replace.
    """

    catalogue_asked = Signal(object)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        personal_session: PersonalSession,
        undo: Callable[[], None],
        worker: Worker,
        messages: MessageBar,
        guarded: Callable[[], Guarded],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._personal_session, self._worker = window, session, personal_session, worker
        self._undo_last, self._messages, self._guarded = undo, messages, guarded
        self._left: list[ListRequest] = []
        self._count = 0
        self._refusals: list[CatalogueError] = []
        self.dialog: ListImportDialog | None = None
        personal_session.ready.connect(self._next)

    # --- Which list ---------------------------------------------------------------------------------------

    def choose_files(self) -> QFileDialog:
        """Ask for files that name films."""
        patterns = " ".join(f"*{suffix}" for suffix in LISTS)
        kinds = (f"{translate('BringIn', 'Lists of films')} ({patterns})", f"{translate('Window', 'All files')} (*)")
        title = translate("BringIn", "Bring lists in")
        return ask_for_files(self._window, title, kinds, Path.home(), self.import_files)

    def import_files(self, paths: Iterable[Path]) -> None:
        self._import([ListRequest(path, str(path), language()) for path in paths])

    def paste(self) -> None:
        """Bring in what is on the clipboard: files, or a text that names films."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # none where the clipboard is nobody's
        if files := dropped_lists(data):
            self.import_files(files)
        elif text := data.text().strip():
            self._import([ListRequest(None, translate("BringIn", "Clipboard"), language(), text)])
        else:
            self._messages.say(lambda: translate("BringIn", "There is no text on the clipboard to bring in."))

    # --- One after the other ------------------------------------------------------------------------------

    def _import(self, wanted: list[ListRequest]) -> None:
        if self._personal_session.personal is None:
            self._messages.say(lambda: translate("BringIn", "Without your personal file, nothing can be brought in."))
        elif self.dialog is None:
            self._left, self._count, self._refusals = wanted, len(wanted), []
            self._next()

    def _next(self) -> None:
        """The next list, once the window shows what is the user's: own films are to be found among the others."""
        if self._left and self.dialog is None and self._personal_session.is_ready:
            self._show_dialog()

    def _show_dialog(self) -> None:
        from laufbild.ui.list_import.list_import_dialog import ListImportDialog

        dialog = ListImportDialog(self._session, self._personal_session, self._worker, self._guarded, self._window)
        self.dialog = dialog
        dialog.set_place(self._count - len(self._left) + 1, self._count)
        dialog.brought_in.connect(self._imported)
        dialog.refused.connect(self._refused)
        dialog.given_up.connect(self._give_up)
        dialog.catalogue_asked.connect(self.catalogue_asked)
        dialog.finished.connect(self._finished)
        dialog.read(self._left.pop(0))

    def _finished(self) -> None:
        self.dialog = None

    def _give_up(self) -> None:
        """With one list, those after it are given up."""
        self._left = []

    def _refused(self, error: CatalogueError) -> None:
        """A list that cannot be read is named, and keeps no other one away."""
        self._refusals.append(error)
        self._messages.say(self._what_was_refused)
        self._next()

    def _what_was_refused(self) -> str:
        return " ".join(map(sentence, self._refusals))

    # --- What was imported --------------------------------------------------------------------------------

    def _imported(self, found: Imported) -> None:
        step = self._personal_session.next_undo()
        name, films = found.plan.source.name, found.new + found.known

        def said() -> str:
            form = translate("BringIn", "%n film(s) brought in from {list}: {new} new, {known} known.", None, films)
            said = form.format(list=quoted(name), new=number(found.new), known=number(found.known))
            return f"{self._what_was_refused()} {said}".strip()

        undo = Offer(lambda: translate("BringIn", "Undo"), lambda: self._undo(step.number if step else 0))
        show = Offer(lambda: translate("BringIn", "Show the list"), lambda: self._show(found))
        self._messages.say(said, undo, show)
        self._next()

    def _undo(self, import_: int) -> None:
        """Take the import back, unless something else was done after it."""
        step = self._personal_session.next_undo()
        if step and step.number == import_:
            self._undo_last()
        self._messages.hide()

    def _show(self, found: Imported) -> None:
        """Show the films of the list that was imported."""
        personal = self._personal_session.personal
        source = found.plan.source
        said = (source.name, source.language, source.address)
        for own in reversed(personal.lists.all() if personal else ()):
            if (own.name, own.language, own.address) == said:
                self._session.set_query(parse(f'list:"{own.key}"'))
                return
