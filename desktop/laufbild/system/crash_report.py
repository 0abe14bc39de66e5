# SPDX-License-Identifier: MIT
"""Our own faults: written to a log in the profile, and shown once, so that nobody is left with a silent window."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from laufbild.core.model.errors import CatalogueError
from laufbild.i18n.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

_LONGEST_LOG = 500_000
_log = logging.getLogger("laufbild")


class _Reporter(QObject):
    """Shows the first fault and counts the others: a fault in painting comes once a cell."""

    met = Signal(str)

    def __init__(self, window: QWidget, log: Path, tell: Callable[[CatalogueError], None]) -> None:
        super().__init__(window)
        self._tell = tell
        self._window = window
        self._log = log
        self._count = 0
        self.met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, CatalogueError):  # the world's fault, met where nobody expects one: in painting
            self._tell(error)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("%s", text)
        self._count += 1
        if self._count == 1 and not issubclass(kind, KeyboardInterrupt):
            self.met.emit(text)

    def _show(self, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(
            QMessageBox.Icon.Critical, translate("Crash", "Laufbild has a fault"), "", parent=self._window
        )
        box.setTextFormat(Qt.TextFormat.PlainText)  # a folder's name may look like markup
        box.setText(
            translate(
                "Crash",
                "Something went wrong that is Laufbild’s fault, not yours. Your files are safe. "
                "The details stand in {log}.",
            ).format(log=self._log)
        )
        box.setDetailedText(text)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def install(window: QWidget, profile: Path, tell: Callable[[CatalogueError], None]) -> None:
    """Write faults to the profile's log from now on and show the first one over the window.

    `tell` says a fault of the world's that nobody has caught.
    """
    log = profile / "laufbild.log"
    try:
        profile.mkdir(parents=True, exist_ok=True)
        if log.exists() and not log.is_file():
            raise FileExistsError(log)
        if log.exists() and log.stat().st_size > _LONGEST_LOG:
            log.replace(log.with_suffix(".old.log"))
        handler = logging.FileHandler(log, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
    except OSError as error:
        _log.warning("no log: %s", error)
    sys.excepthook = _Reporter(window, log, tell).hook
