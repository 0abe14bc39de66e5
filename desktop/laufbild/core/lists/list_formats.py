# SPDX-License-Identifier: MIT
"""The tables of other programs, told by their headings, and what is special about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from laufbild.core.lists.entries import (
    COMPLETE,
    IMDB,
    JSON,
    KINORIUM,
    LETTERBOXD,
    LETTERBOXD_IMPORT,
    MOVARY,
    MOVIELENS,
    SIMKL,
    TABLE,
    TRAKT,
    YAMTRACK,
)
from laufbild.core.lists.list_columns import suggest_columns
from laufbild.core.tables.headings import Target, heading_words
from laufbild.core.tables.mapping import Mapping as Columns
from laufbild.core.tables.mapping import once
from laufbild.core.tables.table_file import JSON_LINES, Table
from laufbild.core.text.folding import fold
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

NO_FILM = QT_TRANSLATE_NOOP("Import", "“{value}” is no film; only films are taken.")
_TITLE = Target("title", "en")


@dataclass(frozen=True, slots=True)
class ListFormat:
    """How a program's table is read.

    `columns` say what certain headings are, None for nothing. Other headings mean what they usually do, but are ignored
    where all are `known`. `best` is the highest rating. A film in it was `seen`, or is `wanted`, by the file's name.
    A table is this program's if it has all headings that are `telling`, and one of `some` if there are such.
    """

    name: str
    language: str = ""
    best: int = 0
    columns: Mapping[str, Target | None] = field(default_factory=dict)
    known: bool = False
    seen: bool = False
    wanted: bool = False
    telling: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()

    def is_of(self, headings: frozenset[str]) -> bool:
        """Whether a table with these headings is one of this program."""
        return headings >= self.telling and (not self.some or not headings.isdisjoint(self.some))

    def suggested(self, headings: Sequence[str]) -> Columns:
        suggestion = suggest_columns(headings)
        names = list(map(heading_words, headings))
        by_heading = zip(names, suggestion.targets, strict=True)
        targets = once(self.columns.get(name, None if self.known else target) for name, target in by_heading)
        return Columns(suggestion.headings, tuple(targets), suggestion.language, suggestion.complete)


def form_of(table: Table, name: str) -> ListFormat:
    """The form of a table; the name of its file tells only which of two that look alike it is."""
    headings = frozenset(map(heading_words, table.headings))
    if table.kind == JSON_LINES:
        return ListFormat(JSON, best=5) if {"key", "titles"} <= headings else ListFormat(TABLE)
    if suggest_columns(table.headings).complete:
        return ListFormat(COMPLETE, best=5)
    if headings >= _LETTERBOXD:
        return _letterboxd(headings, Path(name).stem.lower())
    if _is_letterboxd_import(headings):
        return _letterboxd_import(headings)
    if {"const", "title"} <= headings:
        wanted = "watchlist" in name.lower()
        return ListFormat(IMDB, "en", 10, _IMDB, True, wanted=wanted)
    if headings >= _KINORIUM:
        return ListFormat(KINORIUM, "ru", 10, _KINORIUM_COLUMNS, True)
    return next((form for form in _PROGRAMS if form.is_of(headings)), ListFormat(TABLE))


# --- Letterboxd -------------------------------------------------------------------------------------------

_LETTERBOXD = {"name", "year", "letterboxd uri"}
_LETTERBOXD_COLUMNS = {
    "name": _TITLE,
    "year": Target("year"),
    "letterboxd uri": Target("sources"),
    "rating": Target("rating"),
    "tags": Target("own_tag"),
    "watched date": Target("seen"),
    "review": Target("note"),
}
#: Headings of the lists in an export, below what the list says of itself.
LETTERBOXD_LIST = ListFormat(
    LETTERBOXD,
    "en",
    5,
    {
        "position": Target("position"),
        "name": _TITLE,
        "year": Target("year"),
        "url": Target("sources"),
        "description": Target("claim"),
    },
    known=True,
)
_LETTERBOXD_IMPORT = {
    "title": _TITLE,
    "name": _TITLE,
    "year": Target("year"),
    "directors": Target("directors"),
    "letterboxduri": Target("sources"),
    "tmdbid": Target("sources", "tmdb"),
    "imdbid": Target("sources", "imdb"),
    "watcheddate": Target("seen"),
    "rating": Target("rating"),
    "rating10": None,
    "tags": Target("own_tag"),
    "review": Target("note"),
}
_ALSO_IMPORTED = {"rewatch"}
_TELLING = {"letterboxduri", "tmdbid", "imdbid", "watcheddate", "rating10", "rewatch"}


def _letterboxd(headings: frozenset[str], stem: str) -> ListFormat:
    """`watched` and `watchlist` have the same headings; in a diary and among reviews each row is a viewing."""
    wanted = "watchlist" in stem
    seen = not wanted and ("watched" in stem or "watched date" in headings)
    of_viewings: dict[str, Target | None] = {"letterboxd uri": None} if "watched date" in headings else {}
    columns = {**_LETTERBOXD_COLUMNS, **of_viewings}  # there the page is that of a viewing
    return ListFormat(LETTERBOXD, "en", 5, columns, known=True, seen=seen, wanted=wanted)


def _is_letterboxd_import(headings: frozenset[str]) -> bool:
    written_by_us = {"title", "directors", "tags"} <= headings
    is_part = headings <= {*_LETTERBOXD_IMPORT, *_ALSO_IMPORTED} and not {"title", "name"}.isdisjoint(headings)
    return is_part and (written_by_us or not _TELLING.isdisjoint(headings))


def _letterboxd_import(headings: frozenset[str]) -> ListFormat:
    """The rating up to ten counts where there is no other."""
    if "rating" in headings or "rating10" not in headings:
        return ListFormat(LETTERBOXD_IMPORT, "en", 5, _LETTERBOXD_IMPORT, known=True)
    return ListFormat(LETTERBOXD_IMPORT, "en", 10, {**_LETTERBOXD_IMPORT, "rating10": Target("rating")}, known=True)


# --- IMDb and Kinorium ------------------------------------------------------------------------------------

_IMDB: dict[str, Target | None] = {
    "const": Target("sources", "imdb"),
    "title": _TITLE,
    "original title": Target("original"),
    "url": Target("sources"),
    "year": Target("year"),
    "runtime mins": Target("runtime"),
    "genres": Target("genre"),
    "directors": Target("directors"),
    "your rating": Target("rating"),
    "you rated": Target("rating"),
    "position": Target("position"),
    "description": Target("claim"),
}
_KINORIUM = {"title", "original title", "type", "year", "my rating"}
_KINORIUM_COLUMNS: dict[str, Target | None] = {
    "title": Target("title", "ru"),
    "original title": Target("original"),
    "year": Target("year"),
    "my rating": Target("rating"),
    "genres": Target("genre"),
    "actors": Target("cast"),
    "directors": Target("directors"),
}


# --- Other programs ---------------------------------------------------------------------------------------

_PROGRAMS = (
    ListFormat(SIMKL, best=10, telling=frozenset(("simkl id", "title")),
               columns={"type": None, "watchlist": Target("wanted"), "lastepwatched": None}),
    ListFormat(MOVARY, best=10, telling=frozenset(("title", "tmdbid", "imdbid")),
               some=frozenset(("watchedat", "userrating", "addedat")), columns={"location": None}),
    ListFormat(TRAKT, best=10, telling=frozenset(("trakt id", "title", "type")), columns={"type": None}),
    ListFormat(YAMTRACK, best=10, telling=frozenset(("media id", "media type", "title")),
               columns={"source": None, "start date": None}),
    ListFormat(MOVIELENS, "en", 5, telling=frozenset(("movieid", "title", "genres"))),
)  # fmt: skip

# --- Kinds of films ---------------------------------------------------------------------------------------

#: What the column is called that says whether a row is a film or a series.
KINDS = frozenset(("type", "title type", "titletype", "media type", "mediatype", "kind", "typ", "тип", "art", "lot"))
#: Words for what is no film, as they are and as parts of longer ones, folded: those of the languages of IMDb's exports.
_NO_FILMS = frozenset(
    map(fold, ("tv", "anime", "manga", "book", "comic", "boardgame", "music", "person", "сезон", "игра", "серия"))
)
_PARTS = tuple(
    map(
        fold,
        (
            "series", "serie", "episod", "podcast", "game", "show", "season", "folge", "staffel", "videospiel",
            "videojuego", "videogioco", "jeu video", "jogo", "сериал", "эпизод", "шоу", "सीरीज", "एपिसोड", "गेम",
        ),
    )
)  # fmt: skip


def is_no_film(kind: str) -> bool:
    """ "tvEpisode", "TV Mini Series", "Serie TV", "Сериал" → True; "movie", "TV Special", "Мультфильм" → False"""
    word = fold(kind)
    return word in _NO_FILMS or any(part in word for part in _PARTS)
