# SPDX-License-Identifier: MIT
"""Lists with what they say, saved views in an order, and what is remembered of tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from laufbild.core.model.errors import CatalogueError
from laufbild.core.personal.integrity import UNREADABLE
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import (
    Change,
    Listing,
    OwnList,
    SavedView,
)

LIST = OwnList("own-films-to-run-to", "Films to run to", "en", "https://example.org", "Some prose.", "2026-11-26")
SAID = [
    Listing(LIST.key, "b", 1, "B", 1985, "A story.", "A claim.", "A fact.", "en"),
    Listing(LIST.key, "a", None, "A"),
    Listing(LIST.key, "b", 2, "B again"),
]


def test_a_list_is_kept_in_its_order(personal: PersonalFile) -> None:
    assert personal.lists.add(LIST, SAID) == Change(frozenset("ab"), frozenset({"list"}))
    personal.lists.add(OwnList("other", "Other"), [Listing("ignored", "a", 5)])
    assert personal.lists.all() == [OwnList("other", "Other"), LIST]
    assert personal.lists.films_of(LIST.key) == SAID
    assert personal.lists.listings("b") == [SAID[0], SAID[2]]
    assert personal.lists.listings("a") == [Listing("other", "a", 5), SAID[1]]
    assert personal.lists.listings("none") == []


def test_a_list_that_comes_again_replaces_itself(personal: PersonalFile) -> None:
    personal.lists.add(LIST, SAID)
    renamed = LIST._replace(name="Films")
    assert personal.lists.add(renamed, SAID[:2]).films == {"b"}
    assert personal.lists.all() == [renamed] and personal.lists.films_of(LIST.key) == SAID[:2]


def test_a_deleted_list_can_be_had_back(personal: PersonalFile) -> None:
    personal.lists.add(LIST, SAID)
    assert personal.lists.delete(LIST.key) == Change(frozenset("ab"), frozenset({"list"}))
    assert personal.lists.all() == [] and personal.lists.listings("b") == []
    personal.undo()
    assert personal.lists.all() == [LIST] and personal.lists.films_of(LIST.key) == SAID
    assert not personal.lists.delete("none")


def test_views_have_an_order(personal: PersonalFile) -> None:
    assert personal.views.add("One", "year:1985") == Change(frozenset(), frozenset({"view"}))
    personal.views.add("Two", "", "Ctrl+2")
    personal.views.add("Three", "x")
    one, two, three = personal.views.all()
    assert two == SavedView(2, "Two", "", "Ctrl+2", 2)
    assert personal.views.move(three.id, 0)
    assert [view.name for view in personal.views.all()] == ["Three", "One", "Two"]
    assert not personal.views.move(three.id, 0) and not personal.views.move(99, 0)
    assert personal.views.change(one._replace(name="1", position=9))
    assert [view.name for view in personal.views.all()] == ["Three", "Two", "1"]
    assert not personal.views.change(SavedView(99, "None", ""))
    assert personal.views.delete(two.id) and not personal.views.delete(two.id)
    assert [view.name for view in personal.views.all()] == ["Three", "1"]
    assert [step.kind for step in personal.history(2)] == ["view deleted", "view"]
    personal.go_to(3)
    assert personal.views.all() == [one, two, three]


def test_what_is_remembered_of_a_table_is_no_step(personal: PersonalFile) -> None:
    assert personal.lists.mapping("hash") is None
    personal.lists.remember_mapping("hash", {"Name": "title"})
    personal.lists.remember_mapping("hash", {"Name": None})
    assert personal.lists.mapping("hash") == {"Name": None}
    assert personal.history() == []


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        ("UPDATE own_list SET name = x'ff'", lambda personal: personal.lists.all()),
        ("UPDATE listing SET year = -5", lambda personal: personal.lists.listings("a")),
        ("UPDATE listing SET title = 5.5, fact = x''", lambda personal: personal.lists.films_of(LIST.key)),
        ("UPDATE view SET position = 'first'", lambda personal: personal.views.all()),
        ("UPDATE mapping SET value = '{'", lambda personal: personal.lists.mapping("hash")),
    ],
)
def test_what_makes_no_sense_is_said_to_be_damaged(
    personal: PersonalFile, spoil: str, read: Callable[[PersonalFile], object]
) -> None:
    personal.lists.add(LIST, SAID)
    personal.views.add("One", "")
    personal.lists.remember_mapping("hash", 1)
    personal.db.execute(spoil)
    with pytest.raises(CatalogueError) as caught:
        read(personal)
    assert caught.value.text == UNREADABLE
