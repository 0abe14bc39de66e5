# SPDX-License-Identifier: MIT
"""Writes in which order films stand by each column, for a reader of each language.

Made once when a catalogue is built: what a film is sorted by is taken while films come, and sorted at the end.
"""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from pyroaring import BitMap

from laufbild.catalogue.columns import FEW_VALUES, Columns
from laufbild.catalogue.fields import COLUMNS, FIELDS, TEXT, Reader
from laufbild.catalogue.film import TEXT_STATUSES, TEXTS, TITLE_STATUSES, Film, Text, Texts, preferred
from laufbild.catalogue.ranking import ABSENT, PIECE
from laufbild.catalogue.sorting import Sorter
from laufbild.catalogue.stored import SHARED, VALUED, shared_value
from laufbild.catalogue.text import LANGUAGES, sort_key
from laufbild.catalogue.vocabulary import Vocabulary
from laufbild.catalogue.words import SortWords

#: A text is sorted by so many words of its beginning.
_BEGINNING = 10
#: Columns whose values are sorted instead of the films: numbers, and what many films share.
_VALUED = tuple(field.name for field in COLUMNS if field.name in VALUED)
_TITLED = ("title", *TEXTS)
_WORDED = tuple(field.name for field in COLUMNS if field.name not in VALUED)


