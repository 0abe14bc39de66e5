# SPDX-License-Identifier: MIT
"""The tables and indexes of a personal file by its version, and nothing else: no triggers, no views of others.

Whatever else stands in a file is run by SQLite when the file is read or written. It is looked for before anything is
read, and the sentence names it: whoever added an index with another program can remove it with that.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from laufbild.core.files.file_header import NEWER
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, reading
from laufbild.core.personal import migrations
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

ALTERED = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} cannot be opened: another program has added “{name}” to it. Please remove that with the program that added "
    "it, or restore a backup.",
)
#: The highest number of a row; higher ones leave no room for new rows.
HIGHEST = 2**53
#: Characters of a foreign name that are shown.
_SHOWN = 60
#: Views and triggers of a file may do nothing before they are found, and cells must lie in their pages.
_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 1_000),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)
#: By table, whether a number of a row is out of its bounds. They are counted on from, so that they must stay below.
_TOO_HIGH = {
    "viewing": "id < 0 OR id > :most",
    "step": "number < 0 OR number > :most",
    "own_film": "number < 0 OR number > :most",
    "view": "id < 0 OR id > :most OR typeof(position) <> 'integer' OR position < 0 OR position > :most",
    "sqlite_sequence": "typeof(seq) <> 'integer' OR seq < 0 OR seq > :most",
}
_Part = tuple[str, str, str, str | None]


def check_layout(db: sqlite3.Connection, path: Path) -> None:
    """Raise CatalogueError for a file with other tables than its version has, or numbers that have come to their end.

    The connection runs nothing that stands in the file from then on.
    """
    for limit, most in _LIMITS:
        db.setlimit(limit, most)
    with reading(path):
        for pragma in _PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        db.execute("BEGIN")  # another program may be migrating it
        try:
            _check(db, path)
        finally:
            db.execute("ROLLBACK")


def _check(db: sqlite3.Connection, path: Path) -> None:
    version = migrations.version_of(db)
    if not 0 <= version <= len(migrations.MIGRATIONS):
        raise CatalogueError(NEWER, path=path)
    expected = _parts(migrations.MIGRATIONS[:version])
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?", (len(expected) + 1,))
    _compare(rows.fetchall(), expected, path)
    tables = {name for _, name, _, _ in expected}
    for table, condition in _TOO_HIGH.items():
        if table in tables and db.execute(f"SELECT 1 FROM {table} WHERE {condition}", {"most": HIGHEST}).fetchone():
            raise CatalogueError(DAMAGED, path=path)


@lru_cache
def _parts(applied: tuple[migrations.Migration, ...]) -> frozenset[_Part]:
    """What the schema of a file holds after these migrations."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrations.apply(db, applied)
        return frozenset(db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def _compare(found: list[_Part], expected: frozenset[_Part], path: Path) -> None:
    if len(found) == len(expected) and set(found) == expected:
        return
    known = {name for _, name, _, _ in _parts(migrations.MIGRATIONS)}  # ours in a wrong version is nothing to remove
    foreign = sorted(str(name) for _, name, _, _ in found if name not in known)
    if foreign:
        raise CatalogueError(ALTERED, path=path, name=foreign[0][:_SHOWN])
    raise CatalogueError(DAMAGED, path=path)
