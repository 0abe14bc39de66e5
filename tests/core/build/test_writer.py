# SPDX-License-Identifier: MIT
"""Writing a catalogue: the same films give the same bytes, and a failure leaves the old file."""

from __future__ import annotations

import os
import sqlite3
from array import array
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_order import ABSENT
from laufbild.core.model.film import Film, Text
from laufbild.core.model.vocabulary import FilmList

NAMES = {"theme": {"hope": {"en": "Hope", "de": "Hoffnung", "ru": "Надежда"}}}
LISTS = {"en": FilmList("en", "Films", "en", "https://example.org/films", {"en": "A list"})}


def film(number: int, title: str, year: int | None = None) -> Film:
    titles = {"en": Text(title, "original")} if title else {}
    return Film(number, f"film-{number}", "listed", "2026-11-22", year=year, list="en", title=titles, theme=("hope",))


FILMS = [film(1, "Äpfel", 1985), film(2, "Birnen"), film(3, "Apfel", 1985), film(4, "", 1970)]


def write(target: Path, films: list[Film] = FILMS) -> bytes:
    write_catalogue(target, films, NAMES, LISTS)
    return target.read_bytes()


def test_the_same_films_give_the_same_bytes(tmp_path: Path) -> None:
    assert write(tmp_path / "one.sqlite") == write(tmp_path / "two.sqlite") == write(tmp_path / "one.sqlite")


def test_another_text_gives_another_revision(tmp_path: Path) -> None:
    revisions = []
    others = [FILMS[:3], [*FILMS[:3], film(4, "C run", 1970)], [*FILMS[:3], FILMS[3]._replace(theme=("war",))]]
    for films in (FILMS, *others, FILMS):
        write(tmp_path / "films.sqlite", films)
        with closing(CatalogueFile.open(tmp_path / "films.sqlite")) as opened:
            revisions.append(opened.revision)
    assert len(set(revisions)) == 4 and revisions[0] == revisions[4]


def test_folders_on_the_way_are_made_and_no_draft_is_left(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "films.sqlite"
    write(target)
    assert os.listdir(target.parent) == ["films.sqlite"]


def test_a_failing_write_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    before = write(tmp_path / "films.sqlite")
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "films.sqlite", [film(1, "a lone surrogate: \ud800")])
    assert (tmp_path / "films.sqlite").read_bytes() == before
    assert os.listdir(tmp_path) == ["films.sqlite"]


def test_films_of_one_key_are_told_apart(tmp_path: Path) -> None:
    other = Film(2, "film-1-2", "listed", "2026-11-22")
    write(tmp_path / "films.sqlite", [film(1, "a"), film(1, "b"), other, film(1, "c")])
    with closing(CatalogueFile.open(tmp_path / "films.sqlite")) as opened:
        assert [opened.film(n).key for n in (1, 2, 3, 4)] == ["film-1", "film-1-3", "film-1-2", "film-1-4"]
        found = opened.film_of_key("film-1-4")
        assert found and found.title["en"].text == "c"


def integers(path: Path, column: str, field: str) -> list[int]:
    statement = f"SELECT {column} FROM ranked JOIN ranking ON ranking = id WHERE field = ? AND language = 'de'"
    with closing(sqlite3.connect(path)) as db:
        return list(array("I", db.execute(statement, (field,)).fetchone()[0]))


def test_equal_values_have_one_rank_and_missing_ones_none(tmp_path: Path) -> None:
    write(tmp_path / "films.sqlite")
    assert integers(tmp_path / "films.sqlite", "ranks", "year")[1:] == [1, ABSENT, 1, 0]


def test_films_are_numbered_as_given_and_ordered_by_title(tmp_path: Path) -> None:
    write(tmp_path / "films.sqlite")
    assert integers(tmp_path / "films.sqlite", "films", "") == [3, 1, 2, 4]


def test_vocabulary_and_lists_come_back(tmp_path: Path) -> None:
    write(tmp_path / "films.sqlite")
    with closing(CatalogueFile.open(tmp_path / "films.sqlite")) as opened:
        assert opened.vocabulary.lists == LISTS
        assert opened.vocabulary.names("theme", "hope") == ("Hope", "Hoffnung", "Надежда")
        assert opened.vocabulary.name("list", "en", "ru") == "A list"
