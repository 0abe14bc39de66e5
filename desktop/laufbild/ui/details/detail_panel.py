# SPDX-License-Identifier: MIT
"""The panel about the current film: text to read, select and copy, links that jump, filter or open a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import QTextBrowser

from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.film import NO_MARKS
from laufbild.core.query.facet_conditions import choose_only
from laufbild.i18n.language import translate
from laufbild.ui.details.detail_page import PageStyle
from laufbild.ui.details.inline_panel import InlinePanel, leave_room
from laufbild.ui.details.own_page import NOTHING_SAID, OwnPage, OwnTexts
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import scroll_bar_style
from laufbild.ui.widgets.theme import NARROW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import (
        QPaintEvent,
        QTextBlock,
        QTextFragment,
    )
    from PySide6.QtWidgets import QWidget

    from laufbild.core.model.film import Film
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.theme import Colours


#: After another film is looked at, and after another answer, which comes with every letter typed.
_SOON_MS, _LATER_MS = 20, 80
#: As high as are the marks of a film that has none.
_USUAL_ROOM = 188


class DetailPanel(Coloured, QTextBrowser):
    """`film_asked` carries the key of a film that a link leads to, `asked` what else a link wants done with what.

    `said` tells what the user says of a film.
    """

    film_asked = Signal(str)
    asked = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._later = QTimer(self)  # rows and counts come first, and of films passed by only the last is told of
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow_session)
        self._told: tuple[object, ...] = ()
        self.said: Callable[[Film], OwnTexts] = lambda film: NOTHING_SAID
        self._inset: InlinePanel | None = None
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(18)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self.set_colours(theme.current())
        session.current_changed.connect(lambda: self._later.start(_SOON_MS))
        session.answered.connect(lambda: self._later.start(_LATER_MS))
        self.setAccessibleName(translate("Details", "Details"))

    def set_colours(self, colours: Colours) -> None:
        self._look = PageStyle(colours.muted, colours.accent, colours.match, NARROW)
        self._colours = colours
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(colours))
        self.document().setDefaultStyleSheet(f"a {{ color: {colours.text} }}")
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(translate("Details", "Details"))
            self.refresh()

    def set_inset(self, widget: QWidget) -> None:
        """Show a widget below the head of the page."""
        self._inset = InlinePanel(self, widget, self._end_of_head)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from link to link, but from what is below the head on to what follows."""
        if self.hasFocus():
            return super().focusNextPrevChild(next)
        return super(QTextBrowser, self).focusNextPrevChild(next)

    def _end_of_head(self) -> QTextBlock | None:
        """The line with the evidence."""
        return next((block for link, block, _ in self._linked() if link.startswith("filter:evidence:")), None)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to a part of what is below the head."""
        top = widget.mapTo(self.viewport(), widget.rect().topLeft()).y()
        if not 0 <= top <= self.viewport().height() - widget.height():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - widget.height())

    def refresh(self) -> None:
        """Make the page again, staying where it was scrolled to."""
        self._told = self._to_tell()
        place = self.verticalScrollBar().value()
        film = self._session.current
        if film is None:
            self.clear()
            self._place_inset()
            return
        session = self._session
        page = OwnPage(film, session.library, session.reader, session.sought, self._look, self.said(film))
        try:
            self.setHtml(page.html())
        except CatalogueError as error:  # of other films that it names
            session.tell(error)
            self.clear()
        self._place_inset()
        self.verticalScrollBar().setValue(place)

    def _place_inset(self) -> None:
        if self._inset:
            self._inset.place()
        elif block := self._end_of_head():
            leave_room(block, _USUAL_ROOM)  # so that nothing moves when it comes

    def _to_tell(self) -> tuple[object, ...]:
        """What the page is made of: all of a film but its marks, which are shown by themselves."""
        session, film = self._session, self._session.current
        return film and film._replace(marks=NO_MARKS), session.shown.language, session.sought, film and film.key

    @property
    def waiting(self) -> bool:
        """Whether the page is about to follow what is shown."""
        return self._later.isActive()

    def _follow_session(self) -> None:
        before = self._told
        if before == self._to_tell():
            return
        self.refresh()
        if before[-1:] != self._told[-1:]:
            self.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        kind, _, rest = link.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        if kind == "film":
            self.film_asked.emit(unquote(rest))
        elif kind == "filter":
            field, _, value = rest.partition(":")
            query = self._session.query
            self._session.set_query(choose_only(query, field, unquote(value)))
        elif kind in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self.asked.emit(kind, unquote(rest))

    def event(self, event: QEvent) -> bool:
        """What is marked here is copied from here, though the same keys copy films elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            marked = self.textCursor().hasSelection()
            if event.matches(QKeySequence.StandardKey.SelectAll) or (
                marked and event.matches(QKeySequence.StandardKey.Copy)
            ):
                event.accept()
                return True
        return super().event(event)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded: the page has no pictures, and no text of a film can make it ask for one."""
        return None

    # --- Pills --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(0, -self.verticalScrollBar().value())
        for link, block, fragment in self._linked():
            rect = self._rect(block, fragment)
            documented = link == "filter:evidence:documented"
            painter.setBrush(QColor(self._colours.documented if documented else self._colours.pill))
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.end()
        super().paintEvent(event)

    def _linked(self) -> Iterator[tuple[str, QTextBlock, QTextFragment]]:
        """The texts that filter, each with the block it stands in."""
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                link = fragment.charFormat().anchorHref()
                if link.startswith("filter:"):
                    yield link, block, fragment
                fragments += 1
            block = block.next()

    def _rect(self, block: QTextBlock, fragment: QTextFragment) -> QRectF:
        """Where a pill is drawn; nowhere in what Qt has not laid out yet, as it does long pages by and by."""
        start = fragment.position() - block.position()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(start)
        if not line.isValid():  # to ask such a line anything ends the process
            return QRectF()
        left, right = _x(line, start), _x(line, start + fragment.length())
        ascent, height = line.ascent(), 19.0
        top = corner.y() + line.y() + ascent - height + 5.5
        return QRectF(corner.x() + left, top, right - left, height)


def _x(line: Any, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
