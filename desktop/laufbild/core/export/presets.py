# SPDX-License-Identifier: MIT
"""The formats of an export, each made for the program that will read it."""

from __future__ import annotations

import locale
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from laufbild.core.codec.film_cells import marks_row, row_of
from laufbild.core.model.fields import FIELDS, TAGS, Reader, in_stars
from laufbild.core.model.film import Film
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Preset:
    """How a file is written. `label` is marked for the context "Export".

    No `separator`: the one Excel uses on this computer. `row` gives the cells where the reader wants
    certain columns; elsewhere the columns are chosen. `most_rows` are all that a reader takes from one
    file, 0 for no limit.
    """

    name: str
    label: str
    encoding: str = "utf-8"
    separator: str = ","
    line_end: str = "\r\n"
    row: Callable[[Film, Reader], Mapping[str, str]] | None = None
    most_rows: int = 0
    suffix: str = ".csv"


def _letterboxd_row(film: Film, reader: Reader) -> dict[str, str]:
    """The row of a film for Letterboxd; of several viewings it has the latest day that is known."""
    english = Reader("en", reader.vocabulary)
    marks = film.marks
    days = sorted(viewing.date for viewing in marks.viewings if len(viewing.date) == len("2026-11-26"))
    tags = (*(FIELDS[name].show(film, english) for name in TAGS), *marks.tags)
    return {
        "Title": film.title_in("en")[0],
        "Year": FIELDS["year"].show(film, english),
        "Directors": ", ".join(credit.person.latin for credit in film.directors),
        "WatchedDate": days[-1] if days else "",
        "Rating": "" if marks.rating is None else in_stars(marks.rating),
        "Rewatch": "true" if len(marks.viewings) > 1 else "",
        "Tags": ", ".join(filter(None, tags)),
        "Review": marks.note,
    }


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset("excel", QT_TRANSLATE_NOOP("Export", "Excel on this computer"), "utf-8-sig", ""),
        Preset("unix", QT_TRANSLATE_NOOP("Export", "LibreOffice, Unix"), line_end="\n"),
        Preset("letterboxd", QT_TRANSLATE_NOOP("Export", "Letterboxd"), row=_letterboxd_row, most_rows=1900),
        Preset(
            "complete",
            QT_TRANSLATE_NOOP("Export", "Complete, to be read in again"),
            row=lambda film, reader: row_of(film) | marks_row(film),
        ),
    )
}
#: No table, but an array of objects as `neutral` makes them.
JSON = Preset("json", QT_TRANSLATE_NOOP("Export", "JSON, for programs"), line_end="\n", suffix=".json")


def list_separator(language: str) -> str:
    """What Excel puts between cells: what Windows says, else a semicolon where the decimal sign is a comma.

    Where the process has no locale (a Mac's windows have none), the language decides.
    """
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key:
            return str(winreg.QueryValueEx(key, "sList")[0])[:1] or ","
    if locale.setlocale(locale.LC_NUMERIC).partition(".")[0] in ("C", "POSIX"):
        return "," if language == "en" else ";"
    return ";" if locale.localeconv()["decimal_point"] == "," else ","
