# SPDX-License-Identifier: MIT
"""A catalogue from a user's own table: what is recognised, which column is what, the build, what was left out."""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions

from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.tables.catalogue_build import Progress

OpenWindow = Callable[..., Window]
LANGUAGES = ("en", "de", "ru")
HEADINGS = ("Titel", "Jahr", "Regie", "Wertung")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the user's, with nothing in it."""
    (tmp_path / "tables").mkdir()
    return tmp_path / "tables"


def table(path: Path, *rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows((headings, *rows))
    return path


@pytest.fixture
def films(folder: Path) -> Path:
    rows = [(f"Lauf {number}", 1950 + number, "Ein Regisseur", number) for number in range(1, 13)]
    return table(folder / "Filme.csv", *rows)


@pytest.fixture
def faulty(folder: Path) -> Path:
    """Two rows of four cannot be read."""
    rows = [("Lauf", 1950), ("Gang", "=bald"), ("", 1960), ("Ruhe", 1970)]
    return table(folder / "Filme.csv", *rows, headings=("Titel", "Jahr"))


def many(path: Path, count: int = 30_000) -> Path:
    return table(path, *((f"Lauf {number}", 1900 + number % 120, "", "") for number in range(count)))


# --- Choosing ---------------------------------------------------------------------------------------------


def test_at_first_it_asks_for_a_table(window: Window) -> None:
    dialog = window.new_catalogue_dialog()
    assert "CSV, TSV or XLSX" in dialog.note() and not dialog.can_build()
    assert dialog.fields() == {} and dialog.recognised() == "" and dialog.target() == ""
    dialog.cancel()
    assert not dialog.is_open()


def test_the_keys_open_it_and_escape_closes_it(window: Window) -> None:
    window.press("Ctrl+N")
    dialog = window.open_new_catalogue_dialog()
    window.press("Esc")
    assert not dialog.is_open()


def test_the_columns_are_recognised_by_their_names(window: Window, films: Path) -> None:
    dialog = window.new_catalogue_dialog(films)
    assert dialog.table() == str(films)
    assert dialog.recognised() == "CSV · UTF-8 · separated by semicolons · 4 columns"
    assert dialog.language() == "Deutsch"
    assert dialog.fields() == {
        "Titel": "Title", "Jahr": "Year", "Regie": "Directed by", "Wertung": "Nothing: left out",
    }  # fmt: skip
    assert dialog.preview()[:2] == [["Lauf 1", "Lauf 2", "Lauf 3"], ["1951", "1952", "1953"]]
    assert dialog.note() == "1 column will be left out." and dialog.can_build()
    assert dialog.target() == str(films.with_suffix(".laufbild"))
    dialog.cancel()


def test_the_kinds_of_tables(window: Window, folder: Path) -> None:
    (folder / "a.tsv").write_text("title\tyear\nRun\t1999\n", encoding="utf-16")
    (folder / "b.jsonl").write_text('{"title": "Run", "year": 1999}\n')
    (folder / "c.csv").write_bytes("название,год\nБег,1999\n".encode("cp1251"))
    said = {}
    dialog = window.new_catalogue_dialog()
    for path in sorted(folder.iterdir()):
        dialog.choose_table(path)
        said[path.name] = dialog.recognised()
        assert dialog.can_build() and dialog.target() == str(path.with_suffix(".laufbild"))
    assert said == {
        "a.tsv": "CSV · UTF-16 · separated by tabs · 2 columns",
        "b.jsonl": "JSON · UTF-8 · 2 columns",
        "c.csv": "CSV · Windows-1251 · separated by commas · 2 columns",
    }
    dialog.cancel()


def test_a_workbook(window: Window, folder: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Title", "Year"])
    book.active.append(["Run", 1999])
    book.save(folder / "films.xlsx")
    dialog = window.new_catalogue_dialog(folder / "films.xlsx")
    assert dialog.recognised() == "XLSX · 2 columns" and dialog.preview()[1][0] == "1999"
    dialog.build()
    dialog.open_catalogue()
    assert window.table.titles() == ["Run"] and window.table.column("year") == ["1999"]


def test_a_column_becomes_what_is_chosen_for_it(window: Window, folder: Path) -> None:
    dialog = window.new_catalogue_dialog(table(folder / "a.csv", ("Lauf", "Бег"), headings=("eins", "zwei")))
    assert dialog.note() == "No column of the table is known to hold titles; say which one does."
    assert not dialog.can_build()
    dialog.choose_field("eins", "Title (Deutsch)")
    assert dialog.can_build() and dialog.note() == "1 column will be left out."
    dialog.choose_field("zwei", "Title (Deutsch)")
    assert dialog.note() == "The columns “eins” and “zwei” cannot both be the same field." and not dialog.can_build()
    dialog.choose_field("zwei", "Title (Русский)")
    assert dialog.can_build() and dialog.note() == ""
    dialog.build()
    dialog.open_catalogue()
    window.switch_language("ru")
    assert window.table.titles() == ["Бег"]


def test_the_focus_goes_to_what_is_next(window: Window, films: Path, folder: Path) -> None:
    dialog = window.new_catalogue_dialog()
    assert dialog.focus() == "Choose a table"
    dialog.choose_table(films)
    assert dialog.focus() == "Make the catalogue"
    dialog.choose_table(table(folder / "a.csv", ("Lauf",), headings=("eins",)))
    assert dialog.focus() == "What the column “eins” is"
    dialog.choose_table(films)
    dialog.build()
    assert dialog.focus() == "Open the catalogue"
    dialog.close()


def test_the_wheel_scrolls_and_changes_nothing(window: Window, films: Path) -> None:
    dialog = window.new_catalogue_dialog(films)
    before = dialog.fields()
    for column in before:
        dialog.turn_wheel_on(column)
    assert dialog.fields() == before
    dialog.cancel()


def test_a_choice_that_is_reached_comes_into_sight(window: Window, folder: Path) -> None:
    headings = ["Titel", *(f"Spalte {number}" for number in range(400))]
    dialog = window.new_catalogue_dialog(table(folder / "a.csv", range(401), headings=headings))
    assert len(dialog.fields()) == 300 and "Only the first columns" in dialog.note()
    for column in ("Spalte 250", "Titel"):
        assert dialog.column_in_sight(column)
    dialog.cancel()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is no table"),
        ("empty.csv", b"", "There is nothing in"),
        ("broken.xlsx", b"PK\x03\x04" + b"x" * 200, "damaged"),
        ("films.laufbild", b"SQLite format 3\0" + bytes(200), "is no table"),
    ],
)
def test_what_is_no_table_gets_one_sentence(
    window: Window, folder: Path, films: Path, name: str, content: bytes, said: str
) -> None:
    (folder / name).write_bytes(content)
    dialog = window.new_catalogue_dialog(films)
    dialog.choose_table(folder / name)
    assert said in dialog.note() and str(folder / name) in dialog.note()
    assert not dialog.can_build() and dialog.fields() == {} and dialog.recognised() == ""
    dialog.choose_table(films)
    assert dialog.can_build() and dialog.fields()
    dialog.cancel()


