# SPDX-License-Identifier: MIT
"""What stands in a cell of the table: its text, the matches in it, and how it is drawn."""

from typing import NamedTuple

from laufbild.core.model.fields import (
    FIELDS,
    NAMES,
    STARS,
    TAG,
    TEXTS,
    Field,
    Reader,
)
from laufbild.core.model.film import Film
from laufbild.core.text.match_positions import spans

Span = tuple[int, int]
#: The texts that are looked for, each with the field it is looked for in, or None for everywhere.
Sought = tuple[tuple[str, str | None], ...]
#: Characters of a text and tags that a cell of the table shows at most: measuring megabytes holds the window up.
_LONGEST, _MOST_PARTS = 1_000, 50


class Cell(NamedTuple):
    """A cell. `parts` are drawn as pills, else `text` is drawn; `foreign` names another language a text is in.

    In the place of the text, a `rating` in half stars is drawn as stars, and a `sign` as that of a mark.
    """

    text: str
    matches: tuple[Span, ...] = ()
    parts: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    bold: bool = False
    muted: bool = False
    documented: bool = False
    foreign: str = ""
    rating: int | None = None
    sign: str = ""


def cell(film: Film, field: Field, reader: Reader, sought: Sought) -> Cell:
    if field.name in ("wanted", "favourite"):
        text = field.show(film, reader)
        return Cell(text, sign=field.name if text else "")
    if field.kind == TAG:
        raw = field.raw(film) or ()
        values = (raw,) if isinstance(raw, str) else raw[:_MOST_PARTS]
        names = [shortened(reader.name(field.name, value), _LONGEST) for value in values]
        parts = tuple((name, matches(name, field, sought)) for name in names)
        documented = field.name == "evidence" and film.evidence == "documented"
        return Cell(", ".join(names), parts=parts, documented=documented)
    text = shortened(field.show(film, reader), _LONGEST)
    return Cell(
        text,
        matches(text, field, sought),
        bold=field.name == "title",
        muted=field.name in ("other_titles", "original", "key", "sources", "added"),
        foreign=_foreign(film, field.name, reader.language),
        rating=film.marks.rating if field.kind == STARS else None,
    )


def shortened(text: str, longest: int) -> str:
    """A text, or its beginning where it is longer than anybody reads here."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def matches(text: str, field: Field, sought: Sought) -> tuple[Span, ...]:
    """Where the sought texts stand in a value of a field."""
    if not sought or (not field.scopes and field.kind != TAG):
        return ()
    name = field.kind == NAMES or "title" in field.scopes
    found: set[Span] = set()
    for typed, asked in sought:
        if asked is None or FIELDS[asked].scopes == field.scopes or set(field.scopes) & set(FIELDS[asked].scopes):
            found.update(spans(text, typed, name=name))
    return tuple(sorted(found))


def _foreign(film: Film, name: str, language: str) -> str:
    if name == "title":
        shown = film.title_in(language)[1]
    elif name in TEXTS:
        shown = film.text_in(name, language)[1]
    else:
        return ""
    return shown.upper() if shown and shown != language else ""
