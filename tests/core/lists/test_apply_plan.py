# SPDX-License-Identifier: MIT
"""A plan is carried out as one step that can be undone; nothing of the user's is lost, and nothing comes in twice."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.lists import apply_plan as applying
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Reading
from laufbild.core.lists.import_plan import (
    AMBIGUOUS,
    MATCHED,
    NEW,
    planning,
)
from laufbild.core.lists.import_plan import Plan as ImportPlan
from laufbild.core.lists.merge_marks import joined
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change
from laufbild.core.work import cancellation
from laufbild.core.work.steps import finished

from .test_letterboxd import EXPORT, packed

MakePlan = Callable[..., ImportPlan]
LIST = (
    "Films\n\nThe introduction. See https://example.org/films.\n\n1. The Run (1985)\nDescription: A man runs.\n"
    "Fact: He did it.\n\n2. New (1990)\nDescription: Another one runs.\nFact: Nobody knows.\n\n3. Twin (1990)\n"
    "Fact: A.\n"
)


@pytest.fixture
def known(tmp_path: Path) -> Iterator[CatalogueFile]:
    twins = {"twin-a": (1990, "Twin"), "twin-b": (1990, "Twin")}
    titles = {"run-1985": (1985, "The Run"), "beg-1970": (1970, "Beg"), **twins}
    films = [
        Film(number, key, "documented", "2026-11-22", year=year, title={"en": Text(title, "original")})
        for number, (key, (year, title)) in enumerate(titles.items(), 1)
    ]
    write_catalogue(tmp_path / "known.sqlite", films, {"evidence": {"documented": {}, "listed": {}}}, {})
    with closing(CatalogueFile.open(tmp_path / "known.sqlite")) as opened:
        yield opened


@pytest.fixture
def personal(tmp_path: Path) -> Iterator[PersonalFile]:
    with closing(PersonalFile.open(tmp_path / "profile" / "personal.sqlite")) as opened:
        yield opened


@pytest.fixture
def plan(known: CatalogueFile, personal: PersonalFile, tmp_path: Path, reading: Reading) -> MakePlan:
    """Plans the import of a list beside what is in the catalogue and the personal file."""

    def make(content: str | bytes, name: str = "list.csv") -> ImportPlan:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        own = OwnTitles(known.titles, (film for _, film in personal.films.all()))
        with opened_list(path, reading) as found:
            return finished(planning(found, own, path))

    return make


def bring_in(made: ImportPlan, personal: PersonalFile) -> Change:
    return finished(apply_plan(made, personal))


def test_cancelled_while_its_list_is_written_nothing_has_changed(
    plan: MakePlan, personal: PersonalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is a single call: SQLite itself asks."""
    monkeypatch.setattr(applying, "_OPERATIONS", 1_000)
    made = plan("title\n" + "".join(f"film {number}\n" for number in range(3_000)))
    asked = 0
    ends: list[object] = []

    def is_stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > len(made.rows) + 5  # what is said of each film is gathered before

    def go_on() -> None:
        steps = apply_plan(made, personal)
        while next(steps).rows < 3_000:
            pass
        cancellation.ask(is_stopped)
        try:
            ends.append(finished(steps))
        except cancellation.Stopped:
            ends.append(list(personal.lists.all()))

    thread = threading.Thread(target=go_on)
    thread.start()
    thread.join()
    assert ends == [[]] and not list(personal.films.all())
    bring_in(made, personal)
    assert len(list(personal.films.all())) == 3_000


def test_a_list_as_text(plan: MakePlan, personal: PersonalFile) -> None:
    change = bring_in(plan(LIST), personal)
    (own,) = [film for _, film in personal.films.all()]
    (own_list,) = personal.lists.all()
    assert (own_list.key, own_list.name, own_list.language) == ("own-films", "Films", "en")
    assert own_list.introduction.startswith("The introduction") and own_list.address == "https://example.org/films"
    assert (own.key, own.evidence, own.list, own.position, own.year) == ("own-new-1990", "listed", "own-films", 2, 1990)
    assert own.title == {"en": Text("New", "listed")} and own.claim == {"en": Text("Nobody knows.", "listed")}
    assert [(each.film, each.position, each.title, each.story, each.claim, each.language)
            for each in personal.lists.films_of("own-films")] == [
        ("run-1985", 1, "The Run", "A man runs.", "He did it.", "en"),
        ("own-new-1990", 2, "New", "Another one runs.", "Nobody knows.", "en"),
    ]  # fmt: skip
    assert {"run-1985", "own-new-1990"} <= change.films and not list(personal.marks.all())


