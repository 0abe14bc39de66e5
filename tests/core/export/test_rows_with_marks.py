# SPDX-License-Identifier: MIT
"""An export of a catalogue with what is the user's has a line for each film, as it is shown, and can be read again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.codec.film_cells import film_of
from laufbild.core.export.csv_cells import Tabbed
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS, Preset
from laufbild.core.export.rows_with_marks import MixedLines, lines_of
from laufbild.core.export.sql_lines import Lines
from laufbild.core.export.writer_of_files import write
from laufbild.core.model.fields import COLUMNS, FIELDS, Reader
from laufbild.core.model.film import NO_MARKS, Viewing
from laufbild.core.text.formula_guard import restored
from laufbild.core.work.steps import finished
from library_fixture import Desk, own_film

RELAY = "the-relay-1980"


@pytest.fixture
def desk(catalogue: CatalogueFile, tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(catalogue, tmp_path)) as opened:
        opened.personal.films.add_all(
            [own_film('=Qwertz; "one"\n, two', year=1990, genre=("drama", "my own")), own_film("Бег", position=3)]
        )
        opened.personal.films.correct(RELAY, {"title_en": Correction("\tThe, relay", "The Relay")})
        opened.personal.marks.see([RELAY, "marafon-1988", "own-beg"], Viewing(0, "2024-05", "Berlin"))
        opened.gather()
        yield opened


def exported(desk: Desk, preset: Preset, keys: list[str], *columns: str) -> str:
    plan = Plan(preset, [desk.film(key).id for key in keys], columns, "de")
    (path,) = finished(write(desk.library, plan, desk.index.parent / f"export{preset.suffix}"))
    return path.read_bytes().decode(preset.encoding)


def rows(desk: Desk, name: str, keys: list[str], *columns: str) -> list[dict[str, str]]:
    text = exported(desk, PRESETS[name], keys, *columns)
    found = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{heading: restored(cell) for heading, cell in row.items()} for row in found]


@pytest.mark.parametrize("order", ["", "-year", "own"])
def test_a_line_for_each_film_as_it_is_shown(desk: Desk, order: str) -> None:
    keys = desk.keys(order=order)
    found, reader = rows(desk, "unix", keys), Reader("de", desk.library.vocabulary)
    assert len(found) == desk.library.count
    for key, row in zip(keys, found, strict=True):
        assert row == {field.name: field.show(desk.film(key), reader) for field in COLUMNS}


def test_only_the_users_films(desk: Desk) -> None:
    keys = desk.keys("own:own")
    assert rows(desk, "unix", keys, "key", "own") == [{"key": key, "own": "Eigener Film"} for key in keys]


def test_the_complete_export_brings_everything_back(desk: Desk) -> None:
    keys = desk.keys()
    for key, row in zip(keys, rows(desk, "complete", keys), strict=True):
        film = desk.film(key)._replace(marks=NO_MARKS, own=False, corrected=())
        assert film_of(row, film.id) == film


def test_json_says_what_is_the_users(desk: Desk) -> None:
    own, corrected = json.loads(exported(desk, JSON, ["own-beg", RELAY]))
    assert own["own"] == "own" and own["seen"][0]["place"] == "Berlin"
    assert corrected["own"] == "corrected" and corrected["titles"]["en"]["text"] == "\tThe, relay"


def test_without_anything_of_the_users_the_catalogue_is_read_at_once(desk: Desk) -> None:
    fields = [FIELDS["title"]]
    for films, kind in ((desk.library, MixedLines), (desk.library.catalogue, Lines)):
        with closing(lines_of(films, fields, "en", Tabbed())) as made:
            assert isinstance(made, kind) and made.of([1]) and len(made.of([1, 2])) == 2


def test_films_of_one_kind_only(desk: Desk) -> None:
    own = [desk.film("own-beg").id]
    with closing(lines_of(desk.library, [FIELDS["title"]], "ru", Tabbed())) as made:
        assert [line.decode() for line in made.of(own)] == ["Бег"]
