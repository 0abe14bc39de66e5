# SPDX-License-Identifier: MIT
"""What an export will hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laufbild.core.export.presets import Preset, list_separator
from laufbild.core.model.fields import COLUMNS, FIELDS, Field


@dataclass(frozen=True, slots=True)
class Plan:
    """The films, in this order, and the columns of an export; no columns mean all.

    `heading` names a column in the file's language; without it, headings are neutral names.
    """

    preset: Preset
    ids: Sequence[int]
    columns: tuple[str, ...] = ()
    language: str = "en"
    heading: Callable[[Field], str] | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(FIELDS[name] for name in self.columns) or COLUMNS

    @property
    def separator(self) -> str:
        return self.preset.separator or list_separator(self.language)

    @property
    def files(self) -> int:
        """How many files that makes: more than one where the format limits the rows of a file."""
        return -(-len(self.ids) // self.most_rows) or 1

    @property
    def most_rows(self) -> int:
        return self.preset.most_rows or max(len(self.ids), 1)
