# SPDX-License-Identifier: MIT
"""Keys that mean something else in a part of the window than in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


def keeps(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether a part takes these keys for itself, as it is asked before an action with the same shortcut is done."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or event.key() not in keys:
        return False
    event.accept()
    return True
