# SPDX-License-Identifier: MIT
"""What an export holds, and that it is there as a whole or not at all."""

from __future__ import annotations

import csv
import errno
import io
import json
import locale
import os
import re
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_cells import film_of
from laufbild.core.codec.film_names import neutral
from laufbild.core.export.export_pages import preview
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS, Preset, list_separator
from laufbild.core.export.sql_lines import Lines
from laufbild.core.export.writer_of_files import files, write, write_to
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import (
    COLUMNS,
    FIELDS,
    Field,
    Reader,
)
from laufbild.core.query.parser import parse
from laufbild.core.text.formula_guard import restored
from laufbild.i18n.language import set_language, translate

EVERYTHING = parse("")


def plan(catalogue: CatalogueFile, preset: str = "unix", **values: object) -> Plan:
    return Plan(PRESETS[preset], catalogue.find(EVERYTHING).ids, **values)  # type: ignore[arg-type]


def written(catalogue: CatalogueFile, plan: Plan, target: Path) -> tuple[Path, ...]:
    steps = write(catalogue, plan, target)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return tuple(end.value)


def rows_of(file: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    with file.open(encoding=encoding, newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter, strict=True))


def nothing_else(folder: Path, *expected: str) -> bool:
    return sorted(os.listdir(folder)) == sorted(expected)


# --- What is written --------------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_the_csv_module_reads_what_the_preview_shows(
    catalogue: CatalogueFile, tmp_path: Path, preset: str, language: str
) -> None:
    wanted = plan(catalogue, preset, language=language)
    written(catalogue, wanted, tmp_path / "films.csv")
    rows = rows_of(tmp_path / "films.csv", wanted.preset.encoding, wanted.separator)
    assert len(rows) == catalogue.count + 1
    assert preview(catalogue, wanted) == rows[:6]
    assert preview(catalogue, wanted, catalogue.count) == rows


