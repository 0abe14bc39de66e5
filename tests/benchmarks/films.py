# SPDX-License-Identifier: MIT
"""A table of made-up films of any size, to measure with: as uneven as a real catalogue, the same for a seed.

    python tests/benchmarks/films.py COUNT OUT.csv [--seed 1]

Words, names, studios and tags come as often as in real texts: a few all the time, most hardly ever. Titles
also hold misspelt words that occur once, so that a larger table has more different words.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.words import LANGUAGES, VOCABULARY, directors, studio_names, words

TAGS = ("discipline", "theme", "setting", "genre", "kind", "colour")
HEADINGS: tuple[str, ...] = (
    "key", "year",
    "title_en", "title_de", "title_ru",
    "story_en", "story_de", "story_ru",
    "claim_en", "claim_ru",
    "directors", "studio", *TAGS, "runtime",
)  # fmt: skip
Row = tuple[str, ...]

_BATCH = 2000  # larger ones would hardly be made faster
_ARTICLES = {"en": ("The ", "A ", "", ""), "de": ("Der ", "Die ", "Das ", "Ein ", "", "")}
_EPISODE = {"en": "Episode", "de": "Folge", "ru": "Серия"}
#: Which languages a film has a title, a story and a claim in, and how often of a hundred.
_TITLED = {"en de ru": 82, "en ru": 5, "de ru": 3, "en de": 3, "ru": 4, "en": 2, "de": 1}
_TOLD = {"en de ru": 86, "en": 3, "en ru": 3, "ru": 3, "": 5}
_CLAIMED = {"en ru": 40, "en": 6, "ru": 4, "": 50}
#: How many tags of a field a film has, none to four, and how often of a hundred.
_MANY = (8, 37, 30, 17, 8)
_ONE = (6, 94)
_MISSPELT_EVERY = 200
_REPEATED_EVERY = 97
_EPISODE_EVERY = 50
_SLOT_BITS = 15
_SLOTS, _RARE_SLOTS = 1 << _SLOT_BITS, 1 << 32 - _SLOT_BITS


class Urn:
    """Values drawn by the law of Zipf and Mandelbrot: the first most often, each next one less.

    The common ones have slots by how often they come; a draw that finds none there goes on among the others.
    Two small tables answer faster than one that has room for all.
    """

    def __init__(self, values: Sequence[str], offset: float = 2.7) -> None:
        weights = [1 / (rank + offset) for rank in range(len(values))]
        whole = sum(weights)
        common = sum(weight * _SLOTS >= whole for weight in weights)
        self.slots = _slots(values[:common], weights[:common], _SLOTS / whole)
        self.slots += [""] * (_SLOTS - len(self.slots))
        self.rare_slots = _slots(values[common:], weights[common:], _RARE_SLOTS / sum(weights[common:]))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        slots, rare = self.slots, self.rare_slots
        numbers = struct.unpack(f"<{count}I", chance.randbytes(4 * count))
        return [slots[number & _SLOTS - 1] or rare[number >> _SLOT_BITS] for number in numbers]


def _slots(values: Sequence[str], weights: Sequence[float], scale: float) -> list[str]:
    slots: list[str] = []
    for value, weight in zip(values, accumulate(weights), strict=True):
        slots += [value] * (round(weight * scale) - len(slots))
    return slots


class _Spelling(dict[int, str]):
    """Code point → what a key has for it; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFKD", chr(code))[0]
        piece = self[code] = letter if letter.isascii() and letter.isalnum() else "-"
        return piece


_SPELLING = _Spelling(
    str.maketrans(
        dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye", strict=True))
        | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "yo"}
        | {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ъ": "", "ь": "", "’": "", "'": ""}
    )
)


def rows(count: int, seed: int = 1) -> Iterator[Row]:
    """The cells of as many films, under HEADINGS; they are made as they are asked for."""
    chance = random.Random(seed)
    tags = {name: _tag_cells(name, chance) for name in TAGS}
    studios = ("", *studio_names())
    weights = [*accumulate(1 / (rank + 2.7) for rank in range(len(studios)))]
    for first in range(1, count + 1, _BATCH):
        size = min(_BATCH, count + 1 - first)
        columns = _texts(chance, size) | {
            "year": [_year(share) for share in _shares(chance, size)],
            "directors": _directors(chance, size),
            "studio": chance.choices(studios, cum_weights=weights, k=size),
            "runtime": [_runtime(share) for share in _shares(chance, size)],
            **{name: chance.choices(pool, k=size) for name, pool in tags.items()},
        }
        columns["key"] = _keys(columns, first)
        yield from zip(*(columns[name] for name in HEADINGS), strict=True)


def write_csv(path: Path, count: int, seed: int = 1) -> None:
    with path.open("wb") as file:
        file.write(_line(HEADINGS))
        file.writelines(map(_line, rows(count, seed)))


def _line(row: Row) -> bytes:
    """A row of CSV. No cell has a quotation mark or a line's end in it; csv.writer would take four times as long."""
    return (",".join([f'"{cell}"' if "," in cell else cell for cell in row]) + "\n").encode()


@cache
def _prose(code: str) -> Urn:
    """The words of stories and claims; a comma follows some."""
    urn = Urn(words(code))
    for slots in (urn.slots, urn.rare_slots):
        start = len(slots) // 2  # no comma follows the smallest words
        slots[start::8] = [word and word + "," for word in slots[start::8]]
    return urn


@cache
def _titling(code: str) -> Urn:
    """The words of titles, with few small words; English ones have a capital."""
    small = LANGUAGES[code].function
    known = words(code)[len(small) - 8 :]
    return Urn(known if code != "en" else [word if word in small else _capital(word) for word in known])


