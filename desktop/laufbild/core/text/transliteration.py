# SPDX-License-Identifier: MIT
"""Compares words across alphabets and schemes of transliteration by their sounds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from laufbild.core.text.folding import CLUSTER, LETTERS, PIECE, composed

# --- Transliteration -------------------------------------------------------------------------------------

_ROMAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўәғқңөұүһ",
        (
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "i",
            "",
            "e",
            "iu",
            "ia",
            "i",
            "i",
            "e",
            "g",
            "u",
            "a",
            "g",
            "k",
            "n",
            "o",
            "u",
            "u",
            "h",
        ),
        strict=True,
    )
) | {"š": "sh", "ž": "zh", "č": "ch", "ŝ": "shch", "â": "ia", "û": "iu", "ë": "e", "ĭ": "i", "ẑ": "zh"}

# Sounds that the schemes write differently, each with all its spellings; the first letter is the class.
_SOUNDS = {
    "š": ("schtsch", "shtsh", "stsch", "shch", "shh", "sch", "sh", "zh"),
    "h": ("tsch", "tch", "ch", "kh", "h"),
    "s": ("ts", "tz", "s", "z", "c"),
    "e": ("ye", "je", "ie", "yo", "jo", "io", "e"),
    "i": ("y", "j", "i"),
    "v": ("v", "w"),
    "f": ("ph", "f"),
    "k": ("q", "k"),
    "ks": ("x",),
}
_SPELLINGS = {spelling: sound for sound, spellings in _SOUNDS.items() for spelling in spellings}
_SOUND = "|".join(sorted(_SPELLINGS, key=len, reverse=True)) + r"|[\s\S]"
#: The spellings that are not their own sound.
_OTHER_SOUND = "|".join(sorted((s for s, sound in _SPELLINGS.items() if s != sound), key=len, reverse=True))
#: Characters of a word that is guessed to be unfinished; no language has a longer one.
_LONGEST_WORD = 200
_TWICE = r"(\D)\1+"  # 1049 is not 10049


class _RomanLetters(dict[int, str]):
    """Code point → Latin letters; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        piece = self[code] = letter.translate(LETTERS) if letter not in _ROMAN else _ROMAN[letter]
        return piece


_ROMAN_LETTERS = _RomanLetters()


def romanised(word: str) -> Iterator[tuple[str, int, int]]:
    for cluster in re.finditer(CLUSTER, word):
        for letter in unicodedata.normalize("NFC", cluster[0]).casefold():
            roman = _ROMAN.get(letter)
            yield (letter.translate(LETTERS) if roman is None else roman), cluster.start(), cluster.end()


def sounds_of(word: str) -> tuple[str, list[int], list[int]]:
    letters, starts, ends = [], [], []
    for piece, start, end in romanised(word):
        for letter in piece.replace(" ", ""):
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    roman = "".join(letters)
    skeleton: list[str] = []
    begins: list[int] = []
    stops: list[int] = []
    for token in re.finditer(_SOUND, roman):
        sound = _SPELLINGS.get(token[0], token[0])
        begin, stop = starts[token.start()], ends[token.end() - 1]
        for letter in sound:
            if skeleton[-1:] == [letter] and not letter.isdecimal():
                stops[-1] = stop
                continue
            skeleton.append(letter)
            begins.append(begin)
            stops.append(stop)
    return "".join(skeleton), begins, stops


def skeleton(word: str) -> str:
    """What is left of a word when every transliteration scheme is allowed for.

    "бегущая", "begushchaya", "Beguschtschaja" and "begushaja" all → "begušaia".
    """
    if len(word) <= PIECE:
        roman = unicodedata.normalize("NFC", word).casefold().translate(_ROMAN_LETTERS)
    else:
        roman = "".join(piece.casefold().translate(_ROMAN_LETTERS) for piece in composed(word))
    heard = re.sub(_OTHER_SOUND, _sound, roman.replace(" ", ""))
    return re.sub(_TWICE, r"\1" if len(heard) <= PIECE else _once, heard)  # in C alone, no other thread goes on


def _once(letters: re.Match[str]) -> str:
    return letters[1]


def _sound(spelling: re.Match[str]) -> str:
    return _SPELLINGS[spelling[0]]


def unfinished(typed: str) -> frozenset[str]:
    """The skeletons that a word may be on its way to, besides its own: "beguschts" will be "begušaia"."""
    if len(typed) > _LONGEST_WORD:
        return frozenset()
    roman = "".join(letters for letters, _, _ in romanised(typed)).replace(" ", "")
    found = set()
    for length in range(1, min(len(roman), 7) + 1):
        tail = roman[-length:]
        found |= {
            skeleton(roman[:-length] + spelling)
            for spelling in _SPELLINGS
            if len(spelling) > length and spelling.startswith(tail)
        }
    return frozenset(found - {skeleton(roman)})
