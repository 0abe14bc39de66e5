# SPDX-License-Identifier: MIT
"""The sources of a film: what each is called, where it stands, and what it was read for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from laufbild.i18n.language import translate
from laufbild.i18n.wording import what_was_read
from laufbild.ui.film_form.form_blocks import Block, BlocksField

if TYPE_CHECKING:
    from laufbild.core.model.fields import Reader

_ANYTHING = "sources"


class _SourceTexts(NamedTuple):
    name: str
    address: str


class SourceBlock(Block):
    """A source keeps what it was read for; a new one is there for all of the film."""

    def __init__(self, said: _SourceTexts, fields: tuple[str, ...]) -> None:
        super().__init__()
        self.fields = fields
        self.name, self.address = QLineEdit(said.name), QLineEdit(said.address)
        self._read_for = QLabel()
        self._read_for.setTextFormat(Qt.TextFormat.PlainText)
        self._read_for.setWordWrap(True)
        self._read_for.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for place, part in enumerate((self.name, self.address, self._read_for)):
            self.grid.addWidget(part, place, 0, 1, 2)
        for line in (self.name, self.address):
            line.setCursorPosition(0)
            line.textChanged.connect(self.changed)

    def parts(self) -> list[QWidget]:
        return [self.name, self.address]

    def said(self) -> dict[str, str]:
        return {"name": self.name.text(), "address": self.address.text()}

    def show_for(self, reader: Reader) -> None:
        asked = {
            self.name: translate("Editor", "Name of the source"),
            self.address: translate("Editor", "Address: https://…"),
        }
        for line, text in asked.items():
            line.setPlaceholderText(text)
            line.setAccessibleName(text)
        read_for = ", ".join(what_was_read(field) for field in self.fields if field != _ANYTHING)
        self._read_for.setText(translate("Editor", "Read for: {fields}").format(fields=read_for) if read_for else "")
        self._read_for.setVisible(bool(read_for))
        self.remove.setAccessibleName(translate("Editor", "Take this source away"))
        self.remove.setToolTip(translate("Editor", "Take this source away"))


class SourcesField(BlocksField):
    """One block for each source, however many fields it was read for."""

    def __init__(self) -> None:
        super().__init__()
        self._order: dict[str, list[SourceBlock]] = {}

    def cell(self) -> str:
        found: dict[str, list[dict[str, str]]] = {}
        for field, blocks in self._order.items():
            found[field] = [block.said() for block in blocks if block in self.blocks]
        for block in self.blocks:
            if isinstance(block, SourceBlock) and not block.fields:
                found.setdefault(_ANYTHING, []).append(block.said())
        found = {field: said for field, said in found.items() if said}
        return json.dumps(found, ensure_ascii=False) if found else ""

    def show_cell(self, cell: str) -> None:
        read_for: dict[_SourceTexts, list[str]] = {}
        pages: dict[str, list[_SourceTexts]] = {}
        for field, found in (json.loads(cell) if cell else {}).items():
            pages[field] = [_SourceTexts(page["name"], page["address"]) for page in found]
            for page in pages[field]:
                read_for.setdefault(page, []).append(field)
        blocks = {said: SourceBlock(said, tuple(fields)) for said, fields in read_for.items()}
        self._order = {field: [blocks[page] for page in found] for field, found in pages.items()}
        self.put(list(blocks.values()))

    def empty_block(self) -> SourceBlock:
        return SourceBlock(_SourceTexts("", ""), ())

    def show_for(self, reader: Reader) -> None:
        self.add.setText(translate("Editor", "Add a source"))
        super().show_for(reader)
