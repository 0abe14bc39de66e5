# SPDX-License-Identifier: MIT
"""The time left: silent at first, right at an even pace, calm at an uneven one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.work.time_left import TimeLeft


def test_nothing_is_said_before_it_is_known() -> None:
    left = TimeLeft()
    assert [left.seconds(share, now) for share, now in ((0.0, 5.0), (0.1, 6.0))] == [None, None]
    assert left.seconds(0.2, 7.0) == pytest.approx(8)


def test_an_even_pace_is_foretold() -> None:
    left = TimeLeft()
    said = [left.seconds(second / 100, second) for second in range(101)]
    assert said[2:] == [pytest.approx(100 - second) for second in range(2, 101)]


def test_a_new_pace_is_learnt_little_by_little() -> None:
    left = TimeLeft()
    for second in range(11):
        left.seconds(second / 100, second)
    slower = [left.seconds(0.1 + second / 400, 10 + second) for second in range(1, 40)]
    assert slower[0] is not None and slower[-1] is not None
    assert 90 < slower[0] < 120
    assert slower[-1] == pytest.approx((1 - 0.1 - 39 / 400) * 400, rel=0.1)


def test_where_nothing_moves_nothing_is_said() -> None:
    left = TimeLeft()
    assert [left.seconds(0.0, now) for now in (0.0, 1.0, 2.0, 2.0, 3.0)] == [None] * 5


@given(st.lists(st.tuples(st.floats(0, 0.2), st.floats(0, 100))))
def test_it_is_never_less_than_nothing(steps: list[tuple[float, float]]) -> None:
    left, share, now = TimeLeft(), 0.0, 0.0
    for more, passed in steps:
        share, now = min(1.0, share + more), now + passed
        said = left.seconds(share, now)
        assert said is None or said >= 0
