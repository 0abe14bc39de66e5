# SPDX-License-Identifier: MIT
"""The query language: typing words is enough, and no input is ever an error.

    query   = choice
    choice  = all ("or" all)*              or, oder, или, |
    all     = one+
    one     = ("-" | "not") one | "(" choice ")" | key op value | "phrase" | word
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from laufbild.catalogue.fields import EXACT, FIELDS, FIELDS_BY_KEY
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.text import fold

_DEEPEST = 40
#: Words and values that are read of a query; more would take minutes to find.
MOST_PARTS = 1000
_WORDS = r"[^\W_]+"
_OR = frozenset(("or", "oder", "или", "|"))
_RESERVED = _OR | {"not"}
#: What a quotation that begins with each mark ends with. Programs that write mail or text put these for straight ones.
_CLOSING = {'"': '"', "„": "“”", "“": "”", "”": "”", "«": "»", "»": "«"}
_MARKS = "".join(_CLOSING)
_QUOTED = '"[^"]*(?:"|$)|' + "|".join(
    rf'{opening}[^"{closing}]*(?:[{closing}]|(?=")|$)' for opening, closing in _CLOSING.items() if opening != '"'
)
_TOKEN = rf"""(?P<bracket>[()])
      | (?P<minus>-)(?=[^\s)])
      | (?P<condition>(?P<key>[^\W\d_][\w-]*)(?P<op>>=|<=|[:=<>])(?P<values>(?:{_QUOTED}|[^\s(){_MARKS}])*))
      | (?P<phrase>{_QUOTED})
      | (?P<word>[^\s(){_MARKS}]+)"""
_VALUE = rf"({_QUOTED})|([^,{_MARKS}]+)"
_SIMPLE = rf"[^\s(),{_MARKS}]+"
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
#: Letters of a text that are shown of it.
_SHOWN = 40


class Problem(NamedTuple):
    """What could not be read: a marked sentence of the context "Query" and the text it speaks of."""

    sentence: str
    text: str = ""


class _Node:
    """A part of a query, equal to another of its kind with equal parts.

    No dataclass, because seven of them cost a start 5 ms; change none that is in a query.
    """

    __slots__: tuple[str, ...] = ()
    __match_args__: tuple[str, ...] = ()

    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__match_args__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((type(self), self._parts()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._parts()}"


class Word(_Node):
    __slots__ = __match_args__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


class Phrase(_Node):
    """Whole words in this order."""

    __slots__ = __match_args__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return f'"{self.text}"'


class Condition(_Node):
    """A field compared with values; any of them will do."""

    __slots__ = __match_args__ = ("field", "op", "values")

    def __init__(self, field: str, op: str, values: tuple[str, ...]) -> None:
        self.field, self.op, self.values = field, op, values

    def __str__(self) -> str:
        said = list(map(_quoted, self.values))
        if FIELDS[self.field].decimal(",".join(said)):  # 4 or 5, which is not 4.5
            said[-1] = f'"{said[-1]}"'
        return f"{self.field}{self.op}{','.join(said)}"


class Not(_Node):
    __slots__ = __match_args__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def __str__(self) -> str:
        return f"-({self.node})" if isinstance(self.node, All | Any) else f"-{self.node}"


class All(_Node):
    """Every part must hold; with no parts, everything is found."""

    __slots__ = __match_args__ = ("nodes",)

    def __init__(self, nodes: tuple[Node, ...] = ()) -> None:
        self.nodes = nodes

    def __str__(self) -> str:
        return " ".join(f"({node})" if isinstance(node, Any) else str(node) for node in self.nodes)


class Any(_Node):
    """Some part must hold."""

    __slots__ = __match_args__ = ("nodes",)

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes

    def __str__(self) -> str:
        return " or ".join(map(str, self.nodes))


Node = Word | Phrase | Condition | Not | All | Any
EVERYTHING = All()


def _quoted(value: str) -> str:
    return value if re.fullmatch(_SIMPLE, value) else f'"{value}"'


def every(nodes: Iterator[Node] | tuple[Node, ...] | list[Node]) -> Node:
    """The nodes joined by "and", flat, without the ones that say nothing."""
    flat: list[Node] = []
    for node in nodes:
        flat += node.nodes if isinstance(node, All) else (node,)
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def either(nodes: list[Node]) -> Node:
    """The nodes joined by "or", flat, without the ones that say nothing."""
    flat: list[Node] = []
    for node in nodes:
        if node != EVERYTHING:
            flat += node.nodes if isinstance(node, Any) else (node,)
    if not flat:
        return EVERYTHING
    return flat[0] if len(flat) == 1 else Any(tuple(flat))


def negate(node: Node) -> Node:
    if isinstance(node, Not):
        return node.node
    return node if node == EVERYTHING else Not(node)


class Query(_Node):
    """What is looked for. `str` gives the canonical text, which parses to an equal query everywhere."""

    __slots__ = ("__dict__", "problems", "root")
    __match_args__ = ("root",)

    def __init__(self, root: Node = EVERYTHING, problems: tuple[Problem, ...] = ()) -> None:
        self.root = root
        self.problems = problems

    def __str__(self) -> str:
        return str(self.root)

    @cached_property
    def conditions(self) -> tuple[Node, ...]:
        """The parts that must all hold: what the window shows as chips."""
        return self.root.nodes if isinstance(self.root, All) else (self.root,)

    def without(self, condition: Node) -> Query:
        return Query(every([node for node in self.conditions if node != condition]))

    def adding(self, condition: Node) -> Query:
        return self if condition in self.conditions else Query(every([*self.conditions, condition]))

    def replacing(self, old: Node | None, new: Node | None) -> Query:
        """This query with a condition exchanged in its place, added (`old` None) or dropped (`new` None)."""
        if old is None:
            return self if new is None else self.adding(new)
        if new is None:
            return self.without(old)
        return Query(every([new if node == old else node for node in self.conditions]))

    def chosen(self, name: str) -> Condition | None:
        """The condition that chooses values of a facet, if there is one."""
        return next((c for c in self.conditions if isinstance(c, Condition) and _chooses(c, name)), None)

    def excluded(self, name: str) -> Not | None:
        """The condition that excludes values of a facet, if there is one."""
        for node in self.conditions:
            if isinstance(node, Not) and isinstance(node.node, Condition) and _chooses(node.node, name):
                return node
        return None

    def sought(self) -> tuple[tuple[str, str | None], ...]:
        """The texts that are looked for (not those excluded), each with the field it is looked for in."""
        return tuple(_sought(self.root))


def _chooses(condition: Condition, name: str) -> bool:
    return condition.field == name and condition.op == ":"


def _sought(node: Node) -> Iterator[tuple[str, str | None]]:
    match node:
        case Word(text):
            yield text, None
        case Phrase(text):
            yield from ((word, None) for word in text.split())
        case Condition(name, _, values) if FIELDS[name].is_text:
            yield from ((word, name) for value in values for word in value.split())
        case All(nodes) | Any(nodes):
            for part in nodes:
                yield from _sought(part)


# --- Facets ----------------------------------------------------------------------------------------------

#: What a click on a value of a facet does to a query: (query, facet, value) → query.
FacetChange = Callable[[Query, str, str], Query]


def choose_only(query: Query, name: str, value: str) -> Query:
    """Only this value of the facet; once more gives the facet free again."""
    chosen = query.chosen(name)
    only = Condition(name, ":", (value,))
    return query.replacing(chosen, None if chosen == only else only)


def choose_also(query: Query, name: str, value: str) -> Query:
    """This value beside the facet's others, or no longer."""
    chosen = query.chosen(name)
    return query.replacing(chosen, _toggled(chosen, name, value))


def exclude(query: Query, name: str, value: str) -> Query:
    """Not this value of the facet, or no longer not."""
    chosen, excluded = query.chosen(name), query.excluded(name)
    if chosen and value in chosen.values:
        query = choose_also(query, name, value)
    inner = excluded.node if excluded else None
    changed = _toggled(inner if isinstance(inner, Condition) else None, name, value)
    return query.replacing(excluded, Not(changed) if changed else None)


def _toggled(condition: Condition | None, name: str, value: str) -> Condition | None:
    if condition is None:
        return Condition(name, ":", (value,))
    kept = tuple(v for v in condition.values if v != value)
    if kept == condition.values:
        kept += (value,)
    return Condition(condition.field, condition.op, kept) if kept else None


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
    return quotation[1:].rstrip(_CLOSING[quotation[0]]) if quotation else ""


def _is_open(token: re.Match[str]) -> bool:
    """Whether a quotation in a token has no end."""
    quotations = re.findall(_QUOTED, token["values"] or token["phrase"] or "")
    return any(len(each) < 2 or each[-1] not in _CLOSING[each[0]] for each in quotations)


def _word(text: str) -> Node:
    return Word(text) if fold(text) else EVERYTHING
