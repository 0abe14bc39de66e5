# SPDX-License-Identifier: MIT
"""The one door through which the files are written that the user names.

No output replaces a file that holds the user's data, one the program keeps for itself, or one that is being read.
Every output is written as a draft first, which replaces its target as a whole or not at all.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from laufbild.core.files.file_header import PERSONAL_ID
from laufbild.core.files.scratch import scratch_folder
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.system_errors import writing
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP

PERSONAL = QT_TRANSLATE_NOOP("Errors", "{path} is a file of Laufbild with your data; choose another name.")
BACKUPS = QT_TRANSLATE_NOOP("Errors", "{path} belongs to the backups of your data; choose another name and folder.")
OURS = QT_TRANSLATE_NOOP("Errors", "{path} is a file that Laufbild needs for itself; choose another name.")
SHOWN = QT_TRANSLATE_NOOP("Errors", "{path} is the catalogue that is open; choose another name.")
BUNDLED = QT_TRANSLATE_NOOP("Errors", "{path} is the catalogue that comes with Laufbild; choose another name.")
INPUT = QT_TRANSLATE_NOOP("Errors", "{path} is the file that is being read; choose another name.")
TWICE = QT_TRANSLATE_NOOP("Errors", "{path} would be written twice; choose another name for one of the two files.")
NOT_REPLACEABLE = QT_TRANSLATE_NOOP("Errors", "{path} is not a file that can be replaced.")


class Guarded(NamedTuple):
    """The files and folders that no output replaces, each with the sentence that says what it is.

    In the folders nothing is written at all. `notes` is where is noted which outputs were begun, see `scratch`.
    """

    files: tuple[tuple[Path, str], ...] = ()
    folders: tuple[tuple[Path, str], ...] = ()
    notes: Path | None = None

    def with_file(self, path: Path, sentence: str) -> Guarded:
        """These and another file."""
        return self._replace(files=(*self.files, (path, sentence)))

    def without(self, sentence: str) -> Guarded:
        """These, but for those of which a sentence says what they are."""
        return self._replace(files=tuple(found for found in self.files if found[1] != sentence))

    def check(self, target: Path) -> Path:
        """The file that would be written, with all links followed. Raises CatalogueError where it must not be."""
        try:
            place = Path(os.path.realpath(target))
            os.fsencode(place)
        except ValueError:  # a name that no file can have
            raise CatalogueError(NOT_REPLACEABLE, path=target) from None
        for path, sentence in self.files:
            if is_same_place(place, path):
                raise CatalogueError(sentence, path=target)
        for folder, sentence in self.folders:
            if is_same_place(place, folder) or _is_in(place, folder):
                raise CatalogueError(sentence, path=target)
        if os.path.lexists(place) and not os.path.isfile(place):
            raise CatalogueError(NOT_REPLACEABLE, path=target)
        if _is_personal(place):
            raise CatalogueError(PERSONAL, path=target)
        return place


#: Nothing but what is told by its content.
UNGUARDED = Guarded()


def is_same_place(one: Path, other: Path) -> bool:
    """Whether both are one file, or would be if they were there, by whatever names and links.

    Names that differ in case only are taken for the same: on many file systems they are.
    """
    with suppress(OSError, ValueError):
        return os.path.samefile(one, other)
    one, other = (Path(os.path.realpath(path)) for path in (one, other))
    with suppress(OSError):
        return _folded(one.name) == _folded(other.name) and os.path.samefile(one.parent, other.parent)
    return False


def _folded(name: str) -> str:
    """A file's name as file systems compare it that know neither case nor composition; Windows drops the end, too."""
    return unicodedata.normalize("NFC", name.casefold()).rstrip(" .")


def _is_in(place: Path, folder: Path) -> bool:
    """Whether a file is in a folder, at any depth, or is one of its files by another name."""
    with suppress(OSError):
        there = os.stat(folder)
        if any(os.path.samestat(os.stat(parent), there) for parent in place.parents if parent.exists()):
            return True
        found = os.stat(place)
        with os.scandir(folder) as entries:
            return any(os.path.samestat(os.stat(entry.path), found) for entry in entries)
    return False


def _is_personal(place: Path) -> bool:
    """Whether a file looks like a personal file or a backup of one, wherever it is."""
    with suppress(OSError), place.open("rb") as file:
        header = file.read(100)
        return header.startswith(b"SQLite format 3\0") and header[68:72] == PERSONAL_ID.to_bytes(4, "big")
    return False


# --- Writing ----------------------------------------------------------------------------------------------


@contextmanager
def replacing(targets: Sequence[Path], guarded: Guarded, *, synced: bool = False) -> Iterator[list[Path]]:
    """A draft for each target; at the end they replace the targets, all of them or none.

    Left by an exception, every file stays as it was. `synced` has them survive a power cut. Raises CatalogueError
    where a target must not be replaced, and for what the system says about writing.
    """
    places = [guarded.check(target) for target in targets]
    for number, place in enumerate(places):
        if any(is_same_place(place, other) for other in places[:number]):
            raise CatalogueError(TWICE, path=targets[number])
    # In the folder of the target, as a file can be replaced only from its own disk.
    with writing(targets[0]), scratch_folder(places[0].parent, guarded.notes) as folder:
        drafts = [folder / str(number) for number in range(len(places))]
        yield drafts
        for target in targets:
            guarded.check(target)
        if synced:
            for draft in drafts:
                sync(draft)
        _publish(drafts, places)
        if synced:
            sync_folder(places[0].parent)


def write_file(target: Path, content: bytes, guarded: Guarded) -> None:
    """Write a file as a whole. Raises CatalogueError as `replacing` does."""
    with replacing([target], guarded) as (draft,):
        draft.write_bytes(content)


def _publish(drafts: list[Path], places: list[Path]) -> None:
    """Put every draft in its place, or none: Windows lets no file be replaced that is open in Excel."""
    import shutil

    done: list[tuple[Path, Path | None]] = []
    try:
        for draft, place in zip(drafts, places, strict=True):
            old = None
            if place.exists():
                shutil.copymode(place, draft)
                if len(places) > 1:
                    old = Path(shutil.copy2(place, draft.with_suffix(".old")))
            os.replace(draft, place)
            done.append((place, old))
    except OSError:
        for place, old in done:
            if old:
                os.replace(old, place)
            else:
                place.unlink()
        raise


def sync(path: Path) -> None:
    """Have a file or a folder on the disk, so that a power cut does not change it. Raises OSError."""
    number = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system lets a folder be opened. Raises OSError."""
    with suppress(PermissionError):  # Windows opens no folder
        sync(folder)
