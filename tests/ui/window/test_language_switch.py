# SPDX-License-Identifier: MIT
"""Another language: painted within one turn of the event loop, everything in it, and every place kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import permutations

import pytest

from driver.event_loop import settle, turn
from driver.window import Window

LANGUAGES = ("en", "de", "ru")
SEARCHES = ["", "marathon theme:freedom -evidence:documented", "marathon year:1890", "(colur:red year:x"]
SWITCHES = list(permutations(LANGUAGES, 2))


FILM = "the-marathon-1988"


def look_at(window: Window, key: str) -> None:
    if key in window.table.keys():
        window.table.click_film(key)


@pytest.mark.parametrize("text", SEARCHES)
def test_the_new_language_is_painted_within_one_turn(window: Window, text: str) -> None:
    window.marks.wait()
    window.search.type(text)
    for code in ("ru", "de", "en"):
        before = window.on_screen()
        window.switch_language(code, wait=False)
        turn()
        painted = window.on_screen()
        settle()
        assert painted != before
        assert painted == window.on_screen(), "something was painted later"


def test_one_turn_changes_every_text(window: Window) -> None:
    window.table.click_film("the-marathon-1988")
    window.switch_language("de", wait=False)
    turn()
    assert "Der Marathon" in window.table.titles() and "The Marathon" not in window.table.titles()
    assert window.table.headings() == ["Titel", "Auch bekannt als", "Jahr", "Disziplin", "Beleglage"]
    assert next(iter(window.menus())) == "&Datei"
    assert window.filters.labels("decade")[:2] == ["Jahrzehnt", "1930er"]
    assert window.details.text().startswith("Der Marathon\n1988 · Drama")
    assert window.status()[:3] == ["54 Filme", "54 angezeigt", "1 ausgewählt"]
    assert window.action("language_de").isChecked() and window.language_shown() == "de"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(*pair, "") for pair in SWITCHES]
    + [(*pair, text) for pair, text in zip(SWITCHES[::2], SEARCHES[1:], strict=True)],
)
def test_switching_gives_the_texts_of_a_start_in_that_language(
    open_window: Callable[..., Window], before: str, after: str, text: str
) -> None:
    window = open_window(language=after, query=text)
    look_at(window, FILM)
    expected = Counter(window.texts())
    window = open_window(language=before, query=text)
    look_at(window, FILM)
    window.switch_language(after)
    window.switch_language(before)
    window.switch_language(after)
    found = Counter(window.texts())
    assert (found - expected, expected - found) == (Counter(), Counter())


@pytest.mark.parametrize("code", LANGUAGES)
def test_open_dialogs_follow(open_window: Callable[..., Window], code: str) -> None:
    window = open_window(language=code, query=f"key:{FILM}")
    for name in ("help", "shortcuts", "about"):
        window.do(name)
    window.export_dialog()
    expected = Counter(window.texts())
    window.close_pages()
    window = open_window(language="ru" if code == "en" else "en", query=f"key:{FILM}")
    for name in ("help", "shortcuts", "about"):
        window.do(name)
    window.export_dialog()
    window.switch_language_behind_dialogs(code)
    found = Counter(window.texts())
    assert (found - expected, expected - found) == (Counter(), Counter())


def test_selection_film_and_scroll_are_kept(window: Window) -> None:
    window.table.click_heading("year")
    window.table.select_films("khod-beloi-korolevy-1971", "der-laeufer-1970")
    window.table.scroll_to("match-gigantov-1963")
    selected, height = set(window.table.selected_keys()), window.table.height_of("der-laeufer-1970")
    assert len(selected) == 2 and height > 0 and not window.table.is_visible(window.table.keys()[0])
    for code in ("de", "ru", "en"):
        window.switch_language(code, wait=False)
        turn()
        assert set(window.table.selected_keys()) == selected and window.table.current_key() == "der-laeufer-1970"
        assert window.table.height_of("der-laeufer-1970") == height


def test_the_films_on_the_screen_stay_where_the_order_does(window: Window) -> None:
    window.table.click_heading("year")
    window.table.click_film("the-race-1985")
    window.table.scroll_to("the-relay-1980")
    assert not window.table.is_visible("osenniy-marafon-1979")
    for code in ("de", "ru"):
        window.switch_language(code)
        assert window.table.column("year") == sorted(window.table.column("year"), key=lambda year: (not year, year))
        assert window.table.is_visible("the-race-1985")


def test_titles_are_sorted_for_the_reader(window: Window) -> None:
    window.switch_language("de")
    german = window.table.titles()
    assert german.index("Der Läufer") < german.index("Der letzte Kilometer") < german.index("Der Marathon")
    window.switch_language("ru")
    assert window.table.titles()[0][0] in "АБВГД"


def test_the_switch_the_menu_and_the_keys_do_the_same(window: Window) -> None:
    window.do("language_de")
    assert window.language_shown() == "de" and window.table.titles().count("Der Marathon") == 3
    window.press("Ctrl+3")
    assert window.language_shown() == "ru" and window.action("language_ru").isChecked()
    window.switch_language("en")
    assert window.action("language_en").isChecked() and not window.action("language_ru").isChecked()


def test_the_same_language_again_changes_nothing(window: Window) -> None:
    before = Counter(window.texts())
    window.switch_language("en")
    assert Counter(window.texts()) == before


@pytest.mark.parametrize("code", LANGUAGES)
def test_qts_own_texts_follow(window: Window, code: str) -> None:
    window.switch_language(code)
    assert window.qt_text() == {"en": "Close", "de": "Schließen", "ru": "Закрыть"}[code]
