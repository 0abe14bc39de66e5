# SPDX-License-Identifier: MIT
"""When nothing matches, the window names the condition that empties the list and shows the films without it."""

from __future__ import annotations

import pytest

from driver.window import Window


def test_the_condition_to_blame_is_named_and_its_link_shows_the_films(window: Window) -> None:
    window.search.type("marathon year:1890")
    assert window.table.keys() == [] and window.status()[1] == "0 shown"
    (link,) = window.table.nothing_found_links()
    count = int(link.split()[-2])
    assert (
        link == f"Without “Year: 1890”: {count} films"
        and "No film meets all conditions." in window.table.nothing_found_text()
    )
    window.table.follow_nothing_found(link)
    assert (
        len(window.table.keys()) == count
        and window.search.query() == "marathon"
        and window.table.nothing_found_text() == ""
    )


def test_where_several_are_to_blame_each_is_named(window: Window) -> None:
    window.search.type("theme:freedom year:1935")
    links = window.table.nothing_found_links()
    assert len(links) == 2 and links[1] == "Without “Theme: Freedom”: 1 film"
    window.table.follow_nothing_found(links[1])
    assert window.table.keys() == ["strogiy-yunosha-1935"]


def test_where_no_single_one_is_to_blame_each_alone_and_all_are_offered(window: Window) -> None:
    window.search.type("blabliblu wombat marathon")
    links = window.table.nothing_found_links()
    assert links[0].startswith("Only “marathon”: ") and links[-1] == "Show all 54 films"
    window.table.follow_nothing_found(links[-1])
    assert len(window.table.keys()) == 54


def test_the_keyboard_follows_the_link(window: Window) -> None:
    window.search.type("marathon year:1890")
    window.focus_on("nothing found")
    window.press("Tab")
    window.focus_on("nothing found")
    window.press("Return")
    assert window.search.query() == "marathon"


@pytest.mark.parametrize("code", ["de", "ru"])
def test_it_is_said_in_the_windows_language(window: Window, code: str) -> None:
    window.search.type("marathon year:1890")
    english = window.table.nothing_found_text()
    window.switch_language(code)
    assert window.table.nothing_found_text() and not set(window.table.nothing_found_text().split("\n\n")) & set(
        english.split("\n\n")
    )


def test_what_was_typed_is_no_markup(window: Window) -> None:
    window.search.type('"<img src=http://x>" marathon')
    assert any("&lt;img src=http://x&gt;" in link for link in window.table.nothing_found_links())


def test_no_film_is_looked_at_and_the_details_are_empty(window: Window) -> None:
    window.search.type("blabliblu")
    assert window.table.current_key() == "" and window.details.text() == ""
    window.do("next")
    window.do("previous")
    window.do("select_all")
    window.do("select_inverted")
    assert window.status()[2] == "0 selected"
    window.press("Esc")
    assert window.table.current_key() and window.details.text()
