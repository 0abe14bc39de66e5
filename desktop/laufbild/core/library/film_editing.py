# SPDX-License-Identifier: MIT
"""The form in which a film is edited: its parts, what may be typed into them, and what comes of it.

A part is called as the column of a complete export that it fills, and what was typed is a text as such a cell is:
so anything half typed can be put away and looked at again.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from laufbild.core.codec.cell_dates import day_or_part, year
from laufbild.core.codec.cell_values import minutes, source, whole
from laufbild.core.codec.corrected_film import cell_of, cells_for
from laufbild.core.codec.film_cells import film_of, row_of
from laufbild.core.codec.row_problems import Unreadable, excerpt
from laufbild.core.codec.whole_films import CHOSEN
from laufbild.core.model import bounds, fields
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import TEXTS, names_of_shape
from laufbild.core.model.film import Film
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from laufbild.core.codec.corrected_film import Correction

BAD_YEAR = QT_TRANSLATE_NOOP("Errors", "A year is a number from {first} to {last}.")
BAD_MINUTES = QT_TRANSLATE_NOOP("Errors", "The running time is a whole number of minutes, such as 90.")
BAD_POSITION = QT_TRANSLATE_NOOP("Errors", "The place in a list is a whole number, such as 12.")
NO_TITLE = QT_TRANSLATE_NOOP("Errors", "A film needs a title in at least one language.")
BAD_ADDRESS = QT_TRANSLATE_NOOP("Errors", "“{address}” is no web address: one begins with https:// and has no spaces.")
NO_SOURCE = QT_TRANSLATE_NOOP("Errors", "Only a source makes a film documented: name one, or leave it unverified.")

LINE, LONG, YEAR, MINUTES, WHOLE, DAY, CHOICE, SEVERAL, PEOPLE, SOURCES = (
    "line", "long", "year", "minutes", "whole", "day", "choice", "several", "people", "sources",
)  # fmt: skip
#: Nobody had filmed anything before.
FIRST_YEAR = 1878
#: Years ahead for which films are announced.
_AHEAD = 10
_READ = {YEAR: year, MINUTES: minutes, WHOLE: whole}
#: What a cell raises that holds other than it should.
_NO_SENSE = (ValueError, TypeError, AttributeError, KeyError, RecursionError)
_NAMES = ("name", "name_de", "name_ru")
_CHARACTER_NAMES = ("character", "character_de", "character_ru")
#: What a source is there for where nothing is said of it.
_ANYTHING = "sources"


class Part(NamedTuple):
    """A place of the form: `field` as the table of fields names it, in a `language` if it has one in each."""

    name: str
    field: str
    kind: str
    language: str = ""


def _by_language(field: str, kind: str) -> tuple[Part, ...]:
    return tuple(Part(f"{field}_{code}", field, kind, code) for code in LANGUAGES)


def _plain(kind: str, *names: str) -> tuple[Part, ...]:
    return tuple(Part(name, name, kind) for name in names)


#: All parts in the order of the form.
PARTS = (
    *_by_language("title", LINE),
    *_plain(YEAR, "year"),
    *_plain(MINUTES, "runtime"),
    *_plain(DAY, *(name for name in names_of_shape(fields.DAY) if name != "added")),
    *_plain(CHOICE, *CHOSEN),
    *_plain(PEOPLE, *fields.PEOPLE),
    *_plain(SEVERAL, *names_of_shape(fields.WORDS)),
    *(part for text in TEXTS for part in _by_language(text, LONG)),
    *_plain(CHOICE, "evidence", "list"),
    *_plain(WHOLE, "position"),
    *_plain(SOURCES, "sources"),
)  # fmt: skip
PARTS_BY_NAME: Mapping[str, Part] = {part.name: part for part in PARTS}
_TITLES = tuple(part.name for part in PARTS if part.field == "title")


def new_film() -> Film:
    return Film(0, "", "listed", datetime.date.today().isoformat(), own=True)


def cells_of(film: Film) -> dict[str, str]:
    """What stands in each part for a film."""
    row = row_of(film)
    return {part.name: row[part.name] for part in PARTS}


def is_same(name: str, one: str, other: str) -> bool:
    """Whether two cells of a part mean the same: "90 min" is "90", and who has one name has it in all alphabets."""
    return bool(_meaning(name, one) == _meaning(name, other))


def _meaning(name: str, cell: str) -> Any:
    try:
        return value_of(name, tidy(name, cell)) or None
    except (Unreadable, *_NO_SENSE):
        return cell


def makes_sense(name: str, cell: str) -> bool:
    """Whether a cell is one that a part of the form can show, be it right or wrong."""
    try:
        tidy(name, cell)
    except _NO_SENSE:
        return False
    except Unreadable:
        pass
    return name in PARTS_BY_NAME


def value_of(name: str, cell: str) -> Any:
    """A tidy cell as a value of JSON, as a correction keeps it: a number, a text, a list; "" and None for nothing."""
    kind = _kind(name)
    if kind in _READ:
        return int(cell) if cell else None
    if kind in _TIDY:
        return json.loads(cell) if cell else {} if kind == SOURCES else []
    return cell


def tidy(name: str, cell: str) -> str:
    """A typed cell as an export would have it. Raises Unreadable for what is no number where one should be."""
    kind = _kind(name)
    if read := _READ.get(kind):
        return cell_of(read(cell.strip())) if cell.strip() else ""
    if kind == DAY and cell.strip():
        return day_or_part(cell.strip()) or ""
    if kind in _TIDY and cell:
        return cell_of(_TIDY[kind](json.loads(cell)) or None)
    return cell.strip()


def _kind(name: str) -> str:
    return PARTS_BY_NAME[name].kind if name in PARTS_BY_NAME else LINE


def _tidy_values(values: list[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, values))))


def _tidy_people(people: list[dict[str, str]]) -> list[dict[str, str]]:
    """People with a name in each alphabet; one that is not said is as in the first that is."""
    found = []
    for person in people:
        names = [person.get(name, "").strip() for name in _NAMES]
        if known := next(filter(None, names), ""):
            role = (person.get("role") or "").strip()
            named = {name: said or known for name, said in zip(_NAMES, names, strict=True)}
            found.append(named | ({"role": role} if role else {}) | _tidy_character(person))
    return found


def _tidy_character(person: dict[str, str]) -> dict[str, str]:
    names = [(person.get(name) or "").strip() for name in _CHARACTER_NAMES]
    known = next(filter(None, names), "")
    return {name: said or known for name, said in zip(_CHARACTER_NAMES, names, strict=True)} if known else {}


def _tidy_sources(sources: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    """Sources with a name; a page without one is called by its host."""
    found: dict[str, list[dict[str, str]]] = {}
    for field, pages in sources.items():
        for page in pages:
            name, address = page["name"].strip(), page["address"].strip()
            if name or address:
                found.setdefault(field, []).append({"name": name or source(address).name, "address": address})
    return found


_TIDY: Mapping[str, Callable[[Any], Any]] = {SEVERAL: _tidy_values, PEOPLE: _tidy_people, SOURCES: _tidy_sources}


# --- What is wrong ----------------------------------------------------------------------------------------


def faults(cells: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, CatalogueError]:
    """Why a film of these cells cannot be kept, by the part to look at; only of what was typed into it."""
    whole_form = {**cells, **typed}
    found = {name: fault for name, cell in typed.items() if (fault := _fault(name, cell))}
    if typed and not any(whole_form[name].strip() for name in _TITLES):
        found[_TITLES[0]] = CatalogueError(NO_TITLE)
    if whole_form["evidence"] == "documented" and not tidy(_ANYTHING, whole_form[_ANYTHING]) and _is_about_proof(typed):
        found["evidence"] = CatalogueError(NO_SOURCE)
    return found


def _is_about_proof(typed: Mapping[str, str]) -> bool:
    return "evidence" in typed or _ANYTHING in typed


def _fault(name: str, cell: str) -> CatalogueError | None:
    kind = _kind(name)
    try:
        bounds.text(cell)
    except bounds.BoundError as error:
        return error
    if kind == SOURCES:
        return next(_bad_addresses(cell), None)
    if kind not in _READ:
        return None
    with suppress(Unreadable):
        number = tidy(name, cell)
        if kind != YEAR or not number or FIRST_YEAR <= int(number) <= _last_year():
            return None
    if kind == YEAR:
        return CatalogueError(BAD_YEAR, first=FIRST_YEAR, last=_last_year())
    return CatalogueError(BAD_MINUTES if kind == MINUTES else BAD_POSITION)


def _last_year() -> int:
    return datetime.date.today().year + _AHEAD


def _bad_addresses(cell: str) -> Iterator[CatalogueError]:
    for pages in json.loads(cell or "{}").values():
        for address in (page["address"].strip() for page in pages):
            if address and not is_address(address):
                yield CatalogueError(BAD_ADDRESS, address=excerpt(address))


def is_address(text: str) -> bool:
    return re.match("https?://", text) is not None and source(text).address == text


# --- What comes of it -------------------------------------------------------------------------------------


def edited(film: Film, typed: Mapping[str, str]) -> Film:
    """A film with what was typed, which is free of faults; all else of it stays, also what the form does not show."""
    row = row_of(film)
    for name, cell in typed.items():
        row |= cells_for(name, tidy(name, cell), row)
    return film_of(row, film.id)._replace(marks=film.marks, own=film.own, corrected=film.corrected)


def corrections_by(
    original: Film, shown: Film, typed: Mapping[str, str]
) -> tuple[dict[str, Correction], frozenset[str]]:
    """What was typed into a film of the catalogue: corrections, and the fields that are as in the catalogue again.

    `original` is the film there, `shown` the one with the corrections that were made before.
    """
    from laufbild.core.codec.corrected_film import Correction

    there, now = cells_of(original), cells_of(shown)
    changed = {name: tidy(name, cell) for name, cell in typed.items() if not is_same(name, cell, now[name])}
    reverted = frozenset(name for name, cell in changed.items() if is_same(name, cell, there[name]))
    said = {
        name: Correction(value_of(name, cell), value_of(name, there[name]))
        for name, cell in changed.items()
        if name not in reverted
    }
    return said, reverted


def moved(original: Film, corrections: Mapping[str, Correction]) -> dict[str, str]:
    """The cells of a catalogue's film that are others than when the user corrected them."""
    row = row_of(original)
    return {
        field: row[field]
        for field, said in corrections.items()
        if field in row and not is_same(field, cell_of(said.original), row[field])
    }
