# SPDX-License-Identifier: MIT
"""Drives what is the user's in the window, in the user's words: marks, undo, the history."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from laufbild.core.model.film import NO_MARKS, Marks
from laufbild.core.personal.values import Step
from laufbild.ui.personal.history_dialog import HistoryDialog
from laufbild.ui.widgets.frames import PaintedButton
from laufbild.ui.window.main_window import MainWindow

_LEFT = Qt.MouseButton.LeftButton


class WaitFor(Protocol):
    def __call__(self, true: Callable[[], object], what: str, seconds: float = 10) -> None: ...


class MarksDriver:
    """The marks of the chosen films, as the details show them."""

    def __init__(self, main: MainWindow, settle: Callable[[], None], wait_for: WaitFor) -> None:
        self._main, self._settle, self._wait_for = main, settle, wait_for
        self._panel, self._marking = main.late.marks.panel, main.late.marks.marking

    def wait(self) -> None:
        """Until what is the user's is shown, and the details follow."""
        self._wait_for(lambda: self._marking.can_mark, "the marks")
        self._wait_for(lambda: not self._panel.waiting, "the details")
        self._settle()

    def stored(self, key: str) -> Marks:
        """What stands in the personal file."""
        personal = self._main.personal_session.personal
        assert personal
        return personal.marks.of([key]).get(key, NO_MARKS)

    def steps(self) -> list[Step]:
        """The steps of the journal, the latest first."""
        return self._main.personal_session.history(1000)

    # --- Stars and switches -------------------------------------------------------------------------------

    def rating(self) -> str:
        """What is said beside the stars: "4.5 of 5", "not rated", "different ratings"."""
        self.wait()
        stars = self._panel.stars
        return stars._said(stars.value() if stars._hovered is None else stars._hovered)

    def click_star(self, stars: float) -> None:
        """Click on a star, or with a half on its left part."""
        self.wait()
        QTest.mouseClick(self._panel.stars, _LEFT, Qt.KeyboardModifier.NoModifier, self._place(stars))
        self._settle()

    def hover_star(self, stars: float) -> str:
        """Rest on a star, and read what a click would do."""
        self.wait()
        row = self._panel.stars
        row.mouseMoveEvent(_moved(row, self._place(stars)))
        said = row._said(row._hovered or 0)
        row._hovered = None
        return said

    def _place(self, stars: float) -> QPoint:
        half = round(stars * 2)
        star, right = (half - 1) // 2, half % 2 == 0
        return QPoint(2 + star * 25 + (15 if right else 5), self._panel.stars.height() // 2)

    def focus_on_stars(self) -> None:
        self._panel.stars.setFocus()

    def stars_spoken(self) -> str:
        self.wait()
        return self._panel.stars.accessibleName()

    def switches(self) -> dict[str, bool | None]:
        """Whether the films have each mark; None where only some have."""
        self.wait()
        return {name: toggle._on for name, toggle in self._panel.toggles.items()}

    def switches_spoken(self) -> dict[str, str]:
        self.wait()
        return {name: toggle.accessibleDescription() for name, toggle in self._panel.toggles.items()}

    def click(self, name: str) -> None:
        """Click on "wanted", "seen" or "favourite"."""
        self.wait()
        QTest.mouseClick(self._panel.toggles[name], _LEFT)
        self._settle()

    def whose(self) -> str:
        """Which films the marks are of, where they are several."""
        self.wait()
        return self._panel.whose.text() if self._panel.whose.isVisible() else ""

    # --- Tags ---------------------------------------------------------------------------------------------

    def _chips(self) -> list[PaintedButton]:
        self.wait()
        return self._panel.tags._chips

    def tags(self) -> list[str]:
        return [chip.text().removesuffix("✕").strip() for chip in self._chips()]

    def tags_spoken(self) -> list[str]:
        return [chip.accessibleName() for chip in self._chips()]

    def add_tag(self, tag: str) -> None:
        self.wait()
        field = self._panel.tags.field
        field.setFocus()
        QTest.keyClicks(field, tag) if tag.isascii() else field.setText(tag)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._settle()

    def remove_tag(self, tag: str) -> None:
        chip = next(chip for chip in self._chips() if chip.text().startswith(f"{tag}  "))
        QTest.mouseClick(chip, _LEFT)
        self._settle()

    def completions(self, typed: str) -> list[str]:
        """The tags that are offered for what was typed."""
        self.wait()
        completer = self._panel.tags.field.completer()
        assert completer
        completer.setCompletionPrefix(typed)
        model = completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    # --- The note -----------------------------------------------------------------------------------------

    def note(self) -> str:
        self.wait()
        return self._panel.note.toPlainText()

    def note_shown(self) -> bool:
        self.wait()
        return self._panel.note.isVisible()

    def type_note(self, text: str) -> None:
        """Go to the note and type, at the end of what is there; nothing is saved yet."""
        self.wait()
        note = self._panel.note
        note.setFocus()
        note.moveCursor(note.textCursor().MoveOperation.End)
        QTest.keyClicks(note, text)

    def pause(self) -> None:
        """Stop typing for as long as it takes."""
        self._panel.note._pause.setInterval(0)
        self._panel.note._pause.start()
        self._settle()

    def paste_note(self, text: str) -> None:
        """Go to the note and insert a text at its end, all at once."""
        self.wait()
        note = self._panel.note
        note.setFocus()
        note.moveCursor(note.textCursor().MoveOperation.End)
        note.insertPlainText(text)

    def paste_note_from_clipboard(self) -> None:
        self.wait()
        self._panel.note.setFocus()
        self._panel.note.paste()

    def erase_note(self, letters: int) -> None:
        """Take letters away at its end."""
        self._panel.note.setFocus()
        self._panel.note.moveCursor(self._panel.note.textCursor().MoveOperation.End)
        for _ in range(letters):
            QTest.keyClick(self._panel.note, Qt.Key.Key_Backspace)

    def note_text(self) -> str:
        """What stands in the field, whether it is saved or not."""
        self.wait()
        return self._panel.note.toPlainText()

    def note_is_unsaved(self) -> bool:
        """Whether the line below the note says that it could not be saved."""
        self.wait()
        return self._panel.unsaved.isVisible()

    def click_save_note_again(self) -> None:
        QTest.mouseClick(self._panel.unsaved.again, _LEFT)
        self._settle()

    def note_is_saved(self) -> bool:
        return not self._panel.note._pause.isActive()

    # --- Viewings -----------------------------------------------------------------------------------------

    def viewings(self) -> list[str]:
        self.wait()
        return [row.text.text() for row in self._panel.viewings.rows]

    def click_today(self) -> None:
        self._click(self._panel.viewings.today)

    def show_all_viewings(self) -> None:
        self._click(self._panel.viewings.more)

    def add_viewing(self, date: str, place: str = "", comment: str = "") -> None:
        """Click on "Seen on…", fill in, and press Enter."""
        self._click(self._panel.viewings.other)
        self.fill_in(date, place, comment)

    def change_viewing(self, row: int, date: str, place: str = "", comment: str = "") -> None:
        self._wait_for(lambda: len(self._panel.viewings.rows) > row, "the viewing")
        self._click(self._panel.viewings.rows[row].change)
        self.fill_in(date, place, comment)

    def fill_in(self, date: str, place: str = "", comment: str = "") -> None:
        editor = self._panel.viewings.editor
        for field, text in ((editor.date, date), (editor.place, place), (editor.comment, comment)):
            field.setFocus()
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Backspace)
            QTest.keyClicks(field, text) if text.isascii() else field.insert(text)
        QTest.keyClick(editor.comment, Qt.Key.Key_Return)
        self._settle()

    def viewing_typed(self) -> tuple[str, str, str]:
        self.wait()
        editor = self._panel.viewings.editor
        return editor.date.text(), editor.place.text(), editor.comment.text()

    def save_viewing(self) -> None:
        QTest.keyClick(self._panel.viewings.editor.comment, Qt.Key.Key_Return)
        self._settle()

    def leave_viewing(self) -> None:
        self._wait_for(lambda: not self._panel.waiting, "the details")
        QTest.keyClick(self._panel.viewings.editor.date, Qt.Key.Key_Escape)
        self._settle()

    def viewing_problem(self) -> str:
        """What is wrong with the date, while a viewing is filled in."""
        editor = self._panel.viewings.editor
        return editor.problem.text() if editor.problem.isVisible() else ""

    def edits_viewing(self) -> bool:
        self._wait_for(lambda: not self._panel.waiting, "the details")
        return self._panel.viewings.editor.isVisible()

    def remove_viewing(self, row: int) -> None:
        self._click(self._panel.viewings.rows[row].remove)

    def _click(self, button: QToolButton | PaintedButton) -> None:
        self.wait()
        QTest.mouseClick(button, _LEFT)
        self._settle()

    # --- Messages, undo, history --------------------------------------------------------------------------

    def toast(self) -> str:
        return self._main.late.marks.toast.text

    def click_toast(self) -> None:
        QTest.mouseClick(self._main.late.marks.toast._button, _LEFT)
        self._settle()

    def toast_button(self) -> str:
        return self._main.late.marks.toast._button.text()

    def undo_text(self) -> str:
        """What the menu calls the step that would be undone, without its letter."""
        return _plain(self._main.menus.actions["undo"].text())

    def redo_text(self) -> str:
        return _plain(self._main.menus.actions["redo"].text())

    def open_history(self, *, tested: bool = True) -> HistoryDriver:
        """Choose "History…"; `tested` by Qt's model tester, which reads all there is."""
        self._main.menus.actions["history"].trigger()
        self._settle()
        dialog = next(d for d in self._main.findChildren(HistoryDialog) if d.isVisible())
        return HistoryDriver(dialog, self._settle, tested=tested)

    def wait_for_many(self) -> None:
        """Until very many films are written and shown."""
        self._wait_for(lambda: not self._main.personal_session.busy, "the writing", 60)
        self.wait()

    def panel_widgets(self) -> list[QWidget]:
        return [w for w in self._panel.findChildren(QWidget) if w.isVisible()]

    def focus(self) -> str:
        """The name of the part of the marks that has the focus."""
        panel = self._panel
        parts: dict[QWidget, str] = {panel.stars: "stars", panel.note: "note", panel.tags.field: "tag"}
        parts |= {toggle: name for name, toggle in panel.toggles.items()}
        widget = QApplication.focusWidget()
        return parts.get(widget, "") if widget else ""


