# SPDX-License-Identifier: MIT
"""Keeps a spreadsheet from running a cell as a formula, in a way that can be undone."""

import re

#: Signs with which a formula begins, and those that spreadsheets take for them: full-width and small forms, the minus
#: sign, and the white space that some of them skip.
SIGNS = "=+-@\t\r\n\v\f\0＝＋－＠﹦﹢﹣﹫−"
#: How a cell begins that would run, or that looks as if it had been kept from running.
RUNS = f"'*(?:{'|'.join(map(re.escape, SIGNS))})"
_RUNS = re.compile(RUNS)
_DEFUSED = re.compile(f"'{RUNS}")


def defused(text: str) -> str:
    """A leading apostrophe for what would run, and one more for what looks defused: "=1" → "'=1" → "''=1"."""
    return f"'{text}" if _RUNS.match(text) else text


def restored(text: str) -> str:
    """The text before it was defused."""
    return text[1:] if _DEFUSED.match(text) else text
