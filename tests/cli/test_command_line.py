# SPDX-License-Identifier: MIT
"""The command line as its user meets it: what is said, where, in which language, and with which exit code."""

from __future__ import annotations

import csv
import importlib.util
import io
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from laufbild.cli import build_command, command_line, preflight
from laufbild.cli.arguments import (
    COMMANDS,
    OPTIONS,
    PRESETS,
    read,
)
from laufbild.cli.commands import aligned
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export import presets
from laufbild.core.model.fields import COLUMNS
from laufbild.core.model.film import Film, Text
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.tables import catalogue_build
from laufbild.i18n.language import set_language, translate
from laufbild.paths import personal_file
from laufbild.system.launch_options import Options

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Said]


@pytest.fixture
def run(
    catalogue_path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Run]:
    """Runs a command line on the shipped catalogue with an empty profile, in English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def run(*argv: str) -> Said:
        code = command_line.main(["--catalogue", str(catalogue_path), "--profile", str(tmp_path / "profile"), *argv])
        return Said(code, *capsys.readouterr())

    yield run
    set_language("en")


def process(*argv: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "LANGUAGE": "en"}
    command = [sys.executable, "-m", "laufbild", *argv]
    return subprocess.run(command, env=environment, capture_output=True, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def keys(said: Said) -> list[str]:
    return [line.split()[-1] for line in said.lines]


# --- list -------------------------------------------------------------------------------------------------


def test_list_shows_every_film_in_aligned_lines(run: Run, catalogue: CatalogueFile) -> None:
    said = run("list")
    assert (said.code, said.err) == (0, "")
    assert len(said.lines) == catalogue.count
    line = next(line for line in said.lines if line.endswith("the-marathon-1988"))
    assert line.split("  ")[0] == "The Marathon"
    assert len({line.index(film.key) for line, film in zip(said.lines, films(catalogue, said), strict=True)}) == 1


def films(catalogue: CatalogueFile, said: Said) -> list[object]:
    return [catalogue.film_of_key(key) for key in keys(said)]


def test_cells_are_aligned_by_what_a_terminal_shows() -> None:
    rows = [("Старт", "1"), ("и\u0306", "2"), ("走", "3")]
    assert list(aligned(rows)) == ["Старт  1", "и\u0306      2", "走     3"]
    assert list(aligned([])) == []


def test_query_words_may_stand_apart_or_together(run: Run) -> None:
    apart = run("list", "year:1980..1989", "evidence:listed")
    assert apart.code == 0
    assert 0 < len(apart.lines) < len(run("list", "year:1980..1989").lines)
    assert run("list", "year:1980..1989 evidence:listed") == apart


@pytest.mark.parametrize("argv", [["-theme:freedom"], ["--", "-theme:freedom"], ["--json", "-theme:freedom"]])
def test_a_query_may_begin_with_a_minus(run: Run, catalogue: CatalogueFile, argv: list[str]) -> None:
    said = run("list", *argv)
    free = len(run("list", "theme:freedom").lines)
    found = len(json.loads(said.out)) if "--json" in argv else len(said.lines)
    assert free > 0
    assert found == catalogue.count - free


def test_after_two_dashes_nothing_is_an_option(run: Run) -> None:
    said = run("list", "--", "--json")
    assert said.code == 0
    assert not said.out.startswith("[")


def test_the_line_of_a_view_is_understood(run: Run) -> None:
    line = ("year:1980..1989", "sort:-year,title", "columns:title,year,runtime")
    assert run("list", *line).out == run("list", line[0], "--sort", "-year,title").out
    assert run("list", *line, "--sort", "title").out == run("list", line[0], "--sort", "title").out
    written = run("export", *line, "--output", "-", "--headings", "keys").lines
    assert written[0].lstrip("\ufeff") == "title,year,runtime" and len(written) > 10
    said = run("list", "marathon", "sort:when")
    assert said.err == "laufbild: There is no column “when”; it was left out.\n" and said.code == 0


def test_list_sorts(run: Run, catalogue: CatalogueFile) -> None:
    films = json.loads(run("list", "--sort", "year,-title", "--json").out)
    years = [film["year"] for film in films if film["year"]]
    assert years == sorted(years)
    assert [film["year"] for film in films][len(years) :] == [None] * (len(films) - len(years))
    downwards = json.loads(run("list", "--sort=-jahr", "--json").out)
    assert [film["year"] for film in downwards][: len(years)] == years[::-1]


def test_an_unknown_column_is_named_with_those_there_are(run: Run) -> None:
    for argv in (["list", "--sort", "height"], ["export", "--output", "-", "--columns", "title,height"]):
        said = run(*argv)
        assert said.code == 2
        assert "“height”" in said.err
        assert all(column.name in said.err for column in COLUMNS)
        assert said.out == ""


def test_json_has_every_field_by_its_neutral_name(run: Run, catalogue: CatalogueFile) -> None:
    films = json.loads(run("list", "--json", "--language", "de").out)
    assert len(films) == catalogue.count
    assert list(films[0])[:5] == ["key", "title", "year", "evidence", "list"]
    named = {"titles", "search", "disputed", "same_title", "same_story", *(column.name for column in COLUMNS)}
    assert all(named <= set(film) for film in films)
    listed = next(film for film in films if film["key"] == "the-marathon-1988")
    assert (listed["title"], listed["year"], listed["evidence"], listed["list"]) == (
        "Der Marathon",
        1988,
        "listed",
        "en",
    )
    assert listed["titles"]["en"] == {"text": "The Marathon", "status": "listed"}
    assert listed["fact"] is None
    assert listed["theme"] == ["perseverance"]


def test_json_of_nothing_is_an_empty_array(run: Run) -> None:
    said = run("list", "--json", "key:none")
    assert (said.code, json.loads(said.out)) == (0, [])


def test_what_was_made_of_the_query_is_said_beside_the_films(run: Run) -> None:
    said = run("list", ",tueofz", "(")
    assert keys(said) == ["begushchaya-mishen-1991"]
    assert "“бегущая”" in said.err
    assert "bracket" in said.err
    unknown = run("list", "nokey:marathon")
    assert "“nokey:”" in unknown.err
    assert "No film was found." in unknown.err


def test_a_title_in_another_language_is_marked(run: Run, catalogue: CatalogueFile) -> None:
    said = run("list", "--language", "ru")
    only_foreign = [film for film in films(catalogue, said) if "ru" not in film.title]  # type: ignore[attr-defined]
    assert only_foreign
    assert sum(" [en]" in line or " [de]" in line for line in said.lines) == len(only_foreign)


# --- What is the user's ---------------------------------------------------------------------------------------


@pytest.fixture
def personal(tmp_path: Path) -> Iterator[PersonalFile]:
    """The personal file in the profile that `run` uses."""
    with closing(PersonalFile.open(personal_file(tmp_path / "profile"))) as opened:
        yield opened


def test_marks_and_own_films_are_listed_shown_and_exported(
    run: Run, personal: PersonalFile, catalogue: CatalogueFile
) -> None:
    personal.marks.rate(["the-marathon-1988", "beg-1970"], 9)
    personal.marks.write_note(["beg-1970"], "<b>once more</b>")
    own = Film(0, "", "listed", "2026-11-26", year=1999, title={"en": Text("Bridge at Dawn", "listed")})
    personal.films.add(own)
    assert len(run("list").lines) == catalogue.count + 1
    assert sorted(keys(run("list", "rating>=4"))) == ["beg-1970", "the-marathon-1988"]
    assert keys(run("list", "most na rassvete or bridge dawn", "own:own")) == ["own-bridge-at-dawn-1999"]
    assert keys(run("list", "--sort", "-rating"))[:2] == ["beg-1970", "the-marathon-1988"]
    assert "My rating: ★★★★½\nMy note: <b>once more</b>" in run("show", "beg-1970").out
    exported = run("export", "--output", "-", "--columns", "rating,note,key", "--headings", "keys", "has:rating")
    assert sorted(exported.lines) == ["rating,note,key", "★★★★½,,the-marathon-1988", "★★★★½,<b>once more</b>,beg-1970"]


def test_a_personal_file_that_cannot_be_read_is_said_and_the_films_are_listed(run: Run, tmp_path: Path) -> None:
    personal_file(tmp_path / "profile").parent.mkdir()
    personal_file(tmp_path / "profile").write_bytes(b"SQLite format 3\0 no longer" * 90)
    said = run("list", "beg-1970")
    assert said.code == 0 and "personal.sqlite" in said.err and len(said.err.splitlines()) == 1


# --- show -------------------------------------------------------------------------------------------------


def test_show_tells_all_there_is(run: Run) -> None:
    said = run("show", "the-marathon-1988")
    assert (said.code, said.err) == (0, "")
    for part in (
        "The Marathon (1988)",
        "Русский: Марафон – our translation",
        "Discipline: Marathon",
        "Several runners",
        "According to the list",
        "Listed, unverified",
        "cinepicker.com",
        "November 2026",
        "Another list of the same kind",
        "marafon-1988",
        "Mickey",
        "der-marathon-1981",
    ):
        assert part in said.out
    assert max(map(len, said.lines)) <= 110


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_every_film_can_be_shown(run: Run, catalogue: CatalogueFile, language: str) -> None:
    for number in range(1, catalogue.count + 1):
        film = catalogue.film(number)
        said = run("show", film.key, "--language", language)
        assert (said.code, said.err) == (0, "")
        assert film.title_in(language)[0] in said.out
        values = [
            catalogue.vocabulary.name(disputed.field, value, language)
            for disputed in film.disputed
            for value in disputed.values
        ]
        assert all(value in " ".join(said.out.split()) for value in values)
        addresses = [source.address for sources in film.sources.values() for source in sources]
        assert all(address in said.out for address in addresses)


def test_show_as_json_is_one_object(run: Run) -> None:
    film = json.loads(run("show", "der-lauf-1985", "--json", "--language", "de").out)
    assert film == next(f for f in json.loads(run("list", "--json", "--language", "de").out) if f["key"] == film["key"])


def test_an_unknown_key_is_the_worlds_fault(run: Run) -> None:
    said = run("show", "the-marathon-1989")
    assert (said.code, said.out) == (1, "")
    assert "the-marathon-1988" in said.err
    assert len(said.err.splitlines()) == 1
    assert "qqqqqq" in run("show", "qqqqqq").err


# --- export -----------------------------------------------------------------------------------------------


def test_export_writes_a_file_and_names_it(run: Run, tmp_path: Path) -> None:
    said = run("export", "evidence:listed", "--output", str(tmp_path / "films.csv"), "--columns", "title,year")
    assert (said.code, said.err) == (0, "")
    assert str(tmp_path / "films.csv") in said.out
    with (tmp_path / "films.csv").open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["Title", "Year"]
    assert len(rows) == 20


def test_export_to_standard_output_is_the_same_bytes(catalogue_path: Path, tmp_path: Path) -> None:
    for preset in ("excel", "unix", "letterboxd", "complete"):
        argv = ["--catalogue", str(catalogue_path), "export", "--preset", preset, "--output"]
        assert process(*argv, str(tmp_path / preset)).returncode == 0
        said = process(*argv, "-")
        assert (said.returncode, said.stderr) == (0, b"")
        assert said.stdout == (tmp_path / preset).read_bytes()


def test_export_of_the_columns_the_window_shows(run: Run) -> None:
    said = run("export", "--output", "-", "--columns", "shown", "--headings", "keys", "--sort", "-year")
    heading, *rows = csv.reader(io.StringIO(said.out))
    assert heading == [column.name for column in COLUMNS if column.shown]
    years = [row[heading.index("year")] for row in rows]
    assert [year for year in years if year] == sorted(filter(None, years), reverse=True)


def test_export_as_json_is_what_list_says(run: Run, tmp_path: Path) -> None:
    listed = run("list", "--json", "--language", "ru").out
    assert run("export", "--format", "json", "--output", "-", "--language", "ru").out == listed
    run("export", "--output", str(tmp_path / "films.json"), "--language", "ru")
    assert (tmp_path / "films.json").read_text(encoding="utf-8") == listed


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["--output"],
        ["--output", "-", "--format", "xml"],
        ["--output", "-", "--preset", "word"],
        ["--output", "-", "--format", "json", "--preset", "unix"],
        ["--output", "-", "--preset", "complete", "--columns", "title"],
        ["--output", "-", "--preset", "letterboxd", "--headings", "keys"],
        ["--output", "-", "--json"],
    ],
)
def test_an_export_that_makes_no_sense_is_a_usage_error(run: Run, argv: list[str]) -> None:
    said = run("export", *argv)
    assert (said.code, said.out) == (2, "")
    assert "laufbild export --help" in said.err


def test_where_nothing_can_be_written_one_sentence_says_so(run: Run, tmp_path: Path) -> None:
    for target in (tmp_path / "none" / "films.csv", tmp_path, Path("")):
        said = run("export", "--output", str(target))
        assert (said.code, said.out) == (1, "")
        assert len(said.err.splitlines()) == 1


# --- build ------------------------------------------------------------------------------------------------

TABLE = "Name;Jahr;Sonst\nDer Läufer;1970;x\nStart;ca. 1988;\n;1990;a\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "films.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_build_writes_a_catalogue_and_says_what_it_left_out(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.laufbild"
    said = run("build", str(table), "--output", str(target))
    assert said.code == 0
    assert said.out.startswith("2 films") and str(target) in said.out
    assert said.err.splitlines() == [
        "laufbild: Columns left out: Sonst.",
        "laufbild: line 3, “Jahr”: “ca. 1988” was read as 1988.",
        "laufbild: line 4: The row has no title.",
    ]
    assert keys(run("--catalogue", str(target), "list")) == ["der-laeufer-1970", "start-1988"]
    assert "as the list has it" in run("--catalogue", str(target), "show", "der-laeufer-1970").out


def test_build_is_told_what_the_columns_are(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.laufbild"
    argv = ["--map", "Sonst=title", "--map=Jahr=position", "--table-language", "ru"]
    said = run("build", str(table), "--output", str(target), *argv)
    assert said.code == 0
    assert "Columns left out: Name." in said.err
    films = json.loads(run("--catalogue", str(target), "list", "--sort", "position", "--json").out)
    assert [(film["titles"]["ru"]["text"], film["position"]) for film in films] == [("x", 1970), ("a", 1990)]


def test_build_for_programs(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.laufbild"
    said = run("build", str(table), "--output", str(target), "--json", "--language", "en")
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out) == {
        "path": str(target),
        "films": 2,
        "left_out": 1,
        "unread_cells": 1,
        "problems": [
            {"line": 3, "column": "Jahr", "reason": "“ca. 1988” was read as 1988."},
            {"line": 4, "column": None, "reason": "The row has no title."},
        ],
        "columns": [
            {"heading": "Name", "field": "title", "language": None},
            {"heading": "Jahr", "field": "year", "language": None},
            {"heading": "Sonst", "field": None, "language": None},
        ],
    }


def test_many_rows_left_out_are_summed_up_and_stand_in_a_report(run: Run, tmp_path: Path) -> None:
    table, report = tmp_path / "films.csv", tmp_path / "report.csv"
    table.write_text("Film,=Year\nBeg,1970\n" + "Beg,x\n" * 1021)
    argv = ["--output", str(tmp_path / "mine.laufbild"), "--report", str(report), "--map", "=Year=year"]
    lines = run("build", str(table), *argv).err.splitlines()
    assert len(lines) == 21
    assert " 1,001 " in lines[-1]
    with report.open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["line", "column", "reason"]
    assert rows[0] == ["3", "'=Year", "“x” is not a year."]
    assert len(rows) == 1001
    assert rows[-1][:2] == ["", ""] and " 21 " in rows[-1][2]


def test_where_no_row_is_a_film_the_rows_are_named_all_the_same(run: Run, tmp_path: Path) -> None:
    table, report = tmp_path / "films.csv", tmp_path / "report.csv"
    table.write_text("Film,Year\n,1970\n")
    said = run("build", str(table), "--output", str(tmp_path / "mine.laufbild"), "--report", str(report))
    assert (said.code, said.out) == (1, "")
    assert [line.partition(": ")[2] for line in said.err.splitlines()] == [
        "line 2: The row has no title.",
        f"No row of {table} can be read as a film.",
    ]
    assert report.exists() and not (tmp_path / "mine.laufbild").exists()


@pytest.mark.parametrize(
    "argv",
    [
        ["build"],
        ["build", "{table}"],
        ["build", "{table}", "--output", "-"],
        ["build", "{table}", "more", "--output", "{folder}/a"],
        ["build", "{table}", "--output", "{folder}/a", "--map", "Name"],
        ["build", "{table}", "--output", "{folder}/a", "--map", "Nobody=title"],
        ["build", "{table}", "--output", "{folder}/a", "--map", "Name=height"],
        ["build", "{table}", "--output", "{folder}/a", "--map", "Name="],
        ["build", "{table}", "--output", "{folder}/a", "--sort", "year"],
        ["build", "{table}", "--output", "{folder}/a", "--table-language", "fr"],
        ["list", "--map", "Name=title"],
    ],
)
def test_a_build_that_makes_no_sense_is_a_usage_error(run: Run, table: Path, tmp_path: Path, argv: list[str]) -> None:
    said = run(*(word.format(table=table, folder=tmp_path) for word in argv))
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 2
    assert os.listdir(tmp_path) == ["films.csv"]


@pytest.mark.parametrize(
    "argv",
    [
        ["{folder}/none.csv", "--output", "{folder}/a"],
        ["{folder}", "--output", "{folder}/a"],
        ["{table}", "--output", "{table}"],
        ["{table}", "--output", "{folder}"],
        ["{table}", "--output", "{catalogue}"],
        ["{table}", "--output", "{folder}/none/a"],
        ["{table}", "--output", "{folder}/a", "--map", "Sonst=title", "--map", "name=title"],
        ["{table}", "--output", "{folder}/a", "--report", "{table}"],
        ["{table}", "--output", "{folder}/a", "--report", "{folder}/a"],
    ],
)
def test_what_stands_in_the_way_of_a_build_is_one_sentence(
    run: Run, table: Path, tmp_path: Path, catalogue_path: Path, argv: list[str]
) -> None:
    before = catalogue_path.read_bytes()
    said = run("build", *(word.format(table=table, folder=tmp_path, catalogue=catalogue_path) for word in argv))
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert os.listdir(tmp_path) == ["films.csv"]
    assert (table.read_text(encoding="utf-8"), catalogue_path.read_bytes()) == (TABLE, before)


def test_a_report_that_cannot_be_written_is_said(run: Run, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.laufbild"
    said = run("build", str(table), "--output", str(target), "--report", str(tmp_path / "none" / "report.csv"))
    assert said.code == 1
    assert "There is no folder" in said.err.splitlines()[-1]
    assert target.exists()


def test_progress_is_shown_to_a_person_only(
    run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = itertools.count(0, 100)
    monkeypatch.setattr(build_command.time, "monotonic", lambda: next(times))
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    run("build", str(table), "--output", str(tmp_path / "mine.laufbild"))
    shown = stream.getvalue()
    assert "\r\x1b[K" in shown and " % – 3 row" in shown
    assert "left" in shown
    assert shown.rindex("\r\x1b[K") < shown.index("laufbild: ")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_build_interrupted_leaves_nothing_behind(
    run: Run, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue_build.CatalogueWriter, "add", interrupt)
    assert run("build", str(table), "--output", str(tmp_path / "mine.laufbild")).code == 130
    assert os.listdir(tmp_path) == ["films.csv"]


# --- Usage and languages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "argv",
    [
        ["frobnicate"],
        ["marathon"],
        ["-theme:freedom"],
        ["--frobnicate"],
        ["list", "--frobnicate"],
        ["list", "--json=yes"],
        ["list", "--language", "fr"],
        ["list", "--language"],
        ["list", "--sort", "--json"],
        ["list", "--size", "100x100"],
        ["show"],
        ["show", "a", "b"],
        ["--screenshot"],
        ["--screenshot", "a.png", "--size", "huge"],
        ["--screenshot", "a.png", "--theme", "pink"],
        ["--theme", "dark"],
        ["films.laufbild"],  # beside --catalogue, which the fixture gives
        ["--self-test", "a", "b"],
    ],
)
def test_a_line_that_makes_no_sense_ends_with_2(run: Run, argv: list[str]) -> None:
    said = run(*argv)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 2
    assert "--help" in said.err


@pytest.mark.parametrize("argv", [["--help"], ["-h"], ["list", "--help"], ["list", "--bogus", "--help"]])
def test_help_ends_with_0(run: Run, argv: list[str]) -> None:
    said = run(*argv)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Usage:\n  laufbild")
    assert max(map(len, said.lines)) <= 96


def test_the_general_help_names_every_command_and_option(run: Run) -> None:
    said = run("--help")
    assert all(f"laufbild {name}".strip() in said.out for name in COMMANDS)
    assert all(name in said.out for name in OPTIONS)


def test_the_help_of_a_command_has_its_options_only(run: Run) -> None:
    said = run("show", "--help")
    assert "--json" in said.out
    assert "--sort" not in said.out


def test_the_version(run: Run) -> None:
    assert run("--version").out.startswith("Laufbild ")


translated = pytest.mark.skipif(
    not (TRANSLATIONS / "laufbild_de.ts").exists() or not (TRANSLATIONS / "de.json").exists(),
    reason="there are no translations yet",
)


@translated
@pytest.mark.parametrize("language", ["de", "ru"])
def test_help_and_errors_hold_no_english(run: Run, language: str) -> None:
    texts = json.loads((TRANSLATIONS / f"{language}.json").read_text(encoding="utf-8"))["CommandLine"]
    english = [text for text, there in texts.items() if there != text and "{" not in text and len(text) > 12]
    assert len(english) > 20
    said = [
        run(*argv, "--language", language)
        for argv in (
            *(["--help"], ["list", "--help"], ["show", "--help"], ["export", "--help"], ["build", "--help"]),
            *(["export"], ["build", "none"]),
        )
    ]
    shown = " ".join(" ".join(f"{each.out} {each.err}".split()) for each in said)
    assert not [text for text in english if text in shown]


@translated
@pytest.mark.parametrize(
    "argv",
    [
        ["--language", "de", "--help"],
        ["--help", "--language=de"],
        ["list", "--language", "de", "--help"],
        ["--bogus", "--help", "--language", "de"],
    ],
)
def test_the_language_holds_wherever_it_stands(run: Run, argv: list[str]) -> None:
    assert not run(*argv).out.startswith("Usage")


@pytest.mark.parametrize(
    ("stored", "title"),
    [
        ('{"language": "de"}', "Der Marathon"),
        ('{"language": ""}', "The Marathon"),
        ('{"language": 5}', "The Marathon"),
        ("no JSON", "The Marathon"),
        ("[]", "The Marathon"),
    ],
)
def test_the_settings_language_is_taken_where_none_is_said(run: Run, tmp_path: Path, stored: str, title: str) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.json").write_text(stored)
    assert run("list", "key:der-marathon-1981").out.startswith(title)
    assert run("list", "key:der-marathon-1981", "--language", "ru").out.startswith("Марафон")


def test_the_systems_language_is_the_last_resort(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert run("list", "key:der-marathon-1981").out.startswith("Марафон")


# --- The world --------------------------------------------------------------------------------------------


def test_a_missing_or_foreign_catalogue_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("text")
    for file in (tmp_path / "none", tmp_path / "text", tmp_path):
        said = run("--catalogue", str(file), "list")
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith("laufbild: ")
        assert len(said.err.splitlines()) == 1


def test_bytes_that_are_no_text_do_no_harm(run: Run, tmp_path: Path) -> None:
    for word in ("\udcff", "key:\udcff", '"\udcff x"'):
        assert run("list", word).code == 0
    assert run("show", "\udcff").code == 1
    assert run("list", "--sort", "\udcff").code == 2
    assert run("\udcff").code == 2
    assert run("--catalogue", "\udcff", "list").code == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no head under Windows")
@pytest.mark.parametrize(
    "argv", [["list"], ["list", "--json"], ["show", "der-lauf-1985"], ["export", "--output", "-"], ["--help"]]
)
def test_a_reader_that_hangs_up_ends_it_quietly(catalogue_path: Path, argv: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "laufbild", "--catalogue", str(catalogue_path), *argv]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    said = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment, timeout=60)
    os.close(writing)
    assert (said.returncode, said.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_one_sentence(catalogue_path: Path) -> None:
    command = [sys.executable, "-m", "laufbild", "--catalogue", str(catalogue_path), "list"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "LANGUAGE": "en"}
    with open("/dev/full", "wb") as full:
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, timeout=60)
    assert said.returncode == 1
    assert said.stderr.decode().splitlines() == [
        "laufbild: The output cannot be written: there is no room left on the disk."
    ]


def test_output_is_utf8_whatever_the_system_says(catalogue_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "laufbild", "--catalogue", str(catalogue_path), "list", "--language", "ru"]
    said = subprocess.run(command, capture_output=True, env=environment, timeout=60)
    assert "Марафон" in said.stdout.decode("utf-8")


def test_without_anywhere_to_print_nothing_breaks(catalogue_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a windowed program under Windows."""
    for argv, code in ((["list"], 0), (["--help"], 0), (["list", "--bogus"], 2), (["show", "none"], 1)):
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        opened = command_line.main(["--catalogue", str(catalogue_path), "--language", "en", *argv])
        if sys.stdout is not None:
            sys.stdout.close()
        assert opened == code


