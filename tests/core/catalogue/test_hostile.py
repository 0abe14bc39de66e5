# SPDX-License-Identifier: MIT
"""Catalogue files that are spoilt or made to do harm: refused in one sentence, at once or where they are come upon."""

from __future__ import annotations

import os
import random
import re
import sqlite3
import struct
import threading
import time
import tomllib
from array import array
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from pyroaring import BitMap

import corrupt_files
from laufbild.core.catalogue import film_order, opening
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.schema import (
    FILM_TABLES,
    FORMAT,
    INDEX,
    OLDER,
    PAGE_SIZE,
)
from laufbild.core.files.file_header import NOT_OURS
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED, MISSING
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey

ROOT = Path(__file__).resolve().parents[3]
Change = Callable[[Path], object]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n"


@pytest.fixture
def copy(catalogue_path: Path, tmp_path: Path) -> Path:
    target = tmp_path / "copy.sqlite"
    target.write_bytes(catalogue_path.read_bytes())
    return target


@pytest.fixture
def large(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that is taken for a file too large to be read whole before it is trusted."""
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 0)
    return copy


def execute(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement, values)


def overwrite(path: Path, place: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def refusal(ask: Callable[[], object], path: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        ask()
    assert caught.value.values["path"] == path
    return caught.value.text


def refused(path: Path) -> str:
    """What is said when a file is opened, which must not take long."""
    began = time.monotonic()
    said = refusal(lambda: CatalogueFile.open(path), path)
    assert time.monotonic() - began < 2
    return said


# --- Before anything is trusted ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda path: execute(path, f"PRAGMA user_version = {min(FILM_TABLES) - 1}"), OLDER),
        (lambda path: execute(path, f"PRAGMA user_version = {FORMAT - 1}"), DAMAGED),
        (lambda path: execute(path, "PRAGMA user_version = 0"), OLDER),
        (lambda path: overwrite(path, 16, b"\x00\x00"), DAMAGED),
        (lambda path: overwrite(path, 16, b"\x03\x00"), DAMAGED),
        (lambda path: overwrite(path, 16, b"\x00\x01"), DAMAGED),
        (lambda path: overwrite(path, 28, b"\xff\xff\xff\xff"), DAMAGED),
        (lambda path: overwrite(path, 28, b"\x00\x00\x00\x00"), DAMAGED),
        (lambda path: path.write_bytes(path.read_bytes() + bytes(PAGE_SIZE)), DAMAGED),
        (lambda path: path.write_bytes(path.read_bytes() + b"\0"), DAMAGED),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), DAMAGED),
    ],
)
def test_the_header_is_believed_only_if_it_fits_the_file(copy: Path, change: Change, sentence: str) -> None:
    change(copy)
    assert refused(copy) == sentence


def rewritten(path: Path, name: str, sql: str) -> None:
    """Another statement in the place of one of the schema's, as only a tampered file has it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, name))


def statement_of(path: Path, name: str) -> str:
    with closing(sqlite3.connect(path)) as db:
        sql: str = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        return sql


def remade(path: Path, name: str, old: str, new: str) -> None:
    rewritten(path, name, statement_of(path, name).replace(old, new))


@pytest.mark.parametrize(
    "change",
    [
        lambda path: execute(path, "CREATE TABLE other (id)"),
        lambda path: execute(path, "CREATE TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT)"),
        lambda path: execute(path, "CREATE VIEW other AS SELECT 1"),
        lambda path: execute(path, "CREATE TRIGGER t INSERT ON film BEGIN DELETE FROM film; END"),
        lambda path: execute(path, "CREATE INDEX other ON film (year)"),
        lambda path: execute(path, "CREATE INDEX other ON film (lower(key))"),
        lambda path: execute(path, "DROP INDEX film_key"),
        lambda path: execute(path, "DROP INDEX film_key", INDEX.replace("(key)", "(key COLLATE NOCASE)")),
        lambda path: execute(path, "DROP TABLE folded"),
        lambda path: execute(path, "DROP TABLE film", f"CREATE VIEW film AS {ENDLESS}"),
        lambda path: execute(path, "DROP TABLE meta", f"CREATE VIEW meta AS {ENDLESS}"),
        lambda path: execute(path, "DROP TABLE film", "CREATE TABLE film (id INTEGER PRIMARY KEY, key)", INDEX),
        lambda path: execute(path, "DROP TABLE shared", "CREATE VIRTUAL TABLE shared USING fts5(field, value)"),
        lambda path: execute(path, "ALTER TABLE film ADD COLUMN more"),
        lambda path: execute(path, "ALTER TABLE film ADD COLUMN more AS (zeroblob(1000000000))"),
        lambda path: execute(path, "ALTER TABLE shared RENAME COLUMN value TO worth"),
        lambda path: execute(path, "ANALYZE"),
        lambda path: remade(path, "shared", "field TEXT NOT NULL", "field TEXT CHECK (length(zeroblob(1e9)))"),
        lambda path: remade(path, "ranked", "NOT NULL)", "NOT NULL) WITHOUT ROWID"),
        lambda path: remade(path, "meta", " WITHOUT ROWID", ""),
        lambda path: remade(path, "film", "year", "year AS (zeroblob(1e9))"),
        lambda path: remade(path, "film", "CREATE TABLE", "CREATE TABLE/**/"),
        lambda path: rewritten(path, "film", "not SQL at all"),
        lambda path: rewritten(path, "film", "CREATE TABLE film (" + "(" * 100_000),
    ],
)
@pytest.mark.parametrize("whole", [2**25, 0])
def test_a_catalogue_has_exactly_these_tables(
    copy: Path, change: Change, whole: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", whole)
    change(copy)
    assert refused(copy) == DAMAGED


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meta SET value = '-54' WHERE name = 'films'",
        "UPDATE meta SET value = '53' WHERE name = 'films'",
        "UPDATE meta SET value = '1e99' WHERE name = 'films'",
        f"UPDATE meta SET value = '{'9' * 90}' WHERE name = 'films'",
        f"UPDATE meta SET value = '{'9' * 5000}' WHERE name = 'films'",
        "UPDATE meta SET value = x'3534' WHERE name = 'films'",
        "UPDATE meta SET value = x'00' WHERE name = 'revision'",
        "UPDATE meta SET value = CAST(x'ff' AS TEXT) WHERE name = 'revision'",
        "UPDATE meta SET name = 'other' WHERE name = 'revision'",
        "DELETE FROM film WHERE id = 1",
        "DELETE FROM film WHERE id = 54",
        "UPDATE film SET id = -9 WHERE id = 1",
        "UPDATE film SET id = 9223372036854775807 WHERE id = 54",
        "DELETE FROM film",
        "DELETE FROM ranking WHERE field = '' AND language = 'ru'",
        "DELETE FROM ranked WHERE id = 1",
        "UPDATE ranking SET ranking = 'x' WHERE field = 'year'",
        "UPDATE ranked SET present = 55 WHERE id = 1",
        "UPDATE ranked SET present = -1 WHERE id = 1",
        "UPDATE ranked SET present = 'all' WHERE id = 1",
        "UPDATE ranked SET films = x'' WHERE id = 1",
        "UPDATE ranked SET films = hex(zeroblob(108)) WHERE id = 1",
        "UPDATE ranked SET ranks = zeroblob(219) WHERE id = 1",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
        " INSERT INTO ranking SELECT 'x' || i, 'en', 1 FROM n",
    ],
)
def test_numbers_that_cannot_be(large: Path, statement: str) -> None:
    execute(large, statement)
    assert refused(large) == DAMAGED