class Rankings:
    """`add` for each film, then `finish` with the vocabulary. `scratch` is a database for what is sorted."""

    def __init__(self, db: sqlite3.Connection, scratch: sqlite3.Connection, columns: Columns) -> None:
        self._db = db
        self._scratch = scratch
        self._columns = columns
        self._count = 0
        self._words = SortWords()
        self._languages: defaultdict[str, set[str]] = defaultdict(set)
        self._sorters = {
            (name, code): Sorter(scratch, f"{name} {code}") for name in _WORDED for code in _codes(name)
        }
        self._films = self._places = array("I")
        self._stored: dict[bytes, int] = {}
        self._blocks = 1
        self._written: dict[tuple[str, str], int] = {}

    #: How many steps `finish` takes.
    steps = len(LANGUAGES) * len(COLUMNS)

    # --- While films come ---------------------------------------------------------------------------------

    def add(self, number: int, film: Film) -> None:
        """Take what a film is sorted by; its values stand in the columns."""
        self._count = number
        self._add_texts("title", film.title or {"": Text(film.key, TITLE_STATUSES[0])}, TITLE_STATUSES)
        for name in TEXTS:
            if texts := getattr(film, name):
                self._add_texts(name, texts, TEXT_STATUSES)
        if len(film.title) > 1:
            for code in LANGUAGES:
                self._add("other_titles", code, FIELDS["other_titles"].show(film, _READERS[code]))
        for code in ("en", "ru"):
            self._add("original", code, FIELDS["original"].show(film, _READERS[code]))
            self._add("key", code, film.key)

    def _add_texts(self, name: str, texts: Texts, statuses: tuple[str, ...]) -> None:
        if len(self._languages[name]) < len(LANGUAGES):
            self._languages[name].update(texts)
        for code in LANGUAGES:
            language = code if code in texts else preferred(texts, code, statuses)
            self._add(name, code, texts[language].text, language)

    def _add(self, name: str, code: str, text: str, language: str = "") -> None:
        if text:
            self._sorters[name, code].add(self._words.key(text, language, code, _BEGINNING), self._count)

    # --- When all are there -------------------------------------------------------------------------------

    def finish(self, vocabulary: Vocabulary) -> Iterator[None]:
        """Sort and write, in steps."""
        for code in LANGUAGES:
            if self._is_english("title", code):
                self._written |= {(name, code): self._written[name, "en"] for name in ("", "title")}
            else:
                self._order_titles(code)
            yield
            for name in (*_VALUED, *(name for name in _WORDED if name != "title")):
                if self._is_english(name, code):
                    self._write_as_in_english(name, code)
                elif name in _VALUED:
                    self._write(name, code, self._groups_of_values(name, code, vocabulary))
                else:
                    self._write(name, code, self._groups(name, code))
                yield
        rows = ((name, code, number) for (name, code), number in sorted(self._written.items()))
        self._db.executemany("INSERT INTO ranking VALUES (?, ?, ?)", rows)

    def _is_english(self, name: str, code: str) -> bool:
        """Whether the order for German readers is the English one, as nothing that sorts is there in two languages."""
        texts = ("title", name) if name in _TITLED else ("title",)
        alike = name in _TITLED or name not in SHARED
        return code == "de" and alike and all(len(self._languages[text]) < 2 for text in texts)

    def _write_as_in_english(self, name: str, code: str) -> None:
        if (name, "en") in self._written:
            self._written[name, code] = self._written[name, "en"]

    def _order_titles(self, code: str) -> None:
        """The default order and, alike but for equal titles, the order by title."""
        films, ranks = array("I"), self._no_ranks()
        for rank, group in enumerate(self._sorters["title", code].groups()):
            for number in group:
                ranks[number] = rank
            films.extend(group if len(group) == 1 else sorted(group, key=self._year_and_key))
        self._films = films
        self._places = self._no_ranks()
        for place, number in enumerate(films):
            self._places[number] = place
        self._written["", code] = self._store(len(films), films, self._places)
        self._written["title", code] = self._store(len(films), films, ranks)

    def _year_and_key(self, number: int) -> tuple[int, str]:
        year, key = self._db.execute("SELECT year, key FROM film WHERE id = ?", (number,)).fetchone()
        return year or 0, key

    def _groups(self, name: str, code: str) -> Iterator[array[int]]:
        """Films with equal texts, in the order of the texts."""
        sorter = self._sorters.get((name, code)) or self._sorters[name, "en"]
        for group in sorter.groups():
            yield self._by_title(group)

    def _by_title(self, group: array[int]) -> array[int]:
        return group if len(group) == 1 else array("I", sorted(group, key=self._places.__getitem__))

    def _groups_of_values(self, name: str, code: str, vocabulary: Vocabulary) -> Iterator[array[int]]:
        """Films with equal values, in the order of the values."""
        ranks = self._ranks_of_values(name, code, vocabulary)
        column = self._columns.column(name)
        by_film = array("I", chain((ABSENT,), (ABSENT if value is None else ranks[value] for value in column)))
        if len(ranks) <= FEW_VALUES:
            groups = [array("I") for _ in range(max(ranks.values(), default=-1) + 1)]
            for number in self._films:
                if (rank := by_film[number]) != ABSENT:
                    groups[rank].append(number)
            yield from groups
        else:
            sorter = Sorter(self._scratch, f"{name} {code} films")
            for number, rank in enumerate(by_film):
                if rank != ABSENT:
                    sorter.add(rank, number)
            yield from map(self._by_title, sorter.groups())

    def _ranks_of_values(self, name: str, code: str, vocabulary: Vocabulary) -> dict[Any, int]:
        if name not in SHARED:
            return {value: rank for rank, value in enumerate(self._columns.distinct(name))}
        sorter = Sorter(self._scratch, f"{name} {code} values")
        reader, field = Reader(code, vocabulary), FIELDS[name]
        for number, value in self._db.execute("SELECT id, value FROM shared WHERE field = ?", (name,)):
            shown = field.show(_nobody(**{name: shared_value(name, value)}), reader)
            sorter.add(sort_key(shown, "" if field.kind == TEXT else code, code), number)
        return {number: rank for rank, group in enumerate(sorter.groups()) for number in group}

    def _write(self, name: str, code: str, groups: Iterable[array[int]]) -> None:
        films, ranks = array("I"), self._no_ranks()
        for rank, group in enumerate(groups):
            films.extend(group)
            for number in group:
                ranks[number] = rank
        if present := len(films):
            films.extend(number for number in self._films if ranks[number] == ABSENT)
            self._written[name, code] = self._store(present, films, ranks)

    def _no_ranks(self) -> array[int]:
        return array("I", (ABSENT,)) * (self._count + 1)

    def _store(self, present: int, films: array[int], ranks: array[int]) -> int:
        """Store an order, once for all columns and languages that have it; its number."""
        digest = hashlib.blake2b(films.tobytes() + ranks.tobytes()).digest()
        if digest not in self._stored:
            self._stored[digest] = len(self._stored) + 1
            row = (self._stored[digest], present, self._blocks, films.tobytes(), ranks.tobytes())
            self._db.execute("INSERT INTO ranked VALUES (?, ?, ?, ?, ?)", row)
            for begin in range(0, len(films), PIECE):
                block = (self._blocks, BitMap(films[begin : begin + PIECE]).serialize())
                self._db.execute("INSERT INTO block VALUES (?, ?)", block)
                self._blocks += 1
        return self._stored[digest]


def _codes(name: str) -> tuple[str, ...]:
    """The languages whose readers are shown something of their own; German readers sort as English ones do."""
    return ("en", "ru") if name in ("original", "key") else LANGUAGES


def _nobody(**values: Any) -> Film:
    """A film with nothing but these values, to ask a field how it shows them."""
    return Film(0, "", **({"evidence": "", "added": ""} | values))


_READERS = {code: Reader(code, Vocabulary({}, {})) for code in LANGUAGES}
