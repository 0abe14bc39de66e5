# SPDX-License-Identifier: MIT
"""Reads JSON of any layout piece by piece, so that a large file never stands in the memory as a whole."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, TextIO

from laufbild.core.model.value_checks import LONGEST

#: Characters that are read from the file at a time.
_PIECE = 1 << 16
#: Characters of one value: a text of the greatest length is written with up to six letters for each of its own.
LONGEST_VALUE = 8 * LONGEST
_SPACE = " \t\r\n"
#: What a number may go on with where a piece ends in the middle of it.
_OF_NUMBERS = "0123456789.eE+-"


class NotJsonError(Exception):
    """The file is not JSON at all."""


class JsonStream:
    """A place in a file. `members` and `items` go into what begins there, `value` takes all of it at once.

    Whoever goes through members or items has to take the value of each before the next. Any of it raises NotJsonError
    for what is not JSON, and ValueError for a number or a length that nobody could keep.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._ended = False

    def next(self) -> str:
        """The first character of what begins here, "" at the end of the file."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                return ""
            self._fill()

    def members(self) -> Iterator[str]:
        """The names in an object, each with its value to be taken."""
        self._take("{")
        if self.next() == "}":
            self._at += 1
            return
        while True:
            name = self.value()
            if type(name) is not str:
                raise NotJsonError
            self._take(":")
            yield name
            if self._ends("}"):
                return

    def items(self) -> Iterator[int]:
        """The places in an array, counted from 1, each with its value to be taken."""
        self._take("[")
        if self.next() == "]":
            self._at += 1
            return
        place = 1
        while True:
            yield place
            if self._ends("]"):
                return
            place += 1

    def value(self) -> Any:
        """All of what begins here."""
        self.next()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
                if self._ended or (end < len(self._text) and self._text[end] not in _OF_NUMBERS):  # else it may go on
                    self._at = end
                    return value
            except json.JSONDecodeError:
                if self._ended:
                    raise NotJsonError from None
            if len(self._text) - self._at > LONGEST_VALUE:
                raise ValueError("too long a value")
            self._fill()

    def _take(self, sign: str) -> None:
        if self.next() != sign:
            raise NotJsonError
        self._at += 1

    def _ends(self, closing: str) -> bool:
        """Go on behind the comma, or the sign that ends it all."""
        sign = self.next()
        self._at += 1
        if sign not in (closing, ",") or not sign:
            raise NotJsonError
        return sign == closing

    def _fill(self) -> None:
        """Read on: twice as much each time, so that a long value is not looked at more and more often."""
        rest = self._text[self._at :]
        try:
            more = self._file.read(max(_PIECE, len(rest)))
        except UnicodeDecodeError:
            raise NotJsonError from None
        self._text, self._at, self._ended = rest + more, 0, not more


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(digits)
    return value


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
