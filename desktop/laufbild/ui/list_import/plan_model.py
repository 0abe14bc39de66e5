# SPDX-License-Identifier: MIT
"""The rows of an import as a table: what stands in a list and what becomes of it, put into words when it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from laufbild.core.lists.import_plan import (
    MATCHED,
    NEW,
    SKIPPED,
    Plan,
)
from laufbild.i18n.language import translate
from laufbild.ui.list_import import plan_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from laufbild.core.lists.import_plan import Row
    from laufbild.core.lists.matching import Match

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
STATUS, TITLE, YEAR, BECOMES, LIKENESS, MARKS = range(6)
COLUMNS = 6
#: Characters of a cell that are shown.
_LONGEST = 600
_Role = Qt.ItemDataRole
_TIPS = (_Role.ToolTipRole, _Role.AccessibleTextRole)


class Decision(NamedTuple):
    """What becomes of the row at a place of a plan."""

    place: int
    status: str
    match: Match | None = None


class PlanModel(QAbstractTableModel):
    """Shows the rows of a plan that pass a filter; `decided` follows every decision about some.

    A row that is decided stays until the filter is chosen anew, so that nothing moves under the mouse. `rating_of`
    gives the rating that a film has so far, by its number.
    """

    decided = Signal()

    def __init__(self, rating_of: Callable[[int], int | None]) -> None:
        super().__init__()
        self._rating_of = rating_of
        self.plan = Plan((), [])
        self._places: Sequence[int] = ()
        self._by_hand: set[int] = set()

    # --- What is shown ------------------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        self.beginResetModel()
        self.plan, self._places = plan, range(len(plan.rows))
        self._by_hand = set()
        self.endResetModel()
        self.decided.emit()

    def filter(self, status: str, text: str) -> None:
        """Show the rows of a status, "" for all, that have a text in their title or in that of their film."""
        self.beginResetModel()
        self._places = self._found(status, text.strip().casefold())
        self.endResetModel()

    def _found(self, status: str, text: str) -> Sequence[int]:
        rows = self.plan.rows
        if not status and not text:
            return range(len(rows))
        places = (place for place, row in enumerate(rows) if not status or row.status == status)
        return [place for place in places if not text or text in _sought_in(rows[place])]

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        self._tell_all()

    def _tell_all(self) -> None:
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, COLUMNS - 1))

    def row_at(self, shown: int) -> Row:
        return self.plan.rows[self._places[shown]]

    # --- Deciding -----------------------------------------------------------------------------------------

    def take(self, shown: int, match: Match) -> None:
        """Have a row that is shown be about a film that is there."""
        self._decide([self._places[shown]], MATCHED, match)

    def add(self, shown: Iterable[int]) -> None:
        """Have rows that are shown be about new films."""
        self._decide([self._places[each] for each in shown], NEW)

    def leave_out(self, shown: Iterable[int]) -> None:
        self._decide([self._places[each] for each in shown], SKIPPED)

    def decisions(self) -> list[Decision]:
        """What was decided by hand."""
        rows = self.plan.rows
        return [Decision(place, rows[place].status, rows[place].match) for place in sorted(self._by_hand)]

    def decide_again(self, decisions: Iterable[Decision]) -> None:
        """Decide as it was done for the same list before it was read anew."""
        for place, status, match in decisions:
            if place < len(self.plan.rows):
                self._decide([place], status, match)

    def _decide(self, places: Sequence[int], status: str, match: Match | None = None) -> None:
        """Other rows of the same films change with these."""
        for place in places:
            if match:
                self.plan.take(place, match)
            elif status == NEW:
                self.plan.add(place)
            else:
                self.plan.leave_out(place)
        self._by_hand.update(places)
        self._tell_all()
        self.decided.emit()

    # --- Qt -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self._text(self.row_at(index.row()), index.column())
        if role in _TIPS:
            return self._explained(index, role)
        if role == _Role.ForegroundRole and self.row_at(index.row()).status == SKIPPED:
            return QGuiApplication.palette().placeholderText()
        return None

    def _text(self, row: Row, column: int) -> str:
        """What stands in a cell, in one line."""
        if column == MARKS:
            known = row.match if row.status == MATCHED and row.entry and row.entry.marks.rating else None
            text = plan_texts.marks_text(row, self._rating_of(known.number) if known else None)
        else:
            text = TEXTS[column](row)
        return " ".join(text[:_LONGEST].split())

    def _explained(self, index: _Index, role: int) -> str:
        """What a cell says when the mouse rests on it, or aloud: all of it, with both scales of a rating in words."""
        row, column = self.row_at(index.row()), index.column()
        text = self._text(row, column)
        if column == MARKS and row.entry and row.entry.marks.rating:
            spoken = plan_texts.rating_spoken(row.entry.rated, row.entry.marks.rating)
            text = f"{text} ({spoken})"
        if role == _Role.AccessibleTextRole or not text:
            return text
        from html import escape

        return f"<p>{escape(text)}</p>"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return headings()[section]
        return None


def headings() -> tuple[str, ...]:
    return (
        translate("BringIn", "Film is"),
        translate("BringIn", "Title in the list"),
        translate("BringIn", "Year"),
        translate("BringIn", "Becomes"),
        translate("BringIn", "Found by"),
        translate("BringIn", "Brings along"),
    )


TEXTS = {
    STATUS: plan_texts.status_text,
    TITLE: plan_texts.title_text,
    YEAR: plan_texts.year_text,
    BECOMES: plan_texts.becomes,
    LIKENESS: plan_texts.likeness_of,
}


def _sought_in(row: Row) -> str:
    return f"{plan_texts.title_text(row)}\n{row.match.title if row.match else ''}".casefold()


def films_in(plan: Plan, statuses: Sequence[str] = (MATCHED, NEW)) -> int:
    """How many films are imported that are of these statuses: rows of the same one count once."""
    films: set[object] = set()
    for place, row in enumerate(plan.rows):
        if row.entry and row.status in statuses:
            films.add(row.match.key if row.match else place if row.same_as is None else row.same_as)
    return len(films)
