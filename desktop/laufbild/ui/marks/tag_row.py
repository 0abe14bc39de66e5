# SPDX-License-Identifier: MIT
"""The user's own tags as chips, and a field that gives another one, completing those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit

from laufbild.i18n.language import translate
from laufbild.ui.filters.chips import InnerFlow
from laufbild.ui.widgets.frames import PaintedButton
from laufbild.ui.widgets.plain_tip import plain_tip
from laufbild.ui.widgets.tab_order import put_before

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


#: Characters of a tag, at most.
LONGEST = 100


class TagRow(QFrame):
    """`added` and `removed` carry a tag; `left` follows Esc in the field."""

    added = Signal(str)
    removed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, bool], ...] = ()
        self._flow = _Flow(self)
        self._chips: list[PaintedButton] = []
        self.field = TagField()
        self.field.entered.connect(self.added)
        self.field.left.connect(self.left)
        self._flow.addWidget(self.field)
        self.retranslate()

    def show_tags(self, tags: tuple[tuple[str, bool], ...], known: list[str]) -> None:
        """Each with whether all of the films have it; `known` are those to complete from."""
        self.field.known.setStringList(known)
        if tags != self._shown:
            self._shown = tags
            self._make_chips()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(translate("Marks", "Add a tag…"))
        self.field.setAccessibleName(translate("Marks", "Add a tag"))
        self.field.fit()
        self._make_chips()

    def _make_chips(self) -> None:
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._flow.clear_but(self.field)
        self._chips = [self._chip(tag, everywhere) for tag, everywhere in self._shown]
        for place, chip in enumerate(self._chips):
            self._flow.insert(place, chip)
        self._flow.show_now()
        put_before(self.field, self._chips)
        if focused is not None:
            (*self._chips, self.field)[min(focused, len(self._chips))].setFocus()

    def _chip(self, tag: str, everywhere: bool) -> PaintedButton:
        chip = PaintedButton(height=26, padding=11, filled=everywhere)
        chip.setText(f"{tag}  ✕")
        name = translate("Marks", "Take away the tag: {tag}").format(tag=tag)
        if not everywhere:
            name = translate("Marks", "Take away the tag: {tag} (of some of the films)").format(tag=tag)
        chip.setAccessibleName(name)
        chip.setToolTip(plain_tip(name))
        chip.setShortcut(QKeySequence())  # a tag may hold an ampersand
        chip.clicked.connect(lambda: self.removed.emit(tag))
        return chip


class TagField(QLineEdit):
    """Where a tag is typed: Enter gives it, Esc leaves."""

    entered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.known = QStringListModel(self)
        completer = QCompleter(self.known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._enter, Qt.ConnectionType.QueuedConnection)  # it fills the field after this
        self.setCompleter(completer)
        self.returnPressed.connect(self._enter)

    def fit(self) -> None:
        self.setFixedSize(QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + 40, 28))

    def _enter(self) -> None:
        tag = " ".join(self.text().split())
        self.clear()
        if tag:
            self.entered.emit(tag)

    def event(self, event: QEvent) -> bool:
        """Esc leaves the field, though elsewhere it shows all films."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Flow(InnerFlow):
    """Chips, and last the field."""

    def insert(self, place: int, chip: PaintedButton) -> None:
        """Put a chip before what stands in a place."""
        self.addWidget(chip)
        self._items.insert(place, self._items.pop())

    def clear_but(self, kept: TagField) -> None:
        """Take away all chips."""
        for item in list(self._items):
            widget = item.widget()
            if widget is not None and widget is not kept:
                self._items.remove(item)
                widget.hide()
                widget.deleteLater()
        self.invalidate()
