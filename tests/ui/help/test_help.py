# SPDX-License-Identifier: MIT
"""The help: every action with its keys and every query key stands in it, in three languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from driver.window import Window
from laufbild import __version__
from laufbild.core.model.fields import FIELDS
from laufbild.core.query.parser import parse
from laufbild.core.query.view_text import line_of, view_of
from laufbild.i18n.language import language, translate
from laufbild.ui.help import help_page
from laufbild.ui.state.actions import ACTIONS, MENUS

OpenWindow = Callable[..., Window]


@pytest.fixture(params=["en", "de", "ru"])
def spoken(open_window: OpenWindow, request: pytest.FixtureRequest) -> Window:
    return open_window(language=request.param)


def test_every_action_stands_in_the_shortcuts_with_its_keys(spoken: Window) -> None:
    title, text = spoken.page("shortcuts")
    assert title == spoken.action("shortcuts").text().replace("&", "")
    for menu in MENUS:
        assert translate("Actions", menu).replace("&", "") in text
    for spec in ACTIONS:
        name = spoken.action(spec.name).text().replace("&", "")
        assert name in text
        for keys in spoken.action(spec.name).shortcuts():
            assert keys.toString(keys.SequenceFormat.NativeText) in text


def test_every_query_key_stands_in_the_help(spoken: Window) -> None:
    lines = spoken.page("help")[1].splitlines()
    for field in FIELDS.values():
        assert ", ".join((field.name, *field.keys)) in lines
        assert translate("Fields", field.label) in lines
    assert "Alt" in "".join(lines) and ",tueofz" in "".join(lines)


def test_the_examples_can_be_read_and_find_something(window: Window) -> None:
    for example in help_page._EXAMPLES:
        assert not parse(example).problems
        assert example in window.page("help")[1]
    for example in (
        "marathon",
        "begushchaya",
        "-marathon",
        "(sprint or relay)",
        "year:1975..1989",
        "list:de evidence:listed",
    ):
        window.search.type(example)
        assert 0 < len(window.table.keys()) < 54, example


def test_about_says_what_and_under_which_terms(window: Window) -> None:
    for code in ("en", "de", "ru"):
        window.switch_language(code)
        text = window.page("about")[1]
        assert all(word in text for word in (__version__, "MIT", "CC0", "PT Sans", "Qt", "LGPL"))


def test_a_page_stays_open_beside_the_window(window: Window) -> None:
    window.press("F1")
    assert window.open_pages() == ["Help"]
    window.search.type("marathon")
    assert window.open_pages() == ["Help"]
    window.press("F1")
    window.close_pages()
    assert window.open_pages() == []


def test_the_line_of_a_view_in_the_help_is_one(window: Window) -> None:
    look = view_of(help_page.VIEW_EXAMPLE)
    assert line_of(*look) == help_page.VIEW_EXAMPLE and not look.query.problems
    assert " ".join(help_page.VIEW_EXAMPLE.split()) in window.page("help")[1]


def test_nothing_that_is_typed_stands_in_quotation_marks(spoken: Window) -> None:
    """They would be copied along; only what is shown somewhere is quoted: a menu, or a value of a film."""
    text = spoken.page("help")[1]
    quoted = re.findall("[“„«](.+?)[”“»]", text)
    menus = {translate("Actions", menu).replace("&", "") for menu in MENUS}
    assert set(quoted) <= {*menus, "из списка"}
    for word in help_page._OR[language()]:
        assert re.search(rf"(?<!\w){word}(?!\w)", text) and len(str(parse(f"a {word} b"))) > 3
