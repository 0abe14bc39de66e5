# SPDX-License-Identifier: MIT
"""The languages of the program and of the catalogue, and the alphabet of a word."""

from __future__ import annotations

import re

LANGUAGES = ("en", "de", "ru")
_CYRILLIC = "[\u0400-\u052f]"


def is_cyrillic(word: str) -> bool:
    return not word.isascii() and re.search(_CYRILLIC, word) is not None
