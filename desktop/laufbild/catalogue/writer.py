# SPDX-License-Identifier: MIT
"""Writes a catalogue file: films, and everything that makes searching, ordering and counting them quick."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from pyroaring import BitMap

from laufbild.catalogue.fields import COLUMNS, DATE, FACETS, FIELDS, NUMBER, SCOPES, TEXT, Field, Reader
from laufbild.catalogue.film import TAGS, TEXTS, Film, record_of
from laufbild.catalogue.schema import APPLICATION_ID, FORMAT, SCHEMA
from laufbild.catalogue.text import LANGUAGES, fold, folded_words, is_cyrillic, skeleton, sort_key
from laufbild.catalogue.vocabulary import FilmList, Names, Vocabulary

#: Scopes whose Latin words are names, and so are also found by their sounds.
_NAME_SCOPES = ("title", "director", "cast")
#: What a film may have beside its fields.
_ALSO_HAD = ("search", "disputed", "same_title", "same_story")


def write_catalogue(
    target: Path, films: Sequence[Film], names: Names, lists: Mapping[str, FilmList]
) -> None:
    """Write the films, numbered from 1 in the order given, as a file that replaces `target` at the end.

    The same arguments give the same bytes every time. Raises OSError where the folder cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=target.name, suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = OFF")
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {FORMAT}")
            db.executescript(SCHEMA)
            db.execute("BEGIN")
            _Writer(db, films, names, lists).write()
            db.execute("COMMIT")
            db.execute("VACUUM")
        os.chmod(draft, 0o644)
        os.replace(draft, target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


class _Writer:
    def __init__(
        self, db: sqlite3.Connection, films: Sequence[Film], names: Names, lists: Mapping[str, FilmList]
    ) -> None:
        self._db = db
        self._films = films
        self._names = names
        self._lists = lists
        self._vocabulary = Vocabulary(names, lists)
        self._revision = hashlib.sha256()

    def write(self) -> None:
        self._write_vocabulary()
        self._write_films()
        self._write_value_sets()
        self._write_word_sets()
        self._write_orders()
        meta = {"revision": self._revision.hexdigest()[:16], "films": str(len(self._films))}
        self._db.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())

    def _json(self, value: Any) -> str:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._revision.update(text.encode())
        return text

    def _write_vocabulary(self) -> None:
        rows = (
            (field, value, self._json(called))
            for field, values in self._names.items()
            for value, called in values.items()
        )
        self._db.executemany("INSERT INTO vocabulary (field, value, names) VALUES (?, ?, ?)", rows)
        lists = (
            (found.key, found.name, found.language, found.address, self._json(found.label))
            for found in self._lists.values()
        )
        columns = "(key, name, language, address, label)"
        self._db.executemany(f"INSERT INTO list {columns} VALUES (?, ?, ?, ?, ?)", lists)

    def _write_films(self) -> None:
        rows = (
            (number, film.key, self._json(record_of(film)), "\n".join(folded_scopes(film, self._vocabulary)))
            for number, film in enumerate(self._films, 1)
        )
        self._db.executemany("INSERT INTO film VALUES (?, ?, ?, ?)", rows)

    def _write_value_sets(self) -> None:
        sets: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
        for number, film in enumerate(self._films, 1):
            for field, value in _values(film):
                sets[field, value].add(number)
        rows = ((field, value, films.serialize()) for (field, value), films in sorted(sets.items()))
        self._db.executemany("INSERT INTO value_set VALUES (?, ?, ?)", rows)

    def _write_word_sets(self) -> None:
        sets: dict[tuple[str, str], dict[str, BitMap]] = defaultdict(lambda: defaultdict(BitMap))
        for number, film in enumerate(self._films, 1):
            for scope in (*SCOPES, "source"):
                for word, form in _words(scope_texts(film, scope, self._vocabulary), scope):
                    sets[scope, form][word].add(number)
        for (scope, form), words in sorted(sets.items()):
            ordered = sorted(words)
            whole = "\n".join(("", *ordered, ""))
            self._db.execute("INSERT INTO words VALUES (?, ?, ?)", (scope, form, whole))
            rows = ((scope, form, place, words[word].serialize()) for place, word in enumerate(ordered))
            self._db.executemany("INSERT INTO word_set VALUES (?, ?, ?, ?)", rows)

    def _write_orders(self) -> None:
        for language in LANGUAGES:
            reader = Reader(language, self._vocabulary)
            for field in COLUMNS:
                ranks = _ranks([_order_key(field, film, reader) for film in self._films])
                self._db.execute("INSERT INTO rank VALUES (?, ?, ?)", (field.name, language, ranks.tobytes()))
            defaults = [
                (_order_key(FIELDS["title"], film, reader), film.year or 0, film.key, number)
                for number, film in enumerate(self._films, 1)
            ]
            order = array("i", (number for *_, number in sorted(defaults)))
            self._db.execute("INSERT INTO default_order VALUES (?, ?)", (language, order.tobytes()))


def scope_texts(film: Film, scope: str, vocabulary: Vocabulary) -> list[str]:
    """The texts of a film that are searched in a scope, in every language."""
    if scope == "director":
        return [name for credit in film.directors for name in credit.person.names]
    if scope == "cast":
        return [name for credit in film.cast for name in credit.person.names]
    if scope == "tag":
        tagged = [(field, value) for field in (*TAGS, "studio") for value in getattr(film, field)]
        if film.kind:
            tagged.append(("kind", film.kind))
        return [name for field, value in tagged for name in vocabulary.names(field, value)]
    if scope == "source":
        return [source.address or source.name for sources in film.sources.values() for source in sources]
    return [text.text for text in getattr(film, scope).values()]


def folded_scopes(film: Film, vocabulary: Vocabulary) -> Iterable[str]:
    """One line a scope: its folded texts, between bars so that no phrase reaches from one into the next."""
    for scope in SCOPES:
        yield f" | {' | '.join(fold(text) for text in scope_texts(film, scope, vocabulary))} | "


def _words(texts: Iterable[str], scope: str) -> Iterable[tuple[str, str]]:
    for text in texts:
        for word, starts, ends in folded_words(text):
            yield word, "folded"
            if is_cyrillic(word):
                yield skeleton(text[starts[0] : ends[-1]]), "cyrillic"
            elif scope in _NAME_SCOPES:
                yield skeleton(text[starts[0] : ends[-1]]), "latin"


def _values(film: Film) -> Iterable[tuple[str, str]]:
    for field in FIELDS.values():
        raw = field.raw(film)
        if raw not in (None, "", [], {}):
            yield "has", field.name
        if field in FACETS or field.kind in (NUMBER, DATE):
            for value in raw if isinstance(raw, list) else [raw]:
                if value is not None:
                    yield field.name, str(value)
    yield from (("has", name) for name in _ALSO_HAD if getattr(film, name))


def _order_key(field: Field, film: Film, reader: Reader) -> Any:
    """What a film is sorted by in a column; None where it has nothing there."""
    if field.kind == NUMBER:
        return field.raw(film)
    text, language = field.show(film, reader), "" if field.kind == TEXT else reader.language
    if field.name == "title":
        text, language = film.title_in(reader.language)
    elif field.name in TEXTS:
        text, language = film.text_in(field.name, reader.language)
    return sort_key(text, language, reader.language) if text else None


def _ranks(keys: Sequence[Any]) -> array[int]:
    """For each film the place of its key, equal keys at the same place; 0 where there is none."""
    place = {key: number for number, key in enumerate(sorted({key for key in keys if key is not None}), 1)}
    return array("i", (0 if key is None else place[key] for key in keys))
