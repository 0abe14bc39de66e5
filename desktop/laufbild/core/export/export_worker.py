# SPDX-License-Identifier: MIT
"""Makes half of the lines of very many films in a helper process, into a scratch file.

Without it an export of a million films takes 2.06 times as long as SQLite's command line, with it 1.23 times. Lines
that do not come are made by whoever waits for them.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.damage_guard import stored_set
from laufbild.core.export.csv_cells import Cells
from laufbild.core.export.spill_order import pages
from laufbild.core.export.sql_lines import Lines
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import FIELDS
from laufbild.core.work.helper_process import HelperProcess

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from pyroaring import BitMap

#: With more films than these, a second process pays: it takes a fifth of a second to begin.
MANY = 30_000


class Work(NamedTuple):
    """What the helper process needs to make lines."""

    catalogue: Path
    fields: tuple[str, ...]
    language: str
    separator: str


def halving(work: Work, folder: Path | None) -> Callable[[BitMap], ExportWorker | None]:
    """A function that starts the helper for half of the films, or gives None where it would not pay or cannot start."""

    def begin(films: BitMap) -> ExportWorker | None:
        if not folder or len(films) <= MANY or os.cpu_count() == 1:
            return None
        try:
            return ExportWorker(work, films[len(films) // 2 :], folder / "half")
        except OSError:  # such as too many processes
            return None

    return begin


class ExportWorker(HelperProcess):
    """The lines of some films, as the helper writes them into a file: `lengths` has their lengths in bytes so far."""

    def __init__(self, work: Work, films: BitMap, file: Path) -> None:
        self.films = films
        self.file = file
        self.lengths = array("I")
        self.is_busy = True
        super().__init__(serve, work, films.serialize(), file)

    def hear(self, seconds: float = 0) -> None:
        """Take what the helper has sent, or wait up to `seconds` for it."""
        while self.is_busy and self.has_spoken(seconds):
            seconds = 0
            self._take()

    def _take(self) -> None:
        try:
            self.lengths.frombytes(self.receive())
        except OSError:
            self.is_busy = False
        else:
            self.is_busy = len(self.lengths) < len(self.films)


def serve(connection: Connection, work: Work, films: bytes, file: Path) -> None:
    """Runs in the helper process: makes lines, and sends their lengths page by page, the last once all is written."""
    try:
        with closing(CatalogueFile.open(work.catalogue, whole=False)) as catalogue, file.open("wb") as scratch:
            fields = [FIELDS[name] for name in work.fields]
            lengths = b""
            with closing(Lines(catalogue, fields, work.language, Cells(work.separator))) as made:
                for page in pages(stored_set(films)):
                    connection.send(lengths)
                    lines = made.of(page)
                    scratch.write(b"".join(lines))
                    lengths = array("I", map(len, lines)).tobytes()
        connection.send(lengths)
        connection.recv()  # until the other side hangs up
    except (EOFError, OSError, sqlite3.Error, CatalogueError):
        pass
    finally:
        connection.close()
