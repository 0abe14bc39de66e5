# SPDX-License-Identifier: MIT
"""Makes a catalogue out of a user's table: what was recognised, which column is what, the build, what came of it."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from laufbild import paths
from laufbild.core.catalogue.catalogue_file import CatalogueFile
from laufbild.core.files.output import INPUT, SHOWN, TWICE
from laufbild.core.tables.catalogue_build import READING, NothingRead, build
from laufbild.core.tables.film_rows import Options
from laufbild.core.tables.mapping import suggest
from laufbild.core.tables.table_file import open_table
from laufbild.core.work.time_left import TimeLeft
from laufbild.i18n.language import language, sentence, translate
from laufbild.i18n.wording import time_left, what_is_wrong
from laufbild.ui.new_catalogue.build_result import BuildResult
from laufbild.ui.new_catalogue.field_choices import PREVIEWED
from laufbild.ui.new_catalogue.table_choices import TableChoices
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from laufbild.core.files.output import Guarded
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.tables.catalogue_build import Progress, Report
    from laufbild.core.tables.table_file import Row, Table
    from laufbild.system.worker import Job, Worker

_WIDTH, _HEIGHT, _MARGIN = 960, 620, 40


class NewCatalogueDialog(StyledDialog):
    """`open_asked` carries the path of the catalogue that was made and is to be opened."""

    open_asked = Signal(object)

    def __init__(self, worker: Worker, guarded: Callable[[], Guarded], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._worker, self._guarded = worker, guarded
        self._reading: Job | None = None
        self._building: Job | None = None
        self._target = Path()
        self._left = TimeLeft()
        self.choices = TableChoices(language())
        self.outcome = BuildResult(self._guarded_report)
        self._pages = QStackedLayout(self)
        for page in (self.choices, self.outcome):
            self._pages.addWidget(page)
        self.choices.table_chosen.connect(self.choose_table)
        self.choices.build_asked.connect(self._build)
        self.choices.cancel_asked.connect(self.reject)
        self.outcome.open_asked.connect(self._open)
        self.outcome.close_asked.connect(self.reject)
        self.resize(min(_WIDTH, parent.width() - _MARGIN), min(_HEIGHT, parent.height() - _MARGIN))
        self.choices.choose.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(translate("NewCatalogue", "New catalogue from a table"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- Reading ------------------------------------------------------------------------------------------

    def choose_table(self, path: Path) -> None:
        """Read a table in the background, since a large one takes its time, and show what it holds."""
        if self._reading:
            self._reading.cancel()
        found: list[tuple[Table, list[Row]]] = []

        def steps() -> Generator[int, None, None]:
            table = open_table(path)
            rows = (row for row in table.rows() if not row.problem)
            found.append((table, list(islice(rows, PREVIEWED))))
            yield 0

        def show() -> None:
            self._reading = None
            ((table, rows),) = found
            self.choices.show_table(table, suggest(table.headings), rows)

        def fail(error: CatalogueError) -> None:
            self._reading = None
            self.choices.show_no_table(lambda: sentence(error))

        self.choices.show_no_table(lambda: translate("NewCatalogue", "The table is being looked at…"), path)
        self._reading = self._worker.run(steps, progress=lambda _: None, done=show, failed=fail)

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        table, mapping = self.choices.table, self.choices.mapping
        if table is None or mapping is None:
            return
        source, target, own = table.path, self.choices.target(), paths.bundled_catalogue()
        # The catalogue that is shown may be made anew, of its table when that has changed.
        chosen, guarded = self.choices.language(), self._guarded().without(SHOWN)
        reports: list[Report] = []

        def steps() -> Generator[Progress, None, None]:
            catalogue = CatalogueFile.open(own)  # whose names for genres and the like are known
            try:
                options = Options(catalogue.vocabulary, chosen)
                reports.append((yield from build(source, target, mapping, options, guarded)))
            finally:
                catalogue.close()

        self._target, self._left = target, TimeLeft()
        self.choices.show_building()
        self._building = self._worker.run(
            steps,
            progress=self._show_progress,
            done=lambda: self._show_result(reports),
            failed=self._failed,
            stopped=lambda: self._show_result(reports),
        )

    def _show_progress(self, progress: Progress) -> None:
        seconds = self._left.seconds(progress.share, time.monotonic())
        self.choices.show_progress(progress.share, _progress_text(progress, seconds))

    def _show_result(self, reports: list[Report]) -> None:
        """The end of a build: the report, or the choices again where it was cancelled in time."""
        self._building = None
        self.choices.show_choices()
        for report in reports:
            self.outcome.show_report(report, self._target)
            self._pages.setCurrentWidget(self.outcome)

    def _failed(self, error: CatalogueError) -> None:
        self._building = None
        self.choices.show_choices()
        self.choices.say(lambda: _failure_text(error))

    def _guarded_report(self) -> Guarded:
        """What the list of the rows left out may not replace: also the table, and what was made of it."""
        guarded = self._guarded().with_file(self._target, TWICE)
        return guarded.with_file(self.choices.table.path, INPUT) if self.choices.table else guarded

    def _open(self) -> None:
        self.accept()
        self.open_asked.emit(self._target)

    # --- The end ------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """While it builds, that is stopped, and the dialog goes back to the choices; else it is closed."""
        if self._building:
            self._building.cancel()
            self.choices.show_stopping()
            return
        if self._reading:
            self._reading.cancel()
        super().reject()


def _failure_text(error: CatalogueError) -> str:
    """What went wrong; where no row could be read, also why not the first one."""
    skipped = error.report.skipped if isinstance(error, NothingRead) else ()
    reasons = map(what_is_wrong, skipped[:1])
    return " ".join((sentence(error), *(reason[:1].upper() + reason[1:] for reason in reasons)))


def _progress_text(progress: Progress, seconds: float | None) -> Callable[[], str]:
    def said() -> str:
        if progress.phase == READING:
            doing = translate("NewCatalogue", "%n row(s) read", None, progress.rows)
        else:
            doing = translate("NewCatalogue", "Search and orders are being written")
        if seconds is None:
            return doing
        return translate("NewCatalogue", "{doing}; {time}").format(doing=doing, time=time_left(seconds))

    return said
