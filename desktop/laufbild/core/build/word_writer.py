# SPDX-License-Identifier: MIT
"""Takes the words of films as they come, and at the end writes what makes them quick to search.

It knows nothing but texts, so that it may work in a process of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from laufbild.core.build.postings import Postings
from laufbild.core.build.word_index import WordIndex
from laufbild.core.catalogue.damage_guard import stored_set
from laufbild.core.catalogue.folded_words import (
    NAME_SCOPES,
    Folded,
    Names,
    between_bars,
)
from laufbild.core.catalogue.title_search import TitleRuns

_BATCH = 500


class FilmTexts(NamedTuple):
    """The texts of a film by the scope they are searched in, its sources, which only "sources:" searches, its year."""

    number: int
    scopes: tuple[tuple[str, tuple[str, ...]], ...]
    sources: tuple[str, ...]
    year: int | None = None


class WordWriter:
    """`add` films in the order of their numbers, then take the steps of `finish`; `db` gets the tables of words."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        self._db = db
        self._open = ExitStack()
        self._postings = self._open.enter_context(Postings(folder))
        self._folded, self._names = Folded(), Names()
        self._titles = TitleRuns()
        self._lines: list[tuple[int, str]] = []
        self._count = 0

    def close(self) -> None:
        self._open.close()

    def add(self, films: Iterable[FilmTexts]) -> None:
        for number, scopes, sources, year in films:
            lines = []
            for scope, texts in scopes:
                pieces = self._postings.pieces(scope, self._names if scope in NAME_SCOPES else self._folded)
                lines.append(between_bars([pieces.add(text, number) for text in texts]))
                if scope == "title":
                    self._titles.add(number, texts, year)
            for text in sources:
                self._postings.pieces("source", self._folded).add(text, number)
            self._postings.film_done(number)
            self._lines.append((number, "\n".join(lines)))
            self._count = number
            if len(self._lines) == _BATCH:
                self._write_lines()

    def _write_lines(self) -> None:
        self._db.executemany("INSERT INTO folded VALUES (?, ?)", self._lines)
        self._lines.clear()

    def finish(self, tagged: Mapping[str, bytes]) -> Iterator[float]:
        """Write the words, and those that tags are called by with their stored sets; gives the share that is done."""
        self._write_lines()
        index = WordIndex(self._db, self._names.sounds, self._count)
        tags = ((word, (("tag", stored_set(films)),)) for word, films in sorted(tagged.items()))
        both = merge(self._postings.merged(), tags, key=itemgetter(0))
        for place, (word, found) in enumerate(groupby(both, key=itemgetter(0))):
            index.add(word, chain.from_iterable(by_scope for _, by_scope in found))
            if place % 2_000 == 0:
                yield 0.6 * (1 - 1 / (1 + place / 100_000))
        self._db.executemany("INSERT INTO titled VALUES (?, ?)", self._titles.rows())
        for step, _ in enumerate(index.finish()):
            yield 0.6 + 0.4 * (1 - 1 / (1 + step / 20))
