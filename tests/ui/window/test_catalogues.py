# SPDX-License-Identifier: MIT
"""Opening another catalogue: by the menu, from outside, at the start; the recent ones, and what can't be opened."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from driver.window import Window
from hostile_window import watched
from laufbild.core.model.film import Film, Text

OpenWindow = Callable[..., Window]
OWN = "Laufbild – Soviet films about running"


def film(number: int, title: str) -> Film:
    texts = {"en": Text(title, "original")}
    return Film(number, f"film-{number}", "documented", "2026-11-22", year=2000 + number, title=texts)


@pytest.fixture
def make(tmp_path: Path, catalogue_of: Callable[..., Path]) -> Callable[..., Path]:
    """Makes a catalogue of films with these titles."""

    def make(name: str, *titles: str) -> Path:
        films = [film(place, title) for place, title in enumerate(titles, 1)]
        (tmp_path / "own").mkdir(exist_ok=True)
        return catalogue_of(*films).replace(tmp_path / "own" / name)

    return make


@pytest.fixture
def two(make: Callable[..., Path]) -> Path:
    return make("two.laufbild", "Run", "Walk")


# --- Opening ----------------------------------------------------------------------------------------------


def test_another_catalogue_is_shown(window: Window, two: Path) -> None:
    assert window.title() == OWN
    window.catalogues.open(two)
    assert window.table.titles() == ["Run", "Walk"] and window.table.current_key() == "film-1"
    assert window.title() == "two.laufbild – Laufbild"
    assert window.status()[:3] == ["2 films", "2 shown", "0 selected"]
    assert window.search.found() == "2 of 2"
    assert window.details.text().startswith("Run") and window.messages.text() == ""
    window.search.type("walk")
    assert window.table.titles() == ["Walk"]


def test_and_back_to_the_films_that_came_with_the_program(window: Window, two: Path) -> None:
    before = window.texts()
    window.catalogues.open(two)
    window.do("bundled")
    assert window.title() == OWN and len(window.table.keys()) == 54
    assert set(window.texts()) - set(before) == set()


def test_order_and_columns_are_kept_and_the_conditions_are_not(window: Window, two: Path) -> None:
    window.table.tick_column("Story")
    window.table.click_heading("year")
    window.table.click_heading("year")
    window.search.type("marathon evidence:listed")
    columns, order = window.table.columns(), window.table.order()
    window.catalogues.open(two)
    assert (window.table.columns(), window.table.order()) == (columns, order) and window.table.titles() == [
        "Walk",
        "Run",
    ]
    assert window.search.text() == "" and window.search.query() == "" and window.search.chips() == []


def test_selection_and_scroll_begin_anew(window: Window, make: Callable[..., Path]) -> None:
    many = make("many.laufbild", *(f"Film {number:03}" for number in range(200)))
    window.table.select_films(*window.table.keys()[20:24])
    window.table.scroll_to(window.table.keys()[20])
    window.catalogues.open(many)
    assert (
        window.table.selected_keys() == []
        and window.table.first_visible_key() == "film-1" == window.table.current_key()
    )
    assert window.status()[2] == "0 selected" and not window.action("copy").isEnabled()


def test_the_filters_are_those_of_the_new_catalogue(window: Window, two: Path) -> None:
    window.catalogues.open(two)
    assert window.filters.counts("decade") == {"2000": 2}
    assert "discipline" not in window.filters.names()


@pytest.mark.parametrize(("code", "title"), [("en", "Laufbild"), ("de", "Laufbild"), ("ru", "Laufbild")])
def test_the_title_names_the_catalogue_in_every_language(
    open_window: OpenWindow, two: Path, code: str, title: str
) -> None:
    window = open_window(language="en" if code == "ru" else "ru", catalogue=two)
    window.switch_language(code)
    assert window.title() == {"ru": "two.laufbild — Laufbild"}.get(code, "two.laufbild – Laufbild")
    window.do("bundled")
    assert window.title().startswith(title) and "two" not in window.title()


def test_qts_mark_in_a_name_is_shown_as_it_is(window: Window, make: Callable[..., Path]) -> None:
    window.catalogues.open(make("a[*]b &c.laufbild", "Run"))
    assert window.title() == "a[*][*]b &c.laufbild – Laufbild"  # as Qt wants it written


def test_an_empty_catalogue_says_so(window: Window, make: Callable[..., Path]) -> None:
    window.catalogues.open(make("none.laufbild"))
    assert window.table.nothing_found_text() == "The catalogue holds no films." and window.details.text() == ""
    window.do("bundled")
    assert len(window.table.keys()) == 54


def test_the_same_file_again_shows_what_is_in_it_now(window: Window, make: Callable[..., Path]) -> None:
    path = make("films.laufbild", "Run")
    window.catalogues.open(path)
    make("films.laufbild", "Run", "Rest")
    window.catalogues.choose_recent(1)
    assert window.table.titles() == ["Rest", "Run"]


# --- What can't be opened ---------------------------------------------------------------------------------


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.executescript("CREATE TABLE film (id); INSERT INTO film VALUES (1)")


SPOILT: dict[str, tuple[Callable[[Path], object], dict[str, str]]] = {
    "missing": (lambda path: path.unlink(), {"en": "There is no file", "de": "gibt", "ru": "нет"}),
    "cut off": (
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        {"en": "damaged", "de": "beschädigt", "ru": "повреждён"},
    ),
    "newer": (_newer, {"en": "newer version", "de": "neueren Version", "ru": "более новой"}),
    "foreign": (_foreign, {"en": "not a file of Laufbild", "de": "keine", "ru": "не"}),
    "text": (lambda path: path.write_text("title\n" * 50), {"en": "not a file of Laufbild", "de": "keine", "ru": "не"}),
}


@pytest.mark.parametrize("fault", SPOILT)
@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_what_was_open_stays_open(open_window: OpenWindow, two: Path, fault: str, code: str) -> None:
    spoil, said = SPOILT[fault]
    spoil(two)
    window = open_window(language=code)
    window.search.type("marathon")
    keys, title = window.table.keys(), window.title()
    window.catalogues.open_from_outside(two)
    assert str(two) in window.messages.text() and said[code] in window.messages.text()
    assert (window.table.keys(), window.title(), window.search.text()) == (keys, title, "marathon")
    assert window.catalogues.recent() == []
    window.search.type("")
    window.table.click_film("the-relay-1980")
    assert window.details.text() and len(window.table.keys()) == 54


def test_the_message_goes_when_another_one_is_opened(window: Window, two: Path, tmp_path: Path) -> None:
    window.catalogues.open_from_outside(tmp_path / "none.laufbild")
    assert window.messages.text()
    window.catalogues.open(two)
    assert window.messages.text() == ""


# --- From outside -----------------------------------------------------------------------------------------


def test_a_double_click_elsewhere_opens_it_here(window: Window, two: Path) -> None:
    window.catalogues.open_from_outside(two)
    assert window.table.titles() == ["Run", "Walk"]


def test_not_behind_an_open_dialog(window: Window, two: Path) -> None:
    dialog = window.export_dialog()
    window.catalogues.open_from_outside(two)
    assert len(window.table.keys()) == 54
    dialog.cancel()
    assert window.table.titles() == ["Run", "Walk"]


# --- The recent ones --------------------------------------------------------------------------------------


def test_the_last_opened_stands_first_and_none_twice(window: Window, make: Callable[..., Path], tmp_path: Path) -> None:
    one, two, three = (make(f"{name}.laufbild", name) for name in ("one", "two", "three & more"))
    assert window.catalogues.recent() == [] and not window.action("forget_recent").isEnabled()
    for path in (one, two, three, one):
        window.catalogues.open(path)
    texts = [text for text, _ in window.catalogues.recent()]
    assert [text.partition(" – ")[0] for text in texts] == [
        "&1 one.laufbild", "&2 three && more.laufbild", "&3 two.laufbild",
    ]  # fmt: skip
    assert window.catalogues.recent_tips() == [str(one), str(three), str(two)]
    window.catalogues.choose_recent(3)
    assert window.table.titles() == ["two"] and window.catalogues.recent()[0][0].startswith("&1 two.laufbild")


def test_ten_are_kept(window: Window, make: Callable[..., Path]) -> None:
    paths = [make(f"{number}.laufbild", str(number)) for number in range(1, 12)]
    for path in paths:
        window.catalogues.open_from_outside(path)
    texts = [text for text, _ in window.catalogues.recent()]
    assert len(texts) == 10
    assert texts[0].startswith("&1 11.laufbild") and texts[-1].startswith("1&0 2.laufbild")


def test_one_whose_file_is_gone_is_grey(window: Window, two: Path, make: Callable[..., Path]) -> None:
    window.catalogues.open(two)
    window.catalogues.open(make("other.laufbild", "Other"))
    two.unlink()
    assert [enabled for _, enabled in window.catalogues.recent()] == [True, False]


def test_the_list_can_be_cleared(open_window: OpenWindow, two: Path) -> None:
    window = open_window()
    window.catalogues.open(two)
    assert window.catalogues.recent() and window.action("forget_recent").isEnabled()
    window.do("forget_recent")
    assert window.catalogues.recent() == [] and not window.action("forget_recent").isEnabled()
    assert window.table.titles() == ["Run", "Walk"], "what is open stays open"
    assert open_window().catalogues.recent() == []


def test_a_long_folder_is_shortened_and_the_home_folder_is_a_tilde(
    window: Window, two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path.joinpath(*["a folder in a folder"] * 6)
    deep.mkdir(parents=True)
    window.catalogues.open_from_outside(two.rename(deep / two.name))
    assert "…" in window.catalogues.recent()[0][0] and len(window.catalogues.recent()[0][0]) < 90
    monkeypatch.setenv("HOME", str(deep.parent))
    assert window.catalogues.recent()[0][0] == "&1 two.laufbild – ~/a folder in a folder"


# --- The next start ---------------------------------------------------------------------------------------


def test_the_last_opened_is_there_again_with_its_search(open_window: OpenWindow, two: Path) -> None:
    window = open_window()
    window.search.type("marathon")
    window.catalogues.open(two)
    window.search.type("walk")
    window = open_window()
    assert (
        window.table.titles() == ["Walk"]
        and window.title().startswith("two.laufbild")
        and window.search.text() == "walk"
    )
    window.do("bundled")
    window = open_window()
    assert window.title() == OWN and len(window.table.keys()) == 54 and len(window.catalogues.recent()) == 1


@pytest.mark.parametrize("fault", SPOILT)
def test_one_that_cannot_be_opened_any_more_is_said_once(open_window: OpenWindow, two: Path, fault: str) -> None:
    window = open_window()
    window.catalogues.open(two)
    window.search.type("walk")
    SPOILT[fault][0](two)
    window = open_window()
    assert str(two) in window.messages.text() and SPOILT[fault][1]["en"] in window.messages.text()
    assert window.title() == OWN and len(window.table.keys()) == 54 and window.search.text() == ""
    assert open_window().messages.text() == ""


def test_one_whose_index_is_damaged_gives_way_to_the_films_of_the_program(open_window: OpenWindow, two: Path) -> None:
    window = open_window()
    window.catalogues.open(two)
    with closing(sqlite3.connect(two)) as db:
        root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'word_set'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with two.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    window = open_window()
    assert str(two) in window.messages.text() and window.title() == OWN and len(window.table.keys()) == 54
    window.search.type("marathon")
    assert window.table.keys()


def test_a_catalogue_named_at_the_start_comes_before_the_kept_one(
    open_window: OpenWindow, two: Path, make: Callable[..., Path]
) -> None:
    window = open_window()
    window.catalogues.open(two)
    window.search.type("walk")
    other = make("other.laufbild", "Other")
    window = open_window(catalogue=other)
    assert window.table.titles() == ["Other"] and window.search.text() == "", "that search was for the other one"
    assert window.catalogues.recent_tips() == [str(other), str(two)]
    assert open_window().table.titles() == ["Other"]


def test_a_path_that_is_no_text_can_be_opened_but_not_kept(open_window: OpenWindow, two: Path) -> None:
    strange = two.rename(two.parent / "\udcff.laufbild")
    window = open_window(catalogue=strange)
    assert window.table.titles() == ["Run", "Walk"] and window.catalogues.recent() == []
    assert open_window().title() == OWN


def test_the_settings_hold_paths_only(open_window: OpenWindow, two: Path, tmp_path: Path) -> None:
    open_window().catalogues.open(two)
    open_window()
    stored = json.loads((tmp_path / "profile" / "settings.json").read_text(encoding="utf-8"))
    assert (stored["catalogue"], stored["recent"]) == (str(two), [str(two)])


def test_an_export_that_is_done_asks_nothing_of_a_catalogue_that_is_closed(window: Window, tmp_path: Path) -> None:
    other = Path(shutil.copy(window.application.library.path, tmp_path / "other.laufbild"))
    window.export_dialog()
    window.close_pages()
    window.application.open_catalogue(other)
    with watched() as met:
        window.switch_language("de")
        window.switch_language("en")
    assert not met.faults and not met.sentences
