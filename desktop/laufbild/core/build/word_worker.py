# SPDX-License-Identifier: MIT
"""Takes the words of many films in a helper process: they are half of the work of building.

A few films are not worth a process. Where none can be started, the words are taken here.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from laufbild.core.build.word_writer import WordWriter
from laufbild.core.catalogue.schema import WORD_TABLES, WORDS_SCHEMA, draft
from laufbild.core.work.helper_process import HelperProcess

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from laufbild.core.build.word_writer import FilmTexts

#: With more films than these, a second process pays.
MANY = 10_000
_BATCH = 200
#: Seconds for which the helper is waited for at a time while it finishes.
_PATIENCE = 0.02


class WordWorker:
    """`add` films, then take the steps of `finishing`; at the end `db` has the tables of words."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        self._db = db
        self._folder = folder
        self._waiting: list[FilmTexts] = []
        self._taker: _Here | _Beside | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._taker:
            self._taker.close()

    def add(self, film: FilmTexts) -> None:
        self._waiting.append(film)
        if len(self._waiting) == (_BATCH if self._taker else MANY):
            if not self._taker:
                self._taker = self._start()
            self._pass_on(self._taker)

    def _start(self) -> _Here | _Beside:
        try:
            return _Beside(self._db, self._folder)
        except OSError:  # such as too many processes
            return _Here(self._db, self._folder)

    def _pass_on(self, taker: _Here | _Beside) -> None:
        for start in range(0, len(self._waiting), _BATCH):
            taker.add(self._waiting[start : start + _BATCH])
        self._waiting = []

    def finishing(self, tagged: Mapping[str, bytes]) -> Iterator[float]:
        """Write the words, in steps that give the share that is done; `tagged` as in WordWriter."""
        self._taker = self._taker or _Here(self._db, self._folder)
        self._pass_on(self._taker)
        yield from self._taker.finish(tagged)

    def fetch(self) -> Iterator[None]:
        """Copy into the catalogue what the helper process wrote, in steps.

        It is done when all else is there, so that the same films give the same bytes however quick either process was.
        """
        yield from self._taker.fetch() if self._taker else ()


class _Here:
    """Takes the words in this process."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        self._writer = WordWriter(db, folder)
        self.add = self._writer.add
        self.finish = self._writer.finish
        self.close = self._writer.close

    def fetch(self) -> Iterator[None]:
        """Nothing: all was written into the catalogue itself."""
        return iter(())


class _Beside(HelperProcess):
    """Takes the words in another process, into a file of its own. Raises OSError where there is or remains none."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        self._db = db
        self._file = folder / "words"
        super().__init__(serve, self._file)

    def add(self, films: Sequence[FilmTexts]) -> None:
        if self.has_spoken():
            self.receive()
        self.send(list(map(tuple, films)))  # tuples are sent with much less ado

    def finish(self, tagged: Mapping[str, bytes]) -> Iterator[float]:
        self.send(tagged)
        share = 0.0
        while share < 1:
            if self.has_spoken(_PATIENCE):
                share = self.receive()
            yield share

    def fetch(self) -> Iterator[None]:
        self.close()
        self._db.execute("COMMIT")
        self._db.execute("ATTACH ? AS helper", (str(self._file),))
        self._db.execute("BEGIN")
        for table in WORD_TABLES:
            self._db.execute(f"INSERT INTO main.{table} SELECT * FROM helper.{table}")
            yield


def serve(connection: Connection, file: Path) -> None:
    """Runs in the helper process: takes films until it is given the tags, then finishes and says how far it is."""
    gc.disable()  # a great many lists, and none in a circle
    try:
        with closing(draft(file)) as db:
            db.executescript(f"BEGIN; {WORDS_SCHEMA}")
            writer = WordWriter(db, file.parent)
            for share in _served(writer, connection):
                connection.send(min(share, 0.99))
            writer.close()
            db.execute("COMMIT")
        connection.send(1.0)
        connection.recv()  # until the other side hangs up
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # nobody waits for it any more
    except (OSError, sqlite3.Error, UnicodeError) as error:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.send(error)
    finally:
        gc.enable()


def _served(writer: WordWriter, connection: Connection) -> Iterator[float]:
    while isinstance(message := connection.recv(), list):
        writer.add(message)
    yield from writer.finish(message)
