# SPDX-License-Identifier: MIT
"""The facets: a click shows one value alone, Ctrl adds, Alt leaves out, and every count is what a click then shows."""

from __future__ import annotations

import pytest

from driver.window import Window


def test_a_click_shows_one_value_alone_and_a_second_one_frees_the_facet(window: Window) -> None:
    window.filters.choose("decade", "1980")
    assert window.search.query() == "decade:1980" and window.filters.marked("decade") == {"1980": "chosen"}
    assert set(window.table.column("year")) <= {str(year) for year in range(1980, 1990)}
    window.filters.choose("decade", "1970")
    assert window.search.query() == "decade:1970"
    window.filters.choose("decade", "1970")
    assert window.search.query() == "" and window.filters.marked("decade") == {} and len(window.table.keys()) == 54


def test_ctrl_adds_a_value_and_takes_it_away(window: Window) -> None:
    window.filters.choose("theme", "freedom", with_keys="ctrl")
    alone = len(window.table.keys())
    window.filters.choose("theme", "exile", with_keys="ctrl")
    assert window.filters.marked("theme") == {"freedom": "chosen", "exile": "chosen"}
    assert len(window.table.keys()) > alone and len(window.search.chips()) == 1
    window.filters.choose("theme", "exile", with_keys="ctrl")
    assert window.filters.marked("theme") == {"freedom": "chosen"} and len(window.table.keys()) == alone


def test_alt_leaves_a_value_out_and_takes_it_back(window: Window) -> None:
    count = window.filters.counts("evidence")["listed"]
    window.filters.choose("evidence", "listed", with_keys="alt")
    assert window.filters.marked("evidence") == {"listed": "excluded"}
    assert len(window.table.keys()) == 54 - count and set(window.table.column("evidence")) == {"Documented"}
    window.filters.choose("evidence", "listed", with_keys="alt")
    assert window.search.query() == "" and len(window.table.keys()) == 54


def test_facets_narrow_each_other_and_the_search(window: Window) -> None:
    window.search.type("marathon")
    window.filters.choose("evidence", "listed")
    window.filters.choose("decade", "1980")
    assert window.search.query() == "marathon evidence:listed decade:1980"
    assert window.search.text() == window.search.query()
    assert set(window.table.column("evidence")) == {"Listed, unverified"}


@pytest.mark.parametrize(
    ("text", "facet"), [("", "decade"), ("marathon", "evidence"), ("year:1975..1989", "genre"), ("-sprint", "kind")]
)
def test_every_count_is_what_the_click_then_shows(window: Window, text: str, facet: str) -> None:
    window.search.type(text)
    for value, count in window.filters.counts(facet).items():
        window.filters.choose(facet, value)
        assert len(window.table.keys()) == count, value
        assert window.filters.marked(facet) == {value: "chosen"}
    assert window.filters.marked(facet)


def test_counts_follow_the_search(window: Window) -> None:
    before = window.filters.counts("evidence")
    assert sum(before.values()) == 54
    window.search.type("marathon")
    assert sum(window.filters.counts("evidence").values()) == len(window.table.keys()) < 54
    window.press("Esc")
    assert window.filters.counts("evidence") == before


def test_a_facet_does_not_narrow_itself(window: Window) -> None:
    before = window.filters.counts("decade")
    window.filters.choose("decade", "1980")
    assert window.filters.counts("decade") == before
    assert window.filters.counts("evidence")["documented"] < 54


def test_values_without_a_film_stay_and_are_greyed(window: Window) -> None:
    before = list(window.filters.counts("decade"))
    lively = window.filters.picture("decade", "1930")
    window.search.type("year:1988")
    counts = window.filters.counts("decade")
    assert list(counts) == before and counts["1930"] == 0 and counts["1980"] == 2
    assert window.filters.picture("decade", "1930") != lively
    window.filters.choose("decade", "1930")
    assert window.table.keys() == [] and window.filters.counts("decade")["1930"] == 0


def test_a_heading_folds_its_facet_and_that_is_kept(open_window) -> None:  # type: ignore[no-untyped-def]
    window = open_window()
    assert window.filters.counts("studio") == {} and window.filters.counts("theme")
    window.filters.choose("theme")
    window.filters.choose("studio")
    assert window.filters.counts("theme") == {} and window.filters.counts("studio") and window.search.query() == ""
    again = open_window()
    assert again.filters.counts("theme") == {} and again.filters.counts("studio")
    assert again.filters.names() == window_facets


window_facets = ["decade", "discipline", "theme", "setting", "genre", "kind", "evidence", "list", "studio", "colour",
                 "relevance", "people"]  # fmt: skip


def test_the_keyboard_does_what_the_mouse_does(window: Window) -> None:
    window.filters.focus("theme", "freedom")
    window.press("Space")
    assert window.filters.marked("theme") == {"freedom": "chosen"}
    window.filters.focus("theme", "exile")
    window.press("Ctrl+Space")
    assert window.filters.marked("theme") == {"freedom": "chosen", "exile": "chosen"}
    window.press("Delete")
    assert window.filters.marked("theme") == {"freedom": "chosen", "exile": "excluded"}
    window.press("Return")
    assert window.filters.marked("theme")["exile"] == "chosen"


def test_the_keyboard_folds_and_moves(window: Window) -> None:
    window.filters.focus("decade")
    window.press("Space")
    assert window.filters.counts("decade") == {}
    window.press("Space")
    window.press("Down")
    assert window.filters.focused() == ("decade", "1930")
    window.press("Up")
    window.press("Delete")
    assert window.search.query() == "", "a heading cannot be left out"


def test_the_place_in_the_facets_survives_a_choice(window: Window) -> None:
    window.filters.focus("theme", "exile")
    window.press("Space")
    assert window.filters.focused() == ("theme", "exile") and window.focus() == "filters"


def test_the_context_menu_says_what_the_keys_do(window: Window) -> None:
    for text, marks in (("Only this", "chosen"), ("Not this", "excluded"), ("This as well", "chosen")):
        menu = window.filters.menu("theme", "hope")
        next(action for action in menu.actions() if action.text() == text).trigger()
        assert window.filters.marked("theme")["hope"] == marks


def test_a_screen_reader_hears_count_and_state(window: Window) -> None:
    count = window.filters.counts("theme")["freedom"]
    assert window.filters.spoken("theme", "freedom") == f"Freedom, {count} films"
    window.filters.choose("theme", "freedom")
    assert window.filters.spoken("theme", "freedom") == f"Freedom, {count} films, chosen"
    window.filters.choose("theme", "freedom", with_keys="alt")
    assert window.filters.spoken("theme", "freedom") == "Freedom, excluded"


def test_a_click_beside_the_rows_does_nothing(window: Window) -> None:
    for facet in window.filters.names():
        if window.filters.counts(facet):
            window.filters.choose(facet)
    window.filters.click_below()
    assert window.search.query() == ""
