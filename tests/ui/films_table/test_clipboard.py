# SPDX-License-Identifier: MIT
"""Copying: the selected rows with the columns as they are shown, as text, TSV and an HTML table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument

from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.model.film import Film, Text
from laufbild.ui.films_table import clipboard
from laufbild.ui.films_table.clipboard import Clipboard

OpenWindow = Callable[..., Window]
MANY = 900

ROWS = [
    "The Relay\tDie Staffel · Эстафета\t1980\tRelay\tListed, unverified",
    "The Race\tDas Rennen · Забег\t1985\tTrack running\tListed, unverified",
]
HEADINGS = "Title\tAlso known as\tYear\tDiscipline\tEvidence"


def select(window: Window) -> None:
    window.table.click_heading("year")
    window.table.select_films("the-race-1985", "the-relay-1980")


def test_rows_are_copied_in_the_order_of_the_table(window: Window) -> None:
    select(window)
    window.press("Ctrl+C")
    assert [line.split("\t")[0] for line in copied()["text"].split("\n")] == ["The Relay", "The Race"]
    assert copied()["tsv"] == copied()["text"]
    assert len(copied()["text"].split("\n")[0].split("\t")) == 5


def test_with_headings(window: Window) -> None:
    select(window)
    window.press("Ctrl+Shift+C")
    assert copied()["text"].split("\n")[0] == HEADINGS and len(copied()["text"].split("\n")) == 3
    assert copied()["html"].startswith("<table><tr><th>Title</th>")


def test_the_html_is_a_table_of_the_same_cells(window: Window) -> None:
    select(window)
    window.press("Ctrl+C")
    document = QTextDocument()
    document.setHtml(copied()["html"])
    cells = [cell for line in copied()["text"].split("\n") for cell in line.split("\t")]
    assert document.toPlainText().split() == " ".join(cells).split()
    assert copied()["html"].count("<td>") == 10 and "<th>" not in copied()["html"]


def test_columns_as_they_are_shown_and_in_the_windows_language(window: Window) -> None:
    window.table.drag_heading("year", onto="title")
    window.switch_language("de")
    window.table.click_film("the-relay-1980")
    window.press("Ctrl+Shift+C")
    lines = copied()["text"].split("\n")
    assert lines[0].split("\t")[:2] == ["Jahr", "Titel"] and lines[1].split("\t")[:2] == ["1980", "Die Staffel"]


def test_without_a_selection_there_is_nothing_to_copy(window: Window) -> None:
    assert not window.action("copy").isEnabled() and not window.action("copy_headed").isEnabled()
    window.table.click_film("the-relay-1980")
    assert window.action("copy").isEnabled()
    window.do("select_none")
    assert not window.action("copy").isEnabled()


def test_a_selection_that_is_filtered_away_is_not_copied(window: Window) -> None:
    window.table.click_film("the-relay-1980")
    window.search.type("marathon")
    assert window.table.selected_keys() == [] and not window.action("copy").isEnabled()


def test_the_search_is_copied_as_a_line(window: Window) -> None:
    window.search.type("тема:Свобода   marathon")
    window.do("copy_query")
    assert copied()["text"] == "theme:freedom marathon"


def test_in_the_search_box_the_keys_copy_what_is_marked_there(window: Window) -> None:
    window.table.click_film("the-relay-1980")
    window.search.type("marathon")
    window.press("Ctrl+A")
    window.press("Ctrl+C")
    assert copied()["text"] == "marathon"


def test_in_the_details_the_keys_copy_what_is_marked_there(window: Window) -> None:
    window.table.click_film("the-relay-1980")
    window.details.select_text("Die Staffel")
    window.press("Ctrl+C")
    assert copied()["text"] == "Die Staffel"


# --- Many rows --------------------------------------------------------------------------------------------


@pytest.fixture
def many(open_window: OpenWindow, catalogue_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window on so many films that they are copied in the background, which says so before the first is written."""
    films = (
        Film(n, f"film-{n}", "listed", "2026-11-25", year=1900 + n % 90, title={"ru": Text(f"Фильм\t {n}", "listed")})
        for n in range(1, MANY + 1)
    )
    monkeypatch.setattr(clipboard, "_SAID_AFTER_MS", 0)
    said, say, copy_many, tabbed = Event(), Clipboard._say, Clipboard._copy_many, clipboard.tabbed

    def begin(self: Clipboard, *args: Any, **options: Any) -> None:
        said.clear()
        copy_many(self, *args, **options)

    def tell(self: Clipboard) -> None:
        say(self)
        said.set()

    def write(*args: Any) -> Iterator[tuple[int, bytes]]:
        if clipboard._SAID_AFTER_MS == 0:
            assert said.wait(60)
        yield from tabbed(*args)

    monkeypatch.setattr(Clipboard, "_copy_many", begin)
    monkeypatch.setattr(Clipboard, "_say", tell)
    monkeypatch.setattr(clipboard, "tabbed", write)
    window = open_window(catalogue=catalogue_of(*films), tested=False)
    window.table.click_heading("year")
    window.do("select_all")
    return window


