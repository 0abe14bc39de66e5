# SPDX-License-Identifier: MIT
"""A thousand films are marked at once and in one step; very many of them beside the window, which stays alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from driver.event_loop import wait_for
from driver.window import Window
from laufbild.core.build.writer import write_catalogue
from laufbild.core.model.film import Film, Text
from laufbild.ui.state.personal_session import AT_ONCE

OpenWindow = Callable[..., Window]
MANY = AT_ONCE + 100
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def film(number: int) -> Film:
        title = {"en": Text(f"Film {number:04}", "original")}
        return Film(number, f"film-{number}", "listed", "2026-11-22", title=title)

    path = tmp_path_factory.mktemp("large") / "large.laufbild"
    write_catalogue(path, [film(number) for number in range(1, MANY + 1)], {}, {})
    return path


@pytest.fixture
def many(open_window: OpenWindow, large: Path) -> Window:
    window = open_window(catalogue=large, tested=False)
    window.marks.wait()
    return window


def rated(window: Window) -> dict[str, int]:
    return window.filters.counts("rating")


def test_a_thousand_films_are_one_step_at_once(many: Window) -> None:
    many.table.select_rows(1000)
    many.do("rate_8")
    assert [(step.kind, step.films) for step in many.marks.steps()] == [("rating", 1000)]
    assert rated(many) == {"4": 1000} and many.marks.rating() == "4 of 5"
    assert many.marks.toast() == "1,000 films rated ★★★★." and many.marks.undo_text() == "Undo rating of 1,000 films"
    many.do("undo")
    assert rated(many) == {} and many.marks.rating() == "not rated"


def test_very_many_are_marked_beside_the_window_in_one_step(many: Window) -> None:
    many.do("select_all")
    many.do_without_waiting("rate_8")
    assert many.marks.toast().startswith(f"Marking {MANY:,} films: 0 done")
    assert not many.action("rate_6").isEnabled() and not many.action("undo").isEnabled()
    many.marks.wait_for_many()
    assert rated(many) == {"4": MANY}
    assert [(step.kind, step.films) for step in many.marks.steps()] == [("rating", MANY)]
    assert many.marks.toast() == f"{MANY:,} films rated ★★★★."
    many.do_without_waiting("undo")
    assert many.marks.toast() == f"One moment: rating of {MANY:,} films…"
    many.marks.wait_for_many()
    assert many.marks.toast() == ""
    assert rated(many) == {} and many.marks.redo_text() == f"Redo rating of {MANY:,} films"
    many.do_without_waiting("redo")
    many.marks.wait_for_many()
    assert rated(many) == {"4": MANY}


def test_the_window_is_used_meanwhile_and_a_note_is_kept(many: Window) -> None:
    many.table.click_film("film-7")
    many.marks.type_note("Kept")
    many.do("select_all")
    many.do_without_waiting("seen")
    many.search.begin("film")
    many.marks.wait_for_many()
    assert many.marks.stored("film-7").note == "Kept" and many.marks.stored("film-7").viewings
    assert {step.kind for step in many.marks.steps()} == {"viewing", "note"}


def test_what_is_cancelled_changes_nothing(many: Window) -> None:
    many.do("select_all")
    many.do_without_waiting("wanted")
    assert many.marks.toast_button() == "Cancel"
    many.marks.click_toast()
    many.marks.wait_for_many()
    changed = many.filters.counts("wanted") == {"yes": MANY}  # it may have been done already
    assert len(many.marks.steps()) == changed and many.action("rate_8").isEnabled()


def test_closing_the_window_meanwhile_loses_nothing_that_was_said(
    many: Window, open_window: OpenWindow, large: Path
) -> None:
    many.do("rate_8")
    many.do("select_all")
    many.do_without_waiting("rate_2")
    many.close()
    window = open_window(catalogue=large, tested=False)
    window.marks.wait()
    wait_for(lambda: rated(window) in ({"4": 1}, {"1": MANY}), "all of it or nothing")
    history = window.marks.open_history()
    assert history.rows()[-2] == "Rating of “Film 0001”"
    history.close()


def test_the_history_goes_over_very_many_films_beside_the_window(many: Window) -> None:
    many.do("rate_8")
    many.do("select_all")
    many.do_without_waiting("rate_2")
    many.marks.wait_for_many()
    history = many.marks.open_history()
    history.double_click(2)
    many.marks.wait_for_many()
    assert rated(many) == {} and history.present() == 2
    history.double_click(0)
    many.marks.wait_for_many()
    assert rated(many) == {"1": MANY}
    history.close()
