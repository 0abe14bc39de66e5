# SPDX-License-Identifier: MIT
"""The places of a form that take a text or one value; each gives and shows the cell of a complete export."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from laufbild.core.text.folding import fold
from laufbild.ui.widgets.long_texts import wrap

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from laufbild.core.model.fields import Reader

_FEWEST_LINES, _MOST_LINES = 2, 9
_AIR = 14
#: As high as a line.
_BOX_HEIGHT = 31


class FormField(QWidget):
    """`changed` follows what the user does, not what is shown by `show_cell`."""

    changed = Signal()

    def hold(self, inner: QWidget) -> None:
        """Consist of one widget."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inner)
        self.setFocusProxy(inner)
        self.inner = inner

    def cell(self) -> str:
        raise NotImplementedError

    def show_cell(self, cell: str) -> None:
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Be called so by a screen reader."""
        self.inner.setAccessibleName(name)

    def show_for(self, reader: Reader) -> None:
        """Have names of values, and texts of its own, for a reader."""


class LineField(FormField):
    """One line: a title, a number."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.textChanged.connect(self.changed)
        self.hold(self.line)

    def cell(self) -> str:
        return self.line.text()

    def show_cell(self, cell: str) -> None:
        with QSignalBlocker(self.line):
            self.line.setText(cell)
            self.line.setCursorPosition(0)


class LongField(FormField):
    """A text that grows with its lines. Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.textChanged.connect(self.changed)
        self.text.textChanged.connect(lambda: wrap(self.text, self.text.document().characterCount()))
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hold(self.text)
        self._fit()

    def cell(self) -> str:
        return self.text.toPlainText()

    def show_cell(self, cell: str) -> None:
        wrap(self.text, len(cell))
        with QSignalBlocker(self.text):
            self.text.setPlainText(cell)
        self._fit()

    def _fit(self) -> None:
        lines = int(self.text.document().size().height())
        shown = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        self.text.setFixedHeight(shown * QFontMetrics(self.text.font()).lineSpacing() + _AIR)
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.text.setVerticalScrollBarPolicy(needed)


class QuietBox(QComboBox):
    """A list of choices that lets the wheel scroll what it stands in."""

    def __init__(self, *, own_values: bool) -> None:
        super().__init__()
        self.setEditable(own_values)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if own_values:
            self.setCompleter(None)  # type: ignore[arg-type]  # what is typed is meant, not what it begins like
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMinimumHeight(_BOX_HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def call(self, name: str) -> None:
        self.setAccessibleName(name)
        if sys.platform.startswith("linux"):  # where Qt names a list by what is chosen in it
            self.setAccessibleDescription(name)
        if line := self.lineEdit():
            line.setAccessibleName(name)


class ChoiceField(FormField):
    """One value of the vocabulary, under its name, or with `own_values` another one as it is typed."""

    def __init__(self, field: str, *, own_values: bool = True) -> None:
        super().__init__()
        self._field, self._own_values = field, own_values
        self._values: Values | None = None
        self.box = QuietBox(own_values=own_values)
        self.box.currentTextChanged.connect(self.changed)
        self.hold(self.box)

    def cell(self) -> str:
        text = self.box.currentText().strip()
        return self._values.of(text) if text and self._values else text

    def show_cell(self, cell: str) -> None:
        with QSignalBlocker(self.box):
            place = self.box.findData(cell)
            if place < 0 and not self._own_values:
                self.box.addItem(cell, cell)
                place = self.box.count() - 1
            self.box.setCurrentIndex(place)
            if place < 0:
                self.box.setEditText(cell)

    def call(self, name: str) -> None:
        self.box.call(name)

    def show_for(self, reader: Reader) -> None:
        kept = self.cell()
        self._values = Values(self._field, reader)
        with QSignalBlocker(self.box):
            self.box.clear()
            if self._own_values:
                self.box.addItem("", "")
            for name, value in self._values.names.items():
                self.box.addItem(name, value)
        self.show_cell(kept)


class Values:
    """The values of a field by what they are called in any language; what is no name of one is a value itself."""

    def __init__(self, field: str, reader: Reader) -> None:
        vocabulary = reader.vocabulary
        self.names = {reader.name(field, value): value for value in vocabulary.values(field)}
        spelled = ((name, value) for value in vocabulary.values(field) for name in vocabulary.names(field, value))
        self._folded = {fold(name): value for name, value in spelled}

    def of(self, typed: str) -> str:
        """ "freiheit" → "freedom"; in the language of the reader, a name is what it is there."""
        return self.names.get(typed) or self._folded.get(fold(typed) or typed) or typed
