# SPDX-License-Identifier: MIT
"""The program as a process with a real window under Xvfb: typed into and closed; and without a display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import hostile_sheets

ROOT = Path(__file__).resolve().parents[3]
MISSING = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]

pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is there on Linux only"),
]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name[:3] != "QT_"}
    return kept | {"PYTHONPATH": str(ROOT / "desktop"), "LANGUAGE": "en", **more}


def command(profile: Path, catalogue: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "laufbild", "--profile", str(profile), "--catalogue", str(catalogue), *more]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A display of our own, whose number Xvfb finds by itself. One that resets itself may refuse the next program."""
    if MISSING:
        pytest.skip(f"{' and '.join(MISSING)} missing")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    if not number:
        server.wait()
        pytest.skip("Xvfb does not start")
    yield f":{number}"
    server.terminate()
    server.wait(10)


class Desk:
    """The program on a display, with xdotool's hands on the keyboard."""

    def __init__(self, display: str, profile: Path, catalogue: Path, run: list[str] | None = None) -> None:
        self._profile = profile
        self._environment = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen(
            run or command(profile, catalogue), env=self._environment, cwd=profile, stderr=subprocess.PIPE, text=True
        )
        self._window = self._wait_for(f"^{catalogue.name} – Laufbild$")
        while not (profile / "personal.sqlite").exists():  # what is made last in a start
            time.sleep(0.05)
        self._go_to(self._window)

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, timeout=20
        )
        return done.stdout.strip()

    def _wait_for(self, title: str) -> str:
        """The number of a window with such a title."""
        for _ in range(200):
            assert self.process.poll() is None, self.process.communicate()[1]
            if found := self.xdotool("search", "--onlyvisible", "--name", title):
                return found.split()[0]
            time.sleep(0.05)
        raise AssertionError("no window")

    def _go_to(self, window: str) -> None:
        self.xdotool("windowfocus", "--sync", window)
        time.sleep(0.2)

    def go_to(self, title: str) -> None:
        """Wait for a window and go to it, as a window manager does when it opens."""
        self._go_to(self._wait_for(title))

    def wait_for_file(self, path: Path) -> None:
        for _ in range(200):
            if path.exists():
                break
            time.sleep(0.05)
        time.sleep(0.3)

    def press(self, *keys: str) -> None:
        self.xdotool("key", *keys)
        time.sleep(0.1)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "8", text)
        time.sleep(0.2)

    def open_help_and_come_back(self) -> None:
        self.press("F1")
        self._wait_for("^Help$")
        time.sleep(0.3)
        self.go_back()

    def go_back(self) -> None:
        """Go back to the program's own window."""
        self._go_to(self._window)

    def open(self, file: Path) -> None:
        """Open a file as a file manager does on a double click: by a second start, which asks the first one to."""
        run = [sys.executable, "-m", "laufbild", "--profile", str(self._profile), str(file)]
        subprocess.run(run, env=self._environment, timeout=60, check=True)

    def children(self) -> list[int]:
        """The processes that the program has begun and that run."""
        found = [int(path.name) for path in Path("/proc").glob("[0-9]*")]
        own = str(self.process.pid)
        return [process for process in found if status_of(process).get("PPid") == own and is_running(process)]

    def end(self) -> tuple[int, str]:
        """Wait for the end: the exit code and what was said on stderr."""
        try:
            _, said = self.process.communicate(timeout=15)
        finally:
            self.process.kill()
        return self.process.returncode, said


@pytest.fixture
def desk(display: str, tmp_path: Path, catalogue_path: Path) -> Iterator[Desk]:
    desk = Desk(display, tmp_path, catalogue_path)
    yield desk
    desk.process.kill()
    desk.process.communicate()


def kept(profile: Path) -> dict[str, object]:
    settings: dict[str, object] = json.loads((profile / "settings.json").read_text(encoding="utf-8"))
    return settings


