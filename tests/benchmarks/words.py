# SPDX-License-Identifier: MIT
"""Words and names for made-up films: the catalogue's own, and plausible ones built out of them.

Searching is fast or slow by how many words there are and how often each occurs. The catalogue has some
1,500 words a language, a large one forty thousand; so stems are made letter by letter as the known words
go on, and then prefixed, inflected and compounded as each language does. They are the same in every run.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[2] / "data"
#: How many words a language has.
SIZE = 40_000
#: How many directors have a name in each of three scripts or spellings.
NAMES = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")


class Language(NamedTuple):
    """What building words of a language takes; see words.toml."""

    letters: str
    function: tuple[str, ...]
    lively: tuple[str, ...]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    vowels: str


@cache
def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _language(given: dict[str, str]) -> Language:
    listed = {name: tuple(text.split()) for name, text in given.items() if name not in ("letters", "vowels")}
    return Language(letters=given["letters"], vowels=given["vowels"], **listed)


_OWN = toml(Path(__file__).with_suffix(".toml"))
VOCABULARY = toml(DATA / "vocabulary.toml")
LANGUAGES = {code: _language(given) for code, given in _OWN["language"].items()}


@cache
def words(code: str) -> tuple[str, ...]:
    """The words of a language, commonest first."""
    language, chance = LANGUAGES[code], random.Random(f"words {code}")
    known = _known(code)
    found = dict.fromkeys((*language.function, *known[:200], *language.lively, *known[200:]))
    stems = [word for word in found if len(word) > 3 and word.isalpha()]
    built = _built(language, stems, chance, capitals=code == "de")
    more: dict[str, None] = {}
    while len(found) + len(more) < SIZE:
        word = next(built)
        if word not in found:
            more[word] = None
    short_first = sorted(more, key=lambda word: len(word) + chance.gauss(0, 3))
    return (*found, *short_first)


def _known(code: str) -> list[str]:
    """The words of the catalogue in a language, commonest first, spelt as within a sentence."""
    texts = [toml(path) for path in sorted((DATA / "films").glob("*.toml"))]
    counted: Counter[str] = Counter()
    for film in texts:
        for name in ("story", "claim", "fact", "remark", "title"):
            for sentence in _SENTENCE.split(film.get(name, {}).get(code, {}).get("text", "")):
                counted.update(_WORD.findall(sentence)[1:])
    for values in VOCABULARY.values():
        for named in values.values():
            counted.update(_WORD.findall(named[code])[1:])
    return [word for word, _ in counted.most_common()]


def _built(language: Language, known: list[str], chance: random.Random, *, capitals: bool) -> Iterator[str]:
    """Words without end: stems with prefixes and endings, some of them compounds; German nouns are capital."""
    following = _following(known)
    stems = list(known)
    while True:
        if len(stems) < SIZE // 4:
            stems.append(_stem(following, chance))
        word = chance.choice(stems)
        kind = chance.random()
        if kind < (0.35 if capitals else 0.06):
            yield _compound(word, chance.choice(stems), chance, capitals=capitals)
        elif kind < 0.5:
            yield chance.choice(language.prefixes) + word.lower()
        elif kind < 0.6:
            yield word
        else:
            yield word.rstrip(language.vowels) + chance.choice(language.endings)


def _compound(first: str, last: str, chance: random.Random, *, capitals: bool) -> str:
    """Marathon, Schule → Marathonschule; long, jump → long-jump."""
    if not capitals or chance.random() < 0.1:
        return f"{first}-{last}"
    return first.capitalize() + chance.choice(("", "", "s")) + last.lower()


def _following(known: list[str]) -> dict[str, str]:
    """The letters that come after each three letters of known words; a blank is the edge of a word."""
    following: dict[str, str] = defaultdict(str)
    for word in known:
        padded = f"   {word} "
        for place in range(len(word) + 1):
            following[padded[place : place + 3]] += padded[place + 3]
    return following


def _stem(following: dict[str, str], chance: random.Random) -> str:
    """A word as known ones could go on, of four to twelve letters."""
    while True:
        stem = "   "
        while not stem.endswith(" ", 3) and len(stem) < 16:
            stem += chance.choice(following[stem[-3:]])
        if 4 <= len(stem.strip()) <= 12 and stem.endswith(" "):
            return stem.strip()


@cache
def directors() -> tuple[str, ...]:
    """Names of people in Latin letters, in German spelling and in Cyrillic letters, mixed, each once."""
    chance = random.Random("directors")
    people = [_people(spelling, chance) for spelling in _OWN["names"]]
    return tuple(name for three in zip(*people, strict=True) for name in three)


def _people(spelling: str, chance: random.Random) -> list[str]:
    known = [person[spelling] for person in toml(DATA / "people.toml").values()]
    parts = _OWN["names"][spelling]
    given = sorted({name.split()[0] for name in known if "." not in name}) + parts["given"].split()
    following = _following(sorted({name.split()[-1].lower() for name in known}))
    names = dict.fromkeys(known)
    while len(names) < NAMES:
        family = _stem(following, chance).capitalize()
        family = chance.choice(parts["beginnings"]) + family + chance.choice(parts["endings"])
        names[f"{chance.choice(given)} {family}"] = None
    return list(names)


@cache
def studio_names(count: int = 400) -> tuple[str, ...]:
    """Studios by the catalogue's own key or name, then made-up ones."""
    chance = random.Random("studios")
    own = [name for key, names in VOCABULARY["studio"].items() for name in (names["en"], key)]
    found = dict.fromkeys(own)
    shapes = ("{}film", "{} Film Studio", "{} Pictures", "Studio {}", "{}-Filmstudio", "Filmwerk {}", "{} Films")
    following = _following([word.lower() for word in words("de")[200:1200] if word[:1].isupper()])
    while len(found) < count:
        found[chance.choice(shapes).format(_stem(following, chance).capitalize())] = None
    return tuple(found)
