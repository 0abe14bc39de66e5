# SPDX-License-Identifier: MIT
"""The form of a film: all parts in sections, with what was typed, what is wrong with it, and what the catalogue has."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from laufbild.core.library.film_editing import PARTS, cells_of, faults
from laufbild.core.model.fields import FIELDS
from laufbild.i18n.language import translate
from laufbild.ui.details.own_page import shown_value
from laufbild.ui.film_form.form_row import FormRow, quiet_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.model.fields import Reader
    from laufbild.core.model.film import Film

_MARGIN, _APART = 18, 9


class FilmForm(QWidget):
    """`changed` follows everything that is typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = {part.name: FormRow(part) for part in PARTS}
        self.headings: dict[str, QLabel] = {}
        self.faults: dict[str, CatalogueError] = {}
        self._film: Film | None = None
        self._original: Film | None = None
        self._arrange()
        for row in self.rows.values():
            row.changed.connect(self._follow)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(4)
        self._about_evidence = quiet_label()
        for field, parts in groupby(PARTS, key=lambda part: part.field):
            heading = self.headings[field] = quiet_label()
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            heading.setContentsMargins(0, _APART, 0, 0)
            column.addWidget(heading)
            for part in parts:
                column.addWidget(self.rows[part.name])
            if field == "evidence":
                column.addWidget(self._about_evidence)
        column.addStretch()

    # --- What stands in it --------------------------------------------------------------------------------

    def show_film(self, film: Film, original: Film | None, typed: Mapping[str, str], reader: Reader) -> None:
        """Show a film, the one of the catalogue that it corrects, and what was typed into the form before."""
        self._film, self._original = film, original
        cells = cells_of(film)
        for name, row in self.rows.items():
            row.show_film(cells[name])
            row.show_for(reader)
            if name in typed:
                row.show_typed(typed[name])
        self._compare(reader)
        self._judge()

    def follow_film(self, film: Film, original: Film | None, reader: Reader) -> None:
        """The film has become another; what was typed stays."""
        self._film, self._original = film, original
        cells = cells_of(film)
        for name, row in self.rows.items():
            typed = row.field.cell() if row.is_typed else None
            if typed is None:
                row.show_film(cells[name])
            else:
                row.keep_typed(cells[name])
        self._compare(reader)
        self._judge()

    def typed(self) -> dict[str, str]:
        """What was typed, by part; nothing of what is as the film has it."""
        return {name: row.cell() for name, row in self.rows.items() if row.is_typed}

    def _follow(self) -> None:
        self._judge()
        for row in self.rows.values():
            row.show_beside()
        self.changed.emit()

    def _judge(self) -> None:
        if self._film is None:
            return
        self.faults = faults(cells_of(self._film), self.typed())
        for name, row in self.rows.items():
            row.show_fault(self.faults.get(name))

    def go_to_fault(self) -> QWidget | None:
        """Focus on the first part that has a fault."""
        wrong = next((row for name, row in self.rows.items() if name in self.faults), None)
        if wrong:
            wrong.field.setFocus()
        return wrong

    # --- Texts --------------------------------------------------------------------------------------------

    def show_for(self, reader: Reader) -> None:
        for field, heading in self.headings.items():
            heading.setText(translate("Fields", FIELDS[field].label))
        self._about_evidence.setText(
            translate("Editor", "Documented is what a source says. Without one, a film of yours stays unverified.")
        )
        for row in self.rows.values():
            row.show_for(reader)
        self._compare(reader)
        self._judge()

    def _compare(self, reader: Reader) -> None:
        cells = cells_of(self._original) if self._original else {}
        for name, row in self.rows.items():
            value = shown_value(self._original, name, reader) if self._original else ""
            row.compare_with(cells.get(name), value)
