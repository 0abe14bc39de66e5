# SPDX-License-Identifier: MIT
"""A catalogue or a personal file that cannot be read: the window opens, says so, and shows what is sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from driver.window import Window
from laufbild.core.personal.personal_file import PersonalFile

OpenWindow = Callable[..., Window]
Change = Callable[[Path], object]


def set_version(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def damage_the_index(path: Path) -> None:
    """Spoil what only searching reads, which is looked at after the first frame."""
    with closing(sqlite3.connect(path)) as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'word_set'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


FAULTS: dict[str, tuple[Change, dict[str, str]]] = {
    "missing": (
        lambda path: path.unlink(),
        {"en": "There is no file", "de": "nicht", "ru": "нет"},
    ),
    "damaged": (damage, {"en": "damaged", "de": "beschädigt", "ru": "повреждён"}),
    "damaged index": (damage_the_index, {"en": "damaged", "de": "beschädigt", "ru": "повреждён"}),
    "newer": (set_version, {"en": "newer version", "de": "neueren Version", "ru": "более новой"}),
    "not ours": (
        lambda path: path.write_text("title,year\n" * 100),
        {"en": "not a file of Laufbild", "de": "keine", "ru": "не"},
    ),
}


@pytest.fixture
def copy(catalogue_path: Path, tmp_path: Path) -> Path:
    target = tmp_path / "copy.sqlite"
    target.write_bytes(catalogue_path.read_bytes())
    return target


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("code", ["en", "ru"])
def test_a_catalogue_that_cannot_be_read(open_window: OpenWindow, copy: Path, fault: str, code: str) -> None:
    change, said = FAULTS[fault]
    change(copy)
    window = open_window(catalogue=copy, language=code)
    assert str(copy) in window.messages.text() and said[code] in window.messages.text()
    assert window.table.keys() == [] and window.filters.names() == [] and window.details.text() == ""
    assert window.table.nothing_found_text()
    window.search.type("marathon")
    window.do("help")
    window.close_pages()
    window.messages.close()
    assert window.messages.text() == ""


@pytest.mark.parametrize(("fault", "code"), [("damaged", "de"), ("newer", "ru"), ("not ours", "en")])
def test_a_personal_file_that_cannot_be_read(open_window: OpenWindow, tmp_path: Path, fault: str, code: str) -> None:
    personal = tmp_path / "profile" / "personal.sqlite"
    PersonalFile.open(personal).close()
    change, said = FAULTS[fault]
    change(personal)
    before = personal.read_bytes()
    window = open_window(language=code)
    assert str(personal) in window.messages.text() and said[code] in window.messages.text()
    assert len(window.table.keys()) == 54 and window.details.text()
    window.close()
    assert personal.read_bytes() == before, "it is left alone"


def test_both_at_once(open_window: OpenWindow, copy: Path, tmp_path: Path) -> None:
    damage(copy)
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "personal.sqlite").write_text("no database" * 20)
    window = open_window(catalogue=copy)
    assert str(copy) in window.messages.text() and "personal.sqlite" in window.messages.text()


def test_a_sound_start_says_nothing_and_makes_the_personal_file(window: Window) -> None:
    assert window.messages.text() == ""
    window.close()
    assert (window.profile / "personal.sqlite").stat().st_size > 0


def test_the_message_changes_its_language_with_the_window(open_window: OpenWindow, copy: Path) -> None:
    damage(copy)
    window = open_window(catalogue=copy)
    window.switch_language("de")
    assert "beschädigt" in window.messages.text()


def test_a_fault_of_ours_is_logged_and_shown_once(window: Window) -> None:
    for number in range(3):
        try:
            raise RuntimeError(f"fault {number}")
        except RuntimeError as error:
            window.report_fault(RuntimeError, error, error.__traceback__)
    window.wait_a_turn()
    assert window.open_pages() == ["Laufbild has a fault"]
    window.close_pages()
