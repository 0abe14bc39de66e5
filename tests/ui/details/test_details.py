# SPDX-License-Identifier: MIT
"""The details: every section of a film, links that jump, filter or open a browser, and texts that stay texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from driver.window import Window, copied
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
    lines = window.details_text().split("\n")
    places = [lines.index(line) for line in expected]
    return places == sorted(places)


def test_a_listed_film_has_its_claim_and_its_search(window: Window) -> None:
    window.click_film(LISTED)
    text = window.details_text()
    assert text.startswith("The Marathon\n1988 · Drama\n")
    assert "EN  The Marathon – as the list has it" in text and "RU  Марафон – our translation" in text
    assert headings(window, "Story", "What the list claims", "Tags", "Evidence", "Same title, other film")
    assert "Searched for in November 2026" in text and "does not prove" in text
    assert "Documented films that come nearest:" in text
    assert text.endswith(f"In the catalogue since 22 November 2026 · {LISTED}")


def test_a_documented_film_has_its_people_and_sources(window: Window) -> None:
    window.click_film("osenniy-marafon-1979")
    text = window.details_text()
    assert headings(window, "Directed by", "With", "Studio", "Story", "Worth knowing", "Tags", "Evidence")
    assert "Directed by\nGeorg" in text and "Studio\n  Mosfilm" in text
    assert "Sources, with what each was read for:" in text
    assert "Searched for" not in text and "What the list claims" not in text


def test_where_sources_disagree_both_values_stand_there(window: Window) -> None:
    window.click_film("baba-yaga-protiv-1979")
    assert "The sources disagree on “Minutes”: 26 / 27." in window.details_text()


def test_same_titles_lead_to_each_other(window: Window) -> None:
    window.type_search("list:en")
    window.click_film(LISTED)
    window.follow(next(link for link in window.links() if "Der Marathon" in link and "1981" in link))
    assert window.current_key() == "der-marathon-1981" and window.selected_keys() == ["der-marathon-1981"]
    assert window.query() == "", "the search that would hide it is given up"
    window.follow(next(link for link in window.links() if "1988" in link))
    assert window.current_key() in ("the-marathon-1988", "marafon-1988") and window.is_visible(window.current_key())


def test_a_jump_keeps_a_search_that_shows_the_film(window: Window) -> None:
    window.type_search("marathon")
    window.click_film(LISTED)
    window.follow(next(link for link in window.links() if "1981" in link))
    assert window.query() == "marathon" and window.current_key() == "der-marathon-1981"


def test_nearest_films_are_links(window: Window) -> None:
    window.click_film(LISTED)
    window.follow(next(link for link in window.links() if "Марафон" in link))
    assert window.current_key() == DOCUMENTED


def test_tags_filter(window: Window) -> None:
    window.click_film(LISTED)
    window.follow("Moscow")
    assert window.query() == "setting:moscow" and window.marked("setting") == {"moscow": "chosen"}
    assert window.current_key() == LISTED, "the film is still there"
    window.follow("Perseverance")
    assert window.query() == "setting:moscow theme:perseverance"
    window.follow("Perseverance")
    assert window.query() == "setting:moscow"


def test_a_web_address_is_opened_by_a_click_only(window: Window, browser: Browser) -> None:
    for key in window.keys()[:20]:
        window.click_film(key)
    window.click_film(LISTED)
    assert browser.opened == []
    window.follow("“Soviet films about running”")
    assert browser.opened == ["https://cinepicker.com/uncategorised/soviet-films-about-running"]
    assert window.current_key() == LISTED and window.details_text().startswith("The Marathon")


def test_matches_are_marked(window: Window) -> None:
    window.type_search("marathon")
    window.click_film(LISTED)
    assert "background-color:#ffdf80" in window.details_html()
    window.press("Ctrl+F")
    window.press("Esc")
    assert "background-color:#ffdf80" not in window.details_html()


@pytest.mark.parametrize("code", ["de", "ru"])
def test_every_film_has_a_page_in_every_language(window: Window, code: str) -> None:
    window.switch_language(code)
    window.click_film(window.keys()[0])
    for key, title in zip(window.keys(), window.titles(), strict=True):
        assert window.details_text().startswith(title)
        assert window.details_text().endswith(key)
        window.press("Alt+Down")


def test_the_page_stays_where_it_was_scrolled_to_in_another_language(window: Window) -> None:
    window.resize(1024, 640)
    window.click_film("osenniy-marafon-1979")
    assert window.scroll_details(120) == 120
    window.switch_language("de")
    assert window.scroll_details() == 120
    window.click_film("the-relay-1980")
    assert window.scroll_details() == 0


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
    window.click_film("film-1")
    text = window.details_text()
    assert text.count(HOSTILE) >= 9 and "<b>tag</b>" in text and "<i>studio</i>" in text and "<b>gone</b>" in text
    assert "<img" not in window.details_html().replace("&lt;img", "")
    assert "click" not in window.links() and "\N{OBJECT REPLACEMENT CHARACTER}" not in text
    assert window.titles() == [HOSTILE, HOSTILE] and "<b>" not in window.tip("film-1", "title")
    assert window.facet_labels("theme") == ["Theme", "<b>tag</b>"]
    window.follow("<b>tag</b>")
    assert window.query() == "theme:<b>tag</b>" and window.keys() == ["film-1"]
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
    window.click_film("film-1")
    window.follow(tag)
    assert window.marked("theme") == {tag: "chosen"} and window.keys() == ["film-1"]


def test_a_film_without_anything_has_a_page(
    open_window: Callable[..., Window], catalogue_of: Callable[..., Path]
) -> None:
    window = open_window(catalogue=catalogue_of(Film(1, "bare", "listed", "2026-11-22")))
    assert window.details_text().startswith("bare\nyear unknown")
