# SPDX-License-Identifier: MIT
"""Which film of a catalogue an entry of a list means: by its key, else by title and year in any spelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from laufbild.catalogue.importing.lists.entries import Entry
from laufbild.catalogue.titles import Asked, Spelt, Titled, Titles, spelt

#: Years between that still may be the same film's: of making and of first showing.
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
    by_key = titles.of_keys(dict.fromkeys(entry.film.key for entry in entries if entry.film.key))
    asked = [entry for entry in entries if entry.film.key not in by_key]
    names = [_names(entry) for entry in asked]
    answers = titles.of_titles(
        [Asked(tuple(names), entry.film.year) for names, entry in zip(names, asked, strict=True)]
    )
    alike = iter([_alike(*found) for found in zip(asked, names, answers, strict=True)])
    return [
        (_of_key(entry, by_key[entry.film.key]),) if entry.film.key in by_key else next(alike) for entry in entries
    ]


def certain(found: Sequence[Match]) -> Match | None:
    """The one film that is meant: of all the only one of its year, or else the only one of a year beside it."""
    for tolerance in range(TOLERANCE + 1):
        of_year = [match for match in found if match.tolerance == tolerance]
        if of_year:
            same = [match for match in of_year if match.same] or of_year
            return same[0] if len(same) == 1 else None
    return found[0] if found and found[0].by_key else None


def _names(entry: Entry) -> list[str]:
    titles = [text.text for text in entry.film.title.values()]
    return [title for title in dict.fromkeys((entry.title, *titles, *entry.also)) if title.strip()]


def _of_key(entry: Entry, film: Titled) -> Match:
    title = next(iter(film.titles.values()), film.key)
    return Match(film.number, film.key, title, film.year, _tolerance(entry, film), by_key=True)


def _alike(entry: Entry, names: Iterable[str], films: Iterable[Titled]) -> tuple[Match, ...]:
    wanted = [spelt(name) for name in names]
    found = [match for film in films if (match := _match(entry, wanted, film))]
    return tuple(sorted(found, key=_unlikelihood))


def _match(entry: Entry, wanted: Sequence[Spelt], film: Titled) -> Match | None:
    tolerance = _tolerance(entry, film)
    if tolerance is not None and tolerance > TOLERANCE:
        return None
    best, title = 0, ""
    for name in film.titles.values():
        likeness = max(map(spelt(name).likeness, wanted))
        if likeness > best:
            best, title = likeness, name
    return Match(film.number, film.key, title, film.year, tolerance, best == 2) if best else None


def _tolerance(entry: Entry, film: Titled) -> int | None:
    year = entry.film.year
    return None if year is None or film.year is None else abs(year - film.year)


def _unlikelihood(match: Match) -> tuple[int, bool, int]:
    return TOLERANCE + 1 if match.tolerance is None else match.tolerance, not match.same, match.number
