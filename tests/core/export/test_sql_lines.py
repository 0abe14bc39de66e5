# SPDX-License-Identifier: MIT
"""The lines that SQLite gives of a page of films are those that each film by itself would give."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export import sql_lines as lines_module
from laufbild.core.export.csv_cells import Cells
from laufbild.core.export.export_pages import preview, tabbed
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.sql_lines import Lines
from laufbild.core.export.writer_of_files import write
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import COLUMNS, Reader
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Credit,
    Film,
    Person,
    Text,
)
from laufbild.core.text.formula_guard import defused
from laufbild.core.text.languages import LANGUAGES
from strategies import FILMS

Make = Callable[..., CatalogueFile]
NAMES = tuple(field.name for field in COLUMNS)
SEPARATORS = (",", ";", "\t", "'", "=", "·")


def given_by_sqlite(catalogue: CatalogueFile, plan: Plan) -> str:
    with closing(Lines(catalogue, plan.fields, plan.language, Cells(plan.separator))) as lines:
        return as_text(lines.of(list(plan.ids)), plan)


def as_text(lines: Sequence[bytes], plan: Plan) -> str:
    return "".join(line.decode() + plan.preset.line_end for line in lines)


def expected(catalogue: CatalogueFile, plan: Plan) -> str:
    """The same lines of what each field shows of each film, with the fewest possible quotes."""
    _, *rows = preview(catalogue, plan, len(plan.ids))
    return "".join(line(cells, plan.separator) + plan.preset.line_end for cells in rows)


def line(cells: Sequence[str], separator: str) -> str:
    if list(cells) == [""]:
        return '""'
    return separator.join(quoted(cell) if set(cell) & {separator, '"', "\r", "\n"} else cell for cell in cells)


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def check(catalogue: CatalogueFile, *, separators: Sequence[str] = SEPARATORS[:2], alone: bool = True) -> None:
    """Compare them for every language and separator, with all columns and with each alone."""
    backwards = list(range(catalogue.count, 0, -1))
    for language in LANGUAGES:
        for separator in separators:
            preset = replace(PRESETS["unix"], separator=separator)
            for columns in ((), *((name,) for name in NAMES if alone)):
                plan = Plan(preset, backwards if columns else backwards[::-1], columns, language)
                assert given_by_sqlite(catalogue, plan) == expected(catalogue, plan), (language, separator, columns)


def test_of_the_films_of_the_catalogue(catalogue: CatalogueFile) -> None:
    check(catalogue)


@pytest.mark.parametrize("preset", ["excel", "unix"])
def test_of_the_presets(catalogue: CatalogueFile, preset: str) -> None:
    plan = Plan(PRESETS[preset], range(1, catalogue.count + 1), language="ru")
    assert given_by_sqlite(catalogue, plan) == expected(catalogue, plan)


def test_of_hostile_films(hostile: CatalogueFile) -> None:
    check(hostile, separators=SEPARATORS)


def test_texts_in_any_languages_of_any_origin(made: Make) -> None:
    titles = [
        {code: Text(text, status) for code, text, status in zip(codes, texts, statuses, strict=False)}
        for codes in (LANGUAGES, LANGUAGES[::-1], ("ru", "en", "de"), ("de",), ())
        for texts in (("Бег", "Бег", "Бег"), ("A", "B", "A"), ("", "", ""), ("x", "", "x"), ('"', "=1", "\0"))
        for statuses in (TITLE_STATUSES[:3], TITLE_STATUSES[2:], TITLE_STATUSES[4::-2], TITLE_STATUSES[:1] * 3)
    ]
    prose = [
        {code: Text(code, status) for code, status in zip(codes, statuses, strict=False)}
        for codes in (LANGUAGES, ("ru", "de"), ("de", "ru"), ("ru",))
        for statuses in (TEXT_STATUSES, TEXT_STATUSES[::-1])
    ]
    films = [{"title": title, "claim": prose[place % len(prose)]} for place, title in enumerate(titles)]
    check(made(*films))


def test_people_with_roles_and_names_in_every_alphabet(made: Make) -> None:
    names = ["Anna", "Boris, jr.", '"Vera"', "=Gleb", "]],[[", "]]]", "],", ",", "a\\b", "a\nb", ""]
    plain = [Credit(Person(name, name, name)) for name in names]
    known = [Credit(Person("Georgy", "Georgi", "Георгий")), Credit(Person("Ella", "Ella", "Элла"), "narrator")]
    casts = [(), *((credit,) for credit in (*plain, *known)), tuple(plain), (*plain[:2], *known), tuple(plain[:2])]
    films = [{"cast": cast, "directors": casts[-place]} for place, cast in enumerate(casts)]
    check(made(*films, names={"role": {"narrator": {"en": "Narrator", "ru": "Рассказчик"}}}))
    for film in films:
        check(made(film), separators=",")


@settings(max_examples=30)
@given(films=st.lists(FILMS, min_size=1, max_size=8), separator=st.sampled_from(SEPARATORS))
def test_of_any_films(films: list[Film], separator: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "catalogue.sqlite"
    write_catalogue(path, films, {"role": {"a": {"en": "b", "de": "=c"}}}, {})
    with closing(CatalogueFile.open(path)) as catalogue:
        check(catalogue, separators=separator, alone=False)


def test_shared_values_are_forgotten_when_there_are_too_many(
    catalogue: CatalogueFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_module, "_KEPT", 3)
    plan = Plan(PRESETS["unix"], range(1, catalogue.count + 1))
    with closing(Lines(catalogue, plan.fields, plan.language, Cells(plan.separator))) as lines:
        assert as_text([line for number in plan.ids for line in lines.of([number])], plan) == expected(catalogue, plan)
        assert len(lines._shown) < 3 + 2 * len(COLUMNS)


@pytest.mark.parametrize("ids", [[3, 1, 3, 3], [1, 3, 2, 4], [5], [4, 5, 6], [4, 6, 5], [9, 2]])
def test_films_come_as_they_are_asked_for(catalogue: CatalogueFile, ids: list[int]) -> None:
    plan = Plan(PRESETS["unix"], ids, ("key", "title"))
    assert given_by_sqlite(catalogue, plan) == expected(catalogue, plan)


@pytest.mark.parametrize(
    "spoil",
    ["DELETE FROM film WHERE id = 2", "DELETE FROM shared WHERE id = (SELECT statuses FROM film WHERE id = 2)"],
)
def test_a_catalogue_that_lacks_something_is_said_to_be_damaged(
    catalogue_path: Path, tmp_path: Path, spoil: str
) -> None:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute(spoil)

    assert said_of(catalogue_path, tmp_path, change) == f"{tmp_path / 'copy'} is damaged and cannot be read."


def test_damage_that_is_come_upon_is_said(catalogue_path: Path, tmp_path: Path) -> None:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db:
            (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'film'").fetchone()
            (size,) = db.execute("PRAGMA page_size").fetchone()
        with path.open("r+b") as file:
            file.seek((root - 1) * size)
            file.write(b"\xff" * size)

    assert said_of(catalogue_path, tmp_path, change) == f"{tmp_path / 'copy'} is damaged and cannot be read."


def said_of(catalogue_path: Path, folder: Path, change: Callable[[Path], Any]) -> str:
    """What an export says of a catalogue that was opened before it came to harm, leaving nothing behind."""
    copy(catalogue_path, folder / "copy")
    with closing(CatalogueFile.open(folder / "copy")) as opened:
        plan = Plan(PRESETS["unix"], opened.everything())
        opened.vocabulary  # noqa: B018 - read before
        change(folder / "copy")
        with pytest.raises(CatalogueError) as caught:
            list(write(opened, plan, folder / "films.csv"))
    assert [path.name for path in folder.iterdir()] == ["copy"]
    return str(caught.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_tabs_there_is_nothing_but_blanks_inside_a_cell(
    catalogue: CatalogueFile, hostile: CatalogueFile, language: str
) -> None:
    for opened in (catalogue, hostile):
        reader = Reader(language, opened.vocabulary)
        ids = range(opened.count, 0, -1)
        rows = [[field.show(film, reader) for field in COLUMNS] for film in opened.films(ids)]
        given = b"".join(text for _, text in tabbed(opened, ids, COLUMNS, language)).decode()
        assert given == "".join("\t".join(defused(" ".join(cell.split())) for cell in row) + "\n" for row in rows)
