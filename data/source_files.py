# SPDX-License-Identifier: MIT
"""Reads the source files, and complains about what is not even of the right shape."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from source_shapes import FILM, REGISTERS, Complaint, Source, Table, fitting

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Fault(NamedTuple):
    """A complaint in its file, named from the folder of the sources on."""

    file: str
    complaint: Complaint

    def __str__(self) -> str:
        place, what = self.complaint
        return f"{self.file}: {place}: {what}" if place else f"{self.file}: {what}"


@dataclass(frozen=True, slots=True)
class Sources:
    """All that was read. `films` are in the order of their keys; `unread` are files that are no TOML."""

    films: Mapping[str, Source]
    lists: Mapping[str, Source]
    people: Mapping[str, Source]
    sources: Mapping[str, Source]
    vocabulary: Mapping[str, Mapping[str, Source]]
    unread: frozenset[str]


def film_file(key: str) -> str:
    return f"films/{key}.toml"


def read_sources(folder: Path) -> tuple[Sources, list[Fault]]:
    """The sources, and the faults of their shape; what has a fault is left out."""
    faults: list[Fault] = []
    unread: set[str] = set()

    def read(name: str, shape: Table) -> Source:
        wrong: list[Complaint] = []
        found = _read_table(folder / name, wrong)
        if found is None:
            unread.add(name)
        fit = {} if found is None else fitting(found, shape, "", wrong)
        faults.extend(Fault(name, complaint) for complaint in wrong)
        return dict(fit)

    registers = {name: read(f"{name}.toml", shape) for name, shape in REGISTERS.items()}
    films = {key: read(film_file(key), FILM) for key in _film_keys(folder)}
    faults += _misnamed(folder)
    return Sources(films=films, **registers, unread=frozenset(unread)), faults


def _read_table(file: Path, wrong: list[Complaint]) -> Source | None:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        wrong.append(Complaint("", "is missing"))
    except UnicodeDecodeError:
        wrong.append(Complaint("", "is not written in UTF-8"))
    except tomllib.TOMLDecodeError as error:
        wrong.append(Complaint("", f"is not valid TOML: {error}"))
    return None


def _film_keys(folder: Path) -> list[str]:
    return sorted(file.stem for file in _film_files(folder) if file.suffix == ".toml")


def _film_files(folder: Path) -> Iterator[Path]:
    return (file for file in (folder / "films").glob("*") if not file.name.startswith("."))


def _misnamed(folder: Path) -> Iterator[Fault]:
    """A film under a wrong name would be left out, or be another film on another system."""
    for file in sorted(_film_files(folder)):
        if file.suffix != ".toml":
            yield Fault(f"films/{file.name}", Complaint("", "is no .toml file"))
        elif not _KEY.fullmatch(file.stem):
            what = "must be named in small Latin letters, digits and hyphens"
            yield Fault(f"films/{file.name}", Complaint("", what))