class HistoryDriver:
    """The open list of all steps."""

    def __init__(self, dialog: HistoryDialog, settle: Callable[[], None], *, tested: bool) -> None:
        self.dialog = dialog
        self._settle = settle
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._tester = QAbstractItemModelTester(dialog.model, warn) if tested else None

    def rows(self) -> list[str]:
        """What each row says was done, the latest first."""
        model = self.dialog.model
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    def films(self) -> list[str]:
        model = self.dialog.model
        return [model.index(row, 2).data() for row in range(model.rowCount())]

    def times(self) -> list[str]:
        model = self.dialog.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def headings(self) -> list[str]:
        return [self.dialog.model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]

    def present(self) -> int:
        assert self.dialog.model.present == self.dialog.rows.currentIndex().row()
        return self.dialog.model.present

    def spoken(self, row: int) -> str:
        return str(self.dialog.model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole))

    def double_click(self, row: int) -> None:
        rows = self.dialog.rows
        index = self.dialog.model.index(row, 1)
        rows.scrollTo(index)
        at = rows.visualRect(index).center()
        QTest.mouseClick(rows.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseDClick(rows.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, at)
        self._settle()

    def press_enter_on(self, row: int) -> None:
        self.dialog.rows.setCurrentIndex(self.dialog.model.index(row, 1))
        QTest.keyClick(self.dialog.rows, Qt.Key.Key_Return)
        self._settle()

    def click_go(self, row: int) -> None:
        self.dialog.rows.setCurrentIndex(self.dialog.model.index(row, 1))
        QTest.mouseClick(self.dialog.go, _LEFT)
        self._settle()

    def scroll_to_end(self) -> None:
        self.dialog.rows.scrollToBottom()
        self._settle()

    def close(self) -> None:
        if self._tester:
            self._tester.deleteLater()
        self.dialog.close()
        self._settle()


def _plain(text: str) -> str:
    return re.sub("&(.)", r"\1", text)


def _moved(widget: QWidget, at: QPoint) -> object:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    none = Qt.MouseButton.NoButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), none, none, Qt.KeyboardModifier.NoModifier
    )
