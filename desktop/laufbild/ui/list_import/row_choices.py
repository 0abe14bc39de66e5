# SPDX-License-Identifier: MIT
"""The question what becomes of the row that is looked at, and its answers: films that may be meant, new, left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from laufbild.core.codec.row_problems import excerpt
from laufbild.core.lists.import_plan import MATCHED, NEW, SKIPPED
from laufbild.core.model.errors import CatalogueError
from laufbild.i18n.language import translate
from laufbild.ui.list_import import plan_texts
from laufbild.ui.list_import.film_cards import CardText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLabel

    from laufbild.core.lists.import_plan import Row
    from laufbild.core.lists.matching import Match
    from laufbild.core.model.film import Film
    from laufbild.ui.list_import.film_cards import FilmCards
    from laufbild.ui.list_import.plan_view import PlanView
    from laufbild.ui.state.session import Session

#: Films that are shown side by side.
MOST = 30


class RowChoices(QObject):
    """Follows the rows of a view, and writes what is clicked on into its model."""

    def __init__(self, session: Session, rows: PlanView, question: QLabel, cards: FilmCards) -> None:
        super().__init__(rows)
        self._session, self._rows, self._question, self._cards = session, rows, question, cards
        rows.looked_at.connect(self.refresh)
        rows.rows.decided.connect(self.refresh)
        rows.choice_asked.connect(cards.go_to_first)
        cards.chosen.connect(self._choose)
        rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        return False

    def refresh(self) -> None:
        shown = self._rows.selected()
        shown = [each for each in shown if each < self._rows.rows.rowCount()]
        if len(shown) == 1:
            row = self._rows.rows.row_at(shown[0])
            self._question.setText(_question(row))
            self._cards.show_cards(list(self._cards_of(row)))
        else:
            self._question.setText(translate("BringIn", "%n row(s) are selected.", None, len(shown)) if shown else "")
            self._cards.show_cards(_others(None) if shown else [])

    def _cards_of(self, row: Row) -> Iterator[CardText]:
        """The candidates in their order, then what else can become of the row; nothing of one that cannot be read."""
        if row.entry is None:
            return
        for match in row.candidates[:MOST]:
            yield self._card(match, is_chosen=row.status == MATCHED and row.match == match)
        yield from _others(row)

    def _card(self, match: Match, *, is_chosen: bool) -> CardText:
        film = self._film(match)
        reader = self._session.reader
        directors = ", ".join(credit.person.name(reader.language) for credit in film.directors) if film else ""
        found = " · ".join(filter(None, (str(match.year or ""), plan_texts.likeness(match))))
        evidence = reader.name("evidence", film.evidence) if film else ""
        return CardText(match.title, tuple(filter(None, (found, directors, evidence))), is_chosen)

    def _film(self, match: Match) -> Film | None:
        try:
            return self._session.library.film(match.number)
        except (CatalogueError, KeyError):  # it can be chosen all the same
            return None

    def _choose(self, place: int) -> None:
        shown = self._rows.selected()
        row = self._rows.rows.row_at(shown[0]) if len(shown) == 1 else None
        candidates: Sequence[Match] = row.candidates[:MOST] if row else ()
        if place < len(candidates):
            self._rows.take(place)
        elif place == len(candidates):
            self._rows.rows.add(shown)
        else:
            self._rows.rows.leave_out(shown)
        self._rows.setFocus()  # to go on to the next row


def _question(row: Row) -> str:
    """What stands in the list, to be compared with the films below it."""
    if row.entry is None:
        return plan_texts.becomes(row)
    title = plan_texts.briefly(row.entry.title, row.entry.film.year)
    directors = excerpt(", ".join(credit.person.latin for credit in row.entry.film.directors))
    if directors:
        said = translate("BringIn", "What is “{title}”, directed by {directors}?")
        return said.format(title=title, directors=directors)
    return translate("BringIn", "What is “{title}”?").format(title=title)


def _others(row: Row | None) -> list[CardText]:
    """What else can become of a row; None of several."""
    status = row.status if row else ""
    new = translate("BringIn", "A new film"), (translate("BringIn", "It joins your own films."),)
    skipped = translate("BringIn", "Leave out"), (translate("BringIn", "Nothing of it is brought in."),)
    return [CardText(*new, status == NEW), CardText(*skipped, status == SKIPPED)]
