# SPDX-License-Identifier: MIT
"""An open personal file: reading that says what is damaged, writing in steps that are there for good or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from laufbild.core.model import bounds
from laufbild.core.model.bounds import LONE_SURROGATE, BoundError
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, failing_as, why_unread, why_unwritten
from laufbild.core.personal import journal
from laufbild.core.personal.backup_files import (
    NO_BACKUP,
    REGULAR,
    Backup,
    back_up,
    is_due,
)
from laufbild.core.personal.films import PersonalFilms
from laufbild.core.personal.integrity import UNREADABLE, faults
from laufbild.core.personal.journal import NO_SENSE, SpoiledRowError, Writing
from laufbild.core.personal.lists import ImportedLists
from laufbild.core.personal.marks import FilmMarks
from laufbild.core.personal.personal_opening import (
    PATIENCE,
    connect,
    connect_again,
    is_fresh,
)
from laufbild.core.personal.replaced_file import (
    PUT_BACK,
    REPLACED,
    identity,
    put_back,
    rescue,
    stamp,
)
from laufbild.core.personal.tables import Row
from laufbild.core.personal.values import Change, Step
from laufbild.core.personal.views import PersonalViews


class PersonalFile:
    """Threads may share one: whoever writes holds the lock for the whole step, whoever reads for the reading."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self.db = db
        #: Whether the file was made just now.
        self.fresh = False
        self.lock = RLock()
        self._identity, self._stamp = identity(path), stamp(path)
        #: How often another program's writing was noticed.
        self._foreign = 0
        self._saved: Path | None = None
        self._writing: Writing | None = None
        self.marks = FilmMarks(self)
        self.films = PersonalFilms(self)
        self.lists = ImportedLists(self)
        self.views = PersonalViews(self)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make a personal file; see `opening.connect`."""
        fresh = is_fresh(path)
        opened = cls(connect(path), path)
        opened.fresh = fresh
        return opened

    def close(self) -> None:
        with self.lock:
            self.db.close()

    # --- Writing ------------------------------------------------------------------------------------------

    @contextmanager
    def step(
        self, kind: str, films: int | None = None, title: str = "", amending: int | None = None, backup: str = ""
    ) -> Iterator[Writing]:
        """Have all that is written inside as one step of the journal, in one transaction.

        `films` is how many it is said to be about; if not given, as many as it changes. Within another step it
        is a part of that one, and so it is of the step `amending`, if that is the last and did the same to the
        same film. With a reason for a `backup`, one is made first, while no other program can write: it holds
        all that the step (or the one that this is a part of) can replace. Raises CatalogueError, and changes
        nothing, where it cannot be written or backed up.
        """
        with self.lock:
            if self._writing:
                with self._part_of(self._writing) as part:
                    self._back_up_before(backup)
                    yield part
                return
            with self.transaction(), self._as_writing(Writing(self.db)) as writing:
                self._back_up_before(backup)
                yield writing
                with self.checked():
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
    def transaction(self) -> Iterator[None]:
        """All or nothing. What SQLite says, or what makes no sense in the file, becomes one sentence."""
        self._stay_in_place()
        try:
            self._begin()
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # where it is taken back already, or the disk is gone
                    self.db.execute("ROLLBACK")
                raise
            finally:
                self._stamp = stamp(self.path)
        except SpoiledRowError as error:
            raise self._unreadable() from error
        except UnicodeEncodeError as error:  # in the key of a film, by which it is looked for
            raise BoundError(LONE_SURROGATE) from error
        except sqlite3.Error as error:
            raise why_unwritten(error, self.path) from error

    def _begin(self) -> None:
        """Keep other programs from writing; what they have written is read from the file, and not remembered.

        SQLite notices by a counter in the file what was written by way of SQLite. Another file that was copied over
        this one may have the same.
        """
        self._notice()
        self.db.execute("BEGIN IMMEDIATE")
        if stamp(self.path) != self._stamp:  # just now
            self.db.execute("ROLLBACK")
            self._read_anew()
            self.db.execute("BEGIN IMMEDIATE")

    def _read_anew(self) -> None:
        """Open the file again, as at the start. Raises CatalogueError, and goes on with what is open, if it cannot."""
        there = stamp(self.path)
        if is_fresh(self.path):  # another program is about to write it
            raise CatalogueError(DAMAGED, path=self.path)
        self.db, old = connect(self.path), self.db
        old.close()
        self._stamp, self._foreign = there, self._foreign + 1

    def _notice(self) -> None:
        """Read the file anew if another program has written to it, by whatever way."""
        in_place = not self._saved and identity(self.path) == self._identity
        if in_place and not self.db.in_transaction and stamp(self.path) != self._stamp:
            self._read_anew()

    def _stay_in_place(self) -> None:
        """Raise CatalogueError, with all that was open saved, where the file is no more the one that was opened."""
        there = identity(self.path)
        if there != self._identity and there is None:
            put_back(self.db, self.path)
            self.db.close()
            self.db = connect(self.path)
            self._identity, self._stamp, self._saved = identity(self.path), stamp(self.path), None
            raise CatalogueError(PUT_BACK, path=self.path)
        if there != self._identity and not self._saved:
            self.db, saved = rescue(self.db, self.path)
            self._saved = saved.path
        if self._saved:
            raise CatalogueError(REPLACED, path=self.path, backup=self._saved)

    @contextmanager
    def without_patience(self) -> Iterator[None]:
        """Inside, a file that another program has locked is refused at once, and not after a while."""
        with self.lock:
            self.db.execute("PRAGMA busy_timeout = 0")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):
                    self.db.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")

    # --- Backups ------------------------------------------------------------------------------------------

    def backup(self, reason: str = REGULAR, now: datetime | None = None) -> Backup:
        """Make a backup of what is committed; `reason` is one of those in `backing_up`.

        What a step is to replace is backed up by the step itself: see `step`.
        """
        with self.lock:
            self._notice()
            with self._committed() as db:
                return back_up(db, self.path, reason, now)

    def backup_if_due(self, now: datetime | None = None) -> Backup | None:
        """Make a regular backup if something was written since the last one, and that is an hour old."""
        with self.lock:
            now = now or datetime.now(UTC)
            return self.backup(REGULAR, now) if is_due(self.path, now) else None

    def _back_up_before(self, reason: str) -> None:
        if reason:
            self.backup(reason)

    @contextmanager
    def _committed(self) -> Iterator[sqlite3.Connection]:
        """What is committed, by a connection of its own: SQLite copies nothing from one that is within a write.

        A file that is gone can be read by the connection only that had it open.
        """
        if self._saved or identity(self.path) != self._identity:
            yield self.db
            return
        with failing_as(NO_BACKUP, self.path), closing(connect_again(self.path)) as db:
            yield db

    # --- Undo and redo ------------------------------------------------------------------------------------

    def undo(self) -> Change | None:
        """Take back the last step that is done; None where there is none."""
        with self.lock, self.transaction():
            number = journal.last_done(self.db)
            return None if number is None else self._turn([number])

    def redo(self) -> Change | None:
        """Do the step again that was undone last; None where there is none."""
        with self.lock, self.transaction():
            number = journal.first_undone(self.db)
            return None if number is None else self._turn([number])

    def go_to(self, number: int) -> Change:
        """Undo or redo as many steps as it takes for this to be the last that is done; 0 is before the first."""
        with self.lock, self.transaction():
            return self._turn(journal.between(self.db, number))

    def _turn(self, numbers: Iterable[int]) -> Change:
        try:
            return Change.all_of([journal.turned(self.db, number) for number in numbers])
        except NO_SENSE as error:
            raise SpoiledRowError from error

    def history(self, limit: int = 100, before: int | None = None) -> list[Step]:
        """The latest steps, or the latest before one of a number, the latest first; undone ones are among them."""
        with self.reading() as db:
            return journal.steps(db, limit, before)

    def version(self) -> int:
        """Another number whenever anybody else has written to the file."""
        with self.reading():
            self._notice()
            found: int = self.db.execute("PRAGMA data_version").fetchone()[0]
            return (self._foreign << 32) + found

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        with self.reading() as db:
            return journal.step_of(db, journal.last_done(db))

    def next_redo(self) -> Step | None:
        """The step that `redo` would do again."""
        with self.reading() as db:
            return journal.step_of(db, journal.first_undone(db))

    # --- Reading ------------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read what the file holds; what makes no sense there becomes one sentence."""
        with self.lock:
            try:
                yield self.db
            except sqlite3.Error as error:
                is_of_sqlite = hasattr(error, "sqlite_errorname")  # else Python cannot read a text
                raise why_unread(error, self.path) if is_of_sqlite else self._unreadable() from error
            except NO_SENSE as error:
                raise self._unreadable() from error

    def rows(self, statement: str) -> Iterator[Row]:
        """The rows of a statement as they stand in the file, each with a key in front."""
        with self.reading() as db:
            for row in db.execute(statement):
                bounds.text(row[0])
                yield row

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Read several things as they are at one moment, whatever another program writes."""
        with self.reading() as db:
            db.execute("SAVEPOINT moment")
            try:
                yield
            finally:
                db.execute("RELEASE moment")

    @contextmanager
    def checked(self) -> Iterator[None]:
        """Write what was checked: what makes no sense is a row that stood in the file before."""
        try:
            yield
        except NO_SENSE as error:
            raise SpoiledRowError from error

    def _unreadable(self) -> CatalogueError:
        """The sentence for a file with something in it that no reader can read: where that is, if it can be found."""
        found = faults(self.db, 1)
        if not found:
            return CatalogueError(DAMAGED, path=self.path)
        return CatalogueError(UNREADABLE, path=self.path, place=found[0].place)
