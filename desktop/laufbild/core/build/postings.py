# SPDX-License-Identifier: MIT
"""Collects which films have a word, for any number of films in bounded memory.

Films come in the order of their ids. What has come is held in lists; after each batch it is sorted, turned into
sets and put away into a temporary file. At the end the files are merged.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby, repeat
from operator import attrgetter, itemgetter
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Self

from pyroaring import BitMap

from laufbild.core.catalogue.damage_guard import stored_set

if TYPE_CHECKING:
    from pathlib import Path

    from laufbild.core.catalogue.folded_words import Folded

#: Ids of a container of a roaring bitmap: sets that are put away at its end share none.
_CONTAINER = 65_536
_BATCH = 2_000
#: Films whose pieces are looked up together in those that come after them.
_COMMON = 4

#: A word and where it stands, with the films that have it there, as they are stored.
Posting = tuple[str, str, bytes]
_word = attrgetter("word")


class Posted(list[int]):
    """The films that have a word, some of them more than once; `word` may be several words, or "" for none."""

    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word


class Pieces(dict[str, Posted]):
    """A piece of a text between blanks → the films that have its folded word in a scope.

    One look into a dictionary gives both: this is done for every word of every film.
    """

    def __init__(self, folded: Folded) -> None:
        super().__init__()
        self._folded = folded
        self.by_word: dict[str, Posted] = {}

    def __missing__(self, piece: str) -> Posted:
        word = self._folded[piece]
        posted = self.by_word.get(word)
        if posted is None:
            posted = self.by_word[word] = Posted(word)
        self[piece] = posted
        return posted

    def add(self, text: str, film: int) -> str:
        """Take the words of a text; gives them folded, as `fold` does."""
        found = list(map(self.__getitem__, text.split()))
        deque(map(list.append, found, repeat(film)), 0)  # a loop in C
        words = list(map(_word, found))
        return " ".join(filter(None, words)) if "" in words else " ".join(words)

    def films(self) -> dict[str, Sequence[int]]:
        """The films of each single word; to be used before more are added."""
        films: dict[str, Sequence[int]] = {word: posted for word, posted in self.by_word.items() if " " not in word}
        for several in (posted for word, posted in self.by_word.items() if " " in word):
            for word in several.word.split():
                films[word] = [*films.get(word, ()), *several]
        films.pop("", None)
        return films

    def empty(self) -> None:
        """Forget the films, and the words of few of them; the others will come again."""
        common = {piece: posted for piece, posted in self.items() if len(posted) >= _COMMON}
        self.clear()
        self.update(common)
        self.by_word = {posted.word: posted for posted in common.values()}
        for posted in common.values():
            posted.clear()


class Postings:
    """Take the `pieces` of a scope for each text, then once `merged`. `folder` is where temporary files may stand."""

    def __init__(self, folder: Path, container: int = _CONTAINER) -> None:
        self._folder = folder
        self._container = container
        self._pieces: dict[str, Pieces] = {}
        self._runs: list[IO[bytes]] = []

    def pieces(self, scope: str, folded: Folded) -> Pieces:
        """What takes the texts of a scope, until the film is done."""
        found = self._pieces.get(scope)
        if found is None:
            found = self._pieces[scope] = Pieces(folded)
        return found

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
        films = {scope: pieces.films() for scope, pieces in self._pieces.items()}
        for word, scope in sorted((word, scope) for scope, found in films.items() for word in found):
            yield word, scope, BitMap(films[scope][word]).serialize()

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
        for pieces in self._pieces.values():
            pieces.empty()


def _read(run: IO[bytes]) -> Iterator[Posting]:
    end = run.tell()
    run.seek(0)
    while run.tell() < end:  # several runs are read in turn, each from its own file
        yield from pickle.load(run)


def _by_scope(postings: Iterator[Posting]) -> Iterator[tuple[str, BitMap]]:
    for scope, found in groupby(postings, key=itemgetter(1)):
        first, *others = (stored_set(films) for _, _, films in found)
        yield scope, BitMap.union(first, *others) if others else first
