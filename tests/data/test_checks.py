# SPDX-License-Identifier: MIT
"""No mistake in the sources gets past the builder."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.sources import DATA, NEWS, TOLD, replace
from film_checks import check_film
from laufbild.core.model.fields import TEXTS
from laufbild.core.model.film import TEXT_STATUSES, TITLE_STATUSES
from source_files import read_sources
from source_shapes import FILM, SOURCED, fitting
from text_checks import sentences

Faults = Callable[[], list[str]]

MISTAKES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told(tree: Path, faults: Faults, mistake: dict[str, Any]) -> None:
    replace(tree / mistake["file"], mistake["old"], mistake["new"])
    assert sorted(faults()) == sorted(mistake["told"])


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        ("films/beg-1970.toml", b"year = = 1970", "is not valid TOML: "),
        ("films/beg-1970.toml", b"year = 1970\nyear = 1971", "is not valid TOML: "),
        ("films/beg-1970.toml", "text = 'Бег'".encode("cp1251"), "is not written in UTF-8"),
        ("films/der-lauf-1985.toml", b"x", "is not valid TOML: "),
        ("people.toml", b"[alov", "is not valid TOML: "),
        ("sources.toml", b"x", "is not valid TOML: "),
        ("vocabulary.toml", b"x", "is not valid TOML: "),
        ("lists.toml", b"x", "is not valid TOML: "),
    ],
)
def test_a_file_that_cannot_be_read_is_the_only_error(
    tree: Path, faults: Faults, file: str, content: bytes, line: str
) -> None:
    (tree / file).write_bytes(content)
    found = faults()
    assert len(found) == 1 and found[0].startswith(f"{file}: {line}")


def test_a_missing_register_is_told(tree: Path, faults: Faults) -> None:
    (tree / "lists.toml").unlink()
    assert faults() == ["lists.toml: is missing"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Sport-News-1970.toml", "must be named in small Latin letters, digits and hyphens"),
        ("бег.toml", "must be named in small Latin letters, digits and hyphens"),
        ("beg.toml.txt", "is no .toml file"),
    ],
)
def test_a_file_under_a_wrong_name_is_told(tree: Path, faults: Faults, name: str, what: str) -> None:
    (tree / "films/sport-news.toml").rename(tree / "films" / name)
    assert f"films/{name}: {what}" in faults()


def test_all_errors_come_at_once_by_file(tree: Path, faults: Faults) -> None:
    replace(tree / "people.toml", '"A. Alov"', '"TODO"')
    replace(tree / TOLD, "year = 1970", "year = 1870")
    replace(tree / TOLD, '"It was long."', '""')
    (tree / NEWS).write_text("[", encoding="utf-8")
    assert [line.rpartition(": ")[0] for line in faults()] == [
        "films/beg-1970.toml: fact.en.text",
        "films/beg-1970.toml: year",
        "films/sport-news.toml: is not valid TOML",
        "people.toml: alov.latin",
    ]


def test_the_films_of_the_readme_are_right() -> None:
    examples = re.findall(r"```toml\n(.*?)```", (DATA / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    known, wrong = read_sources(DATA)
    films = [fitting(tomllib.loads(example), FILM, "", []) for example in examples]
    assert [film["evidence"] for film in films] == ["listed", "documented"]
    assert [tomllib.loads(example) for example in examples] == films
    assert [*wrong, *(complaint for film in films for complaint in check_film(film, known))] == []


def test_the_readme_names_every_field_and_status() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    tables = {f"[{name}.XX]" for name in ("title", *TEXTS)} | {"[[disputed]]", "[[search.nearest]]"}
    fields = {*FILM.needed, *FILM.optional} - {"title", *TEXTS, "search", "disputed", "sources"}
    named = [*tables, *fields, *SOURCED, *TITLE_STATUSES, *TEXT_STATUSES]
    assert [name for name in named if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("no end", 0),
        ("He runs.", 1),
        ("He runs. Does he win?", 2),
        ("He runs… Then he falls!", 2),
        ("He ran in 1980. Then he stopped.", 2),
        ("He meets A. Rybakova. They run.", 2),
        ("They run No. 8 home. He wins.", 2),
        ("„Lauf!“ ruft er. Sie läuft.", 2),
        ("Er ruft: „Lauf!“ „Nein.“", 2),
        ("Am 5. Mai läuft er. Sie nicht.", 2),
        ("Он бежит… и падает. А потом — «Вперёд!»", 2),
        ("Он бежит. — Куда? Домой.", 3),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert sentences(text) == count
