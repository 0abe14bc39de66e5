# SPDX-License-Identifier: MIT
"""What a user does with the window, each action through the same door: keys, clicks, the wheel, the scroll bar.

An action is a generator of samples: what was done, the seconds it took to the painted answer, and beside them the
seconds that painting the table as it stood took right before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QApplication

from benchmarks.moments import between
from benchmarks.watching import Busy, Watch
from laufbild.core.model.fields import COLUMNS
from laufbild.core.query.parser import parse
from laufbild.ui.filters.facet_model import ROW
from laufbild.ui.widgets.frames import PaintedButton

if TYPE_CHECKING:
    from laufbild.app import Application

Sample = dict[str, Any]

#: Common and rare, Latin, Cyrillic and transliterated, with and without umlauts.
WORDS = ("the", "marathon", "freedom", "läufer", "größer", "straße", "марафон", "бегущая", "zhizn", "begushch")
#: In about half of the films, and in nearly all, of a catalogue of any size.
COMMON, COMMONEST = "marathon", "the"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_PLACES = (0.5, 0.11, 0.83, 0.34, 0.62)


class Stage:
    """The running program, and what its user can do to it."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.window = application.window
        self.session = application.session
        self.watch = Watch(self.window)
        self.busy = Busy()
        self.bar = self.window.table.verticalScrollBar()

    # --- Measuring ----------------------------------------------------------------------------------------

    def sample(self, what: str, act: Callable[[], object], *, asks: bool = True) -> Sample:
        """Do it, after painting the table as it stands."""
        watch = self.watch
        floor, before = watch.floor(), watch.paints
        seconds = watch.time(act, asks=asks)
        wall = watch.ended.at - watch.begun.at
        found = {"what": what, "seconds": seconds, "wall": wall, "floor": floor, "paints": watch.paints - before}
        return found | {"films": len(self.session.found.ids)}

    def prepare(self, text: str = "") -> None:
        """Show what a text finds, in the usual order, from the top; not measured."""
        if self.session.shown.order:
            self.watch.time(lambda: self.session.sort(()), asks=True)
        if self.session.shown.text != text:
            self.watch.time(lambda: self.fill(text), asks=True)
        self.bar.setValue(0)
        self.watch.rest(60)

    # --- Doing --------------------------------------------------------------------------------------------

    def fill(self, text: str) -> None:
        box = self.window.top.box
        box.setFocus()
        box.selectAll()
        if text:
            self.type(text)
        else:
            QTest.keyClick(box, Qt.Key.Key_Backspace)

    def type(self, text: str) -> None:
        box = self.window.top.box
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, box, code, letter, _NONE)

    def click_heading(self, name: str) -> None:
        header = self.window.table.header
        section = next(place for place, field in enumerate(COLUMNS) if field.name == name)
        left = header.sectionViewportPosition(section)
        centre = QPoint(left + header.sectionSize(section) // 2, header.height() // 2)
        QTest.mouseClick(header.viewport(), _LEFT, _NONE, centre)

    def find_facet(self, facet: str, place: int) -> QPoint:
        """Where a value of a facet stands, by its place among them; it is scrolled there."""
        view = self.window.late.facets
        model = view.model()
        rows = [row for row in range(model.rowCount()) if model.index(row, 0).data(ROW).facet == facet]
        index = model.index(rows[min(place + 1, len(rows) - 1)], 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return view.visualRect(index).center()

    def click_facet(self, at: QPoint, keys: Qt.KeyboardModifier = _NONE) -> None:
        QTest.mouseClick(self.window.late.facets.viewport(), _LEFT, keys, at)

    def remove_chip(self) -> None:
        chips = (chip for chip in self.window.late.chips.findChildren(PaintedButton) if chip.isVisible())
        QTest.mouseClick(min(chips, key=lambda chip: (chip.y(), chip.x())), _LEFT)

    def show_years(self, first: int, last: int) -> None:
        others = [str(part) for part in self.session.query.conditions if not str(part).startswith("year:")]
        self.session.set_query(parse(" ".join([*others, f"year:{first}..{last}"])))

    def turn_wheel(self, steps: int) -> None:
        viewport = self.window.table.viewport()
        at = QPointF(viewport.rect().center())
        turned = QWheelEvent(
            at, viewport.mapToGlobal(at), QPoint(), QPoint(0, -120 * steps), Qt.MouseButton.NoButton, _NONE,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, turned)

    def press(self, keys: str) -> None:
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(QApplication.focusWidget() or self.window, pressed.key(), pressed.keyboardModifiers())

    def page_up(self) -> None:
        """Click into the scroll bar above its handle."""
        self.bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)

    def drag_bar(self, share: float) -> None:
        self.bar.setValue(int(self.bar.maximum() * share))

    def click_language(self, code: str) -> None:
        buttons = self.window.top.languages.findChildren(QAbstractButton)
        QTest.mouseClick(next(button for button in buttons if button.text() == code.upper()), _LEFT)


# --- The actions ------------------------------------------------------------------------------------------


def sort(stage: Stage) -> Iterator[Sample]:
    """Click on headings, with all films and with those of a common word."""
    for text, said in (("", "all films"), (COMMON, f"“{COMMON}”")):
        stage.prepare(text)
        for name in ("year", "year", "title", "title", "discipline", "evidence"):
            yield stage.sample(f"{name}, {said}", lambda name=name: stage.click_heading(name))


def scroll(stage: Stage) -> Iterator[Sample]:
    """Drag the scroll bar, turn the wheel, page, jump to the end and back; in all films and in those of a word."""
    for text in ("", COMMONEST):
        stage.prepare(text)
        stage.window.table.setFocus()
        for share in _PLACES:
            yield stage.sample("anywhere", lambda share=share: stage.drag_bar(share), asks=False)
            yield stage.sample("wheel", lambda: stage.turn_wheel(1), asks=False)
            yield stage.sample("page", stage.page_up, asks=False)
        yield stage.sample("end", lambda: stage.drag_bar(1), asks=False)
        yield stage.sample("start", lambda: stage.drag_bar(0), asks=False)


def type_words(stage: Stage) -> Iterator[Sample]:
    """Type words letter by letter; from the moment when the wait for the end of a burst of keys is over."""
    for word in WORDS:
        stage.prepare()
        stage.window.top.box.setFocus()
        for end in range(1, len(word) + 1):
            found = stage.sample(word[:end], lambda letter=word[end - 1]: stage.type(letter))
            since = between(stage.watch.fired, stage.watch.ended)
            yield found | {"with_timer": found["seconds"], "seconds": since}


def choose_facets(stage: Stage) -> Iterator[Sample]:
    """Click on values of facets, add some, leave some out, remove chips."""
    for facet in ("genre", "kind", "setting"):
        stage.prepare()
        for what, place, keys in (("only", 0, _NONE), ("also", 1, _CTRL), ("without", 3, _ALT)):
            at = stage.find_facet(facet, place)
            stage.watch.rest(5)
            yield stage.sample(f"{facet} {what}", lambda at=at, keys=keys: stage.click_facet(at, keys))
        yield stage.sample(f"{facet} chip removed", stage.remove_chip)


def drag_years(stage: Stage) -> Iterator[Sample]:
    """Widen a range of years year by year, with all films and with those of a common word."""
    for text in ("", COMMON):
        stage.prepare(text)
        for last in range(1976, 1984):
            yield stage.sample(f"1960–{last}", lambda last=last: stage.show_years(1960, last))


def jump(stage: Stage) -> Iterator[Sample]:
    """Jump to the middle of a large answer that nobody has looked at yet, sorted in several ways."""
    for order in ("", "year", "discipline"):
        stage.prepare(COMMON)
        if order:
            stage.watch.time(lambda order=order: stage.session.sort_by(order, adding=False), asks=True)
        stage.busy.start()
        found = stage.sample(f"by {order or 'title'}", lambda: stage.drag_bar(0.5), asks=False)
        stage.watch.rest(60)
        stage.busy.stop()
        stage.prepare()
        yield found | {"held_up": max(stage.busy.gaps)}


def switch(stage: Stage) -> Iterator[Sample]:
    """Switch the language, with all films and with those of a common word; to the end of the whole window's paint."""
    for text in ("", COMMON):
        stage.prepare(text)
        for code in ("de", "ru", "en"):
            found = stage.sample(code, lambda code=code: stage.click_language(code))
            yield found | {"seconds": between(stage.watch.begun, stage.watch.whole)}


ACTIONS: dict[str, Callable[[Stage], Iterator[Sample]]] = {
    "sort": sort,
    "scroll": scroll,
    "type": type_words,
    "facets": choose_facets,
    "years": drag_years,
    "jump": jump,
    "language": switch,
}
