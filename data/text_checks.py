# SPDX-License-Identifier: MIT
"""Checks every text by itself: filled in, in its language's letters, of the length it should have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from laufbild.core.model.fields import TEXTS
from laufbild.core.model.film import TEXT_STATUSES, TITLE_STATUSES
from laufbild.core.text.languages import LANGUAGES
from source_shapes import Complaint, Source, below

#: No text here is a list's own: those are retold.
_TEXT_STATUSES = tuple(status for status in TEXT_STATUSES if status != "listed")
_TODO = re.compile(r"\bTODO\b")
_WORD = re.compile(r"[^\W\d_]+")
# A mark at the end of a sentence, before the end of the text or the beginning of a next sentence.
_END = re.compile(r"[.!?…]+[\"”“»’)]*(?=$|\s+(?:[–—]\s+)?[\"„“«‘(]*[A-ZÄÖÜА-ЯЁ0-9])")
# No end: "A. Rybakova", "No. 8", "30 Min. 24 Sek.", "am 5. Mai"
_NO_END = re.compile(r"(?:\b[^\W\d_]|\b(?:No|Nr|Mr|Mrs|Dr|St|Min|Sek|вып)|(?<!\d)\d{1,2})\.(?=\s)")


def check_strings(value: Any, place: str = "") -> Iterator[Complaint]:
    """Every string of a file, in whatever tables and arrays it stands."""
    for inner, _, part in _parts(value, place):
        yield from check_strings(part, inner)
    if isinstance(value, str):
        yield from (Complaint(place, what) for what in _unfinished(value))


def _parts(value: Any, place: str) -> Iterator[tuple[str, str, Any]]:
    """What stands in a table or an array, each with its place and its name."""
    if isinstance(value, dict):
        yield from ((below(place, name), name, part) for name, part in value.items())
    elif isinstance(value, list):
        yield from ((f"{place}[{number}]", "", part) for number, part in enumerate(value, 1))


def _unfinished(text: str) -> Iterator[str]:
    if not text.strip():
        yield "is empty"
    elif text != text.strip():
        yield "begins or ends with a blank"
    if _TODO.search(text):
        yield "still says TODO"


def check_letters(value: Any, place: str = "") -> Iterator[Complaint]:
    """Every text that stands under the name of a language, however deep."""
    for inner, name, part in _parts(value, place):
        text = part.get("text") if isinstance(part, dict) else part
        if name in LANGUAGES and isinstance(text, str):
            yield from (Complaint(inner, what) for what in wrong_letters(text, name))
        else:
            yield from check_letters(part, inner)


def wrong_letters(text: str, language: str) -> Iterator[str]:
    """What is wrong with the script of a text: "Бег" in German, "Run" in Russian, a Latin "o" in "Мoсква"."""
    letters = "".join(_WORD.findall(text))
    cyrillic = [letter for letter in letters if _script(letter) == "CYRILLIC"]
    if language != "ru":
        if cyrillic:
            yield f"has Cyrillic letters: {''.join(cyrillic[:20])}"
    elif letters and 2 * len(cyrillic) <= len(letters):
        yield "is not in Cyrillic letters"
    else:
        mixed = [word for word in _WORD.findall(text) if {"LATIN", "CYRILLIC"} <= set(map(_script, word))]
        yield from (f"mixes Cyrillic and Latin letters: {word}" for word in mixed)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def foreign_letters(text: str, script: str) -> str:
    """The letters of a name that are not of the script."""
    return "".join(letter for word in _WORD.findall(text) for letter in word if _script(letter) != script)


def check_statuses(film: Source) -> Iterator[Complaint]:
    for name in ("title", *TEXTS):
        allowed = TITLE_STATUSES if name == "title" else _TEXT_STATUSES
        for language, text in film.get(name, {}).items():
            if text.get("status", allowed[0]) not in allowed:
                what = f"“{text['status']}” is none of {', '.join(allowed)}"
                yield Complaint(f"{name}.{language}.status", what)


def check_stories(film: Source) -> Iterator[Complaint]:
    for language, text in film.get("story", {}).items():
        found = sentences(text.get("text", ""))
        if found and not 2 <= found <= 4:
            yield Complaint(f"story.{language}", f"has {found} sentence(s), not two to four")


def sentences(text: str) -> int:
    """How many sentences a text has: "He runs. Does he win? „Ja!“ ruft er." → 3."""
    return len(_END.findall(_NO_END.sub("", text.strip())))
