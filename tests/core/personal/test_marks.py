# SPDX-License-Identifier: MIT
"""Marks are written for one film or many, read back, and named by what they change."""

from __future__ import annotations

import pytest

from laufbild.core.model.bounds import (
    LONE_SURROGATE,
    TOO_LONG,
    BoundError,
    is_date,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks, Viewing
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.model.value_checks import LONGEST
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change


def changed(films: str, *fields: str) -> Change:
    return Change(frozenset(films.split()), frozenset(fields))


def test_marks_are_read_back_and_say_what_they_changed(personal: PersonalFile) -> None:
    assert personal.marks.want(["a", "b"], True) == changed("a b", "wanted")
    assert personal.marks.favour(["a"], True) == changed("a", "favourite")
    assert personal.marks.rate(["a"], 9) == changed("a", "rating")
    assert personal.marks.write_note(["b"], "Привет\n<b>") == changed("b", "note")
    assert personal.marks.tag(["c", "a"], " two  words ") == changed("a c", "own_tag")
    assert personal.marks.see(["a"], Viewing(77, "2024-05", "Kino", "late")) == changed("a", "seen")
    expected = {
        "a": Marks(True, True, 9, "", ("two words",), (Viewing(1, "2024-05", "Kino", "late"),)),
        "b": Marks(True, note="Привет\n<b>"),
        "c": Marks(tags=("two words",)),
    }
    assert dict(personal.marks.all()) == expected
    assert personal.marks.of(["b", "c", "none", "b"]) == {"b": expected["b"], "c": expected["c"]}
    assert personal.marks.tags() == [("two words", 2)]


def test_a_film_without_marks_is_in_the_file_no_more(personal: PersonalFile) -> None:
    personal.marks.rate(["a", "b"], 1)
    assert personal.marks.rate(["a"], None) == changed("a", "rating")
    assert dict(personal.marks.all()) == {"b": Marks(rating=1)}


def test_what_changes_nothing_is_no_step(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    personal.marks.tag(["a"], "x")
    for change in (
        personal.marks.rate(["a", "a"], 5),
        personal.marks.want(["a"], False),
        personal.marks.tag(["a"], "x"),
        personal.marks.tag(["a"], "  "),
        personal.marks.untag(["a", "b"], "y"),
        personal.marks.unsee(["a"]),
        personal.marks.forget_viewing(5),
        personal.marks.change_viewing(5, Viewing()),
        personal.marks.set({"a": Marks(rating=5, tags=("x",))}),
        personal.marks.rate([], 5),
    ):
        assert not change and change == Change()
    assert [step.kind for step in personal.history()] == ["tag", "rating"]


def test_only_films_that_differ_are_counted(personal: PersonalFile) -> None:
    personal.marks.rate(["a"], 5)
    assert personal.marks.rate(["a", "b", "c"], 5) == changed("b c", "rating")
    assert personal.history()[0].films == 2


@pytest.mark.parametrize("rating", [0, 11, -1])
def test_a_rating_has_its_bounds(personal: PersonalFile, rating: int) -> None:
    with pytest.raises(ValueError):
        personal.marks.rate(["a"], rating)
    with pytest.raises(ValueError):
        personal.marks.set({"b": Marks(True), "a": Marks(rating=rating)})
    assert not list(personal.marks.all())
    assert personal.history() == []


def test_viewings_come_by_date_and_can_be_changed(personal: PersonalFile) -> None:
    for date in ("2024", "", "1999-12-31"):
        personal.marks.see(["a"], Viewing(date=date))
    assert [v.id for v in personal.marks.of(["a"])["a"].viewings] == [2, 3, 1]
    assert personal.marks.change_viewing(2, Viewing(date="2025", place="home")) == changed("a", "seen")
    assert personal.marks.forget_viewing(3) == changed("a", "seen")
    assert personal.marks.of(["a"])["a"].viewings == (Viewing(1, "2024"), Viewing(2, "2025", "home"))
    personal.marks.see(["b"], Viewing())
    assert personal.marks.unsee(["a", "b"]) == changed("a b", "seen")
    assert not list(personal.marks.all())


@pytest.mark.parametrize(
    ("text", "right"),
    [("", True), ("2024", True), ("2024-02", True), ("2024-02-29", True), ("2023-02-29", False), ("2024-13", False),
     ("24", False), ("2024-2", False), ("yesterday", False), ("٢٠٢٤", False)],
)  # fmt: skip
def test_a_date_is_a_day_a_month_or_a_year(personal: PersonalFile, text: str, right: bool) -> None:
    assert is_date(text) is right
    if not right:
        with pytest.raises(ValueError):
            personal.marks.see(["a"], Viewing(date=text))
        assert not list(personal.marks.all()) and personal.history() == []


def test_tags_go_one_by_one(personal: PersonalFile) -> None:
    personal.marks.tag(["a"], "x")
    personal.marks.tag(["a", "b"], "y")
    assert personal.marks.untag(["a", "b", "c"], "y") == changed("a b", "own_tag")
    assert personal.marks.of(["a", "b"]) == {"a": Marks(tags=("x",))}


def test_marks_are_set_as_a_whole(personal: PersonalFile) -> None:
    personal.marks.see(["a"], Viewing(date="2020"))
    personal.marks.see(["b"], Viewing(date="2021"))
    personal.marks.tag(["a"], "old")
    viewings = (Viewing(1, "2020", "here"), Viewing(2, "2022"), Viewing(0, "2023"))
    change = personal.marks.set({"a": Marks(rating=3, tags=("new", " "), viewings=viewings), "c": Marks(True)})
    assert change == changed("a c", "rating", "wanted", "own_tag", "seen")
    assert personal.marks.of("abc") == {
        "a": Marks(rating=3, tags=("new",), viewings=(viewings[0], Viewing(3, "2022"), Viewing(4, "2023"))),
        "b": Marks(viewings=(Viewing(2, "2021"),)),
        "c": Marks(True),
    }  # fmt: skip
    personal.undo()
    assert personal.marks.of("abc") == {
        "a": Marks(tags=("old",), viewings=(Viewing(1, "2020"),)),
        "b": Marks(viewings=(Viewing(2, "2021"),)),
    }


def test_more_films_than_one_statement_takes(personal: PersonalFile) -> None:
    keys = [f"film-{number}" for number in range(2500)]
    assert personal.marks.rate(keys, 4).films == frozenset(keys)
    assert len(personal.marks.of(keys)) == 2500
    assert personal.undo() == Change(frozenset(keys), frozenset({"rating"}))
    assert personal.marks.of(keys) == {}


def test_half_a_character_is_refused_and_any_other_is_kept(personal: PersonalFile) -> None:
    personal.marks.write_note(["a"], "x\U0001f600 \0\x1b\r\n\ufffe")
    for write in (
        lambda: personal.marks.write_note(["a"], "x\ud83dy \U0001f600 \0"),
        lambda: personal.marks.tag(["a"], "x\ud83d"),
        lambda: personal.marks.see(["a"], Viewing(place="\udc00")),
        lambda: personal.marks.rate(["\udfff"], 5),
    ):
        for _ in range(2):
            with pytest.raises(BoundError) as caught:
                write()
            assert caught.value.text == LONE_SURROGATE
    assert dict(personal.marks.all()) == {"a": Marks(note="x\U0001f600 \0\x1b\r\n\ufffe")}
    assert len(personal.history()) == 1


def test_a_text_without_end_is_refused(personal: PersonalFile) -> None:
    with pytest.raises(CatalogueError) as caught:
        personal.marks.write_note(["a"], "x" * (LONGEST + 1))
    assert caught.value.text == TOO_LONG
    assert not list(personal.marks.all()) and personal.history() == []


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE mark SET rating = 'good'",
        "UPDATE mark SET note = x'ff'",
        "UPDATE viewing SET date = '2024-99'",
        "UPDATE viewing SET place = 5.5, comment = x'00'",
        "UPDATE own_tag SET tag = x'ff'",
        "DROP TABLE viewing",
    ],
)
def test_marks_that_make_no_sense_are_said_to_be_damaged(personal: PersonalFile, spoil: str) -> None:
    personal.marks.set({"a": Marks(rating=5, note="n", tags=("t",), viewings=(Viewing(date="2024"),))})
    personal.db.execute("PRAGMA ignore_check_constraints = 1")
    personal.db.execute(spoil)
    for read in (lambda: dict(personal.marks.all()), lambda: personal.marks.of(["a"])):
        with pytest.raises(CatalogueError) as caught:
            read()
        assert caught.value.text == (DAMAGED if spoil.startswith("DROP") else UNREADABLE)
