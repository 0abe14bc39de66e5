# SPDX-License-Identifier: MIT
"""A place of a form for several values: typed one after the other, completed, or ticked in a list."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QMenu, QToolButton

from laufbild.i18n.language import translate
from laufbild.ui.film_form.form_fields import FormField, Values
from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from laufbild.core.model.fields import Reader


class SeveralField(FormField):
    """Values of the vocabulary under their names, and any others, with commas between them."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = field
        self._values: Values | None = None
        self._reader: Reader | None = None
        self.line = QLineEdit()
        self.line.textChanged.connect(self.changed)
        self.line.textEdited.connect(self._complete)
        self.choices = QToolButton()
        self.choices.setText("▾")
        self.choices.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choices.clicked.connect(self._open_menu)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self.line)
        self._completer.activated.connect(self._take)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.choices)
        self.inner = self.line
        self.setFocusProxy(self.line)

    def cell(self) -> str:
        values = self.values()
        return json.dumps(values, ensure_ascii=False) if values else ""

    def values(self) -> list[str]:
        parts = _parts(self.line.text())
        return list(dict.fromkeys(self._values.of(part) if self._values else part for part in parts))

    def show_cell(self, cell: str) -> None:
        with QSignalBlocker(self.line):
            self._show(json.loads(cell) if cell else [])

    def _show(self, values: list[str]) -> None:
        name = self._reader.name if self._reader else lambda field, value: value
        self.line.setText(_joined([name(self._field, value) for value in values]))
        self.line.setCursorPosition(0)

    def call(self, name: str) -> None:
        super().call(name)
        choices = translate("Editor", "Choose: {field}").format(field=name)
        self.choices.setAccessibleName(choices)
        self.choices.setToolTip(plain_tip(choices))

    def show_for(self, reader: Reader) -> None:
        kept = self.values()
        self._reader = reader
        self._values = Values(self._field, reader)
        self._names.setStringList([*self._values.names])
        with QSignalBlocker(self.line):
            self._show(kept)

    # --- Choosing -----------------------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """All values of the vocabulary, those ticked that the film has."""
        menu = QMenu(self)
        chosen = self.values()
        for name, value in self._values.names.items() if self._values else ():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.triggered.connect(lambda _=False, value=value: self._toggle(value))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.choices.mapToGlobal(self.choices.rect().bottomLeft()))

    def _toggle(self, value: str) -> None:
        values = self.values()
        self._show([other for other in values if other != value] if value in values else [*values, value])

    def _complete(self) -> None:
        _, begun = _divided(self.line.text(), self.line.cursorPosition())
        self._completer.setCompletionPrefix(begun)
        if len(begun) > 1:
            self._completer.complete()
        elif popup := self._completer.popup():
            popup.hide()

    def _take(self, name: str) -> None:
        text, at = self.line.text(), self.line.cursorPosition()
        before, _ = _divided(text, at)
        self.line.setText(f"{before}{name}{text[at:]}")
        self.line.setCursorPosition(len(before) + len(name))


def _parts(text: str) -> list[str]:
    """ "Drama, my own" → ["Drama", "my own"]; with a semicolon anywhere, commas belong to values."""
    parts = re.split(";" if ";" in text else ",", text)
    return [part for each in parts if (part := each.strip())]


def _joined(names: list[str]) -> str:
    """Names so that `_parts` gives them again."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) + (";" if len(names) == 1 else "")


def _divided(text: str, at: int) -> tuple[str, str]:
    """What stands in front of the value that is being typed, and the beginning of that."""
    typed = text[:at]
    begun = re.split("[,;]", typed)[-1].lstrip()
    return typed[: len(typed) - len(begun)], begun
