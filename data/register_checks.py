# SPDX-License-Identifier: MIT
"""Checks the registers, and what films say about each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from film_checks import check_film, credit_of
from laufbild.core.model.fields import PEOPLE
from laufbild.core.text.languages import LANGUAGES
from source_files import Fault, Sources, film_file
from source_shapes import Complaint, Source
from text_checks import check_letters, check_strings, foreign_letters


def check_all(known: Sources) -> Iterator[Fault]:
    """Every fault that the contents of the sources have, each file by itself first."""
    for key, film in known.films.items():
        if film_file(key) not in known.unread:
            yield from (Fault(film_file(key), complaint) for complaint in check_film(film, known))
    for register in ("lists", "people", "sources", "vocabulary"):
        yield from (Fault(f"{register}.toml", complaint) for complaint in _check_register(register, known))
    yield from check_same_stories(known)
    yield from check_nearest(known)
    yield from check_positions(known)
    if not known.unread:
        yield from check_unused(known)
        yield from check_lengths(known)


def _check_register(register: str, known: Sources) -> Iterator[Complaint]:
    entries: Mapping[str, Source] = getattr(known, register)
    yield from check_strings(entries)
    check: Callable[[Source], Iterator[Complaint]] = _CHECKS.get(register, check_letters)
    for key, entry in entries.items():
        yield from (Complaint(f"{key}.{place}" if place else key, what) for place, what in check(entry))
    for name in _UNIQUE.get(register, ()):
        yield from check_repeated(entries, name)


def check_list(entry: Source) -> Iterator[Complaint]:
    yield from check_letters(entry)
    if entry.get("language", "en") not in LANGUAGES:
        yield Complaint("language", f"“{entry['language']}” is none of {', '.join(LANGUAGES)}")
    if not is_address(entry.get("address", "http://…")):
        yield Complaint("address", "is not an http or https address")


def check_person(entry: Source) -> Iterator[Complaint]:
    for name, script in (("latin", "LATIN"), ("german", "LATIN"), ("cyrillic", "CYRILLIC")):
        foreign = foreign_letters(entry.get(name, ""), script)
        if foreign:
            yield Complaint(name, f"has letters that are not {script.capitalize()}: {foreign}")


def check_source(entry: Source) -> Iterator[Complaint]:
    if ("address" in entry) == ("name" in entry):
        yield Complaint("", "needs either an address or a name")
    if "address" in entry and not is_address(entry["address"]):
        yield Complaint("address", "is not an http or https address")


_CHECKS = {"lists": check_list, "people": check_person, "sources": check_source}
_UNIQUE = {"people": ("latin", "cyrillic"), "sources": ("address", "name")}


def is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))


def check_repeated(entries: Mapping[str, Source], name: str) -> Iterator[Complaint]:
    first: dict[str, str] = {}
    for key, entry in entries.items():
        if name in entry and first.setdefault(entry[name], key) != key:
            yield Complaint(f"{key}.{name}", f"is the same as that of [{first[entry[name]]}]")


def _fault(key: str, place: str, what: str) -> Fault:
    return Fault(film_file(key), Complaint(place, what))


def check_same_stories(known: Sources) -> Iterator[Fault]:
    for key, film in known.films.items():
        for other in film.get("same_story", ()):
            if other not in known.films or other == key:
                yield _fault(key, "same_story", f"“{other}” is no other film")
            elif film_file(other) not in known.unread and key not in known.films[other].get("same_story", ()):
                yield _fault(key, "same_story", f"“{other}” does not name this film in turn")


def check_nearest(known: Sources) -> Iterator[Fault]:
    for key, film in known.films.items():
        for number, nearest in enumerate(film.get("search", {}).get("nearest", ()), 1):
            other = nearest.get("film")
            evidence = known.films.get(other, {"evidence": None}).get("evidence", "documented")
            if other is not None and evidence != "documented":
                yield _fault(key, f"search.nearest[{number}].film", f"“{other}” is no documented film")


def check_positions(known: Sources) -> Iterator[Fault]:
    taken: dict[tuple[str, int], str] = {}
    placed = {key: film for key, film in known.films.items() if "list" in film and "position" in film}
    for key, film in placed.items():
        name, position = film["list"], film["position"]
        last = known.lists.get(name, {}).get("films", position)
        if not 1 <= position <= last:
            yield _fault(key, "position", f"{position} is outside 1–{last}")
        if taken.setdefault((name, position), key) != key:
            yield _fault(key, "position", f"{position} in the list “{name}” is {taken[name, position]}")


def check_lengths(known: Sources) -> Iterator[Fault]:
    for key, entry in known.lists.items():
        found = sum(film.get("list") == key for film in known.films.values())
        if found != entry.get("films", found):
            complaint = Complaint(f"{key}.films", f"is {entry['films']}, but films/ has {found} of this list")
            yield Fault("lists.toml", complaint)


def check_unused(known: Sources) -> Iterator[Fault]:
    used: dict[str, set[str]] = defaultdict(set)
    for film in known.films.values():
        used["people"] |= {credit_of(credit)[0] for credit in _in_arrays(film, PEOPLE)}
        used["sources"] |= set(_in_arrays(film.get("sources", {}), film.get("sources", {})))
    for register in ("people", "sources"):
        for key in getattr(known, register):
            if key not in used[register]:
                yield Fault(f"{register}.toml", Complaint(key, "is not used by any film"))


def _in_arrays(table: Source, names: Iterable[str]) -> Iterator[str]:
    return (value for name in names for value in table.get(name, ()))
