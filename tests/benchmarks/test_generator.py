# SPDX-License-Identifier: MIT
"""The made-up films that benchmarks measure with: the same for a seed, uneven, and in every kind of letters."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import films
from benchmarks.words import SIZE, VOCABULARY, directors, studio_names, words

SOME = 5000
TABLE = [dict(zip(films.HEADINGS, row, strict=True)) for row in films.rows(SOME)]


def column(*names: str) -> str:
    return "\n".join(film[name] for film in TABLE for name in names)


def test_a_seed_always_gives_the_same_films_and_another_one_others() -> None:
    first = list(films.rows(60))
    assert list(films.rows(60)) == first != list(films.rows(60, seed=2))


def test_hashing_that_differs_by_process_changes_nothing(tmp_path: Path) -> None:
    written = []
    for hashing in ("1", "2"):
        out = tmp_path / f"{hashing}.csv"
        environment = {**os.environ, "PYTHONHASHSEED": hashing}
        subprocess.run([sys.executable, films.__file__, "40", str(out), "--seed", "7"], env=environment, check=True)
        written.append(out.read_bytes())
    assert written[0] == written[1] and written[0].count(b"\n") == 41


def test_films_are_made_as_they_are_asked_for() -> None:
    assert len(list(islice(films.rows(10**9), 3))) == 3


def test_csv_reads_back(tmp_path: Path) -> None:
    films.write_csv(tmp_path / "films.csv", 700, seed=3)
    with io.StringIO((tmp_path / "films.csv").read_text(encoding="utf-8"), newline="") as file:
        heading, *read = csv.reader(file)
    assert tuple(heading) == films.HEADINGS
    assert [tuple(row) for row in read] == list(films.rows(700, seed=3))
    assert not re.search('["\\r\\n]', "".join(cell for film in TABLE for cell in film.values()))


@pytest.mark.parametrize("name", films.TAGS)
def test_every_tag_occurs_by_key_and_by_name_and_the_first_most(name: str) -> None:
    found = Counter(tag for film in TABLE for tag in film[name].split(", ") if tag)
    keys = [*VOCABULARY[name]]
    by_name = {names["en"]: key for key, names in VOCABULARY[name].items()}
    assert set(found) == {*keys, *by_name}
    assert max(found, key=lambda tag: found[tag]) in (keys[0], VOCABULARY[name][keys[0]]["en"])
    assert max(film[name].count(", ") for film in TABLE) == (0 if name in ("kind", "colour") else 3)


@pytest.mark.parametrize(
    ("names", "pattern"),
    [
        (("title_ru", "story_ru"), "ё"),
        (("title_de", "story_de"), "ß"),
        (("title_de",), "[äöü]"),
        (("title_en", "story_en"), "é"),
        (("title_ru", "claim_ru", "directors"), "[а-я]{4}"),
        (("title_en",), r"Episode \d+$"),
        (("title_de",), r"Folge \d+$"),
        (("title_en",), "^(The|A) "),
        (("title_de",), "^(Der|Die|Das|Ein) "),
        (("title_en", "story_en"), "\\w[’']\\w"),
        (("title_en", "title_de", "title_ru"), r"\w-\w"),
        (("directors",), r"\w, \w"),
    ],
)
def test_what_is_easily_got_wrong_occurs(names: tuple[str, ...], pattern: str) -> None:
    assert len(re.findall(pattern, column(*names), re.MULTILINE)) > 10


def test_keys_are_plain_and_each_film_has_its_own() -> None:
    keys = [film["key"] for film in TABLE]
    assert len(set(keys)) == SOME
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-\d{7}", key) for key in keys)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("year", 0.95, 0.99),
        ("title_en", 0.9, 0.95),
        ("title_ru", 0.9, 0.97),
        ("story_de", 0.8, 0.95),
        ("claim_ru", 0.4, 0.5),
        ("directors", 0.9, 0.98),
        ("studio", 0.8, 0.98),
        ("runtime", 0.85, 0.95),
    ],
)
def test_films_lack_things(name: str, least: float, most: float) -> None:
    assert least < sum(film[name] != "" for film in TABLE) / SOME < most


def test_every_film_has_a_title_and_some_share_one() -> None:
    titles = Counter(film["title_en"] or film["title_de"] or film["title_ru"] for film in TABLE)
    assert "" not in titles
    assert 20 < sum(count > 1 for count in titles.values()) < SOME / 4


def test_years_lie_from_1908_to_2025_and_mostly_late() -> None:
    years = sorted(int(film["year"]) for film in TABLE if film["year"])
    assert 1908 <= years[0] < 1912 and years[-1] == 2025
    assert years[len(years) // 2] > 1980


def test_texts_are_as_long_as_real_ones() -> None:
    stories = [len(film["story_en"].split()) for film in TABLE if film["story_en"]]
    claims = [len(film["claim_en"].split()) for film in TABLE if film["claim_en"]]
    assert (min(stories), max(stories), min(claims), max(claims)) == (25, 35, 10, 20)
    size = sum(len(",".join(film.values()).encode()) for film in TABLE) / SOME
    assert 900 < size < 1300


@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_a_language_has_its_words_once_and_a_larger_table_more_of_them(code: str) -> None:
    assert len(words(code)) == len(set(words(code))) == SIZE
    texts = [film[f"title_{code}"].lower().split() for film in TABLE]
    half, whole = ({word for text in part for word in text} for part in (texts[: SOME // 2], texts))
    assert len(half) * 1.3 < len(whole)
    known = {word.lower() for word in words(code)}
    assert len([word for word in whole if word.rstrip(".") not in known and not word.isdigit()]) > SOME / 200


def test_names_are_many_and_can_stand_in_a_list() -> None:
    assert len(set(directors())) >= 59_900 and len(set(studio_names())) == 400
    assert not any("," in name or name != name.strip() for name in (*directors(), *studio_names()))
