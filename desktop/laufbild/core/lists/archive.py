# SPDX-License-Identifier: MIT
"""Takes the tables out of an archive, once it is known that they come to a sane size; nothing else is unpacked.

The names in an archive are only compared and shown: what is taken out gets a name of ours.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from laufbild.core.files.spool import spool
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.tables.table_file import TOO_LARGE
from laufbild.core.tables.zip_directory import DAMAGES, opened_archive, would_burst
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

OTHERWISE_PACKED = QT_TRANSLATE_NOOP(
    "Errors", "{path} is packed in a way that is not read here; unpack it, and take what is in it."
)
ENCRYPTED = QT_TRANSLATE_NOOP("Errors", "{path} is locked with a password; unpack it, and take what is in it.")
_MOST_FILES = 10_000
_MOST_UNPACKED = 1 << 30
#: The others unpack what they like at once.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1


class Member(NamedTuple):
    """A table that was taken out: the folders it was in, its name, and where it is now."""

    folders: frozenset[str]
    name: str
    path: Path


def members(path: Path, folder: Path) -> Iterator[Member]:
    """Take the CSV files of an archive into a folder. Raises CatalogueError, and OSError of the folder."""
    try:
        with opened_archive(path) as archive:
            for number, (name, info) in enumerate(_tables(archive, path)):
                with archive.open(info) as packed:
                    spool(packed, folder / f"{number}.csv", _MOST_UNPACKED, CatalogueError(TOO_LARGE, path=path))
                yield Member(frozenset(name.parent.parts), name.name, folder / f"{number}.csv")
    except DAMAGES as error:
        raise CatalogueError(DAMAGED, path=path) from error


def _tables(archive: zipfile.ZipFile, path: Path) -> list[tuple[PurePosixPath, zipfile.ZipInfo]]:
    entries = archive.infolist()
    if len(entries) > _MOST_FILES:
        raise CatalogueError(TOO_LARGE, path=path)
    named = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in entries]
    tables = [(name, info) for name, info in named if name.suffix.lower() == ".csv" and not info.is_dir()]
    if would_burst((info for _, info in tables), _MOST_UNPACKED):
        raise CatalogueError(TOO_LARGE, path=path)
    if any(info.flag_bits & _ENCRYPTED for _, info in tables):
        raise CatalogueError(ENCRYPTED, path=path)
    if any(info.compress_type not in _METHODS for _, info in tables):
        raise CatalogueError(OTHERWISE_PACKED, path=path)
    return tables
