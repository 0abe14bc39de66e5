# SPDX-License-Identifier: MIT
"""Copying: the selected rows with the columns as they are shown, as text, TSV and an HTML table."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from drive import Window, copied

ROWS = [
    "The Relay\tDie Staffel · Эстафета\t1980\tRelay\tListed, unverified",
    "The Race\tDas Rennen · Забег\t1985\tTrack running\tListed, unverified",
]
HEADINGS = "Title\tAlso known as\tYear\tDiscipline\tEvidence"


def select(window: Window) -> None:
    window.click_heading("year")
    window.select_films("the-race-1985", "the-relay-1980")


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
    window.drag_heading("year", onto="title")
    window.switch_language("de")
    window.click_film("the-relay-1980")
    window.press("Ctrl+Shift+C")
    lines = copied()["text"].split("\n")
    assert lines[0].split("\t")[:2] == ["Jahr", "Titel"] and lines[1].split("\t")[:2] == ["1980", "Die Staffel"]


def test_without_a_selection_there_is_nothing_to_copy(window: Window) -> None:
    assert not window.action("copy").isEnabled() and not window.action("copy_headed").isEnabled()
    window.click_film("the-relay-1980")
    assert window.action("copy").isEnabled()
    window.do("select_none")
    assert not window.action("copy").isEnabled()


def test_a_selection_that_is_filtered_away_is_not_copied(window: Window) -> None:
    window.click_film("the-relay-1980")
    window.type_search("marathon")
    assert window.selected_keys() == [] and not window.action("copy").isEnabled()


def test_the_search_is_copied_as_a_line(window: Window) -> None:
    window.type_search("тема:Свобода   marathon")
    window.do("copy_query")
    assert copied()["text"] == "theme:freedom marathon"


def test_in_the_search_box_the_keys_copy_what_is_marked_there(window: Window) -> None:
    window.click_film("the-relay-1980")
    window.type_search("marathon")
    window.press("Ctrl+A")
    window.press("Ctrl+C")
    assert copied()["text"] == "marathon"


def test_in_the_details_the_keys_copy_what_is_marked_there(window: Window) -> None:
    window.click_film("the-relay-1980")
    window.select_details_text("Die Staffel")
    window.press("Ctrl+C")
    assert copied()["text"] == "Die Staffel"
