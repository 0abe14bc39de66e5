# SPDX-License-Identifier: MIT
"""One program for each profile: real processes that are started twice, killed, stopped, and told things."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from laufbild.core.model.errors import CatalogueError
from laufbild.system import single_instance
from laufbild.system.single_instance import NO_ANSWER, SingleInstance, Wish

ROOT = Path(__file__).resolve().parents[2]
#: Reports on standard output what its window shows, each time that changes.
PROGRAM = """
import sys
from laufbild import app
from laufbild.cli import command_line
from laufbild.system import single_instance
from laufbild.ui.window import external_requests
external_requests._SHOWN_MS = 100
begin = external_requests.ExternalRequests.begin
def report(self):
    window = self._window
    told = [None]
    def tell():
        dialog = type(app.QApplication.activeModalWidget()).__name__
        shown = window.session.library.path.name, str(window.session.query), str(len(window.session.shown.order))
        now = (*shown, dialog, str(window.windowState().value & 1))
        if now != told[0]:
            told[0] = now
            print(*now, sep="|", flush=True)
    begin(self)
    {more}
    window.telling = app.QTimer()
    window.telling.timeout.connect(tell)
    window.telling.start(50)
external_requests.ExternalRequests.begin = report
sys.exit(command_line.main(sys.argv[1:]))
"""

OWN = "catalogue.sqlite"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path, catalogue_path: Path) -> Iterator[Start]:
    """Starts the program with a profile: start("run.laufbild", profile="other", more="Python to run in it")."""
    started: list[subprocess.Popen[str]] = []
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}

    def start(*words: str, profile: str = "profile", more: str = "pass") -> subprocess.Popen[str]:
        own = [] if words and "." in words[0] else ["--catalogue", str(catalogue_path)]
        command = [sys.executable, "-c", PROGRAM.replace("{more}", more), "--profile", str(tmp_path / profile)]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            [*command, *own, *words], env=environment, cwd=tmp_path, stdout=pipe, stderr=pipe, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def wait_for(process: subprocess.Popen[str], *shown: str | None) -> None:
    """Until a program shows this: catalogue, query, how many columns it sorts by, dialog, whether it is minimised.

    None stands for anything; a program that does not show it in time is ended.
    """
    said: list[list[str]] = []
    assert process.stdout
    with closing(Timer(30, process.kill)) as timer:
        timer.start()
        for line in process.stdout:
            said.append(line.strip().split("|"))
            if all(part in (None, found) for part, found in zip(shown, said[-1], strict=False)):
                return
    raise AssertionError(f"{shown} never came: {said}, {process.communicate()}")


class Timer(threading.Timer):
    close = threading.Timer.cancel


def end_of(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


def test_a_second_start_is_done_by_the_first(start: Start, tmp_path: Path) -> None:
    first = start(more="window.showMinimized()")
    wait_for(first, OWN, "", "0", "NoneType", "1")
    assert end_of(start()) == (0, "", "")
    wait_for(first, OWN, "", "0", "NoneType", "0")
    assert list((tmp_path / "profile" / "asked").iterdir()) == []


def test_it_hands_over_what_it_was_told(start: Start, tmp_path: Path, catalogue_path: Path) -> None:
    (tmp_path / "Мои фильмы.laufbild").write_bytes(catalogue_path.read_bytes())
    (tmp_path / "list.csv").write_text("title,year\nRun,1999\n")
    first = start()
    wait_for(first, OWN)
    assert end_of(start("Мои фильмы.laufbild"))[0] == 0
    wait_for(first, "Мои фильмы.laufbild")
    assert end_of(start("Мои фильмы.laufbild", "--query", "year:1985 sort:-year,title"))[0] == 0
    wait_for(first, "Мои фильмы.laufbild", "year:1985", "2")
    assert end_of(start("Мои фильмы.laufbild", "--query=marathon"))[0] == 0
    wait_for(first, "Мои фильмы.laufbild", "marathon", "2")
    assert end_of(start("list.csv"))[0] == 0
    wait_for(first, "Мои фильмы.laufbild", "marathon", "2", "ListImportDialog")


def test_the_first_start_does_the_same(start: Start, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("title,year\nRun,1999\n")
    first = start("list.csv", "--query", "year:1985 sort:-year,title")
    wait_for(first, None, "year:1985", "2", "ListImportDialog")


def test_another_profile_is_another_program(start: Start) -> None:
    for profile in ("one", "other"):
        wait_for(start(profile=profile), OWN)


def test_a_killed_program_is_in_nobodys_way(start: Start) -> None:
    for _ in range(2):
        first = start()
        wait_for(first, OWN)
        first.kill()
        first.wait()
    wait_for(start(), OWN)


def test_one_that_does_not_answer_is_named_and_nothing_is_opened(start: Start, tmp_path: Path) -> None:
    first = start()
    wait_for(first, OWN)
    first.send_signal(signal.SIGSTOP)
    personal = tmp_path / "profile" / "personal.sqlite"
    before = personal.stat()
    code, out, err = end_of(start())
    assert (code, out) == (1, "")
    assert err == (
        f"laufbild: Laufbild is already running with your files in {tmp_path / 'profile'}, but it does not answer; "
        "end it there first.\n"
    )
    assert personal.stat() == before and list((tmp_path / "profile" / "asked").iterdir()) == []
    first.send_signal(signal.SIGCONT)
    with closing(sqlite3.connect(personal)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_one_that_is_just_ending_is_followed_by_the_second(start: Start) -> None:
    first = start()
    wait_for(first, OWN)
    first.send_signal(signal.SIGSTOP)
    second = start()
    time.sleep(1)
    first.kill()
    wait_for(second, OWN)


def test_many_at_once_are_one(start: Start) -> None:
    several = [start() for _ in range(4)]
    deadline = time.monotonic() + 40
    while sum(process.poll() is None for process in several) > 1 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert [process.poll() for process in several].count(None) == 1
    assert {process.poll() for process in several} == {None, 0}


# --- The lock and the wishes ------------------------------------------------------------------------------


def test_who_has_it_has_it_alone_until_it_is_let_go(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path / "profile"), SingleInstance(tmp_path / "profile")
    assert first.take() and not second.take()
    first.release()
    first.release()
    assert second.take() and not first.take()
    second.release()


def test_a_wish_comes_as_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.take() and first.wishes() == []
    wish = Wish("/home/Анна/ä \n.laufbild", 'year:1985 "a"', "token")
    monkeypatch.setattr(single_instance.time, "sleep", lambda seconds: taken.extend(first.wishes()))
    taken: list[Wish] = []
    assert second.ask(wish) and taken == [wish]
    first.release()


@pytest.mark.parametrize(
    "said", [b"", b"[", b'["a"]', b'["a", 1, ""]', b'{"file": "a"}', b"[" * 9000, b"\xff", b" " * 70000 + b'["","",""]']
)
def test_what_is_no_wish_is_thrown_away(tmp_path: Path, said: bytes) -> None:
    first = SingleInstance(tmp_path)
    assert first.take()
    (first.folder / "1.json").write_bytes(said)
    (first.folder / "2.json").write_text(json.dumps(["a", "b", "c"]))
    (first.folder / "3.part").write_text("x")
    assert first.wishes() == [Wish("a", "b", "c")]
    assert [file.name for file in first.folder.iterdir()] == ["3.part"]
    first.release()


@pytest.mark.parametrize(
    "said", [["a\0b", "", ""], ["", "a\0b", ""], ["", "", "a\0b"], ["", "\ud800", ""], ["", "", "\ud800"]]
)
def test_texts_that_nothing_can_be_done_with_are_no_wish(tmp_path: Path, said: list[str]) -> None:
    first = SingleInstance(tmp_path)
    assert first.take()
    (first.folder / "1.json").write_text(json.dumps(said))
    assert first.wishes() == []
    first.release()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among the files")
def test_what_is_no_file_is_passed_over_and_not_waited_for(tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.take()
    os.mkfifo(first.folder / "1.json")
    (first.folder / "2.json").mkdir()
    (first.folder / "3.json").symlink_to("/dev/zero")
    (first.folder / "4.json").write_text(json.dumps(["a", "b", "c"]))
    assert first.wishes() == [Wish("a", "b", "c")]
    first.release()


def test_of_very_many_wishes_the_latest_are_heeded(tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.take()
    for number in range(100, 400):
        (first.folder / f"{number}.json").write_text(json.dumps([str(number), "", ""]))
    assert [wish.file for wish in first.wishes()] == [str(number) for number in range(380, 400)]
    assert first.wishes() == [] and list(first.folder.iterdir()) == []
    first.release()


def test_wishes_of_before_are_not_done(tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    first.folder.mkdir()
    (first.folder / "1.json").write_text(json.dumps(["a", "b", "c"]))
    assert first.take() and first.wishes() == []
    first.release()


def test_without_an_answer_the_wish_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE", 0.1)
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.take()
    with pytest.raises(CatalogueError, match="does not answer") as caught:
        second.ask(Wish())
    assert caught.value.text == NO_ANSWER and list(first.folder.iterdir()) == []
    first.release()


def test_a_folder_in_which_nothing_can_be_made_is_everyones(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("in the way")
    both = [SingleInstance(tmp_path / "profile"), SingleInstance(tmp_path / "profile")]
    assert all(each.take() for each in both) and both[0].wishes() == []


def test_a_file_system_without_locks_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(number: int) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(single_instance, "lock", refuse)
    both = [SingleInstance(tmp_path), SingleInstance(tmp_path)]
    assert all(each.take() for each in both)
    for each in both:
        each.release()
