# SPDX-License-Identifier: MIT
"""What can be wrong with a row of a table, as sentences for whoever made it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

TOO_MANY_CELLS = QT_TRANSLATE_NOOP("Import", "The row has {count} cells, but the table has {columns} columns.")
LONG_ROW = QT_TRANSLATE_NOOP("Import", "The row is too long.")
LONG_CELL = QT_TRANSLATE_NOOP("Import", "A cell of the row is too long.")
QUOTES = QT_TRANSLATE_NOOP("Import", "The quotation marks of the row do not match.")
BAD_BYTES = QT_TRANSLATE_NOOP("Import", "The row holds bytes that are no letters in {encoding}.")
NOT_PRINTABLE = QT_TRANSLATE_NOOP("Import", "The row holds a character that belongs into no text.")
NOT_AN_OBJECT = QT_TRANSLATE_NOOP("Import", "The line is not a JSON object.")
NEW_KEY = QT_TRANSLATE_NOOP("Import", "“{value}” is not among the columns of the table.")
SPREADSHEET_ERROR = QT_TRANSLATE_NOOP("Import", "“{value}” is an error of the spreadsheet.")
NO_TITLE = QT_TRANSLATE_NOOP("Import", "The row has no title.")
TWO_IN_ONE = QT_TRANSLATE_NOOP("Import", "“{value}” and “{other}” are in the same language.")
NOT_A_YEAR = QT_TRANSLATE_NOOP("Import", "“{value}” is not a year.")
NOT_WHOLE = QT_TRANSLATE_NOOP("Import", "“{value}” is not a whole number.")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("Import", "“{value}” is not the number of a film.")
NOT_A_DATE = QT_TRANSLATE_NOOP("Import", "“{value}” is not a date such as 2026-11-22.")
NONE_OF = QT_TRANSLATE_NOOP("Import", "“{value}” is none of these: {known}.")
READ_IN_PART = QT_TRANSLATE_NOOP("Import", "“{value}” was read as {read}.")
LONG_VALUE = QT_TRANSLATE_NOOP("Import", "“{value}” is too long for one value.")
NOT_COMPLETE = QT_TRANSLATE_NOOP("Import", "“{value}” is not what an export of Laufbild has here.")
#: What spreadsheets show in the place of a result.
SPREADSHEET_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"))
_QUOTED = 60


class Reason(NamedTuple):
    """A marked sentence of the context "Import", and what fills its places."""

    text: str
    values: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.text.format(**self.values)


class Problem(NamedTuple):
    """Why a row was left out: the line it begins in, and the heading of the column where it is one column's fault."""

    line: int
    heading: str
    reason: Reason


class UnreadCell(NamedTuple):
    """A cell of a film that was not read, or only in part, as it stands there."""

    heading: str
    text: str
    reason: Reason


class Unreadable(Exception):
    """A cell or a row that cannot be read."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.reason = Reason(text, values)


class ReadInPart(Unreadable):
    """A cell of which only something was `read`, as it says more: "c. 1979" → 1979."""

    def __init__(self, cell: str, read: object, shown: str = "") -> None:
        """`shown` is what was read as it is said, if not as it stands."""
        super().__init__(READ_IN_PART, value=excerpt(cell), read=shown or read)
        self.read = read


def excerpt(value: object) -> str:
    """The beginning of a value, in one line, to name it by."""
    text = " ".join(str(value)[: 2 * _QUOTED].split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
