# SPDX-License-Identifier: MIT
"""JSON as tables: an object a line, our own array, and what is wrong with a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laufbild.core.codec.row_problems import (
    BAD_BYTES,
    LONG_CELL,
    LONG_ROW,
    NEW_KEY,
    NOT_AN_OBJECT,
    NOT_PRINTABLE,
)
from laufbild.core.tables.table_file import open_table

if TYPE_CHECKING:
    from ..conftest import Write


def read(path: Path) -> list[tuple[int, object]]:
    return [(row.line, row.problem.text if row.problem else list(row.cells)) for row in open_table(path).rows()]


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Бег", "year": 1970}\n{"title": "Start", "year": null}\n',
        '[\n{"title": "Бег", "year": 1970},\n{"title": "Start", "year": null}\n]\n',
        '[{"title": "Бег", "year": 1970.0}, {"title": "Start", "year": ""}]',
        '\n {"title": "Бег", "year": 1970},\r\n,\r\n{"title": "Start"}',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_objects_are_rows(write: Write, text: str, encoding: str) -> None:
    table = open_table(write(text, encoding=encoding))
    assert (table.kind, table.separator, table.headings) == ("json", "", ("title", "year"))
    assert [list(row.cells) for row in table.rows()] == [["Бег", "1970"], ["Start", ""]]


@pytest.mark.parametrize("indent", [1, 2, 4])
def test_indented_objects_are_rows_too(write: Write, indent: int) -> None:
    films = [{"a": "{", "b": [{"c": 1}, {}]}, {"a": "}", "b": []}, {"a": "Ж"}]
    path = write(json.dumps(films, indent=indent, ensure_ascii=False))
    assert [cells for _, cells in read(path)] == [["{", '[{"c":1},{}]'], ["}", ""], ["Ж", ""]]
    assert [line for line, _ in read(path)][:2] == [2, 11]


def test_an_indented_object_never_closed_spoils_the_next_at_most(write: Write) -> None:
    objects = '{\n "a": 1\n{\n "a": 2\n}\n{\n "a": 3\n}\n{\n "a":'
    assert read(write(objects)) == [(1, NOT_AN_OBJECT), (6, ["3"]), (9, NOT_AN_OBJECT)]
    long = '{"a": 3}\n{\n' + (' "a": 1,' + " " * 1000 + "\n") * 4500 + "}\n"
    assert read(write(long))[:2] == [(1, ["3"]), (2, LONG_ROW)]


def test_values_become_texts(write: Write) -> None:
    values = '{"a": "x", "b": 1.5, "c": true, "d": ["Ж", 1], "e": {"k": "v"}, "f": 3, "g": [], "h": null}'
    cells = ["x", "1.5", "true", '["Ж",1]', '{"k":"v"}', "3", "", ""]
    assert read(write(values)) == [(1, cells)]


def test_columns_are_all_keys_of_the_first_rows(write: Write) -> None:
    table = open_table(write('{"a": 1}\n{" b ": 2, "a": 3}\n{}\n{"a": ""}\n'))
    assert table.headings == ("a", "b")
    assert [list(row.cells) for row in table.rows()] == [["1", ""], ["3", "2"]]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"a": "half', NOT_AN_OBJECT),
        (b"5", NOT_AN_OBJECT),
        (b'["x"]', NOT_AN_OBJECT),
        (b"[" * 100_000, NOT_AN_OBJECT),
        (b'{"a": ' + b"1" * 5000 + b"}", NOT_AN_OBJECT),
        (b'{"a": "L\xe4ufer"}', BAD_BYTES),
        (b'{"a": "\0"}', NOT_PRINTABLE),
        (b'{"a": "\\u0000"}', NOT_PRINTABLE),
        (b'{"a": "\\ud800"}', NOT_PRINTABLE),
        (b'{"a": "' + b"x" * (1 << 20) + b'x"}', LONG_ROW),
        (b'{"a": [' + b"1e9," * 150_000 + b"1]}", LONG_CELL),  # 1000000000.0 in a cell
        (b'{"a": "' + b"x" * (5 << 20) + b'"}', LONG_ROW),
        (b'{"a": [' + b"[]," * 100_000 + b"1]}", LONG_ROW),
    ],
)
def test_a_bad_line_spoils_only_itself(write: Write, line: bytes, problem: str) -> None:
    path = write('{"a": "Ёж"}\n'.encode() + line + '\n{"a": "Ёж"}'.encode())
    assert read(path) == [(1, ["Ёж"]), (2, problem), (3, ["Ёж"])]


def test_a_value_under_a_new_key_is_not_dropped_silently(write: Write) -> None:
    found = read(write('{"a": 1}\n' * 1000 + '{"a": 1, "b": null}\n{"a": 1, "b": 2}\n'))
    assert found[-2:] == [(1001, ["1"]), (1002, NEW_KEY)]


def test_the_share_grows_with_reading(write: Write) -> None:
    table = open_table(write('{"a": "some text"}\n' * 100_000))
    shares = [table.share for row in table.rows() if row.line % 10_000 == 0]
    assert shares == sorted(shares)
    assert shares[-1] > 0.9