# --- Where it goes ----------------------------------------------------------------------------------------


def test_a_file_that_will_be_replaced_is_named_before(window: Window, films: Path, folder: Path) -> None:
    (folder / "Filme.laufbild").write_text("something else")
    dialog = window.new_catalogue_dialog(films)
    assert dialog.note().startswith(f"{folder / 'Filme.laufbild'} exists and will be replaced.")
    dialog.set_target(folder / "Andere")
    assert "exists" not in dialog.note()
    dialog.build()
    assert sorted(os.listdir(folder)) == ["Andere.laufbild", "Filme.csv", "Filme.laufbild"]
    assert (folder / "Filme.laufbild").read_text() == "something else"
    assert str(folder / "Andere.laufbild") in dialog.result_note()
    dialog.close()


def test_the_place_can_be_picked(window: Window, films: Path, tmp_path: Path) -> None:
    dialog = window.new_catalogue_dialog(films)
    dialog.choose_target(tmp_path / "there.laufbild")
    assert dialog.target() == str(tmp_path / "there.laufbild")
    dialog.set_target("  ")
    assert not dialog.can_build()
    dialog.cancel()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_place_where_nothing_can_be_written_is_said(
    open_window: OpenWindow, films: Path, folder: Path, code: str
) -> None:
    window = open_window(language=code)
    dialog = window.new_catalogue_dialog(films)
    dialog.set_target(films / "films.laufbild")
    dialog.build()
    assert str(films) in dialog.note() and dialog.can_build() and dialog.result() == ""
    dialog.set_target(folder / "films.laufbild")
    dialog.build()
    assert dialog.result()
    dialog.close()


def test_the_films_of_the_program_are_never_written_over(
    window: Window, films: Path, folder: Path, catalogue_path: Path
) -> None:
    os.symlink(catalogue_path, folder / "films.laufbild")
    before = catalogue_path.read_bytes()
    dialog = window.new_catalogue_dialog(films)
    dialog.set_target(folder / "films.laufbild")
    dialog.build()
    assert "films.laufbild is the catalogue that comes with Laufbild" in dialog.note()
    assert catalogue_path.read_bytes() == before
    dialog.cancel()


