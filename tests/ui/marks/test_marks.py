# SPDX-License-Identifier: MIT
"""Marks from the details, the menus and the keyboard, for one film and for all that are selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Text,
    Viewing,
)

OpenWindow = Callable[..., Window]
FILM, OTHER, THIRD = "the-marathon-1988", "the-relay-1980", "the-race-1985"
HOSTILE = "<b>bold</b> &amp; <img src=x>"


@pytest.fixture
def on_film(window: Window) -> Window:
    window.marks.wait()
    window.table.click_film(FILM)
    return window


# --- The stars ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stars", [half / 2 for half in range(1, 11)])
def test_a_click_rates_half_by_half(on_film: Window, stars: float) -> None:
    on_film.marks.click_star(stars)
    assert on_film.marks.stored(FILM) == Marks(rating=round(stars * 2))
    assert on_film.marks.rating() == f"{stars:g} of 5"


def test_the_same_star_once_more_takes_the_rating_away(on_film: Window) -> None:
    on_film.marks.click_star(4)
    on_film.marks.click_star(4)
    assert on_film.marks.stored(FILM) == NO_MARKS and on_film.marks.rating() == "not rated"


def test_the_stars_show_what_a_click_would_do(on_film: Window) -> None:
    on_film.marks.click_star(2)
    assert on_film.marks.hover_star(3.5) == "3.5 of 5" and on_film.marks.hover_star(5) == "5 of 5"
    assert on_film.marks.stored(FILM).rating == 4


def test_the_stars_work_with_the_arrow_keys(on_film: Window) -> None:
    on_film.marks.focus_on_stars()
    pressed = (("Right", 1), ("Right", 2), ("Up", 3), ("Left", 2), ("End", 10), ("Down", 9), ("Delete", None))
    for keys, rating in pressed:
        on_film.press(keys)
        assert on_film.marks.stored(FILM).rating == rating
    assert on_film.marks.focus() == "stars"


def test_a_screen_reader_hears_the_rating(on_film: Window) -> None:
    assert on_film.marks.stars_spoken() == "My rating: not rated"
    on_film.marks.click_star(4.5)
    assert on_film.marks.stars_spoken() == "My rating: 4.5 of 5"
    on_film.switch_language("de")
    assert on_film.marks.stars_spoken() == "Meine Wertung: 4,5 von 5"


# --- The keyboard ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["table", "details"])
def test_keys_rate_where_films_are_looked_at(on_film: Window, part: str) -> None:
    on_film.focus_on(part)
    for keys, rating in (("4", 8), (".", 9), (",", 8), ("5", 10), (".", 9), ("1", 2), ("0", None), (".", 1)):
        on_film.press(keys)
        assert on_film.marks.stored(FILM).rating == rating, keys


@pytest.mark.parametrize("part", ["table", "details"])
def test_keys_switch_marks_on_and_off(on_film: Window, part: str) -> None:
    on_film.focus_on(part)
    for keys, marked in (("+", Marks(wanted=True)), ("*", Marks(favourite=True))):
        on_film.press(keys)
        assert on_film.marks.stored(FILM) == marked
        on_film.press(keys)
        assert on_film.marks.stored(FILM) == NO_MARKS
    on_film.press("!")
    assert [viewing[1:] for viewing in on_film.marks.stored(FILM).viewings] == [("", "", "")]
    on_film.press("!")
    assert on_film.marks.stored(FILM) == NO_MARKS


def test_keys_take_no_letter_from_what_is_typed(on_film: Window) -> None:
    on_film.search.type("12345 + ! * # 0")
    assert on_film.marks.steps() == []
    on_film.search.type("")
    on_film.table.click_film(FILM)
    on_film.marks.type_note("50 + 4!*#")
    assert on_film.marks.note() == "50 + 4!*#"
    on_film.marks.add_tag("0+#4!*5")
    assert on_film.marks.tags() == ["0+#4!*5"]
    assert {step.kind for step in on_film.marks.steps()} == {"tag", "note"}


def test_keys_do_nothing_among_the_filters(on_film: Window) -> None:
    on_film.focus_on("filters")
    for keys in ("4", "+", "!", "*"):
        on_film.press(keys)
    assert on_film.marks.steps() == []


def test_letters_still_jump_to_a_title(on_film: Window) -> None:
    on_film.focus_on("table")
    on_film.type("t")
    assert on_film.marks.steps() == []
    assert on_film.table.titles()[on_film.table.keys().index(on_film.table.current_key())].startswith("T")


def test_ctrl_and_a_digit_is_still_the_language(on_film: Window) -> None:
    on_film.focus_on("table")
    on_film.press("Ctrl+2")
    assert on_film.language_shown() == "de" and on_film.marks.steps() == []


def test_keys_go_to_the_tag_and_to_the_note(on_film: Window) -> None:
    on_film.do("details")
    assert not on_film.details.is_shown()
    on_film.focus_on("table")
    on_film.press("#")
    assert on_film.details.is_shown() and on_film.marks.focus() == "tag"
    on_film.press("Esc")
    assert on_film.focus() == "table"
    on_film.press("Ctrl+M")
    assert on_film.marks.focus() == "note"
    on_film.press("Esc")
    assert on_film.focus() == "table" and on_film.search.query() == ""


# --- Menus ----------------------------------------------------------------------------------------------------


def test_the_menu_marks_and_shows_how_things_stand(on_film: Window) -> None:
    for name in ("wanted", "seen", "favourite"):
        assert not on_film.action(name).isChecked()
        on_film.do(name)
        assert on_film.action(name).isChecked() and on_film.marks.switches()[name] is True
        on_film.do(name)
        assert not on_film.action(name).isChecked() and on_film.marks.switches()[name] is False
    for name in ("rate_10", "rate_7", "rate_0"):
        on_film.do(name)
        ticked = [f"rate_{half}" for half in range(11) if on_film.action(f"rate_{half}").isChecked()]
        assert ticked == [name]


def test_all_about_marks_is_in_the_menu_of_a_film(on_film: Window) -> None:
    texts = on_film.context_menu()
    for name in ("wanted", "seen", "seen_today", "favourite", "rating", "tag", "note"):
        assert on_film.action(name).text() in texts


def test_without_a_film_there_is_nothing_to_mark(on_film: Window) -> None:
    assert on_film.action("rate_8").isEnabled()
    on_film.search.type("blabliblu")
    assert not on_film.action("rate_8").isEnabled() and not on_film.action("note").isEnabled()
    on_film.search.type("")
    assert on_film.action("rate_8").isEnabled()


# --- The selection --------------------------------------------------------------------------------------------


def test_all_that_are_selected_are_marked_in_one_step(on_film: Window) -> None:
    on_film.table.select_films(FILM, OTHER, THIRD)
    on_film.press("4")
    assert [on_film.marks.stored(key).rating for key in (FILM, OTHER, THIRD)] == [8, 8, 8]
    assert [(step.kind, step.films) for step in on_film.marks.steps()] == [("rating", 3)]
    on_film.do("undo")
    assert [on_film.marks.stored(key).rating for key in (FILM, OTHER, THIRD)] == [None] * 3


def test_what_only_some_have_is_shown_as_mixed(on_film: Window) -> None:
    on_film.press("4")
    on_film.press("+")
    on_film.marks.add_tag("rainy")
    on_film.table.click_film(FILM)
    on_film.table.select_films(FILM, OTHER)
    assert on_film.marks.whose() == "For the 2 films that are selected:"
    assert on_film.marks.rating() == "different ratings"
    assert on_film.marks.switches() == {"wanted": None, "seen": False, "favourite": False}
    assert on_film.marks.switches_spoken()["wanted"] == "some of the films"
    assert on_film.marks.tags_spoken() == ["Take away the tag: rainy (of some of the films)"]
    assert not on_film.action("wanted").isChecked() and not on_film.action("rate_8").isChecked()
    assert not on_film.action("rate_0").isChecked() and not on_film.marks.note_shown()


def test_half_a_star_means_nothing_where_ratings_differ(on_film: Window) -> None:
    on_film.press("4")
    on_film.table.select_films(FILM, OTHER)
    on_film.press(".")
    assert on_film.marks.stored(FILM).rating == 8 and on_film.marks.stored(OTHER).rating is None
    on_film.press("3")
    on_film.press(".")
    assert on_film.marks.stored(FILM).rating == on_film.marks.stored(OTHER).rating == 7


def test_what_is_mixed_is_turned_on_for_all(on_film: Window) -> None:
    on_film.press("+")
    on_film.table.select_films(FILM, OTHER)
    on_film.marks.click("wanted")
    assert on_film.marks.stored(FILM).wanted and on_film.marks.stored(OTHER).wanted
    assert on_film.marks.switches()["wanted"] is True
    on_film.marks.click("wanted")
    assert not on_film.marks.stored(FILM).wanted and not on_film.marks.stored(OTHER).wanted


def test_a_film_that_was_seen_is_not_seen_again_by_turning_it_on_for_all(on_film: Window) -> None:
    on_film.marks.add_viewing("2024")
    on_film.table.select_films(FILM, OTHER)
    on_film.press("!")
    assert [v.date for v in on_film.marks.stored(FILM).viewings] == ["2024"]
    assert [v.date for v in on_film.marks.stored(OTHER).viewings] == [""]


def test_tags_are_given_to_all_and_taken_from_all(on_film: Window) -> None:
    on_film.table.select_films(FILM, OTHER)
    on_film.marks.add_tag("Sommer")
    assert on_film.marks.stored(FILM).tags == on_film.marks.stored(OTHER).tags == ("Sommer",)
    assert on_film.marks.tags() == ["Sommer"]
    on_film.marks.remove_tag("Sommer")
    assert on_film.marks.stored(FILM) == on_film.marks.stored(OTHER) == NO_MARKS


def test_without_a_selection_the_film_looked_at_is_marked(window: Window) -> None:
    window.marks.wait()
    assert window.table.selected_keys() == []
    key = window.table.current_key()
    window.focus_on("table")
    window.press("3")
    assert window.marks.stored(key).rating == 6


def test_selection_and_place_stay_when_films_are_marked(on_film: Window) -> None:
    on_film.table.select_films(FILM, OTHER)
    on_film.table.scroll_to(OTHER)
    height = on_film.table.height_of(OTHER)
    on_film.press("5")
    assert set(on_film.table.selected_keys()) == {FILM, OTHER} and on_film.table.height_of(OTHER) == height


# --- Messages -------------------------------------------------------------------------------------------------


def test_a_message_offers_to_undo_what_was_done_to_many(on_film: Window) -> None:
    on_film.press("4")
    assert on_film.marks.toast() == "", "of one film that is in sight nothing need be said"
    on_film.table.select_films(FILM, OTHER, THIRD)
    on_film.press("5")
    assert on_film.marks.toast() == "3 films rated ★★★★★." and on_film.marks.toast_button() == "Undo"
    on_film.switch_language("ru")
    assert on_film.marks.toast() == "3 фильма получили оценку ★★★★★."
    on_film.marks.click_toast()
    assert on_film.marks.toast() == "" and on_film.marks.stored(FILM).rating == 8


def test_the_message_goes_with_the_next_change(on_film: Window) -> None:
    on_film.table.select_films(FILM, OTHER)
    on_film.press("+")
    assert on_film.marks.toast() == "2 films marked as “want to see”."
    on_film.do("undo")
    assert on_film.marks.toast() == ""


def test_a_film_that_is_gone_from_the_answer_is_spoken_of(on_film: Window) -> None:
    on_film.search.type("-seen:yes marathon")
    on_film.table.click_film(FILM)
    on_film.press("!")
    on_film.wait_for_answer()
    assert FILM not in on_film.table.keys()
    assert on_film.marks.toast() == "1 film marked as seen."
    on_film.marks.click_toast()
    on_film.wait_for_answer()
    assert FILM in on_film.table.keys()


def test_viewings_that_are_lost_are_spoken_of(on_film: Window) -> None:
    on_film.marks.add_viewing("2024", "Kino")
    on_film.marks.click("seen")
    assert on_film.marks.toast() == "1 film no longer marked as seen; its viewings are gone."
    on_film.marks.click_toast()
    assert on_film.marks.viewings() == ["2024 · Kino"]


# --- Tags -----------------------------------------------------------------------------------------------------


def test_tags_that_there_are_are_completed(on_film: Window) -> None:
    on_film.marks.add_tag("rainy days")
    on_film.marks.add_tag("Sommer")
    on_film.table.click_film(OTHER)
    assert on_film.marks.tags() == []
    assert on_film.marks.completions("RAI") == ["rainy days"]
    assert on_film.marks.completions("mm") == ["Sommer"]


def test_a_tag_filters_and_can_be_searched(on_film: Window) -> None:
    on_film.marks.add_tag("  rainy   days ")
    assert on_film.filters.labels("own_tag") == ["My tags", "rainy days"]
    on_film.search.type('tag:"rainy days"')
    assert on_film.table.keys() == [FILM]


def test_an_empty_tag_is_none(on_film: Window) -> None:
    on_film.marks.add_tag("   ")
    assert on_film.marks.steps() == []


# --- The note -------------------------------------------------------------------------------------------------


def test_a_note_is_saved_after_a_pause(on_film: Window) -> None:
    on_film.marks.type_note("Quiet")
    assert on_film.marks.stored(FILM).note == ""
    on_film.marks.pause()
    assert on_film.marks.stored(FILM).note == "Quiet" and on_film.marks.focus() == "note"


def test_one_editing_is_one_step(on_film: Window) -> None:
    for text in ("Quiet", " and", " long"):
        on_film.marks.type_note(text)
        on_film.marks.pause()
    assert on_film.marks.stored(FILM).note == "Quiet and long"
    assert [step.kind for step in on_film.marks.steps()] == ["note"]
    on_film.focus_on("table")
    on_film.wait_a_turn()
    on_film.marks.type_note(", too")
    on_film.focus_on("table")
    on_film.wait_a_turn()
    assert [step.kind for step in on_film.marks.steps()] == ["note", "note"], "another editing, another step"
    on_film.do("undo")
    assert on_film.marks.note() == "Quiet and long"
    on_film.do("undo")
    assert on_film.marks.note() == ""


def test_typing_goes_on_while_it_is_saved(on_film: Window) -> None:
    on_film.marks.type_note("One")
    on_film.marks.pause()
    on_film.type(" two")
    on_film.do("rate_8")
    on_film.marks.wait()
    assert on_film.marks.note() == "One two" and on_film.marks.focus() == "note"
    on_film.type(" three")
    on_film.marks.pause()
    assert on_film.marks.stored(FILM) == Marks(rating=8, note="One two three")


@pytest.mark.parametrize("way", ["click", "keys", "language", "search", "close", "select", "undo"])
def test_a_note_is_never_lost(open_window: OpenWindow, way: str) -> None:
    window = open_window()
    window.marks.wait()
    window.table.click_film(FILM)
    window.press("4")
    window.marks.type_note("Not lost")
    if way == "click":
        window.table.click_film(OTHER)
    elif way == "keys":
        window.press("Alt+Down")
    elif way == "language":
        window.switch_language("ru")
    elif way == "search":
        window.search.type("relay")
    elif way == "select":
        window.do("select_all")
    elif way == "undo":
        window.do("undo")
    if way != "close":
        window.marks.wait()
        assert way == "language" or window.marks.note() == "" or way == "undo"
    window.close()
    assert open_window().marks.stored(FILM).note == "Not lost"


def test_a_note_belongs_to_the_film_it_was_typed_for(on_film: Window) -> None:
    on_film.marks.type_note("Mine")
    on_film.press("Alt+Down")
    on_film.marks.wait()
    other = on_film.table.current_key()
    assert other != FILM and on_film.marks.note() == ""
    on_film.type("Other")
    on_film.marks.pause()
    assert on_film.marks.stored(FILM).note == "Mine" and on_film.marks.stored(other).note == "Other"


# --- Viewings -------------------------------------------------------------------------------------------------


def test_seen_today(on_film: Window) -> None:
    on_film.marks.click_today()
    today = date.today().isoformat()
    assert [viewing.date for viewing in on_film.marks.stored(FILM).viewings] == [today]
    on_film.do("seen_today")
    assert len(on_film.marks.stored(FILM).viewings) == 2, "twice is twice"


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("2024-05-31", "2024-05-31", "31 May 2024"),
        ("31.5.2024", "2024-05-31", "31 May 2024"),
        ("5.2024", "2024-05", "May 2024"),
        ("2024", "2024", "2024"),
        ("", "", "Seen some time"),
    ],
)
def test_a_viewing_has_a_date_as_exact_as_it_is_known(on_film: Window, typed: str, kept: str, shown: str) -> None:
    on_film.marks.add_viewing(typed, "Kino Mir", "with <b>Anna</b>")
    (viewing,) = on_film.marks.stored(FILM).viewings
    assert viewing[1:] == (kept, "Kino Mir", "with <b>Anna</b>")
    assert on_film.marks.viewings() == [f"{shown} · Kino Mir · with <b>Anna</b>"]


def test_what_is_no_date_is_said_while_it_is_typed(on_film: Window) -> None:
    on_film.marks.add_viewing("31.13.2024")
    assert "Write " in on_film.marks.viewing_problem() and on_film.marks.edits_viewing()
    assert on_film.marks.stored(FILM) == NO_MARKS
    on_film.marks.fill_in("31.12.2024")
    assert not on_film.marks.edits_viewing() and on_film.marks.viewings() == ["31 December 2024"]


def test_a_viewing_is_changed_and_taken_away(on_film: Window) -> None:
    on_film.marks.add_viewing("2023")
    on_film.marks.add_viewing("2024", "Kino")
    assert on_film.marks.viewings() == ["2024 · Kino", "2023"], "the last one first"
    on_film.marks.change_viewing(1, "2025-02")
    assert on_film.marks.viewings() == ["February 2025", "2024 · Kino"]
    on_film.marks.remove_viewing(0)
    assert on_film.marks.viewings() == ["2024 · Kino"]
    assert [step.kind for step in on_film.marks.steps()] == ["viewing"] * 4


def test_esc_leaves_a_viewing_as_it_was(on_film: Window) -> None:
    on_film.marks.add_viewing("no date")
    on_film.marks.leave_viewing()
    assert not on_film.marks.edits_viewing() and on_film.marks.steps() == []


def test_of_many_viewings_the_last_are_shown(on_film: Window) -> None:
    for year in range(2018, 2025):
        on_film.marks.add_viewing(str(year))
    assert on_film.marks.viewings() == ["2024", "2023", "2022", "2021"]
    on_film.marks.show_all_viewings()
    assert on_film.marks.viewings() == [str(year) for year in range(2024, 2017, -1)]


# --- Table, facets, queries -----------------------------------------------------------------------------------


def test_marks_are_columns_facets_and_keys(on_film: Window) -> None:
    on_film.press("4")
    on_film.press(".")
    on_film.press("+")
    for label in ("My rating", "Want to see"):
        on_film.table.tick_column(label)
    assert on_film.table.cell(FILM, "rating").rating == 9 and on_film.table.cell(FILM, "rating").text == "★★★★½"
    assert on_film.table.cell(FILM, "wanted").sign == "wanted" and on_film.table.cell(FILM, "wanted").text == "Yes"
    assert on_film.table.cell(OTHER, "rating").rating is None and on_film.table.cell(OTHER, "wanted").sign == ""
    assert on_film.filters.labels("rating") == ["My rating", "★★★★½"]
    on_film.paint()
    on_film.search.type("rating>=4 wanted:yes")
    assert on_film.table.keys() == [FILM] and on_film.search.chips() == ["My rating ≥ ★★★★", "Want to see: Yes"]
    on_film.search.type("")
    on_film.table.click_heading("rating")
    assert on_film.table.keys()[0] == FILM
    on_film.table.click_film(FILM)
    on_film.do("copy")
    assert "★★★★½" in copied()["text"]


def test_stars_are_painted_light_and_dark(on_film: Window) -> None:
    on_film.table.tick_column("My rating")
    on_film.press("5")
    for theme, accent in (("theme_light", "#c8281e"), ("theme_dark", "#f0604f")):
        on_film.do(theme)
        with_stars = on_film.colours()[accent]
        on_film.do("rate_0")
        assert with_stars > on_film.colours()[accent] + 300
        on_film.do("rate_10")


# --- Texts ----------------------------------------------------------------------------------------------------


def test_markup_in_notes_and_tags_stays_text(open_window: OpenWindow, catalogue_of: Callable[..., Path]) -> None:
    title = {"en": Text(HOSTILE, "original")}
    window = open_window(catalogue=catalogue_of(Film(1, "one", "listed", "2026-11-22", title=title)))
    window.marks.wait()
    window.table.click_film("one")
    window.marks.add_tag(HOSTILE)
    window.marks.type_note(HOSTILE)
    window.marks.pause()
    window.marks.add_viewing("2024", HOSTILE, HOSTILE)
    assert window.marks.tags() == [HOSTILE] and window.marks.note() == HOSTILE
    assert window.marks.viewings() == [f"2024 · {HOSTILE} · {HOSTILE}"]
    assert window.marks.undo_text() == f"Undo viewings of “{HOSTILE}”"
    assert window.filters.labels("own_tag") == ["My tags", HOSTILE]
    for widget in window.marks.panel_widgets():
        assert "<b>" not in widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            assert "&lt;" not in widget.text()
    history = window.marks.open_history()
    assert history.rows()[0] == f"Viewings of “{HOSTILE}”"
    history.close()


@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_the_marks_are_read_anew_after_a_restart(open_window: OpenWindow, code: str) -> None:
    window = open_window(language=code)
    window.marks.wait()
    window.table.click_film(FILM)
    window.press("3")
    window.press(".")
    window.press("*")
    window.marks.add_tag("Сапоги")
    window.marks.add_viewing("2024-02", "Мир")
    expected = (window.marks.rating(), window.marks.switches(), window.marks.tags(), window.marks.viewings())
    window = open_window(language=code)
    window.marks.wait()
    window.table.click_film(FILM)
    found = (window.marks.rating(), window.marks.switches(), window.marks.tags(), window.marks.viewings())
    assert found == expected
    assert window.marks.stored(FILM).viewings[0][1:] == ("2024-02", "Мир", "")
    assert Viewing(*window.marks.stored(FILM).viewings[0]).place == "Мир"
