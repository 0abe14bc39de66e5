# SPDX-License-Identifier: MIT
"""The note about a film: plain text that is saved by itself, and is one step to undo for each editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from laufbild.i18n.language import translate
from laufbild.ui.widgets.long_texts import MOST, wrap

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent

    from laufbild.ui.marks.marking import Marking

#: Milliseconds without a key press after which what was typed is saved.
_PAUSE_MS = 1200
_MOST_LINES = 9


class NoteField(QPlainTextEdit):
    """Knows the film that it is about by its key: what is typed is that film's, whatever is looked at meanwhile."""

    left = Signal()
    #: Whether what is typed could not be saved yet, whenever that may have changed.
    unsaved_changed = Signal(bool)
    too_long = Signal(int)

    def __init__(self, marking: Marking) -> None:
        super().__init__()
        self._marking = marking
        self._key, self._saved = "", ""
        self._step: int | None = None
        self._is_typed = self._is_written = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._rest)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(5)
        self.textChanged.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Marks", "Write what you thought of it…"))
        self.setAccessibleName(translate("Marks", "My note"))

    @property
    def key(self) -> str:
        """The key of the film that it is about."""
        return self._key

    def show_note(self, key: str, note: str) -> None:
        """Show the note of a film; what was typed about another one, or could not be saved, is not lost."""
        is_other = key != self._key
        if is_other:
            self.save()
            self._key, self._step = key, None
        if is_other or self.toPlainText() == self._saved != note:
            self._put(note)
        self._saved = note
        draft = self._marking.drafts.note(key)
        if draft is not None and not self._is_typed:
            self.setPlainText(draft)
        self._tell_whether_saved()

    def _put(self, note: str) -> None:
        """Show a note; of one that is longer than the field takes the beginning, which cannot be typed into then."""
        is_whole = len(note) <= MOST
        self.setReadOnly(not is_whole)
        note = note if is_whole else f"{note[:MOST]}…"
        wrap(self, len(note))
        self.blockSignals(True)
        self._saved, self._is_typed = note, False
        self.setPlainText(note)
        self.blockSignals(False)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, unless it is more than the field takes."""
        length = self.document().characterCount() + len(source.text())
        if length > MOST:
            self.too_long.emit(length)
            return
        wrap(self, length)
        super().insertFromMimeData(source)

    # --- Saving -------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._is_typed = True
        wrap(self, self.document().characterCount())
        self._fit()
        self._pause.start(_PAUSE_MS)

    def save(self) -> None:
        """Write what was typed, if that is anything; what cannot be written is kept as a draft."""
        self._pause.stop()
        key, text = self._key, self.toPlainText()
        is_new = text != self._saved or self._marking.drafts.note(key) is not None
        if not (key and self._is_typed and is_new):
            return
        self._is_written = False
        change = self._marking.write_note(key, text, self._step, lambda: self._written(key, text))
        if change and key == self._key:
            self._step = self._marking.last_step()
        if not self._is_written:
            self._marking.drafts.put_note(key, text)
            self._tell_whether_saved()

    def _written(self, key: str, text: str) -> None:
        """It stands in the personal file, though something else may have been typed since."""
        self._is_written = True
        is_shown = key == self._key
        if not is_shown or self.toPlainText() == text:
            self._marking.drafts.put_note(key, None)
        if is_shown:
            self._saved = text
            self._tell_whether_saved()

    def _tell_whether_saved(self) -> None:
        self.unsaved_changed.emit(self._marking.drafts.note(self._key) is not None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was typed, but not in the middle of the click that ends the editing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.start(0)

    def _rest(self) -> None:
        """Nothing is typed for a while; without the focus the editing has ended, and another one is another step."""
        self.save()
        if not self.hasFocus():
            self._step = None

    # --- Size and keys ------------------------------------------------------------------------------------

    def _fit(self) -> None:
        lines = max(int(self.document().size().height()), 1)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines > _MOST_LINES else policy.ScrollBarAlwaysOff)
        height = min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + 14
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What is all in sight need not be scrolled, but what is around may."""
        if self.verticalScrollBar().maximum() > 0 and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Esc leaves the field, though elsewhere it shows all films."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
