# SPDX-License-Identifier: MIT
"""What the builder writes, from a small source tree and from the real one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data.sources import DATA, NEWS, TOLD, builder, films, query, replace
from film_records import source_of


def test_the_same_sources_give_the_same_bytes(tree: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    builder.build(tree, one)
    builder.build(tree, two)
    assert one.read_bytes() == two.read_bytes()


def _upside_down(block: str, head: int = 0) -> str:
    lines = block.splitlines()
    return "\n".join([*lines[:head], *reversed(lines[head:])])


def test_neither_order_nor_line_ends_nor_a_mark_in_front_matter(tree: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    builder.build(tree, one)
    plain, *tables = (tree / TOLD).read_text(encoding="utf-8").strip().split("\n\n")
    blocks = [_upside_down(plain), *(_upside_down(table, 1) for table in reversed(tables))]
    (tree / TOLD).write_bytes("\n\n".join(blocks).replace("\n", "\r\n").encode("utf-8-sig"))
    builder.build(tree, two)
    assert one.read_bytes() == two.read_bytes()


def test_films_are_numbered_in_the_order_of_their_keys(tree: Path, tmp_path: Path) -> None:
    (tree / "films/sport-news.toml").rename(tree / "films/beg.toml")
    target = tmp_path / "catalogue.sqlite"
    builder.build(tree, target)
    keys = [(1, "beg"), (2, "beg-1970"), (3, "der-lauf-1985"), (4, "the-run-1985")]
    assert query(target, "SELECT id, key FROM film ORDER BY id") == keys


def test_a_film_goes_into_the_catalogue_whole(tree: Path, tmp_path: Path) -> None:
    builder.build(tree, tmp_path / "catalogue.sqlite")
    film = films(tmp_path / "catalogue.sqlite")["beg-1970"]
    assert (film.year, film.runtime, film.colour, film.added) == (1970, 120, "bw", "2026-11-22")
    assert (film.evidence, film.relevance) == ("documented", "weak")
    assert list(film.title.items()) == [
        ("en", ("Flight", "translation")), ("de", ("Die Flucht", "translation")), ("ru", ("Бег", "original")),
    ]  # fmt: skip
    names = ("A. Alov", "A. Alow", "А. Алов"), ("A. Batalov", "A. Batalow", "А. Баталов")
    assert film.cast == ((names[0], None, None), (names[1], "voice", None))
    assert film.sources["title_ru"] == (("A register", ""),)
    assert film.sources["year"] == (("film.at", "https://www.film.at/beg"),)
    assert film.disputed == (("runtime", ("120", "142")),)


def test_a_listed_film_carries_its_search(tree: Path, tmp_path: Path) -> None:
    builder.build(tree, tmp_path / "catalogue.sqlite")
    film = films(tmp_path / "catalogue.sqlite")["the-run-1985"]
    assert (film.list, film.position) == ("en", 1)
    assert film.search and film.search.date == "2026-11" and film.search.found is False
    assert film.search.nearest[0].film == "beg-1970"
    assert film.same_story == ("der-lauf-1985",)


def test_films_with_one_title_know_each_other_the_earliest_first(tree: Path, tmp_path: Path) -> None:
    replace(tree / "films/the-run-1985.toml", "year = 1985", "year = 1960")
    builder.build(tree, tmp_path / "catalogue.sqlite")
    assert {key: film.same_title for key, film in films(tmp_path / "catalogue.sqlite").items()} == {
        "beg-1970": ("the-run-1985", "der-lauf-1985"),  # «Бег» is the Russian title of all three
        "der-lauf-1985": ("the-run-1985", "beg-1970"),
        "the-run-1985": ("beg-1970", "der-lauf-1985"),
        "sport-news": (),
    }


def test_a_title_in_another_spelling_or_language_is_the_same(tree: Path, tmp_path: Path) -> None:
    replace(tree / NEWS, '"Neues"', '"FLIGHT!"')
    builder.build(tree, tmp_path / "catalogue.sqlite")
    assert films(tmp_path / "catalogue.sqlite")["sport-news"].same_title == ("beg-1970",)


def test_vocabulary_and_lists_keep_their_order(tree: Path, tmp_path: Path) -> None:
    builder.build(tree, tmp_path / "catalogue.sqlite")
    places = "SELECT value FROM vocabulary WHERE field = 'genre' ORDER BY place"
    assert query(tmp_path / "catalogue.sqlite", places) == [("newsreel",), ("drama",)]
    assert query(tmp_path / "catalogue.sqlite", "SELECT key FROM list ORDER BY place") == [("en",), ("de",)]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ({"address": "https://www.film.at/sport"}, "film.at"),
        ({"address": "http://kinoart.ru:3000/reviews"}, "kinoart.ru"),
        ({"address": "https://ru.wikipedia.org/wiki/Бег"}, "ru.wikipedia.org"),
        ({"name": "A register"}, "A register"),
    ],
)
def test_a_source_is_called_by_its_host_or_name(entry: dict[str, str], name: str) -> None:
    assert source_of(entry).name == name


def _script(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DATA / "build.py"), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=60)


def test_as_a_script_it_says_what_it_built(tree: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "catalogue.sqlite"
    ran = _script("--source", str(tree), "--target", str(target))
    (revision,) = query(target, "SELECT value FROM meta WHERE name = 'revision'")[0]
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"4 films, revision {revision}\n", "")


def test_as_a_script_it_prints_the_errors_and_fails(tree: Path, tmp_path: Path) -> None:
    replace(tree / TOLD, '["hope"]', '["hpe"]')
    ran = _script("--source", str(tree), "--target", str(tmp_path / "catalogue.sqlite"))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"{TOLD}: theme[1]: “hpe” is not in vocabulary.toml under [theme]\n"
    assert not (tmp_path / "catalogue.sqlite").exists()


def test_the_real_sources_build(tmp_path: Path) -> None:
    builder.build(DATA, tmp_path / "catalogue.sqlite")
    known = films(tmp_path / "catalogue.sqlite")
    evidence = [film.evidence for film in known.values()]
    assert (evidence.count("listed"), evidence.count("documented")) == (20, 34)
    assert known["marafon-1988"].same_title == ("der-marathon-1981", "the-marathon-1988")
