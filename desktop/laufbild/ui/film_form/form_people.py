# SPDX-License-Identifier: MIT
"""The people of a film: each with a name in every alphabet, and with what they did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from laufbild.i18n.language import translate
from laufbild.ui.film_form.form_blocks import Block, BlocksField
from laufbild.ui.film_form.form_fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from laufbild.core.model.fields import Reader

_NAMES = ("name", "name_de", "name_ru")


class Person(Block):
    """A name that is left out is as the first one; a role is asked for where the film has some."""

    def __init__(self, said: Mapping[str, str]) -> None:
        super().__init__()
        self.names = {name: QLineEdit() for name in _NAMES}
        for place, (name, line) in enumerate(self.names.items()):
            spelled = said.get(name, "")
            line.setText(spelled if name == "name" or spelled != said.get("name") else "")
            line.textChanged.connect(self.changed)
            self.grid.addWidget(line, min(place, 1), max(place - 1, 0), 1, 1 if place else 2)
        self.role = ChoiceField("role")
        self.role.show_cell(said.get("role", ""))
        self.role.changed.connect(self.changed)
        self.grid.addWidget(self.role, 2, 0, 1, 2)
        self.names["name"].textChanged.connect(self._show_what_holds)

    def parts(self) -> list[QWidget]:
        return [*self.names.values(), self.role.box]

    def said(self) -> dict[str, str]:
        found = {name: line.text() for name, line in self.names.items()}
        role = self.role.cell()
        return found | ({"role": role} if role else {})

    def show_for(self, reader: Reader) -> None:
        self.role.show_for(reader)
        asked = {
            "name": translate("Editor", "Name in Latin letters"),
            "name_de": translate("Editor", "German spelling"),
            "name_ru": translate("Editor", "Cyrillic spelling"),
        }
        for name, line in self.names.items():
            line.setAccessibleName(asked[name])
            line.setToolTip(asked[name])
        self.role.call(translate("Editor", "Role"))
        if typed := self.role.box.lineEdit():
            typed.setPlaceholderText(translate("Editor", "Role"))
        self.remove.setAccessibleName(translate("Editor", "Take this person away"))
        self.remove.setToolTip(translate("Editor", "Take this person away"))
        self._show_what_holds()

    def _show_what_holds(self) -> None:
        """In a name that is left out, show the one that holds for it, or what is asked for."""
        first = self.names["name"].text()
        for name, line in self.names.items():
            line.setPlaceholderText((name != "name" and first) or line.accessibleName())


class PeopleField(BlocksField):
    def cell(self) -> str:
        said = [block.said() for block in self.blocks if isinstance(block, Person)]
        return json.dumps(said, ensure_ascii=False) if said else ""

    def show_cell(self, cell: str) -> None:
        self.put([Person(said) for said in json.loads(cell)] if cell else [])

    def empty_block(self) -> Person:
        return Person({})

    def show_for(self, reader: Reader) -> None:
        self.add.setText(translate("Editor", "Add a person"))
        super().show_for(reader)
