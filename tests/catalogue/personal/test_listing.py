# SPDX-License-Identifier: MIT
"""Lists with what they say, saved views in an order, and what is remembered of tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.personal import Change, Listing, OwnList, Personal, View
from laufbild.catalogue.personal.integrity import UNREADABLE

LIST = OwnList("own-films-to-run-to", "Films to run to", "en", "https://example.org", "Some prose.", "2026-11-26")
SAID = [
    Listing(LIST.key, "b", 1, "B", 1985, "A story.", "A claim.", "A fact.", "en"),
    Listing(LIST.key, "a", None, "A"),
    Listing(LIST.key, "b", 2, "B again"),
]


def test_a_list_is_kept_in_its_order(personal: Personal) -> None:
    assert personal.add_list(LIST, SAID) == Change(frozenset("ab"), frozenset({"list"}))
    personal.add_list(OwnList("other", "Other"), [Listing("ignored", "a", 5)])
    assert personal.own_lists() == [OwnList("other", "Other"), LIST]
    assert personal.listings_of(LIST.key) == SAID
    assert personal.listings("b") == [SAID[0], SAID[2]]
    assert personal.listings("a") == [Listing("other", "a", 5), SAID[1]]
    assert personal.listings("none") == []


def test_a_list_that_comes_again_replaces_itself(personal: Personal) -> None:
    personal.add_list(LIST, SAID)
    renamed = LIST._replace(name="Films")
    assert personal.add_list(renamed, SAID[:2]).films == {"b"}
    assert personal.own_lists() == [renamed] and personal.listings_of(LIST.key) == SAID[:2]


def test_a_deleted_list_can_be_had_back(personal: Personal) -> None:
    personal.add_list(LIST, SAID)
    assert personal.delete_list(LIST.key) == Change(frozenset("ab"), frozenset({"list"}))
    assert personal.own_lists() == [] and personal.listings("b") == []
    personal.undo()
    assert personal.own_lists() == [LIST] and personal.listings_of(LIST.key) == SAID
    assert not personal.delete_list("none")


def test_views_have_an_order(personal: Personal) -> None:
    assert personal.add_view("One", "year:1985") == Change(frozenset(), frozenset({"view"}))
    personal.add_view("Two", "", "Ctrl+2")
    personal.add_view("Three", "x")
    one, two, three = personal.views()
    assert two == View(2, "Two", "", "Ctrl+2", 2)
    assert personal.move_view(three.id, 0)
    assert [view.name for view in personal.views()] == ["Three", "One", "Two"]
    assert not personal.move_view(three.id, 0) and not personal.move_view(99, 0)
    assert personal.change_view(one._replace(name="1", position=9))
    assert [view.name for view in personal.views()] == ["Three", "Two", "1"]
    assert not personal.change_view(View(99, "None", ""))
    assert personal.delete_view(two.id) and not personal.delete_view(two.id)
    assert [view.name for view in personal.views()] == ["Three", "1"]
    assert [step.kind for step in personal.history(2)] == ["view deleted", "view"]
    personal.go_to(3)
    assert personal.views() == [one, two, three]


def test_what_is_remembered_of_a_table_is_no_step(personal: Personal) -> None:
    assert personal.mapping("hash") is None
    personal.remember_mapping("hash", {"Name": "title"})
    personal.remember_mapping("hash", {"Name": None})
    assert personal.mapping("hash") == {"Name": None}
    assert personal.history() == []


@pytest.mark.parametrize(
    ("spoil", "read"),
    [
        ("UPDATE own_list SET name = x'ff'", lambda personal: personal.own_lists()),
        ("UPDATE listing SET year = -5", lambda personal: personal.listings("a")),
        ("UPDATE listing SET title = 5.5, fact = x''", lambda personal: personal.listings_of(LIST.key)),
        ("UPDATE view SET position = 'first'", lambda personal: personal.views()),
        ("UPDATE mapping SET value = '{'", lambda personal: personal.mapping("hash")),
    ],
)
def test_what_makes_no_sense_is_said_to_be_damaged(
    personal: Personal, spoil: str, read: Callable[[Personal], object]
) -> None:
    personal.add_list(LIST, SAID)
    personal.add_view("One", "")
    personal.remember_mapping("hash", 1)
    personal.db.execute(spoil)
    with pytest.raises(CatalogueError) as caught:
        read(personal)
    assert caught.value.text == UNREADABLE
