# SPDX-License-Identifier: MIT
"""How long something will still take, judged by how far it has come."""

from __future__ import annotations

import math

#: Seconds after which an older speed counts for a third, and before which nothing is said.
_MEMORY = 8.0
_SILENT = 1.5


class TimeLeft:
    """Told now and then which share is done, it says how many seconds are left; None while it cannot know."""

    def __init__(self) -> None:
        self._start: float | None = None
        self._latest = 0.0
        self._share = 0.0
        self._speed: float | None = None

    def seconds(self, share: float, now: float) -> float | None:
        """The seconds left, of the share done (0 to 1) and a clock that only goes forwards."""
        if self._start is None:
            self._start = self._latest = now
            self._share = share
        passed = now - self._latest
        if passed > 0:
            self._learn((share - self._share) / passed, passed)
            self._share, self._latest = share, now
        if now - self._start < _SILENT or not self._speed:
            return None
        return max(0.0, 1 - share) / self._speed

    def _learn(self, speed: float, passed: float) -> None:
        if self._speed is None:
            self._speed = speed
        else:
            self._speed += (speed - self._speed) * (1 - math.exp(-passed / _MEMORY))
