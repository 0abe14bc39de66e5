# SPDX-License-Identifier: MIT
"""Spreadsheets made to do harm are refused in a sentence, by a process that takes little and is gone afterwards."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import Pipe, active_children
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import hostile_sheets as hostile
from laufbild.core.codec.row_problems import LONG_ROW, NOT_PRINTABLE
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import CLOSED, DAMAGED, MISSING
from laufbild.core.tables import sheet_process, sheet_rows, xlsx_table
from laufbild.core.tables.sheet_process import TOO_MUCH_MEMORY, TOO_MUCH_TIME, SheetProcess
from laufbild.core.tables.sheet_rows import Asked
from laufbild.core.tables.table_file import EMPTY_TABLE, TOO_LARGE, open_table
from laufbild.core.work import cancellation, helper_process, process_limits
from laufbild.core.work.process_limits import (
    MEMORY_SPENT,
    TIME_SPENT,
    Limits,
    confine,
    memory_taken,
    watch,
)

REFUSED = (TOO_LARGE, TOO_MUCH_MEMORY, TOO_MUCH_TIME, DAMAGED, EMPTY_TABLE)


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    assert not active_children()


@pytest.fixture
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Less time than a user's patience allows, so that the test does not need it."""
    monkeypatch.setattr(sheet_process, "_SECONDS", 2)
    monkeypatch.setattr(sheet_process, "_SECONDS_PER_MB", 0)
    monkeypatch.setattr(sheet_process, "_MEMORY", 48 << 20)
    monkeypatch.setattr(sheet_process, "_MEMORY_RATIO", 0)


def outcome(path: Path) -> str | list[list[str]]:
    """The rows, or the sentence that says why there are none."""
    try:
        return [list(row.cells) for row in open_table(path).rows()]
    except CatalogueError as error:
        assert error.values["path"] == path
        return error.text


@pytest.mark.parametrize("size", [hostile.SMALL, hostile.LARGE])
@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_a_hostile_spreadsheet_is_refused_or_read(name: str, size: int, little: None, tmp_path: Path) -> None:
    path = hostile.write(tmp_path / "films.xlsx", hostile.HOSTILE[name](size))
    before = memory_taken()
    found = outcome(path)
    title = "a" if name == "shared_strings" else "Beg"
    assert found in REFUSED or found == [[title, "1970"]]
    assert memory_taken() - before < 64 << 20


@pytest.mark.parametrize(
    ("name", "said"),
    [("styles", {TOO_MUCH_MEMORY, TOO_MUCH_TIME}), ("defined_names", {TOO_MUCH_MEMORY, TOO_MUCH_TIME}),
     ("empty_cells", {TOO_MUCH_TIME}), ("wide_rows", {TOO_MUCH_TIME}), ("laughs", {DAMAGED, TOO_MUCH_MEMORY}),
     ("external_entity", {DAMAGED})],
)  # fmt: skip
def test_what_is_said_of_it(name: str, said: set[str], little: None, tmp_path: Path) -> None:
    assert outcome(hostile.write(tmp_path / "x.xlsx", hostile.HOSTILE[name](hostile.SMALL))) in said


def test_the_same_spreadsheet_without_harm_is_read(tmp_path: Path) -> None:
    assert outcome(hostile.write(tmp_path / "x.xlsx", hostile.parts(hostile.BEG))) == [["Beg", "1970"]]


# --- The process ------------------------------------------------------------------------------------------


def test_rows_after_those_that_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    book.active.append(["title", "year"])
    expected = [[f"film {number}", str(number)] for number in range(40)]
    for row in expected:
        book.active.append(row)
    book.save(tmp_path / "films.xlsx")
    monkeypatch.setattr(xlsx_table, "_KEPT", 7)
    table = open_table(tmp_path / "films.xlsx")
    for _ in range(2):
        assert [list(row.cells) for row in table.rows()] == expected and table.share == 1
    monkeypatch.setattr(xlsx_table, "_KEPT_LETTERS", 1)
    monkeypatch.setattr(xlsx_table, "_KEPT", 1024)
    assert outcome(tmp_path / "films.xlsx") == expected
    (tmp_path / "films.xlsx").unlink()
    with pytest.raises(CatalogueError) as caught:
        list(table.rows())
    assert caught.value.text == MISSING


class Silent(SheetProcess):
    """A process that says what the test sends, in the place of one that reads."""

    def __init__(self, *messages: bytes, path: Path = Path("x.xlsx"), code: int = 0) -> None:
        self._path = path
        self._connection, theirs = Pipe()
        self._process = Ended(code)  # type: ignore[assignment]
        for message in messages:
            theirs.send_bytes(message)
        self.theirs = theirs


class Ended:
    def __init__(self, code: int) -> None:
        self.exitcode = code

    def join(self, seconds: float = 0) -> None: ...

    def kill(self) -> None: ...


