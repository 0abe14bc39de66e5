# SPDX-License-Identifier: MIT
"""The facets as one list: a heading for each, and under it its values with their counts under the query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import FACETS, FIELDS
from laufbild.core.query.conditions import Condition
from laufbild.i18n.language import number, translate
from laufbild.ui.state.session import value_label

if TYPE_CHECKING:
    from laufbild.ui.state.session import Session

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FacetRow(NamedTuple):
    """A heading (no `value`), or a value with its count; `share` is its part of the facet's largest count.

    Of very many values only some are offered; then a last row, without a `value`, says how many `more` there are.
    """

    facet: str
    value: str = ""
    label: str = ""
    films: int = 0
    share: float = 0.0
    chosen: bool = False
    excluded: bool = False
    folded: bool = False
    more: int = 0

    @property
    def is_heading(self) -> bool:
        return not self.value and not self.more


class FacetModel(QAbstractListModel):
    def __init__(self, session: Session, folded: list[str]) -> None:
        super().__init__()
        self._session = session
        self.folded = [name for name in folded if name in FIELDS]
        self.rows: list[FacetRow] = []

    def refresh(self) -> None:
        """Read counts and names again; where the rows stay the same ones, only their contents change."""
        rows = self._read_rows()
        if [(row.facet, row.value) for row in rows] == [(row.facet, row.value) for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _read_rows(self) -> list[FacetRow]:
        try:
            return [row for facet in FACETS for row in self._facet(facet.name)]
        except CatalogueError as error:
            self._session.tell(error)
            return []

    def toggle_folded(self, name: str) -> None:
        if name in self.folded:
            self.folded.remove(name)
        else:
            self.folded.append(name)
        self.refresh()

    def heading(self, name: str) -> QModelIndex:
        return self.index(next(place for place, row in enumerate(self.rows) if row.facet == name))

    def _more(self, name: str, offered: int) -> list[FacetRow]:
        more = self._session.library.value_count(name) - offered
        label = translate("Facets", "%n more: search for one…", None, more)
        return [FacetRow(name, label=label, more=more)] if more else []

    def _facet(self, name: str) -> list[FacetRow]:
        counts = self._session.counts.get(name)
        if not counts:
            return []
        heading = FacetRow(name, label=translate("Fields", FIELDS[name].label), folded=name in self.folded)
        if heading.folded:
            return [heading]
        chosen, excluded = self._session.query.chosen(name), self._session.query.excluded(name)
        without = excluded.node if excluded else None
        most = max(counts.values()) or 1
        values = [
            FacetRow(
                name,
                value,
                value_label(self._session, name, value),
                count,
                count / most,
                chosen is not None and value in chosen.values,
                isinstance(without, Condition) and value in without.values,
            )
            for value, count in counts.items()
        ]
        return [heading, *values, *self._more(name, len(counts))]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None


def _spoken(row: FacetRow) -> str:
    if not row.value:
        return row.label
    if row.excluded:
        return translate("Facets", "{value}, excluded").format(value=row.label)
    films = translate("Facets", "%n film(s)", None, row.films)
    if row.chosen:
        return translate("Facets", "{value}, {films}, chosen").format(value=row.label, films=films)
    return f"{row.label}, {films}"


def shown_count(row: FacetRow) -> str:
    return number(row.films)
