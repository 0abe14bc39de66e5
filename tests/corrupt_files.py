# SPDX-License-Identifier: MIT
"""Spoils catalogue files, by bytes and by values, and drives the whole core over what came of it.

Run as a program, it does so for many seeds: corrupt_files.py CATALOGUE FOLDER FIRST LAST. It stops at whatever is said
other than by a CatalogueError.
"""

from __future__ import annotations

import csv
import faulthandler
import io
import json
import random
import sqlite3
import sys
import traceback
from array import array
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

from pyroaring import BitMap

from laufbild.cli.film_text import film_text
from laufbild.core.catalogue import film_order, opening
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_source import Found
from laufbild.core.codec.film_cells import row_of
from laufbild.core.codec.film_names import neutral
from laufbild.core.export import export_worker
from laufbild.core.export.export_pages import preview, tabbed
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS
from laufbild.core.export.writer_of_files import write, write_to
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import COLUMNS, FACETS
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.work.steps import finished
from laufbild.i18n.language import sentence

#: Films that are exported of each file: fewer than a damaged file may claim to have.
_MOST_EXPORTED = 80
#: Tables whose rows have no number.
_ROWLESS = ("meta", "titled")
csv.field_size_limit(2**30)  # as a damaged file may have long texts
QUERIES = (
    "", "a", "ма", "marathon", "läufer", "start or бег", '"in Moscow"', '"the city" -run', "theme:freedom",
    "tag:fr", "year:1970..1989", "year>1960", "decade:198", "position<20", "runtime:90", "added:2026", "has:story",
    "-has:cast", "studio:mosfilm", "evidence:listed kind:feature", "key:run-1985", "people:an", "story:a", "tsxzq",
    "list:a or colour:b", "director:и",
)  # fmt: skip


# --- Driving ----------------------------------------------------------------------------------------------


