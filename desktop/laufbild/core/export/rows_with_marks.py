# SPDX-License-Identifier: MIT
"""Lines of an export in which some films are the user's own, corrected or marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.export.csv_cells import CellFormat
from laufbild.core.export.sql_lines import Lines
from laufbild.core.model.fields import Field, Reader
from laufbild.core.model.film import Film

if TYPE_CHECKING:
    from pyroaring import BitMap


def lines_of(films: FilmSource, fields: Sequence[Field], language: str, cell_format: CellFormat) -> Lines | MixedLines:
    """The object that makes the lines of films; the caller closes it."""
    plain = Lines(films.catalogue, fields, language, cell_format)
    return MixedLines(films, plain, fields, language, cell_format) if films.mine else plain


class MixedLines:
    """Shows the user's films one by one, and leaves the others to `Lines`, which reads their catalogue."""

    def __init__(
        self, films: FilmSource, plain: Lines, fields: Sequence[Field], language: str, cell_format: CellFormat
    ) -> None:
        self._films, self._plain, self._fields, self._cell_format = films, plain, fields, cell_format
        self._mine: BitMap = films.mine
        self._reader = Reader(language, films.vocabulary)

    def close(self) -> None:
        self._plain.close()

    def of(self, ids: Sequence[int]) -> list[bytes]:
        """The lines of films, in the order given and without their ends. Raises CatalogueError where it is damaged."""
        mine = [film for film in ids if film in self._mine]
        others = [film for film in ids if film not in self._mine]
        found = dict(zip(others, self._plain.of(others), strict=True)) if others else {}
        found |= zip(mine, map(self._line, self._films.films(mine)), strict=True)
        return [found[film] for film in ids]

    def _line(self, film: Film) -> bytes:
        columns = [self._cell_format.column([field.show(film, self._reader).encode()]) for field in self._fields]
        return self._cell_format.lines(columns)[0]
