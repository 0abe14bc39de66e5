# SPDX-License-Identifier: MIT
"""What an import will do, before it is done: each row with what becomes of it, to be looked at and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from laufbild.core.lists.import_plan import MATCHED, NEW
from laufbild.core.model.errors import CatalogueError
from laufbild.i18n.language import translate
from laufbild.ui.list_import.film_cards import FilmCards
from laufbild.ui.list_import.list_source import ListSource
from laufbild.ui.list_import.plan_groups import PlanGroups
from laufbild.ui.list_import.plan_model import PlanModel, films_in
from laufbild.ui.list_import.plan_texts import what_is_not_read
from laufbild.ui.list_import.plan_view import PlanView
from laufbild.ui.list_import.row_choices import RowChoices

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.lists.entries import Source
    from laufbild.core.lists.import_plan import Plan
    from laufbild.ui.list_import.list_reading import ReadList
    from laufbild.ui.list_import.plan_model import Decision
    from laufbild.ui.state.session import Session

#: The whole of what is done, for `show_progress`.
PROGRESS_STEPS = 1000


class KeptChoices(NamedTuple):
    """What a user decided about the rows of a list, and said of the list."""

    decisions: list[Decision]
    source: Source | None


class ListPreview(QWidget):
    """The signals follow the buttons; what is chosen is in `plan`."""

    start_asked = Signal()
    cancel_asked = Signal()
    save_asked = Signal()
    catalogue_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._said: Callable[[], str] = str
        self._films = 0
        self._make_parts(session)
        self._arrange()
        self._connect()
        self.retranslate()

    # --- Making -------------------------------------------------------------------------------------------

    def _make_parts(self, session: Session) -> None:
        self.source = ListSource()
        self.groups = PlanGroups()
        self.sought = QLineEdit()
        self.sought.setClearButtonEnabled(True)
        self.model = PlanModel(lambda film: _rating_of(session, film))
        self.model.setParent(self)
        self.rows = PlanView(self.model)
        self.question, self.note = QLabel(), QLabel()
        for label in (self.question, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cards = FilmCards(self.rows)
        self.choices = RowChoices(session, self.rows, self.question, self.cards)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.hide()
        self.save, self.catalogue, self.cancel, self.start = (QPushButton() for _ in range(4))

    def _arrange(self) -> None:
        above, buttons = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.groups)
        above.addWidget(self.sought, 1)
        for button in (self.save, self.catalogue):
            buttons.addWidget(button)
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(0)
        for button in (self.cancel, self.start):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.addWidget(self.source)
        whole.addLayout(above)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.question)
        whole.addWidget(self.cards)
        whole.addWidget(self.note)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.groups.chosen.connect(self._filter)
        self.sought.textChanged.connect(self._filter)
        self.model.decided.connect(self._count)
        for button, signal in (
            (self.start, self.start_asked),
            (self.cancel, self.cancel_asked),
            (self.save, self.save_asked),
            (self.catalogue, self.catalogue_asked),
        ):
            button.clicked.connect(signal)

    # --- Texts --------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.sought.setPlaceholderText(translate("BringIn", "Filter by title"))
        self.sought.setAccessibleName(translate("BringIn", "Filter the rows by title"))
        self.cancel.setText(translate("BringIn", "Cancel"))
        self.save.setText(translate("BringIn", "Save what is left out…"))
        self.catalogue.setText(translate("BringIn", "Make a catalogue of it…"))
        self.start.setText(translate("BringIn", "Bring in %n film(s)", None, self._films))
        self.note.setText(self._said())
        self.note.setVisible(bool(self._said()))

    def say(self, said: Callable[[], str]) -> None:
        """Show a sentence, and again in another language when that changes."""
        self._said = said
        self.retranslate()

    # --- What is shown ------------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan as it has been decided, with what was put right about its source."""
        plan, source = self.model.plan, self.source.source()
        if source:
            plan.sources = (source, *plan.sources[1:])
        return plan

    def kept(self) -> KeptChoices:
        """What was changed here, to be had again when the same list was read anew."""
        return KeptChoices(self.model.decisions(), self.source.source())

    def show_list(self, looked: ReadList, plan: Plan, kept: KeptChoices | None = None) -> None:
        self.source.show_source(plan.source, len(plan.rows), looked.scales, has_columns=looked.columns is not None)
        self.catalogue.setVisible(looked.is_table_file)
        self.sought.clear()
        self.groups.choose("")
        self.model.show_plan(plan)
        if kept:
            self.model.decide_again(kept.decisions)
            self.source.put_right(kept.source)
        self.say(lambda: what_is_not_read(plan))
        if self.model.rowCount():
            self.rows.selectRow(0)
        self.rows.setFocus()
        self.start.setDefault(True)

    def _filter(self) -> None:
        self.model.filter(self.groups.status, self.sought.text())
        if self.model.rowCount():
            self.rows.selectRow(0)

    def _count(self) -> None:
        plan = self.model.plan
        self._films = films_in(plan)
        self.groups.show_counts(plan.counts)
        self.start.setEnabled(self._films > 0)
        self.save.setEnabled(bool(plan.unread_count or plan.unread_columns or next(plan.skipped(), None)))
        self.retranslate()

    @property
    def new_films(self) -> int:
        return films_in(self.model.plan, (NEW,))

    @property
    def known_films(self) -> int:
        return films_in(self.model.plan, (MATCHED,))

    # --- Carrying out -------------------------------------------------------------------------------------

    def show_applying(self, busy: bool) -> None:
        """While it is being carried out nothing can be changed."""
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        for part in (self.source, self.groups, self.sought, self.rows, self.cards, self.save, self.catalogue):
            part.setEnabled(not busy)
        self.cancel.setEnabled(True)
        self.start.setEnabled(not busy)
        (self.cancel if busy else self.start).setFocus()
        if not busy:
            self._count()

    def show_progress(self, steps: int) -> None:
        self.progress.setValue(steps)

    def show_stopping(self) -> None:
        self.cancel.setEnabled(False)
        self.say(lambda: translate("BringIn", "Stopping…"))


def _rating_of(session: Session, film: int) -> int | None:
    """The rating that a film has so far."""
    try:
        (found,) = session.library.glimpses([film], frozenset({"rating"}))
    except (CatalogueError, KeyError):  # the film is gone, or cannot be read; the import does without
        return None
    return found.marks.rating
