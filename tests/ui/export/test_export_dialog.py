# SPDX-License-Identifier: MIT
"""The export dialog: which films, in which dress and where; a preview, and a file that is whole or not there."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from driver.window import Window
from laufbild.core.export.presets import PRESETS
from laufbild.core.model.fields import COLUMNS
from laufbild.ui.export import export_dialog

OpenWindow = Callable[..., Window]
LANGUAGES = ("en", "de", "ru")


def read(path: Path, separator: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator))


def test_the_scopes_say_how_many_films_they_hold(window: Window) -> None:
    window.search.type("marathon")
    shown = len(window.table.keys())
    window.table.select_films("the-marathon-1988", "der-marathon-1981")
    dialog = window.export_dialog()
    assert dialog.scopes() == {
        "selected": "The selection (2)", "shown": f"What is shown ({shown})", "all": "Everything (54)",
    }  # fmt: skip
    assert dialog.chosen_scope() == "selected" and dialog.start_text() == "Export 2 films"
    dialog.choose("shown")
    assert dialog.start_text() == f"Export {shown} films"
    dialog.choose("all")
    assert dialog.start_text() == "Export 54 films"
    dialog.cancel()


def test_without_a_selection_that_scope_is_greyed(window: Window) -> None:
    dialog = window.export_dialog()
    assert "selected" in dialog.greyed() and dialog.chosen_scope() == "shown"
    dialog.cancel()


def test_with_nothing_shown_there_is_nothing_to_export(window: Window) -> None:
    window.search.type("blabliblu")
    dialog = window.export_dialog()
    assert not dialog.can_start()
    dialog.choose("all")
    assert dialog.can_start()
    dialog.cancel()


def test_the_preview_shows_the_first_rows_as_they_will_be_written(window: Window, tmp_path: Path) -> None:
    window.table.click_heading("year")
    dialog = window.export_dialog()
    dialog.choose_preset("unix")
    preview = dialog.preview()
    assert preview[0] == window.table.headings() and len(preview) == 6
    assert [row[0] for row in preview[1:]] == window.table.titles()[:5]
    dialog.set_target(tmp_path / "films.csv")
    dialog.start()
    assert read(tmp_path / "films.csv")[:6] == preview


@pytest.mark.parametrize("choice", ["as_shown", "all_columns"])
def test_columns_as_shown_or_all(window: Window, tmp_path: Path, choice: str) -> None:
    window.table.tick_column("Year")
    dialog = window.export_dialog()
    dialog.choose_preset("unix")
    dialog.choose(choice)
    dialog.choose("names")
    expected = window.table.columns() if choice == "as_shown" else [field.name for field in COLUMNS]
    assert dialog.preview()[0] == expected
    dialog.set_target(tmp_path / "films.csv")
    dialog.start()
    assert read(tmp_path / "films.csv")[0] == expected


def test_the_selection_is_written_in_the_order_of_the_table(window: Window, tmp_path: Path) -> None:
    window.table.click_heading("year")
    window.table.select_films("the-race-1985", "the-relay-1980", "tri-kubka-1962")
    selected = window.table.selected_keys()
    dialog = window.export_dialog()
    dialog.choose_preset("unix")
    dialog.choose("all_columns")
    dialog.choose("names")
    dialog.set_target(tmp_path / "films.csv")
    dialog.start()
    rows = read(tmp_path / "films.csv")
    assert [row[rows[0].index("key")] for row in rows[1:]] == selected
    assert window.messages.text() == f"3 films exported to {tmp_path / 'films.csv'}."


@pytest.mark.parametrize("preset", ["excel", "unix", "letterboxd", "complete", "json"])
def test_every_preset_writes_what_it_previews(window: Window, tmp_path: Path, preset: str) -> None:
    dialog = window.export_dialog()
    dialog.choose_preset(preset)
    headings = dialog.preview()[0]
    target = tmp_path / f"films.{'json' if preset == 'json' else 'csv'}"
    dialog.set_target(target)
    dialog.start()
    assert not dialog.is_open()
    if preset == "json":
        films = json.loads(target.read_text(encoding="utf-8"))
        assert len(films) == 54 and list(films[0]) == headings == window.table.columns()
    else:
        rows = read(target)
        assert len(rows) == 55 and rows[0] == headings


def test_what_a_preset_decides_is_greyed(window: Window) -> None:
    dialog = window.export_dialog()
    greyed = {}
    for preset in ("excel", "letterboxd", "complete", "json"):
        dialog.choose_preset(preset)
        greyed[preset] = [name for name in dialog.greyed() if name != "selected"]
    columns, headings = ["as_shown", "all_columns"], ["labels", "names"]
    assert greyed == {"excel": [], "letterboxd": columns + headings, "complete": columns + headings, "json": headings}
    dialog.cancel()


def test_the_ending_follows_the_preset(window: Window, tmp_path: Path) -> None:
    dialog = window.export_dialog()
    dialog.set_target(tmp_path / "films.csv")
    dialog.choose_preset("json")
    assert dialog.target() == str(tmp_path / "films.json")
    dialog.choose_preset("unix")
    assert dialog.target() == str(tmp_path / "films.csv")
    dialog.cancel()


def test_a_file_that_will_be_replaced_is_named_before(window: Window, tmp_path: Path) -> None:
    target = tmp_path / "films.csv"
    dialog = window.export_dialog()
    dialog.set_target(target)
    assert dialog.note() == ""
    target.write_text("old")
    dialog.set_target(tmp_path / "other.csv")
    dialog.set_target(target)
    assert dialog.note() == f"{target} exists and will be replaced."
    assert target.read_text() == "old"
    dialog.start()
    assert len(read(target)) == 55


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_failure_is_said_in_the_dialog_which_stays(open_window: OpenWindow, tmp_path: Path, code: str) -> None:
    window = open_window(language=code)
    dialog = window.export_dialog()
    dialog.set_target(tmp_path / "nowhere" / "films.csv")
    dialog.start()
    assert dialog.is_open() and str(tmp_path / "nowhere") in dialog.note() and dialog.can_start()
    assert window.messages.text() == ""
    dialog.set_target(tmp_path / "films.csv")
    dialog.start()
    assert not dialog.is_open() and str(tmp_path / "films.csv") in window.messages.text()


@pytest.mark.parametrize("target", ["", ".", "/", "~"])
def test_a_target_that_is_no_file(window: Window, tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    dialog = window.export_dialog()
    dialog.set_target(target)
    before = os.listdir(tmp_path)
    if dialog.can_start():
        dialog.start()
    assert dialog.is_open() and os.listdir(tmp_path) == before
    assert dialog.note() or not dialog.can_start()
    dialog.choose_preset("json")
    dialog.cancel()


def test_the_catalogue_itself_is_not_written_over(
    open_window: OpenWindow, catalogue_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(catalogue_path.read_bytes())
    window = open_window(catalogue=copy)
    dialog = window.export_dialog()
    dialog.set_target(copy)
    dialog.start()
    assert dialog.is_open() and dialog.note()
    assert copy.read_bytes() == catalogue_path.read_bytes()


def test_cancelling_leaves_nothing(window: Window, tmp_path: Path) -> None:
    dialog = window.export_dialog()
    folder = tmp_path / "folder"
    folder.mkdir()
    dialog.set_target(folder / "films.csv")
    dialog.cancel()
    assert not dialog.is_open() and os.listdir(folder) == [] and window.messages.text() == ""


def test_cancelling_while_it_writes_leaves_all_or_nothing(window: Window, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    dialog = window.export_dialog()
    dialog.set_target(folder / "films.csv")
    dialog.start_and_cancel()
    window.close()
    assert not dialog.is_open()
    assert os.listdir(folder) in ([], ["films.csv"])
    assert os.listdir(folder) == [] or len(read(folder / "films.csv")) == 55


def test_escape_closes_it(window: Window) -> None:
    window.search.type("marathon")
    dialog = window.export_dialog()
    window.press("Esc")
    assert not dialog.is_open() and window.search.query() == "marathon"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_preset_has_a_name(open_window: OpenWindow, code: str) -> None:
    dialog = open_window(language=code).export_dialog()
    assert len(set(dialog.presets())) == 5 and all(dialog.presets())
    dialog.cancel()


def test_the_button_and_the_keys_open_it(window: Window) -> None:
    window.press("Ctrl+E")
    assert len(window.open_pages()) == 1
    window.close_pages()
    window.click_export()
    assert len(window.open_pages()) == 1
    window.close_pages()


def test_the_file_that_is_proposed_has_the_ending_of_the_remembered_preset(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    dialog = window.export_dialog()
    assert dialog.target().endswith("laufbild.csv")
    dialog.choose_preset("json")
    dialog.set_target(tmp_path / "films.json")
    dialog.start()
    dialog = window.export_dialog()
    assert dialog.preset() == "json" and dialog.target().endswith("laufbild.json")
    dialog.cancel()


@pytest.mark.parametrize(("preset", "name", "kind"), [("json", "films.csv", "CSV"), ("excel", "films.JSON", "JSON")])
def test_a_file_that_is_called_like_another_kind_is_not_written(
    window: Window, tmp_path: Path, preset: str, name: str, kind: str
) -> None:
    dialog = window.export_dialog()
    dialog.choose_preset(preset)
    dialog.set_target(tmp_path / name)
    for _ in range(2):
        assert dialog.note().startswith(f"{tmp_path / name} is named like a {kind} file, but ")
        dialog.start()
    assert dialog.is_open() and not (tmp_path / name).exists()
    dialog.choose_preset("unix")
    assert dialog.target() == str(tmp_path / "films.csv") and dialog.note() == ""
    dialog.cancel()


@pytest.mark.parametrize("target", ["", ".", "..", "/", "x" * 300, "a\0b"])
def test_a_split_export_without_a_name_for_its_files(
    open_window: OpenWindow, catalogue_of: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.setitem(export_dialog._CHOICES, "letterboxd", replace(PRESETS["letterboxd"], most_rows=20))
    dialog = open_window().export_dialog()
    dialog.choose_preset("letterboxd")
    dialog.set_target(target)
    dialog.start()
    assert dialog.is_open() and dialog.note()
    dialog.cancel()
