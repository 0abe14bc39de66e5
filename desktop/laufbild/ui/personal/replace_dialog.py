# SPDX-License-Identifier: MIT
"""What would become of the user's data if a JSON file took its place, shown before that is done."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from laufbild.core.backup.exchange import comparison_with
from laufbild.core.backup.json_content import opened_json
from laufbild.i18n.difference_texts import replacement_lines
from laufbild.i18n.language import sentence, translate
from laufbild.ui.personal.difference_view import DifferenceView
from laufbild.ui.widgets.styled_dialog import StyledDialog

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from laufbild.core.backup.exchange import Comparison
    from laufbild.core.backup.json_content import LoadedContent
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.system.worker import Job, Worker
    from laufbild.ui.state.session import Session

_WIDTH, _HEIGHT, _MARGIN = 760, 520, 40


class LoadedFile:
    """A JSON file as it was read, which is there until it is closed; and what is different in it, once compared."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.compared: Comparison | None = None
        self._content: LoadedContent | None = None
        self._opened = ExitStack()

    @property
    def content(self) -> LoadedContent:
        assert self._content, "is loaded first"
        return self._content

    def comparing(self, personal: PersonalFile) -> Generator[int, None, None]:
        """Read the file, if that is still to be done, and compare it; tells how far that is."""
        if self._content is None:
            content = self._opened.enter_context(opened_json(self.path))
            yield from content.loading()
            self._content = content
        self.compared = yield from comparison_with(personal, self._content)

    def close(self) -> None:
        self._opened.close()


class ReplaceDialog(StyledDialog):
    """`replace_asked` carries the file. One that was read already is only compared again, as `is_again` says why."""

    replace_asked = Signal(object)

    def __init__(
        self, session: Session, personal: PersonalFile, file: LoadedFile, worker: Worker, parent: QWidget, *,
        is_again: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file, self._is_again, self._is_wanted = file, is_again, False
        self.view = DifferenceView(session, restoring=False)
        self.view.rows.hide()
        self.replace, self.cancel = QPushButton(), QPushButton()
        self.replace.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self.replace.setEnabled(False)
        self.cancel.setDefault(True)
        self._arrange()
        self.cancel.setFocus()
        self.resize(min(_WIDTH, parent.width() - _MARGIN), min(_HEIGHT, parent.height() - _MARGIN))
        self.retranslate()
        self._say_how_far(0)
        self._looking: Job | None = worker.run(
            lambda: file.comparing(personal),
            progress=self._say_how_far,
            done=self._show,
            failed=self._fail,
            stopped=file.close,
        )

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.cancel)
        below.addWidget(self.replace)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addLayout(below)

    # --- Texts --------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(translate("Exchange", "Replace my data from a file"))
        self.replace.setText(translate("Exchange", "Replace my data"))
        self.cancel.setText(translate("Exchange", "Cancel"))
        self.view.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say_how_far(self, things: int) -> None:
        name = self._file.path.name

        def said() -> str:
            text = translate("Exchange", "{file} is being read and compared with your data: %n thing(s)…", None, things)
            return text.format(file=name)

        self.view.say(said)

    def _text(self) -> str:
        """Which file it is about, and what would go, come and change."""
        compared = self._file.compared
        found = compared.differences if compared else []
        lines = replacement_lines(found)
        if found:
            about = translate(
                "Exchange",
                "Your data would be replaced by what is in {file}. A backup is made before, and this can be undone.",
            )
            lines.insert(0, about.format(file=self._file.path.name))
        if self._is_again:
            lines.insert(0, translate("Exchange", "Your data has changed meanwhile; nothing was replaced."))
        return "\n".join(lines)

    # --- Looking and replacing ----------------------------------------------------------------------------

    def _show(self) -> None:
        self._looking = None
        found = self._file.compared.differences if self._file.compared else []
        self.view.show_differences(found)
        self.view.rows.setVisible(bool(found))
        self.view.say(self._text)
        self.replace.setEnabled(bool(found))

    def _fail(self, error: CatalogueError) -> None:
        self._looking = None
        self.view.say(lambda: sentence(error))

    def _ask(self) -> None:
        self._is_wanted = True
        self.accept()
        self.replace_asked.emit(self._file)

    def done(self, result: int) -> None:
        """A file that is not wanted is let go, once nobody reads it any more."""
        if self._looking:
            self._looking.cancel()
        elif not self._is_wanted:
            self._file.close()
        super().done(result)
