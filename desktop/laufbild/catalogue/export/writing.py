# SPDX-License-Identifier: MIT
"""Writes an export so that a file is there as a whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Generator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.export.plan import Plan
from laufbild.catalogue.export.tables import pieces
from laufbild.catalogue.holdings import Holdings
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.schema import say_what_failed

NO_FOLDER = QT_TRANSLATE_NOOP("Errors", "There is no folder {path}.")
NOT_REPLACEABLE = QT_TRANSLATE_NOOP("Errors", "{path} is not a file that can be replaced.")
FULL = QT_TRANSLATE_NOOP("Errors", "There is no room left for {path}.")
FORBIDDEN = QT_TRANSLATE_NOOP(
    "Errors", "{path} cannot be written: there is no permission, or another program has it open."
)
UNWRITABLE = QT_TRANSLATE_NOOP("Errors", "{path} cannot be written: {reason}.")


def files(plan: Plan, target: Path) -> tuple[Path, ...]:
    """The files an export will write: the target, or target-1, target-2 … where it must be split."""
    if plan.files == 1:
        return (target,)
    return tuple(target.with_name(f"{target.stem}-{n}{target.suffix}") for n in range(1, plan.files + 1))


def write(catalogue: Holdings, plan: Plan, target: Path) -> Generator[int, None, tuple[Path, ...]]:
    """Write the export, giving the number of films written so far, and at the end return the files.

    Closed early, or failing with CatalogueError, it leaves every file as it was.
    """
    target = Path(os.path.realpath(target))
    places = files(plan, target)
    try:
        _check(places, catalogue)
        # Beside the target, as a file can be replaced only from its own disk.
        with TemporaryDirectory(prefix=".laufbild-", dir=target.parent, ignore_cleanup_errors=True) as folder:
            drafts = [Path(folder, str(number)) for number in range(len(places))]
            yield from _fill(drafts, catalogue, plan)
            _publish(drafts, places)
    except OSError as error:
        raise why_unwritable(error, target) from error
    except sqlite3.Error as error:
        raise say_what_failed(error, catalogue.path) from error
    return places


def write_to(catalogue: Holdings, plan: Plan, stream: TextIO) -> None:
    """Write the export, in one piece, to a stream that encodes as the preset wants and keeps line ends."""
    for _, piece in pieces(catalogue, plan, plan.ids):
        stream.write(piece.decode())


def _fill(drafts: list[Path], catalogue: Holdings, plan: Plan) -> Generator[int, None, None]:
    ids, before = iter(plan.ids), 0
    for draft in drafts:
        with draft.open("wb") as file:
            file.write("".encode(plan.preset.encoding))  # its byte order mark, if it has one
            for done, piece in pieces(catalogue, plan, islice(ids, plan.most_rows), draft.parent):
                file.write(piece)
                yield before + done
        before += plan.most_rows


def _check(places: tuple[Path, ...], catalogue: Holdings) -> None:
    own = Path(os.path.realpath(catalogue.path))
    for place in places:
        if place == own or (place.exists() and not place.is_file()):
            raise CatalogueError(NOT_REPLACEABLE, path=place)


def _publish(drafts: list[Path], places: tuple[Path, ...]) -> None:
    """Put every draft in its place, or none: Windows lets no file be replaced that is open in Excel."""
    done: list[tuple[Path, Path | None]] = []
    try:
        for draft, place in zip(drafts, places, strict=True):
            old = None
            if place.exists():
                old = Path(shutil.copy2(place, draft.with_suffix(".old")))
                shutil.copymode(place, draft)
            os.replace(draft, place)
            done.append((place, old))
    except OSError:
        for place, old in done:
            if old:
                os.replace(old, place)
            else:
                place.unlink()
        raise


def why_unwritable(error: OSError, target: Path) -> CatalogueError:
    """The sentence for what the system says about writing a file."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CatalogueError(NO_FOLDER, path=target.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CatalogueError(FULL, path=target)
    if isinstance(error, PermissionError):
        return CatalogueError(FORBIDDEN, path=target)
    return CatalogueError(UNWRITABLE, path=target, reason=error.strerror or error)
