# SPDX-License-Identifier: MIT
"""No file is too large, too wide or too long in coming: it is refused in a sentence, or read in little memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import pytest

from laufbild.core.codec.row_problems import LONG_ROW
from laufbild.core.lists import letterboxd, merge_marks
from laufbild.core.lists.apply_plan import _own_lists
from laufbild.core.lists.archive import members
from laufbild.core.lists.detect import NO_LIST, opened_list, opened_text
from laufbild.core.lists.entries import TOO_MANY, Reading, Source
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import NO_MARKS, Marks, Viewing
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.tables import decoding, table_file
from laufbild.core.tables.list_column import ListColumn
from laufbild.core.tables.table_file import (
    LONGEST_OBJECT,
    MOST_BYTES,
    MOST_COLUMNS,
    NO_TABLE,
    TOO_BIG,
    TOO_WIDE,
    open_table,
)
from laufbild.core.work import cancellation

if TYPE_CHECKING:
    from ..conftest import Write

READING = Reading(Vocabulary({}, {}))
TABLE = "Date,Name,Year,Letterboxd URI\n"


def refused(path: Path, *, as_list: bool) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        if as_list:
            with opened_list(path, READING) as found:
                list(found.entries())
        else:
            list(open_table(path).rows())
    return caught.value


# --- Size -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("as_list", [True, False])
@pytest.mark.parametrize("head", [b"title,year\n", b"a\tb\n", b'{"title": "Beg"}\n', b"PK\x03\x04", b"Beg (1970)"])
def test_a_file_too_large_is_not_read(tmp_path: Path, head: bytes, as_list: bool) -> None:
    path = tmp_path / "films"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(MOST_BYTES + 1)
    error = refused(path, as_list=as_list)
    assert (error.text, error.values) == (TOO_BIG, {"path": path, "most": 4})


@pytest.mark.parametrize("row", ["Beg,1970\n", '{"title": "Beg", "year": 1970}\n'])
def test_a_file_that_grows_while_it_is_read(write: Write, row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """There would always be more of it."""
    monkeypatch.setattr(decoding, "_HEAD", 1 << 10)
    path = write(("title,year\n" if row[0] == "B" else "") + row * 2_000)
    monkeypatch.setattr(table_file, "MOST_BYTES", path.stat().st_size * 3)
    table = open_table(path)
    with pytest.raises(CatalogueError) as caught, path.open("a") as file:
        for _ in table.rows():
            file.write(row * 2)
            file.flush()
    assert caught.value.text == TOO_BIG


@pytest.mark.parametrize("as_list", [True, False])
def test_what_is_not_a_file_is_not_waited_for(tmp_path: Path, as_list: bool) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        assert refused(path, as_list=as_list).text == (NO_LIST if as_list else NO_TABLE)


def test_columns_without_end(write: Write) -> None:
    wide = ",".join(f"column {number}" for number in range(MOST_COLUMNS + 1))
    assert refused(write(f"{wide}\n1,2\n"), as_list=False).text == TOO_WIDE
    lines = (json.dumps({f"{line} {number}": 1 for number in range(1_000)}) for line in range(200))
    path = write("\n".join(lines), "films.json")
    tracemalloc.start()
    assert refused(path, as_list=False).text == TOO_WIDE
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


def test_an_object_of_json_may_not_be_endless(write: Write) -> None:
    """While it is read, nobody else has a turn."""
    long = "[" + "[]," * (LONGEST_OBJECT // 3) + "1]"
    path = write(f'{{"title": "Beg"}}\n{long}\n{{"title": "Lauf"}}\n', "films.json")
    read = [(row.cells, row.problem and row.problem.text) for row in open_table(path).rows()]
    assert read == [(["Beg"], None), ((), LONG_ROW), (["Lauf"], None)]


def test_an_archive_of_too_many_films_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letterboxd, "MOST_ROWS", 10)
    rows = "".join(f"2026-11-22,Film {number},1970,https://boxd.it/a\n" for number in range(500))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for name in ("watched", "watchlist"):
            archive.writestr(f"{name}.csv", TABLE + rows)
    read = 0
    merge = letterboxd.LetterboxdExport._merge

    def counting(*arguments: Any) -> None:
        nonlocal read
        read += 1
        merge(*arguments)

    monkeypatch.setattr(letterboxd.LetterboxdExport, "_merge", counting)
    error = refused(tmp_path / "x.zip", as_list=True)
    assert (error.text, error.values["most"], read) == (TOO_MANY, 10, 11)


# --- Memory -----------------------------------------------------------------------------------------------

#: What reading and planning a list takes at most: bytes in any case, for each row, and for each byte of the file.
ANY, ROW, RATIO = 32 << 20, 2_048, 4
_MEASURED = """
import sys
from pathlib import Path
from laufbild.core.work.steps import finished
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Reading
from laufbild.core.lists.import_plan import planning
from laufbild.core.model.vocabulary import Vocabulary

class Nothing:
    def of_keys(self, keys): return {}
    def of_titles(self, asked): return [[] for _ in asked]

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM"))

if __name__ == "__main__":
    before = peak()
    with opened_list(Path(sys.argv[1]), Reading(Vocabulary({}, {}))) as found:
        rows = len(finished(planning(found, Nothing(), "")).rows)
    print(peak() - before, rows)
