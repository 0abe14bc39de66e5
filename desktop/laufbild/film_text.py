# SPDX-License-Identifier: MIT
"""All there is about a film as text for a terminal, in the same words as the window's page about it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from laufbild.catalogue.catalogue import Catalogue
from laufbild.catalogue.fields import FIELDS, Reader
from laufbild.catalogue.film import TEXTS, Film, Nearest, Search
from laufbild.catalogue.marking import QT_TRANSLATE_NOOP
from laufbild.catalogue.text import LANGUAGES
from laufbild.language import NAMES, month, quoted, remarked, translate

_WIDTH = 96
_FACTS = (
    *("year", "kind", "directors", "cast", "studio", "runtime", "colour", "relevance"),
    *("discipline", "theme", "setting", "genre", "list", "position", "added", "key"),
)
_STATUSES = {
    "listed": QT_TRANSLATE_NOOP("Details", "as the list has it"),
    "original": QT_TRANSLATE_NOOP("Details", "original title"),
    "attested": QT_TRANSLATE_NOOP("Details", "found in a source"),
    "transliteration": QT_TRANSLATE_NOOP("Details", "put back from a transliteration"),
    "translation": QT_TRANSLATE_NOOP("Details", "our translation"),
}
_PROVENANCES = {
    "retold": QT_TRANSLATE_NOOP("Details", "The list, retold in our words"),
    "translation": QT_TRANSLATE_NOOP("Details", "The list, retold in our words and translated"),
    "ours": QT_TRANSLATE_NOOP("Details", "In our words, after the sources"),
}


def title_line(film: Film, language: str) -> str:
    """The title for a reader; one in another language names it: "Старт [ru]"."""
    title, shown = film.title_in(language)
    return title if shown in (language, "") else f"{title} [{shown}]"


def film_text(film: Film, catalogue: Catalogue, language: str) -> str:
    reader = Reader(language, catalogue.vocabulary)
    parts = [
        _headline(film, language),
        _lines(_titles(film)),
        _lines(_facts(film, reader)),
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
            yield f"{NAMES[code]}: {title.text} – {translate('Details', _STATUSES[title.status])}"


def _facts(film: Film, reader: Reader) -> Iterator[str]:
    for name in _FACTS:
        if shown := FIELDS[name].show(film, reader):
            yield f"{_label(name)}: {shown}"


def _text(film: Film, name: str, language: str) -> str:
    text, shown = film.text_in(name, language)
    if not text:
        return ""
    mark = "" if shown == language else f" [{shown}]"
    provenance = translate("Details", _PROVENANCES[getattr(film, name)[shown].status])
    return _section(remarked(f"{_label(name)}{mark}", provenance), [text])


def _evidence(film: Film, catalogue: Catalogue, reader: Reader) -> Iterator[str]:
    yield f"{_label('evidence')}: {reader.name('evidence', film.evidence)}"
    if listed := reader.vocabulary.lists.get(film.list or ""):
        yield f"{quoted(listed.name)} {listed.address}".rstrip()
    if film.search:
        yield from _searched(film.search, catalogue, reader.language)
    for disputed in film.disputed:
        sentence = translate("Details", "The sources disagree on “{field}”: {values}.")
        values = " / ".join(reader.name(disputed.field, value) for value in disputed.values)
        yield sentence.format(field=_label(disputed.field), values=values)


def _searched(search: Search, catalogue: Catalogue, language: str) -> Iterator[str]:
    sentence = translate(
        "Details",
        "Searched for in {month} in film encyclopaedias, archives, newspapers and film sites: "
        "nothing found. That does not prove that the film never existed.",
    )
    if not search.found:
        yield sentence.format(month=month(search.date))
    if search.note:
        yield _of(search.note, language)
    if search.nearest:
        yield translate("Details", "Documented films that come nearest:")
        yield from (_nearest(near, catalogue, language) for near in search.nearest)


def _nearest(near: Nearest, catalogue: Catalogue, language: str) -> str:
    return f"• {remarked(_film(near.film, catalogue, language), _of(near.differs, language))}"


def _films(heading: str, keys: tuple[str, ...], catalogue: Catalogue, language: str) -> str:
    return _section(heading, [_film(key, catalogue, language) for key in keys])


def _film(key: str, catalogue: Catalogue, language: str) -> str:
    film = catalogue.film_of_key(key)
    return f"{title_line(film, language)}{_year(film)}, {key}" if film else key


def _sources(film: Film) -> list[str]:
    return [
        f"{_label(field)}: {source.address or source.name}"
        for field, sources in film.sources.items()
        for source in sources
    ]


def _label(name: str) -> str:
    """What a field is called; of "title_ru": "Title [ru]"."""
    field, _, code = name.rpartition("_")
    if code in LANGUAGES and field in FIELDS:
        return f"{translate('Fields', FIELDS[field].label)} [{code}]"
    return translate("Fields", FIELDS[name].label) if name in FIELDS else name


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
