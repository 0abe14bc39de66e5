# SPDX-License-Identifier: MIT
"""Tooltips for texts of somebody else's: Qt would take what looks like markup for it."""

from __future__ import annotations

#: Characters of a tooltip at most; nobody reads more, and laying out megabytes would hold the window up.
_LONGEST = 2_000


def plain_tip(text: str) -> str:
    """A text as markup that shows just this text, and wraps where it is long."""
    from html import escape  # its table of entities is too large for the start

    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"<p>{escape(shown)}</p>"
