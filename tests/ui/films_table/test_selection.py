# SPDX-License-Identifier: MIT
"""Selection, the film looked at, and the place in the table survive sorting, searching and filtering."""

from __future__ import annotations

from driver.window import Window

FILMS = ["the-relay-1980", "der-marathon-1981", "the-track-1987"]


def test_the_mouse_selects_one_several_and_a_range(window: Window) -> None:
    keys = window.keys()
    window.click_film(keys[3])
    assert window.selected_keys() == [keys[3]] and window.status()[2] == "1 selected"
    window.click_film(keys[6], "shift")
    assert window.selected_keys() == keys[3:7] and window.status()[2] == "4 selected"
    window.click_film(keys[5], "ctrl")
    assert window.selected_keys() == [keys[3], keys[4], keys[6]]
    window.click_film(keys[9])
    assert window.selected_keys() == [keys[9]]


def test_the_keys_select_too(window: Window) -> None:
    keys = window.keys()
    window.click_film(keys[0])
    window.press("Down")
    assert window.selected_keys() == [keys[1]] and window.current_key() == keys[1]
    window.press("Shift+Down")
    window.press("Shift+Down")
    assert window.selected_keys() == keys[1:4] and window.current_key() == keys[3]
    window.press("Ctrl+Up")
    window.press("Ctrl+Up")
    window.press("Ctrl+Up")
    window.press("Ctrl+Space")
    assert window.selected_keys() == keys[0:4]
    window.press("Ctrl+A")
    assert window.selected_keys() == keys
    window.press("Ctrl+Shift+A")
    assert window.selected_keys() == [] and window.current_key() == keys[0]
    window.press("End")
    window.press("Ctrl+End")
    assert window.current_key() == keys[-1]


def test_the_selection_is_inverted(window: Window) -> None:
    window.select_films(*FILMS)
    window.press("Ctrl+I")
    assert len(window.selected_keys()) == 51 and not set(FILMS) & set(window.selected_keys())
    window.press("Ctrl+I")
    assert set(window.selected_keys()) == set(FILMS)


def test_next_and_previous_film(window: Window) -> None:
    keys = window.keys()
    for _ in range(3):
        window.press("Alt+Down")
    assert window.current_key() == keys[3] == window.selected_keys()[0]
    window.press("Alt+Up")
    assert window.current_key() == keys[2]
    for _ in range(5):
        window.press("Alt+Up")
    assert window.current_key() == keys[0]
    window.focus_on("search")
    window.press("Alt+Down")
    assert window.current_key() == keys[1] and window.focus() == "search"


def test_sorting_keeps_selection_film_and_place(window: Window) -> None:
    window.select_films(*FILMS)
    height = window.height_of(FILMS[-1])
    for heading in ("year", "year", "evidence", "discipline", "title"):
        window.click_heading(heading)
        assert set(window.selected_keys()) == set(FILMS) and window.current_key() == FILMS[-1]
        assert window.is_visible(FILMS[-1])
    window.press("Ctrl+0")
    assert abs(window.height_of(FILMS[-1]) - height) < 900 and window.is_visible(FILMS[-1])


def test_the_film_looked_at_does_not_move_on_the_screen_when_sorting(window: Window) -> None:
    window.click_film("der-weg-des-laeufers-1973")
    window.scroll_to("the-runner-1975")
    height = window.height_of("der-weg-des-laeufers-1973")
    window.click_heading("year")
    assert window.height_of("der-weg-des-laeufers-1973") == height > 0


def test_with_the_film_looked_at_out_of_sight_the_first_one_on_the_screen_stays(window: Window) -> None:
    window.click_film(window.keys()[0])
    window.scroll_to("match-gigantov-1963")
    assert window.first_visible_key() == "match-gigantov-1963"
    window.type_search("-evidence:listed")
    assert window.is_visible("match-gigantov-1963")
    assert not window.is_visible(window.current_key())


def test_filtering_keeps_what_is_still_there_and_brings_the_rest_back(window: Window) -> None:
    window.select_films(*FILMS)
    window.type_search("marathon")
    assert window.selected_keys() == ["der-marathon-1981"] and window.status()[2] == "1 selected"
    assert window.current_key() == window.keys()[0]
    window.type_search("blabliblu")
    assert window.current_key() == "" and window.status()[2] == "0 selected"
    window.press("Esc")
    assert set(window.selected_keys()) == set(FILMS) and window.current_key() == FILMS[-1]
    assert window.is_visible(FILMS[-1])


def test_a_choice_made_under_a_filter_replaces_the_kept_one(window: Window) -> None:
    window.select_films(*FILMS)
    window.type_search("marathon")
    window.click_film("the-marathon-1988")
    window.press("Esc")
    assert window.selected_keys() == ["the-marathon-1988"] and window.current_key() == "the-marathon-1988"


def test_a_long_way_round_comes_back_to_the_same_place(window: Window) -> None:
    window.select_films("the-race-1985", "the-relay-1980")
    window.choose("decade", "1980")
    window.click_heading("year")
    window.switch_language("de")
    window.choose("evidence", "listed", with_keys="alt")
    window.switch_language("en")
    window.press("Ctrl+0")
    window.do("clear")
    assert window.selected_keys() == ["the-race-1985", "the-relay-1980"]
    assert window.current_key() == "the-relay-1980" and window.is_visible("the-relay-1980")
    assert window.details_text().startswith("The Relay")


def test_the_details_show_the_film_looked_at(window: Window) -> None:
    for key, title in (("the-relay-1980", "The Relay"), ("tri-kubka-1962", "Three Cups")):
        window.click_film(key)
        assert window.details_text().startswith(title)


def test_a_film_looked_at_only_because_a_filter_hid_another_stays_with_the_language(window: Window) -> None:
    window.type_search("decade:1980")
    shown = window.current_key()
    window.switch_language("ru")
    assert window.current_key() == shown
