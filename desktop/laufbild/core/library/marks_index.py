# SPDX-License-Identifier: MIT
"""What the user says of films, by their ids in the library: found, counted and sorted like what a catalogue says."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from laufbild.core.catalogue.film_order import ABSENT, PIECE, Ranking
from laufbild.core.model.fields import SCOPES, in_stars, stars
from laufbild.core.model.film import NO_MARKS, Marks
from laufbild.core.text.folding import fold
from laufbild.core.text.match_positions import spans

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.film_order import Numbers
    from laufbild.core.catalogue.sets import Steps
    from laufbild.core.model.vocabulary import Names

_YES = {"yes": {"en": "Yes", "de": "Ja", "ru": "Да"}, "no": {"en": "No", "de": "Nein", "ru": "Нет"}}
#: What the values of marks are called.
NAMES: Names = {
    "seen": _YES,
    "wanted": _YES,
    "favourite": _YES,
    "rating": {in_stars(half): {"en": stars(half)} for half in range(10, 0, -1)},
    "own": {
        "own": {"en": "Own film", "de": "Eigener Film", "ru": "Свой фильм"},
        "corrected": {"en": "Corrected", "de": "Korrigiert", "ru": "С правками"},
    },
}
#: Notes that are searched before others may have their turn.
_STEP = 64


class MarksIndex:
    """The marks of films; `put` replaces those of one film."""

    def __init__(self) -> None:
        self._marks: dict[int, Marks] = {}
        self._sets: defaultdict[str, dict[str, BitMap]] = defaultdict(dict)

    def __bool__(self) -> bool:
        return bool(self._marks)

    @property
    def all(self) -> BitMap:
        """The films with marks."""
        films = _no_films()
        films.update(self._marks)
        return films

    def copy(self) -> MarksIndex:
        """The same marks, for another thread."""
        same = MarksIndex()
        same._marks = self._marks.copy()
        for field, sets in list(self._sets.items()):
            same._sets[field] = {value: films.copy() for value, films in list(sets.items())}
        return same

    def of(self, film: int) -> Marks:
        return self._marks.get(film, NO_MARKS)

    def put(self, film: int, marks: Marks) -> None:
        for field, value in set(_values(self.of(film))):
            sets = self._sets[field]
            sets[value].discard(film)
            if not sets[value]:
                del sets[value]
        for field, value in _values(marks):
            self._set(field, value).add(film)
        if marks == NO_MARKS:
            self._marks.pop(film, None)
        else:
            self._marks[film] = marks

    def _set(self, field: str, value: str) -> BitMap:
        sets = self._sets[field]
        if value not in sets:
            sets[value] = _no_films()
        return sets[value]

    # --- As sets ------------------------------------------------------------------------------------------

    def counts(self, field: str) -> dict[str, int]:
        """The values that occur, each with its number of films; "no" is not among them."""
        return {value: len(films) for value, films in self._sets[field].items()}

    def films(self, field: str, value: str) -> BitMap:
        return self._sets[field].get(value) or _no_films()

    def where(self, field: str, wanted: Callable[[str], bool]) -> BitMap:
        return _no_films().union(*(films for value, films in self._sets[field].items() if wanted(value)))

    def with_words(self, typed: str, scopes: tuple[str, ...]) -> Steps:
        """The films with a typed word in the user's note or tags, where those are searched."""
        found = _no_films()
        if scopes == SCOPES or "tag" in scopes:
            tags = self._sets["own_tag"]
            found = found.union(*(films for tag, films in tags.items() if spans(tag, typed)))
        if scopes == SCOPES or "note" in scopes:
            for place, film in enumerate(self.films("has", "note"), 1):
                if spans(self._marks[film].note, typed):
                    found.add(film)
                if place % _STEP == 0:
                    yield
        return found

    def with_phrase(self, folded: str) -> BitMap:
        """The films with these folded words one after the other in the user's note."""
        found = _no_films()
        found.update(film for film in self.films("has", "note") if f" {folded} " in f" {fold(self._marks[film].note)} ")
        return found

    # --- As an order --------------------------------------------------------------------------------------

    def sorted_by(self, field: str) -> Iterator[tuple[int, Any]]:
        """The films that have something in a field, each with what it is sorted by, in no order."""
        for film in self.films("has", field):
            yield film, sort_value(field, self._marks[film])


def sort_value(field: str, marks: Marks) -> Any:
    """What a film is sorted by; None where it has nothing there."""
    match field:
        case "rating":
            return marks.rating
        case "seen":
            return max((viewing.date for viewing in marks.viewings), default=None)
        case "note":
            return fold(marks.note) if marks.note else None
        case "own_tag":
            return fold(", ".join(marks.tags)) if marks.tags else None
    return 1 if getattr(marks, field) else None


def ranking(values: Mapping[int, Any], default: Ranking) -> Ranking:
    """The order of all films of a catalogue by what some of them are sorted by."""
    places = default.ranks
    films = sorted(values, key=lambda film: (values[film], places[film]))
    ranks = array("I", (ABSENT,)) * (len(default.films) + 1)
    rank, before = -1, None
    for film in films:
        rank, before = rank + (values[film] != before), values[film]
        ranks[film] = rank
    order = array("I", films) + _without(default.films, sorted(map(places.__getitem__, films)))
    return Ranking(len(films), order, lambda: ranks, lambda block: _block(order, block))


def _no_films() -> BitMap:
    from pyroaring import BitMap  # it is loaded after the first paint

    return BitMap()


def _without(films: Numbers, places: list[int]) -> array[int]:
    """The films but for those in some places, copied a stretch at a time."""
    left, begin = array("I"), 0
    for place in (*places, len(films)):
        left.frombytes(films[begin:place].tobytes())
        begin = place + 1
    return left


def _block(order: array[int], block: int) -> BitMap:
    from pyroaring import BitMap

    return BitMap(order[block * PIECE : (block + 1) * PIECE])


def _values(marks: Marks) -> Iterator[tuple[str, str]]:
    """The values of all fields that a film has by its marks."""
    for name in ("wanted", "favourite"):
        if getattr(marks, name):
            yield from ((name, "yes"), ("has", name))
    if marks.rating:
        yield from (("rating", in_stars(marks.rating)), ("has", "rating"))
    if marks.note:
        yield "has", "note"
    if marks.tags:
        yield from (("own_tag", tag) for tag in marks.tags)
        yield "has", "own_tag"
    if marks.viewings:
        yield from (("seen_on", viewing.date) for viewing in marks.viewings if viewing.date)
        yield from (("seen", "yes"), ("has", "seen"))