def test_excel_gets_a_bom_its_separator_and_crlf(catalogue: CatalogueFile, tmp_path: Path) -> None:
    written(catalogue, plan(catalogue, "excel", columns=("key", "year"), language="de"), tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith("\ufeffkey".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == catalogue.count + 1


def test_unix_gets_neither(catalogue: CatalogueFile, tmp_path: Path) -> None:
    written(catalogue, plan(catalogue, columns=("key", "year")), tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"key,year\n")
    assert b"\r" not in content


def test_letterboxd_gets_its_columns_in_english(catalogue: CatalogueFile) -> None:
    film = catalogue.film_of_key("osenniy-marafon-1979")
    assert film
    heading, row = preview(catalogue, Plan(PRESETS["letterboxd"], [film.id], language="ru"))
    assert heading == ["Title", "Year", "Directors", "WatchedDate", "Rating", "Rewatch", "Tags", "Review"]
    assert row[:6] == ["Autumn Marathon", "1979", "Georgy Daneliya", "", "", ""] and row[7] == ""
    assert "Drama" in row[6].split(", ")


def test_chosen_columns_come_in_their_order_under_labels(catalogue: CatalogueFile) -> None:
    def heading(field: Field) -> str:
        return field.label.upper()

    wanted = Plan(PRESETS["unix"], [1], ("year", "title"), "de", heading)
    reader = Reader("de", catalogue.vocabulary)
    shown = [FIELDS[name].show(catalogue.film(1), reader) for name in ("year", "title")]
    assert preview(catalogue, wanted) == [["YEAR", "TITLE"], shown]


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_no_file_begins_like_sylk(catalogue: CatalogueFile, language: str) -> None:
    set_language(language)
    try:
        names = [translate("Fields", field.label) for field in COLUMNS]
    finally:
        set_language("en")
    firsts = [preview(catalogue, plan(catalogue, preset), 0)[0][0] for preset in PRESETS]
    assert not [name for name in [*names, *firsts] if name.startswith("ID")]


def test_the_complete_file_holds_every_film_field_by_field(catalogue: CatalogueFile, tmp_path: Path) -> None:
    wanted = plan(catalogue, "complete")
    written(catalogue, wanted, tmp_path / "films.csv")
    heading, *rows = rows_of(tmp_path / "films.csv")
    for number, row in zip(wanted.ids, rows, strict=True):
        cells = dict(zip(heading, map(restored, row), strict=True))
        assert film_of(cells, number) == catalogue.film(number)


@pytest.mark.parametrize("preset", PRESETS)
def test_hostile_texts_are_defused_and_stay_in_their_cells(hostile: CatalogueFile, tmp_path: Path, preset: str) -> None:
    wanted = plan(hostile, preset, columns=() if preset in ("letterboxd", "complete") else ("title",))
    written(hostile, wanted, tmp_path / "films.csv")
    heading, *rows = rows_of(tmp_path / "films.csv", wanted.preset.encoding, wanted.separator)
    place = next(n for n, name in enumerate(heading) if name.lower() in ("title", "title_en"))
    titles = [hostile.film(number).title["en"].text for number in wanted.ids]
    assert [restored(row[place]) for row in rows] == titles
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_json_is_an_array_of_all_a_film_has(catalogue: CatalogueFile, tmp_path: Path) -> None:
    wanted = Plan(JSON, catalogue.find(EVERYTHING).ids, language="de")
    assert written(catalogue, wanted, tmp_path / "films.json") == (tmp_path / "films.json",)
    films = json.loads((tmp_path / "films.json").read_text(encoding="utf-8"))
    assert films == [json.loads(json.dumps(neutral(catalogue.film(n), "de"))) for n in wanted.ids]
    assert all({field.name for field in COLUMNS} <= set(film) for film in films)


def test_json_of_chosen_columns(catalogue: CatalogueFile) -> None:
    stream = io.StringIO()
    write_to(catalogue, Plan(JSON, [1], ("year", "title")), stream)
    assert [list(film) for film in json.loads(stream.getvalue())] == [["year", "title"]]


def test_a_row_with_nothing_in_it_is_still_a_row(hostile: CatalogueFile, tmp_path: Path) -> None:
    written(hostile, plan(hostile, columns=("year",)), tmp_path / "years.csv")
    assert rows_of(tmp_path / "years.csv") == [["year"], *[[""]] * hostile.count]


def test_no_film_makes_a_file_all_the_same(catalogue: CatalogueFile, tmp_path: Path) -> None:
    written(catalogue, Plan(PRESETS["unix"], [], ("key",)), tmp_path / "none.csv")
    written(catalogue, Plan(JSON, []), tmp_path / "none.json")
    assert (tmp_path / "none.csv").read_text() == "key\n"
    assert json.loads((tmp_path / "none.json").read_text()) == []


# --- Excel's separator ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "decimal", "language", "separator"),
    [
        ("de_DE.UTF-8", ",", "en", ";"),
        ("en_US.UTF-8", ".", "de", ","),
        ("C", ".", "en", ","),
        ("C.UTF-8", ".", "de", ";"),
        ("POSIX", ".", "ru", ";"),
    ],
)
def test_the_locale_decides_and_the_language_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, known: str, decimal: str, language: str, separator: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(locale, "setlocale", lambda category: known)
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": decimal})
    assert list_separator(language) == separator


@pytest.mark.parametrize(("known", "separator"), [(";", ";"), (",", ","), ("", ",")])
def test_windows_knows_its_separator(monkeypatch: pytest.MonkeyPatch, known: str, separator: str) -> None:
    from contextlib import nullcontext

    registry = SimpleNamespace(
        HKEY_CURRENT_USER=1,
        OpenKey=lambda root, path: nullcontext((root, path)),
        QueryValueEx=lambda key, name: (known, 1),
    )
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert list_separator("en") == separator


# --- How it is written ------------------------------------------------------------------------------------


def test_a_long_letterboxd_export_is_split(catalogue: CatalogueFile, tmp_path: Path) -> None:
    wanted = Plan(PRESETS["letterboxd"], [1] * 3801)
    names = [f"films-{n}.csv" for n in (1, 2, 3)]
    steps = list(write(catalogue, wanted, tmp_path / "films.csv"))
    assert files(wanted, tmp_path / "films.csv") == tuple(tmp_path / name for name in names)
    assert nothing_else(tmp_path, *names)
    assert [len(rows_of(tmp_path / name)) for name in names] == [1901, 1901, 2]
    assert steps == sorted(steps)
    assert steps[-1] == 3801


@pytest.mark.parametrize("preset", [*PRESETS.values(), JSON], ids=lambda preset: preset.name)
def test_a_split_export_of_any_kind_has_each_film_once(
    catalogue: CatalogueFile, tmp_path: Path, preset: Preset
) -> None:
    ids = [*range(catalogue.count, 0, -1)]
    whole = written(catalogue, Plan(preset, ids), tmp_path / "whole")
    parts = written(catalogue, Plan(replace(preset, most_rows=20), ids), tmp_path / "part")
    if preset is JSON:
        assert [film for part in parts for film in json.loads(part.read_text())] == json.loads(whole[0].read_text())
        return
    (heading, *rows), *others = (rows_of(part, preset.encoding) for part in (*whole, *parts))
    assert [row for other in others for row in other[1:]] == rows and len(others) == 3
    assert all(other[0] == heading for other in others)


def test_a_name_that_cannot_be_split_is_no_file(catalogue: CatalogueFile, tmp_path: Path) -> None:
    wanted = Plan(PRESETS["letterboxd"], [1] * 2000)
    for name in ("", ".", "..", "/", str(tmp_path)):
        assert files(wanted, Path(name))
        with pytest.raises(CatalogueError, match="is not a file that can be replaced"):
            written(catalogue, wanted, Path(name))


@pytest.mark.parametrize("preset", [PRESETS["unix"], PRESETS["complete"], JSON], ids=lambda preset: preset.name)
def test_progress_is_told_every_few_hundred_films(many: CatalogueFile, tmp_path: Path, preset: Preset) -> None:
    steps = list(write(many, Plan(preset, range(1000, 0, -1)), tmp_path / "films.csv"))
    assert steps[0] <= 300
    assert all(0 <= after - before <= 300 for before, after in pairwise(steps))
    assert steps[-1] == 1000


@pytest.mark.parametrize("done", [1, 500, 700])
@pytest.mark.parametrize("old", [True, False])
def test_a_cancelled_export_leaves_nothing_behind(many: CatalogueFile, tmp_path: Path, old: bool, done: int) -> None:
    target = tmp_path / "films.csv"
    if old:
        target.write_text("old")
    steps = write(many, Plan(PRESETS["unix"], range(1000, 0, -1)), target)
    assert done <= next(step for step in steps if step >= done) < 1000
    assert len(os.listdir(tmp_path)) == 1 + old
    steps.close()
    assert os.listdir(tmp_path) == ["films.csv"] * old
    assert not old or target.read_text() == "old"


def test_a_cancelled_split_export_leaves_nothing_behind(catalogue: CatalogueFile, tmp_path: Path) -> None:
    steps = write(catalogue, Plan(PRESETS["letterboxd"], [1] * 4000), tmp_path / "films.csv")
    while next(steps) < 4000:
        pass
    steps.close()
    assert nothing_else(tmp_path)


def test_the_old_file_is_replaced_and_keeps_its_rights(catalogue: CatalogueFile, tmp_path: Path) -> None:
    target = tmp_path / "films.csv"
    target.write_text("old")
    target.chmod(0o640)
    written(catalogue, plan(catalogue), target)
    assert rows_of(target)[0][0] == "title"
    assert sys.platform == "win32" or target.stat().st_mode & 0o777 == 0o640
    assert nothing_else(tmp_path, "films.csv")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows symbolic links")
def test_a_link_stays_a_link(catalogue: CatalogueFile, tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "films.csv")
    written(catalogue, plan(catalogue), tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert len(rows_of(tmp_path / "films.csv")) == catalogue.count + 1


def sentence(catalogue: CatalogueFile, target: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        written(catalogue, plan(catalogue), target)
    return str(caught.value)


def test_a_missing_folder_is_said(catalogue: CatalogueFile, tmp_path: Path) -> None:
    assert sentence(catalogue, tmp_path / "none" / "a.csv") == f"There is no folder {tmp_path / 'none'}."
    (tmp_path / "file").write_text("")
    assert sentence(catalogue, tmp_path / "file" / "a.csv") == f"There is no folder {tmp_path / 'file'}."


def test_only_a_file_is_replaced_and_never_the_catalogue(
    catalogue: CatalogueFile, catalogue_path: Path, tmp_path: Path
) -> None:
    before = catalogue_path.read_bytes()
    for target in (tmp_path, Path(os.devnull)):
        assert "is not a file that can be replaced" in sentence(catalogue, target)
    assert "is the catalogue that is open" in sentence(catalogue, catalogue_path)
    assert catalogue_path.read_bytes() == before
    assert nothing_else(tmp_path)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, "There is no room left for {path}."),
        (errno.EACCES, "{path} cannot be written: there is no permission, or another program has it open."),
        (errno.EPROTO, "{path} cannot be written: bad luck."),
        (errno.EIO, "{path} cannot be written: the disk reports an error."),
    ],
)
def test_what_the_disk_refuses_is_said(
    catalogue: CatalogueFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, expected: str
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(code, "bad luck")

    (tmp_path / "a.csv").write_text("old")
    monkeypatch.setattr(os, "replace", refuse)
    assert sentence(catalogue, tmp_path / "a.csv") == expected.format(path=tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text() == "old"
    assert nothing_else(tmp_path, "a.csv")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_under_a_stream_is_an_error(catalogue: CatalogueFile) -> None:
    with pytest.raises(OSError, match="No space left"), open("/dev/full", "w", encoding="utf-8") as stream:
        write_to(catalogue, plan(catalogue), stream)


def test_a_split_export_replaces_all_its_files_or_none(
    catalogue: CatalogueFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def refuse_the_third(source: Path, target: Path) -> None:
        if Path(target).name == "films-3.csv":
            raise PermissionError(errno.EACCES, "open in Excel")
        real(source, target)

    (tmp_path / "films-1.csv").write_text("old")
    monkeypatch.setattr(os, "replace", refuse_the_third)
    with pytest.raises(CatalogueError):
        written(catalogue, Plan(PRESETS["letterboxd"], [1] * 4000), tmp_path / "films.csv")
    assert nothing_else(tmp_path, "films-1.csv")
    assert (tmp_path / "films-1.csv").read_text() == "old"


def test_a_fault_of_ours_leaves_nothing_behind(
    catalogue: CatalogueFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Lines, "of", lambda lines, ids: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        written(catalogue, plan(catalogue), tmp_path / "films.csv")
    assert nothing_else(tmp_path)


@pytest.mark.parametrize("preset", [PRESETS["unix"], PRESETS["complete"], JSON], ids=lambda preset: preset.name)
@pytest.mark.parametrize("step", [1, 2, -1, -3])
def test_films_stand_in_the_order_asked_for(many: CatalogueFile, tmp_path: Path, preset: Preset, step: int) -> None:
    ids = [*range(1, 1001)[::step], 500, 500, 1]
    written(many, Plan(preset, ids), tmp_path / "films")
    found = re.findall("film-[0-9]+", (tmp_path / "films").read_text())
    assert [key for key in dict.fromkeys(found)] == [f"film-{number}" for number in dict.fromkeys(ids)]
    assert len(found) == len(ids)
