# SPDX-License-Identifier: MIT
"""The chips: one for every condition, in the reader's words, and a click takes it away."""

from __future__ import annotations

import pytest

from driver.window import Window

QUERY = (
    'marathon theme:freedom,exile -evidence:listed year:1975..1989 (sprint or relay) "in Moscow" runtime>=60 has:fact'
)


def test_without_conditions_there_is_no_chip(window: Window) -> None:
    assert window.search.chips() == []
    assert window.search.no_conditions_text() == "No conditions: all films are shown."


def test_one_chip_for_every_condition(window: Window) -> None:
    window.search.type(QUERY)
    assert window.search.chips() == [
        "marathon",
        "Theme: Freedom or Exile",
        "not Evidence: Listed, unverified",
        "Year: 1975–1989",
        "sprint or relay",
        "“in Moscow”",
        "Minutes ≥ 60",
        "Has: Worth knowing",
    ]
    assert window.search.no_conditions_text() == ""


@pytest.mark.parametrize(
    ("code", "chips"),
    [
        ("de", ["Thema: Freiheit", "nicht Beleg: Gelistet, unbelegt", "Jahrzehnt: 1980er"]),
        ("ru", ["Тема: Свобода", "кроме Проверка: Из списка, не проверен", "Десятилетие: 1980-е"]),
    ],
)
def test_chips_speak_the_windows_language(window: Window, code: str, chips: list[str]) -> None:
    window.search.type("theme:freedom -evidence:listed decade:1980")
    english = window.search.chips()
    window.switch_language(code)
    assert len(window.search.chips()) == 3 and not set(window.search.chips()) & set(english)
    assert window.search.chips()[0] == chips[0] and window.search.chips()[2] == chips[2]
    window.switch_language("en")
    assert window.search.chips() == english


def test_a_click_takes_a_condition_away(window: Window) -> None:
    window.search.type("marathon theme:freedom year:1975..1989")
    window.search.remove_chip("Theme: Freedom")
    assert window.search.query() == "marathon year:1975..1989" == window.search.text()
    window.search.remove_chip("marathon")
    window.search.remove_chip("Year")
    assert window.search.query() == "" and window.search.text() == "" and len(window.table.keys()) == 54


def test_a_value_may_be_typed_in_another_language(window: Window) -> None:
    window.search.type("тема:Свобода")
    assert window.search.chips() == ["Theme: Freedom"] and window.filters.marked("theme") == {"freedom": "chosen"}


def test_a_chip_can_be_removed_with_the_keyboard(window: Window) -> None:
    window.search.type("marathon theme:freedom")
    window.search.focus_on_chip("marathon")
    window.press("Space")
    assert window.search.chips() == ["Theme: Freedom"]


def test_what_is_typed_is_text_in_a_chip(window: Window) -> None:
    window.search.type('"<b>run</b>"')
    assert window.search.chips() == ["“<b>run</b>”"]
    assert all("<" not in tip or "&lt;" in tip for tip in window.search.chip_tips())


def test_an_ampersand_in_a_chip_is_no_shortcut(window: Window) -> None:
    window.search.type('"run & jump" marathon')
    window.press("Alt+Space")
    assert "“run & jump”" in window.search.chips()
    assert window.search.chip_shortcuts() == ["", ""]
