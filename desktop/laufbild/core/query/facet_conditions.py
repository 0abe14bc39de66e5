# SPDX-License-Identifier: MIT
"""What a click on a value of a facet does to a query."""

from __future__ import annotations

from collections.abc import Callable

from laufbild.core.query.conditions import Condition, Not, Query

# --- Facets ----------------------------------------------------------------------------------------------

#: What a click on a value of a facet does to a query: (query, facet, value) → query.
FacetChange = Callable[[Query, str, str], Query]


def choose_only(query: Query, name: str, value: str) -> Query:
    """Only this value of the facet; once more gives the facet free again."""
    chosen = query.chosen(name)
    only = Condition(name, ":", (value,))
    return query.replacing(chosen, None if chosen == only else only)


def choose_also(query: Query, name: str, value: str) -> Query:
    """This value added to the facet's others, or taken away."""
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
