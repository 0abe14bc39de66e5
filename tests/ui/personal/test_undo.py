# SPDX-License-Identifier: MIT
"""Undo and redo of everything by name, the history as a list, and text fields that keep their own undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from driver.window import Window
from laufbild.core.model.film import Film, Text
from laufbild.core.personal.values import KINDS, SavedView, Step
from laufbild.ui.personal import step_names

OpenWindow = Callable[..., Window]
FILM, OTHER, THIRD = "the-marathon-1988", "the-relay-1980", "the-race-1985"


@pytest.fixture
def on_film(window: Window) -> Window:
    window.marks.wait()
    window.table.click_film(FILM)
    return window


# --- Names ----------------------------------------------------------------------------------------------------


def test_with_nothing_done_nothing_is_offered(on_film: Window) -> None:
    assert on_film.marks.undo_text() == "Undo" and not on_film.action("undo").isEnabled()
    assert on_film.marks.redo_text() == "Redo" and not on_film.action("redo").isEnabled()
    on_film.do("undo")
    on_film.do("redo")
    assert on_film.marks.steps() == []


@pytest.mark.parametrize(
    ("code", "one", "two", "five", "redo"),
    [
        ("en", "Undo rating of “The Marathon”", "Undo rating of 2 films", "Undo rating of 5 films", "Redo rating of"),
        ("de", "Rückgängig: Wertung von „Der Marathon“", "Rückgängig: Wertung von 2 Filmen",
         "Rückgängig: Wertung von 5 Filmen", "Wiederholen: Wertung von"),
        ("ru", "Отменить: оценка «Марафон»", "Отменить: оценка 2 фильмов", "Отменить: оценка 5 фильмов",
         "Вернуть: оценка"),
    ],
)  # fmt: skip
def test_steps_are_named_in_every_language(
    open_window: OpenWindow, code: str, one: str, two: str, five: str, redo: str
) -> None:
    window = open_window(language=code)
    window.marks.wait()
    window.table.click_film(FILM)
    for films, text in (((FILM,), one), ((FILM, OTHER), two), (tuple(window.table.keys()[:5]), five)):
        window.table.select_films(*films)
        window.press(str(min(len(films) + 2, 5)))
        assert window.marks.undo_text() == text
    window.do("undo")
    assert window.marks.undo_text() == two and window.marks.redo_text().startswith(redo)


def test_the_name_follows_the_language(on_film: Window) -> None:
    on_film.press("+")
    assert on_film.marks.undo_text() == "Undo wish to see “The Marathon”"
    on_film.switch_language("de")
    assert on_film.marks.undo_text() == "Rückgängig: Vormerken von „Der Marathon“"
    on_film.switch_language("ru")
    assert on_film.marks.undo_text() == "Отменить: желание посмотреть «Марафон»"


@pytest.mark.parametrize("code", ["en", "de", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_step_has_a_name(open_window: OpenWindow, kind: str, code: str) -> None:
    window = open_window(language=code)
    catalogue = window.application.session.library

    def named(films: int, title: str, film: str = "") -> str:
        return step_names.step_name(Step(1, kind, films, title, "", False, film), catalogue, code)

    films = kind not in ("view", "view deleted")
    assert "Marathon" in named(1, "Marathon 1") and "Marathon 1" in named(0, "Marathon 1")
    assert ("7" in named(7, "")) == films
    title = {"en": "The Marathon", "de": "Der Marathon", "ru": "Марафон"}[code]
    assert title in named(1, "", FILM) and named(1, "", "no-such-film") == named(1, "")


def test_a_long_title_is_cut_and_an_ampersand_is_one(
    open_window: OpenWindow, catalogue_of: Callable[..., Path]
) -> None:
    films = [Film(1, "one", "listed", "2026-11-22", title={"en": Text("Run & Walk", "original")}),
             Film(2, "two", "listed", "2026-11-22", title={"en": Text("Long\n" * 40, "original")})]  # fmt: skip
    window = open_window(catalogue=catalogue_of(*films))
    window.marks.wait()
    window.table.click_film("one")
    window.press("4")
    assert window.action("undo").text() == "&Undo rating of “Run && Walk”"
    window.table.click_film("two")
    window.press("4")
    assert len(window.marks.undo_text()) < 75 and window.marks.undo_text().endswith("…”")


# --- Back and forth -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["table", "details", "filters"])
def test_the_keys_undo_and_redo(on_film: Window, part: str) -> None:
    on_film.press("4")
    on_film.press("5")
    on_film.focus_on(part)
    on_film.press("Ctrl+Z")
    assert on_film.marks.stored(FILM).rating == 8 and on_film.marks.rating() == "4 of 5"
    on_film.press("Ctrl+Z")
    assert on_film.marks.stored(FILM).rating is None and on_film.marks.rating() == "not rated"
    on_film.press("Ctrl+Shift+Z")
    assert on_film.marks.stored(FILM).rating == 8
    on_film.press("Ctrl+Y")
    assert on_film.marks.stored(FILM).rating == 10 and on_film.marks.rating() == "5 of 5"


def test_what_is_marked_after_an_undo_takes_the_place_of_what_was_undone(on_film: Window) -> None:
    on_film.press("4")
    on_film.do("undo")
    on_film.press("+")
    assert not on_film.action("redo").isEnabled() and on_film.marks.redo_text() == "Redo"


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"])
@pytest.mark.parametrize("part", ["search", "note", "tag"])
def test_in_a_text_field_the_keys_are_about_the_text(on_film: Window, part: str, keys: str) -> None:
    on_film.press("4")
    on_film.press("5")
    on_film.do("undo")
    if part == "search":
        on_film.focus_on("search")
    else:
        on_film.do(part)
    on_film.press(keys)
    assert on_film.marks.stored(FILM).rating == 8, "with nothing typed, too"
    on_film.type("x")
    on_film.press("Ctrl+Z")
    assert "x" not in on_film.search.text() + on_film.marks.note()
    if part != "tag":
        on_film.press("Ctrl+Y")
        assert "x" in on_film.search.text() + on_film.marks.note()
    assert on_film.marks.stored(FILM).rating == 8


def test_back_in_the_table_the_keys_undo_again(on_film: Window) -> None:
    on_film.press("4")
    on_film.do("tag")
    on_film.press("Ctrl+Z")
    on_film.press("Esc")
    on_film.press("Ctrl+Z")
    assert on_film.marks.stored(FILM).rating is None


def test_undo_shows_in_the_table_and_the_facets(on_film: Window) -> None:
    on_film.press("4")
    assert on_film.filters.counts("rating") == {"4": 1} and on_film.table.column("rating").count("★★★★") == 1
    on_film.do("undo")
    assert on_film.filters.counts("rating") == {} and on_film.table.column("rating").count("★★★★") == 0
    on_film.do("redo")
    assert on_film.filters.counts("rating") == {"4": 1}


def test_undo_is_there_after_a_restart(open_window: OpenWindow) -> None:
    window = open_window()
    window.marks.wait()
    window.table.click_film(FILM)
    for keys in ("3", "+", "4"):
        window.press(keys)
    window.do("undo")
    window = open_window()
    window.marks.wait()
    assert window.marks.undo_text() == "Undo wish to see “The Marathon”"
    assert window.marks.redo_text() == "Redo rating of “The Marathon”"
    window.do("redo")
    assert window.marks.stored(FILM).rating == 8
    for _ in range(3):
        window.do("undo")
    assert window.marks.stored(FILM).rating is None and not window.action("undo").isEnabled()


def test_a_step_about_no_film_is_named_by_its_title(on_film: Window) -> None:
    view = SavedView(0, "Long runs", "runtime>=90")
    on_film.personal.write(lambda personal: personal.views.add(view.name, view.line, title=view.name))
    assert on_film.marks.undo_text() == "Undo saved view “Long runs”"


# --- The history ----------------------------------------------------------------------------------------------


def test_the_history_lists_every_step(on_film: Window) -> None:
    on_film.press("4")
    on_film.table.select_films(FILM, OTHER, THIRD)
    on_film.press("+")
    history = on_film.marks.open_history()
    assert history.headings() == ["When", "What", "Films"]
    assert history.rows() == ["Wish to see 3 films", "Rating of “The Marathon”", "Before the first change"]
    assert history.films() == ["3", "1", ""] and history.present() == 0
    assert history.times()[2] == "" and ":" in history.times()[0]
    assert history.spoken(0) == "Wish to see 3 films, where things stand now"
    history.close()


def test_the_history_goes_to_any_point_back_and_forward(on_film: Window) -> None:
    for keys in ("1", "2", "3", "4", "5"):
        on_film.press(keys)
    history = on_film.marks.open_history()
    history.double_click(3)
    assert on_film.marks.stored(FILM).rating == 4 and history.present() == 3
    assert history.spoken(1) == "Rating of “The Marathon”, undone"
    history.press_enter_on(1)
    assert on_film.marks.stored(FILM).rating == 8 and history.present() == 1
    history.click_go(5)
    assert on_film.marks.stored(FILM).rating is None and history.present() == 5
    assert history.rows()[-1] == "Before the first change"
    history.double_click(0)
    assert on_film.marks.stored(FILM).rating == 10 and history.present() == 0
    history.double_click(0)
    assert history.present() == 0
    history.close()


def test_the_history_follows_what_is_done_beside_it(on_film: Window) -> None:
    history = on_film.marks.open_history()
    assert history.rows() == ["Before the first change"] and history.present() == 0
    on_film.do("rate_8")
    on_film.wait_a_turn()
    assert history.rows() == ["Rating of “The Marathon”", "Before the first change"] and history.present() == 0
    on_film.do("undo")
    on_film.wait_a_turn()
    assert history.present() == 1
    history.close()


def test_the_history_follows_the_language(on_film: Window) -> None:
    on_film.press("4")
    history = on_film.marks.open_history()
    for code, title, rows in (
        ("de", "Verlauf", ["Wertung von „Der Marathon“", "Vor der ersten Änderung"]),
        ("ru", "История", ["Оценка «Марафон»", "До первого изменения"]),
    ):
        on_film.switch_language_behind_dialogs(code)
        assert history.rows() == rows and history.dialog.windowTitle() == title
    history.close()


def test_a_long_history_is_read_as_far_as_somebody_looks(on_film: Window) -> None:
    personal = on_film.application.personal_session.personal
    assert personal
    for number in range(1, 451):
        personal.marks.rate([FILM], 1 + number % 10)
    history = on_film.marks.open_history(tested=False)
    assert len(history.rows()) == 200
    history.scroll_to_end()
    history.scroll_to_end()
    history.scroll_to_end()
    assert len(history.rows()) == 451 and history.rows()[-1] == "Before the first change"
    history.double_click(440)
    assert history.present() == 440 and on_film.marks.stored(FILM).rating == 1 + 10 % 10
    history.close()
    reopened = on_film.marks.open_history(tested=False)
    assert len(reopened.rows()) == 200
    reopened.close()
