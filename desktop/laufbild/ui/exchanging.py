# SPDX-License-Identifier: MIT
"""All that is the user's as a JSON file, written or brought back beside the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from laufbild.language import translate
from laufbild.ui.file_dialogs import ask_for_file, ask_where_to_save
from laufbild.ui.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from laufbild.catalogue.output import Guarded
    from laufbild.catalogue.personal import Change, Personal
    from laufbild.ui.message_bar import MessageBar
    from laufbild.ui.notebook import Notebook
    from laufbild.worker import Job


class Exchanging(QObject):
    """`undo` takes back the last step, `guarded` gives what no output may replace."""

    def __init__(
        self, notebook: Notebook, messages: MessageBar, undo: Callable[[], None], guarded: Callable[[], Guarded]
    ) -> None:
        super().__init__(messages)
        self._notebook, self._messages, self._undo, self._guarded = notebook, messages, undo, guarded
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def ask_where(self) -> None:
        """Ask for a file, and write all that is the user's to it."""
        if not self._can():
            return
        start = Path.home() / f"Laufbild {date.today():%Y-%m-%d}.json"
        title = translate("Exchange", "Export my data")
        ask_where_to_save(self._messages.window(), title, _kinds(), start, self._export, confirmed=True)

    def ask_for_file(self) -> None:
        """Ask for a file, and have what it says in the place of all that is the user's."""
        if not self._can():
            return
        title = translate("Exchange", "Bring my data back")
        ask_for_file(self._messages.window(), title, _kinds(), Path.home(), self._import)

    def _can(self) -> bool:
        if self._notebook.personal is None:
            self._messages.say(lambda: translate("Exchange", "Your personal file could not be opened."))
        return self._notebook.personal is not None

    def _export(self, target: Path) -> None:
        written: list[Path] = []
        guarded = self._guarded()

        def steps(personal: Personal) -> Generator[int, None, Change | None]:
            yield from personal.exporting(target, guarded)
            written.append(target)
            return None

        self._run(
            steps,
            lambda things: translate("Exchange", "Your data is being written: %n thing(s) so far…", None, things),
            lambda: translate("Exchange", "All that is yours was written to {path}.").format(path=target),
            written,
        )

    def _import(self, source: Path) -> None:
        changes: list[Change] = []

        def steps(personal: Personal) -> Generator[int, None, Change | None]:
            changes.append((yield from personal.importing(source)))
            return changes[0]

        self._run(
            steps,
            lambda films: translate("Exchange", "Your data is being brought back: %n film(s) with marks…", None, films),
            lambda: translate("Exchange", "Your data is back: %n film(s) changed.", None, len(changes[0].films)),
            changes,
            Offer(lambda: translate("Exchange", "Undo"), self._undo),
        )

    def _run(
        self,
        steps: Callable[[Personal], Generator[int, None, Change | None]],
        doing: Callable[[int], str],
        done: Callable[[], str],
        results: list[Path] | list[Change],
        *offers: Offer,
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

        self._job = self._notebook.write_beside(steps, progress=say, done=end)

    def cancel(self) -> None:
        if self._job:
            self._job.cancel()


def _kinds() -> tuple[str, ...]:
    return f"{translate('Exchange', 'Personal data')} (*.json)", f"{translate('Window', 'All files')} (*)"
