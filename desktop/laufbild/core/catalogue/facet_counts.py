# SPDX-License-Identifier: MIT
"""Counts how many films would be left by choosing each value of each facet."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from laufbild.core.model.fields import DECADE, FACETS, FIELDS
from laufbild.core.work.steps import told

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.search import Finder
    from laufbild.core.catalogue.sets import Values
    from laufbild.core.model.vocabulary import Vocabulary
    from laufbild.core.query.conditions import Query

#: Values of a facet that are counted and offered: the chosen ones, then those with the most films.
MOST_VALUES = 100
#: People whose films are counted when a catalogue is built: those with the most films.
MOST_PEOPLE = 1_000
#: `counts[facet][value]`, values in the order to show them.
Counts = dict[str, dict[str, int]]
_STEP = 64


def facet_values(values: Values, vocabulary: Vocabulary, name: str, chosen: tuple[str, ...] = ()) -> list[str]:
    """The values of a facet that occur, in the order to show them; of very many, those with the most films."""
    occurring = values.counts(name)
    if FIELDS[name].kind == DECADE:
        return sorted(occurring, key=int)
    known = dict.fromkeys(value for value in vocabulary.values(name) if value in occurring)
    if len(occurring) > MOST_VALUES:
        largest = sorted(occurring, key=lambda value: (value not in chosen, -occurring[value], value))
        return largest[:MOST_VALUES]
    return [*known, *sorted(occurring.keys() - known.keys())]


def counting(
    query: Query, films: BitMap, finder: Finder, values: Values, vocabulary: Vocabulary
) -> Generator[None, None, Counts]:
    """The counts under a query that found these films. A facet does not narrow itself: its own chosen values
    are set aside when it is counted."""
    counts: Counts = {}
    for facet in FACETS:
        chosen = query.chosen(facet.name)
        among = films
        if chosen:
            among = yield from whole(query.without(chosen), finder)
        offered = facet_values(values, vocabulary, facet.name, chosen.values if chosen else ())
        counts[facet.name] = yield from _counts(facet.name, offered, among, finder.everything, values)
    return counts


def whole(query: Query, finder: Finder) -> Generator[None, None, BitMap]:
    """All films of a query, in steps."""
    found = yield from told(finder.find(query), lambda _: None)
    return found.films


def _counts(
    name: str, offered: list[str], among: BitMap, everything: BitMap, values: Values
) -> Generator[None, None, dict[str, int]]:
    totals = values.counts(name)
    if len(among) == len(everything):
        return {value: totals[value] for value in offered}
    most = len(among) * 4 > len(everything) * 3
    counted = everything - among if most else among  # the smaller set is the quicker one to count in
    counts = {}
    for place, value in enumerate(offered):
        found = counted.intersection_cardinality(values.films(name, value))
        counts[value] = totals[value] - found if most else found
        if place % _STEP == _STEP - 1:
            yield
    yield
    return counts
