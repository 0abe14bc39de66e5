# SPDX-License-Identifier: MIT
"""Writes an export so that a file is there as a whole or not at all."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TextIO

from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.export.export_pages import pieces
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS
from laufbild.core.files.output import (
    SHOWN,
    UNGUARDED,
    Guarded,
    replacing,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

IS_CALLED_JSON = QT_TRANSLATE_NOOP(
    "Errors", "{path} is named like a JSON file, but CSV would be written; choose another name or JSON."
)
IS_CALLED_CSV = QT_TRANSLATE_NOOP(
    "Errors", "{path} is named like a CSV file, but JSON would be written; choose another name or CSV."
)
_SUFFIXES = {JSON.suffix: IS_CALLED_JSON, **{preset.suffix: IS_CALLED_CSV for preset in PRESETS.values()}}


def files(plan: Plan, target: Path) -> tuple[Path, ...]:
    """The files an export will write: the target, or target-1, target-2 … where it must be split."""
    if plan.files == 1 or not target.name:
        return (target,)
    return tuple(target.with_name(f"{target.stem}-{n}{target.suffix}") for n in range(1, plan.files + 1))


def misnamed(plan: Plan, target: Path) -> CatalogueError | None:
    """What is to be said of a target that is called like a file of another kind, if it is."""
    suffix = target.suffix.lower()
    if suffix == plan.preset.suffix or suffix not in _SUFFIXES:
        return None
    return CatalogueError(_SUFFIXES[suffix], path=target)


def write(
    catalogue: FilmSource, plan: Plan, target: Path, guarded: Guarded = UNGUARDED
) -> Generator[int, None, tuple[Path, ...]]:
    """Write the export, giving the number of films written so far, and at the end return the files.

    Closed early, or failing with CatalogueError, it leaves every file as it was.
    """
    guarded = guarded.with_file(catalogue.path, SHOWN)
    places = files(plan, guarded.check(target))
    with replacing(places, guarded) as drafts:
        yield from _fill(drafts, catalogue, plan)
    return places


def write_to(catalogue: FilmSource, plan: Plan, stream: TextIO) -> None:
    """Write the export, in one piece, to a stream that encodes as the preset wants and keeps line ends."""
    for _, piece in pieces(catalogue, plan, plan.ids):
        stream.write(piece.decode())


def _fill(drafts: list[Path], catalogue: FilmSource, plan: Plan) -> Generator[int, None, None]:
    most = plan.most_rows
    for number, draft in enumerate(drafts):
        before = number * most
        ids = plan.ids[before : before + most] if len(drafts) > 1 else plan.ids
        with draft.open("wb") as file:
            file.write("".encode(plan.preset.encoding))  # its byte order mark, if it has one
            for done, piece in pieces(catalogue, plan, ids, draft.parent):
                file.write(piece)
                yield before + done
