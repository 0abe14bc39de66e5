# SPDX-License-Identifier: MIT
"""Keeps a spreadsheet from running a cell as a formula, in a way that can be undone."""

import re

#: How a cell begins that would run, or that looks as if it had been kept from running.
RUNS = r"'*[=+\-@\t\r]"
_RUNS = re.compile(RUNS)
_DEFUSED = re.compile(r"'+[=+\-@\t\r]")


def defused(text: str) -> str:
    """A leading apostrophe for what would run, and one more for what looks defused: "=1" → "'=1" → "''=1"."""
    return f"'{text}" if _RUNS.match(text) else text


def restored(text: str) -> str:
    """The text before it was defused."""
    return text[1:] if _DEFUSED.match(text) else text
