# SPDX-License-Identifier: MIT
"""The user's personal file in the window: what is written into it is shown at once, and can be undone."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from laufbild.core.model.errors import CatalogueError
from laufbild.core.work.steps import Steps
from laufbild.ui.state.personal_state import Gathering, Indexing, InStep, PersonalState, Writing
from laufbild.ui.state.write_queue import Write, WriteQueue, may_pass

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from laufbild.core.library.own_films_index import Gathered
    from laufbild.core.library.sync import ChangedFilms, PersonalSync
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change, SavedView, Step
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session

_Read = TypeVar("_Read")
_Index = TypeVar("_Index", "Gathered", "ChangedFilms")
#: Films above which a write is done in the background.
AT_ONCE = 2000
#: Milliseconds between two looks at whether another program has written to the file, such as an import.
LOOKED_AT_MS = 2_000


class PersonalSession(QObject):
    """The one place that writes what is the user's.

    `opened` is sent when a personal file can be read and written; `ready` whenever all of it was read and is shown;
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
        self._state = PersonalState()
        self.unwritten = WriteQueue()
        self._version = 0
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKED_AT_MS)
        self._looking.timeout.connect(self.look_at_file)

    @property
    def personal(self) -> PersonalFile | None:
        """The open file."""
        return self._state.personal

    @property
    def fault(self) -> CatalogueError | None:
        """What went wrong last, until it is over."""
        return self._state.fault

    @property
    def busy(self) -> bool:
        """Whether very many films are being written, or about to be shown."""
        return self._state.is_busy

    @property
    def is_ready(self) -> bool:
        """Whether what is the user's is shown, except perhaps a change that is still being indexed."""
        return isinstance(self._state.shown, Indexing | InStep)

    @property
    def is_reading(self) -> bool:
        """Whether something that was written is not shown yet."""
        return self._state.reading is not None

    def _become(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)

    # --- Opening ------------------------------------------------------------------------------------------

    def open(self, personal: PersonalFile, folder: Path) -> None:
        """Show what a personal file says of the films; indexes of it are kept in the folder."""
        self._become(personal=personal, folder=folder)
        self._version = self.read(lambda personal: personal.version(), 0)
        self._looking.start()
        self.opened.emit()
        self.show_anew()

    def show_anew(self) -> None:
        """Read all of the personal file again in the background: for another catalogue, or after very much changed."""
        self._gather(is_of_write=self._state.is_busy)

    def _gather(self, *queue: Callable[[], None], is_of_write: bool = False) -> None:
        """Read all of the personal file; then do what is in the queue, after what waited before."""
        reading = self._state.reading
        if reading:
            reading.job.cancel()
        personal, folder = self._state.personal, self._state.folder
        self._become(shown=None)
        if personal is None or folder is None:
            return
        from laufbild.core.library.sync import PersonalSync

        sync = PersonalSync(self._session.library, personal, folder)

        def show(gathered: Gathered) -> None:
            sync.start_with(gathered)
            queue = self._in_step(sync)
            self._recover()
            self._session.renew()
            self.ready.emit()
            self._do_all(queue)

        job = self._read_in_background(sync.gathering(), show)
        self._become(shown=Gathering(job, (*(reading.queue if reading else ()), *queue), is_of_write))

    def _read_in_background(self, work: Generator[None, None, _Index], show: Callable[[_Index], None]) -> Job:
        """Read in the background what is then shown, or let go where that is given up."""
        steps = Steps(work)

        def let_go() -> None:
            if hasattr(steps, "answer"):
                steps.answer.close()

        return self._worker.run(
            lambda: iter(steps),
            progress=lambda step: None,
            done=lambda: show(steps.answer),
            failed=self._fail,
            stopped=let_go,
        )

    def _in_step(self, sync: PersonalSync) -> tuple[Callable[[], None], ...]:
        """All is shown; gives what was waiting for that."""
        queue = self._state.reading.queue if self._state.reading else ()
        self._become(shown=InStep(sync))
        return queue

    def _do_all(self, queue: tuple[Callable[[], None], ...]) -> None:
        for each in queue:
            each()

    def look_at_file(self) -> None:
        """Show what another program has written, and do again what failed before; nothing is waited for."""
        personal, state = self._state.personal, self._state
        if personal is None or state.is_busy or state.reading:
            return
        with suppress(CatalogueError), personal.without_patience():
            before, self._version = self._version, personal.version()
            if self._version != before or (state.shown is None and may_pass(state.fault)):
                self.show_anew()
            elif self._write_unwritten():
                self._recover()

    def _fail(self, error: CatalogueError) -> None:
        """What was to be shown could not be read; it is tried again as soon as the file can be looked at."""
        queue = self._state.reading.queue if self._state.reading else ()
        self._become(shown=None)
        self._tell_fault(error)
        self.busy_changed.emit()
        self._do_all(queue)

    def _tell_fault(self, error: CatalogueError) -> None:
        """Send `failed`, once for what fails again and again."""
        again = str(error) == str(self._state.fault)
        self._become(fault=error)
        if not again:
            self.failed.emit(error)

    def _recover(self) -> None:
        if may_pass(self._state.fault):
            self._become(fault=None)
            self.recovered.emit()

    def when_shown(self, do: Callable[[], None]) -> None:
        """Do something once all that was written is shown: now, or in a moment."""
        if self._state.reading:
            self._state = self._state.followed_by(lambda: self.when_shown(do))
        else:
            do()

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
        personal = self._state.personal
        if personal is None:
            return None
        if self._state.writing:
            self._state = self._state.waiting_for(asked)
            return None
        with personal.without_patience() if self.unwritten else nullcontext():
            if self._write_unwritten():
                self._forget_fault()
                return self._do(asked)
        self.unwritten.keep(asked)
        self.failed.emit(self._state.fault)
        return None

    @property
    def can_try_again(self) -> bool:
        """Whether something could not be written, or the file could not be read."""
        return bool(self.unwritten) or (self._state.personal is not None and self._state.shown is None)

    def try_again(self) -> None:
        """Write what could not be written before, and show what could not be shown."""
        if self._state.personal is None or self._state.writing:
            return
        self._become(fault=None)
        if self._write_unwritten() and self._state.shown is None:
            self.show_anew()

    def _write_unwritten(self) -> bool:
        """Write in their order what failed before, until it fails again; whether nothing is left."""
        if not self.unwritten:
            return True
        if self.unwritten.go_through(self._do) and self._forget_fault():
            self.recovered.emit()
        return not self.unwritten

    def _forget_fault(self) -> bool:
        """What could not be written is written; what could not be read stays a fault until it is."""
        if self._state.shown is not None:
            self._become(fault=None)
        return self._state.shown is not None

    def _do(self, asked: Write) -> Change | None:
        assert self._state.personal
        try:
            change = asked.write(self._state.personal)
        except CatalogueError as error:
            if may_pass(error):
                self.unwritten.keep(asked)
            self._tell_fault(error)
            return None
        if change:
            self._show(change)
        return change

    def _show(self, change: Change) -> None:
        """Show what is written, after what was written before; where that fails, it is written all the same."""
        if change.fields == {"view"} and not change.films:
            self.changed.emit(change)
        elif self._state.writing:
            self._state = self._state.after_writing(lambda: self._show(change))
        elif self._state.reading:
            self._state = self._state.followed_by(lambda: self._show(change))
        elif isinstance(self._state.shown, InStep):
            self._follow(self._state.shown.sync, change)
        else:
            self._tell(change)

    def _tell(self, change: Change) -> None:
        self._session.renew()
        self.changed.emit(change)

    def _follow(self, sync: PersonalSync, change: Change) -> None:
        from laufbild.core.library.sync import is_of_films

        try:
            if is_of_films(change):
                self._follow_films(sync, change)
                return
            sync.follow(change)
        except CatalogueError as error:
            self._fail(error)
        self._tell(change)

    def _follow_films(self, sync: PersonalSync, change: Change) -> None:
        """Show a change of films once they are indexed, which is done in the background."""
        if not sync.is_small(change):
            self._gather(lambda: self._tell(change))
            return

        def show(changed: ChangedFilms) -> None:
            if not isinstance(self._state.shown, Indexing) or self._state.shown.sync is not sync:  # all was read anew
                changed.close()
                return
            if self._state.writing:
                self._state = self._state.after_writing(lambda: show(changed))
                return
            queue = self._in_step(sync)
            try:
                sync.follow(change, changed)
            except CatalogueError as error:
                self._fail(error)
            self._do_all(queue)

        job = self._read_in_background(sync.indexing(change), show)
        self._become(shown=Indexing(sync, job, (lambda: self._tell(change),)))

    def write_in_background(
        self,
        writing: Callable[[PersonalFile], Generator[int, None, Change | None]],
        *,
        progress: Callable[[int], None] = lambda films: None,
        done: Callable[[], None] = lambda: None,
    ) -> Job | None:
        """Write in the background what would hold up the window, then show it; the generator tells how far it is.

        A cancelled one must change nothing. `done` is called when it is shown, or given up. None where there is no
        file, or something is being written already.
        """
        if self._state.personal is None or self._state.is_busy:
            return None
        personal = self._state.personal
        written: list[Change | None] = []

        def steps() -> Generator[int, None, None]:
            written.append((yield from writing(personal)))

        def end() -> None:
            if self._state.writing:  # else the program has ended meanwhile
                self._end_writing(written[0] if written else None, done)

        def fail(error: CatalogueError) -> None:
            self.failed.emit(error)
            end()

        job = self._worker.run(steps, progress=progress, done=end, failed=fail, stopped=end)
        self._become(writing=Writing(job))
        self.busy_changed.emit()
        return job

    def _end_writing(self, change: Change | None, done: Callable[[], None]) -> None:
        def tell() -> None:
            if change:
                self.changed.emit(change)
            self.busy_changed.emit()
            done()

        ended = self._state.writing
        self._become(writing=None)
        if change:
            self._gather(*(ended.after if ended else ()), tell, is_of_write=True)
        elif ended:
            self._do_all(ended.after)
        for asked in ended.waiting if ended else ():
            self._ask_for(asked)
        if not change:
            tell()

    def cancel(self) -> None:
        """Give up writing very many films; none of them is changed then."""
        if self._state.writing:
            self._state.writing.job.cancel()

    def leave(self) -> None:
        """The window is closed: what takes long is given up, and nothing more is shown."""
        self._become(folder=None)
        self.cancel()
        if self._state.reading:
            self._state.reading.job.cancel()
        self._become(shown=None)

    def finish(self) -> None:
        """Write what still waits, or could not be written before; nothing runs in the background any more."""
        self._looking.stop()
        waiting = self._state.writing.waiting if self._state.writing else ()
        self._become(writing=None)
        for asked in waiting:
            self._ask_for(asked)
        self.try_again()

    def undo(self) -> Change | None:
        return self.turn(lambda personal: personal.undo())

    def redo(self) -> Change | None:
        return self.turn(lambda personal: personal.redo())

    def turn(self, turn: Callable[[PersonalFile], Change | None]) -> Change | None:
        """Undo, redo or go somewhere in the history; what fails is not tried again, as the history may be another."""
        return self.write(turn, is_kept=False)

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
        personal = self._state.personal
        if personal is None or self._state.writing:  # that holds the file
            return nothing
        try:
            with personal.without_patience() if self._state.fault else nullcontext():
                return read(personal)
        except CatalogueError as error:
            self._tell_fault(error)
            return nothing
