# SPDX-License-Identifier: MIT
"""Where things are: the program's own files in a checkout, installed or frozen, and the user's files."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

#: What a catalogue's file is called in the end.
SUFFIX = ".laufbild"
_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


@cache
def resources() -> Path:
    """The folder of icons, fonts and translations."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _CHECKOUT / "resources"


def resource(name: str) -> Path:
    return resources() / name


def bundled_catalogue() -> Path:
    """The catalogue that comes with the program."""
    inside = _PACKAGE / "resources" / "catalogue.sqlite"
    return inside if inside.is_file() else _CHECKOUT / "data" / "catalogue.sqlite"


def is_bundled(path: Path) -> bool:
    """Whether this is the catalogue that comes with the program."""
    return path.absolute() == bundled_catalogue()


def personal_file(folder: Path) -> Path:
    """The user's own films, marks and views, in the folder for the user's files."""
    return folder / "personal.sqlite"


def personal_index(folder: Path) -> Path:
    """The folder for what is made of the personal file to search it; it can be deleted any time."""
    return folder / "index"


def profile() -> Path:
    """The folder for the user's own files, where the system wants such a folder."""
    from platformdirs import user_data_path  # not needed where the folder is given

    name = "Laufbild" if sys.platform in ("win32", "darwin") else "laufbild"
    return user_data_path(name, appauthor=False, roaming=True)
