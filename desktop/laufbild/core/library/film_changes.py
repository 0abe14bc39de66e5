# SPDX-License-Identifier: MIT
"""Writes what was typed into the form of a film into the personal file, each time as one step."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from laufbild.core.library.film_editing import (
    cells_of,
    corrections_by,
    edited,
    value_of,
)
from laufbild.core.model.film import NO_MARKS, Film
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Change


def save(personal: PersonalFile, film: Film, original: Film | None, typed: Mapping[str, str], title: str) -> Change:
    """Add a film of the user's own that has no key yet, change one that has, or correct one of the catalogue.

    `film` is as it is shown, `original` as the catalogue has it, None for one of the user's own.
    """
    if original:
        said, reverted = corrections_by(original, film, typed)
        with personal.step("correction", title=title) as step:
            personal.films.correct(film.key, said)
            personal.films.revert(film.key, reverted)
        return step.change
    changed = edited(film, typed)
    return (
        personal.films.change(film.key, changed, title=title) if film.key else personal.films.add(changed, title=title)
    )


def duplicate(personal: PersonalFile, film: Film, title: str) -> Change:
    """Add a copy of a film, whosever it is, as one of the user's own; the one film of the change is its key."""
    copy = film._replace(key="", added=datetime.date.today().isoformat(), marks=NO_MARKS, corrected=(), own=True)
    return personal.films.add(copy, title=title)


def keep(personal: PersonalFile, original: Film, field: str, title: str) -> Change:
    """Stay with a correction, though the catalogue's value has become another one since."""
    said = personal.films.corrections_of(original.key)[field]
    now = value_of(field, cells_of(original)[field])
    return personal.films.correct(original.key, {field: said._replace(original=now)}, title=title)
