# SPDX-License-Identifier: MIT
"""Reads the small text files of the profile (settings, drafts, requests of other starts) within bounds; writes them."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def read_text(path: Path, most: int) -> str:
    """The text of a file of at most a number of bytes.

    Raises OSError where it can't be read, and ValueError for a larger one, a pipe, a device, or what is not UTF-8:
    any of these may stand in the profile, and reading it might never end.
    """
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise ValueError("not a file")
        content = file.read(most + 1)
    if len(content) > most:
        raise ValueError(f"more than {most} bytes")
    return content.decode()


def write_text(path: Path, text: str) -> None:
    """Write a file, all or nothing: it is on the disk before it takes the old one's place. A link is followed.

    Raises OSError where it can't be written, and UnicodeEncodeError for a lone surrogate.
    """
    content = text.encode()
    path, is_link = Path(os.path.realpath(path)), path.is_symlink()
    draft = path.with_name(f".{path.name}.laufbild.part") if is_link else path.with_suffix(".part")
    draft.unlink(missing_ok=True)  # of a killed process; or a link or a pipe, which are not written into
    with draft.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
