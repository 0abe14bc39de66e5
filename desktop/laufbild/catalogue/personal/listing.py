# SPDX-License-Identifier: MIT
"""Lists that were brought in, saved views, and how columns of a table were mapped, in the personal file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from laufbild.catalogue import bounds
from laufbild.catalogue.personal import rows
from laufbild.catalogue.personal.store import Store
from laufbild.catalogue.personal.tables import LISTING, OWN_LIST, VIEW
from laufbild.catalogue.personal.values import Change, Listing, OwnList, View

_LISTING_COLUMNS = ", ".join(LISTING.columns)


class ListStore(Store):
    """Lists are named by keys, views by numbers."""

    # --- Lists --------------------------------------------------------------------------------------------

    def own_lists(self) -> list[OwnList]:
        """The lists that were brought in, the latest last."""
        with self._reading() as db:
            columns = ", ".join(OWN_LIST.columns)
            found = db.execute(f"SELECT {columns} FROM own_list ORDER BY imported, key").fetchall()
            return [rows.own_list(*row) for row in found]

    def listings(self, key: str) -> list[Listing]:
        """What the own lists say of a film."""
        with self._reading() as db:
            where = "WHERE film = ? ORDER BY list, place"
            found = db.execute(f"SELECT {_LISTING_COLUMNS} FROM listing {where}", (key,)).fetchall()
            return [rows.listing(*row) for row in found]

    def listings_of(self, list_key: str) -> list[Listing]:
        """What one own list says, in its order."""
        with self._reading() as db:
            where = "WHERE list = ? ORDER BY place"
            found = db.execute(f"SELECT {_LISTING_COLUMNS} FROM listing {where}", (list_key,)).fetchall()
            return [rows.listing(*row) for row in found]

    def add_list(self, own_list: OwnList, listings: Iterable[Listing], *, title: str = "") -> Change:
        """Add a list with what it says, in its order; one that is there under the key is replaced."""
        key = own_list.key
        with self.step("list", title=title) as step:
            step.put(OWN_LIST, OWN_LIST.read(self.db, [key]), {(key,): tuple(own_list)})
            said = {(key, place): (key, place, *each[1:]) for place, each in enumerate(listings, 1)}
            step.put(LISTING, LISTING.read(self.db, [key]), said)
        return step.change

    def delete_list(self, key: str, *, title: str = "") -> Change:
        with self.step("list deleted", title=title) as step:
            step.put(OWN_LIST, OWN_LIST.read(self.db, [key]), {})
            step.put(LISTING, LISTING.read(self.db, [key]), {})
        return step.change

    # --- Views --------------------------------------------------------------------------------------------

    def views(self) -> list[View]:
        """The saved views in the user's order."""
        with self._reading() as db:
            found = db.execute("SELECT id, name, line, shortcut, position FROM view ORDER BY position, id").fetchall()
            return [rows.view(*row) for row in found]

    def add_view(self, name: str, line: str, shortcut: str = "", *, title: str = "") -> Change:
        """Add a view after the others; it is the last of `views` then."""
        with self.step("view", title=title) as step:
            id = VIEW.next_number(self.db)
            (last,) = self.db.execute("SELECT coalesce(max(position), 0) FROM view").fetchone()
            position = min(last + 1, bounds.NUMBERS[1])  # views at the same place are in the order of their ids
            step.put(VIEW, {}, {(id,): (id, name, line, shortcut, position)})
        return step.change

    def change_view(self, view: View, *, title: str = "") -> Change:
        """Have other values for the view with this id, its position among them; nothing where there is none."""
        with self.step("view", title=title) as step:
            before = VIEW.read(self.db, [view.id])
            step.put(VIEW, before, {key: tuple(view) for key in before})
        return step.change

    def move_view(self, id: int, place: int, *, title: str = "") -> Change:
        """Have a view at a place among the others, counted from 0."""
        with self.step("view", title=title) as step:
            there = [tuple(view) for view in self.views()]
            moved = [row for row in there if row[0] == id]
            others = [row for row in there if row[0] != id]
            order = [*others[:place], *moved, *others[place:]]
            after = {row[:1]: (*row[:4], position) for position, row in enumerate(order, 1)}
            step.put(VIEW, {row[:1]: row for row in there}, after)
        return step.change

    def delete_view(self, id: int, *, title: str = "") -> Change:
        with self.step("view deleted", title=title) as step:
            step.put(VIEW, VIEW.read(self.db, [id]), {})
        return step.change

    # --- Mappings -----------------------------------------------------------------------------------------

    def mapping(self, headings: str) -> Any:
        """What was remembered for a table with these headings, or None; see `remember_mapping`."""
        with self._reading() as db:
            row = db.execute("SELECT headings, value FROM mapping WHERE headings = ?", (headings,)).fetchone()
            return row and rows.mapping(*row)[1]

    def mappings(self) -> dict[str, Any]:
        """All that was remembered of tables, by the hashes of their headings."""
        with self._reading() as db:
            found = db.execute("SELECT headings, value FROM mapping ORDER BY headings").fetchall()
            return dict(rows.mapping(*row) for row in found)

    def remember_mapping(self, headings: str, value: Any) -> None:
        """Remember something that JSON can hold under the hash of a table's headings; no step of the journal."""
        stored = bounds.packed(value)
        with self.step("import"):
            self.db.execute("INSERT OR REPLACE INTO mapping VALUES (?, ?)", (bounds.text(headings), stored))
