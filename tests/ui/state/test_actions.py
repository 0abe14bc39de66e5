# SPDX-License-Identifier: MIT
"""Every action of the table of actions: named in three languages, in a menu, with keys of its own, and it works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from driver.window import Window
from laufbild.i18n.language import set_language, translate
from laufbild.ui.state.actions import ACTIONS, MENUS

LANGUAGES = ("en", "de", "ru")
NAMES = [spec.name for spec in ACTIONS]


@pytest.fixture(scope="module")
def shared(qapp: QApplication, catalogue_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One window for all the tests that only look at it."""
    window = Window(tmp_path_factory.mktemp("profile"), catalogue_path)
    yield window
    window.close()


@pytest.fixture
def in_english() -> Iterator[None]:
    yield
    set_language("en")


@pytest.mark.parametrize("spec", ACTIONS, ids=NAMES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_it_has_a_name_in_every_language(spec, code: str, in_english: None) -> None:  # type: ignore[no-untyped-def]
    set_language(code)
    name = translate("Actions", spec.text)
    assert name.replace("&", "").strip()
    own_name = spec.choice == "language" or spec.text.strip("★½") == ""
    same_name = own_name or (spec.name, code) in (("details", "de"),)
    assert name.count("&") == (0 if own_name else 1), "one letter to choose it by"
    assert same_name or code == "en" or name != spec.text


@pytest.mark.parametrize("name", NAMES)
def test_it_is_in_one_menu(shared: Window, name: str) -> None:
    menus = [title for title, actions in all_menus(shared).items() if shared.action(name) in actions]
    assert len(menus) == 1
    assert shared.action(name).text()


def test_every_entry_of_the_menus_is_in_the_table(shared: Window) -> None:
    found = [action for actions in all_menus(shared).values() for action in actions]
    assert len(found) == len(NAMES) and set(found) == {shared.action(name) for name in NAMES}
    assert len(shared.menus()) == len(MENUS)
    assert list(shared.submenus()) == [shared.action(spec.name).text() for spec in ACTIONS if spec.submenu]


def all_menus(window: Window) -> dict[str, list[QAction]]:
    return window.menus() | window.submenus()


def test_no_two_actions_share_keys(shared: Window) -> None:
    keys = [keys.toString() for name in NAMES for keys in shared.action(name).shortcuts()]
    assert len(keys) == len(set(keys)) and "" not in keys


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_entries_of_a_menu_share_a_letter(shared: Window, code: str) -> None:
    shared.switch_language(code)
    menus = all_menus(shared)
    for entries in (list(shared.menus()), *([action.text() for action in actions] for actions in menus.values())):
        letters = [text[text.index("&") + 1].casefold() for text in entries if "&" in text]
        assert len(letters) == len(set(letters)), entries


@pytest.mark.parametrize("text", ["", "blabliblu"], ids=["films", "nothing"])
def test_all_do_their_work_without_a_fault(window: Window, text: str) -> None:
    for name in (*(name for name in NAMES if name != "quit"), "quit"):
        window.search.type(text)
        if window.table.keys():
            window.table.click_film(window.table.keys()[5])
        window.do(name)
        window.close_pages()
        assert window.is_open() == (name != "quit"), name


@pytest.mark.parametrize("spec", [spec for spec in ACTIONS if spec.keys], ids=lambda spec: spec.name)
def test_its_keys_are_among_its_shortcuts(shared: Window, spec) -> None:  # type: ignore[no-untyped-def]
    shortcuts = shared.action(spec.name).shortcuts()
    assert QKeySequence(spec.keys[0]) in shortcuts


def test_the_panels_are_hidden_and_shown(window: Window) -> None:
    for name, shown in (("facets", window.filters.are_shown), ("details", window.details.is_shown)):
        assert shown() and window.action(name).isChecked()
        window.do(name)
        assert not shown() and not window.action(name).isChecked()
        window.press("F9" if name == "facets" else "F10")
        assert shown() and window.action(name).isChecked()


def test_of_the_languages_and_themes_one_is_ticked(window: Window) -> None:
    for names in (("language_en", "language_de", "language_ru"), ("theme_light", "theme_dark", "theme_system")):
        for name in (*names, names[0]):
            window.do(name)
            assert [other for other in names if window.action(other).isChecked()] == [name]
