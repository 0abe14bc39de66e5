# SPDX-License-Identifier: MIT
"""Counts the steps of a regular expression: a small backtracking matcher that tries what `re` tries, in its order.

`re` tells nothing of its work, and a clock tells it badly. A pattern is compiled from the tree that `re` itself parses
it into; test_linear_work.py compares its matches with those of `re`, so that its count can be trusted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from re import _constants as names  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_ANCHORED = ("match", "fullmatch")
Program = list[tuple[Any, ...]]
#: The ends of the groups, and where the running repetitions began.
_Groups = dict[int, int]


class Found(NamedTuple):
    """A match; `groups` are its spans, (-1, -1) for one that took no part."""

    start: int
    end: int
    groups: tuple[tuple[int, int], ...]


class Steps:
    """How many steps were taken."""

    def __init__(self) -> None:
        self.count = 0


class Pattern:
    """A pattern whose matching is counted."""

    def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
        text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        tree = parser.parse(text, flags | (re.ASCII if isinstance(pattern, bytes) else 0))
        self._groups = tree.state.groups - 1
        self.program = _Compiler(tree.state.flags).whole(tree)

    def match(
        self, text: str, steps: Steps, start: int = 0, *, whole: bool = False, advance: bool = False
    ) -> Found | None:
        """The match that begins at a place; one that has to `advance` is not empty."""
        ends = (start + advance, len(text)) if not whole else (len(text), len(text))
        found = _run(self.program, text, start, {}, steps, ends)
        if found is None:
            return None
        end, groups = found
        spans = ((groups.get(2 * n, -1), groups.get(2 * n + 1, -1)) for n in range(1, self._groups + 1))
        return Found(start, end, tuple((one, other) if other >= 0 else (-1, -1) for one, other in spans))

    def fullmatch(self, text: str, steps: Steps) -> Found | None:
        return self.match(text, steps, whole=True)

    def search(self, text: str, steps: Steps, start: int = 0, *, advance: bool = False) -> Found | None:
        found = (
            self.match(text, steps, place, advance=advance and place == start) for place in range(start, len(text) + 1)
        )
        return next(filter(None, found), None)

    def finditer(self, text: str, steps: Steps) -> Iterator[Found]:
        place, advance = 0, False
        while found := self.search(text, steps, place, advance=advance):
            yield found
            place, advance = found.end, found.end == found.start

    def use(self, way: str, text: str, steps: Steps) -> None:
        """Match as the function of `re` of this name does."""
        if way in (*_ANCHORED, "search"):
            getattr(self, way)(text, steps)
        else:
            for _ in self.finditer(text, steps):
                pass


@cache
def counted(pattern: str | bytes, flags: int = 0) -> Pattern:
    return Pattern(pattern, flags)


# --- Compiling --------------------------------------------------------------------------------------------


class _Compiler:
    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._loops = 0

    def whole(self, tree: Any) -> Program:
        return [*self._all(tree, 0), ("end",)]

    def _all(self, nodes: Any, at: int) -> Program:
        """The program of nodes one after the other, to stand at a place."""
        made: Program = []
        for op, value in nodes:
            made += getattr(self, f"_{str(op).lower()}", self._letter(op, value))(value, at + len(made))
        return made

    def _letter(self, op: Any, value: Any) -> Callable[[Any, int], Program]:
        fits = fits_of(op, value, self._flags)
        return lambda _value, _at: [("letter", fits)]

    def _in(self, value: Any, at: int) -> Program:
        return [("letter", fits_of(names.IN, tuple(value), self._flags))]

    def _subpattern(self, value: Any, at: int) -> Program:
        group, added, removed, nodes = value
        before, self._flags = self._flags, (self._flags | added) & ~removed
        inner = self._all(nodes, at + (group is not None))
        self._flags = before
        return inner if group is None else [("save", 2 * group), *inner, ("save", 2 * group + 1)]

    def _branch(self, value: Any, at: int) -> Program:
        _, ways = value
        made: Program = []
        jumps = []
        for nodes in ways[:-1]:
            inner = self._all(nodes, at + len(made) + 1)
            made += [("split", at + len(made) + 1, at + len(made) + len(inner) + 2), *inner, ("jump", -1)]
            jumps.append(len(made) - 1)
        made += self._all(ways[-1], at + len(made))
        for place in jumps:
            made[place] = ("jump", at + len(made))
        return made

    def _max_repeat(self, value: Any, at: int, greedy: bool = True) -> Program:
        least, most, nodes = value
        made: Program = []
        for _ in range(least):
            made += self._all(nodes, at + len(made))
        if most is names.MAXREPEAT:
            return made + self._endless(nodes, at + len(made), greedy)
        splits = []
        for _ in range(most - least):
            splits.append(len(made))
            made += [("split",), *self._all(nodes, at + len(made) + 1)]
        for place in splits:
            made[place] = _split(at + place + 1, at + len(made), greedy)
        return made

    def _endless(self, nodes: Any, at: int, greedy: bool) -> Program:
        self._loops -= 1
        loop = self._loops
        inner = self._all(nodes, at + 2)
        end = at + len(inner) + 4
        return [_split(at + 1, end, greedy), ("begin", loop), *inner, ("moved", loop, end), ("jump", at)]

    def _min_repeat(self, value: Any, at: int) -> Program:
        return self._max_repeat(value, at, greedy=False)

    def _possessive_repeat(self, value: Any, at: int) -> Program:
        return [("atomic", [*self._max_repeat(value, 0), ("end",)])]

    def _atomic_group(self, value: Any, at: int) -> Program:
        return [("atomic", self.whole(value))]

    def _assert(self, value: Any, at: int, wanted: bool = True) -> Program:
        direction, nodes = value
        back = nodes.getwidth()[0] if direction < 0 else 0
        return [("look", self.whole(nodes), back, wanted)]

    def _assert_not(self, value: Any, at: int) -> Program:
        return self._assert(value, at, wanted=False)

    def _groupref(self, value: Any, at: int) -> Program:
        return [("again", value)]

    def _at(self, value: Any, at: int) -> Program:
        return [("at", _place(value, self._flags))]


def _split(first: int, second: int, greedy: bool) -> tuple[Any, ...]:
    return ("split", first, second) if greedy else ("split", second, first)


def _place(value: Any, flags: int) -> re.Pattern[str]:
    if value is names.AT_BEGINNING:
        return re.compile("^", flags & re.MULTILINE)
    sign = {names.AT_END: "$", names.AT_BOUNDARY: r"\b", names.AT_NON_BOUNDARY: r"\B"}[value]
    return re.compile(sign, flags & (re.MULTILINE | re.ASCII))


_CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w", "NOT_DIGIT": r"\D", "NOT_SPACE": r"\S", "NOT_WORD": r"\W"}


def fits_of(op: Any, value: Any, flags: int) -> Callable[[str], bool]:
    """Whether a letter is one that a node of one letter takes."""
    seen: dict[str, bool] = {}
    known = flags & (re.IGNORECASE | re.ASCII | re.DOTALL)
    letter = re.compile(_spelled(op, value), known) if str(op) in ("LITERAL", "NOT_LITERAL", "ANY", "IN") else None

    def fits(text: str) -> bool:
        if text not in seen:
            seen[text] = letter is not None and letter.fullmatch(text) is not None
        return seen[text]

    return fits


def _spelled(op: Any, value: Any) -> str:
    match str(op):
        case "LITERAL":
            return f"[\\U{value:08x}]"
        case "NOT_LITERAL":
            return f"[^\\U{value:08x}]"
        case "ANY":
            return "."
    return f"[{''.join(_part(*part) for part in value)}]"


def _part(op: Any, value: Any) -> str:
    match str(op):
        case "NEGATE":
            return "^"
        case "LITERAL":
            return f"\\U{value:08x}"
        case "RANGE":
            return f"\\U{value[0]:08x}-\\U{value[1]:08x}"
    return _CATEGORIES[str(value).removeprefix("CATEGORY_")]


# --- Running ----------------------------------------------------------------------------------------------


class _State:
    """Where a program is: the text and the place in it, the groups so far, and where to go on if this way fails."""

    def __init__(self, text: str, place: int, groups: _Groups, steps: Steps) -> None:
        self.text, self.place, self.groups, self.steps = text, place, groups, steps
        self.later: list[tuple[int, int, _Groups]] = []

    def letter(self, at: int, fits: Callable[[str], bool]) -> int | None:
        self.place += 1
        return at + 1 if self.place <= len(self.text) and fits(self.text[self.place - 1]) else None

    def split(self, at: int, first: int, second: int) -> int:
        self.later.append((second, self.place, self.groups))
        return first

    def jump(self, at: int, to: int) -> int:
        return to

    def save(self, at: int, slot: int) -> int:
        self.groups = {**self.groups, slot: self.place}
        return at + 1

    begin = save

    def moved(self, at: int, loop: int, end: int) -> int:
        """Go round a loop once more, unless it took nothing."""
        return at + 1 if self.groups[loop] != self.place else end

    def at(self, at: int, sign: re.Pattern[str]) -> int | None:
        return at + 1 if sign.match(self.text, self.place) else None

    def again(self, at: int, group: int) -> int | None:
        end = self.groups.get(2 * group + 1, -1)
        said = self.text[self.groups[2 * group] : end] if end >= 0 else None
        self.steps.count += len(said or "")
        if said is None or not self.text.startswith(said, self.place):
            return None
        self.place += len(said)
        return at + 1

    def atomic(self, at: int, program: Program) -> int | None:
        found = _run(program, self.text, self.place, self.groups, self.steps)
        if found is None:
            return None
        self.place, self.groups = found
        return at + 1

    def look(self, at: int, program: Program, back: int, wanted: bool) -> int | None:
        place = self.place - back
        found = _run(program, self.text, place, self.groups, self.steps) if place >= 0 else None
        if found and wanted:
            self.groups = found[1]
        return at + 1 if bool(found) == wanted else None


def _run(
    program: Program, text: str, place: int, groups: _Groups, steps: Steps, ends: tuple[int, int] | None = None
) -> tuple[int, _Groups] | None:
    """Where the program ends, between these places, and with which groups; None where it fails."""
    state = _State(text, place, groups, steps)
    at: int | None = 0
    while True:
        if at is None:
            if not state.later:
                return None
            at, state.place, state.groups = state.later.pop()
        steps.count += 1
        op, *values = program[at]
        if op != "end":
            at = getattr(state, op)(at, *values)
        elif ends is None or ends[0] <= state.place <= ends[1]:
            return state.place, state.groups
        else:
            at = None
