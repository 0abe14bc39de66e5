# SPDX-License-Identifier: MIT
"""What became of a table: how many films, and which rows and cells could not be read and why, to copy or to save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from laufbild.core.export.csv_report import write_rows
from laufbild.core.model.errors import CatalogueError
from laufbild.i18n.language import number, sentence, translate
from laufbild.i18n.wording import reason_text
from laufbild.ui.films_table.clipboard import as_tsv

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from laufbild.core.codec.row_problems import Problem
    from laufbild.core.files.output import Guarded
    from laufbild.core.tables.catalogue_build import Report

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMN_WIDTH = 160


class BuildResult(QWidget):
    """`open_asked` and `close_asked` follow the buttons; `guarded` gives what no list may replace."""

    open_asked = Signal()
    close_asked = Signal()

    def __init__(self, guarded: Callable[[], Guarded]) -> None:
        super().__init__()
        self._guarded = guarded
        self._report: Report | None = None
        self._target = Path()
        self._fault: CatalogueError | None = None
        self.problems = ProblemModel()
        self.problems.setParent(self)
        self._make_parts()
        self._arrange()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.close_.clicked.connect(self.close_asked)
        self.open.clicked.connect(self.open_asked)

    def _make_parts(self) -> None:
        self.headline, self.note = QLabel(), QLabel()
        for label in (self.headline, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.headline.setFont(font)
        self.rows = QTableView()
        self.rows.setModel(self.problems)
        self.rows.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.rows.setTabKeyNavigation(False)
        self.rows.setShowGrid(False)
        self.rows.setWordWrap(False)
        self.rows.verticalHeader().hide()
        header = self.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _COLUMN_WIDTH)
        self.copy, self.save, self.close_, self.open = (QPushButton() for _ in range(4))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.copy, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_, self.open):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.addWidget(self.headline)
        whole.addWidget(self.note)
        whole.addWidget(self.rows, 1)
        whole.addStretch(0)
        whole.addLayout(buttons)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.copy.setText(translate("NewCatalogue", "Copy the list"))
        self.save.setText(translate("NewCatalogue", "Save the list…"))
        self.close_.setText(translate("NewCatalogue", "Close"))
        self.open.setText(translate("NewCatalogue", "Open the catalogue"))
        self.rows.setAccessibleName(translate("NewCatalogue", "What could not be read"))
        self.headline.setText(self._headline())
        self.note.setText(self._said())
        self.problems.retranslate()
        self.rows.resizeColumnToContents(0)

    def _headline(self) -> str:
        if self._report is None:
            return ""
        films = translate("NewCatalogue", "%n film(s)", None, self._report.films)
        said = [films]
        if count := self._report.skipped_count:
            said.append(translate("NewCatalogue", "%n row(s) left out", None, count))
        if count := self._report.unread_count:
            said.append(translate("NewCatalogue", "%n cell(s) not read as they stand", None, count))
        return "; ".join(said)

    def _said(self) -> str:
        if self._report is None:
            return ""
        if self._fault:
            return sentence(self._fault)
        said = translate("NewCatalogue", "The catalogue is in {path}.").format(path=self._target)
        if self._report.unnamed:
            first = translate("NewCatalogue", "Of what could not be read, the first {count} are named here.")
            said = f"{said} {first.format(count=number(len(self._report.problems)))}"
        return said

    # --- What happens -------------------------------------------------------------------------------------

    def show_report(self, report: Report, target: Path) -> None:
        self._report, self._target, self._fault = report, target, None
        self.problems.show_problems(report.problems)
        for part in (self.rows, self.copy, self.save):
            part.setVisible(bool(report.problems))
        self.retranslate()
        self.open.setDefault(True)
        self.open.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_tsv(self._lines()))

    def _lines(self) -> list[tuple[str, str, str]]:
        return [self.problems.headings(), *map(self.problems.texts, range(self.problems.rowCount()))]

    def _ask_where(self) -> None:
        from laufbild.ui.widgets.file_dialogs import ask_where_to_save

        proposed = self._target.with_name(f"{self._target.stem}-left-out.csv")
        title = translate("NewCatalogue", "Save the list of what could not be read")
        ask_where_to_save(self, title, ("CSV (*.csv)",), proposed, self.save_list)

    def save_list(self, path: Path) -> None:
        """Write the list as CSV; what stands in the way is said."""
        self._fault = None
        try:
            write_rows(path, self._lines(), self._guarded(), "utf-8-sig")
        except CatalogueError as error:
            self._fault = error
        self.note.setText(self._said())


class ProblemModel(QAbstractTableModel):
    """Line, column and reason of the rows and cells that could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[Problem] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        if self._problems:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._problems) - 1, 2))

    def headings(self) -> tuple[str, str, str]:
        return (
            translate("NewCatalogue", "Line"),
            translate("NewCatalogue", "Column"),
            translate("NewCatalogue", "Reason"),
        )

    def texts(self, row: int) -> tuple[str, str, str]:
        problem = self._problems[row]
        return str(problem.line), problem.heading, reason_text(problem)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self.texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        from html import escape

        return f"<p>{escape(text)}</p>"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        return None
