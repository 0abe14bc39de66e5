# SPDX-License-Identifier: MIT
"""The page on which a film is edited: a heading, the form, and what to do with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout

from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import translate
from laufbild.ui.film_form.film_form import FilmForm
from laufbild.ui.film_form.form_row import breakable
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import dialog_style
from laufbild.ui.widgets.theme import NARROW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from laufbild.core.model.fields import Reader
    from laufbild.core.model.film import Film
    from laufbild.ui.widgets.theme import Colours

_HEADING_POINTS = 16
_STYLE = """
QPlainTextEdit {{ background: {panel}; border: 1px solid {line}; border-radius: 5px; padding: 2px 3px; }}
QPlainTextEdit:focus {{ border-color: {accent}; }}
QComboBox QLineEdit {{ border: 0; padding: 0; }}
QPushButton:flat {{ background: transparent; border: 0; padding: 0 4px; color: {accent}; }}
QPushButton:flat:focus, QPushButton:flat:hover {{ text-decoration: underline; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 3px; color: {muted}; }}
QToolButton:focus, QToolButton:hover {{ border-color: {accent}; }}
"""


class FilmEditor(Coloured, QFrame):
    """`typed` follows everything that is typed; the other signals are what the user wants done with it."""

    typed = Signal()
    save_asked = Signal()
    discard_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._film: Film | None = None
        self._original: Film | None = None
        self.form = FilmForm()
        self.heading, self.about, self.state = QLabel(), QLabel(), QLabel()
        self.save, self.discard = QPushButton(), QPushButton()
        self._area = QScrollArea()
        self._set_up()
        self._arrange()
        self.form.changed.connect(self._show_state)
        self.form.changed.connect(self.typed)
        self.save.clicked.connect(self.save_asked)
        self.discard.clicked.connect(self.discard_asked)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save_asked)
        self.set_colours(theme.current())

    def _set_up(self) -> None:
        font = QFont(NARROW)
        font.setPointSizeF(_HEADING_POINTS)
        font.setBold(True)
        self.heading.setFont(font)
        for label in (self.heading, self.about, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (self.about, self.state):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.form)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, self._area.viewport(), self.form):
            part.setBackgroundRole(QPalette.ColorRole.Base)
            part.setAutoFillBackground(True)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(4)
        for label in (self.heading, self.about):
            label.setContentsMargins(18, 0, 18, 0)
            column.addWidget(label)
        column.addWidget(self._area, 1)
        below = QVBoxLayout()
        below.setContentsMargins(18, 6, 18, 12)
        below.addWidget(self.state)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.discard)
        buttons.addStretch()
        below.addLayout(buttons)
        column.addLayout(below)

    def set_colours(self, colours: Colours) -> None:
        self.setStyleSheet(dialog_style(colours) + _STYLE.format(**colours._asdict()))

    # --- Films --------------------------------------------------------------------------------------------

    def show_film(self, film: Film, original: Film | None, typed: Mapping[str, str], reader: Reader) -> None:
        """Show a film, the one of the catalogue that it corrects, and what was typed into the form before."""
        self._film, self._original = film, original
        self.form.show_film(film, original, typed, reader)
        self.retranslate(reader)
        if bar := self._area.verticalScrollBar():
            bar.setValue(0)

    def follow_film(self, film: Film, original: Film | None, reader: Reader) -> None:
        """The film has become another; what was typed stays."""
        self._film, self._original = film, original
        self.form.follow_film(film, original, reader)
        self.retranslate(reader)

    def retranslate(self, reader: Reader) -> None:
        self.form.show_for(reader)
        self.save.setText(translate("Editor", "Save"))
        self.discard.setText(translate("Editor", "Discard"))
        film = self._film
        title = film.title_in(reader.language)[0] if film and film.key else ""
        called = title or translate("Editor", "A new film of your own")
        self.heading.setText(breakable(called))
        self.setAccessibleName(called)
        self.about.setText(
            translate("Editor", "What you change here is yours. The catalogue keeps its own values.")
            if self._original
            else translate("Editor", "This film is your own.")
        )
        self.about.setVisible(bool(film and film.key))
        self._show_state()

    def _show_state(self) -> None:
        """Say in one line what is to be done, the buttons with it."""
        typed, wrong = bool(self.form.typed()), len(self.form.faults)
        said = ""
        if wrong:
            said = translate("Editor", "%n thing(s) to put right", None, wrong)
        elif typed:
            said = translate("Editor", "Not saved yet; what you typed is kept.")
        self.state.setText(said or translate("Editor", "Nothing was changed."))
        self.discard.setText(translate("Editor", "Discard") if typed else translate("Editor", "Close"))

    def begin(self, language: str) -> None:
        """Focus on the title that its reader reads."""
        self.form.rows[f"title_{language}"].field.setFocus()

    def title(self, language: str) -> str:
        """The title as it is typed now."""
        titles = [self.form.rows[f"title_{code}"].cell().strip() for code in (language, *LANGUAGES)]
        return next(filter(None, titles), "")

    def go_to_fault(self) -> bool:
        """Show the first thing that is wrong; whether there is any."""
        wrong = self.form.go_to_fault()
        if wrong:
            self._area.ensureWidgetVisible(wrong)
        return wrong is not None

    # --- Keys ---------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Some keys mean the form here, though elsewhere they show all films, save a view, or rate a film."""
        begins = event.type() == QEvent.Type.ShortcutOverride
        if begins and isinstance(event, QKeyEvent) and (_leaves(event) or _saves(event) or _is_typed(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves(event):
            self.left.emit()
        elif _saves(event):
            self.save_asked.emit()
        else:
            super().keyPressEvent(event)


def _leaves(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape


def _saves(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Save)


def _is_typed(event: QKeyEvent) -> bool:
    """Whether keys make a letter; with Alt, a digit would be the rating of the film that is looked at."""
    held, text = event.modifiers(), event.text()
    if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier) or not text.isprintable():
        return False
    return bool(text) and (text.isdigit() or not held & Qt.KeyboardModifier.AltModifier)
