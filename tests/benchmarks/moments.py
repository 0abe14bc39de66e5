# SPDX-License-Identifier: MIT
"""The clock of the benchmarks: time, without the time in which other programs had the processor."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple


class Moment(NamedTuple):
    """Seconds of the performance counter, and how long this thread has stood in line for a processor until then."""

    at: float = 0.0
    waited: float = 0.0


def now() -> Moment:
    return Moment(time.perf_counter(), _waited())


def between(begun: Moment, ended: Moment) -> float:
    """The seconds between two moments in which the thread was not kept from running by other programs."""
    return max(ended.at - begun.at - (ended.waited - begun.waited), 0.0)


def _statistics() -> BinaryIO | None:
    """Linux's account of the thread that first asks, which is to be the window's: nanoseconds run, and waited."""
    with suppress(OSError):
        return Path("/proc/thread-self/schedstat").open("rb", buffering=0)
    return None


_file = _statistics()


def _waited() -> float:
    if _file is None:
        return 0.0
    _file.seek(0)
    return int(_file.read().split()[1]) / 1e9
