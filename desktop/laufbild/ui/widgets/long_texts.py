# SPDX-License-Identifier: MIT
"""Keeps text fields quick with texts of any length: breaking a long word anywhere takes Qt time by its square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextOption

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

#: Characters above which words are not broken any more.
_LONG = 20_000
#: Characters that a field shows at most.
MOST = 200_000


def wrap(field: QPlainTextEdit, length: int) -> None:
    """Wrap the text of a field as its length allows; to be called before a text is put in."""
    mode = QTextOption.WrapMode
    wanted = mode.WordWrap if length > _LONG else mode.WrapAtWordBoundaryOrAnywhere
    if field.wordWrapMode() != wanted:
        field.setWordWrapMode(wanted)
