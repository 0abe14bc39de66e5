# SPDX-License-Identifier: MIT
"""The rows above and below those that are seen are made before they are looked at, and no others."""

from __future__ import annotations

import pytest

from driver.window import Window


@pytest.mark.parametrize("row", [0, 20, 53])
def test_the_rows_next_to_those_that_are_seen_are_ready(window: Window, row: int) -> None:
    window.resize(1200, 420)
    window.table.scroll_to(window.table.keys()[row])
    window.table.wait_for_rest()
    keys, seen = window.table.keys(), window.table.keys_in_sight()
    first, last = keys.index(seen[0]), keys.index(seen[-1])
    assert len(seen) < 10
    assert set(keys[max(first - len(seen), 0) : last + len(seen) + 1]) <= window.table.keys_made()


def test_rows_that_are_far_away_are_not_made(window: Window) -> None:
    window.resize(1200, 420)
    window.search.type("-evidence:nothing")
    window.table.wait_for_rest()
    assert len(window.table.keys_made()) <= 2 * len(window.table.keys_in_sight()) + 1 < len(window.table.keys())


def test_an_empty_answer_has_nothing_to_make(window: Window) -> None:
    window.search.type("qwertzuiop")
    window.table.wait_for_rest()
    assert window.table.keys_made() == set()
