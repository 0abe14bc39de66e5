# SPDX-License-Identifier: MIT
"""Where no window can be opened, the program says why in one sentence, and leaves no core behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from laufbild.cli import preflight
from laufbild.system import system_libraries

ROOT = Path(__file__).parents[2]
OPEN_WINDOW = """
import sys
from laufbild.cli import preflight
if sentence := preflight.check_display():
    preflight.exit_unavailable(sentence)
preflight.install_fatal_handler()
from PySide6.QtWidgets import QApplication
QApplication([])
"""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")


def start(code: str = OPEN_WINDOW, **environment: str) -> tuple[int, list[str]]:
    """Exit code and the lines on stderr of a program that only opens a window."""
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name[:3] != "QT_"}
    kept |= {"PYTHONPATH": str(ROOT / "desktop"), "LANG": "C.UTF-8", **environment}
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, env=kept, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr.splitlines()


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY"),
        ({"DISPLAY": ":987"}, ":987"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "nonsense"),
        ({"QT_QPA_PLATFORM": "xcb"}, "connect to display"),
        ({"WAYLAND_DISPLAY": "nowhere", "QT_QPA_PLATFORM": "wayland"}, "wayland"),
    ],
)
def test_one_sentence_and_a_code(environment: dict[str, str], reason: str, tmp_path: Path) -> None:
    code, lines = start(XDG_RUNTIME_DIR=str(tmp_path), **environment)  # without it libwayland itself complains
    assert (code, len(lines)) == (preflight.EX_UNAVAILABLE, 1), lines
    assert reason in lines[0]
    assert preflight.HEADLESS_COMMANDS in lines[0]


def test_what_a_platform_says_beside_the_reason_is_left_out() -> None:
    """As Wayland's does, where it is installed and finds no display."""
    says = "from PySide6.QtCore import qWarning; qWarning('Failed to create wl_display')\nfrom PySide6.QtWidgets"
    code, lines = start(OPEN_WINDOW.replace("from PySide6.QtWidgets", says), QT_QPA_PLATFORM="nonsense")
    assert (code, len(lines)) == (preflight.EX_UNAVAILABLE, 1), lines
    assert "nonsense" in lines[0]


def test_a_library_qt_cannot_load_is_named_with_its_package() -> None:
    breaks = "import sys; sys.modules['PySide6.QtGui'] = None\nfrom laufbild.system import system_libraries\n"
    breaks += "system_libraries.missing = lambda: {'libEGL.so.1': 'libegl1'}\n"
    code, lines = start(breaks + OPEN_WINDOW, QT_QPA_PLATFORM="offscreen")
    assert (code, len(lines)) == (preflight.EX_UNAVAILABLE, 1), lines
    assert "libEGL.so.1" in lines[0]
    assert "apt-get install libegl1" in lines[0]


def test_with_a_display_nothing_is_said() -> None:
    assert start(QT_QPA_PLATFORM="offscreen") == (0, [])


def test_missing_libraries_are_found_by_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "PACKAGES", {"libc.so.6": "libc6", "libnonsense.so.1": "libnonsense1"})
    assert system_libraries.missing() == {"libnonsense.so.1": "libnonsense1"}
