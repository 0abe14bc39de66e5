# SPDX-License-Identifier: MIT
"""One running program for each folder of a user's files: a second start asks the first one to do what it was told.

A lock of the operating system's own is gone with the process that held it, whatever ended that, so nothing has to be
judged stale: QLockFile would ask whether there is a process of the number it finds in its file, which another program
may have by now. What is asked travels as a file in the folder, for Qt's sockets would bring its network library into
a program that has none: the first one takes it away, and that is its answer.
"""

from __future__ import annotations

import json
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from laufbild.core.files.file_lock import TAKEN, lock
from laufbild.core.files.small_files import read_text, write_text
from laufbild.core.model.errors import CatalogueError
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

#: Seconds that the first program, which may still be starting, is waited for.
PATIENCE = 5.0
NO_ANSWER = QT_TRANSLATE_NOOP(
    "Errors", "Laufbild is already running with your files in {path}, but it does not answer; end it there first."
)
_PAUSE = 0.02
#: Bytes of a request at most, and requests that are heeded at once.
_LONGEST, _MOST = 65_536, 20


class Wish(NamedTuple):
    """What a start was told: a catalogue or a list to open, a query or the line of a view, nothing for just the window.

    `token` is the desktop's leave to come to the front, where it gives one.
    """

    file: str = ""
    query: str = ""
    token: str = ""


class SingleInstance:
    """Whether a program runs with a folder of a user's files; `take` makes this one the one that does."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self.folder = profile / "asked"
        self._lock: int | None = None

    def take(self) -> bool:
        """Be the one, unless another is. A folder in which nothing can be locked is everyone's."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            number = os.open(self._profile / "running.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            lock(number)
        except TAKEN:
            os.close(number)
            return False
        except OSError:  # a file system without locks
            pass
        self._lock = number
        self.wishes()  # of a start that was given up
        return True

    def release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def wishes(self) -> list[Wish]:
        """What was asked since the last time, the oldest first."""
        found = []
        with suppress(OSError):
            for file in sorted(self.folder.glob("*.json")):
                found.append(_wish(file))
                with suppress(OSError):  # a folder of such a name
                    file.unlink()
        return [wish for wish in found if wish][-_MOST:]

    def ask(self, wish: Wish) -> bool:
        """Ask the one that runs; False if it has ended meanwhile, and this one runs now instead.

        Raises CatalogueError if it does not answer.
        """
        file = self.folder / f"{time.time_ns()}-{os.getpid()}.json"
        try:
            write_text(file, json.dumps(wish))
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until:
                if not file.exists():
                    return True
                if self.take():
                    return False
                time.sleep(_PAUSE)
        except OSError:
            pass
        finally:
            for left in (file.with_suffix(".part"), file):
                with suppress(OSError):
                    left.unlink()
        raise CatalogueError(NO_ANSWER, path=self._profile)


def _wish(file: Path) -> Wish | None:
    """What stands in a file; None for anything but a wish."""
    try:
        said = json.loads(read_text(file, _LONGEST))
    except (OSError, ValueError, RecursionError):
        return None
    is_wish = isinstance(said, list) and len(said) == len(Wish._fields) and all(map(_is_text, said))
    return Wish(*said) if is_wish and not re.search("[\ud800-\udfff]", said[1] + said[2]) else None


def _is_text(part: object) -> bool:
    return isinstance(part, str) and "\0" not in part
