#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds the catalogue out of the source files in this folder, once all of them are right."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "desktop"))
sys.path.append(str(HERE))  # behind everything, as this file is called like a package of PyPI

from film_records import films_of, lists_of, names_of  # noqa: E402 - found through the lines above
from laufbild.core.build.writer import write_catalogue  # noqa: E402
from register_checks import check_all  # noqa: E402
from source_files import Fault, Sources, read_sources  # noqa: E402


class SourceErrors(Exception):
    """All that is wrong with the sources, one line each: "films/der-lauf-1985.toml: story.ru: is missing"."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def build(source: Path, target: Path) -> None:
    """Write the catalogue of the sources in a folder; raises SourceErrors with all errors at once."""
    known = checked_sources(source)
    write_catalogue(target, films_of(known), names_of(known), lists_of(known))


def checked_sources(folder: Path) -> Sources:
    known, misshapen = read_sources(folder)
    faults = [*misshapen, *(fault for fault in check_all(known) if not _follows(fault, misshapen))]
    if faults:
        raise SourceErrors([str(fault) for fault in sorted(faults, key=lambda fault: fault.file)])
    return known


def _follows(fault: Fault, misshapen: Sequence[Fault]) -> bool:
    """Whether a fault is only there because something misshapen was left out."""
    return any(fault.file == other.file and fault.complaint.about_the_same(other.complaint) for other in misshapen)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=HERE, metavar="DIR")
    parser.add_argument("--target", type=Path, default=HERE / "catalogue.sqlite", metavar="FILE")
    arguments = parser.parse_args(argv)
    try:
        build(arguments.source, arguments.target)
    except SourceErrors as errors:
        print(errors, file=sys.stderr)
        return 1
    print(summary(arguments.target))
    return 0


def summary(catalogue: Path) -> str:
    with closing(sqlite3.connect(catalogue)) as db:
        meta = dict(db.execute("SELECT name, value FROM meta"))
    return f"{meta['films']} films, revision {meta['revision']}"


if __name__ == "__main__":
    sys.exit(main())