@pytest.mark.parametrize(
    "argv",
    [["list"], ["show", "der-lauf-1985"], ["export", "--output", "-"], ["--help"], ["--version"], ["--bogus"]],
)
def test_what_needs_no_window_loads_no_qt(catalogue_path: Path, argv: list[str]) -> None:
    code = (
        "import sys\nfrom laufbild.__main__ import main\n"
        f"main(['--catalogue', {str(catalogue_path)!r}, *{argv!r}])\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, timeout=60)
    assert said.returncode == 0, said.stderr.decode()


# --- The window -------------------------------------------------------------------------------------------


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Options]]:
    """What the window was asked for, instead of a window."""
    calls: list[tuple[str, Options]] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(preflight, "install_fatal_handler", lambda: None)
    app = ModuleType("laufbild.app")
    app.run_window = lambda options: calls.append(("window", options)) or 0  # type: ignore[attr-defined,func-returns-value]
    app.run_screenshot = lambda options: calls.append(("screenshot", options)) or 7  # type: ignore[attr-defined,func-returns-value]
    monkeypatch.setitem(sys.modules, "laufbild.app", app)
    return calls


def test_without_a_command_the_window_opens(
    run: Run, asked: list[tuple[str, Options]], catalogue_path: Path, tmp_path: Path
) -> None:
    assert run("--language", "ru").code == 0
    expected = Options(catalogue=catalogue_path, profile=tmp_path / "profile", language="ru")
    assert asked == [("window", expected)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
def test_without_a_display_the_window_says_so() -> None:
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name[:3] != "QT_"}
    environment = {**kept, "PYTHONPATH": str(ROOT / "desktop")}
    command = [sys.executable, "-m", "laufbild", "--language", "en"]
    said = subprocess.run(command, env=environment, capture_output=True, timeout=60)
    assert (said.returncode, said.stdout) == (69, b"")
    assert len(said.stderr.decode().splitlines()) == 1


