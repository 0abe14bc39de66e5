# SPDX-License-Identifier: MIT
"""Has a backup back: what that would change is told first, and what was there is backed up before."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.film import NO_MARKS
from laufbild.catalogue.personal import journal, migrations
from laufbild.catalogue.personal.backing_up import (
    DAMAGED_FILE,
    RESTORE,
    Backup,
    backups,
    copy_all,
    drafted,
    open_to_read,
    put_in_place,
    reserve,
    saying_why_not,
)
from laufbild.catalogue.personal.listing import ListStore
from laufbild.catalogue.personal.marking import MarkStore
from laufbild.catalogue.personal.opening import SPOILED, is_fresh
from laufbild.catalogue.personal.owning import OwnStore
from laufbild.catalogue.personal.place import behind_links, forget_journal, journal_of
from laufbild.catalogue.personal.tables import replace_all
from laufbild.catalogue.personal.values import Change
from laufbild.catalogue.schema import LOCKED, say_what_failed

#: What a difference can be one of.
MARKS, NOTES, OWN_FILMS, CORRECTIONS, LISTS, VIEWS = "marks", "notes", "own films", "corrections", "lists", "views"
#: The fields that a whole other content may change, beside those of films.
_FIELDS = frozenset(("wanted", "favourite", "rating", "note", "own_tag", "seen", "own", "list", "view"))


class Difference(NamedTuple):
    """Something that is `now` and would be `then`, None where it is not there at all.

    `key` is the film's; a list has its key there, a view its name.
    """

    kind: str
    key: str
    now: Any
    then: Any


class Restored(NamedTuple):
    """What a restore changed, and the backup of what was there before it."""

    change: Change
    before: Backup


class Content(MarkStore, OwnStore, ListStore):
    """All that a personal file can be asked."""

    def read_all(self) -> None:
        """Read every row and every step. Raises CatalogueError for one that cannot be read."""
        with self._reading() as db:
            _all_of(self)
            self.mappings()
            self.history(-1)
            for (packed,) in db.execute("SELECT images FROM step"):
                journal.unpacked(packed)


def differences(now: Content, then: Content) -> list[Difference]:
    """What would be different if `then` were in the place of `now`, by kind and key."""
    return [
        Difference(kind, key, old.get(key), new.get(key))
        for (kind, old), new in zip(_all_of(now).items(), _all_of(then).values(), strict=True)
        for key in sorted({**old, **new})
        if old.get(key) != new.get(key)
    ]


def counts(found: Iterable[Difference]) -> Mapping[str, int]:
    """How many differences there are of each kind."""
    return Counter(difference.kind for difference in found)


def change_of(found: Iterable[Difference]) -> Change:
    """What changes when all of that is done."""
    films: set[str] = set()
    fields: set[str] = set()
    for each in found:
        fields |= _FIELDS
        if each.kind == LISTS:
            films.update(said.film for side in (each.now, each.then) if side for said in side[1])
        elif each.kind == CORRECTIONS:
            fields |= {*(each.now or ()), *(each.then or ())}
        if each.kind not in (LISTS, VIEWS):
            films.add(each.key)
    return Change(frozenset(films), frozenset(fields))


def _all_of(content: Content) -> dict[str, dict[str, Any]]:
    marks = dict(content.all_marks())
    bare = {
        key: found._replace(note="", viewings=tuple(viewing._replace(id=0) for viewing in found.viewings))
        for key, found in marks.items()
    }
    return {
        MARKS: {key: found for key, found in bare.items() if found != NO_MARKS},
        NOTES: {key: found.note for key, found in marks.items() if found.note},
        OWN_FILMS: {film.key: film for _, film in content.own_films()},
        CORRECTIONS: dict(content.corrections()),
        LISTS: {found.key: (found, content.listings_of(found.key)) for found in content.own_lists()},
        VIEWS: {view.name: view._replace(id=0) for view in content.views()},
    }


@contextmanager
def content_of(backup: Path) -> Iterator[Content]:
    """A backup to be asked, in memory and up to date however old it is.

    It is read to the last row before. Raises CatalogueError if it is not sound.
    """
    with closing(open_to_read(backup)) as source, closing(_memory()) as memory:
        source.backup(memory)
        try:
            migrations.bring_up_to_date(memory)
        except sqlite3.Error as error:
            raise say_what_failed(error, backup) from error
        content = Content(memory, backup)
        content.read_all()
        yield content


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def sound_backup(path: Path) -> Backup | None:
    """The latest backup of a file that can be had back, if there is one."""
    for backup in reversed(backups(path)):
        with suppress(CatalogueError), content_of(backup.path):
            return backup
    return None


def restore_file(path: Path, backup: Path) -> Backup | None:
    """Have a backup in the place of a file that cannot be opened; that is kept among the backups, as it is.

    A file that can be opened after all, because another program has put one there, is backed up and restored as an
    open one is; the result is that backup. Killed at any moment, it leaves the one or the other. Raises CatalogueError.
    """
    with saying_why_not(path):
        try:
            if not is_fresh(path):
                with closing(RestoreStore.open(path)) as opened:
                    return opened.restore(backup).before
        except UnopenedError as error:
            if error.text == LOCKED:
                raise
        with content_of(backup) as then, drafted(real := behind_links(path)) as draft:
            copy_all(then.db, draft, path)
            _set_aside(path, real)
            forget_journal(real)
            put_in_place(draft, real)
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
    """Have a file under another name as well, so that what is still written into it is kept, too."""
    with suppress(FileNotFoundError):  # most files have no journal
        try:
            os.link(source, target)
        except FileNotFoundError:
            raise
        except OSError:  # a disk that knows no links
            shutil.copyfile(source, draft)
            put_in_place(draft, target)


class UnopenedError(CatalogueError):
    """A file that cannot be opened; where it is spoiled, with the latest backup that can be had back, if any."""

    def __init__(self, error: CatalogueError, backup: Backup | None) -> None:
        super().__init__(error.text, **error.values)
        self.backup = backup


class RestoreStore(Content):
    """A personal file that can have a backup back while it is open."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make a personal file; see `opening.connect`. Raises UnopenedError, and leaves the file alone."""
        try:
            return super().open(path)
        except CatalogueError as error:
            raise UnopenedError(error, sound_backup(path) if error.text in SPOILED else None) from error

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
