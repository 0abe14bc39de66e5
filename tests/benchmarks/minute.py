# SPDX-License-Identifier: MIT
"""A scripted minute of use, paced like a person: how long the window was held up in it, and the memory after it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from benchmarks.watching import memory

if TYPE_CHECKING:
    from benchmarks.actions import Stage

#: What a user does, and the milliseconds until the next thing.
Step = tuple[str, Callable[[], object], int]
_KEY_MS, _LOOK_MS = 130, 450
#: Shorter stretches are the timer's own.
_FELT = 0.001
_CTRL = Qt.KeyboardModifier.ControlModifier


def minute(stage: Stage, seconds: float) -> dict[str, Any]:
    """Go through the script, again from its start if there is time, until so many seconds are over."""
    stage.prepare()
    before = memory()
    held: dict[str, float] = {}
    stage.busy.start()
    end = time.monotonic() + seconds
    steps = cycle(_script)
    while time.monotonic() < end:
        for name, act, pause in next(steps)(stage):
            known = len(stage.busy.gaps)
            act()
            stage.watch.rest(pause)
            held[name] = max(held.get(name, 0.0), *stage.busy.gaps[known:], 0.0)
            if time.monotonic() >= end:
                break
    stage.busy.stop()
    return {
        "beats": len(stage.busy.gaps),
        **{name: [s for s in getattr(stage.busy, name) if s > _FELT] for name in ("gaps", "walls", "worked")},
        "held": held,
        "before": before,
        "after": memory(),
        "paints": stage.watch.paints,
    }


def _searching(stage: Stage) -> Iterator[Step]:
    stage.window.top.box.setFocus()
    for word in ("the", "marathon", "марафон", "läufer"):
        for letter in word:
            yield "type", lambda letter=letter: stage.type(letter), _KEY_MS
        yield "look", lambda: None, _LOOK_MS
        yield "clear", lambda: stage.fill(""), _LOOK_MS


def _sorting(stage: Stage) -> Iterator[Step]:
    for name in ("year", "year", "title", "title", "discipline", "title"):
        yield "sort", lambda name=name: stage.click_heading(name), _LOOK_MS


def _scrolling(stage: Stage) -> Iterator[Step]:
    stage.window.table.setFocus()
    for _ in range(12):
        yield "wheel", lambda: stage.turn_wheel(1), 60
    for _ in range(4):
        yield "page", lambda: stage.press("PgDown"), 150
    yield "end", lambda: stage.drag_bar(1), _LOOK_MS
    for share in (0.5, 0.51, 0.52, 0.2):
        yield "anywhere", lambda share=share: stage.drag_bar(share), 120
    yield "key End", lambda: stage.press("Ctrl+End"), _LOOK_MS
    yield "key Home", lambda: stage.press("Ctrl+Home"), _LOOK_MS


def _choosing(stage: Stage) -> Iterator[Step]:
    for facet in ("genre", "kind"):
        yield "facet", lambda facet=facet: stage.click_facet(stage.find_facet(facet, 0)), _LOOK_MS
        yield "facet also", lambda facet=facet: stage.click_facet(stage.find_facet(facet, 1), _CTRL), _LOOK_MS
    yield "middle", lambda: stage.drag_bar(0.5), _LOOK_MS
    for last in range(1970, 1990, 2):
        yield "years", lambda last=last: stage.show_years(1960, last), 60
    yield "show all", lambda: stage.window.menus.actions["clear"].trigger(), _LOOK_MS


def _selecting(stage: Stage) -> Iterator[Step]:
    actions = stage.window.menus.actions
    stage.window.table.setFocus()
    for name in ("select_all", "select_inverted", "select_inverted"):
        yield name, actions[name].trigger, _LOOK_MS
    yield "type with all selected", lambda: stage.fill("m"), _LOOK_MS
    yield "sort with all selected", lambda: stage.click_heading("year"), _LOOK_MS
    yield "clear with all selected", lambda: stage.fill(""), _LOOK_MS
    yield "select_none", actions["select_none"].trigger, _LOOK_MS


def _switching(stage: Stage) -> Iterator[Step]:
    for code in ("de", "ru", "en"):
        yield "language", lambda code=code: stage.click_language(code), _LOOK_MS


_script = (_searching, _sorting, _scrolling, _choosing, _switching, _selecting)
