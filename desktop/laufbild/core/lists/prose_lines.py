# SPDX-License-Identifier: MIT
"""Single lines of a list in prose: what is decoration, which label stands before them, whether they name a film."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from laufbild.core.lists.labels import (
    MAIN,
    TITLE,
    Label,
    label_of,
)
from laufbild.core.text.languages import is_cyrillic

_BULLET = r"(?:[•●▪◦‣·►▶➤✦✓*+]|[-–—](?=\s))\s*"
_NUMBER = r"(?:№\s?|#|nr\.\s?)?(\d{1,4})\s?[.)]\s+"
_HEADING = r"#{1,6}\s+"
_QUOTE = r">\s?"
_ENDS_BOLD = r"^(?:\*\*|__|[*_])(?=\s)"
#: How bold words end, by the mark before them.
_CLOSES_BOLD = {"**": r"(?<=\S)\*\*", "__": r"(?<=\S)__"}
#: What belongs into no text: most control characters, and marks that turn the direction of writing.
_CONTROLS = "[\x00-\x08\x0e-\x1f\x7f\ufeff\u202a-\u202e\u2066-\u2069]"
_YEAR = r"(?:18[789]\d|19\d\d|20\d\d)"
#: The first year in a pair of brackets counts; where the brackets are not closed behind it, no later one is tried.
_IN_BRACKETS = rf"(.*?\S)\s*[(\[](?>([^()\[\]]*?)\b({_YEAR})\b)([^()\[\]]*+)[)\]]\s*(.*)"
_BEHIND_DASH = rf"(.*\S)\s*(?:\s[–—-]+\s*|[,|]\s+)({_YEAR})(?:\s*(?:г\.?|год))?\.?"
_LABEL = r"([^\W\d_][^:：]{0,38}?)\s*[:：]\s*(.*)"
_DASHED = r"([^\W\d_][^–—:]{0,38}?)\s+[–—-]\s+(.*)"
_CHECKBOX = r"^\[[ xX]\]\s+"
_LINK = r"!?\[([^\[\]]*)\](?:\(([^()\s]*)\)|\[[^\[\]]*\])"
_LONGEST_TITLE = 200
_LIKELY_TITLE = 100
#: What stands next to the year in brackets and is not a title.
_COUNTRIES = (
    "ссср|ussr|udssr|su|soviet union|sowjetunion|советский союз|россия|russia|russland|рф|ru|ddr|gdr|гдр"
    "|brd|deutschland|germany|германия|uk|gb|usa|сша|украина|ukraine|грузия|georgia|georgien"
)
_ROLES = r"(?:реж|режисс|director|dir\b|directed|regie|r:)"
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'", "»": "«", "*": "*", "_": "_"}


class Bare(NamedTuple):
    """A line without its decoration: the number before it, and whether anything marked it as more than text."""

    text: str
    number: int | None = None
    marked: bool = False


class Named(NamedTuple):
    """A line that names a film: its titles, the first as it stands there, the year, and what stands behind."""

    titles: tuple[str, ...]
    year: int | None = None
    rest: str = ""


def bare(line: str) -> Bare:
    """ "### 3. **The Run** (1985)" → "The Run (1985)", with its number, marked."""
    text = re.sub(_CONTROLS, "", line).replace("\u00a0", " ").strip()
    marked, number = False, None
    text = re.sub(f"^(?:{_QUOTE})+", "", text)
    if heading := re.match(_HEADING, text):
        text, marked = text[heading.end() :].rstrip("# "), True
    unbold = _unbolded(text)
    marked |= unbold != text and text.startswith(("**", "__"))
    text = unbold
    if bullet := re.match(_BULLET, text):
        text = text[bullet.end() :]
    text = re.sub(_CHECKBOX, "", text).replace("~~", "")
    if numbered := re.match(_NUMBER, text, re.ASCII | re.IGNORECASE):
        text, number = text[numbered.end() :], int(numbered[1])
    unbold = _unbolded(text)
    marked |= unbold != text and text.startswith(("**", "__"))
    return Bare(unbold.removesuffix("\\").strip(), number, marked)


def without_links(text: str) -> tuple[str, str]:
    """ "[The Run](https://film.at/1) (1985)" → "The Run (1985)", and the address of the first link, or ""."""
    if "](" not in text and "][" not in text:
        return text, ""
    found = re.search(_LINK, text)
    address = found[2] if found and found[2] and found[2].startswith("http") else ""
    return re.sub(_LINK, r"\1", text), address


def _unbolded(text: str) -> str:
    """ "**The Run** (1985)" → "The Run (1985)".

    A single pattern would look for the end of the bold words anew from each mark that opens some; once a mark closes
    nothing more, it is looked for no longer.
    """
    kept: list[str] = []
    marks = dict(_CLOSES_BOLD)
    done = place = 0
    while opening := _opening(marks, text, place):
        mark = opening[0]
        if closes := re.compile(marks[mark]).search(text, opening.end() + 1):
            kept += (text[done : opening.start()], text[opening.end() : closes.start()])
            done = place = closes.end()
        else:
            del marks[mark]
            place = opening.start() + 1
    return "".join((*kept, text[done:]))


def _opening(marks: Iterable[str], text: str, place: int) -> re.Match[str] | None:
    """The next of these marks that has a word behind it."""
    either = "|".join(map(re.escape, marks))
    return re.compile(rf"(?:{either})(?=\S)").search(text, place) if either else None


def labelled(text: str, *, marked: bool = False) -> tuple[Label, str] | None:
    """ "Fact: it was banned" → the label, and "it was banned"; None where there is no label."""
    if found := re.fullmatch(_LABEL, text, re.DOTALL):
        label = label_of(found[1].strip(" *_"))
        return (label, re.sub(_ENDS_BOLD, "", found[2]).strip()) if label else None
    if found := re.fullmatch(_DASHED, text, re.DOTALL):
        label = label_of(found[1].strip(" *_"))
        return (label, found[2].strip()) if label and label.field in MAIN else None
    label = label_of(text) if len(text) <= 40 else None
    alone = label and (label.field in MAIN or marked) and label.field != TITLE
    return (label, "") if label and alone else None


def named(text: str) -> Named | None:
    """ "Running Target (Бегущая мишень, СССР, 1991)" → two titles and a year; None without a year."""
    if len(text) > _LONGEST_TITLE:
        return None
    if found := re.fullmatch(_IN_BRACKETS, text, re.ASCII):
        before, rest = found[1], found[5].strip()
        others = _others(f"{found[2]},{found[4]}", before)
        behind = re.match(r"[–—/|-]\s*(.*)", rest)
        if behind and is_cyrillic(behind[1]) != is_cyrillic(before) and len(behind[1]) <= _LIKELY_TITLE:
            others, rest = (*others, _unquoted(behind[1])), ""
        return Named((*_titles(before), *others), int(found[3]), rest.strip(" .,:–—-"))
    if found := re.fullmatch(_BEHIND_DASH, text, re.ASCII):
        return Named(_titles(found[1]), int(found[2]))
    return None


def untitled(text: str) -> Named:
    """A title that has no year."""
    return Named(_titles(text))


def is_likely_title(text: str) -> bool:
    """Whether a line may be a title by its looks: short, and no sentence."""
    is_sentence = text.endswith((".", ",", ";", ":", "…")) and not text.endswith("...")
    return 0 < len(text) <= _LIKELY_TITLE and not is_sentence


def _titles(text: str) -> tuple[str, ...]:
    """ "The Run / Бег" → both; two that are of one alphabet may be one title."""
    parts = [part.strip() for part in re.split(r"\s[/|]\s", text)]
    if len(parts) == 2 and all(parts) and is_cyrillic(parts[0]) != is_cyrillic(parts[1]):
        return tuple(map(_unquoted, parts))
    return (_unquoted(text.strip().rstrip(",")),)


def _others(inside: str, before: str) -> tuple[str, ...]:
    """The titles that stand in brackets next to the year: those in another alphabet."""
    parts = (_unquoted(part.strip(" .–—-")) for part in re.split(r"[,;/|]", inside))
    cyrillic = is_cyrillic(before)
    return tuple(
        part
        for part in parts
        if len(part) > 1
        and not re.fullmatch(_COUNTRIES, part.lower())
        and not re.match(_ROLES, part.lower())
        and is_cyrillic(part) != cyrillic
        and re.search(r"[^\W\d_]{2}", part)
    )


def _unquoted(text: str) -> str:
    """A title without the quotation marks around the whole of it."""
    if len(text) > 2 and text[-1] in _PAIRS.get(text[0], "") and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text
