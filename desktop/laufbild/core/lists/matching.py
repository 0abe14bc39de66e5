# SPDX-License-Identifier: MIT
"""Which film of a catalogue an entry of a list means: by its key, else by title and year in any spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from laufbild.core.catalogue.title_search import (
    SAME,
    Asked,
    Spelt,
    Titled,
    Titles,
    spelt,
)
from laufbild.core.lists.entries import Entry, pages_of
from laufbild.core.text.languages import is_cyrillic

#: Years by which two records of the same film may differ: one has the year of making, the other that of the premiere.
TOLERANCE = 1


class Match(NamedTuple):
    """A film that an entry may mean, under its title that is like the entry's.

    `tolerance` is by how many years they differ, None where one of them has no year. Its title is the `same`, or in
    another spelling or alphabet. Within one alphabet a title that only sounds alike is a `doubtful` one.
    """

    number: int
    key: str
    title: str
    year: int | None
    tolerance: int | None = 0
    same: bool = True
    by_key: bool = False
    doubtful: bool = False


def matches(entries: Sequence[Entry], titles: Titles, pages: Mapping[str, str]) -> list[tuple[Match, ...]]:
    """For each entry the films that it may mean, the likeliest first; asked for all at once, as that is quicker.

    `pages` are the keys of films by their pages in other catalogues.
    """
    keys = [entry.film.key or (_key_of_page(entry, pages) if pages else "") for entry in entries]
    by_key = titles.of_keys(filter(None, keys)) if any(keys) else {}
    found: list[tuple[Match, ...]] = [
        (_of_key(entry, by_key[key]),) if key in by_key else () for key, entry in zip(keys, entries, strict=True)
    ]
    for about in (False, True):
        places = [place for place, each in enumerate(found) if not each]
        asked = [_Wanted(entries[place]) for place in places]
        answers = titles.of_titles([Asked(each.names, each.entry.film.year, about) for each in asked])
        for place, each, films in zip(places, asked, answers, strict=True):
            found[place] = _alike(each, films)
    return found


def certain(found: Sequence[Match]) -> Match | None:
    """The one film that is meant: of all the only one of its year, or else the only one of the year before or after."""
    for tolerance in range(TOLERANCE + 1):
        of_year = [match for match in found if match.tolerance == tolerance]
        if of_year:
            same = [match for match in of_year if match.same] or of_year
            return same[0] if len(same) == 1 and not same[0].doubtful else None
    return found[0] if found and found[0].by_key else None


def _key_of_page(entry: Entry, pages: Mapping[str, str]) -> str:
    return next((pages[page] for page in pages_of(entry.film).values() if page in pages), "")


def _of_key(entry: Entry, film: Titled) -> Match:
    title = next(iter(film.titles), film.key)
    return Match(film.number, film.key, title, film.year, _tolerance(entry, film), by_key=True)


class _Wanted:
    """The titles of an entry; how they are compared is seen only where none of them is a film's to the letter."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        titles = [text.text for text in entry.film.title.values()]
        self.names = [title for title in dict.fromkeys((entry.title, *titles, *entry.also)) if title.strip()]

    @cached_property
    def spelt(self) -> list[Spelt]:
        return list(map(spelt, self.names))


def _alike(wanted: _Wanted, films: Sequence[Titled]) -> tuple[Match, ...]:
    found = tuple(match for film in films if (match := _match(wanted, film)))
    return found if len(found) < 2 else tuple(sorted(found, key=_unlikelihood))


def _match(wanted: _Wanted, film: Titled) -> Match | None:
    tolerance = _tolerance(wanted.entry, film)
    if tolerance is not None and tolerance > TOLERANCE:
        return None
    for name in wanted.names:
        if name in film.titles:
            return Match(film.number, film.key, name, film.year, tolerance)
    likenesses = [(_likeness(name, wanted), name) for name in film.titles]
    (likeness, is_sure), title = max(likenesses, default=((0, False), ""))
    if not likeness:
        return None
    return Match(film.number, film.key, title, film.year, tolerance, likeness == SAME, doubtful=not is_sure)


def _likeness(title: str, wanted: _Wanted) -> tuple[int, bool]:
    """How alike a title is to a wanted one, and whether that is sure: what only sounds alike is so across alphabets."""
    here = spelt(title)
    cyrillic = is_cyrillic(title)
    found = ((here.likeness(each), name) for each, name in zip(wanted.spelt, wanted.names, strict=True))
    return max((likeness, likeness == SAME or is_cyrillic(name) != cyrillic) for likeness, name in found)


def _tolerance(entry: Entry, film: Titled) -> int | None:
    year = entry.film.year
    if year is None or film.year is None:
        return 0 if year is film.year else None
    return abs(year - film.year)


def _unlikelihood(match: Match) -> tuple[int, bool, int]:
    return TOLERANCE + 1 if match.tolerance is None else match.tolerance, not match.same, match.number
