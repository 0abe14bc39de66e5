# SPDX-License-Identifier: MIT
"""What the user says of films stands in exports, beside the films of which nothing is said."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_cells import film_of
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.library.library import Library
from laufbild.core.model.film import Marks, Viewing
from laufbild.core.query.sort_order import SortKey
from laufbild.core.work.steps import finished

MARKS = Marks(
    True, True, 9, "=once more,\n\"good\"", ("rain", "=tag"),
    (Viewing(1, "2023"), Viewing(2, "2024-05-03", "Berlin", "with Anna"), Viewing(3, "2024-05-01")),
)  # fmt: skip


@pytest.fixture
def marked(catalogue: CatalogueFile) -> Library:
    library = Library(catalogue)
    library.put_marks([(7, MARKS), (9, Marks(rating=2))])
    return library


def exported(library: Library, preset: str, folder: Path, **choices: object) -> list[dict[str, str]]:
    ids = library.everything((SortKey("rating", True),))
    plan = Plan(PRESETS[preset], ids, **choices)  # type: ignore[arg-type]
    finished(write(library, plan, folder / "films.csv"))
    with (folder / "films.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_marks_stand_in_their_columns(marked: Library, tmp_path: Path) -> None:
    rows = exported(marked, "unix", tmp_path, columns=("title", "rating", "note", "seen", "wanted", "own_tag"))
    assert len(rows) == marked.count
    first, second, third = rows[:3]
    assert (first["rating"], first["seen"], first["wanted"]) == ("★★★★½", "2024-05-03 (3)", "Yes")
    assert (first["note"], first["own_tag"]) == ("'" + MARKS.note, "rain, =tag")
    assert (second["rating"], second["note"]) == ("★", "") and third["rating"] == ""
    films = marked.films(marked.everything((SortKey("rating", True),)))
    assert [row["title"] for row in rows] == [film.title_in("en")[0] for film in films]


def test_a_complete_export_has_the_film_and_its_marks(marked: Library, tmp_path: Path) -> None:
    row = exported(marked, "complete", tmp_path)[0]
    assert film_of(row, 7) == marked.catalogue.film(7)
    assert (row["rating"], row["wanted"], row["favourite"]) == ("4.5", "yes", "yes")
    assert json.loads(row["own_tag"]) == list(MARKS.tags)
    assert json.loads(row["seen"])[1] == {"date": "2024-05-03", "place": "Berlin", "comment": "with Anna"}
    assert row["note"] == "'" + MARKS.note


def test_letterboxd_gets_the_latest_day_the_rating_and_the_note(marked: Library, tmp_path: Path) -> None:
    row = exported(marked, "letterboxd", tmp_path)[0]
    assert (row["WatchedDate"], row["Rating"], row["Rewatch"]) == ("2024-05-03", "4.5", "true")
    assert row["Review"] == "'" + MARKS.note and row["Tags"].endswith("rain, =tag")
