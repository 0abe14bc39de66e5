# SPDX-License-Identifier: MIT
"""Sentences about rows left out and the time left, in each language; every status has its words."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from laufbild.core.codec.row_problems import NOT_A_YEAR, Problem, Reason
from laufbild.core.model.film import TEXT_STATUSES, TITLE_STATUSES
from laufbild.i18n.language import set_language
from laufbild.i18n.wording import (
    how_known,
    moment,
    time_left,
    what_is_wrong,
    whose_words,
)


@pytest.fixture(autouse=True)
def in_english_again() -> Iterator[None]:
    set_language("en")
    yield
    set_language("en")


def test_a_row_left_out_is_named() -> None:
    reason = Reason(NOT_A_YEAR, {"value": "abc"})
    assert what_is_wrong(Problem(12, "Year", reason)) == "line 12, “Year”: “abc” is not a year."
    assert what_is_wrong(Problem(12, "", reason)) == "line 12: “abc” is not a year."


def test_a_row_left_out_is_named_in_the_language() -> None:
    set_language("de")
    assert what_is_wrong(Problem(12, "{Jahr}", Reason(NOT_A_YEAR, {"value": "{abc}"}))).count("{") == 2


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "5 second"), (12.3, "15 second"), (54, "55 second"), (55, "1 minute"), (100, "2 minute"), (3600, "60 minute")],
)
def test_the_time_left_is_rounded(seconds: float, said: str) -> None:
    assert said in time_left(seconds)


def test_every_status_has_its_words() -> None:
    assert len({how_known(status) for status in TITLE_STATUSES}) == len(TITLE_STATUSES)
    assert len({whose_words(status) for status in TEXT_STATUSES}) == len(TEXT_STATUSES)


@pytest.mark.skipif(sys.platform == "win32", reason="has one zone for all programs")
@pytest.mark.parametrize(("zone", "at", "clock"), [
    ("Etc/GMT-14", datetime(9999, 12, 31, 23, 59, tzinfo=UTC), "23:59"),
    ("Etc/GMT+5", datetime(1, 1, 1, tzinfo=UTC), "00:00"),
    ("Etc/GMT-1", datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "00:59"),
])  # fmt: skip
def test_a_moment_at_either_end_of_all_clocks_has_words(
    monkeypatch: pytest.MonkeyPatch, zone: str, at: datetime, clock: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert moment(at).endswith(clock)
    finally:
        monkeypatch.undo()
        time.tzset()
