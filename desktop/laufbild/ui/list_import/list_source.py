# SPDX-License-Identifier: MIT
"""What a list says of itself, to be looked at and put right: its name, language, address and introduction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import NAMES, translate
from laufbild.ui.list_import.plan_texts import what_it_is

if TYPE_CHECKING:
    from collections.abc import Sequence

    from laufbild.core.lists.entries import Source

#: Lines of the introduction that are in sight.
_LINES = 3
_NAME_SHARE, _ADDRESS_SHARE = 3, 4


class ListSource(QWidget):
    """`language_chosen` carries a language that the list is to be read in; `columns_asked` follows the button."""

    language_chosen = Signal(str)
    columns_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._rows, self._scales = 0, tuple[int, ...]()
        self._make_parts()
        self._arrange()
        self.languages.activated.connect(lambda _: self.language_chosen.emit(self.languages.currentData()))
        self.columns.clicked.connect(self.columns_asked)
        self.retranslate()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.what = QLabel()
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)
        self.columns = QPushButton()
        self.name, self.languages, self.address = QLineEdit(), QComboBox(), QLineEdit()
        for code in LANGUAGES:
            self.languages.addItem(NAMES[code], code)
        self.introduction = QPlainTextEdit()
        self.introduction.setReadOnly(True)
        self.introduction.setTabChangesFocus(True)
        self.introduction.setFixedHeight(_LINES * QFontMetrics(self.font()).lineSpacing() + 12)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.what, 0, 0, 1, 5)
        grid.addWidget(self.columns, 0, 5)
        self._labels = [QLabel(), QLabel(), QLabel()]
        for place, (label, field) in enumerate(
            zip(self._labels, (self.name, self.languages, self.address), strict=True)
        ):
            label.setBuddy(field)
            grid.addWidget(label, 1, 2 * place)
            grid.addWidget(field, 1, 2 * place + 1)
        grid.addWidget(self.introduction, 2, 0, 1, 6)
        grid.setColumnStretch(1, _NAME_SHARE)
        grid.setColumnStretch(5, _ADDRESS_SHARE)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        texts = (
            translate("BringIn", "List:"),
            translate("BringIn", "Language:"),
            translate("BringIn", "Address:"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.columns.setText(translate("BringIn", "Columns…"))
        self.introduction.setAccessibleName(translate("BringIn", "Introduction of the list"))
        self.what.setText(what_it_is(self._source, self._rows, self._scales) if self._source else "")

    # --- What is chosen -----------------------------------------------------------------------------------

    def show_source(self, source: Source, rows: int, scales: Sequence[int], *, has_columns: bool) -> None:
        self._source, self._rows, self._scales = source, rows, tuple(scales)
        self.name.setText(source.name)
        self.address.setText(source.address)
        self.languages.setCurrentIndex(self.languages.findData(source.language))
        self.introduction.setPlainText(source.introduction)
        self.introduction.setVisible(bool(source.introduction))
        self.columns.setVisible(has_columns)
        self.retranslate()

    def put_right(self, source: Source | None) -> None:
        """Say again of the list what was said of it before it was read anew."""
        if source:
            self.name.setText(source.name)
            self.address.setText(source.address)
            self.languages.setCurrentIndex(self.languages.findData(source.language))

    def source(self) -> Source | None:
        """What was said of the list, as it has been put right; a list without a name keeps the one it had."""
        if self._source is None:
            return None
        name = " ".join(self.name.text().split()) or self._source.name
        language = self.languages.currentData() or self._source.language
        return replace(self._source, name=name, address=self.address.text().strip(), language=language)
