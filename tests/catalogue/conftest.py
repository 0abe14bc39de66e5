# SPDX-License-Identifier: MIT
"""Catalogues made of a few films: any, or ones with texts that break careless exports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.film import Film, Text
from laufbild.catalogue.vocabulary import Names
from laufbild.catalogue.writer import write_catalogue

DOCUMENTED = {"evidence": "documented", "added": "2026-11-22"}


@pytest.fixture
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """A catalogue of films that no spreadsheet should be trusted with."""
    titles = ["=1+1", "-2", "'=3", 'say "no"', "a;b,c", "two\nlines", "two\r\nlines", "\rthree", "plain",
              "＝1+1", "－2", "'＋3", "−4", "…"]
    films = [
        Film(n, f"film-{n}", "listed", "2026-11-22", title={"en": Text(title, "listed")})
        for n, title in enumerate(titles, 1)
    ]
    path = tmp_path_factory.mktemp("hostile") / "catalogue.sqlite"
    write_catalogue(path, films, {}, {})
    with closing(Catalogue.open(path)) as opened:
        yield opened


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[..., Catalogue]]:
    """Makes a catalogue of films out of the values each has beside its key: made({"year": 1985}, …)."""
    with ExitStack() as opened:

        def make(*films: dict[str, Any], names: Names | None = None) -> Catalogue:
            path = tmp_path / "made.sqlite"
            numbered = enumerate(films, 1)
            made = [Film(n, f"film-{n}", **{**DOCUMENTED, **values}) for n, values in numbered]
            write_catalogue(path, made, names or {}, {})
            return opened.enter_context(closing(Catalogue.open(path)))

        yield make


@pytest.fixture
def titled(made: Callable[..., Catalogue]) -> Callable[..., Catalogue]:
    """Makes a catalogue of films with these titles in one language."""

    def make(*titles: str, language: str = "en") -> Catalogue:
        return made(*({"title": {language: Text(title, "original")}} for title in titles))

    return make


@pytest.fixture(scope="package")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """A catalogue of a thousand films: film-1 to film-1000, their titles of different lengths."""
    path = tmp_path_factory.mktemp("many") / "catalogue.sqlite"
    titles = ({"en": Text("x" * (n % 7) + str(n), "listed")} for n in range(1, 1001))
    films = [Film(n, f"film-{n}", **DOCUMENTED, title=title) for n, title in enumerate(titles, 1)]
    write_catalogue(path, films, {}, {})
    with closing(Catalogue.open(path)) as opened:
        yield opened
