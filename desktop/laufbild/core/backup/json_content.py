# SPDX-License-Identifier: MIT
"""Reads a JSON export of a personal file into a temporary database, thing by thing, where it can be asked and compared.

Neither the file nor what it says ever stands in the memory as a whole.
"""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from io import TextIOWrapper
from itertools import count
from pathlib import Path
from typing import Any

from laufbild.core.backup import personal_json
from laufbild.core.backup.json_stream import JsonStream, NotJsonError
from laufbild.core.backup.personal_json import WrongError, reading
from laufbild.core.files.file_header import NEWER
from laufbild.core.model import bounds
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Marks
from laufbild.core.model.system_errors import MISSING, why_unread
from laufbild.core.personal import migrations
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.rows import check_rows, record_of
from laufbild.core.personal.tables import (
    CORRECTION,
    LISTING,
    MARK,
    OWN_FILM,
    OWN_LIST,
    OWN_TAG,
    VIEW,
    VIEWING,
    Row,
    Table,
)
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

FORMAT, VERSION = "personal", 1
#: Bytes of the largest file that is read.
LARGEST = 1 << 29
#: Things between two reports of progress, and rows of one write.
_SLICE = 500
NOT_EXPORTED = QT_TRANSLATE_NOOP(
    "Errors", "{path} is not a file with your data that Laufbild saved, or it is damaged; choose another file."
)
WRONG = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} cannot be used: what stands at “{place}” makes no sense. Correct it there, or choose another file.",
)
TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "{path} is too large for a personal file.")
#: What a file says of itself.
_HEAD = ("laufbild", "version", "written")
#: Levels of a section, down to the films of a list, that are passed over one by one.
_SKIPPED_INTO = 3


@contextmanager
def opened_json(source: Path) -> Iterator[LoadedContent]:
    """A file to be loaded, and then asked. Raises CatalogueError, as loading it does."""
    try:
        with closing(_temporary()) as db:
            yield LoadedContent(db, source)
    except sqlite3.Error as error:
        raise why_unread(error, source) from error


@contextmanager
def nothing(path: Path) -> Iterator[PersonalFile]:
    """What is in a personal file that is still to be made."""
    with closing(_temporary()) as db:
        yield PersonalFile(db, path)


def _temporary() -> sqlite3.Connection:
    """A database that SQLite keeps in a file without a name: it is gone with the connection, however that ends."""
    db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    migrations.bring_up_to_date(db)
    return db


class LoadedContent(PersonalFile):
    """What a JSON file says; nothing before it is loaded."""

    def loading(self) -> Generator[int, None, None]:
        """Read the file, checked to the last value, and tell now and then how many things have been read."""
        try:
            with _opened(self.path) as file:
                yield from _Loader(self.db, self.path).load(JsonStream(file))
        except WrongError as error:
            raise CatalogueError(WRONG, path=self.path, place=bounds.readable(error.place)) from error
        except (NotJsonError, RecursionError, ValueError) as error:
            raise CatalogueError(NOT_EXPORTED, path=self.path) from error
        except OSError as error:
            raise why_unread(error, self.path) from error
        except sqlite3.Error as error:
            raise why_unread(error, self.path) from error


def _opened(source: Path) -> TextIOWrapper:
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise CatalogueError(NOT_EXPORTED, path=source)
        if source.stat().st_size > LARGEST:
            raise CatalogueError(TOO_LARGE, path=source)
        return source.open(encoding="utf-8-sig")
    except (FileNotFoundError, ValueError) as error:  # a name that no file can have
        raise CatalogueError(MISSING, path=source) from error
    except OSError as error:
        raise why_unread(error, source) from error


def _check_head(said: Mapping[str, Any], path: Path) -> None:
    if said.get("laufbild") != FORMAT or type(said.get("version")) is not int:
        raise CatalogueError(NOT_EXPORTED, path=path)
    if said["version"] > VERSION:
        raise CatalogueError(NEWER, path=path)


