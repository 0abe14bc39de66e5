# SPDX-License-Identifier: MIT
"""What was typed into the form of a film and is not saved yet: kept in a file, so that nothing takes it away."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from laufbild import log
from laufbild.catalogue import shapes
from laufbild.catalogue.editing import makes_sense

#: The film that is not there yet.
NEW = ""
_NO_SENSE = (OSError, ValueError, RecursionError)


class Drafts:
    """Typed cells by film; the file is read once and written whenever they are put. Without one, memory keeps them."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._typed = _read(path) if path else {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._typed)

    def of(self, key: str) -> Mapping[str, str]:
        return self._typed.get(key, {})

    def put(self, key: str, typed: Mapping[str, str]) -> None:
        """Keep what was typed; nothing typed is nothing to keep."""
        if dict(typed) == self.of(key):
            return
        self._typed.pop(key, None)
        if typed:
            self._typed[key] = dict(typed)
        try:
            if self._path:
                self._write(self._path)
        except OSError as error:  # they stay in memory, and there is a next time
            log.warning("drafts not kept: %s", error)

    def _write(self, path: Path) -> None:
        if not self._typed:
            path.unlink(missing_ok=True)
            return
        part = path.with_suffix(".part")
        part.write_text(json.dumps(self._typed, ensure_ascii=False, indent=1), encoding="utf-8", errors="replace")
        os.replace(part, path)


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        found = shapes.parsed(path.read_text(encoding="utf-8"))
        films = {key: shapes.texts_by_name(typed) for key, typed in dict(found).items()}
    except FileNotFoundError:
        return {}
    except (*_NO_SENSE, TypeError) as error:
        log.warning("drafts not read: %s", error)
        return {}
    sound = {
        key: {name: cell for name, cell in typed.items() if makes_sense(name, cell)} for key, typed in films.items()
    }
    return {key: typed for key, typed in sound.items() if typed}
