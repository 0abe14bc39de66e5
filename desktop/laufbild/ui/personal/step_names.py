# SPDX-License-Identifier: MIT
"""What the steps of the journal are called, and what is said when one was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.model.errors import CatalogueError
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.catalogue.film_source import FilmSource
    from laufbild.core.personal.values import Step

#: What a step is called, by its kind and the number of its films.
_MANY: dict[str, Callable[[int], str]] = {
    "wanted": lambda n: translate("Steps", "wish to see %n film(s)", None, n),
    "favourite": lambda n: translate("Steps", "favourite mark of %n film(s)", None, n),
    "rating": lambda n: translate("Steps", "rating of %n film(s)", None, n),
    "note": lambda n: translate("Steps", "note on %n film(s)", None, n),
    "tag": lambda n: translate("Steps", "tags of %n film(s)", None, n),
    "viewing": lambda n: translate("Steps", "viewings of %n film(s)", None, n),
    "marks": lambda n: translate("Steps", "marks of %n film(s)", None, n),
    "film added": lambda n: translate("Steps", "adding of %n film(s)", None, n),
    "film changed": lambda n: translate("Steps", "change of %n film(s)", None, n),
    "film deleted": lambda n: translate("Steps", "deletion of %n film(s)", None, n),
    "correction": lambda n: translate("Steps", "correction of %n film(s)", None, n),
    "list": lambda n: translate("Steps", "list of %n film(s)", None, n),
    "list deleted": lambda n: translate("Steps", "deletion of a list of %n film(s)", None, n),
    "import": lambda n: translate("Steps", "import of %n film(s)", None, n),
    "view": lambda n: translate("Steps", "saved view"),
    "view deleted": lambda n: translate("Steps", "deletion of a saved view"),
}
#: What a step about one thing is called that has a name.
_ONE = {
    "wanted": QT_TRANSLATE_NOOP("Steps", "wish to see “{title}”"),
    "favourite": QT_TRANSLATE_NOOP("Steps", "favourite mark of “{title}”"),
    "rating": QT_TRANSLATE_NOOP("Steps", "rating of “{title}”"),
    "note": QT_TRANSLATE_NOOP("Steps", "note on “{title}”"),
    "tag": QT_TRANSLATE_NOOP("Steps", "tags of “{title}”"),
    "viewing": QT_TRANSLATE_NOOP("Steps", "viewings of “{title}”"),
    "marks": QT_TRANSLATE_NOOP("Steps", "marks of “{title}”"),
    "film added": QT_TRANSLATE_NOOP("Steps", "adding of “{title}”"),
    "film changed": QT_TRANSLATE_NOOP("Steps", "change of “{title}”"),
    "film deleted": QT_TRANSLATE_NOOP("Steps", "deletion of “{title}”"),
    "correction": QT_TRANSLATE_NOOP("Steps", "correction of “{title}”"),
    "list": QT_TRANSLATE_NOOP("Steps", "list “{title}”"),
    "list deleted": QT_TRANSLATE_NOOP("Steps", "deletion of the list “{title}”"),
    "import": QT_TRANSLATE_NOOP("Steps", "import of “{title}”"),
    "view": QT_TRANSLATE_NOOP("Steps", "saved view “{title}”"),
    "view deleted": QT_TRANSLATE_NOOP("Steps", "deletion of the saved view “{title}”"),
}
#: Characters of a title in a menu, at most.
_LONGEST = 48


def step_name(step: Step, catalogue: FilmSource, language: str) -> str:
    """A step as a phrase: "rating of 12 films", of one film "rating of “Run”"."""
    title = _title(step, catalogue, language)
    if title and step.kind in _ONE:
        return translate("Steps", _ONE[step.kind]).format(title=title)
    many = _MANY.get(step.kind, _MANY["marks"])
    return many(step.films)


def _title(step: Step, catalogue: FilmSource, language: str) -> str:
    try:
        film = catalogue.film_of_key(step.film) if step.film else None
    except CatalogueError:  # a damaged catalogue, which is said where its films are shown
        film = None
    title = " ".join((film.title_in(language)[0] if film else step.title).split())
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


def as_sentence(phrase: str) -> str:
    """A phrase with a capital at its beginning, as it stands alone in a list."""
    return phrase[:1].upper() + phrase[1:]
