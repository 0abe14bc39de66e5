# SPDX-License-Identifier: MIT
"""The groups that the rows of an import fall into, with how many there are of each; one can be looked at alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from laufbild.core.lists.import_plan import (
    AMBIGUOUS,
    MATCHED,
    NEW,
    SKIPPED,
    STATUSES,
)
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import number, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

ALL = ""
_NAMES = {
    ALL: QT_TRANSLATE_NOOP("BringIn", "All: {count}"),
    MATCHED: QT_TRANSLATE_NOOP("BringIn", "Known: {count}"),
    AMBIGUOUS: QT_TRANSLATE_NOOP("BringIn", "To choose: {count}"),
    NEW: QT_TRANSLATE_NOOP("BringIn", "New: {count}"),
    SKIPPED: QT_TRANSLATE_NOOP("BringIn", "Left out: {count}"),
}


class PlanGroups(QWidget):
    """`chosen` follows a click; `status` is that of the rows to be shown, "" for all."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[str, int] = dict.fromkeys(STATUSES, 0)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for status in _NAMES:
            button = self.buttons[status] = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit())
        self.choose(ALL)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        counts = {ALL: sum(self._counts.values()), **self._counts}
        for status, button in self.buttons.items():
            button.setText(translate("BringIn", _NAMES[status]).format(count=number(counts[status])))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self.retranslate()

    @property
    def status(self) -> str:
        return next(status for status, button in self.buttons.items() if button.isChecked())

    def choose(self, status: str) -> None:
        self.buttons[status].setChecked(True)
