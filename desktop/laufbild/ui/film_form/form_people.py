# SPDX-License-Identifier: MIT
"""The people of a film: each with a name in every alphabet, what they did, and whom they played."""

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
_CHARACTERS = ("character", "character_de", "character_ru")


class Person(Block):
    """A name that is left out is as the first one; the role and, among the cast, the character may be empty."""

    def __init__(self, said: Mapping[str, str], *, with_character: bool) -> None:
        super().__init__()
        self.names = self._lines(_NAMES, said, 0)
        self.role = ChoiceField("role")
        self.role.show_cell(said.get("role", ""))
        self.role.changed.connect(self.changed)
        self.grid.addWidget(self.role, 2, 0, 1, 2)
        self.characters = self._lines(_CHARACTERS, said, 3) if with_character else {}
        self._kept = {} if with_character else {name: said[name] for name in _CHARACTERS if name in said}

    def _lines(self, names: tuple[str, ...], said: Mapping[str, str], row: int) -> dict[str, QLineEdit]:
        """A line for a name in each alphabet, from a row of the grid on."""
        lines = {name: QLineEdit() for name in names}
        for place, (name, line) in enumerate(lines.items()):
            spelled = said.get(name, "")
            line.setText(spelled if place == 0 or spelled != said.get(names[0]) else "")
            line.textChanged.connect(self.changed)
            self.grid.addWidget(line, row + min(place, 1), max(place - 1, 0), 1, 1 if place else 2)
        lines[names[0]].textChanged.connect(self._show_what_holds)
        return lines

    def parts(self) -> list[QWidget]:
        return [*self.names.values(), self.role.box, *self.characters.values()]

    def said(self) -> dict[str, str]:
        found = {name: line.text() for name, line in self.names.items()}
        if role := self.role.cell():
            found["role"] = role
        characters = {name: line.text() for name, line in self.characters.items()}
        return found | (characters if any(characters.values()) else self._kept)

    def show_for(self, reader: Reader) -> None:
        self.role.show_for(reader)
        asked = {
            "name": translate("Editor", "Name in Latin letters"),
            "name_de": translate("Editor", "German spelling"),
            "name_ru": translate("Editor", "Cyrillic spelling"),
            "character": translate("Editor", "Character in Latin letters"),
            "character_de": translate("Editor", "Character: German spelling"),
            "character_ru": translate("Editor", "Character: Cyrillic spelling"),
        }
        for name, line in (self.names | self.characters).items():
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
        for lines in filter(None, (self.names, self.characters)):
            first, *others = lines.values()
            first.setPlaceholderText(first.accessibleName())
            for line in others:
                line.setPlaceholderText(first.text() or line.accessibleName())


class PeopleField(BlocksField):
    """`with_characters` asks for the characters that were played."""

    def __init__(self, *, with_characters: bool = False) -> None:
        super().__init__()
        self._with_characters = with_characters

    def cell(self) -> str:
        said = [block.said() for block in self.blocks if isinstance(block, Person)]
        return json.dumps(said, ensure_ascii=False) if said else ""

    def show_cell(self, cell: str) -> None:
        self.put([self._person(said) for said in json.loads(cell)] if cell else [])

    def empty_block(self) -> Person:
        return self._person({})

    def _person(self, said: Mapping[str, str]) -> Person:
        return Person(said, with_character=self._with_characters)

    def show_for(self, reader: Reader) -> None:
        self.add.setText(translate("Editor", "Add a person"))
        super().show_for(reader)
