# SPDX-License-Identifier: MIT
"""What a list says: of itself, and of each film that it names."""

from __future__ import annotations

import datetime
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from laufbild.core.codec.row_problems import Reason, UnreadCell
from laufbild.core.model.film import NO_MARKS, Film, Marks
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.tables.headings import Target
from laufbild.core.tables.mapping import Mapping
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

_FILM_PAGE = re.compile(
    r"https?://(?:www\.|m\.)?(imdb\.com/title/tt\d+|boxd\.it/\w+|letterboxd\.com/film/[\w-]+|themoviedb\.org/movie/\d+|"
    r"trakt\.tv/movies/[\w-]+|simkl\.com/movies/\d+|kinopoisk\.ru/film/\d+|kinorium\.com/\d+|wikidata\.org/wiki/Q\d+)",
    re.ASCII,
)
TOO_MANY = QT_TRANSLATE_NOOP("Errors", "{path} has more films than can be brought in at once; the most are {most}.")
#: Rows of a plan, and films of an archive.
MOST_ROWS = 1_000_000
#: The kinds of lists, as programs may rely on them.
TEXT, COMPLETE, JSON, TABLE = "text", "complete", "json", "table"
LETTERBOXD, LETTERBOXD_IMPORT, IMDB, KINORIUM = "letterboxd", "letterboxd-import", "imdb", "kinorium"
SIMKL, MOVARY, TRAKT, YAMTRACK, MOVIELENS = "simkl", "movary", "trakt", "yamtrack", "movielens"
#: Formats for which the user may be asked what the columns are.
ANY_TABLES = (TABLE, SIMKL, MOVARY, TRAKT, YAMTRACK, MOVIELENS)


@dataclass(frozen=True, slots=True)
class Source:
    """A list that names films: what it calls itself, its language ("" where nothing tells it), what it says first."""

    format: str
    name: str
    language: str = ""
    introduction: str = ""
    address: str = ""


class Rated(NamedTuple):
    """A rating as it stands in a list, and the best that could stand there."""

    raw: str
    best: int


def pages_of(film: Film) -> dict[str, str]:
    """The pages of a film in other catalogues, by the sites: two rows with other pages on one site are two films.

    "http://www.imdb.com/title/tt0079679/?ref=x" → "imdb.com": "imdb.com/title/tt0079679"
    """
    pages = film.sources.get("sources", ()) if film.sources else ()
    found = (_FILM_PAGE.match(page.address) for page in pages)
    return {page[1].partition("/")[0]: page[1] for page in found if page}


class ListRank(NamedTuple):
    """That a film stands in one of the further lists of a file, by the number of its source, and what that claims."""

    source: int
    position: int | None = None
    claim: str = ""


class Entry(NamedTuple):
    """A film that a list names.

    `film` has what the list says of it: no id, and no key unless the list has one. `title` is the title as it stands
    there, `also` are titles in no certain language. `line` is where it stands in `file`, which is named in an archive
    only. A `whole` film comes from a complete export of ours. The `unread` cells are those not read, or only in part.
    """

    line: int
    title: str
    film: Film
    marks: Marks = NO_MARKS
    rated: Rated | None = None
    also: tuple[str, ...] = ()
    stands_in: tuple[ListRank, ...] = ()
    file: str = ""
    whole: bool = False
    unread: tuple[UnreadCell, ...] = ()


class Column(NamedTuple):
    """A column of a table, and what it is read as, None where it is not read; `file` is named in an archive only."""

    heading: str
    target: Target | None
    file: str = ""


class Skipped(NamedTuple):
    """What is in a file and no film to be taken, and why; `heading` names the column that is at fault."""

    line: int
    title: str
    reason: Reason
    heading: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read a list: the values known by name, and its language where nothing in it tells that.

    A language that is `certain` was said by somebody who knows, and counts whatever the list tells. `best` is the
    highest rating where a table does not say it, 0 to judge by its ratings. Films without a date were `added` today.
    """

    vocabulary: Vocabulary
    language: str = ""
    best: int = 0
    certain: bool = False
    added: str = field(default_factory=lambda: datetime.date.today().isoformat())

    def language_of(self, *told: str) -> str:
        """The language of a list that tells it in one of these ways, the surest first; "" where nobody knows it."""
        ways = (self.language, *told) if self.certain else (*told, self.language)
        return next(filter(None, ways), "")


class ListFile(ABC):
    """A list in a file. `sources` are the lists in it, the first of them that of the file as a whole."""

    mapping: Mapping | None = None
    """What the columns are, where it is a table; another one may be set before it is read."""

    def __init__(self, source: Source) -> None:
        self.sources = [source]

    @property
    def source(self) -> Source:
        """What the list says of itself; what stands at its end is known once it was read."""
        return self.sources[0]

    @property
    def columns(self) -> list[Column]:
        """The columns of its tables; none where it is no table."""
        if self.mapping is None:
            return []
        read = zip(self.mapping.headings, self.mapping.read_as, strict=True)
        return [Column(heading, target) for heading, target in read if heading or target]

    @property
    @abstractmethod
    def share(self) -> float:
        """How far the latest `entries` have come, from 0 to 1."""

    @abstractmethod
    def entries(self) -> Iterator[Entry | Skipped]:
        """The films in their order. Raises CatalogueError where the file can be read no further."""
