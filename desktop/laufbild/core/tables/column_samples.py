# SPDX-License-Identifier: MIT
"""What the cells of a column tell together: in which order its dates have day and month."""

from __future__ import annotations

from laufbild.core.codec.cell_dates import DayOrder, order_hint
from laufbild.core.model.fields import DAY, names_of_shape
from laufbild.core.tables.mapping import Mapping
from laufbild.core.tables.table_file import Table

#: Rows that are looked at; more only while a column has dates that can be read in two ways.
SAMPLE = 1000
_DATED = frozenset((*names_of_shape(DAY), "added", "seen"))


def day_orders(table: Table, mapping: Mapping, language: str) -> dict[str, DayOrder]:
    """The order of day and month in each column of dates, by its field; where none tells it, that of the language."""
    places = {to.field: place for place, to in enumerate(mapping.targets) if to and to.field in _DATED}
    if mapping.complete or not places:
        return {}
    certain: dict[str, DayOrder] = {}
    is_open: set[str] = set()
    for number, row in enumerate(table.rows()):
        if number >= SAMPLE and not is_open:
            break
        for field in places.keys() - certain.keys() if not row.problem else ():
            hint = order_hint(row.cells[places[field]])
            if hint and hint.certain:
                certain[field] = hint
                is_open.discard(field)
            elif hint:
                is_open.add(field)
    usual = DayOrder((language or mapping.language) == "en", certain=False)
    return {**dict.fromkeys(is_open, usual), **certain}
