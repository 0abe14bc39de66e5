# SPDX-License-Identifier: MIT
"""Which films are selected, as a set of films.

Qt keeps ranges of rows. As long as they are few they are also kept so, for screen readers and the keyboard; a million
films selected here and there would be a million ranges, and Qt would be busy with them for minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Signal

from laufbild.core.model.fields import COLUMNS

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.ui.films_table.table_model import TableModel

_Flag = QItemSelectionModel.SelectionFlag
#: Films up to which a selection stands row by row in Qt's model as well.
_FEW = 200


class FilmSelection(QItemSelectionModel):
    """`films` are selected, whether they are shown or not; `films_changed` follows what the user selects."""

    films_changed = Signal()

    def __init__(self, model: TableModel) -> None:
        super().__init__(model)
        self._table = model
        self._films: BitMap | None = None
        self._before: BitMap | None = None
        self._resetting = False

    @property
    def films(self) -> BitMap:
        return _no_films() if self._films is None else self._films

    def shown(self) -> BitMap:
        """The selected films among those that are shown."""
        return self.films & self._table.ids.films if self._films else _no_films()

    def has_row(self, row: int) -> bool:
        return bool(self._films) and self._table.number(row) in self.films

    def select(
        self, chosen: QItemSelection | QModelIndex | QPersistentModelIndex, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        if not isinstance(chosen, QItemSelection):
            chosen = QItemSelection(chosen, chosen) if chosen.isValid() else QItemSelection()
        super().select(chosen, command)
        if self._resetting or command == _Flag.NoUpdate:
            return
        if command & _Flag.Clear:
            self._before = _no_films()
        elif not command & _Flag.Current:  # else the rows chosen last are only chosen otherwise
            self._before = self.shown()
        before = _no_films() if self._before is None else self._before
        self._films = _changed(before, self._films_of(chosen), command)
        self.films_changed.emit()

    def _films_of(self, chosen: QItemSelection) -> BitMap:
        films = _no_films()
        for place in range(chosen.size()):
            films |= self._table.films_between(chosen.at(place).top(), chosen.at(place).bottom())
        return films

    def reset(self) -> None:
        """Qt's rows have become others; the films stay selected."""
        self._resetting = True
        super().reset()
        self._resetting = False

    def set_films(self, films: BitMap) -> None:
        self._films = self._before = films
        self.show_rows()
        self.films_changed.emit()

    def show_rows(self) -> None:
        """Tell Qt which rows are selected now, where they are few or all."""
        rows = self._rows()
        self._resetting = True
        super().select(rows, _Flag.ClearAndSelect)
        self._resetting = False

    def _rows(self) -> QItemSelection:
        selection = QItemSelection()
        ids, films = self._table.ids, self.shown()
        if films and len(films) == len(ids):
            self._add(selection, 0, len(ids) - 1)
        elif len(films) <= _FEW:
            for row in sorted(row for film in films if (row := self._table.row_of(film)) is not None):
                self._add(selection, row, row)
        return selection

    def _add(self, selection: QItemSelection, first: int, last: int) -> None:
        selection.select(self._table.index(first, 0), self._table.index(last, len(COLUMNS) - 1))


def _no_films() -> BitMap:
    from pyroaring import BitMap

    return BitMap()


def _changed(before: BitMap, chosen: BitMap, command: QItemSelectionModel.SelectionFlag) -> BitMap:
    if command & _Flag.Toggle:
        return before ^ chosen
    if command & _Flag.Select:
        return before | chosen
    return before - chosen if command & _Flag.Deselect else before
