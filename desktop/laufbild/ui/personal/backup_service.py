# SPDX-License-Identifier: MIT
"""Keeps what is the user's safe: opens the personal file, backs it up in time, and has backups back."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from laufbild import paths
from laufbild.core.backup.backup_restore import backup_to_offer, restore, restore_file, sound_backup
from laufbild.core.files.small_files import read_text, write_text
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import LOCKED
from laufbild.core.personal.backup_files import UPDATE, backups, is_due
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.i18n.language import sentence, translate
from laufbild.i18n.wording import moment
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from laufbild.core.backup.backup_restore import Restored
    from laufbild.core.files.output import Guarded
    from laufbild.core.personal.backup_files import Backup
    from laufbild.core.personal.values import Change
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.personal.restore_dialog import RestoreDialog
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar

#: Milliseconds between two looks at whether a backup is due.
LOOKED_AT_MS = 300_000
_FIRST_LOOK_MS = 30_000
#: Bytes of the name of a catalogue's revision.
_LONGEST_REVISION = 1 << 10


class BackupService(QObject):
    """Once a personal file was to be opened: what there was to say of it, and its backups."""

    def __init__(
        self, session: Session, personal_session: PersonalSession, worker: Worker, messages: MessageBar
    ) -> None:
        super().__init__(messages)
        self._session, self._personal_session, self._worker, self._messages = (
            session,
            personal_session,
            worker,
            messages,
        )
        self._path, self._index = Path(), Path()
        self._backup: Backup | None = None
        self._faults: Sequence[CatalogueError] = ()
        #: The search for a backup to offer, as long as it goes on.
        self.looking: Job | None = None
        self._is_locked = self._is_fresh = self._is_told = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKED_AT_MS)
        self._timer.timeout.connect(self.back_up_if_due)

    # --- Opening ------------------------------------------------------------------------------------------

    def open(self, profile: Path) -> list[CatalogueError]:
        """Open the personal file, or make it, and show it; what went wrong is for `say`."""
        self._path, self._index = paths.personal_file(profile), paths.personal_index(profile)
        self._backup, self._is_locked, self._is_fresh = None, False, False
        try:
            personal = PersonalFile.open(self._path)
        except CatalogueError as error:
            self._is_locked = error.text == LOCKED
            self._look_for_backup(partial(backup_to_offer, self._path, error))
            return [error]
        if personal.fresh:
            self._is_fresh = True
            self._look_for_backup(partial(sound_backup, self._path))
        self._personal_session.open(personal, self._index)
        self._back_up_after_update()
        if not self._timer.isActive():
            self._timer.start()
            QTimer.singleShot(_FIRST_LOOK_MS, self.back_up_if_due)
        return []

    def _look_for_backup(self, look: Callable[[], Backup | None]) -> None:
        """Offer what is found in the background: a backup is read as a whole before it is called sound."""
        if self.looking:
            self.looking.cancel()
        found: list[Backup | None] = []

        def steps() -> Generator[None, None, None]:
            found.append(look())
            yield

        def end() -> None:
            self.looking, self._backup = None, found[0]
            if self._backup:
                self.say(self._faults)

        self.looking = self._worker.run(
            steps, progress=lambda step: None, done=end, failed=self._personal_session.failed.emit
        )

    def say(self, faults: Sequence[CatalogueError]) -> None:
        """Say what went wrong at the start, and offer what can be done about the personal file."""
        self._faults = faults
        backup = self._backup
        offers = [Offer(lambda: translate("Backups", "Restore it"), lambda: self.restore(backup))] if backup else []
        if self._is_locked:
            offers.append(Offer(lambda: translate("Backups", "Try again"), self._try_again))
        if faults or offers:
            self._messages.say(lambda: " ".join((*map(sentence, faults), *self._said_of(backup))), *offers)

    def _said_of(self, backup: Backup | None) -> list[str]:
        if backup is None:
            return []
        if self._is_fresh:
            said = translate(
                "Backups",
                "Your file with all that is yours was not there any more, and an empty one was made; the latest sound "
                "backup is of {time}.",
            )
        else:
            said = translate("Backups", "The latest sound backup is of {time}.")
        return [said.format(time=moment(backup.at))]

    def _try_again(self) -> None:
        self._messages.hide()
        self.say(self.open(self._path.parent))

    def guarded(self) -> Guarded:
        """What no output may replace: the user's files, and the catalogue that is shown now."""
        from laufbild.system.profile_files import guarded

        return guarded(self._path.parent if self._path.name else None, self._session.library.path)

    # --- Backing up ---------------------------------------------------------------------------------------

    def back_up_if_due(self) -> None:
        """Make a backup in the background if something was written, and the last one is an hour old."""
        personal = self._personal_session.personal
        if personal and is_due(personal.path, datetime.now(UTC)):
            self._back_up(lambda personal: personal.backup_if_due())

    def _back_up_after_update(self) -> None:
        """The catalogue that comes with the program is another one than the last time: before anything is written."""
        catalogue = self._session.library.catalogue
        noted = self._index / "revision"
        before = _noted(noted)
        if not paths.is_bundled(catalogue.path) or before == catalogue.revision:
            return
        if before:
            self._back_up(lambda personal: personal.backup(UPDATE), lambda: _note(noted, catalogue.revision))
        else:
            _note(noted, catalogue.revision)

    def _back_up(self, make: Callable[[PersonalFile], object], made: Callable[[], None] = lambda: None) -> None:
        """One that cannot be made is told of once only: it is tried again all the time, or at the next start."""
        failed: list[CatalogueError] = []

        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            yield 0
            try:
                make(personal)
                made()
            except CatalogueError as error:
                failed.append(error)
            return None

        def end() -> None:
            for error in failed if not self._is_told else ():
                self._is_told = True
                self._personal_session.failed.emit(error)

        self._personal_session.write_in_background(steps, done=end)

    # --- Restoring ----------------------------------------------------------------------------------------

    def choose_backup(self) -> RestoreDialog:
        """Show the backups, and what having one back would change."""
        from laufbild.ui.personal.restore_dialog import RestoreDialog

        window = self._messages.window()
        dialog = RestoreDialog(
            self._session, self._personal_session.personal, backups(self._path), self._worker, window
        )
        dialog.restore_asked.connect(self.restore)
        dialog.open()
        return dialog

    def restore(self, backup: Backup) -> None:
        """Have a backup back, and show it; what was there before is a backup, too."""
        if self._personal_session.personal is None:
            self._put_in_place(backup)
            return
        restored: list[Restored] = []

        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            yield 0
            restored.append(restore(personal, backup.path))
            return restored[0].change

        self._personal_session.write_in_background(
            steps, done=lambda: self._say_restored(backup, restored[0].before) if restored else None
        )

    def _put_in_place(self, backup: Backup) -> None:
        """Have a backup in the place of a file that cannot be opened."""

        before: list[Backup | None] = []

        def steps() -> Generator[None, None, None]:
            yield
            before.append(restore_file(self._path, backup.path))

        def end() -> None:
            if faults := self.open(self._path.parent):
                self.say(faults)
            else:
                self._say_restored(backup, before[0])

        self._worker.run(steps, progress=lambda step: None, done=end, failed=self._personal_session.failed.emit)

    def _say_restored(self, backup: Backup, before: Backup | None) -> None:
        offers = [Offer(lambda: translate("Backups", "Take it back"), lambda: self.restore(before))] if before else []
        self._messages.say(
            lambda: translate("Backups", "All that is yours is as it was on {time}.").format(time=moment(backup.at)),
            *offers,
        )


def _noted(noted: Path) -> str:
    """The catalogue that `_note` remembered: "" where there is none yet, "?" where it cannot be read."""
    try:
        return read_text(noted, _LONGEST_REVISION)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError):
        return "?"


def _note(noted: Path, revision: str) -> None:
    """Remember the catalogue that what is there is backed up for; where it cannot be, it is backed up once more."""
    with suppress(OSError):
        noted.parent.mkdir(parents=True, exist_ok=True)
        write_text(noted, revision)
