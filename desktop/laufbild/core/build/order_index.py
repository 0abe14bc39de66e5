# SPDX-License-Identifier: MIT
"""Writes in which order films stand by each column, for a reader of each language.

Made once when a catalogue is built: what a film is sorted by is taken while films come, and sorted at the end.
"""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, chain, compress, islice
from operator import ne
from typing import Any

from pyroaring import BitMap

from laufbild.core.build.external_sort import Sorter
from laufbild.core.build.stored_columns import StoredColumns
from laufbild.core.catalogue.film_order import ABSENT, PIECE
from laufbild.core.catalogue.folded_words import SortWords
from laufbild.core.codec.film_row import SHARED, VALUED, shared_value
from laufbild.core.model.fields import (
    COLUMNS,
    FIELDS,
    TEXT,
    TEXTS,
    Field,
    Reader,
)
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Film,
    Text,
    Texts,
    preferred,
)
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.sort_keys import (
    for_reader,
    sort_word,
    sorted_by,
    without_article,
)
from laufbild.core.work import cancellation

#: Words of its beginning by which a text is sorted.
_BEGINNING = 8
#: Sorted keys that are looked at together.
_BATCH = 2_000
#: Columns whose values are sorted instead of the films: numbers, and what many films share.
_VALUED = tuple(field.name for field in COLUMNS if field.name in VALUED)
_TITLED = ("title", *TEXTS)
_WORDED = tuple(field.name for field in COLUMNS if field.name not in VALUED and not field.marked)


