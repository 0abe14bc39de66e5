# SPDX-License-Identifier: MIT
"""Parses the query language: typing words is enough, and no input is ever an error."""

from __future__ import annotations

import re

from laufbild.core.model.fields import EXACT, FIELDS_BY_KEY
from laufbild.core.query.conditions import (
    CLOSING_QUOTES,
    EVERYTHING,
    QUOTATION_MARKS,
    Condition,
    Node,
    Phrase,
    Problem,
    Query,
    Word,
    either,
    every,
    negate,
)
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

_DEEPEST = 40
#: Words and values that are read of a query; more would take minutes to find.
MOST_PARTS = 1000
_WORDS = r"[^\W_]+"
_OR = frozenset(("or", "oder", "или", "|"))
_RESERVED = _OR | {"not"}
_QUOTED = '"[^"]*(?:"|$)|' + "|".join(
    rf'{opening}[^"{closing}]*(?:[{closing}]|(?=")|$)' for opening, closing in CLOSING_QUOTES.items() if opening != '"'
)
_TOKEN = rf"""(?P<bracket>[()])
      | (?P<minus>-)(?=[^\s)])
      | (?P<condition>(?P<key>[^\W\d_][\w-]*)(?P<op>>=|<=|[:=<>])(?P<values>(?:{_QUOTED}|[^\s(){QUOTATION_MARKS}])*))
      | (?P<phrase>{_QUOTED})
      | (?P<word>[^\s(){QUOTATION_MARKS}]+)"""
_VALUE = rf"({_QUOTED})|([^,{QUOTATION_MARKS}]+)"
#: The keys that say how films are shown rather than which; see `view_line`.
SORT_KEYS = ("sort", "sortierung", "сортировка")
COLUMN_KEYS = ("columns", "spalten", "столбцы")
_ARRANGING = frozenset(map(fold, SORT_KEYS + COLUMN_KEYS))

UNKNOWN_KEY = QT_TRANSLATE_NOOP("Query", "There is no “{text}” to search by; it was searched as words.")
UNREADABLE = QT_TRANSLATE_NOOP("Query", "“{text}” could not be read and was left out.")
OPEN_QUOTE = QT_TRANSLATE_NOOP("Query", "The quotation mark is still open.")
OPEN_BRACKET = QT_TRANSLATE_NOOP("Query", "A bracket is still open.")
LOST_BRACKET = QT_TRANSLATE_NOOP("Query", "A bracket closes nothing.")
ON_ENTER = QT_TRANSLATE_NOOP("Query", "“{text}” is done when you press Enter.")
TOO_DEEP = QT_TRANSLATE_NOOP("Query", "There are too many brackets inside each other.")
TOO_LONG = QT_TRANSLATE_NOOP("Query", "The search is too long; from “{text}” on it was left out.")
#: Characters of a text that are shown of it.
_SHOWN = 40


# --- Reading ---------------------------------------------------------------------------------------------


def parse(text: str, *, decimal_commas: bool = True) -> Query:
    """Read what was typed; never raises. What could not be read stands in the query's problems.

    With `decimal_commas`, "rating:4,5" is four stars and a half, as German and Russian readers write it, not 4 or 5.
    """
    reader = _Reader(text.encode(errors="replace").decode(), decimal_commas)  # no lone surrogates: SQLite takes none
    root = reader.choice(0)
    return Query(root, tuple(dict.fromkeys(reader.problems)))


def tokens(text: str) -> list[re.Match[str]]:
    """The words, phrases, conditions, brackets and minus signs of a text, each as the group of that name."""
    return [match for match in re.finditer(_TOKEN, text, re.VERBOSE) if match.lastgroup]