def test_a_search_is_typed_and_kept_and_ctrl_q_ends_the_program(desk: Desk, tmp_path: Path) -> None:
    desk.press("slash")
    desk.type("marathon year:1988")
    desk.press("Down")
    desk.press("ctrl+a", "ctrl+c")
    desk.press("ctrl+q")
    assert desk.end() == (0, "")
    assert kept(tmp_path)["query"] == "marathon year:1988"
    assert kept(tmp_path)["columns"] == ["title", "other_titles", "year", "discipline", "evidence"]
    assert (tmp_path / "personal.sqlite").exists() and not (tmp_path / "laufbild.log").exists()


def test_language_and_theme_are_chosen_with_the_keys(desk: Desk, tmp_path: Path) -> None:
    desk.press("ctrl+3")
    desk.press("F9")
    desk.press("ctrl+q")
    assert desk.end() == (0, "")
    assert kept(tmp_path)["language"] == "ru" and kept(tmp_path)["facets_shown"] is False


def test_a_file_of_the_users_is_opened_by_its_name_alone(display: str, catalogue_path: Path, tmp_path: Path) -> None:
    """As a file manager does on a double click; and the next start shows it again."""
    own = tmp_path / "Мои фильмы.laufbild"
    shutil.copy(catalogue_path, own)
    for words in ([str(own)], []):
        run = [sys.executable, "-m", "laufbild", "--profile", str(tmp_path), *words]
        desk = Desk(display, tmp_path, own, run)
        desk.press("ctrl+q")
        assert desk.end() == (0, "")
        (tmp_path / "personal.sqlite").unlink()
    assert kept(tmp_path)["catalogue"] == str(own) and kept(tmp_path)["recent"] == [str(own)]


def test_a_table_becomes_a_catalogue_with_the_keys_alone(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("title,year\nRun,1999\nWalk,soon\n")
    desk.press("ctrl+n")
    desk.go_to("^New catalogue from a table$")
    desk.press("space")
    desk.go_to("^Choose a table$")
    desk.type(str(tmp_path / "films.csv"))
    desk.press("Return")
    desk.go_to("^New catalogue from a table$")
    desk.press("Return")
    desk.wait_for_file(tmp_path / "films.laufbild")
    desk.press("Return")
    desk.go_to("^films.laufbild – Laufbild$")
    desk.press("ctrl+q")
    assert desk.end() == (0, "")
    assert kept(tmp_path)["catalogue"] == str(tmp_path / "films.laufbild")


def test_the_program_ends_with_its_window_though_a_page_is_open(desk: Desk, tmp_path: Path) -> None:
    desk.open_help_and_come_back()
    desk.press("ctrl+q")
    assert desk.end() == (0, "")


@pytest.mark.parametrize("is_killed", [False, True])
def test_nothing_of_the_program_outlives_its_window(desk: Desk, tmp_path: Path, is_killed: bool) -> None:
    """A spreadsheet that takes very long to be read is given up, and then the window is closed, or all is killed."""
    sheet = hostile_sheets.write(tmp_path / "films.xlsx", hostile_sheets.shared_strings(hostile_sheets.LARGE))
    desk.open(sheet)
    desk.go_to("^Bring a list in$")
    while not (children := desk.children()):
        time.sleep(0.05)
    if is_killed:
        desk.process.kill()
        desk.process.wait()
    else:
        desk.press("Escape")
        desk.go_back()
        desk.press("ctrl+q")
        assert desk.end() == (0, "")
    for _ in range(600):
        if not any(map(is_running, children)):
            return
        time.sleep(0.05)
    pytest.fail("a process goes on")


def is_running(process: int) -> bool:
    return status_of(process).get("State", "Z")[0] != "Z"


def status_of(process: int) -> dict[str, str]:
    """What Linux says of a process; nothing of one that has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def test_without_a_display_one_sentence_and_no_core(tmp_path: Path, catalogue_path: Path) -> None:
    run = command(tmp_path / "profile", catalogue_path)
    for more in ({}, {"DISPLAY": ":99999"}):
        done = subprocess.run(run, env=environment(**more), cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert done.returncode == 69 and done.stdout == ""
        assert done.stderr.startswith("laufbild: No window can be opened") and done.stderr.count("\n") == 1
        assert os.listdir(tmp_path) == []
