# SPDX-License-Identifier: MIT
"""Limits on what a process may use: it ends itself where it takes more memory or time than it was given.

A library that reads files of others, and can't be told how much it may take, runs in such a process.
"""

from __future__ import annotations

import mmap
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

#: Pages of memory that this process has reserved, and that it holds.
_STATM = Path("/proc/self/statm")
#: How a process ends that took more than it was given: its exit codes.
MEMORY_SPENT, TIME_SPENT = 97, 98
#: Seconds between two looks at what was taken.
_INTERVAL = 0.1
#: Bytes of addresses beyond the memory given: threads and libraries reserve more than they take.
_RESERVED = 256 << 20
#: Seconds after which the system ends a process that did not end itself.
_GRACE = 5


class Limits(NamedTuple):
    """Bytes of memory, and seconds of a processor's time."""

    memory: int
    seconds: int


def confine(limits: Limits, end: Callable[[int], object] = os._exit) -> None:
    """Hold this process to its limits from now on.

    A thread looks at what was taken, on every system. On Linux the kernel refuses more besides, in which case an
    allocation raises MemoryError: a single call can take much before the thread has its turn.
    """
    threading.Thread(target=watch, args=(limits, end), daemon=True).start()
    if sys.platform == "linux":  # pragma: no branch
        import resource

        addresses = int(_STATM.read_bytes().split()[0]) * mmap.PAGESIZE
        _lower(resource.RLIMIT_AS, addresses + limits.memory + _RESERVED)
        _lower(resource.RLIMIT_CPU, int(time.process_time()) + limits.seconds + _GRACE)
        _lower(resource.RLIMIT_CORE, 0)


def _lower(kind: int, most: int) -> None:
    """Lower a limit of the kernel, which may be lower already."""
    import resource

    soft, hard = resource.getrlimit(kind)
    if soft == resource.RLIM_INFINITY or most < soft:
        resource.setrlimit(kind, (most, hard))


def watch(limits: Limits, end: Callable[[int], object]) -> None:
    """Call `end` with an exit code as soon as a limit is passed, counted from now."""
    memory, seconds = memory_taken() + limits.memory, time.process_time() + limits.seconds
    while True:
        if memory_taken() > memory:
            end(MEMORY_SPENT)
            return
        if time.process_time() > seconds:
            end(TIME_SPENT)
            return
        time.sleep(_INTERVAL)


def memory_taken() -> int:
    """Bytes of memory that this process holds now; on macOS and Windows the most that it has held."""
    if sys.platform == "linux":
        return int(_STATM.read_bytes().split()[1]) * mmap.PAGESIZE
    else:  # pragma: no cover
        return _peak_memory()


def _peak_memory() -> int:  # pragma: no cover
    if sys.platform == "win32":
        import ctypes

        counters = (ctypes.c_size_t * 10)()  # PROCESS_MEMORY_COUNTERS: two DWORDs, the peak of the working set, others
        this_process = ctypes.c_void_p(-1)
        ctypes.windll.kernel32.K32GetProcessMemoryInfo(this_process, ctypes.byref(counters), ctypes.sizeof(counters))
        return int(counters[1])
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
