# SPDX-License-Identifier: MIT
"""Lists in files or texts, read to their end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from laufbild.core.lists.detect import opened_list
from laufbild.core.lists.entries import (
    Entry,
    Reading,
    Skipped,
    Source,
)
from laufbild.core.model.vocabulary import Vocabulary

ADDED = "2026-11-25"


class Read(NamedTuple):
    """A list: what it says of itself, its films, and what was left out, as (line, reason)."""

    source: Source
    entries: list[Entry]
    skipped: list[tuple[int, str]]
    sources: list[Source]

    @property
    def titles(self) -> list[tuple[str, int | None]]:
        return [(entry.title, entry.film.year) for entry in self.entries]


ReadList = Callable[..., Read]


@pytest.fixture
def reading(vocabulary: Vocabulary) -> Reading:
    return Reading(vocabulary, added=ADDED)


@pytest.fixture
def read(tmp_path: Path, reading: Reading) -> ReadList:
    """Reads a list in a file of this content and name."""

    def read(content: str | bytes, name: str = "list.txt", encoding: str = "utf-8") -> Read:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        with opened_list(path, reading) as found:
            all_of_it = list(found.entries())
            skipped = [(each.line, each.reason.text) for each in all_of_it if isinstance(each, Skipped)]
            return Read(found.source, [e for e in all_of_it if isinstance(e, Entry)], skipped, found.sources)

    return read
