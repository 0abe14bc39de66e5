# SPDX-License-Identifier: MIT
"""What the system and SQLite report, as sentences: what was tried with which file, and the usual reason in words.

Nothing else turns OSError or sqlite3.Error into a CatalogueError.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from laufbild.core.model.errors import CatalogueError, Reason
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

# --- Reading
MISSING = QT_TRANSLATE_NOOP("Errors", "There is no file {path}.")
DAMAGED = QT_TRANSLATE_NOOP("Errors", "{path} is damaged and cannot be read.")
LOCKED = QT_TRANSLATE_NOOP("Errors", "{path} is in use by another program.")
CLOSED = QT_TRANSLATE_NOOP("Errors", "{path} cannot be opened: {reason}.")
# --- Writing a file that the user names
NO_FOLDER = QT_TRANSLATE_NOOP("Errors", "There is no folder {path}.")
FULL = QT_TRANSLATE_NOOP("Errors", "There is no room left for {path}.")
FORBIDDEN = QT_TRANSLATE_NOOP(
    "Errors", "{path} cannot be written: there is no permission, or another program has it open."
)
UNWRITABLE = QT_TRANSLATE_NOOP("Errors", "{path} cannot be written: {reason}.")
# --- Writing into the personal file
DISK_FULL = QT_TRANSLATE_NOOP("Errors", "There is no room left for {path}; nothing was changed.")
UNWRITTEN = QT_TRANSLATE_NOOP("Errors", "{path} cannot be written, and nothing was changed: {reason}.")

_NOTHING_THERE = QT_TRANSLATE_NOOP("Errors", "there is no such file or folder")
_NO_PERMISSION = QT_TRANSLATE_NOOP("Errors", "there is no permission")
_NO_ROOM = QT_TRANSLATE_NOOP("Errors", "there is no room left on the disk")
_READ_ONLY = QT_TRANSLATE_NOOP("Errors", "it is on a disk that can only be read")
_IN_USE = QT_TRANSLATE_NOOP("Errors", "it is in use by another program")
_DISK_ERROR = QT_TRANSLATE_NOOP("Errors", "the disk reports an error")
_TOO_MANY_FILES = QT_TRANSLATE_NOOP("Errors", "too many files are open")
_NO_ANSWER = QT_TRANSLATE_NOOP("Errors", "the disk or the network does not answer")
_NO_MEMORY = QT_TRANSLATE_NOOP("Errors", "there is not enough memory")
_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "the file would become too large")

#: The usual reasons of the system, by the number of its error.
_REASONS = {
    errno.ENOENT: _NOTHING_THERE,
    errno.EISDIR: QT_TRANSLATE_NOOP("Errors", "it is a folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Errors", "a part of its path is not a folder"),
    errno.ELOOP: QT_TRANSLATE_NOOP("Errors", "its links lead in a circle"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Errors", "its name is too long"),
    errno.EEXIST: QT_TRANSLATE_NOOP("Errors", "there is already a file of this name"),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: _TOO_LARGE,
    errno.EROFS: _READ_ONLY,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EAGAIN: _IN_USE,
    errno.EIO: _DISK_ERROR,
    errno.EMFILE: _TOO_MANY_FILES,
    errno.ENFILE: _TOO_MANY_FILES,
    errno.ENODEV: _NO_ANSWER,
    errno.ENXIO: _NO_ANSWER,
    errno.ESTALE: _NO_ANSWER,
    errno.ETIMEDOUT: _NO_ANSWER,
    errno.ENOMEM: _NO_MEMORY,
}
#: Windows' own numbers of what errno calls a missing permission: another program has the file or a part of it.
_HELD_ON_WINDOWS = (32, 33)
#: The usual reasons of SQLite, by the beginning of the name of its error.
_SQLITE_REASONS = {
    "SQLITE_CANTOPEN": QT_TRANSLATE_NOOP("Errors", "the system does not open it"),
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _NO_PERMISSION,
    "SQLITE_IOERR": _DISK_ERROR,
    "SQLITE_FULL": _NO_ROOM,
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_NOMEM": _NO_MEMORY,
    "SQLITE_TOOBIG": _TOO_LARGE,
}
#: The disk's fault rather than the file's: a backup would be of no use.
_REFUSED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_IOERR")

Reported = OSError | sqlite3.Error | UnicodeDecodeError


def reason_of(error: Reported) -> str:
    """Why something failed, as the end of a sentence: a Reason where it is a usual one, else the system's own words."""
    if isinstance(error, OSError):
        if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
            return Reason(_IN_USE)
        usual = _REASONS.get(error.errno or 0)
        return Reason(usual) if usual else str(error.strerror or error)
    name = _sqlite_name(error)
    return next((Reason(usual) for begin, usual in _SQLITE_REASONS.items() if name.startswith(begin)), str(error))


def why_unread(error: Reported, path: Path) -> CatalogueError:
    """The sentence for what was reported when a file was opened or read.

    Python cannot read SQLite's report if it quotes a spoiled name; that is a UnicodeDecodeError.
    """
    if isinstance(error, FileNotFoundError):
        return CatalogueError(MISSING, path=path)
    if _is_full(error):
        return CatalogueError(DISK_FULL, path=path)
    name = _sqlite_name(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return CatalogueError(LOCKED, path=path)
    if isinstance(error, OSError) or name.startswith(_REFUSED):
        return CatalogueError(CLOSED, path=path, reason=reason_of(error))
    return CatalogueError(DAMAGED, path=path)


def why_unwritten(error: sqlite3.Error, path: Path) -> CatalogueError:
    """The sentence for a write into the personal file that failed and was taken back."""
    if _sqlite_name(error).startswith(_REFUSED):
        return CatalogueError(UNWRITTEN, path=path, reason=reason_of(error))
    return why_unread(error, path)


def why_unwritable(error: Reported, target: Path) -> CatalogueError:
    """The sentence for what was reported when a file that the user names was written."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CatalogueError(NO_FOLDER, path=target.parent)
    if _is_full(error):
        return CatalogueError(FULL, path=target)
    if isinstance(error, PermissionError):
        return CatalogueError(FORBIDDEN, path=target)
    return CatalogueError(UNWRITABLE, path=target, reason=reason_of(error))


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What fails within becomes the sentence for a file that could not be read."""
    try:
        yield
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        raise why_unread(error, path) from error


@contextmanager
def writing(target: Path, *, database: bool = False) -> Iterator[None]:
    """What fails within becomes the sentence for a file that could not be written.

    What SQLite reports is meant only where the file is a database.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not database:
            raise
        raise why_unwritable(error, target) from error


@contextmanager
def failing_as(text: str, path: Path) -> Iterator[None]:
    """What fails within becomes the sentence `text` with `path` and the reason."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise CatalogueError(text, path=path, reason=reason_of(error)) from error


def _is_full(error: Reported) -> bool:
    is_full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    return is_full or _sqlite_name(error).startswith("SQLITE_FULL")


def _sqlite_name(error: Reported) -> str:
    """The name that SQLite gives the error; "" where it is the system's, or Python's that cannot read a text."""
    return str(getattr(error, "sqlite_errorname", ""))
