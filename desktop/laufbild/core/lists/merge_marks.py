# SPDX-License-Identifier: MIT
"""Joins the marks of a list with those that are there: nothing is lost, and no viewing counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from laufbild.core.model.film import NO_MARKS, Marks, Viewing

#: Characters of a note up to which another one is looked for in it.
_SEARCHED = 1 << 16


def joined(mine: Marks, others: Iterable[Marks]) -> Marks:
    """The marks with others added; the last rating counts, and notes stand below each other."""
    others = [each for each in others if each != NO_MARKS]
    if not others:
        return mine
    if mine == NO_MARKS and len(others) == 1 and len(others[0].viewings) < 2:
        return others[0]
    ratings = [each.rating for each in others if each.rating]
    return Marks(
        mine.wanted or any(each.wanted for each in others),
        mine.favourite or any(each.favourite for each in others),
        ratings[-1] if ratings else mine.rating,
        _notes(mine.note, [each.note for each in others]),
        tuple(dict.fromkeys((*mine.tags, *(tag for each in others for tag in each.tags)))),
        _viewings(mine.viewings, [each.viewings for each in others]),
    )


def _notes(note: str, others: Iterable[str]) -> str:
    """The notes below each other, each once. What stands in one already is looked for only while that is short."""
    notes = {note: None} if note else {}
    for each in others:
        if each and each not in notes and not (len(note) < _SEARCHED and each in note):
            notes[each] = None
            note = f"{note}\n\n{each}" if len(note) < _SEARCHED else note
    return "\n\n".join(notes)


def _viewings(mine: Sequence[Viewing], others: Iterable[Sequence[Viewing]]) -> tuple[Viewing, ...]:
    """Of a day there are as many as whoever names most; one of no date counts where there is no other."""
    found = list(mine)
    there = Counter(viewing.date for viewing in found)
    undated: list[Viewing] = []
    for each in others:
        named: Counter[str] = Counter()
        for viewing in each:
            named[viewing.date] += 1
            if not viewing.date:
                undated.append(viewing)
            elif named[viewing.date] > there[viewing.date]:
                there[viewing.date] += 1
                found.append(viewing)
    return tuple(found or undated[:1])
