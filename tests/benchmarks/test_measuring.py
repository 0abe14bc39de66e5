# SPDX-License-Identifier: MIT
"""The command that measures really measures every action; how long they take is nobody's business here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from benchmarks import million, report
from benchmarks.judging import Cell, Figures, Row, rows
from benchmarks.picture import picture

ONCE = {"seconds": 0.02, "floor": 0.01}


@pytest.mark.slow
def test_every_action_is_painted_and_timed(tmp_path: Path) -> None:
    figures = measured(tmp_path, *million.WINDOW, "start", "proxy", "minute")
    assert set(figures["window"]["54"]) == set(million.WINDOW)
    for name, (samples,) in figures["window"]["54"].items():
        # where other programs had the processor all the time, no second of it is left
        assert samples and all(s["paints"] > 0 and s["wall"] > 0 and s["seconds"] >= 0 for s in samples), name
    assert figures["minute"]["54"]["paints"] > 0 and figures["starts"]["54"]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("sqlite3"), reason="there is no sqlite3 here")
def test_a_build_is_timed_beside_sqlites_own_program(tmp_path: Path) -> None:
    (sample,) = measured(tmp_path, "build")["builds"]["54"]
    assert sample["seconds"] > 0 and sample["floor"] > 0


def measured(folder: Path, *only: str) -> Figures:
    """What the command measures, which is also what it prints."""
    kept = folder / "figures.json"
    words = ["--films", "54", "--rounds", "1", "--minute", "1", "--only", ",".join(only), "--json", str(kept)]
    run = subprocess.run([sys.executable, million.__file__, *words], capture_output=True, text=True, check=True)
    figures: Figures = json.loads(kept.read_text(encoding="utf-8"))
    assert run.stdout.strip() == report.table(figures)
    return figures


def test_ratios_are_those_of_pairs_and_bars_are_for_the_most_films() -> None:
    samples = [{"what": "title, all films", "seconds": ms / 1000, "floor": f / 1000} for ms, f in ((9, 1), (8, 4))]
    found = rows({"window": {"54": {"sort": [samples]}}, "proxy": {"54": ONCE}})
    assert [(row.name, row.cells[54].ratio, row.met) for row in found] == [
        ("click a header, all films", 5.5, False),
        ("click a header, beside a sorting proxy", pytest.approx(20 / 8.5), False),
    ]


def test_the_picture_is_sound_and_nothing_leaves_it() -> None:
    cells = {54: Cell(0.0), 1_000_000: Cell(1234.0, 56.0, 22.0)}
    drawn = ElementTree.fromstring(picture([Row("a & b", "≤ 1 ms", "ms", cells, 1)]))
    _, _, width, height = map(float, drawn.attrib["viewBox"].split())
    for dot in drawn.iter("{http://www.w3.org/2000/svg}circle"):
        assert 0 < float(dot.attrib["cx"]) < width and 0 < float(dot.attrib["cy"]) < height
