# SPDX-License-Identifier: MIT
"""Spoilt catalogues in the real window: everything there is to do with them ends in what they have, or in sentences."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

import hostile_window
from driver.event_loop import wait_for
from driver.window import Window
from laufbild.app import Application
from laufbild.core.catalogue import opening

OpenWindow = Callable[..., Window]
#: Spoilt catalogues that are opened one after the other in a window.
TOGETHER = 12


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> Window:
    hostile_window.fill(tmp_path / "profile")
    return open_window(tested=False)


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    hostile_window.as_usual()


def drive(window: Window, chance: random.Random) -> None:
    application: Application = window.application
    with hostile_window.watched() as met:
        hostile_window.drive(application, chance, met)
    window.close_pages()
    assert not met.faults, met.faults[0]


@pytest.mark.parametrize("first", range(0, 36, TOGETHER))
def test_nothing_but_sentences_comes_of_spoilt_catalogues(window: Window, catalogue_path: Path, first: int) -> None:
    spoilt = window.profile.parent / "spoilt.laufbild"
    window.personal.wait()
    for seed in range(first, first + TOGETHER):
        chance = hostile_window.spoilt(catalogue_path, spoilt, seed)
        window.application.open_catalogue(spoilt)
        drive(window, chance)
    hostile_window.as_usual()
    window.application.open_catalogue(None)
    window.personal.wait()
    window.search.type("")
    assert len(window.table.keys()) == 55 and window.table.cell("beg-1970", "title").text
    window.search.type("rating:3.5")
    assert sorted(window.table.keys()) == sorted(hostile_window.FILMS), (
        "the next catalogue shows all that is the user's"
    )


def test_a_row_that_cannot_be_read_keeps_nothing_else_from_being_painted(
    open_window: OpenWindow, catalogue_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_CHECKED_WHOLE", 0)
    spoilt = tmp_path / "spoilt.laufbild"
    spoilt.write_bytes(catalogue_path.read_bytes())
    with closing(sqlite3.connect(spoilt, isolation_level=None)) as db:
        db.execute("UPDATE ranked SET films = ?", (b"\xff" * 4 * 54,))
    window = open_window(tested=False)
    with hostile_window.watched() as met:
        window.application.open_catalogue(spoilt)
        wait_for(lambda: "damaged" in window.messages.text(), "the sentence")
        window.paint()
        window.switch_language("de")
        window.paint()
    assert not met.faults and not met.sentences, "all of it is said, and nothing raised"
    assert "beschädigt" in window.messages.text() and window.status()[0].startswith("54")
