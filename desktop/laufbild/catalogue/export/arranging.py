# SPDX-License-Identifier: MIT
"""Puts lines of a great many films into an order, where making them in the order of the catalogue is much quicker.

Neighbours in a view stand anywhere in a catalogue, and each would be waited for. So the lines go to a scratch file
first, one film after the other as the catalogue has them; in there a line is found at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, islice
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryFile

#: So many films are written at once: a few milliseconds, and less than the processor's own memory.
PAGE = 256


def pages(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids by and by, so that there are never many of them at a time."""
    left = iter(ids)
    while page := list(islice(left, PAGE)):
        yield page


def arranged(
    ids: Sequence[int], written: Callable[[list[int]], Sequence[bytes]], folder: Path | None = None
) -> Iterator[tuple[int, list[bytes]]]:
    """The lines of films in the order of their ids, a page at a time, and how many films were done by then.

    `written` gives lines; it is asked for films in the order of the catalogue. Meanwhile the pages are empty, and a
    film that has a line is half done. The lines are kept in a folder for a while.
    """
    from pyroaring import BitMap

    films = BitMap(ids)
    places, starts = array("I", bytes(4 * (films.max() + 1))), array("Q", [0])
    with TemporaryFile(dir=folder) as scratch:
        for page in pages(films):
            lines = written(page)
            for place, number in enumerate(page, len(starts) - 1):
                places[number] = place
            starts.extend(islice(accumulate(map(len, lines), initial=starts[-1]), 1, None))
            scratch.write(b"".join(lines))
            yield len(starts) // 2, []
        scratch.flush()
        with mmap(scratch.fileno(), 0, access=ACCESS_READ) as text:
            done, after = 0, starts[1:]
            for page in pages(ids):
                done += len(page)
                found = [places[number] for number in page]
                begins, ends = map(starts.__getitem__, found), map(after.__getitem__, found)
                yield (len(ids) + done) // 2, list(map(text.__getitem__, map(slice, begins, ends)))
