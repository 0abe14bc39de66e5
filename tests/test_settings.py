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

from laufbild.core.export.presets import JSON
from laufbild.core.export.presets import PRESETS as EXPORTS
from laufbild.settings import (
    DECLARED,
    PRESETS,
    Settings,
    load,
    save,
)

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
    "export_preset": (["unix"], [None, 1, "calc"]),
    "export_all_columns": ([True], [1, "all", None]),
}
GOOD = [(name, value) for name, (good, _) in VALUES.items() for value in good]
#: Whatever JSON can say and no setting is, and for every setting what is of its type and beyond all sense.
NONSENSE: list[Any] = [None, -1, 2**31, 2**63, 10**30, 1e308, float("inf"), "\0", "\ud800", "x" * 2**17, [[]], [{}],
                       {"": []}, [None] * 1000, {"a": {"b": [[[1]]]}}]  # fmt: skip
HOSTILE: dict[str, list[Any]] = {
    "language": ["EN", "en\0", "e" * 10**5],
    "theme": ["dark ", "\udc00"],
    "catalogue": ["/" + "x" * 10**5, "/\0", "relative", "/\ud800"],
    "recent": [["/" + "x" * 10**5], ["/x"] * 11, ["/a\0b"], [["/x"]]],
    "query": ["a-" * 50_000, "(" * 10_001, "\0", "x\ud800"],
    "order": [["year"] * 10_000, ["y" * 10**5], ["\0"], ["-\ud800"]],
    "columns": [["title"] * 10_000, ["t" * 10**5], ["\0"], [["title"]]],
    "column_widths": [{"title": 2**31}, {"title": 2**63}, {str(n): 1 for n in range(10**4)}, {"\0": 1},
                      {"t" * 10**5: 1}, {"title": 1e9}],
    "geometry": [[2**31, 0, 800, 600], [0, -(2**31) - 1, 800, 600], [0, 0, 2**31 - 1, 2**31 - 1], [0, 0, 2**63, 600],
                 [0, 0, 10**30, 1], [0, 0, 16_384, 16_384], [0, 0, 800, -1], [0, 0, 800, 600] * 1000,
                 [2**31 - 1, 2**31 - 1, 1, 1], [1.5, 0, 800, 600]],
    "maximised": [2**63, "true"],
    "facets_shown": [2**63, "false"],
    "facets_width": [2**31, 2**63, 10**30, 1e9],
    "facets_folded": [["theme"] * 10_000, ["t" * 10**5], ["\0"], [{}]],
    "details_shown": [[], "false"],
    "details_width": [2**31, 2**63, -(2**63), 1e9],
    "export_preset": ["excel\0", "x" * 10**5],
    "export_all_columns": [2**63, [True]],
}  # fmt: skip
BAD = [(name, value) for name, (_, bad) in VALUES.items() for value in [*bad, *HOSTILE.get(name, ()), *NONSENSE]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "settings.json"


def stored(path: Path, **values: Any) -> Settings:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")
    return load(path)


def test_every_setting_is_declared_and_tested() -> None:
    assert set(VALUES) == set(HOSTILE) == set(DECLARED) == set(get_type_hints(Settings)) == set(vars(Settings()))


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
    other = "theme" if name != "theme" else "language"
    settings = stored(path, **{name: value, other: VALUES[other][0][0]})
    assert vars(settings) == vars(Settings()) | {other: VALUES[other][0][0]}
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert f"setting {name}: " in caplog.text and len(caplog.text) < 1_000


def test_without_a_file_all_is_default(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert vars(load(path)) == vars(Settings())
    assert not caplog.records


def test_what_an_older_or_newer_version_stored_is_no_fault(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert vars(stored(path, query="бег", of_the_future=1)) == vars(Settings()) | {"query": "бег"}
    assert not caplog.records


NESTED = b"[" * 100_000
LARGE = b'{"theme": "dark", "more": "%s"}' % (b"x" * 2**20)


@pytest.mark.parametrize("content", [b"", b"{", b'{"theme": "dark"', b"\xff\xfe\x00", b"NaN]", NESTED, LARGE])
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among the files")
def test_a_pipe_in_its_place_is_not_waited_for(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    assert vars(load(path)) == vars(Settings())
    assert "settings not read" in caplog.text


def test_a_number_of_very_many_digits_falls_back_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(f'{{"facets_width": {"9" * 100_000}, "theme": "dark"}}')
    assert vars(load(path)) == vars(Settings()) | {"theme": "dark"}


def test_saving_leaves_one_whole_file(path: Path) -> None:
    save(Settings(), path)
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_a_link_stays_and_the_file_it_leads_to_is_written(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "synchronised" / "mine.json"
    path.parent.mkdir()
    elsewhere.parent.mkdir()
    path.symlink_to(elsewhere)
    settings = Settings()
    settings.theme = "dark"
    save(settings, path)
    assert path.is_symlink() and load(elsewhere).theme == "dark"


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_nothing_is_written_into_what_stands_where_the_draft_goes(path: Path, tmp_path: Path) -> None:
    elsewhere, draft = tmp_path / "mine.json", path.with_suffix(".part")
    elsewhere.write_text("mine")
    path.parent.mkdir()
    for put in (draft.symlink_to, draft.hardlink_to, lambda target: os.mkfifo(draft)):
        put(elsewhere)
        save(Settings(), path)
        assert elsewhere.read_text() == "mine" and os.listdir(path.parent) == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_a_file_beside_the_one_that_a_link_leads_to_stays(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "mine.json")
    (tmp_path / "mine.part").write_text("mine")
    save(Settings(), path)
    assert (tmp_path / "mine.part").read_text() == "mine" and load(tmp_path / "mine.json").theme == "system"


def test_what_would_not_be_read_again_is_not_kept_and_the_others_are(path: Path) -> None:
    settings = Settings()
    settings.theme = "dark"
    settings.query = "a lone surrogate: \ud800"
    save(settings, path)
    assert vars(load(path)) == vars(Settings()) | {"theme": "dark"}


def test_a_save_that_fails_leaves_the_old_settings(path: Path) -> None:
    settings = Settings()
    settings.theme = "dark"
    save(settings, path)
    settings.theme = "light"
    path.with_suffix(".part").mkdir()
    with pytest.raises(OSError):
        save(settings, path)
    assert load(path).theme == "dark"


def test_the_presets_of_an_export_are_known() -> None:
    assert (*EXPORTS, JSON.name) == PRESETS
