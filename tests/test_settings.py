# SPDX-License-Identifier: MIT
"""Every declared setting is kept, and a stored value that makes no sense falls back and is logged."""

from __future__ import annotations

import json
import logging
import os
from os.path import abspath
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from laufbild.settings import DECLARED, Settings, load, save

#: For every setting values other than its default, and values that make no sense.
VALUES: dict[str, tuple[list[Any], list[Any]]] = {
    "language": (["en", "de", "ru"], ["fr", None, 1, ["de"]]),
    "theme": (["light", "dark"], ["pink", None, 1]),
    "catalogue": (
        [abspath("films.laufbild"), abspath("a\xa0b")],
        ["films.laufbild", None, abspath("a\0b"), abspath("\udcff")],
    ),
    "recent": (
        [[abspath("films.laufbild"), abspath("фильмы.laufbild")]],
        ["films.laufbild", ["films.laufbild"], [1], None, [abspath(f"{number}") for number in range(11)]],
    ),
    "query": (["theme:freedom «бег»"], [None, 1, ["a"]]),
    "order": ([["-year", "title"]], ["year", [1], None, {"year": 1}]),
    "columns": ([["title", "year"]], ["title", [None], 1]),
    "column_widths": ([{"title": 120, "year": 0}], [[], {"title": "wide"}, {"title": -1}, {"title": True}]),
    "geometry": ([[0, -10, 800, 600]], [[1, 2, 3], [1, 2, 3, "4"], [1, 2, 3, True], "0,0", None]),
    "maximised": ([True], [1, "yes", None]),
    "facets_shown": ([False], [0, "no", None]),
    "facets_width": ([240], [-1, 10_001, "240", True, 1.5, None]),
    "facets_folded": ([[], ["theme"]], ["theme", [1], None]),
    "details_shown": ([False], [0, "no", None]),
    "details_width": ([320], [-1, 10_001, "320", False, None]),
    "export_preset": (["calc"], [None, 1]),
    "export_all_columns": ([True], [1, "all", None]),
}
GOOD = [(name, value) for name, (good, _) in VALUES.items() for value in good]
BAD = [(name, value) for name, (_, bad) in VALUES.items() for value in bad]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "settings.json"


def stored(path: Path, **values: Any) -> Settings:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")
    return load(path)


def test_every_setting_is_declared_and_tested() -> None:
    assert set(VALUES) == set(DECLARED) == set(get_type_hints(Settings)) == set(vars(Settings()))


@pytest.mark.parametrize("name", DECLARED)
def test_a_default_makes_sense_and_no_two_settings_share_it(name: str) -> None:
    assert DECLARED[name].valid(DECLARED[name].default)
    one, other = getattr(Settings(), name), getattr(Settings(), name)
    assert one == other and (one is not other or not isinstance(one, list | dict))


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_a_setting_is_kept(path: Path, name: str, value: Any) -> None:
    settings = Settings()
    assert getattr(settings, name) != value
    setattr(settings, name, value)
    save(settings, path)
    assert vars(load(path)) == vars(Settings()) | {name: value}


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_value_that_makes_no_sense_falls_back_and_is_logged(
    path: Path, caplog: pytest.LogCaptureFixture, name: str, value: Any
) -> None:
    other = "query" if name != "query" else "export_preset"
    settings = stored(path, **{name: value, other: "kept"})
    assert vars(settings) == vars(Settings()) | {other: "kept"}
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert name in caplog.text and repr(value) in caplog.text


def test_without_a_file_all_is_default(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert vars(load(path)) == vars(Settings())
    assert not caplog.records


def test_what_an_older_or_newer_version_stored_is_no_fault(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert vars(stored(path, query="бег", of_the_future=1)) == vars(Settings()) | {"query": "бег"}
    assert not caplog.records


@pytest.mark.parametrize("content", [b"", b"{", b'{"theme": "dark"', b"\xff\xfe\x00", b"NaN]"])
def test_a_broken_file_is_all_default_and_is_logged(
    path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert vars(load(path)) == vars(Settings())
    assert "settings not read" in caplog.text


@pytest.mark.parametrize("content", ["[]", "null", "1", '"dark"'])
def test_a_file_of_something_else_is_all_default(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)
    assert vars(load(path)) == vars(Settings())


def test_a_folder_in_its_place_is_all_default(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert vars(load(tmp_path)) == vars(Settings())
    assert "settings not read" in caplog.text


def test_saving_leaves_one_whole_file(path: Path) -> None:
    save(Settings(), path)
    assert os.listdir(path.parent) == [path.name]


def test_a_save_that_fails_leaves_the_old_settings(path: Path) -> None:
    settings = Settings()
    settings.theme = "dark"
    save(settings, path)
    settings.theme = "light"
    settings.query = "half a letter: \ud800"
    with pytest.raises(UnicodeEncodeError):
        save(settings, path)
    assert load(path).theme == "dark"
