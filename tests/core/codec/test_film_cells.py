# SPDX-License-Identifier: MIT
"""A complete row loses nothing, whatever a film holds; a defused cell comes back as it was."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.film_cells import film_of, row_of
from laufbild.core.export.csv_cells import Cells, Tabbed
from laufbild.core.model.film import Film, Text
from laufbild.core.text.formula_guard import defused, restored
from strategies import FILMS


@given(FILMS)
def test_any_film_comes_back_from_its_row(film: Film) -> None:
    assert film_of(row_of(film), film.id) == film


def test_every_film_of_the_catalogue_comes_back(catalogue: CatalogueFile) -> None:
    for number in range(1, catalogue.count + 1):
        film = catalogue.film(number)
        assert film_of(row_of(film), number) == film


def test_the_columns_are_neutral_and_the_same_for_every_film(catalogue: CatalogueFile) -> None:
    headings = list(row_of(Film(1, "a", "listed", "2026-11-22")))
    assert headings[:5] == ["key", "year", "title_en", "title_de", "title_ru"]
    assert {"title_en_status", "story_ru", "sources", "search"} <= set(headings)
    assert all(list(row_of(catalogue.film(n))) == headings for n in range(1, catalogue.count + 1))


def test_columns_may_be_missing() -> None:
    film = film_of({"key": "a", "evidence": "listed", "added": "2026-11-22", "title_en_status": "listed"})
    assert film == Film(0, "a", "listed", "2026-11-22", title={"en": Text("", "listed")})


@pytest.mark.parametrize("cell", ["no JSON", "5", '[{"name":"A"}]'])
def test_a_bad_cell_is_an_error_of_a_known_kind(cell: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        film_of({"key": "a", "evidence": "listed", "added": "", "directors": cell})


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@A1", "'@A1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A1", "'＠A1"),
        ("﹦1", "'﹦1"),
        ("﹢1", "'﹢1"),
        ("﹣1", "'﹣1"),
        ("﹫A1", "'﹫A1"),
        ("−1", "'−1"),
        ("\n=1", "'\n=1"),
        ("\v=1", "'\v=1"),
        ("\f=1", "'\f=1"),
        ("\0=1", "'\0=1"),
        ("'＝1", "''＝1"),
        ("…1", "…1"),
        ("„1“", "„1“"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'tis", "'tis"),
        ("'", "'"),
        ("", ""),
        ("1-1", "1-1"),
    ],
)
def test_what_would_run_is_defused(text: str, cell: str) -> None:
    assert defused(text) == cell
    assert restored(cell) == text
    plain = Cells(",").column([b"a", text.encode(), b"b"])
    assert next(csv.reader(io.StringIO(",".join(map(bytes.decode, plain)), newline=""))) == ["a", cell, "b"]
    assert Tabbed().cell(text.encode()).decode() == defused(" ".join(text.split()))


@given(st.text(st.sampled_from("'=+-@＝＋－＠−\t\ra ")) | st.text())
def test_any_text_comes_back_and_never_runs(text: str) -> None:
    assert restored(defused(text)) == text
    assert defused(text)[:1] not in tuple("=+-@＝＋－＠﹦﹢﹣﹫−\t\r\n\v\f\0")
