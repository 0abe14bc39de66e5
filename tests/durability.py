# SPDX-License-Identifier: MIT
"""Kills a program that writes to a personal file, at any moment and again and again, and looks at what is left.

Run as a program: durability.py ROUNDS [SEED] [--beside]. What a write reported after it had returned has to be there,
the file has to be sound, and all steps have to be there to be undone. With --beside another program writes, imports and
restores meanwhile, and is killed as well: see `durability_beside`.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS), str(TESTS.parent / "desktop")]

import durability_beside  # noqa: E402
from laufbild.core.personal.personal_file import PersonalFile  # noqa: E402
from stateful_model import EMPTY, Model, any_deed, perform, state_of  # noqa: E402

#: So many writes a program reports at most, and so many seconds it goes on after that, before it is killed.
MOST, LONGEST = 20, 0.01


@dataclass
class Figures:
    rounds: int = 0
    reported: int = 0
    #: Writes that were done and not reported yet when the program was killed.
    unreported: int = 0
    #: Kills in the middle of a write, whose journal was found beside the file.
    in_the_middle: int = 0

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds, {self.reported} writes reported, none lost; killed in the middle of a write "
            f"{self.in_the_middle} times, between a write and its report {self.unreported} times"
        )


def write_for_ever(path: Path, seed: int, done: int) -> None:
    """What is killed: does the deeds of a seed from one of them on, and says the number of each."""
    deeds = random.Random(seed)
    for _ in range(done):
        any_deed(deeds)
    with closing(PersonalFile.open(path)) as personal:
        os.write(1, b"ready\n")
        while True:
            perform(personal, any_deed(deeds))
            done += 1
            os.write(1, b"%d\n" % done)


def run(folder: Path, rounds: int, seed: int = 0) -> Figures:
    """Kill so many times; raises AssertionError for whatever is lost."""
    path = folder / "personal.sqlite"
    figures, chance, deeds = Figures(), random.Random(-1 - seed), random.Random(seed)
    model, done = Model(), 0
    for figures.rounds in range(1, rounds + 1):
        reported = _killed(path, seed, done, chance)
        figures.in_the_middle += path.with_name(f"{path.name}-journal").exists()
        for _ in range(reported - done):
            model.do(any_deed(deeds))
        figures.reported += reported - done
        done = reported
        with closing(PersonalFile.open(path)) as personal:
            if state_of(personal) != model.state or len(personal.history(10**6)) != len(model.states) - 1:
                model.do(any_deed(deeds))
                figures.unreported += 1
                done += 1
            _compare(personal, model)
    return figures


def _killed(path: Path, seed: int, done: int, chance: random.Random) -> int:
    """Let a program write for a while and kill it; the number of the last deed it reported."""
    writes, seconds = chance.randrange(MOST), chance.random() * LONGEST
    command = [sys.executable, __file__, "--write", str(path), str(seed), str(done)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout and program.stdout.readline() == b"ready\n"
        said = [program.stdout.readline() for _ in range(writes)]
        time.sleep(seconds)
        program.kill()
        said += [line for line in program.stdout if line.endswith(b"\n")]
    return int(said[-1]) if said else done


def _compare(personal: PersonalFile, model: Model) -> None:
    assert personal.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert state_of(personal) == model.state, "something is lost"
    steps = personal.history(10**6)
    assert len(steps) == len(model.states) - 1 and sum(not step.undone for step in steps) == model.place
    here = max((step.number for step in steps if not step.undone), default=0)
    personal.go_to(0)
    assert state_of(personal) == EMPTY, "the way back is lost"
    personal.go_to(here)
    assert state_of(personal) == model.state, "the way forth is lost"


def main(argv: list[str]) -> int:
    if argv[:1] == ["--write"]:
        write_for_ever(Path(argv[1]), int(argv[2]), int(argv[3]))
    if argv[:1] == ["--use"]:
        durability_beside.use_for_ever(argv[1], Path(argv[2]), argv[3])
    numbers = [int(word) for word in argv if word != "--beside"]
    with tempfile.TemporaryDirectory() as folder:
        if "--beside" in argv:
            start = durability_beside.Fork if hasattr(os, "fork") else durability_beside.Program
            print(durability_beside.run(Path(folder), *numbers, start=start))
        else:
            print(run(Path(folder), *numbers))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
