# SPDX-License-Identifier: MIT
"""Says what could not be read or written in the personal file, offers to try again, and warns before it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from laufbild.i18n.language import sentence, translate
from laufbild.ui.widgets.message_bar import Offer

if TYPE_CHECKING:
    from collections.abc import Callable

    from laufbild.core.model.errors import CatalogueError
    from laufbild.ui.state.personal_session import PersonalSession
    from laufbild.ui.widgets.message_bar import MessageBar

_TOPIC = "unwritten"


class UnwrittenNotice(QObject):
    """`close` closes the window, for the user who does so though something is not saved."""

    def __init__(self, personal_session: PersonalSession, messages: MessageBar, close: Callable[[], object]) -> None:
        super().__init__(messages)
        self._personal_session, self._messages, self._close = personal_session, messages, close
        self._is_warned = False
        personal_session.failed.connect(self._say)
        personal_session.recovered.connect(self._hide)

    def _say(self, error: CatalogueError, *more: Offer) -> None:
        def said() -> str:
            if not self._personal_session.unwritten:
                return sentence(error)
            if self._is_warned:
                left = translate("Messages", "Your changes are not saved yet, and would be lost if you close now.")
            else:
                left = translate("Messages", "Your changes are not saved yet; Laufbild keeps trying.")
            return f"{sentence(error)} {left}"

        again = Offer(lambda: translate("Messages", "Try again"), self._personal_session.try_again)
        self._messages.say(said, *([again] if self._personal_session.can_try_again else []), *more)
        self._messages.topic = _TOPIC

    def _hide(self) -> None:
        self._is_warned = False
        if self._messages.topic == _TOPIC:
            self._messages.hide()

    def may_close(self) -> bool:
        """Whether the window can be closed and nothing is lost; else this is said, once."""
        personal_session = self._personal_session
        if personal_session.unwritten:
            personal_session.try_again()
        if self._is_warned or personal_session.fault is None or not personal_session.unwritten.may_be_lost:
            return True
        self._is_warned = True
        self._say(personal_session.fault, Offer(lambda: translate("Messages", "Close without saving"), self._end))
        return False

    def _end(self) -> None:
        self._close()
