# SPDX-License-Identifier: MIT
"""Whole titles in all parts of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from laufbild.core.catalogue.title_search import Asked, Titled
from laufbild.core.library.overlay import Overlay


class LibraryTitles:
    """The titles of the parts of the library, the films under their ids there."""

    def __init__(self, parts: Iterable[Overlay]) -> None:
        self._parts = list(parts)

    def of_keys(self, keys: Iterable[str]) -> dict[str, Titled]:
        asked = list(keys)
        answers = (_placed(part, part.catalogue.titles.of_keys(asked).values()) for part in self._parts)
        return {film.key: film for films in answers for film in films}

    def of_titles(self, asked: Sequence[Asked]) -> list[list[Titled]]:
        answers: list[list[Titled]] = [[] for _ in asked]
        for part in self._parts:
            for answer, found in zip(answers, part.catalogue.titles.of_titles(asked), strict=True):
                answer += _placed(part, found)
        return answers


def _placed(part: Overlay, films: Iterable[Titled]) -> Iterator[Titled]:
    """The films of a part that stand in no other."""
    for film in films:
        number = part.id(film.number)
        if number in part:
            yield film._replace(number=number)
