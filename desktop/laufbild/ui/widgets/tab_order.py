# SPDX-License-Identifier: MIT
"""Where Tab comes by widgets that are made later than those around them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def put_in_order(widgets: Sequence[QWidget]) -> None:
    """Have Tab go from each to the next."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)


def put_before(anchor: QWidget, widgets: Sequence[QWidget]) -> None:
    """Have Tab come by the widgets, in their order, on the way to another one."""
    before = anchor.previousInFocusChain()
    while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:  # Qt orders none of these
        before = before.previousInFocusChain()
    if before is not None:
        put_in_order((before, *widgets))
