# SPDX-License-Identifier: MIT
"""The columns: chosen, moved and sized by the user, and kept by name from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from driver.window import Window
from laufbild.core.model.fields import COLUMNS

USUAL = ["title", "other_titles", "year", "discipline", "evidence"]
OpenWindow = Callable[..., Window]


def test_a_column_is_ticked_and_unticked_in_the_headings_menu(window: Window) -> None:
    assert window.table.columns() == USUAL
    window.table.tick_column("Directed by")
    assert window.table.columns() == [*USUAL, "directors"] and window.table.headings()[-1] == "Directed by"
    window.table.tick_column("Year")
    assert window.table.columns() == ["title", "other_titles", "discipline", "evidence", "directors"]


def test_every_column_stands_in_the_menu_and_can_be_shown(window: Window) -> None:
    menu = window.table.columns_menu()
    assert list(menu) == [*dict.fromkeys(menu)] and len(menu) == len(COLUMNS)
    for label, (ticked, _) in menu.items():
        if not ticked:
            window.table.tick_column(label)
    assert set(window.table.columns()) == {field.name for field in COLUMNS}
    window.paint()


def test_the_last_column_cannot_be_taken_away(window: Window) -> None:
    for label in ("Title", "Also known as", "Discipline", "Evidence"):
        window.table.tick_column(label)
    assert window.table.columns() == ["year"]
    assert window.table.columns_menu()["Year"] == (True, False) and window.table.columns_menu()["Title"] == (
        False,
        True,
    )


def test_a_column_is_moved_with_the_mouse_and_kept(open_window: OpenWindow) -> None:
    window = open_window()
    window.table.drag_heading("year", onto="title")
    assert window.table.columns() == ["year", "title", "other_titles", "discipline", "evidence"]
    assert window.table.order() == [], "moving is not sorting"
    assert open_window().table.columns() == ["year", "title", "other_titles", "discipline", "evidence"]


def test_a_column_is_sized_with_the_mouse_and_kept(open_window: OpenWindow) -> None:
    window = open_window()
    before = window.table.column_width("title")
    window.table.drag_heading_edge("title", by=40)
    assert window.table.column_width("title") == before + 40
    assert open_window().table.column_width("title") == before + 40


def test_columns_are_kept_by_name(open_window: OpenWindow) -> None:
    window = open_window()
    window.table.tick_column("Directed by")
    window.close()
    stored = json.loads((window.profile / "settings.json").read_text())
    assert stored["columns"] == [*USUAL, "directors"]
    assert set(stored["column_widths"]) == set(stored["columns"])
    stored["columns"] = ["directors", "of_the_future", "title", "title"]
    stored["column_widths"]["of_the_future"] = 77
    (window.profile / "settings.json").write_text(json.dumps(stored))
    assert open_window().table.columns() == ["directors", "title"]


def test_columns_that_are_all_unknown_leave_the_title(open_window: OpenWindow) -> None:
    window = open_window()
    window.close()
    (window.profile / "settings.json").write_text('{"columns": ["of_the_future"], "order": ["-gone", "year"]}')
    window = open_window()
    assert window.table.columns() == ["title"] and window.table.order() == ["year"]


def test_the_usual_columns_come_back(window: Window) -> None:
    window.table.drag_heading("year", onto="title")
    window.table.tick_column("Story")
    window.table.tick_column("Title")
    window.do("default_columns")
    assert window.table.columns() == USUAL


@pytest.mark.parametrize("code", ["de", "ru"])
def test_the_menu_speaks_the_windows_language(window: Window, code: str) -> None:
    english = window.table.columns_menu()
    window.switch_language(code)
    assert len(window.table.columns_menu()) == len(english) and not set(window.table.columns_menu()) & set(english) - {
        "Genre",
        "Studio",
    }


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_the_usual_columns_fill_the_table_without_a_scroll_bar(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size=size)
    assert window.size() == size
    assert not window.table.has_sideways_scroll_bar()
