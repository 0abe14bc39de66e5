# SPDX-License-Identifier: MIT
"""A view as one line of text, to be kept, copied, mailed and pasted.

year:1975..1985 -theme:war  sort:-year,title  columns:title,year,rating
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from laufbild.core.model.fields import COLUMNS, FIELDS_BY_KEY
from laufbild.core.query.conditions import Problem, Query
from laufbild.core.query.parser import (
    COLUMN_KEYS,
    SORT_KEYS,
    parse,
    tokens,
    values_of,
)
from laufbild.core.query.sort_order import Order, SortKey
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_COLUMN = QT_TRANSLATE_NOOP("Query", "There is no column “{text}”; it was left out.")
#: How names go on after a comma at which a mail broke the line.
_NAME = r'[^\s(),":=<>]++(?![:=<>])'
_MORE = rf"(?<=,)\s+{_NAME}(?:,\s*{_NAME})*,?"
_DASHES = ("-", "–", "−")
_QUOTING = r"(?m)^(?:>+[^\S\n])+"
_FOLDED_SORT, _FOLDED_COLUMNS = frozenset(map(fold, SORT_KEYS)), frozenset(map(fold, COLUMN_KEYS))


class Look(NamedTuple):
    """What is shown how. An empty order is the one by title, no columns are the usual ones.

    What could not be read stands in the query's problems.
    """

    query: Query = Query()
    order: Order = ()
    columns: tuple[str, ...] = ()


class _Part(NamedTuple):
    """Where in a line something is said about the order or the columns, and the names it says."""

    start: int
    end: int
    sorts: bool
    names: tuple[str, ...]


def line_of(query: Query, order: Order = (), columns: Sequence[str] = ()) -> str:
    """The line that `view_of` reads again as just this; empty for all films as they usually are."""
    sorting = f"sort:{','.join(map(str, order))}" if order else ""
    showing = f"columns:{','.join(columns)}" if columns else ""
    return "  ".join(filter(None, (str(query), sorting, showing)))


def view_of(line: str, *, decimal_commas: bool = True) -> Look:
    """What a line says, whatever a mail or a keyboard made of it; never raises.

    In lines that were saved before `line_of` wrote rating:4,"5" for four or five, rating:4,5 is that: there are no
    decimal commas in a line that it wrote.
    """
    text = re.sub(_QUOTING, "", line)
    parts = list(_parts(text))
    query = parse(_without(text, parts), decimal_commas=decimal_commas)
    problems: list[Problem] = []
    order = {key.field: key for part in parts if part.sorts for key in _columns(part, problems)}
    columns = {key.field: key for part in parts if not part.sorts for key in _columns(part, problems)}
    found = Query(query.root, tuple(dict.fromkeys((*query.problems, *problems))))
    return Look(found, tuple(order.values()), tuple(columns))


def arranges(text: str) -> bool:
    """Whether a text is more than a query: says an order or columns."""
    return any(_columns(part, []) for part in _parts(text))


def _parts(text: str) -> Iterator[_Part]:
    for token in tokens(text):
        key = fold(token["key"] or "")
        if key in _FOLDED_SORT or key in _FOLDED_COLUMNS:
            more = re.compile(_MORE).match(text, token.end())
            names = values_of(token["values"] + (more[0] if more else ""))
            yield _Part(token.start(), more.end() if more else token.end(), key in _FOLDED_SORT, names)


def _without(text: str, parts: list[_Part]) -> str:
    """What is left of a text without these."""
    starts = [0, *(part.end for part in parts)]
    ends = [*(part.start for part in parts), len(text)]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _columns(part: _Part, problems: list[Problem]) -> list[SortKey]:
    """The columns of a part, descending with a minus in front; of names that are none, it is said so."""
    found = []
    for name in part.names:
        field = FIELDS_BY_KEY.get(fold(name))
        if field in COLUMNS:
            found.append(SortKey(field.name, name.startswith(_DASHES)))
        else:
            problems.append(Problem(NO_COLUMN, name))
    return found
