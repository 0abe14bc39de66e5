# SPDX-License-Identifier: MIT
"""How a film stands in a catalogue file: a row of plain columns, and shared values that many films have alike.

Columns rather than one record for each film, so that SQLite can write an export by itself and a sort or a facet
reads a tag, a name or a studio once for all the films that have it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Mapping
from operator import attrgetter
from typing import Any

from laufbild.core.model import value_checks
from laufbild.core.model.fields import (
    DAY,
    FIELDS,
    PEOPLE,
    TEXTS,
    TEXTS_BY_LANGUAGE,
    WHOLE,
    WORD,
    WORDS,
    names_of_shape,
)
from laufbild.core.model.film import (
    TEXT_STATUSES,
    TITLE_STATUSES,
    Credit,
    Disputed,
    Film,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)
from laufbild.core.text.languages import LANGUAGES

_NUMBERS = names_of_shape(WHOLE)
PLAIN = ("key", *_NUMBERS, *names_of_shape(DAY))
VALUES = names_of_shape(WORD)
LISTS = names_of_shape(WORDS)
TEXT_FIELDS = names_of_shape(TEXTS_BY_LANGUAGE)
#: Fields that hold the id of a shared value, or NULL.
SHARED = (*VALUES, *LISTS, *PEOPLE, "sources", "statuses")
#: Columns of values, besides the key and the texts: they stand together in a row.
VALUED = (*PLAIN[1:], *SHARED)
#: The columns of texts, by field and language.
TEXT_COLUMNS = tuple(f"{name}_{code}" for name in TEXT_FIELDS for code in LANGUAGES)
#: All columns of a film's row after its id. `rest` is what few films have, as JSON.
COLUMNS = (*PLAIN, *SHARED, "rest", *TEXT_COLUMNS)
_PLAIN_END, _SHARED_END = len(PLAIN), len(PLAIN) + len(SHARED)
_TEXTS_BEGIN = _SHARED_END + 1
_SAME = ("same_title", "same_story")
#: What sources may be there for.
_SOURCED = {*FIELDS, *(f"title_{code}" for code in LANGUAGES)}
_STATUSES = {"title": TITLE_STATUSES, **dict.fromkeys(TEXTS, TEXT_STATUSES)}
_WHOLE = {int, type(None)}
_NO_TEXTS = (None,) * len(LANGUAGES)

#: Gives the number of a shared value: (field, the value, what makes it plain for JSON) → id.
Share = Callable[[str, Any, Callable[[Any], Any]], int]
#: Gives what stands under the number: (field, id) → the value as `shared_value` reads it.
Shared = Callable[[str, int], Any]


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def row_of(film: Film, share: Share) -> tuple[Any, ...]:
    """The row of a film, without its id. Raises UnicodeEncodeError later, when SQLite takes a lone surrogate."""
    shared = [
        share(name, value, plain) if value else None
        for (name, plain), value in zip(_SHARED_BY, _shared_values(film), strict=True)
    ]
    shared.append(share("sources", tuple(film.sources.items()), _sources) if film.sources else None)
    texts: list[str | None] = []
    statuses = []
    for name in TEXT_FIELDS:
        if found := getattr(film, name):
            texts += [found[code].text if code in found else None for code in LANGUAGES]
            statuses += [(name, code, text.status) for code, text in found.items()]
        else:
            texts += _NO_TEXTS
    shared.append(share("statuses", tuple(statuses), _statuses) if statuses else None)
    return (*_plain_values(film), *shared, _rest(film), *texts)


def _credits(credits: tuple[Credit, ...]) -> list[Any]:
    return [_credit(credit) for credit in credits]


#: What a film shares with others, but for its sources and statuses, and what makes that plain for JSON.
_SHARED_BY: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    *((name, str) for name in VALUES),
    *((name, list) for name in LISTS),
    *((name, _credits) for name in PEOPLE),
)
_shared_values = attrgetter(*(name for name, _ in _SHARED_BY))
_plain_values = attrgetter(*PLAIN)


def _sources(sources: tuple[tuple[str, tuple[Source, ...]], ...]) -> dict[str, Any]:
    return {field: [list(source) for source in found] for field, found in sources}


def _statuses(statuses: tuple[tuple[str, str, str], ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, code, status in statuses:
        found.setdefault(name, {})[code] = status
    return found


def _credit(credit: Credit) -> list[Any]:
    said: list[Any] = [_called(credit.person), credit.role, credit.character and _called(credit.character)]
    while said[-1] is None:
        said.pop()
    return said


def _called(person: Person) -> list[str]:
    """The names of a person in the three languages; one name where all are the same."""
    return list(person.names if len(set(person)) == 1 else person)


def _rest(film: Film) -> str | None:
    rest: dict[str, Any] = {name: list(getattr(film, name)) for name in _SAME if getattr(film, name)}
    if film.disputed:
        rest["disputed"] = [[disputed.field, list(disputed.values)] for disputed in film.disputed]
    if film.search:
        nearest = [[near.film, dict(near.differs)] for near in film.search.nearest]
        rest["search"] = [film.search.date, film.search.found, dict(film.search.note), nearest]
    return as_json(rest) if rest else None


def film_of(number: int, row: tuple[Any, ...], shared: Shared, text_fields: Container[str] = TEXT_FIELDS) -> Film:
    """The film of a row as `row_of` made it, with its title and texts or some of them.

    What a file must not hold raises ValueError, TypeError or LookupError.
    """
    plain = dict(zip(PLAIN, row[:_PLAIN_END], strict=True))
    if not _WHOLE.issuperset([type(plain[name]) for name in _NUMBERS]):
        raise ValueError("not a whole number")
    values = {
        name: shared(name, value)
        for name, value in zip(SHARED, row[_PLAIN_END:_SHARED_END], strict=True)
        if value is not None
    }
    statuses = values.pop("statuses", {})
    texts = dict(zip(TEXT_COLUMNS, row[_TEXTS_BEGIN:], strict=True))
    for name, found in statuses.items():
        if name not in text_fields:
            continue
        values[name] = {
            code: Text(value_checks.text(texts[f"{name}_{code}"]), status) for code, status in found.items()
        }
    if row[_SHARED_END] is not None:
        values |= _rest_of(value_checks.parsed(row[_SHARED_END]))
    values.setdefault("evidence", "")
    value_checks.text(plain["key"])
    value_checks.date(plain["added"])
    if plain["premiere"] is not None:
        value_checks.day_or_part(plain["premiere"])
    return Film(number, **plain, **values)


def _rest_of(rest: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {name: value_checks.texts(rest[name]) for name in _SAME if name in rest}
    if "disputed" in rest:
        values["disputed"] = tuple(
            Disputed(value_checks.one_of(field, FIELDS), value_checks.texts(found)) for field, found in rest["disputed"]
        )
    if "search" in rest:
        values["search"] = _search_of(*rest["search"])
    return values


def _search_of(date: Any, found: Any, note: Any, nearest: Any) -> Search:
    if type(found) is not bool:
        raise ValueError("neither found nor not")
    near = tuple(Nearest(value_checks.text(film), value_checks.texts_by_name(differs)) for film, differs in nearest)
    return Search(value_checks.month(date), found, value_checks.texts_by_name(note), near)


def shared_value(field: str, stored: str) -> Any:
    """A shared value as `Film` has it, from its JSON; raises ValueError or TypeError for what makes no sense."""
    value = value_checks.parsed(stored)
    if field in LISTS:
        return value_checks.texts(value)
    if field in PEOPLE:
        return tuple(_credit_of(*parts) for parts in value)
    if field == "sources":
        return {value_checks.one_of(name, _SOURCED): tuple(map(_source_of, value[name])) for name in value}
    if field == "statuses":
        return {name: _statuses_of(name, value[name]) for name in value}
    return value_checks.text(value)


def _credit_of(names: Any, role: Any = None, character: Any = None) -> Credit:
    return Credit(
        _person_of(names),
        None if role is None else value_checks.text(role),
        None if character is None else _person_of(character),
    )


def _person_of(names: Any) -> Person:
    found = value_checks.texts(names)
    latin, german, cyrillic = found if len(found) == 3 else found * 3
    return Person(latin, german, cyrillic)


def _source_of(source: Any) -> Source:
    return Source(*value_checks.texts(source))


def _statuses_of(name: str, statuses: Any) -> dict[str, str]:
    """The status of a text in each language."""
    known = _STATUSES[name]
    return {code: value_checks.one_of(status, known) for code, status in value_checks.texts_by_name(statuses).items()}


def columns_for(fields: Container[str]) -> tuple[str, ...]:
    """What is to be selected, in the place of COLUMNS, to see a film with only some fields."""
    needed = {*PLAIN, "evidence", "statuses", *(name for name in SHARED if name in fields)}
    needed |= {f"{name}_{code}" for name in TEXT_FIELDS if name in fields for code in LANGUAGES}
    return tuple(f'film."{name}"' if name in needed else "NULL" for name in COLUMNS)
