# SPDX-License-Identifier: MIT
"""Whether the work of a thread has been cancelled: asked by loops that take long between two steps of a job.

A job is a generator, which can be closed only when it yields. What waits or runs for long without yielding calls
`check` instead. Where nobody said how to ask, as on the command line, work is never cancelled.
"""

from __future__ import annotations

import threading
from collections.abc import Callable


class Stopped(Exception):
    """The work was cancelled. Only whoever cancelled it catches this."""


_thread = threading.local()


def ask(is_stopped: Callable[[], bool]) -> None:
    """Say how `check` finds out, in this thread, whether the work was cancelled."""
    _thread.is_stopped = is_stopped


def is_stopped() -> bool:
    """Whether the work of this thread was cancelled."""
    asked: Callable[[], bool] | None = getattr(_thread, "is_stopped", None)
    return asked is not None and asked()


def check() -> None:
    """Raise Stopped if the work of this thread was cancelled."""
    if is_stopped():
        raise Stopped