class OrderIndex:
    """`add` for each film, then `finish` with the vocabulary. `scratch` is a database for what is sorted."""

    def __init__(self, db: sqlite3.Connection, scratch: sqlite3.Connection, columns: StoredColumns) -> None:
        self._db = db
        self._scratch = scratch
        self._columns = columns
        self._count = 0
        self._words = SortWords()
        self._languages: defaultdict[str, set[str]] = defaultdict(set)
        self._sorters = {name: Sorter(scratch, name, _codes(name)) for name in _WORDED}
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
                keys = {code: self._words.key(text.text, code, _BEGINNING) for code, text in texts.items()}
                self._add_texts(name, keys, texts, TEXT_STATUSES)
        key = map(sort_word, film.key.split(None, _BEGINNING)[:_BEGINNING])  # not remembered: each film has its own
        self._sorters["key"].add(number, sorted_by(key))

    def _add_titles(self, film: Film) -> None:
        titles = film.title or {"": Text(film.key, TITLE_STATUSES[0])}
        words = {code: self._words.beginning(text.text, _BEGINNING) for code, text in titles.items()}
        # Apfel before Äpfel, whatever their years
        keys = {code: f"{sorted_by(found, code)}\0{titles[code].text}" for code, found in words.items()}
        self._add_texts("title", keys, titles, TITLE_STATUSES)
        if len(titles) > 1:
            self._sorters["other_titles"].add(self._count, *(self._others(film, words, code) for code in LANGUAGES))
        if original := FIELDS["original"].show(film, _READERS["en"]):
            key = self._words.key(original, "", _BEGINNING)
            self._sorters["original"].add(self._count, *(for_reader(key, code) for code in _codes("original")))

    def _others(self, film: Film, words: Mapping[str, list[str]], code: str) -> str:
        """What the other titles are sorted by, as they are shown: with a dot between them."""
        _, shown = film.title_in(code)
        others = {film.title[other].text: words[other] for other in LANGUAGES if other in words and other != shown}
        first, *more = others.values()
        return for_reader(sorted_by([*first, *(word for found in more for word in ("", *found))][:_BEGINNING]), code)

    def _add_texts(self, name: str, keys: Mapping[str, str], texts: Texts, statuses: tuple[str, ...]) -> None:
        if len(self._languages[name]) < len(LANGUAGES):
            self._languages[name].update(texts)
        other = keys[preferred(texts, "", statuses)]
        self._sorters[name].add(self._count, *(for_reader(keys.get(code, other), code) for code in LANGUAGES))

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
        keys = self._keys_of_values(name, vocabulary) if name in _VALUED and name in SHARED else None
        for code in LANGUAGES:
            if self._is_english(name, code):
                if (name, "en") in self._written:
                    self._written[name, code] = self._written[name, "en"]
            elif name in _VALUED:
                self._order_values(name, code, column, keys)
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
        films, ranks = self._ordered(self._sorters["title"].sorted(code), self._year_and_key)
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
        keys = self._sorters[name].sorted(code if code in _codes(name) else "en")
        self._write(name, code, *self._ordered(keys, self._defaults[code][1].__getitem__))

    def _ordered(
        self, keys: Iterator[tuple[str, int]], tell_apart: Callable[[int], Any]
    ) -> tuple[array[int], array[int]]:
        """Films in the order of their keys, and their ranks; equal films as they are told apart."""
        films, ranks = array("I"), self._no_ranks()
        changes = bytearray()  # for each film, whether its key is another one than that before
        before: str | None = None
        while page := list(islice(keys, _BATCH)):
            cancellation.check()
            found, numbers = zip(*page, strict=True)
            changes += bytes(map(ne, found, chain((before,), found)))
            films.extend(numbers)
            before = found[-1]
        deque(map(ranks.__setitem__, films, islice(accumulate(changes, initial=-1), 1, None)), 0)  # a loop in C
        begin = changes.find(0)
        while begin > 0:
            end = changes.find(1, begin)
            equals = slice(begin - 1, len(films) if end < 0 else end)
            films[equals] = array("I", sorted(films[equals], key=tell_apart))
            begin = changes.find(0, equals.stop)
        return films, ranks

    # --- Values -------------------------------------------------------------------------------------------

    def _numbered(self, name: str) -> array[int]:
        """Of each film by its id, the place of its value among all, counted from 1; 0 where it has none."""
        self._values = self._columns.distinct(name)
        place = {value: place for place, value in enumerate(self._values, 1)} | {None: 0}
        return array("I", chain((0,), map(place.__getitem__, self._columns.column(name))))

    def _order_values(self, name: str, code: str, column: array[int], keys: Sorter | None) -> None:
        of_value = self._ranks_of_values(code, keys)
        ranks = array("I", map(of_value.__getitem__, column))
        self._write(name, code, self._by_rank(self._defaults[code][0], ranks), ranks)

    def _by_rank(self, films: array[int], ranks: array[int]) -> array[int]:
        """Those films that have a rank, in order; equal ones as they stand."""
        counts = Counter(ranks)
        del counts[ABSENT]
        places = array("I", chain((0,), accumulate(counts[rank] for rank in range(len(counts)))))
        found = array("I", bytes(4 * places[-1]))
        for number in films:
            if (rank := ranks[number]) != ABSENT:
                place = places[rank]
                found[place] = number
                places[rank] = place + 1
        return found

    def _ranks_of_values(self, code: str, keys: Sorter | None) -> array[int]:
        """The rank of each value by its place in `_numbered`; values that are shown alike have one rank."""
        if not keys:
            return array("I", (ABSENT, *range(len(self._values))))
        ranks, rank, before = array("I", (ABSENT,)) * (len(self._values) + 1), -1, None
        for key, place in keys.sorted(code):
            rank, before = rank + (key != before), key
            ranks[place] = rank
        return ranks

    def _keys_of_values(self, name: str, vocabulary: Vocabulary) -> Sorter:
        """What shared values are sorted by; the others stand in their own order."""
        keys = Sorter(self._scratch, f"{name} values", LANGUAGES)
        field, readers = FIELDS[name], [Reader(code, vocabulary) for code in LANGUAGES]
        rows = self._db.execute("SELECT value FROM shared WHERE field = ? ORDER BY id", (name,))
        for place, (value,) in enumerate(rows, 1):  # as they stand in `_values`
            film = _nobody(**{name: shared_value(name, value)})
            shown = [field.show(film, reader) for reader in readers]
            words = {text: sorted_by(map(sort_word, text.split())) for text in set(shown)}  # names are mostly alike
            found = zip(shown, LANGUAGES, strict=True)
            keys.add(place, *(_value_key(text, words[text], code, field) for text, code in found))
        return keys

    # --- Writing ------------------------------------------------------------------------------------------

    def _write(self, name: str, code: str, films: array[int], ranks: array[int]) -> None:
        """Write an order of those films that have something there; the others follow in the default order."""
        if present := len(films):
            others = self._defaults[code][0]
            films.extend(compress(others, map(ABSENT.__eq__, map(ranks.__getitem__, others))))
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


def _value_key(text: str, words: str, code: str, field: Field) -> str:
    """As `sort_key`, of a text whose words are there."""
    key = without_article(words, "" if field.kind == TEXT else code)
    return for_reader(f"{key}\0{text}", code)


def _nobody(**values: Any) -> Film:
    """A film with nothing but these values, to ask a field how it shows them."""
    return Film(0, "", **({"evidence": "", "added": ""} | values))


_READERS = {code: Reader(code, Vocabulary({}, {})) for code in LANGUAGES}
