# SPDX-License-Identifier: MIT
"""Drives backups, the dialog that restores them, and what is exchanged as JSON, in the user's words."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from laufbild.core.personal.backup_files import backups, name_of
from laufbild.paths import personal_file
from laufbild.ui.personal.difference_view import DifferenceModel
from laufbild.ui.personal.replace_dialog import ReplaceDialog
from laufbild.ui.personal.restore_dialog import RestoreDialog
from laufbild.ui.window.main_window import MainWindow

_LEFT = Qt.MouseButton.LeftButton


class BackupsDriver:
    def __init__(
        self,
        main: MainWindow,
        profile: Path,
        settle: Callable[[], None],
        wait_for: Any,
        pick_file: Callable[[Path], None],
    ) -> None:
        self._main, self.path, self._settle, self._wait_for = main, personal_file(profile), settle, wait_for
        self._pick_file = pick_file

    def wait_for_offer(self) -> None:
        """Until it is known whether there is a backup to offer."""
        self._wait_for(lambda: self._main.late.backups.looking is None, "the look for a backup")
        self._settle()

    def wait(self) -> None:
        """Until nothing is being written beside the window any more, and all is shown."""
        personal_session = self._main.personal_session
        self._wait_for(
            lambda: not personal_session.busy and personal_session.is_ready, "what is written beside the window"
        )
        self._settle()

    def reasons(self) -> list[str]:
        """What the backups there are were made for, the oldest first."""
        return [backup.reason for backup in backups(self.path)]

    def look_whether_one_is_due(self) -> None:
        """As the timer does."""
        self._main.late.backups.back_up_if_due()
        self.wait()

    def let_time_pass(self, **time: int) -> None:
        """Have the backups be older."""
        for backup in backups(self.path):
            at = backup.at - timedelta(**time)
            os.rename(backup.path, name_of(self.path, backup.number, at, backup.reason))

    def make(self, reason: str) -> None:
        personal = self._main.personal_session.personal
        assert personal
        personal.backup(reason)

    def open(self) -> Restore:
        """Choose "Restore a backup…"."""
        self._main.menus.actions["restore"].trigger()
        self._settle()
        dialog = next(d for d in self._main.findChildren(RestoreDialog) if d.isVisible())
        return Restore(dialog, self._settle, self._wait_for)

    def replace_from(self, file: Path) -> Replace:
        """Choose "Replace my data from a file…", and a file."""
        self._main.menus.actions["import_mine"].trigger()
        self._settle()
        self._pick_file(file)
        return self.replacing()

    def replacing(self) -> Replace:
        """The dialog that asks whether to replace the data."""
        dialog = next(d for d in self._main.findChildren(ReplaceDialog) if d.isVisible())
        return Replace(dialog, self._settle, self._wait_for)

    def wait_for_message(self, part: str) -> None:
        self._wait_for(
            lambda: part in self._main.late.messages.text, f"“{part}”, not “{self._main.late.messages.text}”"
        )
        self._settle()


class Restore:
    """The open dialog that restores a backup."""

    def __init__(self, dialog: RestoreDialog, settle: Callable[[], None], wait_for: Any) -> None:
        self.dialog, self._settle, self._wait_for = dialog, settle, wait_for
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._tester = QAbstractItemModelTester(dialog.view.differences, warn)
        self.wait()

    def wait(self) -> None:
        self._wait_for(lambda: self.dialog._looking is None, "the look at the backup")
        self._settle()

    def backups(self) -> list[str]:
        return [self.dialog.list.item(row).text() for row in range(self.dialog.list.count())]

    def choose(self, row: int) -> None:
        item = self.dialog.list.item(row)
        QTest.mouseClick(
            self.dialog.list.viewport(),
            _LEFT,
            Qt.KeyboardModifier.NoModifier,
            self.dialog.list.visualItemRect(item).center(),
        )
        self.wait()

    def text(self) -> str:
        return self.dialog.view.text.text()

    def rows(self) -> list[tuple[str, str]]:
        """What would change: whose, and how."""
        return rows_of(self.dialog.view.differences)

    def can_restore(self) -> bool:
        return self.dialog.restore.isEnabled()

    def restore(self) -> None:
        QTest.mouseClick(self.dialog.restore, _LEFT)
        self._settle()

    def cancel(self) -> None:
        QTest.mouseClick(self.dialog.cancel, _LEFT)
        self._settle()

    def widgets(self) -> list[QWidget]:
        return [self.dialog, *(w for w in self.dialog.findChildren(QWidget) if w.isVisible())]


class Replace:
    """The open dialog that asks whether a file is to replace the user's data."""

    def __init__(self, dialog: ReplaceDialog, settle: Callable[[], None], wait_for: Any) -> None:
        self.dialog, self._settle, self._wait_for = dialog, settle, wait_for
        warn = QAbstractItemModelTester.FailureReportingMode.Warning
        self._tester = QAbstractItemModelTester(dialog.view.differences, warn)

    def wait(self) -> Replace:
        self._wait_for(lambda: self.dialog._looking is None, "the look at the file")
        self._settle()
        return self

    def text(self) -> str:
        return self.dialog.view.text.text()

    def rows(self) -> list[tuple[str, str, str]]:
        """What would change: the sign, whose, and how."""
        model = self.dialog.view.differences
        signs = (model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount()))
        return [(sign, *row) for sign, row in zip(signs, rows_of(model), strict=True)]

    def cancels_with_the_keyboard(self) -> bool:
        """Whether the space bar and Enter are the button Cancel's."""
        return self.dialog.cancel.hasFocus() and self.dialog.cancel.isDefault()

    def shows_rows(self) -> bool:
        return self.dialog.view.rows.isVisible()

    def can_replace(self) -> bool:
        return self.dialog.replace.isEnabled()

    def replace(self) -> None:
        QTest.mouseClick(self.dialog.replace, _LEFT)
        self._settle()

    def cancel(self) -> None:
        QTest.mouseClick(self.dialog.cancel, _LEFT)
        self._settle()


def rows_of(model: DifferenceModel) -> list[tuple[str, str]]:
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]
