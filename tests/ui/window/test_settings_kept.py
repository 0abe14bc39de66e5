# SPDX-License-Identifier: MIT
"""What is set in the window is there again when it is opened the next time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from driver.window import Window
from laufbild.settings import DECLARED
from test_settings import HOSTILE

OpenWindow = Callable[..., Window]


def _resize(window: Window) -> None:
    window.resize(1100, 700)


#: For every setting: how a user changes it, and how the window shows it.
CHANGES: dict[str, tuple[Callable[[Window], object], Callable[[Window], object]]] = {
    "language": (
        lambda window: window.switch_language("ru"),
        lambda window: (window.language_shown(), window.table.titles()),
    ),
    "theme": (lambda window: window.do("theme_dark"), lambda window: window.action("theme_dark").isChecked()),
    "catalogue": (lambda window: window.catalogues.open(copy_of_catalogue(window)), lambda window: window.title()),
    "recent": (
        lambda window: window.catalogues.open(copy_of_catalogue(window)),
        lambda window: window.catalogues.recent(),
    ),
    "query": (
        lambda window: window.search.type("тема:Свобода marathon"),
        lambda window: (window.search.query(), window.table.keys()),
    ),
    "order": (
        lambda window: window.table.click_heading("year"),
        lambda window: (window.table.order(), window.table.keys()),
    ),
    "columns": (lambda window: window.table.tick_column("Story"), lambda window: window.table.columns()),
    "column_widths": (
        lambda window: window.table.drag_heading_edge("title", by=33),
        lambda window: [window.table.column_width(name) for name in window.table.columns()[:-1]],
    ),
    "geometry": (_resize, lambda window: window.size()),
    "maximised": (lambda window: window.maximise(), lambda window: window.is_maximised()),
    "facets_shown": (lambda window: window.do("facets"), lambda window: window.filters.are_shown()),
    "facets_width": (lambda window: window.drag_panels(300, 366), lambda window: window.panel_widths()[0]),
    "facets_folded": (lambda window: window.filters.choose("theme"), lambda window: window.filters.counts("theme")),
    "details_shown": (lambda window: window.do("details"), lambda window: window.details.is_shown()),
    "details_width": (lambda window: window.drag_panels(236, 420), lambda window: window.panel_widths()[2]),
    "export_preset": (lambda window: export(window, "unix"), lambda window: chosen_preset(window)),
    "export_all_columns": (lambda window: export(window, "unix", "all_columns"), lambda window: preview_width(window)),
}


def copy_of_catalogue(window: Window) -> Path:
    """Another catalogue with the same films."""
    return shutil.copy(window.application.library.path, window.profile.parent / "copy.laufbild")


def export(window: Window, preset: str, *choices: str) -> None:
    dialog = window.export_dialog()
    dialog.choose_preset(preset)
    for choice in choices:
        dialog.choose(choice)
    dialog.set_target(window.profile / "films.csv")
    dialog.start()


def chosen_preset(window: Window) -> str:
    return window.export_dialog().preset()


def preview_width(window: Window) -> int:
    return len(window.export_dialog().preview()[0])


def test_every_setting_is_tried() -> None:
    assert set(CHANGES) == set(DECLARED)


@pytest.mark.parametrize("name", CHANGES)
def test_a_setting_is_kept_over_a_reopening(open_window: OpenWindow, name: str) -> None:
    change, look = CHANGES[name]
    options: dict[str, Any] = {"language": None if name == "language" else "en", "theme": None, "size": None}
    window = open_window(**options)
    before = look(window)
    window.close_pages()
    change(window)
    changed = look(window)
    assert changed != before
    window = open_window(**options)
    assert look(window) == changed


@pytest.mark.parametrize("value", [None, -1, "nonsense", [0, 0, 0, 0], {"title": 10**9}], ids=repr)
def test_values_that_make_no_sense_do_no_harm(open_window: OpenWindow, tmp_path: Path, value: Any) -> None:
    (tmp_path / "profile").mkdir()
    stored = {name: value for name in DECLARED if name != "query"}
    (tmp_path / "profile" / "settings.json").write_text(json.dumps(stored))
    window = open_window(language=None, theme=None, size=None)
    assert len(window.table.keys()) == 54 and window.size() == (1440, 900)


@pytest.mark.parametrize("number", range(max(map(len, HOSTILE.values()))))
def test_values_of_the_right_type_and_beyond_all_sense_do_no_harm(
    open_window: OpenWindow, tmp_path: Path, number: int
) -> None:
    """Each setting in turn has one of its hostile values, all at once: none of them may stop a start."""
    (tmp_path / "profile").mkdir()
    stored = {name: values[number % len(values)] for name, values in HOSTILE.items()}
    (tmp_path / "profile" / "settings.json").write_text(json.dumps(stored))
    window = open_window(language=None, theme=None, size=None)
    assert len(window.table.keys()) == 54 and window.size() == (1440, 900)
    assert (
        window.table.columns() == ["title", "other_titles", "year", "discipline", "evidence"]
        and window.table.order() == []
    )


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 100_000, b'{"theme":"dark"}' + b" " * 2**21])
def test_a_settings_file_that_bursts_what_reads_it_does_no_harm(
    open_window: OpenWindow, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.json").write_bytes(content)
    assert len(open_window(language=None, theme=None, size=None).table.keys()) == 54


def test_columns_of_another_version_are_passed_over(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    stored: dict[str, Any] = {"columns": ["title", "of the future", "year", "year"]}
    stored |= {"order": ["-year", "of the future", "year", "-year"], "facets_folded": ["of the future", "theme"]}
    stored |= {"column_widths": {"of the future": 100}}
    (tmp_path / "profile" / "settings.json").write_text(json.dumps(stored))
    window = open_window(language=None, theme=None, size=None)
    assert window.table.columns() == ["title", "year"] and window.table.order() == ["-year"]


def test_a_window_off_the_screen_comes_back_onto_it(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.json").write_text('{"geometry": [90000, 90000, 900, 700]}')
    assert open_window(size=None).size() == (1440, 900)


def test_a_profile_that_cannot_be_written_does_no_harm(
    open_window: OpenWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window()
    window.search.type("marathon")
    settings = tmp_path / "profile" / "settings.json"
    settings.mkdir()
    (settings / "in the way").touch()
    window.close()
    assert not window.is_open()
