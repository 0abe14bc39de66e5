# SPDX-License-Identifier: MIT
"""CSV in every dress reads back; a bad row is told with its line, and the rows around it are there."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laufbild.core.codec.row_problems import (
    BAD_BYTES,
    LONG_CELL,
    LONG_ROW,
    NOT_PRINTABLE,
    QUOTES,
    TOO_MANY_CELLS,
)
from laufbild.core.tables.table_file import open_table

if TYPE_CHECKING:
    from ..conftest import Write

Read = list[tuple[int, object]]


def read(path: Path) -> Read:
    """Each row's line, and its cells or what is wrong with it."""
    return [(row.line, row.problem.text if row.problem else list(row.cells)) for row in open_table(path).rows()]


@pytest.mark.parametrize(
    ("text", "separator", "headings", "rows"),
    [
        ("a,b\n1,2\n", ",", ("a", "b"), [["1", "2"]]),
        ("a;b\r\n1,5;2\r\n", ";", ("a", "b"), [["1,5", "2"]]),
        ("a\tb\n1, 2; 3\t4\n", "\t", ("a", "b"), [["1, 2; 3", "4"]]),
        ("sep=;\na;b\n1;2\n", ";", ("a", "b"), [["1", "2"]]),
        ('"sep=|"\r\na|b\r\n1|2\r\n', "|", ("a", "b"), [["1", "2"]]),
        ("\ufeffsep=\t\na\tb\n", "\t", ("a", "b"), []),
        ("a,b\r1,2\r", ",", ("a", "b"), [["1", "2"]]),
        ('a,b\n"x\r\ny","say ""no"""\n', ",", ("a", "b"), [["x\r\ny", 'say "no"']]),
        ('a, b\n"1", "2, 3"\n', ",", ("a", "b"), [["1", "2, 3"]]),
        ('a\tb\n"Rocky" story\t1988\nx\t5"\n', "\t", ("a", "b"), [['"Rocky" story', "1988"], ["x", '5"']]),
        ("title\nRun, Lola; run\n", "", ("title",), [["Run, Lola; run"]]),
        ("\n\na,b\n\n1,2\n , \n,\n3,4", ",", ("a", "b"), [["1", "2"], ["3", "4"]]),
        ("'=a, b \n1,2\n", ",", ("=a", "b"), [["1", "2"]]),
        ("a,b\n1,2\u2028\n3,\x0b4\x854\n", ",", ("a", "b"), [["1", "2\u2028"], ["3", "\x0b4\x854"]]),
        ("a,b,c\n1\n1,2,3,,\n", ",", ("a", "b", "c"), [["1", "", ""], ["1", "2", "3"]]),
    ],
)
def test_dialects(write: Write, text: str, separator: str, headings: tuple[str, ...], rows: list[list[str]]) -> None:
    table = open_table(write(text))
    assert (table.separator, table.headings) == (separator, headings)
    assert [list(row.cells) for row in table.rows()] == rows
    assert not [row for row in table.rows() if row.problem]


def test_a_line_is_that_of_the_file(write: Write) -> None:
    assert read(write('sep=,\na,b\n\n"1\n\n",2\n3,4\n')) == [(4, ["1\n\n", "2"]), (7, ["3", "4"])]


