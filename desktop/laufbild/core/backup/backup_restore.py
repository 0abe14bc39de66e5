# SPDX-License-Identifier: MIT
"""Restores a backup: says first what that would change, and backs up what is there before."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from laufbild.core.backup.differences import Difference, change_of, differences
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, LOCKED, failing_as, reading
from laufbild.core.personal import migrations
from laufbild.core.personal.backup_files import (
    DAMAGED_FILE,
    NO_BACKUP,
    RESTORE,
    Backup,
    backups,
    copy_all,
    drafted,
    open_to_read,
    put_in_place,
    reserve,
)
from laufbild.core.personal.integrity import UNREADABLE, faults
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.personal_opening import SPOILED, is_fresh
from laufbild.core.personal.replaced_file import behind_links, forget_journal, journal_of
from laufbild.core.personal.tables import replace_all
from laufbild.core.personal.values import Change


class Restored(NamedTuple):
    """What a restore changed, and the backup of what was there before it."""

    change: Change
    before: Backup


@contextmanager
def content_of(backup: Path) -> Iterator[PersonalFile]:
    """The content of a backup, in memory and migrated to the present format.

    It is read to the last row before. Raises CatalogueError if it is not sound.
    """
    with closing(open_to_read(backup)) as source, closing(_memory()) as memory:
        source.backup(memory)
        with reading(backup):
            migrations.bring_up_to_date(memory)
            is_whole = memory.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            spoiled = faults(memory, 1)
        if not is_whole:
            raise CatalogueError(DAMAGED, path=backup)
        if spoiled:
            raise CatalogueError(UNREADABLE, path=backup, place=spoiled[0].place)
        yield PersonalFile(memory, backup)


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def sound_backup(path: Path) -> Backup | None:
    """The latest backup of a file that can be restored, if there is one."""
    for backup in reversed(backups(path)):
        with suppress(CatalogueError), content_of(backup.path):
            return backup
    return None


def backup_to_offer(path: Path, error: CatalogueError) -> Backup | None:
    """The backup to offer where a file could not be opened: the latest sound one if it is spoiled, else None.

    It reads the backup from one end to the other, which takes seconds for a large one.
    """
    return sound_backup(path) if error.text in SPOILED else None


def restore_file(path: Path, backup: Path) -> Backup | None:
    """Put a backup in the place of a file that cannot be opened, which is kept among the backups as it is.

    A file that can be opened after all, because another program has put one there, is backed up and restored as an
    open one is; the result is that backup. Killed at any moment, it leaves the one or the other. Raises CatalogueError.
    """
    with failing_as(NO_BACKUP, path):
        if opened := _opened_after_all(path):
            with closing(opened):
                return restore(opened, backup).before
        with content_of(backup) as then, drafted(real := behind_links(path)) as draft:
            copy_all(then.db, draft, path)
            _set_aside(path, real)
            forget_journal(real)
            put_in_place(draft, real)
    return None


def _opened_after_all(path: Path) -> PersonalFile | None:
    """A file that could not be opened, if it can be now. Raises CatalogueError where another program has locked it."""
    try:
        return None if is_fresh(path) else PersonalFile.open(path)
    except CatalogueError as error:
        if error.text == LOCKED:
            raise
    return None


def _set_aside(path: Path, real: Path) -> None:
    """Keep a file that may be anything, byte for byte, and the journal that may belong to it."""
    if real.exists():
        backup, draft = reserve(path, DAMAGED_FILE, datetime.now(UTC))
        try:
            _keep(journal_of(real), Path(f"{backup.path}-journal"), draft)
            _keep(real, backup.path, draft)
        finally:
            draft.unlink(missing_ok=True)


def _keep(source: Path, target: Path, draft: Path) -> None:
    """Link a file under another name, so that what is still written into it is kept, too."""
    with suppress(FileNotFoundError):  # most files have no journal
        try:
            os.link(source, target)
        except FileNotFoundError:
            raise
        except OSError:  # a disk that knows no links
            shutil.copyfile(source, draft)
            put_in_place(draft, target)


def differences_with(file: PersonalFile, backup: Path) -> list[Difference]:
    """What restoring this backup would change."""
    with content_of(backup) as then:
        return differences(file, then)


def restore(file: PersonalFile, backup: Path) -> Restored:
    """Restore all of a backup, its journal too, after a backup of what is there now.

    It is one transaction: what is compared, backed up and replaced is the same, whatever another program does
    meanwhile, and a program that is killed leaves the old or the new.
    """
    with file.lock, content_of(backup) as then, file.transaction():
        change = change_of(differences(file, then))
        before = file.backup(RESTORE)
        replace_all(file.db, then.db)
    return Restored(change, before)
