# SPDX-License-Identifier: MIT
"""Every write can be undone and done again, also after the file was closed; many writes can be one step."""

from __future__ import annotations

import re
import sqlite3
import threading
import tracemalloc
import zlib
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks, Viewing
from laufbild.core.model.system_errors import DISK_FULL, LOCKED, UNWRITTEN
from laufbild.core.personal import journal, personal_opening
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.journal import TOO_MUCH
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import KINDS, Change


def ratings(personal: PersonalFile) -> dict[str, int | None]:
    return {key: marks.rating for key, marks in personal.marks.all()}


def kinds(personal: PersonalFile) -> list[tuple[str, bool]]:
    return [(step.kind, step.undone) for step in reversed(personal.history())]


def test_what_another_writes_changes_the_version(personal: PersonalFile, path: Path) -> None:
    before = personal.version()
    personal.marks.rate(["a"], 5)
    assert personal.version() == before, "one's own writing does not count"
    with closing(PersonalFile.open(path)) as other:
        other.marks.rate(["a"], 6)
    assert personal.version() != before


def test_undo_and_redo_go_back_and_forth(personal: PersonalFile) -> None:
    assert personal.undo() is None and personal.redo() is None
    personal.marks.rate(["a"], 5)
    personal.marks.rate(["a", "b"], 7)
    change = Change(frozenset("ab"), frozenset({"rating"}))
    assert personal.undo() == change
    assert ratings(personal) == {"a": 5}
    assert personal.redo() == change
    assert ratings(personal) == {"a": 7, "b": 7}
    assert personal.redo() is None
    personal.undo()
    personal.undo()
    assert ratings(personal) == {} and personal.undo() is None


def test_steps_say_what_they_are(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5, title="Run (1985)")
    personal.marks.write_note(["a", "b"], "x")
    personal.views.add("Name", "", title="Name")
    personal.undo()
    view, note, rating = personal.history()
    assert rating._replace(at="") == (1, "rating", 1, "Run (1985)", "", False, "a")
    assert note._replace(at="") == (2, "note", 2, "", "", False, "")
    assert view._replace(at="") == (3, "view", 0, "Name", "", True, "")
    assert abs((datetime.now(UTC) - datetime.fromisoformat(rating.at)).total_seconds()) < 60
    assert personal.history(1) == [view]
    assert personal.history(1, before=view.number) == [note] and personal.history(5, before=1) == []
    assert personal.next_undo() == note and personal.next_redo() == view
    assert {step.kind for step in personal.history()} <= set(KINDS)


def test_nothing_to_undo_has_no_name(personal: PersonalFile) -> None:
    assert personal.next_undo() is None and personal.next_redo() is None


def test_all_is_still_there_after_the_file_was_closed(path: Path) -> None:
    with closing(PersonalFile.open(path)) as personal:
        personal.marks.rate(["a"], 5)
        personal.marks.rate(["a"], 6)
        personal.undo()
    with closing(PersonalFile.open(path)) as personal:
        assert kinds(personal) == [("rating", False), ("rating", True)]
        personal.redo()
        assert ratings(personal) == {"a": 6}
    with closing(PersonalFile.open(path)) as personal:
        personal.go_to(0)
        assert ratings(personal) == {}


