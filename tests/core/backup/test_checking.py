# SPDX-License-Identifier: MIT
"""A check reads every row and every step; a spoiled file is refused in one sentence or works, never anything else."""

from __future__ import annotations

import json
import random
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corrupt_files import likely_value
from laufbild.core.backup.backup_restore import differences_with, restore, sound_backup
from laufbild.core.backup.checking import check
from laufbild.core.backup.exchange import export_json, import_json
from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_names import neutral
from laufbild.core.library.sync import with_personal
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Text, Viewing
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.personal.backup_files import backups
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.tables import TABLES
from laufbild.core.personal.values import Listing, OwnList
from laufbild.core.query.parser import parse
from laufbild.core.query.view_text import view_of
from stateful_model import any_deed, perform

COLUMNS = [(table.name, column) for table in TABLES.values() for column in table.columns]
COLUMNS += [("step", "images"), ("step", "undone"), ("step", "number"), ("step", "at"), ("mapping", "value")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with something of everything in it."""
    path = tmp_path_factory.mktemp("sound") / "personal.sqlite"
    chance = random.Random(3)
    with closing(PersonalFile.open(path)) as personal:
        for _ in range(120):
            perform(personal, any_deed(chance))
        personal.lists.remember_mapping("hash", {"Name": "title"})
        perform(personal, ("list", "x", ("own-a", "run-1985")))
        perform(personal, ("rate", ("run-1985",), 9))
        personal.undo()
        assert all(check(personal).values())
    return path


def readers(personal: PersonalFile) -> list[Callable[[], object]]:
    """Everything that reads a personal file."""
    folder = personal.path.parent
    return [
        lambda: dict(personal.marks.all()),
        lambda: list(personal.films.all()),
        personal.films.corrections,
        personal.lists.all,
        lambda: personal.lists.listings("own-a"),
        lambda: personal.lists.films_of("x"),
        personal.views.all,
        personal.marks.tags,
        personal.lists.mappings,
        lambda: personal.history(10**6),
        personal.next_undo,
        personal.next_redo,
        lambda: personal.films.own("own-a"),
        lambda: personal.marks.of(["own-a", "run-1985", ""]),
        personal.films.numbers,
        lambda: personal.films.corrections_of("run-1985"),
        lambda: [view_of(view.line) for view in personal.views.all()],
        lambda: gathered(personal),
        lambda: export_json(personal, folder / "out.json"),
    ]


def gathered(personal: PersonalFile) -> None:
    """Read all of it as the window does, with an empty catalogue, and look at each film."""
    folder = personal.path.parent
    if not (folder / "none.laufbild").exists():
        write_catalogue(folder / "none.laufbild", [], {}, {})
    with (
        closing(CatalogueFile.open(folder / "none.laufbild")) as catalogue,
        closing(with_personal(catalogue, personal, folder / "index")) as films,
    ):
        for film in films.films(films.find(parse("")).ids):
            json.dumps(neutral(film, "de"), ensure_ascii=False).encode()


def drive(path: Path) -> None:
    """Open a file and ask and do everything; raises whatever is not a CatalogueError.

    Where a check finds nothing, no reader may find anything either.
    """
    with suppress(CatalogueError), closing(PersonalFile.open(path)) as personal:
        is_sound = error_of(lambda: check(personal)) is None
        for read in readers(personal):
            error = error_of(read)
            assert error is None or not is_sound, error
        chance = random.Random(4)
        deeds = [partial(perform, personal, any_deed(chance)) for _ in range(40)]
        ends = [
            lambda: personal.go_to(0),
            personal.redo,
            lambda: personal.go_to(10**9),
            lambda: export_json(personal, path.with_suffix(".json")),
            lambda: import_json(personal, path.with_suffix(".json")),
            personal.backup,
            lambda: differences_with(personal, backups(path)[-1].path),
            lambda: restore(personal, backups(path)[-1].path),
        ]
        for ask in (*deeds, *ends):
            with suppress(CatalogueError, IndexError):
                ask()
    sound_backup(path)


def error_of(ask: Callable[[], object]) -> CatalogueError | None:
    try:
        ask()
    except CatalogueError as error:
        assert str(error)
        return error
    return None


@settings(max_examples=30)
@given(st.data())
def test_bytes_that_were_changed(sound: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    spoilt = bytearray(sound.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(spoilt) - 1), min_size=1, max_size=20)):
        spoilt[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("spoilt") / "personal.sqlite"
    path.write_bytes(spoilt[: data.draw(st.integers(0, len(spoilt)) | st.just(len(spoilt)))])
    drive(path)


@pytest.mark.parametrize("seed", range(40))
def test_values_that_were_changed(sound: Path, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "personal.sqlite"
    path.write_bytes(sound.read_bytes())
    chance = random.Random(seed)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = 1")
        for _ in range(chance.choice((1, 1, 3))):
            table, column = chance.choice(COLUMNS)
            (old,) = db.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone() or (None,)
            with suppress(sqlite3.IntegrityError, OverflowError):
                db.execute(f"UPDATE OR REPLACE {table} SET {column} = ?", (likely_value(old, chance),))
    drive(path)


def test_a_check_asks_sqlite_too(personal: PersonalFile) -> None:
    """Of an index that says something else than its table, for one."""
    personal.marks.see(["a"], Viewing(date="2024"))
    personal.db.execute("PRAGMA writable_schema = 1")
    other = "CREATE INDEX viewing_film ON viewing (date)"
    personal.db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'viewing_film'", (other,))
    with closing(sqlite3.connect(personal.path)) as spoiled, pytest.raises(CatalogueError) as caught:
        check(PersonalFile(spoiled, personal.path))
    assert caught.value.text == DAMAGED


def _image(**tables: object) -> bytes:
    return zlib.compress(json.dumps(tables).encode())


@pytest.mark.parametrize(
    ("place", "statement", "values"),
    [
        ("mark/b", "INSERT INTO mark (film, wanted) VALUES ('b', 2)", ()),
        ("mark/b", "INSERT INTO mark (film, favourite) VALUES ('b', 'yes')", ()),
        ("own_film/0", "UPDATE own_film SET number = 0", ()),
        ("own_film/1", "UPDATE own_film SET key = 'a'", ()),
        ("step/1", "UPDATE step SET undone = 2", ()),
        ("step/1", "UPDATE step SET images = ?", (_image(mark=[[["a", [1], 0, None, ""]], []]),)),
        ("step/1", "UPDATE step SET images = ?", (_image(mark=[[["a", 2**70, 0, None, ""]], []]),)),
        ("step/1", "UPDATE step SET images = ?", (_image(own_tag=[[], [["a"]]]),)),
        ("step/1", "UPDATE step SET images = ?", (_image(viewing=[[], [[2**70]]]),)),
        ("step/1", "UPDATE step SET images = ?", (_image(mark=[[], [[None]]]),)),
        ("step/1", "UPDATE step SET images = ?", (_image(mark=[[], [["\ud800"]]]),)),
    ],
)
def test_a_check_names_what_is_read_as_something_else_or_cannot_be_undone(
    personal: PersonalFile, place: str, statement: str, values: tuple[object, ...]
) -> None:
    personal.films.add(Film(0, "own-a", "listed", "2026-11-26", title={"en": Text("A", "original")}))
    check(personal)
    personal.db.execute(statement, values)
    with pytest.raises(CatalogueError) as caught:
        check(personal)
    assert caught.value.values["place"] == place


@pytest.mark.parametrize("version", [0, 2])
def test_nobody_is_told_to_remove_our_own_tables(personal: PersonalFile, version: int) -> None:
    personal.db.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(CatalogueError) as caught:
        PersonalFile.open(personal.path)
    assert caught.value.text == DAMAGED


def test_films_of_a_list_that_is_not_there_are_no_difference(personal: PersonalFile, tmp_path: Path) -> None:
    personal.lists.add(OwnList("own-l", "L", "en", "", "", ""), [Listing("own-l", "a", 1, "A", 1985, "", "", "", "en")])
    personal.marks.rate(["b"], 5)
    before = personal.backup()
    personal.db.execute("INSERT INTO listing SELECT 'own-gone', place, film, position, title, year, story, claim, fact,"
                        " language FROM listing")  # fmt: skip
    assert not differences_with(personal, before.path)
    personal.db.execute("DELETE FROM own_list")
    assert [(each.way, each.key) for each in differences_with(personal, before.path)] == [("comes", "own-l")]
    restore(personal, before.path)
    assert not differences_with(personal, before.path) and [each.list for each in personal.lists.listings("a")] == [
        "own-l"
    ]


@pytest.mark.parametrize(
    "spoil",
    [f"UPDATE OR REPLACE {table} SET {TABLES[table].columns[-1]} = x'ff'" for table in TABLES]
    + ["UPDATE step SET images = x'00'", "UPDATE mapping SET value = '{'"],
)
def test_a_check_finds_every_row_that_makes_no_sense(sound: Path, tmp_path: Path, spoil: str) -> None:
    path = tmp_path / "personal.sqlite"
    path.write_bytes(sound.read_bytes())
    with closing(PersonalFile.open(path)) as personal:
        personal.marks.see(["a"], Viewing())
        personal.marks.tag(["a"], "t")
        personal.db.execute("PRAGMA ignore_check_constraints = 1")
        personal.db.execute(spoil)
        with pytest.raises(CatalogueError) as caught:
            check(personal)
        assert caught.value.text == UNREADABLE


@pytest.mark.parametrize(
    ("spoil", "said"), [("", DAMAGED), ("DROP TABLE view", UNREADABLE), ("DROP TABLE step", UNREADABLE)]
)
def test_what_no_row_explains_is_one_sentence_too(personal: PersonalFile, spoil: str, said: str) -> None:
    """Whatever a reader stumbles over, the search for its place stumbles over nothing."""
    personal.db.execute(spoil)
    with pytest.raises(CatalogueError) as caught, personal.reading():
        raise ValueError("of a reader")
    assert caught.value.text == said
