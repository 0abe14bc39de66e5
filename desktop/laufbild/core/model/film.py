# SPDX-License-Identifier: MIT
"""A film as the catalogue knows it: values with sources, texts with languages, claims with evidence."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

#: How a title or a text came about.
TITLE_STATUSES = ("listed", "original", "attested", "transliteration", "translation")
TEXT_STATUSES = ("listed", "retold", "translation", "ours")


class Text(NamedTuple):
    """A text in one language, with how it came about (one of TITLE_STATUSES or TEXT_STATUSES)."""

    text: str
    status: str


Texts = Mapping[str, Text]


class Person(NamedTuple):
    latin: str
    german: str
    cyrillic: str

    def name(self, language: str) -> str:
        return {"de": self.german, "ru": self.cyrillic}.get(language, self.latin)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.latin, self.german, self.cyrillic)))


class Credit(NamedTuple):
    """A person in a film; the role is a value of the vocabulary, or none, the character the one that is played."""

    person: Person
    role: str | None = None
    character: Person | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the person and of the character."""
        return (*self.person.names, *(self.character.names if self.character else ()))


class Source(NamedTuple):
    """A page or a register; `address` is empty where there is no page."""

    name: str
    address: str = ""


class Nearest(NamedTuple):
    """A documented film that a reader of a list may have in mind, and how it differs."""

    film: str
    differs: Mapping[str, str]


class Search(NamedTuple):
    """What the search for a listed film found, in a year and month; nothing found is no proof of anything."""

    date: str
    found: bool
    note: Mapping[str, str]
    nearest: tuple[Nearest, ...]


class Disputed(NamedTuple):
    """A field on which sources disagree, with every value."""

    field: str
    values: tuple[str, ...]


class Viewing(NamedTuple):
    """That the user saw a film. The date is ISO: a day, a month or a year, or "" where it is not known."""

    id: int = 0
    date: str = ""
    place: str = ""
    comment: str = ""


class Marks(NamedTuple):
    """What the user says of a film. The rating counts half stars, 1 to 10; a film is seen if it has viewings."""

    wanted: bool = False
    favourite: bool = False
    rating: int | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    viewings: tuple[Viewing, ...] = ()


NO_MARKS = Marks()


_NONE: Mapping[str, Any] = MappingProxyType({})


class Film(NamedTuple):
    """One film. `id` is the catalogue's own number for it, `key` its name for ever.

    `own` films are the user's; of others, `corrected` names what the user corrected, as a complete export has it:
    title_en, year, directors ...
    """

    id: int
    key: str
    evidence: str
    added: str
    year: int | None = None
    kind: str | None = None
    relevance: str | None = None
    list: str | None = None
    position: int | None = None
    runtime: int | None = None
    colour: str | None = None
    premiere: str | None = None
    title: Texts = _NONE
    story: Texts = _NONE
    claim: Texts = _NONE
    fact: Texts = _NONE
    remark: Texts = _NONE
    directors: tuple[Credit, ...] = ()
    cast: tuple[Credit, ...] = ()
    writers: tuple[Credit, ...] = ()
    cinematographers: tuple[Credit, ...] = ()
    composers: tuple[Credit, ...] = ()
    studio: tuple[str, ...] = ()
    republic: tuple[str, ...] = ()
    discipline: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    genre: tuple[str, ...] = ()
    search: Search | None = None
    disputed: tuple[Disputed, ...] = ()
    sources: Mapping[str, tuple[Source, ...]] = _NONE
    same_title: tuple[str, ...] = ()
    same_story: tuple[str, ...] = ()
    marks: Marks = NO_MARKS
    own: bool = False
    corrected: tuple[str, ...] = ()

    @property
    def decade(self) -> int | None:
        return None if self.year is None else self.year // 10 * 10

    def title_in(self, language: str) -> tuple[str, str]:
        """The title for a reader of a language, and the language it is in.

        Where there is none in that language: the listed or original one, else any.
        """
        language = preferred(self.title, language, TITLE_STATUSES)
        return (self.title[language].text, language) if language else (self.key, "")

    def text_in(self, name: str, language: str) -> tuple[str, str]:
        """A story, claim, fact or remark for a reader of a language, and its language; "" where none."""
        texts: Texts = getattr(self, name)
        language = preferred(texts, language, TEXT_STATUSES)
        return (texts[language].text, language) if language else ("", "")


def preferred(texts: Texts, language: str, statuses: tuple[str, ...]) -> str:
    """The language to show: the reader's, else the one of the most trusted status."""
    if language in texts:
        return language
    ranked = sorted(texts, key=lambda code: statuses.index(texts[code].status))
    return ranked[0] if ranked else ""
