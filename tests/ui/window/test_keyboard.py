# SPDX-License-Identifier: MIT
"""The keys that work wherever the focus is, and those that must not take letters from the search box."""

from __future__ import annotations

import pytest

from driver.window import Window

PARTS = ["search", "table", "details", "filters"]


def test_ctrl_f_goes_to_the_search(window: Window) -> None:
    for part in PARTS:
        window.search.type("marathon")
        window.focus_on(part)
        window.press("Ctrl+F")
        assert window.focus() == "search"
        window.type("sprint")
        assert window.search.text() == "sprint", "what stood there was marked"


def test_a_slash_goes_to_the_search_too(window: Window) -> None:
    for part in PARTS[1:]:
        window.focus_on(part)
        window.press("/")
        assert window.focus() == "search" and window.search.text() == ""


def test_in_the_search_box_a_slash_is_a_slash(window: Window) -> None:
    window.search.type("1988/89")
    assert window.search.text() == "1988/89"


def test_escape_shows_all_films(window: Window) -> None:
    for part in PARTS:
        window.search.type("marathon theme:freedom")
        window.focus_on(part)
        window.press("Esc")
        assert window.search.query() == "" and window.focus() == part


@pytest.mark.parametrize(("keys", "title"), [("F1", "Help"), ("Ctrl+?", "Keyboard shortcuts")])
def test_help_and_shortcuts(window: Window, keys: str, title: str) -> None:
    for part in PARTS:
        window.focus_on(part)
        window.press(keys)
        assert window.open_pages() == [title]
        window.close_pages()


@pytest.mark.parametrize("part", PARTS)
def test_ctrl_q_closes_the_window(window: Window, part: str) -> None:
    window.focus_on(part)
    window.press("Ctrl+Q")
    assert not window.is_open()


def test_the_keys_of_the_menus_work_everywhere(window: Window) -> None:
    for part in PARTS:
        window.focus_on(part)
        for keys, code in (("Ctrl+2", "de"), ("Ctrl+1", "en")):
            window.press(keys)
            assert window.language_shown() == code and window.focus() == part
        window.press("Ctrl+E")
        assert len(window.open_pages()) == 1
        window.press("Esc")
        assert window.open_pages() == []
        window.close_pages()


def test_all_of_it_without_a_mouse(window: Window) -> None:
    window.press("/")
    window.type("marathon")
    window.press("Return")
    window.press("Down")
    window.press("Shift+Down")
    assert window.focus() == "table" and len(window.table.selected_keys()) == 2
    window.press("Return")
    assert window.focus() == "details"
    window.press("Ctrl+F")
    window.press("Esc")
    window.press("Esc")
    assert window.focus() == "table" and len(window.table.keys()) == 54 and len(window.table.selected_keys()) == 2


def test_letters_in_the_table_jump_to_a_title(window: Window) -> None:
    window.focus_on("table")
    window.type("t")
    assert window.table.titles()[window.table.keys().index(window.table.current_key())].lower().startswith("t")
