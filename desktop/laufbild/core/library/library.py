# SPDX-License-Identifier: MIT
"""A catalogue and the user's data as one: marks, own films and corrections together with the catalogue's films."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from itertools import islice
from typing import TYPE_CHECKING, Any

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_order import Key, Ranking, Rows
from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.library.marks_index import NAMES, MarksIndex, ranking
from laufbild.core.library.overlay import Overlay
from laufbild.core.model.fields import MARKED, Reader
from laufbild.core.model.film import Film, Marks
from laufbild.core.model.vocabulary import FilmList, Vocabulary
from laufbild.core.query.sort_order import DEFAULT_ORDER, Order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyroaring import BitMap

    from laufbild.core.catalogue.search import Finder
    from laufbild.core.catalogue.value_names import Meaning
    from laufbild.core.library.library_titles import LibraryTitles
    from laufbild.core.library.union_index import UnitedValues, UnitedWords

_PAGE = 256
#: Films of which is remembered what they are sorted by.
_REMEMBERED = 10_000
#: Replaced parts that are kept open.
_RETIRED = 8


class Library(FilmSource):
    """The films of a catalogue under their own ids, and those of the user above them.

    A film that the user corrected keeps its id; it stands in a part with the user's, and is hidden in the catalogue.
    """

    def __init__(self, catalogue: CatalogueFile) -> None:
        self._catalogue = catalogue
        self.path = catalogue.path
        self.revision = catalogue.revision
        self._base = Overlay(catalogue)
        self._own: list[Overlay] = []
        self._retired: deque[Overlay] = deque()
        self._marked = MarksIndex()
        self._corrected: Mapping[str, frozenset[str]] = {}
        self._lists: Mapping[str, FilmList] = {}
        self._listed: Mapping[str, BitMap] = {}
        self._keys_of = lru_cache(maxsize=4)(self._sort_keys)
        self._marked_ranking = lru_cache(maxsize=4)(self._rank_marked)
        self._renew()

    @property
    def catalogue(self) -> CatalogueFile:
        return self._catalogue

    @property
    def mine(self) -> BitMap:
        from laufbild.core.catalogue.sets import union

        return union([self._marked.all, *(part.members for part in self._own)])

    def again(self) -> Library:
        same = Library(self.catalogue.again())
        same.put_all_marks(self._marked.copy())
        same.put_own([part.again() for part in self._own], self._corrected, self._lists)
        same.put_listed(self._listed)
        return same

    def check(self) -> None:
        self.catalogue.check()

    def close(self) -> None:
        for part in (*self._retired, *self._own):
            part.catalogue.close()
        self.catalogue.close()

    # --- What the user made -------------------------------------------------------------------------------

    def put_marks(self, marks: Iterable[tuple[int, Marks]]) -> None:
        """Take the marks of films, by their ids, in the place of those they had."""
        for film, found in marks:
            self._marked.put(film, found)
        self._renew()

    def put_all_marks(self, marked: MarksIndex) -> None:
        """Take these marks in the place of all there were."""
        self._marked = marked
        self._renew()

    def put_own(
        self, parts: Sequence[Overlay], corrected: Mapping[str, frozenset[str]], lists: Mapping[str, FilmList]
    ) -> None:
        """Take the parts with the user's films and corrections in the place of those there were.

        A film stands in the last part that has it. `corrected` names the corrected fields of films by their keys.
        """
        from laufbild.core.catalogue.sets import union

        for part in self._own:
            if part not in parts:
                self._retire(part)
        self._own, self._corrected, self._lists = list(parts), corrected, lists
        later = union([])
        for part in reversed(self._parts):
            part.hide(later)
            later = later | part.members
        self._renew()

    def put_listed(self, listed: Mapping[str, BitMap]) -> None:
        """Take the films that the user's lists name, besides those that came from them."""
        self._listed = listed
        self._renew()

    def _retire(self, part: Overlay) -> None:
        """Close a part, but not yet: rows of it may be on the screen until there is another answer."""
        self._retired.append(part)
        while len(self._retired) > _RETIRED:
            self._retired.popleft().catalogue.close()

    def _renew(self) -> None:
        """Forget what was made of the marks and films there were."""
        for name in ("values", "words", "meaning", "finder", "vocabulary"):
            self.__dict__.pop(name, None)
        self._keys_of.cache_clear()
        self._marked_ranking.cache_clear()
        self.count = self.catalogue.count + sum(len(part.members) for part in self._own) - len(self._base.hidden or ())

    @property
    def titles(self) -> LibraryTitles:
        """Finds films by whole titles, for one thread."""
        from laufbild.core.library.library_titles import LibraryTitles

        return LibraryTitles(self._parts)

    @property
    def _parts(self) -> list[Overlay]:
        return [self._base, *self._own]

    def id_of_own(self, number: int) -> int:
        """The id of the user's own film of a number."""
        return self.catalogue.count + number

    def marks_of(self, film: int) -> Marks:
        """What the user says of a film; nothing is read for it."""
        return self._marked.of(film)

    def keys_of(self, films: Iterable[int]) -> list[str]:
        """The keys of films."""
        found: list[str] = []
        for part in self._parts:
            found += part.catalogue.keys_of([part.number(film) for film in films if film in part])
        return found

    def ids_of(self, keys: Iterable[str]) -> dict[str, int]:
        """Those of the keys that films have, each with its film's id."""
        keys = list(keys)
        if not self._own:
            return dict(self.catalogue.numbers_of(keys))
        return {key: film for part in self._parts for key, film in part.of_keys(keys)}

    # --- Films --------------------------------------------------------------------------------------------

    def film(self, number: int) -> Film:
        part = self._part_of(number)
        return self._mine(number, part.catalogue.film(part.number(number)))

    def _part_of(self, film: int) -> Overlay:
        """The part that a film stands in. Raises KeyError where there is no such film."""
        for part in self._parts:
            if film in part:
                return part
        raise KeyError(film)

    def _mine(self, number: int, film: Film) -> Film:
        """A film with what the user has of it."""
        marks, corrected = self._marked.of(number), self._corrected.get(film.key, ())
        return film._replace(
            id=number, marks=marks, own=number > self.catalogue.count, corrected=tuple(sorted(corrected))
        )

    def films(self, numbers: Iterable[int]) -> Iterator[Film]:
        left = iter(numbers)
        while page := list(islice(left, _PAGE)):
            yield from self._page(page, lambda catalogue, found: catalogue.films(found))

    def glimpses(self, numbers: Sequence[int], fields: frozenset[str]) -> list[Film]:
        if not self._own and not (self._marked and fields & MARKED):
            return self.catalogue.glimpses(numbers, fields)
        return self._page(numbers, lambda catalogue, found: catalogue.glimpses(found, fields))

    def _page(self, ids: Sequence[int], read: Any) -> list[Film]:
        """Some films, read from where each of them stands."""
        of_part: dict[Overlay, list[int]] = {}
        for film in ids:
            of_part.setdefault(self._part_of(film), []).append(film)
        found: dict[int, Film] = {}
        for part, films in of_part.items():
            seen = read(part.catalogue, list(map(part.number, films)))
            found |= zip(films, map(self._mine, films, seen), strict=True)
        return [found[film] for film in ids]

    def film_of_key(self, key: str) -> Film | None:
        found = self.ids_of([key])
        return self.film(found[key]) if found else None

    # --- Finding ------------------------------------------------------------------------------------------

    def ordered(self, films: BitMap | None, order: Order = DEFAULT_ORDER, language: str = "en") -> Rows:
        found = [part.placed(self._rows(part, chosen, order, language)) for part, chosen in self._chosen(films)]
        return reduce(lambda one, other: self._merged(one, other, order, language), found)

    def _chosen(self, films: BitMap | None) -> Iterator[tuple[Overlay, BitMap | None]]:
        """The parts that films stand in, and first the catalogue, each with the films; None are all of a part's."""
        for part in self._parts:
            chosen = None
            if films is not None or part.hidden:
                chosen = part.inside(part.members if films is None else films)
            if part is self._base or chosen is None or chosen:
                yield part, chosen

    def _rows(self, part: Overlay, films: BitMap | None, order: Order, language: str) -> Rows:
        keys = [Key(found, key.descending) for key in order if (found := self._ranking(part, key.field, language))]
        return part.catalogue.rows(films, keys, language)

    def _ranking(self, part: Overlay, field: str, language: str) -> Ranking | None:
        if field in MARKED:
            return self._marked_ranking(part, field, language)
        return part.catalogue.ranking(field, language)

    def _rank_marked(self, part: Overlay, field: str, language: str) -> Ranking | None:
        here = {part.number(film): value for film, value in self._sorted_by(field) if film in part}
        return ranking(here, part.catalogue.default_ranking(language)) if here else None

    def _sorted_by(self, field: str) -> Iterator[tuple[int, Any]]:
        if field != "own":
            return self._marked.sorted_by(field)
        return ((film, value) for value, films in self._whose.items() for film in films)

    def _merged(self, first: Rows, second: Rows, order: Order, language: str) -> Rows:
        from laufbild.core.library.merged_order import MergedRows

        return MergedRows(first, second, self._keys_of(order, language))

    def _sort_keys(self, order: Order, language: str) -> Any:
        from laufbild.core.library.film_sort import SortKeys

        sort_keys = SortKeys(order, Reader(language, self.vocabulary))
        known: dict[int, Any] = {}

        def keys(films: Sequence[int]) -> list[Any]:
            found = {film: known[film] for film in films if film in known}
            if missing := [film for film in films if film not in found]:
                if len(known) > _REMEMBERED:
                    known.clear()
                read = zip(missing, map(sort_keys.of, self.glimpses(missing, sort_keys.fields)), strict=True)
                found.update(read)
                known.update(found)
            return [found[film] for film in films]

        return keys

    @property
    def _whose(self) -> dict[str, BitMap]:
        """The films that are the user's in some way, by the values of the field "own"."""
        from laufbild.core.catalogue.sets import union

        mine = union([part.members for part in self._own])
        return {"own": mine - self._base.all, "corrected": mine & self._base.all}

    @cached_property
    def vocabulary(self) -> Vocabulary:  # type: ignore[override]
        own = self.catalogue.vocabulary
        return Vocabulary({**own.terms, **NAMES}, {**own.lists, **self._lists})

    @cached_property
    def values(self) -> UnitedValues:
        from laufbild.core.library.union_index import UnitedValues

        return UnitedValues(self._parts, self._marked, self._whose, self._listed)

    @cached_property
    def words(self) -> UnitedWords:
        from laufbild.core.library.union_index import UnitedWords

        return UnitedWords(self._parts, self._marked)

    @cached_property
    def meaning(self) -> Meaning:
        from laufbild.core.catalogue.value_names import Meaning

        return Meaning(self.vocabulary, self.values)

    @cached_property
    def finder(self) -> Finder:
        from laufbild.core.catalogue.search import Finder

        return Finder(self.values.everything, self.words, self.values, self.meaning)
