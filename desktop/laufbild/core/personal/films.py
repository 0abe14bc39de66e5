# SPDX-License-Identifier: MIT
"""Own films and corrections in the personal file, with the names and values of a complete export."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model import bounds
from laufbild.core.model.film import Film
from laufbild.core.personal import rows
from laufbild.core.personal.rows import record_of
from laufbild.core.personal.tables import (
    CORRECTION,
    LISTING,
    MARK,
    OWN_FILM,
    OWN_TAG,
    VIEWING,
    Rows,
)
from laufbild.core.personal.values import OWN, Change

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile

_PIECE = 2000


class PersonalFilms:
    """Own films and corrections. The id of an own film is its number in this file; a library gives it another."""

    def __init__(self, file: PersonalFile) -> None:
        self._file = file

    def all(self) -> Iterator[tuple[int, Film]]:
        """Every own film with its number, in the order they were added."""
        last = 0
        statement = "SELECT number, key, record FROM own_film WHERE number > ? ORDER BY number LIMIT ?"
        while True:
            with self._file.reading() as db:
                films = [rows.own_film(*row) for row in db.execute(statement, (last, _PIECE)).fetchall()]
            yield from ((film.id, film) for film in films)
            if not films:
                return
            last = films[-1].id

    def numbers(self) -> list[int]:
        """The numbers of all own films, in their order."""
        with self._file.reading() as db:
            found = db.execute("SELECT number FROM own_film ORDER BY number")
            return [bounds.number(number, bounds.NUMBERS) for (number,) in found]

    def state(self) -> str:
        """A short text that is another one whenever own films, corrections or lists are others."""
        state = hashlib.blake2b(digest_size=8)
        statements = (
            "SELECT number, key, record FROM own_film ORDER BY number",
            "SELECT film, field, value FROM correction ORDER BY film, field",
            "SELECT key, name, language, address FROM own_list ORDER BY key",
        )
        with self._file.reading() as db:
            for statement in statements:
                for row in db.execute(statement):
                    state.update(repr(row).encode())
        return state.hexdigest()

    def own(self, key: str) -> Film | None:
        with self._file.reading() as db:
            row = db.execute("SELECT number, key, record FROM own_film WHERE key = ?", (key,)).fetchone()
            return row and rows.own_film(*row)

    def corrections(self) -> dict[str, dict[str, Correction]]:
        """What the user corrected: film → field → value and original."""
        found: dict[str, dict[str, Correction]] = {}
        with self._file.reading() as db:
            for row in db.execute("SELECT film, field, value, original FROM correction ORDER BY film, field"):
                film, field, said = rows.correction(*row)
                found.setdefault(film, {})[field] = said
        return found

    def corrections_of(self, key: str) -> dict[str, Correction]:
        """What the user corrected of one film: field → value and original."""
        statement = "SELECT film, field, value, original FROM correction WHERE film = ? ORDER BY field"
        with self._file.reading() as db:
            found = (rows.correction(*row) for row in db.execute(statement, (key,)))
            return {field: said for _, field, said in found}

    def keys_for(self, films: Iterable[Film]) -> list[str]:
        """The keys that `add_films` would give to these films now: for what has to name them before they are there."""
        with self._file.reading():
            return [key for _, key in self._new_keys([_key_for(film) for film in films])]

    def add(self, film: Film, *, title: str = "") -> Change:
        """Add a film; the one film of the change is its key. One that has an own key which is free keeps it."""
        return self.add_all([film], title=title)

    def add_all(self, films: Iterable[Film], *, title: str = "") -> Change:
        with self._file.step("film added", title=title) as step:
            films = list(films)
            keys = self._new_keys([_key_for(film) for film in films])
            added = [(*key, record_of(film)) for key, film in zip(keys, films, strict=True)]
            step.put(OWN_FILM, {}, {row[:1]: row for row in added})
        return step.change

    def change(self, key: str, film: Film, *, title: str = "") -> Change:
        """Have other values for an own film, under the same key; nothing where there is none."""
        with self._file.step("film changed", title=title) as step:
            before = OWN_FILM.read(self._file.db, [key], "key")
            after: Rows = {number: (*row[:2], record_of(film)) for number, row in before.items()}
            with self._file.checked():
                step.put(OWN_FILM, before, after)
        return step.change

    def delete(self, keys: Iterable[str], *, title: str = "") -> Change:
        """Delete own films with all that is said of them; films of the catalogue stay as they are."""
        with self._file.step("film deleted", title=title) as step:
            films = OWN_FILM.read(self._file.db, keys, "key")
            step.put(OWN_FILM, films, {})
            deleted = [row[1] for row in films.values()]
            for table in (MARK, VIEWING, OWN_TAG, CORRECTION, LISTING):
                step.put(table, table.read(self._file.db, deleted, "film"), {})
        return step.change

    def correct(self, key: str, corrections: Mapping[str, Correction], *, title: str = "") -> Change:
        """Correct fields of a film; corrections of its other fields stay."""
        with self._file.step("correction", title=title) as step:
            there = CORRECTION.read(self._file.db, [key])
            after: Rows = {
                (key, field): (key, field, bounds.packed(said.value), bounds.packed(said.original))
                for field, said in corrections.items()
            }
            step.put(CORRECTION, {at: row for at, row in there.items() if at in after}, after)
        return step.change

    def revert(self, key: str, fields: Iterable[str], *, title: str = "") -> Change:
        """Have the catalogue's values again for these fields of a film."""
        fields = set(fields)
        with self._file.step("correction", title=title) as step:
            there = CORRECTION.read(self._file.db, [key])
            step.put(CORRECTION, {at: row for at, row in there.items() if row[1] in fields}, {})
        return step.change

    def _new_keys(self, wanted: Iterable[str]) -> list[tuple[int, str]]:
        """Numbers and keys for new films that no other has; as many films may want the same key."""
        found: dict[str, int] = {}
        for number, key in enumerate(wanted, OWN_FILM.next_number(self._file.db)):
            if key in found or self._is_taken(key):
                key = f"{key}-{number}"
            while key in found or self._is_taken(key):
                key += "-2"
            found[key] = number
        return [(number, key) for key, number in found.items()]

    def _is_taken(self, key: str) -> bool:
        return self._file.db.execute("SELECT 1 FROM own_film WHERE key = ?", (key,)).fetchone() is not None


def _key_for(film: Film) -> str:
    from laufbild.core.codec.film_key import key_of

    return film.key if film.key.startswith(OWN) else OWN + key_of(film.title_in("en")[0], film.year)
