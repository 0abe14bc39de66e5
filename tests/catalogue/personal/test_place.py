# SPDX-License-Identifier: MIT
"""A personal file that is deleted, moved or replaced under the running program: noticed, said, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.film import Marks
from laufbild.catalogue.personal import Personal, backups
from laufbild.catalogue.personal.backing_up import NO_BACKUP, RESCUED, folder_of
from laufbild.catalogue.personal.place import PUT_BACK, REPLACED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="lets nobody delete a file that is open")


@pytest.fixture
def rated(personal: Personal) -> Personal:
    personal.rate(["a"], 5)
    return personal


def refused(personal: Personal) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        personal.rate(["a"], 9)
    return caught.value


def ratings(personal: Personal) -> dict[str, Marks]:
    return dict(personal.all_marks())


@pytest.mark.parametrize("with_folder", [False, True])
def test_a_file_that_was_deleted_is_put_back(rated: Personal, with_folder: bool) -> None:
    if with_folder:
        shutil.rmtree(rated.path.parent)
    else:
        rated.path.unlink()
    assert ratings(rated) == {"a": Marks(rating=5)}, "what is known can be read"
    if not with_folder:
        rated.path.with_name("personal.sqlite-journal").write_bytes(b"of long ago")
    error = refused(rated)
    assert error.text == PUT_BACK and str(rated.path) in str(error)
    assert os.listdir(rated.path.parent) == [rated.path.name]
    rated.rate(["a"], 9)
    rated.undo()
    with closing(Personal.open(rated.path)) as again:
        assert ratings(again) == ratings(rated) == {"a": Marks(rating=5)}
        assert [step.undone for step in again.history()] == [True, False]


def test_a_file_that_was_moved_stays_where_it_is(rated: Personal, tmp_path: Path) -> None:
    shutil.move(rated.path, tmp_path / "elsewhere.sqlite")
    assert refused(rated).text == PUT_BACK
    rated.rate(["b"], 7)
    with closing(Personal.open(tmp_path / "elsewhere.sqlite")) as moved:
        assert ratings(moved) == {"a": Marks(rating=5)}


def test_undo_notices_it_too(rated: Personal) -> None:
    for write in (rated.undo, rated.redo, lambda: rated.go_to(0)):
        rated.path.unlink()
        with pytest.raises(CatalogueError) as caught:
            write()
        assert caught.value.text == PUT_BACK
    assert ratings(rated) == {"a": Marks(rating=5)}


def test_a_file_that_cannot_be_put_back_is_kept_for_the_next_time(rated: Personal, tmp_path: Path) -> None:
    rated.path.parent.rename(tmp_path / "moved")
    rated.path.parent.touch()
    assert refused(rated).text == NO_BACKUP
    assert refused(rated).text == NO_BACKUP
    assert ratings(rated) == {"a": Marks(rating=5)}
    rated.path.parent.unlink()
    assert refused(rated).text == PUT_BACK
    assert rated.rate(["a"], 9)


def test_a_file_that_was_replaced_stays_and_what_was_open_is_saved(rated: Personal, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with closing(Personal.open(other)) as opened:
        opened.rate(["b"], 1)
    os.replace(other, rated.path)
    before = rated.path.read_bytes()
    error = refused(rated)
    (saved,) = backups(rated.path)
    assert error.text == REPLACED and error.values == {"path": rated.path, "backup": saved.path}
    assert saved.reason == RESCUED
    assert rated.path.read_bytes() == before
    assert ratings(rated) == {"a": Marks(rating=5)}, "what is known can be read"
    assert refused(rated).text == REPLACED and len(backups(rated.path)) == 1
    with closing(Personal.open(saved.path)) as again:
        assert ratings(again) == {"a": Marks(rating=5)} and len(again.history()) == 1


def test_a_file_that_was_replaced_by_anything_stays(rated: Personal) -> None:
    rated.path.unlink()
    rated.path.write_text("my notes")
    assert refused(rated).text == REPLACED
    assert rated.path.read_text() == "my notes"
    rated.path.unlink()
    assert refused(rated).text == PUT_BACK, "then there is room for it"
    assert rated.rate(["a"], 9)


def test_what_was_replaced_and_cannot_be_saved_is_kept_for_the_next_time(rated: Personal) -> None:
    rated.path.unlink()
    rated.path.write_text("my notes")
    folder_of(rated.path).touch()
    assert refused(rated).text == NO_BACKUP
    assert ratings(rated) == {"a": Marks(rating=5)}
    folder_of(rated.path).unlink()
    assert refused(rated).text == REPLACED


def test_a_file_behind_a_link_is_put_back_behind_it(tmp_path: Path) -> None:
    place, link = tmp_path / "stick" / "personal.sqlite", tmp_path / "personal.sqlite"
    with closing(Personal.open(place)):
        link.symlink_to(place)
    with closing(Personal.open(link)) as opened:
        opened.rate(["a"], 5)
        place.unlink()
        assert refused(opened).text == PUT_BACK
    assert link.is_symlink()
    with closing(sqlite3.connect(place)) as db:
        assert db.execute("SELECT rating FROM mark").fetchall() == [(5,)]
