# SPDX-License-Identifier: MIT
"""The questions about a table that is to become a catalogue: which table, which column is what, and where to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from laufbild.core.tables.table_file import CSV, JSON_LINES, XLSX
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import NAMES, sentence, translate
from laufbild.paths import SUFFIX
from laufbild.ui.new_catalogue.field_choices import MOST_COLUMNS, FieldChoices
from laufbild.ui.widgets.drops import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from laufbild.core.tables.mapping import Mapping
    from laufbild.core.tables.table_file import Row, Table

_KINDS = {CSV: "CSV", JSON_LINES: "JSON", XLSX: "XLSX"}
_STEPS = 1000


class TableChoices(QWidget):
    """`table_chosen` carries a path; `build_asked` and `cancel_asked` follow the buttons."""

    table_chosen = Signal(object)
    build_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.table: Table | None = None
        self._own_language = language
        self._said: Callable[[], str] = _ask_for_table
        self._building = False
        self._make_parts()
        self._arrange()
        self._connect()
        self.retranslate()
        self._refresh()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.source, self.target_name = QLineEdit(), QLineEdit()
        self.source.setReadOnly(True)
        self.choose, self.browse = QPushButton(), QPushButton()
        self.recognised, self.note = QLabel(), QLabel()
        for label in (self.recognised, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note.setMinimumHeight(38)
        self.languages = QComboBox()
        for code in LANGUAGES:
            self.languages.addItem(NAMES[code], code)
        self.languages.setCurrentIndex(LANGUAGES.index(self._own_language))
        self.fields = FieldChoices()
        self.fields.setMinimumHeight(140)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _STEPS)
        room = self.progress.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(room)
        self.progress.hide()
        self.start, self.cancel = QPushButton(), QPushButton()
        self.start.setDefault(True)

    def _arrange(self) -> None:
        self._labels = [QLabel() for _ in range(3)]
        for label, field in zip(self._labels, (self.source, self.languages, self.target_name), strict=True):
            label.setBuddy(field)
        above, below = QFormLayout(), QFormLayout()
        above.addRow(self._labels[0], _beside(self.source, self.choose))
        above.addRow("", self.recognised)
        above.addRow(self._labels[1], _beside(self.languages, stretched=False))
        below.addRow(self._labels[2], _beside(self.target_name, self.browse))
        buttons = _beside(self.progress)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.addLayout(above)
        whole.addWidget(self.fields, 1)
        whole.addLayout(below)
        whole.addWidget(self.note)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_for_table)
        self.browse.clicked.connect(self._ask_where)
        self.fields.changed.connect(self._chosen)
        self.target_name.textChanged.connect(self._chosen)
        self.start.clicked.connect(self.build_asked)
        self.cancel.clicked.connect(self.cancel_asked)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        texts = (
            translate("NewCatalogue", "Table:"),
            translate("NewCatalogue", "Language where none is said:"),
            translate("NewCatalogue", "Catalogue:"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        widest = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)  # two forms, one edge
        self.choose.setText(translate("NewCatalogue", "Choose…"))
        self.choose.setAccessibleName(translate("NewCatalogue", "Choose a table"))
        self.browse.setText(translate("NewCatalogue", "Choose…"))
        self.browse.setAccessibleName(translate("NewCatalogue", "Choose where the catalogue goes"))
        self.start.setText(translate("NewCatalogue", "Make the catalogue"))
        self.cancel.setText(translate("NewCatalogue", "Cancel"))
        self.recognised.setText(_recognised(self.table) if self.table else "")
        self.note.setText(self._said())

    # --- What is chosen -----------------------------------------------------------------------------------

    @property
    def mapping(self) -> Mapping | None:
        return self.fields.mapping

    def language(self) -> str:
        return str(self.languages.currentData())

    def target(self) -> Path:
        """The file to write, with the ending that catalogues have."""
        path = Path(self.target_name.text()).expanduser().absolute()
        return path if path.suffix.lower() == SUFFIX or not path.name else path.with_name(path.name + SUFFIX)

    def show_no_table(self, said: Callable[[], str], path: Path | None = None) -> None:
        """Nothing to choose from, and why; with a path, that of the table that is being looked at."""
        if path:
            self.source.setText(str(path))
        self.table = None
        self.fields.show_table(None, ())
        self.say(said)

    def show_table(self, table: Table, mapping: Mapping, rows: Sequence[Row]) -> None:
        self.table = table
        self.languages.setCurrentIndex(LANGUAGES.index(mapping.language or self._own_language))
        self.fields.show_table(mapping, rows)
        self.target_name.setText(str(_proposed(table.path)))
        self._chosen()
        next((part for part in (self.start, *self.fields.boxes) if part.isEnabled()), self.choose).setFocus()

    def say(self, said: Callable[[], str]) -> None:
        """Show a sentence until something else is chosen, and again in another language when that changes."""
        self._said = said
        self.retranslate()
        self._refresh()

    def _chosen(self) -> None:
        if self.table:
            self.say(self._remark)

    def _remark(self) -> str:
        """What stands in the way, else what is good to know before it starts."""
        mapping = self.mapping
        if mapping is None:
            return ""
        if mapping.problem:
            return sentence(mapping.problem)
        remarks = []
        if self.target().is_file():
            text = translate("NewCatalogue", "{path} exists and will be replaced.")
            remarks.append(text.format(path=self.target()))
        if mapping.skipped:
            remarks.append(translate("NewCatalogue", "%n column(s) will be left out.", None, len(mapping.skipped)))
        if len(mapping.headings) > MOST_COLUMNS:
            remarks.append(translate("NewCatalogue", "Only the first columns can be chosen for here."))
        return " ".join(remarks)

    def _refresh(self) -> None:
        ready = self.table is not None and self.mapping is not None and not self.mapping.problem
        named = bool(self.target_name.text().strip())
        self.start.setEnabled(ready and named and not self._building)
        self.target_name.setEnabled(self.table is not None and not self._building)
        self.browse.setEnabled(self.table is not None and not self._building)

    def _ask_for_table(self) -> None:
        from laufbild.ui.widgets.file_dialogs import ask_for_file

        start = Path(self.source.text()) if self.source.text() else Path.home()
        patterns = " ".join(f"*{suffix}" for suffix in TABLES)
        kinds = (f"{translate('NewCatalogue', 'Tables')} ({patterns})", f"{translate('Window', 'All files')} (*)")
        ask_for_file(self, translate("NewCatalogue", "Choose a table"), kinds, start, self.table_chosen.emit)

    def _ask_where(self) -> None:
        from laufbild.ui.widgets.file_dialogs import ask_where_to_save

        title = translate("NewCatalogue", "Choose where the catalogue goes")
        kinds = (f"{translate('Window', 'Catalogues')} (*{SUFFIX})",)
        ask_where_to_save(self, title, kinds, self.target(), lambda path: self.target_name.setText(str(path)))

    # --- Building -----------------------------------------------------------------------------------------

    def show_building(self) -> None:
        self._set_building(True)
        self.progress.setValue(0)
        self.progress.show()
        self.say(lambda: translate("NewCatalogue", "The table is being read…"))
        self.cancel.setFocus()

    def show_progress(self, share: float, said: Callable[[], str]) -> None:
        self.progress.setValue(int(share * _STEPS))
        self.say(said)

    def show_stopping(self) -> None:
        self.cancel.setEnabled(False)
        self.say(lambda: translate("NewCatalogue", "Stopping…"))

    def show_choices(self) -> None:
        """As it was before the build."""
        self.progress.hide()
        self.cancel.setEnabled(True)
        self._set_building(False)
        self._chosen()
        self.start.setFocus()

    def _set_building(self, building: bool) -> None:
        self._building = building
        for part in (self.choose, self.source, self.languages, self.fields):
            part.setEnabled(not building)
        self._refresh()


def _ask_for_table() -> str:
    return translate(
        "NewCatalogue",
        "Choose a table: CSV, TSV or XLSX with the names of the columns in the first row, or JSON lines.",
    )


def _beside(*widgets: QWidget, stretched: bool = True) -> QHBoxLayout:
    """Widgets side by side; the first takes the room that is left, or none does."""
    layout = QHBoxLayout()
    for widget in widgets:
        layout.addWidget(widget)
    if stretched:
        layout.setStretch(0, 1)
    else:
        layout.addStretch(1)
    return layout


def _proposed(table: Path) -> Path:
    """Beside the table, or in the home folder where nothing can be written there."""
    folder = table.parent.absolute() if os.access(table.parent, os.W_OK) else Path.home()
    return folder / f"{table.stem}{SUFFIX}"


def _recognised(table: Table) -> str:
    """ "CSV · UTF-8 · separated by commas · 7 columns" """
    separators = {
        ",": translate("NewCatalogue", "separated by commas"),
        ";": translate("NewCatalogue", "separated by semicolons"),
        "\t": translate("NewCatalogue", "separated by tabs"),
        "|": translate("NewCatalogue", "separated by bars"),
    }
    encoding = table.encoding.upper().removesuffix("-SIG").replace("WINDOWS", "Windows")
    columns = translate("NewCatalogue", "%n column(s)", None, len(table.headings))
    return " · ".join(filter(None, (_KINDS[table.kind], encoding, separators.get(table.separator), columns)))