def in_blocks_of(size: int, path: Path) -> None:
    """Write the blocks of all orders anew, with so many films each, as for `ranking.PIECE`."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM block")
        number = 1
        for ranked, films in db.execute("SELECT id, films FROM ranked ORDER BY id").fetchall():
            db.execute("UPDATE ranked SET blocks = ? WHERE id = ?", (number, ranked))
            numbers = array("I", films)
            for begin in range(0, len(numbers), size):
                block = BitMap(numbers[begin : begin + size]).serialize()
                db.execute("INSERT INTO block VALUES (?, ?)", (number, block))
                number += 1
        db.commit()


def drive(path: Path, chance: random.Random) -> int:
    """Ask a catalogue everything, going on after each refusal; how often it refused. Anything else is raised."""
    refusals = 0
    try:
        catalogue = CatalogueFile.open(path, whole=chance.random() < 0.3)
    except CatalogueError as error:
        assert sentence(error)
        return 1
    with closing(catalogue):
        steps = [*_questions(catalogue, chance), catalogue.check]
        for ask in steps:
            try:
                ask()
            except CatalogueError as error:
                assert sentence(error)
                refusals += 1
    return refusals


def _questions(catalogue: CatalogueFile, chance: random.Random) -> list[Callable[[], object]]:
    asked: list[Callable[[], object]] = [
        lambda number=number: _film(catalogue, number)  # type: ignore[misc]
        for number in [*range(1, min(catalogue.count, 60) + 1), catalogue.count]
        if number
    ]
    asked += [lambda text=text: _query(catalogue, text) for text in QUERIES]  # type: ignore[misc]
    for field in COLUMNS:
        for descending in (False, True):
            key, code = SortKey(field.name, descending), chance.choice(LANGUAGES)
            asked.append(lambda key=key, code=code: _order(catalogue, (key,), code))  # type: ignore[misc]
    two = tuple(SortKey(field.name, chance.random() < 0.5) for field in chance.sample(COLUMNS, 2))
    asked.append(lambda: _order(catalogue, two, "de"))
    asked += [lambda facet=facet: catalogue.facet_values(facet.name) for facet in FACETS]  # type: ignore[misc]
    ids = [*range(1, min(catalogue.count, _MOST_EXPORTED) + 1)]
    chance.shuffle(ids)
    for preset in (*PRESETS.values(), JSON):
        plan = Plan(preset, ids, language=chance.choice(LANGUAGES))
        asked.append(lambda plan=plan: _export(catalogue, plan))  # type: ignore[misc]
        asked.append(lambda plan=plan: write_to(catalogue, plan, io.StringIO()))  # type: ignore[misc]
    asked.append(lambda: _copy(catalogue, ids, chance.choice(LANGUAGES)))
    return asked


def _film(catalogue: CatalogueFile, number: int) -> None:
    film = catalogue.film(number)
    for code in LANGUAGES:
        film_text(film, catalogue, code)
    json.dumps(neutral(film, "ru"), ensure_ascii=False).encode()
    assert row_of(film)
    catalogue.film_of_key(film.key)


def _query(catalogue: CatalogueFile, text: str) -> None:
    query = catalogue.neutral(parse(text))
    found = catalogue.find(query, (SortKey("year", True),), "ru")
    _walk(catalogue, found)
    catalogue.facets(query)
    finished(catalogue.counting(query, found))
    catalogue.emptied_by(query)


def _order(catalogue: CatalogueFile, order: tuple[SortKey, ...], code: str) -> None:
    _walk(catalogue, Found(catalogue.everything(order, code)))
    _walk(catalogue, catalogue.find(parse("-tsxzq a or -b"), order, code))


def _walk(catalogue: CatalogueFile, found: Found) -> None:
    ids = found.ids
    for row in {0, len(ids) // 2, len(ids) - 1}:
        if 0 <= row < len(ids):
            with suppress(CatalogueError):
                ids.row_of(ids[row])
            ids.between(row, len(ids) - 1)
    for number in ids:
        assert 1 <= number <= catalogue.count
    assert list(islice(ids, 3)) == list(ids[:3])


def _export(catalogue: CatalogueFile, plan: Plan) -> None:
    """Write a file, which is there as a whole, readable to the last letter, or not at all."""
    target = catalogue.path.with_suffix(plan.preset.suffix)
    before = {file.name for file in target.parent.iterdir()}
    try:
        assert preview(catalogue, plan)
        finished(write(catalogue, plan, target))
        text = target.read_text(encoding=plan.preset.encoding)
        rows = json.loads(text) if plan.preset == JSON else [*csv.reader(text.splitlines(keepends=True))][1:]
        assert len(rows) >= len(plan.ids)
    except CatalogueError:
        assert not target.exists()
        raise
    finally:
        target.unlink(missing_ok=True)
        assert {file.name for file in target.parent.iterdir()} == before


def _copy(catalogue: CatalogueFile, ids: list[int], code: str) -> None:
    for _, piece in tabbed(catalogue, ids, COLUMNS, code):
        piece.decode()


# --- Spoiling ---------------------------------------------------------------------------------------------


def spoil(path: Path, chance: random.Random) -> str:
    """Spoil a catalogue in one of many ways; which."""
    way = chance.choice((spoil_bytes, spoil_pages, spoil_value, spoil_value, spoil_value, spoil_row))
    way(path, chance)
    return way.__name__


def spoil_bytes(path: Path, chance: random.Random) -> None:
    """Other bytes here and there, in the structure of pages more often than elsewhere, or fewer of them, or more."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        place = chance.randrange(len(data))
        if chance.random() < 0.6:
            place = place // 16_384 * 16_384 + chance.choice((*range(12), chance.randrange(300)))
        data[place] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    if chance.random() < 0.15:
        start, end = sorted(chance.randrange(len(data)) for _ in range(2))
        data[start:end] = chance.choice((b"", bytes(end - start), data[start:end] * 2))
    path.write_bytes(data)


def spoil_pages(path: Path, chance: random.Random) -> None:
    """Pages in the place of others, empty, or gone."""
    data = bytearray(path.read_bytes())
    size, count = 16_384, len(data) // 16_384
    for _ in range(chance.choice((1, 1, 3))):
        here, there = (chance.randrange(1, count) * size for _ in range(2))
        kind = chance.randrange(3)
        if kind == 0:
            data[here : here + size] = data[there : there + size]
        elif kind == 1:
            data[here : here + size] = bytes(size)
        else:
            data[here : here + size] = chance.randbytes(size)
    path.write_bytes(data)