def test_a_catalogue_without_films_is_one(copy: Path, made: Callable[..., CatalogueFile]) -> None:
    nothing = made()
    assert nothing.count == 0 and not nothing.everything() and not nothing.find(parse("a")).ids


# --- No file, or another one ------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == NOT_OURS


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices")
def test_a_device_is_not_read() -> None:
    assert refused(Path("/dev/zero")) == NOT_OURS


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refused(tmp_path / "half\0way") == MISSING


def test_links(copy: Path, tmp_path: Path) -> None:
    link, circle, nowhere = (tmp_path / name for name in ("link", "circle", "nowhere"))
    try:
        link.symlink_to(copy)
    except OSError:
        pytest.skip("links may not be made")
    circle.symlink_to(circle)
    nowhere.symlink_to(tmp_path / "nothing")
    with closing(CatalogueFile.open(link)) as opened:
        assert opened.film(1)
    assert refused(circle) == CLOSED
    assert refused(nowhere) == MISSING


def test_what_lies_beside_the_file_is_not_looked_at(copy: Path) -> None:
    """A journal or a log that SQLite would play back."""
    other = copy.with_name("other.sqlite")
    other.write_bytes(copy.read_bytes())
    with closing(sqlite3.connect(other)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE film SET key = 'changed'")
        db.commit()
        for suffix in ("-wal", "-shm"):
            copy.with_name(copy.name + suffix).write_bytes(other.with_name(other.name + suffix).read_bytes())
    overwrite(copy, 18, b"\x02\x02")
    copy.with_name(copy.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 10_000)
    listing = sorted(os.listdir(copy.parent))
    with closing(CatalogueFile.open(copy)) as opened:
        assert opened.film(1).key != "changed"
        assert opened.find(parse("marathon")).ids
    assert sorted(os.listdir(copy.parent)) == listing


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced")
def test_a_file_replaced_while_it_is_open_stays_usable(copy: Path, tmp_path: Path) -> None:
    with closing(CatalogueFile.open(copy)) as opened:
        (tmp_path / "new").write_bytes(b"no catalogue at all")
        os.replace(tmp_path / "new", copy)
        opened.check()
        assert opened.find(parse("marathon")).ids and opened.film(1) and opened.vocabulary.lists


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be cut")
@pytest.mark.parametrize("left", [0, 100, PAGE_SIZE, 5 * PAGE_SIZE])
def test_a_file_cut_while_it_is_open(copy: Path, left: int) -> None:
    with closing(CatalogueFile.open(copy)) as opened:
        os.truncate(copy, left)
        for question in ("marathon", "theme:freedom", '"in Moscow"'):
            assert refusal(lambda: opened.find(parse(question)), copy) == DAMAGED  # noqa: B023


def test_an_interrupt_is_no_damage(catalogue: CatalogueFile) -> None:
    stopped = threading.Event()

    def stop() -> None:
        while not stopped.wait(0.001):
            catalogue._seeking.interrupt()

    thread = threading.Thread(target=stop)
    thread.start()
    try:
        with pytest.raises(sqlite3.OperationalError, match="interrupted"), catalogue._reading:
            catalogue._seeking.execute(f"SELECT max(id) FROM ({ENDLESS})").fetchone()
    finally:
        stopped.set()
        thread.join()


def test_a_closed_catalogue_is_no_damage(copy: Path) -> None:
    opened = CatalogueFile.open(copy)
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError):
        opened.film(1)