@pytest.fixture
def run_plain(tmp_path: Path, asked: list[tuple[str, Options]]) -> Iterator[Callable[..., int]]:
    """Runs a command line that names no catalogue by an option."""
    yield lambda *argv: command_line.main(["--profile", str(tmp_path / "profile"), "--language", "en", *argv])
    set_language("en")


@pytest.mark.parametrize("name", ["films.laufbild", "FILMS.LAUFBILD", "list.laufbild", "-x.laufbild"])
def test_a_catalogue_can_be_named_alone(
    run_plain: Callable[..., int], asked: list[tuple[str, Options]], tmp_path: Path, name: str
) -> None:
    assert run_plain(name) == 0
    assert run_plain("--theme", "system", name) == 2  # what goes with a screenshot only
    ((kind, options),) = asked
    assert (kind, options.catalogue, options.query) == ("window", Path(name), None)


def test_a_file_that_is_there_can_have_any_name(
    run_plain: Callable[..., int], asked: list[tuple[str, Options]], tmp_path: Path
) -> None:
    strange = Path(os.fsdecode(os.fsencode(str(tmp_path)) + b"/\xff films"))
    for path in (tmp_path / "films", tmp_path / "-фильмы", strange):
        path.touch()
        assert run_plain(str(path)) == 0
        assert asked[-1][1].catalogue == path
    assert run_plain("--", str(tmp_path / "films")) == 0


