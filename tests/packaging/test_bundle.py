# SPDX-License-Identifier: MIT
"""The frozen program starts anywhere, has all it needs inside, and shows a window."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
SIZE = (1000, 700)

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform.startswith("linux") and not shutil.which("objdump"), reason="PyInstaller needs objdump"
    ),
]


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the program."""
    folder = tmp_path_factory.mktemp("bundle")
    out = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *out]
    spec = str(ROOT / "packaging" / "laufbild.spec")
    done = subprocess.run([*command, spec], cwd=folder, capture_output=True, text=True, check=False)
    if "Python shared library" in done.stderr:
        pytest.skip("PyInstaller needs a Python with a shared library")
    assert done.returncode == 0, done.stderr
    return folder / "dist" / "laufbild"


def start(bundle: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the program from another folder, with nothing in the environment that helps it."""
    environment = {"PATH": os.defpath, "HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    command = [str(bundle / "laufbild"), *arguments]
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, encoding="utf-8", timeout=600, check=False
    )


def test_it_tests_itself(bundle: Path, tmp_path: Path) -> None:
    done = start(bundle, tmp_path, "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    passed = [line for line in done.stdout.splitlines() if line.startswith("ok")]
    for step in ("catalogue", "language", "search", "export"):
        assert any(step in line for line in passed), done.stdout


def test_it_lists_films(bundle: Path, tmp_path: Path) -> None:
    done = start(bundle, tmp_path, "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 10


def test_it_shows_its_window(bundle: Path, tmp_path: Path) -> None:
    picture, size = tmp_path / "window.png", "x".join(map(str, SIZE))
    done = start(bundle, tmp_path, "--screenshot", str(picture), "--language", "de", "--size", size)
    assert done.returncode == 0, done.stdout + done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == SIZE
    assert len({image.pixel(x, y) for x in range(0, SIZE[0], 7) for y in range(0, SIZE[1], 7)}) > 1


def test_without_a_display_it_says_so(bundle: Path, tmp_path: Path) -> None:
    environment = {"PATH": os.defpath, "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    command = [str(bundle / "laufbild")]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (69, 1), done.stderr


def test_only_what_is_used_is_inside(bundle: Path) -> None:
    names = {file.name for file in bundle.rglob("*")}
    assert {"qtbase_de.qm", "qtbase_ru.qm", "libqxcb.so", "libqwayland.so", "libqsvgicon.so"} <= names
    unused = ("libQt6Network", "libQt6Qml", "libQt6Quick", "libQt6Sql", "libstdc++", "libqsqlite", "libssl")
    assert [name for name in sorted(names) if name.startswith(unused)] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured on Linux")
def test_it_is_small_enough_to_send(bundle: Path) -> None:
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    assert sum(file.stat().st_size for file in files) < 130_000_000


def test_it_builds_a_large_catalogue_with_a_second_process(bundle: Path, tmp_path: Path) -> None:
    """With more films than one process is for: the frozen program has to start itself again."""
    table = tmp_path / "films.csv"
    table.write_text("title,year\n" + "".join(f"Run {n},{1950 + n % 40}\n" for n in range(10_500)), encoding="utf-8")
    done = start(bundle, tmp_path, "build", str(table), "--output", str(tmp_path / "films.laufbild"))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    listed = start(bundle, tmp_path, "list", "--catalogue", str(tmp_path / "films.laufbild"), "run 1049")
    assert len(listed.stdout.splitlines()) == 11, listed.stdout
