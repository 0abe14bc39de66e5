# SPDX-License-Identifier: MIT
"""Has a backup back: what that would change is told first, and what was there is backed up before."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from laufbild.catalogue import bounds
from laufbild.catalogue.personal import migrations
from laufbild.catalogue.personal.backing_up import (
    DAMAGED_FILE,
    RESTORE,
    Backup,
    copy_to,
    folder_of,
    name_of,
    open_to_read,
    put_in_place,
    saying_why_not,
)
from laufbild.catalogue.personal.differences import Difference, change_of, differences
from laufbild.catalogue.personal.listing import ListStore
from laufbild.catalogue.personal.marking import MarkStore
from laufbild.catalogue.personal.owning import OwnStore
from laufbild.catalogue.personal.place import forget_journal
from laufbild.catalogue.personal.tables import Row, replace_all
from laufbild.catalogue.personal.values import Change
from laufbild.catalogue.schema import say_what_failed


class Restored(NamedTuple):
    """What a restore changed, and the backup of what was there before it."""

    change: Change
    before: Backup


class Content(MarkStore, OwnStore, ListStore):
    """All that a personal file can be asked."""

    def rows(self, statement: str) -> Iterator[Row]:
        """The rows of a statement as they stand in the file, each with a key in front."""
        with self._reading() as db:
            for row in db.execute(statement):
                bounds.text(row[0])
                yield row


@contextmanager
def content_of(backup: Path) -> Iterator[Content]:
    """A backup to be asked, in memory and up to date however old it is. Raises CatalogueError if it is not sound."""
    with closing(open_to_read(backup)) as source, closing(_memory()) as memory:
        source.backup(memory)
        try:
            migrations.bring_up_to_date(memory)
        except sqlite3.Error as error:
            raise say_what_failed(error, backup) from error
        yield Content(memory, backup)


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def restore_file(path: Path, backup: Path) -> None:
    """Have a backup in the place of a file that cannot be opened; that is kept among the backups, as it is.

    Killed at any moment, it leaves the one or the other. Raises CatalogueError.
    """
    with content_of(backup), closing(open_to_read(backup)) as source, saying_why_not(path):
        _set_aside(path)
        forget_journal(path)
        copy_to(source, path)


def _set_aside(path: Path) -> None:
    """Copy a file that may be anything, byte for byte, and the journal that may belong to it."""
    target = name_of(path, datetime.now(UTC), DAMAGED_FILE)
    for suffix in ("-journal", ""):
        draft = target.with_name(f".{target.name}.part")
        with suppress(FileNotFoundError):
            folder_of(path).mkdir(exist_ok=True)
            shutil.copyfile(f"{path}{suffix}", draft)
            put_in_place(draft, Path(f"{target}{suffix}"))


class RestoreStore(Content):
    """A personal file that can have a backup back while it is open."""

    def differences(self, backup: Path) -> list[Difference]:
        """What having this backup back would change."""
        with content_of(backup) as then:
            return differences(self, then)

    def restore(self, backup: Path) -> Restored:
        """Have all of a backup back, its journal too, after a backup of what is there now.

        It is one transaction: what is compared, backed up and replaced is the same, whatever another program does
        meanwhile, and a program that is killed leaves the old or the new.
        """
        with self._lock, content_of(backup) as then, self._transaction():
            change = change_of(differences(self, then))
            before = self.backup(RESTORE)
            replace_all(self.db, then.db)
        return Restored(change, before)
