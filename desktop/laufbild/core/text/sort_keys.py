# SPDX-License-Identifier: MIT
"""What a text is sorted by: without its article, numbers by value, the reader’s alphabet first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from laufbild.core.text.folding import plain

# --- Order -----------------------------------------------------------------------------------------------

_ARTICLES = {
    "en": frozenset(("the", "a", "an")),
    "de": frozenset(("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")),
}
_LATIN_LAST = {code: code + 0x2000 for code in range(ord("a"), ord("z") + 1)}


def sort_key(text: str, text_language: str, window_language: str) -> str:
    """A string that sorts by code points as the reader expects.

    A leading article of the text's own language is skipped, numbers count by value, ä stands with a and
    ё with е, Cyrillic comes after Latin for English and German readers and before it for Russian ones.
    """
    key = sorted_by(map(sort_word, text.split()), text_language)
    return f"{for_reader(key, window_language)}\0{text}"


def sort_word(piece: str) -> str:
    """What a piece of a text between blanks is sorted by."""
    word = plain(piece)
    return re.sub(r"\d+", _by_value, word) if re.search(r"\d", word) else word


def sorted_by(words: Iterable[str], language: str = "") -> str:
    """What a text of these words is sorted by, without its article in that language."""
    return without_article(" ".join(filter(None, words)), language)


def without_article(words: str, language: str) -> str:
    if language not in _ARTICLES:
        return words
    first, _, others = words.partition(" ")
    return others if others and first in _ARTICLES[language] else words


def for_reader(key: str, language: str) -> str:
    """A key so that the reader's own script comes first."""
    return key.translate(_LATIN_LAST) if language == "ru" and (key.isascii() or re.search("[a-z]", key)) else key


def _by_value(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0")
    return f"0{len(digits):04}{digits}"
