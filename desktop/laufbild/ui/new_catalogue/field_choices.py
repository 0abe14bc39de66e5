# SPDX-License-Identifier: MIT
"""The columns of a user's table, a line for each: what it is called, which field it is, and what stands in it first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from laufbild.core.model.fields import FIELDS
from laufbild.core.tables.headings import CATALOGUES, IMPORTED, WORDED, Target
from laufbild.core.tables.mapping import COMPLETE
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import NAMES, translate
from laufbild.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from laufbild.core.tables.mapping import Mapping
    from laufbild.core.tables.table_file import Row

#: Rows of the table that are shown.
PREVIEWED = 3
#: Columns that can be chosen for; what comes after them is as it was suggested.
MOST_COLUMNS = 300
_HEADING, _FIELD, _ROWS = 0, 1, 2
_ROW_HEIGHT, _HEADING_WIDTH = 34, 190
_LONGEST = 200


def choices_of(fields: Sequence[str]) -> Iterator[Target | None]:
    """What a column can be, where these fields can be had: one of them, in a language if it has one, or nothing."""
    yield None
    for field in fields:
        yield Target(field)
        if field in WORDED:
            yield from (Target(field, language) for language in LANGUAGES)
        if field == "sources":
            yield from (Target(field, catalogue) for catalogue in CATALOGUES)


class FieldChoices(QTableWidget):
    """`changed` follows every choice; `mapping` is what has been chosen."""

    changed = Signal()

    def __init__(self, fields: Sequence[str] = IMPORTED) -> None:
        super().__init__(0, _ROWS + PREVIEWED)
        self.mapping: Mapping | None = None
        self._choices = tuple(choices_of(fields))
        self._fields = QStandardItemModel(len(self._choices), 1, self)  # one for all, there may be many columns
        for place in range(len(self._choices)):
            self._fields.setItem(place, QStandardItem())
        self.boxes: list[FieldBox] = []
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)  # Tab leads from choice to choice
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().resizeSection(_HEADING, _HEADING_WIDTH)
        for section in range(_ROWS, _ROWS + PREVIEWED):
            self.horizontalHeader().setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.retranslate()

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("NewCatalogue", "Columns of the table"))
        rows = [translate("NewCatalogue", "Row {number}").format(number=n) for n in range(1, PREVIEWED + 1)]
        column, field = translate("NewCatalogue", "Column"), translate("NewCatalogue", "Field")
        self.setHorizontalHeaderLabels([column, field, *rows])
        for place, target in enumerate(self._choices):
            self._fields.item(place).setText(choice_text(target))
        for box in self.boxes:
            box.retranslate()
        if self.boxes:
            self.horizontalHeader().resizeSection(_FIELD, self.boxes[0].sizeHint().width() + 8)

    # --- What is chosen -----------------------------------------------------------------------------------

    def show_table(self, mapping: Mapping | None, rows: Sequence[Row]) -> None:
        """Show the columns and the first rows of a table, with the fields as a mapping has them; None for no table."""
        self.mapping = mapping
        headings = mapping.headings[:MOST_COLUMNS] if mapping else ()
        self.clearContents()
        self.setRowCount(len(headings))
        self.boxes = [FieldBox(heading) for heading in headings]
        for place, (heading, box) in enumerate(zip(headings, self.boxes, strict=True)):
            self.setItem(place, _HEADING, _item(heading))
            for number, row in enumerate(rows):
                self.setItem(place, _ROWS + number, _item(row.cells[place]))
            box.setModel(self._fields)
            box.activated.connect(lambda chosen, place=place: self._choose(place, chosen))
            box.reached.connect(lambda place=place: self.scrollTo(self.model().index(place, _FIELD)))
            self.setCellWidget(place, _FIELD, box)
        self._show_choices()
        self.retranslate()
        self.changed.emit()

    def _choose(self, column: int, choice: int) -> None:
        if self.mapping:
            self.mapping = self.mapping.choose(column, self._choices[choice])
            self._show_choices()
            self.changed.emit()

    def _show_choices(self) -> None:
        for box, target in zip(self.boxes, self.mapping.targets if self.mapping else (), strict=False):
            by_itself = self.mapping is not None and self.mapping.complete and not target and box.heading in COMPLETE
            box.setCurrentIndex(-1 if by_itself else self._choices.index(target))


class FieldBox(QComboBox):
    """The choice for one column; `reached` follows the focus. Turning the wheel scrolls the table instead."""

    reached = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = heading
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(20)

    def retranslate(self) -> None:
        name = translate("NewCatalogue", "What the column “{column}” is").format(column=self.heading)
        self.setAccessibleName(name)
        if sys.platform.startswith("linux"):  # where Qt names a list by what is chosen in it
            self.setAccessibleDescription(name)
        self.setPlaceholderText(translate("NewCatalogue", "As Laufbild wrote it"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def choice_text(target: Target | None) -> str:
    """ "Title (Deutsch)" """
    if target is None:
        return translate("NewCatalogue", "Nothing: left out")
    field = translate("Fields", FIELDS[target.field].label)
    if not target.language:
        return field
    named = CATALOGUES.get(target.language) or NAMES[target.language]
    return translate("NewCatalogue", "{field} ({language})").format(field=field, language=named)


def _item(text: str) -> QTableWidgetItem:
    line = " ".join(text[:_LONGEST].split())
    item = QTableWidgetItem(line)
    item.setToolTip(plain_tip(line) if line else "")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
