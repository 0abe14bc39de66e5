# SPDX-License-Identifier: MIT
"""A place of a form for things that have several parts, a block for each: added below, taken away one by one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from laufbild.ui.film_form.form_fields import FormField

if TYPE_CHECKING:
    from laufbild.core.model.fields import Reader


class Block(QWidget):
    """One thing; its parts stand in the first column, the button that takes it away beside them."""

    changed = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 4)
        self.grid.setSpacing(4)
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setAutoRaise(True)
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove.clicked.connect(self.removed)
        self.grid.addWidget(self.remove, 0, 2, Qt.AlignmentFlag.AlignTop)

    def parts(self) -> list[QWidget]:
        """What Tab comes by, before the button that takes it away."""
        raise NotImplementedError

    def show_for(self, reader: Reader) -> None:
        """Have texts and names for a reader."""


class BlocksField(FormField):
    """`make` a block for what the cell holds; whoever derives from this reads and writes the cell."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._reader: Reader | None = None
        self.called = ""
        self.add = QPushButton()
        self.add.clicked.connect(self._add_empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.inner = self.add
        self.setFocusProxy(self.add)

    def empty_block(self) -> Block:
        raise NotImplementedError

    def put(self, blocks: list[Block]) -> None:
        """Show these blocks in the place of those there were."""
        for block in self.blocks:
            self._drop(block)
        self.blocks = []
        for block in blocks:
            self._append(block)

    def _append(self, block: Block) -> None:
        before = self.blocks[-1].remove if self.blocks else _in_front_of(self.add)
        self.blocks.append(block)
        self._column.insertWidget(self._column.count() - 1, block)
        for one, following in pairwise((before, *block.parts(), block.remove)):
            self.setTabOrder(one, following)
        block.changed.connect(self.changed)
        block.removed.connect(lambda: self._take_away(block))
        if self._reader:
            block.show_for(self._reader)

    def _add_empty(self) -> None:
        self._append(self.empty_block())
        self.blocks[-1].parts()[0].setFocus()
        self.changed.emit()

    def _take_away(self, block: Block) -> None:
        self.blocks.remove(block)
        self._drop(block)
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, block: Block) -> None:
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()

    def call(self, name: str) -> None:
        self.called = name
        self.add.setAccessibleName(f"{self.add.text()} ({name})")

    def show_for(self, reader: Reader) -> None:
        self._reader = reader
        for block in self.blocks:
            block.show_for(reader)


def _in_front_of(widget: QWidget) -> QWidget:
    """What Tab comes by before a widget, shown or not: Qt puts nothing behind what takes no focus."""
    found = widget.previousInFocusChain()
    while found and found is not widget and (found.focusPolicy() == Qt.FocusPolicy.NoFocus or found.focusProxy()):
        found = found.previousInFocusChain()
    return found or widget
