# SPDX-License-Identifier: MIT
"""Selection, the film looked at, and the place in the table survive sorting, searching and filtering."""

from __future__ import annotations

from driver.window import Window

FILMS = ["the-relay-1980", "der-marathon-1981", "the-track-1987"]


def test_the_mouse_selects_one_several_and_a_range(window: Window) -> None:
    keys = window.table.keys()
    window.table.click_film(keys[3])
    assert window.table.selected_keys() == [keys[3]] and window.status()[2] == "1 selected"
    window.table.click_film(keys[6], "shift")
    assert window.table.selected_keys() == keys[3:7] and window.status()[2] == "4 selected"
    window.table.click_film(keys[5], "ctrl")
    assert window.table.selected_keys() == [keys[3], keys[4], keys[6]]
    window.table.click_film(keys[9])
    assert window.table.selected_keys() == [keys[9]]


def test_the_keys_select_too(window: Window) -> None:
    keys = window.table.keys()
    window.table.click_film(keys[0])
    window.press("Down")
    assert window.table.selected_keys() == [keys[1]] and window.table.current_key() == keys[1]
    window.press("Shift+Down")
    window.press("Shift+Down")
    assert window.table.selected_keys() == keys[1:4] and window.table.current_key() == keys[3]
    window.press("Ctrl+Up")
    window.press("Ctrl+Up")
    window.press("Ctrl+Up")
    window.press("Ctrl+Space")
    assert window.table.selected_keys() == keys[0:4]
    window.press("Ctrl+A")
    assert window.table.selected_keys() == keys
    window.press("Ctrl+Shift+A")
    assert window.table.selected_keys() == [] and window.table.current_key() == keys[0]
    window.press("End")
    window.press("Ctrl+End")
    assert window.table.current_key() == keys[-1]


def test_the_selection_is_inverted(window: Window) -> None:
    window.table.select_films(*FILMS)
    window.press("Ctrl+I")
    assert len(window.table.selected_keys()) == 51 and not set(FILMS) & set(window.table.selected_keys())
    window.press("Ctrl+I")
    assert set(window.table.selected_keys()) == set(FILMS)


def test_next_and_previous_film(window: Window) -> None:
    keys = window.table.keys()
    for _ in range(3):
        window.press("Alt+Down")
    assert window.table.current_key() == keys[3] == window.table.selected_keys()[0]
    window.press("Alt+Up")
    assert window.table.current_key() == keys[2]
    for _ in range(5):
        window.press("Alt+Up")
    assert window.table.current_key() == keys[0]
    window.focus_on("search")
    window.press("Alt+Down")
    assert window.table.current_key() == keys[1] and window.focus() == "search"


def test_sorting_keeps_selection_film_and_place(window: Window) -> None:
    window.table.select_films(*FILMS)
    height = window.table.height_of(FILMS[-1])
    for heading in ("year", "year", "evidence", "discipline", "title"):
        window.table.click_heading(heading)
        assert set(window.table.selected_keys()) == set(FILMS) and window.table.current_key() == FILMS[-1]
        assert window.table.is_visible(FILMS[-1])
    window.press("Ctrl+0")
    assert abs(window.table.height_of(FILMS[-1]) - height) < 900 and window.table.is_visible(FILMS[-1])


def test_the_film_looked_at_does_not_move_on_the_screen_when_sorting(window: Window) -> None:
    window.table.click_film("der-weg-des-laeufers-1973")
    window.table.scroll_to("the-runner-1975")
    height = window.table.height_of("der-weg-des-laeufers-1973")
    window.table.click_heading("year")
    assert window.table.height_of("der-weg-des-laeufers-1973") == height > 0


def test_with_the_film_looked_at_out_of_sight_the_first_one_on_the_screen_stays(window: Window) -> None:
    window.table.click_film(window.table.keys()[0])
    window.table.scroll_to("match-gigantov-1963")
    assert window.table.first_visible_key() == "match-gigantov-1963"
    window.search.type("-evidence:listed")
    assert window.table.is_visible("match-gigantov-1963")
    assert not window.table.is_visible(window.table.current_key())


def test_filtering_keeps_what_is_still_there_and_brings_the_rest_back(window: Window) -> None:
    window.table.select_films(*FILMS)
    window.search.type("marathon")
    assert window.table.selected_keys() == ["der-marathon-1981"] and window.status()[2] == "1 selected"
    assert window.table.current_key() == window.table.keys()[0]
    window.search.type("blabliblu")
    assert window.table.current_key() == "" and window.status()[2] == "0 selected"
    window.press("Esc")
    assert set(window.table.selected_keys()) == set(FILMS) and window.table.current_key() == FILMS[-1]
    assert window.table.is_visible(FILMS[-1])


def test_a_choice_made_under_a_filter_replaces_the_kept_one(window: Window) -> None:
    window.table.select_films(*FILMS)
    window.search.type("marathon")
    window.table.click_film("the-marathon-1988")
    window.press("Esc")
    assert window.table.selected_keys() == ["the-marathon-1988"] and window.table.current_key() == "the-marathon-1988"


def test_a_long_way_round_comes_back_to_the_same_place(window: Window) -> None:
    window.table.select_films("the-race-1985", "the-relay-1980")
    window.filters.choose("decade", "1980")
    window.table.click_heading("year")
    window.switch_language("de")
    window.filters.choose("evidence", "listed", with_keys="alt")
    window.switch_language("en")
    window.press("Ctrl+0")
    window.do("clear")
    assert window.table.selected_keys() == ["the-race-1985", "the-relay-1980"]
    assert window.table.current_key() == "the-relay-1980" and window.table.is_visible("the-relay-1980")
    assert window.details.text().startswith("The Relay")


def test_the_details_show_the_film_looked_at(window: Window) -> None:
    for key, title in (("the-relay-1980", "The Relay"), ("tri-kubka-1962", "Three Cups")):
        window.table.click_film(key)
        assert window.details.text().startswith(title)


def test_a_film_looked_at_only_because_a_filter_hid_another_stays_with_the_language(window: Window) -> None:
    window.search.type("decade:1980")
    shown = window.table.current_key()
    window.switch_language("ru")
    assert window.table.current_key() == shown
