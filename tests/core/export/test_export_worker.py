# SPDX-License-Identifier: MIT
"""Half of the lines of an export may be made in a process beside: the file is the same, whatever becomes of that."""

from __future__ import annotations

import io
import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest
from pyroaring import BitMap

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export import export_worker
from laufbild.core.export.export_pages import tabbed
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.export_worker import ExportWorker, Work, serve
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write, write_to
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.query.sort_order import SortKey
from laufbild.core.work.steps import finished


def exported(catalogue: CatalogueFile, folder: Path) -> bytes:
    ids = catalogue.everything((SortKey("year", True),))
    steps = write(catalogue, Plan(PRESETS["excel"], ids, language="ru"), folder / "films.csv")
    done = [films for films in steps]
    assert done == sorted(done) and done[-1] == catalogue.count
    assert os.listdir(folder) == ["films.csv"]
    return (folder / "films.csv").read_bytes()


@pytest.fixture
def usual(catalogue: CatalogueFile, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return exported(catalogue, tmp_path_factory.mktemp("usual"))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process beside pays with any number of films."""
    monkeypatch.setattr(export_worker, "MANY", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_made_in_two_processes(catalogue: CatalogueFile, usual: bytes, few: None, tmp_path: Path) -> None:
    assert exported(catalogue, tmp_path) == usual


def test_where_there_is_one_processor(
    catalogue: CatalogueFile, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(export_worker, "ExportWorker", None)
    assert exported(catalogue, tmp_path) == usual


def test_where_no_process_can_be_started(
    catalogue: CatalogueFile, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*arguments: Any) -> ExportWorker:
        raise OSError("no more processes")

    monkeypatch.setattr(export_worker, "ExportWorker", refuse)
    assert exported(catalogue, tmp_path) == usual


def test_what_is_not_made_beside_is_made_here(
    catalogue: CatalogueFile, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin: Callable[..., None] = ExportWorker.__init__

    def begin_and_end(self: ExportWorker, *arguments: Any) -> None:
        begin(self, *arguments)
        self._process.kill()
        self._process.join()

    monkeypatch.setattr(ExportWorker, "__init__", begin_and_end)
    assert exported(catalogue, tmp_path) == usual


def test_closed_early_it_leaves_nothing_behind(catalogue: CatalogueFile, few: None, tmp_path: Path) -> None:
    steps = write(catalogue, Plan(PRESETS["unix"], catalogue.everything()), tmp_path / "films.csv")
    next(steps), next(steps)
    steps.close()
    assert os.listdir(tmp_path) == []


def served(work: Work, films: BitMap, file: Path) -> list[bytes]:
    """What the process beside says, run in a thread."""
    ours, theirs = Pipe()
    thread = threading.Thread(target=serve, args=(theirs, work, films.serialize(), file))
    thread.start()
    said: list[bytes] = []
    with closing(ours):
        try:
            while sum(map(len, said)) < 4 * len(films):
                said.append(ours.recv())
        except EOFError:
            pass
    thread.join(10)
    assert not thread.is_alive()
    return said


def test_the_process_beside_says_how_long_the_lines_are(catalogue: CatalogueFile, tmp_path: Path) -> None:
    work = Work(catalogue.path, ("key", "year"), "en", ",")
    said = served(work, BitMap((1, 2, 5)), tmp_path / "half")
    lengths = memoryview(b"".join(said)).cast("I").tolist()
    films = [catalogue.film(number) for number in (1, 2, 5)]
    lines = [f"{film.key},{film.year or ''}".encode() for film in films]
    assert (tmp_path / "half").read_bytes() == b"".join(lines)
    assert lengths == [len(line) for line in lines]


def test_the_process_beside_says_nothing_of_what_goes_wrong(catalogue: CatalogueFile, tmp_path: Path) -> None:
    work = Work(catalogue.path, ("key", "year"), "en", ",")
    assert served(work, BitMap((1,)), tmp_path / "no" / "half") == []
    assert served(work._replace(catalogue=tmp_path / "none"), BitMap((1,)), tmp_path / "half") == []


def test_where_windows_tells_that_it_has_ended_the_rest_is_made_here(
    catalogue: CatalogueFile, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """There, asking a pipe whether something has come raises an error once the other side has ended."""
    begin: Callable[..., None] = ExportWorker.__init__

    class Broken:
        def __init__(self, connection: Any) -> None:
            self.close = connection.close

        def poll(self, seconds: float) -> bool:
            raise BrokenPipeError(109, "The pipe has been ended")

        def recv(self) -> bytes:
            raise BrokenPipeError(109, "The pipe has been ended")

    def begin_and_end(self: ExportWorker, *arguments: Any) -> None:
        begin(self, *arguments)
        self._process.kill()
        self._process.join()
        self._connection = Broken(self._connection)  # type: ignore[assignment]

    monkeypatch.setattr(ExportWorker, "__init__", begin_and_end)
    assert exported(catalogue, tmp_path) == usual


@pytest.mark.parametrize("statement", [
    "UPDATE shared SET value = '[[\"\\ud800\"]]' WHERE field = 'directors'",
    "UPDATE shared SET value = '{}' WHERE field = 'theme'",
    "UPDATE film SET title_en = CAST(x'ff41' AS TEXT) WHERE id = 40",
    "DELETE FROM film WHERE id = 50",
])  # fmt: skip
@pytest.mark.parametrize("beside", [True, False])
def test_what_is_damaged_is_said_whoever_comes_upon_it(
    catalogue_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: None, statement: str, beside: bool
) -> None:
    """Half of the films are read in a process of its own, and what that meets is met again here."""
    if not beside:
        monkeypatch.setattr(export_worker, "MANY", 1000)
    copy = tmp_path / "copy.laufbild"
    copy.write_bytes(catalogue_path.read_bytes())
    with closing(CatalogueFile.open(copy)) as opened:
        with closing(sqlite3.connect(copy)) as db:
            db.execute(statement)
            db.commit()
        with closing(opened.again()) as read:
            plan = Plan(PRESETS["unix"], range(1, read.count + 1))
            for export in (lambda: finished(write(read, plan, tmp_path / "a.csv")),
                           lambda: write_to(read, plan, io.StringIO()),
                           lambda: [*tabbed(read, plan.ids, plan.fields, "en")]):  # fmt: skip
                with pytest.raises(CatalogueError) as caught:
                    export()
                assert caught.value.text == DAMAGED and caught.value.values["path"] == copy
    assert os.listdir(tmp_path) == ["copy.laufbild"]
