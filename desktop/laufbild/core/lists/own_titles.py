# SPDX-License-Identifier: MIT
"""Finds films in memory by their titles, besides those of a catalogue: own films, where no window has indexed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from laufbild.core.catalogue.title_search import (
    Asked,
    Titled,
    Titles,
    sounds_of,
)
from laufbild.core.model.film import Film


class OwnTitles:
    """What a catalogue finds, and behind that films at hand."""

    def __init__(self, titles: Titles, films: Iterable[Film]) -> None:
        self._others = titles
        self._keys: dict[str, Titled] = {}
        self._sounds: dict[str, list[Titled]] = {}
        for film in films:
            self._add(Titled(film.id, film.key, film.year, tuple(text.text for text in film.title.values())))

    def _add(self, film: Titled) -> None:
        self._keys[film.key] = film
        for each in {each for title in film.titles for each in sounds_of(title)}:
            self._sounds.setdefault(each, []).append(film)

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        asked = list(keys)
        return self._others.of_keys(asked) | {key: self._keys[key] for key in asked if key in self._keys}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        others = self._others.of_titles(asked)
        return [[*found, *self._alike(each)] for found, each in zip(others, asked, strict=True)]

    def _alike(self, asked: Asked) -> Iterator[Titled]:
        sounds = {each for title in asked.titles for each in sounds_of(title)}
        yield from {film.key: film for each in sorted(sounds) for film in self._sounds.get(each, ())}.values()
