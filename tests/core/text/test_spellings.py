# SPDX-License-Identifier: MIT
"""Folding, skeletons, keyboard layouts, matches and sort keys: tables of spellings, then laws for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from laufbild.core.text.folding import fold, folded_words, plain
from laufbild.core.text.keyboard_layouts import other_layouts
from laufbild.core.text.languages import LANGUAGES
from laufbild.core.text.match_positions import spans
from laufbild.core.text.sort_keys import sort_key
from laufbild.core.text.transliteration import skeleton, unfinished
from strategies import TEXTS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Läufer", "laufer"),
        ("laeufer", "laufer"),
        ("LA\u0308UFER", "laufer"),
        ("Öl, Goethe, grün", "ol gothe grun"),
        ("Straße", "strasse"),
        ("Ёлка", "елка"),
        ("Е\u0308лка", "елка"),
        ("мой", "мой"),
        ("МОИ\u0306", "мой"),
        ("café – «Ça va?»", "cafe ca va"),
        ("long-distance", "longdistance"),
        ("об’єкт, ob'ekt", "обєкт obekt"),
        ("Łódź, Þór, Søren, cœur", "lodz thor soren cour"),
        ("  two\n\twords ", "two words"),
        ("1/2", "1 2"),
        ("ᴭ𝛢", "aα"),
        ("– « »", ""),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("words", [40, 400])
def test_long_texts_are_folded_and_heard_as_short_ones(words: int) -> None:
    text = "Бегу\u0301щая Läufer – schtsch и\u0306 ﬁnale"
    assert fold(" ".join([text] * words)) == " ".join([fold(text)] * words)
    assert skeleton("ёжbb" * words) == skeleton("ёжbb" + "ёжbb") * (words // 2)


@pytest.mark.parametrize("mark", ["\u0301", "\u0301\u0316", "\u05b0\u05c1"])
def test_a_letter_of_any_number_of_marks_is_that_letter(mark: str) -> None:
    text = "Läufer" + mark * 1_000
    assert fold(text) == "laufer" and skeleton(text) == skeleton("Läufer")
    assert [word for word, _, _ in folded_words(text)] == ["laufer"]
    assert unfinished(text) == frozenset() != unfinished("beguschts")


def test_a_letter_that_comes_twice_sounds_once() -> None:
    assert spans("Анна", "Ana", name=True) == spans("Анна", "Anna", name=True) == [(0, 4)]


def test_short_i_is_a_letter_of_its_own() -> None:
    assert fold("мой") != fold("мои")
    assert fold("ёлка") == fold("елка")


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("бегущая", "begushchaya Beguschtschaja begushaja beguŝaâ beguščaja beguschaja"),
        ("мишень", "mishen mischen mišen' mishenʹ"),
        ("осенний марафон", "osenniy-marafon osennij-marafon osennii-marafon"),
        ("лыжи", "lyzhi lyschi lyži"),
        ("хоккей", "khokkey hokkej chokkej"),
        ("юность", "yunost junost iunost"),
        ("яшин", "yashin jaschin âšin"),
        ("цель", "tsel zel cel"),
        ("чемпион", "chempion tschempion čempion"),
        ("счастье", "schastye stschastje"),
    ],
)
def test_one_skeleton_for_every_transliteration(cyrillic: str, latin: str) -> None:
    assert {skeleton(word) for word in latin.split()} == {skeleton(cyrillic)}


@pytest.mark.parametrize("word", ["begushchaya", "Beguschtschaja", "beguščaja", "chempion", "tschempion", "yunost"])
def test_a_word_being_typed_is_on_its_way_to_its_skeleton(word: str) -> None:
    whole = skeleton(word)
    for end in range(1, len(word)):
        sounds = {skeleton(word[:end]), *unfinished(word[:end])}
        assert any(whole.startswith(heard) for heard in sounds), word[:end]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (",tueofz", "бегущая"),
        (",TUEOFZ", "бегущая"),
        ("ьфкферщт", "marathon"),
        ("öbpzm", "жизнь"),
        ("kfea", "лауф"),
    ],
)
def test_keys_pressed_on_another_layout(typed: str, read: str) -> None:
    assert read in other_layouts(typed)


@pytest.mark.parametrize("typed", ["", "  ", "123", "№", "ё"])
def test_what_says_nothing_on_another_layout_is_not_tried(typed: str) -> None:
    assert other_layouts(typed) == ()


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Der Läufer läuft", "laeufer", ["Läufer"]),
        ("Der Lauf des Läufers", "lauf", ["Lauf", "Läuf"]),
        ("Бегущая мишень", "begushchaya", ["Бегущая"]),
        ("Бегущая мишень", "MISHEN", ["мишен"]),
        ("Begushchaya mishen", "бегущая", ["Begushchaya"]),
        ("Рекордсменка", "smenka", ["сменка"]),
        ("команда", "man", []),
        ("команда", "manda", ["манда"]),
        ("мандат", "man", ["ман"]),
        ("Ёлки – «ёлки»", "елки", ["Ёлки", "ёлки"]),
        ("Tumelya", "Tumelja", []),
        ("e\u0301tude", "etude", ["e\u0301tude"]),
        ("oﬀen", "f", ["ﬀ"]),
        ("¼", "1", ["¼"]),
        ("Marathon", "", []),
        ("Marathon", " - ", []),
        ("мир", "ь", []),
    ],
)
def test_matches(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, typed)] == marked


@pytest.mark.parametrize(
    ("text", "typed"), [("Tumelya", "Tumelja"), ("Pakhomova", "Pachomowa"), ("Гроссман", "grosman")]
)
def test_names_match_by_their_sounds(text: str, typed: str) -> None:
    assert spans(text, typed, name=True) == [(0, len(text))]


# --- Laws -------------------------------------------------------------------------------------------------


@given(TEXTS)
@example("aee")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert plain(plain(text)) == plain(text)


@given(TEXTS)
def test_folded_words_are_the_words_of_the_folded_text(text: str) -> None:
    assert " ".join(word for word, _, _ in folded_words(text)) == fold(text)


@given(TEXTS)
def test_each_folded_letter_has_a_place_in_the_text(text: str) -> None:
    for word, starts, ends in folded_words(text):
        assert len(word) == len(starts) == len(ends)
        assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
        assert starts == sorted(starts) and ends == sorted(ends)


@given(TEXTS, TEXTS, st.booleans())
def test_matches_stand_in_the_text_one_after_another(text: str, typed: str, name: bool) -> None:
    found = spans(text, typed, name=name)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@given(TEXTS)
def test_each_word_of_a_text_is_found_in_it(text: str) -> None:
    assert all(spans(text, word) for word, _, _ in folded_words(text))


@given(TEXTS)
@example("sh")
def test_any_text_has_skeletons_and_layouts(text: str) -> None:
    assert skeleton(text) not in unfinished(text)
    assert all(fold(other) for other in other_layouts(text))


# --- Order ------------------------------------------------------------------------------------------------


def ordered(texts: list[str], text_language: str, window_language: str) -> bool:
    return sorted(texts, key=lambda text: sort_key(text, text_language, window_language)) == texts


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["episode 2", "episode 13", "episode 100"]),
        ("en", ["00", "7", "007b", "10"]),
        ("en", ["2 fast", "Fast"]),
        ("de", ["Bahn", "Bäume", "Baur"]),
        ("de", ["Ähre", "Anfang", "Äther"]),
        ("de", ["Strasse", "Straße", "Strauss"]),
        ("ru", ["Еда", "Ёлка", "Ель"]),
        ("ru", ["Иней", "Йога", "Каша"]),
        ("en", ["The Marathon", "A Runner", "The Track"]),
        ("de", ["Die Flucht", "Der Lauf", "Das Ziel"]),
        ("de", ["Lauf", "Lauf, der lange", "Läufer"]),
    ],
)
@pytest.mark.parametrize("window", LANGUAGES)
def test_order(language: str, texts: list[str], window: str) -> None:
    assert ordered(texts, language, window)


def test_an_article_counts_where_it_is_none() -> None:
    assert ordered(["Die Flucht", "Ende"], "en", "de")
    assert ordered(["Ende", "Die Flucht"], "de", "en")
    assert ordered(["Sprint", "The"], "en", "en")


@pytest.mark.parametrize(("window", "texts"), [
    ("en", ["Alpha", "Zebra", "Азбука", "Якорь"]),
    ("de", ["Alpha", "Zebra", "Азбука", "Якорь"]),
    ("ru", ["Азбука", "Якорь", "Alpha", "Zebra"]),
])  # fmt: skip
def test_the_readers_own_script_comes_first(window: str, texts: list[str]) -> None:
    assert ordered(texts, "", window)


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_sort_keys_tell_texts_apart(text: str, language: str, window: str) -> None:
    assert sort_key(text, language, window) != sort_key(text + "!", language, window)