def test_more_than_one_file_or_something_else_is_refused(
    run_plain: Callable[..., int], asked: list[tuple[str, Options]], capsys: pytest.CaptureFixture[str]
) -> None:
    for argv, said in (
        (["films.laufbild", "other.laufbild"], "“other.laufbild”"),
        (["films.laufbild", "--catalogue", "other.laufbild"], "--catalogue"),
        (["films.sqlite"], "“films.sqlite”"),
        ([str(ROOT)], str(ROOT)),
        (["\0"], "no command"),
    ):
        assert run_plain(*argv) == 2
        assert said in capsys.readouterr().err
    assert asked == []


def test_a_screenshot_takes_a_query(run: Run, asked: list[tuple[str, Options]], tmp_path: Path) -> None:
    said = run("--screenshot", "a.png", "--size", "800x600", "--theme=dark", "--select", "k", "list", "-b")
    assert said.code == 7
    ((kind, options),) = asked
    assert kind == "screenshot"
    assert (options.screenshot, options.size, options.theme) == (Path("a.png"), (800, 600), "dark")
    assert (options.select, options.query) == ("k", "list -b")


def test_a_command_line_of_any_words_can_be_read() -> None:
    arguments = read(["--output=a=b", "export", "--output", "-", "x", "--", "--json"])
    assert arguments.problem is None
    assert arguments.command.name == "export"
    assert arguments.values == {"--output": "-"}
    assert arguments.each("--output") == []
    assert arguments.words == ("x", "--json")


