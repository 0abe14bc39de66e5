# SPDX-License-Identifier: MIT
"""Views under a name: query, order and columns, saved in the personal file and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from laufbild.core.model.bounds import MOST_VIEWS
from laufbild.core.model.fields import COLUMNS
from laufbild.core.query.view_text import (
    Look,
    arranges,
    line_of,
    view_of,
)
from laufbild.i18n.language import translate
from laufbild.ui.filters.chips import spoken

if TYPE_CHECKING:
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change, SavedView
    from laufbild.core.query.conditions import Query
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar

#: What a view can be shown by; a new one gets the first that is free.
SHORTCUTS = tuple(f"Alt+{digit}" for digit in range(1, 10))
#: As much as fits into the search box.
_LONGEST_LINE = 10_000
_LONGEST_NAME = 60


class SavedViews(QObject):
    """The views there are, and all that can be done with one.

    `changed` is sent when there are others, or another one is shown.
    """

    changed = Signal()

    def __init__(
        self, session: Session, personal_session: PersonalSession, table: TableView, messages: MessageBar
    ) -> None:
        super().__init__(table)
        self._session, self._personal_session, self._table, self._messages = session, personal_session, table, messages
        self.views: list[SavedView] = []
        self._looks: dict[str, Look] = {}
        self._chosen = 0
        personal_session.opened.connect(self.refresh)
        personal_session.changed.connect(self._follow)
        session.answered.connect(self.changed)
        table.header.columns_changed.connect(self.changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the views again."""
        self.views = self._personal_session.views()
        self._looks = {}
        self.changed.emit()

    def _follow(self, change: Change) -> None:
        if "view" in change.fields:
            self.refresh()

    # --- What is shown ------------------------------------------------------------------------------------

    def look(self) -> Look:
        """What is shown now, with values as the catalogue names them."""
        columns = tuple(self._table.header.shown_columns())
        return Look(self._session.query, self._session.shown.order, () if columns == _usual() else columns)

    def shown(self) -> SavedView | None:
        """The view that is shown now, if it is one; of several that are alike, the one that was asked for."""
        now = self.look()
        alike = [view for view in self.views[:MOST_VIEWS] if self._is_shown(self._look_of(view), now)]
        line = line_of(*now)  # more views than there can be were saved by another program: none of those is parsed
        alike += [view for view in self.views[MOST_VIEWS:] if view.line == line]
        return next((view for view in alike if view.id == self._chosen), alike[0] if alike else None)

    def _look_of(self, view: SavedView) -> Look:
        """What a view says; its line is parsed once."""
        if view.line not in self._looks:
            self._looks[view.line] = view_of(view.line, decimal_commas=False)
        return self._looks[view.line]

    def _is_shown(self, look: Look, now: Look) -> bool:
        query, order, columns = look
        return (
            order == now.order
            and (() if columns == _usual() else columns) == now.columns
            and query in (now.query, self._session.shown.query)
        )

    def show(self, view: SavedView) -> None:
        self._chosen = view.id
        self._show(self._look_of(view))

    def _show(self, look: Look) -> None:
        if look.columns != self.look().columns:
            widths = self._table.column_widths() if look.columns else {}
            self._table.show_columns(list(look.columns), widths, self._table.viewport().width())
        self._session.show(look.query, look.order)
        self._say_what_is_wrong(look.query)
        self.changed.emit()

    def _say_what_is_wrong(self, query: Query) -> None:
        if query.problems:
            self._messages.say(
                lambda: " ".join(translate("Query", each.sentence).format(text=each.text) for each in query.problems)
            )

    def proposed_name(self) -> str:
        """What the films that are shown could be called."""
        conditions = self._session.query.conditions
        name = ", ".join(spoken(condition, self._session) for condition in conditions)
        name = name or translate("Views", "All films")
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"

    # --- Lines --------------------------------------------------------------------------------------------

    def copy(self, view: SavedView | None = None) -> None:
        """Put a view on the clipboard as a line, or what is shown now; all of it as usual is told by its columns."""
        line = line_of(*(self._look_of(view) if view else self.look()))
        QGuiApplication.clipboard().setText(line or line_of(self.look().query, (), _usual()))

    def paste(self) -> None:
        """Show the view of which the line is on the clipboard."""
        line = QGuiApplication.clipboard().text()[:_LONGEST_LINE]
        if line.strip():
            self.show_line(line)
        else:
            self._messages.say(lambda: translate("Views", "There is no text on the clipboard."))

    def is_on_clipboard(self) -> bool:
        """Whether what is on the clipboard is the line of a view, and more than a query."""
        line = QGuiApplication.clipboard().text()
        return len(line) <= _LONGEST_LINE and arranges(line)

    def show_line(self, line: str) -> None:
        """Show what a line says."""
        self._show(view_of(line))

    def search(self, line: str) -> None:
        """As `show_line`, but a mere query leaves order and columns as they are."""
        if arranges(line):
            self.show_line(line)
        else:
            self._session.set_query(view_of(line).query)

    # --- Writing ------------------------------------------------------------------------------------------

    @property
    def can_save(self) -> bool:
        return self._personal_session.personal is not None

    def add(self, name: str) -> None:
        """Save what is shown under a name, after the other views."""
        line = line_of(*self.look())
        taken = {view.shortcut for view in self.views}
        shortcut = next((keys for keys in SHORTCUTS if keys not in taken), "")
        if self._personal_session.write(lambda personal: personal.views.add(name, line, shortcut, title=name)):
            self._chosen = self.views[-1].id
            self.changed.emit()

    def replace(self, view: SavedView) -> None:
        """Have what is shown now under the name of a view."""
        self._chosen = view.id
        self._change(view._replace(line=line_of(*self.look())))

    def rename(self, view: SavedView, name: str) -> None:
        self._change(view._replace(name=name))

    def assign(self, view: SavedView, shortcut: str) -> None:
        """Have other keys for a view; another one that had them has none any more."""
        others = [each for each in self.views if shortcut and each.shortcut == shortcut and each.id != view.id]

        def write(personal: PersonalFile) -> Change:
            with personal.step("view", title=view.name) as step:
                for each in others:
                    personal.views.change(each._replace(shortcut=""))
                personal.views.change(view._replace(shortcut=shortcut))
            return step.change

        self._personal_session.write(write)

    def move(self, view: SavedView, place: int) -> None:
        """Have a view at a place among the others, counted from 0."""
        if 0 <= place < len(self.views) and self.views[place] != view:
            self._personal_session.write(lambda personal: personal.views.move(view.id, place, title=view.name))

    def delete(self, view: SavedView) -> None:
        self._personal_session.write(lambda personal: personal.views.delete(view.id, title=view.name))

    def _change(self, view: SavedView) -> None:
        self._personal_session.write(lambda personal: personal.views.change(view, title=view.name))


def _usual() -> tuple[str, ...]:
    return tuple(field.name for field in COLUMNS if field.shown)
