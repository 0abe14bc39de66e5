# SPDX-License-Identifier: MIT
"""A catalogue and a real personal file, shown as one as the window does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.library.library import Library
from laufbild.core.library.sync import PersonalSync, is_of_films
from laufbild.core.model.film import Film, Text
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import SortKey
from laufbild.core.work.steps import finished


class Desk:
    """`write` shows what a change has made; `gathered` counts how often all of the file was read for it."""

    def __init__(self, catalogue: CatalogueFile, folder: Path) -> None:
        self.index = folder / "index"
        self.personal = PersonalFile.open(folder / "personal.sqlite")
        self.library = Library(catalogue.again())
        self.gathered = 0
        self.gather()

    def gather(self) -> None:
        """Read all of the personal file."""
        self.sync = PersonalSync(self.library, self.personal, self.index)
        self.sync.start_with(finished(self.sync.gathering()))
        self.gathered += 1

    def write(self, change: Change | None) -> None:
        assert change is not None
        if not is_of_films(change):
            self.sync.follow(change)
        elif self.sync.is_small(change):
            self.sync.follow(change, finished(self.sync.indexing(change)))
        else:
            self.gather()

    def add(self, *titles: str, **values: Any) -> list[str]:
        """Add a film for each title, and give the keys."""
        films = [own_film(title, **values) for title in titles]
        keys = self.personal.films.keys_for(films)
        self.write(self.personal.films.add_all(films))
        return keys

    def keys(self, text: str = "", order: str = "", language: str = "en") -> list[str]:
        """The keys of the films of a query, by a column; a minus in front of it turns that round."""
        return [film.key for film in films_of(self.library, text, order, language)]

    def film(self, key: str) -> Film:
        found = self.library.film_of_key(key)
        assert found
        return found

    def indexes(self) -> list[str]:
        return sorted(path.name.partition("-")[0] for path in self.index.glob("*"))

    def close(self) -> None:
        self.library.close()
        self.personal.close()


def own_film(called: str, **values: Any) -> Film:
    return Film(0, "", "listed", "2026-11-25", title={"en": Text(called, "original")})._replace(**values)


def films_of(holdings: FilmSource, text: str, order: str = "", language: str = "en") -> list[Film]:
    sorting = (SortKey(order.removeprefix("-"), order.startswith("-")),) if order else ()
    return list(holdings.films(holdings.find(parse(text), sorting, language).ids))
