# SPDX-License-Identifier: MIT
"""Many films: answers that grow, selections of all and of all but some, far places, very many values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from driver.window import Window
from laufbild.core.build import order_index
from laufbild.core.catalogue import film_order, search
from laufbild.core.model.film import Film, Text
from laufbild.ui.films_table import film_selection
from laufbild.ui.state import cooperative_tasks, session

#: Qt's model tester looks at every cell after every change, so these are few, and the limits are set down.
MANY = 600


def film(number: int) -> Film:
    title = f"{'A run in Moscow' if number % 2 else 'In the snow of Moscow'} {number}"
    return Film(
        number, f"film-{number}", "listed", "2026-11-25", year=1900 + number % 100, list="en",
        title={"en": Text(title, "listed")}, studio=(f"Studio {number % 130}",),
    )  # fmt: skip


@pytest.fixture
def window(
    open_window: Callable[..., Window], catalogue_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> Window:
    for module, name, value in (
        (film_order, "PIECE", 32), (order_index, "PIECE", 32), (film_order, "_FEW", 50), (search, "_PAGE", 32),
        (film_selection, "_FEW", 20),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)
    return open_window(catalogue=catalogue_of(*map(film, range(1, MANY + 1))))


@pytest.fixture
def hurried(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """As on a machine so slow that each step is a slice, and each slice worth showing."""
    monkeypatch.setattr(session, "_GROWING_S", 0.0)
    monkeypatch.setattr(cooperative_tasks, "_SLICE", 0.0)
    monkeypatch.setattr(cooperative_tasks.CooperativeTasks._go_on, "__defaults__", (0.0,))
    monkeypatch.setattr(cooperative_tasks.CooperativeTasks.start, "__defaults__", (0.0,))
    return window


def test_a_count_that_still_grows_says_so(hurried: Window) -> None:
    seen = hurried.search.watch_counts()
    hurried.search.type('"in moscow"')
    growing = [box for box, _ in seen[:-1]]
    assert len(growing) > 3 and all(text.endswith("of 600 so far") for text in growing)
    counts = [int(text.split()[0].replace(",", "")) for text in growing]
    assert counts == sorted(counts) and counts[-1] <= 300
    assert seen[0][1].endswith("found so far") and seen[-1][1] == "300 shown"
    assert hurried.search.found().startswith("300 of 600 · ")


def test_a_growing_answer_grows_at_its_end(hurried: Window) -> None:
    hurried.table.click_heading("year")
    firsts = hurried.table.watch_first_keys(3)
    hurried.search.type('"in moscow"')
    assert len(firsts) > 3 and all(keys == firsts[-1] for keys in firsts if len(keys) == 3)


def test_another_search_takes_the_place_of_one_that_runs(hurried: Window) -> None:
    seen = hurried.search.watch_counts()
    hurried.search.begin('"in moscow"')
    hurried.search.type("snow 17")
    assert not [box for box, _ in seen if box.startswith("300 of")]
    assert len(hurried.table.keys()) == len([n for n in range(1, MANY + 1) if n % 2 == 0 and "17" in str(n)])


def test_an_answer_that_grows_can_be_sorted(hurried: Window) -> None:
    hurried.search.begin('"in moscow"')
    hurried.table.click_heading("year")
    years = hurried.table.column("year")
    assert len(years) == 300 and years == sorted(years)


def test_all_are_selected_inverted_and_sorted(window: Window) -> None:
    window.table.click_film("film-1")
    window.press("Ctrl+A")
    assert window.status()[2] == "600 selected"
    window.table.click_film("film-1", "ctrl")
    assert window.status()[2] == "599 selected"
    window.press("Ctrl+I")
    assert window.table.selected_keys() == ["film-1"]
    window.press("Ctrl+I")
    window.table.click_heading("year")
    window.table.click_heading("year")
    assert window.status()[2] == "599 selected"
    chosen = window.table.selected_keys()
    assert len(chosen) == 599 and "film-1" not in chosen


def test_a_large_selection_outlives_a_filter(window: Window) -> None:
    window.table.click_film("film-1")
    window.press("Ctrl+A")
    window.search.type("snow")
    assert window.status()[2] == "300 selected"
    window.search.type("")
    assert window.status()[2] == "600 selected"
    window.search.type("snow")
    window.table.click_film(window.table.keys()[0], "ctrl")
    assert window.status()[2] == "299 selected"
    window.search.type("")
    assert window.status()[2] == "299 selected"


def test_the_end_and_back(window: Window) -> None:
    keys = window.table.keys()
    window.table.click_film(keys[0])
    window.press("Ctrl+End")
    assert window.table.current_key() == keys[-1]
    window.table.click_film(keys[0], "shift")
    assert window.status()[2] == "600 selected"


def test_a_place_in_the_middle_is_kept(window: Window) -> None:
    window.table.click_film(window.table.keys()[377])
    key, height = window.table.current_key(), window.table.height_of(window.table.current_key())
    window.table.click_heading("year")
    assert window.table.current_key() == key and window.table.height_of(key) == height
    window.search.type("moscow")
    assert window.table.current_key() == key and window.table.is_visible(key)


def test_of_very_many_values_some_are_offered_and_the_others_searched_for(window: Window) -> None:
    window.filters.choose("studio")  # its heading: it is folded at first
    assert len(window.filters.counts("studio")) == 100
    assert window.filters.labels("studio")[-1] == "30 more: search for one…"
    window.filters.choose("studio", "30 more: search for one…")
    assert window.search.text() == "studio:"
    window.type("129")
    assert window.search.text() == "studio:129"
    window.search.type('studio:"Studio 129"')
    assert len(window.table.keys()) == 4
    assert next(iter(window.filters.counts("studio"))) == "Studio 129"
