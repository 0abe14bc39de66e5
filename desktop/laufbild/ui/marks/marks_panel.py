# SPDX-License-Identifier: MIT
"""The marks of the chosen films, below the title in the details: stars, switches, tags, note and viewings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from laufbild.i18n.language import translate
from laufbild.ui.filters.chips import InnerFlow
from laufbild.ui.marks.mark_actions import SWITCHES
from laufbild.ui.marks.mark_toggle import MarkToggle
from laufbild.ui.marks.note_field import NoteField
from laufbild.ui.marks.star_row import StarRow
from laufbild.ui.marks.tag_row import TagRow
from laufbild.ui.marks.unsaved_line import UnsavedLine
from laufbild.ui.marks.viewing_list import ViewingList
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from laufbild.core.model.film import Viewing
    from laufbild.ui.marks.marking import Marking
    from laufbild.ui.widgets.theme import Colours

#: As soon after another film is looked at as the details follow.
_SOON_MS = 20
_FIELDS = """
QLineEdit, QPlainTextEdit {{
  background: {window}; border: 1px solid {line}; border-radius: 5px; padding: 1px 5px; }}
QPlainTextEdit {{ padding: 0; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; background: {panel}; }}
"""


class MarksPanel(Coloured, QFrame):
    """`left` follows Esc in one of its fields."""

    left = Signal()

    def __init__(self, marking: Marking) -> None:
        colours = theme.current()
        super().__init__()
        self._marking = marking
        self._key = ""
        self._colours = colours
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self._make_parts()
        self._arrange()
        self._connect()
        self.set_colours(colours)
        self.retranslate()
        self.refresh()

    def _make_parts(self) -> None:
        self.whose = QLabel()
        self.whose.setTextFormat(Qt.TextFormat.PlainText)
        self.whose.setWordWrap(True)
        self.whose.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.stars = StarRow()
        self.toggles = {name: MarkToggle(name) for name in SWITCHES}
        self.tags = TagRow()
        self.note = NoteField(self._marking)
        self.unsaved = UnsavedLine()
        self.viewings = ViewingList()

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 6)
        whole.setSpacing(2)
        switches = QFrame()
        flow = InnerFlow(switches)
        for toggle in self.toggles.values():
            flow.addWidget(toggle)
        for part in (self.whose, self.stars, switches, self.viewings, self.tags, self.note, self.unsaved):
            whole.addWidget(part)

    def _connect(self) -> None:
        marking = self._marking
        marking.changed.connect(lambda: self._later.start(_SOON_MS))
        self.stars.rated.connect(self._rate)
        for name, toggle in self.toggles.items():
            toggle.clicked.connect(lambda _=False, name=name: marking.switch(name))
        self.tags.added.connect(marking.tag)
        self.tags.removed.connect(marking.untag)
        self.tags.left.connect(self.left)
        self.note.left.connect(self.left)
        self.viewings.added.connect(marking.see)
        self.note.unsaved_changed.connect(self.unsaved.setVisible)
        self.note.too_long.connect(marking.tell_too_long)
        self.unsaved.again.clicked.connect(self.note.save)
        self.viewings.entered.connect(self._enter_viewing)
        self.viewings.discarded.connect(lambda: marking.drafts.put_viewing(self._key, None))
        self.viewings.removed.connect(self._remove_viewing)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.setStyleSheet(_FIELDS.format(**colours._asdict()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        names = {
            "wanted": translate("Marks", "Want to see"),
            "seen": translate("Marks", "Seen"),
            "favourite": translate("Marks", "Favourite"),
        }
        for name, toggle in self.toggles.items():
            toggle.setText(names[name])
            toggle.updateGeometry()
            toggle.retranslate()
        for part in (self.stars, self.tags, self.note, self.unsaved, self.viewings):
            part.retranslate()
        self._say_whose()

    # --- Showing ------------------------------------------------------------------------------------------

    @property
    def waiting(self) -> bool:
        """Whether it is about to follow what is chosen."""
        return self._later.isActive()

    def refresh(self) -> None:
        """Show the marks of what is chosen; a note that is being written stays as it is."""
        self._later.stop()
        marking, found = self._marking, self._marking.summary()
        key, before = marking.key(), self._key
        if key != before:
            self.keep_viewing()
        self._key = key
        self.stars.show_rating(found.rating, mixed=found.is_rating_mixed)
        for name, toggle in self.toggles.items():
            toggle.show_state(found.all_have(name))
        self.tags.show_tags(found.tags, marking.tags())
        self.viewings.show_viewings(marking.marks().viewings, same=key == before)
        typed = marking.drafts.viewing(key)
        if typed and marking.can_mark and not self.viewings.is_editing:
            self.viewings.type(typed)
        if marking.can_mark or key != self.note.key:
            self.note.show_note(key, marking.marks().note)
        self._enable(found.films)
        self._say_whose()

    def _enable(self, films: int) -> None:
        ready = films > 0 and self._marking.can_mark
        for part in (self.stars, self.tags, self.viewings, *self.toggles.values()):
            part.setEnabled(ready)
        self.note.setEnabled(ready or self.note.hasFocus())
        self.note.setVisible(films == 1)
        self.viewings.setVisible(films == 1)

    def _say_whose(self) -> None:
        films = self._marking.summary().films
        self.whose.setText(translate("Marks", "For the %n film(s) that are selected:", None, films))
        self.whose.setVisible(films > 1)

    def _rate(self, rating: int) -> None:
        """Shown at once: the next key goes on from there."""
        self._marking.rate(rating or None)
        self.refresh()

    def _enter_viewing(self, viewing: Viewing) -> None:
        if self._marking.write_viewing(viewing):
            self.viewings.close_editor()
            self._marking.drafts.put_viewing(self._key, None)
        else:
            self.viewings.editor.say_unsaved()

    def keep_viewing(self) -> None:
        """Keep what is being filled in about a viewing, when another film is looked at or the window is closed."""
        if self._key and (typed := self.viewings.typed()):
            self._marking.drafts.put_viewing(self._key, typed)

    def _remove_viewing(self, viewing: Viewing) -> None:
        self._marking.write(lambda personal: personal.marks.forget_viewing(viewing.id))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colours.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
