# SPDX-License-Identifier: MIT
"""The builder under test, a small source tree without a fault, and what tests do with them."""

from __future__ import annotations

import importlib.util
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.model.film import Film

DATA = Path(__file__).resolve().parents[2] / "data"
SMALL = Path(__file__).resolve().parent / "small"

TOLD = "films/beg-1970.toml"
NEWS = "films/sport-news.toml"


def load() -> ModuleType:
    """As the build hook loads it: by its path."""
    spec = importlib.util.spec_from_file_location("laufbild_data_build", DATA / "build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


builder = load()


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def query(catalogue: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(catalogue)) as db:
        return db.execute(query).fetchall()


def films(catalogue: Path) -> dict[str, Film]:
    """The films of a catalogue by their keys."""
    with closing(CatalogueFile.open(catalogue)) as opened:
        found = [opened.film(number) for number in range(1, opened.count + 1)]
    return {film.key: film for film in found}
