# SPDX-License-Identifier: MIT
"""The labels that stand before what a list in prose says of a film, in English, German and Russian."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from laufbild.core.model.fields import PEOPLE
from laufbild.core.tables.headings import languages_of, target_of
from laufbild.core.text.folding import fold

#: What a film in prose can have besides its title, as far as a label names it.
LABELLED = ("story", "claim", *PEOPLE, "year", "original", "studio", "republic", "runtime", "genre", "remark",
            "sources")  # fmt: skip
#: Labels that are taken for such also where they stand alone, or with a dash behind them.
MAIN = ("story", "claim")
TITLE = "title"
#: Besides the headings that tables have. What a list calls a fact is its claim, as nobody has looked it up.
_NAMES = {
    "story": {
        "en": "the story, what it is about, what it's about, about the film, story line, storyline",
        "de": "worum es geht, darum geht es, die handlung, zum inhalt, kurzbeschreibung",
        "ru": "о фильме, о чём фильм, аннотация, о чём",
    },
    "claim": {
        "en": "fact, facts, fun fact, fun facts, interesting fact, interesting facts, did you know, trivia, "
        "worth knowing, background, curiosity",
        "de": "fakt, fakten, interessanter fakt, interessante fakten, wusstest du, wussten sie, wissenswertes, "
        "gut zu wissen, hintergrund, kurioses, besonderheit",
        "ru": "факт, факты, интересный факт, интересные факты, любопытный факт, любопытные факты, это интересно, "
        "знаете ли вы, интересно",
    },
    "directors": {"de": "regie führte", "ru": "режиссёр-постановщик, режиссура"},
    "sources": {"en": "source, link, more", "de": "quelle, mehr", "ru": "источник, ссылка"},
}
#: Names of columns that in prose are nothing but words.
_NO_LABELS = frozenset(("film", "name", "movie", "min", "мин", "with", "mit", "place", "comment", "address"))


class Label(NamedTuple):
    """What follows a label, and the language of the label; "" where several have it."""

    field: str
    language: str


@cache
def _own() -> dict[str, Label]:
    found: dict[str, Label] = {}
    for field, by_language in _NAMES.items():
        for language, names in by_language.items():
            found |= {fold(name): Label(field, language) for name in names.split(", ")}
    return found


def label_of(words: str) -> Label | None:
    """ "Описание" → a story in Russian; "Moscow" → None."""
    name = fold(words)
    if name in _NO_LABELS:
        return None
    if name in _own():
        return _own()[name]
    target = target_of(words)
    if target is None or target.field not in (*LABELLED, TITLE):
        return None
    languages = {target.language} if target.language else languages_of(words)
    return Label(target.field, next(iter(languages)) if len(languages) == 1 else "")
