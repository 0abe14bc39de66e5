# SPDX-License-Identifier: MIT
"""The table of films: selection, current film and scroll are kept by film, whatever happens to the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView

from laufbild.core.model.fields import COLUMNS, NUMBER
from laufbild.i18n.language import translate
from laufbild.ui.films_table.film_selection import FilmSelection
from laufbild.ui.films_table.prefetch import Prefetch
from laufbild.ui.films_table.table_delegate import PADDING, TableDelegate
from laufbild.ui.films_table.table_header import TableHeader
from laufbild.ui.films_table.table_model import TableModel
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import SCROLL_BAR, scroll_bar_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours

_NARROWEST = 0.5
_Flag = QItemSelectionModel.SelectionFlag


class TableView(Coloured, QTableView):
    """`selection_changed` follows every change of the selection, `opened` a double click or Enter on a film.

    `film_chosen` follows when the user goes to a film; another answer may lead to one, too, but nobody chose it.
    """

    selection_changed = Signal()
    opened = Signal()
    film_chosen = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._table = TableModel(session)
        self._table.setParent(self)
        self._kept_current: int | None = None
        self._looked_at: int | None = None
        self._anchor: tuple[int, int] | None = None
        self._kept_anchor: tuple[int, int] | None = None
        self._away = False
        self._restoring = False
        self.selection = FilmSelection(self._table)
        self._delegate = TableDelegate(self.selection.has_row)
        self.header = TableHeader()
        self._set_up()
        self.setModel(self._table)
        self.setSelectionModel(self.selection)
        self._table.modelAboutToBeReset.connect(self._keep)
        self._table.modelReset.connect(self._restore)
        self._prefetch = Prefetch(self, self._table, lambda: session.busy)
        self.selection.films_changed.connect(self._selection_moved)
        self.selection.currentRowChanged.connect(self._current_moved)
        self.header.sort_asked.connect(lambda name, adding: session.sort_by(name, adding=adding))
        self.header.columns_changed.connect(self._find_first_column)
        self.doubleClicked.connect(self.opened)
        self.retranslate()

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.verticalHeader().setMinimumSectionSize(self._delegate.row_height)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setFixedWidth(SCROLL_BAR)
        self.horizontalScrollBar().setFixedHeight(SCROLL_BAR)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def retranslate(self) -> None:
        self.setAccessibleName(translate("Table", "Films"))
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def set_colours(self, colours: Colours) -> None:
        self._delegate.set_colours(colours)
        self.style_scroll_bars(colours)
        self.viewport().update()

    def style_scroll_bars(self, colours: Colours) -> None:
        """Make the scroll bars slim; not in the first frame, which a style sheet would hold up."""
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setStyleSheet(scroll_bar_style(colours))

    # --- Columns ------------------------------------------------------------------------------------------

    def show_columns(self, names: list[str], widths: dict[str, int], room: int) -> None:
        """Show these columns as wide as they were kept; with none given the usual ones, shared out over the room."""
        shown = names or [field.name for field in COLUMNS if field.shown]
        letter = QFontMetrics(self.font()).averageCharWidth()
        usual = {field.name: field.width * letter + 2 * PADDING for field in COLUMNS}
        if not names:
            rigid = [field.name for field in COLUMNS if field.kind == NUMBER]
            elastic = sum(usual[name] for name in shown if name not in rigid)
            spread = max(_NARROWEST, (room - 14 - sum(usual[name] for name in shown) + elastic) / elastic)
            usual = {name: width if name in rigid else int(width * spread) for name, width in usual.items()}
        with QSignalBlocker(self.header):
            for section, field in enumerate(COLUMNS):
                self.header.resizeSection(section, widths.get(field.name) or usual[field.name])
        self.header.show_columns(shown)

    def column_widths(self) -> dict[str, int]:
        return {name: self.columnWidth(section_of(name)) for name in self.header.shown_columns()}

    def _find_first_column(self) -> None:
        self._delegate.first_column = section_of(self.header.shown_columns()[0])
        self.viewport().update()

    # --- Films --------------------------------------------------------------------------------------------

    def selected_ids(self) -> Sequence[int]:
        """The selected films that are shown, in the order of the table."""
        shown, session = self.selection.shown(), self._session
        return session.library.ordered(shown, session.shown.order, session.shown.language) if shown else ()

    def select_none(self) -> None:
        self.selection.select(QItemSelection(), _Flag.Clear)

    def invert_selection(self) -> None:
        self.selection.set_films(self._table.ids.films - self.selection.films)

    def selectionCommand(self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None) -> _Flag:
        """A right click on a selected film is for all that are selected."""
        right = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.RightButton
        if right and index.isValid() and self.selection.has_row(index.row()):
            return _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def go_to(self, number: int) -> bool:
        """Make a film the current and only selected one; False if it is not shown."""
        row = self._table.row_of(number)
        if row is None:
            return False
        index = self._table.index(row, self._delegate.first_column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def go_to_first(self) -> None:
        """Look at the first film without selecting it."""
        if len(self._table.ids):
            index = self._table.index(0, self._delegate.first_column)
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)

    def step(self, rows: int) -> None:
        """Go a number of rows down, or up if it is negative."""
        row = min(max(self.currentIndex().row() + rows, 0), len(self._table.ids) - 1)
        if row >= 0:
            self.setCurrentIndex(self._table.index(row, self._delegate.first_column))

    # --- Keeping the place --------------------------------------------------------------------------------

    def _keep(self) -> None:
        self._restoring = True
        ids = self._table.ids
        current = self.currentIndex().row()
        self._looked_at = self._table.number(current) if current >= 0 else None
        visible = current >= 0 and self.viewport().rect().contains(self.viewport().rect().left(), self._top_of(current))
        row = current if visible else self.rowAt(0)
        self._anchor = (self._table.number(row), self._top_of(row)) if 0 <= row < len(ids) else None
        self._away = self._kept_current is not None and self._kept_current not in ids
        if not self._away:
            self._kept_anchor = self._anchor

    def _top_of(self, row: int) -> int:
        return self.rowViewportPosition(row)

    def _restore(self) -> None:
        self.header.set_order(self._session.shown.order)
        ids = self._table.ids
        self.selection.show_rows()
        row = self._row_to_look_at()
        self._delegate.current_row = row
        if row >= 0:
            index = self._table.index(row, self._delegate.first_column)
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self._session.set_current(self._table.number(row) if row >= 0 else None)
        if self._away and self._kept_current in ids:
            self._anchor = self._kept_anchor
        self._scroll_back()
        self._restoring = False
        self.selection_changed.emit()

    def _row_to_look_at(self) -> int:
        """Of the film the user went to, else of the one looked at in its place, else the first; -1 if there is none."""
        ids = self._table.ids
        for number in (self._kept_current, self._looked_at):
            row = None if number is None else self._table.row_of(number)
            if row is not None:
                return row
        return 0 if len(ids) else -1

    def _scroll_back(self) -> None:
        number, top = self._anchor or (0, 0)
        row = self._table.row_of(number)
        if row is None:
            self.scrollToTop()
            return
        self.updateGeometries()
        self.verticalScrollBar().setValue(row * self._delegate.row_height - top)

    def _selection_moved(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()

    def _current_moved(self, current: QModelIndex) -> None:
        if self._restoring:
            return
        self._delegate.current_row = current.row()
        number = self._table.number(current.row()) if current.isValid() else None
        self._kept_current = number
        self._session.set_current(number)
        self.viewport().update()
        self.film_chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def section_of(name: str) -> int:
    """The model's column of a field."""
    return next(section for section, field in enumerate(COLUMNS) if field.name == name)