"""


def csv(path: Path, rows: int) -> None:
    path.write_text("title\n" + "".join(f"{number:x}\n" for number in range(rows)))


def long_csv(path: Path, rows: int) -> None:
    path.write_text("title,note\n" + "".join(f"{number:x},{'words ' * 500}\n" for number in range(rows // 20)))


def one_long_row(path: Path, rows: int) -> None:
    path.write_text(f"title,x\nBeg,1\n{'a,' * rows * 100}\n")


def json_lines_of(path: Path, rows: int) -> None:
    film = {"year": 1970, "directors": "Somebody", "genre": ["drama", "sport"], "note": "good"}
    path.write_text("".join(json.dumps({"title": f"film {number}", **film}) + "\n" for number in range(rows)))


def hostile_json(path: Path, rows: int) -> None:
    long = "[" + "{}," * (LONGEST_OBJECT // 3 - 9) + "1]"
    path.write_text('{"title": "Beg"}\n' + f"{long}\n" * (rows // 5_000))


def prose(path: Path, rows: int) -> None:
    films = "".join(f"{number}. Film {number} (1970)\nDescription: A man.\n\n" for number in range(rows))
    path.write_text(f"Films\n\n{films}")


def archive(path: Path, rows: int) -> None:
    films = "".join(f"x,Film {number},1970,https://boxd.it/{number:x}\n" for number in range(rows))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        made.writestr("watched.csv", TABLE + films)
        made.writestr("watchlist.csv", TABLE + films)


def sheet(path: Path, rows: int) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    table = book.create_sheet()
    for row in (("title", "year"), *((f"film {number}", 1970) for number in range(rows))):
        table.append(row)
    book.save(path)


KINDS: tuple[Callable[[Path, int], None], ...] = (
    csv, long_csv, one_long_row, json_lines_of, hostile_json, prose, archive, sheet
)  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a process has held")
@pytest.mark.parametrize("rows", [5_000, 40_000])
@pytest.mark.parametrize("kind", KINDS)
def test_memory_is_bounded_by_the_file(kind: Callable[[Path, int], None], rows: int, tmp_path: Path) -> None:
    program, path = tmp_path / "measured.py", tmp_path / "films"
    program.write_text(_MEASURED)
    kind(path, rows)
    environment = os.environ | {"PYTHONPATH": str(Path(table_file.__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, str(program), str(path)], env=environment, capture_output=True, text=True, check=True
    )
    taken, read = map(int, done.stdout.split())
    assert taken <= ANY + ROW * read + RATIO * path.stat().st_size, f"{taken >> 20} MB"


# --- Cancelling -------------------------------------------------------------------------------------------


def is_stopped(work: Callable[[], object]) -> bool:
    """Whether work that was cancelled ends before it is done."""
    ends: list[bool] = []

    def run() -> None:
        cancellation.ask(lambda: True)
        try:
            work()
        except cancellation.Stopped:
            ends.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return bool(ends)


@pytest.mark.parametrize(
    "content",
    [
        "title\n" + "\n" * 1_000,
        '{"title": 1}\n' + "\n" * 1_000,
        '{"title": 1}\n{"' + "x" * 2 * LONGEST_OBJECT + '"}',
        "title\n" + "x" * (table_file.LONGEST_ROW + (1 << 17)),
        "x" * (1 << 18),
    ],
)
def test_nothing_goes_on_once_it_is_cancelled(write: Write, content: str) -> None:
    path = write(content)
    assert is_stopped(lambda: list(open_table(path).rows()))


def test_what_is_copied_can_be_cancelled(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr("watched.csv", TABLE)
    assert is_stopped(lambda: list(members(tmp_path / "x.zip", tmp_path)))
    assert is_stopped(lambda: opened_text("Beg (1970)", READING, "x").__enter__())


# --- Work that grows no faster than what it is done on -----------------------------------------------------


def lines_run(work: Callable[[], object]) -> int:
    """The lines of Python that work takes."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def viewings(size: int) -> object:
    others = [Marks(viewings=(Viewing(date=f"2026-{number}"),)) for number in range(size)]
    return merge_marks.joined(NO_MARKS, others)


def list_names(size: int) -> object:
    lists = ListColumn(Path("x"), "en", Vocabulary({}, {}))
    return [lists.of("a" + "!" * number) for number in range(min(size, 299))]


class NoLists:
    @property
    def lists(self) -> NoLists:
        return self

    def all(self) -> list[Any]:
        return []


def sources(size: int) -> object:
    return _own_lists([Source("x", "Mine", address=str(n)) for n in range(size)], NoLists())  # type: ignore[arg-type]


@pytest.mark.parametrize("work", [viewings, list_names, sources])
def test_twice_as_much_takes_twice_the_work(work: Callable[[int], object]) -> None:
    less, more = (lines_run(lambda size=size: work(size)) for size in (100, 200))  # type: ignore[misc]
    assert more <= less * 2.2


def test_notes_are_joined_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = [Marks(note=text) for text in ("long note", "note", "other", "other", "")]
    mine = Marks(note="mine")
    assert merge_marks.joined(mine, notes).note == "mine\n\nlong note\n\nother"
    monkeypatch.setattr(merge_marks, "_SEARCHED", 5)
    assert merge_marks.joined(mine, notes).note == "mine\n\nlong note\n\nnote\n\nother"
