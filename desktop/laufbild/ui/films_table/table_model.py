# SPDX-License-Identifier: MIT
"""The answer as a table: a row a film, a column a field; films are read when their rows are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import COLUMNS, NUMBER, TAG
from laufbild.i18n.language import translate
from laufbild.ui.state.row_cells import Cell, cell
from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.model.film import Film
    from laufbild.ui.state.session import Session

#: Gives the Cell of an index.
CELL = Qt.ItemDataRole.UserRole + 1
#: Rows that are read together: those that follow are looked at next, most of all after a jump.
_TOGETHER = 28
#: Cells that are remembered: some dozen windows of them.
_MOST_CELLS = 5_000
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._cells: dict[tuple[int, int], Cell] = {}
        self._numbers: dict[int, int] = {}
        self._films: dict[int, Film] = {}
        #: What tags look like in a column: many films have the same ones.
        self._tags: dict[tuple[int, object], Cell] = {}
        self._fields: frozenset[str] = frozenset()
        self.ids = session.found.ids
        self._sought = session.sought
        self._reader = session.reader
        session.answered.connect(self._show)

    def _show(self) -> None:
        self.beginResetModel()
        self._cells.clear()
        self._numbers.clear()
        self._films.clear()
        self._tags.clear()
        self.ids = self._session.found.ids
        self._sought = self._session.sought
        self._reader = self._session.reader
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        found = self._cells.get((row, column))
        if found is None:
            if len(self._cells) >= _MOST_CELLS:
                self._cells.clear()
            found = self._cells[row, column] = self._read_cell(row, column)
        return found

    def _read_cell(self, row: int, column: int) -> Cell:
        try:
            film = self._film(row, COLUMNS[column].name)
        except CatalogueError as error:
            self._session.tell(error)
            return Cell("")
        field = COLUMNS[column]
        if field.kind != TAG:
            return cell(film, field, self._reader, self._sought)
        raw = field.raw(film)
        tags = column, tuple(raw) if isinstance(raw, list) else raw
        if tags not in self._tags:
            if len(self._tags) >= _MOST_CELLS:
                self._tags.clear()
            self._tags[tags] = cell(film, field, self._reader, self._sought)
        return self._tags[tags]

    def _film(self, row: int, field: str) -> Film:
        """The film of a row, with the fields that are painted: most films are only passed by."""
        if field not in self._fields:
            self._fields |= {field, "title"} if field in ("other_titles", "original") else {field}
            self._films.clear()
        if row not in self._films:
            if len(self._films) >= _MOST_CELLS:
                self._films.clear()
            numbers = self.ids[row : row + _TOGETHER]
            films = self._session.library.glimpses(numbers, self._fields)
            self._films |= dict(zip(range(row, row + _TOGETHER), films, strict=False))
        return self._films[row]

    def number(self, row: int) -> int:
        """The id of the film in a row; 0, which no film has, where that cannot be read."""
        found = self._numbers.get(row)
        if found is None:
            if len(self._numbers) >= _MOST_CELLS:
                self._numbers.clear()
            try:
                found = self._numbers[row] = self.ids[row]
            except CatalogueError as error:
                self._session.tell(error)
                return 0
        return found

    def row_of(self, film: int) -> int | None:
        """The row of a film; None where it is not shown, or that cannot be read."""
        try:
            return self.ids.row_of(film)
        except CatalogueError as error:
            self._session.tell(error)
            return None

    def films_between(self, first: int, last: int) -> BitMap:
        """The films of some rows; none where they cannot be read."""
        try:
            return self.ids.between(first, last)
        except CatalogueError as error:
            self._session.tell(error)
            return type(self.ids.films)()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.cell(index.row(), index.column()).text)
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[index.column()].kind == NUMBER:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Fields", COLUMNS[section].label)
        return None
