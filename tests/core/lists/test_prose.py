# SPDX-License-Identifier: MIT
"""Lists in prose come in whole, however they are decorated, and whatever is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.row_problems import BAD_BYTES, LONG_ROW, LONG_VALUE
from laufbild.core.lists import prose
from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import Entry, Reading
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import MISSING
from laufbild.core.query.parser import parse

if TYPE_CHECKING:
    from .conftest import ReadList

#: What the labels of a list are, by its language.
LABELS = {"en": ("Description", "Fact"), "de": ("Beschreibung", "Fakt"), "ru": ("Описание", "Факт")}
INTRODUCTIONS = {
    "en": ("Films about running", "People ran in the films of that time. Here are ten of them, for a start."),
    "de": ("Filme über das Laufen", "In den Filmen jener Zeit wurde gelaufen. Hier sind zehn davon für den Anfang."),
    "ru": ("Фильмы о беге", "В кино тех лет много бегали. Вот десять фильмов для начала."),
}


def said(entry: Entry) -> tuple[str, str, int | None, str, str]:
    """A title and its language, the year, the story and the claim."""
    film = entry.film
    ((language, title),) = film.title.items()
    story, claim = (" ".join(text.text for text in texts.values()) for texts in (film.story, film.claim))
    return title.text, language, film.year, story, claim


def as_prose(catalogue: CatalogueFile, which: str, language: str, between: str) -> str:
    """The films of one of the two lists, written as it was."""
    description, fact = LABELS[language]
    name, introduction = INTRODUCTIONS[language]
    films = list(catalogue.films(catalogue.find(parse(f"list:{which}"), ()).ids))
    blocks = [
        between.join((
            f"{film.title[language].text} ({film.year})",
            f"{description}: {film.story[language].text}",
            f"{fact}: {film.claim[language].text}",
        ))
        for film in sorted(films, key=lambda film: film.position or 0)
    ]  # fmt: skip
    return "\n\n".join((name, introduction, *blocks)) + "\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(("which", "language"), [("en", "en"), ("de", "de"), ("de", "ru"), ("en", "ru")])
def test_a_list_as_those_that_laufbild_began_with(
    read: ReadList, catalogue: CatalogueFile, which: str, language: str, between: str, line_end: str
) -> None:
    text = as_prose(catalogue, which, language, between).replace("\n", line_end)
    found = read("\ufeff" + text)
    films = {film.position: film for film in catalogue.films(catalogue.find(parse(f"list:{which}"), ()).ids)}
    name, introduction = INTRODUCTIONS[language]
    assert found.source == (found.source.__class__)("text", name, language, introduction)
    assert [entry.film.position for entry in found.entries] == list(range(1, 11)) and not found.skipped
    for entry in found.entries:
        film = films[entry.film.position]
        told = (film.title[language].text, language, film.year, film.story[language].text, film.claim[language].text)
        assert said(entry) == told


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the usual, and what may be missing
        ("The Run (1985)\nDescription: A.\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("The Run (1985)\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("The Run (1985)\nFact: B.", ("The Run", "en", 1985, "", "B.")),
        ("The Run\nDescription: A.\nFact: B.", ("The Run", "en", None, "A.", "B.")),
        ("Der Lauf (1985)\nBeschreibung: A.\nFakt: B.", ("Der Lauf", "de", 1985, "A.", "B.")),
        ("Бег (1985)\nОписание: А.\nФакт: Б.", ("Бег", "ru", 1985, "А.", "Б.")),
        # other labels
        ("The Run (1985)\nPlot: A.\nDid you know? B", ("The Run", "en", 1985, "A. Did you know? B", "")),
        ("The Run (1985)\nSynopsis: A.\nFun fact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("Der Lauf (1985)\nHandlung: A.\nInteressanter Fakt: B.", ("Der Lauf", "de", 1985, "A.", "B.")),
        ("Бег (1985)\nСюжет: А.\nИнтересный факт: Б.", ("Бег", "ru", 1985, "А.", "Б.")),
        ("The Run (1985)\nDescription – A.\nFact – B.", ("The Run", "en", 1985, "A.", "B.")),
        ("The Run (1985)\nDescription\nA.\nFact\nB.", ("The Run", "en", 1985, "A.", "B.")),
        ("The Run\nYear: 1985\nDescription: A.\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("The Run\nYear: long ago\nDescription: A.\nFact: B.", ("The Run", "en", None, "A.", "B.")),
        ("Title: The Run\nYear: 1985\nDescription: A.\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("Title: The Run (1985)\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        # decoration
        ("1. The Run (1985)\nDescription: A.\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("1) The Run (1985)\n- Description: A.\n- Fact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("№ 1. Бег (1985)\n• Описание: А.\n• Факт: Б.", ("Бег", "ru", 1985, "А.", "Б.")),
        ("**The Run** (1985)\n**Description:** A.\n**Fact**: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("**1. The Run (1985)**\n*Description:* A.\n__Fact:__ B.", ("The Run", "en", 1985, "A.", "B.")),
        ("## The Run (1985) ##\nDescription: A.\\\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("### 1. “The Run” (1985)\n> Description: A.\n> Fact: B.", ("The Run", "en", 1985, "A.", "B.")),
        ("«Бег» (1985)\n---\nОписание: А.\n* * *\nФакт: Б.", ("Бег", "ru", 1985, "А.", "Б.")),
        ("The\u00a0Run (1985)\nDescription: A\u202e\x07.\nFact: B.", ("The Run", "en", 1985, "A.", "B.")),
        # years
        ("The Run – 1985\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("The Run, 1985\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("The Run [1985]\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("The Run (USSR, 1985)\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("Бег (СССР, 1985)\nОписание: А.", ("Бег", "ru", 1985, "А.", "")),
        ("Бег — 1985 г.\nОписание: А.", ("Бег", "ru", 1985, "А.", "")),
        ("Бег (1985, реж. Алов)\nОписание: А.", ("Бег", "ru", 1985, "А.", "")),
        ("The Run (1985–1987)\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("The Run (1985):\nDescription: A.", ("The Run", "en", 1985, "A.", "")),
        ("2012 (2009)\nDescription: A.", ("2012", "en", 2009, "A.", "")),
        ("The Run (part 1)\nDescription: A.\nFact: B.", ("The Run (part 1)", "en", None, "A.", "B.")),
        ("Run: The Film (1985)\nDescription: A.", ("Run: The Film", "en", 1985, "A.", "")),
        ("Run! (1985)\nDescription: A.", ("Run!", "en", 1985, "A.", "")),
        # longer texts
        (
            "The Run (1985)\nDescription: A\nb.\n\nC.\nD.\nFact: E.",
            ("The Run", "en", 1985, "A b.\n\nC. D.", "E."),
        ),
        ("The Run (1985)\nDescription: A.\nFact: B.\nFact: C.", ("The Run", "en", 1985, "A.", "B.\n\nC.")),
        ("The Run (1985)\nDescription: Läuft die.\nFact: B.", ("The Run", "en", 1985, "Läuft die.", "B.")),
        ("The Run (1985)\nA man runs.\nAnd runs.", ("The Run", "en", 1985, "A man runs. And runs.", "")),
    ],
)  # fmt: skip
def test_a_film(read: ReadList, lines: str, expected: tuple[str, str, int | None, str, str]) -> None:
    (entry,) = read(lines + "\n").entries
    assert said(entry) == expected


def test_films_without_a_year_or_anything_else_stand_between_others(read: ReadList) -> None:
    found = read(
        "# Ten films (2024)\n\nWords.\n\n1. One (1970)\nDescription: A.\n\nMore of it.\nFact: B.\n\n2. Two\n"
        "Description: C.\n\n3. Three\n\n4. Four\nFact: D.\n\n5. Five (1975)\n6. Six (1976)\n"
    )
    assert found.titles == [
        ("One", 1970), ("Two", None), ("Three", None), ("Four", None), ("Five", 1975), ("Six", 1976)
    ]  # fmt: skip
    assert found.source.name == "Ten films (2024)" and found.source.introduction == "Words."
    assert [entry.line for entry in found.entries] == [5, 11, 14, 16, 19, 20]


def test_without_numbers_a_title_stands_before_a_label(read: ReadList) -> None:
    found = read(
        "Films of 1970 (2024)\n\nThe introduction.\n\nOne (1970)\n\nDescription: A.\n\nIt says a second thing.\n\n"
        "Fact: B.\n\nTwo\n\nFact: C.\n\nThree (1972)\n\nFour (1973)\n\nDescription: E.\nlike Five (1979)\n\n"
        "Six\nDescription: F.\n"
    )
    assert found.titles == [("One", 1970), ("Two", None), ("Three", 1972), ("Four", 1973), ("Six", None)]
    assert said(found.entries[0])[3:] == ("A.\n\nIt says a second thing.", "B.")
    assert said(found.entries[3])[3:] == ("E. like Five (1979)", "")
    assert found.source.introduction == "The introduction."


def test_a_title_after_a_description_begins_a_paragraph_and_is_no_sentence(read: ReadList) -> None:
    found = read(
        "One (1970)\nDescription: A.\n\nTwo\n\nFact: B.\n\nThree (1972)\nDescription: C\nand so on\nFact: D.\n"
    )
    assert [said(entry)[3:] for entry in found.entries] == [("A.", ""), ("", "B."), ("C and so on", "D.")]


def test_closing_words_join_the_introduction_and_no_fact(read: ReadList) -> None:
    found = read(
        "Words at\nfirst.\n\nOne (1970)\nDescription: A.\nFact: B.\n\nMore of the fact.\n\n"
        "Two (1971)\nDescription: C.\nFact: D.\n\nWords at\nthe end.\n\nAnd more.\n"
    )
    assert said(found.entries[0])[4] == "B.\n\nMore of the fact." and said(found.entries[1])[4] == "D."
    assert found.source.introduction == "Words at first.\n\nWords at the end.\n\nAnd more."


def test_a_second_fact_follows_the_first_ones_paragraphs(read: ReadList) -> None:
    found = read("One (1970)\nFact: A.\n\nMore.\n\nDescription: B.\n")
    assert said(found.entries[0]) == ("One", "en", 1970, "B.", "A.\n\nMore.")


def test_where_a_list_stands_is_its_address(read: ReadList) -> None:
    found = read("https://example.org/films\n\nOne (1970)\nDescription: A.\n", "my films.txt")
    assert (found.source.name, found.source.address) == ("my films", "https://example.org/films")


@pytest.mark.parametrize(
    ("line", "titles", "also"),
    [
        ("The Running Target (Бегущая мишень, 1991)", {"en": "The Running Target", "ru": "Бегущая мишень"}, ()),
        ("The Run / Бег (1991)", {"en": "The Run", "ru": "Бег"}, ()),
        ("Бег (1991) – The Run", {"ru": "Бег", "en": "The Run"}, ()),
        ("Run / Lauf (1991)", {"en": "Run / Lauf"}, ()),
        ("The Run (1991)\nOriginal title: Бег", {"en": "The Run", "ru": "Бег"}, ()),
        ("The Run (1991)\nOriginal title: Beg", {"en": "The Run"}, ("Beg",)),
    ],
)
def test_a_film_of_several_titles(read: ReadList, line: str, titles: dict[str, str], also: tuple[str, ...]) -> None:
    (entry,) = read(f"{line}\nDescription: It is in the text of this.\nFact: B.\n").entries
    assert {code: text.text for code, text in entry.film.title.items()} == titles
    assert entry.also == also


def test_what_else_is_said_of_a_film(read: ReadList) -> None:
    (entry,) = read(
        "The Run (1985) with a remark\nDescription: A.\nDirected by: Ada Alov; Bo Naumov\nStarring: Cy\nGenre: Drama\n"
        "Studio: Mosfilm, Lenfilm\nRuntime: 90 min\nLink: https://example.org/run\nNote: old\n"
    ).entries
    film = entry.film
    assert [credit.person.latin for credit in film.directors] == ["Ada Alov", "Bo Naumov"]
    assert [credit.person.latin for credit in film.cast] == ["Cy"]
    assert (film.genre, film.studio, film.runtime) == (("drama",), ("Mosfilm", "Lenfilm"), 90)
    assert film.sources["sources"][0].name == "example.org"
    assert film.remark["en"].text == "with a remark\n\nold"


@pytest.mark.parametrize("label", ["Directed by", "Regie", "Режиссёр", "Cast", "Besetzung", "В ролях"])
def test_what_people_did_is_no_genre(read: ReadList, label: str) -> None:
    said = '[{"name": "Ada Alov", "role": "Drama"}, {"name": "Bo Naumov", "role": "Stimme"}]'
    (entry,) = read(f"The Run (1985)\nDescription: A.\n{label}: {said}\nGenre: Drama\nFact: B.\n").entries
    people = (*entry.film.directors, *entry.film.cast)
    assert [(credit.person.latin, credit.role) for credit in people] == [("Ada Alov", "Drama"), ("Bo Naumov", "voice")]
    assert entry.film.genre == ("drama",)


def test_of_endless_words_before_and_behind_the_films_the_beginning_is_kept(read: ReadList) -> None:
    before = "\n\n".join(["Films", *(f"{number} {'x' * 1_000}." for number in range(100))])
    film = "The Run (1985)\nDescription: A.\nFact: B.\n"
    found = read(f"{before}\n\n{film}{film}\n" + f"{'y' * 999}\n" * 1_200)
    assert found.titles == [("The Run", 1985)] * 2
    introduction = found.source.introduction
    assert introduction.startswith("0 xxx") and len(introduction) == 1 << 16


def test_a_german_list_may_tell_in_english(read: ReadList) -> None:
    (entry,) = read("Der Lauf (1985)\nBeschreibung: Он бежит.\nFakt: Ja.\n").entries
    assert list(entry.film.story) == ["ru"] and list(entry.film.claim) == ["de"]


def test_hardly_anything_but_titles_is_a_list_too(read: ReadList) -> None:
    found = read("The Run (1985)\nDer Lauf (1986)\n- Бег – 1987\n")
    assert found.titles == [("The Run", 1985), ("Der Lauf", 1986), ("Бег", 1987)]


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1251", "utf-8-sig"])
def test_encodings(read: ReadList, encoding: str) -> None:
    (entry,) = read("Бегущая мишень (1991)\nОписание: Она бежит.\nФакт: Да.\n", encoding=encoding).entries
    assert said(entry) == ("Бегущая мишень", "ru", 1991, "Она бежит.", "Да.")


def test_a_film_with_bytes_that_are_no_letters_is_left_out_alone(read: ReadList) -> None:
    text = "Wörter. äöü\n\nOne (1970)\nDescription: A.\n\nTwo\xff (1971)\nDescription: B.\n\nThree (1972)\nFact: C.\n"
    found = read(text.encode().replace("ÿ".encode(), b"\xff"))
    assert [title for title, _ in found.titles] == ["One", "Three"] and found.skipped == [(6, BAD_BYTES)]


def test_a_film_of_endless_text_is_left_out_alone(read: ReadList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "_LONGEST_TEXT", 100)
    long = "very long words " * 20
    found = read(f"One (1970)\nDescription: {long}\n{long}\nFact: x.\n\nTwo (1971)\nFact: C.\n")
    assert [title for title, _ in found.titles] == ["Two"] and found.skipped == [(1, LONG_ROW)]


def test_what_makes_no_sense_costs_no_film(read: ReadList) -> None:
    found = read(f"One (1970)\nDescription: A.\nDirector: {'x' * 400}\n\nTwo (1971)\nFact: C.\n")
    assert [title for title, _ in found.titles] == ["One", "Two"] and found.skipped == []
    assert [(cell.heading, cell.reason.text) for cell in found.entries[0].unread] == [("directors", LONG_VALUE)]


def test_markup_is_text(read: ReadList) -> None:
    (entry,) = read("<b>Run</b> (1985)\nDescription: <img src=x onerror=alert(1)>\nFact: =1+1\n").entries
    assert said(entry) == ("<b>Run</b>", "en", 1985, "<img src=x onerror=alert(1)>", "=1+1")


def test_a_file_that_is_gone_meanwhile(tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / "list.txt"
    path.write_text("The Run (1985)\nDescription: A.\n")
    with pytest.raises(CatalogueError) as caught, opened_list(path, reading) as found:
        path.unlink()
        list(found.entries())
    assert caught.value.text == MISSING


def test_how_far_it_is(tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / "list.txt"
    path.write_text("The Run (1985)\nDescription: A.\n\nWords at the end.\n")
    with opened_list(path, reading) as found:
        list(found.entries())
        assert found.share == 1
