# SPDX-License-Identifier: MIT
"""What is written into the personal file is shown, whoever writes it, and what takes long for that holds up nobody."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any

import pytest

from driver.event_loop import turn, wait_for
from driver.window import Window
from laufbild.core.build.writer import CatalogueWriter
from laufbild.core.model.errors import CatalogueError
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change
from laufbild.paths import personal_file
from library_fixture import own_film

RELAY = "the-relay-1980"


class SlowIndex:
    """Holds up every index of own films until it is told to go on, and remembers by which thread it is written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_go_on = threading.Event()
        self.begun = threading.Event()
        self.threads: set[int] = set()
        finish = CatalogueWriter.finish

        def slow(writer: CatalogueWriter, *arguments: Any) -> Generator[Any, None, None]:
            self.threads.add(threading.get_ident())
            self.begun.set()
            assert self.may_go_on.wait(10)
            yield from finish(writer, *arguments)

        monkeypatch.setattr(CatalogueWriter, "finish", slow)


@pytest.fixture
def slow_index(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowIndex]:
    window.personal.wait()
    slow = SlowIndex(monkeypatch)
    yield slow
    slow.may_go_on.set()


def add_film(window: Window, title: str) -> None:
    """Without waiting for it to be shown."""
    assert window.application.personal_session.write(lambda personal: personal.films.add(own_film(title)))


def told(window: Window) -> list[Change]:
    """The changes that are told of from now on."""
    found: list[Change] = []
    window.application.personal_session.changed.connect(found.append)
    return found


def test_what_another_program_writes_is_shown(window: Window) -> None:
    window.personal.wait()
    with closing(PersonalFile.open(personal_file(window.profile))) as other:
        other.marks.rate(["beg-1970"], 9)
    window.search.type("rating:4.5")
    assert window.table.keys() == []
    window.personal.look_at_file()
    assert window.table.keys() == ["beg-1970"]
    window.personal.look_at_file()
    assert window.table.keys() == ["beg-1970"]


def test_own_films_are_indexed_while_the_window_goes_on(window: Window, slow_index: SlowIndex) -> None:
    personal_session, changes = window.application.personal_session, told(window)
    add_film(window, "Qwertz")
    personal_session.write(lambda personal: personal.marks.rate(["own-qwertz", RELAY], 9))
    personal_session.write(lambda personal: personal.views.add("Good", "rating>=4", "", title="Good"))
    assert [change.fields for change in changes] == [{"view"}], "films need their index, and marks their films"
    while turn():
        assert slow_index.begun.wait(10)
    window.application.session.search("relay")
    window.wait_for_answer()
    assert RELAY in window.table.keys() and personal_session.is_ready and personal_session.is_reading
    slow_index.may_go_on.set()
    window.search.type("rating:4.5")
    assert set(window.table.keys()) == {"own-qwertz", RELAY} and not personal_session.is_reading
    assert ["own" in change.fields for change in changes] == [False, True, False], "told in their order"
    assert slow_index.threads and threading.get_ident() not in slow_index.threads


def test_what_is_done_when_shown_waits_for_all_that_was_written(window: Window, slow_index: SlowIndex) -> None:
    personal_session, found = window.application.personal_session, []
    add_film(window, "Qwertz")
    add_film(window, "Asdfg")
    personal_session.when_shown(lambda: found.append(window.application.library.ids_of(["own-qwertz", "own-asdfg"])))
    assert not found
    slow_index.may_go_on.set()
    wait_for(lambda: found, "what is done when all is shown")
    assert set(found[0]) == {"own-qwertz", "own-asdfg"}
    personal_session.when_shown(lambda: found.append({}))
    assert found[1] == {}, "at once, if all is shown"


def test_all_is_read_anew_while_films_are_indexed(window: Window, slow_index: SlowIndex) -> None:
    changes = told(window)
    add_film(window, "Qwertz")
    add_film(window, "Asdfg")
    window.application.personal_session.show_anew()
    assert not window.application.personal_session.is_ready and not changes
    slow_index.may_go_on.set()
    window.personal.wait()
    window.search.type("own:own")
    assert set(window.table.keys()) == {"own-qwertz", "own-asdfg"}
    assert [change.films for change in changes] == [{"own-qwertz"}, {"own-asdfg"}], "each of them is told of once"


@pytest.mark.parametrize("rates", [False, True])
def test_what_was_indexed_is_shown_after_a_writing_in_the_background(
    window: Window, slow_index: SlowIndex, rates: bool
) -> None:
    """Meanwhile the file is held: to read it would hold up the window."""
    window.backups.wait_for_offer()
    personal_session, changes, may_end = window.application.personal_session, told(window), threading.Event()
    add_film(window, "Qwertz")
    personal_session.write(lambda personal: personal.marks.rate([RELAY], 9))
    while turn():
        assert slow_index.begun.wait(10)

    def writing(personal: PersonalFile) -> Generator[int, None, Change | None]:
        with personal.lock:
            yield 0
            assert may_end.wait(10)
            return personal.marks.rate(["beg-1970"], 8) if rates else None

    personal_session.write_in_background(writing)
    slow_index.may_go_on.set()
    wait_for(lambda: personal_session._state.writing and personal_session._state.writing.after, "the index")
    assert not changes and personal_session.busy
    may_end.set()
    wait_for(lambda: len(changes) == 2 + rates, "the changes")
    window.search.type("own:own")
    assert window.table.keys() == ["own-qwertz"] and not personal_session.busy


def test_films_that_cannot_be_indexed_are_written_all_the_same(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.personal.wait()
    changes = told(window)

    def no_room(*_: object) -> Iterator[None]:
        raise CatalogueError("There is no room for it.")
        yield

    with monkeypatch.context() as patched:
        patched.setattr("laufbild.core.library.sync.part_of", no_room)
        add_film(window, "Qwertz")
        add_film(window, "Asdfg")
        wait_for(lambda: len(changes) == 2, "the changes")
    assert window.messages.text() == "There is no room for it." and "Try again" in window.messages.buttons()
    window.messages.click("Try again")
    window.personal.wait()
    window.search.type("own:own")
    assert set(window.table.keys()) == {"own-qwertz", "own-asdfg"}


def test_a_window_that_is_closed_while_films_are_indexed_loses_nothing(window: Window, slow_index: SlowIndex) -> None:
    add_film(window, "Qwertz")
    assert slow_index.begun.wait(10)
    slow_index.may_go_on.set()
    window.close()
    with closing(PersonalFile.open(personal_file(window.profile))) as personal:
        assert personal.films.own("own-qwertz")
