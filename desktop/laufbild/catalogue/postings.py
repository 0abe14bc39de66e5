# SPDX-License-Identifier: MIT
"""Collects which films have a word or a value, for any number of films in bounded memory.

Films come in the order of their ids. What has come is held in lists; every so many films it is sorted, turned into
sets and put away into a temporary file. At the end the files are merged.
"""

from __future__ import annotations

import pickle
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby, repeat
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Self

from pyroaring import BitMap

if TYPE_CHECKING:
    from pathlib import Path

#: A container of a roaring bitmap holds so many ids, so that sets put away at its end share no container.
_CONTAINER = 65_536
_BATCH = 2_000

#: A word and where it stands, with the films that have it there, as they are stored.
Posting = tuple[str, str, bytes]


class Postings:
    """`add` for each film, then once `merged`. `folder` is where temporary files may stand."""

    def __init__(self, folder: Path, container: int = _CONTAINER) -> None:
        self._folder = folder
        self._container = container
        self._films: dict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._runs: list[IO[bytes]] = []

    def add(self, scope: str, words: Iterable[str], film: int) -> None:
        lists = map(self._films[scope].__getitem__, words)
        deque(map(list.append, lists, repeat(film)), 0)  # a loop in C: this is done for every word of every film

    def film_done(self, film: int) -> None:
        """To be told after all of a film was added."""
        if film % self._container == self._container - 1:
            self._put_away()

    def merged(self) -> Iterator[tuple[str, Iterator[tuple[str, BitMap]]]]:
        """Word by word in order: its sets by scope, in order too."""
        runs = [_read(run) for run in self._runs]
        everything = merge(*runs, self._sorted(), key=itemgetter(0, 1))
        for word, postings in groupby(everything, key=itemgetter(0)):
            yield word, _by_scope(postings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for run in self._runs:
            run.close()

    def _sorted(self) -> Iterator[Posting]:
        by_word = sorted((word, scope) for scope, found in self._films.items() for word in found)
        for word, scope in by_word:
            yield word, scope, BitMap(self._films[scope][word]).serialize()

    def _put_away(self) -> None:
        run = TemporaryFile(prefix=".laufbild-", dir=self._folder)  # noqa: SIM115 - closed with all the others
        self._runs.append(run)
        batch: list[Posting] = []
        for posting in self._sorted():
            batch.append(posting)
            if len(batch) == _BATCH:
                pickle.dump(batch, run, pickle.HIGHEST_PROTOCOL)
                batch = []
        pickle.dump(batch, run, pickle.HIGHEST_PROTOCOL)
        self._films.clear()


def _read(run: IO[bytes]) -> Iterator[Posting]:
    end = run.tell()
    run.seek(0)
    while run.tell() < end:  # several runs are read in turn, each from its own file
        yield from pickle.load(run)


def _by_scope(postings: Iterator[Posting]) -> Iterator[tuple[str, BitMap]]:
    for scope, found in groupby(postings, key=itemgetter(1)):
        first, *others = (BitMap.deserialize(films) for _, _, films in found)
        yield scope, BitMap.union(first, *others) if others else first
