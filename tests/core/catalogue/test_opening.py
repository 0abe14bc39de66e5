# SPDX-License-Identifier: MIT
"""Opening a catalogue: every fault of a file is told apart, and nothing is ever written to it or beside it."""

from __future__ import annotations

import gzip
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.schema import FORMAT, PAGE_SIZE
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.files.file_header import APPLICATION_ID, NEWER, NOT_OURS
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED, MISSING
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.query.conditions import Query
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey

Change = Callable[[Path], object]


def refused(path: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        CatalogueFile.open(path)
    assert caught.value.values["path"] == path
    assert str(path) in str(caught.value)
    return caught.value.text


@pytest.fixture
def copy(catalogue_path: Path, tmp_path: Path) -> Path:
    target = tmp_path / "copy.sqlite"
    target.write_bytes(catalogue_path.read_bytes())
    return target


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def overwrite(path: Path, place: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def cut(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda path: path.unlink(), MISSING),
        (lambda path: path.write_bytes(b""), NOT_OURS),
        (lambda path: path.write_text("title,year\n" * 100), NOT_OURS),
        (lambda path: cut(path, 60), DAMAGED),
        (lambda path: cut(path, 99), DAMAGED),
        (lambda path: cut(path, path.stat().st_size // 2), DAMAGED),
        (lambda path: cut(path, path.stat().st_size - PAGE_SIZE), DAMAGED),
        (lambda path: overwrite(path, 2 * PAGE_SIZE, os.urandom(PAGE_SIZE)), DAMAGED),
        (lambda path: overwrite(path, 100, b"\xff" * 500), DAMAGED),
        (lambda path: execute(path, "PRAGMA application_id = 7"), NOT_OURS),
        (lambda path: execute(path, f"PRAGMA user_version = {FORMAT + 1}"), NEWER),
        (lambda path: execute(path, "DROP TABLE meta"), DAMAGED),
        (lambda path: execute(path, "DELETE FROM meta"), DAMAGED),
        (lambda path: execute(path, "UPDATE meta SET value = 'many' WHERE name = 'films'"), DAMAGED),
    ],
)
def test_what_is_wrong_with_a_file(copy: Path, change: Change, sentence: str) -> None:
    change(copy)
    assert refused(copy) == sentence


def test_another_sqlite_file_is_not_ours(tmp_path: Path) -> None:
    execute(tmp_path / "other.sqlite", "CREATE TABLE film (id)")
    assert refused(tmp_path / "other.sqlite") == NOT_OURS
    PersonalFile.open(tmp_path / "personal.sqlite").close()
    assert refused(tmp_path / "personal.sqlite") == NOT_OURS


def test_a_folder_is_no_catalogue(tmp_path: Path) -> None:
    assert refused(tmp_path) == CLOSED


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="reads everything")
def test_a_file_that_may_not_be_read(copy: Path) -> None:
    copy.chmod(0)
    assert refused(copy) == CLOSED


def test_a_large_file_is_opened_without_reading_all_of_it(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(copy)) as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'word_set'").fetchone()[0]
    overwrite(copy, (root - 1) * PAGE_SIZE, b"\xff" * 100)
    assert refused(copy) == DAMAGED
    monkeypatch.setattr("laufbild.core.catalogue.opening._CHECKED_WHOLE", 1000)
    with closing(CatalogueFile.open(copy)) as opened:
        assert opened.film(1)


@pytest.mark.parametrize("name", ["ü und ß.sqlite", "100% + #1?.sqlite", "бег.sqlite", "a;b&c=d.sqlite"])
def test_any_name_will_do(copy: Path, name: str) -> None:
    path = copy.rename(copy.with_name(name))
    with closing(CatalogueFile.open(path)) as opened:
        assert opened.film(1)


def test_the_header_says_what_it_is(catalogue_path: Path) -> None:
    header = catalogue_path.read_bytes()[:100]
    assert header[68:72] == b"Lauf" == APPLICATION_ID.to_bytes(4, "big")


def test_use_changes_no_byte_and_leaves_nothing_beside_the_file(copy: Path) -> None:
    before = copy.read_bytes()
    with closing(CatalogueFile.open(copy)) as opened:
        query = parse('marathon "in Moscow" or theme:freedom')
        opened.find(query, (SortKey("year"), SortKey("title", True)), "ru")
        opened.facets(query)
        assert opened.vocabulary.lists and opened.film(1)
        with pytest.raises(sqlite3.OperationalError):
            opened._db.execute("DELETE FROM film")
        assert os.listdir(copy.parent) == [copy.name]
    assert os.listdir(copy.parent) == [copy.name]
    assert copy.read_bytes() == before


def test_a_catalogue_in_a_folder_without_write_permission(copy: Path) -> None:
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        with closing(CatalogueFile.open(copy)) as opened:
            assert opened.find(parse("marathon")).ids
    finally:
        copy.parent.chmod(0o755)


def test_a_catalogue_another_program_holds_is_read_all_the_same(copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with closing(CatalogueFile.open(copy)) as opened:
            assert opened.find(parse("marathon")).ids


def test_what_shows_films_may_be_checked_first_and_the_rest_later(catalogue_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(catalogue_path.read_bytes())
    with closing(sqlite3.connect(path)) as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'word_set'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(CatalogueError, match="damaged"):
        CatalogueFile.open(path)
    with closing(CatalogueFile.open(path, whole=False)) as catalogue:
        assert len(catalogue.find(Query()).ids) == catalogue.count
        with pytest.raises(CatalogueError, match="damaged"):
            catalogue.check()


# --- Older formats ----------------------------------------------------------------------------------------


@pytest.fixture
def of_format_3(tmp_path: Path) -> Path:
    """A catalogue of three films, built before films had writers, a camera, music, a republic and a premiere."""
    path = tmp_path / "old.laufbild"
    path.write_bytes(gzip.decompress(Path(__file__).with_name("format-3.laufbild.gz").read_bytes()))
    return path


def test_a_catalogue_of_format_3_is_read(of_format_3: Path) -> None:
    with closing(CatalogueFile.open(of_format_3)) as old:
        films = list(old.films(range(1, old.count + 1)))
        assert [film.key for film in films] == ["beg-1970", "bystree-sobstvennoi-teni-1980", "der-lauf-1985"]
        assert [film.year for film in films] == [1970, 1980, 1985]
        assert films[1].cast and films[1].title["ru"].text == "Быстрее собственной тени"
        assert {(film.writers, film.composers, film.republic, film.premiere) for film in films} == {((), (), (), None)}
        assert list(old.find(parse("fatyushin")).ids) == [2] and list(old.find(parse("writer:klimov")).ids) == []
        assert list(old.find(parse("premiere>=1970")).ids) == []
        assert list(old.find(parse(""), (SortKey("writers"), SortKey("year", True))).ids) == [3, 2, 1]
        counts = old.facets(parse(""))
        assert counts["republic"] == counts["people"] == {} and sum(counts["kind"].values()) == 2


def test_a_catalogue_of_format_3_is_exported_as_it_was(of_format_3: Path, tmp_path: Path) -> None:
    with closing(CatalogueFile.open(of_format_3)) as old:
        for _ in write(old, Plan(PRESETS["complete"], range(1, old.count + 1)), tmp_path / "all.csv"):
            pass
    text = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    assert "bystree-sobstvennoi-teni-1980" in text and ",writers,cinematographers,composers," in text


def test_one_of_format_3_with_the_columns_of_today_is_damaged(of_format_3: Path) -> None:
    with closing(sqlite3.connect(of_format_3, isolation_level=None)) as db:
        db.execute("ALTER TABLE film ADD COLUMN writers")
    with pytest.raises(CatalogueError) as caught:
        CatalogueFile.open(of_format_3)
    assert caught.value.text == DAMAGED
