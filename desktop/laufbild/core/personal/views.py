# SPDX-License-Identifier: MIT
"""Saved views in the personal file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.model import bounds
from laufbild.core.personal import rows
from laufbild.core.personal.tables import VIEW
from laufbild.core.personal.values import Change, SavedView

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile


class PersonalViews:
    """The saved views, each with a number as its id."""

    def __init__(self, file: PersonalFile) -> None:
        self._file = file

    def all(self) -> list[SavedView]:
        """The saved views in the user's order."""
        with self._file.reading() as db:
            found = db.execute("SELECT id, name, line, shortcut, position FROM view ORDER BY position, id").fetchall()
            return [rows.view(*row) for row in found]

    def add(self, name: str, line: str, shortcut: str = "", *, title: str = "") -> Change:
        """Add a view after the others; it is the last of `views` then."""
        with self._file.step("view", title=title) as step:
            id = VIEW.next_number(self._file.db)
            (last,) = self._file.db.execute("SELECT coalesce(max(position), 0) FROM view").fetchone()
            position = min(last + 1, bounds.NUMBERS[1])  # views at the same place are in the order of their ids
            step.put(VIEW, {}, {(id,): (id, name, line, shortcut, position)})
        return step.change

    def change(self, view: SavedView, *, title: str = "") -> Change:
        """Replace the values of the view with this id, its position included; nothing happens where there is none."""
        with self._file.step("view", title=title) as step:
            before = VIEW.read(self._file.db, [view.id])
            step.put(VIEW, before, {key: tuple(view) for key in before})
        return step.change

    def move(self, id: int, place: int, *, title: str = "") -> Change:
        """Move a view to a place among the others, counted from 0."""
        with self._file.step("view", title=title) as step:
            there = [tuple(view) for view in self.all()]
            moved = [row for row in there if row[0] == id]
            others = [row for row in there if row[0] != id]
            order = [*others[:place], *moved, *others[place:]]
            after = {row[:1]: (*row[:4], position) for position, row in enumerate(order, 1)}
            step.put(VIEW, {row[:1]: row for row in there}, after)
        return step.change

    def delete(self, id: int, *, title: str = "") -> Change:
        with self._file.step("view deleted", title=title) as step:
            step.put(VIEW, VIEW.read(self._file.db, [id]), {})
        return step.change