def test_one_step_takes_it_all_back(plan: MakePlan, personal: PersonalFile) -> None:
    personal.marks.rate(["beg-1970"], 3)
    before = dict(personal.marks.all())
    bring_in(plan(packed(EXPORT), "letterboxd.zip"), personal)
    step = personal.history()[0]
    assert (step.kind, step.films, step.title) == ("import", 6, "letterboxd")
    assert personal.marks.of(["beg-1970"])["beg-1970"].rating == 9 and len(personal.lists.all()) == 3
    personal.undo()
    assert dict(personal.marks.all()) == before and not list(personal.films.all()) and not personal.lists.all()
    personal.redo()
    assert len(list(personal.films.all())) == 5 and len(personal.lists.films_of("own-mine")) == 2


def test_a_backup_is_made_before(plan: MakePlan, personal: PersonalFile, tmp_path: Path) -> None:
    bring_in(plan(LIST), personal)
    assert [name for name in os.listdir(tmp_path / "profile" / "backups") if "import" in name]


def test_a_list_that_comes_again_adds_nothing(plan: MakePlan, personal: PersonalFile) -> None:
    for content, name in ((LIST, "list.txt"), (packed(EXPORT), "letterboxd.zip")):
        bring_in(plan(content, name), personal)
        films, marks = list(personal.films.all()), dict(personal.marks.all())
        lists = personal.lists.all()
        again = plan(content, name)
        assert again.counts[NEW] == 0
        bring_in(again, personal)
        assert list(personal.films.all()) == films and dict(personal.marks.all()) == marks
        assert personal.lists.all() == lists


def test_another_list_of_the_same_name_has_another_key(plan: MakePlan, personal: PersonalFile) -> None:
    bring_in(plan("Films\n\nOne (1970)\nFact: A.\n"), personal)
    bring_in(plan("Films\n\nhttps://example.org/b\n\nTwo (1970)\nFact: B.\n"), personal)
    assert sorted(own.key for own in personal.lists.all()) == ["own-films", "own-films-2"]


def test_what_is_undecided_or_left_out_is_not_brought_in(plan: MakePlan, personal: PersonalFile) -> None:
    made = plan("Title,Year,Rating\nTwin,1990,5\nNew,1990,5\nThe Run,1985,4\n")
    assert made.counts == {MATCHED: 1, AMBIGUOUS: 1, NEW: 1, "left_out": 0}
    made.leave_out(1)
    bring_in(made, personal)
    assert set(dict(personal.marks.all())) == {"run-1985"} and not list(personal.films.all())


def test_what_was_chosen_is_brought_in(plan: MakePlan, personal: PersonalFile) -> None:
    made = plan("Title,Year,Rating\nTwin,1990,5\nTwin,1990,4\n")
    made.take(0, made.rows[0].candidates[1])
    bring_in(made, personal)
    assert dict(personal.marks.all()) == {"twin-b": Marks(rating=8)}


def test_rows_of_one_new_film_are_brought_in_as_one(plan: MakePlan, personal: PersonalFile) -> None:
    bring_in(plan("Title,Year,Seen\nNew,1990,2026-01-01\nNew,1990,2026-02-02\nNew,1990,2026-02-02\n"), personal)
    ((key, marks),) = personal.marks.all()
    assert key == "own-new-1990" and [viewing.date for viewing in marks.viewings] == ["2026-01-01", "2026-02-02"]


