# SPDX-License-Identifier: MIT
"""Folds a text to the one spelling that is searched: without case, diacritics, dashes and quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Letters that Unicode does not take apart, and marks that count as letters but are only apostrophes.
_SPECIAL = {
    "й": "й",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "a",
    "œ": "o",
    "ı": "i",
    "ʹ": "",
    "ʺ": "",
    "ʼ": "",
    "ʻ": "",
}
_SILENT = frozenset("\"'`´′″‴„‚")
_SILENT_CATEGORIES = frozenset(("Pd", "Pi", "Pf", "Cf", "Mn", "Me"))


class _Letters(dict[int, str]):
    """Code point → folded letters; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        piece = self[code] = "".join(map(_letter, chr(code).casefold()))
        return piece


def _letter(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    return "".join(map(_part, unicodedata.normalize("NFKD", character).casefold()))


def _part(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character in _SILENT or unicodedata.category(character) in _SILENT_CATEGORIES:
        return ""
    return character if character.isalnum() else " "


LETTERS = _Letters()
# Patterns are compiled by re when they are first used: that takes a start 6 ms it need not.
_UMLAUT = r"(?<=[aou])e+"
#: A letter and its marks, of which no language piles more than thirty on one (Unicode's UAX 15, "stream-safe").
CLUSTER = r"[^\u0300-\u036f][\u0300-\u036f]{0,30}|[\u0300-\u036f]{1,30}"
#: Characters that are composed or translated at a time; cut behind a blank where there is one.
PIECE = 256
_PIECES = rf"(?s).{{1,{PIECE}}}(?<=\s)|.{{1,{PIECE}}}"


def plain(text: str) -> str:
    """Case, diacritics, dashes and quotes gone; words apart by one blank: "Bäume – ‘Ёлки’" → "baume елки"."""
    if text.isascii() and text.isalnum():  # most words; what follows gives the same
        return text.lower()
    if len(text) <= PIECE:
        return " ".join(unicodedata.normalize("NFC", text).translate(LETTERS).split())
    return " ".join("".join(piece.translate(LETTERS) for piece in composed(text)).split())


def composed(text: str) -> Iterator[str]:
    """A text with its marks in their letters where Unicode has such letters, in pieces.

    `unicodedata` puts the marks of a letter in order by insertion: a hundred thousand of them at once take minutes,
    and no other thread goes on meanwhile.
    """
    for piece in re.finditer(_PIECES, text):
        yield unicodedata.normalize("NFC", piece[0])


def fold(text: str) -> str:
    """The spelling that is searched: `plain`, and ae = ä = a, oe = ö = o, ue = ü = u.

    "Läufer", "laeufer" and "LAUFER" all → "laufer"; "Ёлка" → "елка", but "мой" stays apart from "мои".
    """
    folded = plain(text)
    return re.sub(_UMLAUT, "", folded) if "ae" in folded or "oe" in folded or "ue" in folded else folded


def folded_words(text: str) -> list[tuple[str, list[int], list[int]]]:
    """The folded words of a text with, for each folded letter, where it starts and ends in the text."""
    letters, starts, ends = [], [], []
    for cluster in re.finditer(CLUSTER, text):
        for letter in unicodedata.normalize("NFC", cluster[0]).translate(LETTERS):
            letters.append(letter)
            starts.append(cluster.start())
            ends.append(cluster.end())
    folded = "".join(letters)
    for umlaut in re.finditer(_UMLAUT, folded):
        ends[umlaut.start() - 1] = ends[umlaut.end() - 1]
    silent = {place for umlaut in re.finditer(_UMLAUT, folded) for place in range(*umlaut.span())}
    words = []
    for word in re.finditer(r"\S+", folded):
        kept = [place for place in range(*word.span()) if place not in silent]
        words.append(
            (
                "".join(folded[place] for place in kept),
                [starts[place] for place in kept],
                [ends[place] for place in kept],
            )
        )
    return words
