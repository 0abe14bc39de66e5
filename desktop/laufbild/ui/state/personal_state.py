# SPDX-License-Identifier: MIT
"""What the window has of the personal file, as one value: whether it is open, read, indexed, written into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from laufbild.core.library.sync import PersonalSync
    from laufbild.core.model.errors import CatalogueError
    from laufbild.core.personal.personal_file import PersonalFile
    from laufbild.system.worker import Job
    from laufbild.ui.state.write_queue import Write


@dataclass(frozen=True, slots=True)
class Gathering:
    """All of the file is being read; what is in the queue is done after it, in its order.

    `is_of_write` if that is because very many films were written in the background.
    """

    job: Job
    queue: tuple[Callable[[], None], ...] = ()
    is_of_write: bool = False


@dataclass(frozen=True, slots=True)
class Indexing:
    """All of the file is shown but for a change of a few films, which are being indexed; the queue is done after it."""

    sync: PersonalSync
    job: Job
    queue: tuple[Callable[[], None], ...] = ()


@dataclass(frozen=True, slots=True)
class InStep:
    """All of the file is shown, and every change at once."""

    sync: PersonalSync


@dataclass(frozen=True, slots=True)
class Writing:
    """Very many films are being written in the background; the other writes wait, and `after` is done at the end.

    Meanwhile the file is not read on the window's thread, which would wait for the writing.
    """

    job: Job
    waiting: tuple[Write, ...] = ()
    after: tuple[Callable[[], None], ...] = ()


@dataclass(frozen=True, slots=True)
class PersonalState:
    """Replaced as a whole, so that a failure cannot leave half of it.

    `shown` is None where nothing of the file is: it is closed, or could not be read. Indexes of the user's films are
    kept in the `folder`; it is None once the window is closed. `fault` is what went wrong last, until it is over.
    """

    personal: PersonalFile | None = None
    folder: Path | None = None
    shown: Gathering | Indexing | InStep | None = None
    writing: Writing | None = None
    fault: CatalogueError | None = None

    @property
    def is_busy(self) -> bool:
        """Whether very many films are being written, or about to be shown."""
        return self.writing is not None or (isinstance(self.shown, Gathering) and self.shown.is_of_write)

    @property
    def reading(self) -> Gathering | Indexing | None:
        """What is being read in the background before all that was written is shown."""
        return self.shown if isinstance(self.shown, Gathering | Indexing) else None

    def waiting_for(self, write: Write) -> PersonalState:
        """The same, with a write that is done after the one in the background."""
        assert self.writing
        return replace(self, writing=replace(self.writing, waiting=(*self.writing.waiting, write)))

    def after_writing(self, do: Callable[[], None]) -> PersonalState:
        """The same, with something that is done once the writing in the background has ended."""
        assert self.writing
        return replace(self, writing=replace(self.writing, after=(*self.writing.after, do)))

    def followed_by(self, *queue: Callable[[], None]) -> PersonalState:
        """The same, with something that is done once all is shown."""
        assert self.reading
        return replace(self, shown=replace(self.reading, queue=(*self.reading.queue, *queue)))
