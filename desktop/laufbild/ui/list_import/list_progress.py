# SPDX-License-Identifier: MIT
"""What is seen while a large list is being read: how far it is, and a way out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from laufbild.i18n.language import quoted, translate

if TYPE_CHECKING:
    from laufbild.core.lists.import_plan import Progress

_STEPS = 1000


class ListProgress(QWidget):
    """`cancel_asked` follows the button."""

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name, self._rows = "", 0
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        self.doing.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self.cancel_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 1)
        buttons.addWidget(self.cancel)
        whole = QVBoxLayout(self)
        whole.addWidget(self.doing)
        whole.addStretch(1)
        whole.addLayout(buttons)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        doing = translate("BringIn", "{name} is being read…").format(name=quoted(Path(self._name).name))
        read = translate("BringIn", "%n row(s) read", None, self._rows)
        self.doing.setText(f"{doing}\n{read}" if self._rows else doing)
        self.cancel.setText(translate("BringIn", "Cancel"))

    def show_reading(self, name: str) -> None:
        self._name, self._rows = name, 0
        self.bar.setValue(0)
        self.retranslate()

    def show_progress(self, progress: Progress) -> None:
        self._rows = progress.rows
        self.bar.setValue(int(progress.share * _STEPS))
        self.retranslate()
