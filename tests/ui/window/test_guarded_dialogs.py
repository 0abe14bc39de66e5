# SPDX-License-Identifier: MIT
"""No dialog writes over the user's data, the program's own files or the catalogue that is shown: it says so instead."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from driver.screen import visible_windows
from driver.window import Window
from laufbild.core.files.output import (
    BACKUPS,
    BUNDLED,
    INPUT,
    OURS,
    PERSONAL,
    SHOWN,
    TWICE,
)
from laufbild.core.model.errors import CatalogueError
from protected import contents, fill, names_of, protected_in

OpenWindow = Callable[..., Window]
Names = Callable[[], Iterator[tuple[Path, str]]]
TABLE = "Title;Year\nThe Run;1985\n;x\n"
LISTED = 'Const,Title,Title Type,Year\ntt1,The Run,Movie,1985\ntt2,"=Series",TV Series,1990\n'
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows symbolic links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outputs").mkdir()
    return tmp_path / "outputs"


@pytest.fixture
def table(folder: Path) -> Path:
    (folder / "table.csv").write_text(TABLE)
    return folder / "table.csv"


@pytest.fixture
def window(open_window: OpenWindow, catalogue_path: Path, tmp_path: Path) -> Window:
    """Shows a catalogue of its own, with all that a profile may hold."""
    shutil.copyfile(catalogue_path, tmp_path / "shown.laufbild")
    fill(tmp_path / "profile")
    return open_window(catalogue=tmp_path / "shown.laufbild")


@pytest.fixture
def names(window: Window, catalogue_path: Path, tmp_path: Path, folder: Path) -> Names:
    """Gives every name of every file that must stay, with what is to be said of it; links are there until the next."""

    def found() -> Iterator[tuple[Path, str]]:
        for file in (*protected_in(window.profile), tmp_path / "shown.laufbild", catalogue_path):
            said = PERSONAL if file.name.startswith("personal") else OURS
            said = {"backups": BACKUPS, "index": OURS, "asked": OURS}.get(file.parent.name, said)
            said = SHOWN if file.name == "shown.laufbild" else BUNDLED if file == catalogue_path else said
            for name in names_of(file, folder):
                yield name, said.format(path=name)

    return found


def kept(window: Window, tmp_path: Path) -> dict[str, bytes]:
    """What must not change; the log and what stands in the folder of the index may."""
    apart = ("/outputs/", "/index/")
    return {name: held for name, held in contents(tmp_path).items() if not any(folder in name for folder in apart)}


def test_an_export(window: Window, names: Names, tmp_path: Path) -> None:
    before = kept(window, tmp_path)
    dialog = window.export_dialog()
    for name, said in names():
        dialog.set_target(name)
        assert dialog.note() == said, "it is said before"
        dialog.start()
        assert dialog.is_open() and dialog.note() == said
    dialog.cancel()
    assert kept(window, tmp_path) == before


def test_a_new_catalogue(window: Window, names: Names, table: Path, tmp_path: Path) -> None:
    before = kept(window, tmp_path)
    dialog = window.new_catalogue_dialog(table)
    for name, said in chain(names(), [(table, INPUT.format(path=table))]):
        if said == SHOWN.format(path=name):
            continue  # it may be made anew
        dialog.dialog.choices.target = lambda name=name: name  # type: ignore[method-assign]
        dialog.build()
        assert dialog.note() == said
    dialog.cancel()
    assert kept(window, tmp_path) == before and table.read_text() == TABLE


def test_the_list_of_what_a_new_catalogue_leaves_out(window: Window, names: Names, table: Path, tmp_path: Path) -> None:
    before = kept(window, tmp_path)
    dialog = window.new_catalogue_dialog(table)
    dialog.build()
    made = table.with_suffix(".laufbild")
    for name, said in names():
        dialog.dialog.outcome.save_list(name)
        assert dialog.result_note() == said
    for name, said in ((table, INPUT), (made, TWICE)):
        dialog.dialog.outcome.save_list(name)
        assert dialog.result_note() == said.format(path=name)
    dialog.close()
    assert kept(window, tmp_path) == before and table.read_text() == TABLE


def test_the_list_of_what_an_import_leaves_out(window: Window, names: Names, tmp_path: Path, folder: Path) -> None:
    listed = folder / "list.csv"
    listed.write_text(LISTED)
    before = kept(window, tmp_path)
    dialog = window.import_dialog(listed)
    for name, said in names():
        dialog.dialog.save_skipped(name)
        assert dialog.note() == said
    dialog.dialog.save_skipped(listed)
    assert dialog.note() == INPUT.format(path=listed) and listed.read_text() == LISTED
    dialog.cancel()
    assert kept(window, tmp_path) == before


def test_the_users_data_as_one_file(window: Window, names: Names, tmp_path: Path) -> None:
    before = kept(window, tmp_path)
    for name, said in names():
        window.do("export_mine")
        dialog = next(found for found in visible_windows() if isinstance(found, QFileDialog))
        dialog.close()
        dialog.fileSelected.emit(str(name))  # as when the question whether to replace it was answered with yes
        window.backups.wait_for_message(said)
        window.messages.close()
    assert kept(window, tmp_path) == before


def test_all_that_the_program_itself_puts_into_the_profile_is_guarded(open_window: OpenWindow) -> None:
    window = open_window()
    window.personal.write(lambda personal: personal.marks.rate(["beg-1970"], 9))
    window.application.window.late.backups.back_up_if_due()
    window.backups.wait()
    guarded = window.application.window.late.backups.guarded()
    window.close()
    found = [file for file in window.profile.rglob("*") if file.is_file()]
    assert len(found) > 3
    for file in found:
        with pytest.raises(CatalogueError):
            guarded.check(file)
