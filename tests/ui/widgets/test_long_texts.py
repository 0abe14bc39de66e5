# SPDX-License-Identifier: MIT
"""Texts of any length in the window: no more of them is laid out than anybody reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from driver.window import Window
from laufbild.core.model.film import Film, Text

OpenWindow = Callable[..., Window]
LETTERS = 300_000


def test_a_film_of_very_long_texts_is_shown_with_their_beginnings(
    open_window: OpenWindow, catalogue_of: Callable[..., Path]
) -> None:
    texts = {"en": Text("W" * LETTERS, "original")}
    story = {"en": Text("w" * LETTERS, "listed")}
    themes = tuple(f"t{n}" for n in range(10_000))
    film = Film(0, "long", "listed", "2026-11-25", title=texts, story=story, theme=themes)
    names = {"theme": themes}
    window = open_window(catalogue=catalogue_of(film, names=names))
    window.personal.wait()
    assert len(window.table.titles()[0]) == 1_001 and len(window.table.tip("long", "title")) < 2_500
    assert len(window.details.text()) < 70_000
    window.search.type("w")
    window.paint()
    assert window.table.keys() == ["long"]


def test_a_note_takes_no_more_than_the_field_can_show(window: Window) -> None:
    window.table.click_film("the-race-1985")
    QGuiApplication.clipboard().setText("w" * LETTERS)
    window.marks.paste_note_from_clipboard()
    assert window.marks.note_text() == "" and "cannot be kept" in window.messages.text()
    QGuiApplication.clipboard().setText("w" * 100_000)
    window.marks.paste_note_from_clipboard()
    window.marks.pause()
    assert window.marks.stored("the-race-1985").note == "w" * 100_000


def test_a_longer_note_from_elsewhere_is_shown_in_part_and_stays_whole(window: Window) -> None:
    window.table.click_film("the-race-1985")
    window.personal.write(lambda personal: personal.marks.write_note(["the-race-1985"], "w" * LETTERS))
    window.table.click_film("the-relay-1980")
    window.table.click_film("the-race-1985")
    assert len(window.marks.note_text()) == 200_001
    window.marks.type_note("x")
    window.marks.pause()
    window.table.click_film("the-relay-1980")
    assert window.marks.stored("the-race-1985").note == "w" * LETTERS