def test_the_catalogue_that_is_open_can_be_made_anew(window: Window, films: Path, folder: Path) -> None:
    for count in (12, 3):
        table(films, *((f"Lauf {number}", 1950, "", "") for number in range(count)))
        dialog = window.new_catalogue_dialog(films)
        dialog.build()
        dialog.open_catalogue()
        assert len(window.table.titles()) == count and window.title() == "Filme.laufbild – Laufbild"


# --- Building ---------------------------------------------------------------------------------------------


def test_the_films_are_built_and_opened(window: Window, films: Path, folder: Path) -> None:
    window.search.type("marathon")
    dialog = window.new_catalogue_dialog(films)
    dialog.build()
    assert dialog.result() == "12 films" and dialog.skipped() == []
    assert dialog.result_note() == f"The catalogue is in {folder / 'Filme.laufbild'}."
    dialog.open_catalogue()
    assert not dialog.is_open()
    assert window.title() == "Filme.laufbild – Laufbild" and window.table.titles()[0] == "Lauf 1"
    assert window.catalogues.recent()[0][0].startswith("&1 Filme.laufbild")
    window.search.type("regie:regisseur jahr:1955")
    assert window.table.titles() == ["Lauf 5"] and window.filters.counts("decade")["1950"] == 1


def test_it_can_be_built_without_being_opened(window: Window, films: Path, folder: Path) -> None:
    dialog = window.new_catalogue_dialog(films)
    dialog.build()
    dialog.close()
    assert len(window.table.keys()) == 54 and (folder / "Filme.laufbild").is_file()


def test_what_was_left_out_is_listed(window: Window, faulty: Path) -> None:
    dialog = window.new_catalogue_dialog(faulty)
    dialog.build()
    assert dialog.result() == "3 films; 1 row left out; 1 cell not read as it stands"
    assert dialog.skipped() == [
        ["Line", "Column", "Reason"],
        ["3", "Jahr", "“=bald” is not a year."],
        ["4", "", "The row has no title."],
    ]
    dialog.open_catalogue()
    assert len(window.table.titles()) == 3 and {"Lauf", "Ruhe"} < set(window.table.titles())


