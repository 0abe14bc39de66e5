# SPDX-License-Identifier: MIT
"""What the rows of the personal file mean: the values that every reader gets, each checked against the bounds.

What is written is checked by the same functions, so that nothing is written that cannot be read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from typing import Any

from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model import bounds, value_checks
from laufbild.core.model.film import Film, Marks, Viewing
from laufbild.core.personal.tables import (
    LISTING,
    OWN_TAG,
    VIEW,
    VIEWING,
    Row,
    Table,
    batches,
)
from laufbild.core.personal.values import (
    OWN,
    Listing,
    OwnList,
    SavedView,
)

#: What every record has, even where it is empty.
_ALWAYS = ("evidence", "added")
#: How many rows there can be with the same value in a column, by table, and the sentence for more.
MOST = {
    OWN_TAG.name: ("film", bounds.MOST_TAGS, bounds.MANY_TAGS),
    VIEWING.name: ("film", bounds.MOST_VIEWINGS, bounds.MANY_VIEWINGS),
    LISTING.name: ("list", bounds.MOST_LISTED, bounds.MANY_LISTED),
}


def mark(film: object, wanted: object, favourite: object, rating: Any, note: object) -> tuple[str, Marks]:
    bounds.number_or_none(rating, bounds.RATINGS)
    is_wanted, is_favourite = (bounds.number(flag, bounds.FLAGS) == 1 for flag in (wanted, favourite))
    return bounds.text(film), Marks(is_wanted, is_favourite, rating, bounds.text(note))


def tag(film: object, said: object) -> tuple[str, str]:
    return bounds.text(film), bounds.text(said)


def viewing(id: object, film: object, date: object, place: object, comment: object) -> tuple[str, Viewing]:
    number = bounds.number(id, bounds.NUMBERS)
    return bounds.text(film), Viewing(number, bounds.date(date), bounds.text(place), bounds.text(comment))


def own_film(number: object, key: object, record: object) -> Film:
    """A film from the cells of a complete export. Raises what a cell raises that makes no sense."""
    from laufbild.core.codec.film_cells import film_of

    row = value_checks.texts_by_name(bounds.unpacked(record))
    film = film_of({**row, "key": own_key(key)}, bounds.number(number, bounds.NUMBERS))
    if "\\u" in str(record):  # a lone surrogate may be hidden in JSON within JSON
        record_of(film)
    else:
        check_film(film)
    return film


def own_key(value: object) -> str:
    """The key of an own film, which no film of a catalogue can have."""
    said = bounds.text(value)
    if not said.startswith(OWN):
        raise bounds.BoundError(bounds.WRONG_FIELD, field="key")
    return said


def check_film(film: Film) -> None:
    """Raise BoundError for a film with a value that no film can have."""
    from laufbild.core.codec.whole_films import wrong_field

    if field := wrong_field(film):
        raise bounds.BoundError(bounds.WRONG_FIELD, field=field)


def check_marks(marks: Marks) -> None:
    """Raise BoundError for marks that a film cannot have."""
    mark("", int(marks.wanted), int(marks.favourite), marks.rating, marks.note)
    for tag in marks.tags:
        bounds.text(tag)
    for said in marks.viewings:
        viewing(0, "", said.date, said.place, said.comment)
    bounds.at_most(marks.tags, bounds.MOST_TAGS, bounds.MANY_TAGS)
    bounds.at_most(marks.viewings, bounds.MOST_VIEWINGS, bounds.MANY_VIEWINGS)


def record_of(film: Film) -> str:
    """A film as its complete export has it, without its key and the cells that are empty.

    Raises BoundError for a film that cannot be kept.
    """
    from laufbild.core.codec.film_cells import row_of

    check_film(film)
    row = row_of(film)
    kept = {name: cell for name, cell in row.items() if name != "key" and (cell or name in _ALWAYS)}
    return bounds.packed(kept)


def correction(film: object, field: object, value: object, original: object) -> tuple[str, str, Correction]:
    said = Correction(bounds.unpacked(value), bounds.unpacked(original))
    return bounds.text(film), bounds.text(field), said


def own_list(key: object, name: object, *texts: object) -> OwnList:
    return OwnList(bounds.text(key), bounds.text(name, bounds.LONGEST_NAME), *map(bounds.text, texts))


def listing(
    list_key: object, place: object, film: object, position: Any, title: object, year: Any, *texts: object
) -> Listing:
    bounds.number(place, (1, bounds.MOST_LISTED))
    bounds.number_or_none(position)
    bounds.number_or_none(year, bounds.YEARS)
    words = map(bounds.text, texts)
    return Listing(bounds.text(list_key), bounds.text(film), position, bounds.text(title), year, *words)


def view(id: object, name: object, line: object, shortcut: object, position: object) -> SavedView:
    return SavedView(
        bounds.number(id, bounds.NUMBERS),
        bounds.text(name, bounds.LONGEST_NAME),
        bounds.text(line, bounds.LONGEST_LINE),
        bounds.text(shortcut, bounds.LONGEST_NAME),
        bounds.number(position, bounds.NUMBERS),
    )


def mapping(headings: object, value: object) -> tuple[str, Any]:
    return bounds.text(headings), bounds.unpacked(value)


def _stored_film(number: object, key: object, record: object) -> None:
    """Check what is quick to check of a film that is written: what is in the record was checked when it was made."""
    bounds.number(number, bounds.NUMBERS)
    own_key(key)
    bounds.text(record)


#: What makes a value of a row of a table. Each raises ValueError, most often a BoundError, or another of
#: `journal.NO_SENSE` for a row that no reader could read.
READERS: Mapping[str, Callable[..., Any]] = {
    "mark": mark, "viewing": viewing, "own_tag": tag, "own_film": own_film, "correction": correction,
    "own_list": own_list, "listing": listing, "view": view, "mapping": mapping,
}  # fmt: skip
_CHECKS: Mapping[str, Callable[..., Any]] = {**READERS, "own_film": _stored_film}


def check_rows(table: Table, rows: Collection[Row]) -> None:
    """Raise BoundError for a row that could not be read again."""
    check = _CHECKS[table.name]
    for row in rows:
        check(*row)


def check_counts(db: sqlite3.Connection, table: Table, before: Collection[Row], after: Collection[Row]) -> None:
    """Raise BoundError where there are more rows of one film, one list or all views than there can be, and more than
    there were.
    """
    if len(after) <= len(before):
        return
    if table is VIEW:
        (count,) = db.execute("SELECT count(*) FROM view").fetchone()
        bounds.at_most(range(count), bounds.MOST_VIEWS, bounds.MANY_VIEWS)
    elif table.name in MOST:
        column, most, sentence = MOST[table.name]
        place = table.columns.index(column)
        for batch in batches(row[place] for row in after):
            if many_of(db, table.name, batch):
                raise bounds.BoundError(sentence, most=most)


def many_of(db: sqlite3.Connection, table: str, among: Collection[Any] = ()) -> list[str]:
    """The films or lists, of these or of all, that have more rows of a table than they can have."""
    column, most, _ = MOST[table]
    where = f" WHERE {column} IN ({', '.join('?' * len(among))})" if among else ""
    statement = f"SELECT {column} FROM {table}{where} GROUP BY {column} HAVING count(*) > {most}"
    return [str(found) for (found,) in db.execute(statement, tuple(among))]


__all__ = ["MOST", "READERS", "check_counts", "check_film", "check_marks", "check_rows", "many_of", "record_of"]