def test_an_option_may_repeat() -> None:
    arguments = read(["build", "--map", "a=b", "x", "--map=a=c", "--map="])
    assert arguments.each("--map") == ["a=b", "a=c", ""]
    assert arguments.value("--map") == ""


def test_the_module_can_be_run() -> None:
    assert importlib.util.find_spec("laufbild.__main__")
    assert process("--version").stdout.startswith(b"Laufbild ")


def test_the_presets_of_the_command_line_are_those_of_the_export() -> None:
    assert tuple(presets.PRESETS) == PRESETS


# --- What is typed ------------------------------------------------------------------------------------------

CURLY = "“”„‟«»‹›‚"


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_the_help_shows_what_is_typed_as_it_is_typed(run: Run, language: str) -> None:
    """Curly quotation marks would be copied along, and the shell knows only straight ones."""
    pages = [run(*name.split(), "--help", "--language", language).out for name in COMMANDS if not name.startswith("--")]
    assert not [line for page in pages for line in page.splitlines() if re.search(f"[{CURLY}]", line)]
    assert not [line for page in pages for line in page.splitlines() if "()" in line]
    assert not [line for page in pages for line in page.splitlines() if line.count('"') % 2]
    set_language(language)
    refusals = [translate("CommandLine", text) for text in (command_line.TELLS_MORE, build_command.NO_TITLES)]
    assert not [text for text in refusals if re.search(f"[{CURLY}]", text)]


