# SPDX-License-Identifier: MIT
"""A film under neutral names, as plain lists and mappings for JSON; programs may rely on them."""

from __future__ import annotations

from typing import Any

from laufbild.core.model.fields import COLUMNS, FIELDS, TEXTS
from laufbild.core.model.film import Film, Texts
from laufbild.core.text.languages import LANGUAGES


def neutral(film: Film, language: str) -> dict[str, Any]:
    """Everything a film has. `title` and `other_titles` are what a reader of the language sees.

    Texts are {language: {"text", "status"}} or None, tags lists of their neutral values, sources
    {what they are for: [addresses]}.
    """
    title, shown = film.title_in(language)
    found: dict[str, Any] = {
        "key": film.key,
        "title": title,
        "year": film.year,
        "evidence": film.evidence,
        "list": film.list,
        "titles": _texts(film.title),
    }
    found |= {field.name: field.raw(film) for field in COLUMNS if field.name not in found}
    found["other_titles"] = _other_titles(film, shown)
    found["original"] = FIELDS["original"].raw(film) or None
    found |= {name: _texts(getattr(film, name)) for name in TEXTS}
    found["sources"] = {
        field: [source.address or source.name for source in sources] for field, sources in film.sources.items()
    }
    found |= {"decade": film.decade, "search": search_of(film), "disputed": disputed_of(film)}
    return found | {"same_title": list(film.same_title), "same_story": list(film.same_story)}


def search_of(film: Film) -> dict[str, Any] | None:
    if film.search is None:
        return None
    nearest = [{"film": near.film, "differs": dict(near.differs)} for near in film.search.nearest]
    return {
        "date": film.search.date,
        "found": film.search.found,
        "note": dict(film.search.note),
        "nearest": nearest,
    }


def disputed_of(film: Film) -> list[dict[str, Any]]:
    return [{"field": disputed.field, "values": list(disputed.values)} for disputed in film.disputed]


def _texts(texts: Texts) -> dict[str, dict[str, str]] | None:
    return {language: text._asdict() for language, text in texts.items()} or None


def _other_titles(film: Film, shown: str) -> list[str]:
    return [film.title[code].text for code in LANGUAGES if code in film.title and code != shown]
