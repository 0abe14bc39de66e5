# SPDX-License-Identifier: MIT
"""What the user says of some films, taken together: what all have, what none has, and what is mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.model.fields import in_stars
from laufbild.ui.marks.mark_actions import SWITCHES

if TYPE_CHECKING:
    from pyroaring import BitMap

    from laufbild.core.library.library import Library

#: Tags of several films that are shown.
MOST_TAGS = 12


class Summary(NamedTuple):
    """Of a switch: whether all films have it, None where only some do. `tags` come with whether all have them."""

    films: int = 0
    switches: tuple[bool | None, ...] = (False, False, False)
    rating: int | None = None
    is_rating_mixed: bool = False
    tags: tuple[tuple[str, bool], ...] = ()

    def all_have(self, switch: str) -> bool | None:
        return self.switches[SWITCHES.index(switch)]


def summary(library: Library, films: BitMap) -> Summary:
    count = len(films)
    if not count:
        return Summary()
    rated = [
        (half, share)
        for half in range(1, 11)
        if (share := films.intersection_cardinality(library.values.films("rating", in_stars(half))))
    ]
    alike = len(rated) == 1 and rated[0][1] == count
    return Summary(
        count,
        tuple(_all_have(library, name, films) for name in SWITCHES),
        rated[0][0] if alike else None,
        bool(rated) and not alike,
        tuple(_tags(library, films)),
    )


def _all_have(library: Library, name: str, films: BitMap) -> bool | None:
    share = films.intersection_cardinality(library.values.films(name, "yes"))
    return None if 0 < share < len(films) else share > 0


def _tags(library: Library, films: BitMap) -> list[tuple[str, bool]]:
    """The tags of the films, the commonest ones where they are many."""
    shares = [
        (films.intersection_cardinality(library.values.films("own_tag", tag)), tag)
        for tag in library.values.counts("own_tag")
    ]
    found = sorted(((share, tag) for share, tag in shares if share), key=lambda pair: (-pair[0], pair[1]))
    return sorted((tag, share == len(films)) for share, tag in found[: MOST_TAGS if len(films) > 1 else None])
