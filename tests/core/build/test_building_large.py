# SPDX-License-Identifier: MIT
"""Building for any number of films: put away in pieces, with a process beside, the file answers the same."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from benchmarks.films import write_csv
from laufbild.core.build import (
    external_sort,
    order_index,
    postings,
    stored_columns,
    word_index,
    word_worker,
    writer,
)
from laufbild.core.build.word_worker import serve
from laufbild.core.build.word_writer import FilmTexts, WordWriter
from laufbild.core.build.writer import CatalogueWriter, write_catalogue
from laufbild.core.catalogue import facet_counts, folded_words, sets
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.schema import WORDS_SCHEMA, draft
from laufbild.core.model.fields import COLUMNS
from laufbild.core.model.film import Film, Text
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.tables.catalogue_build import build
from laufbild.core.tables.film_rows import Options
from laufbild.core.tables.mapping import suggest
from laufbild.core.tables.table_file import open_table
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.work.steps import finished

FILMS = 250
#: What is put away, remembered or offered at most, so small that four hundred films are very many.
SMALL = (
    (stored_columns, "FEW_VALUES", 10),
    (stored_columns, "_BATCH", 32),
    (postings, "_BATCH", 50),
    (postings, "_COMMON", 2),
    (order_index, "_BATCH", 16),
    (sets, "_BATCH", 4),
    (external_sort, "_BATCH", 16),
    (word_index, "FEW_WORDS", (40, 40, 40)),
    (word_index, "_HELD", 40),
    (folded_words, "_REMEMBERED", 20),
    (folded_words, "_SORTED", 20),
    (word_worker, "MANY", 100),
    (word_worker, "_BATCH", 30),
    (writer, "_BATCH", 64),
    (writer, "_REMEMBERED", 10),
)
QUERIES = (
    "", "e", "st", "run", "läufer", "laeufer", "бег", "beg", "sh", "marathon", "title:a", "director:an",
    "theme:hope", "year:1970..1989", "-genre:drama", '"of the"', "decade:198 kind:feature", "has:claim", "zzz",
)  # fmt: skip


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "films.csv"
    write_csv(path, FILMS, seed=3)
    return path


def built(table: Path, target: Path, catalogue: CatalogueFile) -> Path:
    options = Options(catalogue.vocabulary, added="2026-11-25")
    assert finished(build(table, target, suggest(open_table(table).headings), options)).films == FILMS
    return target


@pytest.fixture(scope="module")
def usual(table: Path, catalogue: CatalogueFile, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueFile]:
    path = built(table, tmp_path_factory.mktemp("usual") / "usual.laufbild", catalogue)
    with closing(CatalogueFile.open(path)) as opened:
        yield opened


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes all limits small."""

    def shrink() -> None:
        for module, name, value in SMALL:
            monkeypatch.setattr(module, name, value)
        monkeypatch.setattr(postings.Postings.__init__, "__defaults__", (64,))

    return shrink


def answers(catalogue: CatalogueFile) -> Iterator[Any]:
    for text in QUERIES:
        query = parse(text)
        yield text, list(catalogue.find(query).ids), catalogue.facets(query)
    for field in COLUMNS:
        for language in LANGUAGES:
            for descending in (False, True):
                order = (SortKey(field.name, descending),)
                yield field.name, language, list(catalogue.find(parse(""), order, language).ids)
    yield [catalogue.film(number) for number in range(1, FILMS + 1)]


@pytest.mark.parametrize("beside", [True, False])
def test_what_is_put_away_in_pieces_is_all_found_again(
    table: Path, usual: CatalogueFile, small: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    beside: bool,
) -> None:  # fmt: skip
    small()
    if not beside:

        def refuse(*arguments: object) -> None:
            raise OSError("no more processes")

        monkeypatch.setattr(word_worker, "_Beside", refuse)
    path = built(table, tmp_path / "pieces.laufbild", usual)
    with closing(CatalogueFile.open(path)) as opened:
        assert list(answers(opened)) == list(answers(usual))
    assert os.listdir(tmp_path) == ["pieces.laufbild"]


def test_the_same_table_gives_the_same_bytes(
    table: Path, usual: CatalogueFile, small: Callable[[], None], tmp_path: Path
) -> None:
    small()
    one, two = (built(table, tmp_path / f"{n}.laufbild", usual).read_bytes() for n in (1, 2))
    assert one == two


def many(count: int) -> Iterator[Film]:
    for n in range(1, count + 1):
        yield Film(n, f"film-{n}", "listed", "2026-11-25", title={"en": Text(f"Run {n}", "listed")})


def test_left_before_the_end_nothing_stays_behind(small: Callable[[], None], tmp_path: Path) -> None:
    small()
    with CatalogueWriter(tmp_path / "films.laufbild") as unfinished:
        for film in many(300):
            unfinished.add(film)
        steps = unfinished.finish({}, {})
        assert 0 < next(steps) < 1 and 0 < next(steps) < 1
    assert os.listdir(tmp_path) == []


def test_a_fault_in_the_process_beside_is_told(small: Callable[[], None], tmp_path: Path) -> None:
    small()
    half_a_letter = Film(1, "half", "listed", "", title={"en": Text("\ud800", "listed")})
    with pytest.raises(UnicodeEncodeError):
        write_catalogue(tmp_path / "films.laufbild", [*many(200), half_a_letter, *many(200)], {}, {})
    assert os.listdir(tmp_path) == []