def test_a_new_write_drops_what_was_undone(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    personal.marks.rate(["a"], 6)
    personal.undo()
    personal.marks.want(["a"], True)
    assert kinds(personal) == [("rating", False), ("wanted", False)]
    assert personal.history()[0].number == 3, "a number names one step for ever"
    assert personal.redo() is None


def test_a_write_that_changes_nothing_drops_nothing(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    personal.marks.rate(["a"], 6)
    personal.undo()
    personal.marks.rate(["a"], 5)
    assert personal.redo()
    assert ratings(personal) == {"a": 6}


def test_any_point_can_be_gone_to(personal: PersonalFile) -> None:
    for rating in range(1, 11):
        personal.marks.rate(["a", "b"][: rating % 2 + 1], rating)
    expected = ratings(personal)
    assert personal.go_to(4) == Change(frozenset("ab"), frozenset({"rating"}))
    assert ratings(personal) == {"a": 4, "b": 3}
    assert [step.undone for step in personal.history()] == [True] * 6 + [False] * 4
    assert personal.go_to(5).films == {"a", "b"}
    assert ratings(personal) == {"a": 5, "b": 5}
    assert personal.go_to(5) == Change()
    personal.go_to(999)
    assert ratings(personal) == expected


def test_many_writes_are_one_step(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 1)
    with personal.step("import", films=3, title="watched.csv") as step:
        personal.marks.rate(["a", "b"], 5)
        personal.marks.rate(["a"], 6)
        personal.marks.see(["c"], Viewing(date="2024"))
        assert step.change.films == {"a", "b", "c"}
    assert step.change == Change(frozenset("abc"), frozenset({"rating", "seen"}))
    assert personal.history()[0]._replace(at="") == (2, "import", 3, "watched.csv", "", False, "")
    assert personal.undo() == step.change
    assert dict(personal.marks.all()) == {"a": Marks(rating=1)}
    personal.redo()
    assert ratings(personal) == {"a": 6, "b": 5, "c": None}


def test_a_step_that_comes_to_nothing_is_none(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 1)
    personal.marks.rate(["a"], 2)
    personal.undo()
    with personal.step("import") as step:
        personal.marks.rate(["a", "b"], 5)
        personal.marks.rate(["a"], 1)
        personal.marks.rate(["b"], None)
    assert not step.change
    assert personal.redo() and ratings(personal) == {"a": 2}, "nor does it drop what was undone"


def test_a_step_that_fails_changes_nothing(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 1)
    with pytest.raises(ZeroDivisionError), personal.step("import"):
        personal.marks.rate(["a"], 5)
        raise ZeroDivisionError
    assert ratings(personal) == {"a": 1} and len(personal.history()) == 1
    personal.marks.rate(["a"], 2)
    assert ratings(personal) == {"a": 2}


def test_a_part_that_fails_leaves_the_rest_of_its_step(personal: PersonalFile) -> None:
    with personal.step("import") as step:
        personal.marks.rate(["a"], 5)
        with pytest.raises(ZeroDivisionError), personal.step("import"):
            personal.marks.rate(["a", "b"], 6)
            raise ZeroDivisionError
        with pytest.raises(ValueError):
            personal.marks.set({"c": Marks(True, viewings=(Viewing(date="never"),))})
    assert step.change.films == {"a"} and ratings(personal) == {"a": 5}
    personal.undo()
    assert ratings(personal) == {}


def test_a_transaction_that_is_taken_back_inside_a_part(personal: PersonalFile) -> None:
    with pytest.raises(CatalogueError), personal.step("import"):
        personal.marks.rate(["a"], 5)
        with personal.step("import"):
            personal.db.execute("ROLLBACK")  # as SQLite does itself on a full disk
            personal.db.execute("no statement")
    assert ratings(personal) == {} and personal.history() == []


def test_an_import_costs_the_journal_little(personal: PersonalFile) -> None:
    personal.marks.set({f"film-{n}": Marks(note="a long note " * 50) for n in range(1000)})
    assert personal.db.execute("SELECT length(images) FROM step").fetchone()[0] < 10_000


def test_another_program_that_is_writing_is_waited_for_and_then_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_opening, "PATIENCE", 0.05)
    with closing(PersonalFile.open(path)) as personal, closing(sqlite3.connect(path, isolation_level=None)) as other:
        personal.marks.rate(["a"], 5)
        other.execute("BEGIN IMMEDIATE")
        for write in (lambda: personal.marks.rate(["a"], 6), personal.undo, personal.redo, lambda: personal.go_to(0)):
            with pytest.raises(CatalogueError) as caught:
                write()
            assert caught.value.text == LOCKED
        assert ratings(personal) == {"a": 5}, "reading goes on"
        other.execute("ROLLBACK")
        personal.marks.rate(["a"], 6)
        assert ratings(personal) == {"a": 6}


def test_two_that_write_the_same_file_see_what_the_other_wrote(path: Path) -> None:
    with closing(PersonalFile.open(path)) as one, closing(PersonalFile.open(path)) as two:
        one.marks.rate(["a"], 5)
        two.marks.rate(["a"], 6)
        two.marks.see(["a"], Viewing())
        one.marks.see(["a"], Viewing())
        assert [v.id for v in two.marks.of("a")["a"].viewings] == [1, 2]
        for _ in range(4):
            one.undo()
        assert dict(two.marks.all()) == {}
        two.go_to(2)
        assert ratings(one) == {"a": 6}


def test_threads_take_turns(personal: PersonalFile) -> None:
    def write(name: str) -> None:
        for number in range(20):
            personal.marks.write_note([name], f"{name} {number}")
            with personal.step("import"):
                personal.marks.rate([name], number % 10 + 1)
                assert personal.marks.of([name])[name].rating == number % 10 + 1

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {key: marks.note for key, marks in personal.marks.all()} == {"a": "a 19", "b": "b 19", "c": "c 19"}
    assert len(personal.history(1000)) == 120
    personal.go_to(0)
    assert not list(personal.marks.all())


@pytest.mark.parametrize(
    "image",
    [b"", b"x", zlib.compress(b"{"), zlib.compress(b"[]"), zlib.compress(b'{"mark":[[["a"]],[]]}'),
     zlib.compress(b'{"none":[[],[]]}'), zlib.compress(b'{"mark":[[["a",0,0,99,""]],[]]}'), zlib.compress(b"[" * 99999),
     zlib.compress(b'{"mark":[[["a",0,0,1e999,{}]],[]]}'), "text",
     zlib.compress(b'{"mark":[[["a",0,0,' + b"9" * 30 + b',""]],[]]}')],
)  # fmt: skip
def test_a_spoiled_image_is_said_and_changes_nothing(personal: PersonalFile, image: object) -> None:
    personal.marks.rate(["a"], 5)
    personal.db.execute("UPDATE step SET images = ?", (image,))
    with pytest.raises(CatalogueError) as caught:
        personal.undo()
    assert caught.value.text == UNREADABLE
    assert ratings(personal) == {"a": 5} and kinds(personal) == [("rating", False)]


@pytest.mark.parametrize("bomb", [b" " * (1 << 26), b"[" * (1 << 16)])
def test_an_image_that_bursts_is_not_unpacked(
    personal: PersonalFile, monkeypatch: pytest.MonkeyPatch, bomb: bytes
) -> None:
    monkeypatch.setattr(journal, "LARGEST", 1 << 22)
    monkeypatch.setattr(journal, "MOST_ROWS", 1 << 10)
    personal.marks.rate(["a"], 5)
    personal.db.execute("UPDATE step SET images = ?", (zlib.compress(bomb),))
    tracemalloc.start()
    try:
        with pytest.raises(CatalogueError) as caught:
            personal.undo()
        assert tracemalloc.get_traced_memory()[1] < 1 << 24
    finally:
        tracemalloc.stop()
    assert caught.value.text == UNREADABLE and ratings(personal) == {"a": 5}


def test_a_step_that_could_not_be_undone_is_not_written(
    personal: PersonalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    personal.marks.write_note(["a"], "x" * 2000)
    monkeypatch.setattr(journal, "LARGEST", 1000)
    with pytest.raises(CatalogueError) as caught:
        personal.marks.write_note(["a"], "")
    assert caught.value.text == TOO_MUCH and personal.marks.of("a")["a"].note == "x" * 2000
    monkeypatch.undo()
    monkeypatch.setattr(journal, "MOST_ROWS", 50)
    with pytest.raises(CatalogueError) as caught:
        personal.marks.rate([f"film-{number}" for number in range(100)], 5)
    assert caught.value.text == TOO_MUCH and len(personal.history()) == 1


def test_a_row_that_makes_no_sense_is_not_written_over(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    personal.db.execute("UPDATE mark SET note = x'ff00'")
    with pytest.raises(CatalogueError) as caught:
        personal.marks.rate(["a"], 6)
    assert caught.value.text == UNREADABLE
    assert personal.db.execute("SELECT rating, note FROM mark").fetchall() == [(5, b"\xff\0")]


def test_changes_add_up() -> None:
    one, two = Change(frozenset("a"), frozenset("x")), Change(frozenset("b"), frozenset("y"))
    assert one | two == Change.all_of([one, two]) == Change(frozenset("ab"), frozenset("xy"))
    assert Change.all_of([]) == Change() and not Change() and one


def test_the_file_is_one_file_between_writes(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    assert [file.name for file in personal.path.parent.iterdir()] == [personal.path.name]
    assert personal.db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert personal.db.execute("PRAGMA synchronous").fetchone() == (3,)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", personal.history()[0].at)


def test_a_full_disk_is_said_and_changes_nothing(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    pages = personal.db.execute("PRAGMA page_count").fetchone()[0]
    personal.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CatalogueError) as caught:
        personal.marks.write_note(["a"], "x" * 100_000)
    assert caught.value.text == DISK_FULL and caught.value.values == {"path": personal.path}
    with pytest.raises(CatalogueError), personal.step("import"):
        personal.marks.rate(["b"], 6)
        personal.marks.write_note(["a"], "x" * 100_000)
    assert ratings(personal) == {"a": 5} and len(personal.history()) == 1
    personal.undo()
    assert ratings(personal) == {}


def test_a_file_that_may_only_be_read_can_be_read(path: Path) -> None:
    with closing(PersonalFile.open(path)) as personal:
        personal.marks.rate(["a"], 5)
        personal.db.execute("PRAGMA query_only = 1")
        for write in (lambda: personal.marks.rate(["a"], 6), personal.undo):
            with pytest.raises(CatalogueError) as caught:
                write()
            assert caught.value.text == UNWRITTEN and str(path) in str(caught.value)
        assert ratings(personal) == {"a": 5}


def test_writes_of_one_editing_are_one_step(personal: PersonalFile) -> None:
    personal.marks.write_note(["a"], "before")
    personal.marks.write_note(["a"], "O")
    number = personal.history(1)[0].number
    personal.marks.write_note(["a"], "On", amending=number)
    personal.marks.write_note(["a"], "Once", amending=number)
    assert kinds(personal) == [("note", False), ("note", False)]
    personal.undo()
    assert personal.marks.of(["a"])["a"].note == "before"
    personal.redo()
    assert personal.marks.of(["a"])["a"].note == "Once"


def test_an_editing_that_ends_as_it_began_is_no_step(personal: PersonalFile) -> None:
    personal.marks.write_note(["a"], "On")
    personal.marks.write_note(["a"], "", amending=personal.history(1)[0].number)
    assert personal.history() == [] and personal.marks.of(["a"]) == {}


def test_only_the_last_step_about_the_same_is_amended(personal: PersonalFile) -> None:
    personal.marks.write_note(["a"], "x")
    number = personal.history(1)[0].number
    personal.marks.write_note(["b"], "x", amending=number)
    assert kinds(personal) == [("note", False)] * 2, "it is another film's"
    personal.marks.write_note(["a"], "y", amending=number)
    assert kinds(personal) == [("note", False)] * 3, "something else came after it"
    personal.undo()
    personal.marks.write_note(["b"], "y", amending=personal.history()[1].number)
    assert kinds(personal) == [("note", False)] * 3, "another one can be done again after it"
    personal.marks.rate(["b"], 4)
    personal.marks.write_note(["b"], "z", amending=personal.history(1)[0].number)
    assert [kind for kind, _ in kinds(personal)[-2:]] == ["rating", "note"], "that is no note"
