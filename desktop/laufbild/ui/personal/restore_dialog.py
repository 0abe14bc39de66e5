# SPDX-License-Identifier: MIT
"""The backups of what is the user's, and for the chosen one what having it back would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout

from laufbild.core.backup.backup_restore import differences_with
from laufbild.core.backup.differences import counts
from laufbild.core.personal.backup_files import DAMAGED_FILE
from laufbild.i18n.difference_texts import backup_text, summary
from laufbild.i18n.language import sentence, translate
from laufbild.ui.personal.difference_view import DifferenceView
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from PySide6.QtWidgets import QWidget

    from laufbild.core.backup.differences import Difference
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.backup_files import Backup
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session

_WIDTH, _HEIGHT, _MARGIN = 960, 520, 40


class RestoreDialog(StyledDialog):
    """`restore_asked` carries the backup. `personal` is None where the file itself cannot be read."""

    restore_asked = Signal(object)

    def __init__(
        self, session: Session, personal: PersonalFile | None, found: Sequence[Backup], worker: Worker, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._personal, self._worker = session, personal, worker
        self._backups = [backup for backup in reversed(found) if backup.reason != DAMAGED_FILE]
        self._looking: Job | None = None
        self.list, self.view = QListWidget(), DifferenceView(session)
        self.restore, self.cancel = QPushButton(), QPushButton()
        self.list.addItems([""] * len(self._backups))
        self._set_up()
        self._arrange()
        self.resize(min(_WIDTH, parent.width() - _MARGIN), min(_HEIGHT, parent.height() - _MARGIN))
        self.view.say(lambda: translate("Backups", "There is no backup yet; the first one is made within the hour."))
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(self.look_at)
        self.list.setCurrentRow(0)
        self.retranslate()

    def _set_up(self) -> None:
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.restore.clicked.connect(self._ask)
        self.restore.setDefault(True)
        self.cancel.clicked.connect(self.reject)

    def _arrange(self) -> None:
        below, beside = QHBoxLayout(), QHBoxLayout()
        beside.addWidget(self.list, 3)
        beside.addWidget(self.view, 5)
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.addLayout(beside, 1)
        layout.addLayout(below)

    # --- Texts --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Backups", "Restore a backup"))
        self.restore.setText(translate("Backups", "Restore"))
        self.cancel.setText(translate("Backups", "Cancel"))
        self.list.setAccessibleName(translate("Backups", "Backups"))
        for row, backup in enumerate(self._backups):
            item = self.list.item(row)
            item.setText(backup_text(backup))
        self.view.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- Looking and restoring ----------------------------------------------------------------------------

    def look_at(self, row: int) -> None:
        """Find out in the background what restoring a backup would change, and show it."""
        if self._looking:
            self._looking.cancel()
        self.restore.setEnabled(False)
        self.view.show_differences([])
        personal, backup = self._personal, self._backups[row]
        if personal is None:
            self.view.say(lambda: translate("Backups", "Your file cannot be read; this backup would take its place."))
            self.restore.setEnabled(True)
            return
        found: list[list[Difference]] = []

        def steps() -> Generator[None, None, None]:
            found.append(differences_with(personal, backup.path))
            yield

        self.view.say(lambda: translate("Backups", "The backup is being looked at…"))
        self._looking = self._worker.run(
            steps, progress=lambda step: None, done=lambda: self._show(found[0]), failed=self._fail
        )

    def _show(self, found: list[Difference]) -> None:
        self._looking = None
        self.view.show_differences(found)
        self.view.say(lambda: summary(counts(found)))
        self.restore.setEnabled(bool(found))

    def _fail(self, error: CatalogueError) -> None:
        self._looking = None
        self.view.say(lambda: sentence(error))

    def _ask(self) -> None:
        backup = self._backups[self.list.currentRow()]
        self.accept()
        self.restore_asked.emit(backup)

    def done(self, result: int) -> None:
        if self._looking:
            self._looking.cancel()
        super().done(result)
