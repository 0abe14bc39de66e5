# SPDX-License-Identifier: MIT
"""The first hundred bytes of a file of Laufbild, which tell its two kinds from each other and from all others."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED, MISSING, reading
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

#: "Lauf" and "LPer" in four bytes: what the two kinds of file carry in their headers.
APPLICATION_ID = 0x4C617566
PERSONAL_ID = 0x4C506572
NOT_OURS = QT_TRANSLATE_NOOP("Errors", "{path} is not a file of Laufbild.")
NEWER = QT_TRANSLATE_NOOP("Errors", "{path} was written by a newer version of Laufbild; this one cannot read it.")


class Header(NamedTuple):
    """What the first bytes of a file say, and how many bytes it has."""

    format: int
    page_size: int
    pages: int
    size: int

    @property
    def is_whole(self) -> bool:
        """Whether the file is as long as it says."""
        possible = 512 <= self.page_size <= 65_536 and self.page_size.bit_count() == 1
        return possible and self.size == self.pages * self.page_size


def check_header(path: Path, application_id: int, newest: int) -> Header:
    """Tell by the first hundred bytes whether a file is ours and not too new; raises CatalogueError."""
    try:
        with reading(path):
            header, size = _first_bytes(path)
    except ValueError:  # a name that no file can have
        raise CatalogueError(MISSING, path=path) from None
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise CatalogueError(NOT_OURS if header[:6] != b"SQLite" else DAMAGED, path=path)
    if int.from_bytes(header[68:72], "big") != application_id:
        raise CatalogueError(NOT_OURS, path=path)
    written = int.from_bytes(header[60:64], "big")
    if written > newest:
        raise CatalogueError(NEWER, path=path)
    page_size = int.from_bytes(header[16:18], "big")
    return Header(written, 65_536 if page_size == 1 else page_size, int.from_bytes(header[28:32], "big"), size)


def _first_bytes(path: Path) -> tuple[bytes, int]:
    """The header of a file and its size; of a pipe or a device, which might give bytes for ever or never, nothing."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return b"", 0
    with path.open("rb") as file:
        return file.read(100), os.fstat(file.fileno()).st_size