GOOD = b"x,1\n"


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        (b"L\xe4ufer,1\n", [(3, BAD_BYTES)]),
        ("пять\0,5\n".encode(), [(3, NOT_PRINTABLE)]),
        (b"1,2,3\n", [(3, TOO_MANY_CELLS)]),
        (b'"a"b,2\n', [(3, QUOTES)]),
        (b'"a"b,"2\n', [(3, QUOTES)]),
        (b'"a\nb"c,2\n', [(3, QUOTES), (4, ['b"c', "2"])]),
        (b'"a,b\n1,2\n', [(3, QUOTES), (4, ["1", "2"])]),
        (b"a" * (1 << 20) + b"a,2\n", [(3, LONG_CELL)]),
        (b'"' + b"a" * (1 << 20) + b'a\n\n,b,"\n', [(3, LONG_CELL)]),
        (b'"a' + b"b\n" * (1 << 19) + b'c"\n', [(3, LONG_CELL)]),
        (b"a" * (1 << 22) + b",b\n", [(3, LONG_ROW)]),
        (b"a," * (1 << 21) + b"\n", [(3, LONG_ROW)]),
        (b'"' + b"a" * (9 << 20) + b'\n\n,b,"\n', [(3, LONG_ROW)]),
    ],
)
def test_a_bad_row_spoils_only_itself(write: Write, bad: bytes, found: Read) -> None:
    after = 3 + bad.count(b"\n")
    rest = [(after, ["x", "1"]), (after + 1, ["Бег", "1"])]
    table = write("a,b\nБег,1\n".encode() + bad + GOOD + "Бег,1\n".encode())
    assert read(table) == [(2, ["Бег", "1"]), *found, *rest]


def test_a_quotation_never_closed_is_only_the_first_lines_fault(write: Write) -> None:
    long = "x" * 200
    found = read(write('a,b\n"x,1\n' + f"{long},1\n" * 30_000))
    assert found[:2] == [(2, QUOTES), (3, [long, "1"])]
    assert (len(found), found[-1]) == (30_001, (30_002, [long, "1"]))


def test_a_long_quotation_never_closed_is_only_its_lines_fault(write: Write) -> None:
    long = b'"' + b"x" * (5 << 20) + b",1\n"
    assert read(write(b"a,b\n" + long + GOOD)) == [(2, QUOTES), (3, ["x", "1"])]
    assert read(write(b'a,b\n"y\n' + long[1:] + GOOD)) == [(2, QUOTES), (3, LONG_ROW), (4, ["x", "1"])]


def test_quotations_never_closed_are_looked_for_only_so_often(write: Write) -> None:
    open_to_the_end = b'x";"y\n' * 1000
    found = read(write(b"a;b\n" + open_to_the_end + b"x;1\n"))
    assert found == [*((line, QUOTES) for line in range(2, 1002)), (1002, ["x", "1"])]


def test_a_long_row_is_only_its_lines_fault_where_quotations_were_looked_for_often(write: Write) -> None:
    long = b'"' + b"x" * (5 << 20) + b"\n"
    found = read(write(b"a;b\n" + b'x";"y\n' * 1000 + long + GOOD.replace(b",", b";")))
    assert found[-2:] == [(1002, LONG_ROW), (1003, ["x", "1"])]


def test_a_line_without_end_is_read_without_holding_it(write: Write) -> None:
    assert read(write(b"a,b\n1,2\n" + b"x" * (20 << 20))) == [(2, ["1", "2"]), (3, LONG_ROW)]


def test_a_cut_row_of_a_long_table_does_not_hide_the_separator(write: Write) -> None:
    table = open_table(write("a;b\n" + '"x,y,z";1\n' * 40_000))
    assert table.separator == ";"


def test_the_share_grows_with_reading(write: Write) -> None:
    table = open_table(write("a,b\n" + "x,1\n" * 100_000))
    shares = [table.share for row in table.rows() if row.line % 1000 == 0]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.3 and shares[-1] > 0.9
    assert open_table(table.path).share == 0


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(',;\t" \n\r='))
WIDTH = 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(CELLS, min_size=WIDTH, max_size=WIDTH), max_size=5),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_the_csv_module_writes_is_read(
    tmp_path: Path, rows: list[list[str]], separator: str, line_end: str, quoting: int, encoding: str
) -> None:
    if quoting == csv.QUOTE_MINIMAL:
        line_end = "\r\n"  # until Python 3.13 a line end that is not the file's own is left unquoted
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([["one", "two", "three"], *rows])
    (tmp_path / "films.csv").write_text(f"sep={separator}{line_end}{stream.getvalue()}", encoding=encoding, newline="")
    table = open_table(tmp_path / "films.csv")
    expected = [[cell.strip() for cell in row] for row in rows if "".join(row).strip()]
    assert [[cell.strip() for cell in row.cells] for row in table.rows()] == expected
