# SPDX-License-Identifier: MIT
"""One part of the form of a film: its field, what is wrong with what was typed, and the catalogue's value beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from laufbild.core.library.film_editing import (
    CHOICE,
    LONG,
    PEOPLE,
    SEVERAL,
    SOURCES,
    is_same,
)
from laufbild.i18n.language import sentence, translate
from laufbild.ui.details.own_page import called
from laufbild.ui.film_form.form_fields import (
    ChoiceField,
    FormField,
    LineField,
    LongField,
)
from laufbild.ui.film_form.form_people import PeopleField
from laufbild.ui.film_form.form_sources import SourcesField
from laufbild.ui.film_form.form_values import SeveralField

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.library.film_editing import Part
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.model.fields import Reader

_LANGUAGE_WIDTH = 26
#: Characters that fit into the narrowest form.
_LONG_WORD = 14


class FormRow(QWidget):
    """`changed` follows what the user does in it, taking back a correction among it."""

    changed = Signal()

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part
        self.field = _field_for(part)
        self._film_has = ""
        self._as_shown: str | None = None
        self._catalogue_has: str | None = None
        self._catalogue_value = ""
        self._note, self._beside = quiet_label(), quiet_label()
        self.revert = QPushButton()
        self.revert.setFlat(True)
        self.revert.setCursor(Qt.CursorShape.PointingHandCursor)
        self.revert.clicked.connect(self._revert)
        self._note.setForegroundRole(QPalette.ColorRole.Link)
        self._arrange()
        self.field.changed.connect(self.changed)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        across = QHBoxLayout()
        across.setSpacing(4)
        if self.part.language:
            code = quiet_label()
            code.setText(self.part.language.upper())
            code.setFixedWidth(_LANGUAGE_WIDTH)
            across.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
            code.setContentsMargins(0, 7, 0, 0)
        across.addWidget(self.field)
        column.addLayout(across)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._beside, 1)
        below.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._note)
        column.addLayout(below)
        for widget in (self._note, self._beside, self.revert):
            widget.hide()

    # --- What stands in it --------------------------------------------------------------------------------

    def show_film(self, cell: str) -> None:
        """Show what a film has there; it counts as not typed."""
        self._film_has = cell
        self.field.show_cell(cell)
        self._as_shown = self.field.cell()

    def keep_typed(self, cell: str) -> None:
        """The film has something else there now; what was typed stays."""
        self._film_has, self._as_shown = cell, None

    def show_typed(self, cell: str) -> None:
        """Show what was typed before."""
        self.field.show_cell(cell)

    def cell(self) -> str:
        return self.field.cell() if self.is_typed else self._film_has

    @property
    def is_typed(self) -> bool:
        """Whether it says other than the film."""
        found = self.field.cell()
        return found != self._as_shown and not is_same(self.part.name, found, self._film_has)

    def compare_with(self, cell: str | None, value: str) -> None:
        """Show the catalogue's value, called as a reader would, wherever it is another one; None for no catalogue's."""
        self._catalogue_has, self._catalogue_value = cell, value
        self.show_beside()

    def show_beside(self) -> None:
        there = self._catalogue_has
        differs = there is not None and not is_same(self.part.name, self.cell(), there)
        value = self._catalogue_value or translate("Editor", "nothing")
        said = translate("Editor", "In the catalogue: {value}").format(value=value) if differs else ""
        self._beside.setText(breakable(said))
        self._beside.setVisible(differs)
        self.revert.setVisible(differs)

    def _revert(self) -> None:
        self.field.show_cell(self._catalogue_has or "")
        self.field.setFocus()
        self.changed.emit()

    # --- What is said of it -------------------------------------------------------------------------------

    def show_fault(self, fault: CatalogueError | None) -> None:
        """Say under the field what is wrong with it, to a screen reader as well."""
        said = sentence(fault) if fault else ""
        self._note.setText(breakable(said))
        self._note.setVisible(bool(said))
        self.field.inner.setAccessibleDescription(said)

    def show_for(self, reader: Reader) -> None:
        typed = self.is_typed
        self.field.show_for(reader)
        self.field.call(called(self.part.name))
        if not typed:
            self.show_film(self._film_has)
        self.revert.setText(translate("Editor", "Revert"))
        self.revert.setAccessibleName(translate("Editor", "Revert: {field}").format(field=called(self.part.name)))


def _field_for(part: Part) -> FormField:
    makes: dict[str, Callable[[], FormField]] = {
        LONG: LongField,
        SEVERAL: lambda: SeveralField(part.field),
        CHOICE: lambda: ChoiceField(part.field, own_values=part.name != "evidence"),
        PEOPLE: lambda: PeopleField(with_characters=part.field == "cast"),
        SOURCES: SourcesField,
    }
    return makes.get(part.kind, LineField)()


def quiet_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def breakable(text: str) -> str:
    """A text whose long words, such as addresses, may be broken anywhere, so that they fit into a narrow label."""
    return re.sub(rf"\S{{{_LONG_WORD}}}(?=\S)", "\\g<0>\N{ZERO WIDTH SPACE}", text)
