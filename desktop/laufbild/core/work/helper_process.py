# SPDX-License-Identifier: MIT
"""A helper process: it is sent work, and says how far it is. It ends with this process, however that ends."""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context, parent_process
from typing import Any


class HelperProcess:
    """Runs `serve(connection, *given)` in a process of its own. Raises OSError where there is or remains none."""

    def __init__(self, serve: Callable[..., None], *given: object) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(serve, theirs, *given), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, message: object) -> None:
        """Where nobody listens any more, it is told why: what was said last is an error, or that is missing."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self._connection.send(message)
            return
        # Not raised again: its traceback would keep the message's buffer, which Python 3.13 reports as not released.
        self.receive()
        raise BrokenPipeError(errno.EPIPE, "the helper process listens no more")

    def has_spoken(self, seconds: float = 0) -> bool:
        """Whether there is something to receive, if only that it has ended; waits for that so long."""
        try:
            return self._connection.poll(seconds)
        except BrokenPipeError:  # how Windows tells that the other side has ended
            return True

    def receive(self) -> Any:
        """What is said next; an error that is said is raised."""
        try:
            said = self._connection.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise OSError(errno.EPIPE, "the helper process has ended") from None
        if isinstance(said, BaseException):
            raise said
        return said

    def close(self) -> None:
        """End the process at once, whatever it does."""
        self._connection.close()
        self._process.kill()
        self._process.join()


def _serve(serve: Callable[..., None], *given: object) -> None:
    """Runs in the helper process: an interrupt is for the process that began it, whose end it does not outlive."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    serve(*given)


def end_with_parent(end: Callable[[int], object] = os._exit) -> None:
    """Wait for the process that began this one, and end with it: it may be killed, and then closes nothing."""
    parent = parent_process()
    if parent:
        parent.join()
        end(1)
