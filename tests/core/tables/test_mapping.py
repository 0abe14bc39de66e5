# SPDX-License-Identifier: MIT
"""Headings in three languages and many spellings, and which of them can stand beside each other."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from laufbild.core.model.fields import COLUMNS, FIELDS_BY_KEY
from laufbild.core.tables.headings import IMPORTED, Target, languages_of, target_of
from laufbild.core.tables.mapping import COMPLETE, NO_TITLE_COLUMN, SAME_FIELD, suggest

TRANSLATIONS = Path(__file__).resolve().parents[3] / "resources" / "translations"


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("title", Target("title")),
        ("  TITLE ", Target("title")),
        ("title_en", Target("title", "en")),
        ("title de", Target("title", "de")),
        ("Titel (de)", Target("title", "de")),
        ("Titel auf Deutsch", Target("title", "de")),
        ("German title", Target("title", "de")),
        ("Русское название", Target("title", "ru")),
        ("Название (англ.)", Target("title", "en")),
        ("Название", Target("title")),
        ("Originaltitel", Target("original")),
        ("Story", Target("story")),
        ("Beschreibung", Target("story")),
        ("description_ru", Target("story", "ru")),
        ("Fact", Target("fact")),
        ("Fakt:", Target("fact")),
        ("Факт", Target("fact")),
        ("Länge (min)", Target("runtime")),
        ("LAENGE", Target("runtime")),
        ("Director(s)", Target("directors")),
        ("Режиссер", Target("directors")),
        ("Режиссёр", Target("directors")),
        ("№", Target("position")),
        ("title_en_status", None),
        ("title en de", None),
        ("year de", None),
        ("de", None),
        ("decade", None),
        ("Country", None),
        ("", None),
        ("...", None),
    ],
)
def test_a_heading_names_a_field(heading: str, target: Target | None) -> None:
    assert target_of(heading) == target


def test_fields_are_known_by_the_keys_of_queries() -> None:
    for key, field in FIELDS_BY_KEY.items():
        if field.name in IMPORTED:
            assert target_of(key) == Target(field.name)


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_the_headings_of_our_exports_are_known(language: str) -> None:
    labels = {column.label: column.label for column in COLUMNS}
    if language != "en":
        tree = ET.parse(TRANSLATIONS / f"laufbild_{language}.ts")
        (fields,) = [each for each in tree.iterfind("context") if each.findtext("name") == "Fields"]
        labels = {m.findtext("source", ""): m.findtext("translation", "") for m in fields.iterfind("message")}
    for column in COLUMNS:
        of_none = column.name == "other_titles" or column.marked  # a catalogue holds nobody's marks
        expected = None if of_none else Target(column.name)
        assert target_of(labels[column.label]) == expected


@pytest.mark.parametrize(
    ("headings", "language"),
    [
        (["Title", "Year"], "en"),
        (["Titel", "Jahr", "Genre"], "de"),
        (["Название", "Год", "Genre"], "ru"),
        (["Titel", "Year"], ""),
        (["Genre"], ""),
        (["xx"], ""),
        ([], ""),
    ],
)
def test_the_language_of_the_headings(headings: list[str], language: str) -> None:
    assert suggest(headings).language == language
    assert all(languages_of(heading) for heading in headings if heading != "xx")


def test_columns_go_by_name_and_never_by_place() -> None:
    mapping = suggest(["Jahr", "xx", "Name", "Film", ""])
    assert mapping.targets == (Target("year"), None, Target("title"), None, None)
    assert mapping.skipped == ("xx", "Film", "")
    assert mapping.problem is None


def test_headings_in_several_languages_tell_columns_apart() -> None:
    mapping = suggest(["Название", "Titel", "Title", "Film", "Beschreibung", "Описание"])
    titles = (Target("title", "ru"), Target("title", "de"), Target("title", "en"), Target("title"))
    assert mapping.targets == (*titles, Target("story", "de"), Target("story", "ru"))
    assert suggest(["Titel", "Titel"]).targets == (Target("title", "de"), None)


def test_a_mapping_is_changed_by_choosing() -> None:
    first = suggest(["a", "b"])
    assert first.problem and first.problem.text == NO_TITLE_COLUMN
    second = first.choose(1, Target("title"))
    assert (second.targets, second.problem) == ((None, Target("title")), None)
    third = second.choose(0, Target("title"))
    assert third.problem and third.problem.text == SAME_FIELD
    assert third.problem.values == {"first": "a", "second": "b"}
    assert third.choose(0, Target("title", "de")).problem is None
    assert second.choose(1, None) == first
    assert second.choose(1, Target("original")).problem is None


def test_where_each_language_has_its_title_the_original_is_only_one_of_them_again() -> None:
    mapping = suggest(["title_en", "title_de", "title_ru", "original"])
    assert mapping.skipped == ("original",)
    assert suggest(["title_en", "original"]).skipped == ()
    ours = suggest(["key", "title", "titles", "original", "other_titles"])
    assert ours.targets == (Target("key"), None, Target("title"), None, None)


def test_a_complete_export_is_known() -> None:
    mapping = suggest(COMPLETE)
    assert mapping.complete and not mapping.skipped and mapping.problem is None
    assert suggest([*COMPLETE, "mine"]).skipped == ("mine",)
    assert mapping.choose(0, Target("key")).complete
    changed = mapping.choose(0, None)
    assert not changed.complete
    assert {"key", "title_en_status", "search"} <= set(changed.skipped)
    assert not suggest([*COMPLETE, "key"]).complete
    assert not suggest(["key", "title_en", "evidence", "added"]).complete
