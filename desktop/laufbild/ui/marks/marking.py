# SPDX-License-Identifier: MIT
"""Marks the chosen films: all that are selected in one step, or the one that is looked at."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from laufbild.core.library.library import Library
from laufbild.core.model.bounds import TOO_LONG
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import MARKED
from laufbild.core.model.film import NO_MARKS, Viewing
from laufbild.core.query.conditions import (
    All,
    AnyOf,
    Condition,
    Not,
)
from laufbild.ui.marks import mark_sentences as said
from laufbild.ui.marks.mark_drafts import MarkDrafts
from laufbild.ui.marks.mark_summary import Summary, summary
from laufbild.ui.state.personal_session import AT_ONCE
from laufbild.ui.widgets.long_texts import MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pyroaring import BitMap

    from laufbild.core.model.film import Marks
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.core.personal.values import Change
    from laufbild.core.query.conditions import Node
    from laufbild.ui.films_table.table_view import TableView
    from laufbild.ui.marks.mark_sentences import MarkSentence
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.state.session import Session

    #: Writes one thing about films of these keys.
    Write = Callable[[PersonalFile, list[str]], Change]

#: Films that are written between two reports of progress.
_TOGETHER = 5000
MOST_HALF_STARS = 10
_ABOUT_MARKS = MARKED | {"tag", "has"}


class Marking(QObject):
    """`changed` is sent when other films are chosen, or other things are said of them.

    `marked` carries what there is to say about marks that were written, where their films are not all in sight;
    `begun` carries the count of very many films that are written in the background, `progressed` how far that is,
    and `ended` that it is over.
    """

    changed = Signal()
    marked = Signal(object)
    begun = Signal(int)
    progressed = Signal(int)
    ended = Signal()

    def __init__(self, session: Session, personal_session: PersonalSession, table: TableView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._personal_session, self._table = session, personal_session, table
        self.drafts = MarkDrafts(personal_session)
        session.current_changed.connect(self.changed)
        table.selection_changed.connect(self.changed)
        personal_session.busy_changed.connect(self.changed)
        personal_session.ready.connect(self.changed)

    # --- What is chosen -----------------------------------------------------------------------------------

    @property
    def can_mark(self) -> bool:
        """Whether all that is the user's is shown, and nothing large is being written."""
        return self._personal_session.is_ready and not self._personal_session.busy

    def chosen(self) -> BitMap:
        """The selected films that are shown; without any, the one that is looked at."""
        films, current = self._table.selection.shown(), self._session.current_id
        return films if films or current is None else type(films)([current])

    def single(self) -> int | None:
        """The one film that is chosen, None where there are more or none."""
        films = self.chosen()
        return films[0] if len(films) == 1 else None

    def summary(self) -> Summary:
        return summary(self._session.library, self.chosen())

    def marks(self) -> Marks:
        """The marks of the one chosen film."""
        film = self.single()
        return NO_MARKS if film is None else self._session.library.marks_of(film)

    def key(self) -> str:
        """The key of the one chosen film."""
        film = self.single()
        return "" if film is None else next(iter(self._session.library.keys_of([film])), "")

    def tags(self) -> list[str]:
        """All the user's tags."""
        return sorted(self._session.library.values.counts("own_tag"))

    # --- Marking ------------------------------------------------------------------------------------------

    def rate(self, rating: int | None) -> None:
        """Rate in half stars, or take the rating away."""
        self._mark(lambda personal, keys: personal.marks.rate(keys, rating), said.rated(rating))

    def change_by_half(self) -> None:
        """Half a star more, or the one half less: after the key of a star like the point in "3.5"."""
        found = self.summary()
        if not found.is_rating_mixed:
            rating = found.rating or 0
            self.rate((rating - 1 if rating % 2 or rating == MOST_HALF_STARS else rating + 1) or None)

    def switch(self, name: str) -> None:
        """Turn a mark on, also where only some of the films have it; where all have it, off."""
        on = self.summary().all_have(name) is not True
        if name == "wanted":
            self._mark(lambda personal, keys: personal.marks.want(keys, on), said.wanted(on))
        elif name == "favourite":
            self._mark(lambda personal, keys: personal.marks.favour(keys, on), said.favoured(on))
        elif on:
            self._see(Viewing(), said.seen(True), again=False)
        else:
            detailed = any(viewing[1:] != Viewing()[1:] for viewing in self.marks().viewings)
            self._mark(lambda personal, keys: personal.marks.unsee(keys), said.seen(False), telling=detailed)

    def see(self, viewing: Viewing) -> None:
        """Add a viewing."""
        self._see(viewing, said.seen(True), again=True)

    def tag(self, tag: str) -> None:
        self._mark(lambda personal, keys: personal.marks.tag(keys, tag), said.tagged(tag, True))

    def untag(self, tag: str) -> None:
        self._mark(lambda personal, keys: personal.marks.untag(keys, tag), said.tagged(tag, False))

    def write(self, write: Callable[[PersonalFile], Change]) -> Change | None:
        """Write something about one film that is in sight."""
        return self._personal_session.write(write)

    def write_note(self, key: str, note: str, amending: int | None, done: Callable[[], None]) -> Change | None:
        """Write the note of a film, and tell when that is done, which may be later."""

        def write(personal: PersonalFile) -> Change:
            change = personal.marks.write_note([key], note, amending=amending)
            done()
            return change

        return self._personal_session.write(write, name=f"note {key}", is_safe=lambda: self.drafts.is_kept)

    def tell_too_long(self, letters: int) -> None:
        """Say that a text of that many letters cannot be kept."""
        self._personal_session.failed.emit(CatalogueError(TOO_LONG, letters=letters, most=MOST))

    def write_viewing(self, viewing: Viewing) -> bool:
        """Add a viewing, or change the one of its id; False where it is not written. It is not tried again then."""
        if not viewing.id:
            return self._see(viewing, said.seen(True), again=True, is_kept=False)
        change = self._personal_session.write(
            lambda personal: personal.marks.change_viewing(viewing.id, viewing), is_kept=False
        )
        return change is not None

    def last_step(self) -> int | None:
        """The number of the step that was made last."""
        step = self._personal_session.next_undo()
        return step.number if step else None

    def _see(self, viewing: Viewing, told: MarkSentence, *, again: bool, is_kept: bool = True) -> bool:
        def write(personal: PersonalFile, keys: list[str]) -> Change:
            seen = {} if again else personal.marks.of(keys)
            unseen = [key for key in keys if key not in seen or not seen[key].viewings]
            return personal.marks.see(unseen, viewing)

        return self._mark(write, told, is_kept=is_kept)

    def _mark(self, write: Write, told: MarkSentence, *, telling: bool = False, is_kept: bool = True) -> bool:
        """Write about the chosen films; whether that is done, or begun."""
        films, library = self.chosen(), self._session.library
        if not films or not self.can_mark:
            return False
        if len(films) > AT_ONCE:
            self._mark_in_background(library, films, write, told)
            return True
        keys = library.keys_of(films)
        change = self._personal_session.write(lambda personal: write(personal, keys), is_kept=is_kept)
        if change and (telling or len(films) > 1 or self._may_be_gone()):
            self.marked.emit(lambda: told.sentence(len(change.films)))
        return change is not None

    def _may_be_gone(self) -> bool:
        """Whether a film that is marked may thereby not be shown any more."""
        return any(name in _ABOUT_MARKS for name in _fields(self._session.shown.query.root))

    def _mark_in_background(self, library: Library, films: BitMap, write: Write, told: MarkSentence) -> None:
        count, written = len(films), list[int]()

        def steps(personal: PersonalFile) -> Generator[int, None, Change]:
            with closing(library.again()) as same:
                keys = same.keys_of(films)
            with personal.step(told.kind) as step:
                for first in range(0, count, _TOGETHER):
                    write(personal, keys[first : first + _TOGETHER])
                    yield min(first + _TOGETHER, count)
            written.append(len(step.change.films))
            return step.change

        done = partial(self._end, told, written)
        if self._personal_session.write_in_background(steps, progress=self.progressed.emit, done=done):
            self.begun.emit(count)

    def _end(self, told: MarkSentence, written: list[int]) -> None:
        self.ended.emit()
        if written:
            self.marked.emit(lambda: told.sentence(written[0]))


def _fields(node: Node) -> Generator[str, None, None]:
    """The fields that a query compares."""
    match node:
        case Condition(name, _, _):
            yield name
        case Not(inner):
            yield from _fields(inner)
        case All(nodes) | AnyOf(nodes):
            for inner in nodes:
                yield from _fields(inner)
