# SPDX-License-Identifier: MIT
"""Own films and corrections in the personal file, with the names and values of a complete export."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from laufbild.catalogue import bounds
from laufbild.catalogue.film import Film
from laufbild.catalogue.personal import rows
from laufbild.catalogue.personal.rows import record_of
from laufbild.catalogue.personal.store import Store
from laufbild.catalogue.personal.tables import CORRECTION, LISTING, MARK, OWN_FILM, OWN_TAG, VIEWING, Rows
from laufbild.catalogue.personal.values import OWN, Change, Correction

_PIECE = 2000


class OwnStore(Store):
    """An own film's id is its number in this file; whoever shows it beside a catalogue's gives it another."""

    def own_films(self) -> Iterator[tuple[int, Film]]:
        """Every own film with its number, in the order they were added."""
        last = 0
        statement = "SELECT number, key, record FROM own_film WHERE number > ? ORDER BY number LIMIT ?"
        while True:
            with self._reading() as db:
                films = [rows.own_film(*row) for row in db.execute(statement, (last, _PIECE)).fetchall()]
            yield from ((film.id, film) for film in films)
            if not films:
                return
            last = films[-1].id

    def own_numbers(self) -> list[int]:
        """The numbers of all own films, in their order."""
        with self._reading() as db:
            found = db.execute("SELECT number FROM own_film ORDER BY number")
            return [bounds.number(number, bounds.NUMBERS) for (number,) in found]

    def own_state(self) -> str:
        """A short text that is another one whenever own films, corrections or lists are others."""
        state = hashlib.blake2b(digest_size=8)
        statements = (
            "SELECT number, key, record FROM own_film ORDER BY number",
            "SELECT film, field, value FROM correction ORDER BY film, field",
            "SELECT key, name, language, address FROM own_list ORDER BY key",
        )
        with self._reading() as db:
            for statement in statements:
                for row in db.execute(statement):
                    state.update(repr(row).encode())
        return state.hexdigest()

    def own_film(self, key: str) -> Film | None:
        with self._reading() as db:
            row = db.execute("SELECT number, key, record FROM own_film WHERE key = ?", (key,)).fetchone()
            return row and rows.own_film(*row)

    def corrections(self) -> dict[str, dict[str, Correction]]:
        """What the user corrected: film → field → value and original."""
        found: dict[str, dict[str, Correction]] = {}
        with self._reading() as db:
            for row in db.execute("SELECT film, field, value, original FROM correction ORDER BY film, field"):
                film, field, said = rows.correction(*row)
                found.setdefault(film, {})[field] = said
        return found

    def corrections_of(self, key: str) -> dict[str, Correction]:
        """What the user corrected of one film: field → value and original."""
        statement = "SELECT film, field, value, original FROM correction WHERE film = ? ORDER BY field"
        with self._reading() as db:
            found = (rows.correction(*row) for row in db.execute(statement, (key,)))
            return {field: said for _, field, said in found}

    def own_keys(self, films: Iterable[Film]) -> list[str]:
        """The keys that `add_films` would give to these films now: for what has to name them before they are there."""
        with self._reading():
            return [key for _, key in self._new_keys([_key_for(film) for film in films])]

    def add_film(self, film: Film, *, title: str = "") -> Change:
        """Add a film; the one film of the change is its key. One that has an own key which is free keeps it."""
        return self.add_films([film], title=title)

    def add_films(self, films: Iterable[Film], *, title: str = "") -> Change:
        with self.step("film added", title=title) as step:
            films = list(films)
            keys = self._new_keys([_key_for(film) for film in films])
            added = [(*key, record_of(film)) for key, film in zip(keys, films, strict=True)]
            step.put(OWN_FILM, {}, {row[:1]: row for row in added})
        return step.change

    def change_film(self, key: str, film: Film, *, title: str = "") -> Change:
        """Have other values for an own film, under the same key; nothing where there is none."""
        with self.step("film changed", title=title) as step:
            before = OWN_FILM.read(self.db, [key], "key")
            after: Rows = {number: (*row[:2], record_of(film)) for number, row in before.items()}
            with self._making_sense():
                step.put(OWN_FILM, before, after)
        return step.change

    def delete_films(self, keys: Iterable[str], *, title: str = "") -> Change:
        """Delete own films with all that is said of them; films of the catalogue stay as they are."""
        with self.step("film deleted", title=title) as step:
            films = OWN_FILM.read(self.db, keys, "key")
            step.put(OWN_FILM, films, {})
            deleted = [row[1] for row in films.values()]
            for table in (MARK, VIEWING, OWN_TAG, CORRECTION, LISTING):
                step.put(table, table.read(self.db, deleted, "film"), {})
        return step.change

    def correct(self, key: str, corrections: Mapping[str, Correction], *, title: str = "") -> Change:
        """Correct fields of a film; corrections of its other fields stay."""
        with self.step("correction", title=title) as step:
            there = CORRECTION.read(self.db, [key])
            after: Rows = {
                (key, field): (key, field, bounds.packed(said.value), bounds.packed(said.original))
                for field, said in corrections.items()
            }
            step.put(CORRECTION, {at: row for at, row in there.items() if at in after}, after)
        return step.change

    def revert(self, key: str, fields: Iterable[str], *, title: str = "") -> Change:
        """Have the catalogue's values again for these fields of a film."""
        fields = set(fields)
        with self.step("correction", title=title) as step:
            there = CORRECTION.read(self.db, [key])
            step.put(CORRECTION, {at: row for at, row in there.items() if row[1] in fields}, {})
        return step.change

    def _new_keys(self, wanted: Iterable[str]) -> list[tuple[int, str]]:
        """Numbers and keys for new films that no other has; as many films may want the same key."""
        found: dict[str, int] = {}
        for number, key in enumerate(wanted, OWN_FILM.next_number(self.db)):
            if key in found or self._is_taken(key):
                key = f"{key}-{number}"
            while key in found or self._is_taken(key):
                key += "-2"
            found[key] = number
        return [(number, key) for key, number in found.items()]

    def _is_taken(self, key: str) -> bool:
        return self.db.execute("SELECT 1 FROM own_film WHERE key = ?", (key,)).fetchone() is not None


def _key_for(film: Film) -> str:
    from laufbild.catalogue.importing.naming import key_of

    return film.key if film.key.startswith(OWN) else OWN + key_of(film.title_in("en")[0], film.year)