def test_half_a_letter_is_the_key_of_no_film(catalogue: CatalogueFile) -> None:
    assert not catalogue.find(parse("key:\ud800")).ids


# --- What is come upon later ------------------------------------------------------------------------------

DEEP = "[" * 100_000
FILM_LATER = [
    "UPDATE film SET key = NULL",
    "UPDATE film SET key = x'00'",
    "UPDATE film SET year = 'x'",
    "UPDATE film SET runtime = 1e300",
    "UPDATE film SET position = x''",
    "UPDATE film SET added = '2026-13-01'",
    "UPDATE film SET added = NULL",
    "UPDATE film SET title_en = NULL, title_de = NULL, title_ru = NULL",
    "UPDATE film SET title_en = 5, title_de = x'ff', title_ru = 1e300",
    "UPDATE film SET title_en = CAST(x'ff' AS TEXT)",
    f"UPDATE film SET title_en = printf('%.{2**23}c', 'x')",
    f"UPDATE film SET rest = '{DEEP}'",
    "UPDATE film SET rest = 1",
    """UPDATE film SET rest = '{"same_title":"x"}'""",
    """UPDATE film SET rest = '{"disputed":[["nothing",[]]]}'""",
    """UPDATE film SET rest = '{"disputed":[["year",[1985]]]}'""",
    """UPDATE film SET rest = '{"search":["2026-13",true,{},[]]}'""",
    """UPDATE film SET rest = '{"search":["2026-11",1,{},[]]}'""",
    """UPDATE film SET rest = '{"search":["2026-11",false,{"en":1},[]]}'""",
    """UPDATE film SET rest = '{"search":["2026-11",false,{},[["a",[]]]]}'""",
    """UPDATE film SET rest = '{"search":[]}'""",
    "UPDATE film SET evidence = 1000000",
    "UPDATE film SET statuses = directors, sources = directors",
    "UPDATE film SET statuses = evidence",
    "UPDATE shared SET value = NULL OR 1",
    "UPDATE shared SET value = x'00'",
    "UPDATE shared SET value = '1e999999'",
    "UPDATE shared SET value = '\"\\ud800\"'",
    f"UPDATE shared SET value = '{DEEP}'",
    f"""UPDATE shared SET value = printf('"%.{2**22}c"', 'x')""",
    """UPDATE shared SET value = '{"title":{"xx":"original"}}' WHERE field = 'statuses'""",
    """UPDATE shared SET value = '{"title":{"en":"unheard of"}}' WHERE field = 'statuses'""",
    """UPDATE shared SET value = '{"other":{"en":"original"}}' WHERE field = 'statuses'""",
    """UPDATE shared SET value = '{"title":["en"]}' WHERE field = 'statuses'""",
    """UPDATE shared SET value = '{"unheard of":[]}' WHERE field = 'sources'""",
    """UPDATE shared SET value = '{"year":[["a",null]]}' WHERE field = 'sources'""",
    """UPDATE shared SET value = '[[["a","b"]]]' WHERE field IN ('directors', 'cast')""",
    """UPDATE shared SET value = '[[["a"],5]]' WHERE field IN ('directors', 'cast')""",
    """UPDATE shared SET value = '"run"' WHERE field IN ('theme', 'setting', 'genre', 'discipline')""",
]


