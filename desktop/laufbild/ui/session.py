# SPDX-License-Identifier: MIT
"""What the window shows, as one value, and the answers of the catalogue to it."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from laufbild.catalogue.catalogue import DEFAULT_ORDER, SortKey
from laufbild.catalogue.fields import Reader, decade_name
from laufbild.catalogue.query import Query, parse

if TYPE_CHECKING:
    from laufbild.catalogue.catalogue import Catalogue, Order
    from laufbild.catalogue.film import Film
    from laufbild.ui.cells import Sought


class Shown(NamedTuple):
    """What is shown: the text of the search box, what was read from it, the order, and the reader's language."""

    text: str = ""
    query: Query = Query()
    order: Order = DEFAULT_ORDER
    language: str = "en"


class Session(QObject):
    """The one place that changes what is shown.

    `answered` is sent after every change of the query, the order or the language, with the new answer in place;
    `current_changed` when another film is looked at.
    """

    answered = Signal()
    text_replaced = Signal(str)
    current_changed = Signal()

    def __init__(self, catalogue: Catalogue, shown: Shown) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.shown = shown
        self._current: int | None = None
        self._find()

    # --- Changing what is shown ---------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Search for what was typed."""
        query = parse(text)
        same = query == self.shown.query and query.problems == self.shown.query.problems
        self.shown = self.shown._replace(text=text, query=query)
        if not same:
            self._answer()

    def set_query(self, query: Query) -> None:
        """Search for a query that did not come from the keyboard; the search box is to show it."""
        text = str(query)
        self.search(text)
        self.text_replaced.emit(text)

    def sort(self, order: Order) -> None:
        self.shown = self.shown._replace(order=order)
        self._answer()

    def sort_by(self, field: str, *, adding: bool) -> None:
        """Sort by a column: ascending, then descending, then no longer; `adding` keeps the other columns."""
        key = next((key for key in self.shown.order if key.field == field), None)
        if key is None:
            after: Order = (SortKey(field),)
        else:
            after = () if key.descending else (SortKey(field, True),)
        if adding and key:
            place = self.shown.order.index(key)
            after = (*self.shown.order[:place], *after, *self.shown.order[place + 1 :])
        elif adding:
            after = (*self.shown.order, *after)
        self.sort(after)

    def replace_catalogue(self, catalogue: Catalogue) -> None:
        """Show the films of another catalogue: all of them, since the values in the query are the other one's."""
        self.catalogue = catalogue
        self.shown = self.shown._replace(text="", query=Query())
        self._answer()
        self.text_replaced.emit("")

    def set_language(self, code: str) -> None:
        """Give titles, names and order for a reader of this language."""
        self.shown = self.shown._replace(language=code)
        self._answer()

    def _find(self) -> None:
        started = time.perf_counter()
        self.found = self.catalogue.find(self.shown.query, self.shown.order, self.shown.language)
        self.seconds = time.perf_counter() - started

    def _answer(self) -> None:
        self._find()
        self.__dict__.pop("counts", None)
        self.__dict__.pop("query", None)
        self.answered.emit()

    # --- What the answer says -----------------------------------------------------------------------------

    @cached_property
    def query(self) -> Query:
        """The query with values as the catalogue names them."""
        return self.catalogue.neutral(self.shown.query)

    @cached_property
    def counts(self) -> dict[str, dict[str, int]]:
        """The facets' counts under the query."""
        return self.catalogue.facets(self.query)

    @property
    def sought(self) -> Sought:
        """The texts to highlight, as they were understood."""
        retyped = dict(self.found.retyped)
        return tuple((retyped.get(text, text), field) for text, field in self.shown.query.sought())

    @property
    def reader(self) -> Reader:
        return Reader(self.shown.language, self.catalogue.vocabulary)

    @property
    def current(self) -> Film | None:
        return None if self._current is None else self.catalogue.film(self._current)

    def set_current(self, number: int | None) -> None:
        if number != self._current:
            self._current = number
            self.current_changed.emit()


def value_label(session: Session, facet: str, value: str) -> str:
    if facet == "decade":
        return decade_name(int(value), session.shown.language)
    return session.reader.name(facet, value)
