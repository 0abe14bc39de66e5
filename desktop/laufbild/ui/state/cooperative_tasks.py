# SPDX-License-Identifier: MIT
"""Does the work of a generator on the window's thread in slices so short that nobody feels them.

Searching and counting are many small reads of memory. In a thread of its own such work would hold Python's lock
again and again just when the window paints; in slices, a frame is late by one slice at most, what is typed meanwhile
is read between two of them, and work that has become stale is simply not gone on with.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from laufbild.core.model.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

#: Seconds of a slice.
_SLICE = 0.005
#: What no step gives.
_ALL_DONE = object()


class CooperativeTasks(QObject):
    """One piece of work at a time: a new one takes the place of the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._steps: Generator[Any, None, None] | None = None
        self._failed: Callable[[CatalogueError], None] = lambda error: None

    @property
    def busy(self) -> bool:
        return self._steps is not None

    def start(
        self, steps: Generator[Any, None, None], failed: Callable[[CatalogueError], None], seconds: float = _SLICE
    ) -> None:
        """Go through the steps, the first slice at once for some seconds; the world's faults are told."""
        self.stop()
        self._steps, self._failed = steps, failed
        self._go_on(seconds)

    def stop(self) -> None:
        steps, self._steps = self._steps, None
        self._timer.stop()
        if steps:
            steps.close()

    def _go_on(self, seconds: float = _SLICE) -> None:
        steps, end = self._steps, time.perf_counter() + seconds
        try:
            while steps is not None and steps is self._steps:  # a step may have led to other work
                if next(steps, _ALL_DONE) is _ALL_DONE:
                    self._end(steps)
                    return
                if time.perf_counter() >= end:
                    self._timer.start()
                    return
        except CatalogueError as error:
            self._end(steps)
            self._failed(error)

    def _end(self, steps: Generator[Any, None, None] | None) -> None:
        if steps is self._steps:
            self._steps = None
            self._timer.stop()
