# SPDX-License-Identifier: MIT
"""One spelling for every word: folding, transliteration, keyboard layouts, sort keys, match positions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

LANGUAGES = ("en", "de", "ru")

# Letters that Unicode does not take apart, and marks that count as letters but are only apostrophes.
_SPECIAL = {
    "й": "й",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "a",
    "œ": "o",
    "ı": "i",
    "ʹ": "",
    "ʺ": "",
    "ʼ": "",
    "ʻ": "",
}
_SILENT = frozenset("\"'`´′″‴„‚")
_SILENT_CATEGORIES = frozenset(("Pd", "Pi", "Pf", "Cf", "Mn", "Me"))


class _Letters(dict[int, str]):
    """Code point → folded letters; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        piece = self[code] = "".join(map(_letter, chr(code).casefold()))
        return piece


def _letter(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    return "".join(map(_part, unicodedata.normalize("NFKD", character).casefold()))


def _part(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character in _SILENT or unicodedata.category(character) in _SILENT_CATEGORIES:
        return ""
    return character if character.isalnum() else " "


_LETTERS = _Letters()
# Patterns are compiled by re when they are first used: that takes a start 6 ms it need not.
_UMLAUT = r"(?<=[aou])e+"
#: A letter and its marks, of which no language piles more than thirty on one (Unicode's UAX 15, "stream-safe").
_CLUSTER = r"[^\u0300-\u036f][\u0300-\u036f]{0,30}|[\u0300-\u036f]{1,30}"
#: Letters that are composed or translated at a time; cut behind a blank where there is one.
_PIECE = 256
_PIECES = rf"(?s).{{1,{_PIECE}}}(?<=\s)|.{{1,{_PIECE}}}"


def plain(text: str) -> str:
    """Case, diacritics, dashes and quotes gone; words apart by one blank: "Bäume – ‘Ёлки’" → "baume елки"."""
    if text.isascii() and text.isalnum():  # most words; what follows gives the same
        return text.lower()
    if len(text) <= _PIECE:
        return " ".join(unicodedata.normalize("NFC", text).translate(_LETTERS).split())
    return " ".join("".join(piece.translate(_LETTERS) for piece in _composed(text)).split())


def _composed(text: str) -> Iterator[str]:
    """A text with its marks in their letters where Unicode has such letters, in pieces.

    `unicodedata` puts the marks of a letter in order by insertion: a hundred thousand of them at once take minutes,
    and no other thread goes on meanwhile.
    """
    for piece in re.finditer(_PIECES, text):
        yield unicodedata.normalize("NFC", piece[0])


def fold(text: str) -> str:
    """The spelling that is searched: `plain`, and ae = ä = a, oe = ö = o, ue = ü = u.

    "Läufer", "laeufer" and "LAUFER" all → "laufer"; "Ёлка" → "елка", but "мой" stays apart from "мои".
    """
    folded = plain(text)
    return re.sub(_UMLAUT, "", folded) if "ae" in folded or "oe" in folded or "ue" in folded else folded


def folded_words(text: str) -> list[tuple[str, list[int], list[int]]]:
    """The folded words of a text with, for each folded letter, where it starts and ends in the text."""
    letters, starts, ends = [], [], []
    for cluster in re.finditer(_CLUSTER, text):
        for letter in unicodedata.normalize("NFC", cluster[0]).translate(_LETTERS):
            letters.append(letter)
            starts.append(cluster.start())
            ends.append(cluster.end())
    folded = "".join(letters)
    for umlaut in re.finditer(_UMLAUT, folded):
        ends[umlaut.start() - 1] = ends[umlaut.end() - 1]
    silent = {place for umlaut in re.finditer(_UMLAUT, folded) for place in range(*umlaut.span())}
    words = []
    for word in re.finditer(r"\S+", folded):
        kept = [place for place in range(*word.span()) if place not in silent]
        words.append(
            (
                "".join(folded[place] for place in kept),
                [starts[place] for place in kept],
                [ends[place] for place in kept],
            )
        )
    return words


# --- Transliteration -------------------------------------------------------------------------------------

_ROMAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўәғқңөұүһ",
        ("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
         "u", "f", "kh", "ts", "ch", "sh", "shch", "", "i", "", "e", "iu", "ia",
         "i", "i", "e", "g", "u", "a", "g", "k", "n", "o", "u", "u", "h"),
        strict=True,
    )
) | {"š": "sh", "ž": "zh", "č": "ch", "ŝ": "shch", "â": "ia", "û": "iu", "ë": "e", "ĭ": "i", "ẑ": "zh"}

