# SPDX-License-Identifier: MIT
"""The user's personal file in the window: what is written into it is shown at once, and can be undone."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

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


class Notebook(QObject):
    """The one place that writes what is the user's.

    `opened` is sent when a personal file can be read and written; `ready` when all of it is shown for the first time;
    `changed` when a write is there for good and shown; `failed` with a CatalogueError when something could not be read
    or written.
    """

    opened = Signal()
    changed = Signal(object)
    ready = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, worker: Worker) -> None:
        super().__init__()
        self._session, self._worker = session, worker
        self.personal: Personal | None = None
        self._folder: Path | None = None
        self._following: Following | None = None
        self._gathering: Job | None = None
        self._missed: list[Change] = []

    @property
    def is_ready(self) -> bool:
        """Whether what is the user's is shown."""
        return self._following is not None and self._gathering is None

    # --- Opening ------------------------------------------------------------------------------------------

    def open(self, personal: Personal, folder: Path) -> None:
        """Show what a personal file says of the films; indexes of it are kept in the folder."""
        self.personal, self._folder = personal, folder
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

    def _gathered(self, following: Following, gathered: Gathered) -> None:
        self._gathering, self._following = None, following
        following.start_with(gathered)
        missed, self._missed = self._missed, []
        for change in missed:
            self._follow(change)
        self._session.renew()
        self.ready.emit()

    def _fail(self, error: CatalogueError) -> None:
        self._gathering = None
        self.failed.emit(error)

    # --- Writing ------------------------------------------------------------------------------------------

    def write(self, write: Callable[[Personal], Change | None]) -> Change | None:
        """Write into the personal file, and show it; None, and `failed`, where it could not be written."""
        if self.personal is None:
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

    def undo(self) -> Change | None:
        return self.write(lambda personal: personal.undo())

    def redo(self) -> Change | None:
        return self.write(lambda personal: personal.redo())

    def go_to(self, number: int) -> Change | None:
        """Undo or redo until this step of the history is the last that is done."""
        return self.write(lambda personal: personal.go_to(number))

    # --- Reading ------------------------------------------------------------------------------------------

    def next_undo(self) -> Step | None:
        return self._read(lambda personal: personal.next_undo(), None)

    def next_redo(self) -> Step | None:
        return self._read(lambda personal: personal.next_redo(), None)

    def history(self, limit: int) -> list[Step]:
        return self._read(lambda personal: personal.history(limit), [])

    def views(self) -> list[View]:
        return self._read(lambda personal: personal.views(), [])

    def _read(self, read: Callable[[Personal], _Read], nothing: _Read) -> _Read:
        if self.personal is None:
            return nothing
        try:
            return read(self.personal)
        except CatalogueError as error:
            self.failed.emit(error)
            return nothing