def test_a_fault_beside_is_told_while_films_come(tmp_path: Path) -> None:
    with closing(draft(tmp_path / "films")) as db:
        beside = word_worker._Beside(db, tmp_path)
        texts = [FilmTexts(1, (("title", ("Run",)),), ())] * 600
        with pytest.raises(sqlite3.IntegrityError):
            for _ in range(1000):
                beside.add(texts)
        beside.close()


def test_a_process_that_ends_is_an_error_of_the_world(small: Callable[[], None], tmp_path: Path) -> None:
    small()
    with ExitStack() as stack:
        interrupted = stack.enter_context(CatalogueWriter(tmp_path / "films.laufbild"))
        for film in many(150):
            interrupted.add(film)
        taker = interrupted._words._taker
        assert isinstance(taker, word_worker._Beside)
        taker._process.kill()
        taker._process.join()
        with pytest.raises(OSError):
            for _ in interrupted.finish({}, {}):
                pass
    assert os.listdir(tmp_path) == []


def test_a_process_that_hangs_up_has_ended() -> None:
    beside = object.__new__(word_worker._Beside)
    beside._connection, theirs = Pipe()
    theirs.close()
    with pytest.raises(OSError, match="has ended"):
        beside.receive()
    beside._connection.close()


@pytest.mark.parametrize(("said", "raised"), [(ValueError("bad"), ValueError), (0.5, BrokenPipeError), (None, OSError)])
def test_where_nobody_listens_any_more_it_is_told_why(said: object, raised: type[Exception]) -> None:
    beside = object.__new__(word_worker._Beside)
    beside._connection, theirs = Pipe()
    if said:
        theirs.send(said)
    theirs.close()
    with pytest.raises(raised) as caught:
        beside.send([])
    assert not any(entry.name == "_send_bytes" for entry in caught.traceback), "the message's buffer is kept"
    assert caught.value.__context__ is None or raised is OSError
    beside._connection.close()


def served(tmp_path: Path, *messages: object) -> list[object]:
    """What the process beside says to messages, run in a thread."""
    ours, theirs = Pipe()
    thread = threading.Thread(target=serve, args=(theirs, tmp_path / "words"))
    thread.start()
    for message in messages:
        ours.send(message)
    said: list[object] = []
    while messages and (not said or (said[-1] != 1.0 and not isinstance(said[-1], BaseException))):
        said.append(ours.recv())
    ours.close()
    thread.join(10)
    assert not thread.is_alive()
    return said


def test_the_process_beside_takes_films_and_finishes(tmp_path: Path) -> None:
    texts = FilmTexts(1, (("title", ("The Marathon",)),), ("film.at",))
    said = served(tmp_path, [texts], {})
    assert said[-1] == 1.0
    with closing(draft(tmp_path / "words")) as db:
        assert db.execute("SELECT words FROM folded").fetchall() == [(" | the marathon | ",)]


def test_the_process_beside_goes_when_nobody_waits(tmp_path: Path) -> None:
    assert served(tmp_path) == []


def test_the_process_beside_tells_its_faults(tmp_path: Path) -> None:
    texts = FilmTexts(1, (("title", ("Run",)),), ())
    assert isinstance(served(tmp_path, [texts, texts], {})[-1], sqlite3.IntegrityError)


def test_words_of_sources_are_found_only_there(tmp_path: Path) -> None:
    with closing(draft(tmp_path / "words")) as db:
        db.executescript(WORDS_SCHEMA)
        taking = WordWriter(db, tmp_path)
        taking.add([FilmTexts(n, (("title", ("A", "")),), ("film.at",)) for n in (1, 2)])
        list(taking.finish({}))
        taking.close()
        scopes = db.execute("SELECT DISTINCT scope FROM words ORDER BY scope").fetchall()
    assert scopes == [("anywhere",), ("source",), ("title",)]


@pytest.mark.parametrize("container", [4, 65_536])
def test_pieces_of_several_words_or_none_are_taken_apart(tmp_path: Path, container: int) -> None:
    texts = ["half/took", "took – half", "«Half»", "–", "half half/half"]
    with postings.Postings(tmp_path, container) as taken:
        folded = folded_words.Folded()
        lines = []
        for film, text in enumerate(texts, 1):
            lines.append(taken.pieces("title", folded).add(text, film))
            taken.film_done(film)
        found = {word: {scope: set(films) for scope, films in scopes} for word, scopes in taken.merged()}
    assert lines == list(map(fold, texts))
    assert found == {"half": {"title": {1, 2, 3, 5}}, "took": {"title": {1, 2}}}


def test_of_very_many_values_the_largest_are_offered(usual: CatalogueFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facet_counts, "MOST_VALUES", 3)
    everything = usual.facets(parse(""))["studio"]
    assert len(everything) == 3 < usual.value_count("studio")
    rare = next(v for v in sorted(usual.values.counts("studio")) if v not in everything)
    chosen = usual.facets(parse(f'studio:"{rare}"'))["studio"]
    assert next(iter(chosen)) == rare and len(chosen) == 3
