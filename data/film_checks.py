# SPDX-License-Identifier: MIT
"""Checks a film against the vocabulary and the registers, and against the rules of its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laufbild.core.codec.whole_films import CHOSEN
from laufbild.core.model.fields import PEOPLE, WORDS, names_of_shape
from laufbild.core.model.value_checks import day_or_part
from source_files import Sources
from source_shapes import DISPUTABLE, VALUES, Complaint, Source
from text_checks import check_letters, check_statuses, check_stories, check_strings

YEARS = range(1895, 1992)  # from the first film to the end of the Soviet Union
RUNTIMES = range(1, 601)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def check_film(film: Source, known: Sources) -> Iterator[Complaint]:
    yield from check_strings(film)
    yield from check_letters(film)
    yield from check_statuses(film)
    yield from check_stories(film)
    yield from check_numbers(film)
    yield from check_premiere(film)
    yield from check_tags(film, known)
    yield from check_references(film, known)
    yield from check_titles(film)
    yield from check_disputed(film)
    yield from check_sources(film)
    if film.get("evidence") == "listed":
        yield from check_listed(film, known)
    elif film.get("evidence") == "documented":
        yield from check_documented(film)
        yield from check_sourced(film)


def check_numbers(film: Source) -> Iterator[Complaint]:
    for name, allowed in (("year", YEARS), ("runtime", RUNTIMES)):
        if name in film and film[name] not in allowed:
            yield Complaint(name, f"{film[name]} is outside {allowed[0]}–{allowed[-1]}")


def check_premiere(film: Source) -> Iterator[Complaint]:
    try:
        day_or_part(film.get("premiere", "1970"))
    except ValueError:
        yield Complaint("premiere", "must be a day, a month or a year, such as 1981-01-12")


def check_tags(film: Source, known: Sources) -> Iterator[Complaint]:
    for field in names_of_shape(WORDS):
        for place, value in _numbered(field, film.get(field, ())):
            yield from _known(place, value, field, known)
        yield from _repeated(field, film.get(field, ()))
    for field in ("evidence", *CHOSEN):
        if field in film:
            yield from _known(field, film[field], field, known)


def _known(place: str, value: str, field: str, known: Sources) -> Iterator[Complaint]:
    if value not in known.vocabulary.get(field, ()) and "vocabulary.toml" not in known.unread:
        yield Complaint(place, f"“{value}” is not in vocabulary.toml under [{field}]")


def _repeated(place: str, values: list[str]) -> Iterator[Complaint]:
    for value in dict.fromkeys(values):
        if values.count(value) > 1:
            yield Complaint(place, f"“{value}” stands there twice")


def _numbered(place: str, values: list[str]) -> Iterator[tuple[str, str]]:
    return ((f"{place}[{number}]", value) for number, value in enumerate(values, 1))


def check_references(film: Source, known: Sources) -> Iterator[Complaint]:
    for field in PEOPLE:
        people = [credit_of(credit) for credit in film.get(field, ())]
        for number, (person, role, _) in enumerate(people, 1):
            yield from _listed_in(f"{field}[{number}]", person, "people", known)
            if role is not None:
                yield from _known(f"{field}[{number}].role", role, "role", known)
        yield from _repeated(field, [person for person, *_ in people])
    for field, sources in film.get("sources", {}).items():
        for source in sources:
            yield from _listed_in(f"sources.{field}", source, "sources", known)
        yield from _repeated(f"sources.{field}", sources)
    if "list" in film:
        yield from _listed_in("list", film["list"], "lists", known)


def credit_of(credit: str | Source) -> tuple[str, str | None, Source | None]:
    """The key of the person, the role and the character; "" where the key is missing."""
    if isinstance(credit, str):
        return credit, None, None
    return credit.get("person", ""), credit.get("role"), credit.get("character")


def _listed_in(place: str, key: str, register: str, known: Sources) -> Iterator[Complaint]:
    if key and key not in getattr(known, register) and f"{register}.toml" not in known.unread:
        yield Complaint(place, f"“{key}” is not in {register}.toml")


def check_titles(film: Source) -> Iterator[Complaint]:
    titles = film.get("title", {})
    sources = film.get("sources", {})
    without_russian = film.get("evidence") == "documented" and film.get("kind") in ("documentary", "newsreel")
    if "ru" not in titles and not without_russian:
        yield Complaint("title.ru", "is missing")
    for language, title in titles.items():
        status = title.get("status")
        if status == "original" and language != "ru":
            yield Complaint(f"title.{language}", "an original title must be Russian")
        if status in ("original", "attested") and f"title_{language}" not in sources:
            yield Complaint(f"sources.title_{language}", f"is missing: the title is said to be {status}")


def check_disputed(film: Source) -> Iterator[Complaint]:
    for number, dispute in enumerate(film.get("disputed", ()), 1):
        if dispute.get("field", "year") not in DISPUTABLE:
            what = f"“{dispute['field']}” is none of {', '.join(DISPUTABLE)}"
            yield Complaint(f"disputed[{number}].field", what)
        if len(set(dispute.get("values", ()))) < 2:
            yield Complaint(f"disputed[{number}].values", "needs at least two different values")


def check_sources(film: Source) -> Iterator[Complaint]:
    for field, sources in film.get("sources", {}).items():
        name, _, language = field.partition("_")
        if not sources:
            yield Complaint(f"sources.{field}", "names no source")
        if language not in film.get(name, {}) if language else film.get(name, []) == []:
            yield Complaint(f"sources.{field}", "the film does not have what is sourced here")


def check_listed(film: Source, known: Sources) -> Iterator[Complaint]:
    needed = ("list", "position", "search", "claim")
    yield from (Complaint(name, "is missing: a listed film needs it") for name in needed if name not in film)
    if "fact" in film:
        yield Complaint("fact", "a listed film has claims, not facts")
    listed = [code for code, title in film.get("title", {}).items() if title.get("status") == "listed"]
    language = known.lists.get(film.get("list", ""), {}).get("language")
    if language and listed != [language]:
        yield Complaint("title", f"exactly one must have the status listed: title.{language}, the list’s own")
    month = film.get("search", {}).get("date")
    if month is not None and not _MONTH.fullmatch(month):
        yield Complaint("search.date", f"“{month}” is not a year and month such as 2026-11")


def check_documented(film: Source) -> Iterator[Complaint]:
    for name in ("list", "position", "search", "claim"):
        if name in film:
            yield Complaint(name, "only a listed film has this")
    if "fact" not in film:
        yield Complaint("fact", "is missing: a documented film needs it")
    for language, title in film.get("title", {}).items():
        if title.get("status") == "listed":
            yield Complaint(f"title.{language}", "only a listed film has a listed title")


def check_sourced(film: Source) -> Iterator[Complaint]:
    sources = film.get("sources", {})
    if not any(field.startswith("title_") for field in sources):
        yield Complaint("sources", "need at least one for the title")
    if not {"story", "fact"} & set(sources):
        yield Complaint("sources", "need at least one for the story or the fact")
    for name in VALUES:
        if film.get(name) and name not in sources:
            yield Complaint(f"sources.{name}", "is missing: a documented film needs a source for it")
