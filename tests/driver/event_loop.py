# SPDX-License-Identifier: MIT
"""Lets the program go on until it has nothing more to do, or until something is so."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from laufbild.ui.state.personal_session import PersonalSession

#: The personal sessions of the windows that are open.
PERSONAL_SESSIONS: list[PersonalSession] = []


def turn() -> bool:
    """One turn of the event loop; whether there was anything to do."""
    return QEventLoop().processEvents()


def settle() -> None:
    """Turns of the event loop until there is nothing more to do, and what was written into films is shown."""
    _turn_until_still()
    for personal_session in list(PERSONAL_SESSIONS):
        while personal_session.is_ready and personal_session.is_reading:
            QTest.qWait(1)
            _turn_until_still()


def _turn_until_still() -> None:
    for _ in range(100):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not turn():
            return


def wait_for(true: Callable[[], object], what: str, seconds: float = 10) -> None:
    """Turns of the event loop until something is so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"waited in vain: {what}"
        QTest.qWait(1)
