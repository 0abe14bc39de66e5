# SPDX-License-Identifier: MIT
"""XLSX as tables; a damaged archive and one that is made to burst are refused before they are unpacked."""

from __future__ import annotations

import datetime
import errno
import io
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hostile_sheets
from laufbild.core.codec.row_problems import (
    LONG_CELL,
    NOT_PRINTABLE,
    TOO_MANY_CELLS,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED
from laufbild.core.tables import sheet_rows, xlsx_table, zip_directory
from laufbild.core.tables.table_file import EMPTY_TABLE, NO_TABLE, TOO_LARGE, open_table

if TYPE_CHECKING:
    from ..conftest import Write

Sheets = Callable[..., Path]


@pytest.fixture
def sheets(tmp_path: Path) -> Sheets:
    """Writes a workbook of sheets, each a list of rows."""

    def sheets(*tables: list[list[Any]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for rows in tables:
            sheet = book.create_sheet()
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / "films.xlsx")
        return tmp_path / "films.xlsx"

    return sheets


def read(path: Path) -> list[tuple[int, object]]:
    return [(row.line, row.problem.text if row.problem else list(row.cells)) for row in open_table(path).rows()]


def refused(path: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        list(open_table(path).rows())
    return caught.value.text


def changed(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one of its files changed."""
    with zipfile.ZipFile(path) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in files.items():
            archive.writestr(entry, change(content) if entry == name else content)
    return path


@pytest.mark.parametrize("is_here", [True, False])
def test_cells_become_texts(sheets: Sheets, is_here: bool, request: pytest.FixtureRequest) -> None:
    if is_here:
        request.getfixturevalue("read_here")
    day = datetime.datetime(2026, 11, 22)
    rows = [
        ["Название", "Год", " '=x", None, " "],
        ["Бег", 1970, 1988.0, None],
        [1.5, True, day, None],
        ["  ", None, None],
        [day.replace(hour=9), datetime.time(9, 30), "two\nlines"],
    ]
    table = open_table(sheets([], rows, [["other"]]))
    assert (table.kind, table.headings) == ("xlsx", ("Название", "Год", "=x"))
    assert [(row.line, list(row.cells)) for row in table.rows()] == [
        (2, ["Бег", "1970", "1988"]),
        (3, ["1.5", "True", "2026-11-22"]),
        (5, ["2026-11-22 09:00:00", "09:30:00", "two\nlines"]),
    ]
    assert table.share == 1


def test_a_formula_counts_as_what_it_came_to(sheets: Sheets, read_here: None) -> None:
    path = sheets([["title", "year"], ["Beg", "=1900+70"]])
    sheet = "xl/worksheets/sheet1.xml"
    calculated = changed(path, sheet, lambda xml: re.sub(rb"<v\s*/>|<v></v>", b"<v>1970.0</v>", xml))
    assert read(calculated) == [(2, ["Beg", "1970"])]


def test_percents_are_read_as_they_are_shown(tmp_path: Path, read_here: None) -> None:
    book = openpyxl.Workbook()
    assert book.active
    for row in (("title", "a", "b"), ("Beg", 0.855, 0.4), ("Run", "x", 2)):
        book.active.append(row)
    for cell, form in (("B2", "0.0%"), ("B3", "0%"), ("C2", "0.00"), ("C3", "0 %;-0 %")):
        book.active[cell].number_format = form
    book.save(tmp_path / "book.xlsx")
    assert read(tmp_path / "book.xlsx") == [(2, ["Beg", "85.5 %", "0.4"]), (3, ["Run", "x", "200 %"])]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (["a", "b", "c"], TOO_MANY_CELLS),
        (["a", "#DIV/0!"], ["a", "#DIV/0!"]),
    ],
)
def test_a_bad_row_spoils_only_itself(sheets: Sheets, row: list[str], problem: str | list[str]) -> None:
    """An error of the spreadsheet is a cell that is not read."""
    assert read(sheets([["title", "x"], row, ["b"]])) == [(2, problem), (3, ["b", ""])]


def test_cells_no_spreadsheet_writes(sheets: Sheets, monkeypatch: pytest.MonkeyPatch, read_here: None) -> None:
    path = sheets([["title"], ["long"], ["zero"], ["Beg"]])
    strange = {"long": "x" * ((1 << 20) + 1), "zero": "\0"}
    real = sheet_rows._cell
    monkeypatch.setattr(sheet_rows, "_cell", lambda value: strange.get(value, real(value)))
    assert read(path) == [(2, LONG_CELL), (3, NOT_PRINTABLE), (4, ["Beg"])]


def test_wrong_dimensions_hide_nothing(sheets: Sheets) -> None:
    path = sheets([["title", "year"], ["Beg", 1970], ["Start", 1971]])
    narrow = changed(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'ref="A1:B3"', b'ref="A1"'))
    assert read(narrow) == [(2, ["Beg", "1970"]), (3, ["Start", "1971"])]


def test_a_row_beyond_all_rows_is_not_waited_for(sheets: Sheets) -> None:
    path = sheets([["title"], ["Beg"]])
    far = changed(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'r="2"', b'r="99999999999"'))
    assert read(far) == []


@pytest.mark.parametrize("number", ["2", "1", "0"])
def test_rows_that_go_back_are_not_left_out_without_a_word(sheets: Sheets, read_here: None, number: str) -> None:
    path = sheets([["title"], ["Beg"], ["Start"]])
    back = changed(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'r="3"', f'r="{number}"'.encode()))
    assert refused(back) == DAMAGED


def test_no_sheet_with_anything_is_empty(sheets: Sheets) -> None:
    assert refused(sheets([], [[None, " "]])) == EMPTY_TABLE


def test_a_workbook_is_told_by_its_content(sheets: Sheets, tmp_path: Path) -> None:
    """As it comes through a pipe, or by mail."""
    for name in ("films", "films.csv", "films.xls"):
        assert read(sheets([["title"], ["Beg"]]).rename(tmp_path / name)) == [(2, ["Beg"])]


def test_another_archive_is_no_table(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "films.zip", "w") as archive:
        archive.writestr("films.csv", "title\nBeg\n")
    assert refused(tmp_path / "films.zip") == NO_TABLE


def test_an_archive_that_is_asked_for_all_of_itself_gives_it(tmp_path: Path) -> None:
    """Which zipfile does in some versions of Python only."""
    (tmp_path / "x.zip").write_bytes(b"PK, and more")
    with zip_directory._Archive(tmp_path / "x.zip") as file:
        assert file.read(4) == b"PK, " and file.read() == b"and more"


def test_a_directory_of_very_many_files_is_not_read(sheets: Sheets, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sheets([["title"]])
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(2_000):
            archive.writestr(f"xl/media/{number}.png", b"")
    assert read(path) == []
    monkeypatch.setattr(zip_directory, "_LONGEST_DIRECTORY", 100_000)
    monkeypatch.setattr(zipfile.ZipFile, "infolist", lambda _: pytest.fail("read"))
    assert refused(path) == TOO_LARGE


def test_a_damaged_workbook_is_said(sheets: Sheets, write: Write) -> None:
    content = sheets([["title"], *[[f"film {number}"] for number in range(2000)]]).read_bytes()
    assert refused(write(content[: len(content) // 2], "cut.xlsx")) == DAMAGED
    assert refused(write(b"PK\x03\x04", "short.xlsx")) == DAMAGED
    sheet = sheets([["title"], ["Beg"]])
    assert refused(changed(sheet, "xl/worksheets/sheet1.xml", lambda xml: xml[:-40])) == DAMAGED
    assert refused(changed(sheet, "xl/workbook.xml", lambda xml: b"<x/>")) in (DAMAGED, EMPTY_TABLE)


def test_damage_that_is_met_on_the_way_is_said(sheets: Sheets) -> None:
    rows = [["title"], *[[f"film {number}"] for number in range(20_000)]]
    path = changed(sheets(rows), "xl/worksheets/sheet1.xml", lambda xml: xml[: len(xml) // 2])
    table = open_table(path)
    with pytest.raises(CatalogueError) as caught:
        list(table.rows())
    assert caught.value.text == DAMAGED


def test_a_disk_that_fails_on_the_way_is_said(sheets: Sheets, monkeypatch: pytest.MonkeyPatch, read_here: None) -> None:
    monkeypatch.setattr(xlsx_table, "_KEPT", 1)

    def fail(file: object) -> None:
        raise OSError(errno.EIO, "bad luck")

    table = open_table(sheets([["title"], ["Beg"], ["Start"]]))
    monkeypatch.setattr(sheet_rows, "_workbook", fail)
    with pytest.raises(CatalogueError) as caught:
        list(table.rows())
    assert (caught.value.text, caught.value.values["reason"]) == (CLOSED, "the disk reports an error")


def test_an_archive_made_to_burst_is_not_unpacked(sheets: Sheets, monkeypatch: pytest.MonkeyPatch) -> None:
    path = changed(sheets([["title"]]), "xl/worksheets/sheet1.xml", lambda xml: xml + b" " * (40 << 20))
    monkeypatch.setattr(xlsx_table, "_process", lambda *_, **__: pytest.fail("unpacked"))
    assert path.stat().st_size < 100_000
    assert refused(path) == TOO_LARGE


@pytest.mark.parametrize("limit", ["_MOST_UNPACKED", "_MOST_TEXTS", "_MOST_ELSE"])
def test_an_archive_too_large_by_far_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    path = hostile_sheets.write(tmp_path / "films.xlsx", hostile_sheets.parts())
    monkeypatch.setattr(xlsx_table, limit, 50)
    monkeypatch.setattr(xlsx_table, "_process", lambda *_, **__: pytest.fail("unpacked"))
    assert refused(path) == TOO_LARGE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=20))
def test_any_damage_is_the_worlds_fault(tmp_path: Path, read_here: None, place: int, bytes_: bytes) -> None:
    book = openpyxl.Workbook()
    book.active.append(["title", "year"])
    book.active.append(["Beg", 1970])
    stream = io.BytesIO()
    book.save(stream)
    content = bytearray(stream.getvalue())
    content[place : place + len(bytes_)] = bytes_
    (tmp_path / "films.xlsx").write_bytes(content)
    with suppress(CatalogueError):
        list(open_table(tmp_path / "films.xlsx").rows())
