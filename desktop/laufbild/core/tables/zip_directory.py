# SPDX-License-Identifier: MIT
"""Opens ZIP archives whose directory is of a sane size, and judges by it what they would unpack to."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import DAMAGED
from laufbild.core.tables.table_file import TOO_LARGE

#: What zipfile and zlib raise where an archive is damaged.
DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, LookupError, ValueError,
)  # fmt: skip

#: Bytes that an archive's directory has at most: zipfile makes an object of a good 500 bytes for each 46 of them.
_LONGEST_DIRECTORY = 4 << 20
#: What a table repeats does not shrink to less than a hundredth; what is made to burst does.
_MOST_SHRUNK = 100
#: Bytes up to which that is not asked.
_UNSUSPICIOUS = 32 << 20


class _TooLong(Exception):
    """More of an archive is asked for at once than any has a use for."""


class _Archive(io.FileIO):
    """zipfile reads an archive's directory as a whole, however long it is said to be, and all else in small pieces."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = os.fstat(self.fileno()).st_size - self.tell()
        if size > _LONGEST_DIRECTORY:
            raise _TooLong
        return super().read(size)


@contextmanager
def opened_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive in a file. Raises CatalogueError for one with too long a directory, and what zipfile raises."""
    with _Archive(path) as file:
        try:
            archive = zipfile.ZipFile(file)
        except _TooLong as error:
            raise CatalogueError(TOO_LARGE, path=path) from error
        with archive:
            yield archive


def entries_of(path: Path) -> list[zipfile.ZipInfo]:
    """What is in an archive. Raises CatalogueError for a damaged one."""
    try:
        with opened_archive(path) as archive:
            return archive.infolist()
    except DAMAGES as error:
        raise CatalogueError(DAMAGED, path=path) from error


def would_burst(entries: Iterable[zipfile.ZipInfo], most: int) -> bool:
    """Whether they unpack to more than a number of bytes, or shrank as only what is made to burst does.

    Judged by what the archive says of itself: zipfile never unpacks more of an entry than that.
    """
    sizes = [(entry.file_size, entry.compress_size) for entry in entries]
    unpacked, packed = sum(size for size, _ in sizes), sum(size for _, size in sizes)
    return unpacked > most or (unpacked > _UNSUSPICIOUS and unpacked > packed * _MOST_SHRUNK)
