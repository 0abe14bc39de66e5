# SPDX-License-Identifier: MIT
"""Exports films: what is written (a plan), in which dress (a preset), and to where."""

from laufbild.catalogue.export.plan import Plan
from laufbild.catalogue.export.presets import JSON, PRESETS, Preset
from laufbild.catalogue.export.tables import preview, tabbed
from laufbild.catalogue.export.writing import files, misnamed, write, write_to

__all__ = ["JSON", "PRESETS", "Plan", "Preset", "files", "misnamed", "preview", "tabbed", "write", "write_to"]
