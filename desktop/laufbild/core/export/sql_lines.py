# SPDX-License-Identifier: MIT
"""Lines of a table for a great many films: SQLite gives the cells of a page column by column, and no film is made.

What a film shares with others is shown once for all of them. The lines are those that the fields' `show` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from contextlib import ExitStack, closing
from typing import Any

from laufbild.core.catalogue import opening
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.catalogue.damage_guard import DamageGuard
from laufbild.core.catalogue.schema import quoted
from laufbild.core.codec.film_row import SHARED, shared_value
from laufbild.core.export.csv_cells import CellFormat
from laufbild.core.export.title_choice_sql import CHOOSING, choice, expression
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import FIELDS, PEOPLE, Field, Reader
from laufbild.core.model.film import Film
from laufbild.core.model.system_errors import DAMAGED

#: Shared values that are kept as cells.
_KEPT = 100_000
#: SQLite's page cache in KiB: above all for people, whom films share in any order.
_AT_HAND = 32_000
_NOBODY = Film(0, "", "", "")
_SHARED = """SELECT shared.id, shared.field, shared.value
             FROM json_each(?) AS asked CROSS JOIN shared ON shared.id = asked.value"""
#: What stands around the names of people where each has one for all alphabets and no role: [[["Anna"]],[["Boris"]]].
_AROUND_NAMES = ((b'"]],[["', b", "), (b'[[["', b""), (b'"]]]', b""))
#: What shows that somebody has more names, or a role, or one with signs that are written in another way.
_MORE_THAN_NAMES = (b'","', b'],"', b"\\")


class Lines:
    """Gives the lines of films in a format, as a reader of a language is shown their fields.

    It reads by a connection of its own and is for one thread; `close` it.
    """

    def __init__(
        self, catalogue: CatalogueFile, fields: Sequence[Field], language: str, cell_format: CellFormat
    ) -> None:
        self._path = catalogue.path
        self._reader = Reader(language, catalogue.vocabulary)
        self._fields = fields
        self._cells = cell_format
        self._shown: dict[int | None, bytes] = {}
        self._formats = list(map(self._format, self._fields))
        self._reading = DamageGuard(self._path, catalogue.count)
        with self._reading, ExitStack() as opened:
            self._db = opened.enter_context(closing(opening.connect(self._path)))
            self._db.text_factory = bytes
            self._db.execute(f"PRAGMA cache_size = -{_AT_HAND}")
            self._db.execute("PRAGMA temp_store = MEMORY")
            self._db.execute("PRAGMA query_only = OFF")  # for the temporary table; the file is open for reading only
            self._choose()
            opened.pop_all()
        self._of_any = self._select("json_each(?) AS asked CROSS JOIN film ON film.id = asked.value", "")
        self._of_neighbours = self._select("film", "WHERE film.id BETWEEN ? AND ? ORDER BY film.id")

    def close(self) -> None:
        self._db.close()

    def of(self, ids: Sequence[int]) -> list[bytes]:
        """The lines of films, in the order given and without their ends. Raises CatalogueError where it is damaged."""
        with self._reading:
            rows = self._read(ids)
            if len(rows) != len(ids):
                raise CatalogueError(DAMAGED, path=self._path)
            columns = zip(*rows, strict=True)
            return self._cells.lines(
                [formatted(column) for formatted, column in zip(self._formats, columns, strict=True)]
            )

    def _read(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        if ids[-1] - ids[0] == len(ids) - 1 and list(ids) == list(range(ids[0], ids[-1] + 1)):
            return self._db.execute(self._of_neighbours, (ids[0], ids[-1])).fetchall()
        return self._db.execute(self._of_any, (str(list(ids)),)).fetchall()

    # --- What is asked of SQLite --------------------------------------------------------------------------

    def _choose(self) -> None:
        """Store in a temporary table which of its texts a film is shown by."""
        names = [field.name for field in self._fields if field.name in CHOOSING]
        self._db.execute(f"CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY{''.join(f', {name}' for name in names)})")
        known = self._db.execute("SELECT id, value FROM shared WHERE field = 'statuses'").fetchall()
        rows = [
            (number, *(choice(name, found, self._reader) for name in names))
            for number, found in [(0, {}), *((n, shared_value("statuses", str(said, "utf-8"))) for n, said in known)]
        ]
        self._db.executemany(f"INSERT INTO chosen VALUES (?{', ?' * len(names)})", rows)

    def _select(self, films: str, which: str) -> str:
        # CROSS JOIN: the films come in the order they are asked for
        return f"""SELECT {", ".join(map(_column, self._fields))}
                   FROM {films} CROSS JOIN chosen ON chosen.id = coalesce(film.statuses, 0)
                   {" ".join(map(_join, self._fields))} {which}"""

    # --- Cells --------------------------------------------------------------------------------------------

    def _format(self, field: Field) -> Callable[[Sequence[Any]], Sequence[bytes]]:
        """The function that turns the values of a field into cells."""
        if _is_shared(field):
            return self._of_shared
        if field.name in PEOPLE:
            return lambda values: self._cells.column(self._names(field, values))
        return self._cells.column

    def _of_shared(self, numbers: Sequence[int | None]) -> list[bytes]:
        """The cells of shared values; those that were not met before are made."""
        try:
            return list(map(self._shown.__getitem__, numbers))
        except KeyError:
            if len(self._shown) > _KEPT:
                self._shown.clear()
            self._show(set(numbers).difference(self._shown))
        return list(map(self._shown.__getitem__, numbers))

    def _show(self, missing: Set[int | None]) -> None:
        self._shown[None] = b""
        for number, field, value in self._db.execute(_SHARED, (str(list(missing - {None})),)):
            self._shown[number] = self._cells.cell(self._text(FIELDS[str(field, "utf-8")], value))

    def _names(self, field: Field, values: Sequence[bytes]) -> Sequence[bytes]:
        """What people are called."""
        together = b"\n".join(values)
        if not _are_only_names(together, len(values) - values.count(b"")):
            shown = {value: self._text(field, value) if value else b"" for value in set(values)}
            return list(map(shown.__getitem__, values))
        for sign, text in _AROUND_NAMES:
            together = together.replace(sign, text)
        return together.split(b"\n")

    def _text(self, field: Field, value: bytes) -> bytes:
        film = _NOBODY._replace(**{field.name: shared_value(field.name, str(value, "utf-8"))})
        return field.show(film, self._reader).encode()


def _join(field: Field) -> str:
    """People are read with the film: nearly every film has others."""
    if field.name not in PEOPLE:
        return ""
    return f"LEFT JOIN shared AS of_{field.name} ON of_{field.name}.id = film.{quoted(field.name)}"


def _are_only_names(together: bytes, films: int) -> bool:
    """Whether in a column of films nobody has more than one name, and no bracket opens in one."""
    brackets = together.count(b'"') + films
    return together.count(b"[") == brackets and not any(sign in together for sign in _MORE_THAN_NAMES)


def _is_shared(field: Field) -> bool:
    """Whether a field has few enough different values for all of them to be kept."""
    return field.name in SHARED and field.name not in PEOPLE


def _column(field: Field) -> str:
    if field.name in CHOOSING:
        return expression(field.name, f"chosen.{field.name}")
    if field.marked:
        return "''"  # in no catalogue
    column = f"film.{quoted(field.name)}"
    if field.name in PEOPLE:
        return f"coalesce(of_{field.name}.value, '')"
    return column if _is_shared(field) else f"coalesce(CAST({column} AS TEXT), '')"