@pytest.mark.parametrize("statement", FILM_LATER)
def test_a_film_that_makes_no_sense(large: Path, statement: str) -> None:
    execute(large, statement.replace("NULL OR 1", "''"))
    with closing(CatalogueFile.open(large)) as opened:
        said = set()
        for number in opened.everything():
            try:
                opened.film(number)
            except CatalogueError as error:
                said.add(error.text)
        assert said == {DAMAGED}
        assert opened.find(parse("marathon")).ids


def test_a_film_that_is_missing(large: Path) -> None:
    execute(large, "DELETE FROM film WHERE id = 7")
    with closing(CatalogueFile.open(large)) as opened:
        assert refusal(lambda: opened.film(7), large) == DAMAGED
        for number in (0, -1, 55, 2**64):
            with pytest.raises(KeyError):
                opened.film(number)


def test_a_key_that_leads_nowhere(large: Path) -> None:
    """An index that names a film's row by a number no film has."""
    remade(large, "film_key", "(key)", "(id)")
    execute(large, "UPDATE film SET key = id", "REINDEX")
    rewritten(large, "film_key", INDEX)
    with closing(CatalogueFile.open(large)) as opened:
        assert opened.film_of_key("nothing") is None


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE vocabulary SET names = '{DEEP}'",
        "UPDATE vocabulary SET names = '[]'",
        """UPDATE vocabulary SET names = '{"en":1}'""",
        """UPDATE vocabulary SET names = '{"en":"\\uDC00"}'""",
        "UPDATE vocabulary SET value = x'00'",
        "UPDATE vocabulary SET field = CAST(x'ff' AS TEXT)",
        "UPDATE list SET label = 'null'",
        "UPDATE list SET address = x'00'",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) INSERT INTO vocabulary"
        " SELECT 1000 + i, 'theme', 'x' || i, printf('{\"en\":\"%.4000000c\"}', 'x') FROM n",
    ],
)
def test_a_vocabulary_that_makes_no_sense(large: Path, statement: str) -> None:
    execute(large, statement)
    assert refused(large) == DAMAGED


