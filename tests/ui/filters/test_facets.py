# SPDX-License-Identifier: MIT
"""The facets: a click shows one value alone, Ctrl adds, Alt leaves out, and every count is what a click then shows."""

from __future__ import annotations

import pytest

from driver.window import Window


def test_a_click_shows_one_value_alone_and_a_second_one_frees_the_facet(window: Window) -> None:
    window.choose("decade", "1980")
    assert window.query() == "decade:1980" and window.marked("decade") == {"1980": "chosen"}
    assert set(window.column("year")) <= {str(year) for year in range(1980, 1990)}
    window.choose("decade", "1970")
    assert window.query() == "decade:1970"
    window.choose("decade", "1970")
    assert window.query() == "" and window.marked("decade") == {} and len(window.keys()) == 54


def test_ctrl_adds_a_value_and_takes_it_away(window: Window) -> None:
    window.choose("theme", "freedom", with_keys="ctrl")
    alone = len(window.keys())
    window.choose("theme", "exile", with_keys="ctrl")
    assert window.marked("theme") == {"freedom": "chosen", "exile": "chosen"}
    assert len(window.keys()) > alone and len(window.chips()) == 1
    window.choose("theme", "exile", with_keys="ctrl")
    assert window.marked("theme") == {"freedom": "chosen"} and len(window.keys()) == alone


def test_alt_leaves_a_value_out_and_takes_it_back(window: Window) -> None:
    count = window.counts("evidence")["listed"]
    window.choose("evidence", "listed", with_keys="alt")
    assert window.marked("evidence") == {"listed": "excluded"}
    assert len(window.keys()) == 54 - count and set(window.column("evidence")) == {"Documented"}
    window.choose("evidence", "listed", with_keys="alt")
    assert window.query() == "" and len(window.keys()) == 54


def test_facets_narrow_each_other_and_the_search(window: Window) -> None:
    window.type_search("marathon")
    window.choose("evidence", "listed")
    window.choose("decade", "1980")
    assert window.query() == "marathon evidence:listed decade:1980"
    assert window.search_text() == window.query()
    assert set(window.column("evidence")) == {"Listed, unverified"}


@pytest.mark.parametrize(
    ("text", "facet"), [("", "decade"), ("marathon", "evidence"), ("year:1975..1989", "genre"), ("-sprint", "kind")]
)
def test_every_count_is_what_the_click_then_shows(window: Window, text: str, facet: str) -> None:
    window.type_search(text)
    for value, count in window.counts(facet).items():
        window.choose(facet, value)
        assert len(window.keys()) == count, value
        assert window.marked(facet) == {value: "chosen"}
    assert window.marked(facet)


def test_counts_follow_the_search(window: Window) -> None:
    before = window.counts("evidence")
    assert sum(before.values()) == 54
    window.type_search("marathon")
    assert sum(window.counts("evidence").values()) == len(window.keys()) < 54
    window.press("Esc")
    assert window.counts("evidence") == before


def test_a_facet_does_not_narrow_itself(window: Window) -> None:
    before = window.counts("decade")
    window.choose("decade", "1980")
    assert window.counts("decade") == before
    assert window.counts("evidence")["documented"] < 54


def test_values_without_a_film_stay_and_are_greyed(window: Window) -> None:
    before = list(window.counts("decade"))
    lively = window.facet_picture("decade", "1930")
    window.type_search("year:1988")
    counts = window.counts("decade")
    assert list(counts) == before and counts["1930"] == 0 and counts["1980"] == 2
    assert window.facet_picture("decade", "1930") != lively
    window.choose("decade", "1930")
    assert window.keys() == [] and window.counts("decade")["1930"] == 0


def test_a_heading_folds_its_facet_and_that_is_kept(open_window) -> None:  # type: ignore[no-untyped-def]
    window = open_window()
    assert window.counts("studio") == {} and window.counts("theme")
    window.choose("theme")
    window.choose("studio")
    assert window.counts("theme") == {} and window.counts("studio") and window.query() == ""
    again = open_window()
    assert again.counts("theme") == {} and again.counts("studio")
    assert again.facet_names() == window_facets


window_facets = ["decade", "discipline", "theme", "setting", "genre", "kind", "evidence", "list", "studio", "colour",
                 "relevance", "people"]  # fmt: skip


def test_the_keyboard_does_what_the_mouse_does(window: Window) -> None:
    window.focus_facet("theme", "freedom")
    window.press("Space")
    assert window.marked("theme") == {"freedom": "chosen"}
    window.focus_facet("theme", "exile")
    window.press("Ctrl+Space")
    assert window.marked("theme") == {"freedom": "chosen", "exile": "chosen"}
    window.press("Delete")
    assert window.marked("theme") == {"freedom": "chosen", "exile": "excluded"}
    window.press("Return")
    assert window.marked("theme")["exile"] == "chosen"


def test_the_keyboard_folds_and_moves(window: Window) -> None:
    window.focus_facet("decade")
    window.press("Space")
    assert window.counts("decade") == {}
    window.press("Space")
    window.press("Down")
    assert window.focused_facet() == ("decade", "1930")
    window.press("Up")
    window.press("Delete")
    assert window.query() == "", "a heading cannot be left out"


def test_the_place_in_the_facets_survives_a_choice(window: Window) -> None:
    window.focus_facet("theme", "exile")
    window.press("Space")
    assert window.focused_facet() == ("theme", "exile") and window.focus() == "filters"


def test_the_context_menu_says_what_the_keys_do(window: Window) -> None:
    for text, marks in (("Only this", "chosen"), ("Not this", "excluded"), ("This as well", "chosen")):
        menu = window.facet_menu("theme", "hope")
        next(action for action in menu.actions() if action.text() == text).trigger()
        assert window.marked("theme")["hope"] == marks


def test_a_screen_reader_hears_count_and_state(window: Window) -> None:
    count = window.counts("theme")["freedom"]
    assert window.facet_spoken("theme", "freedom") == f"Freedom, {count} films"
    window.choose("theme", "freedom")
    assert window.facet_spoken("theme", "freedom") == f"Freedom, {count} films, chosen"
    window.choose("theme", "freedom", with_keys="alt")
    assert window.facet_spoken("theme", "freedom") == "Freedom, excluded"


def test_a_click_beside_the_rows_does_nothing(window: Window) -> None:
    for facet in window.facet_names():
        if window.counts(facet):
            window.choose(facet)
    window.click_below_facets()
    assert window.query() == ""
