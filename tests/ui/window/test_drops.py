# SPDX-License-Identifier: MIT
"""Files dragged onto the window: what can be opened is taken, and that is shown; anything else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from driver.window import Window


@pytest.fixture
def own(catalogue_path: Path, tmp_path: Path) -> Path:
    target = tmp_path / "Own.LAUFBILD"
    target.write_bytes(catalogue_path.read_bytes())
    return target


@pytest.mark.parametrize("over", ["table", "search"])
def test_a_catalogue_is_opened(window: Window, own: Path, over: str) -> None:
    window.search.type("marathon")
    assert window.drops.drag(own, over=over)
    assert window.drops.hint() == "Drop the file to open the catalogue"
    assert window.title() != "Own.LAUFBILD – Laufbild"
    assert window.drops.drop(own, over=over)
    assert window.drops.hint() == "" and window.search.text() == ""
    assert window.title() == "Own.LAUFBILD – Laufbild" and len(window.table.keys()) == 54


def test_the_hint_goes_with_the_mouse(window: Window, own: Path) -> None:
    assert window.drops.drag(own)
    window.drops.drag_away()
    assert window.drops.hint() == ""


@pytest.mark.parametrize("code", ["de", "ru"])
def test_the_hint_speaks_the_language_of_the_window(window: Window, own: Path, code: str) -> None:
    window.switch_language(code)
    window.drops.drag(own)
    assert window.drops.hint() in ("Datei loslassen, um den Katalog zu öffnen", "Отпустите файл, чтобы открыть каталог")
    window.drops.drag_away()


def test_anything_else_is_refused(window: Window, own: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.laufbild").mkdir()
    (tmp_path / "picture.png").touch()
    refused: list[tuple[Path | str, ...]] = [
        (own, own),
        (tmp_path / "folder.laufbild",),
        (tmp_path / "picture.png",),
        (tmp_path / "none.laufbild",),
        (tmp_path,),
        ("https://example.org/films.laufbild",),
    ]
    for files in refused:
        for over in ("table", "search"):
            assert not window.drops.drag(*files, over=over) and window.drops.hint() == "", files
    assert not window.drops.drag(text="marathon")
    assert window.search.text() == "" and len(window.table.keys()) == 54


def test_text_can_still_be_dragged_into_the_search_box(window: Window) -> None:
    assert window.drops.drag(text="marathon", over="search") and window.drops.hint() == ""


@pytest.mark.parametrize("name", ["films.csv", "films.TSV", "films.txt", "films.jsonl", "films.json", "films.ndjson"])
def test_a_list_is_brought_in(window: Window, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"title": "Run"}\n' if "js" in name else "title\tyear\nRun\t1999\n")
    assert window.drops.drag(tmp_path / name)
    assert window.drops.hint() == "Drop the file to bring the list in"
    assert window.drops.drop(tmp_path / name)
    dialog = window.open_import_dialog()
    assert dialog.titles() == ["Run"]
    dialog.cancel()
    assert not dialog.is_open()


def test_of_a_table_a_catalogue_can_be_made_instead(window: Window, tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("title\tyear\nRun\t1999\n")
    assert window.drops.drop(tmp_path / "films.csv")
    window.open_import_dialog().make_catalogue()
    dialog = window.open_new_catalogue_dialog()
    assert dialog.table() == str(tmp_path / "films.csv") and dialog.fields()["title"] == "Title"
    dialog.cancel()


def test_several_lists_come_one_after_the_other(window: Window, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(f"title\tyear\nRun {name}\t1999\n")
    files = tmp_path / "a.csv", tmp_path / "b.csv"
    assert window.drops.drag(*files) and window.drops.hint() == "Drop the files to bring 2 lists in"
    assert window.drops.drop(*files)
    dialog = window.open_import_dialog()
    assert dialog.title() == "Bring a list in (1 of 2)" and dialog.titles() == ["Run a.csv"]
    dialog.bring_in()
    dialog = window.open_import_dialog()
    assert dialog.title() == "Bring a list in (2 of 2)" and dialog.titles() == ["Run b.csv"]
    dialog.bring_in()
    assert "brought in from “b”" in window.messages.text()


def test_one_that_is_no_list_keeps_no_other_away(window: Window, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Dear Sir or Madam,\nI write to you.\n")
    (tmp_path / "b.csv").write_text("title\tyear\nRun\t1999\n")
    assert window.drops.drop(tmp_path / "a.csv", tmp_path / "b.csv")
    dialog = window.open_import_dialog()
    assert dialog.titles() == ["Run"]
    dialog.bring_in()
    assert (
        "a.csv is no list of films" in window.messages.text() and "1 film brought in from “b”" in window.messages.text()
    )


def test_with_one_list_those_after_it_are_given_up(window: Window, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("title\tyear\nRun\t1999\n")
    assert window.drops.drop(tmp_path / "a.csv", tmp_path / "b.csv")
    window.open_import_dialog().cancel()
    assert window.open_pages() == [] and window.messages.text() == ""


def test_not_while_a_dialog_is_open(window: Window, own: Path) -> None:
    dialog = window.export_dialog()
    assert not window.drops.drag(own)
    dialog.cancel()
    assert window.drops.drag(own)
    window.drops.drag_away()


def test_one_that_is_no_catalogue_is_said(window: Window, tmp_path: Path) -> None:
    (tmp_path / "films.laufbild").write_text("no catalogue" * 20)
    assert window.drops.drop(tmp_path / "films.laufbild")
    assert "films.laufbild is not a file of Laufbild" in window.messages.text() and len(window.table.keys()) == 54