def shown_lines(window: Window) -> list[str]:
    cells = [window.table.column(name) for name in window.table.columns()]
    return ["\t".join(" ".join(cell.split()) for cell in row) for row in zip(*cells, strict=True)]


@pytest.mark.parametrize("headed", [False, True])
def test_many_rows_are_copied_beside_the_window(many: Window, headed: bool) -> None:
    many.begin_to_copy("copy_headed" if headed else "copy")
    assert many.messages.text() == "Copying 900 films…" and many.messages.button() == "Cancel"
    many.wait_for_copy()
    lines = copied()["text"].split("\n")
    assert lines[: len(lines) - MANY] == ([HEADINGS] if headed else [])
    assert lines[-MANY:] == shown_lines(many) and "Фильм 1" in copied()["text"]
    assert copied()["tsv"] == copied()["text"] and copied()["html"] == ""
    assert many.messages.text() == "900 films copied." and many.messages.button() == ""


def test_what_is_copied_soon_is_not_spoken_of(many: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_SAID_AFTER_MS", 60_000)
    many.do("copy")
    many.wait_for_copy()
    assert len(copied()["text"].split("\n")) == MANY and many.messages.text() == ""


def test_a_cancelled_copy_leaves_the_clipboard_as_it_is(many: Window) -> None:
    many.do("copy_query")
    before = copied()
    many.begin_to_copy()
    many.messages.click()
    assert many.messages.text() == "" and copied() == before
    many.begin_to_copy()
    many.wait_for_copy()
    assert len(copied()["text"].split("\n")) == MANY


def test_copying_goes_on_when_its_message_is_closed(many: Window) -> None:
    many.begin_to_copy()
    many.messages.close()
    many.wait_for_copy()
    assert len(copied()["text"].split("\n")) == MANY and many.messages.text() == "900 films copied."


def test_what_is_copied_last_counts(many: Window) -> None:
    many.begin_to_copy()
    many.do("copy_query")
    many.wait_for_copy()
    assert copied()["text"] == "sort:year" and many.messages.text() == ""
    many.begin_to_copy()
    many.begin_to_copy("copy_headed")
    many.wait_for_copy()
    assert len(copied()["text"].split("\n")) == MANY + 1


def test_too_much_for_the_clipboard_is_said(many: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "MOST", 1000)
    many.do("copy_query")
    before = copied()
    many.do("copy")
    many.wait_for_copy()
    assert many.messages.text() == "That is too much for the clipboard; export it to a file instead."
    assert many.messages.button() == "" and copied() == before


def test_the_message_is_in_the_windows_language(many: Window) -> None:
    many.switch_language("de")
    many.begin_to_copy()
    assert many.messages.button() == "Abbrechen" and many.messages.text() == "900 Filme werden kopiert…"
    many.wait_for_copy()
    assert many.messages.text() == "900 Filme kopiert."
    many.switch_language("ru")
    assert many.messages.text() == "Скопировано 900 фильмов."


def test_another_catalogue_ends_the_copy(many: Window, catalogue_path: Path) -> None:
    many.do("copy_query")
    before = copied()
    many.begin_to_copy()
    many.application.open_catalogue(catalogue_path)
    many.wait_for_copy()
    assert copied() == before and many.messages.text() == ""


def test_closing_the_window_ends_the_copy(many: Window) -> None:
    many.do("copy_query")
    many.begin_to_copy()
    many.quit()
    assert not many.is_open() and copied()["text"] == "sort:year"


@pytest.mark.parametrize("many", [False, True])
def test_what_is_pasted_into_a_spreadsheet_runs_nothing_and_comes_back(
    open_window: OpenWindow, catalogue_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, many: bool
) -> None:
    titles = ["=1+1", "＝2", "'=3", "+4", "−5", "＠A6", "Seven"]
    films = [
        Film(n, f"film-{n}", "listed", "2026-11-26", year=1980 + n, title={"en": Text(title, "listed")})
        for n, title in enumerate(titles, 1)
    ]
    if many:
        monkeypatch.setattr(clipboard, "AT_ONCE", 3)
    window = open_window(catalogue=catalogue_of(*films))
    window.table.select_films(*(film.key for film in films))
    window.press("Ctrl+Shift+C")
    window.wait_for_copy()
    lines = [line.split("\t") for line in copied()["text"].splitlines()[1:]]
    guarded = {"'=1+1", "'＝2", "''=3", "'+4", "'−5", "'＠A6", "Seven"}
    assert {line[0] for line in lines} == guarded
    assert copied()["tsv"] == copied()["text"]
    if not many:
        document = QTextDocument()
        document.setHtml(copied()["html"])
        assert guarded <= set(document.toPlainText().split("\n"))
    window.press("Ctrl+V")
    dialog = window.open_import_dialog()
    assert sorted(dialog.titles()) == sorted(titles)
    dialog.cancel()
