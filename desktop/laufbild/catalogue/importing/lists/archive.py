# SPDX-License-Identifier: MIT
"""Takes the tables out of an archive, once it is known that they come to a sane size; nothing else is unpacked.

The names in an archive are only compared and shown: what is taken out gets a name of ours.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.importing.lists.spooling import spool
from laufbild.catalogue.importing.tables import TOO_LARGE
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.schema import DAMAGED

ENCRYPTED = QT_TRANSLATE_NOOP("Errors", "{path} is locked with a password; unpack it, and take what is in it.")
_MOST_FILES = 10_000
_MOST_UNPACKED = 1 << 30
#: Tables do not shrink to less than a hundredth; what is made to burst does.
_MOST_SHRUNK = 100
_UNSUSPICIOUS = 32 << 20
_ENCRYPTED = 1
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, LookupError, ValueError)


class Member(NamedTuple):
    """A table that was taken out: the folder it was in, its name, and where it is now."""

    folder: str
    name: str
    path: Path


def members(path: Path, folder: Path) -> Iterator[Member]:
    """Take the CSV files of an archive into a folder. Raises CatalogueError, and OSError of the folder."""
    try:
        with zipfile.ZipFile(path) as archive:
            for number, (name, info) in enumerate(_tables(archive, path)):
                with archive.open(info) as packed:
                    spool(packed, folder / f"{number}.csv", _MOST_UNPACKED, path)
                yield Member(name.parent.name, name.name, folder / f"{number}.csv")
    except _DAMAGES as error:
        raise CatalogueError(DAMAGED, path=path) from error


def _tables(archive: zipfile.ZipFile, path: Path) -> list[tuple[PurePosixPath, zipfile.ZipInfo]]:
    entries = archive.infolist()
    if len(entries) > _MOST_FILES:
        raise CatalogueError(TOO_LARGE, path=path)
    named = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in entries]
    tables = [(name, info) for name, info in named if name.suffix.lower() == ".csv" and not info.is_dir()]
    if _would_burst([info for _, info in tables]):
        raise CatalogueError(TOO_LARGE, path=path)
    if any(info.flag_bits & _ENCRYPTED for _, info in tables):
        raise CatalogueError(ENCRYPTED, path=path)
    return tables


def _would_burst(entries: list[zipfile.ZipInfo]) -> bool:
    """Judged by what the archive says of itself; of no file is more unpacked than that."""
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    return unpacked > _MOST_UNPACKED or (unpacked > _UNSUSPICIOUS and unpacked > packed * _MOST_SHRUNK)
