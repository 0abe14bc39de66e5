# SPDX-License-Identifier: MIT
"""A window with one of the help pages, that can stay open beside the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QVBoxLayout

from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class HelpDialog(StyledDialog):
    """Shows what `title` and `page` give, again in another language when that changes."""

    def __init__(self, title: Callable[[], str], page: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._page = title, page
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(14)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self._buttons)
        self.resize(640, 620)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self._title())
        self.text.setAccessibleName(self._title())
        self.text.setHtml(self._page())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
