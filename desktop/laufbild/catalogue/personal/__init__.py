# SPDX-License-Identifier: MIT
"""The personal file: what is the user's own, beside the catalogue and never touched by its updates."""

from __future__ import annotations

from laufbild.catalogue.personal.backups import back_up, backups
from laufbild.catalogue.personal.listing import ListStore
from laufbild.catalogue.personal.marking import MarkStore, is_date
from laufbild.catalogue.personal.owning import OWN, OwnStore
from laufbild.catalogue.personal.values import KINDS, Change, Correction, Listing, OwnList, Step, View

__all__ = [
    "KINDS",
    "OWN",
    "Change",
    "Correction",
    "Listing",
    "OwnList",
    "Personal",
    "Step",
    "View",
    "back_up",
    "backups",
    "is_date",
]


class Personal(MarkStore, OwnStore, ListStore):
    """An open personal file, brought up to date: marks, own films and corrections, lists and views."""
