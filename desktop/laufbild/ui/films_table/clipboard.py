# SPDX-License-Identifier: MIT
"""Films for the clipboard: as text with tabs, which every program reads, and as an HTML table if they are few."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from laufbild.core.export.export_pages import tabbed
from laufbild.core.model.errors import CatalogueError
from laufbild.core.text.formula_guard import defused
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import sentence, translate
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from pyroaring import BitMap

    from laufbild.core.model.fields import Field, Reader
    from laufbild.core.model.film import Film
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session
    from laufbild.ui.widgets.message_bar import MessageBar

#: Films up to which a copy is made at once, and as a table, too.
AT_ONCE = 300
#: Bytes of text; whoever pastes it needs room for it several times over.
MOST = 256 * 1024 * 1024
TOO_MUCH = QT_TRANSLATE_NOOP("Errors", "That is too much for the clipboard; export it to a file instead.")
_SAID_AFTER_MS = 500
_TEXT, _TABBED = "text/plain", "text/tab-separated-values"


class Clipboard(QObject):
    """Copies films: a few at once, more in the background, and the window says so when it takes a while."""

    def __init__(self, session: Session, worker: Worker, messages: MessageBar) -> None:
        super().__init__()
        self._session, self._worker, self._messages = session, worker, messages
        self._job: Job | None = None
        self._count = 0
        self._said = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._say)
        QGuiApplication.clipboard().dataChanged.connect(self.cancel)  # what was copied last counts, wherever

    @property
    def busy(self) -> bool:
        return self._job is not None

    def copy(self, films: BitMap, columns: Sequence[Field], *, headed: bool) -> None:
        """Put the columns of the films on the clipboard; what is being copied is given up."""
        self.cancel()
        if len(films) > AT_ONCE:
            self._copy_many(films, columns, headed=headed)
            return
        catalogue, shown = self._session.library, self._session.shown
        read = catalogue.films(catalogue.ordered(films, shown.order, shown.language))
        QGuiApplication.clipboard().setMimeData(as_data(read, columns, self._session.reader, headed=headed))

    def cancel(self) -> None:
        """Leave the clipboard as it is."""
        if self._job:
            self._job.cancel()
            self._end()

    def _copy_many(self, films: BitMap, columns: Sequence[Field], *, headed: bool) -> None:
        films_shown, shown = self._session.library, self._session.shown
        text = QByteArray(f"{as_tsv([_labels(columns)])}\n".encode() if headed else b"")

        def steps() -> Generator[int, None, None]:
            catalogue = films_shown.again()  # of its own: the window goes on reading from the other one
            try:
                ids = catalogue.ordered(films, shown.order, shown.language)
                for done, piece in tabbed(catalogue, ids, columns, shown.language):
                    text.append(piece)
                    if text.size() > MOST:
                        raise CatalogueError(TOO_MUCH)
                    yield done
            finally:
                catalogue.close()

        self._count = len(films)
        self._timer.start(_SAID_AFTER_MS)
        self._job = self._worker.run(
            steps, progress=lambda done: None, done=lambda: self._done(text), failed=self._failed
        )

    def _say(self) -> None:
        count, self._said = self._count, True
        offer = Offer(lambda: translate("Copying", "Cancel"), self.cancel)
        self._messages.say(lambda: translate("Copying", "Copying %n film(s)…", None, count), offer)

    def _done(self, text: QByteArray) -> None:
        text.chop(1)
        data = QMimeData()
        data.setData(_TEXT, text)
        data.setData(_TABBED, text)
        count, said = self._count, self._end()
        QGuiApplication.clipboard().setMimeData(data)
        if said:
            self._messages.say(lambda: translate("Copying", "%n film(s) copied.", None, count))

    def _failed(self, error: CatalogueError) -> None:
        self._end()
        self._messages.say(lambda: sentence(error))

    def _end(self) -> bool:
        """Whether it had been said that films were being copied; that is no longer so."""
        self._job = None
        self._timer.stop()
        said, self._said = self._said, False
        if said:
            self._messages.hide()
        return said


def as_data(films: Iterable[Film], columns: Sequence[Field], reader: Reader, *, headed: bool) -> QMimeData:
    """The columns of the films in every form; `headed` puts the columns' names above them."""
    rows = [[field.show(film, reader) for field in columns] for film in films]
    if headed:
        rows.insert(0, _labels(columns))
    data = QMimeData()
    data.setText(as_tsv(rows))
    data.setData(_TABBED, as_tsv(rows).encode())
    data.setHtml(as_html(rows, headed=headed))
    return data


def _labels(columns: Sequence[Field]) -> list[str]:
    return [translate("Fields", field.label) for field in columns]


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """A line a row, a tab between cells; tabs and line ends inside a cell become blanks, and none runs as a formula."""
    return "\n".join("\t".join(defused(" ".join(cell.split())) for cell in row) for row in rows)


def as_html(rows: Sequence[Sequence[str]], *, headed: bool) -> str:
    """A table in which no cell runs as a formula; with `headed` the first row is its heading."""
    lines = []
    for place, row in enumerate(rows):
        tag = "th" if headed and place == 0 else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{escape(defused(cell))}</{tag}>" for cell in row) + "</tr>")
    return f"<table>{''.join(lines)}</table>"
