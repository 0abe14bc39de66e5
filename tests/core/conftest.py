# SPDX-License-Identifier: MIT
"""Catalogues of a few films, tables in files, the vocabulary of the shipped catalogue, and a personal file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.model.film import Film, Text
from laufbild.core.model.vocabulary import Names, Vocabulary
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.tables import sheet_rows, xlsx_table
from laufbild.core.tables.film_rows import Options
from laufbild.core.tables.sheet_process import SheetProcess
from laufbild.core.tables.sheet_rows import Asked

DOCUMENTED = {"evidence": "documented", "added": "2026-11-22"}


@pytest.fixture
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueFile]:
    """A catalogue of films that no spreadsheet should be trusted with."""
    titles = [
        "=1+1",
        "-2",
        "'=3",
        'say "no"',
        "a;b,c",
        "two\nlines",
        "two\r\nlines",
        "\rthree",
        "plain",
        "＝1+1",
        "－2",
        "'＋3",
        "−4",
        "…",
    ]
    films = [
        Film(n, f"film-{n}", "listed", "2026-11-22", title={"en": Text(title, "listed")})
        for n, title in enumerate(titles, 1)
    ]
    path = tmp_path_factory.mktemp("hostile") / "catalogue.sqlite"
    write_catalogue(path, films, {}, {})
    with closing(CatalogueFile.open(path)) as opened:
        yield opened


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[..., CatalogueFile]]:
    """Makes a catalogue of films out of the values each has beside its key: made({"year": 1985}, …)."""
    with ExitStack() as opened:

        def make(*films: dict[str, Any], names: Names | None = None) -> CatalogueFile:
            path = tmp_path / "made.sqlite"
            numbered = enumerate(films, 1)
            made = [Film(n, f"film-{n}", **{**DOCUMENTED, **values}) for n, values in numbered]
            write_catalogue(path, made, names or {}, {})
            return opened.enter_context(closing(CatalogueFile.open(path)))

        yield make


@pytest.fixture
def titled(made: Callable[..., CatalogueFile]) -> Callable[..., CatalogueFile]:
    """Makes a catalogue of films with these titles in one language."""

    def make(*titles: str, language: str = "en") -> CatalogueFile:
        return made(*({"title": {language: Text(title, "original")}} for title in titles))

    return make


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueFile]:
    """A catalogue of a thousand films: film-1 to film-1000, their titles of different lengths."""
    path = tmp_path_factory.mktemp("many") / "catalogue.sqlite"
    titles = ({"en": Text("x" * (n % 7) + str(n), "listed")} for n in range(1, 1001))
    films = [Film(n, f"film-{n}", **DOCUMENTED, title=title) for n, title in enumerate(titles, 1)]
    write_catalogue(path, films, {}, {})
    with closing(CatalogueFile.open(path)) as opened:
        yield opened


Write = Callable[..., Path]
ADDED = "2026-11-25"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a table as text or bytes."""

    def write(content: str | bytes, name: str = "films.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


class ReadHere(SheetProcess):
    """What reads a spreadsheet, in this process."""

    def __init__(self, asked: Asked) -> None:
        self._path = asked.path
        self._said: list[bytes] = []
        sheet_rows.answer(asked, lambda message: self._said.append(sheet_rows.as_bytes(message)))
        self._said.reverse()

    def _next(self) -> bytes:
        return self._said.pop()

    def close(self) -> None: ...


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spreadsheets are read in this process, where a test can reach into what reads them."""
    monkeypatch.setattr(xlsx_table, "_process", lambda *asked, **bounds: ReadHere(Asked(*asked, **bounds)))


@pytest.fixture(scope="session")
def vocabulary(catalogue: CatalogueFile) -> Vocabulary:
    return catalogue.vocabulary


@pytest.fixture(scope="session")
def options(vocabulary: Vocabulary) -> Options:
    return Options(vocabulary, added=ADDED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[PersonalFile]:
    with closing(PersonalFile.open(path)) as opened:
        yield opened
