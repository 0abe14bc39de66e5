# SPDX-License-Identifier: MIT
"""Finds films by a whole title in any language, spelling and alphabet, for each row of an import.

A title stands in the catalogue as a number for each way it may sound, together with the film's year, so that a title
that ten thousand films have is no slower than another one.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import merge
from itertools import islice
from types import NoneType
from typing import Any, NamedTuple, Protocol

from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.codec.film_row import as_json
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import is_cyrillic
from laufbild.core.text.transliteration import skeleton

_UMLAUT = re.compile(r"(?<=[aou])e+")
#: Characters of transliterations that are often written without their marks.
_TWO_WAYS = re.compile("[šžčŝâûĭẑ]|[szcaui][\u0302\u0306\u030c]", re.IGNORECASE)
SAME = 2
#: Pieces of titles that are remembered.
_REMEMBERED = 200_000
#: A name is how a title sounds and, in its last bits, the year from 1850, or 0 where there is none.
_SOUND_BITS, _YEAR_BITS, _FILM_BITS = 30, 8, 26
_YEAR_ZERO, _ANY_YEAR = 1850, (1 << _YEAR_BITS) - 1
_RUN = 1 << 20
_PAGE = 256
#: Films that are looked at for a page of names, and for a title of no year.
_MOST, _MOST_OF_ONE = 10_000, 25
_COLUMNS = "film.id, film.key, film.year, title_en, title_de, title_ru"
_FILMS = f"SELECT {_COLUMNS} FROM json_each(?) AS asked CROSS JOIN film ON film.key = asked.value"
_NAMED = f"""SELECT name, {_COLUMNS} FROM json_each(?) AS asked CROSS JOIN titled ON name = asked.value
             CROSS JOIN film ON film.id = titled.film LIMIT {_MOST}"""
_NAMED_EVER = f"""SELECT {_COLUMNS} FROM titled CROSS JOIN film ON film.id = titled.film
                  WHERE name BETWEEN ? AND ? LIMIT {_MOST_OF_ONE}"""


class Titled(NamedTuple):
    """What tells films apart when a list is matched. `number` is the id; the titles are in the order of LANGUAGES."""

    number: int
    key: str
    year: int | None
    titles: tuple[str, ...]


class Asked(NamedTuple):
    """A film that is looked for: its titles, and its year where it is known; `about` that, or in no other."""

    titles: Sequence[str]
    year: int | None = None
    about: bool = True


class Titles(Protocol):
    """Anything that finds films by their keys and titles."""

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        """The films of these keys, as far as there are any."""

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        """For each that is asked for the films of that title: of its year, or also of no year and of those next to it.

        There may be others among them that only sound alike.
        """


# --- How titles are told apart ----------------------------------------------------------------------------


class _Folded(dict[str, str]):
    """A piece of a title between blanks → what `fold` makes of it, without blanks."""

    def __missing__(self, piece: str) -> str:
        return self.keep(piece, fold(piece).replace(" ", ""))

    def keep(self, piece: str, made: str) -> str:
        if len(self) < _REMEMBERED:
            self[piece] = made
        return made


class _Sounding(_Folded):
    """A piece of a title → how it sounds. "Läufer" and "Laeufer" are the same."""

    def __missing__(self, piece: str) -> str:
        return self.keep(piece, _UMLAUT.sub("", skeleton(piece)))


_FOLDED, _SOUNDING = _Folded(), _Sounding()


class Spelt(NamedTuple):
    """A title to be compared, its words run together: folded, and the ways it may sound."""

    folded: str
    sounds: frozenset[str]
    cyrillic: bool

    def likeness(self, other: Spelt) -> int:
        """SAME, or 1 for a title in another spelling, 0 for another one.

        In one alphabet that is nobody's transliteration: "Коса" and "Коза" sound alike and are two films.
        """
        if self.folded == other.folded:
            return SAME
        return int(not (self.cyrillic and other.cyrillic) and not self.sounds.isdisjoint(other.sounds))


@lru_cache(maxsize=8192)
def spelt(title: str) -> Spelt:
    """How a title is compared. One of nothing but signs is compared as it stands."""
    folded = "".join(map(_FOLDED.__getitem__, title.split())) or title.casefold().strip()
    return Spelt(folded, frozenset(sounds_of(title)), is_cyrillic(title))


def sounds_of(title: str) -> tuple[str, ...]:
    """The ways a title may sound: "Škoda" is written "Shkoda", but also "Skoda"."""
    pieces = title.split()
    heard = list(map(_SOUNDING.__getitem__, pieces))
    sounds = _once(heard) or title.casefold().strip()
    if title.isascii() or not _TWO_WAYS.search(title):
        return (sounds,)
    return sounds, _once([_SOUNDING[_FOLDED[piece]] for piece in pieces]) or sounds


def _once(heard: list[str]) -> str:
    """Pieces of sounds run together; a letter that comes twice where two meet is one, as it is inside of each."""
    joined: list[str] = []
    last = ""
    for each in heard:
        first = each[:1]
        piece = each[1:] if first == last and not first.isdecimal() else each
        joined.append(piece)
        last = piece[-1:] or last
    return "".join(joined)


def _names(titles: Iterable[str]) -> set[int]:
    """The names of titles, without a year."""
    found = set()
    for title in titles:
        for sounds in sounds_of(title):
            found.add(zlib.crc32(sounds.encode("utf-8", "surrogatepass")) >> 32 - _SOUND_BITS << _YEAR_BITS)
    return found


def _dated(year: int | None) -> int:
    return year - _YEAR_ZERO if year and _YEAR_ZERO < year <= _YEAR_ZERO + _ANY_YEAR else 0


# --- Written with a catalogue -----------------------------------------------------------------------------


class TitleRuns:
    """Takes the titles of films, and gives the rows of the table `titled` in order: eight bytes a title are held."""

    def __init__(self) -> None:
        self._runs: list[array[int]] = []
        self._run = array("Q")

    def add(self, number: int, titles: Iterable[str], year: int | None) -> None:
        dated = _dated(year)
        self._run.extend([(name | dated) << _FILM_BITS | number for name in _names(titles)])
        if len(self._run) >= _RUN:
            self._end_run()

    def _end_run(self) -> None:
        self._runs.append(array("Q", sorted(self._run)))
        self._run = array("Q")

    def rows(self) -> Iterator[tuple[int, int]]:
        """Each name with a film."""
        self._end_run()
        for packed in merge(*self._runs):
            yield packed >> _FILM_BITS, packed & (1 << _FILM_BITS) - 1


# --- Read from one ----------------------------------------------------------------------------------------


class CatalogueTitles:
    """The titles of a catalogue; `db` is a connection of its own to be used by one thread."""

    def __init__(self, db: sqlite3.Connection, reading: DamageGuard) -> None:
        self._db = db
        self._reading = reading

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        left = filter(_is_whole, keys)
        found: dict[str, Titled] = {}
        while page := list(islice(left, _PAGE)):
            with self._reading:
                found.update((row[1], self._titled(row)) for row in self._db.execute(_FILMS, (as_json(page),)))
        return found

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        wanted = [_wanted(each) for each in asked]
        answers = self._named(list({name for names in wanted for name in names}))
        found: list[list[Titled]] = []
        for each, names in zip(asked, wanted, strict=True):
            films = [film for name in names for film in answers.get(name, ())] if names else self._ever(each.titles)
            found.append(films if len(films) < 2 else list(dict.fromkeys(films)))
        return found

    def _named(self, names: Sequence[int]) -> dict[int, list[Titled]]:
        found: dict[int, list[Titled]] = {}
        for start in range(0, len(names), _PAGE):
            with self._reading:
                for name, *row in self._db.execute(_NAMED, (str(names[start : start + _PAGE]),)):
                    found.setdefault(name, []).append(self._titled(row))
        return found

    def _ever(self, titles: Iterable[str]) -> list[Titled]:
        """The films with a title in any year."""
        with self._reading:
            ranges = [(name, name | _ANY_YEAR) for name in sorted(_names(titles))]
            return [self._titled(row) for each in ranges for row in self._db.execute(_NAMED_EVER, each)]

    def _titled(self, row: Sequence[Any]) -> Titled:
        number, key, year, *titles = row
        if type(key) is not str or type(year) not in (int, NoneType) or not 0 < number <= self._reading.films:
            raise ValueError("not a film")
        return Titled(number, key, year, tuple(filter(None, titles)))


def _wanted(asked: Asked) -> list[int]:
    """The names to look for; none where the year is not known."""
    year = _dated(asked.year)
    if not year:
        return []
    years = (0, year - 1, year, year + 1) if asked.about else (year,)
    return [name | each for name in sorted(_names(asked.titles)) for each in years]


def _is_whole(key: str) -> bool:
    """Not with a lone surrogate, which is in no key."""
    return key.encode(errors="ignore").decode() == key
