# SPDX-License-Identifier: MIT
"""Temporary folders that another start of the program can tell for its own, and the sweep of those left behind.

A folder is removed by whoever made it. Where that process was killed, the folder stays; a sweep removes it when it
carries the program's name and lock file, belongs to this user, is older than a day and is locked by nobody.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from laufbild.core.files.file_lock import lock

#: Seconds after which a temporary file or folder that nobody has locked is taken for left behind: one day.
FORGOTTEN = 86_400
#: The file inside a temporary folder that is locked as long as the folder is in use.
LOCK = "laufbild.lock"
_NAME = re.compile(r"\.?laufbild-[0-9a-f]{16}", re.ASCII)
#: Bytes of the longest note of a folder that is read.
_LONGEST_NOTE = 1 << 15


@contextmanager
def scratch_folder(parent: Path | None = None, notes: Path | None = None) -> Iterator[Path]:
    """A new temporary folder, which is removed with all that is in it.

    It is made in `parent`, else where the system has its temporary files. `notes` is a folder in which is noted
    where it is, so that a later `sweep_noted` finds it; without one, `parent` is swept now. Raises OSError where it
    cannot be made.
    """
    name = f"laufbild-{os.urandom(8).hex()}"
    folder = Path(parent, f".{name}") if parent else _temporary() / name
    note = _write_note(folder, notes)
    if parent and note is None:
        sweep(parent)  # nothing else tells of what was left there before
    try:
        folder.mkdir(0o700)
        number = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with suppress(OSError):  # a file system without locks
                lock(number)
            yield folder
        finally:
            os.close(number)
            _remove_all(folder)
    finally:
        if note:
            with suppress(OSError):
                note.unlink()


def _temporary() -> Path:
    """Where the system has its temporary files."""
    import tempfile

    return Path(tempfile.gettempdir())


def _write_note(folder: Path, notes: Path | None) -> Path | None:
    """The note of where a folder is; none where there is no profile to keep it, or no room."""
    if notes is None or not notes.parent.is_dir():
        return None
    note = notes / folder.name.removeprefix(".")
    try:
        notes.mkdir(exist_ok=True)
        note.write_bytes(os.fsencode(folder.absolute()))
    except OSError:
        with suppress(OSError):
            note.unlink()
        return None
    return note


# --- Sweeping ---------------------------------------------------------------------------------------------


def sweep(folder: Path | None = None) -> None:
    """Remove the temporary folders left behind in a folder, else where the system has its temporary files."""
    for entry in _entries(folder or _temporary()):
        if _NAME.fullmatch(entry.name):
            _remove(Path(entry.path))


def sweep_noted(notes: Path) -> None:
    """Remove the temporary folders left behind of which there is a note, and the notes of those that are gone.

    A note is kept as long as its folder is there, or cannot be looked for because its disk is not.
    """
    for entry in _entries(notes):
        if _is_old(entry, stat.S_ISREG):
            folder = _noted(Path(entry.path))
            if folder and _NAME.fullmatch(folder.name):
                _remove(folder)
            if folder is None or (folder.parent.is_dir() and not os.path.lexists(folder)):
                with suppress(OSError):
                    os.unlink(entry.path)


def sweep_files(folder: Path, name: str) -> None:
    """Remove the files of a folder whose whole name the pattern `name` matches and that are left behind."""
    for entry in _entries(folder):
        if re.fullmatch(name, entry.name, re.ASCII) and _is_old(entry, stat.S_ISREG):
            with suppress(OSError):
                os.unlink(entry.path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:  # there is no such folder
        return []


def _noted(note: Path) -> Path | None:
    """The folder that a note names, None for anything else."""
    with suppress(OSError):
        with note.open("rb") as file:
            said = file.read(_LONGEST_NOTE)
        if said and b"\0" not in said:
            return Path(os.fsdecode(said))
    return None


def _remove(folder: Path) -> None:
    """Remove a temporary folder if it is left behind; one without a lock file only if it is empty."""
    mark = folder / LOCK
    if not _is_old(folder, stat.S_ISDIR):
        return
    with suppress(OSError):
        if not os.path.lexists(mark):
            folder.rmdir()  # made by a process that was killed at once
        elif _is_old(mark, stat.S_ISREG) and _is_free(mark):
            _remove_all(folder)


def _remove_all(folder: Path) -> None:
    """Remove a folder and all that is in it, following no link, as far as the system lets it."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _is_old(path: Path | os.DirEntry[str], is_kind: Callable[[int], bool]) -> bool:
    """Whether this is such a thing itself, no link to one, belongs to this user, and was not changed for a day."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    is_mine = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
    return is_kind(found.st_mode) and is_mine and found.st_mtime < time.time() - FORGOTTEN


def _is_free(mark: Path) -> bool:
    """Whether no process has the lock; False also where that cannot be told. Raises OSError if it is not there."""
    number = os.open(mark, os.O_RDWR)
    try:
        lock(number)
    except OSError:
        return False
    finally:
        os.close(number)
    return True
