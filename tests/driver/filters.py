# SPDX-License-Identifier: MIT
"""Chooses in the filters beside the table, and reads their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
)

from driver.event_loop import settle
from driver.mouse_and_keyboard import KEYS, LEFT
from laufbild.ui.filters.facet_model import ROW, FacetRow

if TYPE_CHECKING:
    from driver.window import Window


class FiltersDriver:
    def __init__(self, window: Window) -> None:
        self._window = window
        self._main = window._main

    def choose(self, facet: str, value: str = "", with_keys: str = "") -> None:
        """Click on a value of a facet, or on its heading, with keys held."""
        view = self._main.late.facets
        index = self._index(facet, value)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        QTest.mouseClick(view.viewport(), LEFT, KEYS[with_keys], view.visualRect(index).center())
        settle()

    def click_below(self) -> None:
        viewport = self._main.late.facets.viewport()
        QTest.mouseClick(viewport, LEFT, KEYS[""], QPoint(20, viewport.height() - 4))
        settle()

    def focus(self, facet: str, value: str = "") -> None:
        """Go to a value of a facet with the keyboard."""
        self._main.late.facets.setFocus()
        self._main.late.facets.setCurrentIndex(self._index(facet, value))

    def focused(self) -> tuple[str, str]:
        row: FacetRow = self._main.late.facets.currentIndex().data(ROW)
        return row.facet, row.value

    def counts(self, facet: str) -> dict[str, int]:
        return {row.value: row.films for row in self._rows() if row.facet == facet and row.value}

    def labels(self, facet: str) -> list[str]:
        return [row.label for row in self._rows() if row.facet == facet]

    def names(self) -> list[str]:
        return [row.facet for row in self._rows() if row.is_heading]

    def marked(self, facet: str) -> dict[str, str]:
        """The chosen and excluded values."""
        rows = (row for row in self._rows() if row.facet == facet and (row.chosen or row.excluded))
        return {row.value: "chosen" if row.chosen else "excluded" for row in rows}

    def spoken(self, facet: str, value: str) -> str:
        """What a screen reader says about a row."""
        return str(self._index(facet, value).data(Qt.ItemDataRole.AccessibleTextRole))

    def menu(self, facet: str, value: str) -> QMenu:
        return self._main.late.facets._menu(self._index(facet, value).data(ROW))

    def picture(self, facet: str, value: str) -> QImage:
        view = self._main.late.facets
        index = self._index(facet, value)
        view.scrollTo(index)
        return view.viewport().grab(view.visualRect(index)).toImage()

    def _rows(self) -> list[FacetRow]:
        self._window.wait_for_answer()
        model = self._main.late.facets.model()
        return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]

    def _index(self, facet: str, value: str) -> Any:
        for place, row in enumerate(self._rows()):
            if row.facet == facet and value in (("",) if row.is_heading else (row.value, row.label)):
                return self._main.late.facets.model().index(place, 0)
        raise AssertionError(f"no row {facet}:{value}")

    def are_shown(self) -> bool:
        return self._main.late.facets.isVisible()
