# SPDX-License-Identifier: MIT
"""Films of the catalogue are corrected: the user's value beside the catalogue's, taken back field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from driver.films import Form
from driver.window import Window
from laufbild.core.build.writer import write_catalogue
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.codec.corrected_film import Correction
from laufbild.core.model.film import Film, Text
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList

OpenWindow = Callable[..., Window]
RELAY = "the-relay-1980"
HOSTILE = "<img src=http://x><b>bold</b>"


def film(window: Window, key: str = RELAY) -> Film:
    found = window._session.library.film_of_key(key)
    assert found, key
    return found


def correct(window: Window, key: str = RELAY, **texts: str) -> None:
    form = Form.edit(window, key)
    form.fill(**texts)
    form.save()


def test_a_value_is_corrected_beside_the_catalogues(window: Window) -> None:
    plain = film(window)
    form = Form.edit(window, RELAY)
    assert form.heading() == "The Relay" and any("The catalogue keeps its own values" in text for text in form.labels())
    assert form.beside() == {} and form.typed() == {}
    form.fill(year="1981", title_en="Relay", genre="Drama, my own", story_en="")
    assert form.beside() == {
        "year": "In the catalogue: 1980",
        "title_en": "In the catalogue: The Relay",
        "genre": "In the catalogue: Drama" if plain.genre else "In the catalogue: nothing",
        "story_en": f"In the catalogue: {plain.story['en'].text}",
    }
    form.revert("genre")
    form.revert("story_en")
    assert list(form.beside()) == ["title_en", "year"] and list(form.typed()) == ["title_en", "year"]
    form.save()
    found = film(window)
    assert found == plain._replace(
        year=1981, title=plain.title | {"en": Text("Relay", plain.title["en"].status)}, corrected=("title_en", "year")
    )
    assert window.table.current_key() == RELAY and window.filters.counts("own") == {"corrected": 1}
    window.search.type("relay year:1981 own:corrected")
    assert window.table.keys() == [RELAY]


def test_the_details_say_what_is_corrected_and_take_it_back(window: Window) -> None:
    plain = film(window)
    correct(window, year="1981", title_en="Relay", runtime="61")
    text = window.details.text()
    assert "My corrections\nTitle (English): Relay\nIn the catalogue: The Relay Revert\nYear: 1981\n" in text
    assert "In the catalogue: 1980 Revert\nMinutes: 61\nIn the catalogue: nothing Revert" in text or plain.runtime
    assert "EN  Relay – as I put it" in text and "Corrected" in text
    window.details.follow("Revert")
    assert film(window).corrected == ("runtime", "year") and "Title (English)" not in window.details.text()
    window.details.follow("Revert")
    window.details.follow("Revert")
    assert film(window) == plain and "My corrections" not in window.details.text()
    for _ in range(3):
        window.personal.undo()
    assert film(window).corrected == ("runtime", "title_en", "year")
    window.wait_a_turn()
    assert "Title (English): Relay" in window.details.text()


def test_a_correction_is_taken_back_in_the_form(window: Window) -> None:
    plain = film(window)
    correct(window, year="1981", story_de="Anders.")
    form = Form.edit(window)
    assert list(form.beside()) == ["year", "story_de"] and form.typed() == {}
    form.revert("year")
    assert form.text("year") == "1980" and list(form.typed()) == ["year"]
    form.save()
    assert film(window).corrected == ("story_de",)
    form = Form.edit(window)
    form.type("story_de", plain.story["de"].text)
    form.save()
    assert film(window) == plain


def test_a_corrected_text_is_said_to_be_the_users(window: Window) -> None:
    correct(window, story_en="They run in turns.")
    assert "They run in turns.\nIn my words" in window.details.text()
    window.switch_language("de")
    assert "In meinen Worten" not in window.details.text(), "the German one is not"


def test_the_form_follows_the_language(window: Window) -> None:
    correct(window, genre="Comedy")
    form = Form.edit(window)
    form.type("year", "1981")
    window.switch_language("de")
    assert form.beside()["year"] == "Im Katalog: 1980" and form.text("genre") == "Komödie"
    assert form.heading() == "Die Staffel" and form.typed() == {"year": "1981"}
    window.switch_language("ru")
    assert form.beside()["year"] == "В каталоге: 1980" and form.text("genre") == "Комедия"


# --- Another catalogue ------------------------------------------------------------------------------------


@pytest.fixture
def newer(catalogue: CatalogueFile, tmp_path: Path) -> Callable[..., Path]:
    """Makes a catalogue in which some films have other values, and others are gone (None)."""

    def make(**changes: dict[str, object] | None) -> Path:
        films: Iterator[Film] = catalogue.films(range(1, catalogue.count + 1))
        found = [Film(0, "a-new-one", "listed", "2026-11-25", title={"en": Text("A New One", "listed")})]
        for each in films:
            change = changes.get(each.key.replace("-", "_"), {})
            if change is not None:
                found.append(each._replace(**change))  # type: ignore[arg-type]
        path = tmp_path / f"newer-{len(changes)}.laufbild"
        write_catalogue(path, found, catalogue.vocabulary.terms, catalogue.vocabulary.lists)
        return path

    return make


def test_an_update_of_the_catalogue_touches_nothing_of_the_users(
    open_window: OpenWindow, newer: Callable[..., Path]
) -> None:
    window = open_window()
    correct(window, year="1981")
    correct(window, "the-race-1985", year="1986")
    form = Form.add(window)
    form.fill(title_en="Qwertz", year="1991")
    form.save()
    window.personal.write(lambda personal: personal.marks.rate([RELAY, "the-race-1985", "own-qwertz-1991"], 9))
    window = open_window(catalogue=newer(the_race_1985=None))
    Form(window)
    assert window.status()[0] == "55 films" and film(window).year == 1981
    assert film(window).marks.rating == 9 == film(window, "own-qwertz-1991").marks.rating
    assert window.filters.counts("own") == {"own": 1, "corrected": 1} and "the-race-1985" not in window.table.keys()
    personal = window._main.personal_session.personal
    assert personal and personal.films.corrections()["the-race-1985"] == {"year": Correction(1986, 1985)}
    window = open_window(catalogue=newer())
    Form(window)
    assert film(window, "the-race-1985").year == 1986 and film(window, "the-race-1985").marks.rating == 9


def test_a_corrected_film_whose_original_changed_says_so(open_window: OpenWindow, newer: Callable[..., Path]) -> None:
    window = open_window()
    correct(window, year="1981", runtime="61")
    window = open_window(catalogue=newer(the_relay_1980={"year": 1979}))
    Form(window)
    window.table.click_film(RELAY)
    text = window.details.text()
    new = "The catalogue has another value since you corrected it: 1979 Keep mine · Take the new one"
    assert f"Year: 1981\n{new}" in text
    assert "Minutes: 61\nIn the catalogue: " in text
    window.details.follow("Keep mine")
    assert "another value" not in window.details.text() and "In the catalogue: 1979 Revert" in window.details.text()
    assert film(window).year == 1981
    window.personal.undo()
    window.wait_a_turn()
    assert "another value" in window.details.text()
    window.details.follow("Take the new one")
    assert film(window).year == 1979 and film(window).corrected == ("runtime",)
    window = open_window(catalogue=newer(the_relay_1980={"year": 1979}), language="ru")
    Form(window)
    window.table.click_film(RELAY)
    assert "Мои исправления" in window.details.text() and "другое значение" not in window.details.text()


def test_a_correction_that_the_catalogue_has_taken_over(open_window: OpenWindow, newer: Callable[..., Path]) -> None:
    window = open_window()
    correct(window, year="1981")
    window = open_window(catalogue=newer(the_relay_1980={"year": 1981}))
    Form(window)
    form = Form.edit(window, RELAY)
    assert form.beside() == {} and form.text("year") == "1981"


def test_a_form_that_is_open_when_another_catalogue_comes(window: Window, newer: Callable[..., Path]) -> None:
    form = Form.edit(window, RELAY)
    form.type("year", "1981")
    window.catalogues.open(newer(the_relay_1980=None))
    Form(window)
    assert not form.is_open() and RELAY not in window.table.keys()
    window.catalogues.open(newer())
    form = Form.edit(window, RELAY)
    assert form.typed() == {"year": "1981"}


# --- Lists, and texts that stay texts ---------------------------------------------------------------------


def test_what_the_users_lists_say_of_a_film(window: Window) -> None:
    form = Form(window)
    words = ("They pass a stick.", "The first of its kind.", "Shot twice.")
    lists = {
        OwnList("mine", "Läufe im Regen", "de", "https://example.org/l"):
            Listing("mine", RELAY, 3, "Relay Race", 1979, *words, "en"),
        OwnList("bare", "Nur Titel"): Listing("bare", RELAY),
    }  # fmt: skip
    for own_list, said in lists.items():
        window.personal.write(lambda personal, named=own_list, said=said: personal.lists.add(named, [said]))
    window.table.click_film(RELAY)
    text = window.details.text()
    assert "“Läufe im Regen” – a list of mine, no. 3\nIt calls the film “Relay Race (1979)”.\nThey pass" in text
    assert "The first of its kind." in text and "Shot twice." in text and "“Nur Titel” – a list of mine\n" in text
    window.switch_language("de")
    assert "„Läufe im Regen“ – meine Liste, Nr. 3" in window.details.text()
    window.personal.undo()
    window.wait_a_turn()
    assert "Nur Titel" not in window.details.text() and form


def test_markup_in_what_is_the_users_stays_text(window: Window) -> None:
    form = Form.add(window)
    form.fill(title_en=HOSTILE, story_en=HOSTILE, theme=HOSTILE, kind=HOSTILE)
    form.add_person("cast", HOSTILE, role=HOSTILE)
    form.add_source(HOSTILE, "")
    assert HOSTILE in form.typed()["cast"]
    form.save()
    (key,) = (key for key in window.table.keys() if key.startswith("own-"))
    own = OwnList("x", HOSTILE, "en", "javascript:alert(1)")
    window.personal.write(
        lambda personal: personal.lists.add(own, [Listing("x", key, 1, HOSTILE, 1, HOSTILE, HOSTILE, HOSTILE)])
    )
    window.wait_a_turn()
    assert window.details.text().count("<b>bold</b>") >= 9
    html = window.details.html()
    assert "<img" not in html and "javascript:" not in html
    form = Form.edit(window, key)
    assert form.heading() == HOSTILE and form.text("theme") == HOSTILE
    window.table.click_film(RELAY)
    correct(window, title_de=HOSTILE)
    assert "<img" not in window.details.html() and HOSTILE in window.details.text()
    form = Form.edit(window)
    form.type("title_de", "anders")
    window.table.click_film(key)
    assert HOSTILE not in window.messages.text() or "<img" in window.messages.text()


def test_nothing_can_be_written_without_a_file(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "personal.sqlite").write_bytes(b"no such file" * 900)
    window = open_window()
    assert window.messages.text()
    window.do("add_film")
    assert "cannot be kept at present" in window.messages.text() and window._main.late.own_films.place.key is None
    window.table.click_film(RELAY)
    window.do("duplicate_film")
    window.do("delete_film")
    assert window.status()[0] == "54 films"


def test_a_personal_file_of_much_is_read_before_it_is_edited(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    personal = PersonalFile.open(tmp_path / "profile" / "personal.sqlite")
    titles = ({"en": Text(f"Qwertz {number}", "listed")} for number in range(40))
    personal.films.add_all(Film(0, "", "listed", "2026-11-25", title=title) for title in titles)
    personal.close()
    window = open_window()
    Form(window)
    assert window.status()[0] == "94 films"
    for _ in range(30):
        key = next(key for key in window.table.keys() if key.startswith("own-"))
        window.table.click_film(key)
        window.do("delete_film")
        Form(window)
    assert window.status()[0] == "64 films"
