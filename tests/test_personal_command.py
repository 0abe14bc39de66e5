# SPDX-License-Identifier: MIT
"""The user's own file on the command line: written out, brought in, checked, offered a backup where it is spoiled."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild import cli
from laufbild.catalogue.film import Marks
from laufbild.catalogue.personal import Personal, backups
from laufbild.language import set_language

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "personal.sqlite"


@pytest.fixture
def run(file: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Runs "laufbild personal" in English: exit code, output, what is said beside it."""

    def run(*words: str) -> tuple[int, str, str]:
        code = cli.main(["--profile", str(file.parent), "--language", "en", "personal", *words])
        return code, *capsys.readouterr()

    yield run
    set_language("en")


@pytest.fixture
def used(file: Path) -> Path:
    with closing(Personal.open(file)) as personal:
        personal.rate(["a", "b"], 5)
        personal.add_view("View", "")
    return file


def test_all_is_written_out_and_brought_in(run: Run, used: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    code, out, err = run("export", str(target))
    assert (code, err) == (0, "") and str(target) in out
    said = json.loads(target.read_text("utf-8"))
    said["marks"]["a"]["rating"] = 9
    target.write_text(json.dumps(said))
    code, out, err = run("import", str(target))
    assert (code, err) == (0, "") and "1" in out
    with closing(Personal.open(used)) as personal:
        assert dict(personal.all_marks()) == {"a": Marks(rating=9), "b": Marks(rating=5)}
        assert personal.undo() and personal.marks("a") == {"a": Marks(rating=5)}
    assert len(backups(used)) == 1


def test_an_import_makes_the_file_where_there_is_none(run: Run, file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text('{"laufbild":"personal","version":1,"marks":{"a":{"wanted":true}}}')
    assert run("import", str(tmp_path / "mine.json"))[0] == 0
    with closing(Personal.open(file)) as personal:
        assert personal.marks("a") == {"a": Marks(True)}


def test_a_sound_file_is_counted(run: Run, used: Path) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert str(used) in lines[0] and "sound" in lines[0]
    assert [line.split()[0] for line in lines[1:7]] == ["2", "0", "0", "0", "1", "2"]
    assert "0" in lines[7]
    with closing(Personal.open(used)) as personal:
        made = personal.backup()
    assert f"{made.at.astimezone():%H:%M}" in run("check")[1]


def test_a_spoiled_file_comes_with_its_backup(run: Run, used: Path) -> None:
    with closing(Personal.open(used)) as personal:
        made = personal.backup()
    for spoil in (lambda: used.write_bytes(used.read_bytes()[:5000]), lambda: used.write_text("notes"), used.unlink):
        spoil()
        code, out, err = run("check")
        assert (code, out) == (1, "")
        assert str(used) in err and str(made.path) in err and len(err.splitlines()) == 2


def test_a_file_that_is_not_there_is_not_made(run: Run, file: Path, tmp_path: Path) -> None:
    for words in (["check"], ["export", str(tmp_path / "mine.json")]):
        code, out, err = run(*words)
        assert (code, out) == (1, "") and str(file) in err and len(err.splitlines()) == 1
    assert not file.exists() and not (tmp_path / "mine.json").exists()


def test_what_is_no_export_is_refused(run: Run, used: Path, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("[]")
    code, out, err = run("import", str(tmp_path / "other.json"))
    assert (code, out) == (1, "") and "other.json" in err and len(err.splitlines()) == 1


@pytest.mark.parametrize("words", [[], ["fly"], ["export"], ["import"], ["check", "x"], ["export", "a", "b"]])
def test_what_makes_no_sense_is_said(run: Run, used: Path, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "") and "laufbild personal" in err
