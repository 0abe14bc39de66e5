# SPDX-License-Identifier: MIT
"""A language whose texts are 40 % longer than English clips no button and no label."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

import laufbild
from driver.films import Form
from driver.list_import import Importing
from driver.new_catalogue import NewCatalogue
from driver.window import Window
from laufbild.i18n import language

OpenWindow = Callable[..., Window]
#: Between a text and the edges of its button.
_AIR = 6


@pytest.fixture
def stretched(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> OpenWindow:
    """Opens a window in a language like English, only longer."""
    original = language.translate

    def translate(context: str, text: str, disambiguation: str | None = None, n: int | None = None) -> str:
        found = original(context, text, disambiguation, n)
        return found if context == "Dates" else found + "~" * (len(found) * 2 // 5 + 1)

    names = [found.name for found in pkgutil.walk_packages(laufbild.__path__, "laufbild.")]
    # All of them first: one imported later would keep what is put in here.
    for module in [importlib.import_module(name) for name in names if not name.endswith("__main__")]:
        if getattr(module, "translate", None) is original:
            monkeypatch.setattr(module, "translate", translate)
    return open_window


def too_small(widgets: list[QWidget]) -> list[str]:
    """The buttons and labels that are narrower or lower than they want to be."""
    return [
        f"{type(w).__name__} {w.text()!r}: {w.width()}×{w.height()} of {w.sizeHint().width()}×{w.sizeHint().height()}"
        for w in widgets
        if isinstance(w, QAbstractButton | QLabel) and w.isVisible() and w.text()
        if w.width() < _needed(w) or w.height() < min(w.sizeHint().height(), w.minimumSizeHint().height())
    ]


def _needed(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = widget.text().split()
        return max(QFontMetrics(widget.font()).horizontalAdvance(word) for word in words)
    if isinstance(widget, QAbstractButton):
        text = QFontMetrics(widget.font()).horizontalAdvance(widget.text().replace("&", ""))
        return max(widget.sizeHint().width(), text + _AIR)
    return widget.sizeHint().width()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_no_button_of_the_window_is_clipped(stretched: OpenWindow, size: tuple[int, int]) -> None:
    window = stretched(size=size)
    assert "~" in window.title() and "~" in window.status()[0]
    for text in ("", "marathon theme:perseverance -evidence:documented year:1950..1990"):
        window.search.type(text)
        assert too_small(window.widgets()) == []


def look_at_marks(window: Window) -> list[str]:
    """What is too small among the marks of one film and of several, and in the list of all steps."""
    window.marks.wait()
    window.table.click_film("the-relay-1980")
    window.press("4")
    window.marks.add_tag("rainy days")
    window.marks.add_viewing("2024-05-31", "Kino Mir", "with Anna")
    window.marks.add_viewing("no date")
    found = too_small(window.widgets())
    window.marks.leave_viewing()
    window.table.select_films("the-relay-1980", "the-race-1985")
    window.press("*")
    found += too_small(window.widgets())
    history = window.marks.open_history()
    found += too_small(window.widgets())
    history.close()
    return found


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_nothing_of_the_marks_is_clipped(stretched: OpenWindow, size: tuple[int, int]) -> None:
    assert look_at_marks(stretched(size=size)) == []


@pytest.mark.parametrize("code", ["de", "ru", "en"])
def test_nothing_of_the_marks_is_clipped_in_a_real_language(open_window: OpenWindow, code: str) -> None:
    assert look_at_marks(open_window(size=(1024, 640), language=code)) == []


def test_nothing_of_the_export_dialog_is_clipped(stretched: OpenWindow) -> None:
    window = stretched()
    window.table.click_film("the-relay-1980")
    dialog = window.export_dialog()
    for preset in ("excel", "letterboxd"):
        dialog.choose_preset(preset)
        dialog.set_target(window.profile)
        dialog.start()
        assert dialog.note()
        assert too_small([dialog.dialog, *dialog.dialog.findChildren(QWidget)]) == []
    dialog.cancel()


def test_nothing_of_the_form_of_a_film_is_clipped(stretched: OpenWindow) -> None:
    window = stretched(size=(1024, 640))
    form = Form.edit(window, "the-relay-1980")
    form.fill(year="19", runtime="61")
    form.add_person("cast", "Anna")
    form.add_source("", "nowhere")
    assert "~" in form.state() and form.beside() and form.faults()
    assert too_small(window.widgets()) == []


@pytest.mark.parametrize("code", ["de", "ru", "en"])
def test_nothing_of_the_backups_and_views_is_clipped(open_window: OpenWindow, code: str) -> None:
    window = open_window(size=(1024, 640), language=code)
    window.backups.wait()
    window.views.save("A name that is much longer than the panel is wide")
    window.backups.make("update")
    window.personal.write(lambda personal: personal.marks.rate(["the-relay-1980"], 3))
    dialog = window.backups.open()
    assert dialog.rows() and too_small([*dialog.widgets(), *window.widgets()]) == []
    dialog.cancel()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "films.csv"
    path.write_text("title;year;stars;story\nRun;1999;5;x\nWalk;soon;4;y\n")
    return path


def clipped(dialog: NewCatalogue | Importing) -> list[str]:
    """What is too small in the dialog, or outside of it."""
    whole = dialog.dialog
    inside = [w for w in whole.findChildren(QWidget) if isinstance(w, QAbstractButton | QLabel) and w.isVisible()]
    outside = [w.text() for w in inside if not whole.rect().contains(w.rect().translated(w.mapTo(whole, QPoint())))]
    return too_small([whole, *inside]) + outside


def look_at_every_state(dialog: NewCatalogue, table: Path) -> list[str]:
    found = clipped(dialog)
    dialog.choose_table(table)
    found += clipped(dialog)
    dialog.set_target(table)
    dialog.build()
    found += clipped(dialog)
    dialog.set_target(table.with_name("films.laufbild"))
    dialog.build()
    assert dialog.skipped()
    return found + clipped(dialog)


def test_nothing_of_the_new_catalogue_is_clipped(stretched: OpenWindow, table: Path) -> None:
    dialog = stretched(size=(1024, 640)).new_catalogue_dialog()
    assert look_at_every_state(dialog, table) == []
    dialog.close()


@pytest.mark.parametrize("code", ["de", "ru", "en"])
def test_nothing_of_the_new_catalogue_is_clipped_in_a_real_language(
    open_window: OpenWindow, table: Path, code: str
) -> None:
    dialog = open_window(size=(1024, 640), language=code).new_catalogue_dialog()
    assert look_at_every_state(dialog, table) == []
    dialog.close()


@pytest.fixture
def prose(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text("A list\n\nOf films.\n\nThe Marathon (1989)\nDescription: He runs.\n\nRun (1999)\nFact: None.\n")
    return path


def look_at_an_import(window: Window, prose: Path, table: Path) -> list[str]:
    dialog = window.import_dialog(prose)
    found = clipped(dialog)
    dialog.save_skipped(prose.with_name("left-out.csv"))
    assert dialog.note()
    found += clipped(dialog)
    dialog.cancel()
    dialog = window.import_dialog(table)
    found += clipped(dialog)
    dialog.show_columns()
    found += clipped(dialog)
    dialog.cancel()
    dialog.bring_in()
    assert window.messages.text()
    return found + too_small(window.widgets())


def test_nothing_of_an_import_is_clipped(stretched: OpenWindow, prose: Path, table: Path) -> None:
    assert look_at_an_import(stretched(size=(1024, 640)), prose, table) == []


@pytest.mark.parametrize("code", ["de", "ru", "en"])
def test_nothing_of_an_import_is_clipped_in_a_real_language(
    open_window: OpenWindow, prose: Path, table: Path, code: str
) -> None:
    assert look_at_an_import(open_window(size=(1024, 640), language=code), prose, table) == []


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_nothing_is_clipped_in_a_real_language(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(size=size)
    for code in ("de", "ru", "en"):
        window.switch_language(code)
        assert window.size() == size
        window.search.type("marathon theme:perseverance -evidence:documented year:1950..1990")
        assert too_small(window.widgets()) == []
        dialog = window.export_dialog()
        assert too_small(window.widgets()) == []
        dialog.cancel()
