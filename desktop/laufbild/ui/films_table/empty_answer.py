# SPDX-License-Identifier: MIT
"""What stands in the table's place when nothing matches: which condition is to blame, and what there is without it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from laufbild.core.query.conditions import EVERYTHING, Query
from laufbild.i18n.language import translate
from laufbild.ui.filters.chips import spoken
from laufbild.ui.state.cooperative_tasks import CooperativeTasks
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from laufbild.core.query.conditions import Node
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours


class EmptyAnswer(Coloured, QLabel):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._colours = theme.current()
        self._queries: list[Query] = []
        self._slices = CooperativeTasks(self)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        self.setMargin(40)
        self.refresh()
        self.linkActivated.connect(lambda link: session.set_query(self._queries[int(link)]))

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def refresh(self) -> None:
        """Say why nothing is shown; nothing to do while something is. What is to blame is found in slices."""
        session = self._session
        self._slices.stop()
        if len(session.found.ids):
            return
        if session.library.count:
            self._say([])
            self._slices.start(self._look_for_blame(), session.tell)
        else:
            self.setText(escape(translate("Empty", "The catalogue holds no films.")))

    def _look_for_blame(self) -> Generator[None, None, None]:
        session, query = self._session, self._session.query
        blamed = yield from session.library.blaming(query)
        if blamed:
            self._queries = [query.without(condition) for condition, _ in blamed]
            self._say(
                [
                    translate("Empty", "Without “{condition}”: %n film(s)", None, count).format(
                        condition=spoken(condition, session)
                    )
                    for condition, count in blamed
                ]
            )
        else:
            alone = yield from session.library.counting_alone(query)
            self._queries = [*(Query(condition) for condition, _ in alone), Query(EVERYTHING)]
            self._say([*self._alone(alone), translate("Empty", "Show all %n film(s)", None, session.library.count)])

    def _alone(self, alone: list[tuple[Node, int]]) -> Iterator[str]:
        """Where no single condition is to blame: what each finds by itself."""
        for condition, count in alone:
            sentence = translate("Empty", "Only “{condition}”: %n film(s)", None, count)
            yield sentence.format(condition=spoken(condition, self._session))

    def _say(self, offered: list[str]) -> None:
        """That nothing was found, and what would be by a click on each line."""
        lines = [f"<b>{escape(translate('Empty', 'No film meets all conditions.'))}</b>"]
        lines += (self._link(place, text) for place, text in enumerate(offered))
        self.setText("<br><br>".join(lines))

    def _link(self, place: int, text: str) -> str:
        return f'<a href="{place}" style="color:{self._colours.accent}; text-decoration:none">{escape(text)}</a>'
