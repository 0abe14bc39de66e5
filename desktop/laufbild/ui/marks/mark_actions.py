# SPDX-License-Identifier: MIT
"""What the actions about marks, undo and the history do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.ui.marks.marks_controller import MarksController

#: The marks that a film has or has not.
SWITCHES = ("wanted", "seen", "favourite")
#: The actions that rate, each with its half stars.
RATINGS = {f"rate_{half}": half for half in range(11)}


def handlers(marks: MarksController) -> dict[str, Callable[..., object]]:
    """What the actions do, by their names."""

    def rate(half: int) -> Callable[..., object]:
        return lambda: marks.marking.rate(half or None)

    def switch(name: str) -> Callable[..., object]:
        return lambda: marks.marking.switch(name)

    return {
        "undo": lambda: marks.undoing.undo(),
        "redo": lambda: marks.undoing.redo(),
        "history": lambda: marks.open_history(),
        **{name: switch(name) for name in SWITCHES},
        **{name: rate(half) for name, half in RATINGS.items()},
        "half_star": lambda: marks.marking.change_by_half(),
        "seen_today": lambda: marks.see_today(),
        "tag": lambda: marks.go_to_tag(),
        "note": lambda: marks.go_to_note(),
    }