def test_the_list_can_be_copied_and_saved(window: Window, faulty: Path, folder: Path) -> None:
    dialog = window.new_catalogue_dialog(faulty)
    dialog.build()
    dialog.copy_list()
    assert copied()["text"].splitlines()[:2] == ["Line\tColumn\tReason", "3\tJahr\t“=bald” is not a year."]
    dialog.save_list(folder / "left-out.csv")
    with (folder / "left-out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == dialog.skipped()
    dialog.close()


def test_a_list_that_cannot_be_saved_is_said(window: Window, faulty: Path, folder: Path) -> None:
    dialog = window.new_catalogue_dialog(faulty)
    dialog.build()
    dialog.dialog.outcome.save_list(folder / "nowhere" / "list.csv")
    assert "There is no folder" in dialog.result_note() and dialog.result()
    dialog.close()


@pytest.mark.parametrize(
    ("code", "result", "reason"),
    [
        ("de", "3 Filme; 1 Zeile ausgelassen; 1 Zelle nicht gelesen, wie sie dasteht", "„=bald“ ist kein Jahr."),
        ("ru", "3 фильма; 1 строка пропущена; 1 ячейка прочитана не так, как в ней стоит", "«=bald» — не год."),
    ],
)
def test_the_result_follows_the_language(window: Window, faulty: Path, code: str, result: str, reason: str) -> None:
    dialog = window.new_catalogue_dialog(faulty)
    dialog.build()
    window.switch_language_behind_dialogs(code)
    assert dialog.result() == result and dialog.skipped()[1][2] == reason
    dialog.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_without_a_single_film_is_said(open_window: OpenWindow, folder: Path, code: str) -> None:
    window = open_window(language=code)
    dialog = window.new_catalogue_dialog(table(folder / "a.csv", ("", "1985"), headings=("Titel", "Jahr")))
    dialog.build()
    said = {"en": "The row has no title", "de": "Die Zeile hat keinen Titel", "ru": "нет названия"}[code]
    assert str(folder / "a.csv") in dialog.note() and said in dialog.note()
    assert os.listdir(folder) == ["a.csv"] and dialog.can_build()
    dialog.cancel()


def test_our_own_export_comes_back_whole(window: Window, tmp_path: Path) -> None:
    export = window.export_dialog()
    export.choose_preset("complete")
    export.set_target(tmp_path / "all.csv")
    export.start()
    before = window.table.keys()
    dialog = window.new_catalogue_dialog(tmp_path / "all.csv")
    assert dialog.fields()["title_en_status"] == "As Laufbild wrote it"
    assert dialog.note() == "6 columns will be left out.", "a catalogue has nobody's marks"
    dialog.build()
    assert dialog.result() == "54 films"
    dialog.open_catalogue()
    assert sorted(window.table.keys()) == sorted(before)


def test_a_table_that_changed_meanwhile_is_said(window: Window, films: Path) -> None:
    dialog = window.new_catalogue_dialog(films)
    table(films, ("Lauf",), headings=("Titel",))
    dialog.build()
    assert "has other columns now" in dialog.note()
    dialog.cancel()


# --- Cancelling -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["button", "escape"])
def test_cancelling_goes_back_to_the_choices_and_leaves_nothing(window: Window, folder: Path, way: str) -> None:
    dialog = window.new_catalogue_dialog(many(folder / "many.csv"))
    dialog.choose_field("Wertung", "Remark")
    chosen = dialog.fields()
    dialog.start()
    dialog.wait_for_progress()
    assert "rows read" in dialog.note() and 0 < dialog.progress() < 1 and not dialog.can_build()
    if way == "escape":
        window.press("Esc")
    dialog.cancel()
    assert dialog.is_open() and dialog.result() == "" and dialog.progress() == 0
    assert os.listdir(folder) == ["many.csv"]
    assert dialog.fields() == chosen and dialog.can_build() and dialog.note() == ""
    dialog.cancel()
    assert not dialog.is_open() and window.messages.text() == "" and len(window.table.keys()) == 54


def test_cancelling_leaves_the_file_that_was_to_be_replaced(window: Window, folder: Path) -> None:
    (folder / "many.laufbild").write_text("something else")
    dialog = window.new_catalogue_dialog(many(folder / "many.csv"))
    dialog.start()
    dialog.wait_for_progress()
    dialog.cancel()
    assert (folder / "many.laufbild").read_text() == "something else"
    assert sorted(os.listdir(folder)) == ["many.csv", "many.laufbild"]
    dialog.cancel()


def test_after_a_cancel_it_can_be_built(window: Window, folder: Path) -> None:
    dialog = window.new_catalogue_dialog(many(folder / "many.csv", 5000))
    dialog.start()
    dialog.wait_for_progress()
    dialog.cancel()
    if not dialog.result():
        dialog.build()
    assert dialog.result() == "5,000 films"
    dialog.close()
    CatalogueFile.open(folder / "many.laufbild").close()


def test_a_fault_of_ours_leaves_a_dialog_that_can_be_closed(
    window: Window, films: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(*arguments: object) -> Iterator[object]:
        yield Progress("reading", 0.1, 1)
        raise RuntimeError("a fault")

    monkeypatch.setattr("laufbild.ui.new_catalogue.new_catalogue_dialog.build", build)
    dialog = window.new_catalogue_dialog(films)
    with capture_exceptions() as faults:
        dialog.build()
    assert [str(fault) for _, fault, _ in faults] == ["a fault"]
    assert dialog.can_build() and dialog.progress() == 0
    dialog.cancel()
    assert not dialog.is_open()


def test_closing_while_it_looks_at_the_table_is_quiet(window: Window, folder: Path) -> None:
    path = many(folder / "many.csv")
    window.do("new")
    dialog = window.open_new_catalogue_dialog()
    dialog.dialog.choose_table(path)
    dialog.cancel()
    assert not dialog.is_open() and window.messages.text() == ""


# --- Languages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_follows_the_language(open_window: OpenWindow, films: Path, code: str) -> None:
    def texts(window: Window) -> Counter[str]:
        window.table.click_film("the-marathon-1988")
        window.new_catalogue_dialog(films)
        if window.language_shown() != code:
            window.switch_language_behind_dialogs(code)
        return Counter(window.texts())

    expected = texts(open_window(language=code))
    found = texts(open_window(language="ru" if code == "en" else "en"))
    assert (found - expected, expected - found) == (Counter(), Counter())


def test_json_of_the_export_can_be_read(window: Window, tmp_path: Path) -> None:
    (tmp_path / "films.jsonl").write_text(json.dumps({"title": "Бег", "year": 1970}, ensure_ascii=False) + "\n")
    dialog = window.new_catalogue_dialog(tmp_path / "films.jsonl")
    dialog.build()
    dialog.open_catalogue()
    window.switch_language("ru")
    assert window.table.titles() == ["Бег"]
