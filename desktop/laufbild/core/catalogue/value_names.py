# SPDX-License-Identifier: MIT
"""Which values of a catalogue a typed value means: by its key or its name in any language."""

from __future__ import annotations

from functools import lru_cache

from laufbild.core.catalogue.sets import Values
from laufbild.core.model.fields import (
    DECADE,
    FIELDS,
    SEEN,
    TAG,
    WORDED,
)
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.query.comparison import comparison
from laufbild.core.query.conditions import (
    All,
    AnyOf,
    Condition,
    Node,
    Not,
    Query,
)
from laufbild.core.text.folding import fold


class Meaning:
    def __init__(self, vocabulary: Vocabulary, values: Values) -> None:
        self._vocabulary = vocabulary
        self._values = values
        self._folded = lru_cache(maxsize=None)(self._fold_values)

    def neutral(self, query: Query) -> Query:
        """The query with values as the catalogue names them: "theme:Freiheit" → "theme:freedom"."""
        return Query(self._mapped(query.root), query.problems)

    def _mapped(self, node: Node) -> Node:
        match node:
            case Condition(name, op, values):
                meant = (value for typed in values for value in self.of(name, typed) or (typed,))
                return Condition(name, op, tuple(dict.fromkeys(meant)))
            case Not(inner):
                return Not(self._mapped(inner))
            case AnyOf(nodes):
                return AnyOf(tuple(map(self._mapped, nodes)))
            case All(nodes):
                return All(tuple(map(self._mapped, nodes)))
            case _:
                return node

    def of(self, name: str, typed: str) -> tuple[str, ...]:
        """The values of a field that a typed one stands for: of exactly that key or name, else all that begin so."""
        if FIELDS[name].kind == DECADE:
            return tuple(filter(comparison(DECADE, ":", typed), sorted(self._values.counts(name), key=int)))
        if FIELDS[name].kind not in (TAG, SEEN) or name == "tag":
            return ()
        sought = fold(typed)
        spellings = self._folded(name)
        exact = tuple(value for value, folded in spellings if sought in folded)
        return exact or tuple(v for v, folded in spellings if any(s.startswith(sought) for s in folded))

    def called(self, phrase: str) -> list[tuple[str, str]]:
        """The tags, studios and kinds with a folded phrase in one of their names, as (field, value)."""
        return [
            (name, value)
            for name in (*WORDED, "own_tag")
            for value, folded in self._folded(name)
            if any(f" {phrase} " in f" {spelling} " for spelling in folded)
        ]

    def _fold_values(self, name: str) -> list[tuple[str, frozenset[str]]]:
        """What each value of a field is called, folded: those of the vocabulary, and those that only occur."""
        values = dict.fromkeys((*self._vocabulary.values(name), *self._values.counts(name)))
        return [(v, frozenset({fold(v), *map(fold, self._vocabulary.names(name, v))})) for v in values]