# Sounds that the schemes write differently, each with all its spellings; the first letter is the class.
_SOUNDS = {
    "š": ("schtsch", "shtsh", "stsch", "shch", "shh", "sch", "sh", "zh"),
    "h": ("tsch", "tch", "ch", "kh", "h"),
    "s": ("ts", "tz", "s", "z", "c"),
    "e": ("ye", "je", "ie", "yo", "jo", "io", "e"),
    "i": ("y", "j", "i"),
    "v": ("v", "w"),
    "f": ("ph", "f"),
    "k": ("q", "k"),
    "ks": ("x",),
}
_SPELLINGS = {spelling: sound for sound, spellings in _SOUNDS.items() for spelling in spellings}
_SOUND = "|".join(sorted(_SPELLINGS, key=len, reverse=True)) + r"|[\s\S]"
#: The spellings that are not their own sound.
_OTHER_SOUND = "|".join(sorted((s for s, sound in _SPELLINGS.items() if s != sound), key=len, reverse=True))
#: Letters of a word that is guessed to be unfinished; no language has a longer one.
_LONGEST_WORD = 200
_TWICE = r"(\D)\1+"  # 1049 is not 10049
_CYRILLIC = "[\u0400-\u052f]"


class _RomanLetters(dict[int, str]):
    """Code point → Latin letters; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        piece = self[code] = letter.translate(_LETTERS) if letter not in _ROMAN else _ROMAN[letter]
        return piece


_ROMAN_LETTERS = _RomanLetters()


def is_cyrillic(word: str) -> bool:
    return not word.isascii() and re.search(_CYRILLIC, word) is not None


def _romanised(word: str) -> Iterator[tuple[str, int, int]]:
    for cluster in re.finditer(_CLUSTER, word):
        for letter in unicodedata.normalize("NFC", cluster[0]).casefold():
            roman = _ROMAN.get(letter)
            yield (letter.translate(_LETTERS) if roman is None else roman), cluster.start(), cluster.end()


def _sounds(word: str) -> tuple[str, list[int], list[int]]:
    letters, starts, ends = [], [], []
    for piece, start, end in _romanised(word):
        for letter in piece.replace(" ", ""):
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    roman = "".join(letters)
    skeleton: list[str] = []
    begins: list[int] = []
    stops: list[int] = []
    for token in re.finditer(_SOUND, roman):
        sound = _SPELLINGS.get(token[0], token[0])
        begin, stop = starts[token.start()], ends[token.end() - 1]
        for letter in sound:
            if skeleton[-1:] == [letter] and not letter.isdecimal():
                stops[-1] = stop
                continue
            skeleton.append(letter)
            begins.append(begin)
            stops.append(stop)
    return "".join(skeleton), begins, stops


def skeleton(word: str) -> str:
    """What is left of a word when every transliteration scheme is allowed for.

    "бегущая", "begushchaya", "Beguschtschaja" and "begushaja" all → "begušaia".
    """
    if len(word) <= _PIECE:
        roman = unicodedata.normalize("NFC", word).casefold().translate(_ROMAN_LETTERS)
    else:
        roman = "".join(piece.casefold().translate(_ROMAN_LETTERS) for piece in _composed(word))
    heard = re.sub(_OTHER_SOUND, _sound, roman.replace(" ", ""))
    return re.sub(_TWICE, r"\1" if len(heard) <= _PIECE else _once, heard)  # in C alone, no other thread goes on


def _once(letters: re.Match[str]) -> str:
    return letters[1]


def _sound(spelling: re.Match[str]) -> str:
    return _SPELLINGS[spelling[0]]


def unfinished(typed: str) -> frozenset[str]:
    """The skeletons that a word may be on its way to, beside its own: "beguschts" will be "begušaia"."""
    if len(typed) > _LONGEST_WORD:
        return frozenset()
    roman = "".join(letters for letters, _, _ in _romanised(typed)).replace(" ", "")
    found = set()
    for length in range(1, min(len(roman), 7) + 1):
        tail = roman[-length:]
        found |= {
            skeleton(roman[:-length] + spelling)
            for spelling in _SPELLINGS
            if len(spelling) > length and spelling.startswith(tail)
        }
    return frozenset(found - {skeleton(roman)})


# --- Keyboard layouts ------------------------------------------------------------------------------------

_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_LAYOUTS = ("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "^qwertzuiopü+asdfghjklöäyxcvbnm,.")
_TO_RUSSIAN = [str.maketrans(dict(zip(keys, _RUSSIAN_KEYS, strict=True))) for keys in _LAYOUTS]
_FROM_RUSSIAN = [str.maketrans(dict(zip(_RUSSIAN_KEYS, keys, strict=True))) for keys in _LAYOUTS]


def other_layouts(typed: str) -> tuple[str, ...]:
    """The same keys pressed on a Russian layout instead of a Latin one, or the other way round.

    ",tueofz" → "бегущая" on an American keyboard; "ьфкферщт" → "marathon".
    """
    lower = typed.lower()
    tables = _FROM_RUSSIAN if is_cyrillic(lower) else _TO_RUSSIAN
    tried = dict.fromkeys(lower.translate(table) for table in tables)
    return tuple(text for text in tried if text != lower and fold(text))


# --- Matches ---------------------------------------------------------------------------------------------


def crosses(place: int, sounds: str, typed: str) -> bool:
    """Whether a match across spellings counts: short words only where a word begins.

    Else "man" would be found inside "команда", and so in half of all Russian texts.
    """
    return place == 0 or (place > 0 and len(sounds) >= 3 and len(typed) >= 4)


def spans(text: str, typed: str, *, name: bool = False) -> list[tuple[int, int]]:
    """Where a typed word stands in a text, also in another spelling or script, as (start, end) places.

    A `name` (a title or a person) is compared by its sounds within one script too: Tumelja, Tumelya.
    """
    found = []
    for piece in re.finditer(r"\S+", text):  # words never reach over a blank
        within, begin = _spans(piece[0], typed, name), piece.start()
        found += [(begin + start, begin + end) for start, end in within]
    return _joined(found) if len(found) > 1 else found


@lru_cache(maxsize=16_384)
def _spans(piece: str, typed: str, name: bool) -> list[tuple[int, int]]:
    """`spans` in a piece of a text between blanks; the same pieces come again and again."""
    needle, sounds = _sought(typed)
    folded, heard = _spellings(piece)
    if not needle or (needle not in folded and not (sounds and sounds in heard)):
        return []
    found = []
    for word, starts, ends in folded_words(piece):
        direct = _inside(word, needle)
        found += [(starts[place], ends[place + len(needle) - 1]) for place in direct]
        if not direct and is_cyrillic(word) + is_cyrillic(typed) in ((0, 1) if name else (1,)):
            found += _crossed(piece[starts[0] : ends[-1]], starts[0], typed, sounds)
    return found


@lru_cache(maxsize=64)
def _sought(typed: str) -> tuple[str, str]:
    """The letters and the sounds that are looked for, for every text in which they are."""
    return fold(typed).replace(" ", ""), skeleton(typed)


@lru_cache(maxsize=4096)
def _spellings(piece: str) -> tuple[str, str]:
    """A piece of a text between blanks as it is folded, and how its words sound."""
    words = folded_words(piece)
    return fold(piece), "\n".join(skeleton(piece[starts[0] : ends[-1]]) for _, starts, ends in words)


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Matches that share a letter as one: both f of the single letter "ﬀ"."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _inside(word: str, needle: str) -> list[int]:
    places, place = [], word.find(needle)
    while place >= 0:
        places.append(place)
        place = word.find(needle, place + len(needle))
    return places


def _crossed(word: str, offset: int, typed: str, sounds: str) -> list[tuple[int, int]]:
    heard, begins, stops = _sounds(word)
    place = heard.find(sounds) if sounds else -1
    if not crosses(place, sounds, typed):
        return []
    return [(offset + begins[place], offset + stops[place + len(sounds) - 1])]


# --- Order -----------------------------------------------------------------------------------------------

_ARTICLES = {
    "en": frozenset(("the", "a", "an")),
    "de": frozenset(
        ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")
    ),
}
_LATIN_LAST = {code: code + 0x2000 for code in range(ord("a"), ord("z") + 1)}


def sort_key(text: str, text_language: str, window_language: str) -> str:
    """A string that sorts by code points as the reader expects.

    A leading article of the text's own language is skipped, numbers count by value, ä stands with a and
    ё with е, Cyrillic comes after Latin for English and German readers and before it for Russian ones.
    """
    key = sorted_by(map(sort_word, text.split()), text_language)
    return f"{for_reader(key, window_language)}\0{text}"


def sort_word(piece: str) -> str:
    """What a piece of a text between blanks is sorted by."""
    word = plain(piece)
    return re.sub(r"\d+", _by_value, word) if re.search(r"\d", word) else word


def sorted_by(words: Iterable[str], language: str = "") -> str:
    """What a text of these words is sorted by, without its article in that language."""
    return without_article(" ".join(filter(None, words)), language)


def without_article(words: str, language: str) -> str:
    if language not in _ARTICLES:
        return words
    first, _, others = words.partition(" ")
    return others if others and first in _ARTICLES[language] else words


def for_reader(key: str, language: str) -> str:
    """A key so that the reader's own script comes first."""
    return key.translate(_LATIN_LAST) if language == "ru" and (key.isascii() or re.search("[a-z]", key)) else key


def _by_value(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0")
    return f"0{len(digits):04}{digits}"
