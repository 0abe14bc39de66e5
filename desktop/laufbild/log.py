# SPDX-License-Identifier: MIT
"""The program's log; the logging module is loaded only when there is something to say, not at every start."""

from __future__ import annotations


def warning(message: str, *values: object) -> None:
    """Note something that went wrong and could be lived with."""
    import logging

    log = logging.getLogger("laufbild")
    if not log.handlers:
        log.addHandler(logging.NullHandler())  # who wants to see it asks for it
    log.warning(message, *values)
