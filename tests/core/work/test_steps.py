# SPDX-License-Identifier: MIT
"""Work in steps: its steps can be looked at, told in another way or skipped, and its answer is never lost."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from laufbild.core.work.steps import Steps, finished, told


def counting(to: int, closed: list[int]) -> Generator[int, None, str]:
    try:
        yield from range(to)
    finally:
        closed.append(to)
    return f"counted to {to}"


def test_the_answer_comes_after_the_last_step() -> None:
    steps = Steps(counting(3, []))
    assert list(steps) == [0, 1, 2] and steps.answer == "counted to 3"


def test_before_that_there_is_none() -> None:
    steps = Steps(counting(3, closed := []))
    for _ in steps:
        break
    with pytest.raises(AttributeError):
        _ = steps.answer
    del steps
    assert closed == [3]


def test_all_at_once() -> None:
    assert finished(counting(3, [])) == "counted to 3"
    assert finished(counting(0, [])) == "counted to 0"


def test_each_step_can_be_told_in_another_way() -> None:
    steps = Steps(told(counting(3, []), lambda number: number * 10))
    assert list(steps) == [0, 10, 20] and steps.answer == "counted to 3"


def test_what_is_given_up_is_closed() -> None:
    work = told(counting(3, closed := []), str)
    assert next(work) == "0"
    work.close()
    assert closed == [3]
