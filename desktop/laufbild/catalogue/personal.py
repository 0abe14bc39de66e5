# SPDX-License-Identifier: MIT
"""The personal file: what is the user's own, beside the catalogue and never touched by its updates."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.schema import CLOSED, PERSONAL_ID, check_header, check_pages, say_what_failed

#: So many backups are kept.
KEPT = 10
#: So many seconds are given to another program that is writing.
PATIENCE = 2.0


def _marks(db: sqlite3.Connection) -> None:
    """Films are named by their keys, which outlive every catalogue; ratings count half stars.

    Dates are ISO: a day, a month or a year.
    """
    db.execute(
        "CREATE TABLE mark (film TEXT PRIMARY KEY, wanted INTEGER NOT NULL DEFAULT 0,"
        " favourite INTEGER NOT NULL DEFAULT 0, rating INTEGER CHECK (rating BETWEEN 1 AND 10),"
        " note TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE viewing (id INTEGER PRIMARY KEY, film TEXT NOT NULL, date TEXT NOT NULL DEFAULT '',"
        " place TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '')"
    )
    db.execute("CREATE INDEX viewing_film ON viewing (film)")
    db.execute("CREATE TABLE own_tag (film TEXT, tag TEXT, PRIMARY KEY (film, tag)) WITHOUT ROWID")


#: In the order they are applied; never change one that was released, add another.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_marks,)


class Personal:
    """An open personal file, brought up to date."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self.db = db

    @classmethod
    def open(cls, path: Path) -> Personal:
        """Open or make the personal file; an older one is backed up and migrated.

        Raises CatalogueError, telling foreign, newer, damaged and locked apart, and leaves the file alone.
        """
        try:
            fresh = not path.exists() or path.stat().st_size == 0
            if not fresh:
                check_header(path, PERSONAL_ID, len(MIGRATIONS))
            path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
        except (OSError, sqlite3.Error) as error:
            raise _unopened(error, path) from error
        try:
            _prepare(db, path, fresh)
        except BaseException as error:
            db.close()
            if isinstance(error, OSError | sqlite3.Error):
                raise _unopened(error, path) from error
            raise
        return cls(db, path)

    def close(self) -> None:
        self.db.close()


def _unopened(error: OSError | sqlite3.Error, path: Path) -> CatalogueError:
    if isinstance(error, sqlite3.Error):
        return say_what_failed(error, path)
    return CatalogueError(CLOSED, path=path, reason=error.strerror or error)


def _prepare(db: sqlite3.Connection, path: Path, fresh: bool) -> None:
    if not fresh:
        check_pages(db, path)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if not fresh and version < len(MIGRATIONS):
        back_up(db, path)
    if fresh:
        db.execute(f"PRAGMA application_id = {PERSONAL_ID}")
    for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
        _apply(db, number, migrate)


def _apply(db: sqlite3.Connection, number: int, migrate: Callable[[sqlite3.Connection], None]) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute(
            "CREATE TABLE IF NOT EXISTS migration"
            " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)"
        )
        migrate(db)
        applied = datetime.now(UTC).isoformat(timespec="seconds")
        db.execute("INSERT INTO migration VALUES (?, ?, ?)", (number, migrate.__name__, applied))
        db.execute(f"PRAGMA user_version = {number}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def backups(path: Path) -> list[Path]:
    """The backups of a personal file, oldest first."""
    return sorted((path.parent / "backups").glob(f"{path.stem}-*{path.suffix}"))


def back_up(db: sqlite3.Connection, path: Path) -> Path:
    """Copy the whole file into the folder of backups beside it, and drop the oldest ones over KEPT."""
    folder = path.parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{path.stem}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{path.suffix}"
    draft = target.with_suffix(".part")
    with closing(sqlite3.connect(draft)) as copy:
        db.backup(copy)
    os.replace(draft, target)
    for old in backups(path)[:-KEPT]:
        old.unlink()
    return target
