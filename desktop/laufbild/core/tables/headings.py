# SPDX-License-Identifier: MIT
"""What tables call the fields of a film, in English, German and Russian."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from laufbild.core.model.fields import DAY, FIELDS, PEOPLE, TAGS, TEXTS, WHOLE, WORD, WORDS, names_of_shape
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import is_cyrillic

#: The fields whose values are in a language.
WORDED = ("title", *TEXTS)
_FIRST = ("title", "original", "year", *PEOPLE, "studio")
_LAST = ("relevance", *TEXTS, "list", "position", "evidence", "sources", "added", "key")
#: Every field that a column can be, in the order to offer them.
IMPORTED = (
    *_FIRST,
    *(name for name in names_of_shape(WORDS, WHOLE, WORD, DAY) if name not in (*_FIRST, *_LAST, "kind", *TAGS)),
    *("kind", *TAGS),
    *_LAST,
)

#: Names besides those of queries; what is the same in two languages stands in both.
_NAMES = {
    "title": {
        "en": "titles, name, film, film title, movie, movie title, primarytitle",
        "de": "filmtitel, name, film",
        "ru": "название фильма, фильм, наименование, заголовок",
    },
    "original": {
        "en": "original title, original name, originaltitle, original or listed title",
        "de": "originaltitel, original titel, original- oder listentitel",
        "ru": "оригинальное название, исходное название, название оригинала",
    },
    "year": {
        "en": "release year, year of release, year released, released, startyear, release",
        "de": "erscheinungsjahr, produktionsjahr, baujahr",
        "ru": "год выпуска, год выхода, год производства",
    },
    "directors": {
        "en": "director, directed by, director s",
        "de": "regisseur, regisseure, regisseurin",
        "ru": "режиссер, режиссеры, постановщик",
    },
    "cast": {
        "en": "with, actors, actor, starring, stars",
        "de": "mit, darsteller, schauspieler",
        "ru": "в ролях, актеры, роли",
    },
    "writers": {
        "en": "screenplay, screenplay by, script, written by, writing, story by",
        "de": "drehbuch, drehbuchautor, drehbuchautorin, drehbuchautoren, buch",
        "ru": "автор сценария, авторы сценария, сценаристы",
    },
    "cinematographers": {
        "en": "camera, director of photography, photography",
        "de": "kameramann, kamerafrau, bildgestaltung",
        "ru": "оператор-постановщик, операторы, камера",
    },
    "composers": {
        "en": "music, music by, original score",
        "de": "filmmusik, komponistin",
        "ru": "композиторы",
    },
    "republic": {"en": "soviet republic", "de": "sowjetrepublik", "ru": "союзная республика"},
    "premiere": {
        "en": "premiere date, release date, first shown",
        "de": "premiere, erstaufführung, kinostart",
        "ru": "дата премьеры, дата выхода, первый показ",
    },
    "studio": {
        "en": "studios, production company",
        "de": "studio, studios, filmstudio, produktionsfirma",
        "ru": "студии, киностудия, производство",
    },
    "runtime": {
        "en": "minutes, min, length, length min, duration, duration min, running time, runtime min, runtime mins, "
        "runtime minutes, runtimeminutes",
        "de": "dauer, länge, spieldauer, laufzeit min, dauer min, länge min, min",
        "ru": "длительность, продолжительность, хронометраж, длительность мин, продолжительность мин, мин",
    },
    "colour": {"en": "color", "de": "farbigkeit", "ru": "цветность"},
    "kind": {
        "en": "type, title type, film type, kind of film",
        "de": "filmart, typ, art des films",
        "ru": "вид фильма, тип",
    },
    "discipline": {
        "en": "disciplines, sport, kind of sport",
        "de": "disziplinen, sportart, sport",
        "ru": "дисциплины, вид спорта, спорт",
    },
    "theme": {"en": "themes, topic, topics, tags, keywords", "de": "themen, schlagworte, stichworte",
              "ru": "темы, теги, ключевые слова"},
    "setting": {"en": "settings, place, location", "de": "schauplätze, ort, handlungsort",
                "ru": "место действия, места действия"},
    "genre": {"en": "genres", "de": "genre, genres", "ru": "жанры"},
    "relevance": {
        "en": "role of running",
        "de": "rolle des laufens",
        "ru": "роль бега",
    },
    "story": {
        "en": "description, plot, synopsis, summary, overview",
        "de": "beschreibung, inhalt, zusammenfassung, inhaltsangabe",
        "ru": "описание, содержание, краткое содержание",
    },
    "claim": {"en": "what the list claims", "de": "was die liste behauptet", "ru": "что утверждает список"},
    "fact": {
        "en": "facts, trivia, worth knowing, interesting fact",
        "de": "fakten, wissenswertes",
        "ru": "факты, интересный факт, интересные факты",
    },
    "remark": {
        "en": "remarks, note, notes, comment, comments",
        "de": "hinweise, anmerkung, anmerkungen, notiz, notizen, bemerkung, kommentar",
        "ru": "примечания, заметка, заметки, комментарий",
    },
    "list": {"en": "lists", "de": "listen", "ru": "списки"},
    "position": {
        "en": "place in the list, rank, no, number, nr",
        "de": "rang, nummer, nr, platz in der liste",
        "ru": "место в списке, номер в списке, п п",
    },
    "evidence": {"en": "verification", "de": "beleglage", "ru": "проверка"},
    "sources": {
        "en": "source, url, link, links, address",
        "de": "quelle, link, adresse",
        "ru": "источник, ссылка, ссылки, адрес",
    },
    "added": {
        "en": "date added, added on",
        "de": "aufgenommen, hinzugefügt am",
        "ru": "добавлен, дата добавления",
    },
    "key": {"en": "identifier", "de": "kennung", "ru": "идентификатор"},
}  # fmt: skip
#: What the languages are called in headings, as words before or after the name of the field.
_LANGUAGES = {
    "en": "en, eng, english, englisch, englischer, englische, английский, английское, английски, английском, англ",
    "de": "de, ger, deu, german, deutsch, deutscher, deutsche, dt, немецкий, немецкое, немецки, немецком, нем",
    "ru": "ru, rus, russian, russisch, russischer, russische, русский, русское, русски, русском, рус",
}
#: Numbers of films in other catalogues: what columns of them are called, and the page of a film there.
_NUMBERS = {
    "imdb": ("imdb, imdb id, imdbid, tconst, const", "https://www.imdb.com/title/{}/"),
    "tmdb": ("tmdb, tmdb id, tmdbid, the movie database id", "https://www.themoviedb.org/movie/{}"),
    "trakt": ("trakt, trakt id, traktid", "https://trakt.tv/movies/{}"),
    "kinopoisk": ("kinopoisk, kinopoisk id, kinopoiskid, kp id, id кинопоиска", "https://www.kinopoisk.ru/film/{}/"),
    "wikidata": ("wikidata, wikidata id, qid", "https://www.wikidata.org/wiki/{}"),
    "simkl": ("simkl, simkl id", "https://simkl.com/movies/{}"),
}
#: What those catalogues are called.
CATALOGUES = {
    "imdb": "IMDb", "tmdb": "TMDB", "trakt": "Trakt", "kinopoisk": "Кинопоиск", "wikidata": "Wikidata",
    "simkl": "Simkl",
}  # fmt: skip
_UNIT = re.compile(r"(.*\S)\s*(?:[(\[]([^()\[\]]{1,40})[)\]]|/\s*\d{1,3})", re.ASCII)
_BETWEEN = frozenset(("in", "auf", "на", "по", "im"))


class Target(NamedTuple):
    """What a column is: a field, and for a title or a text its language; none where each cell is to tell.

    Sources that are the numbers of films in another catalogue have that one's name in the place of a language.
    """

    field: str
    language: str = ""


@cache
def _fields() -> dict[str, tuple[str, frozenset[str]]]:
    """For each folded name the field, and the languages in which it is called so."""
    named: dict[str, tuple[str, set[str]]] = {}
    for field in IMPORTED:
        named[fold(field)] = field, {"en"}
        for key in FIELDS[field].keys:
            named.setdefault(fold(key), (field, set()))[1].add("ru" if is_cyrillic(key) else "de")
        for language, names in _NAMES[field].items():
            for name in names.split(", "):
                named.setdefault(fold(name), (field, set()))[1].add(language)
    return {name: (field, frozenset(languages)) for name, (field, languages) in named.items()}


@cache
def _tags() -> dict[str, str]:
    return {fold(each): code for code, names in _LANGUAGES.items() for each in names.split(", ")}


def target_of(heading: str) -> Target | None:
    """The field a heading names, or None.

    "Titel (de)", "title_de", "German title" → title in German; "Название" → title in no certain language. What stands
    in brackets behind counts only where it is a language: "Runtime (mins)" → runtime.
    """
    found = _fields().get(fold(heading)) or _fields().get(heading_words(heading))
    if found:
        return Target(found[0])
    if catalogue := _numbered().get(heading_words(heading)):
        return Target("sources", catalogue)
    words = fold(heading.replace("_", " ")).split()
    languages = [word for word in words if word in _tags()]
    rest = " ".join(word for word in words if word not in _tags() and word not in _BETWEEN)
    named = _fields().get(rest)
    if named and len(languages) == 1 and named[0] in WORDED:
        return Target(named[0], _tags()[languages[0]])
    shorter = without_unit(heading)
    return target_of(shorter) if shorter != heading else None


def without_unit(heading: str) -> str:
    """ "Runtime (mins)" → "Runtime", "Rating [1-10]" and "Rating / 10" → "Rating" """
    found = _UNIT.fullmatch(heading.strip())
    return found[1] if found and not (found[2] or "").strip().isdecimal() else heading


def page_of(catalogue: str, number: str) -> str:
    """The address of a film in another catalogue, by its number there: "imdb", "tt0079679"."""
    return _NUMBERS[catalogue][1].format(number)


@cache
def _numbered() -> dict[str, str]:
    return {fold(name): catalogue for catalogue, (names, _) in _NUMBERS.items() for name in names.split(", ")}


def heading_words(heading: str) -> str:
    """ "Release_Year" → "release year" """
    return fold(heading.replace("_", " "))


def languages_of(heading: str) -> frozenset[str]:
    """The languages a heading can be in; none for one that names nothing."""
    found = _fields().get(fold(heading))
    return found[1] if found else frozenset()
