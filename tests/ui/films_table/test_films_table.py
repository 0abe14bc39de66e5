# SPDX-License-Identifier: MIT
"""The table: sorted by one or several columns, its matches marked, its films opened from the keyboard and the mouse."""

from __future__ import annotations

from driver.window import Window
from laufbild.ui.state.actions import CONTEXT_MENU


def years(window: Window) -> list[str]:
    return [year for year in window.table.column("year") if year]


def test_it_shows_every_film_by_title(window: Window) -> None:
    assert len(window.table.titles()) == 54
    assert window.table.titles()[:2] == ["Autumn Marathon", "Baba Yaga Is Against It!"]
    assert window.table.order() == [] and window.status()[3] == "Sorted by title"
    assert window.table.current_key() == window.table.keys()[0] and window.table.selected_keys() == []


def test_a_heading_sorts_up_then_down_then_no_longer(window: Window) -> None:
    unsorted = window.table.keys()
    window.table.click_heading("year")
    assert window.table.order() == ["year"] and years(window) == sorted(years(window))
    assert window.status()[3] == "Sorted by Year ↑"
    window.table.click_heading("year")
    assert window.table.order() == ["-year"] and years(window) == sorted(years(window), reverse=True)
    assert window.table.column("year")[-1] == "", "films without a value come last"
    window.table.click_heading("year")
    assert window.table.order() == [] and window.table.keys() == unsorted


def test_another_heading_takes_the_order_over(window: Window) -> None:
    window.table.click_heading("year")
    window.table.click_heading("title")
    assert window.table.order() == ["title"]


def test_shift_adds_a_column_and_the_arrows_are_numbered(window: Window) -> None:
    window.table.click_heading("evidence")
    alone = window.table.heading_picture("evidence")
    window.table.click_heading("year", shift=True)
    assert window.table.order() == ["evidence", "year"]
    assert window.table.heading_picture("evidence") != alone, "a number beside the arrow"
    pairs = [pair for pair in zip(window.table.column("evidence"), window.table.column("year"), strict=True) if pair[1]]
    assert pairs == sorted(pairs)
    window.table.click_heading("year", shift=True)
    assert window.table.order() == ["evidence", "-year"]
    assert window.status()[3] == "Sorted by Evidence ↑, Year ↓"
    window.table.click_heading("evidence", shift=True)
    assert window.table.order() == ["-evidence", "-year"]
    window.table.click_heading("evidence", shift=True)
    assert window.table.order() == ["-year"]


def test_the_arrow_points_the_way(window: Window) -> None:
    pictures = [window.table.heading_picture("year")]
    for _ in range(3):
        window.table.click_heading("year")
        pictures.append(window.table.heading_picture("year"))
    assert pictures[0] == pictures[3] and pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_the_order_can_be_given_up(window: Window) -> None:
    window.table.click_heading("year")
    window.press("Ctrl+0")
    assert window.table.order() == [] and window.status()[3] == "Sorted by title"


def test_matches_are_marked_in_their_cells(window: Window) -> None:
    window.search.type("marathon or marafon")
    cell = window.table.cell("the-marathon-1988", "title")
    assert [cell.text[start:end] for start, end in cell.matches] == ["Marathon"]
    russian = window.table.cell("the-marathon-1988", "other_titles")
    assert "Марафон" in [russian.text[start:end] for start, end in russian.matches]
    (pill,) = window.table.cell("the-marathon-1988", "discipline").parts
    assert pill == ("Marathon", ((0, 8),))
    window.press("Esc")
    assert window.table.cell("the-marathon-1988", "title").matches == ()


def test_matches_are_marked_in_every_spelling(window: Window) -> None:
    window.switch_language("ru")
    for text in ("begushchaya", "бегущая", ",tueofz", "Beguschtschaja"):
        window.search.type(text)
        cell = window.table.cell("begushchaya-mishen-1991", "title")
        assert [cell.text[start:end] for start, end in cell.matches] == ["Бегущая"]


def test_matches_are_marked_where_they_were_asked_for(window: Window) -> None:
    window.search.type("director:danelia")
    assert window.table.cell("osenniy-marafon-1979", "directors").matches
    window.search.type("director:danelia -title:xyz")
    assert window.table.cell("osenniy-marafon-1979", "title").matches == ()


def test_a_match_is_painted(window: Window) -> None:
    before = window.colours()
    window.search.type("marathon")
    assert before.get("#ffdf80", 0) == 0 and window.colours()["#ffdf80"] > 100


def test_a_title_in_another_language_says_which(window: Window) -> None:
    assert window.table.cell("the-marathon-1988", "title").foreign == ""
    window.switch_language("ru")
    assert window.table.cell("match-gigantov-1963", "title").foreign == "EN"


def test_enter_goes_to_the_details(window: Window) -> None:
    for key in ("Return", "Enter", "Ctrl+D"):
        window.table.click_film("the-relay-1980")
        window.press(key)
        assert window.focus() == "details" and window.details.text().startswith("The Relay")


def test_a_double_click_goes_to_the_details_even_when_they_are_hidden(window: Window) -> None:
    window.do("details")
    assert not window.details.is_shown()
    window.table.double_click_film("the-relay-1980")
    assert window.focus() == "details" and window.details.is_shown() and window.action("details").isChecked()
    assert window.details.text().startswith("The Relay")


def test_the_context_menu_has_the_actions_for_films(window: Window) -> None:
    window.table.click_film("the-relay-1980")
    assert window.context_menu() == [window.action(name).text() for name in CONTEXT_MENU if name]


def test_a_long_text_in_a_tip_is_no_markup(window: Window) -> None:
    assert window.table.tip("the-relay-1980", "title") == "<p>The Relay</p>"
    assert "<p>Men's" in window.table.tip("muzhskie-igry-1978", "title").replace("&#x27;", "'")
