# SPDX-License-Identifier: MIT
"""An open personal file: reading that says what is damaged, writing in steps that are there for good or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.personal import journal
from laufbild.catalogue.personal.backing_up import REGULAR, Backup, back_up, is_due
from laufbild.catalogue.personal.journal import NO_SENSE, Writing
from laufbild.catalogue.personal.opening import PATIENCE, connect, is_fresh, why_unwritten
from laufbild.catalogue.personal.place import PUT_BACK, REPLACED, identity, put_back, rescue
from laufbild.catalogue.personal.values import Change, Step
from laufbild.catalogue.schema import DAMAGED, say_what_failed


class Store:
    """Threads may share one: whoever writes holds the lock for the whole step, whoever reads for the reading."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self.db = db
        #: Whether the file was made just now.
        self.fresh = False
        self._lock = RLock()
        self._identity = identity(path)
        self._saved: Path | None = None
        self._writing: Writing | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make a personal file; see `opening.connect`."""
        fresh = is_fresh(path)
        opened = cls(connect(path), path)
        opened.fresh = fresh
        return opened

    def close(self) -> None:
        self.db.close()

    # --- Writing ------------------------------------------------------------------------------------------

    @contextmanager
    def step(
        self, kind: str, films: int | None = None, title: str = "", amending: int | None = None
    ) -> Iterator[Writing]:
        """Have all that is written inside as one step of the journal, in one transaction.

        `films` is how many it is said to be about; if not given, as many as it changes. Within another step it
        is a part of that one, and so it is of the step `amending`, if that is the last and did the same to the
        same film. Raises CatalogueError, and changes nothing, where it cannot be written.
        """
        with self._lock:
            if self._writing:
                with self._part_of(self._writing) as part:
                    yield part
                return
            with self._transaction(), self._as_writing(Writing(self.db)) as writing:
                yield writing
                with self._making_sense():
                    journal.record(writing, kind, films, title, amending)

    @contextmanager
    def _part_of(self, whole: Writing) -> Iterator[Writing]:
        self.db.execute("SAVEPOINT part")
        try:
            with self._as_writing(Writing(self.db)) as part:
                yield part
            self.db.execute("RELEASE part")
        except BaseException:
            with suppress(sqlite3.Error):  # where SQLite took back the whole transaction
                self.db.execute("ROLLBACK TO part")
                self.db.execute("RELEASE part")
            raise
        whole.take(part)

    @contextmanager
    def _as_writing(self, writing: Writing) -> Iterator[Writing]:
        outer, self._writing = self._writing, writing
        try:
            yield writing
        finally:
            self._writing = outer

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing. What SQLite says, or what makes no sense in the file, becomes one sentence."""
        with self._in_place():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # where it is taken back already, or the disk is gone
                    self.db.execute("ROLLBACK")
                raise

    @contextmanager
    def _in_place(self) -> Iterator[None]:
        """Write to the file that was opened, and to no other."""
        self._stay_in_place()
        try:
            yield
        except sqlite3.Error as error:
            raise why_unwritten(error, self.path) from error

    def _stay_in_place(self) -> None:
        """Raise CatalogueError, with all that was open saved, where the file is no more the one that was opened."""
        there = identity(self.path)
        if there != self._identity and there is None:
            put_back(self.db, self.path)
            self.db.close()
            self.db = connect(self.path)
            self._identity, self._saved = identity(self.path), None
            raise CatalogueError(PUT_BACK, path=self.path)
        if there != self._identity and not self._saved:
            self.db, saved = rescue(self.db, self.path)
            self._saved = saved.path
        if self._saved:
            raise CatalogueError(REPLACED, path=self.path, backup=self._saved)

    @contextmanager
    def without_patience(self) -> Iterator[None]:
        """Inside, a file that another program has locked is refused at once, and not after a while."""
        with self._lock:
            self.db.execute("PRAGMA busy_timeout = 0")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):
                    self.db.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")

    # --- Backups ------------------------------------------------------------------------------------------

    def backup(self, reason: str = REGULAR) -> Backup:
        """Make a backup; `reason` is one of those in `backing_up`."""
        with self._lock:
            return back_up(self.db, self.path, reason)

    def backup_if_due(self, now: datetime | None = None) -> Backup | None:
        """Make a regular backup if something was written since the last one, and that is an hour old."""
        with self._lock:
            now = now or datetime.now(UTC)
            return back_up(self.db, self.path, REGULAR, now) if is_due(self.path, now) else None

    # --- Undo and redo ------------------------------------------------------------------------------------

    def undo(self) -> Change | None:
        """Take back the last step that is done; None where there is none."""
        with self._lock, self._transaction():
            number = journal.last_done(self.db)
            return None if number is None else self._turn([number])

    def redo(self) -> Change | None:
        """Do the step again that was undone last; None where there is none."""
        with self._lock, self._transaction():
            number = journal.first_undone(self.db)
            return None if number is None else self._turn([number])

    def go_to(self, number: int) -> Change:
        """Undo or redo as many steps as it takes for this to be the last that is done; 0 is before the first."""
        with self._lock, self._transaction():
            return self._turn(journal.between(self.db, number))

    def _turn(self, numbers: Iterable[int]) -> Change:
        with self._making_sense():
            return Change.all_of(journal.turned(self.db, number) for number in numbers)

    def history(self, limit: int = 100, before: int | None = None) -> list[Step]:
        """The latest steps, or the latest before one of a number, the latest first; undone ones are among them."""
        with self._reading() as db:
            return journal.steps(db, limit, before)

    def version(self) -> int:
        """Another number whenever anybody else has written to the file."""
        with self._reading() as db:
            found: int = db.execute("PRAGMA data_version").fetchone()[0]
            return found

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        with self._reading() as db:
            return journal.step_of(db, journal.last_done(db))

    def next_redo(self) -> Step | None:
        """The step that `redo` would do again."""
        with self._reading() as db:
            return journal.step_of(db, journal.first_undone(db))

    # --- Reading ------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Read what the file holds; what makes no sense there becomes one sentence."""
        with self._lock, self._making_sense():
            try:
                yield self.db
            except sqlite3.Error as error:
                raise say_what_failed(error, self.path) from error

    @contextmanager
    def _at_one_moment(self) -> Iterator[None]:
        """Read several things as they are at one moment, whatever another program writes."""
        with self._reading() as db:
            db.execute("SAVEPOINT moment")
            try:
                yield
            finally:
                db.execute("RELEASE moment")

    @contextmanager
    def _making_sense(self) -> Iterator[None]:
        try:
            yield
        except NO_SENSE as error:
            raise CatalogueError(DAMAGED, path=self.path) from error
