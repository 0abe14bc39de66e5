# SPDX-License-Identifier: MIT
"""Reads all of a personal file, to the last row and the last step of the journal, and counts what is there."""

from __future__ import annotations

import sqlite3

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.personal.integrity import UNREADABLE, Fault, faults
from laufbild.core.personal.personal_file import PersonalFile

#: Faults that are named at most.
_NAMED = 1_000
#: What is counted, and where.
_COUNTED = {
    "marks": "SELECT count(*) FROM"
    " (SELECT film FROM mark UNION SELECT film FROM own_tag UNION SELECT film FROM viewing)",
    "own films": "SELECT count(*) FROM own_film",
    "corrections": "SELECT count(DISTINCT film) FROM correction",
    "lists": "SELECT count(*) FROM own_list",
    "views": "SELECT count(*) FROM view",
    "steps": "SELECT count(*) FROM step",
}


class UnsoundError(CatalogueError):
    """A file with rows that no reader can read; `faults` are all of them, or the first thousand."""

    def __init__(self, path: object, found: list[Fault]) -> None:
        super().__init__(UNREADABLE, path=path, place=found[0].place)
        self.faults = found


def check(file: PersonalFile) -> dict[str, int]:
    """How many marked films, own films, corrected films, lists, views and steps there are.

    Raises CatalogueError where anything cannot be read, UnsoundError where that can be named. It is slower than an
    opening, which looks at the pages only.
    """
    with file.at_one_moment():
        found = faults(file.db, _NAMED)
        if found and not isinstance(found[0].error, sqlite3.Error):
            raise UnsoundError(file.path, found)
        if found or file.db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise CatalogueError(DAMAGED, path=file.path)
        return {name: file.db.execute(statement).fetchone()[0] for name, statement in _COUNTED.items()}
