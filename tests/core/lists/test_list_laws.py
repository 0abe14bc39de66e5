# SPDX-License-Identifier: MIT
"""Whatever is in a file, it is a list or a CatalogueError, and a film that was written comes in as it was."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from laufbild.core.catalogue.title_search import Asked, Titled
from laufbild.core.codec.film_cells import row_of
from laufbild.core.codec.whole_films import whole_film
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Entry, Reading, Skipped
from laufbild.core.lists.import_plan import planning
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Text
from laufbild.core.text.formula_guard import defused
from laufbild.core.work.steps import finished
from strategies import FILMS, TEXTS

ANYTHING = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],  # shrinking files takes many minutes
)
#: What lists are made of, in any order.
PIECES = st.sampled_from((
    "Title", "Titel", "Название", "Year", "Rating", "Name", "Letterboxd URI", "Const", "Type", "Description: ",
    "Fact: ", "Описание: ", "Fakt", "The Run (1985)", "1. ", "2) ", "**", "# ", "- ", "(СССР, 1970)", "Бег", "1985",
    ",", ";", "\t", "\n", "\n\n", "\r\n", '"', "'", "=1", "{", "}", '{"title":"Run"}', "[", "]", "sep=;\n", "\0",
    "Letterboxd list export v7\n", "Position,Name,Year,URL,Description\n", "4.5", "9/10", "yes", "https://a.b/c", " ",
))  # fmt: skip
NEARLY = st.lists(PIECES | TEXTS, max_size=40).map("".join)


class Nothing:
    """Knows no film."""

    def of_keys(self, keys: object) -> dict[str, Titled]:
        return {}

    def of_titles(self, asked: list[Asked]) -> list[list[Titled]]:
        return [[] for _ in asked]


def read(path: Path, reading: Reading) -> list[Entry | Skipped]:
    """All of a list, planned twice: with none of its films there, and with all."""
    with opened_list(path, reading) as found:
        all_of_it = list(found.entries())
    films = [each.film for each in all_of_it if isinstance(each, Entry)]
    with opened_list(path, reading) as found:
        plan = finished(planning(found, OwnTitles(Nothing(), films), path))
    assert len(plan.rows) == len(all_of_it)
    return all_of_it


def is_read_or_refused(content: bytes, name: str, tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    try:
        found = read(path, reading)
    except CatalogueError as error:
        assert str(error)
        return
    for each in found:
        if isinstance(each, Entry):
            assert each.title and each.film.title and each.marks.rating in (None, *range(1, 11))
        else:
            assert str(each.reason)


@ANYTHING
@given(content=st.binary(max_size=300), name=st.sampled_from(("list", "watched.csv", "x.zip")))
def test_any_bytes_are_a_list_or_refused(content: bytes, name: str, tmp_path: Path, reading: Reading) -> None:
    is_read_or_refused(content, name, tmp_path, reading)


@ANYTHING
@given(text=NEARLY, encoding=st.sampled_from(("utf-8", "utf-16", "windows-1251")))
def test_anything_like_a_list_is_one_or_refused(text: str, encoding: str, tmp_path: Path, reading: Reading) -> None:
    is_read_or_refused(text.encode(encoding, "replace"), "list", tmp_path, reading)


@ANYTHING
@given(tables=st.lists(NEARLY, max_size=3))
def test_any_archive_is_a_list_or_refused(tables: list[str], tmp_path: Path, reading: Reading) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name, table in zip(("watched.csv", "diary.csv", "lists/a.csv"), tables, strict=False):
            made.writestr(name, table)
    is_read_or_refused(data.getvalue(), "x.zip", tmp_path, reading)


@ANYTHING
@given(films=st.lists(FILMS, min_size=1, max_size=4))
def test_films_of_a_complete_export_come_in_as_they_were(films: list[Film], tmp_path: Path, reading: Reading) -> None:
    whole = [film._replace(id=0, evidence="listed", list=None) for film in films]
    path = tmp_path / "films.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)  # as blanks before an open cell do not count
        writer.writerow(row_of(films[0]))
        writer.writerows([defused(cell) for cell in row_of(film).values()] for film in whole)
    readable = [film for film in whole if not any("\0" in cell for cell in row_of(film).values())]
    told = [film for film in readable if any(text.text.strip() for text in film.title.values())]
    expected = [film for film in told if isinstance(whole_film(row_of(film), ("listed",)), Film)]
    try:
        entries = [each for each in read(path, reading) if isinstance(each, Entry)]
        assert [each.film for each in entries if not each.unread] == expected
    except CatalogueError:
        assert not expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@ANYTHING
@given(
    titles=st.lists(st.text("abcdefgБегЛауф äöü!?", min_size=1, max_size=20), min_size=1, max_size=5),
    numbered=st.booleans(),
    apart=st.booleans(),
)
def test_a_list_in_prose_comes_in_whole(
    titles: list[str], numbered: bool, apart: bool, line_end: str, tmp_path: Path, reading: Reading
) -> None:
    names = [" ".join(f"T{title}".split()) for title in titles]
    between = line_end * (2 if apart else 1)
    blocks = [
        between.join((f"{place}. " * numbered + f"{name} ({1950 + place})", f"Description: Story {place}.", "Fact: A."))
        for place, name in enumerate(names, 1)
    ]
    path = tmp_path / "list.txt"
    path.write_bytes((line_end * 2).join(("An introduction, which is long enough.", *blocks)).encode())
    entries = [each for each in read(path, reading) if isinstance(each, Entry)]
    assert [(entry.title, entry.film.year) for entry in entries] == [(n, 1951 + p) for p, n in enumerate(names)]
    assert all(entry.film.story["en"] == Text(f"Story {p}.", "listed") for p, entry in enumerate(entries, 1))
