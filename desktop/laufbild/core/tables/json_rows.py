# SPDX-License-Identifier: MIT
"""Tables as JSON: an object a line, bare or in an array as our own export writes it, or on indented lines."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from laufbild.core.codec.row_problems import (
    BAD_BYTES,
    LONG_CELL,
    LONG_ROW,
    NEW_KEY,
    NOT_AN_OBJECT,
    NOT_PRINTABLE,
    Reason,
    excerpt,
)
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import reading
from laufbild.core.tables.decoding import UNREADABLE, bounded_lines, reader
from laufbild.core.tables.table_file import (
    EMPTY_TABLE,
    JSON_LINES,
    LONGEST_CELL,
    LONGEST_OBJECT,
    MOST_COLUMNS,
    NO_TABLE,
    Row,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: The rows whose keys are the columns.
_FIRST = 1000
#: Values of a line that are read at once: json reads a million of them without letting another thread go on.
_MOST_VALUES = 160_000


class JsonTable(Table):
    """Objects, one a line. A cell is a text, or JSON where the value is an array or an object."""

    kind = JSON_LINES

    def __init__(self, path: Path, encoding: str) -> None:
        self.encoding = encoding
        super().__init__(path, ())
        self._keys = tuple(self._first_keys())
        if not self._keys:
            raise CatalogueError(NO_TABLE if any(self._objects()) else EMPTY_TABLE, path=path)
        self.headings = tuple(key.strip() for key in self._keys)

    def _first_keys(self) -> dict[str, None]:
        """The keys of the first objects; of very many no more than tell that those are too many."""
        keys: dict[str, None] = {}
        for _, found in islice(self._objects(), _FIRST):
            if isinstance(found, dict) and len(keys) <= MOST_COLUMNS:
                keys |= dict.fromkeys(islice(found, MOST_COLUMNS + 1))
        return keys

    def rows(self) -> Iterator[Row]:
        keys, known = self._keys, set(self._keys)
        for line, found in self._objects():
            if isinstance(found, Reason):
                yield Row(line, (), found)
            elif new := [key for key in found if key not in known and found[key] not in _NOTHING]:
                yield Row(line, (), Reason(NEW_KEY, {"value": excerpt(new[0])}))
            else:
                yield from _row(line, [_cell(found.get(key)) for key in keys])

    def _objects(self) -> Iterator[tuple[int, dict[str, Any] | Reason]]:
        """Each object with its line, and what is wrong with a line that holds none."""
        with reading(self.path), self.path.open("rb") as file, reader(file, self.encoding) as text:
            for number, line in _pieces(bounded_lines(text, LONGEST_OBJECT)):
                if number & 0xFF == 0:
                    self._advance(file)
                for found in self._read(line):
                    yield number, found

    def _read(self, line: str) -> Iterator[dict[str, Any] | Reason]:
        """ "[", "" and "]" → nothing; '{"title": "Beg"},' → an object; "[{…}, {…}]" → two."""
        if line.strip() in ("", "[", "]", ","):
            return
        if problem := self._flaw(line):
            yield problem
            return
        try:
            found = json.loads(line.strip().strip(","))
        except (ValueError, RecursionError):
            yield Reason(NOT_AN_OBJECT)
            return
        for each in found if isinstance(found, list) else [found]:
            yield each if isinstance(each, dict) else Reason(NOT_AN_OBJECT)

    def _flaw(self, line: str) -> Reason | None:
        if len(line) >= LONGEST_OBJECT or sum(map(line.count, ",[{")) > _MOST_VALUES:
            return Reason(LONG_ROW)
        if UNREADABLE in line:
            return Reason(BAD_BYTES, {"encoding": self.encoding.removesuffix("-sig").upper()})
        return Reason(NOT_PRINTABLE) if "\0" in line else None


_NOTHING: tuple[object, ...] = (None, "", [], {})


def _row(line: int, cells: list[str]) -> Iterator[Row]:
    if max(map(len, cells)) > LONGEST_CELL:
        yield Row(line, (), Reason(LONG_CELL))
    elif any("\0" in cell or not _is_text(cell) for cell in cells if not cell.isascii() or "\0" in cell):
        yield Row(line, (), Reason(NOT_PRINTABLE))
    elif any(map(str.strip, cells)):
        yield Row(line, cells)


def _is_text(cell: str) -> bool:
    """Not with a lone surrogate, as "\\ud800" in JSON is."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        return False
    return True


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value in _NOTHING:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _pieces(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Each line with its number; all lines from a lone brace to the one that closes it, indented alike, as one."""
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        yield number, line if line.strip() != "{" else line + "".join(_closed(line, numbered))


def _closed(opening: str, numbered: Iterator[tuple[int, str]]) -> Iterator[str]:
    closing, length = opening.rstrip().replace("{", "}"), len(opening)
    for _, line in numbered:
        yield line
        length += len(line)
        if line.rstrip().rstrip(",") == closing or length >= LONGEST_OBJECT:
            return


def open_json(path: Path, encoding: str) -> JsonTable:
    """The table in a JSON file. Raises CatalogueError where no line is an object."""
    return JsonTable(path, encoding)
