# SPDX-License-Identifier: MIT
"""Imported lists in the personal file, and how the columns of tables were mapped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from laufbild.core.model import bounds
from laufbild.core.personal import rows
from laufbild.core.personal.tables import LISTING, OWN_LIST
from laufbild.core.personal.values import Change, Listing, OwnList

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile

_LISTING_COLUMNS = ", ".join(LISTING.columns)


class ImportedLists:
    """Lists that were imported, by their keys, and how the columns of tables were mapped."""

    def __init__(self, file: PersonalFile) -> None:
        self._file = file

    # --- Lists --------------------------------------------------------------------------------------------

    def all(self) -> list[OwnList]:
        """The imported lists, the latest last."""
        with self._file.reading() as db:
            columns = ", ".join(OWN_LIST.columns)
            found = db.execute(f"SELECT {columns} FROM own_list ORDER BY imported, key").fetchall()
            return [rows.own_list(*row) for row in found]

    def listings(self, key: str) -> list[Listing]:
        """What the own lists say of a film."""
        with self._file.reading() as db:
            where = "WHERE film = ? ORDER BY list, place"
            found = db.execute(f"SELECT {_LISTING_COLUMNS} FROM listing {where}", (key,)).fetchall()
            return [rows.listing(*row) for row in found]

    def films_of(self, list_key: str) -> list[Listing]:
        """What one own list says, in its order."""
        with self._file.reading() as db:
            where = "WHERE list = ? ORDER BY place"
            found = db.execute(f"SELECT {_LISTING_COLUMNS} FROM listing {where}", (list_key,)).fetchall()
            return [rows.listing(*row) for row in found]

    def add(self, own_list: OwnList, listings: Iterable[Listing], *, title: str = "") -> Change:
        """Add a list with what it says, in its order; one that is there under the key is replaced."""
        key = own_list.key
        with self._file.step("list", title=title) as step:
            step.put(OWN_LIST, OWN_LIST.read(self._file.db, [key]), {(key,): tuple(own_list)})
            said = {(key, place): (key, place, *each[1:]) for place, each in enumerate(listings, 1)}
            step.put(LISTING, LISTING.read(self._file.db, [key]), said)
        return step.change

    def delete(self, key: str, *, title: str = "") -> Change:
        with self._file.step("list deleted", title=title) as step:
            step.put(OWN_LIST, OWN_LIST.read(self._file.db, [key]), {})
            step.put(LISTING, LISTING.read(self._file.db, [key]), {})
        return step.change

    # --- Mappings -----------------------------------------------------------------------------------------

    def mapping(self, headings: str) -> Any:
        """What was remembered for a table with these headings, or None; see `remember_mapping`."""
        with self._file.reading() as db:
            row = db.execute("SELECT headings, value FROM mapping WHERE headings = ?", (headings,)).fetchone()
            return row and rows.mapping(*row)[1]

    def mappings(self) -> dict[str, Any]:
        """All that was remembered of tables, by the hashes of their headings."""
        with self._file.reading() as db:
            found = db.execute("SELECT headings, value FROM mapping ORDER BY headings").fetchall()
            return dict(rows.mapping(*row) for row in found)

    def remember_mapping(self, headings: str, value: Any) -> None:
        """Remember something that JSON can hold under the hash of a table's headings; no step of the journal."""
        stored = bounds.packed(value)
        with self._file.step("import"):
            self._file.db.execute("INSERT OR REPLACE INTO mapping VALUES (?, ?)", (bounds.text(headings), stored))
