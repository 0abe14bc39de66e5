# SPDX-License-Identifier: MIT
"""Decides which backups are kept: the older they are, the further apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from typing import NamedTuple


class _Span(NamedTuple):
    """Up to this age, one is kept of those that are alike in this part of their time; all where there is none."""

    age: timedelta
    part: Callable[[datetime], object] | None


def _quarter_of_month(time: datetime) -> object:
    """A week that no end of a month falls into, so that the last of a month is the last of its week as well."""
    return time.year, time.month, min((time.day - 1) // 7, 3)


_SPANS = (
    _Span(timedelta(hours=1), None),
    _Span(timedelta(days=1), lambda time: (time.date(), time.hour)),
    _Span(timedelta(days=31), lambda time: time.date()),
    _Span(timedelta(weeks=26), _quarter_of_month),
    _Span(timedelta.max, lambda time: (time.year, time.month)),
)
#: More than this between two backups is taken for a clock that was set, and makes none of them older.
_LEAP = timedelta(days=100)


def kept(times: Sequence[datetime]) -> frozenset[int]:
    """The places of the backups to keep, by their times in the order in which they were made: all of the last hour,
    then the last of each hour for a day, of each day for a month, of each week for half a year, and of each month for
    ever. Two whose times are not in that order are both kept, as one of them is of a clock that was wrong.
    """
    odd = {at for place, (time, later) in enumerate(pairwise(times)) if later < time for at in (place, place + 1)}
    trusted = [place for place in range(len(times)) if place not in odd]
    last: dict[object, int] = {}
    for place, age in zip(trusted, _ages([times[place] for place in trusted]), strict=True):
        number, span = next((number, span) for number, span in enumerate(_SPANS) if age <= span.age)
        last[number, span.part(times[place]) if span.part else place] = place
    return frozenset(odd).union(last.values())


def _ages(times: Sequence[datetime]) -> list[timedelta]:
    """How long before the latest each backup was made, as far as clocks can be trusted.

    A clock that is wrong, for a moment or for years, is not to make all backups old: leaps count for nothing, smaller
    ones forth and back cancel each other out, and time has gone by only when a second backup says so.
    """
    gaps = [gap if abs(gap) <= _LEAP else timedelta() for gap in (later - time for time, later in pairwise(times))]
    gaps[-1:] = [min(gap, timedelta()) for gap in gaps[-1:]]
    return list(accumulate(reversed(gaps), initial=timedelta()))[::-1] if times else []
