# SPDX-License-Identifier: MIT
"""Light and dark: chosen or the system's, everywhere in the window, with text that stands out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from driver.window import Window
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.theme import DARK, LIGHT, Colours

#: Each text with each ground it is written on.
PAIRS = [
    ("text", "window"),  # table, facets, menus
    ("text", "panel"),  # details, search box
    ("text", "chosen"),  # selected rows, chips, chosen values
    ("text", "pill"),
    ("text", "match"),
    ("text", "warning"),  # notes, messages
    ("muted", "window"),
    ("muted", "panel"),
    ("muted", "chosen"),
    ("on_accent", "accent"),
    ("accent", "panel"),  # links in the details
    ("accent", "window"),  # links where nothing matches
    ("documented_text", "documented"),
    ("documented_text", "match"),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


def ground_of(window: Window) -> str:
    return max(window.colours().items(), key=lambda pair: pair[1])[0]


def make_full(window: Window) -> None:
    """Show every colour at once."""
    window.search.type("marathon theme:perseverance (x")
    window.table.click_film(window.table.keys()[0])


def test_a_theme_changes_all_of_the_window(window: Window) -> None:
    make_full(window)
    light = window.colours()
    window.do("theme_dark")
    dark = window.colours()
    for found, own, other in ((light, LIGHT, DARK), (dark, DARK, LIGHT)):
        for part in ("window", "panel", "line", "accent", "chosen", "match", "pill", "warning"):
            assert found.get(getattr(own, part), 0) > 20, part
            assert found.get(getattr(other, part), 0) < 100, f"{part} of the other theme"
    window.do("theme_light")
    assert window.colours() == light


def test_dialogs_follow_the_theme(window: Window) -> None:
    window.do("help")
    window.do("theme_dark")
    assert window.palette_of_pages() == [DARK.window]
    window.close_pages()


@pytest.mark.parametrize("dark", [True, False])
def test_the_systems_theme_is_followed(window: Window, monkeypatch: pytest.MonkeyPatch, dark: bool) -> None:
    window.do("theme_dark")
    window.do("theme_system")
    assert ground_of(window) == LIGHT.window
    monkeypatch.setattr(theme, "is_dark", lambda chosen: dark if chosen == "system" else chosen == "dark")
    window.system_colours_change()
    assert ground_of(window) == (DARK if dark else LIGHT).window
    window.do("theme_light")
    window.system_colours_change()
    assert ground_of(window) == LIGHT.window, "a chosen theme stays"


def test_a_theme_can_be_asked_for_at_the_start(open_window: Callable[..., Window]) -> None:
    window = open_window(theme="dark")
    assert ground_of(window) == DARK.window and window.action("theme_dark").isChecked()


def test_greyed_text_is_fainter_than_muted_text() -> None:
    for colours in (LIGHT, DARK):
        steps = [contrast(shade, colours.window) for shade in (colours.text, colours.muted, colours.faint)]
        assert all(before > after for before, after in pairwise(steps)) and steps[-1] >= 2
