# SPDX-License-Identifier: MIT
"""The questions about a table that is imported: which column is what, in which language, how far ratings go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from laufbild.core.lists.viewer_cells import SCALES
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import NAMES, sentence, translate
from laufbild.ui.list_import.list_reading import FIELDS, Columns
from laufbild.ui.new_catalogue.field_choices import FieldChoices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from laufbild.core.tables.mapping import Mapping
    from laufbild.core.tables.table_file import Row

#: The choice that leaves the best rating to be judged by the ratings.
_JUDGED = 0


class ListColumns(QWidget):
    """`chosen` and `cancel_asked` follow the buttons."""

    chosen = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_parts()
        self._arrange()
        self.fields.changed.connect(self._refresh)
        self.go_on.clicked.connect(self.chosen)
        self.cancel.clicked.connect(self.cancel_asked)
        self.retranslate()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.headline, self.note = QLabel(), QLabel()
        for label in (self.headline, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.fields = FieldChoices(FIELDS)
        self.languages, self.scale = QComboBox(), QComboBox()
        for code in LANGUAGES:
            self.languages.addItem(NAMES[code], code)
        for best in (_JUDGED, *SCALES):
            self.scale.addItem(str(best), best)
        self.cancel, self.go_on = QPushButton(), QPushButton()

    def _arrange(self) -> None:
        self._labels = [QLabel(), QLabel()]
        form = QFormLayout()
        for label, box in zip(self._labels, (self.languages, self.scale), strict=True):
            label.setBuddy(box)
            form.addRow(label, box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        whole = QVBoxLayout(self)
        whole.addWidget(self.headline)
        whole.addWidget(self.fields, 1)
        whole.addLayout(form)
        whole.addWidget(self.note)
        whole.addLayout(buttons)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.headline.setText(translate("BringIn", "What are the columns of the table?"))
        self._labels[0].setText(translate("BringIn", "Language where none is said:"))
        self._labels[1].setText(translate("BringIn", "Best rating:"))
        self.scale.setItemText(_JUDGED, translate("BringIn", "as the ratings let one think"))
        self.cancel.setText(translate("BringIn", "Cancel"))
        self.go_on.setText(translate("BringIn", "Go on to the films"))
        self._refresh()

    def _refresh(self) -> None:
        mapping = self.fields.mapping
        self.note.setText(_remark(mapping) if mapping else "")
        self.go_on.setEnabled(mapping is not None and not mapping.problem)

    # --- What is chosen -----------------------------------------------------------------------------------

    def show_columns(self, columns: Columns, rows: Sequence[Row]) -> None:
        """Show what the columns are taken for, with the first rows of the table."""
        self.languages.setCurrentIndex(max(0, self.languages.findData(columns.language)))
        self.scale.setCurrentIndex(max(0, self.scale.findData(columns.best)))
        self.fields.show_table(columns.mapping, rows)
        self._refresh()
        self.go_on.setDefault(True)
        next((part for part in (self.go_on, *self.fields.boxes) if part.isEnabled()), self.cancel).setFocus()

    def columns(self) -> Columns | None:
        """The columns as they are chosen."""
        mapping = self.fields.mapping
        if mapping is None:
            return None
        return Columns(mapping, str(self.languages.currentData()), int(self.scale.currentData()))


def _remark(mapping: Mapping) -> str:
    """What stands in the way, else what is good to know."""
    if mapping.problem:
        return sentence(mapping.problem)
    skipped = len(mapping.skipped)
    return translate("BringIn", "%n column(s) will be left out.", None, skipped) if skipped else ""
