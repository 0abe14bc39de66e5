# SPDX-License-Identifier: MIT
"""What stands in the table's place when nothing matches: which condition is to blame, and what there is without it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from laufbild.catalogue.query import EVERYTHING, Query
from laufbild.language import translate
from laufbild.ui.chips import spoken

if TYPE_CHECKING:
    from laufbild.ui.session import Session
    from laufbild.ui.theme import Colours


class EmptyAnswer(QLabel):
    def __init__(self, session: Session, colours: Colours) -> None:
        super().__init__()
        self._session = session
        self._colours = colours
        self._queries: list[Query] = []
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
        """Say why nothing is shown; nothing to do while something is."""
        session = self._session
        if session.found.ids:
            return
        if not session.catalogue.count:
            self.setText(escape(translate("Empty", "The catalogue holds no films.")))
            return
        blamed = session.catalogue.emptied_by(session.query)
        self._queries = [session.query.without(condition) for condition, _ in blamed]
        lines = [f"<b>{escape(translate('Empty', 'No film meets all conditions.'))}</b>"]
        for place, (condition, count) in enumerate(blamed):
            sentence = translate("Empty", "Without “{condition}”: %n film(s)", None, count)
            lines.append(self._link(place, sentence.format(condition=spoken(condition, session))))
        if not blamed:
            lines += self._alone()
        self.setText("<br><br>".join(lines))

    def _alone(self) -> list[str]:
        """Where no single condition is to blame: what each finds alone, and everything."""
        session = self._session
        counts = [(c, session.catalogue.count_of(Query(c))) for c in session.query.conditions]
        found = [(condition, count) for condition, count in counts if count]
        self._queries = [*(Query(condition) for condition, _ in found), Query(EVERYTHING)]
        lines = []
        for place, (condition, count) in enumerate(found):
            sentence = translate("Empty", "Only “{condition}”: %n film(s)", None, count)
            lines.append(self._link(place, sentence.format(condition=spoken(condition, session))))
        sentence = translate("Empty", "Show all %n film(s)", None, session.catalogue.count)
        return [*lines, self._link(len(found), sentence)]

    def _link(self, place: int, text: str) -> str:
        return f'<a href="{place}" style="color:{self._colours.accent}; text-decoration:none">{escape(text)}</a>'
