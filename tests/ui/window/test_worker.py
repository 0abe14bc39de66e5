# SPDX-License-Identifier: MIT
"""Work beside the window ends when it is cancelled, wherever it is, and when the program does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from driver.event_loop import settle, wait_for
from laufbild.core.work import cancellation
from laufbild.system.worker import Job, Worker


class Told:
    """What a worker says of a job."""

    def __init__(self, worker: Worker, steps: Any) -> None:
        self.said: list[str] = []
        self.job: Job = worker.run(
            steps,
            progress=lambda step: self.said.append(f"step {step}"),
            done=lambda: self.said.append("done"),
            failed=lambda error: self.said.append("failed"),
            stopped=lambda: self.said.append("stopped"),
        )


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


class Endless:
    """A step that never ends by itself, and a generator that says when it was closed."""

    def __init__(self) -> None:
        self.begun, self.closed = threading.Event(), threading.Event()

    def __call__(self) -> Iterator[int]:
        try:
            self.begun.set()
            while True:
                cancellation.check()
            yield 0
        finally:
            self.closed.set()


def test_a_step_that_takes_long_ends_when_it_is_cancelled(worker: Worker) -> None:
    steps = Endless()
    told = Told(worker, steps)
    assert steps.begun.wait(60)
    told.job.cancel()
    wait_for(lambda: told.said, "the end", 60)
    assert told.said == ["stopped"] and steps.closed.is_set()


def test_a_step_that_takes_long_ends_with_the_program(worker: Worker) -> None:
    steps = Endless()
    Told(worker, steps)
    assert steps.begun.wait(60)
    worker.stop()
    assert steps.closed.is_set()


def test_what_is_cancelled_before_its_turn_never_begins(worker: Worker) -> None:
    """There are as many threads as processors; all of them are taken."""
    worker._pool.setMaxThreadCount(1)
    first, second = Endless(), Endless()
    Told(worker, first)
    assert first.begun.wait(60)
    told = Told(worker, second)
    told.job.cancel()
    worker.stop()
    settle()
    assert not second.begun.is_set() and told.said == ["stopped"]


def test_the_next_work_in_the_same_thread_is_not_cancelled(worker: Worker) -> None:
    worker._pool.setMaxThreadCount(1)
    steps = Endless()
    Told(worker, steps).job.cancel()

    def work() -> Iterator[int]:
        cancellation.check()
        yield 1

    told = Told(worker, work)
    wait_for(lambda: "done" in told.said, "the end", 60)
    assert told.said == ["step 1", "done"]
