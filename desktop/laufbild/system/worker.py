# SPDX-License-Identifier: MIT
"""The one door to threads: runs a job in the background and reports back to the window's thread."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from laufbild.core.model.errors import CatalogueError
from laufbild.core.work import cancellation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Job(QRunnable):
    """A running job; `cancel` closes its generator before the next step, after which it reports only that.

    What takes long within a step asks `stopping.check` whether that has happened.
    """

    def __init__(self, steps: Callable[[], Iterator[Any]], report: Callable[[Callable[..., None], Any], None]) -> None:
        super().__init__()
        self._steps = steps
        self._report = report
        self.cancelled = False
        self.progress: Callable[[Any], None] = lambda step: None
        self.done: Callable[[], None] = lambda: None
        self.failed: Callable[[BaseException], None] = lambda error: None

    def cancel(self) -> None:
        self.cancelled = True

    def run(self) -> None:
        cancellation.ask(lambda: self.cancelled)
        try:
            with suppress(cancellation.Stopped):
                self._go_through()
        except Exception as error:
            self._report(self.failed, error)
        else:
            self._report(lambda _: self.done(), None)

    def _go_through(self) -> None:
        cancellation.check()  # it may have waited long for its turn
        steps = self._steps()
        try:
            for step in steps:
                if self.cancelled:
                    break
                self._report(self.progress, step)
        finally:  # it has let go before anything is reported
            if close := getattr(steps, "close", None):
                close()


class Worker(QObject):
    """Owns the threads and the signal they report by, so that neither can outlive the other."""

    _reported = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._jobs: set[Job] = set()
        self._reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        steps: Callable[[], Iterator[Any]],
        *,
        progress: Callable[[Any], None],
        done: Callable[[], None],
        failed: Callable[[CatalogueError], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> Job:
        """Run a core generator in a thread; what it yields, its end and the world's faults come back here.

        Once a cancelled job has let go, `stopped` is called instead of the others, whatever the job came to.
        Any other error is ours: after `stopped` it is raised in the window's thread, where crash.py sees it.
        """
        job = Job(steps, lambda callback, value: self._reported.emit(callback, value))
        job.setAutoDelete(False)
        self._jobs.add(job)

        def finish(callback: Callable[[], None]) -> None:
            self._jobs.discard(job)
            (stopped if job.cancelled else callback)()

        def fail(error: BaseException) -> None:
            if isinstance(error, CatalogueError):
                finish(lambda: failed(error))
                return
            self._jobs.discard(job)
            stopped()
            raise error

        job.progress = lambda step: None if job.cancelled else progress(step)
        job.done = lambda: finish(done)
        job.failed = fail
        self._pool.start(job)
        return job

    def stop(self) -> None:
        """Cancel what runs and wait for it to let go."""
        for job in self._jobs:
            job.cancel()
        self._pool.waitForDone()
        self._jobs.clear()

    @staticmethod
    def _deliver(callback: Callable[..., None], value: Any) -> None:
        callback(value)
