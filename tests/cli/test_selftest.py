# SPDX-License-Identifier: MIT
"""The self-test finds what is broken, and says so where it can be read."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from laufbild.cli import command_line, selftest
from laufbild.core.build.writer import write_catalogue
from laufbild.core.model.film import Film, Text
from laufbild.i18n.language import language, set_language
from laufbild.system.launch_options import Options

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
STEPS = ["catalogue", "search", "language", "order", "facets", "export", "build", "window"]


@pytest.fixture(autouse=True)
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A window that is well; the real one has its own test."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    app = ModuleType("laufbild.app")
    app.check_window = lambda options: "drawn"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "laufbild.app", app)
    yield app
    set_language("en")


def results(text: str) -> dict[str, bool]:
    """ "ok  search: …" → {"search": True}"""
    words = [line.split(maxsplit=2) for line in text.splitlines()]
    return {name.rstrip(":"): verdict == "ok" for verdict, name, _ in words}


needs_translations = pytest.mark.skipif(not (TRANSLATIONS / "de.json").exists(), reason="there are no translations yet")


@needs_translations
def test_all_is_well(catalogue_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert selftest.run(Options(catalogue=catalogue_path)) == 0
    assert results(capsys.readouterr().out) == dict.fromkeys(STEPS, True)
    assert language() == "en"


@needs_translations
@pytest.mark.parametrize("printing", [True, False])
def test_the_report_goes_to_a_file(
    catalogue_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printing: bool
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    report = tmp_path / ("report.txt" if printing else selftest.REPORT)
    argv = ["--catalogue", str(catalogue_path), "--self-test", *([str(report)] if printing else [])]
    if not printing:
        monkeypatch.setattr(sys, "stdout", None)
    assert command_line.main(argv) == 0
    assert list(results(report.read_text(encoding="utf-8"))) == STEPS


def test_a_missing_catalogue_is_said_and_the_window_still_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert selftest.run(Options(catalogue=tmp_path / "none")) == 1
    assert results(capsys.readouterr().out) == {"catalogue": False, "window": True}


def test_another_catalogue_does_not_pass_for_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    film = Film(1, "a", "listed", "2026-11-22", title={"en": Text("A", "listed")})
    write_catalogue(tmp_path / "a.sqlite", [film], {}, {})
    assert selftest.run(Options(catalogue=tmp_path / "a.sqlite")) == 1
    said = results(capsys.readouterr().out)
    assert list(said) == STEPS
    assert not said["search"]
    assert said["export"]


def test_a_report_that_cannot_be_written_is_one_sentence(
    catalogue_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["--catalogue", str(catalogue_path), "--language", "en", "--self-test", str(tmp_path / "none" / "a")]
    assert command_line.main(argv) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_window_that_fails_is_said(
    catalogue_path: Path, window: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: Options) -> str:
        raise RuntimeError("no glass")

    window.check_window = fail  # type: ignore[attr-defined]
    assert selftest.run(Options(catalogue=catalogue_path)) == 1
    out = capsys.readouterr().out
    assert not results(out)["window"]
    assert "no glass" in out