BEYOND = BitMap([55]).serialize()
NOBODY = BitMap([0]).serialize()
EVERYTHING = BitMap(range(1, 2**24)).serialize()
SETS = [None, "", "text", 5, b"", b"\0" * 100, BEYOND, NOBODY, EVERYTHING, BitMap([1, 2]).serialize()[:-1]]


@pytest.mark.parametrize("stored", SETS)
@pytest.mark.parametrize("table", ["value_set", "word_set", "part"])
def test_sets_that_make_no_sense(large: Path, table: str, stored: object) -> None:
    with closing(sqlite3.connect(large, isolation_level=None)) as db:
        if table == "word_set" and stored is None:
            stored = 0.5
        db.execute(f"UPDATE {table} SET films = ?", (stored,))
    question = {"value_set": "theme:freedom", "word_set": "marathon", "part": "a"}[table]
    with closing(CatalogueFile.open(large)) as opened:
        assert refusal(lambda: opened.find(parse(question)), large) == DAMAGED


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("UPDATE value_set SET count = 'many'", "theme:freedom"),
        ("UPDATE value_set SET count = -1", "theme:freedom"),
        ("UPDATE value_set SET count = count - 1 WHERE count > 1", "theme:freedom"),
        ("UPDATE value_set SET count = 99", "theme:freedom"),
        ("UPDATE value_set SET value = CAST(value || 'x' AS BLOB) WHERE field = 'theme'", "theme:freedom"),
        ("UPDATE value_set SET value = value || 'x' WHERE field = 'decade'", "decade:1980"),
        ("UPDATE value_set SET value = value || 'x' WHERE field = 'year'", "year:1980..1990"),
        (f"UPDATE value_set SET value = '{'9' * 5000}' || value WHERE field = 'year'", "year>1980"),
        ("DELETE FROM word_set", "marathon"),
        ("UPDATE folded SET id = 0, words = ' in moscow ' WHERE id = 1", '"in Moscow"'),
        ("UPDATE words SET sets = x'000000'", "marathon"),
        ("UPDATE words SET sets = x''", "marathon"),
        ("UPDATE words SET sets = NULL", "marathon"),
        ("UPDATE words SET words = NULL", "marathon"),
        ("UPDATE words SET words = CAST(words AS BLOB)", "marathon"),
        ("UPDATE words SET words = trim(words, char(10))", "marathon"),
        ("UPDATE words SET words = replace(words, char(10), ' ')", "marathon"),
        ("UPDATE words SET words = CAST(x'0aff0a' AS TEXT)", "marathon"),
        ("UPDATE part SET part = CAST(x'ff' AS TEXT) WHERE rowid = 1", "marathon"),
    ],
)
def test_words_and_values_that_make_no_sense(large: Path, statement: str, question: str) -> None:
    execute(large, statement)
    with closing(CatalogueFile.open(large)) as opened:
        query = parse(question)
        assert refusal(lambda: opened.find(query), large) == DAMAGED
        assert refusal(lambda: opened.find(query), large) == DAMAGED


