# SPDX-License-Identifier: MIT
"""The details: every section of a film, links that jump, filter or open a browser, and texts that stay texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.model.film import (
    Credit,
    Film,
    Nearest,
    Person,
    Search,
    Source,
    Text,
)

LISTED, DOCUMENTED = "the-marathon-1988", "marafon-1988"
HOSTILE = "<img src=http://x><b>bold</b> & &amp; <a href='http://x'>click</a>"


class Browser(QObject):
    """Stands in the place of the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "show")  # type: ignore[arg-type]
    yield browser
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def headings(window: Window, *expected: str) -> bool:
    lines = window.details.text().split("\n")
    places = [lines.index(line) for line in expected]
    return places == sorted(places)


def test_a_listed_film_has_its_claim_and_its_search(window: Window) -> None:
    window.table.click_film(LISTED)
    text = window.details.text()
    assert text.startswith("The Marathon\n1988 · Drama\n")
    assert "EN  The Marathon – as the list has it" in text and "RU  Марафон – our translation" in text
    assert headings(window, "Story", "What the list claims", "Tags", "Evidence", "Same title, other film")
    assert "Searched for in November 2026" in text and "does not prove" in text
    assert "Documented films that come nearest:" in text
    assert text.endswith(f"In the catalogue since 22 November 2026 · {LISTED}")


def test_a_documented_film_has_its_people_and_sources(window: Window) -> None:
    window.table.click_film("osenniy-marafon-1979")
    text = window.details.text()
    assert headings(window, "Directed by", "With", "Studio", "Story", "Worth knowing", "Tags", "Evidence")
    assert "Directed by\nGeorg" in text and "Studio\n  Mosfilm" in text
    assert "Sources, with what each was read for:" in text
    assert "Searched for" not in text and "What the list claims" not in text


def test_where_sources_disagree_both_values_stand_there(window: Window) -> None:
    window.table.click_film("baba-yaga-protiv-1979")
    assert "The sources disagree on “Minutes”: 26 / 27." in window.details.text()


def test_same_titles_lead_to_each_other(window: Window) -> None:
    window.search.type("list:en")
    window.table.click_film(LISTED)
    window.details.follow(next(link for link in window.details.links() if "Der Marathon" in link and "1981" in link))
    assert window.table.current_key() == "der-marathon-1981" and window.table.selected_keys() == ["der-marathon-1981"]
    assert window.search.query() == "", "the search that would hide it is given up"
    window.details.follow(next(link for link in window.details.links() if "1988" in link))
    assert window.table.current_key() in ("the-marathon-1988", "marafon-1988") and window.table.is_visible(
        window.table.current_key()
    )


def test_a_jump_keeps_a_search_that_shows_the_film(window: Window) -> None:
    window.search.type("marathon")
    window.table.click_film(LISTED)
    window.details.follow(next(link for link in window.details.links() if "1981" in link))
    assert window.search.query() == "marathon" and window.table.current_key() == "der-marathon-1981"


def test_nearest_films_are_links(window: Window) -> None:
    window.table.click_film(LISTED)
    window.details.follow(next(link for link in window.details.links() if "Марафон" in link))
    assert window.table.current_key() == DOCUMENTED


def test_tags_filter(window: Window) -> None:
    window.table.click_film(LISTED)
    window.details.follow("Moscow")
    assert window.search.query() == "setting:moscow" and window.filters.marked("setting") == {"moscow": "chosen"}
    assert window.table.current_key() == LISTED, "the film is still there"
    window.details.follow("Perseverance")
    assert window.search.query() == "setting:moscow theme:perseverance"
    window.details.follow("Perseverance")
    assert window.search.query() == "setting:moscow"


def test_a_web_address_is_opened_by_a_click_only(window: Window, browser: Browser) -> None:
    for key in window.table.keys()[:20]:
        window.table.click_film(key)
    window.table.click_film(LISTED)
    assert browser.opened == []
    window.details.follow("“Soviet films about running”")
    assert browser.opened == ["https://cinepicker.com/uncategorised/soviet-films-about-running"]
    assert window.table.current_key() == LISTED and window.details.text().startswith("The Marathon")


