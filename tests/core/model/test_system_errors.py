# SPDX-License-Identifier: MIT
"""What the system and SQLite report about a file becomes one sentence with the usual reason."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.model.errors import CatalogueError, Reason
from laufbild.core.model.system_errors import (
    CLOSED,
    DAMAGED,
    DISK_FULL,
    FORBIDDEN,
    FULL,
    LOCKED,
    MISSING,
    NO_FOLDER,
    UNWRITABLE,
    failing_as,
    reading,
    reason_of,
    why_unread,
    why_unwritable,
    writing,
)

USUAL = [
    errno.ENOENT, errno.EISDIR, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EBUSY, errno.ENAMETOOLONG, errno.EIO,
]  # fmt: skip


def said(error: OSError | sqlite3.Error, path: Path = Path("x")) -> str:
    return why_unread(error, path).text


@pytest.mark.parametrize("number", USUAL)
def test_the_usual_reasons_are_ours_and_no_two_are_the_same(number: int) -> None:
    reason = reason_of(OSError(number, os.strerror(number)))
    assert isinstance(reason, Reason) and reason != os.strerror(number)
    assert [other for other in USUAL if reason_of(OSError(other, "")) == reason] == [number]


def test_any_other_reason_is_the_systems() -> None:
    assert reason_of(OSError(errno.EPROTO, "bad luck")) == "bad luck"
    assert reason_of(OSError("worse luck")) == "worse luck"
    assert reason_of(sqlite3.ProgrammingError("no luck")) == "no luck"
    assert not isinstance(reason_of(OSError(errno.EPROTO, "bad luck")), Reason)


def test_what_another_program_holds_on_windows_is_in_use() -> None:
    error = PermissionError(errno.EACCES, "sharing violation")
    error.winerror = 32  # type: ignore[attr-defined]
    assert reason_of(error) == "it is in use by another program"


@pytest.mark.parametrize(
    ("number", "read", "written"),
    [
        (errno.ENOENT, MISSING, NO_FOLDER),
        (errno.ENOTDIR, CLOSED, NO_FOLDER),
        (errno.ENOSPC, DISK_FULL, FULL),
        (errno.EACCES, CLOSED, FORBIDDEN),
        (errno.EIO, CLOSED, UNWRITABLE),
    ],
)
def test_the_sentence_says_what_was_tried(number: int, read: str, written: str) -> None:
    error = OSError(number, "bad luck")
    with pytest.raises(CatalogueError) as caught, reading(Path("a")):
        raise error
    assert (caught.value.text, caught.value.values["path"]) == (read, Path("a"))
    with pytest.raises(CatalogueError) as caught, writing(Path("a") / "b"):
        raise error
    assert caught.value.text == written == why_unwritable(error, Path("b")).text
    with (
        pytest.raises(CatalogueError, match="No copy of a: ") as caught,
        failing_as("No copy of {path}: {reason}", Path("a")),
    ):
        raise error
    assert caught.value.values["reason"] == reason_of(error)


def test_what_sqlite_reports(tmp_path: Path) -> None:
    def report(path: Path, statement: str) -> sqlite3.Error:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=0)) as db:
            with pytest.raises(sqlite3.Error) as caught:
                db.execute(statement)
            return caught.value

    sound, spoiled = tmp_path / "sound", tmp_path / "spoiled"
    with closing(sqlite3.connect(sound, isolation_level=None)) as db:
        db.execute("CREATE TABLE t (a)")
        db.execute("BEGIN EXCLUSIVE")
        assert said(report(sound, "SELECT * FROM t")) == LOCKED
    spoiled.write_bytes(b"x" * 1000)
    assert said(report(spoiled, "SELECT 1 FROM sqlite_master")) == DAMAGED
    with pytest.raises(sqlite3.Error) as caught:
        sqlite3.connect(tmp_path / "no" / "folder")
    assert said(caught.value) == CLOSED and reason_of(caught.value) == "the system does not open it"
    assert reason_of(report(sound, "CREATE TABLE u (a)")) == "it is on a disk that can only be read"


def test_only_a_database_is_written_by_sqlite() -> None:
    with pytest.raises(sqlite3.DatabaseError), writing(Path("a")):
        raise sqlite3.DatabaseError("of another file")
    with pytest.raises(CatalogueError), writing(Path("a"), database=True):
        raise sqlite3.DatabaseError("of this file")
