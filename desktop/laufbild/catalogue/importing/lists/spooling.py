# SPDX-License-Identifier: MIT
"""Puts what comes through a pipe, out of an archive or from the clipboard into a file, so that it is read like one."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.importing.tables import TOO_LARGE

_PIECE = 1 << 20
MOST = 4 << 30


def spool(source: IO[bytes], target: Path, most: int, name: Path) -> None:
    """Copy all of it. Raises CatalogueError, calling it by a name, where it is more than so many bytes."""
    left = most
    with target.open("wb") as file:
        while piece := source.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise CatalogueError(TOO_LARGE, path=name)
            file.write(piece)
