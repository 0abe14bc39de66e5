# SPDX-License-Identifier: MIT
"""The table of fields: each has a label, keys that are its own, and something to show for every film."""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.library.library import Library
from laufbild.core.model import fields
from laufbild.core.model.fields import (
    COLUMNS,
    FACETS,
    FIELDS,
    FIELDS_BY_KEY,
    STARS,
    Field,
    Reader,
    decade_name,
)
from laufbild.core.model.film import Credit, Marks, Person, Viewing
from laufbild.core.query.parser import UNKNOWN_KEY, parse
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES, is_cyrillic

every_field = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)


def marked_labels() -> set[str]:
    tree = ast.parse(Path(fields.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    marks = (call for call in calls if getattr(call.func, "id", "") == "QT_TRANSLATE_NOOP")
    return {ast.literal_eval(mark.args[1]) for mark in marks if ast.literal_eval(mark.args[0]) == "Fields"}


def test_each_label_is_marked_for_the_translators_and_names_one_field() -> None:
    labels = [field.label for field in FIELDS.values()]
    assert set(labels) == marked_labels()
    assert len(set(labels)) == len(labels)


def test_no_two_fields_answer_to_one_key() -> None:
    keys = Counter(fold(key) for field in FIELDS.values() for key in {field.name, *field.keys})
    assert [key for key, times in keys.items() if times > 1] == []


@every_field
def test_each_field_has_a_russian_key(field: Field) -> None:
    assert any(is_cyrillic(key) for key in field.keys)


@every_field
def test_each_key_is_read_as_one(field: Field) -> None:
    for key in (field.name, *field.keys):
        assert FIELDS_BY_KEY[fold(key)] is field
        for spelling in (key, key.upper(), key.capitalize()):
            value = "4" if field.kind == STARS else "1985"
            query = parse(f"{spelling}:{value}")
            assert str(query) == f"{field.name}:{value}"
            assert UNKNOWN_KEY not in [problem.sentence for problem in query.problems]


@every_field
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_shows_a_line_for_every_film(catalogue: CatalogueFile, field: Field, language: str) -> None:
    reader = Reader(language, catalogue.vocabulary)
    for number in catalogue.find(parse("")).ids:
        shown = field.show(catalogue.film(number), reader)
        assert isinstance(shown, str) and shown == shown.strip()
        json.dumps(field.raw(catalogue.film(number)))


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_each_column_shows_something_for_some_film(catalogue: CatalogueFile, column: Field) -> None:
    marked = Library(catalogue)
    marks = Marks(True, True, 9, "a note", ("a tag",), (Viewing(1, "2024"), Viewing(2)))
    marked.put_marks([(1, marks)])
    reader = Reader("en", marked.vocabulary)
    someone = Credit(Person("A. Alov", "A. Alow", "А. Алов"))
    full = marked.film(1)._replace(own=True, cinematographers=(someone,), republic=("russia",))
    films = [full, *catalogue.films(range(1, catalogue.count + 1))]
    assert any(column.show(film, reader) for film in films)


def test_facets_and_columns_come_from_the_table() -> None:
    assert all(facet.facet and FIELDS[facet.name] is facet for facet in FACETS)
    assert all(column.width > 0 and FIELDS[column.name] is column for column in COLUMNS)
    assert {facet.name for facet in FACETS} == {field.name for field in FIELDS.values() if field.facet}
    assert COLUMNS[0].name == "title" and COLUMNS[0].shown


@pytest.mark.parametrize(
    ("film", "language", "expected"),
    [
        ("begushchaya-mishen-1991", "en", {
            "title": "The Running Target", "other_titles": "Die laufende Zielscheibe · Бегущая мишень",
            "original": "", "year": "1991", "decade": "1990s", "discipline": "Escape on foot", "runtime": "90",
            "theme": "Persecution, Friendship", "added": "2026-11-22", "key": "begushchaya-mishen-1991", "list": "",
        }),
        ("begushchaya-mishen-1991", "de", {
            "title": "Die laufende Zielscheibe", "decade": "1990er", "discipline": "Flucht zu Fuß",
        }),
        ("begushchaya-mishen-1991", "ru", {
            "title": "Бегущая мишень", "other_titles": "The Running Target · Die laufende Zielscheibe",
            "decade": "1990-е",
        }),
    ],
)  # fmt: skip
def test_what_a_reader_sees(catalogue: CatalogueFile, film: str, language: str, expected: dict[str, str]) -> None:
    found, reader = catalogue.film_of_key(film), Reader(language, catalogue.vocabulary)
    assert found
    assert {name: FIELDS[name].show(found, reader) for name in expected} == expected


def test_a_credit_names_its_role(catalogue: CatalogueFile) -> None:
    films = [catalogue.film(number) for number in range(1, catalogue.count + 1)]
    roles = {credit.role for film in films for credit in (*film.directors, *film.cast) if credit.role}
    voiced = next(film for film in films for credit in film.cast if credit.role)
    shown = FIELDS["cast"].show(voiced, Reader("de", catalogue.vocabulary))
    assert any(f"({catalogue.vocabulary.name('role', role, 'de')})" in shown for role in roles)
    assert any("role" in credit for credit in FIELDS["cast"].raw(voiced))


@pytest.mark.parametrize(("decade", "names"), [(1980, ["1980s", "1980er", "1980-е"]), (None, ["", "", ""])])
def test_names_of_decades(decade: int | None, names: list[str]) -> None:
    assert [decade_name(decade, language) for language in LANGUAGES] == names