def test_a_value_that_does_not_occur_has_no_films(catalogue: CatalogueFile) -> None:
    assert not catalogue.values.films("theme", "nothing of the kind")


# --- Orders -----------------------------------------------------------------------------------------------


def orders(*values: int) -> bytes:
    return array("I", values).tobytes()


def small_pieces(path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film_order, "PIECE", size)
    corrupt_files.in_blocks_of(size, path)


ASCENDING = range(1, 55)
WRONG = {
    "films that are none": orders(*range(1001, 1055)),
    "film 0": orders(*range(54)),
    "one film again and again": orders(*[1] * 54),
    "garbage": random.Random(1).randbytes(54 * 4),
    "any order": orders(*random.Random(1).sample(ASCENDING, 54)),
}


@pytest.mark.parametrize("few", [2_048, 4])
@pytest.mark.parametrize("column", ["films", "ranks"])
@pytest.mark.parametrize("wrong", WRONG)
def test_orders_that_are_none_end_and_give_only_films(
    large: Path, wrong: str, column: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film_order, "_FEW", few)
    small_pieces(large, 2 * few, monkeypatch)
    stored = WRONG[wrong] + (orders(7) if column == "ranks" else b"")
    execute(large, f"UPDATE ranked SET {column} = ?", values=(stored,))
    chance = random.Random(2)
    with closing(CatalogueFile.open(large)) as opened:
        for keys in ((), ("year",), ("-year", "title"), ("title", "-runtime"), ("-theme",), ("added", "studio")):
            order = tuple(SortKey(key.removeprefix("-"), key.startswith("-")) for key in keys)
            for query in ("", "-tsxzq a or -b"):
                ask_rows(opened, query, order, chance)


@pytest.mark.parametrize("few", [2_048, 4])
@pytest.mark.parametrize("wrong", ["films that are none", "film 0"])
def test_films_that_are_none_are_not_walked_over(
    large: Path, wrong: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film_order, "_FEW", few)
    execute(large, "UPDATE ranked SET films = ?", values=(WRONG[wrong],))
    with closing(CatalogueFile.open(large)) as opened:
        assert refusal(lambda: list(opened.everything()), large) == DAMAGED
        assert refusal(lambda: opened.everything()[0], large) == DAMAGED


def ask_rows(opened: CatalogueFile, query: str, order: tuple[SortKey, ...], chance: random.Random) -> None:
    try:
        ids = opened.find(parse(query), order).ids
        rows = chance.sample(range(len(ids)), len(ids))
        found = [ids[row] for row in rows]
        assert all(1 <= film <= 54 for film in found)
        for film in found:
            ids.row_of(film)
            ids.between(0, film)
        assert all(1 <= film <= 54 for film in islice(ids, 200))
    except CatalogueError as error:
        assert error.text == DAMAGED


@pytest.mark.parametrize("descending", [False, True])
def test_ranks_among_which_no_stretch_ends(large: Path, descending: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film_order, "_FEW", 4)
    small_pieces(large, 8, monkeypatch)
    ranks = [100] * 55
    ranks[8], ranks[47] = 1, 200  # what a search for the end of the equal ones takes for smaller and larger than all
    wrong = orders(*ASCENDING), orders(*ranks)
    execute(large, "UPDATE ranked SET present = 54, films = ?, ranks = ?", values=wrong)
    with closing(CatalogueFile.open(large)) as opened:
        order = SortKey("year", descending), SortKey("title")
        assert refusal(lambda: opened.everything(order), large) == DAMAGED


# --- Sets -------------------------------------------------------------------------------------------------


