# SPDX-License-Identifier: MIT
"""Stands in for `writer.CatalogueWriter` until that is there: the same interface, with all films in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from laufbild.catalogue.film import Film
from laufbild.catalogue.vocabulary import FilmList, Names
from laufbild.catalogue.writer import write_catalogue


class CatalogueWriter:
    def __init__(self, target: Path) -> None:
        self._target = target
        self._films: dict[str, Film] = {}

    def __enter__(self) -> CatalogueWriter:
        return self

    def __exit__(self, *error: object) -> None:
        self._films.clear()

    @property
    def count(self) -> int:
        return len(self._films)

    def add(self, film: Film) -> None:
        key, number = film.key, 2
        while key in self._films:
            key, number = f"{film.key}-{number}", number + 1
        self._films[key] = film._replace(id=len(self._films) + 1, key=key)

    def finish(self, names: Names, lists: Mapping[str, FilmList]) -> Iterator[float]:
        yield 0.0
        write_catalogue(self._target, list(self._films.values()), names, lists)
        yield 1.0
