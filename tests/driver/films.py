# SPDX-License-Identifier: MIT
"""Drives the form of a film and what the details say of own films, in the user's words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from driver.event_loop import settle, wait_for
from driver.window import Window
from laufbild.ui.film_form.film_editor import FilmEditor
from laufbild.ui.film_form.form_people import Person
from laufbild.ui.film_form.form_row import FormRow
from laufbild.ui.film_form.form_sources import SourceBlock
from laufbild.ui.film_form.form_values import SeveralField

_LEFT = Qt.MouseButton.LeftButton


class Form:
    """The form in the window; parts are named as the columns of a complete export: "title_de", "year" …"""

    def __init__(self, window: Window) -> None:
        self.window = window
        self._place = window._main.late.own_films.place
        wait_for(lambda: window._main.personal_session.is_ready, "the personal file")

    @classmethod
    def add(cls, window: Window) -> Form:
        """Choose "Add a film…"."""
        form = cls(window)
        window.do("add_film")
        return form

    @classmethod
    def edit(cls, window: Window, key: str = "") -> Form:
        """Go to a film and choose "Edit or correct the film…"."""
        form = cls(window)
        if key:
            window.table.click_film(key)
        window.do("edit_film")
        return form

    @property
    def editor(self) -> FilmEditor:
        assert self._place.editor
        return self._place.editor

    def is_open(self) -> bool:
        shown = self._place.editor is not None and self._place.editor.isVisible()
        assert shown != self.window._main.late.details.isVisible()
        return shown

    def heading(self) -> str:
        return _whole(self.editor.heading)

    def state(self) -> str:
        return self.editor.state.text()

    def row(self, name: str) -> FormRow:
        return self.editor.form.rows[name]

    # --- Typing -------------------------------------------------------------------------------------------

    def type(self, name: str, text: str) -> None:
        """Replace what stands in a part by typing."""
        field = self.row(name).field
        inner = field.box.lineEdit() if hasattr(field, "box") else field.inner
        self._type_into(inner, text)
        if isinstance(field, SeveralField) and (popup := field._completer.popup()):
            popup.hide()  # as a click anywhere else does
            self.window._come_to_front()

    def _type_into(self, widget: Any, text: str) -> None:
        widget.setFocus()
        widget.selectAll()
        QTest.keyClick(widget, Qt.Key.Key_Backspace)
        if isinstance(widget, QPlainTextEdit):
            widget.insertPlainText(text)
        else:
            self.window.type(text)
        settle()

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            self.type(name, text)

    def choose(self, name: str, label: str) -> None:
        """Choose a value in the list of a part."""
        box = self.row(name).field.box  # type: ignore[attr-defined]
        place = box.findText(label)
        assert place >= 0, [box.itemText(row) for row in range(box.count())]
        box.setCurrentIndex(place)
        settle()

    def tick(self, name: str, label: str) -> None:
        """Tick or untick a value in the menu of a part."""
        field = self.row(name).field
        assert isinstance(field, SeveralField)
        menu = field.menu()
        next(action for action in menu.actions() if action.text() == label).trigger()
        menu.deleteLater()
        settle()

    def ticked(self, name: str) -> list[str]:
        field = self.row(name).field
        assert isinstance(field, SeveralField)
        menu = field.menu()
        found = [action.text() for action in menu.actions() if action.isChecked()]
        menu.deleteLater()
        return found

    def add_person(self, name: str, latin: str = "", german: str = "", cyrillic: str = "", role: str = "") -> None:
        block = self._add_block(name)
        assert isinstance(block, Person)
        for line, text in zip(block.names.values(), (latin, german, cyrillic), strict=True):
            if text:
                self._type_into(line, text)
        if role:
            self._type_into(block.role.box.lineEdit(), role)

    def add_source(self, called: str = "", address: str = "") -> None:
        block = self._add_block("sources")
        assert isinstance(block, SourceBlock)
        if called:
            self._type_into(block.name, called)
        self._type_into(block.address, address)

    def _add_block(self, name: str) -> Any:
        field: Any = self.row(name).field
        self.editor._area.ensureWidgetVisible(field)
        QTest.mouseClick(field.add, _LEFT)
        settle()
        return field.blocks[-1]

    def take_away(self, name: str, place: int) -> None:
        field: Any = self.row(name).field
        QTest.mouseClick(field.blocks[place].remove, _LEFT)
        settle()

    # --- Reading ------------------------------------------------------------------------------------------

    def text(self, name: str) -> str:
        """What stands in a part as it is seen."""
        field: Any = self.row(name).field
        if isinstance(field, SeveralField):
            return field.line.text()
        return field.box.currentText() if hasattr(field, "box") else field.cell()

    def typed(self) -> dict[str, str]:
        return self.editor.form.typed()

    def faults(self) -> dict[str, str]:
        """The sentences under parts."""
        notes = {name: row._note for name, row in self.editor.form.rows.items()}
        return {name: _whole(note) for name, note in notes.items() if note.isVisibleTo(self.editor)}

    def beside(self) -> dict[str, str]:
        """The catalogue's values that are shown beside the user's."""
        labels = {name: row._beside for name, row in self.editor.form.rows.items()}
        return {name: _whole(label) for name, label in labels.items() if label.isVisibleTo(self.editor)}

    def labels(self) -> list[str]:
        return [label.text() for label in self.editor.findChildren(QLabel) if label.text()]

    def focused(self) -> str:
        """The part that has the focus."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget and not isinstance(widget, FormRow):
            widget = widget.parentWidget()
        return widget.part.name if widget else ""

    # --- Doing --------------------------------------------------------------------------------------------

    def revert(self, name: str) -> None:
        QTest.mouseClick(self.row(name).revert, _LEFT)
        settle()

    def save(self) -> None:
        QTest.mouseClick(self.editor.save, _LEFT)
        settle()

    def discard(self) -> None:
        QTest.mouseClick(self.editor.discard, _LEFT)
        settle()

    def press(self, keys: str) -> None:
        self.window.press(keys)


def _whole(label: QLabel) -> str:
    """The text of a label without the places where it may be broken."""
    return label.text().replace("\N{ZERO WIDTH SPACE}", "")
