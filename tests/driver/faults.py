# SPDX-License-Identifier: MIT
"""Takes the personal file away from the running window, in all the ways a disk and other programs have, and back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

from driver.window import Window
from laufbild.core.personal.personal_file import PersonalFile


def _personal(window: Window) -> PersonalFile:
    personal = window.application.personal_session.personal
    assert personal
    return personal


@contextmanager
def _locked(window: Window, how: str) -> Iterator[None]:
    with closing(sqlite3.connect(_personal(window).path, isolation_level=None)) as other:
        other.execute(how)
        yield
        other.execute("ROLLBACK")


@contextmanager
def _full(window: Window) -> Iterator[None]:
    """No page can be added, and so hardly anything be written."""
    db = _personal(window).db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    with suppress(sqlite3.ProgrammingError):  # the window is closed
        db.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def _read_only(window: Window) -> Iterator[None]:
    db = _personal(window).db
    db.execute("PRAGMA query_only = ON")
    yield
    with suppress(sqlite3.ProgrammingError):
        db.execute("PRAGMA query_only = OFF")


#: What may pass: meanwhile the file cannot be written.
PASSING: dict[str, Callable[[Window], AbstractContextManager[None]]] = {
    "another program has it": lambda window: _locked(window, "BEGIN EXCLUSIVE"),
    "another program writes": lambda window: _locked(window, "BEGIN IMMEDIATE"),
    "the disk is full": _full,
    "it is read-only": _read_only,
}


def replace_personal_file(window: Window, folder: Path) -> None:
    """Have another file in the place of the personal one, as a program that synchronises folders does."""
    PersonalFile.open(folder / "other.sqlite").close()
    os.replace(folder / "other.sqlite", _personal(window).path)


def remove_profile(window: Window) -> None:
    shutil.rmtree(window.profile)
