# SPDX-License-Identifier: MIT
"""Where a typed word stands in a text, also in another spelling or alphabet."""

from __future__ import annotations

import re
from functools import lru_cache

from laufbild.core.text.folding import fold, folded_words
from laufbild.core.text.languages import is_cyrillic
from laufbild.core.text.transliteration import skeleton, sounds_of

# --- Matches ---------------------------------------------------------------------------------------------


def crosses(place: int, sounds: str, typed: str) -> bool:
    """Whether a match across spellings counts: short words only where a word begins.

    Else "man" would be found inside "команда", and so in half of all Russian texts.
    """
    return place == 0 or (place > 0 and len(sounds) >= 3 and len(typed) >= 4)


def spans(text: str, typed: str, *, name: bool = False) -> list[tuple[int, int]]:
    """Where a typed word stands in a text, also in another spelling or script, as (start, end) places.

    A `name` (a title or a person) is compared by its sounds within one script too: Tumelja, Tumelya.
    """
    found = []
    for piece in re.finditer(r"\S+", text):  # words never reach over a blank
        within, begin = _spans(piece[0], typed, name), piece.start()
        found += [(begin + start, begin + end) for start, end in within]
    return _joined(found) if len(found) > 1 else found


@lru_cache(maxsize=16_384)
def _spans(piece: str, typed: str, name: bool) -> list[tuple[int, int]]:
    """`spans` in a piece of a text between blanks; the same pieces come again and again."""
    needle, sounds = _sought(typed)
    folded, heard = _spellings(piece)
    if not needle or (needle not in folded and not (sounds and sounds in heard)):
        return []
    found = []
    for word, starts, ends in folded_words(piece):
        direct = _inside(word, needle)
        found += [(starts[place], ends[place + len(needle) - 1]) for place in direct]
        if not direct and is_cyrillic(word) + is_cyrillic(typed) in ((0, 1) if name else (1,)):
            found += _crossed(piece[starts[0] : ends[-1]], starts[0], typed, sounds)
    return found


@lru_cache(maxsize=64)
def _sought(typed: str) -> tuple[str, str]:
    """The letters and the sounds that are looked for, for every text in which they are."""
    return fold(typed).replace(" ", ""), skeleton(typed)


@lru_cache(maxsize=4096)
def _spellings(piece: str) -> tuple[str, str]:
    """A piece of a text between blanks as it is folded, and how its words sound."""
    words = folded_words(piece)
    return fold(piece), "\n".join(skeleton(piece[starts[0] : ends[-1]]) for _, starts, ends in words)


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Matches that share a letter as one: both f of the single letter "ﬀ"."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _inside(word: str, needle: str) -> list[int]:
    places, place = [], word.find(needle)
    while place >= 0:
        places.append(place)
        place = word.find(needle, place + len(needle))
    return places


def _crossed(word: str, offset: int, typed: str, sounds: str) -> list[tuple[int, int]]:
    heard, begins, stops = sounds_of(word)
    place = heard.find(sounds) if sounds else -1
    if not crosses(place, sounds, typed):
        return []
    return [(offset + begins[place], offset + stops[place + len(sounds) - 1])]
