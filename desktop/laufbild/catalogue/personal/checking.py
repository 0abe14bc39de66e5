# SPDX-License-Identifier: MIT
"""Reads all of a personal file, to the last row and the last step of the journal, and counts what is there."""

from __future__ import annotations

import sqlite3

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.personal import journal
from laufbild.catalogue.personal.exchange import ExchangeStore
from laufbild.catalogue.schema import DAMAGED


class CheckedStore(ExchangeStore):
    """A personal file that can be asked whether all of it is sound."""

    def check(self) -> dict[str, int]:
        """How many marked films, own films, corrected films, lists, views and steps there are.

        Raises CatalogueError where anything cannot be read: slower than an opening, which looks at the pages only.
        """
        with self._at_one_moment():
            said = self.db.execute("PRAGMA integrity_check(1)").fetchone()
            if said != ("ok",):
                raise CatalogueError(DAMAGED, path=self.path)
            lists = self.own_lists()
            for each in lists:
                self.listings_of(each.key)
            self.mappings()
            return {
                "marks": sum(1 for _ in self.all_marks()),
                "own films": sum(1 for _ in self.own_films()),
                "corrections": len(self.corrections()),
                "lists": len(lists),
                "views": len(self.views()),
                "steps": _readable_steps(self.db),
            }


def _readable_steps(db: sqlite3.Connection) -> int:
    """How many steps there are; raises what `journal` does for one that cannot be turned round."""
    count = 0
    for (packed,) in db.execute("SELECT images FROM step"):
        journal.unpacked(packed)
        count += 1
    return count