def test_matches_are_marked(window: Window) -> None:
    window.search.type("marathon")
    window.table.click_film(LISTED)
    assert "background-color:#ffdf80" in window.details.html()
    window.press("Ctrl+F")
    window.press("Esc")
    assert "background-color:#ffdf80" not in window.details.html()


@pytest.mark.parametrize("code", ["de", "ru"])
def test_every_film_has_a_page_in_every_language(window: Window, code: str) -> None:
    window.switch_language(code)
    window.table.click_film(window.table.keys()[0])
    for key, title in zip(window.table.keys(), window.table.titles(), strict=True):
        assert window.details.text().startswith(title)
        assert window.details.text().endswith(key)
        window.press("Alt+Down")


def test_the_page_stays_where_it_was_scrolled_to_in_another_language(window: Window) -> None:
    window.resize(1024, 640)
    window.table.click_film("osenniy-marafon-1979")
    assert window.details.scroll(120) == 120
    window.switch_language("de")
    assert window.details.scroll() == 120
    window.table.click_film("the-relay-1980")
    assert window.details.scroll() == 0


def hostile_film(number: int, **values: object) -> Film:
    text = {"en": Text(HOSTILE, "ours")}
    given = {"title": {"en": Text(HOSTILE, "original")}, "story": text, "fact": text, "remark": text} | values
    return Film(number, f"film-{number}", "documented", "2026-11-22", **given)  # type: ignore[arg-type]


def test_markup_in_a_film_stays_text(
    open_window: Callable[..., Window], catalogue_of: Callable[..., Path], browser: Browser
) -> None:
    person = Person(HOSTILE, HOSTILE, HOSTILE)
    films = (
        hostile_film(
            1,
            claim={"en": Text(HOSTILE, "retold")},
            directors=(Credit(person),),
            cast=(Credit(person, "voice"),),
            theme=("<b>tag</b>",),
            studio=("<i>studio</i>",),
            sources={"year": (Source(HOSTILE, "https://example.org/?a=<b>&c='\""),)},
            same_title=("film-2", "<b>gone</b>"),
            list="en",
            position=1,
            search=Search("2026-11", False, {"en": HOSTILE}, (Nearest("film-2", {"en": HOSTILE}),)),
        ),
        hostile_film(2),
    )
    window = open_window(catalogue=catalogue_of(*films, names={"theme": ["<b>tag</b>"], "studio": ["<i>studio</i>"]}))
    window.table.click_film("film-1")
    text = window.details.text()
    assert text.count(HOSTILE) >= 9 and "<b>tag</b>" in text and "<i>studio</i>" in text and "<b>gone</b>" in text
    assert "<img" not in window.details.html().replace("&lt;img", "")
    assert "click" not in window.details.links() and "\N{OBJECT REPLACEMENT CHARACTER}" not in text
    assert window.table.titles() == [HOSTILE, HOSTILE] and "<b>" not in window.table.tip("film-1", "title")
    assert window.filters.labels("theme") == ["Theme", "<b>tag</b>"]
    window.details.follow("<b>tag</b>")
    assert window.search.query() == "theme:<b>tag</b>" and window.table.keys() == ["film-1"]
    window.do("select_all")
    window.do("copy")
    assert "&lt;img" in copied()["html"] and "<img" not in copied()["html"] and HOSTILE in copied()["text"]
    window.do("export")
    assert browser.opened == []


def test_a_link_with_odd_letters_leads_where_it_should(
    open_window: Callable[..., Window], catalogue_of: Callable[..., Path]
) -> None:
    tag = 'a:b, "c" & 100% ü#?/ё'
    window = open_window(catalogue=catalogue_of(hostile_film(1, theme=(tag,)), hostile_film(2), names={"theme": [tag]}))
    window.table.click_film("film-1")
    window.details.follow(tag)
    assert window.filters.marked("theme") == {tag: "chosen"} and window.table.keys() == ["film-1"]


def test_a_film_without_anything_has_a_page(
    open_window: Callable[..., Window], catalogue_of: Callable[..., Path]
) -> None:
    window = open_window(catalogue=catalogue_of(Film(1, "bare", "listed", "2026-11-22")))
    assert window.details.text().startswith("bare\nyear unknown")
