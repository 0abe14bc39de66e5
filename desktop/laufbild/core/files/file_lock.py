# SPDX-License-Identifier: MIT
"""Locks an open file for this process; the operating system lets go of it when the process ends, whatever ends that."""

from __future__ import annotations

import sys

#: What the system raises where another process has the lock; the second on Windows.
TAKEN = (BlockingIOError, PermissionError)


def lock(number: int) -> None:
    """Lock the open file of this number until it is closed, without waiting.

    Raises one of TAKEN where another process has it, and another OSError where the file system has no locks.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
