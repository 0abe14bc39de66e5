# SPDX-License-Identifier: MIT
"""Makes the catalogue's films out of checked sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from film_checks import credit_of
from laufbild.core.model.fields import PEOPLE, TEXTS, WHOLE, WORD, WORDS, names_of_shape
from laufbild.core.model.film import (
    Credit,
    Disputed,
    Film,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)
from laufbild.core.model.vocabulary import FilmList
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES
from source_files import Sources
from source_shapes import SOURCED

_AS_THEY_ARE = (*names_of_shape(WORD, WHOLE), "premiere")
_ARRAYS = (*names_of_shape(WORDS), "same_story")
Table = Mapping[str, Any]


def films_of(known: Sources) -> list[Film]:
    """The films in the order of their keys, numbered from 1."""
    people = {key: Person(**person) for key, person in known.people.items()}
    sources = {key: source_of(entry) for key, entry in known.sources.items()}
    numbered = enumerate(known.films.items(), 1)
    return with_same_titles([_film(number, *entry, people, sources) for number, entry in numbered])


def lists_of(known: Sources) -> dict[str, FilmList]:
    return {
        key: FilmList(key, entry["name"], entry["language"], entry["address"], _by_language(entry["label"]))
        for key, entry in known.lists.items()
    }


def names_of(known: Sources) -> dict[str, dict[str, dict[str, str]]]:
    """What values are called; people by their Latin names, under which they are counted."""
    names = {
        field: {value: _by_language(names) for value, names in values.items()}
        for field, values in known.vocabulary.items()
    }
    people = (Person(**person) for person in known.people.values())
    return names | {"people": {one.latin: {code: one.name(code) for code in LANGUAGES} for one in people}}


def source_of(entry: Table) -> Source:
    """A page is called by its host: "https://www.film.at/sport" → film.at."""
    if "address" not in entry:
        return Source(entry["name"])
    return Source((urlsplit(entry["address"]).hostname or "").removeprefix("www."), entry["address"])


def with_same_titles(films: Sequence[Film]) -> list[Film]:
    """The films, each with the keys of those that share a title in any language, the earliest first."""
    titled: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for film in films:
        for text in film.title.values():
            titled[fold(text.text)].add((film.year or 0, film.key))
    return [film._replace(same_title=_sharing(film, titled)) for film in films]


def _sharing(film: Film, titled: Mapping[str, set[tuple[int, str]]]) -> tuple[str, ...]:
    found = {place for text in film.title.values() for place in titled[fold(text.text)]}
    return tuple(key for _, key in sorted(found) if key != film.key)


def _film(number: int, key: str, table: Table, people: Mapping[str, Person], sources: Mapping[str, Source]) -> Film:
    values: dict[str, Any] = {name: table[name] for name in _AS_THEY_ARE if name in table}
    values |= {name: _texts(table.get(name, {})) for name in ("title", *TEXTS)}
    values |= {name: tuple(table.get(name, ())) for name in _ARRAYS}
    values |= {name: _credits(table.get(name, ()), people) for name in PEOPLE}
    disputed = table.get("disputed", ())
    values["disputed"] = tuple(Disputed(one["field"], tuple(one["values"])) for one in disputed)
    named = {name: table["sources"][name] for name in SOURCED if name in table.get("sources", {})}
    values["sources"] = {name: tuple(sources[key] for key in keys) for name, keys in named.items()}
    values["search"] = _search(table["search"]) if "search" in table else None
    return Film(id=number, key=key, added=table["added"].isoformat(), **values)


def _texts(table: Table) -> dict[str, Text]:
    return {language: Text(**text) for language, text in _by_language(table).items()}


def _by_language(table: Table) -> dict[str, Any]:
    """The same in the order of LANGUAGES, so that the order in a file does not matter."""
    return {language: table[language] for language in LANGUAGES if language in table}


def _credits(credits: Sequence[str | Table], people: Mapping[str, Person]) -> tuple[Credit, ...]:
    return tuple(_credit(people, *credit_of(credit)) for credit in credits)


def _credit(people: Mapping[str, Person], person: str, role: str | None, character: Table | None) -> Credit:
    return Credit(people[person], role, Person(**character) if character else None)


def _search(table: Table) -> Search:
    nearest = tuple(Nearest(one["film"], _by_language(one["differs"])) for one in table.get("nearest", ()))
    return Search(table["date"], table["found"], _by_language(table.get("note", {})), nearest)