def test_where_no_window_opens_every_other_command_is_named() -> None:
    assert preflight.HEADLESS_COMMANDS.split(", ") == [f"laufbild {name}" for name in COMMANDS if name]
    assert "laufbild import" in preflight.HEADLESS_COMMANDS


# --- How a file is called -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "argv", "said"),
    [
        ("x.json", ["--preset", "excel"], "but CSV would be written"),
        ("x.JSON", ["--preset", "unix"], "but CSV would be written"),
        ("x.json", ["--format", "csv"], "but CSV would be written"),
        ("x.csv", ["--format", "json"], "but JSON would be written"),
    ],
)
def test_a_file_that_is_called_like_another_kind_is_refused(
    run: Run, tmp_path: Path, name: str, argv: list[str], said: str
) -> None:
    ended = run("export", "--output", str(tmp_path / name), *argv)
    assert (ended.code, ended.out) == (1, "") and said in ended.err and str(tmp_path / name) in ended.err
    assert not (tmp_path / name).exists()


def test_other_names_may_hold_either(run: Run, tmp_path: Path) -> None:
    for name, argv in (("x.JSON", []), ("x.txt", ["--format", "json"]), ("x.txt", ["--preset", "excel"]), ("x", [])):
        assert run("export", "--output", str(tmp_path / name), *argv).code == 0
    assert (tmp_path / "x.JSON").read_text().startswith("[")


def test_a_film_to_draw_that_is_not_there_is_said(catalogue_path: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    where = ["--catalogue", str(catalogue_path), "--profile", str(tmp_path / "profile"), "--language", "en"]
    ended = process(*where, "--screenshot", str(picture), "--select", "the-marathon-1989")
    assert (ended.returncode, ended.stdout) == (1, b"") and not picture.exists()
    said = ended.stderr.decode()
    assert said.startswith("laufbild: There is no film with the key “the-marathon-1989”; there are ")
    assert process(*where, "--screenshot", str(picture), "--select", "the-marathon-1988").returncode == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
