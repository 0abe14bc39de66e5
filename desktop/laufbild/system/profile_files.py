# SPDX-License-Identifier: MIT
"""What stands in the folder of the user's files: which of it no output replaces, and what is swept there."""

from __future__ import annotations

import os
from pathlib import Path

from laufbild import paths
from laufbild.core.files.output import (
    BACKUPS,
    BUNDLED,
    OURS,
    PERSONAL,
    SHOWN,
    UNGUARDED,
    Guarded,
)
from laufbild.core.files.scratch import sweep, sweep_files, sweep_noted

#: Files and folders that the program keeps in the profile besides the personal file.
OWN_FILES = (
    "settings.json", "settings.part", "drafts.json", "drafts.part", "drafts.unread.json", "unsaved.json",
    "unsaved.part", "unsaved.unread.json", "running.lock", "laufbild.log", "laufbild.old.log",
)  # fmt: skip
BACKUP_FOLDER, OWN_FOLDERS, NOTES = "backups", ("index", "asked", "begun"), "begun"
#: What SQLite adds to the name of a database for the files that belong to it.
_BELONGING = ("", "-journal", "-wal", "-shm")
#: Drafts that a killed process leaves in the profile, by the folder they are in.
_DRAFTS = {
    ".": r"(settings|drafts|unsaved)\.part|\.personal\.sqlite(\.[0-9a-f]{8})?\.part",
    "asked": r"\d+-\d+\.part",
    BACKUP_FOLDER: r"\.personal-[0-9-]+(-[a-z]+)?\.sqlite(-journal)?(\.[0-9a-f]{8})?\.part",
}


def guarded(profile: Path | None, *catalogues: Path) -> Guarded:
    """What no output replaces: the user's files in their folder, if there is one, and the catalogues that are open."""
    found = UNGUARDED.with_file(paths.bundled_catalogue(), BUNDLED)
    for catalogue in catalogues:
        found = found.with_file(catalogue, SHOWN)
    if profile is None:
        return found
    personal = paths.personal_file(profile)
    for path in (personal, Path(os.path.realpath(personal))):
        for suffix in _BELONGING:
            found = found.with_file(Path(f"{path}{suffix}"), PERSONAL)
    for name in OWN_FILES:
        found = found.with_file(profile / name, OURS)
    folders = ((profile / BACKUP_FOLDER, BACKUPS), *((profile / name, OURS) for name in OWN_FOLDERS))
    return found._replace(folders=folders, notes=profile / NOTES)


def sweep_leftovers(profile: Path) -> None:
    """Remove what killed processes of the program have left behind; never raises for what the system refuses."""
    sweep_noted(profile / NOTES)
    sweep(paths.personal_index(profile))
    sweep()
    for folder, name in _DRAFTS.items():
        sweep_files(profile / folder, name)
