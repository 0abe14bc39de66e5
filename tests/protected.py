# SPDX-License-Identifier: MIT
"""A profile with all that no output may replace, and the ways in which each of these files can be named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from laufbild.core.personal.personal_file import PersonalFile

#: Files of the profile that are there, and names under which one may come to be there any time.
THERE = (
    "settings.json", "drafts.json", "unsaved.json", "running.lock",
    "laufbild.log", "index/revision", "asked/1-2.json",
)  # fmt: skip
TO_COME = ("personal.sqlite-journal", "personal.sqlite-wal", "settings.part", "backups/mine.csv", "index/mine.csv")


def fill(profile: Path) -> None:
    """Make what a profile holds after some use of the program."""
    for name in THERE:
        file = profile / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}" if file.suffix == ".json" else "", encoding="utf-8")
    with closing(PersonalFile.open(profile / "personal.sqlite")) as personal:
        personal.marks.rate(["beg-1970"], 9)
        personal.backup("regular")


def protected_in(profile: Path) -> list[Path]:
    """Every file of a profile that no output may replace, there or not."""
    (backup,) = (profile / "backups").iterdir()
    return [profile / "personal.sqlite", backup, *(profile / name for name in (*THERE, *TO_COME))]


def names_of(file: Path, folder: Path) -> Iterator[Path]:
    """The ways to name a file: itself, links to it and to its folder in another folder, dots, relative, other case.

    The links are gone afterwards.
    """
    yield file
    yield file.parent / "." / ".." / file.parent.name / file.name
    yield Path(os.path.relpath(file))
    link = folder / "link"
    link.symlink_to(file)  # which dangles where there is no file
    yield link
    link.unlink()
    (folder / "folder").symlink_to(file.parent)
    yield folder / "folder" / file.name
    (folder / "folder").unlink()
    if file.exists():
        os.link(file, link)
        yield link
        link.unlink()
    else:
        yield file.with_name(file.name.upper())


def contents(*places: Path) -> dict[str, bytes]:
    """All files in these folders with what they hold."""
    files = [file for place in places for file in sorted(place.rglob("*")) if file.is_file()]
    return {str(file): file.read_bytes() for file in files}
