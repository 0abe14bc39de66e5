# SPDX-License-Identifier: MIT
"""Copies of the personal file, in a folder beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

#: So many backups are kept.
KEPT = 10


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
