# SPDX-License-Identifier: MIT
"""Makes CSV cells (RFC 4180) and cells for the clipboard, a whole column at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from laufbild.core.text.formula_guard import RUNS, SIGNS, defused

_runs = re.compile(RUNS.encode()).match
#: With what a text begins that a spreadsheet runs as a formula: characters of one byte, or of three.
_FIRST = {b"'", *(sign.encode() for sign in SIGNS if sign.isascii())}
_LONG = {sign.encode() for sign in SIGNS if not sign.isascii()}
_FIRST_OF_LONG = {sign[:1] for sign in _LONG}
#: What is to be quoted, whatever the separator.
_QUOTED = (b'"', b"\r", b"\n")


class CellFormat(Protocol):
    """Makes cells of texts in UTF-8, and lines of cells, without their ends."""

    def cell(self, text: bytes) -> bytes: ...
    def column(self, texts: Sequence[bytes]) -> Sequence[bytes]: ...
    def lines(self, columns: Sequence[Sequence[bytes]]) -> list[bytes]: ...


class Cells:
    """The format of a file with a separator: defused and quoted."""

    def __init__(self, separator: str) -> None:
        self._separator = separator.encode()
        self._special = re.compile(b'["\r\n]|' + re.escape(self._separator)).search

    def cell(self, text: bytes) -> bytes:
        """Not by the csv module: until Python 3.13 it leaves a carriage return unquoted where lines end in LF."""
        if _runs(text):
            text = b"'" + text
        return b'"%b"' % text.replace(b'"', b'""') if self._special(text) else text

    def column(self, texts: Sequence[bytes]) -> Sequence[bytes]:
        """The cells of many texts. Raises UnicodeDecodeError for bytes that are no text, as a damaged file may have."""
        together = b"\0".join(texts)
        if not together.isascii():
            together.decode()
        if any(sign in together for sign in _QUOTED) or _may_run(texts):
            return list(map(self.cell, texts))
        separator = self._separator
        if separator in together:
            return [b'"%b"' % text if separator in text else text for text in texts]
        return texts

    def lines(self, columns: Sequence[Sequence[bytes]]) -> list[bytes]:
        if len(columns) == 1:
            columns = [[cell or b'""' for cell in columns[0]]]  # an empty line would be no row
        return list(map(self._separator.join, zip(*columns, strict=True)))


def _may_run(texts: Sequence[bytes]) -> bool:
    """Whether one of many texts may have to be defused."""
    firsts = {text[:1] for text in texts}
    if not _FIRST.isdisjoint(firsts):
        return True
    return not _FIRST_OF_LONG.isdisjoint(firsts) and not _LONG.isdisjoint({text[:3] for text in texts})


class Tabbed:
    """The format of the clipboard: defused, tabs between cells, and blanks for the tabs and line ends inside one."""

    def cell(self, text: bytes) -> bytes:
        return defused(" ".join(str(text, "utf-8").split())).encode()

    def column(self, texts: Sequence[bytes]) -> list[bytes]:
        return list(map(self.cell, texts))

    def lines(self, columns: Sequence[Sequence[bytes]]) -> list[bytes]:
        return list(map(b"\t".join, zip(*columns, strict=True)))
