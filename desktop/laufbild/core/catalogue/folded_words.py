# SPDX-License-Identifier: MIT
"""The words of films as they are stored: folded once for each spelling that is met, then looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import add

from laufbild.core.model.fields import FIELDS
from laufbild.core.text.folding import fold, folded_words
from laufbild.core.text.languages import is_cyrillic
from laufbild.core.text.sort_keys import sort_word, sorted_by
from laufbild.core.text.transliteration import skeleton

#: Spellings that are remembered; every other one is folded anew. The common ones `Pieces` knows by itself.
_REMEMBERED = 150_000
#: Spellings of which is remembered how they are sorted.
_SORTED = 400_000
#: Scopes whose Latin words are names, and so are also found by their sounds.
NAME_SCOPES = ("title", *FIELDS["people"].scopes)


class Folded(dict[str, str]):
    """A piece of a text between blanks → its folded words; words never reach over a blank."""

    def __missing__(self, piece: str) -> str:
        folded = fold(piece)
        if len(self) < _REMEMBERED:
            self[piece] = folded
        return folded


class Names(Folded):
    """Keeps the sounds of names as well: `sounds[folded word]` are the skeletons of its Latin spellings."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds: defaultdict[str, set[str]] = defaultdict(set)

    def __missing__(self, piece: str) -> str:
        folded = super().__missing__(piece)
        if " " not in folded:
            self._hear(folded, piece)
        else:
            for word, starts, ends in folded_words(piece):
                self._hear(word, piece[starts[0] : ends[-1]])
        return folded

    def _hear(self, word: str, spelling: str) -> None:
        if word and not is_cyrillic(word):
            self.sounds[word].add(skeleton(spelling))


class SortWords(dict[str, str]):
    """A piece of a text between blanks → what it is sorted by."""

    def __missing__(self, piece: str) -> str:
        word = sort_word(piece)
        if len(self) < _SORTED:
            self[piece] = word
        return word

    def key(self, text: str, language: str, most_words: int) -> str:
        """What the beginning of a text is sorted by; as `sort_key` for an English reader, and much quicker."""
        return sorted_by(self.beginning(text, most_words), language)

    def beginning(self, text: str, most_words: int) -> list[str]:
        """What the first words of a text are sorted by; "" where that is nothing."""
        return list(map(self.__getitem__, text.split(None, most_words)[:most_words]))


def between_bars(texts: Iterable[str]) -> str:
    """Folded texts as one line in which no phrase reaches from one into the next."""
    return f" | {' | '.join(texts)} | "


def parts_of(word: str) -> set[str]:
    """All sequences of one to three letters in a word."""
    pairs = list(map(add, word, word[1:]))
    return {*word, *pairs, *map(add, pairs, word[2:])}


def beginnings_of(sounds: str) -> set[str]:
    """The first one to three letters of a skeleton; across spellings, short words count only there."""
    return {sounds[:1], sounds[:2], sounds[:3]} - {""}
