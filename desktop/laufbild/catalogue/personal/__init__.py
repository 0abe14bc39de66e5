# SPDX-License-Identifier: MIT
"""The personal file: what is the user's own, beside the catalogue and never touched by its updates."""

from __future__ import annotations

from laufbild.catalogue.personal.backing_up import (
    IMPORT,
    MIGRATION,
    REGULAR,
    RESTORE,
    UPDATE,
    Backup,
    backups,
)
from laufbild.catalogue.personal.checking import UnsoundError
from laufbild.catalogue.personal.differences import Difference, counts
from laufbild.catalogue.personal.personal_file import PersonalFile
from laufbild.catalogue.personal.restoring import Restored, backup_to_offer, restore_file, sound_backup
from laufbild.catalogue.personal.values import KINDS, OWN, Change, Correction, Listing, OwnList, Step, View

__all__ = [
    "IMPORT",
    "KINDS",
    "MIGRATION",
    "OWN",
    "REGULAR",
    "RESTORE",
    "UPDATE",
    "Backup",
    "Change",
    "Correction",
    "Difference",
    "Listing",
    "OwnList",
    "PersonalFile",
    "Restored",
    "Step",
    "UnsoundError",
    "View",
    "backup_to_offer",
    "backups",
    "counts",
    "restore_file",
    "sound_backup",
]
