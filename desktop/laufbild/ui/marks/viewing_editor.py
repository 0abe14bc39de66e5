# SPDX-License-Identifier: MIT
"""When and where a film was seen, to be filled in: all of it may be left empty, and a year alone is a date, too."""

from __future__ import annotations

from datetime import date as calendar
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit

from laufbild.core.model.film import Viewing
from laufbild.i18n.dates import read_date
from laufbild.i18n.language import translate
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from laufbild.ui.widgets.theme import Colours


class ViewingEditor(Coloured, QFrame):
    """`entered` carries the Viewing as it is to be; `left` follows Esc and Cancel."""

    entered = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id, self._before, self._is_unsaved = 0, Viewing(), False
        self.date, self.place, self.comment = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = [QLabel() for _ in range(3)]
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.save, self.cancel = PaintedButton(height=28), PaintedButton(height=28)
        self._arrange()
        self.date.textChanged.connect(self._check)
        for field in self._fields:
            field.returnPressed.connect(self._enter)
            field.setMaxLength(2000)
        self.save.clicked.connect(self._enter)
        self.cancel.clicked.connect(self.left)
        self.set_colours(theme.current())
        self.retranslate()

    @property
    def _fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.date, self.place, self.comment

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What takes the focus, in its order."""
        return *self._fields, self.save, self.cancel

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(5)
        for row, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            label.setBuddy(field)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
        grid.addWidget(self.problem, 1, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        grid.addLayout(buttons, 6, 0, 1, 2)

    def set_colours(self, colours: Colours) -> None:
        self.problem.setStyleSheet(f"color: {colours.accent}")

    def retranslate(self) -> None:
        texts = (translate("Marks", "&Date"), translate("Marks", "&Place"), translate("Marks", "Co&mment"))
        for label, field, text in zip(self._labels, self._fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text.replace("&", ""))
        self.date.setPlaceholderText(translate("Marks", "day, month or year"))
        self.save.setText(translate("Marks", "Save"))
        self.cancel.setText(translate("Marks", "Cancel"))
        self._check()

    def edit(self, viewing: Viewing) -> None:
        """Fill in what is known; the id is the one the viewing will have."""
        self._id, self._before, self._is_unsaved = viewing.id, viewing, False
        self._fill(viewing)
        self.date.selectAll()
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, viewing: Viewing) -> None:
        for field, text in zip(self._fields, viewing[1:], strict=True):
            field.setText(text)
        self._check()

    def typed(self) -> Viewing | None:
        """What is typed, as it stands there; None where that is nothing new."""
        found = Viewing(self._id, *(field.text() for field in self._fields))
        return None if found == self._before else found

    def type(self, viewing: Viewing) -> None:
        """Have what was typed before in the fields."""
        self._id, self._before, self._is_unsaved = viewing.id, Viewing(viewing.id), True
        self._fill(viewing)

    def say_unsaved(self) -> None:
        """Say that it could not be saved, and may be tried again."""
        self._is_unsaved = True
        self._check()

    def _check(self) -> None:
        wrong, said = read_date(self.date.text()) is None, ""
        if wrong:
            today = calendar.today().isoformat()
            said = translate("Marks", "Write {day}, {month} or {year}, or nothing.").format(
                day=today, month=today[:7], year=today[:4]
            )
        elif self._is_unsaved:
            said = translate("Marks", "Not saved yet; what you typed is kept.")
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self.save.setEnabled(not wrong)

    def _enter(self) -> None:
        date = read_date(self.date.text())
        if date is not None:
            place, comment = (" ".join(field.text().split()) for field in (self.place, self.comment))
            self.entered.emit(Viewing(self._id, date, place, comment))

    def event(self, event: QEvent) -> bool:
        """Esc leaves, though elsewhere it shows all films."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
