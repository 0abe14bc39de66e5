# SPDX-License-Identifier: MIT
"""What the window shows, as one value, and the answers of the catalogue to it."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from laufbild.core.catalogue.film_source import Found
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import Reader, decade_name
from laufbild.core.query.conditions import Query
from laufbild.core.query.parser import parse
from laufbild.core.query.sort_order import DEFAULT_ORDER, SortKey
from laufbild.core.work.steps import Steps
from laufbild.ui.state.cooperative_tasks import CooperativeTasks

if TYPE_CHECKING:
    from collections.abc import Generator

    from laufbild.core.catalogue.facet_counts import Counts
    from laufbild.core.library.library import Library
    from laufbild.core.model.film import Film
    from laufbild.core.query.sort_order import Order
    from laufbild.ui.state.row_cells import Sought


class Shown(NamedTuple):
    """What is shown: the text of the search box, what was read from it, the order, and the reader's language."""

    text: str = ""
    query: Query = Query()
    order: Order = DEFAULT_ORDER
    language: str = "en"


#: Seconds between two paintings of an answer that is still growing.
_GROWING_S = 0.15
#: Seconds that the first answer may take before the window is shown without it.
_FIRST_S = 0.1


class Session(QObject):
    """The one place that changes what is shown.

    `answered` is sent after every change of the query, the order or the language, with the new answer in place, and
    while a large answer grows; `counted` when the facets' counts under it are there, which is later; `failed` when
    the catalogue cannot be read; `current_changed` when another film is looked at.
    """

    answered = Signal()
    counted = Signal()
    failed = Signal(object)
    text_replaced = Signal(str)
    current_changed = Signal()

    def __init__(self, library: Library, shown: Shown) -> None:
        super().__init__()
        self.library = library
        self.shown = shown
        self.counts: Counts = {}
        self.found = Found(library.everything(shown.order, shown.language))
        self.seconds = 0.0
        self._current: int | None = None
        self._told: set[str] = set()
        self._finding = self._counting = False
        self._slices = CooperativeTasks(self)
        if shown.query.conditions:
            self._seek(_FIRST_S)

    @property
    def busy(self) -> bool:
        """Whether an answer is still being found, or its facets counted."""
        return self._slices.busy

    # --- Changing what is shown ---------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Search for what was typed."""
        query = parse(text)
        same = query == self.shown.query and query.problems == self.shown.query.problems
        self.shown = self.shown._replace(text=text, query=query)
        if not same:
            self._seek()

    def set_query(self, query: Query) -> None:
        """Search for a query that did not come from the keyboard; the search box is to show it."""
        text = str(query)
        self.search(text)
        self.text_replaced.emit(text)

    def show(self, query: Query, order: Order) -> None:
        """Show other films in another order, both at once."""
        self.shown = self.shown._replace(order=order)
        if str(query) != self.shown.text or query != self.shown.query:
            self.set_query(query)
        else:
            self._show_anew()

    def sort(self, order: Order) -> None:
        self.shown = self.shown._replace(order=order)
        self._show_anew()

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

    def show_library(self, library: Library) -> None:
        """Show the films of another catalogue: all of them, since the values in the query are the other one's.

        Raises CatalogueError where its films cannot be put into order; then nothing is changed.
        """
        found = Found(library.everything(self.shown.order, self.shown.language))
        self._slices.stop()
        self.__dict__.pop("query", None)
        self.library, self.counts, self._finding = library, {}, False
        self.shown = self.shown._replace(text="", query=Query())
        self._told.clear()
        self._take(found)
        if self._counting:
            self.count_facets()
        self.text_replaced.emit("")

    def renew(self) -> None:
        """The films have other values, or are others: find, show and count them again."""
        if self.shown.query.conditions:
            self._seek()
        else:
            self._show_anew()
            if self._counting:
                self._slices.start(self._count(), self.tell)
        if self._current is not None:
            self.current_changed.emit()

    def tell(self, error: CatalogueError) -> None:
        """Send `failed`, once for each sentence: what is damaged in a catalogue is met again and again."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self.failed.emit(error)

    def set_language(self, code: str) -> None:
        """Give titles, names and order for a reader of this language."""
        self.shown = self.shown._replace(language=code)
        self._show_anew()

    # --- Finding ------------------------------------------------------------------------------------------

    def count_facets(self) -> None:
        """From now on the facets are counted after each answer; before, nobody looks at them."""
        self._counting = True
        if not self._slices.busy:
            self._slices.start(self._count(), self.tell)

    def _seek(self, seconds: float | None = None) -> None:
        """Find the films of the query, then count the facets; a search that still runs is given up."""
        self.__dict__.pop("query", None)
        steps = self._find()
        if seconds is None:
            self._slices.start(steps, self.tell)
        else:
            self._slices.start(steps, self.tell, seconds)

    def _find(self) -> Generator[None, None, None]:
        self._finding = True
        started = shown_at = time.perf_counter()
        steps = Steps(self.library.finding(self.shown.query, self.shown.order, self.shown.language))
        for growing in steps:
            if growing and time.perf_counter() - shown_at > _GROWING_S:
                shown_at = time.perf_counter()
                self._take(growing)
            yield
        self.seconds = time.perf_counter() - started
        yield  # between two slices the window may paint and read what is typed
        self._finding = False
        self._take(steps.answer)
        yield
        if self._counting:
            yield from self._count()

    def _take(self, found: Found) -> None:
        self.found = found
        self.answered.emit()

    def _count(self) -> Generator[None, None, None]:
        self.counts = yield from self.library.counting(self.query, self.found)
        self.counted.emit()

    def _show_anew(self) -> None:
        """Put the same films into another order; those that are still being found are sought anew in it."""
        if self._finding:
            self._seek()
            return
        films = self.found.ids.films if self.shown.query.conditions else None
        self._take(self.found._replace(ids=self.library.ordered(films, self.shown.order, self.shown.language)))

    # --- What the answer says -----------------------------------------------------------------------------

    @cached_property
    def query(self) -> Query:
        """The query with values as the catalogue names them."""
        return self.library.neutral(self.shown.query)

    @property
    def sought(self) -> Sought:
        """The texts to highlight, as they were understood."""
        retyped = dict(self.found.retyped)
        return tuple((retyped.get(text, text), field) for text, field in self.shown.query.sought())

    @property
    def reader(self) -> Reader:
        return Reader(self.shown.language, self.library.vocabulary)

    @property
    def current(self) -> Film | None:
        try:
            return None if self._current is None else self.library.film(self._current)
        except KeyError:  # an own film that was deleted
            return None
        except CatalogueError as error:
            self.tell(error)
            return None

    @property
    def current_id(self) -> int | None:
        """The id of the film that is looked at."""
        return self._current

    def set_current(self, number: int | None) -> None:
        if number != self._current:
            self._current = number
            self.current_changed.emit()


def value_label(session: Session, facet: str, value: str) -> str:
    if facet == "decade":
        return decade_name(int(value), session.shown.language)
    return session.reader.name(facet, value)
