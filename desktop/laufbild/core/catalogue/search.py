# SPDX-License-Identifier: MIT
"""Finds the films of a query, in steps: it can be stopped between any two of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from laufbild.core.catalogue.facet_counts import MOST_PEOPLE
from laufbild.core.catalogue.sets import (
    Steps,
    Values,
    Words,
    intersection,
    union,
)
from laufbild.core.model.fields import (
    DATE,
    DECADE,
    EXACT,
    FIELDS,
    FIELDS_BY_KEY,
    NUMBER,
    PRESENCE,
    SCOPES,
    SEEN,
    STARS,
    TAGS,
)
from laufbild.core.query.comparison import comparison, is_date
from laufbild.core.query.conditions import (
    AnyOf,
    Condition,
    Node,
    Not,
    Phrase,
    Query,
    Word,
)
from laufbild.core.text.folding import fold
from laufbild.core.text.keyboard_layouts import other_layouts
from laufbild.core.work.steps import told

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.catalogue.value_names import Meaning

_PAGE = 256
#: Words, phrases and conditions that are remembered with what they found.
_REMEMBERED = 24
#: What was read as typed on another keyboard layout: typed → read.
Retyped = dict[str, str]


class Films(NamedTuple):
    """What a query found so far; `whole` once that is all."""

    films: BitMap
    retyped: tuple[tuple[str, str], ...] = ()
    whole: bool = True


#: A generator that yields what was found so far, or None, and returns all of it.
Finding = Generator[Films | None, None, Films]
#: A generator that yields a part of a set as it grows, or None, and returns the set.
Growing = Generator["BitMap | None", None, "BitMap"]
#: Puts films into the order in which they will be looked at.
InOrder = Callable[["BitMap"], Iterable[int]]
_Told = TypeVar("_Told")


class Finder:
    """Finds by the words and values of films."""

    def __init__(self, everything: BitMap, words: Words, values: Values, meaning: Meaning) -> None:
        self.everything = everything
        self._words = words
        self._values = values
        self._meaning = meaning
        self._known: dict[Node, tuple[BitMap, Retyped]] = {}

    def find(self, query: Query, in_order: InOrder | None = None) -> Finding:
        """The films of a query. What takes longest is looked for in this order, and given while it grows."""
        retyped: Retyped = {}
        parts = query.conditions
        films = yield from self._all([part for part in parts if not _is_long(part)], retyped)
        phrases = [part.text for part in parts if isinstance(part, Phrase) and _is_long(part)]

        def so_far(found: BitMap | None) -> Films | None:
            return None if found is None else Films(found, tuple(retyped.items()), whole=False)

        for text in phrases[:-1]:
            films = yield from told(self._phrase(text, films), _nothing)
        for text in phrases[-1:]:
            films = yield from told(self._phrase(text, films, in_order), so_far)
        return Films(films, tuple(retyped.items()))

    def _films(self, node: Node, retyped: Retyped) -> Steps:
        match node:
            case Word() | Condition():
                return (yield from self._remembered(node, retyped))
            case Phrase(text):
                return (yield from told(self._phrase(text, self.everything), _nothing))
            case Not(inner):
                return self.everything - (yield from self._films(inner, retyped))
            case AnyOf(nodes):
                found = []
                for part in nodes:
                    found.append((yield from self._films(part, retyped)))
                return union(found)
        return (yield from self._all(node.nodes, retyped))

    def _all(self, nodes: Iterable[Node], retyped: Retyped) -> Steps:
        found = [self.everything]
        for part in nodes:
            found.append((yield from self._films(part, retyped)))
        return intersection(found)

    def _remembered(self, node: Word | Condition, retyped: Retyped) -> Steps:
        if node not in self._known:
            read: Retyped = {}
            films = yield from self._word(node.text, read) if isinstance(node, Word) else self._condition(node, read)
            if len(self._known) >= _REMEMBERED:
                self._known.pop(next(iter(self._known)))
            self._known[node] = films, read
        films, read = self._known[node]
        retyped |= read
        return films

    # --- Words and phrases --------------------------------------------------------------------------------

    def _word(self, text: str, retyped: Retyped, scopes: tuple[str, ...] = SCOPES) -> Steps:
        films = yield from self._words.films(text, scopes)
        if films:
            return films
        for other in other_layouts(text):
            if found := (yield from self._words.films(other, scopes)):
                retyped[text] = other
                return found
        return films

    def _phrase(self, text: str, within: BitMap, in_order: InOrder | None = None) -> Growing:
        """The films among these with whole words in this order."""
        folded = fold(text)
        for word in dict.fromkeys(folded.split()):
            within = within & (yield from self._words.films_with_word(word, SCOPES))
        if " " not in folded:
            return within
        found = within & self._tagged_with(folded)
        rest = within - found
        yield found
        coming = iter(in_order(rest) if in_order else rest)
        while page := list(islice(coming, _PAGE)):
            found = found.copy()
            found.update(self._words.with_phrase(page, folded))
            yield found
        return found

    def _tagged_with(self, folded: str) -> BitMap:
        """The films with a tag whose name has this phrase in it."""
        return union([self._values.films(field, value) for field, value in self._meaning.called(folded)])

    # --- Conditions ---------------------------------------------------------------------------------------

    def _condition(self, condition: Condition, retyped: Retyped) -> Steps:
        field = FIELDS[condition.field]
        if field.is_text:
            found = []
            counted = self._values.counts(field.name) if field.facet else {}
            for value in condition.values:
                if value in counted and len(counted) < MOST_PEOPLE:  # else there may be more films than were counted
                    found.append(self._values.films(field.name, value))
                else:
                    found.append((yield from self._word(value, retyped, field.scopes)))
            return union(found)
        if field.kind == PRESENCE:
            named = [FIELDS_BY_KEY[fold(v)].name if fold(v) in FIELDS_BY_KEY else v for v in condition.values]
            return (yield from self._values.where("has", named.__contains__))
        if field.kind == EXACT:
            return self._values.keyed(condition.values)
        if field.kind == SEEN:
            return (yield from self._seen(condition))
        if field.kind in (NUMBER, DATE, DECADE, STARS):
            return (yield from self._compared(field.name, field.kind, condition.op, condition.values))
        return self._tagged(field.name, condition.values)

    def _compared(self, name: str, kind: str, op: str, values: Iterable[str]) -> Steps:
        wanted = [comparison(kind, op, value) for value in values]
        return (yield from self._values.where(name, lambda value: any(meant(value) for meant in wanted)))

    def _seen(self, condition: Condition) -> Steps:
        """Films seen or not, or seen on certain days."""
        dates = [value for value in condition.values if condition.op != ":" or is_date(value)]
        found = self._tagged("seen", set(condition.values).difference(dates))
        return found | (yield from self._compared("seen_on", DATE, condition.op, dates))

    def _tagged(self, name: str, values: Iterable[str]) -> BitMap:
        fields = (*TAGS, "own_tag") if name == "tag" else (name,)
        meant = {(field, value) for field in fields for typed in values for value in self._meaning.of(field, typed)}
        return union([self._values.films(field, value) for field, value in sorted(meant)])


# --- Steps ------------------------------------------------------------------------------------------------


def _is_long(node: Node) -> bool:
    return isinstance(node, Phrase) and " " in fold(node.text)


def _nothing(_: BitMap | None) -> None:
    return None
