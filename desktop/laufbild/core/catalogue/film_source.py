# SPDX-License-Identifier: MIT
"""The interface of a catalogue and of a library: films that can be searched, sorted and counted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from laufbild.core.catalogue.film_order import Rows
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.query.conditions import Query
from laufbild.core.query.sort_order import DEFAULT_ORDER, Order
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work.steps import finished, told

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.catalogue_file import CatalogueFile
    from laufbild.core.catalogue.facet_counts import Counts
    from laufbild.core.catalogue.search import Films, Finder
    from laufbild.core.catalogue.sets import Values
    from laufbild.core.catalogue.value_names import Meaning
    from laufbild.core.query.conditions import Node

_Answer = TypeVar("_Answer")
UNKNOWN_FILM = QT_TRANSLATE_NOOP("Errors", "There is no film with the key “{key}”.")
UNKNOWN_FILM_NEAR = QT_TRANSLATE_NOOP("Errors", "There is no film with the key “{key}”; there are {near}.")
#: Conditions that are tried to find out which of them leaves nothing; the work for each grows with their number.
_MOST_BLAMED = 20


class Found(NamedTuple):
    """The ids of an answer in order; `retyped`: words read as typed on another keyboard layout.

    Until it is `whole`, the answer is still growing.
    """

    ids: Rows
    retyped: tuple[tuple[str, str], ...] = ()
    whole: bool = True


class FilmSource(ABC):
    """Films that can be searched, sorted and counted. Any of it may raise CatalogueError for a damaged file."""

    path: Path
    #: How many films there are.
    count: int
    vocabulary: Vocabulary

    @property
    @abstractmethod
    def catalogue(self) -> CatalogueFile:
        """The catalogue that the films stand in, or most of them."""

    @property
    @abstractmethod
    def mine(self) -> BitMap:
        """The own, corrected and marked films."""

    @abstractmethod
    def again(self) -> FilmSource:
        """The same films by connections of their own, for another thread; `close` them."""

    @abstractmethod
    def check(self) -> None:
        """Look at the rest of the file, if it is small; raises CatalogueError where it is damaged.

        Damage that is not looked for is found where it is come upon: every method may raise this error.
        """

    @abstractmethod
    def close(self) -> None: ...

    # --- Films --------------------------------------------------------------------------------------------

    @abstractmethod
    def film(self, number: int) -> Film:
        """The film of an id. Raises KeyError where there is none."""

    @abstractmethod
    def films(self, numbers: Iterable[int]) -> Iterator[Film]:
        """The films of ids in their order, read a few at a time and not kept. Raises KeyError where there is none."""

    @abstractmethod
    def glimpses(self, numbers: Sequence[int], fields: frozenset[str]) -> list[Film]:
        """The films of a few ids with some of their fields and their evidence only, as rows of a table need them."""

    @abstractmethod
    def film_of_key(self, key: str) -> Film | None: ...

    # --- Finding ------------------------------------------------------------------------------------------

    @abstractmethod
    def ordered(self, films: BitMap | None, order: Order = DEFAULT_ORDER, language: str = "en") -> Rows:
        """Some films, or all, sorted for a reader of the language."""

    @property
    @abstractmethod
    def finder(self) -> Finder: ...

    @property
    @abstractmethod
    def values(self) -> Values: ...

    @property
    @abstractmethod
    def meaning(self) -> Meaning: ...

    def find(self, query: Query, order: Order = DEFAULT_ORDER, language: str = "en") -> Found:
        """The films of a query, sorted for a reader of the language."""
        return finished(self.finding(query, order, language))

    def finding(
        self, query: Query, order: Order = DEFAULT_ORDER, language: str = "en"
    ) -> Generator[Found | None, None, Found]:
        """`find` in steps: gives None, or what was found so far, and at the end all of it."""
        if not query.conditions:
            return Found(self.everything(order, language))
        steps = self.finder.find(query, lambda films: self.ordered(films, order, language))
        found = yield from told(steps, lambda films: films and self._found(films, order, language))
        return self._found(found, order, language)

    def _found(self, films: Films, order: Order, language: str) -> Found:
        return Found(self.ordered(films.films, order, language), films.retyped, films.whole)

    def everything(self, order: Order = DEFAULT_ORDER, language: str = "en") -> Rows:
        """All films, sorted for a reader of the language."""
        return self.ordered(None, order, language)

    def facets(self, query: Query) -> Counts:
        """For each facet and each of its values, how many films choosing it would leave.

        A facet does not narrow itself: its own chosen values are set aside when it is counted.
        """
        return finished(self.counting(query, self.find(query)))

    def counting(self, query: Query, found: Found) -> Generator[None, None, Counts]:
        """`facets` in steps, for what the query found."""
        from laufbild.core.catalogue.facet_counts import counting

        return counting(query, found.ids.films, self.finder, self.values, self.vocabulary)

    def facet_values(self, name: str) -> tuple[str, ...]:
        """The values of a facet that occur, in the order to show them."""
        from laufbild.core.catalogue.facet_counts import facet_values

        return tuple(facet_values(self.values, self.vocabulary, name))

    def value_count(self, name: str) -> int:
        """How many values of a field occur, offered or not."""
        return len(self.values.counts(name))

    def neutral(self, query: Query) -> Query:
        """The query with values as the catalogue names them: "theme:Freiheit" → "theme:freedom"."""
        return self.meaning.neutral(query) if query.conditions else query

    def emptied_by(self, query: Query) -> list[tuple[Node, int]]:
        """For a query that finds nothing: of its first conditions each without which it would find films, and
        how many."""
        return finished(self.blaming(query))

    def blaming(self, query: Query) -> Generator[None, None, list[tuple[Node, int]]]:
        """`emptied_by` in steps."""
        blamed = []
        for condition in query.conditions[:_MOST_BLAMED]:
            films = yield from self._sought(query.without(condition))
            blamed.append((condition, len(films)))
        return sorted(((c, count) for c, count in blamed if count), key=lambda pair: -pair[1])

    def counting_alone(self, query: Query) -> Generator[None, None, list[tuple[Node, int]]]:
        """In steps, each condition of a query that finds films by itself, and how many."""
        alone = []
        for condition in query.conditions[:_MOST_BLAMED]:
            films = yield from self._sought(Query(condition))
            alone.append((condition, len(films)))
        return [(condition, count) for condition, count in alone if count]

    def _sought(self, query: Query) -> Generator[None, None, BitMap]:
        from laufbild.core.catalogue.facet_counts import whole

        return whole(query, self.finder)


def unknown_film(catalogue: FilmSource, key: str) -> CatalogueError:
    """What is to be said where there is no film with a key, with the keys that look like it."""
    from difflib import get_close_matches  # needed by few

    from laufbild.core.query.parser import parse

    keys = [catalogue.film(number).key for number in catalogue.find(parse("")).ids]
    near = get_close_matches(key, keys)
    return CatalogueError(UNKNOWN_FILM_NEAR if near else UNKNOWN_FILM, key=key, near=", ".join(near))