def heard(*messages: bytes, code: int = 0) -> str:
    with closing(Silent(*messages, code=code)) as process:
        process.theirs.close()
        with pytest.raises(CatalogueError) as caught:
            list(process.messages())
    return caught.value.text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (b'{"fault": "damaged"}', DAMAGED),
        (b'{"fault": "memory"}', TOO_MUCH_MEMORY),
        (b'{"fault": "time"}', TOO_MUCH_TIME),
        (b'{"fault": "empty"}', EMPTY_TABLE),
        (b'{"fault": 2}', MISSING),
        (b'{"fault": 5}', CLOSED),
    ],
)
def test_faults_become_sentences(message: bytes, said: str) -> None:
    assert heard(message) == said


@pytest.mark.parametrize(
    "message",
    [b"", b"nothing", b"[1]", b'"x"', b'{"fault": "x"}', b'{"rows": [[1]]}', b'{"rows": [[1, [2]]]}', b'{"rows": 1}',
     b'{"rows": [["x", ["y"]]]}', b'{"headings": [1]}', b'{"share": "x"}', b"[" * 100_000, b"\xff"],
)  # fmt: skip
def test_what_is_not_a_message_is_not_trusted(message: bytes) -> None:
    assert heard(message) == DAMAGED


@pytest.mark.parametrize(
    ("code", "said"),
    [(MEMORY_SPENT, TOO_MUCH_MEMORY), (TIME_SPENT, TOO_MUCH_TIME), (-signal.SIGKILL, TOO_MUCH_MEMORY),
     (-signal.SIGXCPU, TOO_MUCH_TIME), (-signal.SIGSEGV, DAMAGED), (1, DAMAGED)],
)  # fmt: skip
def test_how_the_process_may_end(code: int, said: str) -> None:
    assert heard(b'{"rows": []}', code=code) == said


def test_a_message_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_process, "_LONGEST_MESSAGE", 10)
    assert heard(b'{"rows": []}' * 2) == DAMAGED


def test_a_process_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_process, "_SILENCE", 0)
    with closing(Silent()) as process, pytest.raises(CatalogueError) as caught:
        list(process.messages())
    assert caught.value.text == TOO_MUCH_TIME


def test_a_row_that_is_too_long_or_holds_no_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = b'{"headings": ["title"], "rows": [[2, null], [3, ["\\u0000"]], [4, []], [5, ["Beg"]]]}'
    monkeypatch.setattr(xlsx_table, "_process", lambda *_, **__: Silent(said, b'{"all": true}'))
    path = hostile.write(tmp_path / "x.xlsx", hostile.parts())
    found = [(row.line, row.problem.text if row.problem else list(row.cells)) for row in open_table(path).rows()]
    assert found == [(2, LONG_ROW), (3, NOT_PRINTABLE), (4, [""]), (5, ["Beg"])]


def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.EAGAIN, "too many processes")

    monkeypatch.setattr(helper_process.HelperProcess, "__init__", refuse)
    path = hostile.write(tmp_path / "x.xlsx", hostile.parts())
    with pytest.raises(CatalogueError) as caught:
        open_table(path)
    assert (caught.value.text, caught.value.values["reason"]) == (CLOSED, "it is in use by another program")


def test_cancelled_while_it_reads_it_ends_at_once(tmp_path: Path) -> None:
    """As soon as there is a process, not after the seconds that it would take."""
    path = hostile.write(tmp_path / "x.xlsx", hostile.empty_cells(hostile.SMALL))
    outcomes: list[object] = []

    def read() -> None:
        cancellation.ask(lambda: bool(active_children()))
        try:
            list(open_table(path).rows())
        except cancellation.Stopped:
            outcomes.append(active_children())

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert outcomes == [[]]


