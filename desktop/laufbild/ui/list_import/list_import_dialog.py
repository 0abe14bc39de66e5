# SPDX-License-Identifier: MIT
"""Brings a list in: reads it, shows what will become of each row, and writes that once it is agreed to."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from laufbild.core.lists.apply_plan import apply_plan
from laufbild.core.model.errors import CatalogueError
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.core.work.steps import told
from laufbild.i18n.language import sentence, translate
from laufbild.ui.list_import.list_column_choices import ListColumns
from laufbild.ui.list_import.list_preview import PROGRESS_STEPS, ListPreview
from laufbild.ui.list_import.list_progress import ListProgress
from laufbild.ui.list_import.list_reading import (
    ListRequest,
    ReadList,
    looking,
    remember,
)
from laufbild.ui.list_import.list_report import save_skipped
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from laufbild.core.files.output import Guarded
    from laufbild.core.lists.import_plan import Plan, Progress
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.list_import.list_preview import KeptChoices
    from laufbild.ui.list_import.list_reading import Columns
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session

_WIDTH, _HEIGHT, _MARGIN = 1100, 720, 40
#: A list that is read in less time, or cannot be read, shows no window of its own.
_PATIENCE_MS = 250


class Imported(NamedTuple):
    """What an import has come to."""

    plan: Plan
    new: int
    known: int


class ListImportDialog(StyledDialog):
    """What it has come to is sent after it is closed.

    `brought_in` carries a BroughtIn, `refused` the CatalogueError of a list that cannot be read, `catalogue_asked` the
    path of a table that is to become a catalogue instead; `given_up` carries nothing.
    """

    brought_in = Signal(object)
    refused = Signal(object)
    given_up = Signal()
    catalogue_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        personal_session: PersonalSession,
        worker: Worker,
        guarded: Callable[[], Guarded],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._personal_session, self._worker, self._guarded = session, personal_session, worker, guarded
        self._looked: ReadList | None = None
        self._kept: KeptChoices | None = None
        self._fault: CatalogueError | None = None
        self._reading: Job | None = None
        self._carrying: Job | None = None
        self.number = self.count = 1
        self._make_pages()
        personal_session.failed.connect(self._remember_fault)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show)
        self.resize(min(_WIDTH, parent.width() - _MARGIN), min(_HEIGHT, parent.height() - _MARGIN))
        self.retranslate()

    def _make_pages(self) -> None:
        self.waiting, self.columns, self.preview = ListProgress(), ListColumns(), ListPreview(self._session)
        self._pages = QStackedLayout(self)
        for page in (self.waiting, self.columns, self.preview):
            self._pages.addWidget(page)
            page.cancel_asked.connect(self.reject)
        self.columns.chosen.connect(self._read_with_columns)
        self.preview.source.columns_asked.connect(self._show_columns)
        self.preview.source.language_chosen.connect(self._read_in_language)
        self.preview.start_asked.connect(self._apply)
        self.preview.save_asked.connect(self._ask_where_to_save)
        self.preview.catalogue_asked.connect(self._make_catalogue)

    def retranslate(self) -> None:
        title = translate("BringIn", "Bring a list in")
        if self.count > 1:
            of_several = translate("BringIn", "{title} ({number} of {count})")
            title = of_several.format(title=title, number=self.number, count=self.count)
        self.setWindowTitle(title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def set_place(self, number: int, count: int) -> None:
        """Which one of several lists this is."""
        self.number, self.count = number, count
        self.retranslate()

    def _show(self) -> None:
        self._patience.stop()
        if not self.isVisible():
            self.open()

    # --- Reading ------------------------------------------------------------------------------------------

    def read(self, wanted: ListRequest) -> None:
        """Read a list in the background, and show what is in it."""
        self.waiting.show_reading(wanted.name)
        self._pages.setCurrentWidget(self.waiting)
        self._patience.start()
        found: list[ReadList] = []
        library, personal = self._session.library, self._personal_session.personal
        assert personal

        def steps() -> Generator[Progress, None, None]:
            found.append((yield from looking(wanted, library, personal)))

        job = self._reading = self._worker.run(
            steps,
            progress=self.waiting.show_progress,
            done=lambda: self._show_looked(found[0]),
            failed=self._refuse,
            stopped=lambda: self._stopped(job),
        )

    def _stopped(self, job: Job) -> None:
        """It was given up, or had a fault of ours: then there is nothing to be shown."""
        if self._reading is job:
            self._patience.stop()
            super().reject()

    def _show_looked(self, looked: ReadList) -> None:
        self._reading = None
        self._looked = looked
        self._show()
        if looked.plan:
            self.preview.show_list(looked, looked.plan, self._kept)
            self._show_preview()
        else:
            self._show_columns()

    def _refuse(self, error: CatalogueError) -> None:
        self._reading = None
        self._patience.stop()
        if self._looked:
            self._show_preview()
            self.preview.say(lambda: sentence(error))
        else:
            super().reject()
            self.refused.emit(error)

    def _show_preview(self) -> None:
        self._pages.setCurrentWidget(self.preview)
        self.preview.rows.setFocus()

    def _show_columns(self) -> None:
        assert self._looked and self._looked.columns
        self._pages.setCurrentWidget(self.columns)
        self.columns.show_columns(self._looked.columns, self._looked.rows)

    def _read_with_columns(self) -> None:
        assert self._looked
        self._kept = None
        self.read(self._looked.wanted.with_columns(self.columns.columns()))

    def _read_in_language(self, code: str) -> None:
        """Texts that do not tell their language are in the one that was chosen; what was decided is kept."""
        assert self._looked
        self._kept = self.preview.kept()
        self.read(self._looked.wanted.in_language(code))

    def _make_catalogue(self) -> None:
        path = self._looked.wanted.path if self._looked else None
        super().reject()
        self.given_up.emit()
        self.catalogue_asked.emit(path)

    # --- Carrying out -------------------------------------------------------------------------------------

    def _apply(self) -> None:
        assert self._looked
        plan, columns = self.preview.plan, self._looked.wanted.columns
        films = self.preview.new_films, self.preview.known_films
        changes: list[Change] = []
        self._fault = None
        self.preview.show_applying(True)
        self._carrying = self._personal_session.write_in_background(
            lambda personal: _written(plan, columns, personal, changes),
            progress=self.preview.show_progress,
            done=lambda: self._end(Imported(plan, *films) if changes else None),
        )
        if self._carrying is None:  # something else is being written
            self.preview.show_applying(False)

    def _end(self, found: Imported | None) -> None:
        """It is written, or was stopped in time or failed, and nothing has changed."""
        self._carrying = None
        if found:
            self.accept()
            self.brought_in.emit(found)
            return
        self.preview.show_applying(False)
        fault = self._fault
        stopped = QT_TRANSLATE_NOOP("BringIn", "Stopped: nothing was brought in.")
        self.preview.say(lambda: sentence(fault) if fault else translate("BringIn", stopped))

    def _remember_fault(self, error: CatalogueError) -> None:
        """Writing failed; that it has ended is told next."""
        self._fault = error if self._carrying else None

    # --- What is left out ---------------------------------------------------------------------------------

    def _ask_where_to_save(self) -> None:
        from laufbild.ui.widgets.file_dialogs import ask_where_to_save

        assert self._looked
        path = self._looked.wanted.path or Path.home() / self._looked.wanted.name
        title = translate("BringIn", "Save what is left out")
        proposed = path.with_name(f"{path.stem}-left-out.csv")
        ask_where_to_save(self, title, ("CSV (*.csv)",), proposed, self.save_skipped, confirmed=True)

    def save_skipped(self, path: Path) -> None:
        """Write what is left out as CSV, and say that it is there, or what stands in the way."""
        assert self._looked
        try:
            save_skipped(self.preview.plan, path, self._looked.wanted.path, self._guarded())
        except CatalogueError as error:
            fault = error
            self.preview.say(lambda: sentence(fault))
        else:
            self.preview.say(lambda: translate("BringIn", "What is left out is in {path}.").format(path=path))

    # --- The end ------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Stop what is being written, or go back to the preview if there is one, or close the dialog."""
        if self._carrying:
            self._carrying.cancel()
            self.preview.show_stopping()
            return
        if self._reading:
            self._reading.cancel()
            self._reading = None
        self._patience.stop()
        if self._looked and self._looked.plan and self._pages.currentWidget() is not self.preview:
            self._show_preview()
        else:
            super().reject()
            self.given_up.emit()


def _written(
    plan: Plan, columns: Columns | None, personal: PersonalFile, changes: list[Change]
) -> Generator[int, None, Change]:
    """Write a plan, telling how far it is; the change is put among the others, too, once it is there for good."""
    if columns:
        remember(columns, personal)
    with closing(apply_plan(plan, personal)) as steps:
        changes.append((yield from told(steps, lambda step: int(step.share * PROGRESS_STEPS))))
    return changes[-1]
