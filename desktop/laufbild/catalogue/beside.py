# SPDX-License-Identifier: MIT
"""A process beside this one: it is sent work, and says how far it is."""

from __future__ import annotations

import errno
from collections.abc import Callable
from multiprocessing import get_context
from typing import Any


class Beside:
    """Runs `serve(connection, *given)` in a process of its own. Raises OSError where there is or remains none."""

    def __init__(self, serve: Callable[..., None], *given: object) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, *given), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, message: object) -> None:
        """Where nobody listens any more, it is told why: what was said last is an error, or that is missing."""
        try:
            self._connection.send(message)
        except (BrokenPipeError, ConnectionResetError):
            self.receive()
            raise

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
            raise OSError(errno.EPIPE, "the process beside this one has ended") from None
        if isinstance(said, BaseException):
            raise said
        return said

    def close(self) -> None:
        self._connection.close()
        self._process.terminate()
        self._process.join()
