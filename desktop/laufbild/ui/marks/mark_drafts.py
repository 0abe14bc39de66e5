# SPDX-License-Identifier: MIT
"""Notes and viewings that were typed and are not in the personal file, by the keys of their films."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.model.film import Viewing
from laufbild.ui.state.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from laufbild.ui.state.personal_session import PersonalSession

_NOTE = "note"
_VIEWING = ("viewing", "date", "place", "comment")


class MarkDrafts:
    """Kept in a file next to the personal one; they are read when there is such a file."""

    def __init__(self, personal_session: PersonalSession) -> None:
        self._personal_session = personal_session
        self._read: Drafts | None = None

    @property
    def _drafts(self) -> Drafts:
        personal = self._personal_session.personal
        if self._read is None and personal:
            self._read = Drafts(personal.path.with_name("unsaved.json"), _is_sound)
        return self._read or Drafts(None)

    @property
    def is_kept(self) -> bool:
        """Whether all of it is in the file."""
        return self._drafts.is_kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._drafts)

    def note(self, key: str) -> str | None:
        return self._drafts.of(key).get(_NOTE)

    def put_note(self, key: str, note: str | None) -> None:
        """Keep a note; None forgets the one that was kept."""
        self._put(key, (_NOTE,), {} if note is None else {_NOTE: note})

    def viewing(self, key: str) -> Viewing | None:
        """A viewing as it was typed; it has an id where it is there already and was to be changed."""
        found = self._drafts.of(key)
        if not found.keys() & set(_VIEWING):
            return None
        number, date, place, comment = (found.get(name, "") for name in _VIEWING)
        return Viewing(int(number or 0), date, place, comment)

    def put_viewing(self, key: str, viewing: Viewing | None) -> None:
        cells = map(str, viewing) if viewing else ()
        self._put(key, _VIEWING, dict(zip(_VIEWING, cells, strict=False)))

    def _put(self, key: str, names: tuple[str, ...], cells: dict[str, str]) -> None:
        others = {name: cell for name, cell in self._drafts.of(key).items() if name not in names}
        self._drafts.put(key, others | cells)


def _is_sound(name: str, cell: str) -> bool:
    if name == "viewing":
        return cell.isdecimal() and cell.isascii() and len(cell) < 19
    return name == _NOTE or name in _VIEWING
