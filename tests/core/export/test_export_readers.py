# SPDX-License-Identifier: MIT
"""Other programs read what was exported: SQLite's command line, and LibreOffice where it is installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.export.export_pages import preview
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import PRESETS
from laufbild.core.export.writer_of_files import write
from laufbild.core.query.parser import parse

SQLITE = shutil.which("sqlite3")
LIBREOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
COLUMNS = ("key", "title", "year", "directors", "story", "sources")


def export(catalogue: CatalogueFile, preset: str, target: Path) -> list[list[str]]:
    """Write the export; the result is what is to be read back."""
    columns = () if PRESETS[preset].row else COLUMNS
    plan = Plan(PRESETS[preset], catalogue.find(parse("")).ids, columns, "ru")
    for _ in write(catalogue, plan, target):
        pass
    return preview(catalogue, plan, catalogue.count)


@pytest.mark.skipif(SQLITE is None, reason="there is no sqlite3 here")
@pytest.mark.parametrize("preset", ["unix", "letterboxd", "complete"])
def test_sqlite_reads_it(catalogue: CatalogueFile, tmp_path: Path, preset: str) -> None:
    expected = export(catalogue, preset, tmp_path / "films.csv")
    commands = [".mode csv", ".import films.csv films", ".headers on", "SELECT * FROM films;"]
    answer = subprocess.run(
        [str(SQLITE), ":memory:", *commands],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert answer.stderr == b""
    rows = list(csv.reader(answer.stdout.decode("utf-8").splitlines(keepends=True)))
    assert rows == expected


@pytest.mark.slow
@pytest.mark.skipif(LIBREOFFICE is None, reason="there is no LibreOffice here")
@pytest.mark.parametrize("preset", PRESETS)
def test_libreoffice_reads_it(catalogue: CatalogueFile, tmp_path: Path, preset: str) -> None:
    """Every cell read as text comes out again as it was."""
    expected = export(catalogue, preset, tmp_path / "films.csv")
    columns = "/".join(f"{n}/2" for n in range(1, len(expected[0]) + 1))  # 2: text
    assert through_libreoffice(preset, columns, tmp_path) == expected


@pytest.mark.slow
@pytest.mark.skipif(LIBREOFFICE is None, reason="there is no LibreOffice here")
@pytest.mark.parametrize("preset", PRESETS)
def test_libreoffice_runs_no_title(hostile: CatalogueFile, tmp_path: Path, preset: str) -> None:
    """Read with LibreOffice's own ideas about what a cell is, "=1+1" is still no 2."""
    expected = export(hostile, preset, tmp_path / "films.csv")
    rows = through_libreoffice(preset, "", tmp_path)
    assert any(cell.endswith("=1+1") for row in rows for cell in row)
    assert [len(row) for row in rows] == [len(row) for row in expected]


def through_libreoffice(preset: str, columns: str, folder: Path) -> list[list[str]]:
    """What LibreOffice makes of films.csv in the folder."""
    separator = Plan(PRESETS[preset], (), language="ru").separator
    command = [
        str(LIBREOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        f"--infilter=CSV:{ord(separator)},34,76,1,{columns}",  # 76: UTF-8
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(folder / "out"),
        str(folder / "films.csv"),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    with (folder / "out" / "films.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))
