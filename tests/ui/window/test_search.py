# SPDX-License-Identifier: MIT
"""The search box: any spelling finds, typing never fails, and the keyboard leads on to the table."""

from __future__ import annotations

from collections.abc import Callable

from driver.window import Window

TARGET = "begushchaya-mishen-1991"


def test_every_spelling_finds_the_running_target(window: Window) -> None:
    for text in ("begushchaya", "Beguschtschaja", "бегущая", "БЕГУЩАЯ", ",tueofz"):
        window.search.type(text)
        assert TARGET in window.table.keys(), text
        assert len(window.table.keys()) < 54
        assert window.search.found().startswith(f"{len(window.table.keys())} of 54 · ")


def test_umlauts_are_typed_in_three_ways(window: Window) -> None:
    found = []
    for text in ("Läufer", "laeufer", "laufer"):
        window.search.type(text)
        found.append(window.table.keys())
    assert found[0] == found[1] == found[2] and 0 < len(found[0]) < 54


def test_a_word_typed_on_another_layout_is_said_to_be_read_so(window: Window) -> None:
    window.search.type(",tueofz")
    assert len(window.search.notes()) == 1
    assert ",tueofz" in window.search.notes()[0] and "бегущая" in window.search.notes()[0]
    window.search.type("бегущая")
    assert window.search.notes() == []


PROBLEMS = {
    "year:abc": "“year:abc” could not be read and was left out.",
    "(sprint": "A bracket is still open.",
    "sprint)": "A bracket closes nothing.",
    '"sprint': "The quotation mark is still open.",
    "colur:red": "There is no “colur:” to search by; it was searched as words.",
}


def test_what_cannot_be_read_is_said_beside_the_box(window: Window) -> None:
    for text, note in PROBLEMS.items():
        window.search.type(text)
        assert window.search.notes() == [note]


def test_a_note_is_said_in_the_windows_language(window: Window) -> None:
    window.search.type("(sprint")
    english = window.search.notes()
    for code in ("de", "ru"):
        window.switch_language(code)
        assert len(window.search.notes()) == 1 and window.search.notes() != english


def test_any_text_may_be_typed(window: Window) -> None:
    for text in ("(((((", ")))", '"', "-", "or or", "year:", "<b>", "%_*?'\\;--", "a" * 300, "🏃"):
        window.search.type(text)
        assert window.status()[0] == "54 films"


def test_escape_shows_all_films(window: Window) -> None:
    window.search.type("marathon year:1988")
    assert len(window.table.keys()) == 2
    window.press("Esc")
    assert window.search.text() == "" and len(window.table.keys()) == 54 and window.search.chips() == []
    assert window.focus() == "search"
    window.press("Esc")
    assert window.focus() == "table"


def test_down_and_enter_lead_to_the_table(window: Window) -> None:
    for key in ("Down", "Return", "Enter"):
        window.search.type("marathon")
        window.press(key)
        assert window.focus() == "table"
        assert window.table.current_key() == window.table.keys()[0]


def test_enter_does_not_wait_for_the_burst(window: Window) -> None:
    window.focus_on("search")
    window.type("sprint")
    window.press("Return")
    assert window.search.query() == "sprint" and len(window.table.keys()) < 54


def test_a_burst_of_letters_is_one_search(window: Window) -> None:
    searches = window.search.watch()
    window.search.type("marathon")
    assert searches == ["marathon"]


def test_a_search_changes_the_film_looked_at_to_the_first_one(window: Window) -> None:
    window.search.type(TARGET.partition("-")[0])
    assert window.table.current_key() == window.table.keys()[0]
    assert "The Running Target" in window.details.text()


def test_a_query_of_the_command_line_stands_in_the_box(open_window: Callable[..., Window]) -> None:
    window = open_window(query="year:1988")
    assert window.search.text() == "year:1988" and len(window.table.keys()) == 2 and len(window.search.chips()) == 1