@cache
def _directing() -> Urn:
    return Urn(directors(), offset=60)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _shares(chance: random.Random, count: int) -> list[float]:
    return [chance.random() for _ in range(count)]


def _texts(chance: random.Random, size: int) -> dict[str, list[str]]:
    """Titles, stories and claims by heading, some of them empty."""
    titles = {f"title_{code}": _titles(code, chance, has) for code, has in _having(_TITLED, chance, size)}
    for place in range(_REPEATED_EVERY, size, _REPEATED_EVERY):
        earlier = chance.randrange(place)
        for column in titles.values():
            column[place] = column[earlier]
    stories = {f"story_{code}": _stories(code, chance, has) for code, has in _having(_TOLD, chance, size)}
    claims = {f"claim_{code}": _claims(code, chance, has) for code, has in _having(_CLAIMED, chance, size)}
    return titles | stories | claims


def _having(shares: dict[str, int], chance: random.Random, size: int) -> list[tuple[str, list[bool]]]:
    """For each language, which films have a text in it."""
    kept = chance.choices([languages.split() for languages in shares], [*shares.values()], k=size)
    return [(code, [code in languages for languages in kept]) for code in LANGUAGES]


def _titles(code: str, chance: random.Random, has: list[bool]) -> list[str]:
    lengths = _lengths((1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5), chance, has)
    drawn = _titling(code).draw(chance, sum(lengths))
    for place in range(chance.randrange(_MISSPELT_EVERY), len(drawn), _MISSPELT_EVERY):
        drawn[place] = _misspelt(drawn[place], LANGUAGES[code].letters, chance)
    titles = [_capital(" ".join(some)) if some else "" for some in _cut(drawn, lengths)]
    if code in _ARTICLES:
        articles = chance.choices(_ARTICLES[code], k=len(has))
        titles = [title and article + title for article, title in zip(articles, titles, strict=True)]
    for place in range(chance.randrange(_EPISODE_EVERY), len(has), _EPISODE_EVERY):
        titles[place] = titles[place] and f"{titles[place]}. {_EPISODE[code]} {chance.randrange(1, 40)}"
    return titles


def _stories(code: str, chance: random.Random, has: list[bool]) -> list[str]:
    lengths = _lengths(range(25, 36), chance, has)
    return [_story(some) if some else "" for some in _cut(_prose(code).draw(chance, sum(lengths)), lengths)]


def _claims(code: str, chance: random.Random, has: list[bool]) -> list[str]:
    lengths = _lengths(range(10, 21), chance, has)
    return [_sentence(some) if some else "" for some in _cut(_prose(code).draw(chance, sum(lengths)), lengths)]


def _lengths(among: Sequence[int], chance: random.Random, has: list[bool]) -> list[int]:
    """How many words each film's text has; none where it has no text."""
    return [length if given else 0 for length, given in zip(chance.choices(among, k=len(has)), has, strict=True)]


def _story(some: list[str]) -> str:
    """Two sentences of some words."""
    middle = len(some) * 2 // 5
    some[middle - 1] = some[middle - 1].rstrip(",") + "."
    some[middle] = _capital(some[middle])
    return _sentence(some)


def _sentence(some: list[str]) -> str:
    return _capital(" ".join(some)).rstrip(",") + "."


def _cut(drawn: list[str], lengths: list[int]) -> Iterator[list[str]]:
    end = 0
    for length in lengths:
        start, end = end, end + length
        yield drawn[start:end]


def _misspelt(word: str, letters: str, chance: random.Random) -> str:
    """A word with one or two letters put in, left out or mistaken: Marathon, Marahton, Marrathom."""
    for _ in range(chance.choice((1, 1, 2))):
        place = chance.randrange(1, len(word) + 1)
        word = word[:place] + chance.choice(("", *letters)) + word[place + chance.randrange(2) :]
    return word


def _year(share: float) -> str:
    """From 1908 to 2025, late years more often; one film in forty has none."""
    return str(2025 - int(118 * (share / 0.975) ** 1.6)) if share < 0.975 else ""


def _runtime(share: float) -> str:
    """Minutes: two films in three are long, every fourth is short, the others have none."""
    if share < 0.67:
        return str(62 + int(120 * (share / 0.67) ** 2))
    return str(3 + int(38 * (share - 0.67) / 0.25)) if share < 0.92 else ""


def _directors(chance: random.Random, size: int) -> list[str]:
    counts = chance.choices((0, 1, 2), (5, 75, 20), k=size)
    names = _cut(_directing().draw(chance, sum(counts)), counts)
    return [", ".join(dict.fromkeys(some)) for some in names]


def _tag_cells(name: str, chance: random.Random) -> list[str]:
    """Cells to choose from, each with some values of a field: either the neutral ones, or their English names."""
    values = VOCABULARY[name]
    spelt = ([*values], [names["en"] for names in values.values()])
    weights = [1 / (rank + 2.5) for rank in range(len(values))]
    shares = _ONE if name in ("kind", "colour") else _MANY
    counts = chance.choices(range(len(shares)), shares, k=1 << 12)
    some = (chance.choices(chance.choice(spelt), weights, k=count) for count in counts)
    return [", ".join(dict.fromkeys(found)) for found in some]


def _keys(columns: dict[str, list[str]], first: int) -> list[str]:
    """A key for each film of a batch: the-marathon-1988-0000123."""
    titles = zip(columns["title_en"], columns["title_de"], columns["title_ru"], strict=True)
    keys = []
    for number, (title, year) in enumerate(zip(titles, columns["year"], strict=True), first):
        spelt = next(filter(None, title)).lower().translate(_SPELLING)
        keys.append("-".join(filter(None, (*spelt.split("-"), year, f"{number:07}"))))
    return keys


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_csv(arguments.out, arguments.count, arguments.seed)


if __name__ == "__main__":
    main()
