# SPDX-License-Identifier: MIT
"""Texts and films that break careless code, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from laufbild.core.model.fields import (
    CREDITS,
    DAY,
    FIELDS,
    TEXTS_BY_LANGUAGE,
    WHOLE,
    WORD,
    WORDS,
    names_of_shape,
)
from laufbild.core.model.film import (
    NO_MARKS,
    TEXT_STATUSES,
    TITLE_STATUSES,
    Credit,
    Disputed,
    Film,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)
from laufbild.core.text.languages import LANGUAGES

#: Anything that can be typed, most of it quotes, brackets, signs, both alphabets and letters that fold oddly.
TEXTS = st.text(
    st.sampled_from("abeoußäöüАбёйЙщьЩяЯя\"'()[]{}:=<>|-–—,.; \t\n0129_*%\\\u0301\u0308\u00ad\u200d№ﬁﬀⅷſİıʼ¼²𝛢Æ")
    | st.characters(codec="utf-8"),
    max_size=40,
)

#: Queries that are nearly right: the words of the grammar, in any order.
QUERIES = st.lists(
    st.sampled_from((
        " ", "begushchaya", "лыжи", "Läufer", "a", "or", "oder", "или", "|", "not", "-", "--", "(", ")", "((", "))",
        '"', '"in moscow"', "year:", ":1985", "1985", "..", "year:1980..1989", "year>=1975", "decade:1980er",
        "theme:freedom", "theme:freedom,exile", "тема:Свобода", "title:marathon", "evidence:listed", "has:note",
        "person:boris", "rating:4,5", "rating:4,",
        '"5"', "added:2026-1..", "seen>=2026-9", "foo:", "foo:bar", ",", "=", ":", ">=",
    )),
    max_size=20,
).map(" ".join)  # fmt: skip

_words = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_keys = _words.filter(bool)
_languages = st.sampled_from(LANGUAGES)
_numbers = st.none() | st.integers(-9, 9999)


def _several(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=3).map(tuple)


def _texts(statuses: tuple[str, ...]) -> st.SearchStrategy[dict[str, Text]]:
    return st.dictionaries(_languages, st.builds(Text, _words, st.sampled_from(statuses)))


_people = st.builds(Person, _words, _words, _words)
_credits = _several(st.builds(Credit, _people, st.none() | _keys, st.none() | _people))
_said = st.dictionaries(_languages, _words)
_fields = st.sampled_from(tuple(FIELDS))
_months = st.builds("{:04}-{:02}".format, st.integers(0, 9999), st.integers(1, 12)) | st.just("2026")
#: What a film may have in a field, by its shape.
_VALUES = {
    WHOLE: _numbers,
    WORD: st.none() | _keys,
    WORDS: _several(_words),
    DAY: st.none() | st.dates().map(str) | _months,
    CREDITS: _credits,
    TEXTS_BY_LANGUAGE: _texts(TEXT_STATUSES),
}
_ALWAYS = {"evidence": _keys, "added": st.dates().map(str), "title": _texts(TITLE_STATUSES)}
#: Films as a catalogue has them, of which anything may be missing, their texts and names anything at all.
FILMS = st.builds(
    Film,
    id=st.integers(1, 9),
    key=_keys,
    **{field.name: _VALUES[field.shape] for field in FIELDS.values() if field.shape} | _ALWAYS,
    **dict.fromkeys(("same_title", "same_story"), _several(_words)),
    search=st.none() | st.builds(Search, _months, st.booleans(), _said, _several(st.builds(Nearest, _words, _said))),
    disputed=_several(st.builds(Disputed, _fields, _several(_words))),
    sources=st.dictionaries(_fields | st.just("title_ru"), _several(st.builds(Source, _words, _words))),
    marks=st.just(NO_MARKS),
    own=st.just(False),
    corrected=st.just(()),
)
#: Films as the user may have them.
OWN_FILMS = FILMS.map(
    lambda film: film._replace(
        **{name: abs(number) for name in names_of_shape(WHOLE) if (number := getattr(film, name))}
    )
)
