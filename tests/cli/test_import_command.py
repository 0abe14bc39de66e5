# SPDX-License-Identifier: MIT
"""`laufbild import` says what it would bring in, brings it in, and writes down what it left out."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from laufbild.cli import command_line
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.i18n.language import set_language

LIST = (
    "Films about running\n\nThey ran. See https://example.org/films.\n\n1. The Long Distance Runner (1978)\n"
    "Description: He runs.\nFact: It was shot in a village.\n\n2. Beguschtschaja mischen (1990)\nFact: She did.\n\n"
    "3. The Marathon (1988)\nDescription: All run.\n\n4. Something New (1999)\nDescription: Nobody runs.\n"
)


class Said(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(
    catalogue_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    """Runs `laufbild import` on a list of this content, in English; without an encoding it comes through a pipe."""

    def run(content: str | bytes, *argv: str, name: str = "list.txt", piped: bool = False) -> Said:
        data = content if isinstance(content, bytes) else content.encode()
        file = tmp_path / name
        file.write_bytes(data)
        if piped:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        where = ["--catalogue", str(catalogue_path), "--profile", str(tmp_path / "profile"), "--language", "en"]
        code = command_line.main([*where, "import", "-" if piped else str(file), *argv])
        return Said(code, *capsys.readouterr())

    yield run
    set_language("en")


@pytest.fixture
def personal(tmp_path: Path) -> Callable[[], Any]:
    return lambda: closing(PersonalFile.open(tmp_path / "profile" / "personal.sqlite"))


@pytest.mark.parametrize("piped", [False, True])
def test_a_dry_run_says_what_would_be_done(run: Run, tmp_path: Path, piped: bool) -> None:
    said = run(LIST, "--dry-run", "--json", piped=piped)
    assert said.code == 0 and not (tmp_path / "profile").exists()
    source = said.json["source"]
    assert (source["format"], source["name"], source["language"]) == ("text", "Films about running", "en")
    assert source["introduction"].startswith("They ran.") and source["address"] == "https://example.org/films"
    rows = said.json["rows"]
    assert [(row["status"], row["title"], row["year"]) for row in rows] == [
        ("known", "The Long Distance Runner", 1978),
        ("known", "Beguschtschaja mischen", 1990),
        ("choose", "The Marathon", 1988),
        ("new", "Something New", 1999),
    ]
    assert rows[0]["match"] == {
        "key": "the-long-distance-runner-1978", "title": "The Long Distance Runner", "year": 1978, "tolerance": 0,
        "same_spelling": True, "by_key": False,
    }  # fmt: skip
    assert rows[1]["match"]["key"] == "begushchaya-mishen-1991" and rows[1]["match"]["tolerance"] == 1
    assert [each["key"] for each in rows[2]["candidates"]] == ["marafon-1988", "the-marathon-1988"]
    assert rows[0]["claim"] == {"en": "It was shot in a village."} and rows[3]["match"] is None
    assert [each["title"] for each in said.json["left_out"]] == ["The Marathon"] and not said.json["written"]


def test_it_is_said_in_words_too(run: Run) -> None:
    said = run(LIST, "--dry-run")
    assert said.out.splitlines() == [
        "“Films about running” – a list as text", "  2 known", "  1 to be chosen", "  1 new", "  0 left out"
    ]  # fmt: skip
    assert said.err == ""


def test_a_list_is_brought_in(run: Run, personal: Callable[[], Any]) -> None:
    said = run(LIST)
    assert said.code == 0 and said.out.splitlines()[-1].startswith("3 row")
    assert said.err == "laufbild: Choose among several films in the window; they were left out here.\n"
    with personal() as opened:
        assert [film.title["en"].text for _, film in opened.films.all()] == ["Something New"]
        (step,) = opened.history()
        assert (step.kind, step.films) == ("import", 3)
    again = run(LIST, "--json").json
    assert again["counts"] == {"known": 3, "choose": 1, "new": 0, "left_out": 0} and again["written"]
    assert again["rows"][3]["match"]["key"].startswith("own-")


def test_ratings_are_shown_before_and_after(run: Run, personal: Callable[[], Any]) -> None:
    table = "Title,Year,Rating,Seen,Note\nThe Long Distance Runner,1978,85,2026-11-22,good\nX,1978,,,\n"
    row, other = run(table, "--json").json["rows"]
    assert row["rating"] == {"given": "85", "of": 100, "stars": 4.5} and other["rating"] is None
    assert (row["viewings"], row["note"], row["wanted"], row["tags"]) == (["2026-11-22"], "good", False, [])
    with personal() as opened:
        assert opened.marks.of([row["match"]["key"]])[row["match"]["key"]].rating == 9


def test_series_are_left_out_and_told(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"tt{n},S{n},TV Series\n" for n in range(25))
    said = run(
        f"Const,Title,Title Type\ntt99,Run,Movie\n{rows}", "--report", str(tmp_path / "report.csv"), name="a.csv"
    )
    assert "  25 left out" in said.out and "S0" in said.err
    assert "and 5 more" in said.err
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        heading, first, *others = csv.reader(file)
    assert heading == ["line", "title", "column", "reason", "file", "cell"] and len(others) == 25
    assert first == ["3", "S0", "", "“TV Series” is no film; only films are taken.", "", ""]
    assert others[24][2:4] == ["Title Type", "The column is not read."]


def test_columns_can_be_named(run: Run) -> None:
    table = "a,b,c\nThe Run,1985,8\nBeg,1970,9\n"
    assert run(table, "--dry-run").code == 2
    said = run(table, "--dry-run", "--json", "--map", "a=title", "--map", "b=year", "--map", "c=rating")
    assert [row["rating"]["stars"] for row in said.json["rows"]] == [4, 4.5]
    assert said.json["rows"][1]["line"] == 3
    assert run(table, "--map", "a=nonsense").code == 2


def test_an_archive_is_told_by_its_files(run: Run, tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("watched.csv", "Date,Name,Year,Letterboxd URI\nx,Run,1985,x\nx,Beg,soon,x\nx,,1985,x\n")
    said = run(data.getvalue(), "--json", name="export.zip").json
    skipped, row, beg = said["rows"]
    assert (row["file"], said["left_out"][0]["file"], skipped["status"]) == ("watched.csv", "watched.csv", "left_out")
    assert (skipped["line"], skipped["title"], skipped["year"]) == (4, "", None)
    reason = "“soon” is not a year."
    assert beg["title"] == "Beg" and beg["unread"] == [{"column": "Year", "text": "soon", "reason": reason}]
    err = run(data.getvalue(), name="export.zip").err
    assert "watched.csv, line 3, “Year”: “soon” is not a year. – “Beg”" in err and "Date – watched.csv" in err


def test_what_is_not_read_is_said(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"Film {number},soon,x\n" for number in range(25))
    said = run(f"Title,Year,Odd\n{rows}", "--dry-run", "--report", str(tmp_path / "report.csv"), name="a.csv")
    assert said.code == 0 and "and 5 more cells" in said.err and "Columns left out: Odd." in said.err
    assert said.err.count("“soon” is not a year.") == 20
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        _, first, *others = csv.reader(file)
    assert first == ["2", "Film 0", "Year", "“soon” is not a year.", "", "soon"] and len(others) == 25
    assert others[-1] == ["", "", "Odd", "The column is not read.", "", ""]


def test_programs_are_told_what_each_column_became(run: Run) -> None:
    columns = run("Title,Titel (de),imdb_id,Odd\nRun,Lauf,tt1,x\n", "--dry-run", "--json", name="a.csv").json["columns"]
    assert columns == [
        {"heading": "Title", "becomes": {"field": "title", "language": None}},
        {"heading": "Titel (de)", "becomes": {"field": "title", "language": "de"}},
        {"heading": "imdb_id", "becomes": {"field": "sources", "catalogue": "imdb"}},
        {"heading": "Odd", "becomes": None},
    ]


@pytest.mark.parametrize("options", [(), ("--dry-run",), ("--json",)])
def test_an_import_of_nothing_says_so(run: Run, personal: Callable[[], Any], options: tuple[str, ...]) -> None:
    said = run("Const,Title,Title Type\ntt,Run,TV Series\n", *options, name="a.csv")
    assert said.code == 1 and "Nothing was imported from" in said.err
    with personal() as opened:
        assert opened.history() == []


@pytest.mark.parametrize("content", ["hello\n\nthis is\n\nno list of films\n", "", b"\0\1\2" * 99])
def test_what_is_no_list_changes_nothing(run: Run, tmp_path: Path, content: str | bytes) -> None:
    for piped in (False, True):
        said = run(content, piped=piped)
        assert said.code == 1 and said.err.count("\n") == 1 and said.out == ""
        assert "/laufbild-" not in said.err
    assert not (tmp_path / "profile").exists()


def test_a_report_never_replaces_the_list(run: Run, tmp_path: Path) -> None:
    assert run(LIST, "--report", str(tmp_path / "list.txt")).code == 1
    assert (tmp_path / "list.txt").read_text() == LIST


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_the_help_tells_of_it(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["--language", language, "import", "--help"]) == 0
    said = capsys.readouterr().out
    assert "laufbild import" in said and "--dry-run" in said and "--output" not in said
    assert "Kinorium" in said or "Кинориум" in said
    set_language("en")
