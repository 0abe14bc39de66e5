# SPDX-License-Identifier: MIT
"""The desktop knows a catalogue by its name and by what is in it, and opens it with the program."""

from __future__ import annotations

import configparser
import importlib.util
import os
import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from laufbild.core.files.file_header import APPLICATION_ID
from laufbild.paths import SUFFIX

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "laufbild.desktop"
MIME = ROOT / "resources" / "laufbild.mime.xml"
TYPE = "application/vnd.laufbild.catalogue"
_XML = "{http://www.freedesktop.org/standards/shared-mime-info}"


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if not shutil.which(program)]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@pytest.fixture
def macos() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("laufbild_macos", ROOT / "packaging" / "macos.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who has the program installed: its type is known, and what opens it."""
    data = tmp_path / "data"
    for file, folder in ((MIME, data / "mime" / "packages"), (DESKTOP, data / "applications")):
        folder.mkdir(parents=True)
        shutil.copy(file, folder / file.name.replace(".mime", ""))
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "laufbild").write_text("#!/bin/sh\n")
    (programs / "laufbild").chmod(0o755)
    subprocess.run(["update-mime-database", str(data / "mime")], check=True, capture_output=True)
    subprocess.run(["update-desktop-database", str(data / "applications")], check=True)
    places = {"XDG_DATA_HOME": str(data), "XDG_CONFIG_HOME": str(tmp_path / "config"), "HOME": str(tmp_path)}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, **places, "PATH": path, "XDG_CURRENT_DESKTOP": "GNOME", "LC_ALL": "C.UTF-8"}


def test_all_systems_are_told_the_same(macos: ModuleType) -> None:
    (kind,) = ET.parse(MIME).getroot()
    assert kind.get("type") == TYPE == macos.MIME_TYPE
    assert [glob.get("pattern") for glob in kind.iterfind(f"{_XML}glob")] == [f"*{SUFFIX}"]
    assert int(next(m for m in kind.iter(f"{_XML}match") if m.get("offset") == "68").get("value", ""), 16) == (
        APPLICATION_ID
    )
    entry = configparser.RawConfigParser()
    entry.read(DESKTOP, encoding="utf-8")
    assert entry["Desktop Entry"]["MimeType"] == f"{TYPE};" and entry["Desktop Entry"]["Exec"] == "laufbild %f"


def test_the_comment_is_in_every_language() -> None:
    (kind,) = ET.parse(MIME).getroot()
    languages = [c.get("{http://www.w3.org/XML/1998/namespace}lang") for c in kind.iterfind(f"{_XML}comment")]
    assert languages == [None, "de", "ru"]


def test_what_macos_is_told_holds_together(macos: ModuleType) -> None:
    told = plistlib.loads(plistlib.dumps(macos.INFO_PLIST))
    (opened,), (declared,) = told["CFBundleDocumentTypes"], told["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {
        "public.filename-extension": [SUFFIX.removeprefix(".")], "public.mime-type": [TYPE],
    }  # fmt: skip


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(DESKTOP)], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


on_a_desktop = needs("update-mime-database", "update-desktop-database", "xdg-mime", "gio")


@on_a_desktop
def test_it_is_known_by_its_name_and_by_its_content(
    desktop: dict[str, str], catalogue_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.laufbild").touch()
    shutil.copy(catalogue_path, tmp_path / "no-ending")
    shutil.copy(catalogue_path, tmp_path / "films.laufbild")
    subprocess.run([sys.executable, "-c", _OTHER, str(tmp_path / "other.sqlite")], check=True)
    found = {name: _type(tmp_path / name, desktop) for name in ("films.laufbild", "no-ending", "other.sqlite")}
    assert found == {"films.laufbild": TYPE, "no-ending": TYPE, "other.sqlite": "application/vnd.sqlite3"}


_OTHER = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript('CREATE TABLE film (id)')"


def _type(path: Path, environment: dict[str, str]) -> str:
    command = ["xdg-mime", "query", "filetype", str(path)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


@on_a_desktop
def test_the_program_opens_it(desktop: dict[str, str]) -> None:
    command = ["xdg-mime", "query", "default", TYPE]
    done = subprocess.run(command, env=desktop, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "laufbild.desktop"
