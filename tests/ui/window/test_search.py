# SPDX-License-Identifier: MIT
"""The search box: any spelling finds, typing never fails, and the keyboard leads on to the table."""

from __future__ import annotations

from collections.abc import Callable

from driver.window import Window

TARGET = "begushchaya-mishen-1991"


def test_every_spelling_finds_the_running_target(window: Window) -> None:
    for text in ("begushchaya", "Beguschtschaja", "бегущая", "БЕГУЩАЯ", ",tueofz"):
        window.type_search(text)
        assert TARGET in window.keys(), text
        assert len(window.keys()) < 54
        assert window.found_text().startswith(f"{len(window.keys())} of 54 · ")


def test_umlauts_are_typed_in_three_ways(window: Window) -> None:
    found = []
    for text in ("Läufer", "laeufer", "laufer"):
        window.type_search(text)
        found.append(window.keys())
    assert found[0] == found[1] == found[2] and 0 < len(found[0]) < 54


def test_a_word_typed_on_another_layout_is_said_to_be_read_so(window: Window) -> None:
    window.type_search(",tueofz")
    assert len(window.notes()) == 1
    assert ",tueofz" in window.notes()[0] and "бегущая" in window.notes()[0]
    window.type_search("бегущая")
    assert window.notes() == []


PROBLEMS = {
    "year:abc": "“year:abc” could not be read and was left out.",
    "(sprint": "A bracket is still open.",
    "sprint)": "A bracket closes nothing.",
    '"sprint': "The quotation mark is still open.",
    "colur:red": "There is no “colur:” to search by; it was searched as words.",
}


def test_what_cannot_be_read_is_said_beside_the_box(window: Window) -> None:
    for text, note in PROBLEMS.items():
        window.type_search(text)
        assert window.notes() == [note]


def test_a_note_is_said_in_the_windows_language(window: Window) -> None:
    window.type_search("(sprint")
    english = window.notes()
    for code in ("de", "ru"):
        window.switch_language(code)
        assert len(window.notes()) == 1 and window.notes() != english


def test_any_text_may_be_typed(window: Window) -> None:
    for text in ("(((((", ")))", '"', "-", "or or", "year:", "<b>", "%_*?'\\;--", "a" * 300, "🏃"):
        window.type_search(text)
        assert window.status()[0] == "54 films"


def test_escape_shows_all_films(window: Window) -> None:
    window.type_search("marathon year:1988")
    assert len(window.keys()) == 2
    window.press("Esc")
    assert window.search_text() == "" and len(window.keys()) == 54 and window.chips() == []
    assert window.focus() == "search"
    window.press("Esc")
    assert window.focus() == "table"


def test_down_and_enter_lead_to_the_table(window: Window) -> None:
    for key in ("Down", "Return", "Enter"):
        window.type_search("marathon")
        window.press(key)
        assert window.focus() == "table"
        assert window.current_key() == window.keys()[0]


def test_enter_does_not_wait_for_the_burst(window: Window) -> None:
    window.focus_on("search")
    window.type("sprint")
    window.press("Return")
    assert window.query() == "sprint" and len(window.keys()) < 54


def test_a_burst_of_letters_is_one_search(window: Window) -> None:
    searches = window.count_searches()
    window.type_search("marathon")
    assert searches == ["marathon"]


def test_a_search_changes_the_film_looked_at_to_the_first_one(window: Window) -> None:
    window.type_search(TARGET.partition("-")[0])
    assert window.current_key() == window.keys()[0]
    assert "The Running Target" in window.details_text()


def test_a_query_of_the_command_line_stands_in_the_box(open_window: Callable[..., Window]) -> None:
    window = open_window(query="year:1988")
    assert window.search_text() == "year:1988" and len(window.keys()) == 2 and len(window.chips()) == 1
