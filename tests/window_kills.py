# SPDX-License-Identifier: MIT
"""Kills the real window while it is used, and another program that writes, imports and restores beside it.

Run as a program: window_kills.py ROUNDS [SEED]. What the window has shown as written has to be in the personal file
or, where the other program has replaced that, in a backup that was made before. The window is the whole program in a
process of its own, on Qt's offscreen platform; keys are pressed in it, and it reports what it shows.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
sys.path[:0] = [str(TESTS), str(ROOT / "desktop")]

from PySide6.QtCore import Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

import durability_beside as beside  # noqa: E402
from laufbild.cli import command_line  # noqa: E402
from laufbild.core.model.film import Viewing  # noqa: E402
from laufbild.core.personal.backup_files import backups  # noqa: E402
from laufbild.core.personal.personal_file import PersonalFile  # noqa: E402
from laufbild.paths import bundled_catalogue, personal_file  # noqa: E402
from laufbild.ui.window.external_requests import ExternalRequests  # noqa: E402
from laufbild.ui.window.main_window import MainWindow  # noqa: E402

#: Seconds after which the first of the programs is killed at the latest, and the others after that.
LONGEST, LATER = 1.5, 0.3
#: Milliseconds between two things that are done in the window, and between two looks at what it shows.
PAUSE, LOOK = 15, 10
#: Reports of the window at most before the others begin.
_FIRST = 15
#: Backups that are left to be restored in the next round.
_LEFT = 4


@dataclass
class Figures:
    rounds: int = 0
    #: What the window showed as written, by kinds.
    shown: Counter[str] = field(default_factory=Counter)
    #: What the other programs reported, by kinds.
    reported: Counter[str] = field(default_factory=Counter)
    #: What was replaced by another program, and found in a backup.
    replaced: int = 0
    #: Rounds in which a kill came in the middle of a write, whose journal was found beside the file.
    in_the_middle: int = 0

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds; shown by the window: {dict(sorted(self.shown.items()))}; reported by the others: "
            f"{dict(sorted(self.reported.items()))}; none lost, {self.replaced} were replaced and found in a backup; "
            f"killed in the middle of a write {self.in_the_middle} times"
        )


# --- What is killed ---------------------------------------------------------------------------------------


class User:
    """Presses keys in the window, and reports what it shows of that."""

    def __init__(self, window: MainWindow, name: str, film: int) -> None:
        self._window, self._panel = window, window.late.marks.panel
        self._chance, self._name, self._done = random.Random(name), name, 0
        self._waiting: dict[str, str] = {}
        window.table.step(film)
        self._timers = [QTimer(window), QTimer(window)]
        for timer, act, pause in zip(self._timers, (self.do, self.tell), (PAUSE, LOOK), strict=True):
            timer.timeout.connect(act)
            timer.start(pause)
        os.write(1, b"ready\n")

    def do(self) -> None:
        if not self._window.late.marks.marking.can_mark or self._panel.waiting:
            return
        kind = self._chance.choice(("note", "note", "tag", "viewing", "view", "rating"))
        text = f"{self._name}-{self._done}"
        self._done += 1
        getattr(self, kind)(text)
        if kind != "rating":
            self._waiting[text] = kind

    def note(self, text: str) -> None:
        field = self._panel.note
        field.setFocus()
        field.moveCursor(field.textCursor().MoveOperation.End)
        QTest.keyClicks(field, f" {text}")
        field.clearFocus()

    def tag(self, text: str) -> None:
        QTest.keyClicks(self._panel.tags.field, text)
        QTest.keyClick(self._panel.tags.field, Qt.Key.Key_Return)

    def viewing(self, text: str) -> None:
        self._panel.viewings.edit(Viewing())
        QTest.keyClicks(self._panel.viewings.editor.comment, text)
        QTest.keyClick(self._panel.viewings.editor.comment, Qt.Key.Key_Return)

    def view(self, text: str) -> None:
        self._window.late.views.add(text)

    def rating(self, _text: str) -> None:
        self._window.menus.actions[f"rate_{self._chance.randrange(1, 11)}"].trigger()

    def tell(self) -> None:
        marks = self._window.late.marks.marking.marks()
        seen = {*marks.note.split(), *marks.tags, *(viewing.comment for viewing in marks.viewings)}
        for text in (seen | {view.name for view in self._window.late.views.views}) & self._waiting.keys():
            os.write(1, f"{self._waiting.pop(text)} {text}\n".encode())


def use_window(profile: Path, catalogue: Path, name: str, film: int) -> None:
    """Be the program, with a hand on its keyboard as soon as it can be used."""
    begin, users = ExternalRequests.begin, list[User]()

    def begin_and_use(self: ExternalRequests) -> None:
        begin(self)
        QTimer.singleShot(0, lambda: users.append(User(self._window, name, film)))

    ExternalRequests.begin = begin_and_use  # type: ignore[method-assign]
    sys.exit(command_line.main(["--profile", str(profile), "--catalogue", str(catalogue)]))


# --- Whoever kills ----------------------------------------------------------------------------------------


def run(folder: Path, catalogue: Path, rounds: int, seed: int = 0) -> Figures:
    """Kill so many times the window and who is beside it; raises AssertionError for whatever is lost."""
    profile = folder / "profile"
    path = personal_file(profile)
    figures, chance = Figures(), random.Random(seed)
    expected: set[str] = set()
    PersonalFile.open(path).close()
    for figures.rounds in range(1, rounds + 1):
        for who, kind, text in _killed(profile, catalogue, f"{seed}-{figures.rounds}", figures.rounds % 50, chance):
            (figures.shown if who == "window" else figures.reported)[kind] += 1
            if who == "window" or kind in ("write", "list"):
                expected.add(text)
        figures.in_the_middle += path.with_name(f"{path.name}-journal").exists()
        figures.replaced += beside.forget_replaced(path, expected, words_of)
        log = profile / "laufbild.log"
        assert not log.exists() or "Traceback" not in log.read_text(encoding="utf-8"), log.read_text(encoding="utf-8")
        for backup in backups(path)[:-_LEFT]:
            backup.path.unlink()
    return figures


def _killed(
    profile: Path, catalogue: Path, name: str, film: int, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """Let the window, another program and a command go on for a while, and kill them; what they reported."""
    path = personal_file(profile)
    window = [sys.executable, __file__, "--use", str(profile), str(catalogue), f"w{name}", str(film)]
    other = [sys.executable, str(beside.PROGRAM), "--use", beside.REPLACER, str(path), f"r{name}"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en"}
    pipe = subprocess.PIPE
    programs = {"window": subprocess.Popen(window, stdout=pipe, env=environment)}
    first = [_line(programs["window"]) for _ in range(1 + chance.randrange(_FIRST))]
    programs["other"] = subprocess.Popen(other, stdout=pipe)
    assert _line(programs["other"]) == b"ready\n"
    command = _import(profile, name)
    order = [*programs]
    chance.shuffle(order)
    for who, longest in zip(order, (LONGEST, LATER), strict=True):
        time.sleep(chance.random() * longest)
        assert programs[who].poll() is None, f"{who} has ended by itself"
        programs[who].kill()
    command.kill() if chance.random() < 0.5 else command.wait(60)
    command.wait()
    for line in filter(None, map(bytes.split, first[1:])):
        yield "window", line[0].decode(), line[1].decode()
    for who, program in programs.items():
        with program:
            assert program.stdout
            yield from ((who, kind, text) for kind, text in beside.reports(program.stdout))


def _line(program: subprocess.Popen[bytes]) -> bytes:
    assert program.stdout
    return program.stdout.readline()


def _import(profile: Path, name: str) -> subprocess.Popen[bytes]:
    """The command line imports a list of one film."""
    source = profile / f"{name}.csv"
    source.write_text(f"title,year,tags\nImported {name},1999,c{name}\n", encoding="utf-8")
    command = [sys.executable, "-m", "laufbild", "import", "--profile", str(profile), str(source)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


def words_of(content: PersonalFile) -> set[str]:
    """All texts, and the words of the notes, which grow word by word."""
    texts = beside.texts_of(content)
    return texts | {word for text in texts for word in text.split()}


def main(argv: list[str]) -> int:
    if argv[:1] == ["--use"]:
        use_window(Path(argv[1]), Path(argv[2]), argv[3], int(argv[4]))
    with tempfile.TemporaryDirectory() as folder:
        print(run(Path(folder), bundled_catalogue(), int(argv[0]), int(argv[1]) if argv[1:] else 0))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
