# SPDX-License-Identifier: MIT
"""What the columns of a list are: fields of films, and what its maker says as a viewer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from laufbild.core.model.fields import FIELDS
from laufbild.core.tables.headings import Target, without_unit
from laufbild.core.tables.mapping import Mapping, suggest
from laufbild.core.text.folding import fold

#: What a column can be besides a field of a film, in the order to offer them.
MARKS = ("seen", "rating", "wanted", "favourite", "note", "own_tag")
_NAMES = {
    "seen": "seen, watched, watched date, watcheddate, watchedat, watched at, last watched at, "
    "date watched, watched on, viewed, date seen, seen on, end date, finished at, "
    "gesehen, gesehen am, geschaut, angesehen, просмотрено, просмотрен, дата просмотра, видел, видела, смотрел",
    "rating": "rating, my rating, your rating, user rating, userrating, you rated, stars, score, rated, own rating, "
    "bewertung, meine bewertung, wertung, "
    "meine wertung, sterne, оценка, моя оценка, рейтинг, мой рейтинг, балл, баллы",
    "wanted": "status, list status, watch status, "
    "wanted, want to see, want to watch, to watch, watchlist, merkliste, vorgemerkt, will ich sehen, "
    "хочу посмотреть, буду смотреть, к просмотру",
    "favourite": "favourite, favorite, favourites, liked, like, loved, favorit, lieblingsfilm, избранное, любимый, "
    "любимое",
    "note": "note, notes, memo, my note, my notes, comment, comments, review, notiz, notizen, meine notiz, kommentar, "
    "rezension, заметка, моя заметка, заметки, комментарий, рецензия, отзыв",
    "own_tag": "own tag, own tags, my tags, tags, eigene schlagworte, eigene tags, meine schlagwörter, свои теги, "
    "мои теги, мои метки, теги",
}


#: The first words of headings that say whose something is, folded.
_OWN = frozenset(
    map(fold, ("my", "your", "you", "own", "user", "meine", "mein", "eigene", "моя", "мой", "мои", "своя"))
)


@cache
def _marks() -> dict[str, Target]:
    names = {name: (name, *FIELDS[name].keys, *listed.split(", ")) for name, listed in _NAMES.items()}
    return {fold(each.replace("_", " ")): Target(field) for field, listed in names.items() for each in listed}


def mark_of(heading: str) -> Target | None:
    """What a heading names of a viewer's: "My rating" → rating."""
    names = (heading.replace("_", " "), without_unit(heading).replace("_", " "))
    return next((mark for name in names if (mark := _marks().get(fold(name)))), None)


def suggest_columns(headings: Sequence[str]) -> Mapping:
    """What the columns of a list are by their headings; those of a complete export are all taken as they are."""
    mapping = suggest(headings)
    targets = list(mapping.targets)
    taken = set(targets)
    places = sorted(range(len(headings)), key=lambda place: not _is_own(headings[place]))
    for place, heading in ((place, headings[place]) for place in places):
        mark = mark_of(heading)
        if mark and mark not in taken:
            targets[place] = mark
            taken.add(mark)
    return Mapping(mapping.headings, tuple(targets), mapping.language, mapping.complete)


def _is_own(heading: str) -> bool:
    """Whether a heading says whose: "My rating" counts before "Rating", which may be that of others."""
    return fold(heading.replace("_", " ")).partition(" ")[0] in _OWN


def films_only(mapping: Mapping) -> Mapping:
    """The mapping without what is a viewer's."""
    targets = tuple(None if target and target.field in MARKS else target for target in mapping.targets)
    return Mapping(mapping.headings, targets, mapping.language, mapping.complete)


def places_of_marks(mapping: Mapping) -> dict[str, int]:
    return {target.field: place for place, target in enumerate(mapping.targets) if target and target.field in MARKS}
