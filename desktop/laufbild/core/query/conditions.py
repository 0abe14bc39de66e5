# SPDX-License-Identifier: MIT
"""A query as a tree of words, phrases and conditions; its text parses to an equal query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from laufbild.core.model.fields import FIELDS

#: What a quotation that begins with each mark ends with. Programs that write mail or text put these for straight ones.
CLOSING_QUOTES = {'"': '"', "„": "“”", "“": "”", "”": "”", "«": "»", "»": "«"}
QUOTATION_MARKS = "".join(CLOSING_QUOTES)
_SIMPLE = rf"[^\s(),{QUOTATION_MARKS}]+"


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
        return f"-({self.node})" if isinstance(self.node, All | AnyOf) else f"-{self.node}"


class All(_Node):
    """Every part must hold; with no parts, everything is found."""

    __slots__ = __match_args__ = ("nodes",)

    def __init__(self, nodes: tuple[Node, ...] = ()) -> None:
        self.nodes = nodes

    def __str__(self) -> str:
        return " ".join(f"({node})" if isinstance(node, AnyOf) else str(node) for node in self.nodes)


class AnyOf(_Node):
    """Some part must hold."""

    __slots__ = __match_args__ = ("nodes",)

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes

    def __str__(self) -> str:
        return " or ".join(map(str, self.nodes))


Node = Word | Phrase | Condition | Not | All | AnyOf
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
            flat += node.nodes if isinstance(node, AnyOf) else (node,)
    if not flat:
        return EVERYTHING
    return flat[0] if len(flat) == 1 else AnyOf(tuple(flat))


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
        case All(nodes) | AnyOf(nodes):
            for part in nodes:
                yield from _sought(part)
