# SPDX-License-Identifier: MIT
"""Brings lists in: what a file says of films, which of them are there already, and what is written of it."""

from laufbild.catalogue.importing.lists.carrying import carry_out
from laufbild.catalogue.importing.lists.columns import MARKS, mark_of
from laufbild.catalogue.importing.lists.entries import Entry, LeftOut, ListFile, Rated, Reading, Source, Standing
from laufbild.catalogue.importing.lists.matching import Match
from laufbild.catalogue.importing.lists.opening import opened_list, opened_stream, opened_text
from laufbild.catalogue.importing.lists.own_titles import OwnTitles
from laufbild.catalogue.importing.lists.planning import (
    CHOOSE,
    KNOWN,
    LEFT_OUT,
    NEW,
    STATUSES,
    Plan,
    Progress,
    Row,
    planning,
)

__all__ = [
    "CHOOSE",
    "KNOWN",
    "LEFT_OUT",
    "MARKS",
    "NEW",
    "STATUSES",
    "Entry",
    "LeftOut",
    "ListFile",
    "Match",
    "OwnTitles",
    "Plan",
    "Progress",
    "Rated",
    "Reading",
    "Row",
    "Source",
    "Standing",
    "carry_out",
    "mark_of",
    "opened_list",
    "opened_stream",
    "opened_text",
    "planning",
]
