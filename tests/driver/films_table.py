# SPDX-License-Identifier: MIT
"""Reads, sorts, selects and scrolls the table, and what stands in its place when nothing matches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
)
from PySide6.QtTest import QTest

from driver.event_loop import settle, wait_for
from driver.mouse_and_keyboard import KEYS, LEFT
from laufbild.core.model.fields import COLUMNS
from laufbild.ui.films_table.table_model import CELL
from laufbild.ui.state.row_cells import Cell

if TYPE_CHECKING:
    from driver.window import Window


class TableDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main
        self._table = window._main.table
        self._session = window._session

    def watch_first_keys(self, count: int) -> list[list[str]]:
        """A list that grows by the keys of the first rows of each answer, from now on."""
        seen: list[list[str]] = []

        def note() -> None:
            model = self._table.model()
            rows = range(min(count, model.rowCount()))
            seen.append([model.index(row, section_of("key")).data() for row in rows])

        self._session.answered.connect(note)
        return seen

    def column(self, name: str) -> list[str]:
        """What stands in a column, from top to bottom."""
        self._window.wait_for_answer()
        model = self._table.model()
        return [model.index(row, section_of(name)).data() for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        return self.column("title")

    def keys(self) -> list[str]:
        return self.column("key")

    def cell(self, key: str, name: str) -> Cell:
        found: Cell = self._table.model().index(self.keys().index(key), section_of(name)).data(CELL)
        return found

    def tip(self, key: str, name: str) -> str:
        """What a cell says when the mouse rests on it."""
        index = self._table.model().index(self.keys().index(key), section_of(name))
        return str(index.data(Qt.ItemDataRole.ToolTipRole))

    def click_heading(self, name: str, *, shift: bool = False) -> None:
        header = self._table.header
        QTest.mouseClick(header.viewport(), LEFT, KEYS["shift" if shift else ""], self._heading_centre(name))
        settle()

    def heading_picture(self, name: str) -> QImage:
        header = self._table.header
        left = header.sectionViewportPosition(section_of(name))
        size = header.sectionSize(section_of(name))
        return header.viewport().grab().toImage().copy(left, 0, size, header.height())

    def _heading_centre(self, name: str) -> QPoint:
        header = self._table.header
        bar = self._table.horizontalScrollBar()
        if header.sectionViewportPosition(section_of(name)) + header.sectionSize(section_of(name)) > header.width():
            bar.setValue(header.sectionPosition(section_of(name)))
        left = header.sectionViewportPosition(section_of(name))
        return QPoint(left + header.sectionSize(section_of(name)) // 2, header.height() // 2)

    def order(self) -> list[str]:
        """The columns that the heading shows as sorted, a minus in front of the descending ones."""
        return [str(key) for key in self._table.header.order]

    def columns(self) -> list[str]:
        return self._table.header.shown_columns()

    def headings(self) -> list[str]:
        model = self._table.model()
        return [model.headerData(section_of(name), Qt.Orientation.Horizontal) for name in self.columns()]

    def tick_column(self, label: str) -> None:
        """Choose a column in the menu of the heading."""
        menu = self._table.header.columns_menu()
        next(action for action in menu.actions() if action.text() == label).trigger()
        settle()

    def columns_menu(self) -> dict[str, tuple[bool, bool]]:
        """The entries of the heading's menu: ticked, enabled."""
        actions = self._table.header.columns_menu().actions()
        return {action.text(): (action.isChecked(), action.isEnabled()) for action in actions}

    def drag_heading(self, name: str, onto: str) -> None:
        """Move a column with the mouse to the place of another."""
        viewport = self._table.header.viewport()
        header = self._table.header
        start = self._heading_centre(name)
        end = QPoint(header.sectionViewportPosition(section_of(onto)) + 12, start.y())
        QTest.mousePress(viewport, LEFT, KEYS[""], start)
        for part in range(1, 11):
            QTest.mouseMove(viewport, start + (end - start) * part / 10)
        QTest.mouseRelease(viewport, LEFT, KEYS[""], end)
        settle()

    def drag_heading_edge(self, name: str, by: int) -> None:
        """Make a column wider or narrower with the mouse."""
        header = self._table.header
        edge = QPoint(header.sectionViewportPosition(section_of(name)) + header.sectionSize(section_of(name)) - 2, 8)
        QTest.mouseMove(header.viewport(), edge)
        QTest.mousePress(header.viewport(), LEFT, KEYS[""], edge)
        QTest.mouseMove(header.viewport(), edge + QPoint(by, 0))
        QTest.mouseRelease(header.viewport(), LEFT, KEYS[""], edge + QPoint(by, 0))
        settle()

    def column_width(self, name: str) -> int:
        return self._table.columnWidth(section_of(name))

    def has_sideways_scroll_bar(self) -> bool:
        return self._table.horizontalScrollBar().isVisible()

    def click_film(self, key: str, with_keys: str = "") -> None:
        QTest.mouseClick(self._table.viewport(), LEFT, KEYS[with_keys], self._point_of(key))
        settle()

    def double_click_film(self, key: str) -> None:
        point = self._point_of(key)
        QTest.mouseClick(self._table.viewport(), LEFT, KEYS[""], point)
        QTest.mouseDClick(self._table.viewport(), LEFT, KEYS[""], point)
        settle()

    def select_films(self, *keys: str) -> None:
        """Click on the first one, and with Ctrl on the others; the last one is the film looked at."""
        for place, key in enumerate(keys):
            self.click_film(key, "ctrl" if place else "")

    def select_rows(self, count: int) -> None:
        """Click on the first film, and with Shift on the last of so many."""
        self.click_film(self.keys()[0])
        self.click_film(self.keys()[count - 1], "shift")

    def _point_of(self, key: str) -> QPoint:
        index = self._table.model().index(self.keys().index(key), section_of(self.columns()[0]))
        if not self._table.viewport().rect().contains(self._table.visualRect(index)):
            self._table.scrollTo(index)
        return self._table.visualRect(index).center()

    def selected_keys(self) -> list[str]:
        """The selected films, as the table marks them, from top to bottom."""
        return [key for row, key in enumerate(self.keys()) if self._table.selection.has_row(row)]

    def current_key(self) -> str:
        """The film looked at: the same in the table and in the details."""
        row = self._table.currentIndex().row()
        film = self._session.current
        key = self.keys()[row] if row >= 0 else ""
        assert key == (film.key if film else "")
        return key

    def scroll_to(self, key: str) -> None:
        """Scroll so that a film stands at the top."""
        bar = self._table.verticalScrollBar()
        bar.setValue(bar.value() + self._table.rowViewportPosition(self.keys().index(key)))
        settle()

    def keys_in_sight(self) -> list[str]:
        """The films whose rows are seen, if only in part."""
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        return self.keys()[first : (last if last >= 0 else len(self.keys())) + 1]

    def keys_made(self) -> set[str]:
        """The films whose rows are ready to be painted."""
        made = {row for row, _ in self._main.table.model()._cells}
        return {key for row, key in enumerate(self.keys()) if row in made}

    def wait_for_rest(self) -> None:
        """Until nothing more is made ahead."""
        wait_for(lambda: not self._main.table._prefetch.busy, "the rows above and below")

    def first_visible_key(self) -> str:
        return self.keys()[self._table.rowAt(0)]

    def height_of(self, key: str) -> int:
        """How far below the top of the table a film stands on the screen."""
        return self._table.rowViewportPosition(self.keys().index(key))

    def is_visible(self, key: str) -> bool:
        return 0 <= self.height_of(key) < self._table.viewport().height()

    def nothing_found_text(self) -> str:
        """What stands in the place of the table when nothing matches, without its markup."""
        empty = self._main.late.empty
        return re.sub("<[^>]*>", "", empty.text().replace("<br>", "\n")) if empty.isVisible() else ""

    def nothing_found_links(self) -> list[str]:
        return re.findall(r"<a[^>]*>([^<]*)</a>", self._main.late.empty.text())

    def follow_nothing_found(self, link: str) -> None:
        """Click on a link of the text that stands there when nothing matches."""
        address = re.findall(rf'<a href="(\d+)"[^>]*>{re.escape(link)}</a>', self._main.late.empty.text())[0]
        self._main.late.empty.linkActivated.emit(address)
        settle()

    def cells_spoken(self) -> set[str]:
        """What a screen reader finds in the table."""
        table = QAccessible.queryAccessibleInterface(self._table)
        return {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}


def section_of(name: str) -> int:
    return next(section for section, field in enumerate(COLUMNS) if field.name == name)
