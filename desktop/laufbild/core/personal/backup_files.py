# SPDX-License-Identifier: MIT
"""Copies of the personal file, in a folder next to it, called by their number, their time and what they are for."""

from __future__ import annotations

import errno
import glob
import os
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from laufbild.core.catalogue.schema import check_pages
from laufbild.core.files.file_header import PERSONAL_ID, check_header
from laufbild.core.files.output import sync, sync_folder
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import LOCKED, failing_as
from laufbild.core.personal import migrations
from laufbild.core.personal.layout import check_layout
from laufbild.core.personal.retention import kept
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

#: What a backup is made for. The last two hold what is nowhere else any more, and are never thinned out.
REGULAR, IMPORT, MIGRATION, UPDATE, RESTORE = "regular", "import", "migration", "update", "restore"
RESCUED, DAMAGED_FILE = "rescued", "damaged"
PRECIOUS = (RESCUED, DAMAGED_FILE)
#: The age of the last backup at which a regular one is due.
HOUR = timedelta(hours=1)
#: Seconds that another program that is writing is waited for.
PATIENCE = 2.0
NO_BACKUP = QT_TRANSLATE_NOOP("Errors", "No backup of {path} could be made: {reason}.")
_TIME = "%Y%m%d-%H%M%S-%f"
_NAME = r"(?:-(\d{6,18}))?-(\d{8}-\d{6}-\d{6})(?:-([a-z]+))?"
#: How far the number of a backup can be above all others: there is one an hour, and then some.
_FURTHEST = 1_000_000
#: What is backed up before it is tried, and is tried again where it failed.
_TRIED_AGAIN = (MIGRATION, IMPORT, RESTORE)
_BUSY = (5, 6)
#: Seconds after which nobody is writing a draft any more.
_FORGOTTEN = 86_400
#: Bytes at the beginning of a file of SQLite, and where in them its changes are counted, twice.
_HEADER, _COUNTERS = 100, (24, 92)
#: What of it does not count changes, of the content or of the schema.
_NOT_COUNTERS = (slice(0, 24), slice(28, 40), slice(44, 92))
_PIECE = 1 << 16


class Backup(NamedTuple):
    """A backup with its time in UTC; `reason` is one of those above, or "" where its name tells none.

    `number` tells which came first, whatever a clock said; 0 where the name has none, as those of old.
    """

    path: Path
    at: datetime
    reason: str
    number: int = 0


def backups(path: Path, now: datetime | None = None) -> list[Backup]:
    """The backups of a personal file in the order in which they were made.

    Those without a number come first, by their times; of these, the ones that are not over yet are the first.
    """
    now = now or datetime.now(UTC)
    found = []
    for file in folder_of(path).glob("*"):
        said = re.fullmatch(re.escape(path.stem) + _NAME + re.escape(path.suffix), file.name, re.ASCII)
        with suppress(ValueError):  # not a time
            if said:
                at = datetime.strptime(said[2], _TIME).replace(tzinfo=UTC)
                found.append(Backup(file, at, said[3] or "", int(said[1] or 0)))
    return sorted(_believed(found), key=lambda each: (each.number, each.at <= now, each.at, each.path))


def _believed(found: Iterable[Backup]) -> Iterator[Backup]:
    """The backups, without the numbers that are far above all others: a backup never had them."""
    last = 0
    for backup in sorted(found, key=lambda backup: backup.number):
        if backup.number - last > _FURTHEST:
            yield backup._replace(number=0)
        else:
            last = backup.number
            yield backup


def folder_of(path: Path) -> Path:
    return path.parent / "backups"


def name_of(path: Path, number: int, at: datetime, reason: str) -> Path:
    return folder_of(path) / f"{path.stem}-{number:06}-{at:{_TIME}}-{reason}{path.suffix}"


def reserve(path: Path, reason: str, at: datetime) -> tuple[Backup, Path]:
    """A backup that is to be made, and an empty draft for it; no other program makes one under this name."""
    folder_of(path).mkdir(parents=True, exist_ok=True)
    first = 1 + max((backup.number for backup in backups(path)), default=0)
    named = (Backup(name_of(path, number, at, reason), at, reason, number) for number in count(first))
    return next((backup, draft) for backup in named if (draft := _draft_of(backup.path)))


def _draft_of(target: Path) -> Path | None:
    """An empty draft of a backup that is not there yet, and that no other program is making."""
    draft = target.with_name(f".{target.name}.part")
    try:
        draft.touch(exist_ok=False)
    except FileExistsError:
        return None
    if target.exists():
        draft.unlink()
        return None
    return draft


def back_up(db: sqlite3.Connection, path: Path, reason: str = REGULAR, now: datetime | None = None) -> Backup:
    """Copy the whole file into the folder of backups next to it, and thin out the older ones, but for those that are
    just needed.

    It is there as a whole or not at all. What may fail again and again leaves one backup of what is there, not one
    each time. Raises CatalogueError where it cannot be made.
    """
    with failing_as(NO_BACKUP, path):
        backup, draft = reserve(path, reason, now or datetime.now(UTC))
        try:
            written = _written(path)
            copy_all(db, draft, path)
            if reason in _TRIED_AGAIN and (same := _same(path, reason, draft)):
                return same
            put_in_place(draft, backup.path)
            _say_written(backup.path, written)
        finally:
            draft.unlink(missing_ok=True)
    if reason not in (RESTORE, RESCUED):
        thin_out(path)
    return backup


