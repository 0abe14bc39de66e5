# SPDX-License-Identifier: MIT
"""Each row of a list is known, to be chosen, new or left out, and each can be decided in another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.row_problems import NO_TITLE
from laufbild.core.lists.detect import opened_text
from laufbild.core.lists.entries import Reading
from laufbild.core.lists.import_plan import (
    AMBIGUOUS,
    BY_HAND,
    MATCHED,
    NEW,
    NOTHING_IN_IT,
    SKIPPED,
    TOO_MANY,
    UNDECIDED,
    Plan,
    planning,
)
from laufbild.core.lists.import_plan import planning as _planning
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Text
from laufbild.core.work.steps import finished

MakePlan = Callable[[str], Plan]


def film(number: int, key: str, year: int | None, **texts: str) -> Film:
    title = {code: Text(text, "listed") for code, text in texts.items()}
    return Film(number, key, "listed", "2026-11-22", year=year, title=title)


@pytest.fixture
def known(tmp_path: Path) -> Iterator[CatalogueFile]:
    films = [
        film(1, "beg-1970", 1970, ru="Бег", en="The Flight"),
        film(2, "run-1985", 1985, en="The Run", de="Der Lauf"),
        film(3, "run-1987", 1987, en="The Run"),
        film(4, "twin-a", 1990, en="Twin"),
        film(5, "twin-b", 1990, ru="Twin"),
        film(6, "undated", None, en="Undated"),
        film(7, "kosa-1970", 1970, ru="Коса"),
        film(8, "race-1980", 1980, en="Race"),
        film(9, "rase-1980", 1980, en="Rase"),
        film(10, "koza-1971", 1971, ru="Коза"),
    ]
    write_catalogue(tmp_path / "known.sqlite", films, {}, {})
    with closing(CatalogueFile.open(tmp_path / "known.sqlite")) as opened:
        yield opened


@pytest.fixture
def plan(known: CatalogueFile, reading: Reading) -> MakePlan:
    def make(text: str) -> Plan:
        with opened_text(text, reading, "list") as found:
            return finished(planning(found, known.titles, "list"))

    return make


@pytest.mark.parametrize(
    ("title", "year", "status", "key", "tolerance", "candidates"),
    [
        ("Бег", "1970", MATCHED, "beg-1970", 0, 1),
        ("beg", "1970", MATCHED, "beg-1970", 0, 1),
        ("THE FLIGHT", "1970", MATCHED, "beg-1970", 0, 1),
        ("Der Lauf", "1985", MATCHED, "run-1985", 0, 1),
        ("The Run", "1985", MATCHED, "run-1985", 0, 1),
        ("The Run", "1984", MATCHED, "run-1985", 1, 1),
        ("The Run", "1988", MATCHED, "run-1987", 1, 1),
        ("The Run", "1986", AMBIGUOUS, None, None, 2),
        ("The Run", "1990", NEW, None, None, 0),
        ("The Run", "", AMBIGUOUS, None, None, 2),
        ("Der Lauf", "", AMBIGUOUS, None, None, 1),
        ("Twin", "1990", AMBIGUOUS, None, None, 2),
        ("Undated", "1999", AMBIGUOUS, None, None, 1),
        ("Коза", "1970", MATCHED, "koza-1971", 1, 1),
        ("Race", "1980", MATCHED, "race-1980", 0, 2),
        ("Raze", "1980", AMBIGUOUS, None, None, 2),
        ("Something", "1970", NEW, None, None, 0),
    ],
)
def test_what_a_row_means(
    plan: MakePlan, title: str, year: str, status: str, key: str | None, tolerance: int | None, candidates: int
) -> None:
    (row,) = plan(f"Title,Year\n{title},{year}\n").rows
    assert (row.status, row.match and row.match.key) == (status, key)
    assert len(row.candidates) == candidates
    if row.match:
        assert row.match.tolerance == tolerance


def test_own_films_are_known_too(known: CatalogueFile, reading: Reading) -> None:
    own = OwnTitles(known.titles, [film(99, "own-run", 1986, en="The Run"), film(100, "own-old", 1950, en="The Run")])
    with opened_text("Title,Year\nThe Run,1986\nThe Run,1970\n", reading, "list") as found:
        first, second = finished(planning(found, own, "list")).rows
    assert first.match and first.match.key == "own-run" and second.status == NEW


def test_the_likeliest_candidate_comes_first(plan: MakePlan) -> None:
    (row,) = plan("Title,Year\nRase,1980\n").rows
    assert [(match.key, match.same) for match in row.candidates] == [("rase-1980", True), ("race-1980", False)]


def test_a_key_is_certain(plan: MakePlan) -> None:
    rows = "run-1987,Called otherwise,1920\n,The Run,1985\nnone,The Run,1987\n"
    known, named, other = plan(f"Key,Title,Year\n{rows}").rows
    assert known.match and (known.match.key, known.match.by_key, known.match.tolerance) == ("run-1987", True, 67)
    assert named.match and named.match.key == "run-1985" and other.match and other.match.key == "run-1987"


def test_a_film_that_comes_twice_is_one(plan: MakePlan) -> None:
    rows = plan("Title,Year\nThe Run,1985\nNew,1990\nDer Lauf,1985\nNEW,1990\nNew,1991\n,1990\n").rows
    assert [row.same_as for row in rows] == [None, None, 0, 1, None, None]


def test_rows_can_be_decided_in_another_way(plan: MakePlan) -> None:
    made = plan("Title,Year\nTwin,1990\nNew,1990\nTwin,1990\n,1990\n")
    assert made.counts == {MATCHED: 0, AMBIGUOUS: 2, NEW: 1, SKIPPED: 1}
    assert [each.reason.text for each in made.skipped()] == [UNDECIDED, UNDECIDED, NO_TITLE]
    made.take(0, made.rows[0].candidates[1])
    made.leave_out(1)
    assert made.counts == {MATCHED: 2, AMBIGUOUS: 0, NEW: 0, SKIPPED: 2}
    assert [row.match and row.match.key for row in made.rows] == ["twin-b", None, "twin-b", None]
    assert [(each.line, each.title, each.reason.text) for each in made.skipped()] == [
        (3, "New", BY_HAND), (5, "", NO_TITLE)
    ]  # fmt: skip
    made.add(0)
    made.add(3)
    assert [row.status for row in made.rows] == [NEW, SKIPPED, NEW, SKIPPED]


def test_progress_is_told(
    plan: MakePlan, known: CatalogueFile, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_planning.__globals__["time"], "monotonic", iter(range(1, 1_000)).__next__)
    text = "Title,Year\n" + "".join(f"New {n},1990\n" for n in range(700))
    with opened_text(text, reading, "list") as found:
        steps = list(planning(found, known.titles, "list"))
    assert [step.rows for step in steps] == [256, 512, 700] and all(0 <= step.share <= 1 for step in steps)
    monkeypatch.setattr(_planning.__globals__["time"], "monotonic", lambda: 1.0)
    with opened_text(text, reading, "list") as found:
        assert [step.rows for step in planning(found, known.titles, "list")] == [256], "no time has gone by since"


def test_a_list_without_a_film_is_refused(plan: MakePlan) -> None:
    with pytest.raises(CatalogueError) as caught:
        plan("Title,Year\n")
    assert caught.value.text == NOTHING_IN_IT


def test_a_list_of_too_many_films_is_refused(plan: MakePlan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(_planning.__globals__, "MOST_ROWS", 2)
    with pytest.raises(CatalogueError) as caught:
        plan("Title\nOne\nTwo\nThree\n")
    assert caught.value.text == TOO_MANY
