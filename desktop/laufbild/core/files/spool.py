# SPDX-License-Identifier: MIT
"""Puts what comes through a pipe, out of an archive or from the clipboard into a file, so that it is read like one."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from laufbild.core.model.errors import CatalogueError
from laufbild.core.work import cancellation

_PIECE = 1 << 20


def spool(source: IO[bytes], target: Path, most: int, otherwise: CatalogueError) -> None:
    """Copy all of it. Raises an error where it is more than the bytes allowed."""
    left = most
    with target.open("wb") as file:
        while piece := source.read(_PIECE):
            cancellation.check()
            left -= len(piece)
            if left < 0:
                raise otherwise
            file.write(piece)
