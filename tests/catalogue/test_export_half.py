# SPDX-License-Identifier: MIT
"""Half of the lines of an export may be made in a process beside: the file is the same, whatever becomes of that."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import closing
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest
from pyroaring import BitMap

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.export import PRESETS, Plan, half, write
from laufbild.catalogue.export.half import Half, Work, serve
from laufbild.catalogue.holdings import SortKey


def exported(catalogue: Catalogue, folder: Path) -> bytes:
    ids = catalogue.everything((SortKey("year", True),))
    steps = write(catalogue, Plan(PRESETS["excel"], ids, language="ru"), folder / "films.csv")
    done = [films for films in steps]
    assert done == sorted(done) and done[-1] == catalogue.count
    assert os.listdir(folder) == ["films.csv"]
    return (folder / "films.csv").read_bytes()


@pytest.fixture
def usual(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return exported(catalogue, tmp_path_factory.mktemp("usual"))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process beside pays with any number of films."""
    monkeypatch.setattr(half, "MANY", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_made_in_two_processes(catalogue: Catalogue, usual: bytes, few: None, tmp_path: Path) -> None:
    assert exported(catalogue, tmp_path) == usual


def test_where_there_is_one_processor(
    catalogue: Catalogue, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(half, "Half", None)
    assert exported(catalogue, tmp_path) == usual


def test_where_no_process_can_be_started(
    catalogue: Catalogue, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*arguments: Any) -> Half:
        raise OSError("no more processes")

    monkeypatch.setattr(half, "Half", refuse)
    assert exported(catalogue, tmp_path) == usual


def test_what_is_not_made_beside_is_made_here(
    catalogue: Catalogue, usual: bytes, few: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin: Callable[..., None] = Half.__init__

    def begin_and_end(self: Half, *arguments: Any) -> None:
        begin(self, *arguments)
        self._process.kill()
        self._process.join()

    monkeypatch.setattr(Half, "__init__", begin_and_end)
    assert exported(catalogue, tmp_path) == usual


def test_closed_early_it_leaves_nothing_behind(catalogue: Catalogue, few: None, tmp_path: Path) -> None:
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


def test_the_process_beside_says_how_long_the_lines_are(catalogue: Catalogue, tmp_path: Path) -> None:
    work = Work(catalogue.path, ("key", "year"), "en", ",")
    said = served(work, BitMap((1, 2, 5)), tmp_path / "half")
    lengths = memoryview(b"".join(said)).cast("I").tolist()
    films = [catalogue.film(number) for number in (1, 2, 5)]
    lines = [f"{film.key},{film.year or ''}".encode() for film in films]
    assert (tmp_path / "half").read_bytes() == b"".join(lines)
    assert lengths == [len(line) for line in lines]


def test_the_process_beside_says_nothing_of_what_goes_wrong(catalogue: Catalogue, tmp_path: Path) -> None:
    work = Work(catalogue.path, ("key", "year"), "en", ",")
    assert served(work, BitMap((1,)), tmp_path / "no" / "half") == []
    assert served(work._replace(catalogue=tmp_path / "none"), BitMap((1,)), tmp_path / "half") == []
