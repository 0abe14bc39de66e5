# SPDX-License-Identifier: MIT
"""Writes in which order films stand by each column, for a reader of each language.

Made once when a catalogue is built: what a film is sorted by is taken while films come, and sorted at the end.
"""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from pyroaring import BitMap

from laufbild.catalogue.columns import FEW_VALUES, Columns
from laufbild.catalogue.fields import COLUMNS, FIELDS, TEXT, Reader
from laufbild.catalogue.film import TEXT_STATUSES, TEXTS, TITLE_STATUSES, Film, Text, Texts, preferred
from laufbild.catalogue.ranking import ABSENT, PIECE
from laufbild.catalogue.sorting import Sorter
from laufbild.catalogue.stored import SHARED, VALUED, shared_value
from laufbild.catalogue.text import LANGUAGES, for_reader, sort_key
from laufbild.catalogue.vocabulary import Vocabulary
from laufbild.catalogue.words import SortWords

#: A text is sorted by so many words of its beginning.
_BEGINNING = 8
#: After so many films what they are sorted by is put away.
_BATCH = 2_000
#: Columns whose values are sorted instead of the films: numbers, and what many films share.
_VALUED = tuple(field.name for field in COLUMNS if field.name in VALUED)
_TITLED = ("title", *TEXTS)
_WORDED = tuple(field.name for field in COLUMNS if field.name not in VALUED and not field.marked)


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
        #: By language, the films in the default order and the place of each by its id.
        self._defaults: dict[str, tuple[array[int], array[int]]] = {}
        self._values: list[Any] = []
        self._stored: dict[bytes, int] = {}
        self._blocks = 1
        self._written: dict[tuple[str, str], int] = {}

    # --- While films come ---------------------------------------------------------------------------------

    def add(self, number: int, film: Film) -> None:
        """Take what a film is sorted by; its values stand in the columns."""
        self._count = number
        self._add_titles(film)
        for name in TEXTS:
            if texts := getattr(film, name):
                self._add_texts(name, texts, TEXT_STATUSES)
        self._add("key", "en", self._words.key(film.key, "", _BEGINNING))
        if number % _BATCH == 0:
            for sorter in self._sorters.values():
                sorter.write()

    def _add_titles(self, film: Film) -> None:
        titles = film.title or {"": Text(film.key, TITLE_STATUSES[0])}
        self._add_texts("title", titles, TITLE_STATUSES)
        if len(titles) > 1:
            for code in LANGUAGES:
                others = FIELDS["other_titles"].show(film, _READERS[code])
                self._add("other_titles", code, self._words.key(others, "", _BEGINNING))
        if original := FIELDS["original"].show(film, _READERS["en"]):
            key = self._words.key(original, "", _BEGINNING)
            for code in _codes("original"):
                self._add("original", code, key)

    def _add_texts(self, name: str, texts: Texts, statuses: tuple[str, ...]) -> None:
        if len(self._languages[name]) < len(LANGUAGES):
            self._languages[name].update(texts)
        keys = {code: self._words.key(text.text, code, _BEGINNING) for code, text in texts.items()}
        if name == "title":  # Apfel before Äpfel, whatever their years
            keys = {code: f"{key}\0{texts[code].text}" for code, key in keys.items()}
        for code in LANGUAGES:
            self._add(name, code, keys[code if code in texts else preferred(texts, code, statuses)])

    def _add(self, name: str, code: str, key: str) -> None:
        self._sorters[name, code].waiting.append((for_reader(key, code), self._count))

    # --- When all are there -------------------------------------------------------------------------------

    def finish(self, vocabulary: Vocabulary) -> Iterator[None]:
        """Sort and write, in steps."""
        for code in LANGUAGES:
            if self._is_english("title", code):
                self._defaults[code] = self._defaults["en"]
                self._written |= {(name, code): self._written[name, "en"] for name in ("", "title")}
            else:
                self._order_titles(code)
            yield
        for name in (*_VALUED, *(name for name in _WORDED if name != "title")):
            yield from self._order_by(name, vocabulary)
        rows = ((name, code, number) for (name, code), number in sorted(self._written.items()))
        self._db.executemany("INSERT INTO ranking VALUES (?, ?, ?)", rows)

    def _order_by(self, name: str, vocabulary: Vocabulary) -> Iterator[None]:
        column = self._numbered(name) if name in _VALUED else array("I")
        for code in LANGUAGES:
            if self._is_english(name, code):
                if (name, "en") in self._written:
                    self._written[name, code] = self._written[name, "en"]
            elif name in _VALUED:
                self._order_values(name, code, column, vocabulary)
            else:
                self._order_words(name, code)
            yield

    def _is_english(self, name: str, code: str) -> bool:
        """Whether the order for German readers is the English one, as nothing that sorts is there in two languages."""
        texts = ("title", name) if name in _TITLED else ("title",)
        alike = name in _TITLED or name not in SHARED
        return code == "de" and alike and all(len(self._languages[text]) < 2 for text in texts)

    def _order_titles(self, code: str) -> None:
        """The default order and, alike but for equal titles, the order by title."""
        films, ranks = self._ordered(self._sorters["title", code], self._year_and_key)
        places = self._no_ranks()
        for place, number in enumerate(films):
            places[number] = place
        self._defaults[code] = films, places
        self._written["", code] = self._store(len(films), films, places)
        self._written["title", code] = self._store(len(films), films, ranks)

    def _year_and_key(self, number: int) -> tuple[int, str]:
        year, key = self._db.execute("SELECT year, key FROM film WHERE id = ?", (number,)).fetchone()
        return year or 0, key

    def _order_words(self, name: str, code: str) -> None:
        sorter = self._sorters.get((name, code)) or self._sorters[name, "en"]
        self._write(name, code, *self._ordered(sorter, self._defaults[code][1].__getitem__))

    def _ordered(self, sorter: Sorter, tell_apart: Callable[[int], Any]) -> tuple[array[int], array[int]]:
        """Films in the order of their keys, and their ranks; equal films as they are told apart."""
        films, ranks = array("I"), self._no_ranks()
        ties: list[int] = []
        before: str | int | None = None
        rank, begin = -1, 0
        for place, (key, number) in enumerate(sorter.sorted()):
            if key != before:
                rank, before, begin = rank + 1, key, place
            elif not ties or ties[-1] != begin:
                ties.append(begin)
            films.append(number)
            ranks[number] = rank
        for begin in ties:
            end = begin
            while end < len(films) and ranks[films[end]] == ranks[films[begin]]:
                end += 1
            films[begin:end] = array("I", sorted(films[begin:end], key=tell_apart))
        return films, ranks

    # --- Values -------------------------------------------------------------------------------------------

    def _numbered(self, name: str) -> array[int]:
        """Of each film by its id, the place of its value among all, counted from 1; 0 where it has none."""
        self._values = self._columns.distinct(name)
        place = {value: place for place, value in enumerate(self._values, 1)} | {None: 0}
        return array("I", chain((0,), map(place.__getitem__, self._columns.column(name))))

    def _order_values(self, name: str, code: str, column: array[int], vocabulary: Vocabulary) -> None:
        of_value = self._ranks_of_values(name, code, vocabulary)
        ranks = array("I", map(of_value.__getitem__, column))
        films, places = self._defaults[code]
        count = len(self._values)
        if count <= FEW_VALUES:
            groups = [array("I") for _ in range(count)]
            for number in films:
                if (rank := ranks[number]) != ABSENT:
                    groups[rank].append(number)
            self._write(name, code, array("I", chain.from_iterable(groups)), ranks)
        else:
            sorter = Sorter(self._scratch, f"{name} {code} films")
            for number, rank in enumerate(ranks):
                if rank != ABSENT:
                    sorter.add(rank, number)
            self._write(name, code, *self._ordered(sorter, places.__getitem__))

    def _ranks_of_values(self, name: str, code: str, vocabulary: Vocabulary) -> array[int]:
        """The rank of each value by its place in `_numbered`; values that are shown alike have one rank."""
        if name not in SHARED:
            return array("I", (ABSENT, *range(len(self._values))))
        sorter = Sorter(self._scratch, f"{name} {code} values")
        reader, field = Reader(code, vocabulary), FIELDS[name]
        for place, number in enumerate(self._values, 1):
            (value,) = self._db.execute("SELECT value FROM shared WHERE id = ?", (number,)).fetchone()
            shown = field.show(_nobody(**{name: shared_value(name, value)}), reader)
            sorter.add(sort_key(shown, "" if field.kind == TEXT else code, code), place)
        ranks, rank, before = array("I", (ABSENT,)) * (len(self._values) + 1), -1, None
        for key, place in sorter.sorted():
            rank, before = rank + (key != before), key
            ranks[place] = rank
        return ranks

    # --- Writing ------------------------------------------------------------------------------------------

    def _write(self, name: str, code: str, films: array[int], ranks: array[int]) -> None:
        """Write an order of those films that have something there; the others follow in the default order."""
        if present := len(films):
            films.extend(number for number in self._defaults[code][0] if ranks[number] == ABSENT)
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
    """The languages whose readers have an order of their own; the others have the English one.

    German readers sort as English ones do, and keys are no readers' matter.
    """
    return {"original": ("en", "ru"), "key": ("en",)}.get(name, LANGUAGES)


def _nobody(**values: Any) -> Film:
    """A film with nothing but these values, to ask a field how it shows them."""
    return Film(0, "", **({"evidence": "", "added": ""} | values))


_READERS = {code: Reader(code, Vocabulary({}, {})) for code in LANGUAGES}
