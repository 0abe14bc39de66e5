# SPDX-License-Identifier: MIT
"""Under the search box: a chip for every active condition, and what could not be read or was read differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy

from laufbild.core.model.fields import FIELDS
from laufbild.core.query.conditions import (
    All,
    AnyOf,
    Condition,
    Not,
    Phrase,
)
from laufbild.i18n.language import quoted, translate
from laufbild.ui.state.session import value_label
from laufbild.ui.widgets.frames import LinedFrame, Note, PaintedButton
from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame, QLayoutItem

    from laufbild.core.query.conditions import Node
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours


class Chips(LinedFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._flow = FlowLayout(self)
        session.answered.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def refresh(self) -> None:
        self._flow.clear()
        conditions = self._session.query.conditions
        for condition in conditions:
            self._flow.addWidget(self._chip(condition))
        notes = self.notes()
        for text in notes:
            self._flow.addWidget(_wrapped(Note(text)))
        if not conditions and not notes:
            quiet = QLabel(translate("Chips", "No conditions: all films are shown."))
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._flow.addWidget(_wrapped(quiet))
        self._flow.show_now()

    def set_colours(self, colours: Colours) -> None:
        super().set_colours(colours)
        self.refresh()

    def notes(self) -> list[str]:
        """What there is to say about how the query was read."""
        session = self._session
        said = [translate("Query", p.sentence).format(text=p.text) for p in session.shown.query.problems]
        sentence = translate("Chips", "Nothing is spelled “{typed}”; with another keyboard layout it reads “{read}”.")
        return said + [sentence.format(typed=typed, read=read) for typed, read in session.found.retyped]

    def _chip(self, condition: Node) -> PaintedButton:
        text = spoken(condition, self._session)
        chip = PaintedButton(height=26, padding=11, filled=True)
        chip.setText(f"{text}  ✕")
        chip.setAccessibleName(translate("Chips", "Remove the condition: {condition}").format(condition=text))
        chip.setToolTip(plain_tip(chip.accessibleName()))
        chip.setShortcut(QKeySequence())  # what was typed may hold an ampersand
        chip.clicked.connect(lambda: self._session.set_query(self._session.query.without(condition)))
        return chip


def _wrapped(label: QLabel) -> QLabel:
    """The label, in several lines if it is long; one that need not wrap keeps its natural width."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(label.sizeHint().width() > 400)
    return label


def spoken(node: Node, session: Session) -> str:
    """A condition in the reader's words: theme:freedom → "Theme: Freedom"."""
    match node:
        case Condition(name, op, values):
            label = translate("Fields", FIELDS[name].label)
            shown = translate("Chips", " or ").join(_value(name, value, session) for value in values)
            return f"{label}: {shown}" if op == ":" else f"{label} {_signs(op)} {shown}"
        case Not(inner):
            return translate("Chips", "not {condition}").format(condition=spoken(inner, session))
        case Phrase(text):
            return quoted(text)
        case AnyOf(nodes):
            return translate("Chips", " or ").join(spoken(part, session) for part in nodes)
        case All(nodes):
            return ", ".join(spoken(part, session) for part in nodes)
        case _:
            return str(node)


def _signs(op: str) -> str:
    return {">=": "≥", "<=": "≤"}.get(op, op)


def _value(name: str, value: str, session: Session) -> str:
    if name == "decade" and value.isdigit():
        return value_label(session, name, value)
    if name == "has" and value in FIELDS:
        return translate("Fields", FIELDS[value].label)
    if name == "tag":
        fields = ("discipline", "theme", "setting", "genre")
        return next((label for field in fields if (label := session.reader.name(field, value)) != value), value)
    return session.reader.name(name, value).replace("..", "–")


class FlowLayout(QLayout):
    """Puts widgets side by side and goes on in the next line where the room ends."""

    _MARGIN, _GAP = 10, 6

    def __init__(self, parent: QFrame) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        parent.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def clear(self) -> None:
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def show_now(self) -> None:
        """Not in the next turn of the event loop, as widgets that come later usually do."""
        for item in self._items:
            if widget := item.widget():
                widget.show()
        self.activate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moving=False)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.geometry().width() or 600))

    def minimumSize(self) -> QSize:
        return QSize(120, 38)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moving=True)

    def _arrange(self, rect: QRect, *, moving: bool) -> int:
        left, top, tallest = rect.left() + self._MARGIN, rect.top() + 6, 26
        room = rect.width() - 2 * self._MARGIN
        for item in self._items:
            size = item.sizeHint()
            width = min(size.width(), room)
            height = item.heightForWidth(width) if item.hasHeightForWidth() and width < size.width() else size.height()
            if left > rect.left() + self._MARGIN and left + width > rect.left() + self._MARGIN + room:
                left, top, tallest = rect.left() + self._MARGIN, top + tallest + self._GAP, 26
            if moving:
                item.setGeometry(QRect(QPoint(left, top + (max(26, height) - height) // 2), QSize(width, height)))
            left += width + self._GAP
            tallest = max(tallest, height)
        return top + tallest + 6 - rect.top()


class InnerFlow(FlowLayout):
    """Flush with the sides of what is around."""

    _MARGIN = 0
