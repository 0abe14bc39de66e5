# SPDX-License-Identifier: MIT
"""What the actions about marks, undo and the history do; the menus need it before there is anything to do it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.ui.marks.marks_controller import MarksController

#: The marks that a film has or has not.
SWITCHES = ("wanted", "seen", "favourite")
#: The actions that rate, each with its half stars.
RATINGS = {f"rate_{half}": half for half in range(11)}


def handlers(mine: Callable[[], MarksController]) -> dict[str, Callable[..., object]]:
    """What the actions do, by their names, with what is there by the time they are chosen."""

    def rate(half: int) -> Callable[..., object]:
        return lambda: mine().marking.rate(half or None)

    def switch(name: str) -> Callable[..., object]:
        return lambda: mine().marking.switch(name)

    return {
        "undo": lambda: mine().undoing.undo(),
        "redo": lambda: mine().undoing.redo(),
        "history": lambda: mine().open_history(),
        **{name: switch(name) for name in SWITCHES},
        **{name: rate(half) for name, half in RATINGS.items()},
        "half_star": lambda: mine().marking.change_by_half(),
        "seen_today": lambda: mine().see_today(),
        "tag": lambda: mine().go_to_tag(),
        "note": lambda: mine().go_to_note(),
    }
