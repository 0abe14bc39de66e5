# SPDX-License-Identifier: MIT
"""Puts the lines of very many films into an order, as making them in the order of the catalogue is much quicker.

Films that are neighbours in a view stand far apart in the file, and each read would wait. So the lines go to a scratch
file first, in the catalogue's order; there a line is found at once by its offset. Half of them may be made by a helper
process, into a file of its own.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import accumulate, islice
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.export.export_worker import ExportWorker

    Lines = Callable[[list[int]], Sequence[bytes]]

#: Films of a page: a few milliseconds of work, and lines that fit into the processor's cache.
PAGE = 256
#: Seconds of one wait for the helper process.
_PATIENCE = 0.02


def pages(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids by and by, so that there are never many of them at a time."""
    left = iter(ids)
    while page := list(islice(left, PAGE)):
        yield page


def arranged(
    ids: Sequence[int],
    written: Lines,
    folder: Path | None = None,
    halved: Callable[[BitMap], ExportWorker | None] = lambda films: None,
) -> Iterator[tuple[int, list[bytes]]]:
    """The lines of films in the order of their ids, a page at a time, and how many films were done by then.

    `written` gives lines; it is asked for films in the order of the catalogue. Meanwhile the pages are empty, and a
    film that has a line is half done. The lines are kept in a folder for a while. `halved` lets half of them be made
    by a helper process, unless it gives None.
    """
    from pyroaring import BitMap

    films = BitMap(ids)
    with ExitStack() as open_:
        shelf = _Shelf(open_.enter_context(TemporaryFile(dir=folder)), films.max())
        half = halved(films)
        made = _together(films, open_.enter_context(closing(half)), written, shelf) if half else None
        for count in made or _alone(films, written, shelf):
            yield count // 2, []
        shelf.open(open_)
        done = 0
        for page in pages(ids):
            done += len(page)
            yield (len(ids) + done) // 2, shelf.lines(page)


def _alone(films: BitMap, written: Lines, shelf: _Shelf) -> Iterator[int]:
    for page in pages(films):
        shelf.put(page, written(page))
        yield len(shelf)


def _together(films: BitMap, half: ExportWorker, written: Lines, shelf: _Shelf) -> Iterator[int]:
    """With a helper. Lines that it failed to make are made here, where the same error is raised again."""
    for count in _alone(films - half.films, written, shelf):
        half.hear()
        yield count + len(half.lengths)
    while half.is_busy:
        half.hear(_PATIENCE)
        yield len(shelf) + len(half.lengths)
    if len(half.lengths) == len(half.films):
        shelf.add(half.films, half.lengths, half.file)
    else:
        yield from _alone(half.films, written, shelf)


class _Shelf:
    """Keeps the lines of films in a scratch file; those of the helper stay in its own."""

    def __init__(self, scratch: IO[bytes], highest: int) -> None:
        self._scratch = scratch
        self._places, self._starts = array("I", bytes(4 * (highest + 1))), array("Q", [0])
        self._beside: Path | None = None
        #: The lines of this process, their length in bytes, and the helper's lines, whose offsets go on from there.
        self._here: mmap | bytes = b""
        self._end = 0
        self._there: mmap | bytes = b""

    def __len__(self) -> int:
        return len(self._starts) - 1

    def put(self, films: Iterable[int], lines: Sequence[bytes]) -> None:
        self._note(films, map(len, lines))
        self._end = self._starts[-1]
        self._scratch.write(b"".join(lines))

    def add(self, films: Iterable[int], lengths: Iterable[int], file: Path) -> None:
        """Take over the file of the helper; to be called after the last `put`."""
        self._note(films, lengths)
        self._beside = file

    def _note(self, films: Iterable[int], lengths: Iterable[int]) -> None:
        for place, number in enumerate(films, len(self)):
            self._places[number] = place
        self._starts.extend(islice(accumulate(lengths, initial=self._starts[-1]), 1, None))

    def open(self, until: ExitStack) -> None:
        """Make the lines ready to be found."""
        self._scratch.flush()
        self._here = until.enter_context(mmap(self._scratch.fileno(), 0, access=ACCESS_READ))
        if self._beside:
            file = until.enter_context(self._beside.open("rb"))
            self._there = until.enter_context(mmap(file.fileno(), 0, access=ACCESS_READ))
        self._after = self._starts[1:]

    def lines(self, films: Iterable[int]) -> list[bytes]:
        found = [self._places[number] for number in films]
        here, end, there = self._here, self._end, self._there
        places = zip(map(self._starts.__getitem__, found), map(self._after.__getitem__, found), strict=True)
        return [here[begin:after] if after <= end else there[begin - end : after - end] for begin, after in places]
