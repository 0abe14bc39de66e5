# SPDX-License-Identifier: MIT
"""A film of the catalogue with the user's values in the place of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from laufbild.core.codec.film_cells import film_of, row_of
from laufbild.core.model.film import Film

#: The values of the field evidence.
EVIDENCES = ("listed", "documented")
#: Fields that cannot be corrected: they name the film for ever.
_FIXED = ("key", "added")
_ANY_FILM = Film(0, "film", EVIDENCES[0], "2026-11-22")


class Correction(NamedTuple):
    """The user's value of a field, and the catalogue's when it was corrected, as a complete export has them."""

    value: Any
    original: Any = None


def corrected(film: Film, corrections: Mapping[str, Correction]) -> Film:
    """A film with the user's values; a field whose value makes no sense is left as it was."""
    row = row_of(film)
    for field, said in corrections.items():
        if field in row and field not in _FIXED:
            cells = cells_for(field, said.value, row)
            if _make_sense(cells):
                row |= cells
    return film_of(row, film.id)


def _make_sense(cells: Mapping[str, str]) -> bool:
    from laufbild.core.codec.whole_films import whole_film

    return isinstance(whole_film({**row_of(_ANY_FILM), **cells}, EVIDENCES), Film)


def cell_of(value: Any) -> str:
    """A value as a cell of a complete export has it: 1985 → "1985", None → ""."""
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def cells_for(field: str, value: Any, row: Mapping[str, str]) -> dict[str, str]:
    """The cell of a field, and of a text also that of how it came about: a text of the user's is nobody else's."""
    cell, status = cell_of(value), f"{field}_status"
    if status not in row:
        return {field: cell}
    came_about = (row[status] or "translation") if field.startswith("title_") else "ours"
    return {field: cell, status: came_about if cell else ""}
