# SPDX-License-Identifier: MIT
"""A build makes all of a catalogue or nothing, tells how far it is, and counts what it left out."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.row_problems import NOT_A_YEAR, TOO_MANY_CELLS
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS
from laufbild.core.export.writer_of_files import write as export
from laufbild.core.files.output import (
    INPUT,
    NOT_REPLACEABLE,
    SHOWN,
    UNGUARDED,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film
from laufbild.core.model.system_errors import (
    FORBIDDEN,
    FULL,
    MISSING,
    NO_FOLDER,
    UNWRITABLE,
)
from laufbild.core.query.parser import parse
from laufbild.core.tables import catalogue_build
from laufbild.core.tables.catalogue_build import (
    FINISHING,
    OTHER_TABLE,
    READING,
    NothingRead,
    Progress,
    Report,
    build,
)
from laufbild.core.tables.film_rows import Options
from laufbild.core.tables.mapping import NO_TITLE_COLUMN, suggest
from laufbild.core.tables.table_file import open_table

if TYPE_CHECKING:
    from ..conftest import Write

FILMS = "Titel;Jahr;Genre\nDer Lauf;1985;Drama\nBeg;1970;Noir\nBeg;1970;\nStart;19888;\nZiel;1990;;;x\n"


def started(source: Path, target: Path, options: Options) -> Generator[Progress, None, Report]:
    return build(source, target, suggest(open_table(source).headings), options)


def ended(steps: Generator[Progress, None, Report]) -> tuple[list[Progress], Report]:
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return told, end.value


def films_in(path: Path) -> list[Film]:
    with closing(CatalogueFile.open(path)) as opened:
        return [opened.film(number) for number in range(1, opened.count + 1)]


def sentence(steps: Generator[Progress, None, Report]) -> str:
    with pytest.raises(CatalogueError) as caught:
        ended(steps)
    return caught.value.text


def test_a_table_becomes_a_catalogue(write: Write, tmp_path: Path, options: Options) -> None:
    _, report = ended(started(write(FILMS), tmp_path / "mine.laufbild", options))
    assert (report.films, report.skipped_count, report.unread_count) == (4, 1, 1)
    assert [(one.line, one.heading, one.reason.text) for one in report.problems] == [
        (5, "Jahr", NOT_A_YEAR),
        (6, "", TOO_MANY_CELLS),
    ]
    assert sorted(os.listdir(tmp_path)) == ["films.csv", "mine.laufbild"]
    with closing(CatalogueFile.open(tmp_path / "mine.laufbild")) as opened:
        assert [opened.film(n).key for n in (1, 2, 3)] == ["der-lauf-1985", "beg-1970", "beg-1970-2"]
        assert list(opened.find(parse("genre:noir list:films"), language="de").ids) == [2]
        assert opened.vocabulary.name("list", "films", "ru") == "films"
        assert opened.vocabulary.name("genre", "drama", "ru") == "Драма"
        assert opened.vocabulary.name("role", "voice", "de") == "Stimme"


def test_a_complete_export_builds_the_same_catalogue(
    catalogue: CatalogueFile, tmp_path: Path, options: Options
) -> None:
    plan = Plan(PRESETS["complete"], range(1, catalogue.count + 1))
    for _ in export(catalogue, plan, tmp_path / "all.csv"):
        pass
    _, report = ended(started(tmp_path / "all.csv", tmp_path / "all.laufbild", options))
    assert report == Report(catalogue.count, (), 0)
    assert films_in(tmp_path / "all.laufbild") == [catalogue.film(n) for n in plan.ids]
    with closing(CatalogueFile.open(tmp_path / "all.laufbild")) as opened:
        assert opened.revision == catalogue.revision


def test_our_json_keeps_films_but_for_what_is_no_column(
    catalogue: CatalogueFile, tmp_path: Path, options: Options
) -> None:
    plan = Plan(JSON, range(1, catalogue.count + 1), language="ru")
    for _ in export(catalogue, plan, tmp_path / "all.json"):
        pass
    ended(started(tmp_path / "all.json", tmp_path / "all.laufbild", options))
    lost = {"search": None, "disputed": (), "same_title": (), "same_story": (), "sources": {}}
    expected = [catalogue.film(n)._replace(**lost) for n in plan.ids]
    assert [film._replace(sources={}) for film in films_in(tmp_path / "all.laufbild")] == expected


def test_progress_goes_from_nothing_to_all(
    write: Write, tmp_path: Path, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue_build, "_INTERVAL", 0)
    told, _ = ended(started(write("Film,Year\n" + "Beg,1970\n" * 2000), tmp_path / "mine.laufbild", options))
    assert told[0].rows <= 64 and told[0].share < 0.1
    assert all(one.share <= other.share for one, other in pairwise(told))
    assert [each.phase for each in told] == sorted((each.phase for each in told), reverse=True)
    assert {READING, FINISHING} == {each.phase for each in told}
    assert told[-1] == Progress(FINISHING, 1.0, 2000)


def test_progress_is_told_only_now_and_then(write: Write, tmp_path: Path, options: Options) -> None:
    told, _ = ended(started(write("Film,Year\n" + "Beg,1970\n" * 2000), tmp_path / "mine.laufbild", options))
    assert sum(each.phase == READING for each in told) < 10


@pytest.mark.parametrize("phase", [READING, FINISHING])
@pytest.mark.parametrize("old", [True, False])
def test_a_build_closed_early_leaves_nothing_behind(
    write: Write, tmp_path: Path, options: Options, phase: str, old: bool
) -> None:
    target = tmp_path / "mine.laufbild"
    if old:
        target.write_text("old")
    steps = started(write("Film,Year\n" + "Beg,1970\n" * 2000), target, options)
    while next(steps).phase != phase:
        pass
    steps.close()
    assert sorted(os.listdir(tmp_path)) == ["films.csv", *["mine.laufbild"] * old]
    assert not old or target.read_text() == "old"


def test_many_rows_left_out_are_counted_and_the_first_named(write: Write, tmp_path: Path, options: Options) -> None:
    table = write("Film,Year\nBeg,1970\n" + ",1970\n" * 1500 + "Beg,x\n" * 1200)
    _, report = ended(started(table, tmp_path / "mine.laufbild", options))
    assert (report.films, len(report.skipped), report.skipped_count) == (1201, 1000, 1500)
    assert (len(report.unread), report.unread_count, report.unnamed) == (1000, 1200, 700)


def test_where_no_row_is_a_film_nothing_is_built(write: Write, tmp_path: Path, options: Options) -> None:
    target = tmp_path / "mine.laufbild"
    with pytest.raises(NothingRead) as caught:
        ended(started(write("Film,Year\n ,1970\n"), target, options))
    assert (caught.value.report.films, caught.value.report.skipped_count) == (0, 1)
    assert "films.csv" in str(caught.value)
    assert not target.exists()


def test_the_table_itself_is_never_written_over(write: Write, tmp_path: Path, options: Options) -> None:
    table = write(FILMS)
    before = table.read_bytes()
    assert sentence(started(table, table, options)) == INPUT
    assert sentence(started(table, tmp_path / "." / "films.csv", options)) == INPUT
    os.link(table, tmp_path / "link")
    assert sentence(started(table, tmp_path / "link", options)) == INPUT
    assert table.read_bytes() == before


def test_what_is_kept_and_what_is_no_file_is_not_replaced(write: Write, tmp_path: Path, options: Options) -> None:
    table = write(FILMS)
    kept = write("mine", "kept.laufbild")
    guarded = UNGUARDED.with_file(kept, SHOWN)
    assert sentence(build(table, kept, suggest(open_table(table).headings), options, guarded)) == SHOWN
    assert sentence(started(table, tmp_path, options)) == NOT_REPLACEABLE
    assert sentence(started(table, Path(os.devnull), options)) == NOT_REPLACEABLE
    assert kept.read_text() == "mine"
    assert sentence(started(table, tmp_path / "none" / "x", options)) == NO_FOLDER


def test_a_mapping_that_is_none_and_one_of_another_table(write: Write, tmp_path: Path, options: Options) -> None:
    table = write(FILMS)
    assert sentence(build(table, tmp_path / "x", suggest(["a", "b"]), options)) == NO_TITLE_COLUMN
    assert sentence(build(table, tmp_path / "x", suggest(["Titel"]), options)) == OTHER_TABLE
    steps = started(table, tmp_path / "x", options)
    table.unlink()
    assert sentence(steps) == MISSING


FAILURES: list[tuple[Callable[[], Exception], str]] = [
    (lambda: OSError(errno.ENOSPC, "full"), FULL),
    (lambda: PermissionError(errno.EACCES, "no"), FORBIDDEN),
    (lambda: FileNotFoundError(errno.ENOENT, "none"), NO_FOLDER),
    (lambda: OSError(errno.EIO, "bad luck"), UNWRITABLE),
]


@pytest.mark.parametrize(("failure", "said"), FAILURES)
def test_what_the_disk_refuses_is_said(
    write: Write,
    tmp_path: Path,
    options: Options,
    monkeypatch: pytest.MonkeyPatch,
    failure: Callable[[], Exception],
    said: str,
) -> None:
    def fail(*arguments: object) -> None:
        raise failure()

    monkeypatch.setattr(catalogue_build.CatalogueWriter, "finish", fail)
    assert sentence(started(write(FILMS), tmp_path / "mine.laufbild", options)) == said
    assert os.listdir(tmp_path) == ["films.csv"]


@pytest.mark.parametrize(("name", "said"), [("SQLITE_FULL", FULL), ("SQLITE_IOERR", UNWRITABLE)])
def test_what_the_database_refuses_is_said(
    write: Write, tmp_path: Path, options: Options, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    def fail(*arguments: object) -> None:
        error = sqlite3.OperationalError("no")
        error.sqlite_errorname = name
        raise error

    monkeypatch.setattr(catalogue_build.CatalogueWriter, "finish", fail)
    assert sentence(started(write(FILMS), tmp_path / "mine.laufbild", options)) == said


def test_a_fault_of_ours_leaves_nothing_behind(
    write: Write, tmp_path: Path, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue_build.CatalogueWriter, "add", lambda *arguments: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ended(started(write(FILMS), tmp_path / "mine.laufbild", options))
    assert os.listdir(tmp_path) == ["films.csv"]


def test_the_list_of_kinds_of_json(write: Write, tmp_path: Path, options: Options) -> None:
    rows = [{"Film": "Beg", "Year": 1970, "Genres": ["Drama", "Noir"]}, {"Film": "Start", "Year": "?"}]
    table = write("\n".join(map(json.dumps, rows)), "films.jsonl")
    _, report = ended(started(table, tmp_path / "mine.laufbild", options))
    assert (report.films, report.skipped_count, report.unread_count) == (2, 0, 0)
    assert films_in(tmp_path / "mine.laufbild")[0].genre == ("drama", "Noir")
