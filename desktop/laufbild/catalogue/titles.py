# SPDX-License-Identifier: MIT
"""Finds films by a whole title in any language, spelling and alphabet: what an import asks for each of its rows.

A title stands in the catalogue as a number for each way it may sound, with the film's year beside it, so that a title
that ten thousand films have is no slower than another one.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from typing import NamedTuple, Protocol

from laufbild.catalogue.film import Film
from laufbild.catalogue.reading import Reading
from laufbild.catalogue.text import LANGUAGES, fold, is_cyrillic, skeleton

_UMLAUT = r"(?<=[aou])e+"
_TWICE = r"(\D)\1+"
#: So many pieces of titles are remembered.
_REMEMBERED = 200_000
#: A title in one number: how it sounds, the year from 1850 (0 where there is none), the film.
_YEAR_BITS, _FILM_BITS = 8, 26
_YEAR_ZERO, _LATEST = 1850, 1850 + (1 << _YEAR_BITS) - 1
_RUN = 1 << 20
#: So many films of one title are looked at.
_MOST = 25
_PAGE = 256
_TITLED = f"SELECT film FROM titled WHERE title = ? AND year IN (0, ?, ?, ?) LIMIT {_MOST}"
_TITLED_EVER = f"SELECT film FROM titled WHERE title = ? LIMIT {_MOST}"
_FILMS = """SELECT film.id, film.key, film.year, title_en, title_de, title_ru
            FROM json_each(?) AS asked CROSS JOIN film ON film.id = asked.value"""


class Titled(NamedTuple):
    """A film as far as it is told by its name. `number` is its id, `titles` are by language."""

    number: int
    key: str
    year: int | None
    titles: Mapping[str, str]


class Asked(NamedTuple):
    """A film that is looked for: its titles, and its year where it is known."""

    titles: tuple[str, ...]
    year: int | None = None


class Titles(Protocol):
    """Whoever knows films by their keys and titles."""

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        """The films of these keys, as far as there are any."""

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        """For each that is asked for the films with such a title and a year that is at most one off, or none."""


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
        return self.keep(piece, re.sub(_UMLAUT, "", skeleton(piece)))


_FOLDED, _SOUNDING = _Folded(), _Sounding()


class Spelt(NamedTuple):
    """A title to be compared, its words run together: folded, and the ways it may sound."""

    folded: str
    sounds: frozenset[str]
    cyrillic: bool

    def likeness(self, other: Spelt) -> int:
        """2 for the same title, 1 for one in another spelling, 0 for another one.

        In one alphabet that is nobody's transliteration: "Коса" and "Коза" sound alike and are two films.
        """
        if self.folded == other.folded:
            return 2
        return int(not (self.cyrillic and other.cyrillic) and not self.sounds.isdisjoint(other.sounds))


def spelt(title: str) -> Spelt:
    """How a title is compared. One of nothing but signs is compared as it stands."""
    folded = "".join(map(_FOLDED.__getitem__, title.split())) or title.casefold().strip()
    return Spelt(folded, frozenset(sounds_of(title)), is_cyrillic(title))


def sounds_of(title: str) -> tuple[str, ...]:
    """The ways a title may sound: "Škoda" is written "Shkoda", but also "Skoda"."""
    pieces = title.split()
    sounds = _once("".join(map(_SOUNDING.__getitem__, pieces))) or title.casefold().strip()
    if title.isascii():
        return (sounds,)
    bare = _once("".join([_SOUNDING[_FOLDED[piece]] for piece in pieces])) or sounds
    return (sounds,) if bare == sounds else (sounds, bare)


def _once(sounds: str) -> str:
    return re.sub(_TWICE, r"\1", sounds)


def _numbers(sounds: Iterable[str]) -> Iterator[int]:
    return (zlib.crc32(each.encode("utf-8", "surrogatepass")) >> 2 for each in sounds)


def _dated(year: int | None) -> int:
    return year - _YEAR_ZERO if year and _YEAR_ZERO < year <= _LATEST else 0


# --- Written with a catalogue -----------------------------------------------------------------------------


class TitleRuns:
    """Takes the titles of films, and gives the rows of the table `titled` in order: eight bytes a title are held."""

    def __init__(self) -> None:
        self._runs: list[array[int]] = []
        self._run = array("Q")

    def add(self, number: int, titles: Iterable[str], year: int | None) -> None:
        dated = _dated(year) << _FILM_BITS | number
        sounds = {each for title in titles for each in sounds_of(title)}
        self._run.extend([each << _YEAR_BITS + _FILM_BITS | dated for each in _numbers(sounds)])
        if len(self._run) >= _RUN:
            self._end_run()

    def _end_run(self) -> None:
        self._runs.append(array("Q", sorted(set(self._run))))
        self._run = array("Q")

    def rows(self) -> Iterator[tuple[int, int, int]]:
        """How a title sounds, the year, the film: each film once a title."""
        self._end_run()
        for packed in merge(*self._runs):
            yield (
                packed >> _YEAR_BITS + _FILM_BITS,
                packed >> _FILM_BITS & (1 << _YEAR_BITS) - 1,
                packed & (1 << _FILM_BITS) - 1,
            )


# --- Read from one ----------------------------------------------------------------------------------------


class CatalogueTitles:
    """The titles of a catalogue; `db` is a connection of its own to be used by one thread."""

    def __init__(self, db: sqlite3.Connection, reading: Reading) -> None:
        self._db = db
        self._reading = reading

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        numbers: list[int] = []
        with self._reading:
            for key in filter(_is_whole, keys):
                numbers += [n for (n,) in self._db.execute("SELECT id FROM film WHERE key = ?", (key,))]
        return {film.key: film for film in self._films(numbers).values()}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        found = [self._alike(each) for each in asked]
        films = self._films({number for numbers in found for number in numbers})
        return [[films[number] for number in numbers] for numbers in found]

    def _alike(self, asked: Asked) -> list[int]:
        """The films that may be meant: two titles may have one number."""
        sounds = {each for title in asked.titles for each in sounds_of(title)}
        year = _dated(asked.year)
        statement, years = (_TITLED, (year - 1, year, year + 1)) if year else (_TITLED_EVER, ())
        found: set[int] = set()
        with self._reading:
            for number in _numbers(sounds):
                found.update([film for (film,) in self._db.execute(statement, (number, *years))])
        return sorted(found)

    def _films(self, numbers: Iterable[int]) -> dict[int, Titled]:
        films: dict[int, Titled] = {}
        wanted = sorted(numbers)
        for start in range(0, len(wanted), _PAGE):
            page = wanted[start : start + _PAGE]
            with self._reading:
                rows = self._db.execute(_FILMS, (str(page),)).fetchall()
                films.update((row[0], _titled(*row)) for row in rows)
                if len(films) != start + len(page):
                    raise ValueError("a film that is not there")
        return films


def _titled(number: int, key: str, year: int | None, *titles: str | None) -> Titled:
    if not isinstance(key, str) or not isinstance(year, int | None):
        raise ValueError("not a film")
    return Titled(number, key, year, {code: t for code, t in zip(LANGUAGES, titles, strict=True) if t})


def _is_whole(key: str) -> bool:
    """Not with half a letter, which is in no key."""
    return key.encode(errors="ignore").decode() == key


# --- Held in memory ---------------------------------------------------------------------------------------


class OwnTitles:
    """The titles of films at hand, such as a user's own ones."""

    def __init__(self, films: Iterable[Film]) -> None:
        self._keys: dict[str, Titled] = {}
        self._sounds: dict[str, list[Titled]] = {}
        for film in films:
            self._add(Titled(film.id, film.key, film.year, {code: t.text for code, t in film.title.items()}))

    def _add(self, film: Titled) -> None:
        self._keys[film.key] = film
        for each in {each for title in film.titles.values() for each in sounds_of(title)}:
            self._sounds.setdefault(each, []).append(film)

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        return {key: self._keys[key] for key in keys if key in self._keys}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        return [list(self._alike(each)) for each in asked]

    def _alike(self, asked: Asked) -> Iterator[Titled]:
        sounds = {each for title in asked.titles for each in sounds_of(title)}
        films = {film.key: film for each in sorted(sounds) for film in self._sounds.get(each, ())}
        for film in films.values():
            if None in (asked.year, film.year) or abs((asked.year or 0) - (film.year or 0)) <= 1:
                yield film


class AllTitles:
    """Several that know films as one: the films of a key are those of the last that has it."""

    def __init__(self, *known: Titles) -> None:
        self._known = known

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        asked = list(keys)
        return {key: film for titles in self._known for key, film in titles.of_keys(asked).items()}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        answers = [titles.of_titles(asked) for titles in self._known]
        return [
            [*{film.key: film for films in alike for film in films}.values()] for alike in zip(*answers, strict=True)
        ]
