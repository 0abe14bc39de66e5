# SPDX-License-Identifier: MIT
"""Texts from anywhere are shown as text: nothing in them is markup, a picture, or a link."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from drive import Window, copied
from laufbild.catalogue.film import Credit, Film, Person, Source, Text
from laufbild.catalogue.personal import Listing, OwnList, Personal
from laufbild.paths import personal_file

MARKUP = '<b>bold</b> <img src="file:///etc/passwd"> <a href="https://example.org">here</a> &amp; {0} %1 =1+1'


def profile_of_markup(folder: Path) -> Path:
    """A profile in which everything that can be written is markup."""
    film = Film(
        0, "own-markup", "listed", "2026-11-26", year=1985, title={"en": Text(MARKUP, "listed")},
        story={"en": Text(f"{MARKUP}\n\nSecond {MARKUP}", "listed")}, claim={"en": Text(MARKUP, "listed")},
        directors=(Credit(Person(MARKUP, MARKUP, MARKUP)),), genre=(MARKUP,), studio=(MARKUP,), list="list-markup",
        sources={"year": (Source(MARKUP, "javascript:alert(1)"), Source("A file", "file:///etc/passwd"))},
    )  # fmt: skip
    with closing(Personal.open(personal_file(folder))) as personal:
        personal.add_film(film)
        personal.write_note([film.key], MARKUP)
        personal.tag([film.key], MARKUP)
        personal.add_list(OwnList("list-markup", MARKUP, address=MARKUP), [Listing("list-markup", film.key, 1, MARKUP)])
    return folder


def test_markup_is_shown_as_text_everywhere(tmp_path: Path) -> None:
    with closing(Window(profile_of_markup(tmp_path / "profile"))) as window:
        window.wait_for_personal_file()
        window.type_search("own:own")
        assert window.titles() == [MARKUP]
        shown = window.details_text()
        assert shown.count(MARKUP) >= 6 and f"{MARKUP}\n\nSecond {MARKUP}" in shown
        assert "A file" in shown and "A file" not in window.links(), "only what a browser opens is a link"
        window.action("select_all").trigger()
        window.action("copy").trigger()
        html = copied()["html"]
        assert "<b>" not in html and "<img" not in html and "&lt;b&gt;bold" in html
