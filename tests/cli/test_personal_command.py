# SPDX-License-Identifier: MIT
"""The user's own file on the command line: written out, brought in, checked, offered a backup where it is spoiled."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.cli import command_line
from laufbild.core.backup.checking import check
from laufbild.core.model.film import Film, Marks, Text
from laufbild.core.personal.backup_files import backups
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.i18n.language import set_language

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "personal.sqlite"


@pytest.fixture
def run(file: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Runs "laufbild personal" in English: exit code, output, what is said beside it."""

    def run(*words: str) -> tuple[int, str, str]:
        code = command_line.main(["--profile", str(file.parent), "--language", "en", "personal", *words])
        return code, *capsys.readouterr()

    yield run
    set_language("en")


@pytest.fixture
def used(file: Path) -> Path:
    with closing(PersonalFile.open(file)) as personal:
        personal.marks.rate(["a", "b"], 5)
        personal.views.add("View", "")
    return file


def test_all_is_written_out_and_brought_in(run: Run, used: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    code, out, err = run("export", str(target))
    assert (code, err) == (0, "") and str(target) in out
    said = json.loads(target.read_text("utf-8"))
    said["marks"]["a"]["rating"] = 9
    target.write_text(json.dumps(said))
    code, out, err = run("import", str(target), "--yes")
    assert (code, err) == (0, "") and "1 film changed" in out
    with closing(PersonalFile.open(used)) as personal:
        assert dict(personal.marks.all()) == {"a": Marks(rating=9), "b": Marks(rating=5)}
        assert personal.undo() and personal.marks.of("a") == {"a": Marks(rating=5)}
    assert len(backups(used)) == 1


def test_an_import_makes_the_file_where_there_is_none(run: Run, file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text('{"laufbild":"personal","version":1,"marks":{"a":{"wanted":true}}}')
    code, out, _ = run("import", str(tmp_path / "mine.json"), "--dry-run")
    assert code == 0 and "comes: marks of 1 film" in out and not file.exists()
    assert run("import", str(tmp_path / "mine.json"))[0] == 1 and not file.exists()
    assert run("import", str(tmp_path / "mine.json"), "--yes")[0] == 0
    with closing(PersonalFile.open(file)) as personal:
        assert personal.marks.of("a") == {"a": Marks(True)}


class Terminal(io.StringIO):
    """A standard input at which somebody types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def other(used: Path, tmp_path: Path) -> Path:
    """A JSON file that has one film the same, one changed, one more and one less, and no view but a list."""
    with closing(PersonalFile.open(used)) as personal:
        personal.marks.rate(["the-race-1985", "the-relay-1980"], 5)
        personal.marks.write_note(["a"], "good")
        personal.films.add(Film(0, "own-mine", "listed", "2026-11-26", title={"en": Text("Mine", "original")}))
    marks = {"a": {"rating": 5, "note": "bad"}, "the-race-1985": {"rating": 9}, "c": {"wanted": True}}
    lists = [{"key": "own-l", "name": "A list", "films": [{"film": "c"}]}]
    said = {"laufbild": "personal", "version": 1, "marks": marks, "lists": lists}
    (tmp_path / "other.json").write_text(json.dumps(said), "utf-8")
    return tmp_path / "other.json"


def everything(file: Path) -> tuple[object, ...]:
    with closing(PersonalFile.open(file)) as personal:
        found = dict(personal.marks.all()), list(personal.films.all()), personal.lists.all(), personal.views.all()
        return (*found, personal.history(), backups(file))


SHOWN = """\
− goes: marks of 2 films, 1 film of your own, 1 saved view
+ comes: marks of 1 film, 1 list
≠ changes: marks of 1 film, 1 note
  − b: My rating: ★★½ → –
  + c: Want to see: – → Yes
  ≠ The Race: My rating: ★★½ → ★★★★½
  − The Relay: My rating: ★★½ → –
  ≠ a: My note: “good” → “bad”
  − Mine: own film
  + A list: list
  − View: saved view
"""


def test_what_would_change_is_shown_and_nothing_done(run: Run, used: Path, other: Path) -> None:
    before = everything(used)
    assert run("import", str(other), "--dry-run") == (0, SHOWN, "")
    code, out, err = run("import", str(other), "--dry-run", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)["differences"]
    assert [(each["kind"], each["key"], each["way"]) for each in found] == [
        ("marks", "b", "goes"), ("marks", "c", "comes"), ("marks", "the-race-1985", "differs"),
        ("marks", "the-relay-1980", "goes"), ("notes", "a", "differs"), ("own films", "own-mine", "goes"),
        ("lists", "own-l", "comes"), ("views", "View", "goes"),
    ]  # fmt: skip
    assert [(each["now"], each["then"]) for each in found] == [
        ({"rating": 5}, None), (None, {"wanted": True}), ({"rating": 5}, {"rating": 9}), ({"rating": 5}, None),
        ("good", "bad"), ({"titles": {"en": "Mine"}, "year": None}, None),
        (None, {"key": "own-l", "name": "A list", "films": ["c"]}), ({"name": "View", "position": 1}, None),
    ]  # fmt: skip
    assert everything(used) == before


def test_without_a_terminal_nobody_can_be_asked(run: Run, used: Path, other: Path) -> None:
    before = everything(used)
    code, out, err = run("import", str(other))
    assert (code, out) == (1, SHOWN) and "--yes" in err and "--dry-run" in err and len(err.splitlines()) == 1
    assert everything(used) == before


@pytest.mark.parametrize(
    ("language", "question", "no", "yes"),
    [("en", "[y/N]", "", "y"), ("en", "[y/N]", "n", "YES"), ("de", "[j/N]", "nein", "j"), ("ru", "[д/Н]", "нет", "Да")],
)
def test_on_a_terminal_it_is_asked(
    run: Run, used: Path, other: Path, monkeypatch: pytest.MonkeyPatch, language: str, question: str, no: str, yes: str
) -> None:
    before = everything(used)
    monkeypatch.setattr("sys.stdin", Terminal(f"{no}\n"))
    code, out, err = run("import", str(other), "--language", language)
    assert code == 1 and question in err and "−" in out
    assert everything(used) == before
    monkeypatch.setattr("sys.stdin", Terminal(f"{yes}\n"))
    assert run("import", str(other), "--language", language)[0] == 0
    with closing(PersonalFile.open(used)) as personal:
        assert personal.marks.of(["the-race-1985"])["the-race-1985"].rating == 9 and not personal.views.all()
        assert [step.kind for step in personal.history(1)] == ["import"] and check(personal)
        personal.undo()
    assert everything(used)[:4] == before[:4] and [backup.reason for backup in backups(used)] == ["import"]


def test_what_another_program_writes_while_it_is_asked_is_shown_before(
    run: Run, used: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(Terminal):
        asked = 0

        def readline(self, size: int | None = -1, /) -> str:
            self.asked += 1
            if self.asked == 1:
                with closing(PersonalFile.open(used)) as another:
                    another.marks.rate(["new"], 7)
            return "y\n"

    slow = Slow()
    monkeypatch.setattr("sys.stdin", slow)
    code, out, err = run("import", str(other))
    assert code == 0 and slow.asked == 2 and out.count("goes: ") == 2
    assert "− new: My rating: ★★★½ → –" in out and "was written to meanwhile" in err
    with closing(PersonalFile.open(used)) as personal:
        assert "new" not in dict(personal.marks.all())
        personal.undo()
        assert dict(personal.marks.all())["new"].rating == 7


def test_a_file_that_another_program_makes_while_it_is_asked_is_shown_before(
    run: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(Terminal):
        asked = 0

        def readline(self, size: int | None = -1, /) -> str:
            self.asked += 1
            if self.asked == 1:
                with closing(PersonalFile.open(file)) as another:
                    another.marks.rate(["new"], 7)
            return "y\n" if self.asked == 1 else "n\n"

    slow, source = Slow(), tmp_path / "mine.json"
    source.write_text(json.dumps({"laufbild": "personal", "version": 1, "marks": {"a": {"rating": 5}}}), "utf-8")
    monkeypatch.setattr("sys.stdin", slow)
    code, out, err = run("import", str(source))
    assert code == 1 and slow.asked == 2 and "− new: My rating: ★★★½ → –" in out and "was written to meanwhile" in err
    with closing(PersonalFile.open(file)) as personal:
        assert dict(personal.marks.all())["new"].rating == 7 and len(personal.history()) == 1


def test_nothing_different_is_nothing_done(run: Run, used: Path, tmp_path: Path) -> None:
    run("export", str(tmp_path / "mine.json"))
    before = everything(used)
    code, out, err = run("import", str(tmp_path / "mine.json"))
    assert (code, out, err) == (0, "Nothing would change: your data is exactly what is in this file.\n", "")
    assert everything(used) == before and not backups(used)


def test_of_many_differences_some_are_named(run: Run, used: Path, tmp_path: Path) -> None:
    marks = {f"film-{number:03}": {"wanted": True} for number in range(100)}
    (tmp_path / "many.json").write_text(json.dumps({"laufbild": "personal", "version": 1, "marks": marks}), "utf-8")
    code, out, _ = run("import", str(tmp_path / "many.json"), "--dry-run")
    lines = out.splitlines()
    assert code == 0 and len(lines) == 2 + 40 + 1 and "and 63 more" in lines[-1]
    assert len(json.loads(run("import", str(tmp_path / "many.json"), "--dry-run", "--json")[1])["differences"]) == 103


@pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")
def test_a_real_terminal_is_asked(used: Path, other: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    words = ["--profile", str(used.parent), "--language", "de", "personal", "import", str(other)]
    with subprocess.Popen([sys.executable, "-m", "laufbild", *words], cwd=DESKTOP, stdin=theirs, stderr=theirs,
                          stdout=subprocess.PIPE) as program:  # fmt: skip
        os.close(theirs)
        said = b""
        while b"[j/N]" not in said:
            said += os.read(ours, 1000)
        os.write(ours, b"j\n")
        assert program.wait(60) == 0
    os.close(ours)
    assert everything(used)[4][0].kind == "import"


def test_a_check_names_what_cannot_be_read(run: Run, used: Path) -> None:
    with closing(PersonalFile.open(used)) as personal:
        personal.films.add(Film(0, "own-mine", "listed", "2026-11-26", title={"en": Text("Mine", "original")}))
        personal.lists.remember_mapping("hash", {})
        record = json.dumps({"evidence": "listed", "added": "2026-11-26", "year": str(2**70)})
        personal.db.execute("UPDATE own_film SET record = ?", (record,))
        personal.db.execute("UPDATE mapping SET value = ?", (json.dumps("x" * (1 << 22)),))
        personal.db.execute("INSERT INTO viewing (film, date) VALUES ('a', 'yesterday')")
    code, out, err = run("check")
    lines = err.splitlines()
    assert (code, out) == (1, "") and len(lines) == 4
    assert "viewing/1: “yesterday” is not a date" in lines[0]
    assert "own_film/1: What stands in “year” cannot be kept" in lines[1]
    assert "mapping/hash: A text of 4194306 letters" in lines[2]
    assert "is damaged: what stands at “viewing/1” makes no sense" in lines[3]


def test_a_sound_file_is_counted(run: Run, used: Path) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert str(used) in lines[0] and "sound" in lines[0]
    assert [line.split()[0] for line in lines[1:7]] == ["2", "0", "0", "0", "1", "2"]
    assert "0" in lines[7]
    with closing(PersonalFile.open(used)) as personal:
        made = personal.backup()
    assert f"{made.at.astimezone():%H:%M}" in run("check")[1]


def test_a_spoiled_file_comes_with_its_backup(run: Run, used: Path) -> None:
    with closing(PersonalFile.open(used)) as personal:
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


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["export"],
        ["import"],
        ["check", "x"],
        ["export", "a", "b"],
        ["check", "--yes"],
        ["export", "a", "--dry-run"],
        ["check", "--json"],
    ],
)
def test_what_makes_no_sense_is_said(run: Run, used: Path, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "") and "laufbild personal" in err
