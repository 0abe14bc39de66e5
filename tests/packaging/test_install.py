# SPDX-License-Identifier: MIT
"""What people install: the source distribution, and the wheel built from it, hold all the program needs."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS_MAKE = (".venv", ".*_cache", ".hypothesis", ".coverage*", "__pycache__")
MADE = (".git", *TOOLS_MAKE, "catalogue.sqlite", "*.json")

pytestmark = pytest.mark.slow


def build(kind: str, source: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(target.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel from a source distribution from a copy of the checkout."""
    folder = tmp_path_factory.mktemp("install")
    made = shutil.ignore_patterns(*MADE)

    def skipped(of: str, names: list[str]) -> set[str]:
        return made(of, names) | ({"build", "dist"} if Path(of) == ROOT else set())

    shutil.copytree(ROOT, folder / "checkout", ignore=skipped)
    with tarfile.open(build("sdist", folder / "checkout", folder / "sdist")) as archive:
        # absent before Python 3.11.4, and missed with a warning from 3.12 on
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)
    return build("wheel", next(folder.glob("laufbild-*")), folder / "wheel")


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.parametrize(
    "file",
    [
        "laufbild/__main__.py",
        "laufbild/resources/catalogue.sqlite",
        "laufbild/resources/translations/de.json",
        "laufbild/resources/translations/en.json",
        "laufbild/resources/translations/ru.json",
        "laufbild/resources/fonts/PT_Sans-Web-Regular.ttf",
        "laufbild/resources/fonts/OFL.txt",
        "laufbild/resources/icons/laufbild.svg",
        "laufbild-*.dist-info/licenses/LICENSE",
        "laufbild-*.dist-info/licenses/data/LICENSE",
        "laufbild-*.dist-info/licenses/resources/fonts/OFL.txt",
    ],
)
def test_the_wheel_holds(unpacked: Path, file: str) -> None:
    assert [found.stat().st_size > 0 for found in unpacked.glob(file)] == [True]


def test_the_wheel_holds_nothing_else_of_the_checkout(unpacked: Path) -> None:
    assert sorted(place.name.partition("-")[0] for place in unpacked.iterdir()) == ["laufbild", "laufbild"]
    assert list(unpacked.rglob("*.ts")) == []


def test_the_installed_program_lists_films(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "HOME": str(tmp_path), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", "import laufbild; print(laufbild.__file__)"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(unpacked)
    command = [sys.executable, "-m", "laufbild", "list"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 10
