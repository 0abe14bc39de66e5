# SPDX-License-Identifier: MIT
"""Nothing that was reported as written is lost, whatever happens to the program, the disk or the file."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import durability
from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.film import Marks
from laufbild.catalogue.personal import Personal
from laufbild.catalogue.personal.backing_up import NO_BACKUP
from laufbild.catalogue.personal.opening import DISK_FULL, UNWRITTEN
from personal_model import Model, any_deed, perform, state_of

TINY = 400_000
MAKING = """
import sys
from pathlib import Path
from laufbild.catalogue.personal import Personal
print(flush=True)
Personal.open(Path(sys.argv[1]))
"""


def test_a_program_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    figures = durability.run(tmp_path, 20)
    assert figures.rounds == 20 and figures.reported > 20


def test_a_file_is_made_or_not_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for number in range(10):
        path = tmp_path / f"{number}.sqlite"
        command = [sys.executable, "-c", MAKING, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as program:
            assert program.stdout and program.stdout.readline()
            time.sleep(chance.random() * 0.012)
            program.kill()
        for _ in range(2):
            with closing(Personal.open(path)) as personal:
                assert personal.history() == []


def test_two_programs_that_write_the_same_file_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "personal.sqlite"
    writing = (
        "import sys; from pathlib import Path; from laufbild.catalogue.personal import Personal, opening\n"
        "opening.PATIENCE = 60\n"
        "personal = Personal.open(Path(sys.argv[1]))\n"
        "for n in range(40): personal.tag([sys.argv[2], 'both'], f'{sys.argv[2]} {n}')\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    programs = [subprocess.Popen([sys.executable, "-c", writing, path, name], env=environment) for name in "ab"]
    assert [program.wait(60) for program in programs] == [0, 0]
    with closing(Personal.open(path)) as personal:
        assert {key: len(marks.tags) for key, marks in personal.all_marks()} == {"a": 40, "b": 40, "both": 80}
        assert len(personal.history(1000)) == 80
        personal.go_to(0)
        assert not list(personal.all_marks())


# --- The disk ---------------------------------------------------------------------------------------------------


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that is soon full, where one may be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={TINY}", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(["mount", *options], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_takes_nothing_away(tiny: Path) -> None:
    model, chance, refusals = Model(), random.Random(2), 0
    with closing(Personal.open(tiny / "personal.sqlite")) as personal:
        while refusals < 30:
            deed = any_deed(chance)
            try:
                perform(personal, deed)
            except CatalogueError as error:
                assert error.text in (DISK_FULL, UNWRITTEN)
                refusals += 1
            else:
                model.do(deed)
            assert state_of(personal) == model.state
        with pytest.raises(CatalogueError) as caught:
            personal.backup()
        assert caught.value.text == NO_BACKUP
    with closing(Personal.open(tiny / "personal.sqlite")) as personal:
        assert state_of(personal) == model.state
        assert personal.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_disk_that_may_only_be_read_is_read(tiny: Path) -> None:
    path = tiny / "personal.sqlite"
    with closing(Personal.open(path)) as personal:
        personal.rate(["a"], 5)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    with closing(Personal.open(path)) as personal:
        for write in (lambda: personal.rate(["a"], 6), personal.undo):
            with pytest.raises(CatalogueError) as caught:
                write()
            assert caught.value.text == UNWRITTEN
        assert dict(personal.all_marks()) == {"a": Marks(rating=5)}
    with pytest.raises(CatalogueError):
        Personal.open(tiny / "new.sqlite")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="writes everywhere")
def test_a_folder_that_may_only_be_read_is_read(path: Path, personal: Personal) -> None:
    personal.rate(["a"], 5)
    path.parent.chmod(0o555)
    try:
        with pytest.raises(CatalogueError) as caught:
            personal.rate(["a"], 6)
        assert caught.value.text == UNWRITTEN
        assert dict(personal.all_marks()) == {"a": Marks(rating=5)}
    finally:
        path.parent.chmod(0o755)
    assert personal.rate(["a"], 6)