def stored(*containers: tuple[int, int, list[int]]) -> bytes:
    """A set as it is stored, of arrays of numbers: the upper halves, how many there are said to be, the lower ones."""
    head = struct.pack("<II", 12_346, len(containers))
    head += b"".join(struct.pack("<HH", key, count - 1) for key, count, _ in containers)
    places, body, begin = b"", b"", len(head) + 4 * len(containers)
    for _, _, numbers in containers:
        places += struct.pack("<I", begin + len(body))
        body += struct.pack(f"<{len(numbers)}H", *numbers)
    return head + places + body


def run(*numbers: int) -> bytes:
    """A set as it is stored, of stretches: each begins at a number and has so many after it."""
    return struct.pack(f"<IBHHH{len(numbers)}H", 12_347, 1, 0, 9, len(numbers) // 2, *numbers)


#: Sets that no program writes, and with which a library that believes them corrupts its memory.
CRAFTED = {
    "not in order": stored((0, 3, [5, 3, 1])),
    "the same number again": stored((0, 3, [1, 1, 1])),
    "the same container again": stored((0, 2, [1, 2]), (0, 2, [1, 2])),
    "containers not in order": stored((1, 2, [1, 2]), (0, 2, [1, 2])),
    "fewer numbers than said": stored((0, 30, [1, 2])),
    "a wrong count of bits": stored((0, 5_000, [0x0101] * 4_096)),
    "no stretch": run(),
    "stretches that overlap": run(1, 5, 3, 4),
    "a stretch beyond the end": run(65_000, 5_000),
    "no bytes": b"",
    "a film too many": BitMap([55]).serialize(),
    "no film": BitMap([0]).serialize(),
    "more bytes than all films have": BitMap([1, 2]).serialize() + bytes(10_000),
}


@pytest.mark.parametrize("crafted", CRAFTED)
def test_a_crafted_set_is_refused_wherever_it_is_read(large: Path, crafted: str) -> None:
    for table in ("value_set", "word_set", "part", "block"):
        execute(large, f"UPDATE {table} SET films = ?", values=(CRAFTED[crafted],))
    with closing(CatalogueFile.open(large)) as opened:
        for ask in (
            lambda: opened.values.films("theme", next(iter(opened.values.counts("theme")))),
            lambda: opened.find(parse("marathon")),
            lambda: opened.find(parse("a")),
            lambda: opened._read_block(1),
        ):
            assert refusal(ask, large) == DAMAGED


def test_a_set_of_stretches_is_read(large: Path) -> None:
    with closing(CatalogueFile.open(large)) as opened:
        assert list(opened._reading.film_set(run(1, 4, 10, 3))) == [1, 2, 3, 4, 5, 10, 11, 12, 13]


def test_stored_sets_are_read_in_one_place_only() -> None:
    source = ROOT / "desktop" / "laufbild"
    reading = [path.name for path in source.rglob("*.py") if ".deserialize(" in path.read_text(encoding="utf-8")]
    assert reading == ["damage_guard.py"]


def test_no_pyroaring_is_admitted_that_believes_crafted_sets() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    development = (ROOT / "requirements-dev.in").read_text(encoding="utf-8").splitlines()
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], *development]
    assert [line for line in wanted if line.startswith("pyroaring")] == ["pyroaring>=1.0.1"] * 3
    (locked,) = re.findall("^pyroaring==([0-9.]+) ", (ROOT / "requirements-dev.txt").read_text(encoding="utf-8"), re.M)
    assert tuple(map(int, locked.split("."))) >= (1, 0, 1)


# --- Anything at all --------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(24))
def test_whatever_is_spoilt_nothing_else_is_raised(copy: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 0 if seed % 3 else 2**25)
    monkeypatch.setattr(film_order, "_FEW", 4 if seed % 2 else 2_048)
    small_pieces(copy, 8 if seed % 2 else 4_096, monkeypatch)
    corrupt_files.spoil(copy, chance)
    corrupt_files.drive(copy, chance)


def test_a_sound_catalogue_refuses_nothing(catalogue_path: Path) -> None:
    assert corrupt_files.drive(catalogue_path, random.Random(0)) == 0
