# SPDX-License-Identifier: MIT
"""Makes a catalogue out of a user's own table: what it holds, which column is which field, and the build."""

from laufbild.catalogue.importing.building import FINISHING, READING, NothingRead, Progress, Report, build
from laufbild.catalogue.importing.headings import IMPORTED, WORDED, Target, target_of
from laufbild.catalogue.importing.mapping import Mapping, suggest
from laufbild.catalogue.importing.problems import Problem, Reason
from laufbild.catalogue.importing.reading import Options
from laufbild.catalogue.importing.tables import Row, Table, open_table
from laufbild.catalogue.importing.time_left import TimeLeft

__all__ = [
    "FINISHING",
    "IMPORTED",
    "READING",
    "WORDED",
    "Mapping",
    "NothingRead",
    "Options",
    "Problem",
    "Progress",
    "Reason",
    "Report",
    "Row",
    "Table",
    "Target",
    "TimeLeft",
    "build",
    "open_table",
    "suggest",
    "target_of",
]
