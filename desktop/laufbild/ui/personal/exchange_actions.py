# SPDX-License-Identifier: MIT
"""The user's data saved to a JSON file, or replaced from one once it is known what that changes; in the background."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from laufbild.core.backup.exchange import WrittenMeanwhileError, exporting, replacing_content
from laufbild.i18n.language import translate
from laufbild.ui.widgets.file_dialogs import ask_for_file, ask_where_to_save
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from laufbild.core.files.output import Guarded
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.personal.replace_dialog import LoadedFile
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar


class ExchangeActions(QObject):
    """`undo` takes back the last step, `guarded` gives what no output may replace."""

    def __init__(
        self, session: Session, personal_session: PersonalSession, worker: Worker, messages: MessageBar,
        undo: Callable[[], None], guarded: Callable[[], Guarded],
    ) -> None:  # fmt: skip
        super().__init__(messages)
        self._session, self._personal_session, self._worker, self._messages = (
            session,
            personal_session,
            worker,
            messages,
        )
        self._undo, self._guarded = undo, guarded
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def ask_where(self) -> None:
        """Ask for a file, and write all that is the user's to it."""
        if not self._can():
            return
        start = Path.home() / f"Laufbild {date.today():%Y-%m-%d}.json"
        title = translate("Exchange", "Save my data to a file")
        ask_where_to_save(self._messages.window(), title, _kinds(), start, self._export, confirmed=True)

    def ask_for_file(self) -> None:
        """Ask for a file, and show what it would change before it takes the place of all that is the user's."""
        if not self._can():
            return
        from laufbild.ui.personal.replace_dialog import LoadedFile

        title = translate("Exchange", "Replace my data from a file")
        ask_for_file(
            self._messages.window(),
            title,
            _kinds(),
            Path.home(),
            lambda source: self._look_at(LoadedFile(source)),
        )

    def _can(self) -> bool:
        if self._personal_session.personal is None:
            self._messages.say(lambda: translate("Exchange", "Your personal file could not be opened."))
        return self._personal_session.personal is not None

    def _export(self, target: Path) -> None:
        written: list[Path] = []
        guarded = self._guarded()

        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            yield from exporting(personal, target, guarded)
            written.append(target)
            return None

        self._run(
            steps,
            lambda things: translate("Exchange", "Your data is being written: %n thing(s) so far…", None, things),
            lambda: translate("Exchange", "All that is yours was written to {path}.").format(path=target),
            written,
        )

    def _look_at(self, file: LoadedFile, *, is_again: bool = False) -> None:
        """Show what would become of the user's data if a file took its place, and ask."""
        from laufbild.ui.personal.replace_dialog import ReplaceDialog

        window, personal = self._messages.window(), self._personal_session.personal
        if personal is None or self._personal_session.busy:
            file.close()
            return
        dialog = ReplaceDialog(self._session, personal, file, self._worker, window, is_again=is_again)
        dialog.replace_asked.connect(self._replace)
        dialog.open()

    def _replace(self, file: LoadedFile) -> None:
        """Have a file in the place of what is there; shown again where another program has written meanwhile."""
        changes: list[Change] = []
        state, file.compared = file.compared.state if file.compared else None, None  # differences may be many
        late: list[CatalogueError] = []

        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            try:
                changes.append((yield from replacing_content(personal, file.content, state)))
            except WrittenMeanwhileError as error:
                late.append(error)
            return changes[0] if changes else None

        def end() -> None:
            if late:
                self._look_at(file, is_again=True)
            else:
                file.close()

        self._run(
            steps,
            lambda rows: translate("Exchange", "Your data is being replaced: %n row(s) compared…", None, rows),
            lambda: translate("Exchange", "Your data was replaced: %n film(s) changed.", None, len(changes[0].films)),
            changes,
            Offer(lambda: translate("Exchange", "Undo"), self._undo),
            ended=end,
        )

    def _run(
        self,
        steps: Callable[[PersonalFile], Generator[int, None, Change | None]],
        doing: Callable[[int], str],
        done: Callable[[], str],
        results: list[Path] | list[Change],
        *offers: Offer,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        """Go through the steps and say how far they are, then what has come of them if anything has."""

        def say(count: int) -> None:
            self._messages.say(lambda: doing(count), Offer(lambda: translate("Exchange", "Cancel"), self.cancel))

        def end() -> None:
            job, self._job = self._job, None
            if results and not (job and job.cancelled):
                self._messages.say(done, *(offers if results[0] else ()))
            elif job and job.cancelled:
                self._messages.hide()
            ended()

        self._job = self._personal_session.write_in_background(steps, progress=say, done=end)

    def cancel(self) -> None:
        if self._job:
            self._job.cancel()


def _kinds() -> tuple[str, ...]:
    return f"{translate('Exchange', 'Personal data')} (*.json)", f"{translate('Window', 'All files')} (*)"
