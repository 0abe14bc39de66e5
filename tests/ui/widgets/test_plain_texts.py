# SPDX-License-Identifier: MIT
"""Texts from anywhere are shown as text: nothing in them is markup, a picture, or a link."""

from __future__ import annotations

import logging
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from driver.event_loop import settle
from driver.mouse_and_keyboard import copied
from driver.window import Window
from laufbild.core.model.film import (
    Credit,
    Film,
    Person,
    Source,
    Text,
    Viewing,
)
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import Listing, OwnList
from laufbild.paths import personal_file
from laufbild.system import crash_report

OpenWindow = Callable[..., Window]
MARKUP = '<b>bold</b> <img src="file:///etc/passwd"> <a href="https://example.org">here</a> &amp; {0} %1 =1+1'


def profile_of_markup(folder: Path) -> Path:
    """A profile in which everything that can be written is markup."""
    film = Film(
        0, "own-markup", "listed", "2026-11-26", year=1985, title={"en": Text(MARKUP, "listed")},
        story={"en": Text(f"{MARKUP}\n\nSecond {MARKUP}", "listed")}, claim={"en": Text(MARKUP, "listed")},
        directors=(Credit(Person(MARKUP, MARKUP, MARKUP)),), genre=(MARKUP,), studio=(MARKUP,), list="list-markup",
        sources={"year": (Source(MARKUP, "javascript:alert(1)"), Source("A file", "file:///etc/passwd"))},
    )  # fmt: skip
    with closing(PersonalFile.open(personal_file(folder))) as personal:
        personal.films.add(film)
        personal.marks.write_note([film.key], MARKUP)
        personal.marks.tag([film.key], MARKUP)
        personal.lists.add(
            OwnList("list-markup", MARKUP, address=MARKUP), [Listing("list-markup", film.key, 1, MARKUP)]
        )
    return folder


def test_markup_is_shown_as_text_everywhere(tmp_path: Path) -> None:
    with closing(Window(profile_of_markup(tmp_path / "profile"))) as window:
        window.personal.wait()
        window.search.type("own:own")
        assert window.table.titles() == [MARKUP]
        shown = window.details.text()
        assert shown.count(MARKUP) >= 6 and f"{MARKUP}\n\nSecond {MARKUP}" in shown
        assert "A file" in shown and "A file" not in window.details.links(), "only what a browser opens is a link"
        window.action("select_all").trigger()
        window.action("copy").trigger()
        html = copied()["html"]
        assert "<b>" not in html and "<img" not in html and "&lt;b&gt;bold" in html


# --- Every text of every widget ---------------------------------------------------------------------------

#: What a file may be called, too.
NAME = "<b>bold<img src=x>{0} %1"


def is_rich(text: str) -> bool:
    """Whether somebody else's text stands as it is where Qt looks for markup."""
    return NAME in text


def faults_of(widget: QWidget) -> list[str]:
    """What of a widget, and of the rows it shows, is rich that should be plain."""
    return [text for text in (*tips_of(widget), *texts_of(widget)) if is_rich(text)]


def tips_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QMenu) and widget.toolTipsVisible():
        yield from (action.toolTip() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model():
        model = widget.model()
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or "")
            for row in range(min(model.rowCount(), 200)):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def texts_of(widget: QWidget) -> Iterator[str]:
    """What of a widget is taken for markup where it looks like it, and what is made of markup."""
    if isinstance(widget, QLabel | QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield widget.text()
    if isinstance(widget, QTextEdit) and ("<img" in widget.toHtml() or re.search(">bold<(?!br)", widget.toHtml())):
        yield widget.toHtml() + NAME


def look(where: str, seen: list[str]) -> None:
    """Look at all there is, shown or not; the rich texts, and in `seen` how often a foreign text stands anywhere."""
    settle()
    faults = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            faults += [f"{where}: {type(widget).__name__}: {fault}" for fault in faults_of(widget)]
            shown = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
            texts = (widget.toolTip(), widget.accessibleName(), widget.windowTitle(), shown)
            seen += [where] * any(NAME in text or escape(NAME) in text for text in texts)
    assert not faults


def test_nothing_foreign_is_rich_in_any_window(open_window: OpenWindow, tmp_path: Path, catalogue_path: Path) -> None:
    """Files, titles, notes, tags, lists and views are called as markup; then every window is opened."""
    folder = tmp_path / NAME
    folder.mkdir()
    own = Path(shutil.copy(catalogue_path, folder / f"{NAME}.laufbild"))
    table = folder / f"{NAME}.csv"
    table.write_text(f"title,year,{NAME}\n{NAME},1999,x\n{NAME},soon,{NAME}\n", encoding="utf-8")
    text = {"en": Text(NAME, "listed")}
    film = Film(0, "own-markup", "listed", "2026-11-26", title=text, genre=(NAME,), studio=(NAME,), story=text,
                directors=(Credit(Person(NAME, NAME, NAME)),), list="mine")  # fmt: skip
    seen: list[str] = []
    window = open_window()
    window.personal.wait()
    window.personal.write(lambda personal: personal.lists.add(OwnList("mine", NAME), []))
    window.personal.write(lambda personal: personal.films.add(film))
    window.personal.write(lambda personal: personal.marks.tag(["own-markup"], NAME))
    window.personal.write(lambda personal: personal.marks.see(["own-markup"], Viewing(0, "2024", NAME, NAME)))
    window.personal.write(lambda personal: personal.views.add(NAME, f'"{NAME}"', "Alt+1", title=NAME))
    window.catalogues.open(own)
    window.personal.wait()
    window.search.type("own:own")
    window.table.click_film("own-markup")
    window.marks.wait()
    look("the window", seen)
    window.catalogues.recent()
    look("the recent files", seen)
    window.search.type(f'"{NAME}"')
    look("nothing found", seen)
    window.search.type("own:own")
    window.do("edit_film")
    look("the form", seen)
    window.do("export")
    look("the export", seen)
    window.close_pages()
    history = window.marks.open_history(tested=False)
    look("the history", seen)
    history.close()
    window.new_catalogue_dialog(table)
    look("a new catalogue", seen)
    window.close_pages()
    window.import_dialog(table)
    look("an import", seen)
    window.close_pages()
    for name in ("help", "shortcuts", "about"):
        window.do(name)
        look(name, seen)
        window.close_pages()
    window.catalogues.open_from_outside(folder / f"{NAME}.nothing")
    look("a message", seen)
    assert {"the window", "nothing found", "the form", "a new catalogue", "an import", "a message"} <= set(seen)


def test_the_crash_dialog_and_the_sentence_of_a_second_start_are_plain(
    qapp: QApplication, qtbot: Any, tmp_path: Path
) -> None:
    profile, window, hook = tmp_path / NAME, QWidget(), sys.excepthook
    qtbot.addWidget(window)
    crash_report.install(window, profile, lambda error: None)
    for handler in [*logging.getLogger().handlers]:
        if isinstance(handler, logging.FileHandler):
            logging.getLogger().removeHandler(handler)
    sys.excepthook(RuntimeError, RuntimeError("x"), None)
    sys.excepthook = hook
    settle()
    (box,) = window.findChildren(QMessageBox)
    assert NAME in box.text() and not faults_of(box)
    box.close()
    settle()
