# SPDX-License-Identifier: MIT
"""What a file is, told by its content: its kind, its encoding, or that it is no table."""

from __future__ import annotations

import os
import sqlite3
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED, MISSING
from laufbild.core.tables.mapping import suggest
from laufbild.core.tables.table_file import EMPTY_TABLE, NO_TABLE, open_table

if TYPE_CHECKING:
    from ..conftest import Write

RUSSIAN = "Название;Год\nБегущая мишень;1991\nЁлка;\n"
GERMAN = "Titel;Jahr\nDer Läufer;1970\nÜber Größen;1988\n"


def read(path: Path) -> list[list[str]]:
    return [list(row.cells) for row in open_table(path).rows()]


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8-sig", "utf-8-sig"),
        (RUSSIAN, "utf-16", "utf-16"),
        (RUSSIAN, "utf-32", "utf-32"),
        (RUSSIAN, "windows-1251", "windows-1251"),
        (GERMAN, "windows-1252", "windows-1252"),
        (GERMAN, "utf-8", "utf-8"),
        (GERMAN + "x;1\n" * 300_000, "windows-1252", "windows-1252"),
        ("a;b\n" + "x;1\n" * 600_000 + GERMAN, "windows-1252", "windows-1252"),
        ("a;b\n" + "x;1\n" * 600_000 + GERMAN, "utf-8", "utf-8"),
        ("a;b\nx;1\n", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_told_by_the_content(write: Write, text: str, encoding: str, found: str) -> None:
    table = open_table(write(text, encoding=encoding))
    assert (table.kind, table.encoding, table.separator) == ("csv", found, ";")
    lines = text.splitlines()
    assert ";".join(table.headings) == lines[0]
    assert [";".join(row.cells) for row in table.rows()] == lines[1:]


@pytest.mark.parametrize("bom", [b"\xff\xfe", b"\xfe\xff"])
def test_both_kinds_of_utf_16(write: Write, bom: bytes) -> None:
    encoding = "utf-16-le" if bom == b"\xff\xfe" else "utf-16-be"
    table = open_table(write(bom + RUSSIAN.encode(encoding)))
    assert table.headings == ("Название", "Год")
    assert [row.cells[0] for row in table.rows()] == ["Бегущая мишень", "Ёлка"]


def test_the_suffix_does_not_matter(write: Write) -> None:
    assert open_table(write('{"title": "Beg"}\n', "films.csv")).kind == "json"
    assert open_table(write("title,year\nBeg,1970\n", "films.xlsx")).kind == "csv"


def refused(path: Path) -> str:
    with pytest.raises(CatalogueError) as caught:
        open_table(path)
    assert caught.value.values["path"] == path
    return caught.value.text


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"%PDF-1.7\nmuch,text\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x1f\x8b" + zlib.compress(b"films"),
        b"a,b\n" + bytes(range(1, 256)) * 4,
        b'[{"a"',
        b"{1}",
        b'"a,b\nc\n',
    ],
)
def test_what_is_no_table_is_said(write: Write, content: bytes) -> None:
    assert refused(write(content)) == NO_TABLE


def test_a_database_is_no_table(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "films.csv") as db:
        db.execute("CREATE TABLE film (id)")
    db.close()
    assert refused(tmp_path / "films.csv") == NO_TABLE


@pytest.mark.parametrize("content", [b"", b" \n\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n", b"[]", b"[ \n]\n"])
def test_an_empty_file_is_said(write: Write, content: bytes) -> None:
    assert refused(write(content)) == EMPTY_TABLE


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == NO_TABLE
    assert refused(tmp_path / "none.csv") == MISSING
    assert refused(tmp_path / "none" / "none.csv") == MISSING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == NO_TABLE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="reads everything")
def test_a_file_that_may_not_be_read(write: Write) -> None:
    path = write("title\nBeg\n")
    path.chmod(0)
    assert refused(path) == CLOSED


@pytest.mark.parametrize("content", ["title,year\nBeg,1970\n", '{"title": "Beg"}\n'])
def test_a_file_that_goes_away_meanwhile(write: Write, content: str) -> None:
    path = write(content)
    table = open_table(path)
    path.unlink()
    with pytest.raises(CatalogueError) as caught:
        list(table.rows())
    assert caught.value.text == MISSING


def test_a_path_that_is_none(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300)) == CLOSED


STARTS = (b"", b"PK\x03\x04", b"{", b"[", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=", b'"', b"a,b\n", b'{"a":1}\n')


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=300) | st.text(st.sampled_from('abя,;\t"\n\r {}[]:0=\0\ud7ff')).map(str.encode),
)
def test_no_bytes_are_too_strange(tmp_path: Path, start: bytes, rest: bytes) -> None:
    path = tmp_path / "strange"
    path.write_bytes(start + rest)
    try:
        table = open_table(path)
    except CatalogueError as error:
        assert error.text in (NO_TABLE, EMPTY_TABLE, DAMAGED)
        return
    assert table.headings
    suggest(table.headings)
    lines = [row.line for row in table.rows()]
    assert lines == sorted(lines)
    assert all(len(row.cells) == len(table.headings) for row in table.rows() if not row.problem)
    assert all("\0" not in cell and cell.encode() is not None for row in table.rows() for cell in row.cells)
