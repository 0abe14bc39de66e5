# SPDX-License-Identifier: MIT
"""What was typed about films and is not saved yet: kept in a file, so that nothing takes it away."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from laufbild import log
from laufbild.core.files.small_files import read_text, write_text
from laufbild.core.library.film_editing import makes_sense
from laufbild.core.model import value_checks

#: The film that is not there yet.
NEW = ""
#: Bytes of the file at most: some long notes in a script of three bytes a letter.
_MOST_BYTES = 1 << 26
_NO_SENSE = (OSError, ValueError, TypeError, RecursionError)


class Drafts:
    """Typed cells by film and name; the file is read once and written whenever they are put.

    `is_sound` says of a name and a cell whether they can have been typed. Without a file, memory keeps them.
    """

    def __init__(self, path: Path | None, is_sound: Callable[[str, str], bool] = makes_sense) -> None:
        self._path = path
        #: Whether all of it is in the file.
        self.is_kept = path is not None
        self._typed: dict[str, dict[str, str]] = {}
        if path:
            self._read(path, is_sound)

    def __iter__(self) -> Iterator[str]:
        return iter(self._typed)

    def of(self, key: str) -> Mapping[str, str]:
        return self._typed.get(key, {})

    def put(self, key: str, typed: Mapping[str, str]) -> None:
        """Keep what was typed; nothing typed is nothing to keep."""
        if dict(typed) == self.of(key) and self.is_kept:
            return
        self._typed.pop(key, None)
        if typed:
            self._typed[key] = dict(typed)
        if self._path is None:
            return
        try:
            self._write(self._path)
        except OSError as error:  # they stay in memory, and there is a next time
            self.is_kept = False
            log.warning("drafts not kept: %s", error)
        else:
            self.is_kept = True

    def _write(self, path: Path) -> None:
        if not self._typed:
            path.unlink(missing_ok=True)
            return
        text = json.dumps(self._typed, ensure_ascii=False, indent=1)
        write_text(path, text.encode(errors="replace").decode())

    def _read(self, path: Path, is_sound: Callable[[str, str], bool]) -> None:
        try:
            found = json.loads(read_text(path, _MOST_BYTES))
            films = {key: value_checks.texts_by_name(typed) for key, typed in dict(found).items()}
        except FileNotFoundError:
            return
        except _NO_SENSE as error:
            log.warning("drafts not read: %s", error)
            with suppress(OSError):  # it may hold what somebody typed, and is not to be written over
                os.replace(path, path.with_suffix(".unread.json"))
            return
        sound = {
            key: {name: cell for name, cell in typed.items() if is_sound(name, cell)} for key, typed in films.items()
        }
        self._typed = {key: typed for key, typed in sound.items() if typed}