def spoil_value(path: Path, chance: random.Random) -> None:
    """Another value in one column of one row, or of all."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = MEMORY")
        for _ in range(chance.choice((1, 1, 2, 6))):
            table = chance.choice(_tables(db))
            column = chance.choice(_columns(db, table))
            (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
            one = f" WHERE rowid = (SELECT rowid FROM {table} LIMIT 1 OFFSET {chance.randrange(count or 1)})"
            where = one if table not in _ROWLESS and chance.random() < 0.7 else ""
            (old,) = db.execute(f'SELECT "{column}" FROM {table}{where} LIMIT 1').fetchone() or (None,)
            value = likely_value(old, chance)
            if isinstance(value, str | bytes) and len(value) > 10_000 and table not in _ROWLESS:
                where = one  # in all rows it would be too much for the disk
            with suppress(sqlite3.Error, OverflowError):
                db.execute(f'UPDATE OR REPLACE {table} SET "{column}" = ?{where}', (value,))


def spoil_row(path: Path, chance: random.Random) -> None:
    """Rows gone, or there again under another number."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = MEMORY")
        table = chance.choice([name for name in _tables(db) if name not in _ROWLESS])
        where = f"WHERE rowid = (SELECT rowid FROM {table} LIMIT 1 OFFSET {chance.randrange(60)})"
        with suppress(sqlite3.Error):
            if chance.random() < 0.6:
                db.execute(f"DELETE FROM {table} {where}")
            else:
                number = chance.choice((0, -1, -(2**63), 55, 56, 2**32, 2**63 - 1))
                db.execute(f"UPDATE {table} SET rowid = {number} {where}")


def _tables(db: sqlite3.Connection) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def likely_value(old: object, chance: random.Random) -> object:
    """Something that may not stand where the old value stands, or looks as if it might."""
    likely: list[object] = []
    if isinstance(old, bytes):
        numbers = array("I", old[: len(old) // 4 * 4])
        chance.shuffle(numbers)
        few = [chance.choice((0, 1, 53, 54, 55, 2**31, 2**32 - 1)) for _ in numbers]
        likely = [old[:-1], old + b"\0", old * 2, numbers.tobytes(), array("I", few).tobytes(), bytes(len(old)),
                  b"\xff" * len(old), _changed(old, chance), BitMap(few).serialize(), BitMap(range(1, 55)).serialize(),
                  array("I", [chance.randrange(60) for _ in numbers]).tobytes()]  # fmt: skip
    elif isinstance(old, str):
        likely = [old[: len(old) // 2], old.replace('"', ""), old.replace("[", '[["x"],'), old.replace('"', '"\\ud800'),
                  old.replace("e", "\n"), old.upper(), old.encode(), old * 50, json.dumps([old]), f"[{old}]",
                  old.replace('"', "1", 2), old.replace("]", ",null]"), old.strip(), "\n", "\n\n"]  # fmt: skip
    elif isinstance(old, int):
        likely = [old + 1, old - 1, -old, old * 1000, float(old), str(old)]
    general: list[object] = [None, "", "x", b"", b"\xff\xfe", 0, -1, 1, 55, 2**31, 2**32, 2**63 - 1, -(2**63), 1e300,
                             float("inf"), "[" * 100_000, '{"a":' * 50_000, "1e999999", "9" * 5000, "[1e999]", "NaN",
                             "null", "true", "{}", "[]", "[[]]", '[["a"]]', '{"en":null}', '{"en":"x"}', '{"title":{}}',
                             '{"title":{"xx":"original"}}', '{"title":{"en":"what"}}', '"\\ud800"', "\0", "x" * 2**20,
                             b"x" * 2**20, BitMap([0]).serialize(), BitMap([2**32 - 1]).serialize(),
                             BitMap(range(2**32 - 10)).serialize(), '["a","b"]', "2026-11-22", "2026-13-45",
                             chance.randbytes(chance.randrange(100))]  # fmt: skip
    return chance.choice(likely if likely and chance.random() < 0.6 else general)


def _changed(old: bytes, chance: random.Random) -> bytes:
    data = bytearray(old or b"\0")
    for _ in range(chance.choice((1, 3))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


# --- As a program -----------------------------------------------------------------------------------------


def main(source: Path, folder: Path, first: int, last: int) -> int:
    path = folder / f"spoilt-{first}.sqlite"
    refusals = whole = failed = 0
    for seed in range(first, last):
        chance = random.Random(seed)
        path.write_bytes(source.read_bytes())
        opening._CHECKED_WHOLE = 0 if seed % 3 else 2**25
        film_order._FEW, film_order.PIECE = (4, 8) if seed % 2 else (2_048, 4_096)
        export_worker.MANY = 10 if seed % 10 == 0 else 30_000  # a process beside takes its time
        in_blocks_of(film_order.PIECE, path)
        way = spoil(path, chance)
        faulthandler.dump_traceback_later(60, exit=True)
        try:
            refused = drive(path, chance)
        except BaseException:
            print(f"seed {seed}, {way}", flush=True)
            traceback.print_exc()
            failed += 1
            continue
        refusals += refused
        whole += not refused
    faulthandler.cancel_dump_traceback_later()
    print(f"{last - first} seeds, {failed} failed, {refusals} refusals, {whole} files that answered everything")
    return failed


if __name__ == "__main__":
    faulthandler.enable()
    sys.exit(bool(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))))
