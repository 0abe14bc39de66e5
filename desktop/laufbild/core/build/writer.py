# SPDX-License-Identifier: MIT
"""Writes a catalogue file: films, and everything that makes searching, ordering and counting them quick.

Films come one by one and are forgotten again; what is sorted stands in temporary files next to the draft. What grows
with a catalogue in memory are a few numbers a film while its orders are written.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import zip_longest
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pyroaring import BitMap

from laufbild.core.build.order_index import OrderIndex
from laufbild.core.build.stored_columns import StoredColumns
from laufbild.core.build.value_index import ValueIndex
from laufbild.core.build.word_worker import WordWorker
from laufbild.core.build.word_writer import FilmTexts
from laufbild.core.catalogue.damage_guard import stored_set
from laufbild.core.catalogue.schema import (
    FORMAT,
    INDEX,
    SCHEMA,
    draft,
)
from laufbild.core.codec.film_row import (
    COLUMNS,
    VALUED,
    as_json,
    row_of,
)
from laufbild.core.files.file_header import APPLICATION_ID
from laufbild.core.files.scratch import scratch_folder
from laufbild.core.model.fields import FIELDS, PEOPLE, TEXTS, WORDED
from laufbild.core.model.film import Film
from laufbild.core.model.vocabulary import FilmList, Names, Vocabulary
from laufbild.core.text.folding import fold

#: What a film may have besides its fields.
_ALSO_HAD = ("search", "disputed", "same_title", "same_story")
#: Fields whose values' names are searched as words.
_TAG_WORDS = WORDED
_BATCH = 500
#: Values that are remembered as shared; a later one may stand in the file twice.
_REMEMBERED = 200_000


def write_catalogue(target: Path, films: Iterable[Film], names: Names, lists: Mapping[str, FilmList]) -> None:
    """Write the films, numbered from 1 in the order given, as a file that replaces `target` at the end.

    The same arguments give the same bytes every time. Raises OSError where the folder cannot be written.
    """
    with CatalogueWriter(target) as writer:
        for film in films:
            writer.add(film)
        for _ in writer.finish(names, lists):
            pass


class CatalogueWriter:
    """Takes films one by one; `finish` puts the file in its place. Left before that, it leaves nothing behind."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self.count = 0
        self._open = ExitStack()
        self._folder = self._make_folder()
        self._db = self._database("draft")
        self._db.executescript(
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {FORMAT}; BEGIN; {SCHEMA}"
        )
        scratch = self._database("scratch")
        scratch.execute("BEGIN")
        self._words = self._open.enter_context(WordWorker(self._db, self._folder))
        self._columns = StoredColumns(scratch)
        self._rankings = OrderIndex(self._db, scratch, self._columns)
        self._had: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._shared: dict[tuple[str, Any], int] = {}
        self._shared_count = 0
        self._rows: list[tuple[Any, ...]] = []
        self._revision = hashlib.blake2b(digest_size=8)

    def _make_folder(self) -> Path:
        self._target.parent.mkdir(parents=True, exist_ok=True)
        return self._open.enter_context(scratch_folder(self._target.parent))

    def _database(self, name: str) -> sqlite3.Connection:
        db = draft(self._folder / name)
        self._open.callback(db.close)
        return db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    # --- Films --------------------------------------------------------------------------------------------

    def add(self, film: Film) -> None:
        """Take a film; its id is given by the order in which films come."""
        self.count = number = self.count + 1
        row = row_of(film, self._share)
        self._rows.append((number, *row))
        self._columns.add((number, *row[1 : len(VALUED) + 1]))
        self._rankings.add(number, film)
        for name in _ALSO_HAD:
            if getattr(film, name):
                self._had[name].append(number)
        self._words.add(texts_of(number, film))
        if len(self._rows) == _BATCH:
            self._write_rows()

    def _share(self, field: str, value: Any, plain: Callable[[Any], Any]) -> int:
        number = self._shared.get((field, value))
        if number is None:
            self._shared_count = number = self._shared_count + 1
            stored = as_json(plain(value))
            self._db.execute("INSERT INTO shared VALUES (?, ?, ?)", (number, field, stored))
            self._revision.update(stored.encode("utf-8", "surrogatepass"))
            if len(self._shared) < _REMEMBERED:
                self._shared[field, value] = number
        return number

    def _write_rows(self) -> None:
        self._db.executemany(f"INSERT INTO film VALUES (?{', ?' * len(COLUMNS)})", self._rows)
        for row in self._rows:
            self._revision.update("\x1f".join(map(str, row)).encode("utf-8", "surrogatepass"))
        self._rows.clear()

    # --- The end ------------------------------------------------------------------------------------------

    def finish(self, names: Names, lists: Mapping[str, FilmList]) -> Iterator[float]:
        """Write all that is made of the films, and put the file in its place; gives the share that is done."""
        self._write_rows()
        vocabulary = Vocabulary(names, lists)
        self._make_keys_unique()
        self._write_vocabulary(names, lists)
        for _ in ValueIndex(self._db, self._columns, self._had, self.count).write():
            yield 0.1
        words = self._words.finishing(self._tag_words(vocabulary))
        for step, _ in enumerate(zip_longest(self._rankings.finish(vocabulary), words)):  # each goes on meanwhile
            yield 0.1 + 0.8 * (1 - 1 / (1 + step / 60))
        for _ in self._words.fetch():
            yield 0.95
        meta = {"revision": self._revision.hexdigest(), "films": str(self.count)}
        self._db.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        self._publish()
        yield 1.0

    def _make_keys_unique(self) -> None:
        """Films of one key are told apart: the second "run-1985" becomes "run-1985-2"."""
        self._db.execute(INDEX)
        twice = self._db.execute("SELECT key FROM film GROUP BY key HAVING count(*) > 1").fetchall()
        for (key,) in twice:
            _, *others = self._db.execute("SELECT id FROM film WHERE key = ? ORDER BY id", (key,)).fetchall()
            suffix = 1
            for (number,) in others:
                while self._db.execute("SELECT 1 FROM film WHERE key = ?", (f"{key}-{suffix + 1}",)).fetchone():
                    suffix += 1
                suffix += 1
                self._db.execute("UPDATE film SET key = ? WHERE id = ?", (f"{key}-{suffix}", number))

    def _write_vocabulary(self, names: Names, lists: Mapping[str, FilmList]) -> None:
        rows = [
            (field, value, as_json(called))
            for field, values in names.items()
            for value, called in values.items()
            if set(called.values()) != {value}  # a value without an entry is called by itself
        ]
        self._db.executemany("INSERT INTO vocabulary (field, value, names) VALUES (?, ?, ?)", rows)
        listed = [
            (found.key, found.name, found.language, found.address, as_json(found.label)) for found in lists.values()
        ]
        columns = "(key, name, language, address, label)"
        self._db.executemany(f"INSERT INTO list {columns} VALUES (?, ?, ?, ?, ?)", listed)
        self._revision.update(as_json([rows, listed]).encode())

    def _tag_words(self, vocabulary: Vocabulary) -> dict[str, bytes]:
        """The words that tags and the like are called by, with the stored sets of the films that have them."""
        found: defaultdict[str, list[BitMap]] = defaultdict(list)
        fields = ", ".join("?" * len(_TAG_WORDS))
        rows = self._db.execute(f"SELECT field, value, films FROM value_set WHERE field IN ({fields})", _TAG_WORDS)
        for field, value, films in rows:
            called = vocabulary.names(field, value) or (value,)
            for word in {word for name in called for word in fold(name).split()}:
                found[word].append(stored_set(films))
        return {word: BitMap.union(*sets).serialize() for word, sets in found.items()}

    def _publish(self) -> None:
        self._db.execute("COMMIT")
        self._db.close()
        finished = self._folder / "draft"
        with finished.open("rb+") as file:
            os.fsync(file.fileno())
        os.chmod(finished, 0o644)
        os.replace(finished, self._target)


def texts_of(number: int, film: Film) -> FilmTexts:
    """What is searched of a film, in every language; tags are searched by their names in the vocabulary."""
    scopes = [("title", tuple(text.text for text in film.title.values()))]
    scopes += (
        (scope, tuple(name for credit in credits for name in credit.names))
        for scope, name in zip(FIELDS["people"].scopes, PEOPLE, strict=True)
        if (credits := getattr(film, name))
    )
    scopes += ((name, tuple(text.text for text in texts.values())) for name in TEXTS if (texts := getattr(film, name)))
    sources = tuple(s.address or s.name for found in film.sources.values() for s in found)
    return FilmTexts(number, tuple(scopes), sources, film.year)
