# SPDX-License-Identifier: MIT
"""Copies of the personal file, in a folder beside it, each called by its time and by what it was made for."""

from __future__ import annotations

import glob
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.output import sync, sync_folder
from laufbild.catalogue.personal.migrations import MIGRATIONS
from laufbild.catalogue.personal.thinning import kept
from laufbild.catalogue.schema import LOCKED, PERSONAL_ID, check_header, check_pages

#: What a backup is made for. The last two hold what is nowhere else any more, and are never thinned out.
REGULAR, IMPORT, MIGRATION, UPDATE, RESTORE = "regular", "import", "migration", "update", "restore"
RESCUED, DAMAGED_FILE = "rescued", "damaged"
PRECIOUS = (RESCUED, DAMAGED_FILE)
#: A regular backup is due when the last one is so old.
HOUR = timedelta(hours=1)
#: So many seconds another program that is writing is waited for.
PATIENCE = 2.0
NO_BACKUP = QT_TRANSLATE_NOOP("Errors", "No backup of {path} could be made: {reason}.")
_TIME = "%Y%m%d-%H%M%S-%f"
_NAME = r"-(\d{8}-\d{6}-\d{6})(?:-([a-z]+))?"
_BUSY = (5, 6)
#: After so many seconds nobody is writing a draft any more.
_FORGOTTEN = 86_400


class Backup(NamedTuple):
    """A backup with its time in UTC; `reason` is one of those above, or "" where its name tells none."""

    path: Path
    at: datetime
    reason: str


def backups(path: Path) -> list[Backup]:
    """The backups of a personal file, oldest first."""
    found = []
    for file in folder_of(path).glob("*"):
        said = re.fullmatch(re.escape(path.stem) + _NAME + re.escape(path.suffix), file.name, re.ASCII)
        with suppress(ValueError):  # a time that is none
            if said:
                at = datetime.strptime(said[1], _TIME).replace(tzinfo=UTC)
                found.append(Backup(file, at, said[2] or ""))
    return sorted(found, key=lambda backup: (backup.at, backup.path))


def folder_of(path: Path) -> Path:
    return path.parent / "backups"


def name_of(path: Path, at: datetime, reason: str) -> Path:
    return folder_of(path) / f"{path.stem}-{at:{_TIME}}-{reason}{path.suffix}"


def back_up(db: sqlite3.Connection, path: Path, reason: str = REGULAR, now: datetime | None = None) -> Backup:
    """Copy the whole file into the folder of backups beside it, and thin out the older ones, but for those that are
    just needed.

    It is there as a whole or not at all. Raises CatalogueError where it cannot be made.
    """
    now = now or datetime.now(UTC)
    target = name_of(path, now, reason)
    with saying_why_not(path):
        folder_of(path).mkdir(parents=True, exist_ok=True)
        copy_to(db, target)
        if reason not in (RESTORE, RESCUED):
            thin_out(path, now)
    return Backup(target, now, reason)


@contextmanager
def saying_why_not(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise CatalogueError(NO_BACKUP, path=path, reason=error) from error
    except OSError as error:
        raise CatalogueError(NO_BACKUP, path=path, reason=error.strerror or error) from error


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """Make a file of all that a connection sees, by way of another that replaces it."""
    draft = target.with_name(f".{target.name}.part")
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # nobody misses a draft
            copy_all(db, copy, target)
        put_in_place(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def put_in_place(draft: Path, target: Path) -> None:
    """Replace a file so that after a power cut it is the old or the new one."""
    sync(draft)
    os.replace(draft, target)
    sync_folder(target.parent)


def copy_all(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """Have all of one database in another, in one transaction of that.

    Python waits for ever where another program holds one of them; this says so after a while.
    """
    until = time.monotonic() + PATIENCE

    def wait(status: int, remaining: int, total: int) -> None:
        if status in _BUSY and time.monotonic() > until:
            raise CatalogueError(LOCKED, path=path)

    source.backup(target, progress=wait, sleep=0.05)


def thin_out(path: Path, now: datetime) -> None:
    """Drop the backups that are not kept any more, and what is left of some that were cut short."""
    there = [backup for backup in backups(path) if backup.reason not in PRECIOUS]
    keep = kept([backup.at for backup in there], now)
    for backup in there:
        if backup.at not in keep:
            _drop(backup.path)
    for draft in folder_of(path).glob(f".{glob.escape(path.stem)}-*.part"):
        if draft.stat().st_mtime < now.timestamp() - _FORGOTTEN:
            _drop(draft)


def _drop(path: Path) -> None:
    with suppress(OSError):  # another program has it open
        path.unlink()


def is_due(path: Path, now: datetime) -> bool:
    """Whether the file was written since its last backup, and that is an hour old or more; or is there no more."""
    there = [backup.at for backup in backups(path) if backup.at <= now]
    if not there or not path.exists():
        return True
    return path.stat().st_mtime > there[-1].timestamp() and now - there[-1] >= HOUR


def open_to_read(path: Path) -> sqlite3.Connection:
    """A backup, opened so that nothing about it changes. Raises CatalogueError for one that is not sound."""
    check_header(path, PERSONAL_ID, len(MIGRATIONS))
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        check_pages(db, path)
    except CatalogueError:
        db.close()
        raise
    return db


def sound_backup(path: Path) -> Backup | None:
    """The latest backup of a file that can be had back, if there is one."""
    for backup in reversed(backups(path)):
        with suppress(CatalogueError), closing(open_to_read(backup.path)):
            return backup
    return None
