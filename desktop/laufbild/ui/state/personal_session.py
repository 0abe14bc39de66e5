# SPDX-License-Identifier: MIT
"""The user's personal file in the window: what is written into it is shown at once, and can be undone."""

from __future__ import annotations

from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from laufbild.core.model.errors import CatalogueError
from laufbild.ui.state.write_queue import Write, WriteQueue, may_pass

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from laufbild.core.library.own_films_index import Gathered
    from laufbild.core.library.sync import PersonalSync
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change, SavedView, Step
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session

_Read = TypeVar("_Read")
#: Films above which a write is done in the background.
AT_ONCE = 2000
#: Milliseconds between two looks at whether another program has written to the file, such as an import.
LOOKED_AT_MS = 2_000


@dataclass(slots=True)
class _Gathering:
    """All of the personal file is being read; the changes meanwhile are to be followed after it."""

    job: Job
    missed: list[Change] = field(default_factory=list)


class PersonalSession(QObject):
    """The one place that writes what is the user's.

    `opened` is sent when a personal file can be read and written; `ready` when all of it is shown for the first time;
    `changed` when a write is there for good and shown; `failed` with a CatalogueError when something could not be read
    or written, and `recovered` when that is over. While very many films are written in the background it is `busy`,
    and what is written meanwhile waits for its turn.

    A write that fails for a reason that may pass (another program has the file, the disk is full) is kept in
    `unwritten`, and done before any other as soon as it can be.
    """

    opened = Signal()
    changed = Signal(object)
    ready = Signal()
    failed = Signal(object)
    recovered = Signal()
    busy_changed = Signal()

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__()
        self._session, self._worker = session, worker
        self.personal: PersonalFile | None = None
        self._folder: Path | None = None
        #: What is shown of the file: nothing, as it is closed or could not be read; or it is being read; or all of it.
        self._shown: _Gathering | PersonalSync | None = None
        self._writing: Job | None = None
        self._waiting: list[Write] = []
        self.unwritten = WriteQueue()
        #: What went wrong last, until it is over.
        self.fault: CatalogueError | None = None
        self._owed: Callable[[], None] | None = None
        self._version = 0
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKED_AT_MS)
        self._looking.timeout.connect(self.look_at_file)

    @property
    def busy(self) -> bool:
        """Whether very many films are being written, or about to be shown."""
        return self._writing is not None or self._owed is not None

    @property
    def is_ready(self) -> bool:
        """Whether what is the user's is shown."""
        return self._shown is not None and not isinstance(self._shown, _Gathering)

    # --- Opening ------------------------------------------------------------------------------------------

    def open(self, personal: PersonalFile, folder: Path) -> None:
        """Show what a personal file says of the films; indexes of it are kept in the folder."""
        self.personal, self._folder = personal, folder
        self._version = self.read(lambda personal: personal.version(), 0)
        self._looking.start()
        self.opened.emit()
        self.show_anew()

    def show_anew(self) -> None:
        """Read all of the personal file again in the background: for another catalogue, or after very much changed."""
        if isinstance(self._shown, _Gathering):
            self._shown.job.cancel()
        self._shown = None
        if self.personal is None or self._folder is None:
            return
        from laufbild.core.library.own_films_index import gathering
        from laufbild.core.library.sync import PersonalSync

        personal, folder, library = self.personal, self._folder, self._session.library
        following = PersonalSync(library, personal, folder)
        found: list[Gathered] = []

        def steps() -> Generator[None, None, None]:
            with closing(library.catalogue.again()) as catalogue:
                found.append((yield from gathering(catalogue, personal, folder)))

        job = self._worker.run(
            steps, progress=lambda step: None, done=lambda: self._gathered(following, found[0]), failed=self._fail
        )
        self._shown = _Gathering(job)

    def look_at_file(self) -> None:
        """Show what another program has written, and do again what failed before; nothing is waited for."""
        if self.personal is None or self.busy or isinstance(self._shown, _Gathering):
            return
        with suppress(CatalogueError), self.personal.without_patience():
            before, self._version = self._version, self.personal.version()
            if self._version != before or (self._shown is None and may_pass(self.fault)):
                self.show_anew()
            elif self._write_unwritten():
                self._recover()

    def _gathered(self, following: PersonalSync, gathered: Gathered) -> None:
        missed = self._shown.missed if isinstance(self._shown, _Gathering) else []
        following.start_with(gathered)
        self._shown = following
        for change in missed:
            self._follow(change)
        self._recover()
        self._session.renew()
        self.ready.emit()
        self._pay()

    def _fail(self, error: CatalogueError) -> None:
        """What was to be shown could not be read; it is tried again as soon as the file can be looked at."""
        self._shown = None
        self._tell_fault(error)
        self.busy_changed.emit()
        self._pay()

    def _tell_fault(self, error: CatalogueError) -> None:
        """Send `failed`, once for what fails again and again."""
        again, self.fault = str(error) == str(self.fault), error
        if not again:
            self.failed.emit(error)

    def _recover(self) -> None:
        if may_pass(self.fault):
            self.fault = None
            self.recovered.emit()

    def _pay(self) -> None:
        """Tell of very many films that were written, now that they are shown."""
        owed, self._owed = self._owed, None
        if owed:
            owed()

    # --- Writing ------------------------------------------------------------------------------------------

    def write(
        self,
        write: Callable[[PersonalFile], Change | None],
        *,
        name: str = "",
        is_kept: bool = True,
        is_safe: Callable[[], bool] = lambda: False,
    ) -> Change | None:
        """Write into the personal file, and show it; None, and `failed`, where it could not be written.

        None, too, while very many films are being written: it is done after them. For the options see `Write`.
        """
        return self._ask_for(Write(write, name, is_kept, is_safe))

    def _ask_for(self, asked: Write) -> Change | None:
        if self.personal is None:
            return None
        if self._writing:
            self._waiting.append(asked)
            return None
        with self.personal.without_patience() if self.unwritten else nullcontext():
            if self._write_unwritten():
                self.fault = None
                return self._do(asked)
        self.unwritten.keep(asked)
        self.failed.emit(self.fault)
        return None

    @property
    def can_try_again(self) -> bool:
        """Whether something could not be written, or the file could not be read."""
        return bool(self.unwritten) or (self.personal is not None and self._shown is None)

    def try_again(self) -> None:
        """Write what could not be written before, and show what could not be shown."""
        if self.personal is None or self._writing:
            return
        self.fault = None
        if self._write_unwritten() and self._shown is None:
            self.show_anew()

    def _write_unwritten(self) -> bool:
        """Write in their order what failed before, until it fails again; whether nothing is left."""
        if not self.unwritten:
            return True
        if self.unwritten.go_through(self._do):
            self.fault = None
            self.recovered.emit()
        return not self.unwritten

    def _do(self, asked: Write) -> Change | None:
        assert self.personal
        try:
            change = asked.write(self.personal)
        except CatalogueError as error:
            if may_pass(error):
                self.unwritten.keep(asked)
            self._tell_fault(error)
            return None
        if change:
            self._show(change)
        return change

    def _show(self, change: Change) -> None:
        self._follow(change)
        if change.films or change.fields != {"view"}:
            self._session.renew()
        self.changed.emit(change)

    def _follow(self, change: Change) -> None:
        """Take in what is written; where that fails, it is written all the same."""
        if isinstance(self._shown, _Gathering):
            self._shown.missed.append(change)
            return
        try:
            if self._shown is not None and not self._shown.follow(change):
                self.show_anew()
        except CatalogueError as error:
            self._fail(error)

    def write_in_background(
        self,
        writing: Callable[[PersonalFile], Generator[int, None, Change | None]],
        *,
        progress: Callable[[int], None] = lambda films: None,
        done: Callable[[], None] = lambda: None,
    ) -> Job | None:
        """Write beside the window what would hold it up, then show it; the generator tells how far it is.

        A cancelled one must change nothing. `done` is called when it is shown, or given up. None where there is no
        file, or something is being written already.
        """
        if self.personal is None or self.busy:
            return None
        personal = self.personal
        written: list[Change | None] = []

        def steps() -> Generator[int, None, None]:
            written.append((yield from writing(personal)))

        def end() -> None:
            if self._writing:  # else the program has ended meanwhile
                self._end_writing(written[0] if written else None, done)

        def fail(error: CatalogueError) -> None:
            self.failed.emit(error)
            end()

        self._writing = self._worker.run(steps, progress=progress, done=end, failed=fail, stopped=end)
        self.busy_changed.emit()
        return self._writing

    def _end_writing(self, change: Change | None, done: Callable[[], None]) -> None:
        def tell() -> None:
            if change:
                self.changed.emit(change)
            self.busy_changed.emit()
            done()

        self._writing = None
        if change:
            self._owed = tell
            self.show_anew()
        self._write_waiting()
        if not change:
            tell()

    def cancel(self) -> None:
        """Give up writing very many films; none of them is changed then."""
        if self._writing:
            self._writing.cancel()

    def leave(self) -> None:
        """The window is closed: what takes long is given up, and nothing more is shown."""
        self._folder = None
        self.cancel()
        if isinstance(self._shown, _Gathering):
            self._shown.job.cancel()

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for asked in waiting:
            self._ask_for(asked)

    def finish(self) -> None:
        """Write what still waits, or could not be written before; nothing runs in the background any more."""
        self._looking.stop()
        self._writing = None
        self._write_waiting()
        self.try_again()

    def undo(self) -> Change | None:
        return self.turn(lambda personal: personal.undo())

    def redo(self) -> Change | None:
        return self.turn(lambda personal: personal.redo())

    def turn(self, turn: Callable[[PersonalFile], Change | None]) -> Change | None:
        """Undo, redo or go somewhere in the history; what fails is not tried again, as the history may be another."""
        return self.write(turn, is_kept=False)

    def turn_in_background(
        self, turn: Callable[[PersonalFile], Change | None], *, done: Callable[[], None] = lambda: None
    ) -> Job | None:
        """Undo, redo or go somewhere beside the window, where that is about very many films."""

        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            yield 0
            return turn(personal)

        return self.write_in_background(steps, done=done)

    # --- Reading ------------------------------------------------------------------------------------------

    def next_undo(self) -> Step | None:
        return self.read(lambda personal: personal.next_undo(), None)

    def next_redo(self) -> Step | None:
        return self.read(lambda personal: personal.next_redo(), None)

    def history(self, limit: int, before: int | None = None) -> list[Step]:
        return self.read(lambda personal: personal.history(limit, before), [])

    def views(self) -> list[SavedView]:
        return self.read(lambda personal: personal.views.all(), [])

    def read(self, read: Callable[[PersonalFile], _Read], nothing: _Read) -> _Read:
        """What is read in the personal file; nothing while there is none, or where it cannot be read."""
        if self.personal is None or self._writing:  # that holds the file
            return nothing
        try:
            with self.personal.without_patience() if self.fault else nullcontext():
                return read(self.personal)
        except CatalogueError as error:
            self._tell_fault(error)
            return nothing
