# SPDX-License-Identifier: MIT
"""The one table of fields: columns, query keys, facets, headings and detail lines all come from it."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from laufbild.core.model.film import Credit, Film, Person
from laufbild.core.model.vocabulary import Vocabulary
from laufbild.core.text.folding import fold
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

TEXT, NAMES, TAG, NUMBER, DATE, DECADE, EXACT, PRESENCE, STARS, SEEN = (
    "text",
    "names",
    "tag",
    "number",
    "date",
    "decade",
    "exact",
    "presence",
    "stars",
    "seen",
)
#: What a film holds in a field: one value of the vocabulary or several, a whole number, a day or a part of one in ISO,
#: credits, or a text in each language. A field without a shape is made of others, or has one of its own.
WORD, WORDS, WHOLE, DAY, CREDITS, TEXTS_BY_LANGUAGE = ("word", "words", "whole", "day", "credits", "texts")
_STARS = r"(?:[0-4](?:[.,]5|½)?|5)"
_DATE = r"\d{1,4}(?:-\d{1,2}(?:-\d{1,2})?)?"
_READS = {
    NUMBER: r"\d{1,4}|\d{1,4}(\.\.|–|-)\d{0,4}|\.\.\d{1,4}",
    DECADE: r"\d{1,4}(s|er|-е)?",
    #: Two years may also have a hyphen between them, which is part of every other date.
    DATE: rf"{_DATE}|{_DATE}(\.\.|–)(?:{_DATE})?|\.\.{_DATE}|\d{{4}}-\d{{4}}",
    STARS: rf"{_STARS}|{_STARS}(\.\.|–|-)(?:{_STARS})?|\.\.{_STARS}",
}
_COMPARES = {NUMBER: r"\d{1,4}", DATE: _DATE, STARS: _STARS, SEEN: _DATE}


class Reader(NamedTuple):
    """Whom a value is shown to: the language, and the names that values have in it."""

    language: str
    vocabulary: Vocabulary

    def name(self, field: str, value: str) -> str:
        return self.vocabulary.name(field, value, self.language)


class Field(NamedTuple):
    """Something a film has.

    `name` is neutral and for ever; `keys` are what else it is called in queries, in every language;
    `label` is marked for the context "Fields". `show` gives the text for a reader, `raw` the neutral value.
    `scopes` name the word sets a text field is searched in, `width` is the column's share in letters,
    0 for a field that is no column. What is `marked` comes from the user, and stands in no catalogue file.
    `shape` is how a film holds it: every codec, check, form, import and export goes by that. The values of a `keyword`
    are found by "tag:", and the names of one that is `worded` by words without a key.
    """

    name: str
    label: str
    kind: str
    keys: tuple[str, ...]
    raw: Callable[[Film], Any]
    show: Callable[[Film, Reader], str]
    width: int = 12
    shown: bool = False
    facet: bool = False
    scopes: tuple[str, ...] = ()
    marked: bool = False
    shape: str = ""
    keyword: bool = False
    worded: bool = False

    def decimal(self, text: str) -> str:
        """A number of stars, or a range of them, that was written with decimal commas, with points; else "".

        "4,5" → "4.5", but "3,4,5" are three numbers.
        """
        is_number = self.kind == STARS and "," in text and re.fullmatch(_READS[STARS], text)
        return text.replace(",", ".") if is_number else ""

    @property
    def is_text(self) -> bool:
        return bool(self.scopes)

    def reads(self, op: str, values: tuple[str, ...]) -> bool:
        """Whether a query may compare this field so."""
        if op != ":":
            compared = _COMPARES.get(self.kind)
            return compared is not None and len(values) == 1 and re.fullmatch(compared, values[0]) is not None
        readable = _READS.get(self.kind)
        return readable is None or all(re.fullmatch(readable, value) for value in values)


def _tag(
    name: str, label: str, keys: tuple[str, ...], *, width: int = 16, shown: bool = False, keyword: bool = True
) -> Field:
    return Field(
        name,
        label,
        TAG,
        keys,
        lambda film: list(getattr(film, name)),
        lambda film, reader: ", ".join(reader.name(name, value) for value in getattr(film, name)),
        width=width,
        shown=shown,
        facet=True,
        shape=WORDS,
        keyword=keyword,
        worded=True,
    )


def _one(
    name: str, label: str, keys: tuple[str, ...], *, width: int = 12, shown: bool = False, worded: bool = False
) -> Field:
    def show(film: Film, reader: Reader) -> str:
        value = getattr(film, name)
        return reader.name(name, value) if value else ""

    return Field(
        name, label, TAG, keys, lambda film: getattr(film, name), show,
        width=width, shown=shown, facet=True, shape=WORD, worded=worded,
    )  # fmt: skip


def _number(name: str, label: str, keys: tuple[str, ...], *, width: int = 7, shown: bool = False) -> Field:
    def show(film: Film, reader: Reader) -> str:
        value = getattr(film, name)
        return "" if value is None else str(value)

    return Field(
        name, label, NUMBER, keys, lambda film: getattr(film, name), show, width=width, shown=shown, shape=WHOLE
    )


def _text(name: str, label: str, keys: tuple[str, ...]) -> Field:
    return Field(
        name,
        label,
        TEXT,
        keys,
        lambda film: {language: text.text for language, text in getattr(film, name).items()},
        lambda film, reader: film.text_in(name, reader.language)[0],
        width=32,
        scopes=(name,),
        shape=TEXTS_BY_LANGUAGE,
    )


def _names(name: str, label: str, keys: tuple[str, ...], scope: str) -> Field:
    return Field(
        name,
        label,
        NAMES,
        keys,
        lambda film: [_raw_credit(credit) for credit in getattr(film, name)],
        lambda film, reader: ", ".join(shown_credit(credit, reader) for credit in getattr(film, name)),
        width=20,
        scopes=(scope,),
        shape=CREDITS,
    )


def _day(name: str, label: str, keys: tuple[str, ...]) -> Field:
    return Field(name, label, DATE, keys, lambda film: getattr(film, name), _plain(name), width=10, shape=DAY)


def _raw_credit(credit: Credit) -> dict[str, str]:
    """The names of a person under "name", "name_de" and "name_ru", of a character under "character" and so on."""
    role = {"role": credit.role} if credit.role else {}
    character = _names_of(credit.character, "character") if credit.character else {}
    return _names_of(credit.person, "name") | role | character


def _names_of(person: Person, name: str) -> dict[str, str]:
    return {name: person.latin, f"{name}_de": person.german, f"{name}_ru": person.cyrillic}


def shown_credit(credit: Credit, reader: Reader) -> str:
    """ "Inna Churikova", "Inna Churikova (Valentina)", "Inna Churikova (voice)"."""
    name = credit.person.name(reader.language)
    said = [credit.character.name(reader.language)] if credit.character else []
    said += [reader.name("role", credit.role)] if credit.role else []
    return f"{name} ({', '.join(said)})" if said else name


def _other_titles(film: Film, reader: Reader) -> str:
    _, shown = film.title_in(reader.language)
    others = (film.title[code].text for code in LANGUAGES if code in film.title and code != shown)
    return " · ".join(dict.fromkeys(others))


def _original(film: Film) -> str:
    own = [text.text for text in film.title.values() if text.status in ("listed", "original")]
    return own[0] if own else ""


def _sources(film: Film) -> list[str]:
    found = [source.address or source.name for sources in film.sources.values() for source in sources]
    return list(dict.fromkeys(found))


def _decade(film: Film, reader: Reader) -> str:
    return decade_name(film.decade, reader.language)


def decade_name(decade: int | None, language: str) -> str:
    """1980 → "1980s", "1980er", "1980-е"."""
    return "" if decade is None else f"{decade}{ {'de': 'er', 'ru': '-е'}.get(language, 's') }"


def _yes(name: str, label: str, keys: tuple[str, ...]) -> Field:
    return Field(
        name,
        label,
        TAG,
        keys,
        lambda film: getattr(film.marks, name),
        lambda film, reader: reader.name(name, "yes") if getattr(film.marks, name) else "",
        width=13,
        facet=True,
        marked=True,
    )


def stars(rating: int | None) -> str:
    """Half stars as they are shown: 9 → "★★★★½"."""
    return "" if rating is None else "★" * (rating // 2) + "½" * (rating % 2)


def in_stars(rating: int) -> str:
    """Half stars as a value of the field: 9 → "4.5"."""
    return f"{rating // 2}.5" if rating % 2 else str(rating // 2)


def _last_seen(film: Film, reader: Reader) -> str:
    viewings = film.marks.viewings
    if not viewings:
        return ""
    last = max(viewing.date for viewing in viewings) or reader.name("seen", "yes")
    return f"{last} ({len(viewings)})" if len(viewings) > 1 else last


def _whose(film: Film) -> str:
    return "own" if film.own else "corrected" if film.corrected else ""


def _plain(name: str) -> Callable[[Film, Reader], str]:
    return lambda film, reader: getattr(film, name) or ""


_FIELDS = (
    Field("title", QT_TRANSLATE_NOOP("Fields", "Title"), TEXT, ("titel", "название"),
          lambda film: {language: text.text for language, text in film.title.items()},
          lambda film, reader: film.title_in(reader.language)[0], width=26, shown=True, scopes=("title",),
          shape=TEXTS_BY_LANGUAGE),
    Field("other_titles", QT_TRANSLATE_NOOP("Fields", "Also known as"), TEXT, ("auch", "также"),
          lambda film: None, _other_titles, width=26, shown=True, scopes=("title",)),
    Field("original", QT_TRANSLATE_NOOP("Fields", "Original or listed title"), TEXT, ("оригинал",),
          _original, lambda film, reader: _original(film), width=24, scopes=("title",)),
    _number("year", QT_TRANSLATE_NOOP("Fields", "Year"), ("jahr", "год"), shown=True),
    Field("decade", QT_TRANSLATE_NOOP("Fields", "Decade"), DECADE, ("jahrzehnt", "десятилетие"),
          lambda film: film.decade, _decade, width=0, facet=True),
    _tag("discipline", QT_TRANSLATE_NOOP("Fields", "Discipline"), ("disziplin", "дисциплина"),
         width=20, shown=True),
    _tag("theme", QT_TRANSLATE_NOOP("Fields", "Theme"), ("thema", "тема")),
    _tag("setting", QT_TRANSLATE_NOOP("Fields", "Setting"), ("schauplatz", "место")),
    _tag("genre", QT_TRANSLATE_NOOP("Fields", "Genre"), ("жанр",)),
    _one("kind", QT_TRANSLATE_NOOP("Fields", "Kind"), ("art", "вид"), worded=True),
    _one("evidence", QT_TRANSLATE_NOOP("Fields", "Evidence"), ("beleg", "подтверждение"),
         width=22, shown=True),
    _one("list", QT_TRANSLATE_NOOP("Fields", "List"), ("liste", "список")),
    _number("position", QT_TRANSLATE_NOOP("Fields", "Place in the list"), ("platz", "номер")),
    _names("directors", QT_TRANSLATE_NOOP("Fields", "Directed by"), ("director", "regie", "режиссёр"),
           "director"),
    _names("cast", QT_TRANSLATE_NOOP("Fields", "With"), ("besetzung", "актёр"), "cast"),
    _names("writers", QT_TRANSLATE_NOOP("Fields", "Written by"),
           ("writer", "screenwriter", "drehbuch", "autor", "сценарист", "сценарий"), "writer"),
    _names("cinematographers", QT_TRANSLATE_NOOP("Fields", "Camera"),
           ("cinematographer", "cinematography", "kamera", "оператор"), "cinematographer"),
    _names("composers", QT_TRANSLATE_NOOP("Fields", "Music"),
           ("composer", "musik", "komponist", "композитор", "музыка"), "composer"),
    _tag("studio", QT_TRANSLATE_NOOP("Fields", "Studio"), ("студия",), width=14, keyword=False),
    _tag("republic", QT_TRANSLATE_NOOP("Fields", "Republic"), ("republik", "unionsrepublik", "республика"), width=14,
         keyword=False),
    _number("runtime", QT_TRANSLATE_NOOP("Fields", "Minutes"), ("minuten", "laufzeit", "минуты")),
    _one("colour", QT_TRANSLATE_NOOP("Fields", "Colour"), ("color", "farbe", "цвет")),
    _day("premiere", QT_TRANSLATE_NOOP("Fields", "Premiere"), ("uraufführung", "премьера")),
    _one("relevance", QT_TRANSLATE_NOOP("Fields", "Role of running"), ("bezug", "связь"), width=18),
    _text("story", QT_TRANSLATE_NOOP("Fields", "Story"), ("handlung", "сюжет")),
    _text("claim", QT_TRANSLATE_NOOP("Fields", "What the list claims"), ("behauptung", "утверждение")),
    _text("fact", QT_TRANSLATE_NOOP("Fields", "Worth knowing"), ("fakt", "факт")),
    _text("remark", QT_TRANSLATE_NOOP("Fields", "Remark"), ("hinweis", "примечание")),
    Field("sources", QT_TRANSLATE_NOOP("Fields", "Sources"), TEXT, ("quellen", "источники"),
          _sources, lambda film, reader: " ".join(_sources(film)), width=24, scopes=("source",)),
    _day("added", QT_TRANSLATE_NOOP("Fields", "Added"), ("hinzugefügt", "добавлено")),
    Field("key", QT_TRANSLATE_NOOP("Fields", "Key"), EXACT, ("schlüssel", "ключ"),
          lambda film: film.key, _plain("key"), width=20),
    _yes("wanted", QT_TRANSLATE_NOOP("Fields", "Want to see"), ("wunsch", "хочу")),
    Field("seen", QT_TRANSLATE_NOOP("Fields", "Seen"), SEEN, ("gesehen", "просмотрено"),
          lambda film: [viewing._asdict() for viewing in film.marks.viewings], _last_seen, width=11, facet=True,
          marked=True),
    Field("rating", QT_TRANSLATE_NOOP("Fields", "My rating"), STARS, ("wertung", "bewertung", "оценка"),
          lambda film: film.marks.rating and film.marks.rating / 2, lambda film, reader: stars(film.marks.rating),
          width=12, facet=True, marked=True),
    _yes("favourite", QT_TRANSLATE_NOOP("Fields", "Favourite"), ("favorite", "favorit", "избранное")),
    Field("own_tag", QT_TRANSLATE_NOOP("Fields", "My tags"), TAG, ("mytag", "eigenes", "метка"),
          lambda film: list(film.marks.tags), lambda film, reader: ", ".join(film.marks.tags), width=16, facet=True,
          marked=True),
    Field("note", QT_TRANSLATE_NOOP("Fields", "My note"), TEXT, ("notiz", "заметка"),
          lambda film: film.marks.note or None, lambda film, reader: film.marks.note, width=24, scopes=("note",),
          marked=True),
    Field("own", QT_TRANSLATE_NOOP("Fields", "Mine"), TAG, ("eigen", "своё"),
          lambda film: _whose(film) or None,
          lambda film, reader: reader.name("own", _whose(film)) if _whose(film) else "", width=10, facet=True,
          marked=True),
)  # fmt: skip


def names_of_shape(*shapes: str) -> tuple[str, ...]:
    """The fields of these shapes, in the order of the table."""
    return tuple(field.name for field in _FIELDS if field.shape in shapes)


#: The texts about a film; its title is the first of what is in each language.
TEXTS = names_of_shape(TEXTS_BY_LANGUAGE)[1:]
#: What is found by "tag:".
TAGS = tuple(field.name for field in _FIELDS if field.keyword)
#: The fields that name people.
PEOPLE = names_of_shape(CREDITS)

#: Keys that search more than one field and are shown nowhere.
_SEARCHES = (
    Field("tag", QT_TRANSLATE_NOOP("Fields", "Tag"), TAG, ("schlagwort", "тег"),
          lambda film: None, _plain("key"), width=0),
    Field("people", QT_TRANSLATE_NOOP("Fields", "People"), NAMES, ("person", "personen", "люди"),
          lambda film: None, _plain("key"), width=0, facet=True,
          scopes=tuple(scope for field in _FIELDS if field.shape == CREDITS for scope in field.scopes)),
    Field("has", QT_TRANSLATE_NOOP("Fields", "Has"), PRESENCE, ("hat", "есть"),
          lambda film: None, _plain("key"), width=0),
)  # fmt: skip

FIELDS: dict[str, Field] = {field.name: field for field in (*_FIELDS, *_SEARCHES)}
FIELDS_BY_KEY: dict[str, Field] = {fold(key): field for field in FIELDS.values() for key in (field.name, *field.keys)}
COLUMNS: tuple[Field, ...] = tuple(field for field in _FIELDS if field.width)
#: What comes from the user.
MARKED: frozenset[str] = frozenset(field.name for field in _FIELDS if field.marked)
_MARKED_FACETS = ("seen", "wanted", "favourite", "rating", "own_tag", "own")
FACETS: tuple[Field, ...] = (
    *(FIELDS[name] for name in _MARKED_FACETS),
    *(field for field in FIELDS.values() if field.facet and not field.marked),
)
#: Fields whose values' names are found by words without a key.
WORDED = tuple(field.name for field in _FIELDS if field.worded)
#: The scopes that words without a key are searched in; sources are searched only when they are asked for.
SCOPES = ("title", *FIELDS["people"].scopes, *TEXTS, "tag")
#: All of SCOPES at once.
ANYWHERE = "anywhere"