def _same(path: Path, reason: str, draft: Path) -> Backup | None:
    """The latest backup, if it was made for the same and holds the same."""
    latest = backups(path)[-1:]
    return next((each for each in latest if each.reason == reason and _are_alike(each.path, draft)), None)


def _are_alike(one: Path, other: Path) -> bool:
    """Whether two backups hold the same, but for the counters in their headers; not where one cannot be read."""
    with suppress(OSError):
        return _have_one_content(one, other)
    return False


def _have_one_content(one: Path, other: Path) -> bool:
    if not one.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        headers = (first.read(_HEADER), second.read(_HEADER))
        if any(headers[0][counted] != headers[1][counted] for counted in _NOT_COUNTERS):
            return False
        return all(piece == second.read(_PIECE) for piece in iter(partial(first.read, _PIECE), b""))


def _written(path: Path) -> int | None:
    """When a file was written, as the system says; None where there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _say_written(backup: Path, written: int | None) -> None:
    """Have a backup say when what it holds was written: so whether anything was since can be told without a clock."""
    if written is not None:
        with suppress(OSError):
            os.utime(backup, ns=(written, written))


@contextmanager
def drafted(target: Path) -> Iterator[Path]:
    """An empty file next to another one, for what is to come into its place; no other program has one of this name."""
    draft = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
    draft.touch(exist_ok=False)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def put_in_place(draft: Path, target: Path, *, replace: bool = True) -> None:
    """Give a draft its name, so that after a power cut there is the old or the new file.

    Raises FileExistsError where another program was first, and its file is not to be replaced.
    """
    sync(draft)
    if replace:
        os.replace(draft, target)
    else:
        _name_only_once(draft, target)
    sync_folder(target.parent)


def _name_only_once(draft: Path, target: Path) -> None:
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        os.replace(draft, target)


def copy_all(source: sqlite3.Connection, draft: Path, path: Path) -> None:
    """Have all that a connection sees in a draft, as it is at one moment.

    Python waits for ever where another program holds the file; this says so after a while.
    """
    until = time.monotonic() + PATIENCE

    def wait(status: int, remaining: int, total: int) -> None:
        if status in _BUSY and time.monotonic() > until:
            raise CatalogueError(LOCKED, path=path)

    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # nobody misses a draft
        source.backup(copy, progress=wait, sleep=0.05)
    _tell_apart(draft)


def _tell_apart(draft: Path) -> None:
    """Give a copy a counter of changes that no other one has.

    SQLite counts the changes of a copy from 1. A program that has one open would take another one that is copied over
    it for the same file, and mix what it has read of the two.
    """
    counter = os.urandom(4)
    with draft.open("r+b") as file:
        for place in _COUNTERS:
            file.seek(place)
            file.write(counter)


def thin_out(path: Path) -> None:
    """Drop the backups that are not kept any more, and what is left of some that were cut short."""
    with suppress(OSError):  # what another program has open, or has dropped or finished meanwhile
        there = [backup for backup in backups(path) if backup.reason not in PRECIOUS]
        keep = kept([backup.at for backup in there])
        for place, backup in enumerate(there):
            if place not in keep:
                _drop(backup.path)
        for draft in _drafts(path):
            with suppress(OSError):
                if draft.stat().st_mtime < time.time() - _FORGOTTEN:
                    draft.unlink()


def _drafts(path: Path) -> Iterator[Path]:
    """What programs that were killed have left, and what others are writing."""
    yield from folder_of(path).glob(f".{glob.escape(path.stem)}-*.part")
    yield from Path(os.path.realpath(path)).parent.glob(f".{glob.escape(path.name)}.*.part")


def _drop(path: Path) -> None:
    with suppress(OSError):  # another program has it open
        path.unlink()


def is_due(path: Path, now: datetime) -> bool:
    """Whether the file was written since its last backup, and that is an hour old or more; or is there no more.

    A backup of a time that is still to come is of a clock that was wrong: there has to be one of the right time.
    """
    there = [backup for backup in backups(path, now) if backup.reason not in PRECIOUS]
    if not there or not path.exists() or there[-1].at > now:
        return True
    return _written(path) != _written(there[-1].path) and now - there[-1].at >= HOUR


def open_to_read(path: Path) -> sqlite3.Connection:
    """A backup, opened so that nothing about it changes.

    Raises CatalogueError for one that is not sound, as far as its tables and pages show.
    """
    check_header(path, PERSONAL_ID, len(migrations.MIGRATIONS))
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        check_layout(db, path)
        check_pages(db, path)
    except CatalogueError:
        db.close()
        raise
    return db
