# SPDX-License-Identifier: MIT
"""Keys for films that have none: the title in plain Latin letters, and the year."""

from __future__ import annotations

import re

from laufbild.core.text.folding import plain

_LONGEST = 60
_ROMAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        ("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
         "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"),
        strict=True,
    )
)  # fmt: skip
_GERMAN = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


class _Letters(dict[int, str]):
    """Code point → what stands for it in a key; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code).lower()
        piece = self[code] = _ROMAN.get(letter) or _GERMAN.get(letter) or _other(letter)
        return piece


def _other(letter: str) -> str:
    if letter in _ROMAN:
        return ""
    return plain(letter) or ("" if letter in "'’ʼ" else " ")


_LETTERS = _Letters()


def key_of(title: str, year: int | None) -> str:
    """ "Бегущая мишень", 1991 → "begushchaya-mishen-1991"; letters of other scripts stay."""
    words = re.findall(r"[^\W_]+", title[: 2 * _LONGEST].translate(_LETTERS))
    name = "-".join(words)[:_LONGEST].rstrip("-") or "film"
    return f"{name}-{year}" if year else name