class _Reader:
    def __init__(self, text: str, decimal_commas: bool) -> None:
        found = tokens(text)
        self._tokens = found[: _most(found)]
        self._decimal_commas = decimal_commas
        self._place = 0
        self.problems: list[Problem] = []
        if len(self._tokens) < len(found):
            self.problems.append(Problem(TOO_LONG, _shown(found[len(self._tokens)])))
        if any(map(_is_open, self._tokens)):
            self.problems.append(Problem(OPEN_QUOTE))

    def choice(self, depth: int) -> Node:
        found = [self._all(depth)]
        while self._place < len(self._tokens) and not self._tokens[self._place]["bracket"]:
            self._place += 1
            found.append(self._all(depth))
        return either(found)

    def _all(self, depth: int) -> Node:
        found: list[Node] = []
        while not self._at_end(depth):
            found.append(self._one(depth))
        return every(found)

    def _at_end(self, depth: int) -> bool:
        if self._place == len(self._tokens):
            return True
        token = self._tokens[self._place]
        return (token["bracket"] == ")" and depth > 0) or (token["word"] or "").casefold() in _OR

    def _one(self, depth: int) -> Node:
        negative = False
        while self._place < len(self._tokens) and self._negates(self._tokens[self._place]):
            negative = not negative
            self._place += 1
        if self._at_end(depth):
            return EVERYTHING
        token = self._tokens[self._place]
        self._place += 1
        node = self._bracket(token, depth) if token["bracket"] else self._leaf(token)
        return negate(node) if negative else node

    @staticmethod
    def _negates(token: re.Match[str]) -> bool:
        return bool(token["minus"]) or (token["word"] or "").casefold() == "not"

    def _bracket(self, token: re.Match[str], depth: int) -> Node:
        if token["bracket"] == "(":
            return self._group(depth + 1)
        self.problems.append(Problem(LOST_BRACKET))
        return EVERYTHING

    def _group(self, depth: int) -> Node:
        if depth > _DEEPEST:
            self.problems.append(Problem(TOO_DEEP))
            return EVERYTHING
        node = self.choice(depth)
        if self._place == len(self._tokens):
            self.problems.append(Problem(OPEN_BRACKET))
        else:
            self._place += 1
        return node

    def _leaf(self, token: re.Match[str]) -> Node:
        if token["condition"]:
            return self._condition(token)
        if token["phrase"] is not None:
            text = " ".join(_unquoted(token["phrase"]).split())
            return Phrase(text) if fold(text) else EVERYTHING
        return _word(token["word"])

    def _condition(self, token: re.Match[str]) -> Node:
        known = FIELDS_BY_KEY.get(fold(token["key"]))
        number = known.decimal(token["values"]) if known and (self._decimal_commas or token["op"] not in ":=") else ""
        values = (number,) if number else values_of(token["values"])
        if fold(token["key"]) in _ARRANGING:
            self.problems += [Problem(ON_ENTER, token["condition"])] if values else ()
            return EVERYTHING
        if known is None:
            if values:
                self.problems.append(Problem(UNKNOWN_KEY, token["key"] + token["op"]))
            words = fold(" ".join((token["key"], *values))).split()
            return every([Word(word) for word in words if word not in _RESERVED])
        op = ":" if token["op"] == "=" else token["op"]
        if not values:
            return EVERYTHING
        if not known.reads(op, values):
            self.problems.append(Problem(UNREADABLE, token["condition"]))
            return EVERYTHING
        return Condition(known.name, op, values)


def _most(found: list[re.Match[str]]) -> int:
    """How many of these tokens are read."""
    left = MOST_PARTS
    for place, token in enumerate(found):
        left -= _length(token)
        if left < 0:
            return place
    return len(found)


def _length(token: re.Match[str]) -> int:
    """How many words and values a token makes look for; keys are looked for all at once."""
    known = FIELDS_BY_KEY.get(fold(token["key"])) if token["key"] else None
    if known is None or known.is_text:
        return len(re.findall(_WORDS, token[0]))
    return 1 if known.kind == EXACT else token["values"].count(",") + 1


def _shown(token: re.Match[str]) -> str:
    return token[0] if len(token[0]) <= _SHOWN else f"{token[0][:_SHOWN]}…"


def values_of(text: str) -> tuple[str, ...]:
    """The values of a condition: after commas, in quotes or not, each once."""
    found = (" ".join((_unquoted(quoted) or bare).split()) for quoted, bare in re.findall(_VALUE, text))
    return tuple(dict.fromkeys(value for value in found if value))


def _unquoted(quotation: str) -> str:
    return quotation[1:].rstrip(CLOSING_QUOTES[quotation[0]]) if quotation else ""


def _is_open(token: re.Match[str]) -> bool:
    """Whether a quotation in a token has no end."""
    quotations = re.findall(_QUOTED, token["values"] or token["phrase"] or "")
    return any(len(each) < 2 or each[-1] not in CLOSING_QUOTES[each[0]] for each in quotations)


def _word(text: str) -> Node:
    return Word(text) if fold(text) else EVERYTHING
