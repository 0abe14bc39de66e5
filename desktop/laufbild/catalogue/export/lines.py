# SPDX-License-Identifier: MIT
"""Lines of CSV for a great many films: SQLite gives the cells of a page column by column, and no film is made.

What a film shares with others is shown once for all of them. The lines are those that the fields' `show` gives.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from laufbild.catalogue import opening
from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.export.cells import Cells
from laufbild.catalogue.export.choosing import CHOOSING, choice, expression
from laufbild.catalogue.export.plan import Plan
from laufbild.catalogue.fields import FIELDS, Field, Reader
from laufbild.catalogue.film import Film
from laufbild.catalogue.schema import quoted
from laufbild.catalogue.stored import PEOPLE, SHARED, shared_value

#: So many shared values are kept as cells.
_KEPT = 100_000
#: As much of a file as SQLite can map: films are read in any order, and copying a page for each takes longer.
_MAPPED = 1 << 40
_NOBODY = Film(0, "", "", "")
_SHARED = """SELECT shared.id, shared.field, shared.value
             FROM json_each(?) AS asked CROSS JOIN shared ON shared.id = asked.value"""
#: People as they are stored, where each has one name for all alphabets and no role: [[["Anna"]],[["Boris"]]].
_NAME = rb'\[\["[^"\\\[\]]*"\]\]'
_only_names = re.compile(rb"(?:(?:\[%b(?:,%b)*\])?\n)*" % (_NAME, _NAME)).fullmatch
_AROUND_NAMES = ((b'"]],[["', b", "), (b'[[["', b""), (b'"]]]', b""))


class Lines:
    """Gives the lines of films for a plan whose preset has no columns of its own.

    It reads by a connection of its own and is for one thread; `close` it.
    """

    def __init__(self, catalogue: Catalogue, plan: Plan) -> None:
        self._path = catalogue.path
        self._reader = Reader(plan.language, catalogue.vocabulary)
        self._fields = plan.fields
        self._cells = Cells(plan.separator)
        self._end = plan.preset.line_end.encode()
        self._shown: dict[int | None, bytes] = {}
        self._dresses = list(map(self._dress, self._fields))
        self._shared = [place for place, field in enumerate(self._fields) if _is_shared(field)]
        self._db = opening.connect(self._path)
        self._db.text_factory = bytes
        self._db.execute(f"PRAGMA mmap_size = {_MAPPED}")
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._choose()
        self._statement = self._select()

    def close(self) -> None:
        self._db.close()

    def of(self, ids: Sequence[int]) -> bytes:
        """The lines of films, in the order given. Raises CatalogueError where the catalogue is damaged."""
        rows = self._db.execute(self._statement, (str(list(ids)),)).fetchall()
        if len(rows) != len(ids):
            raise opening.damaged(self._path)
        columns = list(zip(*rows, strict=True))
        self._show([columns[place] for place in self._shared])
        dressed = [dress(column) for dress, column in zip(self._dresses, columns, strict=True)]
        return self._cells.lines(dressed, self._end)

    # --- What is asked of SQLite --------------------------------------------------------------------------

    def _choose(self) -> None:
        """Write down which of its texts a film is shown by, for each kind of film."""
        names = [field.name for field in self._fields if field.name in CHOOSING]
        self._db.execute(f"CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY{''.join(f', {name}' for name in names)})")
        known = self._db.execute("SELECT id, value FROM shared WHERE field = 'statuses'").fetchall()
        rows = [
            (number, *(choice(name, json.loads(statuses), self._reader) for name in names))
            for number, statuses in [(0, "{}"), *known]
        ]
        self._db.executemany(f"INSERT INTO chosen VALUES (?{', ?' * len(names)})", rows)

    def _select(self) -> str:
        # CROSS JOIN: the films come in the order they are asked for
        return f"""SELECT {", ".join(map(_column, self._fields))}
                   FROM json_each(?) AS asked CROSS JOIN film ON film.id = asked.value
                   CROSS JOIN chosen ON chosen.id = coalesce(film.statuses, 0)"""

    # --- Cells --------------------------------------------------------------------------------------------

    def _dress(self, field: Field) -> Callable[[Sequence[Any]], Sequence[bytes]]:
        """What makes cells of what is read of a field."""
        if _is_shared(field):
            return lambda numbers: list(map(self._shown.__getitem__, numbers))
        if field.name in PEOPLE:
            return lambda values: self._cells.column(self._names(field, values))
        return self._cells.column

    def _show(self, columns: Sequence[Sequence[int | None]]) -> None:
        """Make cells of the shared values that there are none of yet."""
        if len(self._shown) > _KEPT:
            self._shown.clear()
        self._shown[None] = b""
        missing = set[int | None]().union(*columns).difference(self._shown)
        for number, field, value in self._db.execute(_SHARED, (str(list(missing)),)) if missing else ():
            self._shown[number] = self._cells.cell(self._text(FIELDS[field.decode()], value))

    def _names(self, field: Field, values: Sequence[bytes]) -> Sequence[bytes]:
        """What people are called; where nobody has two names or a role, no value is read by itself."""
        together = b"\n".join((*values, b""))
        if not _only_names(together):
            shown = {value: self._text(field, value) if value else b"" for value in set(values)}
            return list(map(shown.__getitem__, values))
        for sign, text in _AROUND_NAMES:
            together = together.replace(sign, text)
        return together.split(b"\n")[:-1]

    def _text(self, field: Field, value: bytes) -> bytes:
        film = _NOBODY._replace(**{field.name: shared_value(field.name, value.decode())})
        return field.show(film, self._reader).encode()


def _is_shared(field: Field) -> bool:
    """Whether a field has few enough different values for all of them to be kept."""
    return field.name in SHARED and field.name not in PEOPLE


def _column(field: Field) -> str:
    if field.name in CHOOSING:
        return expression(field.name, f"chosen.{field.name}")
    column = f"film.{quoted(field.name)}"
    if field.name in PEOPLE:
        return f"coalesce((SELECT value FROM shared WHERE id = {column}), '')"
    return column if _is_shared(field) else f"coalesce(CAST({column} AS TEXT), '')"
