# SPDX-License-Identifier: MIT
"""What was typed in the wrong keyboard layout, as it was meant."""

from __future__ import annotations

from laufbild.core.text.folding import fold
from laufbild.core.text.languages import is_cyrillic

# --- Keyboard layouts ------------------------------------------------------------------------------------

_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_LAYOUTS = ("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "^qwertzuiopü+asdfghjklöäyxcvbnm,.")
_TO_RUSSIAN = [str.maketrans(dict(zip(keys, _RUSSIAN_KEYS, strict=True))) for keys in _LAYOUTS]
_FROM_RUSSIAN = [str.maketrans(dict(zip(_RUSSIAN_KEYS, keys, strict=True))) for keys in _LAYOUTS]


def other_layouts(typed: str) -> tuple[str, ...]:
    """The same keys pressed on a Russian layout instead of a Latin one, or the other way round.

    ",tueofz" → "бегущая" on an American keyboard; "ьфкферщт" → "marathon".
    """
    lower = typed.lower()
    tables = _FROM_RUSSIAN if is_cyrillic(lower) else _TO_RUSSIAN
    tried = dict.fromkeys(lower.translate(table) for table in tables)
    return tuple(text for text in tried if text != lower and fold(text))
