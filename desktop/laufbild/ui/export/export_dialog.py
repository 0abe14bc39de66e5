# SPDX-License-Identifier: MIT
"""Asks what to export, in which format and where; shows the first rows, then writes with progress and a cancel."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from laufbild.core.export.export_pages import preview
from laufbild.core.export.export_plan import Plan
from laufbild.core.export.presets import JSON, PRESETS
from laufbild.core.export.writer_of_files import files, misnamed, write
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import COLUMNS
from laufbild.i18n.language import sentence, translate
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from PySide6.QtWidgets import (
        QWidget,
    )

    from laufbild.core.export.presets import Preset
    from laufbild.core.files.output import Guarded
    from laufbild.settings import Settings
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session

_PREVIEWED = 5
_FEW_COLUMNS = 7
_CHOICES: dict[str, Preset] = {**PRESETS, JSON.name: JSON}


class ExportDialog(StyledDialog):
    """`exported` carries what gives the sentence to say when it is done; `guarded` gives what may not be replaced."""

    exported = Signal(object)

    def __init__(
        self, session: Session, selected: Sequence[int], columns: list[str], settings: Settings, worker: Worker,
        guarded: Callable[[], Guarded], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._settings, self._worker, self._guarded = session, settings, worker, guarded
        everything = session.library.everything(session.shown.order, session.shown.language)
        self._ids: dict[str, Sequence[int]] = {"selected": selected, "shown": session.found.ids, "all": everything}
        self._columns = columns
        self._job: Job | None = None
        self._make_parts()
        self._arrange()
        self._set_choices()
        self._connect()
        self.retranslate()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.scopes = {name: QRadioButton() for name in ("selected", "shown", "all")}
        self.widths = {name: QRadioButton() for name in ("as_shown", "all_columns")}
        self.headings = {name: QRadioButton() for name in ("labels", "names")}
        self._groups = [self._group(buttons) for buttons in (self.scopes, self.widths, self.headings)]
        self.preset = QComboBox()
        for choice in _CHOICES.values():
            self.preset.addItem("", choice.name)
        self.target = QLineEdit()
        self.browse = QPushButton()
        self.rows = QTableWidget()
        self.rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.verticalHeader().hide()
        self.rows.setMinimumHeight(190)
        self.rows.setTabKeyNavigation(False)  # Tab leads on to the buttons
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(38)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        room = self.progress.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(room)
        self.progress.hide()
        self.start = QPushButton()
        self.start.setDefault(True)
        self.cancel = QPushButton()

    @staticmethod
    def _group(buttons: dict[str, QRadioButton]) -> QButtonGroup:
        group = QButtonGroup()
        for button in buttons.values():
            group.addButton(button)
        return group

    def _arrange(self) -> None:
        self._form = QFormLayout()
        self._labels = [QLabel() for _ in range(5)]
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(self.browse)
        films, format_, columns, headings, file = self._labels
        self._form.addRow(films, _side_by_side(self.scopes))
        self._form.addRow(format_, self.preset)
        self._form.addRow(columns, _side_by_side(self.widths))
        self._form.addRow(headings, _side_by_side(self.headings))
        self._form.addRow(file, place)
        self._labels[1].setBuddy(self.preset)
        self._labels[4].setBuddy(self.target)
        self._preview_label = QLabel()
        buttons = QHBoxLayout()
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.addLayout(self._form)
        whole.addWidget(self._preview_label)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.note)
        whole.addLayout(buttons)
        self.resize(760, 540)

    def _set_choices(self) -> None:
        several = len(self._ids["selected"]) > 1
        self.scopes["selected" if several else "shown"].setChecked(True)
        self.scopes["selected"].setEnabled(bool(self._ids["selected"]))
        self.preset.setCurrentIndex(max(self.preset.findData(self._settings.export_preset), 0))
        self.target.setText(str(Path.home() / f"laufbild{self._chosen_preset().suffix}"))
        self.widths["all_columns" if self._settings.export_all_columns else "as_shown"].setChecked(True)
        self.headings["labels"].setChecked(True)

    def _connect(self) -> None:
        for group in self._groups:
            group.buttonClicked.connect(self.refresh)
        self.preset.currentIndexChanged.connect(self._preset_chosen)
        self.target.textChanged.connect(self._note_target)
        self.browse.clicked.connect(self._browse)
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():  # else its films may be closed by now
            self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Export", "Export"))
        counts = {name: len(ids) for name, ids in self._ids.items()}
        self.scopes["selected"].setText(translate("Export", "The selection (%n)", None, counts["selected"]))
        self.scopes["shown"].setText(translate("Export", "What is shown (%n)", None, counts["shown"]))
        self.scopes["all"].setText(translate("Export", "Everything (%n)", None, counts["all"]))
        self.widths["as_shown"].setText(translate("Export", "As in the table"))
        self.widths["all_columns"].setText(translate("Export", "All"))
        self.headings["labels"].setText(translate("Export", "In the window’s language"))
        self.headings["names"].setText(translate("Export", "Neutral names"))
        for place, choice in enumerate(_CHOICES.values()):
            self.preset.setItemText(place, translate("Export", choice.label))
        for label, text in zip(self._labels, self._captions(), strict=True):
            label.setText(text)
        self._preview_label.setText(translate("Export", "The first rows:"))
        self.rows.setAccessibleName(translate("Export", "The first rows:"))
        self.browse.setText(translate("Export", "Choose…"))
        self.cancel.setText(translate("Export", "Cancel"))
        self.refresh()

    @staticmethod
    def _captions() -> tuple[str, ...]:
        return (
            translate("Export", "Films:"),
            translate("Export", "For:"),
            translate("Export", "Columns:"),
            translate("Export", "Headings:"),
            translate("Export", "File:"),
        )

    # --- What is chosen -----------------------------------------------------------------------------------

    def _chosen_preset(self) -> Preset:
        return _CHOICES[self.preset.currentData()]

    def _place(self) -> Path:
        """The file that is typed, with the user's own folder for a tilde."""
        return Path(os.path.expanduser(self.target.text()))

    def plan(self) -> Plan:
        chosen = self._chosen_preset()
        all_columns = self.widths["all_columns"].isChecked()
        columns = tuple(field.name for field in COLUMNS) if all_columns else tuple(self._columns)
        labelled = self.headings["labels"].isChecked() and chosen is not JSON
        scope = next(name for name, button in self.scopes.items() if button.isChecked())
        return Plan(
            chosen,
            self._ids[scope],
            columns,
            self._session.shown.language,
            (lambda field: translate("Fields", field.label)) if labelled else None,
        )

    def _preset_chosen(self) -> None:
        target = Path(self.target.text())
        if target.name:
            self.target.setText(str(target.with_suffix(self._chosen_preset().suffix)))
        self.refresh()

    def refresh(self) -> None:
        """Show what the choices would write."""
        plan = self.plan()
        own_columns = plan.preset.row is not None
        for button in self.widths.values():
            button.setEnabled(not own_columns)
        for button in self.headings.values():
            button.setEnabled(not own_columns and plan.preset is not JSON)
        table = preview(self._session.library, plan, _PREVIEWED)
        self.rows.setColumnCount(len(table[0]))
        self.rows.setRowCount(len(table) - 1)
        self.rows.setHorizontalHeaderLabels(table[0])
        few = len(table[0]) <= _FEW_COLUMNS
        mode = QHeaderView.ResizeMode.Stretch if few else QHeaderView.ResizeMode.Interactive
        self.rows.horizontalHeader().setSectionResizeMode(mode)
        for row, cells in enumerate(table[1:]):
            for column, cell in enumerate(cells):
                self.rows.setItem(row, column, QTableWidgetItem(cell))
        self.start.setText(translate("Export", "Export %n film(s)", None, len(plan.ids)))
        self.start.setEnabled(bool(plan.ids))
        self._note_target()

    def _note_target(self) -> None:
        """Say what is to be known of the file before it is written."""
        plan, target = self.plan(), self._place()
        places = files(plan, target)
        there = [place for place in places if os.path.isfile(place)]
        if why_not := self._why_not(plan, target) if target.name else None:
            self.note.setText(sentence(why_not))
        elif there:
            self.note.setText(translate("Export", "{path} exists and will be replaced.").format(path=there[0]))
        elif len(places) > 1:
            self.note.setText(translate("Export", "%n file(s) will be written.", None, len(places)))
        else:
            self.note.clear()

    def _browse(self) -> None:
        suffix = self._chosen_preset().suffix
        options = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(self, "", self.target.text(), f"*{suffix}", options=options)
        if path:
            self.target.setText(path)

    def _why_not(self, plan: Plan, target: Path) -> CatalogueError | None:
        """Why nothing would be written there."""
        try:
            for place in files(plan, target):
                self._guarded().check(place)
        except CatalogueError as error:
            return error
        return misnamed(plan, target)

    # --- Writing ------------------------------------------------------------------------------------------

    def _start(self) -> None:
        plan, target, guarded = self.plan(), self._place(), self._guarded()
        if why_not := self._why_not(plan, target):
            self.note.setText(sentence(why_not))
            return
        self._settings.export_preset = plan.preset.name
        self._settings.export_all_columns = self.widths["all_columns"].isChecked()
        films = self._session.library
        self.start.setEnabled(False)
        self.progress.setRange(0, len(plan.ids))
        self.progress.show()

        def steps() -> Generator[int, None, None]:
            catalogue = films.again()  # of its own: the window goes on reading from the other one
            try:
                yield from write(catalogue, plan, target, guarded)
            finally:
                catalogue.close()

        self._job = self._worker.run(
            steps, progress=self.progress.setValue, done=lambda: self._done(plan, target), failed=self._failed
        )

    def _done(self, plan: Plan, target: Path) -> None:
        self._job = None
        count, places = len(plan.ids), ", ".join(map(str, files(plan, target)))
        self.exported.emit(
            lambda: translate("Export", "%n film(s) exported to {path}.", None, count).format(path=places)
        )
        self.accept()

    def _failed(self, error: CatalogueError) -> None:
        self._job = None
        self.progress.hide()
        self.start.setEnabled(True)
        self.note.setText(sentence(error))

    def reject(self) -> None:
        if self._job:
            self._job.cancel()
        super().reject()


def _side_by_side(buttons: dict[str, QRadioButton]) -> QHBoxLayout:
    layout = QHBoxLayout()
    for button in buttons.values():
        layout.addWidget(button)
    layout.addStretch(1)
    return layout
