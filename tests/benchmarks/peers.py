# SPDX-License-Identifier: MIT
"""The peer of a click on a heading: a plain model of rows under QSortFilterProxyModel, as tables in Qt are made."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from benchmarks.moments import between, now

if TYPE_CHECKING:
    from benchmarks.actions import Stage

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = ("title_en", "title_de", "year", "discipline", "directors")


class Rows(QAbstractTableModel):
    """Rows of texts, all in memory."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def proxy_sort(stage: Stage, table: Path) -> dict[str, float]:
    """Seconds that the proxy takes to sort the films of a table by title; nothing is painted. `floor` as elsewhere."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = [tuple(row[name] for name in _COLUMNS) for row in csv.DictReader(file)]
    model = Rows(rows)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    floor = stage.watch.floor()
    begun = now()
    proxy.sort(0)
    return {"seconds": between(begun, now()), "floor": floor}
