# SPDX-License-Identifier: MIT
"""Which film of a catalogue an entry of a list means: by its key, else by title and year in any spelling."""

from __future__ import annotations

from collections.abc import Sequence
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
from laufbild.core.lists.entries import Entry

#: Years by which two records of the same film may differ: one has the year of making, the other that of the premiere.
TOLERANCE = 1


class Match(NamedTuple):
    """A film that an entry may mean, under its title that is like the entry's.

    `tolerance` is by how many years they differ, None where one of them has no year. Its title is the `same`, or in
    another spelling or alphabet.
    """

    number: int
    key: str
    title: str
    year: int | None
    tolerance: int | None = 0
    same: bool = True
    by_key: bool = False


def matches(entries: Sequence[Entry], titles: Titles) -> list[tuple[Match, ...]]:
    """For each entry the films that it may mean, the likeliest first; asked for all at once, as that is quicker."""
    keys = [entry.film.key for entry in entries if entry.film.key]
    by_key = titles.of_keys(keys) if keys else {}
    found: list[tuple[Match, ...]] = [
        (_of_key(entry, by_key[entry.film.key]),) if entry.film.key in by_key else () for entry in entries
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
            return same[0] if len(same) == 1 else None
    return found[0] if found and found[0].by_key else None


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
    likeness, title = max(((_likeness(name, wanted), name) for name in film.titles), default=(0, ""))
    return Match(film.number, film.key, title, film.year, tolerance, likeness == SAME) if likeness else None


def _likeness(title: str, wanted: _Wanted) -> int:
    return max(map(spelt(title).likeness, wanted.spelt))


def _tolerance(entry: Entry, film: Titled) -> int | None:
    year = entry.film.year
    return None if year is None or film.year is None else abs(year - film.year)


def _unlikelihood(match: Match) -> tuple[int, bool, int]:
    return TOLERANCE + 1 if match.tolerance is None else match.tolerance, not match.same, match.number
