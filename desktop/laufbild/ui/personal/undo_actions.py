# SPDX-License-Identifier: MIT
"""Undo and redo of everything in the menu, by the names of the steps; text fields keep their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from laufbild.core.personal.values import Step
from laufbild.i18n.language import translate
from laufbild.ui.personal.step_names import step_name
from laufbild.ui.state.personal_session import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session


class UndoActions(QObject):
    """Names the two actions, does what they say, and keeps their keys from text fields.

    `begun` carries what to say while a step about very many films is undone or redone in the background, until `ended`.
    """

    begun = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, personal_session: PersonalSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._personal_session = session, personal_session
        self._actions: tuple[QAction, QAction] | None = None
        self._field: QWidget | None = None

    def connect_actions(self, undo: QAction, redo: QAction) -> None:
        """From now on these are named and enabled."""
        self._actions = undo, redo
        for signal in (
            self._personal_session.changed,
            self._personal_session.ready,
            self._personal_session.busy_changed,
        ):
            signal.connect(self.retranslate)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)
        self.retranslate()

    def retranslate(self, _change: object = None) -> None:
        if self._actions is None:
            return
        undo, redo = self._actions
        step = self._personal_session.next_undo()
        undo.setText(self._named(translate("Actions", "&Undo"), translate("Steps", "&Undo {step}"), step))
        undo.setEnabled(step is not None)
        step = self._personal_session.next_redo()
        redo.setText(self._named(translate("Actions", "&Redo"), translate("Steps", "&Redo {step}"), step))
        redo.setEnabled(step is not None)

    def _named(self, plain: str, form: str, step: Step | None) -> str:
        if step is None:
            return plain
        return form.format(step=self._name(step).replace("&", "&&"))

    def _name(self, step: Step) -> str:
        return step_name(step, self._session.library, self._session.shown.language)

    # --- Going back and forth -----------------------------------------------------------------------------

    def undo(self) -> None:
        if step := self._personal_session.next_undo():
            self._turn(lambda personal: personal.undo(), step)

    def redo(self) -> None:
        if step := self._personal_session.next_redo():
            self._turn(lambda personal: personal.redo(), step)

    def go_to(self, number: int, films: int) -> None:
        """Undo or redo until this step is the last that is done; `films` is how many films that changes."""
        self._turn(lambda personal: personal.go_to(number), Step(number, "marks", films, "", "", False))

    def _turn(self, turn: Callable[[PersonalFile], Change | None], step: Step) -> None:
        def steps(personal: PersonalFile) -> Generator[int, None, Change | None]:
            yield 0
            return turn(personal)

        if step.films <= AT_ONCE:
            self._personal_session.turn(turn)
        elif self._personal_session.write_in_background(steps, done=self.ended.emit):
            self.begun.emit(lambda: translate("Steps", "One moment: {step}…").format(step=self._name(step)))

    # --- Text fields --------------------------------------------------------------------------------------

    def _watch(self, _before: QWidget | None, field: QWidget | None) -> None:
        """Watch the text field that is typed into: of these keys Qt leaves it only the system's own."""
        if self._field is not None:
            self._field.removeEventFilter(self)
        self._field = field if _is_typed_into(field) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not self._actions:
            return False
        assert isinstance(event, QKeyEvent)
        pressed = QKeySequence(event.keyCombination())
        for action, name in zip(self._actions, ("undo", "redo"), strict=True):
            if pressed in action.shortcuts():
                if event.type() == QEvent.Type.KeyPress:
                    getattr(watched, name)()
                event.accept()
                return True
        return False


def _is_typed_into(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and not widget.isReadOnly()
