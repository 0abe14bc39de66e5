# SPDX-License-Identifier: MIT
"""The chips: one for every condition, in the reader's words, and a click takes it away."""

from __future__ import annotations

import pytest

from driver.window import Window

QUERY = (
    'marathon theme:freedom,exile -evidence:listed year:1975..1989 (sprint or relay) "in Moscow" runtime>=60 has:fact'
)


def test_without_conditions_there_is_no_chip(window: Window) -> None:
    assert window.chips() == []
    assert window.no_conditions_text() == "No conditions: all films are shown."


def test_one_chip_for_every_condition(window: Window) -> None:
    window.type_search(QUERY)
    assert window.chips() == [
        "marathon",
        "Theme: Freedom or Exile",
        "not Evidence: Listed, unverified",
        "Year: 1975–1989",
        "sprint or relay",
        "“in Moscow”",
        "Minutes ≥ 60",
        "Has: Worth knowing",
    ]
    assert window.no_conditions_text() == ""


@pytest.mark.parametrize(
    ("code", "chips"),
    [
        ("de", ["Thema: Freiheit", "nicht Beleg: Gelistet, unbelegt", "Jahrzehnt: 1980er"]),
        ("ru", ["Тема: Свобода", "кроме Проверка: Из списка, не проверен", "Десятилетие: 1980-е"]),
    ],
)
def test_chips_speak_the_windows_language(window: Window, code: str, chips: list[str]) -> None:
    window.type_search("theme:freedom -evidence:listed decade:1980")
    english = window.chips()
    window.switch_language(code)
    assert len(window.chips()) == 3 and not set(window.chips()) & set(english)
    assert window.chips()[0] == chips[0] and window.chips()[2] == chips[2]
    window.switch_language("en")
    assert window.chips() == english


def test_a_click_takes_a_condition_away(window: Window) -> None:
    window.type_search("marathon theme:freedom year:1975..1989")
    window.remove_chip("Theme: Freedom")
    assert window.query() == "marathon year:1975..1989" == window.search_text()
    window.remove_chip("marathon")
    window.remove_chip("Year")
    assert window.query() == "" and window.search_text() == "" and len(window.keys()) == 54


def test_a_value_may_be_typed_in_another_language(window: Window) -> None:
    window.type_search("тема:Свобода")
    assert window.chips() == ["Theme: Freedom"] and window.marked("theme") == {"freedom": "chosen"}


def test_a_chip_can_be_removed_with_the_keyboard(window: Window) -> None:
    window.type_search("marathon theme:freedom")
    window.focus_on_chip("marathon")
    window.press("Space")
    assert window.chips() == ["Theme: Freedom"]


def test_what_is_typed_is_text_in_a_chip(window: Window) -> None:
    window.type_search('"<b>run</b>"')
    assert window.chips() == ["“<b>run</b>”"]
    assert all("<" not in tip or "&lt;" in tip for tip in window.chip_tips())


def test_an_ampersand_in_a_chip_is_no_shortcut(window: Window) -> None:
    window.type_search('"run & jump" marathon')
    window.press("Alt+Space")
    assert "“run & jump”" in window.chips()
    assert window.chip_shortcuts() == ["", ""]