def test_nothing_of_the_users_is_lost(plan: MakePlan, personal: PersonalFile) -> None:
    mine = Marks(True, True, 2, "Mine", ("a",), (Viewing(date="2025-01-01", place="Kino"),))
    personal.marks.set({"run-1985": mine})
    bring_in(plan("Title,Year,Rating,Note,My tags,Seen\nThe Run,1985,9/10,Theirs,b,2026-01-01\n"), personal)
    marks = personal.marks.of(["run-1985"])["run-1985"]
    assert (marks.wanted, marks.favourite, marks.rating, marks.note) == (True, True, 9, "Mine\n\nTheirs")
    assert marks.tags == ("a", "b") and [v.date for v in marks.viewings] == ["2025-01-01", "2026-01-01"]


def test_a_film_from_a_list_is_never_documented(plan: MakePlan, personal: PersonalFile) -> None:
    bring_in(plan("Title,Year,Evidence,Original title\nNew,1990,documented,Новый\n"), personal)
    ((_, film),) = personal.films.all()
    assert film.evidence == "listed" and {text.status for text in film.title.values()} == {"listed"}


def test_our_complete_export_brings_the_same_films(
    catalogue: CatalogueFile, personal: PersonalFile, plan: MakePlan, tmp_path: Path
) -> None:
    target = tmp_path / "films.csv"
    for _ in write(catalogue, Plan(PRESETS["complete"], range(1, catalogue.count + 1)), target):
        pass
    made = plan(target.read_bytes(), "films.csv")
    bring_in(made, personal)
    brought = [film for _, film in personal.films.all()]
    there = ("beg-1970", "der-lauf-1985")  # by its key, and by its title and year
    kept = [film for film in catalogue.films(range(1, catalogue.count + 1)) if film.key not in there]
    assert len(brought) == len(kept) and {film.evidence for film in brought} <= {"listed", "uncertain"}
    other = {"id": 0, "key": "", "evidence": "", "list": None}
    assert [film._replace(**other) for film in brought] == [film._replace(**other) for film in kept]


def test_giving_up_leaves_everything_as_it_was(plan: MakePlan, personal: PersonalFile) -> None:
    rows = "".join(f"New {n},1990,5\n" for n in range(2_500))
    steps = apply_plan(plan(f"Title,Year,Rating\n{rows}"), personal)
    first = next(steps)
    assert (first.rows, 0 < first.share < 1) == (1_000, True)
    steps.close()
    assert not list(personal.films.all()) and not list(personal.marks.all()) and not personal.history()


def test_a_failure_leaves_everything_as_it_was(plan: MakePlan, personal: PersonalFile) -> None:
    made = plan("Title,Year,Seen\nNew,1990,2026-01-01\n")
    personal.db.execute("CREATE TRIGGER no BEFORE INSERT ON viewing BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(CatalogueError):
        bring_in(made, personal)
    assert not list(personal.films.all()) and not personal.lists.all() and not personal.history()


def test_nothing_to_bring_in_is_no_step(plan: MakePlan, personal: PersonalFile) -> None:
    made = plan("Title,Year\nTwin,1990\n")
    assert not bring_in(made, personal) and not personal.history()


# --- Marks that are joined --------------------------------------------------------------------------------

_dates = st.sampled_from(("", "2026", "2026-01-01", "2026-02-02"))
_marks = st.builds(
    Marks,
    wanted=st.booleans(),
    favourite=st.booleans(),
    rating=st.none() | st.integers(1, 10),
    note=st.sampled_from(("", "a", "b", "a\n\nb")),
    tags=st.lists(st.sampled_from("abc"), unique=True, max_size=2).map(tuple),
    viewings=st.lists(st.builds(Viewing, date=_dates), max_size=3).map(tuple),
)


@given(_marks, st.lists(_marks, max_size=3))
def test_joining_twice_is_joining_once(mine: Marks, others: list[Marks]) -> None:
    once = joined(mine, others)
    assert joined(once, others) == once
    assert joined(mine, []) == mine and joined(mine, [NO_MARKS]) == mine
    assert set(mine.viewings) <= set(once.viewings) and set(mine.tags) <= set(once.tags) and mine.note in once.note
