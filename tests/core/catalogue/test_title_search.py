# SPDX-License-Identifier: MIT
"""Films are found by whole titles in any language, spelling and alphabet, and told from those that only sound alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue import title_search
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.title_search import (
    SAME,
    Asked,
    TitleRuns,
    sounds_of,
    spelt,
)
from laufbild.core.library.library import Library
from laufbild.core.library.overlay import Overlay
from laufbild.core.lists.own_titles import OwnTitles
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import Film, Text
from strategies import TEXTS

Made = Callable[..., CatalogueFile]


def film(number: int, key: str, year: int | None, **texts: str) -> Film:
    title = {code: Text(text, "listed") for code, text in texts.items()}
    return Film(number, key, "listed", "2026-11-22", year=year, title=title)


def found(
    catalogue: CatalogueFile | Library | OwnTitles, title: str, year: int | None, about: bool = True
) -> list[str]:
    known = catalogue if isinstance(catalogue, OwnTitles) else catalogue.titles
    ((*films,),) = known.of_titles([Asked([title], year, about)])
    return [each.key for each in films]


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("The Run", "the  RUN!", SAME), ("Läufer", "Laeufer", SAME), ("Ёлка", "Елка", SAME), ("Maß", "Mass", SAME),
        ("Cross-Country", "Cross Country", SAME), ("«Бег»", "Бег", SAME), ("Бе\u0301г", "Бег", SAME), ("…", "…", SAME),
        ("Бегущая мишень", "Begushchaya mishen'", 1), ("Бегущая мишень", "Beguschtschaja Mischen", 1),
        ("begushaja mishen", "Beguščaja mišen’", 1), ("Škoda", "Shkoda", 1), ("Škoda", "Skoda", SAME),
        ("Маша", "Masha", 1), ("Run", "Runs", 0), ("Коса", "Коза", 0), ("мой", "мои", 0), ("Folge 1", "Folge 11", 0),
        ("…", "!", 0), ("Ь", "Ъ", 0),
    ],
)  # fmt: skip
def test_likeness(one: str, other: str, likeness: int) -> None:
    assert spelt(one).likeness(spelt(other)) == spelt(other).likeness(spelt(one)) == likeness


@given(TEXTS)
def test_a_title_is_like_itself_in_capitals_and_between_blanks(title: str) -> None:
    assert spelt(title).likeness(spelt(title)) == SAME
    assert spelt(f"  {title} ").likeness(spelt(title)) == SAME
    assert all(sounds_of(title)) or not title.strip()


def test_not_more_pieces_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_search, "_REMEMBERED", 0)
    assert spelt("Unheard of").sounds == spelt("unheard OF").sounds


FILMS = [
    film(1, "run-1985", 1985, en="The Run", de="Der Lauf", ru="Бег"),
    film(2, "run-1986", 1986, en="The Run"),
    film(3, "run", None, en="The Run"),
    film(4, "run-1990", 1990, en="The Run"),
    film(5, "laeufer-1970", 1970, de="Läufer"),
    film(6, "skoda-1970", 1970, en="Škoda"),
    film(7, "old", 1700, en="The Run"),
    film(8, "untitled", 1985),
]


@pytest.fixture
def catalogue(tmp_path: Path) -> CatalogueFile:
    write_catalogue(tmp_path / "films.sqlite", FILMS, {}, {})
    return CatalogueFile.open(tmp_path / "films.sqlite")


@pytest.mark.parametrize(
    ("title", "year", "keys"),
    [
        ("The Run", 1985, ["old", "run", "run-1985", "run-1986"]),
        ("THE RUN", 1984, ["old", "run", "run-1985"]),
        ("Beg", 1985, ["run-1985"]),
        ("бег", 1986, ["run-1985"]),
        ("Der Lauf", 1990, []),
        ("Laeufer", 1970, ["laeufer-1970"]),
        ("Skoda", 1971, ["skoda-1970"]),
        ("Shkoda", 1970, ["skoda-1970"]),
        ("The Run", None, ["old", "run", "run-1985", "run-1986", "run-1990"]),
        ("The Run", 1700, ["old", "run", "run-1985", "run-1986", "run-1990"]),
        ("Run", 1985, []),
    ],
)
def test_films_about_a_year(catalogue: CatalogueFile, title: str, year: int | None, keys: list[str]) -> None:
    with closing(catalogue):
        assert sorted(found(catalogue, title, year)) == keys


def test_films_of_exactly_a_year(catalogue: CatalogueFile) -> None:
    with closing(catalogue):
        assert found(catalogue, "The Run", 1985, about=False) == ["run-1985"]
        ((both,),) = catalogue.titles.of_titles([Asked(["The Run", "Der Lauf"], 1985, about=False)])
        assert both == title_search.Titled(1, "run-1985", 1985, ("The Run", "Der Lauf", "Бег"))


def test_many_are_asked_for_at_once(catalogue: CatalogueFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_search, "_PAGE", 2)
    with closing(catalogue):
        asked = [Asked([title], 1985) for title in ("Beg", "nothing", "The Run", "Der Lauf")] * 5
        counts = [len(films) for films in catalogue.titles.of_titles(asked)]
        assert counts == [1, 0, 4, 1] * 5 and catalogue.titles.of_titles([]) == []
        keys = ["run", "half\ud800", "none", "run-1985", "laeufer-1970"]
        assert set(catalogue.titles.of_keys(keys)) == {"run", "run-1985", "laeufer-1970"}


def test_titles_are_written_in_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = []
    for run in (1, 3, 100):
        monkeypatch.setattr(title_search, "_RUN", run)
        runs = TitleRuns()
        for each in FILMS:
            runs.add(each.id, [text.text for text in each.title.values()], each.year)
        rows.append(list(runs.rows()))
    assert rows[0] == rows[1] == rows[2] == sorted(set(rows[0])) and len(rows[0]) == 10


@pytest.mark.parametrize("change", ["key = 5", "year = 'x'", "id = 0"])
def test_a_catalogue_that_is_damaged(tmp_path: Path, catalogue: CatalogueFile, change: str) -> None:
    catalogue.close()
    with closing(sqlite3.connect(tmp_path / "films.sqlite")) as db:
        db.execute("UPDATE titled SET film = 0 WHERE film = 5 AND 'id = 0' = ?", (change,))
        db.execute(f"UPDATE film SET {change} WHERE id = 5")
        db.commit()
    with pytest.raises(CatalogueError), closing(CatalogueFile.open(tmp_path / "films.sqlite")) as opened:
        found(opened, "Läufer", 1970)


def test_own_films_are_known_beside_those_of_a_catalogue(catalogue: CatalogueFile) -> None:
    with closing(catalogue):
        own = OwnTitles(catalogue.titles, [film(9, "own-run", 1985, en="The Run"), film(10, "own-beg", None, ru="Бег")])
        assert found(own, "Beg", 1985) == ["run-1985", "own-beg"]
        assert sorted(own.of_keys(["run", "own-run", "none"])) == ["own-run", "run"]


def test_a_collection_knows_the_films_of_its_parts(catalogue: CatalogueFile, tmp_path: Path) -> None:
    mine = [film(1, "run-1985", 1985, en="Corrected"), film(2, "own-beg", 1985, ru="Бег")]
    write_catalogue(tmp_path / "own.sqlite", mine, {}, {})
    part = Overlay(CatalogueFile.open(tmp_path / "own.sqlite"), [1, 12])
    with closing(Library(catalogue)) as library:
        library.put_own([part], {}, {})
        assert found(library, "Бег", 1985) == ["own-beg"] and found(library, "Corrected", 1985) == ["run-1985"]
        known = library.titles.of_keys(["run-1985", "own-beg", "run"])
        assert {key: each.number for key, each in known.items()} == {"run-1985": 1, "own-beg": 12, "run": 3}