def test_the_process_ends_with_the_one_that_began_it(tmp_path: Path) -> None:
    """Killed, that one closes nothing and tells nobody."""
    path = hostile.write(tmp_path / "x.xlsx", hostile.empty_cells(hostile.LARGE))
    program = textwrap.dedent("""
        import multiprocessing, sys, threading, time
        from pathlib import Path
        from laufbild.core.tables.table_file import open_table

        def tell():
            while not (children := multiprocessing.active_children()):
                time.sleep(0.01)
            print(children[0].pid, flush=True)

        if __name__ == "__main__":
            threading.Thread(target=tell).start()
            open_table(Path(sys.argv[1]))
    """)
    (tmp_path / "program.py").write_text(program)
    desktop = str(Path(xlsx_table.__file__).parents[3])
    command = [sys.executable, str(tmp_path / "program.py"), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": desktop}) as process:
        assert process.stdout
        child = int(process.stdout.readline())
        os.kill(child, 0)
        process.kill()
    for _ in range(600):
        if not is_running(child):
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("it goes on")


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


# --- What the process does --------------------------------------------------------------------------------


def answers(asked: Asked) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    sheet_rows.answer(asked, lambda message: said.append(message))
    return said


@pytest.mark.parametrize("name", ["laughs", "wrong_types", "external_entity"])
def test_damage_is_answered(name: str, tmp_path: Path) -> None:
    assert answers(Asked(hostile.write(tmp_path / "x.xlsx", hostile.HOSTILE[name](0))))[-1] == {"fault": "damaged"}


def test_what_the_process_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = '<row r="3"><c r="A3" t="inlineStr"><is><t>long</t></is></c></row>'
    path = hostile.write(tmp_path / "x.xlsx", hostile.parts(hostile.BEG + long + '<row r="9"><c r="A9"/></row>'))
    monkeypatch.setattr(sheet_rows, "_INTERVAL", 0)
    monkeypatch.setattr(sheet_rows, "LONGEST_ROW", 13)
    headings, *rows = answers(Asked(path))
    assert headings == {"sheet": 0, "headings": ["title", "year"]}
    assert [row for said in rows for row in said.get("rows", ())] == [(2, None), (3, ["long"])]
    assert {"rows": []} in rows and rows[-1] == {"all": True}
    assert [said["rows"] for said in answers(Asked(path, 0, 2)) if said.get("rows")] == [[(3, ["long"])]]
    assert answers(Asked(path, most=1))[-1] == answers(Asked(path, letters=1))[-1] == {"all": False}
    assert answers(Asked(path, 7)) == [{"fault": "empty"}]
    assert answers(Asked(tmp_path / "missing.xlsx")) == [{"fault": errno.ENOENT}]


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "memory"), (OSError("no number"), "damaged"), (OSError(5, "x"), 5)]
)
def test_errors_on_the_way_are_answered(
    error: Exception, said: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(file: object) -> None:
        raise error

    monkeypatch.setattr(sheet_rows, "_workbook", fail)
    (tmp_path / "x.xlsx").touch()
    assert answers(Asked(tmp_path / "x.xlsx")) == [{"fault": said}]


def test_rows_that_are_far_too_wide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_rows, "_MOST_BEYOND", 100_000)
    path = hostile.write(tmp_path / "x.xlsx", hostile.wide_rows(1 << 12))
    assert answers(Asked(path))[-1] == {"fault": "time"}


def test_it_serves_until_nobody_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_rows, "confine", lambda limits: None)
    path = hostile.write(tmp_path / "x.xlsx", hostile.parts(hostile.BEG))
    ours, theirs = Pipe()
    sheet_rows.serve(theirs, Asked(path), Limits(0, 0))
    assert b"Beg" in ours.recv_bytes() + ours.recv_bytes()
    ours.close()
    sheet_rows.serve(theirs, Asked(path), Limits(0, 0))


def test_a_process_is_looked_at_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = iter((0, 50, 100, 101))
    monkeypatch.setattr(process_limits, "memory_taken", lambda: next(taken))
    monkeypatch.setattr(process_limits, "_INTERVAL", 0)
    codes: list[int] = []
    watch(Limits(100, 1 << 30), codes.append)
    assert codes == [MEMORY_SPENT] and not list(taken)


@pytest.mark.parametrize(("limits", "code"), [(Limits(-1, 99), MEMORY_SPENT), (Limits(1 << 60, -1), TIME_SPENT)])
def test_a_process_that_takes_too_much_ends(limits: Limits, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_limits, "_INTERVAL", 0)
    codes: list[int] = []
    watch(limits, codes.append)
    assert codes == [code]


def test_the_kernel_refuses_more() -> None:
    """In a process of its own, as limits are never raised again."""
    script = (
        "import resource\n"
        "from laufbild.core.work.process_limits import Limits, confine\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "confine(Limits(1 << 20, 60))\n"
        "try:\n    bytes(1 << 30)\nexcept MemoryError:\n    print('refused')\n"
    )
    desktop = str(Path(xlsx_table.__file__).parents[3])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": desktop}
    )
    assert done.stdout == "refused\n" or done.returncode == MEMORY_SPENT


def test_limits_are_only_lowered(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    found: dict[int, tuple[int, int]] = {resource.RLIMIT_CORE: (0, 0)}
    lowered: dict[int, tuple[int, int]] = {}
    infinite = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    monkeypatch.setattr(resource, "getrlimit", lambda kind: found.get(kind, infinite))
    monkeypatch.setattr(resource, "setrlimit", lowered.__setitem__)
    monkeypatch.setattr(process_limits, "watch", lambda *_: None)
    confine(Limits(1 << 50, 99), lambda code: None)
    assert set(lowered) == {resource.RLIMIT_AS, resource.RLIMIT_CPU} and lowered[resource.RLIMIT_AS][0] > 1 << 50


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_process_beside_waits_for_the_end_of_the_other(is_beside: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr(helper_process, "parent_process", lambda: Ended(0) if is_beside else None)
    helper_process.end_with_parent(codes.append)
    assert codes == ([1] if is_beside else [])


def test_the_process_beside_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    served: list[object] = []
    helper_process._serve(lambda *given: served.extend(given), 1, 2)
    assert served == [1, 2]
