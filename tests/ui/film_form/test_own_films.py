# SPDX-License-Identifier: MIT
"""Films of the user's own: added, edited, duplicated, deleted; among the others everywhere."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from driver.event_loop import wait_for
from driver.films import Form
from driver.window import Window
from laufbild.core.codec.film_cells import film_of
from laufbild.core.model.film import (
    Credit,
    Film,
    Person,
    Source,
    Text,
)

OpenWindow = Callable[..., Window]
RELAY, MARATHON = "the-relay-1980", "the-marathon-1988"


def film(window: Window, key: str) -> Film:
    found = window._session.library.film_of_key(key)
    assert found, key
    return found


def add(window: Window, **texts: str) -> None:
    form = Form.add(window)
    form.fill(**texts)
    form.save()
    assert not form.is_open()


def test_a_film_is_added_and_stands_among_the_others(window: Window) -> None:
    form = Form.add(window)
    assert form.is_open() and form.heading() == "A new film of your own" and form.focused() == "title_en"
    assert form.state() == "Nothing was changed." and form.faults() == {}
    form.fill(title_en="Qwertz", title_ru="Бегущая строка", year="1991", runtime="90 min")
    assert form.state() == "Not saved yet; what you typed is kept."
    form.save()
    assert not form.is_open() and window.table.current_key() == "own-qwertz-1991" == window.table.selected_keys()[0]
    assert window.status()[0] == "55 films" and window.messages.text() == ""
    assert "1991" in window.details.text() and "Own film" in window.details.text()
    for text in ("qwertz", "begushchaya stroka", "бегущая строка", "own:own", "eigen:own year:1991", "qwert"):
        window.search.type(text)
        assert "own-qwertz-1991" in window.table.keys(), text
    window.search.type("")
    window.table.click_heading("year")
    years = [int(year or 9999) for year in window.table.column("year")]
    assert years == sorted(years) and window.table.keys().index("own-qwertz-1991") > 40
    assert window.filters.counts("own") == {"own": 1} and window.filters.counts("decade")["1990"] == 2


def test_everything_of_a_film_can_be_typed(window: Window) -> None:
    form = Form.add(window)
    form.fill(
        title_en="Run", title_de="Lauf", title_ru="Бег", year="1985", runtime="78", story_en="They run.",
        story_ru="Они бегут.", claim_de="Der erste.", fact_en="True.", remark_ru="Да.", position="3",
        studio="Mosfilm, My studio", theme="Freiheit; my theme", list="My list", kind="Essay",
    )  # fmt: skip
    form.choose("colour", "Black and white")
    form.choose("relevance", "Running is central")
    form.tick("genre", "Drama")
    form.tick("discipline", "Marathon")
    form.tick("discipline", "Sprint")
    form.tick("discipline", "Marathon")
    form.add_person("directors", "Anna Karenina", cyrillic="Анна Каренина")
    form.add_person("cast", "Boris", "Borys", "Борис", "voice")
    form.add_person("cast", cyrillic="Ян", role="my role")
    form.add_source("", "https://www.example.org/run")
    form.add_source("Lexikon", "")
    form.choose("evidence", "Documented")
    assert form.faults() == {}
    form.save()
    found = film(window, "own-run-1985")
    assert found == Film(
        found.id, "own-run-1985", "documented", found.added, 1985, "Essay", "strong", "My list", 3, 78, "bw",
        title={code: Text(text, "translation") for code, text in (("en", "Run"), ("de", "Lauf"), ("ru", "Бег"))},
        story={"en": Text("They run.", "ours"), "ru": Text("Они бегут.", "ours")},
        claim={"de": Text("Der erste.", "ours")}, fact={"en": Text("True.", "ours")},
        remark={"ru": Text("Да.", "ours")},
        directors=(Credit(Person("Anna Karenina", "Anna Karenina", "Анна Каренина")),),
        cast=(Credit(Person("Boris", "Borys", "Борис"), "voice"), Credit(Person("Ян", "Ян", "Ян"), "my role")),
        studio=("mosfilm", "My studio"), discipline=("sprint",), theme=("freedom", "my theme"), genre=("drama",),
        sources={"sources": (Source("example.org", "https://www.example.org/run"), Source("Lexikon"))}, own=True,
    )  # fmt: skip
    for query in ("regie:каренина", "cast:borys", 'theme:"my theme"', "studio:Mosfilm", "story:они"):
        window.search.type(query)
        assert "own-run-1985" in window.table.keys(), query
    assert "In my words" in window.details.text() and "our translation" not in window.details.text()


def test_a_film_is_edited(window: Window) -> None:
    add(window, title_en="Qwertz", year="1991", genre="Drama, Comedy")
    form = Form.edit(window, "own-qwertz-1991")
    assert form.heading() == "Qwertz" and form.text("year") == "1991" and form.text("genre") == "Drama, Comedy"
    assert form.typed() == {} and form.beside() == {}
    form.fill(title_en="Asdfg", year="")
    form.tick("genre", "Drama")
    form.save()
    found = film(window, "own-qwertz-1991")
    assert found.title_in("en")[0] == "Asdfg" and found.year is None and found.genre == ("comedy",)
    assert window.table.current_key() == "own-qwertz-1991" and window.details.text().startswith("Asdfg\nyear unknown")
    window.personal.undo()
    assert film(window, "own-qwertz-1991").year == 1991, "one step for all of it"
    window.personal.redo()
    assert film(window, "own-qwertz-1991").year is None


def test_what_the_form_does_not_show_is_kept(window: Window) -> None:
    window.table.click_film(MARATHON)
    before = film(window, MARATHON)
    window.do("duplicate_film")
    form = Form(window)
    form.type("year", "1990")
    form.save()
    (key,) = [key for key in window.table.keys() if key.startswith("own-")]
    found = film(window, key)
    assert found == before._replace(id=found.id, key=key, added=found.added, own=True, year=1990)
    assert found.search and found.search.nearest and found.same_title


def test_a_film_is_duplicated(window: Window) -> None:
    add(window, title_en="Qwertz", year="1991")
    window.do("duplicate_film")
    form = Form(window)
    assert form.is_open() and window.table.current_key() == "own-qwertz-1991-2" and form.typed() == {}
    form.type("title_de", "Zwei")
    form.save()
    window.search.type("own:own")
    assert len(window.table.keys()) == 2 and film(window, "own-qwertz-1991").title.keys() == {"en"}


def test_films_are_deleted_and_brought_back(window: Window) -> None:
    for title in ("Qwertz", "Asdfg"):
        add(window, title_en=title)
    window.search.type("own:own")
    window.table.select_films("own-qwertz", "own-asdfg")
    window.press("Del")
    assert (
        window.table.keys() == []
        and window.messages.text() == "2 films deleted."
        and window.messages.button() == "Undo"
    )
    window.messages.click()
    assert set(window.table.keys()) == {"own-qwertz", "own-asdfg"} and window.messages.text() == ""
    window.table.click_film("own-qwertz")
    window.do("delete_film")
    assert window.messages.text() == "“Qwertz” was deleted." and window.table.keys() == ["own-asdfg"]
    window.switch_language("de")
    assert window.messages.text() == "„Qwertz“ wurde gelöscht."
    window.personal.undo()
    window.wait_a_turn()
    assert window.messages.text() == "", "what is taken back already is not offered"
    window.search.type("")
    assert window.status()[0] == "56 Filme"


def test_films_of_the_catalogue_are_not_deleted(window: Window) -> None:
    window.table.click_film(RELAY)
    assert not window.action("delete_film").isEnabled()
    window.press("Del")
    assert window.status()[0] == "54 films" and window.messages.text() == ""
    add(window, title_en="Qwertz")
    assert window.action("delete_film").isEnabled()
    window.table.select_films(RELAY, "own-qwertz")
    window.do("delete_film")
    assert window.status()[0] == "54 films" and RELAY in window.table.keys()


def test_the_key_that_deletes_is_for_the_table(window: Window) -> None:
    add(window, title_en="Qwertz")
    for part in ("filters", "search", "details"):
        window.focus_on(part)
        window.press("Del")
        assert window.status()[0] == "55 films", part
    window.focus_on("table")
    window.press("Del")
    assert window.status()[0] == "54 films"


# --- Validation -------------------------------------------------------------------------------------------


def test_what_is_wrong_is_said_while_it_is_typed(window: Window) -> None:
    form = Form.add(window)
    form.type("year", "178")
    assert list(form.faults()) == ["title_en", "year"] and form.state() == "2 things to put right"
    assert form.faults()["year"].startswith("A year is a number from 1878 to ")
    form.type("year", "1785")
    assert "year" in form.faults()
    form.type("year", "1985")
    form.type("title_ru", "Бег")
    assert form.faults() == {}
    form.fill(runtime="an hour", position="first")
    form.add_source("Somewhere", "example.org")
    assert list(form.faults()) == ["runtime", "position", "sources"]
    assert "“example.org” is no web address" in form.faults()["sources"]
    form.save()
    assert form.is_open() and form.focused() == "runtime", "and it is gone to"
    window.switch_language("ru")
    assert "веб-адрес" in form.faults()["sources"] and form.text("runtime") == "an hour"
    assert form.row("runtime").field.inner.accessibleDescription() == form.faults()["runtime"]


def test_a_film_is_not_documented_without_a_source(window: Window) -> None:
    form = Form.add(window)
    assert any("stays unverified" in label for label in form.labels())
    form.type("title_en", "Qwertz")
    form.choose("evidence", "Documented")
    assert form.faults()["evidence"].startswith("Only a source makes a film documented")
    form.save()
    assert form.is_open()
    form.add_source("Lexikon")
    assert form.faults() == {}
    form.save()
    assert film(window, "own-qwertz").evidence == "documented"
    form = Form.edit(window, "own-qwertz")
    form.take_away("sources", 0)
    assert list(form.faults()) == ["evidence"]


# --- Nothing typed is lost --------------------------------------------------------------------------------


def test_what_is_typed_survives_another_language(window: Window) -> None:
    form = Form.add(window)
    form.fill(title_en="Qwertz", year="19", story_de="Ein Lauf", genre="Drama, my own")
    form.tick("theme", "Freedom")
    form.add_person("cast", "Boris", role="voice")
    before = form.typed()
    for code, genre in (("de", "Drama, my own"), ("ru", "Драма, my own"), ("en", "Drama, my own")):
        window.switch_language(code)
        assert form.typed() == before and form.text("genre") == genre and form.text("year") == "19"
    assert form.is_open()


def test_another_film_is_chosen_and_nothing_is_lost(window: Window) -> None:
    add(window, title_en="Qwertz")
    form = Form.edit(window)
    form.fill(title_de="Noch nicht", year="abc")
    window.table.click_film(RELAY)
    assert not form.is_open() and window.details.text().startswith("The Relay")
    assert window.messages.text() == "What you typed about “Qwertz” is not saved yet; it is kept."
    window.messages.click()
    assert form.is_open() and form.text("title_de") == "Noch nicht" and form.text("year") == "abc"
    assert window.table.current_key() == "own-qwertz" and list(form.faults()) == ["year"]
    window.table.click_film(RELAY)
    window.table.click_film("own-qwertz")
    assert "What you typed about this film is not saved yet." in window.details.text()
    window.details.follow("Go on")
    assert form.is_open() and form.text("year") == "abc"


def test_a_new_film_waits(window: Window) -> None:
    form = Form.add(window)
    form.type("title_en", "Qwertz")
    window.table.click_film(RELAY)
    assert not form.is_open() and "The film you began to add is not saved yet" in window.messages.text()
    form = Form.edit(window)
    assert form.heading() == "The Relay"
    form = Form.add(window)
    assert form.text("title_en") == "Qwertz" and form.typed() == {"title_en": "Qwertz"}
    form.save()
    assert Form.add(window).typed() == {}


def test_the_window_is_closed_and_nothing_is_lost(open_window: OpenWindow) -> None:
    window = open_window()
    form = Form.add(window)
    form.fill(title_en="Qwertz", year="19", fact_ru="Да")
    form.add_person("directors", "Anna")
    before = form.typed()
    window = open_window(language="de")
    form = Form(window)
    assert "noch nicht gespeichert" in window.messages.text() and not form.is_open()
    window.messages.click()
    assert form.is_open() and form.typed() == before and form.text("year") == "19"
    form.type("year", "1999")
    form.save()
    window = open_window(language="en")
    assert Form(window).window.messages.text() == "" and "own-qwertz-1999" in window.table.keys()


def test_a_draft_is_there_after_a_crash(window: Window) -> None:
    form = Form.add(window)
    form.type("title_en", "Qwertz")
    kept = window.profile / "drafts.json"
    wait_for(kept.exists, "the draft")
    assert json.loads(kept.read_text()) == {"": {"title_en": "Qwertz"}}
    form.discard()
    assert not kept.exists() and not form.is_open() and window.messages.text() == "What you typed was discarded."
    window.messages.click()
    assert form.is_open() and form.text("title_en") == "Qwertz"


@pytest.mark.parametrize("content", ["{", "[]", '{"": 5}', '{"": {"cast": "[5]", "no": "x"}}', '{"a": {"b": 1}}'])
def test_a_spoilt_file_of_drafts_is_no_hindrance(open_window: OpenWindow, tmp_path: Path, content: str) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "drafts.json").write_text(content)
    form = Form.add(open_window())
    assert form.typed() == {} and form.window.messages.text() == ""


def test_esc_leaves_the_form_and_not_the_search(window: Window) -> None:
    window.search.type("relay")
    form = Form.edit(window, RELAY)
    form.press("Esc")
    assert not form.is_open() and window.search.text() == "relay" and window.focus() == "table"


def test_the_keys_save(window: Window) -> None:
    for keys in ("Ctrl+S", "Ctrl+Return"):
        form = Form.add(window)
        form.type("title_en", "Qwertz")
        form.press(keys)
        assert not form.is_open() and window.focus() == "table"
    window.search.type("own:own")
    assert len(window.table.keys()) == 2


def test_a_search_leaves_the_form_open(window: Window) -> None:
    form = Form.add(window)
    form.type("title_en", "Qwertz")
    window.search.type("marathon")
    assert form.is_open() and form.text("title_en") == "Qwertz"
    window.search.type("nothing at all")
    form.save()
    wait_for(lambda: window.table.current_key() == "own-qwertz", "the new film")
    assert window.search.query() == ""


def test_marking_the_film_meanwhile_takes_nothing_away(window: Window) -> None:
    add(window, title_en="Qwertz", year="1990")
    form = Form.edit(window)
    form.type("title_de", "Neu")
    window.personal.write(lambda personal: personal.marks.rate(["own-qwertz-1990"], 7))
    window.personal.undo()
    window.personal.undo()
    assert not form.is_open(), "the film is not there any more"
    window.personal.redo()
    form = Form.edit(window, "own-qwertz-1990")
    assert form.typed() == {"title_de": "Neu"}


# --- Among the others -------------------------------------------------------------------------------------


def test_own_films_are_exported_and_read_again(window: Window, tmp_path: Path) -> None:
    add(window, title_en="=Qwertz, one", title_ru="Бег", year="1991", genre="Drama, my own")
    dialog = window.export_dialog()
    dialog.choose_preset("unix")
    dialog.set_target(tmp_path / "films.csv")
    dialog.start()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "films.csv").read_text())))
    assert len(rows) == 55 or "'=Qwertz, one" in str(rows)
    dialog = window.export_dialog()
    dialog.choose_preset("complete")
    dialog.set_target(tmp_path / "complete.csv")
    dialog.start()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "complete.csv").read_text())))
    (row,) = [row for row in rows if row["key"].startswith("own-")]
    own = film(window, row["key"])
    assert film_of(row | {"title_en": row["title_en"].removeprefix("'")}, own.id) == own._replace(own=False)
    made = window.new_catalogue_dialog(tmp_path / "complete.csv")
    made.set_target(tmp_path / "again.laufbild")
    made.build()
    made.open_catalogue()
    window.search.type("qwertz")
    assert window.table.titles()[0] == "=Qwertz, one"


def test_titles_and_names_follow_the_language(window: Window) -> None:
    add(window, title_en="Qwertz", title_de="Zuletzt", genre="Drama", year="1991")
    expected = (("de", "Zuletzt", "Eigener Film"), ("ru", "Qwertz", "Свой фильм"), ("en", "Qwertz", "Own film"))
    for code, title, own in expected:
        window.switch_language(code)
        assert title in window.table.titles() and own in window.filters.labels("own") and own in window.details.text()


def test_own_films_are_there_after_a_start(open_window: OpenWindow) -> None:
    add(open_window(), title_en="Qwertz", year="1991")
    window = open_window(language="ru")
    Form(window)
    assert window.status()[0].startswith("55") and "own-qwertz-1991" in window.table.keys()
