# SPDX-License-Identifier: MIT
"""When a film was seen, the last time first; each can be changed where it stands, or taken away."""

from __future__ import annotations

from datetime import date as calendar
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from laufbild.core.model.film import Viewing
from laufbild.i18n.dates import shown_date
from laufbild.i18n.language import translate
from laufbild.ui.filters.chips import InnerFlow
from laufbild.ui.marks.viewing_editor import ViewingEditor
from laufbild.ui.widgets.frames import PaintedButton
from laufbild.ui.widgets.plain_tip import plain_tip
from laufbild.ui.widgets.tab_order import put_before, put_in_order

if TYPE_CHECKING:
    pass

#: Viewings that are shown unless all are asked for.
FEW = 4


class ViewingList(QFrame):
    """`added`, `entered` and `removed` carry a Viewing; the one that is entered is a new one, or has the id of another.

    What is entered stays in its fields until `close_editor`; `discarded` says that the user does not want it.
    """

    added = Signal(object)
    entered = Signal(object)
    removed = Signal(object)
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._viewings: tuple[Viewing, ...] = ()
        self._edited: Viewing | None = None
        self._whole = False
        self.rows: list[ViewingRow] = []
        self.more, self.today, self.other = (PaintedButton(height=28, padding=11) for _ in range(3))
        self.editor = ViewingEditor()
        self._arrange()
        self._connect()
        self.editor.hide()
        self.retranslate()

    def _arrange(self) -> None:
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        buttons = QFrame()
        flow = InnerFlow(buttons)
        for button in (self.today, self.other):
            flow.addWidget(button)
        self._list.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.addWidget(self.editor)
        self._list.addWidget(buttons)
        put_in_order((self.more, *self.editor.parts, self.today, self.other))

    def _connect(self) -> None:
        self.today.clicked.connect(lambda: self.added.emit(Viewing(date=calendar.today().isoformat())))
        self.other.clicked.connect(lambda: self.edit(Viewing()))
        self.more.clicked.connect(self._show_all)
        self.editor.entered.connect(self.entered)
        self.editor.left.connect(self.close_editor)
        self.editor.left.connect(self.discarded)

    def retranslate(self) -> None:
        self.today.setText(translate("Marks", "Seen today"))
        self.other.setText(translate("Marks", "Seen on…"))
        self.more.setText(translate("Marks", "Show all %n viewing(s)", None, len(self._viewings)))
        for button in (self.today, self.other, self.more):
            button.updateGeometry()
        self.editor.retranslate()
        for row in self.rows:
            row.retranslate()

    # --- Showing ------------------------------------------------------------------------------------------

    def show_viewings(self, viewings: tuple[Viewing, ...], *, same: bool) -> None:
        """Show the viewings of a film, which is the `same` one as before or another."""
        if not same:
            self._whole = False
            self.close_editor()
        elif viewings == self._viewings:
            return
        self._viewings = viewings
        if self._edited and self._edited.id and self._edited.id not in {viewing.id for viewing in viewings}:
            self.close_editor()
        self._make_rows()

    def _make_rows(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        latest = sorted(self._viewings, key=lambda viewing: (viewing.date, viewing.id), reverse=True)
        self.rows = [ViewingRow(viewing) for viewing in (latest if self._whole else latest[:FEW])]
        for place, row in enumerate(self.rows):
            self._list.insertWidget(place, row)
            row.change.clicked.connect(lambda _=False, row=row: self.edit(row.viewing))
            row.remove.clicked.connect(lambda _=False, row=row: self.removed.emit(row.viewing))
            row.show()
        put_before(self.more, [button for row in self.rows for button in (row.change, row.remove)])
        self.more.setVisible(len(self.rows) < len(latest))
        self.retranslate()

    def _show_all(self) -> None:
        self._whole = True
        self._make_rows()

    # --- Editing ------------------------------------------------------------------------------------------

    def edit(self, viewing: Viewing) -> None:
        """Let the user fill in a viewing: one of the list, or a new one, which has no id."""
        self._edited = viewing
        self.editor.show()
        self.editor.edit(viewing)

    def type(self, viewing: Viewing) -> None:
        """Have a viewing in the fields that was typed before."""
        self._edited = viewing
        self.editor.show()
        self.editor.type(viewing)

    @property
    def is_editing(self) -> bool:
        return self._edited is not None

    def typed(self) -> Viewing | None:
        """What is being filled in; None where that is nothing."""
        return self.editor.typed() if self._edited else None

    def close_editor(self) -> None:
        self._edited = None
        had_focus = self.editor.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.editor.hide()
        if had_focus:
            self.other.setFocus()


class ViewingRow(QWidget):
    """One viewing, as text, with a button to change it and one to take it away."""

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self.viewing = viewing
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.change, self.remove = QToolButton(), QToolButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.text, 1)
        for button, sign in ((self.change, "✎"), (self.remove, "✕")):
            button.setText(sign)
            button.setAutoRaise(True)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        said = shown_viewing(self.viewing)
        self.text.setText(said)
        for button, name in (
            (self.change, translate("Marks", "Change the viewing: {viewing}").format(viewing=said)),
            (self.remove, translate("Marks", "Take away the viewing: {viewing}").format(viewing=said)),
        ):
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))


def shown_viewing(viewing: Viewing) -> str:
    """ "26 November 2026 · Kino Mir · with Anna" """
    when = shown_date(viewing.date) or translate("Marks", "Seen some time")
    return " · ".join(filter(None, (when, viewing.place, viewing.comment)))
