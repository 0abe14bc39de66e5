# SPDX-License-Identifier: MIT
"""Whether the work of a thread has been cancelled: asked by loops that take long between two steps of a job.

A job is a generator, which can be closed only when it yields. What waits or runs for long without yielding calls
`check` instead. Where nobody said how to ask, as on the command line, work is never cancelled.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar


class Stopped(Exception):
    """The work was cancelled. Only whoever cancelled it catches this."""


def _never() -> bool:
    return False


_is_stopped: ContextVar[Callable[[], bool]] = ContextVar("is_stopped", default=_never)


def ask(is_stopped: Callable[[], bool]) -> None:
    """Say how `check` finds out, in this thread, whether the work was cancelled."""
    _is_stopped.set(is_stopped)


def check() -> None:
    """Raise Stopped if the work of this thread was cancelled."""
    if _is_stopped.get()():
        raise Stopped
