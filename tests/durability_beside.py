# SPDX-License-Identifier: MIT
"""Kills two programs that use one personal file: one that writes, and one that replaces all of it again and again.

Every write has a text of its own. What was reported has to be in the file or, where a restore or an import of the
other program has replaced it, in a backup that was made before that.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import IO

from laufbild.core.backup.backup_restore import content_of, restore
from laufbild.core.backup.checking import check
from laufbild.core.backup.exchange import export_json, import_json
from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.lists.entries import Entry, Source
from laufbild.core.lists.import_plan import (
    MATCHED,
    NEW,
    Plan,
    Row,
)
from laufbild.core.lists.matching import Match
from laufbild.core.model.film import (
    Film,
    Marks,
    Text,
    Viewing,
)
from laufbild.core.personal import backup_files, personal_opening
from laufbild.core.personal.backup_files import IMPORT, RESTORE, backups
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.work.steps import finished

PROGRAM = Path(__file__).resolve().parent / "durability.py"
#: Seconds after which the first program is killed at the latest, and the second one after that.
LONGEST, LATER = 0.25, 0.1
#: Seconds at most between two deeds: a program that never lets go of the file keeps the other one from writing.
PAUSE = 0.01
#: Backups that are left to be restored in the next round.
_LEFT = 4
WRITER, REPLACER = "writer", "replacer"


@dataclass
class Figures:
    rounds: int = 0
    #: Reported deeds of both programs, by their kinds.
    reported: Counter[str] = field(default_factory=Counter)
    #: Reported writes that were replaced, and found in a backup.
    replaced: int = 0
    #: Rounds in which a kill came in the middle of a write, whose journal was found beside the file.
    in_the_middle: int = 0

    def __str__(self) -> str:
        done = ", ".join(f"{number} {kind}" for kind, number in sorted(self.reported.items()))
        return (
            f"{self.rounds} rounds of two kills; reported: {done}; none lost, {self.replaced} writes were replaced and "
            f"found in the backup; killed in the middle of a write {self.in_the_middle} times"
        )


# --- What is killed ---------------------------------------------------------------------------------------------


def use_for_ever(kind: str, path: Path, name: str) -> None:
    """Do one deed after the other, and report each when it has returned."""
    personal_opening.PATIENCE = backup_files.PATIENCE = 60.0  # a busy disk is no fault
    chance, numbers = random.Random(name), count()
    with closing(PersonalFile.open(path)) as personal:
        exported = path.with_name("exported.json")
        if kind == REPLACER:
            export_json(personal, exported)
        os.write(1, b"ready\n")
        while True:
            text = f"{name}-{next(numbers)}"
            done = "write" if kind == WRITER or chance.random() < 0.5 else _replace(personal, text, exported, chance)
            if done == "write":
                _write(personal, text, chance)
            os.write(1, f"{done} {text}\n".encode())
            time.sleep(chance.random() * PAUSE)


def _write(personal: PersonalFile, text: str, chance: random.Random) -> None:
    write: Callable[[], object] = chance.choice((
        lambda: personal.marks.write_note([text], text), lambda: personal.marks.tag([text], text),
        lambda: personal.marks.see([text], Viewing(comment=text)), lambda: personal.views.add(text, ""),
        lambda: personal.films.add(_film(text)),
    ))  # fmt: skip
    write()


def _replace(personal: PersonalFile, text: str, exported: Path, chance: random.Random) -> str:
    """Import a list, which adds a write of its own, or have something else in the place of all that is there."""
    kind = chance.choice(("list", "import", "restore", "restore", "backup"))
    if kind == "list":
        finished(apply_plan(_plan(text), personal))
    elif kind == "import":
        import_json(personal, exported)
    elif kind == "restore" and (found := backups(personal.path)):
        restore(personal, chance.choice(found).path)
    else:
        personal.backup()
        return "backup"
    return kind


def _plan(text: str) -> Plan:
    known = Entry(1, text, _film(""), marks=Marks(note=text))
    new = Entry(2, f"{text} new", _film(""))
    source = Source("text", text)
    return Plan((source,), [Row(MATCHED, known, Match(1, text, text, None)), Row(NEW, new)])


def _film(key: str) -> Film:
    return Film(0, f"own-{key}" if key else "", "listed", "2026-11-26", title={"en": Text(key or "New", "original")})


# --- Whoever kills ----------------------------------------------------------------------------------------------


class Program:
    """A program that is to be killed, started as anybody does."""

    def __init__(self, kind: str, path: Path, name: str) -> None:
        command = [sys.executable, str(PROGRAM), "--use", kind, str(path), name]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self._process.stdout
        self.output: IO[bytes] = self._process.stdout

    def kill(self) -> None:
        assert self._process.poll() is None, "it has ended by itself"
        self._process.kill()
        self._process.wait()


class Fork:
    """The same as a fork of this one, which is there at once: for many rounds, where the system has forks."""

    def __init__(self, kind: str, path: Path, name: str) -> None:
        read, write = os.pipe()
        self._id = os.fork()
        if self._id == 0:
            try:
                os.dup2(write, 1)
                use_for_ever(kind, path, name)
            finally:
                os._exit(1)
        os.close(write)
        self.output: IO[bytes] = os.fdopen(read, "rb")

    def kill(self) -> None:
        assert os.waitpid(self._id, os.WNOHANG) == (0, 0), "it has ended by itself"
        os.kill(self._id, signal.SIGKILL)
        os.waitpid(self._id, 0)


Start = type[Program] | type[Fork]


def run(folder: Path, rounds: int, seed: int = 0, start: Start = Program) -> Figures:
    """Kill so many times two programs; raises AssertionError for whatever is lost."""
    path = folder / "personal.sqlite"
    figures, chance = Figures(), random.Random(seed)
    expected: set[str] = set()
    PersonalFile.open(path).close()
    for figures.rounds in range(1, rounds + 1):
        reports = _killed(start, path, f"{seed}-{figures.rounds}", chance)
        figures.in_the_middle += path.with_name(f"{path.name}-journal").exists()
        for done, text in reports:
            figures.reported[done] += 1
            expected |= {text} if done in ("write", "list") else set()
        figures.replaced += forget_replaced(path, expected, texts_of)
        for backup in backups(path)[:-_LEFT]:
            backup.path.unlink()
        if rounds > 100 and figures.rounds % 50 == 0:
            print(figures, file=sys.stderr, flush=True)
    _undo_all(path)
    return figures


def _killed(start: Start, path: Path, name: str, chance: random.Random) -> list[tuple[str, str]]:
    """Let both programs go on for a while and kill them, either one first; what they reported."""
    programs = [start(kind, path, f"{kind[0]}{name}") for kind in (WRITER, REPLACER)]
    for program in programs:
        assert program.output.readline() == b"ready\n"
    chance.shuffle(programs)
    for program, longest in zip(programs, (LONGEST, LATER), strict=True):
        time.sleep(chance.random() * longest)
        program.kill()
    return [report for program in programs for report in reports(program.output)]


def reports(output: IO[bytes]) -> Iterator[tuple[str, str]]:
    with output:
        for line in output:
            if line.endswith(b"\n"):
                done, text = line.decode().split()
                yield done, text


def forget_replaced(path: Path, expected: set[str], texts_of: Callable[[PersonalFile], set[str]]) -> int:
    """Check the file, and that what it does not hold is in a backup; that is not expected any more."""
    with closing(PersonalFile.open(path)) as personal:
        check(personal)
        replaced = expected - texts_of(personal)
    lost = set(replaced)
    for backup in backups(path):
        if lost and backup.reason in (RESTORE, IMPORT):
            with content_of(backup.path) as content:
                lost -= texts_of(content)
    assert not lost, f"lost: {sorted(lost)}"
    expected -= replaced
    return len(replaced)


def texts_of(content: PersonalFile) -> set[str]:
    texts = {view.name for view in content.views.all()} | {
        film.key.removeprefix("own-") for _, film in content.films.all()
    }
    for _, marks in content.marks.all():
        texts |= {marks.note, *marks.tags, *(viewing.comment for viewing in marks.viewings)}
    return texts


def _undo_all(path: Path) -> None:
    """All steps that are left can be undone and done again."""
    copy = path.with_name("copy.sqlite")
    shutil.copy(path, copy)
    with closing(PersonalFile.open(copy)) as personal:
        here, texts = next((step.number for step in personal.history(10**6) if not step.undone), 0), texts_of(personal)
        personal.go_to(0)
        personal.go_to(here)
        assert texts_of(personal) == texts
