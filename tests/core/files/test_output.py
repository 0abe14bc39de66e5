# SPDX-License-Identifier: MIT
"""The door through which files are written: what is guarded by whatever name, and a target is replaced whole."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from laufbild.core.export.csv_report import write_rows
from laufbild.core.files import file_lock, output
from laufbild.core.files.file_header import APPLICATION_ID, PERSONAL_ID
from laufbild.core.files.output import (
    INPUT,
    NOT_REPLACEABLE,
    OURS,
    PERSONAL,
    SHOWN,
    TWICE,
    UNGUARDED,
    Guarded,
    is_same_place,
    replacing,
    write_file,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import (
    FORBIDDEN,
    FULL,
    NO_FOLDER,
    UNWRITABLE,
)


def refusal(guarded: Guarded, target: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        guarded.check(target)
    assert caught.value.values["path"] == target
    return caught.value.text


def test_a_free_name_is_given_back_with_its_links_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "films.csv")
    assert UNGUARDED.check(tmp_path / "link") == Path(os.path.realpath(tmp_path)) / "films.csv"
    guarded = UNGUARDED.with_file(tmp_path / "other", INPUT)._replace(folders=((tmp_path / "none", OURS),))
    assert guarded.check(tmp_path / "films.csv").name == "films.csv"
    guarded = guarded._replace(folders=((tmp_path / "kept", OURS),))
    (tmp_path / "kept").mkdir()
    (tmp_path / "films.csv").write_text("x")
    assert guarded.check(tmp_path / "films.csv").name == "films.csv"


@pytest.mark.parametrize("name", ["kept.sqlite", "KEPT.SQLITE", "kept.sqlite.", "ke\u0301pt.sqlite", "kept.sqlite "])
def test_a_file_that_is_still_to_come_is_guarded_by_all_its_names(tmp_path: Path, name: str) -> None:
    kept = tmp_path / ("k\u00e9pt.sqlite" if "\u0301" in name else "kept.sqlite")
    assert refusal(UNGUARDED.with_file(kept, INPUT), tmp_path / name) == INPUT
    assert UNGUARDED.with_file(kept, INPUT).check(tmp_path / "kept.sqlite.csv")
    assert not is_same_place(tmp_path / "none" / name, kept)
    assert not is_same_place(tmp_path / "other", kept)


def test_in_a_guarded_folder_nothing_is_written_at_any_depth(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    guarded = UNGUARDED._replace(folders=((kept, OURS),))
    assert refusal(guarded, kept) == OURS, "nor in its place"
    (kept / "deeper").mkdir(parents=True)
    (kept / "file").write_text("x")
    (tmp_path / "link").symlink_to(kept / "deeper")
    for target in (kept / "a", kept / "deeper" / "a", tmp_path / "link" / "a"):
        assert refusal(guarded, target) == OURS
    os.link(kept / "file", tmp_path / "hard")
    assert refusal(guarded, tmp_path / "hard") == OURS
    assert guarded.without(OURS).folders and guarded.with_file(kept, SHOWN).without(SHOWN) == guarded


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    for target in (tmp_path, Path(os.devnull), Path("a\0b"), Path()):
        assert refusal(UNGUARDED, target) == NOT_REPLACEABLE
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refusal(UNGUARDED, tmp_path / "loop") == NOT_REPLACEABLE


def test_a_personal_file_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    target = tmp_path / "films.csv"
    target.write_bytes(b"SQLite format 3\0" + bytes(52) + PERSONAL_ID.to_bytes(4, "big") + bytes(28))
    assert refusal(UNGUARDED, target) == PERSONAL
    target.write_bytes(b"SQLite format 3\0" + bytes(52) + APPLICATION_ID.to_bytes(4, "big") + bytes(28))
    assert UNGUARDED.check(target)


def test_a_lock_is_the_systems_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said: list[tuple[int, int, int]] = []
    windows = SimpleNamespace(LK_NBLCK=2, locking=lambda *given: said.append(given))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    file_lock.lock(5)
    assert said == [(5, 2, 1)]


def test_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing([one, two], UNGUARDED) as drafts:
        drafts[0].write_text("new")
        raise ZeroDivisionError
    assert one.read_text() == "old" and os.listdir(tmp_path) == ["one"]
    with replacing([one, two], UNGUARDED, synced=True) as drafts:
        for draft in drafts:
            draft.write_text("new")
    assert one.read_text() == two.read_text() == "new" and len(os.listdir(tmp_path)) == 2


def test_a_file_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "one")
    with pytest.raises(CatalogueError) as caught, replacing([tmp_path / "one", tmp_path / "link"], UNGUARDED):
        pass
    assert caught.value.text == TWICE


def test_what_comes_to_be_guarded_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    target, kept = tmp_path / "films.csv", tmp_path / "kept"
    kept.write_text("mine")
    with (
        pytest.raises(CatalogueError, match="is the file that is being read"),
        replacing([target], UNGUARDED.with_file(kept, INPUT)) as (draft,),
    ):
        draft.write_text("new")
        target.symlink_to(kept)
    assert kept.read_text() == "mine" and sorted(os.listdir(tmp_path)) == ["films.csv", "kept"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "full"), FULL),
        (OSError(errno.EDQUOT, "full"), FULL),
        (PermissionError(errno.EACCES, "no"), FORBIDDEN),
        (FileNotFoundError(errno.ENOENT, "none"), NO_FOLDER),
        (OSError(errno.EIO, "bad luck"), UNWRITABLE),
    ],
)
def test_what_the_system_refuses_is_said_and_the_old_file_stays(tmp_path: Path, error: OSError, sentence: str) -> None:
    target = tmp_path / "films.csv"
    target.write_text("old")
    with pytest.raises(CatalogueError) as caught, replacing([target], UNGUARDED) as (draft,):
        draft.write_text("half")
        raise error
    assert caught.value.text == sentence and target.read_text() == "old" and os.listdir(tmp_path) == ["films.csv"]


def test_one_that_cannot_be_replaced_gives_the_others_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace

    def refuse_the_last(source: Path, target: Path) -> None:
        if Path(target).name == "three":
            raise PermissionError(errno.EACCES, "open in Excel")
        real(source, target)

    (tmp_path / "one").write_text("old")
    monkeypatch.setattr(os, "replace", refuse_the_last)
    with ExitStack() as opened:
        opened.enter_context(pytest.raises(CatalogueError))
        for draft in opened.enter_context(replacing([tmp_path / n for n in ("one", "two", "three")], UNGUARDED)):
            draft.write_text("new")
    assert (tmp_path / "one").read_text() == "old" and os.listdir(tmp_path) == ["one"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    target.chmod(0o600)
    write_file(target, b"new", UNGUARDED)
    assert target.read_bytes() == b"new" and target.stat().st_mode & 0o777 == 0o600


def test_a_report_is_csv_that_runs_nothing(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.csv", [("line", "=1"), ("2", "half \ud800")], UNGUARDED, "utf-8-sig")
    assert (tmp_path / "a.csv").read_bytes() == "\ufeffline,'=1\r\n2,half ?\r\n".encode()


def test_a_folder_that_no_system_opens_is_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Windows")

    monkeypatch.setattr(output, "sync", refuse)
    output.sync_folder(tmp_path)
