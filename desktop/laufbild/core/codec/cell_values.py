# SPDX-License-Identifier: MIT
"""What single cells mean: numbers, values, people, sources. Nothing is guessed that does not stand there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

from laufbild.core.codec.row_problems import (
    LONG_VALUE,
    NONE_OF,
    NOT_WHOLE,
    Unreadable,
    excerpt,
)
from laufbild.core.model.fields import FIELDS
from laufbild.core.model.film import Credit, Person, Source
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES

Value = TypeVar("Value")
_SEPARATORS = r"[,;|\r\n]"
#: What may stand between people, and brackets.
_BETWEEN_PEOPLE = r"[,;|\r\n()]"
_WHOLE = r"\d{1,9}(?:[.,]00?)?"  # "1.000" may be a thousand
_IN_MINUTES = r"(?:m|min|mins|minutes?|minuten|мин|минуты?|минут)\.?"
_MINUTES = rf"({_WHOLE})\s*(?:{_IN_MINUTES}|'|′)?"
_IN_HOURS = r"\s*(?:h|hrs?|hours?|std|stunden?|ч|часа?|часов)\b\.?,?"
_HOURS = rf"0?(\d)(?::(?=\d\d)|{_IN_HOURS})\s*(?:([0-5]?\d)\s*(?:{_IN_MINUTES}|:[0-5]\d)?)?"
_PAGE = r"https?://[^\s|]+"
#: An address without what may be read in another way; most are such.
_ONE_PAGE = re.compile(r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/[\w/.~%-]*)?", re.ASCII)
_LONGEST_VALUE = 300
#: What is taken apart; for more than a story's length that would take long.
_LONGEST_CELL = 20_000
_REMEMBERED = 50_000


class Remembered(dict[str, Value], Generic[Value]):
    """What cells were read as, so that a cell that comes again is not read again; it forgets rather than grow."""

    def __init__(self, read: Callable[[str], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: str) -> Value:
        value = self._read(cell)
        if len(cell) <= _LONGEST_VALUE:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[cell] = value
        return value


class Values:
    """The values of a field: those of the vocabulary, under any of their names, and those that a table brings."""

    def __init__(self, field: str, vocabulary: Vocabulary, *, closed: bool = False) -> None:
        self._closed = closed
        spellings = ((name, v) for v in vocabulary.values(field) for name in (v, *vocabulary.names(field, v)))
        self._known = {_folded(name): value for name, value in spellings}
        self._neutral = frozenset(vocabulary.values(field))
        self.new: dict[str, None] = {}

    def one(self, cell: str) -> str:
        """The value of a whole cell. A new one is kept as it stands, and later ones that fold to it are the same."""
        _require_short(cell, _LONGEST_VALUE)
        known = self._known.get(_folded(cell))
        if known is not None:
            return known
        if self._closed:
            raise Unreadable(NONE_OF, value=excerpt(cell), known=", ".join(sorted(self._neutral)))
        self._known[_folded(cell)] = cell
        self.new[cell] = None
        return cell

    def keep(self, value: str) -> None:
        """Take a neutral value as it is."""
        if value not in self._neutral:
            self.new[value] = None

    def several(self, cell: str) -> tuple[str, ...]:
        """ "Drama, comedy" → ("drama", "comedy"), unless the cell is one known value; or an array of JSON."""
        _require_short(cell, _LONGEST_CELL)
        parts = structure(cell)
        if not isinstance(parts, list):
            parts = [cell] if _folded(cell) in self._known else re.split(_SEPARATORS, cell)
        texts = (str(part).strip() for part in parts)
        return tuple(dict.fromkeys(self.one(text) for text in texts if text))


def _require_short(text: str, longest: int) -> None:
    if len(text) > longest:
        raise Unreadable(LONG_VALUE, value=excerpt(text))


def _folded(name: str) -> str:
    return fold(name) or name  # such as "—"


def structure(cell: str) -> Any:
    """The array or object that stands in a cell as JSON; None in any other cell."""
    if not cell.startswith(("[", "{")):
        return None
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return None


def whole(cell: str) -> int | None:
    """ "12", "12.0" and "12,0" → 12, "0" → None."""
    if not re.fullmatch(_WHOLE, cell, re.ASCII):
        raise Unreadable(NOT_WHOLE, value=excerpt(cell))
    return int(re.split("[.,]", cell)[0]) or None


def minutes(cell: str) -> int | None:
    """Whole minutes, with or without saying so: "90", "90 min", "90 мин.", "1 h 30 min", "1:30"."""
    text = cell.lower()
    if found := re.fullmatch(_MINUTES, text):
        return whole(found[1])
    if found := re.fullmatch(_HOURS, text):
        return 60 * int(found[1]) + int(found[2] or 0) or None
    return whole(cell)


def position(cell: str) -> int | None:
    """The place in a list: "12", "12.", "#12", "12)" and "12th" → 12."""
    found = re.fullmatch(r"#?\s?(\d{1,9})(?:[.)]|st|nd|rd|th)?", cell, re.ASCII)
    return whole(found[1] if found else cell)


def people(cell: str, roles: Values) -> tuple[Credit, ...]:
    """ "Alov; Naumov (voice)" → two people, each called as it stands there; or an array of JSON."""
    _require_short(cell, _LONGEST_CELL)
    named = structure(cell)
    if isinstance(named, list):
        credits = (_credit(each if isinstance(each, dict) else {"name": each}, roles) for each in named)
        return tuple(dict.fromkeys(credit for credit in credits if credit))
    names = map(str.strip, _apart(cell)) if re.search(_SEPARATORS, cell) else (cell,)
    return tuple(_called(name) for name in dict.fromkeys(names) if name)


def _apart(cell: str) -> list[str]:
    """A list of people, taken apart at no separator in brackets: at commas only where nothing else is between them.

    A separator is in brackets if the next bracket closes some.
    """
    outside: list[int] = []
    waiting: list[int] = []
    for found in re.finditer(_BETWEEN_PEOPLE, cell):
        if found[0] not in "()":
            waiting.append(found.start())
        else:
            outside += waiting if found[0] == "(" else ()
            waiting = []
    outside += waiting
    places = [place for place in outside if cell[place] != ","] or outside
    return [cell[start + 1 : end] for start, end in pairwise((-1, *places, len(cell)))]


def _called(name: str) -> Credit:
    _require_short(name, _LONGEST_VALUE)
    return Credit(Person(name, name, name))


def _credit(spelled: dict[str, Any], roles: Values) -> Credit | None:
    name = str(spelled.get("name") or "").strip()
    others = [str(spelled.get(f"name_{code}") or name).strip() for code in ("de", "ru")]
    for each in (name, *others):
        _require_short(each, _LONGEST_VALUE)
    role = str(spelled.get("role") or "").strip()
    if not name:
        return None
    return Credit(Person(name, *others), roles.one(role) if role else None, _character(spelled))


def _character(spelled: dict[str, Any]) -> Person | None:
    name = str(spelled.get("character") or "").strip()
    others = [str(spelled.get(f"character_{code}") or name).strip() for code in ("de", "ru")]
    for each in (name, *others):
        _require_short(each, _LONGEST_VALUE)
    return Person(name, *others) if name else None


def sources(cell: str) -> tuple[Source, ...]:
    """Pages by their addresses, and anything else by its name: "https://film.at/1 | Lexikon" → two sources."""
    found = []
    for line in re.split(r"[|\r\n]+|[;,]\s+", cell):
        found += [source(page) for page in re.findall(_PAGE, line)]
        name = re.sub(_PAGE, " ", line).strip(" ;,")
        found += [Source(name)] if name else []
    return tuple(dict.fromkeys(found))


def sources_by_field(cell: str) -> dict[str, tuple[Source, ...]]:
    """The sources of a cell under "sources", as nothing says what each was read for; an object of JSON says it."""
    if plain := _ONE_PAGE.fullmatch(cell):
        return {"sources": (Source(plain[1], cell),)}
    named = structure(cell)
    if not isinstance(named, dict):
        return {"sources": found} if (found := sources(cell)) else {}
    lists = {field: each if isinstance(each, list) else [each] for field, each in named.items()}
    read_for = {field: field if field in FIELDS else "sources" for field in lists}
    found_for: dict[str, tuple[Source, ...]] = {}
    for field, pages in lists.items():
        found_for[read_for[field]] = (*found_for.get(read_for[field], ()), *(source(str(page)) for page in pages))
    return found_for


def source(text: str) -> Source:
    """A page is called by its host: "https://www.film.at/sport" → film.at."""
    address = text.strip(" ;,")
    host = _host(address) if re.fullmatch(_PAGE, address) else ""
    return Source(host, address) if host else Source(text)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def by_language(cell: str) -> list[tuple[str, str, str]] | None:
    """Of '{"de": {"text": "Der Lauf", "status": "listed"}}' language, text and status; None of a plain text."""
    found = structure(cell)
    if not isinstance(found, dict):
        return None
    said = []
    for language, text in found.items():
        words, status = (text.get("text"), text.get("status")) if isinstance(text, dict) else (text, "")
        if words and language not in LANGUAGES:
            raise Unreadable(NONE_OF, value=excerpt(language), known=", ".join(LANGUAGES))
        if words and str(words).strip():
            said.append((language, str(words).strip(), str(status)))
    return said
