# SPDX-License-Identifier: MIT
"""The user's personal file in the window: what is written into it is shown at once, and can be undone."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from laufbild.catalogue.collection import Collection
from laufbild.catalogue.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from laufbild.catalogue.following import Following
    from laufbild.catalogue.own_films import Gathered
    from laufbild.catalogue.personal import Change, Personal, Step, View
    from laufbild.ui.session import Session
    from laufbild.worker import Job, Worker

_Read = TypeVar("_Read")
#: What is about more films than this is written beside the window.
AT_ONCE = 2000
#: So often it is looked whether another program has written to the file, such as a list that was brought in.
LOOKED_AT_MS = 2_000


class Notebook(QObject):
    """The one place that writes what is the user's.

    `opened` is sent when a personal file can be read and written; `ready` when all of it is shown for the first time;
    `changed` when a write is there for good and shown; `failed` with a CatalogueError when something could not be read
    or written. While very many films are written beside the window it is `busy`, and what is written meanwhile waits
    for its turn.
    """

    opened = Signal()
    changed = Signal(object)
    ready = Signal()
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__()
        self._session, self._worker = session, worker
        self.personal: Personal | None = None
        self._folder: Path | None = None
        self._following: Following | None = None
        self._gathering: Job | None = None
        self._missed: list[Change] = []
        self._writing: Job | None = None
        self._waiting: list[Callable[[Personal], Change | None]] = []
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
        return self._following is not None and self._gathering is None

    # --- Opening ------------------------------------------------------------------------------------------

    def open(self, personal: Personal, folder: Path) -> None:
        """Show what a personal file says of the films; indexes of it are kept in the folder."""
        self.personal, self._folder = personal, folder
        self._version = self.read(lambda personal: personal.version(), 0)
        self._looking.start()
        self.opened.emit()
        self.show_anew()

    def show_anew(self) -> None:
        """Read all of the personal file again, beside the window: for another catalogue, or after very much changed."""
        if self.personal is None or self._folder is None or not isinstance(self._session.catalogue, Collection):
            return
        from laufbild.catalogue.following import Following
        from laufbild.catalogue.own_films import gathering

        if self._gathering:
            self._gathering.cancel()
        personal, folder, collection = self.personal, self._folder, self._session.catalogue
        following = Following(collection, personal, folder)
        found: list[Gathered] = []

        def steps() -> Generator[None, None, None]:
            folder.mkdir(parents=True, exist_ok=True)
            with closing(collection.catalogue.again()) as catalogue:
                found.append((yield from gathering(catalogue, personal, folder)))

        self._missed = []
        self._gathering = self._worker.run(
            steps, progress=lambda step: None, done=lambda: self._gathered(following, found[0]), failed=self._fail
        )

    def look_at_file(self) -> None:
        """Show what another program has written. What is wrong with the file is said when it is written to."""
        if self.personal is None or self.busy:
            return
        with suppress(CatalogueError):
            before, self._version = self._version, self.personal.version()
            if self._version != before:
                self.show_anew()

    def _gathered(self, following: Following, gathered: Gathered) -> None:
        self._gathering, self._following = None, following
        following.start_with(gathered)
        missed, self._missed = self._missed, []
        for change in missed:
            self._follow(change)
        self._session.renew()
        self.ready.emit()
        self._pay()

    def _fail(self, error: CatalogueError) -> None:
        self._gathering = None
        self.failed.emit(error)
        self._pay()

    def _pay(self) -> None:
        """Tell of very many films that were written, now that they are shown."""
        owed, self._owed = self._owed, None
        if owed:
            owed()

    # --- Writing ------------------------------------------------------------------------------------------

    def write(self, write: Callable[[Personal], Change | None]) -> Change | None:
        """Write into the personal file, and show it; None, and `failed`, where it could not be written.

        None, too, while very many films are being written: it is done after them.
        """
        if self.personal is None:
            return None
        if self._writing:
            self._waiting.append(write)
            return None
        try:
            change = write(self.personal)
            if change:
                self._follow(change)
        except CatalogueError as error:
            self.failed.emit(error)
            return None
        if change:
            if change.films or change.fields != {"view"}:
                self._session.renew()
            self.changed.emit(change)
        return change

    def _follow(self, change: Change) -> None:
        if self._gathering or self._following is None:
            self._missed.append(change)
        elif not self._following.follow(change):
            self.show_anew()

    def write_beside(
        self,
        writing: Callable[[Personal], Generator[int, None, Change | None]],
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
        if self._gathering:
            self._gathering.cancel()

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for write in waiting:
            self.write(write)

    def finish(self) -> None:
        """Write what still waits; nothing runs beside the window any more."""
        self._looking.stop()
        self._writing = None
        self._write_waiting()

    def undo(self) -> Change | None:
        return self.write(lambda personal: personal.undo())

    def redo(self) -> Change | None:
        return self.write(lambda personal: personal.redo())

    def go_to(self, number: int) -> Change | None:
        """Undo or redo until this step of the history is the last that is done."""
        return self.write(lambda personal: personal.go_to(number))

    def turn_beside(
        self, turn: Callable[[Personal], Change | None], *, done: Callable[[], None] = lambda: None
    ) -> Job | None:
        """Undo, redo or go somewhere beside the window, where that is about very many films."""

        def steps(personal: Personal) -> Generator[int, None, Change | None]:
            yield 0
            return turn(personal)

        return self.write_beside(steps, done=done)

    # --- Reading ------------------------------------------------------------------------------------------

    def next_undo(self) -> Step | None:
        return self.read(lambda personal: personal.next_undo(), None)

    def next_redo(self) -> Step | None:
        return self.read(lambda personal: personal.next_redo(), None)

    def history(self, limit: int, before: int | None = None) -> list[Step]:
        return self.read(lambda personal: personal.history(limit, before), [])

    def views(self) -> list[View]:
        return self.read(lambda personal: personal.views(), [])

    def read(self, read: Callable[[Personal], _Read], nothing: _Read) -> _Read:
        """What is read in the personal file; nothing while there is none, or where it cannot be read."""
        if self.personal is None or self._writing:  # that holds the file
            return nothing
        try:
            return read(self.personal)
        except CatalogueError as error:
            self.failed.emit(error)
            return nothing
