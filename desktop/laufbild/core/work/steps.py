# SPDX-License-Identifier: MIT
"""Long work in steps: a generator yields how far it is, and returns its answer.

Whoever goes through it may stop between two steps. Nothing else takes a generator's answer out of StopIteration.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Generic, TypeVar

_Step = TypeVar("_Step")
_Told = TypeVar("_Told")
_Answer = TypeVar("_Answer")


class Steps(Generic[_Step, _Answer]):
    """The steps of some work, to be gone through in a loop; after the last one it has the `answer`."""

    def __init__(self, work: Generator[_Step, None, _Answer]) -> None:
        self._work = work
        self.answer: _Answer

    def __iter__(self) -> Iterator[_Step]:
        self.answer = yield from self._work


def finished(work: Generator[object, None, _Answer]) -> _Answer:
    """Take all steps at once, for their answer."""
    steps = Steps(work)
    for _ in steps:
        pass
    return steps.answer


def told(work: Generator[_Step, None, _Answer], tell: Callable[[_Step], _Told]) -> Generator[_Told, None, _Answer]:
    """The same work, telling at each step something else."""
    steps = Steps(work)
    for step in steps:
        yield tell(step)
    return steps.answer
