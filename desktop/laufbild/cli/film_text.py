# SPDX-License-Identifier: MIT
"""All there is about a film as text for a terminal, in the same words as the window's page about it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from laufbild.core.catalogue.film_source import FilmSource
from laufbild.core.model.fields import FIELDS, PEOPLE, TAGS, TEXTS, WORDS, Reader, names_of_shape
from laufbild.core.model.film import Film, Nearest, Search
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import (
    NAMES,
    quoted,
    remarked,
    translate,
)
from laufbild.i18n.wording import (
    how_known,
    what_is_disputed,
    what_was_found,
    what_was_read,
    whose_words,
)

_WIDTH = 96
_FACTS = (
    *("year", "kind", *PEOPLE, *(name for name in names_of_shape(WORDS) if name not in TAGS)),
    *("runtime", "colour", "premiere", "relevance", *TAGS, "list", "position", "added", "key"),
)


def title_line(film: Film, language: str) -> str:
    """The title for a reader; one in another language names it: "Старт [ru]"."""
    title, shown = film.title_in(language)
    return title if shown in (language, "") else f"{title} [{shown}]"


def film_text(film: Film, catalogue: FilmSource, language: str) -> str:
    reader = Reader(language, catalogue.vocabulary)
    parts = [
        _headline(film, language),
        _lines(_titles(film)),
        _lines(_facts(film, reader)),
        _lines(_marks(film, reader)),
        *(_text(film, name, language) for name in TEXTS),
        _lines(_evidence(film, catalogue, reader)),
        _films(translate("Details", "Same title, other film"), film.same_title, catalogue, language),
        _films(translate("Details", "Same story in another list"), film.same_story, catalogue, language),
        _section(translate("Fields", FIELDS["sources"].label), _sources(film)),
    ]
    return "\n\n".join(filter(None, parts))


def _headline(film: Film, language: str) -> str:
    line = f"{title_line(film, language)}{_year(film)}"
    return f"{line}\n{'=' * len(line)}"


def _year(film: Film) -> str:
    return "" if film.year is None else f" ({film.year})"


def _titles(film: Film) -> Iterator[str]:
    for code in LANGUAGES:
        if title := film.title.get(code):
            yield remarked(f"{NAMES[code]}: {title.text}", how_known(title.status))


def _facts(film: Film, reader: Reader) -> Iterator[str]:
    for name in _FACTS:
        if shown := FIELDS[name].show(film, reader):
            yield f"{_label(name)}: {shown}"


def _marks(film: Film, reader: Reader) -> Iterator[str]:
    """What the user says of a film."""
    for field in FIELDS.values():
        if field.marked and (shown := field.show(film, reader)):
            yield f"{_label(field.name)}: {shown}"


def _text(film: Film, name: str, language: str) -> str:
    text, shown = film.text_in(name, language)
    if not text:
        return ""
    mark = "" if shown == language else f" [{shown}]"
    provenance = whose_words(getattr(film, name)[shown].status)
    return _section(remarked(f"{_label(name)}{mark}", provenance), [text])


def _evidence(film: Film, catalogue: FilmSource, reader: Reader) -> Iterator[str]:
    yield f"{_label('evidence')}: {reader.name('evidence', film.evidence)}"
    if listed := reader.vocabulary.lists.get(film.list or ""):
        yield f"{quoted(listed.name)} {listed.address}".rstrip()
    if film.search:
        yield from _searched(film.search, catalogue, reader.language)
    for disputed in film.disputed:
        yield what_is_disputed(disputed, reader)


def _searched(search: Search, catalogue: FilmSource, language: str) -> Iterator[str]:
    if found := what_was_found(search):
        yield found
    if search.note:
        yield _of(search.note, language)
    if search.nearest:
        yield translate("Details", "Documented films that come nearest:")
        yield from (_nearest(near, catalogue, language) for near in search.nearest)


def _nearest(near: Nearest, catalogue: FilmSource, language: str) -> str:
    return f"• {remarked(_film(near.film, catalogue, language), _of(near.differs, language))}"


def _films(heading: str, keys: tuple[str, ...], catalogue: FilmSource, language: str) -> str:
    return _section(heading, [_film(key, catalogue, language) for key in keys])


def _film(key: str, catalogue: FilmSource, language: str) -> str:
    film = catalogue.film_of_key(key)
    return f"{title_line(film, language)}{_year(film)}, {key}" if film else key


def _sources(film: Film) -> list[str]:
    return [
        f"{what_was_read(field)}: {source.address or source.name}"
        for field, sources in film.sources.items()
        for source in sources
    ]


def _label(name: str) -> str:
    return translate("Fields", FIELDS[name].label)


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")


def _section(heading: str, entries: list[str]) -> str:
    return "\n".join([heading, *(_paragraph(entry, "  ") for entry in entries)]) if entries else ""


def _lines(entries: Iterator[str] | list[str]) -> str:
    return "\n".join(_paragraph(entry, "") for entry in entries)


def _paragraph(text: str, indent: str) -> str:
    """The text in lines, all but the first indented."""
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
