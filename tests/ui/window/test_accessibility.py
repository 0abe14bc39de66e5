# SPDX-License-Identifier: MIT
"""Without a mouse and without eyes: everything has a name in three languages and is reached with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from driver.screen import accessible_name
from driver.window import Window

OpenWindow = Callable[..., Window]


def focusable(widgets: Iterable[QWidget]) -> list[QWidget]:
    return [w for w in widgets if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def unnamed(window: Window) -> list[str]:
    controls = [w for w in window.widgets() if isinstance(w, QAbstractButton | QLineEdit)]
    names = {widget: accessible_name(widget).strip(" ✕…") for widget in {*focusable(window.widgets()), *controls}}
    inner = ("qt_", "ScrollLeftButton", "ScrollRightButton")  # Qt's own, inside of others
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w, name in names.items()
        if not name and not w.objectName().startswith(inner)
    ]


@pytest.fixture(params=["en", "de", "ru"])
def spoken(open_window: OpenWindow, request: pytest.FixtureRequest) -> Window:
    return open_window(language=request.param)


def test_every_control_has_a_name(spoken: Window) -> None:
    spoken.search.type("marathon theme:freedom (x")
    assert unnamed(spoken) == []
    spoken.search.type("marathon year:1890")
    assert unnamed(spoken) == []


def test_every_control_of_the_dialogs_has_a_name(spoken: Window) -> None:
    spoken.do("help")
    dialog = spoken.export_dialog()
    assert unnamed(spoken) == []
    dialog.cancel()
    spoken.close_pages()


def test_a_message_has_a_name_and_can_be_closed(open_window: OpenWindow, tmp_path) -> None:  # type: ignore[no-untyped-def]
    window = open_window(catalogue=tmp_path / "missing.sqlite")
    assert unnamed(window) == []


def test_names_differ_between_languages(window: Window) -> None:
    def names() -> set[str]:
        return {accessible_name(widget) for widget in focusable(window.widgets())}

    english = names()
    for code in ("de", "ru"):
        window.switch_language(code)
        assert names() & english <= {"English", "Deutsch", "Русский", "Details"}


@pytest.mark.parametrize("text", ["", "marathon theme:perseverance", "marathon year:1890"])
def test_every_control_is_reached_with_tab(window: Window, text: str) -> None:
    window.search.type(text)
    expected = {w for w in focusable(window.widgets()) if not in_group(w)}
    window.focus_on("search")
    reached = window.tab_round()
    missing = {type(w).__name__ for w in expected - set(reached)}
    assert not missing
    assert window.focus() == "search", "and round again"


def in_group(widget: QWidget) -> bool:
    """Of alternatives that exclude each other, Tab reaches the chosen one; the arrow keys reach the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked()


def test_every_control_of_the_marks_is_named_and_reached_with_tab(spoken: Window) -> None:
    spoken.marks.wait()
    spoken.table.click_film("the-relay-1980")
    for tag in ("one", "two & three"):
        spoken.marks.add_tag(tag)
    spoken.marks.add_viewing("2023", "Kino")
    spoken.marks.add_viewing("no date")
    assert unnamed(spoken) == []
    inside = [w for w in focusable(spoken.marks.panel_widgets()) if w.isVisible()]
    assert len(inside) == 1 + 3 + 2 + 4 + 2 + 3 + 1, "stars, switches, a viewing, what is filled in, tags, note"
    reached = [w for w in spoken.tab_round() if w in inside]
    places = [w.mapTo(w.window(), w.rect().center()) for w in dict.fromkeys(reached)]
    assert set(reached) == set(inside)
    begin = reached.index(min(reached, key=lambda w: w.mapTo(w.window(), w.rect().center()).y()))
    in_order = places[begin:] + places[:begin]
    assert [p.y() // 12 for p in in_order] == sorted(p.y() // 12 for p in in_order), "from top to bottom"


def test_every_control_of_the_history_is_named_and_reached_with_tab(spoken: Window) -> None:
    spoken.marks.wait()
    spoken.table.click_film("the-relay-1980")
    spoken.press("4")
    history = spoken.marks.open_history()
    history.dialog.activateWindow()
    spoken.wait_a_turn()
    assert unnamed(spoken) == []
    inside = {w for w in focusable(history.dialog.findChildren(QWidget)) if w.isVisible()}
    assert inside <= set(spoken.tab_round())
    history.close()


def test_every_control_of_the_export_dialog_is_reached_with_tab(window: Window) -> None:
    window.table.click_film("the-relay-1980")
    dialog = window.export_dialog()
    inside = [w for w in focusable(dialog.dialog.findChildren(QWidget)) if w.isVisible() and not in_group(w)]
    assert set(inside) <= set(window.tab_round())
    dialog.cancel()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "films.csv"
    path.write_text("title;year;stars;story\nRun;1999;5;x\nWalk;soon;4;y\n")
    return path


def test_every_control_of_the_new_catalogue_is_named_and_reached_with_tab(spoken: Window, table: Path) -> None:
    dialog = spoken.new_catalogue_dialog(table)
    assert unnamed(spoken) == []
    inside = {w for w in focusable(dialog.dialog.findChildren(QWidget)) if w.isVisible()}
    assert len(inside) > 8 and inside <= set(spoken.tab_round())
    dialog.build()
    assert unnamed(spoken) == []
    inside = {w for w in focusable(dialog.dialog.findChildren(QWidget)) if w.isVisible()}
    assert len(inside) == 5 and inside <= set(spoken.tab_round())
    dialog.close()


def test_every_control_of_an_import_is_named_and_reached_with_tab(spoken: Window, tmp_path: Path) -> None:
    (tmp_path / "any.csv").write_text("Werk;Titel;Wann\nx;Lauf;1950\ny;Die Staffel;1980\n")
    dialog = spoken.import_dialog(tmp_path / "any.csv")
    for _ in range(2):
        assert unnamed(spoken) == []
        inside = {w for w in focusable(dialog.widgets()) if w.isVisible() and not in_group(w)}
        assert len(inside) > 6 and inside <= set(spoken.tab_round())
        dialog.show_columns()
    dialog.cancel()
    dialog.cancel()


def test_shift_tab_goes_back(window: Window) -> None:
    window.focus_on("table")
    window.press("Tab")
    assert window.focus() != "table"
    window.press("Shift+Tab")
    assert window.focus() == "table"


def test_the_switch_of_languages_works_with_the_arrow_keys(window: Window) -> None:
    window.focus_on_switch()
    window.press("Right")
    window.press("Space")
    assert window.language_shown() == "de" and "Der Marathon" in window.table.titles()


def test_the_cells_of_the_table_can_be_read_aloud(window: Window) -> None:
    assert {"The Relay", "Die Staffel · Эстафета", "1980"} <= window.table.cells_spoken()


def test_the_order_and_the_columns_are_there_without_a_mouse(window: Window) -> None:
    """The heading takes no focus; what it does stands in the menus of the window."""
    texts = {action.text().replace("&", "") for actions in window.menus().values() for action in actions}
    assert "Usual columns" in texts and "Back to the order by title" in texts
