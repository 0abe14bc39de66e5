# SPDX-License-Identifier: MIT
"""The form of a film: every control has a name and is reached with the keyboard, nothing is clipped, colours follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from driver.films import Form
from driver.screen import accessible_name
from driver.window import Window
from laufbild.ui.widgets.theme import DARK, LIGHT

OpenWindow = Callable[..., Window]
RELAY = "the-relay-1980"
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


def full_form(window: Window, key: str = RELAY) -> Form:
    """With everything there can be in it: people, sources, faults and values of the catalogue."""
    form = Form.edit(window, key)
    form.fill(year="19", runtime="x", title_en="", story_de="Anders", genre="Drama, my own")
    form.add_person("cast", "Anna")
    form.add_source("A", "b")
    return form


def controls(form: Form) -> Iterator[QWidget]:
    inner = ("qt_", "ScrollLeft")  # Qt's own, inside of others
    for widget in form.editor.findChildren(QWidget):
        shown = isinstance(widget, CONTROLS) and widget.isVisibleTo(form.editor)
        if shown and not widget.objectName().startswith(inner):
            yield widget


@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_every_control_has_a_name(open_window: OpenWindow, code: str) -> None:
    form = full_form(open_window(language=code))
    unnamed = [type(widget).__name__ for widget in controls(form) if not accessible_name(widget).strip(" ✕▾")]
    assert unnamed == [] and len(list(controls(form))) > 50


def test_names_are_told_apart(window: Window) -> None:
    form = full_form(window)
    lines = [w for w in controls(form) if isinstance(w, QLineEdit | QPlainTextEdit)]
    names = Counter(line.accessibleName() for line in lines)
    assert [name for name, count in names.items() if count > 1] == []
    assert {"Title (English)", "Title (Русский)", "Story (Deutsch)", "Year", "Genre"} <= set(names)


def test_every_control_is_reached_with_tab(window: Window) -> None:
    form = full_form(window)
    expected = {widget for widget in controls(form) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    expected = {w for w in expected if not isinstance(w.parentWidget(), QComboBox)}
    form.row("title_en").field.setFocus()
    reached: set[QWidget] = {form.row("title_en").field.inner}
    for _ in range(120):
        window.press("Tab")
        if widget := QApplication.focusWidget():
            reached.add(widget)
    reached |= {w.parentWidget() for w in reached if isinstance(w.parentWidget(), QComboBox)}
    assert {type(w).__name__ + w.accessibleName() for w in expected - reached} == set()


def too_small(form: Form) -> list[str]:
    """The labels and buttons that are narrower or lower than they want to be, and fields that reach out of the form."""
    inside = form.editor.form.rect()
    found = []
    for widget in form.editor.findChildren(QWidget):
        if not widget.isVisibleTo(form.editor):
            continue
        if isinstance(widget, QLabel) and widget.text():
            breaks = widget.text().replace("\N{ZERO WIDTH SPACE}", " ").split()
            words = max(QFontMetrics(widget.font()).horizontalAdvance(word) for word in breaks)
            if widget.width() < words or widget.height() < widget.heightForWidth(widget.width()):
                found.append(widget.text())
        elif isinstance(widget, QAbstractButton) and widget.text() and widget.width() < widget.sizeHint().width():
            found.append(widget.text())
        elif isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox) and form.editor.form.isAncestorOf(widget):
            left = widget.mapTo(form.editor.form, widget.rect().topLeft()).x()
            if left < 0 or left + widget.width() > inside.width():
                found.append(widget.accessibleName())
    return found


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_nothing_is_clipped(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size=size)
    form = full_form(window, "osenniy-marafon-1979")
    for code in ("de", "ru", "en"):
        window.switch_language(code)
        assert window.size() == size
        assert too_small(form) == [], code
    assert form.editor.form.width() <= form.editor._area.viewport().width()


def test_all_texts_follow_the_language(open_window: OpenWindow) -> None:
    window = open_window(language="ru")
    full_form(window)
    window.do("select_none")
    expected = Counter(window.texts())
    window = open_window(language="en")
    form = Form.edit(window, RELAY)
    assert form.text("year") == "19", "the draft of before"
    window.messages.close()
    window.switch_language("ru")
    window.do("select_none")
    assert (expected - Counter(window.texts()), Counter(window.texts()) - expected) == (Counter(), Counter())


def test_the_form_follows_the_theme(window: Window) -> None:
    form = full_form(window)
    for theme, own, other in (("dark", DARK, LIGHT), ("light", LIGHT, DARK)):
        window.do(f"theme_{theme}")
        colours = window.colours()
        assert colours.get(own.panel, 0) > 20_000 and colours.get(other.panel, 0) < 100
        assert form.is_open() and form.text("year") == "19"


def test_a_menu_ticks_what_is_typed(window: Window) -> None:
    form = Form.edit(window, RELAY)
    form.type("genre", "drama; комедия, not one; My Own")
    assert form.ticked("genre") == ["Drama"] and form.text("genre") == "drama; комедия, not one; My Own"
    form.type("genre", "Drama, комедия")
    assert form.ticked("genre") == ["Drama", "Comedy"]
    form.tick("genre", "Drama")
    assert form.text("genre") == "Comedy"


def test_a_value_is_completed_as_it_is_typed(window: Window) -> None:
    form = Form.edit(window, RELAY)
    field = form.row("theme").field
    line = field.line  # type: ignore[attr-defined]
    line.setFocus()
    line.clear()
    window.type("my own, free")
    popup = field._completer.popup()  # type: ignore[attr-defined]
    assert popup.isVisible() and [popup.model().index(0, 0).data()] == ["Freedom"]
    field._completer.activated[str].emit("Freedom")  # type: ignore[attr-defined]
    popup.hide()
    window._come_to_front()
    assert form.text("theme") == "my own, Freedom"


def test_a_value_with_a_comma_stays_one(window: Window) -> None:
    form = Form.add(window)
    form.fill(title_en="Qwertz", theme="one, two;", studio="a, b; c")
    form.save()
    form = Form.edit(window)
    assert form.text("theme") == "one, two;" and form.text("studio") == "a, b; c" and form.typed() == {}


def test_keys_that_mark_films_elsewhere_are_typed_here(window: Window) -> None:
    form = Form.edit(window, RELAY)
    for control in (form.row("evidence").field.inner, form.editor.save, form.row("year").field.inner):
        control.setFocus()
        for keys in ("1", "5", "+", "!", "*", "/", "#", ".", "Alt+3"):
            window.press(keys)
    assert form.is_open() and window.focus() != "search"
    assert not window._session.library.film_of_key(RELAY).marks.rating  # type: ignore[union-attr]
    assert "5+!*/#." in form.text("year") and "1980" in form.text("year")