class _Loader:
    """Puts what a file says into the tables of a database."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = db, path
        self._rows: dict[str, list[Row]] = {}
        self._viewings = count(1)
        self._sections: Mapping[str, Callable[[JsonStream], Iterator[None]]] = {
            "marks": self._marks, "own_films": self._own_films, "corrections": self._corrections,
            "lists": self._lists, "views": self._views, "mappings": self._mappings,
        }  # fmt: skip

    def load(self, stream: JsonStream) -> Generator[int, None, None]:
        for read, _ in enumerate(self._things(stream)):
            if read % _SLICE == 0:
                yield read
        if stream.next():
            raise NotJsonError

    def _things(self, stream: JsonStream) -> Iterator[None]:
        head: dict[str, Any] = {}
        met = set()
        for name in stream.members():
            if name not in _HEAD and not {"laufbild", "version"} <= head.keys():
                head |= _head_of(self._path)
            if name not in _HEAD:
                _check_head(head, self._path)
            with reading("laufbild"):
                if name in met or name not in (*_HEAD, *self._sections):
                    raise ValueError("twice the same, or unknown")
                met.add(name)
                if name in _HEAD:
                    head[name] = stream.value()
            if name in self._sections:
                yield from self._section(name, stream)
        _check_head(head, self._path)

    def _section(self, name: str, stream: JsonStream) -> Iterator[None]:
        with reading(name):
            _require(stream, "[" if name in ("own_films", "lists", "views") else "{")
            yield from self._sections[name](stream)
            for table, rows in self._rows.items():
                self._write(table, rows)
            self._rows = {}

    def _put(self, table: Table, row: Row) -> None:
        check_rows(table, [row])
        self._add(table.name, row)

    def _add(self, table: str, row: Row) -> None:
        rows = self._rows.setdefault(table, [])
        rows.append(row)
        if len(rows) >= _SLICE:
            self._write(table, rows)
            rows.clear()

    def _write(self, table: str, rows: Iterable[Row]) -> None:
        try:
            for row in rows:
                self._db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        except sqlite3.IntegrityError as error:
            raise ValueError("twice the same") from error

    # --- Sections -----------------------------------------------------------------------------------------

    def _marks(self, stream: JsonStream) -> Iterator[None]:
        for film in stream.members():
            with reading("marks", film):
                self._put_marks(film, personal_json.marks_of(stream.value()))
            yield

    def _put_marks(self, film: str, marks: Marks) -> None:
        self._put(MARK, (film, int(marks.wanted), int(marks.favourite), marks.rating, marks.note))
        for tag in dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in marks.tags))):
            self._put(OWN_TAG, (film, tag))
        for viewing in marks.viewings:
            self._put(VIEWING, (next(self._viewings), film, *viewing[1:]))

    def _own_films(self, stream: JsonStream) -> Iterator[None]:
        for place in stream.items():
            with reading("own_films", place):
                number, film = personal_json.film_of(stream.value())
                self._put(OWN_FILM, (number, film.key, record_of(film)))
            yield

    def _corrections(self, stream: JsonStream) -> Iterator[None]:
        for film in stream.members():
            with reading("corrections", film):
                fields = personal_json.mapping_in(stream.value())
                for field, value in fields.items():
                    with reading("corrections", film, field):
                        said = personal_json.correction_of(value)
                        packed = bounds.packed(said.value), bounds.packed(said.original)
                        self._put(CORRECTION, (film, field, *packed))
            yield

    def _lists(self, stream: JsonStream) -> Iterator[None]:
        for place in stream.items():
            with reading("lists", place):
                yield from self._list(f"\0{place}", stream)

    def _list(self, holder: str, stream: JsonStream) -> Iterator[None]:
        """A list, whose films may come before its key: until that is known they are those of `holder`."""
        said: dict[str, Any] = {}
        _require(stream, "{")
        for name in stream.members():
            if name in said:
                raise ValueError("twice the same")
            if name == "films":
                said[name] = ()
                holder = personal_json.key_in(said) or holder
                yield from self._listings(holder, stream)
            else:
                said[name] = stream.value()
        own_list = personal_json.list_of(said)
        self._put(OWN_LIST, tuple(own_list))
        if own_list.key != holder:
            self._write(LISTING.name, self._rows.pop(LISTING.name, ()))
            self._rename(holder, own_list.key)
        yield

    def _listings(self, holder: str, stream: JsonStream) -> Iterator[None]:
        _require(stream, "[")
        for place in stream.items():
            said = personal_json.listing_of(holder, stream.value())
            self._put(LISTING, (holder, place, *said[1:]))
            yield

    def _rename(self, holder: str, key: str) -> None:
        try:
            self._db.execute("UPDATE listing SET list = ? WHERE list = ?", (key, holder))
        except sqlite3.IntegrityError as error:
            raise ValueError("twice the same") from error

    def _views(self, stream: JsonStream) -> Iterator[None]:
        for place in stream.items():
            with reading("views", place):
                bounds.at_most(range(place), bounds.MOST_VIEWS, bounds.MANY_VIEWS)
                self._put(VIEW, tuple(personal_json.view_of(stream.value())))
            yield

    def _mappings(self, stream: JsonStream) -> Iterator[None]:
        for headings in stream.members():
            with reading("mappings", headings):
                self._add("mapping", (bounds.text(headings), bounds.packed(stream.value())))
            yield


def _require(stream: JsonStream, sign: str) -> None:
    """Raise ValueError where another kind of value begins."""
    if stream.next() != sign:
        stream.value()
        raise ValueError("another kind of value")


def _head_of(path: Path) -> dict[str, Any]:
    """What a file says of itself, where that stands behind the rest."""
    head: dict[str, Any] = {}
    with _opened(path) as file:
        stream = JsonStream(file)
        for name in stream.members():
            with reading(name):
                if name in _HEAD:
                    head[name] = stream.value()
                else:
                    _skip(stream, _SKIPPED_INTO)
    return head


def _skip(stream: JsonStream, depth: int) -> None:
    """Pass over a value of any length: go into what begins here, to a depth."""
    begins = stream.next()
    if not depth or begins not in ("{", "["):
        stream.value()
        return
    for _ in stream.members() if begins == "{" else stream.items():
        _skip(stream, depth - 1)
