# SPDX-License-Identifier: MIT
"""Watches a running window: when it has painted an answer, how long its thread was busy, what memory it holds.

Qt is to run without GLib's event loop (QT_NO_GLIB=1): only Qt's own says that it is about to wait after it has
painted everything that was to be painted.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt, QTimer

from benchmarks.moments import Moment, between, now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.window.main_window import MainWindow

_LONGEST_WAIT_MS = 20_000
_BEAT_MS = 1


class Unpainted(Exception):
    """What was done led to no painted answer."""


class Watch(QObject):
    """Notes when the table, the facets and the whole window have been painted, and when an answer was complete.

    A moment is 0 for what has not happened since the last `time`.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._table, self._facets = window.table.viewport(), window.late.facets.viewport()
        self._paints: dict[QObject, Callable[[QEvent], bool]] = {
            self._table: window.table.viewportEvent,
            self._facets: window.late.facets.viewportEvent,
            window.late.empty: window.late.empty.event,
        }
        self._timers = window.top.box.findChildren(QTimer)
        self._loop = QEventLoop()
        self.paints = 0
        self._clear()
        for watched in (*self._paints, *self._timers, window):
            watched.installEventFilter(self)
        window.session.answered.connect(self._answered)
        window.session.counted.connect(self._note_counts)
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self._at_rest)

    def _clear(self) -> None:
        self.begun = self.table = self.facets = self.whole = self.fired = Moment()
        self._answered_at = self._counted_at = 0.0
        self._asks = self._waits = False

    # --- Timing -------------------------------------------------------------------------------------------

    def time(self, act: Callable[[], object], *, asks: bool) -> float:
        """Seconds from an act to the end of the table's last paint, and of the facets' where it `asks` for films.

        The whole answer is to be there then, and the facets' counts where they are counted anew. Raises Unpainted
        if that does not come.
        """
        self._clear()
        self._asks = asks
        self.begun = now()
        act()
        self._waits = True
        if not self._finished():
            give_up = QTimer()
            give_up.setSingleShot(True)
            give_up.timeout.connect(self._loop.quit)
            give_up.start(_LONGEST_WAIT_MS)
            self._loop.exec()
        self._waits = False
        if not self._finished():
            raise Unpainted
        return between(self.begun, self.ended)

    @property
    def ended(self) -> Moment:
        """The end of the last paint that shows the answer."""
        return max(self.table, self.facets) if self._asks else self.table

    def floor(self) -> float:
        """Seconds to paint the table as it stands once more."""
        shown = self._window.table if self._window.table.isVisible() else self._window.late.empty
        return self.time((shown.viewport() if shown is self._window.table else shown).update, asks=False)

    def rest(self, milliseconds: int) -> None:
        """Let the program go on for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _finished(self) -> bool:
        if not self._asks:
            return self.table.at > 0
        whole = 0 < self._answered_at <= self.table.at and self._counted_at <= self.facets.at
        return whole and not self._window.session.busy

    # --- What happens -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Paint and watched in self._paints:
            self._paints[watched](event)
            self._painted(watched)
            return True
        if kind == QEvent.Type.UpdateRequest and watched is self._window:
            self._window.event(event)
            self.whole = now()
            return True
        if kind == QEvent.Type.Timer and watched in self._timers:
            self.fired = now()
        return False

    def _painted(self, widget: QWidget) -> None:
        self.paints += 1
        if widget is self._facets:
            self.facets = now()
        else:
            self.table = now()

    def _answered(self) -> None:
        if self._window.session.found.whole:
            self._answered_at = time.perf_counter()

    def _note_counts(self) -> None:
        self._counted_at = time.perf_counter()

    def _at_rest(self) -> None:
        if self._waits and self._finished():
            self._loop.quit()


class Busy(QObject):
    """How long the window's thread was busy at a stretch, while it is running.

    `gaps`: seconds between beats of a timer over its period: no event got through in that time, because the program
    worked, or waited for a disk or another thread. `walls`: the same with the time that other programs had the
    processor. `worked`: seconds of processor time that the thread used between two waits.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.walls: list[float] = []
        self.worked: list[float] = []
        self._beat, self._used = Moment(), 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._note_beat)
        self._dispatcher = QAbstractEventDispatcher.instance()

    def start(self) -> None:
        for noted in (self.gaps, self.walls, self.worked):
            noted.clear()
        self._beat, self._used = now(), time.thread_time()
        self._dispatcher.aboutToBlock.connect(self._note_wait)
        self._timer.start()

    def stop(self) -> None:
        self._note_beat()
        self._timer.stop()
        self._dispatcher.aboutToBlock.disconnect(self._note_wait)

    def _note_beat(self) -> None:
        beat = now()
        self.gaps.append(max(between(self._beat, beat) - _BEAT_MS / 1000, 0.0))
        self.walls.append(max(beat.at - self._beat.at - _BEAT_MS / 1000, 0.0))
        self._beat = beat

    def _note_wait(self) -> None:
        used = time.thread_time()
        self.worked.append(used - self._used)
        self._used = used


def memory() -> dict[str, float]:
    """Megabytes of this process by the kernel's names; `Private` is what it shares with no other, clean and dirty."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    found = {name: int(size.split()[0]) * 1024 / 1e6 for name, _, size in (line.partition(":") for line in lines)}
    found["Private"] = found["Private_Clean"] + found["Private_Dirty"]
    return {name: found[name] for name in ("Rss", "Pss", "Private", "Private_Clean", "Private_Dirty")}
