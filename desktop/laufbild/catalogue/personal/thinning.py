# SPDX-License-Identifier: MIT
"""Which backups are kept: the older they are, the further apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple


class _Span(NamedTuple):
    """Up to this age, one is kept of those that are alike in this."""

    age: timedelta
    part: Callable[[datetime], object]


def _quarter_of_month(time: datetime) -> object:
    """A week that no end of a month falls into, so that the last of a month is the last of its week as well."""
    return time.year, time.month, min((time.day - 1) // 7, 3)


_SPANS = (
    _Span(timedelta(hours=1), lambda time: time),
    _Span(timedelta(days=1), lambda time: (time.date(), time.hour)),
    _Span(timedelta(days=31), lambda time: time.date()),
    _Span(timedelta(weeks=26), _quarter_of_month),
    _Span(timedelta.max, lambda time: (time.year, time.month)),
)


def kept(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The times of the backups to keep: all of the last hour and of a future that a clock once told, then the last
    of each hour for a day, of each day for a month, of each week for half a year, and of each month for ever.
    """
    last: dict[object, datetime] = {}
    for time in sorted(times):
        place = next(place for place, span in enumerate(_SPANS) if now - time <= span.age)
        last[place, _SPANS[place].part(time)] = time
    return frozenset(last.values())
