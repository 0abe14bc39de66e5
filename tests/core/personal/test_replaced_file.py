# SPDX-License-Identifier: MIT
"""A personal file that is deleted, moved or replaced under the running program: noticed, said, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.backup.backup_restore import restore_file
from laufbild.core.backup.checking import check
from laufbild.core.files.file_header import NOT_OURS
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.personal import replaced_file
from laufbild.core.personal.backup_files import NO_BACKUP, RESCUED, backups, folder_of
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.replaced_file import PUT_BACK, REPLACED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="lets nobody delete a file that is open")


@pytest.fixture
def rated(personal: PersonalFile) -> PersonalFile:
    personal.marks.rate(["a"], 5)
    return personal


def refused(personal: PersonalFile) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        personal.marks.rate(["a"], 9)
    return caught.value


def ratings(personal: PersonalFile) -> dict[str, Marks]:
    return dict(personal.marks.all())


@pytest.mark.parametrize("with_folder", [False, True])
def test_a_file_that_was_deleted_is_put_back(rated: PersonalFile, with_folder: bool) -> None:
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
    rated.marks.rate(["a"], 9)
    rated.undo()
    with closing(PersonalFile.open(rated.path)) as again:
        assert ratings(again) == ratings(rated) == {"a": Marks(rating=5)}
        assert [step.undone for step in again.history()] == [True, False]


def test_a_file_that_was_moved_stays_where_it_is(rated: PersonalFile, tmp_path: Path) -> None:
    shutil.move(rated.path, tmp_path / "elsewhere.sqlite")
    assert refused(rated).text == PUT_BACK
    rated.marks.rate(["b"], 7)
    with closing(PersonalFile.open(tmp_path / "elsewhere.sqlite")) as moved:
        assert ratings(moved) == {"a": Marks(rating=5)}


def test_undo_notices_it_too(rated: PersonalFile) -> None:
    for write in (rated.undo, rated.redo, lambda: rated.go_to(0)):
        rated.path.unlink()
        with pytest.raises(CatalogueError) as caught:
            write()
        assert caught.value.text == PUT_BACK
    assert ratings(rated) == {"a": Marks(rating=5)}


def test_a_file_that_cannot_be_put_back_is_kept_for_the_next_time(rated: PersonalFile, tmp_path: Path) -> None:
    rated.path.parent.rename(tmp_path / "moved")
    rated.path.parent.touch()
    assert refused(rated).text == NO_BACKUP
    assert refused(rated).text == NO_BACKUP
    assert ratings(rated) == {"a": Marks(rating=5)}
    rated.path.parent.unlink()
    assert refused(rated).text == PUT_BACK
    assert rated.marks.rate(["a"], 9)


def test_a_file_that_was_replaced_stays_and_what_was_open_is_saved(rated: PersonalFile, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with closing(PersonalFile.open(other)) as opened:
        opened.marks.rate(["b"], 1)
    os.replace(other, rated.path)
    before = rated.path.read_bytes()
    error = refused(rated)
    (saved,) = backups(rated.path)
    assert error.text == REPLACED and error.values == {"path": rated.path, "backup": saved.path}
    assert saved.reason == RESCUED
    assert rated.path.read_bytes() == before
    assert ratings(rated) == {"a": Marks(rating=5)}, "what is known can be read"
    assert refused(rated).text == REPLACED and len(backups(rated.path)) == 1
    with closing(PersonalFile.open(saved.path)) as again:
        assert ratings(again) == {"a": Marks(rating=5)} and len(again.history()) == 1


def test_a_file_that_was_replaced_by_anything_stays(rated: PersonalFile) -> None:
    rated.path.unlink()
    rated.path.write_text("my notes")
    assert refused(rated).text == REPLACED
    assert rated.path.read_text() == "my notes"
    rated.path.unlink()
    assert refused(rated).text == PUT_BACK, "then there is room for it"
    assert rated.marks.rate(["a"], 9)


def test_what_was_replaced_and_cannot_be_saved_is_kept_for_the_next_time(rated: PersonalFile) -> None:
    rated.path.unlink()
    rated.path.write_text("my notes")
    folder_of(rated.path).touch()
    assert refused(rated).text == NO_BACKUP
    assert ratings(rated) == {"a": Marks(rating=5)}
    folder_of(rated.path).unlink()
    assert refused(rated).text == REPLACED


def test_a_file_behind_a_link_is_put_back_behind_it(tmp_path: Path) -> None:
    file, link = tmp_path / "stick" / "personal.sqlite", tmp_path / "personal.sqlite"
    with closing(PersonalFile.open(file)):
        link.symlink_to(file)
    with closing(PersonalFile.open(link)) as opened:
        opened.marks.rate(["a"], 5)
        file.unlink()
        assert refused(opened).text == PUT_BACK
    assert link.is_symlink()
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT rating FROM mark").fetchall() == [(5,)]


def no_links(source: Path, target: Path) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_is_there_again_is_not_put_back_over(
    rated: PersonalFile, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def another_first(draft: Path, target: Path, **options: bool) -> None:
        target.write_text("another program's")
        real(draft, target, **options)

    real = replaced_file.put_in_place
    monkeypatch.setattr(replaced_file, "put_in_place", another_first)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    rated.path.unlink()
    assert refused(rated).text == NO_BACKUP
    assert rated.path.read_text() == "another program's"
    assert refused(rated).text == REPLACED


def test_a_disk_that_knows_no_links_gets_the_file_back(rated: PersonalFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    rated.path.unlink()
    assert refused(rated).text == PUT_BACK
    assert ratings(rated) == {"a": Marks(rating=5)}


# --- A file that is copied over the open one --------------------------------------------------------------------


def twins(tmp_path: Path) -> tuple[Path, Path]:
    """Two files of equal size that count the same number of changes, and hold other notes."""
    paths = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    for path, letter in zip(paths, "xy", strict=True):
        with closing(PersonalFile.open(path)) as opened:
            for number in range(50):
                opened.marks.write_note([f"film-{number}"], letter * 500)
    assert len({path.stat().st_size for path in paths}) == len({path.read_bytes()[24:40] for path in paths}) == 1
    return paths


def test_a_file_that_was_copied_over_the_open_one_is_noticed(tmp_path: Path) -> None:
    one, other = twins(tmp_path)
    with closing(PersonalFile.open(one)) as opened:
        assert {marks.note[0] for _, marks in opened.marks.all()} == {"x"}
        version = opened.version()
        shutil.copyfile(other, one)
        opened.marks.rate(["film-7"], 3)
        assert opened.version() != version
        assert {marks.note[0] for _, marks in opened.marks.all()} == {"y"}
        assert opened.undo() and opened.undo()
    with closing(PersonalFile.open(one)) as again, closing(PersonalFile.open(other)) as known:
        assert check(again)["marks"] == 49
        assert dict(again.marks.all()).items() < dict(known.marks.all()).items()


def test_what_shows_the_file_is_told_that_it_was_copied_over(tmp_path: Path) -> None:
    one, other = twins(tmp_path)
    with closing(PersonalFile.open(one)) as opened:
        assert {marks.note[0] for _, marks in opened.marks.all()} == {"x"}
        versions = [opened.version(), opened.version()]
        shutil.copyfile(other, one)
        versions += [opened.version(), opened.version()]
        assert versions[0] == versions[1] != versions[2] == versions[3]
        assert {marks.note[0] for _, marks in opened.marks.all()} == {"y"}
        shutil.copyfile(one, other)
        with closing(PersonalFile.open(opened.backup().path)) as backup:
            assert {marks.note[0] for _, marks in backup.marks.all()} == {"y"}


def test_a_backup_of_a_file_that_was_copied_over_holds_no_mixture(tmp_path: Path) -> None:
    one, other = twins(tmp_path)
    with closing(PersonalFile.open(one)) as opened:
        assert len(dict(opened.marks.all())) == 50
        shutil.copyfile(other, one)
        with closing(PersonalFile.open(opened.backup().path)) as backup:
            assert {marks.note[0] for _, marks in backup.marks.all()} == {"y"}
            assert check(backup)["steps"] == 50


def test_a_file_that_is_copied_over_just_before_a_write_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = twins(tmp_path)
    with closing(PersonalFile.open(one)) as opened:
        assert len(dict(opened.marks.all())) == 50
        monkeypatch.setattr(opened, "_notice", lambda: shutil.copyfile(other, one))
        opened.marks.rate(["film-7"], 3)
        assert {marks.note[0] for _, marks in opened.marks.all()} == {"y"}
        assert check(opened)["steps"] == 51


@pytest.mark.parametrize("data", [b"", b"my notes"])
def test_what_is_copied_over_the_open_file_and_is_none_is_not_written_to(rated: PersonalFile, data: bytes) -> None:
    sound = rated.path.read_bytes()
    rated.path.write_bytes(data)
    for _ in range(2):
        assert refused(rated).text in (DAMAGED, NOT_OURS)
        assert rated.path.read_bytes() == data
    rated.path.write_bytes(sound)
    assert rated.marks.rate(["a"], 9)
    with closing(PersonalFile.open(rated.path)) as again:
        assert ratings(again) == {"a": Marks(rating=9)}


# --- Behind a link ----------------------------------------------------------------------------------------------


def test_a_backup_is_restored_behind_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "stick" / "personal.sqlite", tmp_path / "personal.sqlite"
    with closing(PersonalFile.open(file)):
        link.symlink_to(file)
    with closing(PersonalFile.open(link)) as opened:
        opened.marks.rate(["a"], 5)
        made = opened.backup()
    file.write_bytes(b"my notes")
    file.with_name("personal.sqlite-journal").write_bytes(b"its journal")
    restore_file(link, made.path)
    assert link.is_symlink() and os.listdir(file.parent) == ["personal.sqlite"]
    damaged = backups(link)[-1]
    assert damaged.path.read_bytes() == b"my notes" and not damaged.path.is_symlink()
    assert Path(f"{damaged.path}-journal").read_bytes() == b"its journal"
    with closing(PersonalFile.open(link)) as opened:
        assert ratings(opened) == {"a": Marks(rating=5)}
